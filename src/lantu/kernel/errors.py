"""Coded errors: every failure says what, where, why and what to do, in Chinese and English."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from lantu.kernel.catalogue import Message, message

Language = Literal["zh", "en"]


@dataclass(eq=False)
class LantuError(Exception):
    """A failure that Lantu can explain (可解释的错误).

    `code` is a key of the message catalogue (`LT-READ-012`), `where` is file, line, cell or anchor in the words of
    the user, `facts` fill the blanks of the message. Subclasses only sort errors for `except`; they add no text.
    """

    code: str
    where: str = ""
    facts: dict[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(self.code)

    @property
    def message(self) -> Message:
        """The catalogue's wording for this code."""
        return message(self.code)

    def what(self, lang: Language = "zh") -> str:
        """What happened, one sentence."""
        return self.message.what[lang].format_map(_Blanks(self.facts))

    def why(self, lang: Language = "zh") -> str:
        """Why it is a failure, one sentence."""
        return self.message.why[lang].format_map(_Blanks(self.facts))

    def next_step(self, lang: Language = "zh") -> str:
        """What the user can do now, one sentence."""
        return self.message.next_step[lang].format_map(_Blanks(self.facts))

    def render(self, lang: Language = "zh") -> str:
        """The whole error for a terminal: code, what, where, why, what to do."""
        labels = ("位置", "原因", "怎么办") if lang == "zh" else ("where", "why", "what to do")
        colon = "：" if lang == "zh" else ": "
        lines = [f"{self.code} {self.what(lang)}"]
        if self.where:
            lines.append(f"  {labels[0]}{colon}{self.where}")
        lines.append(f"  {labels[1]}{colon}{self.why(lang)}")
        lines.append(f"  {labels[2]}{colon}{self.next_step(lang)}")
        return "\n".join(lines)

    def as_dict(self) -> dict[str, object]:
        """The same error for machines: both languages, facts as text."""
        return {
            "code": self.code,
            "where": self.where,
            "what": {"zh": self.what("zh"), "en": self.what("en")},
            "why": {"zh": self.why("zh"), "en": self.why("en")},
            "next_step": {"zh": self.next_step("zh"), "en": self.next_step("en")},
            "facts": {key: str(value) for key, value in self.facts.items()},
        }

    def __str__(self) -> str:
        return self.render("zh")

    def __reduce__(self) -> tuple[type[LantuError], tuple[str, str, dict[str, object]]]:
        # Exceptions cross the process pool of `lantu read FOLDER`; the default pickling would drop the facts.
        return (type(self), (self.code, self.where, self.facts))


class ReadError(LantuError):
    """A document cannot be read (文档无法读取)."""


class FileError(LantuError):
    """A plan.yaml, corrections.yaml or other file of Lantu's own is not as its schema says (数据文件不合规)."""


class UsageError(LantuError):
    """A command was called with words that do not fit together (用法错误)."""


class _Blanks(dict[str, object]):
    """Facts for `format_map`; a fact nobody gave stays visible as `{name}`: an error text must never fail itself."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"
