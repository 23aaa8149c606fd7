"""A list of acts: which column names the decision of the certificate that an act is about."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Reading
from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, codes, document, errors, read

REVOKES = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
EXTENDS = "Về việc gia hạn Giấy chứng nhận sản phẩm OCOP đến hết ngày 30/9/2024"
GRANTED = "Quyết định số 500/QĐ-UBND ngày 10/8/2021 của UBND huyện Tràng Sơn"
ARTICLE = "Điều 1. Thực hiện đối với các sản phẩm tại Phụ lục."


def listed(title: str, heading: str, *said: str) -> Reading:
    """A decision on certificates whose annex has this column."""
    rows = [(at, f"Chè {at}", "HTX Núi Mây", text) for at, text in enumerate(said, 1)]
    table = [("TT", "Tên sản phẩm", "Chủ thể", heading), *rows]
    page = document(*LETTERHEAD, title, "QUYẾT ĐỊNH:", ARTICLE, "PHỤ LỤC", table)
    return read(page, given=NOTHING_GIVEN)


@pytest.mark.parametrize("title", [REVOKES, EXTENDS])
@pytest.mark.parametrize(
    "heading",
    [
        "Theo Quyết định", "Theo QĐ số", "Được công nhận tại QĐ", "Công nhận tại Quyết định",
        "QĐ công nhận trước đây", "Văn bản công nhận", "Tại Quyết định số", "Đã công nhận tại",
        "Quyết định công nhận", "Số QĐ, ngày tháng năm", "Căn cứ công nhận",
        "Căn cứ Quyết định công nhận",
    ],
)  # fmt: skip
def test_a_column_that_names_a_decision_in_each_row_says_which(title: str, heading: str) -> None:
    said = listed(title, heading, GRANTED, "501/QĐ-UBND ngày 11/8/2021")
    assert not errors(said) and "unread_column" not in codes(said)
    assert [(one.of_decision, str(one.of_issued_on)) for one in said.entries] == [
        ("500/QĐ-UBND", "2021-08-10"),
        ("501/QĐ-UBND", "2021-08-11"),
    ]


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("Quyết định xử phạt", "15/QĐ-XPHC ngày 02/3/2024"),  # why it is revoked
        ("QĐ giải thể", "7/QĐ-UBND ngày 02/3/2024"),
        ("Theo Quyết định", "12/QĐ-UBND ngày 06/5/2024"),  # the paper itself
        ("Theo Quyết định", "Đã hết hạn"),
        ("Căn cứ thu hồi", "15/QĐ-XPHC ngày 02/3/2024"),
        ("Căn cứ", "500/QĐ-UBND ngày 10/8/2021"),
    ],
)
def test_what_is_of_another_paper_or_none_does_not(heading: str, said: str) -> None:
    assert [one.of_decision for one in listed(REVOKES, heading, said).entries] == [None]
