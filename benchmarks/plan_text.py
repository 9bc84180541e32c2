"""Plan texts of any size, made of the sample plan's own sentences with other numbers, names and order.

`plan_text(60_000, seed=7)` is the same text on every machine. All of it is invented, as the sample is.
"""

from __future__ import annotations

import random
import re
from functools import cache
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "samples" / "haize" / "haize-14fyp.md"

_DISTRICTS = ("海泽", "云岫", "南澜", "临溪", "永川口", "青堰", "鹿泽", "松洲")
_PLACES = ("望潮", "鹭屿", "汀岸", "北埠", "苇渚", "岚垛", "盐坨", "青穗", "澜汐湾", "潮音湾")
_FIRST = "东南西北云青白金玉石松柏兰梅竹荷雁鹤"
_SECOND = "岭桥屯坝坪滩堡渡塘洼峪泉沟庄营"
_SENTENCE = re.compile(r"[^。；]+[。；]?")
_NUMBER = re.compile(r"(?<![\d.第+〔])\d+(?:\.\d+)?(?![\d.]|年|月|号)")
_CHAPTER = re.compile(r"^(#* ?)第[一二三四五六七八九十]+章")
_BOX = re.compile(r"(专栏|表)\d+")
_DIGITS = "零一二三四五六七八九"


def plan_text(size: int, seed: int) -> str:
    """A plan of exactly `size` characters: title page, contents, chapters, boxes and indicator tables (Markdown)."""
    chance = random.Random(f"plan {seed}")
    front, contents, body = _sample()
    names = _names(chance)
    parts = [_renamed(front, names)]
    written = len(parts[0])
    chapters: list[str] = []
    number = 0
    while written < size:
        for line_group in body:
            number += 1
            made = _renamed(_chapter(line_group, number, chance), names)
            chapters.append(made)
            written += len(made)
            if written >= size:
                break
        names = _names(chance)
    printed = [_numbered(line, at + 1) for at, line in enumerate(contents[: min(number, len(contents))])]
    parts.append(_renamed("## 目 录\n\n" + "\n".join(printed) + "\n\n", _names(chance)))
    parts.extend(chapters)
    return "".join(parts)[:size]


@cache
def _sample() -> tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """The sample as its title page, the chapter lines of its contents, and its chapters as lines."""
    lines = SAMPLE.read_text(encoding="utf-8").split("\n")
    heads = [i for i, line in enumerate(lines) if line.startswith("## 第")]
    contents = tuple(line for line in lines[: heads[0]] if _CHAPTER.match(line))
    stop = next(i for i, line in enumerate(lines) if line.startswith("## 目"))
    ends = [*heads[1:], len(lines)]
    return "\n".join(lines[:stop]), contents, tuple(tuple(lines[a:b]) for a, b in zip(heads, ends, strict=True))


def _chapter(lines: tuple[str, ...], number: int, chance: random.Random) -> str:
    """The chapter under another number: sentences of neighbouring paragraphs change places, numbers change."""
    out: list[str] = []
    pool: list[str] = []
    shape: list[int] = []

    def pour() -> None:
        chance.shuffle(pool)
        for count in shape:
            out.append("".join(pool[:count]))
            out.append("")
            del pool[:count]
        shape.clear()

    for line in lines:
        if not line:
            continue
        if line[0] in "#|*-—！[" or line.startswith(("注：", "<")) or len(line) < 40:
            pour()
            out.append(_numbered(line, number))
            if line[0] != "|":
                out.append("")
            continue
        sentences = _SENTENCE.findall(line)
        pool.extend(sentences)
        shape.append(len(sentences))
        if len(shape) == 3:
            pour()
    pour()
    text = "\n".join(out) + "\n"
    return _NUMBER.sub(lambda match: _other(match.group(), chance), text)


def _numbered(line: str, number: int) -> str:
    line = _CHAPTER.sub(lambda match: f"{match[1]}第{chinese(number)}章", line)
    return _BOX.sub(lambda match: match[1] + str(number), line)


def _other(number: str, chance: random.Random) -> str:
    if len(number) == 4 and number[:2] in ("19", "20"):
        return number
    whole, _, decimals = number.partition(".")
    if not decimals and len(whole) == 1:
        return number
    return f"{float(number) * chance.uniform(0.6, 1.5):.{len(decimals)}f}"


def _names(chance: random.Random) -> dict[str, str]:
    made = {"海泽": chance.choice(_DISTRICTS), "澄州": chance.choice(_FIRST) + "州"}
    return made | {place: chance.choice(_FIRST) + chance.choice(_SECOND) for place in _PLACES}


def _renamed(text: str, names: dict[str, str]) -> str:
    return re.sub("|".join(names), lambda match: names[match.group()], text)


def chinese(number: int) -> str:
    """A number from 1 to 9,999 in Chinese numerals."""
    out = ""
    gap = False
    for place, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        if digit:
            out += ("零" if gap and out else "") + _DIGITS[digit] + sign
            gap = False
        else:
            gap = bool(out)
    return out[1:] if out.startswith("一十") else out
