"""Error wording of opening files and of the binary formats (LT-READ-01x to 04x)."""

from __future__ import annotations

from lantu.kernel.catalogue import Message

OPENING: dict[str, Message] = {
    "LT-READ-010": Message(
        {"zh": "找不到文件", "en": "no such file"},
        {"zh": "这个路径下没有文件", "en": "nothing exists at this path"},
        {
            "zh": "检查路径和文件名；文件名里有空格时用引号括起来",
            "en": "check the path; put quotes around a name with spaces",
        },
    ),
    "LT-READ-011": Message(
        {"zh": "这是文件夹，不是文件", "en": "this is a folder, not a file"},
        {"zh": "这里需要一个文件", "en": "one file is needed here"},
        {
            "zh": "给出文件夹里的具体文件，或用支持文件夹的命令",
            "en": "name a file inside it, or use a command that takes folders",
        },
    ),
    "LT-READ-012": Message(
        {"zh": "没有权限读取文件", "en": "no permission to read the file"},
        {"zh": "操作系统拒绝了读取", "en": "the operating system refused"},
        {
            "zh": "请文件所有者授予读取权限，或复制一份到自己的文件夹",
            "en": "ask its owner for read permission, or copy it to a folder of yours",
        },
    ),
    "LT-READ-013": Message(
        {"zh": "这不是普通文件", "en": "this is not a plain file"},
        {
            "zh": "设备、管道和套接字没有确定的内容，可能永远读不完",
            "en": "devices, pipes and sockets have no fixed content and may never end",
        },
        {"zh": "先把内容保存为普通文件", "en": "save the content as a plain file first"},
    ),
    "LT-READ-014": Message(
        {"zh": "文件是空的", "en": "the file is empty"},
        {"zh": "{size} 字节中没有任何文字", "en": "its {size} bytes hold no text"},
        {"zh": "重新下载或重新导出文件", "en": "download or export the file again"},
    ),
    "LT-READ-015": Message(
        {"zh": "文件太大（{size} MB，上限 {limit} MB）", "en": "the file is too large ({size} MB, limit {limit} MB)"},
        {
            "zh": "规划文本不会有这么大，多半是扫描图片或附件太多",
            "en": "no plan text is this big; it is mostly scanned pictures or attachments",
        },
        {
            "zh": "压缩图片、拆分文件，或只保留正文后再读",
            "en": "compress the pictures, split the file, or keep the text only",
        },
    ),
    "LT-READ-016": Message(
        {"zh": "不认识的文件格式（扩展名 “{extension}”）", "en": 'unknown file format (extension "{extension}")'},
        {"zh": "内容既不是文字，也不是能读的文档", "en": "its content is neither text nor a document that can be read"},
        {
            "zh": "可读的格式：.md .txt .html .docx .pdf .ofd .doc .wps",
            "en": "formats that can be read: .md .txt .html .docx .pdf .ofd .doc .wps",
        },
    ),
    "LT-READ-017": Message(
        {"zh": "扩展名是 {extension}，内容其实是 {really}", "en": "the name says {extension}, the content is {really}"},
        {
            "zh": "扩展名和内容不一致，可能拿错了文件或文件被改过名",
            "en": "name and content disagree: a wrong file, or a renamed one",
        },
        {
            "zh": "核对文件；确认无误后把扩展名改成与内容一致的再读",
            "en": "check the file; if it is the right one, give it the extension of its content",
        },
    ),
    "LT-READ-018": Message(
        {"zh": "读取文件时出错", "en": "the file could not be read"},
        {"zh": "操作系统报告：{reason}", "en": "the operating system says: {reason}"},
        {"zh": "检查磁盘和网络共享后重试", "en": "check the disk or network share and try again"},
    ),
    "LT-READ-020": Message(
        {"zh": "PDF 有密码", "en": "the PDF is protected by a password"},
        {"zh": "不输入密码就看不到内容", "en": "its content cannot be seen without the password"},
        {"zh": "用密码打开后另存为无密码的 PDF 再读", "en": "open it with the password and save a copy without one"},
    ),
    "LT-READ-021": Message(
        {"zh": "文档已加密", "en": "the document is encrypted"},
        {"zh": "文件设了打开密码或权限保护", "en": "it has a password or rights protection"},
        {"zh": "用密码打开后另存为未加密的文档再读", "en": "open it with the password and save an unencrypted copy"},
    ),
    "LT-READ-022": Message(
        {"zh": "压缩包展开后大得不合理", "en": "the container unpacks to an unreasonable size"},
        {
            "zh": "实测 {measure}，像是“压缩炸弹”，已停止读取",
            "en": "measured {measure}: this looks like a zip bomb, so reading stopped",
        },
        {
            "zh": "确认文件来源；可信的文件请在办公软件里另存一份再读",
            "en": "check where the file comes from; if you trust it, save it anew in an office program",
        },
    ),
    "LT-READ-023": Message(
        {"zh": "文件损坏：压缩包不完整", "en": "the file is damaged: its zip container is broken"},
        {"zh": "{reason}", "en": "{reason}"},
        {
            "zh": "重新下载；或在办公软件里修复并另存",
            "en": "download it again, or repair and save it in an office program",
        },
    ),
    "LT-READ-024": Message(
        {"zh": "文件内部的名字不安全", "en": "an unsafe name inside the file"},
        {"zh": "成员 {member} 想指到文件外面去", "en": "member {member} points outside the file"},
        {
            "zh": "确认文件来源；正常的办公软件不会写出这样的文件",
            "en": "check where the file comes from; no office program writes such a file",
        },
    ),
    "LT-READ-025": Message(
        {"zh": "文件里的 XML 含有文档类型或实体声明", "en": "XML inside the file declares a document type or entities"},
        {
            "zh": "这种声明能让少量内容无限膨胀或读取外部文件，已拒绝",
            "en": "such declarations can blow up without end or pull in other files, so it was refused",
        },
        {
            "zh": "确认文件来源；可信的文件请在办公软件里另存一份再读",
            "en": "check where the file comes from; if you trust it, save it anew in an office program",
        },
    ),
    "LT-READ-026": Message(
        {"zh": "文件里的 XML 损坏", "en": "XML inside the file is damaged"},
        {"zh": "{reason}", "en": "{reason}"},
        {"zh": "在办公软件里打开、修复并另存后再读", "en": "open, repair and save it in an office program"},
    ),
    "LT-READ-027": Message(
        {"zh": "文件里没有正文", "en": "the file has no main part"},
        {"zh": "缺少 {part}", "en": "{part} is missing"},
        {"zh": "重新导出文件", "en": "export the file again"},
    ),
    "LT-READ-028": Message(
        {"zh": "PDF 损坏，打不开", "en": "the PDF is damaged and cannot be opened"},
        {"zh": "{reason}", "en": "{reason}"},
        {"zh": "重新下载；或用阅读器打开后另存再读", "en": "download it again, or open it in a viewer and save a copy"},
    ),
    "LT-READ-029": Message(
        {"zh": "页数太多（{pages} 页，上限 {limit} 页）", "en": "too many pages ({pages}, limit {limit})"},
        {"zh": "规划文本不会有这么多页", "en": "no plan has this many pages"},
        {"zh": "拆分文件后分别读取", "en": "split the file and read the parts"},
    ),
    "LT-READ-030": Message(
        {"zh": "读取超时（{seconds} 秒）", "en": "reading took too long ({seconds} s)"},
        {
            "zh": "文件过于复杂或已损坏，已停止，没有留下半成品",
            "en": "the file is too complex or damaged; reading stopped and left nothing behind",
        },
        {
            "zh": "在办公软件里另存一份再读，或提高时限",
            "en": "save it anew in an office program, or raise the time limit",
        },
    ),
    "LT-READ-031": Message(
        {"zh": "读取进程异常结束", "en": "the reading process broke down"},
        {
            "zh": "文件损坏，或所需内存超过 {limit} MB",
            "en": "the file is damaged or needs more than {limit} MB of memory",
        },
        {"zh": "用阅读器打开后另存再读", "en": "open it in a viewer and save a copy"},
    ),
    "LT-READ-032": Message(
        {"zh": "文件只有图像，没有文字层", "en": "the file holds pictures only, no text layer"},
        {
            "zh": "{pages} 页都是扫描图像，需要文字识别",
            "en": "all of its {pages} pages are scans; they need character recognition",
        },
        {
            "zh": '找有文字的版本；或 pip install "lantu[ocr]" 后加 --ocr 再读，识别出的数字须人工核对',
            "en": 'find a version with text; or pip install "lantu[ocr]", read with --ocr, and check every number',
        },
    ),
    "LT-READ-033": Message(
        {"zh": "没有安装文字识别组件", "en": "the character recognition extra is not installed"},
        {"zh": "要求了识别，但缺少 lantu[ocr]", "en": "recognition was asked for, but lantu[ocr] is missing"},
        {"zh": '运行 pip install "lantu[ocr]" 后再读', "en": 'run pip install "lantu[ocr]" and read again'},
    ),
    "LT-READ-034": Message(
        {"zh": "文字识别没有认出文字", "en": "character recognition found no text"},
        {"zh": "图像里没有清晰的文字", "en": "the pictures hold no legible text"},
        {"zh": "用 300 dpi 以上重新扫描", "en": "scan again at 300 dpi or more"},
    ),
    "LT-READ-035": Message(
        {"zh": "读 {really} 需要 LibreOffice", "en": "reading {really} needs LibreOffice"},
        {"zh": "这台机器上没有找到 soffice", "en": "soffice was not found on this machine"},
        {
            "zh": "安装 LibreOffice（Debian/Ubuntu：apt install libreoffice-writer-nogui），或另存为 .docx",
            "en": "install LibreOffice (Debian/Ubuntu: apt install libreoffice-writer-nogui), or save as .docx",
        },
    ),
    "LT-READ-036": Message(
        {"zh": "LibreOffice 无法转换这个文件", "en": "LibreOffice could not convert this file"},
        {"zh": "{reason}", "en": "{reason}"},
        {"zh": "在 Word 或 WPS 里另存为 .docx 再读", "en": "save it as .docx in Word or WPS and read that"},
    ),
    "LT-READ-038": Message(
        {"zh": "文档里没有文字", "en": "the document holds no text"},
        {"zh": "打开正常，但正文是空的", "en": "it opens, but its body is empty"},
        {"zh": "检查是否导出了空白文档", "en": "check whether an empty document was exported"},
    ),
    "LT-READ-039": Message(
        {"zh": "OFD 文件不完整", "en": "the OFD file is incomplete"},
        {"zh": "{reason}", "en": "{reason}"},
        {"zh": "重新下载；或用 OFD 阅读器另存后再读", "en": "download it again, or save a copy in an OFD viewer"},
    ),
    "LT-READ-041": Message(
        {"zh": "{really} 文件不是规划文本", "en": "{really} is not a plan text"},
        {"zh": "认得这种格式，但不从中读取规划", "en": "the format is known, but plans are not read from it"},
        {"zh": "把其中的正文另存为 .docx、.pdf 或 .txt", "en": "save the text in it as .docx, .pdf or .txt"},
    ),
}
