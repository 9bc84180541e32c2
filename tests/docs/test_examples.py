"""What the pages show happens: commands are run, Python is executed, and the printed lines are looked for.

In ```console a line behind `$ ` is a command; the lines below it are found in its output, in this order, spaces and `…`
aside. A command ends with status 0 unless `$ echo $?` asks for it. A block whose fence names a file (```yaml
corrections.yaml) is written under that name first. ```text output, behind ```python, is what the Python prints.
"""

from __future__ import annotations

import re
import shlex
import shutil
from dataclasses import dataclass
from pathlib import Path

import click
import pytest

from lantu.cli.main import group, main
from tests.docs.pages import ROOT, Fence, all_pages, fences

Capture = pytest.CaptureFixture[str]
RUN = ("console", "python")


def is_run(page: Path) -> bool:
    """A page whose examples use the sample plans or show what they print; others only show calls by their names."""
    shown = [fence for fence in fences(page) if fence.language in RUN or fence.words == "output"]
    return any("samples/haize" in fence.text or fence.words == "output" for fence in shown)


PAGES = [page for page in all_pages() if is_run(page)]


@dataclass
class Done:
    """What a command or a piece of Python did."""

    status: int
    output: str


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the sample plans, which the commands of one page run in."""
    (tmp_path / "samples" / "haize").mkdir(parents=True)
    haize = ROOT / "samples" / "haize"
    for path in (*haize.glob("haize-1*"), *haize.glob("*.csv")):
        shutil.copy(path, tmp_path / "samples" / "haize")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    for name in ("LANTU_LANG", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_examples_of_a_page(page: Path, desk: Path, monkeypatch: pytest.MonkeyPatch, capfd: Capture) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8" if page.name.endswith(".zh-CN.md") else "en_US.UTF-8")
    done = Done(0, "")
    for fence in fences(page):
        where = f"{page.name}:{fence.line}"
        if fence.language == "console":
            done = console(fence, where, capfd)
        elif fence.language == "python":
            done = executed(fence.text, where, capfd)
        elif fence.words == "output":
            look_for(fence.text.splitlines(), done.output, where)
        elif re.fullmatch(r"[\w.-]+\.\w+", fence.words):
            (desk / fence.words).write_text(fence.text, encoding="utf-8")


def console(fence: Fence, where: str, capture: Capture) -> Done:
    """Run the commands of one block and look for what is shown below each."""
    done = Done(0, "")
    parts = re.split(r"^\$ ", fence.text, flags=re.MULTILINE)[1:]
    commands = [part.splitlines()[0] for part in parts]
    for at, part in enumerate(parts):
        command, *shown = part.splitlines()
        if command == "echo $?":
            assert shown[:1] == [str(done.status)], f"{where}: the status is {done.status}"
            continue
        done = called(command, capture)
        asked = commands[at + 1 : at + 2] == ["echo $?"]
        assert asked or done.status == 0, f"{where}: {command} ended with {done.status}\n{done.output}"
        look_for(shown, done.output, f"{where}: {command}")
    return done


def called(command: str, capture: Capture) -> Done:
    """One `lantu …` in this process; both of its streams together."""
    program, *words = shlex.split(command)
    assert program == "lantu", f"only lantu is run here, not {program}"
    capture.readouterr()
    status = main(words)
    return Done(status, "".join(capture.readouterr()))


def executed(text: str, where: str, capture: Capture) -> Done:
    """A piece of Python as a script of its own."""
    capture.readouterr()
    exec(compile(text, where, "exec"), {"__name__": "__main__"})
    return Done(0, capture.readouterr().out)


def look_for(shown: list[str], output: str, where: str) -> None:
    """Each shown line stands in the output, behind the one before; `…` stands for anything."""
    rest = squeezed(output)
    for line in shown:
        for piece in re.split(r"…", line):
            wanted = squeezed(piece)
            at = rest.find(wanted)
            assert at >= 0, f"{where}: {piece.strip()!r} is not in\n{output[:3000]}"
            rest = rest[at + len(wanted) :]


def squeezed(text: str) -> str:
    """Without any white space, so that columns and line ends may be set as a page needs them."""
    return re.sub(r"\s+", "", text)


def test_the_pages_of_the_reader_are_among_them() -> None:
    names = {page.name for page in PAGES}
    assert {"tutorial.md", "mend-a-reading.zh-CN.md", "reading-contract.md", "documents.md"} <= names
    assert len(names) > 20


def test_every_option_in_the_pages_exists() -> None:
    """Commands that are shown only name commands and options that there are."""
    root = group("en")
    context = click.Context(root)
    wrong = []
    for page in all_pages():
        for fence in fences(page):
            for line in re.findall(r"^(?:\$ )?lantu (.+)$", fence.text, re.MULTILINE):
                name, *words = line.split("#")[0].split()
                command = root.get_command(context, name) if not name.startswith("-") else root
                if command is None:
                    wrong.append(f"{page.name}:{fence.line}: lantu {name}")
                    continue
                if isinstance(command, click.Group) and words:
                    command = command.get_command(context, words[0]) or command
                known = {option for one in (command, root) for p in one.get_params(context) for option in p.opts}
                used = {word.split("=")[0] for word in words if word.startswith("--")}
                wrong += [f"{page.name}:{fence.line}: {option}" for option in sorted(used - known)]
    assert wrong == []
