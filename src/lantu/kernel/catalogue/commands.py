"""Wording of what is wrong with a command: its words, its files, and defects of ours; see `lantu.kernel.catalogue`."""

from __future__ import annotations

from lantu.kernel.catalogue import Message


def _entry(what: tuple[str, str], why: tuple[str, str], next_step: tuple[str, str]) -> Message:
    return Message(*({"zh": zh, "en": en} for zh, en in (what, why, next_step)))


MESSAGES: dict[str, Message] = {
    "LT-CLI-001": _entry(
        ("没有 {option} 这个选项", "there is no option {option}"),
        ("命令只认识它列出的选项", "a command takes only the options that it lists"),
        ("是不是要用：{near}；全部选项见 --help", "did you mean: {near}; --help lists all options"),
    ),
    "LT-CLI-002": _entry(
        ("少了一个参数：{name}", "an argument is missing: {name}"),
        ("没有它命令不知道要处理什么", "without it the command does not know what to work on"),
        ("补上它；用法见 {command} --help", "add it; {command} --help shows how"),
    ),
    "LT-CLI-003": _entry(
        ("{name} 的值不能用：{problem}", "the value of {name} cannot be used: {problem}"),
        ("这个选项只接受规定的值", "this option takes only the values that it states"),
        ("换一个值；可用的值见 {command} --help", "give another value; {command} --help lists them"),
    ),
    "LT-CLI-004": _entry(
        ("命令写得不对：{problem}", "the command is not right: {problem}"),
        ("Lantu 不猜命令的意思", "Lantu does not guess what a command means"),
        ("用法见 {command} --help", "{command} --help shows how"),
    ),
    "LT-CLI-005": _entry(
        ("{first} 和 {second} 不能一起用", "{first} and {second} do not go together"),
        ("两者要的是不同的输出", "they ask for different output"),
        ("去掉其中一个", "leave one of them out"),
    ),
    "LT-CLI-006": _entry(
        ("多个文档的 {format} 输出要存到文件夹", "{format} of several documents needs a folder"),
        ("一个 {format} 文件只放一个规划", "one {format} file holds one plan"),
        ("加上 --output 文件夹，或改用 --format json", "add --output FOLDER, or use --format json"),
    ),
    "LT-CLI-007": _entry(
        ("文件夹里没有可读的文档", "the folder holds no document that Lantu reads"),
        ("认得的扩展名是：{extensions}", "these extensions are known: {extensions}"),
        ("检查文件夹名；别的扩展名请直接写文件名", "check the name; name a file with another extension directly"),
    ),
    "LT-CLI-008": _entry(
        ("没有找到“{wanted}”", "there is nothing called “{wanted}”"),
        ("这个规划里没有这个编号，也没有名称含这几个字的条目", "no id and no name in this plan holds these words"),
        ("编号在 lantu read 的第一列；相近的有：{near}", "ids are in the first column of lantu read; near: {near}"),
    ),
    "LT-CLI-009": _entry(
        ("“{wanted}”有 {count} 项", "“{wanted}” fits {count} items"),
        ("要说明一项是怎样读出来的，得知道是哪一项", "to explain an item it must be clear which one"),
        ("请给编号，或名称中更多的字，如：{near}", "give an id or more of the name, such as: {near}"),
    ),
    "LT-CLI-011": _entry(
        ("写不了文件：{problem_zh}", "the file cannot be written: {problem}"),
        ("结果没有存下来，原来的文件没有变", "the result was not saved and what was there is unchanged"),
        ("检查文件夹是否存在、有没有写权限、磁盘是否已满", "check that the folder exists, may be written and has room"),
    ),
    "LT-CLI-012": _entry(
        ("读这个文档的进程中途停止了", "the process that read this document died"),
        ("多半是内存用完，系统结束了它", "most likely memory ran out and the system ended it"),
        ("用 --jobs 1 单独读它；其他文档不受影响", "read it alone with --jobs 1; the other documents are not affected"),
    ),
    "LT-CLI-013": _entry(
        ("{total} 个文档中有 {failed} 个读不了", "{failed} of {total} documents could not be read"),
        ("原因逐个列在上面，其余的都已读完", "the reasons are listed above; all others were read"),
        ("处理列出的文件后，只对它们再运行一次", "see to the files listed and run the command on them again"),
    ),
    "LT-CLI-014": _entry(
        ("打不开文件：{problem}", "the file cannot be opened: {problem}"),
        ("没有它这个命令做不下去", "the command cannot go on without it"),
        ("检查路径和读取权限", "check the path and whether you may read it"),
    ),
    "LT-CLI-015": _entry(
        ("文件不是 UTF-8 文本（第 {byte} 字节）", "the file is not UTF-8 text (byte {byte})"),
        ("Lantu 自己的数据文件一律用 UTF-8", "data files of Lantu's own are always UTF-8"),
        ("用编辑器另存为 UTF-8，或从备份恢复", "save it as UTF-8 with an editor, or restore it"),
    ),
    "LT-CLI-016": _entry(
        ("没有 {name} 这个命令", "there is no command {name}"),
        ("lantu 后面第一个词是命令：{commands}", "the first word after lantu is a command: {commands}"),
        ("是不是要用：{near}", "did you mean: {near}"),
    ),
    "LT-CLI-017": _entry(
        ("{name} 不能是“{value}”", "{name} cannot be “{value}”"),
        ("可用的值是：{choices}", "it is one of: {choices}"),
        ("换成其中一个", "give one of them"),
    ),
    "LT-CLI-018": _entry(
        ("{name} 的值不能用", "the value of {name} cannot be used"),
        ("它要的是 {low} 到 {high} 的整数", "it is a whole number from {low} to {high}"),
        ("换一个值", "give another value"),
    ),
    "LT-CLI-019": _entry(
        ("这是网址，不是文件", "this is a web address, not a file"),
        ("Lantu 只读本机的文件，不上网", "Lantu reads files on this machine and does not go online"),
        (
            "先用浏览器把网页另存为 .html（或下载附件），再读那个文件",
            "save the page as .html with a browser (or download the attachment) and read that file",
        ),
    ),
    "LT-CLI-022": _entry(
        (
            "{command} 要看规划原文，这个文件是读出来的数据",
            "{command} needs the document; this file is data read from it",
        ),
        ("plan.yaml 里没有原文", "a plan.yaml does not hold the text"),
        ("对原文件运行：{source}", "run it on the document: {source}"),
    ),
    "LT-CLI-023": _entry(
        ("输出文件的扩展名 {ending} 和这个命令的格式对不上", "the ending {ending} fits no form of this command"),
        ("这里能写的格式是：{forms}", "it writes: {forms}"),
        ("换一个扩展名，或用 --format 指明", "give another ending, or say the form with --format"),
    ),
    "LT-CLI-024": _entry(
        ("这不是更正文件", "this is no corrections file"),
        ("更正文件是 YAML，第一行是 lantu: corrections/1", "one is YAML and begins with lantu: corrections/1"),
        (
            "检查 --corrections 后面的文件名；写法见 docs/how-to/mend-a-reading.zh-CN.md",
            "check the name after --corrections; docs/how-to/mend-a-reading.md shows how to write one",
        ),
    ),
    "LT-CLI-025": _entry(
        ("分不清 {target} 里哪些是人改的", "it cannot be told what people changed in {target}"),
        (
            "它是从另一份文件读出来的，旁边又没有上次读取的结果（{last}）",
            "it was read from another document and the last reading ({last}) is not kept beside it",
        ),
        (
            "先用原来的文件运行一次：lantu read {source} --into {target}，再读新文件",
            "run it on the former document first: lantu read {source} --into {target}, then on the new one",
        ),
    ),
    "LT-CLI-021": _entry(
        ("没有安装 {package}", "{package} is not installed"),
        ("数据框要用它，而它不在基本安装里", "data frames need it and it is not part of the plain installation"),
        ("安装：pip install 'lantu[{extra}]'", "install it: pip install 'lantu[{extra}]'"),
    ),
    "LT-CLI-901": _entry(
        ("Lantu 自己出错了：{kind}（{place}）{detail}", "Lantu itself failed: {kind} at {place}: {detail}"),
        ("这是程序的缺陷，不是文件或命令的问题", "this is a defect of the program, not of your file or command"),
        (
            "设 LANTU_DEBUG=1 再运行一次，把完整输出和文件的格式告诉维护者",
            "run it again with LANTU_DEBUG=1 and send the whole output and the file's format to the maintainers",
        ),
    ),
}
