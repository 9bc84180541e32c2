from pathlib import Path

import pytest

from lantu.kernel.errors import FileError
from lantu.plan.read.formats.text_document import document_from_text
from lantu.plan.read.join import join_broken
from lantu.plan.sample_facts import Fact, SampleFacts, attach, load_facts

TEXT = """# 第一章 产业

## 第一节 制造

加快建设青岚“智慧”物流园，深化产业协同。到2030年，制造业实现营业收入超过34亿元。

### 专栏1 制造业项目

其他：望江路
学校项目、北山公园项目

## 第二节 服务

推行“点长制”。

| 指标 | 2030年 |
|---|---|
| 服务业增加值占比(%) | 52 |
"""


def facts(*items: Fact, sha256: str = "0") -> SampleFacts:
    return SampleFacts(sha256, items)


def attached(*items: Fact) -> list[str]:
    result = attach(facts(*items), join_broken(document_from_text(TEXT, "x.md", "md")))
    assert all(TEXT[a.start : a.end] == a.quote for a in result.anchored)
    return [a.quote for a in result.anchored]


def test_a_name_is_found_in_its_section_punctuation_aside() -> None:
    assert attached(Fact("projects", "1.1", "青岚智慧物流园")) == ["青岚“智慧”物流园"]
    assert attached(Fact("systems", "1.2", "点长制")) == ["点长制"]


def test_a_box_counts_as_the_section_around_it() -> None:
    assert attached(Fact("projects", "1.1", "北山公园项目")) == ["北山公园项目"]


def test_a_name_in_a_table_is_found() -> None:
    assert attached(Fact("indicators", "1.2", "服务业增加值占比", ("52",))) == ["服务业增加值占比"]


def test_a_name_with_words_between_is_found_by_its_figures() -> None:
    (quote,) = attached(Fact("commitments", "1.1", "制造业营业收入", ("34",)))
    assert quote == "到2030年，制造业实现营业收入超过34亿元。"


def test_what_is_not_there_is_missing_and_never_guessed() -> None:
    document = join_broken(document_from_text(TEXT, "x.md", "md"))
    wrong_section = Fact("projects", "1.2", "青岚智慧物流园")
    wrong_figure = Fact("commitments", "1.1", "制造业营业收入", ("35",))
    result = attach(facts(wrong_section, wrong_figure), document)
    assert result.missing == (wrong_section, wrong_figure)
    assert not result.anchored
    assert not result.same_document


def test_a_sample_file_is_read_strictly(tmp_path: Path) -> None:
    path = tmp_path / "honours.yaml"
    path.write_text(
        'lantu: sample/1\ndocument: {sha256: "ab"}\nhonours:\n  - {section: "1.1", name: 甲, value: 3}\n', "utf-8"
    )
    read = load_facts(path)
    assert read.sha256 == "ab"
    assert read.facts == (Fact("honours", "1.1", "甲", ("3",), (("value", 3),)),)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("lantu: plan/1\n", "LT-FILE-018"),
        ("- a\n", "LT-FILE-018"),
        ("lantu: sample/1\n", "LT-FILE-012"),
        ('lantu: sample/1\ndocument: {sha256: "ab"}\nhonours:\n  - {name: 甲}\n', "LT-FILE-012"),
    ],
)
def test_another_file_is_refused(text: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(FileError) as caught:
        load_facts(path)
    assert caught.value.code == code
