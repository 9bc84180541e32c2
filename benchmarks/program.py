"""The lantu command of the environment that runs the benchmarks."""

from __future__ import annotations

import sys
from pathlib import Path

LANTU = Path(sys.executable).with_name("lantu.exe" if sys.platform == "win32" else "lantu")
