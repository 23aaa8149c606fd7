"""One report in every format: the same rows, readable, harmless, whole or absent."""

from __future__ import annotations

import csv
import json
import re
import signal
import subprocess
import sys
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.model.errors import Misused, OcopError
from ocop_cli.model.listing import BAR, MARK, NOTE, Cell, Report, ShownColumns
from ocop_cli.model.ratings import Status
from ocop_cli.writers import Options, format_of, write
from ocop_cli.writers.layout import cells, wrapped
from ocop_cli.writers.separated import guarded
from tests.made.reports import FIELDS, a_report, text, written

TEXTS = st.text(alphabet="aĐ ,;\"\r\n\t'=", max_size=6)
CELLS: dict[str, st.SearchStrategy[Cell]] = {
    "t": TEXTS,
    "i": st.none() | st.integers(),
    "d": st.none() | st.dates(),
    "b": st.booleans(),
    "f": st.none() | st.floats(allow_nan=False) | st.integers(),
    "s": st.sampled_from(Status),
    "m": st.none() | TEXTS | st.integers() | st.lists(TEXTS, max_size=2).map(tuple),
}


def plainly(cell: Cell) -> object:
    """A cell as the csv module is to take it."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return "; ".join(cell) if isinstance(cell, tuple) else cell


class TestCsv:
    def test_values_are_exact_under_field_names(self) -> None:
        assert text(a_report(), "csv") == (
            "product_id,product,entity,stars,score,decision,issued_on,valid_through,"
            "extended_until,status,pending_review,reasons\r\n"
            "1,Chè tôm nõn Hương Quê,Hợp tác xã chè an toàn Hương Quê,4,90.86,743/QĐ-UBND,"
            "2020-02-04,2023-02-04,,lapsed,true,tên giống; cùng chủ thể\r\n"
            '2,"Miến dong, loại “đặc biệt”",,3,70.5,12/QĐ-UBND,2021-12-31,,,revoked,false,\r\n'
        )

    def test_an_empty_list_is_a_header_row(self) -> None:
        assert text(a_report(rows=()), "csv").count("\r\n") == 1

    @pytest.mark.thorough
    @given(st.text(st.characters(exclude_categories=["Cs"]), max_size=20))
    def test_any_text_reads_back(self, name: str) -> None:
        report = a_report(((name, 1),), ("product", "stars"))
        rows = list(csv.reader(StringIO(text(report, "csv"), newline="")))
        assert rows[1] == [name, "1"]

    def test_bom_guards_text_that_would_be_a_formula_and_nothing_else(self) -> None:
        rows = tuple((name, -3) for name in ("=1+1", "+84", "-x", "@a", "\tb", "'=c", "Chè", "'d"))
        lines = text(a_report(rows, ("product", "days_left")), "csv", options=Options(bom=True))
        assert lines.startswith("\ufeffproduct,days_left\r\n")
        names = [row[0] for row in csv.reader(StringIO(lines, newline=""))][1:]
        assert names == ["'=1+1", "'+84", "'-x", "'@a", "'\tb", "''=c", "Chè", "'d"]
        assert ",-3\r\n" in lines

    @pytest.mark.thorough
    @given(
        st.lists(st.sampled_from("tidbfsm"), min_size=1, max_size=4).flatmap(
            lambda kinds: st.lists(st.tuples(*(CELLS[kind] for kind in kinds)), max_size=5)
        )
    )
    def test_csv_is_what_pythons_own_module_writes(self, rows: list[tuple[Cell, ...]]) -> None:
        fields = tuple(f"field{place}" for place in range(len(rows[0]) if rows else 2))
        plain = StringIO(newline="")
        csv.writer(plain).writerows([fields, *(map(plainly, row) for row in rows)])
        assert written(Report("x", "", fields, rows), "csv") == plain.getvalue().encode()

    @pytest.mark.thorough
    @given(st.text(alphabet="'=+-@\tab", max_size=6))
    def test_taking_the_apostrophe_off_gives_the_text_back(self, name: str) -> None:
        safe = guarded(name)
        assert not safe.startswith(("=", "+", "-", "@", "\t"))
        taken = safe[1:] if safe.startswith("'") and guarded(safe[1:]) != safe[1:] else safe
        assert taken == name


class TestJson:
    def test_one_array_of_objects_with_numbers_days_and_nothing(self) -> None:
        first, second = json.loads(text(a_report(), "json"))
        assert list(first) == list(FIELDS)
        assert first["score"] == 90.86
        assert first["issued_on"] == "2020-02-04"
        assert first["pending_review"] is True
        assert first["reasons"] == ["tên giống", "cùng chủ thể"]
        assert second["entity"] is None

    def test_nothing_found_is_an_empty_array_and_no_lines(self) -> None:
        assert text(a_report(rows=()), "json") == "[]\n"
        assert text(a_report(rows=()), "ndjson") == ""

    def test_one_object_has_an_item_a_line(self) -> None:
        whole = {"a": [{"on": date(2020, 2, 4), "b": [1]}, {}], "c": [], "d": {"e": None}}
        lines = text(a_report(whole=whole), "json").splitlines()
        assert lines[1:4] == ['  "a": [', '    {"on": "2020-02-04", "b": [1]},', "    {}"]
        assert json.loads("".join(lines)) == {**whole, "a": [{"on": "2020-02-04", "b": [1]}, {}]}

    def test_ndjson_has_the_same_objects_a_line_each(self) -> None:
        lines = text(a_report(), "ndjson").splitlines()
        assert [json.loads(line) for line in lines] == json.loads(text(a_report(), "json"))

    def test_a_report_with_one_object_writes_that(self) -> None:
        whole = {"as_of": date(2024, 12, 24), "new_lapsed": []}
        assert json.loads(text(a_report(whole=whole), "json")) == {
            "as_of": "2024-12-24",
            "new_lapsed": [],
        }

    def test_long_lists_are_one_array(self) -> None:
        rows = tuple((number,) for number in range(2_500))
        array = json.loads(text(a_report(rows, ("product_id",)), "json"))
        assert [row["product_id"] for row in array] == list(range(2_500))


class TestTable:
    def test_without_a_terminal_it_is_as_wide_as_a_page_and_no_sentence_is_broken(self) -> None:
        sentence = "Một câu dài. " * 20
        table = text(a_report(before=(sentence.strip(),)), "table")
        rows = [line for line in table.splitlines() if not line.startswith("Một câu")]
        assert sentence.strip() in table
        assert max(map(cells, rows)) <= 120
        assert "04/02/2020" in table and "90,86" in table
        assert "\x1b" not in table

    def test_in_english(self) -> None:
        table = " ".join(text(a_report(), "table", "en").split())
        assert "2020-02-04" in table and "90.86" in table
        assert "lapsed, not" in table

    def test_a_narrow_terminal_names_what_it_leaves_out(self) -> None:
        table = text(a_report(), "table", options=Options(width=50))
        assert max(cells(line) for line in table.splitlines()) <= 50
        assert "2023" in table
        said = " ".join(table.split())
        assert "Cột không hiện vì màn hình hẹp: Chủ thể, Điểm, " in said
        assert "--columns all" in said

    @pytest.mark.parametrize(
        ("width", "fields"),
        [(80, ("ID", "Sản phẩm")), (120, ("ID", "Chủ thể")), (None, ("ID", "Chủ thể")),
         (160, ("ID", "Điểm"))],
    )  # fmt: skip
    def test_a_list_has_columns_of_its_own_for_each_width(
        self, width: int | None, fields: tuple[str, ...]
    ) -> None:
        columns = ShownColumns(
            ("product_id", "product"), ("product_id", "entity"), ("product_id", "score")
        )
        table = text(a_report(columns=columns), "table", options=Options(width=width))
        assert tuple(re.split(r"\s{2,}", table.splitlines()[2].strip())) == fields

    def test_columns_that_were_asked_for_stand_under_each_other_where_they_have_no_room(
        self,
    ) -> None:
        table = text(a_report(chosen=FIELDS), "table", options=Options(width=60))
        assert max(map(cells, table.splitlines())) <= 60
        labels = re.findall(r"^(\S.*?)  ", table, re.MULTILINE)
        assert labels.count("Có giá trị đến hết ngày") == 1 and labels.count("Sản phẩm") == 2

    def test_what_is_to_be_heeded_of_a_row_is_one_sign_and_explained(self) -> None:
        columns = ShownColumns(("product", MARK), ("product", MARK), ("product", MARK))
        table = text(a_report(columns=columns), "table", options=Options(width=80))
        first, second = [x for x in table.splitlines() if x.startswith(("Chè", "Miến"))]
        assert first.endswith("?") and not second.endswith("?")
        assert "? đang rà soát" in table and "×" not in table

    def test_on_paper_it_is_said_in_words(self) -> None:
        fields = ("product", "pending_review", "removed_on")
        shown = ShownColumns(("product",), ("product",), ("product",), paper=("product", NOTE))
        rows = (("Chè", True, None), ("Gạo", False, date(2024, 4, 15)), ("Bún", False, None))
        page = text(a_report(rows, fields, columns=shown), "md", "en")
        assert "| Chè | under review |" in page and "| Gạo | removed 2024-04-15 |" in page
        assert "Note" not in text(a_report(rows[2:], fields, columns=shown), "md", "en")

    def test_bars_show_what_is_in_force_of_all_ever_recognised(self) -> None:
        fields = ("key", "ever_products", "in_force_products")
        shown = ShownColumns((*fields, BAR), (*fields, BAR), (*fields, BAR))
        rows = (("4", 10, 5), ("3", 20, 20), ("total", 30, 25))
        table = text(a_report(rows, fields, columns=shown), "table", options=Options(width=80))
        bars = [len(found) for line in table.splitlines() if (found := re.findall("[█░]", line))]
        assert bars == [10, 20]
        assert "█████░░░░░" in table

    @pytest.mark.parametrize("width", [1, 7, 20, 60, 100, 250])
    @pytest.mark.parametrize("colour", [True, False])
    def test_no_line_is_wider_than_the_terminal(self, width: int, colour: bool) -> None:
        table = text(a_report(), "table", options=Options(width=width, colour=colour))
        bare = re.sub(r"\x1b\[[0-9;]*m", "", table)
        assert max(cells(line) for line in bare.splitlines()) <= width

    def test_a_wide_terminal_shows_everything(self) -> None:
        table = text(a_report(), "table", options=Options(width=200))
        assert max(cells(line) for line in table.splitlines()) <= 200
        assert "màn hình hẹp" not in table

    @pytest.mark.parametrize("colour", [True, False])
    def test_names_cannot_command_the_terminal_or_the_layout(self, colour: bool) -> None:
        names = ("[red]x[/red]", "\x1b[31mđỏ", "a\u202eb", "c\u200bd", "e\nf", "g\x9bh")
        report = a_report(tuple((name, "valid") for name in names), ("product", "status"))
        table = text(report, "table", options=Options(width=80, colour=colour))
        for shown in ("[red]x[/red]", "\\x1b[31mđỏ", "a\\u202eb", "c\\u200bd", "e f", "g\\x9bh"):
            assert shown in table
        assert "\u202e" not in table
        assert ("\x1b[" in table) is colour

    def test_short_and_long_tables_are_laid_out_alike(self) -> None:
        plain = text(a_report(), "table", options=Options(width=90))
        coloured = text(a_report(), "table", options=Options(width=90, colour=True))
        assert re.sub(r"\x1b\[[0-9;]*m", "", coloured).split() == plain.split()

    def test_a_list_without_a_foot_tells_its_rows(self) -> None:
        assert text(a_report(), "table").endswith("2 dòng.\n")
        assert text(a_report(after=("Tổng cộng 2.",)), "table").endswith("Tổng cộng 2.\n")

    def test_an_empty_list_is_a_sentence(self) -> None:
        assert "Không có" in text(a_report(rows=()), "table")
        searched = a_report(rows=(), before=("Không có sản phẩm nào hết hạn.",))
        assert text(searched, "table").count("Không có") == 1

    def test_further_tables_follow(self) -> None:
        history = Report("history", "Lịch sử", ("decision",), (("743/QĐ-UBND",),))
        assert "Lịch sử\n\nQuyết định số" in text(a_report(parts=(history,)), "table")


class TestWrapping:
    @pytest.mark.thorough
    @given(st.text(alphabet="ab đ/-", max_size=60), st.integers(1, 12))
    def test_lines_fit_and_lose_nothing_but_spaces(self, words: str, width: int) -> None:
        lines = wrapped(words, width, cells)
        assert all(cells(line) <= width for line in lines)
        assert "".join("".join(lines).split()) == "".join(words.split())

    def test_words_are_not_cut_where_they_fit(self) -> None:
        assert wrapped("Hợp tác xã chè", 7, cells) == ["Hợp tác", "xã chè"]
        assert wrapped("1234/QĐ-UBND", 8, cells) == ["1234/QĐ-", "UBND"]


class TestFiles:
    @pytest.mark.parametrize(
        ("name", "form"),
        [("a.csv", "csv"), ("A.CSV", "csv"), ("b.jsonl", "ndjson"), ("c.tar", None), ("d", None)],
    )
    def test_the_extension_tells_the_format(self, name: str, form: str | None) -> None:
        assert format_of(Path(name)) == form

    def test_a_format_that_does_not_exist_is_refused(self) -> None:
        with pytest.raises(Misused):
            write(a_report(), "odt", None, "vi")

    def test_a_file_is_replaced_whole_and_nothing_stays_beside_it(self, tmp_path: Path) -> None:
        target = tmp_path / "a.csv"
        target.write_text("old")
        target.chmod(0o640)
        write(a_report(), "csv", target, "vi")
        assert target.read_bytes() == written(a_report(), "csv")
        assert target.stat().st_mode & 0o777 == 0o640
        assert list(tmp_path.iterdir()) == [target]

    def test_a_failure_leaves_the_old_file(self, tmp_path: Path) -> None:
        target = tmp_path / "a.json"
        target.write_text("old")
        with pytest.raises(TypeError):
            write(a_report(whole=object()), "json", target, "vi")
        assert target.read_text() == "old"
        assert list(tmp_path.iterdir()) == [target]

    def test_a_link_is_followed(self, tmp_path: Path) -> None:
        target, link = tmp_path / "real.csv", tmp_path / "link.csv"
        target.touch()
        link.symlink_to(target)
        write(a_report(), "csv", link, "vi")
        assert link.is_symlink()
        assert target.read_bytes() == written(a_report(), "csv")

    @pytest.mark.parametrize("place", ["missing/a.csv", ".", "/dev/full", "/proc/a.csv"])
    def test_a_place_that_cannot_be_written_is_an_error(self, tmp_path: Path, place: str) -> None:
        with pytest.raises(OcopError) as caught:
            write(a_report(), "csv", tmp_path / place, "vi")
        assert caught.value.exit_code == 1
        assert list(tmp_path.iterdir()) == []


class TestAccidents:
    """What happens to the process does not happen to the file."""

    PROGRAM = """
import os, signal, sys
from pathlib import Path
from ocop_cli.model.listing import BAR, MARK, ShownColumns, Report
from ocop_cli.writers import write

class Rows(list):
    def __iter__(self):
        for number in range(200_000):
            if number == 100_000 and "kill" in sys.argv:
                os.kill(os.getpid(), signal.SIGKILL)
            yield (number, "Chè")

rows = Rows([(0, "")])
write(Report("x", "", ("product_id", "product"), rows), "csv", Path(sys.argv[1]), "vi")
"""

    @pytest.mark.thorough
    def test_a_killed_process_leaves_the_old_file_whole(self, tmp_path: Path) -> None:
        target = tmp_path / "a.csv"
        target.write_text("old")
        done = subprocess.run(
            [sys.executable, "-c", self.PROGRAM, str(target), "kill"], check=False
        )
        assert done.returncode == -signal.SIGKILL
        assert target.read_text() == "old"

    @pytest.mark.thorough
    def test_a_reader_that_goes_away_is_no_error(self) -> None:
        with subprocess.Popen(
            [sys.executable, "-c", self.PROGRAM, "-"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process:
            assert process.stdout is not None and process.stderr is not None
            assert process.stdout.readline() == b"product_id,product\r\n"
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0

    @pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
    def test_a_workbook_that_is_not_finished_leaves_nothing(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
    ) -> None:
        def end(*_: object) -> None:
            raise error

        monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
        monkeypatch.setattr("xlsxwriter.Workbook.close", end)
        with pytest.raises(type(error)):
            written(a_report(), "xlsx")
        assert not list(tmp_path.iterdir())
