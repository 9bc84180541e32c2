"""Whether a plan names something at all: in what it looks back on, in its body, or nowhere (提及)."""

from __future__ import annotations

from typing import Literal

from lantu.kernel.ids import normalise
from lantu.plan.lint.measure_names import measure_key
from lantu.plan.model import Plan
from lantu.plan.read.lexicon_file import load_words

Mention = Literal["past", "body", "nowhere"]

_SHORTEST = 4  # a shorter name stands in any plan by chance


class Mentions:
    """Looks for names in a plan's text, section by section; without text it finds nothing."""

    def __init__(self, plan: Plan, text: str) -> None:
        past = [entry.word for entry in load_words("eras") if entry.fields == ("past", "title")]
        parents = {section.id: section for section in plan.sections}
        ordered = sorted(plan.sections, key=lambda s: (s.start, s.level))
        look_back: list[str] = []
        body: list[str] = []
        at = 0
        # The deepest section that holds a passage decides; sections come in order and nest.
        for i, section in enumerate(ordered):
            body.append(text[at : section.start])
            following = ordered[i + 1].start if i + 1 < len(ordered) else section.end
            end = min(section.end, following)
            chain, above = [section.title], parents.get(section.parent or "")
            while above is not None and len(chain) < 12:
                chain.append(above.title)
                above = parents.get(above.parent or "")
            is_past = any(word in title for title in chain for word in past)
            (look_back if is_past else body).append(text[section.start : end])
            at = max(at, end)
        body.append(text[at:])
        self._past, self._body = normalise("".join(look_back)), normalise("".join(body))

    def of(self, name: str) -> Mention:
        """Where the plan names it; the body counts before the look back."""
        for wanted in dict.fromkeys((normalise(name), measure_key(name).short)):
            if len(wanted) < _SHORTEST:
                continue
            if wanted in self._body:
                return "body"
            if wanted in self._past:
                return "past"
        return "nowhere"
