"""Word 97, WPS, RTF and OpenDocument files: converted to docx by LibreOffice, then read as docx."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from lantu.kernel.errors import ReadError
from lantu.plan.read.document import Document, Notice
from lantu.plan.read.formats.docx import read_docx
from lantu.plan.read.formats.sniff import NAMES
from lantu.plan.read.guards import Deadline
from lantu.plan.read.options import MEGABYTE, ReadOptions

_MEMORY = 6_144 * MEGABYTE  # LibreOffice maps its libraries and fonts; its address space is far above what it uses
_FIB = b"\xec\xa5"  # first bytes of the WordDocument stream
_ENCRYPTED = 0x0100
# Sets limits and becomes LibreOffice: a limit set between fork and exec in a program with threads may deadlock.
_START = (
    "import sys, os, json, resource as r; o = json.loads(sys.argv[1]);"
    "[r.setrlimit(getattr(r, 'RLIMIT_' + k), (v, v)) for k, v in o['limits'].items()];"
    "os.execve(o['command'][0], o['command'], o['environment'])"
)
# A profile in which macros stay off, links are not followed, and every way out leads to a closed port.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>
"""
_SETTINGS = (
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Inet/Settings", "ooInetProxyType", "1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("/org.openoffice.Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def read_legacy(kind: str, data: bytes, where: str, options: ReadOptions, deadline: Deadline) -> Document:
    """Read a file of the format `kind` (doc, rtf, odt). LT-READ-035 where LibreOffice is not installed."""
    if kind == "doc" and _is_encrypted(data):
        raise ReadError("LT-READ-021", where)
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if office is None:
        raise ReadError("LT-READ-035", where, {"really": NAMES[kind]})
    with TemporaryDirectory(prefix="lantu-", ignore_cleanup_errors=True) as folder:
        converted = _convert(office, Path(folder), kind, data, where, options, deadline)
    document = read_docx(converted, where, options, deadline)
    return replace(document, notices=(*document.notices, Notice("LT-READ-558", {})))


def _convert(
    office: str, folder: Path, kind: str, data: bytes, where: str, options: ReadOptions, deadline: Deadline
) -> bytes:
    source, made = folder / f"in.{kind}", folder / "out" / "in.docx"
    source.write_bytes(data)
    _write_profile(folder / "profile" / "user")
    command = [
        office, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore", "--nodefault",
        "--nolockcheck", "--nologo", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(made.parent), str(source),
    ]  # fmt: skip
    _run(command, folder, where, options, deadline)
    if not made.is_file():
        raise ReadError("LT-READ-036", where, {"reason": "∅ docx"})
    if made.stat().st_size > options.max_bytes:
        raise ReadError("LT-READ-022", where, {"measure": f"{made.stat().st_size // MEGABYTE} MB"})
    return made.read_bytes()


def _run(command: list[str], folder: Path, where: str, options: ReadOptions, deadline: Deadline) -> None:
    seconds = max(deadline.left(), 0.1)
    order = {
        "command": command,
        "environment": {"HOME": str(folder), "TMPDIR": str(folder), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"},
        "limits": {
            "AS": _MEMORY,
            "CPU": int(options.time_limit) + 5,
            "FSIZE": options.max_expanded_bytes,
            "CORE": 0,
        },
    }
    launch = [sys.executable, "-I", "-S", "-c", _START, json.dumps(order)]
    with subprocess.Popen(
        launch, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired as error:
            # The program on the path is a script that starts the real one: end the whole group.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            raise ReadError("LT-READ-030", where, {"seconds": f"{options.time_limit:g}"}) from error
    if process.returncode != 0:
        raise ReadError("LT-READ-036", where, {"reason": f"exit {process.returncode}"})


def _write_profile(folder: Path) -> None:
    folder.mkdir(parents=True)
    items = "".join(
        f'<item oor:path="{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (folder / "registrymodifications.xcu").write_text(_PROFILE.format(items=items), encoding="utf-8")


def _is_encrypted(data: bytes) -> bool:
    # The stream begins on a sector; its header holds the flag at offset 10.
    at = data.find(_FIB)
    while at != -1:
        if at % 512 == 0 and at + 12 <= len(data):
            return bool(struct.unpack_from("<H", data, at + 10)[0] & _ENCRYPTED)
        at = data.find(_FIB, at + 1)
    return False
