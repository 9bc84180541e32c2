"""Damage: what scanners, editors, converters, networks and ill will do to a file. Deterministic by the generator."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from random import Random

# Characters and words that break readers which take their input for well-behaved.
HOSTILE = (
    "\0", "\ufeff", "\u2028", "\x85", "\x0c", "\x1f", "\u202e", "\u200b", "\u00a0", "\u3000", "\ufffd",
    "\U0001f600", "\U000e0001", "é", "\u0301" * 40, "٣", "①", "Ⅳ", "９．９．９", "1,,2", "1.2.3", "--5", "9" * 400,
    "1e999", "-0", "NaN", "∞", "½", "零", "〇" * 9, "一" * 60, "亿万亿", "万亿亿", "百千百", "（" * 80, "”’》",
    "“‘《", "[[[[", "]]]]", "|||", "**", "__", "```", "~~~", "<!--", "]]>", "</td>", "<table>", "<tr><td>",
    "</table>", "<script>", "<p", "&#0;", "&#x110000;", "&#99999999999;", "&amp", "&lt;b", "\\", "\\|", "2025年",
    "20259年", "9999年", "0000年", "二〇二五年", "“十五五”", "到到到", "从从", "至至", "分别", "第", "第第", "其中",
    "、、、", "，，", "％％", "到2025年至2020年", "5%至3%", "0/0", "1∶0", "专栏", "目录", "\t" * 30, "---", "***",
    "===", "$x^2$", "\\frac{1}{0}", "注：", "——", "%s", "{0}", "{name}", "{{", "\x1b[31m", "../../x", "file:///etc",
    "=1+1", "!!python/object:x", "&a *a", "<<: *a", "? :", "- - -",
)  # fmt: skip

# What stands in place of a value: the other kinds of value, and the words that YAML 1.1 would take for something else.
VALUES = (
    "", "~", "null", "true", "no", "off", "0", "-1", "1.50", "1e5", "1e999999999", ".inf", ".nan", "0x1F", "0o17",
    "012", "1_000", "9" * 60, "2026-01-31", "12:30:45", "[]", "{}", "[1, 2]", "[[1], [2]]", "{a: 1}", "[3.5, 2]",
    "'it''s'", '"\\u0000"', '"\\ud800"', "|", ">", "|-", "&a 1", "*a", "!!int 3", "!x y", "@a", "`a`", "%a", "- 1",
    "? 1", "a: b: c", "[" * 40 + "]" * 40, "{a: " * 20 + "1" + "}" * 20, "甲" * 400,
)  # fmt: skip

Text = Callable[[str, Random], str]


def _span(text: str, chance: Random, longest: int = 40) -> tuple[int, int]:
    start = chance.randrange(len(text) + 1)
    return start, min(len(text), start + chance.randrange(longest))


def drop(text: str, chance: Random) -> str:
    """A piece is gone."""
    a, b = _span(text, chance)
    return text[:a] + text[b:]


def double(text: str, chance: Random) -> str:
    """A piece stands twice, or two hundred times."""
    a, b = _span(text, chance, 20)
    times = 200 if chance.random() < 0.04 else 2
    return text[:b] + text[a:b] * (times - 1) + text[b:]


def insert(text: str, chance: Random) -> str:
    """A hostile word is put in."""
    at = chance.randrange(len(text) + 1)
    return text[:at] + chance.choice(HOSTILE) + text[at:]


def replace(text: str, chance: Random) -> str:
    """A hostile word stands in place of a piece."""
    a, b = _span(text, chance, 12)
    return text[:a] + chance.choice(HOSTILE) + text[b:]


def any_character(text: str, chance: Random) -> str:
    """A character becomes any other of Unicode."""
    if not text:
        return text
    at = chance.randrange(len(text))
    code = chance.randrange(0x110000)
    return text[:at] + ("\ufffd" if 0xD800 <= code < 0xE000 else chr(code)) + text[at + 1 :]


def swap(text: str, chance: Random) -> str:
    """Two pieces change places."""
    a, b = sorted(_span(text, chance))
    c, d = sorted(_span(text, chance))
    if b > c:
        return text
    return text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def cut(text: str, chance: Random) -> str:
    """The end, or the beginning, is missing."""
    at = chance.randrange(len(text) + 1)
    return text[:at] if chance.random() < 0.7 else text[at:]


def shuffle_lines(text: str, chance: Random) -> str:
    """Lines stand in another order."""
    lines = text.split("\n")
    chance.shuffle(lines)
    return "\n".join(lines)


def break_lines(text: str, chance: Random) -> str:
    """Lines are broken, or joined, at the wrong places."""
    if chance.random() < 0.4:
        return text.replace("\n", chance.choice(("", " ", "\n\n", "\r", "\u2028")))
    width = chance.randrange(1, 40)
    return "\n".join(text[at : at + width] for at in range(0, len(text), width))


def indent(text: str, chance: Random) -> str:
    """A line is moved right or left."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines[at] = lines[at][chance.randrange(4) :] if chance.random() < 0.5 else " " * chance.randrange(1, 9) + lines[at]
    return "\n".join(lines)


def repeat_line(text: str, chance: Random) -> str:
    """A line stands twice."""
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    lines.insert(chance.randrange(len(lines) + 1), lines[at])
    return "\n".join(lines)


TEXT: tuple[Text, ...] = (
    drop, double, insert, insert, insert, replace, replace, any_character, swap, cut, shuffle_lines, break_lines,
    indent, repeat_line,
)  # fmt: skip


def damaged_text(text: str, chance: Random) -> str:
    """`text` after one to six kinds of damage."""
    for _ in range(chance.choice((1, 1, 2, 2, 3, 4, 6))):
        text = chance.choice(TEXT)(text, chance)
    return text


def damaged_lines(text: str, chance: Random) -> str:
    """A file of keys and values after one to four slips that leave its form: values, keys and lines changed whole."""
    lines = text.split("\n")
    for _ in range(chance.choice((1, 1, 1, 2, 3, 4))):
        at = chance.randrange(len(lines))
        key, colon, value = lines[at].partition(": ")
        kind = chance.randrange(7)
        if kind == 0:
            del lines[at]
            lines = lines or [""]
        elif kind == 1:
            lines.insert(chance.randrange(len(lines) + 1), lines[at])
        elif kind == 2 and colon:
            lines[at] = f"{key}: {chance.choice(VALUES)}"
        elif kind == 3 and colon:
            other = chance.choice(lines).partition(": ")[2]
            lines[at] = f"{key}: {other}"
        elif kind == 4 and colon:
            lines[at] = f"{key[:-1]}: {value}" if chance.random() < 0.5 else f"{key}x: {value}"
        elif kind == 5:
            lines[at] = chance.choice(("  ", "    ", "  - ", "- ", "")) + lines[at].lstrip(" -")
        else:
            lines[at] = lines[at] + chance.choice((" # 注", "  ", " x", ",", "'", ": 1", "\t"))
    return "\n".join(lines)


def encoded(text: str, chance: Random) -> bytes:
    """The text in one of the encodings of real files, one time in eight not quite."""
    roll = chance.random()
    if roll < 0.84:
        data = text.encode("utf-8", "replace")
    elif roll < 0.92:
        data = text.encode("gb18030", "replace")
    elif roll < 0.95:
        data = b"\xef\xbb\xbf" + text.encode("utf-8", "replace")
    else:
        data = text.encode(chance.choice(("utf-16", "utf-16-le", "big5", "utf-32")), "replace")
    return damaged_bytes(data, chance) if chance.random() < 0.12 else data


def damaged_bytes(data: bytes, chance: Random) -> bytes:
    """Bits turned, bytes lost, doubled, overwritten; the end cut off."""
    out = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16))):
        kind = chance.randrange(6)
        at = chance.randrange(len(out) + 1)
        if kind == 0 and at < len(out):
            out[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del out[at : at + chance.randrange(1, 64)]
        elif kind == 2:
            out[at:at] = chance.randbytes(chance.randrange(1, 16))
        elif kind == 3:
            out[at : at + 8] = chance.choice((b"\0" * 8, b"\xff" * 8, b"99999999", b"-1", b"<<", b">>"))
        elif kind == 4:
            out[at:at] = out[at : at + chance.randrange(1, 64)]
        elif chance.random() < 0.4:
            del out[at:]
    return bytes(out)


def damaged_package(data: bytes, chance: Random) -> bytes:
    """A zip whose members are damaged one by one, and packed again so that the damage is reached; or the zip itself."""
    if chance.random() < 0.25:
        return damaged_bytes(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for _ in range(chance.choice((1, 1, 2, 3))):
        name = chance.choice(sorted(parts))
        kind = chance.random()
        if kind < 0.08:
            del parts[name]
        elif kind < 0.12:
            parts[name] = b""
        elif kind < 0.17:
            other = chance.choice(sorted(parts))
            parts[name] = parts[other]
        elif kind < 0.45:
            parts[name] = damaged_bytes(parts[name], chance)
        else:
            parts[name] = _damaged_xml(parts[name].decode("utf-8", "replace"), chance).encode("utf-8", "replace")
        if not parts:
            break
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


_VALUE = re.compile(r'(?<=")([^"<>]*)(?=")')
_LEAF = re.compile(r"<[\w:]+[^<>]*/>|<([\w:]+)[^<>]*>[^<>]*</\1>")


def _damaged_xml(text: str, chance: Random) -> str:
    """Half of the time the damage leaves the XML well-formed: values and whole elements, not the marks."""
    if chance.random() < 0.25:
        return damaged_text(text, chance)
    for _ in range(chance.randrange(1, 5)):
        if chance.random() < 0.5 and (values := list(_VALUE.finditer(text))):
            found = chance.choice(values)
            value = chance.choice(("", "0", "-1", "99999999999", "x", "一", "1e9", "NaN", " 1 ", "0 0", "1 0 0 1"))
            text = text[: found.start(1)] + value + text[found.end(1) :]
        elif leaves := list(_LEAF.finditer(text)):
            found = chance.choice(leaves)
            times = chance.choice((0, 0, 2, 2, 20))
            text = text[: found.start()] + found.group() * times + text[found.end() :]
    return text
