"""Sessions as an officer has them: each line run again, its output the same to the letter.

``pytest --bless`` writes what is printed now, for review.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import ROOT, Ran, Run
from tests.made.console import played

SESSIONS = sorted(Path(__file__).parent.glob("*.txt"))


@pytest.mark.thorough
@pytest.mark.parametrize("session", SESSIONS, ids=lambda p: p.stem)
def test_says_what_it_said(
    ocop: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
    session: Path,
) -> None:
    (tmp_path / "sample_data").symlink_to(ROOT / "sample_data")
    (tmp_path / "files").symlink_to(ROOT / "tests" / "files")
    monkeypatch.setenv("OCOP_DB", "register.db")
    monkeypatch.setenv("OCOP_NOW", "2024-12-24T09:00:00+07:00")
    monkeypatch.setenv("OCOP_LANG", "vi")
    monkeypatch.setattr("ocop_cli.register.writing.log.account", lambda: "canbo")

    def run(command: str, code: int) -> Ran:
        return ocop(command.removeprefix("ocop "), code=code)

    bless = bool(request.config.getoption("--bless"))
    now, wrong = played(session.read_text(encoding="utf-8"), run, bless=bless)
    if bless:
        session.write_text(now, encoding="utf-8")
        return
    for command, written, printed in wrong:
        assert written == printed, command
