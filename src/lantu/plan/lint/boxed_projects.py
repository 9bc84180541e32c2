"""Check: projects that the prose names stand in the box of their chapter (正文项目与专栏)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lantu.plan.lint.measure_names import bigrams
from lantu.plan.lint.subject import Subject
from lantu.plan.model import Finding, Project

_SAME = 0.6  # share of the shorter name's character pairs found in the longer
_TAILS = ("建设项目", "改造项目", "扩建项目", "工程项目", "项目", "建设工程", "工程", "建设")


def check(subject: Subject) -> Iterator[Finding]:
    """One finding a chapter that has a box, with the projects of its prose that no box holds."""
    boxed = [project for project in subject.plan.projects if project.box is not None]
    index: dict[str, set[int]] = defaultdict(set)
    sizes = []
    for i, project in enumerate(boxed):
        pairs = bigrams(_core(project.name))
        sizes.append(len(pairs))
        for pair in pairs:
            index[pair].add(i)
    with_box = {_chapter(subject, project) for project in boxed} - {""}
    missing: dict[str, list[Project]] = defaultdict(list)
    for project in subject.plan.projects:
        chapter = _chapter(subject, project)
        if project.box is None and chapter in with_box and not _in_box(_core(project.name), index, sizes):
            missing[chapter].append(project)
    for chapter, projects in missing.items():
        yield subject.report(
            "LT-LINT-080", *projects, items=[project.id for project in projects], count=len(projects),
            names="、".join(dict.fromkeys(project.name for project in projects)),
            chapter=subject.sections[chapter].title,
        )  # fmt: skip


def _chapter(subject: Subject, project: Project) -> str:
    section = subject.chapter_of(subject.section_at(project.start))
    return section.id if section else ""


def _in_box(name: str, index: dict[str, set[int]], sizes: list[int]) -> bool:
    pairs = bigrams(name)
    hits: dict[int, int] = defaultdict(int)
    for pair in pairs:
        for i in index.get(pair, ()):
            hits[i] += 1
    return any(count >= _SAME * min(len(pairs), sizes[i]) for i, count in hits.items())


def _core(name: str) -> str:
    text = "".join(ch for ch in name if ch.isalnum())
    for tail in _TAILS:
        if text.endswith(tail) and len(text) > len(tail) + 2:
            return text[: -len(tail)]
    return text
