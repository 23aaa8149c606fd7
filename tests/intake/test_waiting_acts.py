"""An act on a certificate which is that of another spelling of the product named, still asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
OWNER = "HTX Nông nghiệp Bản Mây,xã Mây"
FIRST = f"{HEAD}Giò lụa Bản Mây,{OWNER},3,,10/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
LATER = f"{HEAD}Giò lụa Bản Mây thơm ngon,{OWNER},3,,77/QĐ-UBND,2023-02-01,UBND tỉnh A\n"
REVOKED = (
    "product,entity,kind,of_decision,decision,issued_on,authority\n"
    "Giò lụa Bản Mây,HTX Nông nghiệp Bản Mây,revocation,77/QĐ-UBND,90/QĐ-UBND,2024-08-01,"
    "UBND tỉnh A\n"
)
EXTENDED = (
    "product,entity,kind,extended_until,decision,issued_on,authority\n"
    "Giò lụa Bản Mây,HTX Nông nghiệp Bản Mây,extension,2026-06-01,90/QĐ-UBND,2026-01-20,"
    "UBND tỉnh A\n"
)


@pytest.fixture
def asked(ocop: Run, write: Write) -> Run:
    """A register that asks whether “Giò lụa Bản Mây” and “… thơm ngon” are one."""
    ocop("import", write("first.csv", FIRST), write("later.csv", LATER))
    assert len(ocop("review --format json").json) == 1
    return ocop


def statuses(ocop: Run, day: str) -> list[tuple[str, bool]]:
    rows = ocop(f"ratings --as-of {day} --format json").json
    return sorted((row["status"], row["pending_review"]) for row in rows)


def problems(ocop: Run, path: Path, code: int = 0) -> list[tuple[str, str]]:
    found = ocop("import --format json", path, code=code).json["files"][0]["problems"]
    return [(one["severity"], one["code"]) for one in found]


class TestARevocationOfACertificateUnderTheOtherName:
    @pytest.mark.thorough
    def test_goes_in_and_waits_for_the_answer(self, asked: Run, write: Write) -> None:
        assert problems(asked, write("revoked.csv", REVOKED)) == [("warning", "act_waits")]
        assert statuses(asked, "2025-01-01") == [("lapsed", True), ("valid", True)]

    @pytest.mark.thorough
    def test_takes_effect_when_the_two_are_said_to_be_one(self, asked: Run, write: Write) -> None:
        asked("import", write("revoked.csv", REVOKED))
        (question,) = asked("review --format json").json
        asked(f"review accept {question['review_id']}")
        assert statuses(asked, "2025-01-01") == [("revoked", False)]

    @pytest.mark.thorough
    def test_is_named_by_check_when_they_are_said_to_be_two(self, asked: Run, write: Write) -> None:
        asked("import", write("revoked.csv", REVOKED))
        (question,) = asked("review --format json").json
        found = asked("check --format json").json
        assert "act_without_effect" not in str(found)
        asked(f"review reject {question['review_id']}")
        assert statuses(asked, "2025-01-01") == [("lapsed", False), ("valid", False)]
        assert "act_without_effect" in str(asked("check --format json").json)

    @pytest.mark.thorough
    def test_is_refused_once_they_are_two(self, asked: Run, write: Write) -> None:
        (question,) = asked("review --format json").json
        asked(f"review reject {question['review_id']}")
        found = problems(asked, write("revoked.csv", REVOKED), code=4)
        assert ("error", "unknown_decision") in found

    @pytest.mark.thorough
    def test_entered_by_hand_is_refused_for_the_person_can_name_the_other(self, asked: Run) -> None:
        line = "record revocation 'Giò lụa Bản Mây' --on 2024-08-01 --document 90/QĐ-UBND"
        found = asked(f"{line} --of-decision 77/QĐ-UBND", code=1)
        assert "unknown_decision" in found.err


class TestAnExtensionThatOnlyFitsTheOtherName:
    @pytest.mark.thorough
    def test_goes_in_and_waits_for_the_answer(self, asked: Run, write: Write) -> None:
        assert problems(asked, write("extended.csv", EXTENDED)) == [("warning", "act_waits")]
        assert statuses(asked, "2026-02-15") == [("lapsed", True), ("lapsed", True)]
        (question,) = asked("review --format json").json
        asked(f"review accept {question['review_id']}")
        assert statuses(asked, "2026-02-15") == [("valid", False)]
