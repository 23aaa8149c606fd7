"""Programs of other people that some tests need: whether this machine has them.

A test that needs one carries the marker ``needs("tesseract")`` and is skipped where it is not, with
the reason. Where `OCOP_TESTS_SKIP_NOTHING` is set, as in `.ci/run`, it fails instead.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from functools import cache

import pytest

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
PACKAGES = {"chromium": "chromium", "tesseract": "tesseract-ocr-vie"}
STRICT = "OCOP_TESTS_SKIP_NOTHING"


@cache
def browser() -> str | None:
    """The browser of this machine, if it has one."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


@cache
def _has_tesseract() -> bool:
    """Whether Tesseract is here, and reads Vietnamese."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
    return "vie" in listed.stdout.split()


def missing(name: str) -> str | None:
    """Why a test that needs this program cannot run here; None where it can."""
    there = {"chromium": lambda: browser() is not None, "tesseract": _has_tesseract}[name]()
    return None if there else f"{name} is not here (apt-get install {PACKAGES[name]})"


def demand(item: pytest.Item) -> None:
    """Skip a test whose program is missing, or fail it where nothing may be skipped."""
    for mark in item.iter_markers("needs"):
        if (reason := missing(*mark.args)) is not None:
            (pytest.fail if os.environ.get(STRICT) else pytest.skip)(reason)
