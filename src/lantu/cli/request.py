"""What `lantu read` was asked for, small enough to travel to the processes of a pool."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lantu.kernel.errors import Language
from lantu.publish.rows import Items

Form = Literal["table", "json", "yaml", "csv"]


@dataclass(frozen=True, slots=True)
class ReadRequest:
    """The options of one `lantu read` (读取请求)."""

    lang: Language
    form: Form = "table"
    items: Items | None = None
    text: bool = False
    explain: str | None = None
    output: Path | None = None
    corrections: Path | None = None
    ocr: bool = False
    jobs: int | None = None
    errors_as_json: bool = False
    short: bool = False

    @property
    def suffix(self) -> str:
        """What the output file of one document is called after the document's own name."""
        return ".txt" if self.text or self.form == "table" else f".{self.form}"
