"""The extractors of names and tasks take time in proportion to the text, however it is made."""

from __future__ import annotations

import time

import pytest

from lantu.plan.read.honours import find_honours
from lantu.plan.read.projects import find_projects
from lantu.plan.read.systems import find_systems
from lantu.plan.read.tasks import find_tasks
from lantu.plan.read.zones import find_zones
from tests.unit.plan.read.small_documents import HeadingSections, PastAfter, a_document

EXTRACTORS = (find_honours, find_projects, find_systems, find_tasks, find_zones)
# Words without a stop, brackets that never close, lists without end: what breaks a rule that looks too far.
BAD_TEXTS = (
    "等",
    "积极",
    "“",
    "（",
    "以甲为",
    "争创国家级示范区、",
    "由甲",
    "的平台",
    "项目、",
    "集甲",
    "推进乙和",
    "一核即",
)
SIZE = 40_000


@pytest.mark.parametrize("word", BAD_TEXTS)
def test_text_without_a_stop_takes_bounded_time(word: str) -> None:
    document = a_document("# 空间布局\n" + word * (SIZE // len(word)))
    outline, context = HeadingSections.of(document), PastAfter()
    begin = time.process_time()
    for extract in EXTRACTORS:
        extract(document, outline, context)  # type: ignore[arg-type]
    # About 0.1 s as it should be; a quadratic rule takes minutes.
    assert time.process_time() - begin < 8
