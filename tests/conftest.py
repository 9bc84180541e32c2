"""What all tests share: the labelled documents beside the checkout, LibreOffice, and hypothesis profiles."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

ROOT = Path(__file__).resolve().parent.parent

# A shared machine makes any deadline a coin toss; in CI the examples are the same on every run.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("dev", deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "dev"))


def absent(what: str, required_by: str) -> None:
    """Skip with the reason, or fail where the environment says that `what` has to be there."""
    if os.environ.get(required_by) == "1":
        pytest.fail(f"{what}, and {required_by}=1 asks for it", pytrace=False)
    pytest.skip(what)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents and labels beside the checkout."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        absent("the folder of real documents, ../shared, is not beside the checkout", "LANTU_REQUIRE_SHARED")
    return folder


@pytest.fixture(scope="session")
def office() -> str:
    """LibreOffice's program."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        absent("LibreOffice is not installed", "LANTU_REQUIRE_OFFICE")
    assert found
    return found


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT
