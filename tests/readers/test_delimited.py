"""Csv and tsv as they come: encodings, separators, quotation marks, and what is refused."""

from __future__ import annotations

import csv
import io
import os
import random
import time
from pathlib import Path
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli import readers, words
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Mark, PageKind, Row, Value
from ocop_cli.readers import delimited
from ocop_cli.text import legacy

DOCUMENTS = Path(__file__).parent.parent / "files" / "documents"

LIST = (
    "STT,Sản phẩm,Chủ thể,Địa chỉ,Số sao\n"
    '1,Chè Đỉnh Mây,HTX chè Đỉnh Mây,"xã Khe Vắng, huyện Sông Nhỏ",4\n'
    "2,Mật ong rừng,Hộ kinh doanh Nguyễn Thị Bình Ước,xã Đồi Thông,3\n"
    "3,Nước mắm cá cơm,Công ty TNHH Hải Sản Vịnh Xanh,thị trấn Cửa Lạch,3\n"
)
CELLS = [tuple(row) for row in csv.reader(io.StringIO(LIST))]


def read(path: Path, content: str | bytes, encoding: str = "utf-8") -> tuple[Row, ...]:
    path.write_bytes(content.encode(encoding) if isinstance(content, str) else content)
    (page,) = readers.read(path)
    assert page.kind is PageKind.LINES
    return page.rows


def cells(rows: tuple[Row, ...]) -> list[tuple[Value, ...]]:
    return [row.cells for row in rows]


def refusal(path: Path, content: bytes) -> Unreadable:
    path.write_bytes(content)
    with pytest.raises(Unreadable) as caught:
        readers.read(path)
    for language in words.LANGUAGES:
        assert words.say(caught.value.key, language, **caught.value.values)
    return caught.value


def in_1258(text: str) -> bytes:
    """`text` in Windows-1258, whose tones are marks of their own."""
    out = b""
    for letter in text:
        marks = "".join(
            c for c in normalize("NFD", letter) if c in "\u0300\u0301\u0303\u0309\u0323"
        )
        base = normalize("NFC", "".join(c for c in normalize("NFD", letter) if c not in marks))
        out += (base + marks).encode("cp1258")
    return out


def in_old(text: str, table: dict[str, str], page: str) -> bytes:
    letters = {new: old for old, new in sorted(table.items(), reverse=True)}
    return "".join(letters.get(c, letters.get(c.lower(), c)) for c in text).encode(page)


class TestEncodings:
    @pytest.mark.parametrize(
        "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
    )
    def test_unicode_in_all_its_forms(self, encoding: str, tmp_path: Path) -> None:
        assert cells(read(tmp_path / "a.csv", LIST, encoding)) == CELLS

    @pytest.mark.parametrize(
        "content",
        [
            in_1258(LIST),
            in_old(LIST, legacy.VNI, "cp1252"),
            in_old(LIST, legacy.TCVN3, "latin-1"),
        ],
        ids=["windows-1258", "vni", "tcvn3"],
    )
    def test_one_byte_a_letter(self, content: bytes, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_bytes(content)
        (page,) = readers.read(tmp_path / "a.csv")
        assert cells(page.rows) == CELLS
        assert page.marks == {(1, row, -1): Mark.CONVERTED for row in (1, 2, 3, 4)}

    def test_a_published_list_in_windows_1258(self) -> None:
        (page,) = readers.read(DOCUMENTS / "cau-ke-danh-sach-san-pham-ocop.csv")
        assert page.rows[0].cells[1] == "Tên sản phẩm"
        assert page.rows[1].cells[1] == "Khô ếch Minh Nhựt"

    def test_an_old_font_saved_as_utf_8(self, tmp_path: Path) -> None:
        """A workbook in .VnTime, saved as csv by a program of today: letters of Latin-1."""
        text = in_old(LIST, legacy.TCVN3, "latin-1").decode("latin-1")
        (tmp_path / "a.csv").write_text(text, encoding="utf-8")
        (page,) = readers.read(tmp_path / "a.csv")
        assert page.rows[1].cells == CELLS[1]
        assert page.marks[1, 2, 1] is Mark.CONVERTED
        assert (1, 2, 0) not in page.marks

    @pytest.mark.parametrize(
        "content",
        [
            LIST.encode() + b"\xc3\n",  # cut within a letter
            LIST.encode() + in_1258(LIST),  # two encodings in one file
            "Tên,Café crème à la carte".encode() + b"\xe9t\xe9\n",
            "Nom,Département,Région\nCafé,Hérault,Rhône\n".encode("latin-1"),
            bytes(range(1, 256)) * 4,
        ],
    )
    def test_doubt_is_refused_with_a_line(self, content: bytes, tmp_path: Path) -> None:
        error = refusal(tmp_path / "a.csv", content)
        assert error.key == "unreadable.encoding"
        assert isinstance(error.values["line"], int)

    def test_dashes_of_windows_in_plain_text(self, tmp_path: Path) -> None:
        rows = read(tmp_path / "a.csv", b"product,entity\nOCOP \x96 tea,A \x93B\x94\n")
        assert rows[1].cells == ("OCOP – tea", "A “B”")

    def test_nul_and_decomposed_letters_stay_for_the_decision_to_judge(
        self, tmp_path: Path
    ) -> None:
        rows = read(tmp_path / "a.csv", normalize("NFD", LIST).replace("ong", "o\0ng"))
        assert rows[2].cells[1] == normalize("NFD", "Mật o\0ng rừng")


class TestSeparators:
    @pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
    def test_found_without_being_told(self, separator: str, tmp_path: Path) -> None:
        out = io.StringIO()
        csv.writer(out, delimiter=separator).writerows(CELLS)
        assert cells(read(tmp_path / "a.csv", out.getvalue())) == CELLS

    def test_decimal_commas_between_semicolons(self, tmp_path: Path) -> None:
        rows = read(tmp_path / "a.csv", "Tên;Điểm;Sao\nChè;87,5;4\nMật ong;66,25;3\n")
        assert rows[1].cells == ("Chè", "87,5", "4")

    def test_addresses_full_of_commas_between_semicolons(self, tmp_path: Path) -> None:
        text = "STT;Tên;Địa chỉ\n" + "".join(
            f"{n};Chè {n};Thôn {n}, xã Khe, huyện Sông, tỉnh Núi\n" for n in range(1, 30)
        )
        assert read(tmp_path / "a.csv", text)[1].cells[2] == "Thôn 1, xã Khe, huyện Sông, tỉnh Núi"

    def test_a_letterhead_above_the_table(self, tmp_path: Path) -> None:
        head = "ỦY BAN NHÂN DÂN\n\nDANH SÁCH; theo Quyết định số 1/QĐ-UBND, ngày 1/1/2024\n\n"
        rows = read(tmp_path / "a.csv", head + LIST)
        assert rows[2].cells == CELLS[0]

    def test_padding_of_a_spreadsheet_program(self, tmp_path: Path) -> None:
        rows = read(tmp_path / "a.csv", "DANH SÁCH,,\n,,\nTên,Chủ thể,Sao\nChè,HTX A,4\n,,\n")
        assert [row.number for row in rows] == [1, 3, 4]

    def test_the_separator_named_in_the_first_line(self, tmp_path: Path) -> None:
        rows = read(tmp_path / "a.csv", "sep=|\r\nTên|Nơi\r\nChè|a,b,c\r\n")
        assert [(row.number, row.cells) for row in rows] == [
            (2, ("Tên", "Nơi")),
            (3, ("Chè", "a,b,c")),
        ]

    def test_one_column(self, tmp_path: Path) -> None:
        assert cells(read(tmp_path / "a.csv", "product\nChè\nMật ong\n"))[1:] == [
            ("Chè",),
            ("Mật ong",),
        ]


class TestLines:
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    def test_rows_carry_the_line_they_begin_on(self, end: str, tmp_path: Path) -> None:
        text = f'a,b{end}{end}1,"x{end}y"{end}2,z{end}'
        rows = read(tmp_path / "a.csv", text)
        assert [row.number for row in rows] == [1, 3, 5]
        assert rows[1].cells == ("1", f"x{end}y")

    def test_without_an_end_on_the_last_line(self, tmp_path: Path) -> None:
        assert read(tmp_path / "a.csv", "a,b\n1,2")[-1] == Row(2, ("1", "2"))

    @pytest.mark.thorough
    @given(
        st.lists(
            st.lists(st.text(alphabet='ab,;|"\n Chè\t', max_size=8), min_size=3, max_size=3),
            min_size=1,
            max_size=6,
        )
    )
    def test_what_a_csv_writer_wrote_is_read_or_refused(self, table: list[list[str]]) -> None:
        out = io.StringIO(newline="")
        csv.writer(out).writerows(table)
        try:
            rows = tuple(delimited.rows_of(out.getvalue(), ","))
        except Unreadable as error:
            # Lines within a cell that look like rows of the table themselves.
            assert error.key == "unreadable.quotes"
            return
        written = [tuple(row) for row in csv.reader(io.StringIO(out.getvalue(), newline=""))]
        assert cells(rows) == [row for row in written if any(row)]


class TestQuotationMarks:
    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ('a,b,c\n1,"Chè,3\n2,Mật,4\n', 2),  # never closed
            ('a,b,c\n1,x,y\n2,"Chè "ngon" lắm",3\n', 3),  # not doubled inside
            ('a,b,c\n1,Chè,"HTX A\n2,Mật,HTX B",x\n', 2),  # closed in another row
            ('a,b,c\n1,"Chè,HTX A\n2,"Mật",HTX B\n', 2),
        ],
    )
    def test_unbalanced_ones_are_refused_with_their_line(
        self, text: str, line: int, tmp_path: Path
    ) -> None:
        error = refusal(tmp_path / "a.csv", text.encode())
        assert (error.key, error.values["line"]) == ("unreadable.quotes", line)

    def test_lines_within_a_cell_are_no_offence(self, tmp_path: Path) -> None:
        text = 'STT,Chủ thể,Địa chỉ\n1,"HTX A,\nThôn 2, xã Khe, huyện Sông",Núi\n'
        assert read(tmp_path / "a.csv", text)[1].cells[1] == "HTX A,\nThôn 2, xã Khe, huyện Sông"

    def test_a_mark_within_a_plain_cell_stays(self, tmp_path: Path) -> None:
        assert read(tmp_path / "a.csv", 'a,b\nChè 5",x\n')[1].cells == ('Chè 5"', "x")


class TestGuardedText:
    """An apostrophe keeps spreadsheet programs from running a text; it comes with the mark."""

    def test_taken_off_after_a_byte_order_mark(self, tmp_path: Path) -> None:
        rows = read(tmp_path / "a.csv", "a,b\n'=1+1,'-x\n''@y,'tôi'\n", "utf-8-sig")
        assert cells(rows)[1:] == [("=1+1", "-x"), ("'@y", "'tôi'")]

    def test_left_without_one(self, tmp_path: Path) -> None:
        assert read(tmp_path / "a.csv", "a,b\n'=1+1,x\n")[1].cells == ("'=1+1", "x")


class TestRefused:
    @pytest.mark.parametrize(
        ("content", "key"),
        [
            (b"", "unreadable.empty"),
            (b"\n\n\n", "unreadable.blank"),
            (b",,,\n,,\n", "unreadable.blank"),
            (b"\xef\xbb\xbf", "unreadable.blank"),
            (b"a,b\n" + b"x" * 200_000 + b",1\n", "unreadable.long_field"),
            (b"," * 2_000_000, "unreadable.long_field"),
        ],
    )
    def test_with_its_reason(self, content: bytes, key: str, tmp_path: Path) -> None:
        assert refusal(tmp_path / "a.csv", content).key == key

    def test_too_many_rows_cells_and_bytes(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(delimited, "MOST_LINES", 3)
        assert refusal(tmp_path / "a.csv", b"\n" * 4 + b"a\n").key == "unreadable.rows"
        monkeypatch.setattr(delimited, "MOST_CELLS", 10)
        assert refusal(tmp_path / "a.csv", b"a,b,c\n" * 4).key == "unreadable.cells"
        monkeypatch.setattr(delimited, "LARGEST", 10)
        assert refusal(tmp_path / "a.csv", b"a,b,c\n" * 4).key == "unreadable.large"

    def test_what_is_not_a_file(self, tmp_path: Path) -> None:
        for path, key in (
            (tmp_path / "không có.csv", "unreadable.not_found"),
            (tmp_path / "a.csv" / "b.csv", "unreadable.not_found"),
            (tmp_path, "unreadable.folder"),
        ):
            with pytest.raises(OcopError) as caught:
                readers.read(path)
            assert (caught.value.key, caught.value.exit_code) == (key, 1)

    def test_a_pipe_is_not_waited_for(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "a.csv")
        with pytest.raises(OcopError) as caught:
            readers.read(tmp_path / "a.csv")
        assert (caught.value.key, caught.value.exit_code) == ("unreadable.special", 1)

    def test_a_name_with_control_characters_is_shown_harmless(self, tmp_path: Path) -> None:
        error = refusal(tmp_path / "a\x1b[31m\n.csv", b"")
        assert str(error.values["file"]).endswith("a\\x1b[31m\\n.csv")

    @pytest.mark.thorough
    def test_damaged_lists_are_read_or_refused(self, tmp_path: Path) -> None:
        whole = in_1258(LIST * 3)
        for seed in range(300):
            chance = random.Random(seed)
            content = bytearray(whole if seed % 2 else (LIST * 3).encode())
            for _ in range(chance.choice((1, 3, 9))):
                content[chance.randrange(len(content))] = chance.randrange(256)
            (tmp_path / "a.csv").write_bytes(content)
            try:
                readers.read(tmp_path / "a.csv")
            except OcopError as error:
                assert words.say(error.key, "vi", **error.values)


def test_nothing_is_written_beside_the_file(tmp_path: Path) -> None:
    read(tmp_path / "a.csv", LIST)
    assert [path.name for path in tmp_path.iterdir()] == ["a.csv"]


@pytest.mark.slow
def test_sixty_thousand_rows_cost_little_more_than_the_csv_module(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("".join(",".join([f"Chè số {n}"] * 20) + "\n" for n in range(60_000)), "utf-8")
    ratios = []
    for _ in range(5):
        started = time.process_time()
        with path.open(encoding="utf-8", newline="") as file:
            plain = len(list(csv.reader(file)))
        between = time.process_time()
        (page,) = readers.read(path)
        ratios.append((time.process_time() - between) / (between - started))
        assert len(page.rows) == plain == 60_000
    assert min(ratios) < 4
