"""areas.yaml: the areas of a workspace and how they changed (地区表)."""

from __future__ import annotations

from lantu.kernel.strict_yaml import dump
from lantu.series.areas import Area, AreaChange, Areas
from lantu.series.yaml_records import note_repeated, plain, read_document, read_records

FORM = "areas/1"


def load_areas(text: str, where: str = "areas.yaml") -> Areas:
    """The areas in the text of a file. Raises FileError with all that is wrong with it, line by line."""
    data, problems = read_document(text, where, FORM, ("areas", "changes"))
    areas = read_records(data, "areas", Area, problems)
    changes = read_records(data, "changes", AreaChange, problems)
    note_repeated(areas, problems)
    ids = {area.id for area, _, _ in areas}
    for area, path, line in areas:
        for parent in (area.parent, *(parent for parent, _ in area.earlier_parents)):
            if parent is not None and parent not in ids:
                problems.add("LT-FILE-017", path, line, field="parent", id=parent)
    for change, path, line in changes:
        for side, named in (("before", change.before), ("after", change.after)):
            for id_ in named:
                if id_ not in ids:
                    problems.add("LT-FILE-017", path, line, field=side, id=id_)
    problems.raise_if_any()
    return Areas((area for area, _, _ in areas), (change for change, _, _ in changes))


def dump_areas(areas: Areas) -> str:
    """The text of an areas.yaml, which `load_areas` reads back the same."""
    data: dict[str, object] = {"lantu": FORM, "areas": [plain(area) for area in areas.by_id.values()]}
    if areas.changes:
        data["changes"] = [plain(change) for change in areas.changes]
    return dump(data)
