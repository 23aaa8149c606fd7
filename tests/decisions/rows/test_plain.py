"""Plain rows, read at a glance, against a close look at every row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli import readers
from ocop_cli.decisions.rows.plain import PlainRows
from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Page, Value
from ocop_cli.model.reading import Entry, Given
from tests.made.each import each
from tests.made.pages import GIVEN, NOTHING_GIVEN, lines, read, sheet

FILES = Path(__file__).parent.parent.parent / "files"
LISTS = sorted(
    path
    for folder in ("documents", "accidents")
    for path in (FILES / folder).iterdir()
    if path.suffix in (".csv", ".xlsx")
)
HEADS = (
    "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao", "Quyết định", "Ngày ban hành",
    "Kết quả", "Ghi chú", "Hình thức", "Có giá trị đến", "Nhóm",
)  # fmt: skip
CELLS: dict[str, Sequence[Value]] = {
    "Tên sản phẩm": ("Chè xanh", "Mật ong (đã thu hồi)", "Bưởi 2021", "Gạo, mì, bún", None, "M?t"),
    "Chủ thể": ("HTX A", "HTX B - đã giải thể", None, "Hộ ông Vũ Văn Ba"),
    "Địa chỉ": ("xã Tân Lập, huyện Sơn Hà", None, "xã Nà (nay là xã Hòa An)"),
    "Điểm": ("81,5", 60, None, "99"),
    "Hạng sao": ("4 sao", 3, None, "Tiềm năng 5 sao", "3 sao → 4 sao", "Không đạt", "9", 2),
    "Quyết định": ("12/QĐ-UBND", "14/QĐ-UBND ngày 03/4/2023", None, "QĐ của tỉnh"),
    "Ngày ban hành": ("06/5/2024", None, "31/02/2023", "01/01/2099", "07/6/2023"),
    "Kết quả": (None, "Đạt", "Không đạt", "Không tham gia", "4 sao"),
    "Ghi chú": (None, "Đánh giá lại", "đang chờ kết luận", "hết hạn ngày 01/01/2027"),
    "Hình thức": (None, "Cấp lại", "Thu hồi", "Nâng hạng", "Công nhận mới", "Đổi tên"),
    "Có giá trị đến": (None, "06/5/2027", "06/5/2020", "36 tháng"),
    "Nhóm": ("Thực phẩm", None, "II. Đồ uống"),
}
GROUPS = ("Hạng 4 sao", "Sản phẩm đánh giá lại", "Không đạt", "Huyện Sơn Hà", "Cấp lại")


@contextmanager
def each_looked_at_closely() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(PlainRows, "entry", lambda *_: None)
        yield


def same(page: Sequence[Page], said: Given) -> int:
    """Hold both ways equal; how many entries there are."""
    found = read(*page, given=said)
    with each_looked_at_closely():
        assert read(*page, given=said) == found
    return len(found.entries)


@st.composite
def _lists(draw: st.DrawFn) -> Page:
    heads = draw(st.lists(st.sampled_from(HEADS[2:]), unique=True, max_size=10))
    heads = ["STT", *HEADS[:2], *heads]
    rows: list[Sequence[Value]] = [heads]
    for number in range(1, draw(st.integers(1, 5)) + 1):
        if draw(st.booleans()) and draw(st.booleans()):
            rows.append((None, draw(st.sampled_from(GROUPS))))
        # The first of each column's values is the plain one.
        plain = draw(st.booleans())
        cells = (
            v[0] if plain else draw(st.sampled_from(v)) for v in map(CELLS.get, heads[1:]) if v
        )
        rows.append((number, *cells))
    return sheet(*rows)


@pytest.mark.thorough
@given(_lists(), st.sampled_from([GIVEN, NOTHING_GIVEN]))
@settings(max_examples=150, deadline=None)
def test_plain_rows_are_read_as_close_looks_read_them(page: Page, said: Given) -> None:
    same([page], said)


@pytest.mark.thorough
@each("path", LISTS)
def test_so_are_those_of_documents(path: Path) -> None:
    try:
        pages = readers.read(path)
    except Unreadable:
        return
    same(pages, NOTHING_GIVEN)
    same(pages, GIVEN)


def test_a_list_of_plain_rows_needs_no_close_look(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[Entry | None] = []
    glance = PlainRows.entry
    monkeypatch.setattr(
        PlainRows, "entry", lambda *asked: taken.append(glance(*asked)) or taken[-1]
    )
    heads = "product|entity|locality|stars|score|decision|issued_on|authority"
    row = "HTX A|xã Tân Lập|4|81,5|12/QĐ-UBND|2024-05-06|UBND tỉnh Hòa Phú"
    found = read(lines(heads, *(f"Chè {one}|{row}" for one in "ABC")), given=NOTHING_GIVEN)
    assert [*found.entries] == taken
    assert len(taken) == 3
