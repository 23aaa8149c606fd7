"""Is the register sound and complete: what `ocop check` sees, and what it leaves in peace."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_cli.queries import soundness
from ocop_cli.queries.soundness import CheckFinding, Numbered, NumberGap
from ocop_cli.register.file import integrity, opening
from ocop_cli.register.reading.histories import FACTS
from ocop_cli.register.writing.log import NAMES
from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,score,decision,issued_on,authority,kind\n"
FIRST = HEAD + (
    "Chè xanh Núi Mây,HTX Núi Mây,3,65,12/QĐ-UBND,2021-03-01,UBND tỉnh A,\n"
    "Rượu ngô 40 độ,HTX Bản Cọ,4,80,12/QĐ-UBND,2021-03-01,UBND tỉnh A,\n"
    "Mật ong hoa rừng,HTX Núi Mây,4,75.5,12/QĐ-UBND,2021-03-01,UBND tỉnh A,\n"
)
SECOND = HEAD + "Rượu ngô 39 độ,HTX Bản Cọ,4,81,90/QĐ-UBND,2024-01-20,UBND tỉnh A,\n"


@pytest.fixture
def office(ocop: Run, write: Write, tmp_path: Path) -> Run:
    """A register with something in every table."""
    if BUILT:
        (tmp_path / "register.db").write_bytes(BUILT[0])
        (tmp_path / "register.db").chmod(0o600)
        return ocop
    ocop("import", write("first.csv", FIRST))
    ocop("import", write("second.csv", SECOND))
    ocop("config province 'Lâm Khê'")
    ocop('record removal "Chè xanh Núi Mây" --on 2024-06-01 --document 735/QĐ-UBND')
    ocop("review link 1 3")
    ocop("undo 5")
    ocop("notice announcement --as-of 2024-06-30 --issue 7/TB-VPĐP --on 2024-06-30 -o a.html")
    BUILT.append((tmp_path / "register.db").read_bytes())
    return ocop


NOTED = HEAD.replace("kind", "note") + (
    "Bánh khảo,HTX Bản Cọ,3,60,95/QĐ-UBND,2022-03-01,UBND tỉnh A,Đã thu hồi\n"
    "Miến dong,HTX Bản Cọ,3,61,95/QĐ-UBND,2022-03-01,UBND tỉnh A,Đã nộp hồ sơ đánh giá lại\n"
)


@pytest.fixture
def every_table(office: Run, write: Write) -> Run:
    """The same with remarks, and an answer to one."""
    office("import", write("noted.csv", NOTED))
    asked = office("review --format json").json
    assert isinstance(asked, list)
    office("review reject", next(row["review_id"] for row in asked if row["kind"] == "remark"))
    return office


# The register of `office`, which is built once.
BUILT: list[bytes] = []


def findings(ocop: Run, more: str = "", code: int = 0) -> list[dict[str, Any]]:
    """What a check finds, as a script reads it."""
    found = ocop(f"check --format json {more}", code=code).json
    assert isinstance(found, list)
    return found


def codes(found: list[dict[str, Any]], severity: str = "") -> list[str]:
    """The codes of the findings of one severity, or of all."""
    return [row["code"] for row in found if row["severity"] == severity or not severity]


def edit(path: Path, *statements: str) -> None:
    """Edit the file past the program, as one does with any tool for SQLite."""
    db = sqlite3.connect(path)
    db.execute("PRAGMA ignore_check_constraints = ON")
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


class TestASoundRegister:
    @pytest.mark.thorough
    def test_is_said_to_be_sound_with_its_seal(self, office: Run) -> None:
        found = findings(office)
        assert not codes(found, "error")
        (sealed,) = (row for row in found if row["code"] == "sealed")
        assert (len(sealed["subject"]), sealed["count"]) == (64, 7)
        assert "is sound" in office("check").out
        assert "nguyên vẹn" in office("check --lang vi").out

    @pytest.mark.thorough
    def test_stays_so_whatever_is_entered_and_taken_back(self, office: Run, write: Write) -> None:
        question = office("review --format json").json
        assert isinstance(question, list)
        office("review accept", question[0]["review_id"])
        office("config last-day day-before")
        office("undo 8")
        office("import --replace", write("c.csv", FIRST.replace(",3,65,", ",3,60,")))
        office("import", write("d.csv", FIRST.replace("12/QĐ", "14/QĐ")))
        assert not codes(findings(office), "error")

    @pytest.mark.thorough
    def test_people_read_names_and_programs_codes(self, office: Run) -> None:
        said = " ".join(office("check --lang vi --columns code").out.split())
        assert "quyết định mới nhất" in said and "newest_decision" not in said
        assert "newest_decision" in office("check --lang vi --format csv").out
        assert "nhập tệp" in office("log --lang vi").out
        said = office("config --lang vi").out
        assert "Mục cài đặt" in said and "Phân theo" not in said
        assert ",import," in office("log --lang vi --format csv").out

    @pytest.mark.thorough
    def test_every_row_has_a_sentence_in_both_languages(self, office: Run) -> None:
        for language in ("vi", "en"):
            found = office(f"check --format json --lang {language}").json
            assert isinstance(found, list)
            assert all(row["message"] and "{" not in row["message"] for row in found)
            assert all(list(row) == list(found[0]) for row in found)

    @pytest.mark.parametrize("form", ("csv", "md", "html", "xlsx", "docx", "pdf", "ndjson"))
    def test_in_every_format(self, office: Run, form: str) -> None:
        assert office(f"check --format {form}").raw


# When a migration ran, and in which row that is noted, says nothing of what was entered.
UNCLAIMED = {("_sqlite_migrations", "id"), ("_sqlite_migrations", "applied_at")}


def seen(db: sqlite3.Connection) -> bool:
    """Whether a check would see that the register was changed."""
    return bool(
        list(integrity.breaks(db))
        or integrity.misfiled(db)
        or integrity.outdated(db)
        or integrity.altered(db)
        or integrity.stray(db)
    )


class TestAnEditPastTheProgram:
    """Any tool for SQLite can change the file; the check shows it."""

    @pytest.mark.thorough
    def test_of_any_value_of_any_table_shows(self, every_table: Run, tmp_path: Path) -> None:
        db = sqlite3.connect(tmp_path / "register.db", isolation_level=None)
        db.execute("PRAGMA ignore_check_constraints = ON")
        assert not seen(db)
        tables = db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()
        assert len(tables) == 20
        for (table,) in tables:
            if table == "refused_file":
                continue  # what it names is not in the register, and no entry brought it
            columns = db.execute(f"PRAGMA table_info({table})").fetchall()
            key = [name for _, name, *_, pk in columns if pk]
            where = " AND ".join(f"{name} = ?" for name in key)
            rows = db.execute(f"SELECT {', '.join(key)} FROM {table}").fetchall()
            # The one stands in likeness now; the other fills when names are compared anew.
            assert rows or table in ("pair", "compared_before"), table
            for row in rows:
                for _, name, kind, *_ in columns:
                    if (table, name) in UNCLAIMED:
                        continue
                    value = f"coalesce({name}, '') || 'x'"
                    if kind in ("INTEGER", "REAL"):
                        value = f"coalesce({name}, 0) + 1000"
                    db.execute("BEGIN")
                    db.execute(f"UPDATE {table} SET {name} = {value} WHERE {where}", row)
                    assert seen(db), f"{table}.{name} of {row}"
                    db.execute("ROLLBACK")
        db.close()

    def test_a_product_taken_out_of_the_index_of_names_shows(
        self, office: Run, tmp_path: Path
    ) -> None:
        edit(tmp_path / "register.db", "DELETE FROM block WHERE product_id = 2")
        found = findings(office, code=1)
        assert [(row["code"], row["subject"]) for row in found if row["severity"] == "error"] == [
            ("misfiled", "2")
        ]

    def test_another_newest_certificate_than_the_ratings_say_shows(
        self, office: Run, tmp_path: Path
    ) -> None:
        edit(
            tmp_path / "register.db",
            "UPDATE newest SET last_day = '2099-01-01' WHERE product_id = 2",
        )
        found = findings(office, code=1)
        assert [(row["code"], row["subject"]) for row in found if row["severity"] == "error"] == [
            ("outdated", "2")
        ]

    def test_a_migration_undone_on_paper_shows(self, office: Run, tmp_path: Path) -> None:
        edit(tmp_path / "register.db", "DELETE FROM _sqlite_migrations")
        assert set(codes(findings(office, code=1), "error")) == {"altered"}

    @pytest.mark.thorough
    def test_what_sqlite_does_for_itself_is_no_edit(self, office: Run, tmp_path: Path) -> None:
        edit(tmp_path / "register.db", "ANALYZE")
        db = sqlite3.connect(tmp_path / "register.db", isolation_level=None)
        db.execute("VACUUM")
        db.close()
        assert not codes(findings(office), "error")

    @pytest.mark.thorough
    @pytest.mark.parametrize("table", (*FACTS, *(name for name in NAMES if name != "pair"), "log"))
    def test_a_row_added_or_deleted_shows(
        self, every_table: Run, tmp_path: Path, table: str
    ) -> None:
        office = every_table
        path, copy = tmp_path / "register.db", tmp_path / "edited.db"
        shutil.copy(path, copy)
        edit(copy, f"DELETE FROM {table} WHERE rowid = (SELECT min(rowid) FROM {table})")
        assert codes(findings(office, f"--db {copy}", code=1), "error")
        db = sqlite3.connect(path)
        names = [row[1] for row in db.execute(f"PRAGMA table_info({table})")][1:]
        db.close()
        unique = {"seal", "entity_key", "product_key", "number_key", "other_id"}
        values = ", ".join(
            ("other_id + 40" if n == "other_id" else f"{n} || 'x'") if n in unique else n
            for n in names
        )
        edit(path, f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} LIMIT 1")
        assert codes(findings(office, code=1), "error")

    def test_the_entry_it_was_done_to_is_named(self, office: Run, tmp_path: Path) -> None:
        edit(tmp_path / "register.db", "UPDATE rating SET stars = 5 WHERE product LIKE 'Chè%'")
        found = findings(office, code=1)
        assert [(row["code"], row["subject"]) for row in found if row["severity"] == "error"] == [
            ("log_digest", "1")
        ]
        assert "not sound" in office("check", code=1).out
        assert "ocop restore" in office("check", code=1).out

    def test_a_trigger_or_a_column_slipped_in_shows(self, office: Run, tmp_path: Path) -> None:
        edit(
            tmp_path / "register.db",
            "CREATE TRIGGER sly AFTER INSERT ON rating BEGIN"
            " UPDATE rating SET stars = 5 WHERE rating_id = new.rating_id; END",
            "ALTER TABLE act ADD COLUMN sly TEXT",
        )
        assert codes(findings(office, code=1), "error").count("altered") == 2

    def test_an_index_more_or_less_is_no_matter(self, office: Run, tmp_path: Path) -> None:
        edit(tmp_path / "register.db", "DROP INDEX rating_product")
        assert not codes(findings(office), "error")

    @pytest.mark.thorough
    def test_the_newest_entries_cut_off_show_by_the_seal_that_was_printed(
        self, office: Run, tmp_path: Path
    ) -> None:
        (printed,) = (row for row in findings(office) if row["code"] == "sealed")
        edit(tmp_path / "register.db", "DELETE FROM issued", "DELETE FROM log WHERE log_id = 7")
        assert not codes(findings(office), "error")
        found = findings(office, f"--expect {printed['subject']}", code=1)
        assert codes(found, "error") == ["seal_unknown"]


class TestDamage:
    @pytest.mark.thorough
    @pytest.mark.parametrize("cases", (40, pytest.param(400, marks=pytest.mark.slow)))
    def test_anywhere_in_the_file_is_a_sentence_never_a_traceback(
        self, office: Run, tmp_path: Path, cases: int
    ) -> None:
        path, copy = tmp_path / "register.db", tmp_path / "damaged.db"
        sound_file = path.read_bytes()
        chance = random.Random(8)
        seen = set()
        for _ in range(cases):
            bytes_ = bytearray(sound_file)
            for _ in range(chance.choice((1, 3, 40))):
                bytes_[chance.randrange(len(bytes_))] = chance.randrange(256)
            copy.write_bytes(bytes_)
            for line in ("check", "lapsed --as-of 2024-06-01", "ratings --history", "log"):
                try:
                    office(f"{line} --format json --db", copy)
                    seen.add((line.split()[0], 0))
                except AssertionError as error:
                    assert "exited with 1" in str(error), error
                    seen.add((line.split()[0], 1))
        assert {("check", 0), ("check", 1), ("log", 1)} <= seen

    def test_a_fault_of_the_program_itself_is_not_laid_on_the_register(self, office: Run) -> None:
        path = Path("register.db")
        with pytest.raises(ValueError), opening.changing(path) as db:
            db.execute("INSERT INTO setting (log_id, name, value) VALUES (99, 'a', 'b')")
            raise ValueError("a bug")
        with pytest.raises(ValueError), opening.opened(path):
            raise ValueError("a bug")


class TestASeal:
    """The seal under a notice or report: is this still the register that printed it?"""

    @pytest.mark.thorough
    def test_of_any_entry_is_known_with_its_number(self, office: Run) -> None:
        (sealed,) = (row for row in findings(office) if row["code"] == "sealed")
        office("config office", "Văn phòng A")
        for text in (sealed["subject"], sealed["subject"][:12], sealed["subject"].upper()):
            found = findings(office, f"--expect {text}")
            assert [(r["code"], r["count"]) for r in found if r["code"] == "seal_known"] == [
                ("seal_known", 7)
            ]
        spaced = " ".join(sealed["subject"][i : i + 4] for i in range(0, 64, 4))
        assert "seal_known" in codes(findings(office, f"--expect '{spaced}'"))

    def test_printed_under_a_notice_is_known(self, office: Run) -> None:
        office("notice announcement --as-of 2024-07-30 -o b.html")
        text = Path("b.html").read_text(encoding="utf-8")
        (sealed,) = (row for row in findings(office) if row["code"] == "sealed")
        assert sealed["subject"][:12] in text

    def test_of_another_register_is_not(self, office: Run) -> None:
        found = findings(office, "--expect 0123456789abcdef", code=1)
        assert codes(found, "error") == ["seal_unknown"]

    def test_too_short_or_no_seal_at_all_is_wrong_usage(self, office: Run) -> None:
        for text in ("0123456789a", "xyz", "0123456789ag0", "a" * 65):
            assert "no seal" in office(f"check --expect {text}", code=2).err


class TestWhatWaitsForAPerson:
    """Warnings: somebody should look, and the register is sound all the same."""

    def test_open_questions(self, office: Run) -> None:
        (row,) = (row for row in findings(office) if row["code"] == "open_reviews")
        assert (row["severity"], row["count"]) == ("warning", 1)

    @pytest.mark.thorough
    def test_a_newest_decision_of_long_ago(self, office: Run) -> None:
        for day, severity in (
            ("2024-06-01", "info"),
            ("2025-01-20", "info"),
            ("2025-01-22", "warning"),
        ):
            found = findings(office, f"--as-of {day}")
            (row,) = (row for row in found if row["code"] == "newest_decision")
            assert (row["severity"], row["subject"]) == (severity, "90/QĐ-UBND")
        assert "no_decision" in codes(findings(office, "--as-of 2019-01-01"), "warning")

    @pytest.mark.thorough
    def test_a_removal_of_what_was_not_lapsed_after_all(self, office: Run, write: Write) -> None:
        assert "act_without_effect" not in codes(findings(office))
        late = HEAD + "Chè xanh Núi Mây,HTX Núi Mây,3,66,80/QĐ-UBND,2024-02-01,UBND tỉnh A,\n"
        office("import", write("late.csv", late))
        (row,) = (row for row in findings(office) if row["code"] == "act_without_effect")
        assert (row["severity"], row["subject"]) == ("warning", "1")
        assert "removal" in row["message"] and "not lapsed" in row["message"]
        office("undo 8")
        assert "act_without_effect" not in codes(findings(office))

    @pytest.mark.thorough
    def test_an_extension_that_no_longer_follows_the_last_day(
        self, office: Run, write: Write
    ) -> None:
        office(
            'record extension "Mật ong hoa rừng" --on 2024-03-01 --document 9/QĐ --until 2024-08-20'
        )
        assert "act_without_effect" not in codes(findings(office))
        longer = FIRST.replace("issued_on,", "issued_on,valid_through,").replace(
            "2021-03-01,", "2021-03-01,2024-12-31,"
        )
        office("import --replace", write("printed.csv", longer))
        rows = [row for row in findings(office) if row["code"] == "act_without_effect"]
        assert any("180 days" in row["message"] for row in rows)

    @pytest.mark.thorough
    def test_a_revocation_of_a_certificate_that_is_not_there_any_more(
        self, office: Run, write: Write
    ) -> None:
        office(
            "record revocation 'Rượu ngô 39 độ' --on 2024-05-01"
            " --decision 400/QĐ-UBND --of-decision 90/QĐ-UBND"
        )
        failed = SECOND.replace(",4,81,", ",2,41,")
        office("import --replace", write("corrected.csv", failed))
        rows = [row for row in findings(office) if row["code"] == "act_without_effect"]
        assert any("no such certificate" in row["message"] for row in rows)

    @pytest.mark.thorough
    def test_a_setting_changed_since_the_last_notice(self, office: Run) -> None:
        assert "setting_changed" not in codes(findings(office))
        office("config last-day day-before")
        office("config province", "Lâm Khê")
        (row,) = (row for row in findings(office) if row["code"] == "setting_changed")
        assert (row["severity"], row["subject"]) == ("warning", "last-day")
        assert "'anniversary' to 'day-before'" in row["message"]
        office("config --unset last-day")
        assert "setting_changed" not in codes(findings(office))

    @pytest.mark.thorough
    def test_a_file_or_folder_others_can_reach(self, office: Run, tmp_path: Path) -> None:
        path = tmp_path / "register.db"
        for mode, code in ((0o600, None), (0o640, "others_read"), (0o660, "others_write")):
            path.chmod(mode)
            found = {c for c in codes(findings(office), "warning") if c.startswith("others")}
            assert found == ({code} if code else set())
        path.chmod(0o600)
        tmp_path.chmod(0o777)
        assert "folder_open" in codes(findings(office), "warning")
        tmp_path.chmod(0o1777)
        assert "folder_open" not in codes(findings(office), "warning")


class TestGapsInTheNumbers:
    def known(
        self, *numbers: str, authority: str = "UBND tỉnh A", year: int = 2021
    ) -> list[Numbered]:
        return [Numbered(number, date(year, 3, 1), authority) for number in numbers]

    def test_are_counted_by_authority_and_year(self) -> None:
        held = [
            *self.known("12/QĐ-UBND", "15/QĐ-UBND", "16/QĐ-UBND"),
            *self.known("12/QĐ-UBND", "13/QĐ-UBND", year=2022),
            *self.known("900/QĐ-UBND", authority="UBND tỉnh B"),
        ]
        assert list(soundness.gaps(held)) == [NumberGap("UBND tỉnh A", 2021, (12, 15, 16), 2)]

    def test_spellings_of_one_authority_are_one(self) -> None:
        held = [
            *self.known("12/QĐ-UBND"),
            *self.known("13/QD-UBND", authority="Ủy ban nhân dân tỉnh A"),
        ]
        assert not list(soundness.gaps(held))

    def test_other_rows_of_numbers_run_apart(self) -> None:
        assert not list(soundness.gaps(self.known("12/QĐ-UBND", "90/TB-VPĐP", "không số")))

    def test_years_without_a_decision_between_years_with_one(self) -> None:
        held = [*self.known("1/QĐ-UBND", year=2019), *self.known("1/QĐ-UBND", year=2022)]
        assert list(soundness.silent_years(held)) == [("UBND tỉnh A", 2020), ("UBND tỉnh A", 2021)]

    def test_are_said_for_information(self, office: Run, write: Write) -> None:
        more = SECOND.replace("90/QĐ-UBND", "95/QĐ-UBND").replace("39", "38")
        office("import", write("third.csv", more))
        found = findings(office)
        (gap,) = (row for row in found if row["code"] == "gap")
        assert (gap["severity"], gap["count"], gap["subject"]) == ("info", 4, "UBND tỉnh A 2024")
        years = [row["count"] for row in found if row["code"] == "silent_year"]
        assert years == [2022, 2023]

    def test_only_an_error_makes_a_register_unsound(self) -> None:
        assert soundness.is_sound([CheckFinding("warning", "a"), CheckFinding("info", "b")])
        assert not soundness.is_sound([CheckFinding("info", "b"), CheckFinding("error", "c")])


class TestForCron:
    def test_the_exit_code_says_whether_it_is_sound(self, office: Run, tmp_path: Path) -> None:
        office("check --format csv -o found.csv")
        edit(tmp_path / "register.db", "UPDATE log SET who = 'somebody' WHERE log_id = 2")
        office("check --format csv -o found.csv", code=1)
        assert "log_seal" in Path("found.csv").read_text(encoding="utf-8")

    def test_where_there_is_no_register_it_says_so(self, ocop: Run) -> None:
        assert "no register" in ocop("check", code=1).err
