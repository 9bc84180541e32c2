"""The project's own counting agrees with the scorer that comes with the labelled real documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import reading_quality
from tools.label_scorer import score

pytestmark = pytest.mark.corpus


def test_both_count_alike(shared: Path) -> None:
    scorer = reading_quality._module(shared / "extraction" / "score.py")
    labels = [json.loads(line) for line in (reading_quality.HAIZE / "gold.jsonl").read_text("utf-8").splitlines()]
    for name, tally in reading_quality.haize_tallies().items():
        path = reading_quality.HAIZE / f"{name}.md"
        rows = [row for row in labels if row["doc"] == name]
        # One target in five is taken away and one in seven changed, so that there is something to miss.
        spoilt = [
            {**target, "unit": "x", "target_value": 1234.5} if at % 7 == 0 else target
            for at, target in enumerate(reading_quality._read(path)["targets"])
            if at % 5
        ]
        text = path.read_bytes().decode()
        ours, (theirs, _) = score(text, rows, spoilt), scorer.score_doc(text, rows, [], spoilt)
        assert ours.found < tally.found
        assert (ours.labels, ours.found, ours.wrong) == (theirs["num_gold"], theirs["num_found"], theirs["num_wrong"])
        assert (ours.all_right, ours.words_found) == (theirs["all_fields_ok"], theirs["text_found"])
        assert (ours.words_more, ours.bad_spans) == (theirs["text_wrong"], theirs["bad_span"])


def test_the_real_documents_are_read_well(shared: Path) -> None:
    tallies = reading_quality.shared_tallies(shared / "extraction").values()
    labels, found = sum(t.labels for t in tallies), sum(t.found for t in tallies)
    wrong, right = sum(t.wrong for t in tallies), sum(t.all_right for t in tallies)
    assert labels > 100
    recall, precision = found / labels, found / (found + wrong)
    assert 2 * recall * precision / (recall + precision) >= 0.95
    assert right / labels >= 0.9
    assert sum(t.bad_spans for t in tallies) == 0
