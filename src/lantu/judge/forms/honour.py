"""Honours and titles: won, applied for, or neither (荣誉称号)."""

from __future__ import annotations

from lantu.judge.case import Case, not_assessed, reading
from lantu.judge.model import Progress, Reading, Reason
from lantu.judge.track import Point
from lantu.series.model import Measure

WON = ("won", "获批", "获评", "获得", "命名", "认定", "通过验收", "建成")
APPLIED = ("applied", "申报", "申请", "推荐", "创建中", "迎检")
_LOST = ("撤销", "摘牌", "取消", "退出", "revoked")
_NOT_YET = ("未", "没", "拟", "争取", "力争", "计划", "准备", "尚", "待", "非", "不", "not ", "to be ", "if ")
_ALSO_APPLIED_FOR = ("命名", "认定", "建成")  # what an application may ask for: 申报命名
_BEFORE = 5  # characters before a word in which a 未 or 拟 takes it back


def judge_honour(case: Case) -> Reading:
    """Won before the end year: early achieved; won in it, or applied for: on track; else no verdict.

    A value of 1 or more, or a note that says so, is won; a note of an application is applied. What was revoked since is
    not won: achievement is not sticky.
    """
    notes = _notes(case)
    for point, said in reversed(notes):
        if said == "lost":
            break
        if said == "won":
            early = case.target.end_year is None or point.period.year < case.target.end_year
            progress = Progress.EARLY_ACHIEVED if early else Progress.ON_TRACK
            return reading(progress, "honour", [point], None, (Reason("won", {"period": point.period}),))
    if notes and notes[-1][1] == "lost":
        point = notes[-1][0]
        return reading(Progress.NOT_ASSESSED, "honour", [point], None, (Reason("lost", {"period": point.period}),))
    for point, said in reversed(notes):
        if said == "applied":
            return reading(Progress.ON_TRACK, "honour", [point], None, (Reason("applied", {"period": point.period}),))
    first, end = case.target.first_year, case.target.end_year
    for gap in sorted(case.track.gaps, key=lambda o: o.period.order, reverse=True):
        inside = (first is None or gap.period.year >= first) and (end is None or gap.period.year <= end)
        if inside and note_says(gap.note) == "applied":
            reason = Reason("applied", {"period": gap.period})
            return Reading(Progress.ON_TRACK, "honour", None, gap.period, (reason,), (gap,))
    return not_assessed("no_value", "honour")


def note_says(note: str) -> str:
    """`won`, `lost`, `applied` or nothing: what a note tells of a title. 未获批, 拟申报 and 争取获评 tell nothing."""
    if _says(note, _LOST):
        return "lost"
    if _says(note, WON):
        return "won"
    return "applied" if _says(note, APPLIED) else ""


def _says(note: str, words: tuple[str, ...]) -> bool:
    return any(_is_told(note, word) for word in words)


def _is_told(note: str, word: str) -> bool:
    start = note.find(word)
    while start >= 0:
        before = note[max(0, start - _BEFORE) : start]
        taken_back = any(one in before for one in _NOT_YET)
        asked_for = word in _ALSO_APPLIED_FOR and any(one in before for one in APPLIED)
        if not taken_back and not asked_for:
            return True
        start = note.find(word, start + 1)
    return False


def _notes(case: Case) -> list[tuple[Point, str]]:
    """Points of the plan period by time, each with what it tells; a number counts before words."""
    points = sorted(
        (p for measure in Measure for p in case.in_plan(case.track.of(measure))), key=lambda p: p.period.order
    )
    found: list[tuple[Point, str]] = []
    for point in points:
        said = note_says(" ".join(o.note for o in point.sources))
        found.append((point, "won" if point.value >= 1 and said != "lost" else said))
    return found
