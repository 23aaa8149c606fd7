"""A table that is read as lines of text, because it has no rules: heard line by line, not anew."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.letterhead import stamps
from ocop_cli.model.pages import PageKind
from ocop_cli.text import keys
from tests.made.pages import NOTHING_GIVEN, codes, document, read

HEAD = ("ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ", "Số: 743/QĐ-UBND", "Lâm Khê, ngày 24 tháng 12 năm 2024",
        "QUYẾT ĐỊNH", "Về việc công nhận sản phẩm OCOP năm 2024")  # fmt: skip


def heard(monkeypatch: pytest.MonkeyPatch, rows: int) -> int:
    """How many letters are taken apart of a paper of so many rows."""
    count = 0
    heading, fold = kinds.heading, keys.fold

    def of_heading(text: str) -> kinds.Said:
        nonlocal count
        count += len(text)
        return heading(text)

    def of_stamp(text: str) -> str:
        nonlocal count
        count += len(text)
        return fold(text)

    lines = [f"{n} Chè Khe Núi {n} HTX Đồi {n} xã Mai, huyện Thanh Khê 85 4" for n in range(rows)]
    with monkeypatch.context() as patch:
        patch.setattr(kinds, "heading", of_heading)
        patch.setattr(stamps, "fold", of_stamp)
        said = read(document(*HEAD, *lines, kind=PageKind.PAPER), given=NOTHING_GIVEN)
    assert "not_read" in " ".join(codes(said)) or said.entries == ()
    return count


def test_twice_the_rows_are_twice_the_work(monkeypatch: pytest.MonkeyPatch) -> None:
    few, many = heard(monkeypatch, 40), heard(monkeypatch, 160)
    assert 0 < many < 6 * few


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ("Giấy chứng nhận có giá trị đến hết ngày 31/12/2026", True),
        ("Xã Mai Lĩnh, huyện Thanh Khê", False),
    ],
)
def test_a_sentence_about_certificates_under_a_whole_title_is_none_of_it(
    line: str, stays: bool
) -> None:
    found = read(
        document(
            *HEAD, line, [["STT", "Tên sản phẩm", "Chủ thể", "Số sao"], ["1", "Chè", "HTX A", "4"]]
        ),
        given=NOTHING_GIVEN,
    )
    (entry,) = found.entries
    assert (str(entry.valid_through) == "2026-12-31") is stays
