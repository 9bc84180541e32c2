"""Our own small methods against statsmodels, where it is installed; it is in no lock."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
import pytest

from lantu.judge.outlook.distribution import covariance
from lantu.judge.outlook.methods import DAMPED, DAMPING, DRIFT, LAST, Path, path

SERIES = (
    [31.0, 32.4, 33.1, 34.9, 35.2, 36.8, 37.1, 38.3],
    [5.2, 5.6, 5.1, 5.3, 5.2],
    [88.1, 89.0, 90.4, 90.9, 92.0, 92.1],
)


@pytest.fixture(scope="module")
def arima() -> Any:
    return pytest.importorskip("statsmodels.tsa.arima.model", reason="the oracle, statsmodels, is not installed").ARIMA


@pytest.fixture(scope="module")
def ets() -> Any:
    module = "statsmodels.tsa.exponential_smoothing.ets"
    return pytest.importorskip(module, reason="the oracle, statsmodels, is not installed").ETSModel


def variances(way: Path, horizon: int) -> list[float]:
    rows = np.eye(horizon).tolist()
    return [covariance(way, row, row) - way.leaning_variance * way.leaning[h] ** 2 for h, row in enumerate(rows)]


@pytest.mark.parametrize("values", SERIES)
def test_the_last_value_is_a_random_walk(arima: Any, values: list[float]) -> None:
    fitted = arima(values, order=(0, 1, 0), trend="n").filter([1.0])
    expected = fitted.get_forecast(3)
    way = path(LAST, range(len(values)), values, 3)
    assert way.means == pytest.approx(expected.predicted_mean)
    assert variances(way, 3) == pytest.approx(expected.var_pred_mean)


@pytest.mark.parametrize("values", SERIES)
def test_drift_is_a_random_walk_with_drift(arima: Any, values: list[float]) -> None:
    steps = np.diff(values)
    fitted = arima(values, order=(0, 1, 0), trend="t").filter([float(steps.mean()), 1.0])
    expected = fitted.get_forecast(3)
    way = path(DRIFT, range(len(values)), values, 3)
    assert way.means == pytest.approx(expected.predicted_mean)
    assert variances(way, 3) == pytest.approx(expected.var_pred_mean)
    assert way.sigma == pytest.approx(steps.std(ddof=1))


@pytest.mark.parametrize("values", SERIES)
def test_a_damped_trend_is_the_state_space_form_of_holt(ets: Any, values: list[float]) -> None:
    way = path(DAMPED, range(len(values)), values, 4)
    slope = (values[-1] - values[0]) / (len(values) - 1)
    candidates = []
    for alpha, beta in ((0.3, 0.03), (0.3, 0.12), (0.6, 0.06), (0.6, 0.24), (0.9, 0.09), (0.9, 0.36)):
        model = ets(
            np.array(values),
            error="add",
            trend="add",
            damped_trend=True,
            initialization_method="known",
            initial_level=values[0] - DAMPING * (start := _before(slope, values[0], alpha, beta)),
            initial_trend=start,
        )
        fitted = model.smooth([alpha, beta, DAMPING, values[0] - DAMPING * start, start])
        errors = np.asarray(fitted.resid)[1:]
        candidates.append((float((errors**2).sum()), np.asarray(fitted.forecast(4)), alpha, beta))
    squares, means, alpha, beta = min(candidates, key=lambda one: one[0])
    assert way.means == pytest.approx(means)
    assert way.sigma == pytest.approx(np.sqrt(squares / (len(values) - 3)))
    # The class of Hyndman et al.: c_j = alpha + beta * (phi + ... + phi**j).
    weights = [1.0, *(alpha + beta * sum(DAMPING**k for k in range(1, j + 1)) for j in range(1, 4))]
    assert variances(way, 4) == pytest.approx(np.cumsum(np.square(weights)))
    assert all(later > earlier for earlier, later in pairwise(variances(way, 4)))


def _before(slope: float, first: float, alpha: float, beta: float) -> float:
    """The trend one year before the first point for which the first is met without error and the trend is `slope`."""
    del first, alpha, beta
    return slope / DAMPING
