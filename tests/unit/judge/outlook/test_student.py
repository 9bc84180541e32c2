"""Student's t against printed tables, and against itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lantu.judge.outlook.student import below, quantile


@pytest.mark.parametrize(
    ("share", "freedom", "printed"),
    [
        (0.9, 1, 3.0777),
        (0.9, 2, 1.8856),
        (0.9, 3, 1.6377),
        (0.9, 4, 1.5332),
        (0.9, 7, 1.4149),
        (0.9, 9, 1.3830),
        (0.975, 5, 2.5706),
        (0.95, 30, 1.6973),
        (0.995, 1, 63.6567),
    ],
)
def test_quantiles_of_the_printed_table(share: float, freedom: int, printed: float) -> None:
    assert quantile(share, freedom) == pytest.approx(printed, abs=5e-5)


@given(st.floats(0.001, 0.999), st.integers(1, 40))
def test_the_quantile_inverts_the_distribution(share: float, freedom: int) -> None:
    assert below(quantile(share, freedom), freedom) == pytest.approx(share, abs=1e-12)


@given(st.floats(-1e200, 1e200), st.integers(1, 40))
def test_it_is_a_symmetric_distribution(t: float, freedom: int) -> None:
    assert 0 <= below(t, freedom) <= 1
    assert below(t, freedom) + below(-t, freedom) == pytest.approx(1, abs=1e-12)


@given(st.floats(-50, 50), st.floats(0, 50), st.integers(1, 20))
def test_it_never_falls(t: float, step: float, freedom: int) -> None:
    assert below(t + step, freedom) >= below(t, freedom) - 1e-15


@pytest.mark.parametrize("share", [0.0, 1.0, -0.1])
def test_a_share_outside_is_refused(share: float) -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        quantile(share, 3)
