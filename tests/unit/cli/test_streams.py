"""Output in the encodings of old consoles: nothing crashes, marks get a plain sign, Chinese is kept."""

from __future__ import annotations

import io
import os
import subprocess
import sys

import pytest

from lantu.cli import streams
from tests.unit.cli.run import CommandLine


@pytest.mark.parametrize(
    "command", [["lint"], ["read"], ["read", "--explain", "粮食总产量"], ["lint", "--format", "nope"]]
)
@pytest.mark.parametrize(("encoding", "written"), [("gbk", "gbk"), ("cp1252", "utf-8"), ("ascii", "utf-8")])
def test_no_encoding_ends_a_command(lantu: CommandLine, command: list[str], encoding: str, written: str) -> None:
    document = lantu.file(text="云岭县规划\n第一章 目标✖✔❄\n到2025年，粮食总产量达到12万吨以上。\n第三章 其他\n")
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "LANTU_LANG": "zh"}
    words = [sys.executable, "-m", "lantu.cli.main", command[0], str(document), *command[1:]]
    seen = subprocess.run(words, capture_output=True, env=environment, check=False)
    shown = seen.stdout.decode(written) + seen.stderr.decode(written)
    assert "LT-CLI-901" not in shown
    assert seen.returncode == (2 if "nope" in command else 0)
    assert ("怎么办" in shown) if "nope" in command else ("粮食" in shown or "目标" in shown)


def test_a_mark_becomes_the_nearest_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.TextIOWrapper(io.BytesIO(), encoding="gb2312")
    monkeypatch.setattr(sys, "stdout", stream)
    streams.open_streams()
    stream.write("✖ ✔ ▲ 目标 ❄ \ud800\n")
    stream.flush()
    assert stream.buffer.getvalue().decode("gb2312") == "× √ ▲ 目标 ? ?\n"


def test_the_last_resort_of_every_mark_is_ascii() -> None:
    assert all(mark not in others for mark, others in streams.SUBSTITUTES.items())
    assert all(others[-1].isascii() for others in streams.SUBSTITUTES.values())


def test_a_stand_in_stays_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stand_in)
    streams.open_streams()
    assert sys.stdout is stand_in
