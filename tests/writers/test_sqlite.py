"""A list as a database: typed, searched with marks and without, the same bytes each time."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.model.listing import Cell, Report
from tests.conftest import Run
from tests.made.reports import a_report, written


def opened(report: Report) -> sqlite3.Connection:
    """The database a report makes."""
    found = sqlite3.connect(":memory:")
    found.deserialize(written(report, "sqlite"))
    return found


def types(db: sqlite3.Connection, table: str) -> dict[str, str]:
    """The columns of a table and their types."""
    return {row[1]: row[2] for row in db.execute(f"PRAGMA table_info('{table}')")}


class TestTheTable:
    def test_has_the_fields_of_the_list_typed(self) -> None:
        report = a_report()
        with closing(opened(report)) as db:
            own = types(db, report.name)
            assert tuple(own) == report.fields
            assert own["stars"] == own["pending_review"] == own["product_id"] == "INTEGER"
            assert (own["score"], own["issued_on"]) == ("REAL", "TEXT")
            first = dict(
                zip(own, db.execute(f"SELECT * FROM {report.name}").fetchone(), strict=True)
            )
        assert first["issued_on"] == "2020-02-04" and first["pending_review"] == 1
        assert first["extended_until"] is None
        assert json.loads(first["reasons"]) == ["tên giống", "cùng chủ thể"]

    def test_has_one_shape_on_all_days(self) -> None:
        with closing(opened(a_report())) as one, closing(opened(a_report(rows=()))) as other:
            assert types(one, "lapsed") == types(other, "lapsed")

    @pytest.mark.thorough
    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
    def test_any_text_comes_back(self, name: str) -> None:
        with closing(opened(a_report(((name, 1),), ("product", "stars")))) as db:
            assert db.execute("SELECT product FROM lapsed").fetchall() == [(name,)]

    @pytest.mark.parametrize("typed", ("đông trùng", "dong trung", "ĐÔNG", "hạ", "ha thao"))
    def test_is_searched_with_marks_and_without(self, typed: str) -> None:
        names = ("Chè", "Đông trùng hạ thảo", "Miến dong")
        with closing(opened(a_report(tuple((n, 4) for n in names), ("product", "stars")))) as db:
            asked = (
                "SELECT r.product FROM lapsed_fts AS f JOIN lapsed AS r ON r.rowid = f.rowid"
                " WHERE lapsed_fts MATCH ?"
            )
            assert db.execute(asked, (typed,)).fetchall() == [(names[1],)]

    def test_is_found_by_the_number_of_its_product(self) -> None:
        rows: tuple[tuple[Cell, ...], ...] = ((7, "Chè"), (3, "Miến"))
        with closing(opened(a_report(rows, ("product_id", "product")))) as db:
            found = db.execute("SELECT rowid FROM lapsed_fts WHERE lapsed_fts MATCH 'che'")
            assert found.fetchall() == [(7,)]

    def test_parts_are_tables_of_their_own(self) -> None:
        part = a_report((("Chè",),), ("product",))
        with closing(opened(a_report(parts=(part, part)))) as db:
            tables = {row[0] for row in db.execute("SELECT name FROM sqlite_schema")}
        assert {"lapsed", "lapsed_2", "lapsed_3", "head"} <= tables


class TestTheHead:
    def test_says_the_day_the_convention_the_newest_decision_and_the_filters(
        self, sample: Run
    ) -> None:
        sample("ratings --as-of 2024-06-01 --stars 4 -o list.db")
        with closing(sqlite3.connect("list.db")) as db:
            head = dict(db.execute("SELECT name, value FROM head"))
        assert head["as_of"] == "2024-06-01" and head["last_day"] == "anniversary"
        assert head["filter_stars"] == "4" and head["title"]
        assert date.fromisoformat(head["newest_decision_on"]) <= date(2024, 6, 1)

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "line",
        ("ratings", "ratings --history", "lapsed", "changed", "stats --by locality", "decisions",
         "entities", "review", "due", "watch", "show 3", "expiry", "log", "check", "config",
         "expiry --issued-on 2024-02-29"),
    )  # fmt: skip
    def test_every_list_is_written_so_and_always_the_same(self, line: str, sample: Run) -> None:
        rows = sample(f"{line} --format csv").out.count("\n") - 1
        sample(f"{line} -o one.db")
        sample(f"{line} --format sqlite -o two.sqlite3")
        assert Path("one.db").read_bytes() == Path("two.sqlite3").read_bytes()
        with closing(sqlite3.connect("one.db")) as db:
            (name,) = db.execute("SELECT name FROM sqlite_schema LIMIT 1").fetchone()
            assert rows <= db.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] or rows < 1
            assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)


class TestTheFile:
    @pytest.mark.thorough
    def test_takes_the_place_of_an_older_one_and_never_of_a_register(self, sample: Run) -> None:
        sample("ratings -o list.db")
        sample("lapsed -o list.db")
        with closing(sqlite3.connect("list.db")) as db:
            assert db.execute("SELECT count(*) FROM lapsed").fetchone()[0] > 0
        Path("register.db.files").mkdir()
        for target in ("register.db", "register.db.files", "register.db.files/one.db"):
            sample("ratings --format sqlite -o", target, code=2)
        sample("check")
