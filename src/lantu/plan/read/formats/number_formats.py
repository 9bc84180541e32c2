"""Counting styles of automatic numbering: 一, 壹, 甲, ①, IV, aa …"""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def format_number(number: int, fmt: str) -> str:
    """`number` as Word prints it in the counting style `fmt`; a style not known here is printed in Arabic digits."""
    if fmt == "none":
        return ""
    if fmt in _COUNTED:
        return _counted(number, *_COUNTED[fmt])
    if fmt in _LISTED:
        signs = _LISTED[fmt]
        return signs[number - 1] if 1 <= number <= len(signs) else str(number)
    if fmt in ("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital", "koreanDigital2"):
        return "".join(_DIGITS[int(d)] for d in str(number))
    if fmt in ("upperRoman", "lowerRoman"):
        roman = _roman(number)
        return roman.upper() if fmt == "upperRoman" else roman
    if fmt in ("upperLetter", "lowerLetter"):
        letters = _letters(number)
        return letters if fmt == "upperLetter" else letters.lower()
    if fmt == "decimalZero":
        return f"{number:02d}"
    if fmt in ("decimalFullWidth", "decimalFullWidth2"):
        return "".join(chr(ord(d) + 0xFEE0) for d in str(number))
    return str(number)


# Styles written with tens and hundreds: digits, and the signs for 10, 100, 1000.
_COUNTED: dict[str, tuple[str, str]] = {
    "chineseCounting": (_DIGITS, "十百千"),
    "chineseCountingThousand": ("零" + _DIGITS[1:], "十百千"),
    "taiwaneseCounting": (_DIGITS, "十百千"),
    "taiwaneseCountingThousand": ("零" + _DIGITS[1:], "十百千"),
    "japaneseCounting": (_DIGITS, "十百千"),
    "chineseLegalSimplified": (_LEGAL, "拾佰仟"),
    "ideographLegalTraditional": ("零壹貳參肆伍陸柒捌玖", "拾佰仟"),
    "japaneseLegal": ("零壱弐参四伍六七八九", "拾百阡"),
}
_LISTED: dict[str, str] = {
    "ideographTraditional": _STEMS,
    "ideographZodiac": _BRANCHES,
    "decimalEnclosedCircle": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedCircleChinese": "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
    "decimalEnclosedParen": "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
    "decimalEnclosedFullstop": "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
    "ideographEnclosedCircle": "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
}


def _counted(number: int, digits: str, places: str) -> str:
    if not 0 < number < 10_000:
        return str(number)
    text = str(number)
    out: list[str] = []
    for at, char in enumerate(text):
        place = len(text) - at - 1
        if char == "0":
            if out and out[-1] != digits[0] and text[at:].strip("0"):
                out.append(digits[0])
            continue
        out.append(digits[int(char)])
        if place:
            out.append(places[place - 1])
    written = "".join(out)
    # 十一, not 一十一, for 10 to 19 in the everyday styles; the legal ones keep 壹拾壹.
    return written[1:] if number < 20 and number >= 10 and digits[1] == "一" else written


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    out = ""
    for value, sign in _ROMAN:
        while number >= value:
            out += sign
            number -= value
    return out


def _letters(number: int) -> str:
    # Word goes A … Z, AA, BB … ZZ, AAA …
    if not 0 < number <= 780:
        return str(number)
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
