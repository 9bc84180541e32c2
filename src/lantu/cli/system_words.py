"""What the operating system says when a file cannot be used, in Chinese too."""

from __future__ import annotations

import errno

WORDS = {
    errno.ENOENT: "没有这个文件或文件夹",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EISDIR: "这是文件夹，不是文件",
    errno.ENOTDIR: "路径中有一段不是文件夹",
    errno.EEXIST: "已经有同名的文件",
    errno.ENOSPC: "磁盘已满",
    errno.EROFS: "磁盘是只读的",
    errno.ENAMETOOLONG: "文件名太长",
    errno.EBUSY: "文件正被占用",
}


def problem(error: OSError) -> dict[str, object]:
    """The facts of a failure (系统错误) for the catalogue: `problem` in the system's words, `problem_zh` in Chinese."""
    english = error.strerror or str(error)
    return {"problem": english, "problem_zh": WORDS.get(error.errno or 0, english)}
