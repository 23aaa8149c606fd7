"""Cards of products under lines that number or name them: nothing is left over of these to tell."""

from __future__ import annotations

import pytest

from tests.made.pages import ANNEX, LETTERHEAD, Cells, codes, document, errors, read

NAMES = ("Chè Shan tuyết", "Mật ong bạc hà", "Miến dong")
TITLE = ("Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024", ANNEX)


def card(at: int, *, ranked: bool = True) -> list[Cells]:
    label: list[Cells] = [
        ("Tên sản phẩm", NAMES[at]), ("Chủ thể", f"HTX {at}"), ("Địa chỉ", "xã Tân Lập"),
        ("Tổng điểm", "75"),
    ]  # fmt: skip
    return [*label, ("Số sao", "4")] if ranked else label


@pytest.mark.parametrize(
    "captions",
    [("Sản phẩm 1", "Sản phẩm 2", "Sản phẩm 3"), ("PHIẾU SỐ 04", "PHIẾU SỐ 05", "PHIẾU SỐ 06"),
     tuple(f"{at}. {name}" for at, name in enumerate(NAMES, 1)), NAMES,
     ("I. HTX 0", "II. HTX 1", "III. HTX 2")],
)  # fmt: skip
def test_are_read_with_their_cards(captions: tuple[str, ...]) -> None:
    parts = [part for at, caption in enumerate(captions) for part in (caption, card(at))]
    said = read(document(*LETTERHEAD, *TITLE, *parts))
    assert [(entry.product, entry.stars) for entry in said.entries] == [(n, 4) for n in NAMES]
    assert not codes(said)


def test_leave_the_stars_above_several_cards_in_force() -> None:
    said = read(
        document(*LETTERHEAD, *TITLE, "I. SẢN PHẨM ĐẠT 4 SAO", "Sản phẩm 1", card(0, ranked=False),
                 "II. SẢN PHẨM ĐẠT 3 SAO", "Sản phẩm 2", card(1, ranked=False), "Sản phẩm 3",
                 card(2, ranked=False))
    )  # fmt: skip
    assert [entry.stars for entry in said.entries] == [4, 3, 3]
    assert not codes(said)


@pytest.mark.parametrize(
    "captions", [("Hạng 3 sao", "Hạng 4 sao"), ("Thu hồi lần 1", "Thu hồi lần 2"),
                 ("Sản phẩm 1", "Sản phẩm 2 (không đạt)")],
)  # fmt: skip
def test_that_say_more_are_no_mere_captions(captions: tuple[str, str]) -> None:
    parts = [part for at, one in enumerate(captions) for part in (one, card(at, ranked=False))]
    said = read(document(*LETTERHEAD, *TITLE, *parts))
    assert errors(said) or [entry.stars for entry in said.entries] == [3, 4]
