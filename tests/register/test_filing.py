"""How names are filed has a digest in the log; a check works out anew only what disagrees."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from ocop_cli.matching.verdicts import Named, blocks
from ocop_cli.register.file import integrity
from ocop_cli.register.file.integrity import DIGESTS, KEYS, misfiled
from tests.conftest import Run

FORGET = "UPDATE log SET detail = json_remove(detail, '$.filed')"
LOST_SEAL = "UPDATE log SET detail = detail || 'x'"

CHANGES = (
    "DELETE FROM block WHERE product_id = 2",
    "DELETE FROM block WHERE product_id = 2 AND block_key = (SELECT min(block_key) FROM block"
    " WHERE product_id = 2)",
    "INSERT INTO block (block_key, product_id) VALUES ('another', 2)",
    "UPDATE block SET product_id = 3 WHERE product_id = 2 AND block_key = (SELECT block_key"
    " FROM block WHERE product_id = 2 AND block_key NOT IN (SELECT block_key FROM block"
    " WHERE product_id = 3) LIMIT 1)",
    "DELETE FROM sight WHERE product_id = 2",
    "UPDATE sight SET words = words || ' another' WHERE product_id = 2",
)
# Two keys put into one row read, joined, as the two did.
RUN_TOGETHER = """
INSERT INTO block SELECT min(block_key) || char(31) || max(block_key), 2 FROM (
  SELECT block_key FROM block WHERE product_id = 2 ORDER BY block_key LIMIT 2);
DELETE FROM block WHERE product_id = 2 AND block_key IN (
  SELECT block_key FROM block WHERE product_id = 2 AND instr(block_key, char(31)) = 0
  ORDER BY block_key LIMIT 2);
"""


@pytest.fixture
def db(sample: Run, tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """The sample register as any tool for SQLite opens it."""
    found = sqlite3.connect(tmp_path / "register.db", isolation_level=None)
    yield found
    found.close()


class TestASoundRegister:
    def test_says_of_every_entry_that_names_products_how_they_are_filed(
        self, db: sqlite3.Connection
    ) -> None:
        naming = {row[0] for row in db.execute("SELECT log_id FROM product")}
        digests = dict(db.execute(DIGESTS))
        assert naming and all(digests[log_id] for log_id in naming)
        assert not any(digests[log_id] for log_id in digests.keys() - naming)

    def test_needs_no_name_taken_apart(
        self, db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def never(named: Named) -> frozenset[str]:
            raise AssertionError(named)

        monkeypatch.setattr(integrity, "blocks", never)
        assert not misfiled(db)

    @pytest.mark.parametrize("without", (FORGET, LOST_SEAL), ids=("older", "damaged"))
    def test_is_sound_as_well_where_the_log_says_nothing_of_it(
        self, db: sqlite3.Connection, without: str
    ) -> None:
        db.execute(without)
        assert not misfiled(db)

    def test_has_no_key_that_the_digest_could_take_for_two(self, db: sqlite3.Connection) -> None:
        for product, entity in db.execute("SELECT name, entity FROM product"):
            assert not any("\x1f" in key for key in blocks(Named(product, entity)))


class TestAProductFiledOtherwise:
    @pytest.mark.parametrize("without", ("", FORGET), ids=("with digest", "without"))
    @pytest.mark.parametrize("change", CHANGES)
    def test_is_found_with_a_digest_and_without(
        self, db: sqlite3.Connection, change: str, without: str
    ) -> None:
        assert db.execute(change).rowcount > 0
        db.execute(without)
        assert 2 in misfiled(db)

    def test_is_found_where_two_keys_were_run_together(self, db: sqlite3.Connection) -> None:
        before = {number: keys for number, _, keys in db.execute(KEYS)}
        db.executescript(RUN_TOGETHER)
        assert {number: keys for number, _, keys in db.execute(KEYS)} == before
        assert misfiled(db) == [2]
