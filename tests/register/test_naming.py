"""What is looked for in the register by what a file prints, against what all of it would say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.register import connection
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import schema
from ocop_cli.register.writing import log, naming

NUMBERS = ("7", "74", "743", "743/QĐ-UBND", "743/QĐ-CT", "Số 743", "0743/QĐ-UBND", "7430", "743a")
DAYS = (date(2023, 5, 1), date(2023, 5, 2), date(2024, 5, 1))
AUTHORITIES = (None, "UBND tỉnh A", "UBND huyện B")
_printed = st.tuples(st.sampled_from(NUMBERS), st.sampled_from(DAYS), st.sampled_from(AUTHORITIES))


@pytest.fixture
def db() -> Iterator[Connection]:
    """An empty register in memory."""
    made = Connection(":memory:", isolation_level=None)
    schema.migrate(made, connection.APPLICATION, connection.VERSION)
    yield made
    made.close()


class TestTheDecisionsAFileNames:
    @pytest.mark.thorough
    @given(st.lists(_printed, max_size=8), st.lists(_printed, min_size=1, max_size=4))
    def test_are_found_as_if_all_of_the_register_were_looked_at(
        self, known: list[tuple[str, date, str | None]], own: list[tuple[str, date, str | None]]
    ) -> None:
        db = Connection(":memory:", isolation_level=None)
        schema.migrate(db, connection.APPLICATION, connection.VERSION)
        entry = log.begin(db, datetime(2026, 1, 1, tzinfo=UTC))
        before = naming.Decisions(db, entry, NUMBERS)
        for one in known:
            before.find(*one)
        before.enter()
        few = naming.Decisions(db, entry, {number for number, _, _ in own})
        everything = naming.Decisions(db, entry, NUMBERS)
        for one in own:
            assert few.find(*one) == everything.find(*one)
        db.close()

    def test_are_found_by_the_index_of_their_numbers(self, db: Connection) -> None:
        asked = {"numbers": "[]", "undone": "[]"}
        plan = db.execute("EXPLAIN QUERY PLAN" + naming.DECISIONS, asked).fetchall()
        assert any("SEARCH d USING" in row[3] and "number_key>" in row[3] for row in plan)
