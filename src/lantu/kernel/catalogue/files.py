"""Wording of what is wrong with a file of Lantu's own: plan.yaml, corrections.yaml."""

from __future__ import annotations

from lantu.kernel.catalogue import Message


def _entry(what_zh: str, what_en: str, why_zh: str, why_en: str, next_zh: str, next_en: str) -> Message:
    return Message({"zh": what_zh, "en": what_en}, {"zh": why_zh, "en": why_en}, {"zh": next_zh, "en": next_en})


MESSAGES: dict[str, Message] = {
    "LT-FILE-001": _entry(
        "不是合规的 YAML：{problem}", "not valid YAML: {problem}",
        "文件在这一行断了，后面的内容无法理解", "the file breaks at this line and what follows cannot be understood",
        "检查这一行的缩进、引号和冒号", "check indent, quotes and colons at this line",
    ),
    "LT-FILE-002": _entry(
        "文件太大：{size} 个字符，上限 {limit}", "the file is too large: {size} characters, the limit is {limit}",
        "处理时间和内存必须有上限", "time and memory must have a bound",
        "确认选对了文件；一个规划一个文件", "make sure that it is the right file; keep one plan to a file",
    ),
    "LT-FILE-003": _entry(
        "键“{key}”写了两次，第一次在第 {first} 行", "the key {key} stands twice, first in line {first}",
        "不知道以哪一个为准", "nobody can tell which one counts",
        "留下正确的一个，删去另一个", "keep the right one and delete the other",
    ),
    "LT-FILE-004": _entry(
        "嵌套超过 {limit} 层", "nested deeper than {limit} levels",
        "Lantu 的文件没有这么深的结构", "no file of Lantu is built that deep",
        "检查缩进和括号", "check indents and brackets",
    ),
    "LT-FILE-005": _entry(
        "用了锚点或别名“{name}”", "an anchor or alias is used: {name}",
        "别名会让一处改动悄悄改到别处，也可能让文件无限膨胀",
        "an alias lets one edit change other places unseen, and can blow a file up without end",
        "把内容写全；文字以 & 或 * 开头时加引号", "write the content out; put text that begins with & or * in quotes",
    ),
    "LT-FILE-006": _entry(
        "用了标签或指令“{tag}”", "a tag or directive is used: {tag}",
        "这里只认 YAML 1.2 的普通数据，不执行标签", "only plain YAML 1.2 data is read here; tags are never run",
        "删去标签；文字以 ! 开头时加引号", "delete the tag; put text that begins with ! in quotes",
    ),
    "LT-FILE-007": _entry(
        "文件里有不止一份 YAML 文档", "the file holds more than one YAML document",
        "第二份会被忽略，所以不接受", "the second one would be ignored, so it is refused",
        "删去 --- 及其后的内容，或分成两个文件", "delete --- and what follows, or make two files of it",
    ),
    "LT-FILE-008": _entry(
        "不能用的数：{number}", "a number that cannot be used: {number}",
        "只认有限的十进制数，至多 40 个字符", "only finite decimal numbers of at most 40 characters are read",
        "写成普通小数；如果是文字，加引号", "write it as an ordinary decimal; if it is text, put it in quotes",
    ),
    "LT-FILE-009": _entry(
        "键不是文字", "a key is not text",
        "键必须是一个词，不能是列表或映射", "a key must be a word, not a list or a mapping",
        "检查这一行的括号、问号和缩进", "check brackets, question marks and indent at this line",
    ),
    "LT-FILE-010": _entry(
        "文件有 {count} 处不合规", "the file has {count} problems",
        "{problems}", "{problems}",
        "逐处改正后再读", "put each right and read again",
    ),
    "LT-FILE-011": _entry(
        "不认识的键“{key}”", "unknown key: {key}",
        "可用的键：{allowed}", "the keys that are known here: {allowed}",
        "{hint}改正写法，或删去这一行", "{hint}put the spelling right, or delete the line",
    ),
    "LT-FILE-012": _entry(
        "缺少键“{key}”", "the key {key} is missing",
        "没有它，这一项不成立", "without it the item means nothing",
        "补上这个键", "add the key",
    ),
    "LT-FILE-013": _entry(
        "类型不对：这里是 {found}", "wrong type: this is {found}",
        "这里应当是 {expected}", "this must be {expected}",
        "改正；像数的文字要加引号，像 \"07\"", "put it right; text that looks like a number needs quotes, as in \"07\"",
    ),
    "LT-FILE-014": _entry(
        "不认识的词“{word}”", "unknown word: {word}",
        "这里只能用：{allowed}", "the words that are known here: {allowed}",
        "{hint}换成其中一个", "{hint}use one of them",
    ),
    "LT-FILE-015": _entry(
        "编号“{id}”用了两次，另一次在 {other}", "the id {id} is used twice, also at {other}",
        "编号在一个规划里只能指一样东西，合并或删去的编号也不能再用",
        "an id means one thing in a plan, and the id of a merged or dropped item is never used again",
        "给新增的一项换一个没有用过的编号", "give the item that was added an id that was never used",
    ),
    "LT-FILE-016": _entry(
        "位置不对：start {start}，end {end}，原文 {length} 个字符",
        "impossible place: start {start}, end {end}, a quote of {length} characters",
        "start 不能小于 0 或大于 end；quote 必须正好是这一段",
        "start is never below 0 or above end, and quote is exactly that piece",
        "从原文重新取 start、end 和 quote；没有原文的项写 start: 0、end: 0、quote: \"\"",
        "take start, end and quote from the source again; an item without a source has start: 0, end: 0, quote: \"\"",
    ),
    "LT-FILE-017": _entry(
        "{field} 指向不存在的编号“{id}”", "{field} points at an id that is not there: {id}",
        "所指的章节或目标不在这个文件里", "the section or target that is meant is not in this file",
        "改成文件里有的编号，或删去这一行", "use an id of the file, or delete the line",
    ),
    "LT-FILE-018": _entry(
        "不是 {expected} 文件：开头是“{found}”", "not a {expected} file: it begins with {found}",
        "文件第一行应当是 lantu: {expected}", "the first line must be lantu: {expected}",
        "确认选对了文件；更新版本的文件请先升级 Lantu",
        "make sure that it is the right file; a file of a newer form needs a newer Lantu",
    ),
    "LT-FILE-019": _entry(
        "编号不合规：“{id}”", "not a proper id: {id}",
        "编号由小写字母、数字和连字符组成，以字母或数字开头，至多 64 个字符",
        "an id has lower-case letters, digits and hyphens, begins with a letter or digit and has at most 64 characters",
        "换一个短的编号", "take another, short id",
    ),
    "LT-FILE-020": _entry(
        "{field} 沿着自己绕回来了：{id}", "{field} leads back to itself: {id}",
        "上级或去向不能成环", "a parent or a forwarding address cannot run in a circle",
        "改掉其中一处", "change one of the links",
    ),
    "LT-FILE-021": _entry(
        "“{field}”不能由更正来改", "{field} cannot be changed by a correction",
        "编号、位置和原文是证据，不能改写；可改：{allowed}",
        "id, place and quote are evidence and are never rewritten; what can be changed: {allowed}",
        "改别的字段，或用 replace_text 更正文字", "set another field, or mend the text with replace_text",
    ),
    "LT-FILE-022": _entry(
        "更正没有说明改哪一项", "the correction does not say which item it means",
        "需要 id，或 item 里的 kind 和 name，二者取一", "it needs id, or item with kind and name: one of the two",
        "补上 id 或 item", "add id or item",
    ),
    "LT-FILE-023": _entry(
        "写不进文件的值：{value}", "a value that no file can hold: {value}",
        "无穷大、非数和残缺的字符无法用 YAML 表示", "infinite numbers, NaN and broken characters have no form in YAML",
        "先改正这个值", "put the value right first",
    ),
}  # fmt: skip
