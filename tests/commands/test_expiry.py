"""``ocop expiry --issued-on``: the arithmetic of a last day, and nothing beside it."""

from __future__ import annotations

import pytest

from tests.conftest import Run


class TestALastDayAlone:
    @pytest.mark.parametrize(
        ("line", "code", "says"),
        [
            ("--issued-on 9998-01-01", 2, "does not exist"),
            ("--issued-on 2020-02-29 chè", 2, "cannot be used together"),
            ("--issued-on 2020-02-29 --within 90d", 2, "cannot be used together"),
        ],
    )
    def test_what_cannot_be_computed_is_wrong_usage(
        self, ocop: Run, line: str, code: int, says: str
    ) -> None:
        assert says in ocop(f"expiry {line}", code=code).err

    @pytest.mark.parametrize("span", ["999999999d", "99999m"])
    def test_a_span_past_the_calendar_is_wrong_usage(self, ocop: Run, span: str) -> None:
        ocop("config last-day anniversary")
        assert span in ocop(f"expiry --within {span}", code=2).err
