"""Zip containers (docx, ofd) opened with a budget: members, names, declared sizes, and what really comes out."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from lantu.kernel.errors import ReadError
from lantu.plan.read.options import MEGABYTE, ReadOptions

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OverflowError,
    ValueError,
    NotImplementedError,
    OSError,
)


class Archive:
    """A zip file in memory whose members are read under one budget (压缩包).

    Members are never written to disk and archives inside it are never opened, so a nested bomb stays closed. Names are
    looked up with `/`, without regard to case of the name as OPC asks.
    """

    def __init__(self, data: bytes, where: str, options: ReadOptions) -> None:
        self.where = where
        self._options = options
        self._left = options.max_expanded_bytes
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            members = self._zip.infolist()
        except _DAMAGE as error:
            raise ReadError("LT-READ-023", where, {"reason": _reason(error)}) from error
        self._refuse_bomb(members)
        self._members = {self._safe_name(item.filename).lower(): item for item in members}

    def names(self) -> list[str]:
        """Member names, lower case."""
        return list(self._members)

    def has(self, name: str) -> bool:
        """Whether a member of that name exists."""
        return name.lower().lstrip("/") in self._members

    def read(self, name: str) -> bytes:
        """The bytes of a member; LT-READ-023 when it is missing or damaged, LT-READ-022 when it outgrows the budget."""
        item = self._members.get(name.lower().lstrip("/"))
        if item is None:
            raise ReadError("LT-READ-023", self.where, {"reason": f"{name} ∅"})
        if item.flag_bits & 1:
            raise ReadError("LT-READ-021", self.where)
        limit = min(self._options.max_part_bytes, self._left)
        try:
            with self._zip.open(item) as member:
                data = member.read(limit + 1)
        except (RuntimeError, *_DAMAGE) as error:
            raise ReadError("LT-READ-023", self.where, {"reason": _reason(error)}) from error
        if len(data) > limit:
            raise self._bomb(f"{item.filename[:80]} > {limit // MEGABYTE} MB")
        self._left -= len(data)
        return data

    def _refuse_bomb(self, members: list[zipfile.ZipInfo]) -> None:
        options = self._options
        if len(members) > options.max_members:
            raise self._bomb(f"{len(members)} > {options.max_members}")
        total = sum(item.file_size for item in members)
        if total > options.max_expanded_bytes:
            raise self._bomb(f"{total // MEGABYTE} MB > {options.max_expanded_bytes // MEGABYTE} MB")
        for item in members:
            if item.file_size > MEGABYTE and item.file_size > options.max_ratio * max(item.compress_size, 1):
                raise self._bomb(f"{item.filename[:80]} {item.file_size // max(item.compress_size, 1)}:1")

    def _safe_name(self, name: str) -> str:
        flat = name.replace("\\", "/")
        parts = flat.split("/")
        if flat.startswith("/") or ".." in parts or ":" in parts[0] or any(ord(c) < 32 for c in flat):
            raise ReadError("LT-READ-024", self.where, {"member": repr(name[:80])})
        return flat

    def _bomb(self, measure: str) -> ReadError:
        return ReadError("LT-READ-022", self.where, {"measure": measure})


def _reason(error: BaseException) -> str:
    return str(error)[:120] or type(error).__name__
