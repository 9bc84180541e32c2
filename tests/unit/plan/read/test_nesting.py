from lantu.plan.read.nesting import Nesting
from lantu.plan.read.numbering import NumberKind as K


def levels(*kinds: tuple[K | str, int | None]) -> list[int]:
    nesting = Nesting()
    return [nesting.place(kind, value) for kind, value in kinds]


def test_levels_come_from_the_order_in_which_kinds_first_nest() -> None:
    assert levels((K.CHAPTER, 1), (K.SECTION, 1), (K.HAN, 1), (K.HAN, 2), (K.SECTION, 2), (K.CHAPTER, 2)) == [
        1, 2, 3, 3, 2, 1,
    ]  # fmt: skip
    assert levels((K.HAN, 1), (K.HAN_PAREN, 1), (K.DIGIT, 1), (K.HAN, 2), (K.HAN_PAREN, 1)) == [1, 2, 3, 1, 2]
    assert levels((K.DIGIT, 1), (K.HAN_PAREN, 1), (K.HAN_PAREN, 2), (K.DIGIT, 2)) == [1, 2, 2, 1]


def test_a_series_that_goes_on_over_its_parents_stays_below_them() -> None:
    assert levels((K.HAN, 1), (K.HAN_PAREN, 1), (K.HAN, 2), (K.HAN_PAREN, 2), (K.HAN_PAREN, 3)) == [1, 2, 1, 2, 2]


def test_an_excerpt_may_begin_inside() -> None:
    assert levels((K.SECTION, 3), (K.CHAPTER, 4), (K.SECTION, 1)) == [1, 1, 2]
    assert levels((K.HAN_PAREN, 3), (K.HAN, 4), (K.HAN_PAREN, 1)) == [1, 1, 2]
    assert levels((K.HAN_PAREN, 3), (K.DIGIT, 4)) == [1, 1]


def test_a_chapter_without_sections_has_its_own_first_level_below() -> None:
    kinds = ((K.CHAPTER, 1), (K.SECTION, 1), (K.HAN, 1), (K.CHAPTER, 2), (K.HAN, 1), (K.SECTION, 1), (K.HAN, 1))
    assert levels(*kinds) == [1, 2, 3, 1, 2, 2, 3]


def test_the_files_mark_decides_between_numbered_and_unnumbered() -> None:
    nesting = Nesting()
    assert nesting.place("mark2", None, 2) == 1
    assert nesting.place(K.NAMED, 1, 2) == 1
    assert nesting.place("mark3", None, 3) == 2
    assert nesting.place(K.NAMED, 2, 2) == 1


def test_nothing_nests_in_a_foreword() -> None:
    nesting = Nesting()
    assert nesting.place("line", None, None, outermost=True) == 1
    assert nesting.place(K.HAN, 1) == 1
    assert nesting.place(K.HAN_PAREN, 1) == 2
    assert nesting.place("mark1", None, 1, outermost=True) == 1
