"""The virtual environment of a checkout: made when missing, mended when broken, filled from the hash-only locks.

Standard library only: this runs on a fresh machine before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
RUN_LOCK = ROOT / "requirements.lock"
DEV_LOCK = ROOT / "requirements-dev.lock"

SUPPORTED = ((3, 11), (3, 12))
_PROBE = "import sys; print('%d.%d' % sys.version_info[:2])"


class SetUpError(Exception):
    """The environment cannot be made; the text says what to do."""


def scripts() -> Path:
    """Folder of the environment's programs."""
    return VENV / ("Scripts" if os.name == "nt" else "bin")


def python() -> Path:
    """The environment's interpreter."""
    return scripts() / ("python.exe" if os.name == "nt" else "python")


def program(name: str) -> Path:
    """A program installed in the environment."""
    return scripts() / (f"{name}.exe" if os.name == "nt" else name)


def ensure(lock: Path, wanted: str | None = None) -> None:
    """An environment that holds exactly what `lock` pins, and Lantu itself in editable form.

    A stamp with the digest of the lock lets later starts skip the work. The larger lock serves the smaller one too.
    """
    if not _works() or (wanted and _version_of(wanted) != _version_of(str(python()))):
        _create(wanted)
    if _stamp_fits(lock):
        return
    say(f"installing what {lock.name} pins (first time: about half a minute) …")
    _install("--require-hashes", "-r", str(lock))
    # --no-deps and --no-build-isolation: the lock has already brought everything, so nothing unpinned can slip in.
    _install("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    _stamp().write_text(_digest(lock), encoding="ascii")


def say(text: str) -> None:
    """A line for the person who waits, apart from the output of the tools."""
    print(f"· {text}", file=sys.stderr, flush=True)


def _create(wanted: str | None) -> None:
    interpreter = wanted or _supported_interpreter()
    if _version_of(interpreter) not in _supported_names():
        raise SetUpError(f"{interpreter} is not Python {' or '.join(_supported_names())}. Name one with --python PATH.")
    if VENV.is_symlink() or VENV.is_file():
        VENV.unlink()
    elif VENV.exists():
        say(f"{VENV.name} does not work here any more; it is made anew")
        shutil.rmtree(VENV)
    say(f"making {VENV.name} with {interpreter}")
    made = subprocess.run([interpreter, "-m", "venv", str(VENV)], capture_output=True, text=True, check=False)
    if made.returncode and (uv := shutil.which("uv")):
        made = _quiet([uv, "venv", "--clear", "--seed", "--python", interpreter, str(VENV)])
    if made.returncode:
        shutil.rmtree(VENV, ignore_errors=True)
        raise SetUpError(
            f"{interpreter} could not make a virtual environment. On Debian and Ubuntu install its part for that: "
            f"apt-get install python{_version_of(interpreter)}-venv\n{(made.stderr or made.stdout).strip()}"
        )


def _install(*arguments: str) -> None:
    uv = shutil.which("uv")
    if uv:
        command = [uv, "pip", "install", "--quiet", "--python", str(python()), *arguments]
    else:
        command = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments]
    done = _quiet(command)
    if done.returncode == 0:
        return
    lines = (done.stderr or done.stdout).strip().splitlines()
    detail = "\n".join([line for line in lines if not line.startswith("WARNING")][-8:])
    raise SetUpError(
        "The packages could not be installed; the same command tries again. Most often no package index answers: "
        "connect this machine, or point pip at an index that it can reach (pip config set global.index-url …)."
        f"\n\n{detail}"
    )


def _quiet(command: list[str]) -> subprocess.CompletedProcess[str]:
    # A parent's VIRTUAL_ENV or PYTHONPATH would lead the installer to another environment than ours.
    foreign = {"VIRTUAL_ENV", "PYTHONPATH", "PYTHONHOME", "CONDA_PREFIX"}
    environment = {key: value for key, value in os.environ.items() if key not in foreign}
    environment.setdefault("PIP_ROOT_USER_ACTION", "ignore")
    environment.setdefault("UV_PYTHON_DOWNLOADS", "never")
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT, env=environment)


def _works() -> bool:
    return python().exists() and _version_of(str(python())) in _supported_names() and _has_pip()


def _has_pip() -> bool:
    return _quiet([str(python()), "-c", "import pip"]).returncode == 0


def _version_of(interpreter: str) -> str:
    try:
        probe = subprocess.run([interpreter, "-c", _PROBE], capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return probe.stdout.strip() if probe.returncode == 0 else ""


def _supported_names() -> list[str]:
    return [f"{major}.{minor}" for major, minor in SUPPORTED]


def _supported_interpreter() -> str:
    if sys.version_info[:2] in SUPPORTED:
        return sys.executable
    for name in _supported_names():
        found = shutil.which(f"python{name}")
        if found and _version_of(found) == name:
            return found
    raise SetUpError(
        f"Lantu needs Python {' or '.join(_supported_names())}; this is {sys.version.split()[0]} "
        "and no other was found. Install one (Debian: apt-get install python3.11 python3.11-venv) "
        "or name it with --python PATH."
    )


def _stamp() -> Path:
    return VENV / "lantu-lock.sha256"


def _digest(lock: Path) -> str:
    # pyproject.toml is part of it: new entry points need a new editable install.
    return hashlib.sha256(lock.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + bytes(ROOT)).hexdigest()


def _stamp_fits(lock: Path) -> bool:
    if not _stamp().exists():
        return False
    stamped = _stamp().read_text(encoding="ascii").strip()
    fitting = {_digest(lock), _digest(DEV_LOCK)} if DEV_LOCK.exists() else {_digest(lock)}
    return stamped in fitting
