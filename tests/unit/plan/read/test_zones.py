from lantu.plan.read.zones import find_zones
from tests.unit.plan.read.small_documents import HeadingSections, PastAfter, a_document


def zones_in(text: str) -> list[tuple[str, str]]:
    document = a_document(text)
    found = find_zones(document, HeadingSections.of(document), PastAfter())  # type: ignore[arg-type]
    assert all(text[z.start : z.end] == z.quote for z in found)
    return [(z.name, z.kind) for z in found]


def test_the_label_of_a_paragraph_names_the_zone() -> None:
    text = "# 空间布局\n北岸海洋湾区。以试验场为核心，打造新的经济增长极。\n西部城镇组团。推进产城融合。"
    assert zones_in(text) == [("北岸海洋湾区", "bay"), ("西部城镇组团", "cluster")]


def test_a_code_is_spelt_out() -> None:
    text = "# 城镇空间格局\n“一核”即青岚主城区，强化服务功能。“两带”：沿江产业带、环湖生态带。"
    assert zones_in(text) == [("青岚主城区", "core"), ("沿江产业带", "belt"), ("环湖生态带", "belt")]


def test_unlabelled_areas_are_read_from_the_list() -> None:
    text = "# 区域布局\n着力构建沿江发展轴、东部生态屏障和北山文化旅游片区。"
    assert [name for name, _ in zones_in(text)] == ["沿江发展轴", "东部生态屏障", "北山文化旅游片区"]


def test_terms_of_national_rules() -> None:
    text = "# 主体功能区\n落实农产品主产区政策，严守永久基本农田。"
    assert zones_in(text) == [("农产品主产区", "functional_zone"), ("永久基本农田", "control_unit")]


def test_no_zone_outside_the_layout() -> None:
    assert zones_in("# 文化建设\n打造沿江文化带、东部生态屏障。") == []
    assert zones_in("# 融入新发展格局\n打造沿江文化带。") == []


def test_a_row_of_areas_counts_beside_labels() -> None:
    text = "# 空间格局\n“一核”即青岚主城区。\n构建北部生态涵养区、中部城镇发展区、南部农业区。"
    assert [name for name, _ in zones_in(text)] == ["青岚主城区", "北部生态涵养区", "中部城镇发展区", "南部农业区"]
