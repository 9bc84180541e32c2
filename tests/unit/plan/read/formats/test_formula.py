import pytest

from lantu.plan.read.formats.formula import end_of_formula, read_formula


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("17\\%", "17%"),
        ("1 7 . 5 \\%", "17.5%"),
        ("\\mathrm{SF}_6", "SF6"),
        ("\\geqslant 30", "≥30"),
        ("\\text{万}\\mathrm{km}^{2}", "万km2"),
        ("25^{\\circ}", "25°"),
        ("\\frac{1}{3}", "1/3"),
    ],
)
def test_small_formulas_are_read_as_printed(body: str, printed: str) -> None:
    assert read_formula(body) == printed


def test_a_formula_ends_at_its_sign_or_is_none() -> None:
    assert end_of_formula("$17\\%$", 0, 6) == 6
    assert end_of_formula("$5 or $6", 0, 8) == -1
    assert end_of_formula("$5-$6", 0, 5) == -1
    assert end_of_formula("$5", 0, 2) == -1
