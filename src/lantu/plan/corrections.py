"""corrections.yaml: what people mend in a reading, each with reason and author, applied on every reading (更正).

Four operations: `replace_text` mends damaged words before the reading; `set`, `drop` and `add` mend the plan after it.
The document itself is never edited. A correction that no longer applies is a finding, not an error. See
docs/reference/corrections-yaml.md.
"""

from lantu.plan.correction import AddItem, Correction, Corrections, DropItem, ItemRef, ReplaceText, SetField
from lantu.plan.correction_file import dump_corrections, load_corrections
from lantu.plan.mended_plan import apply_to_plan
from lantu.plan.mended_text import apply_to_document

__all__ = [
    "AddItem",
    "Correction",
    "Corrections",
    "DropItem",
    "ItemRef",
    "ReplaceText",
    "SetField",
    "apply_to_document",
    "apply_to_plan",
    "dump_corrections",
    "load_corrections",
]
