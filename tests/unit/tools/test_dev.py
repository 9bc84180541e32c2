"""The one command: its words, its exit status, and the closing line that comes last."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

# tools/dev.py finds its neighbour as a script does: in its own folder.
sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "tools"))

import dev
import environment
import first_look
from environment import ROOT
from lantu import read


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The programs that would have been called."""
    made: list[str] = []

    def call(command: list[object]) -> int:
        made.append(" ".join(Path(str(word)).name for word in command))
        return 1 if "mypy" in made[-1] else 0

    monkeypatch.setattr(environment, "ensure", lambda lock, python=None: made.append(lock.name))
    monkeypatch.setattr(dev, "_call", call)
    monkeypatch.setattr(dev, "_streamed", lambda command: (0, "3 passed in 0.1s"))
    return made


def test_the_closing_line_of_the_tests_comes_last(calls: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["test", "-k", "values"]) == 1  # mypy failed
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == ["FAILED mypy", "3 passed in 0.1s"]
    assert calls[0] == "requirements-dev.lock"


@pytest.mark.parametrize(("lang", "next_line", "page"), [("zh", "接下来", "zh-CN.md"), ("en", "Next", "tutorial.md")])
def test_run_shows_the_plan_that_is_named(
    calls: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    lang: str, next_line: str, page: str,
) -> None:  # fmt: skip
    monkeypatch.setenv("LANTU_LANG", lang)
    monkeypatch.setattr(first_look, "an_id", lambda lantu, plan: "abcd2345")
    plan = tmp_path / "plan.md"
    plan.touch()
    assert dev.main(["run", str(plan)]) == 0
    assert calls == [
        "requirements.lock", "lantu read plan.md --short", "lantu lint plan.md --least warning --fail-on never",
    ]  # fmt: skip
    shown = capsys.readouterr().out
    assert all(words in shown for words in (next_line, "bin/activate", "--explain abcd2345", page))


def test_the_next_step_names_an_id_that_is_there(tmp_path: Path) -> None:
    plan = tmp_path / "plan.md"
    plan.write_text("云岭县规划\n第一章 目标\n到2025年，粮食总产量达到12万吨以上。\n", "utf-8")
    lantu = Path(sys.executable).with_name("lantu")
    asked = first_look.an_id(lantu, plan)
    assert asked in {target.id for target in read(plan).targets}
    assert (ROOT / first_look.PAGES[0]).exists()
    assert (ROOT / first_look.PAGES[1]).exists()


def test_run_without_a_plan_says_what_to_do(
    calls: list[str], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert dev.main(["run", str(tmp_path / "gone.md")]) == 1
    assert "tools/dev.py run PLAN" in capsys.readouterr().err


def test_a_failed_set_up_is_one_message(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fails(*_: object) -> None:
        raise environment.SetUpError("no index")

    monkeypatch.setattr(environment, "ensure", fails)
    assert dev.main(["test"]) == 1
    assert capsys.readouterr().err.strip() == "no index"


def test_output_is_streamed_and_its_last_words_kept(capfd: pytest.CaptureFixture[str]) -> None:
    status, closing = dev._streamed(
        [sys.executable, "-c", "print('一'); print('2 passed'); print(); raise SystemExit(3)"]
    )
    assert (status, closing) == (3, "2 passed")
    assert capfd.readouterr().out == "一\n2 passed\n\n"


def test_unknown_words_are_refused() -> None:
    with pytest.raises(SystemExit):
        dev.main(["lint", "--nothing"])


def test_every_generated_page_has_its_script() -> None:
    assert all((environment.ROOT / "tools" / name).exists() for name in dev.GENERATORS)
