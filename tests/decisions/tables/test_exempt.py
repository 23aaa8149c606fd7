"""A list in a decision that takes certificates back, whose own title says otherwise."""

from __future__ import annotations

import pytest

from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, Cells, codes, document, read

REVOKES = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
REMOVES = "Về việc đưa sản phẩm ra khỏi danh sách sản phẩm OCOP"
HEADS = ("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
GONE: list[Cells] = [HEADS, (1, "Chè xanh", "HTX A", "3 sao")]
OTHER: list[Cells] = [HEADS, (1, "Mật ong", "HTX B", "4 sao")]


@pytest.mark.parametrize("title", [REVOKES, REMOVES])
@pytest.mark.parametrize(
    "above",
    ["Danh sách sản phẩm tiếp tục có hiệu lực", "Danh sách sản phẩm còn hiệu lực",
     "Danh sách sản phẩm tiếp tục duy trì", "Danh sách sản phẩm còn lại",
     "Danh sách sản phẩm khác", "Danh sách sản phẩm tiếp tục được công nhận",
     "Danh sách các sản phẩm được miễn", "Danh sách sản phẩm không thu hồi"],
)  # fmt: skip
def test_ends_nothing(title: str, above: str) -> None:
    paper = (*LETTERHEAD, title, "Danh sách sản phẩm", GONE, above, OTHER)
    said = read(document(*paper), given=NOTHING_GIVEN)
    assert [one.product for one in said.entries] == ["Chè xanh"]
    assert any(code.startswith("unknown_act") for code in codes(said))


@pytest.mark.parametrize(
    "above",
    ["Danh sách sản phẩm bị thu hồi", "Danh sách sản phẩm hết hạn", "Phụ lục", "Danh sách kèm theo",
     "Danh sách sản phẩm không đăng ký đánh giá lại", "Danh sách sản phẩm không còn sản xuất",
     "Danh sách sản phẩm của chủ thể đã giải thể", "Danh sách sản phẩm OCOP của huyện Bắc Yên",
     "Danh sách sản phẩm chủ thể tự nguyện trả lại"],
)  # fmt: skip
def test_that_names_the_act_or_its_reason_is_read(above: str) -> None:
    said = read(document(*LETTERHEAD, REVOKES, above, GONE), given=NOTHING_GIVEN)
    assert [(one.product, one.kind or said.head.kind) for one in said.entries] == [
        ("Chè xanh", "revocation")
    ]


RATES = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP"


@pytest.mark.thorough
@pytest.mark.parametrize("sign", ["I. ", "II. ", "1. ", "2) ", "B. "])
def test_a_number_before_the_title_of_a_list_takes_nothing_from_it(sign: str) -> None:
    def read_under(title: str, above: str) -> tuple[list[tuple[str | None, ...]], list[str]]:
        paper = (*LETTERHEAD, title, "Danh sách sản phẩm", GONE, above, OTHER)
        said = read(document(*paper), given=NOTHING_GIVEN)
        return [(one.product, one.kind, one.result) for one in said.entries], codes(said)

    for title, above in (
        (REVOKES, "Danh sách sản phẩm tiếp tục có hiệu lực"),
        (RATES, "Danh sách sản phẩm không đạt"),
        (RATES, "Danh sách sản phẩm đánh giá lại"),
        (RATES, "Danh sách sản phẩm đề nghị Trung ương công nhận"),
        (RATES, "Danh sách sản phẩm của các công ty"),
    ):
        assert read_under(title, sign + above) == read_under(title, above)
