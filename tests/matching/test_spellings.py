"""One product typed otherwise: never two, whatever the program knows of its words."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Callable

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.first_sight import apart, seen
from ocop_cli.matching.verdicts import Verdict, blocks, compare, lookups
from ocop_cli.text.keys import fold


def listed(text: str) -> list[str]:
    return text.split("|")


GOODS = listed(
    "Mật ong|Nước mắm|Tương ớt|Gạo nếp|Bánh gai|Kẹo lạc|Mứt gừng|Trà|Chè|Cà phê|Rượu|Cao|"
    "Viên|Tinh bột|Bột|Tinh dầu|Muối|Miến|Nem chua|Chả|Lạp sườn|Ruốc|Thịt|Cá|Mực|Măng|Nấm|"
    "Rau|Quả|Hạt|Khăn|Túi|Nón|Chiếu|Tranh|Xà phòng|Nến|Hương|Du lịch|Siro"
)
KINDS = listed(
    "rừng|hoa nhãn|cá cơm|tỏi|cái hoa vàng|vừng đen|dẻo|shan tuyết|đinh|rang xay|men lá|"
    "nghệ đỏ|sắn dây|tràm gió|gạo lứt|cá quả|gác bếp|thu một nắng|khô|trúc|cải mèo|"
    "bưởi da xanh|thổ cẩm|cói|Đông Hồ|bồ kết|trầm|cộng đồng|sơn trà|khổ qua rừng|đương quy|"
    "thuỷ sâm|hoà tan|tuỳ|thuý"
)
TAILS = listed(
    "|||Bản Liền|Quỳnh Đôi|A Lưới|Sín Chải|Thuỵ Hương|Hoà Bình|Ea H'leo|Chư Păh|Krông Búk|"
    "Mỹ Quý|40 độ|500 ml|loại 1|đặc biệt|túi lọc|(hộp 200 g)"
)
TYPES = listed(
    "HTX|Hợp tác xã|Công ty TNHH|Công ty cổ phần|Hộ kinh doanh|HKD|Tổ hợp tác|THT|"
    "Cơ sở sản xuất|DNTN|Công ty TNHH MTV"
)
TRADES = listed(
    "|nông nghiệp|nông sản|dược liệu|chè|mật ong|mây tre đan|thực phẩm|du lịch|"
    "thương mại và dịch vụ|rau sạch|bánh|thuỷ sản"
)
OWN = listed(
    "Hạ Lam|Suối Mây|Phú Quý|Hoà Phát|Thuỳ Dung|Nguyễn Thị Hoè|Lò Văn Ỏn|Vàng A Dế|Lúa Vàng|"
    "Tâm Đức|Nà Rì|Ea Tu|Sơn Ca|3T Farm|Việt Xanh|Út Huỳnh|Bảy Thuỷ|Đại Nghĩa|Xuân Hoà|"
    "Mỹ Đức|Đồng Tiến|Bạc Hà"
)

Spelled = tuple[str, str]


def named(chance: random.Random) -> tuple[str, tuple[str, str, str]]:
    product = " ".join(filter(None, map(chance.choice, (GOODS, KINDS, TAILS))))
    return product, (chance.choice(TYPES), chance.choice(TRADES), chance.choice(OWN))


def joined(*words: str) -> str:
    return " ".join(filter(None, words))


def other_tone(text: str) -> str:
    for old, new in (("oà", "òa"), ("oè", "òe"), ("uỷ", "ủy"), ("uỳ", "ùy"), ("uý", "úy")):
        text = text.replace(old, new)
    return text


# How a product and its entity (type, trade, own name) are spelled the second time.
SAME_LETTERS: dict[str, Callable[[str, str], Spelled]] = {
    "decomposed": lambda p, e: (unicodedata.normalize("NFD", p), unicodedata.normalize("NFD", e)),
    "capitals": lambda p, e: (p.upper(), e.upper()),
    "other tone placement": lambda p, e: (other_tone(p), other_tone(e)),
    "quoted": lambda p, e: (f"“{p}”", e),
    "spaced": lambda p, e: (p.replace(" ", "  "), e.replace(" ", " \u00a0")),
    "dashed": lambda p, e: (p.replace(" ", " - ", 1), e),
}
OTHER_LETTERS: dict[str, Callable[[str, str], Spelled]] = {
    "without marks": lambda p, e: (fold(p), fold(e)),
    "the product without marks": lambda p, e: (fold(p), e),
    "the entity without marks": lambda p, e: (p, fold(e)),
    "capitals without marks": lambda p, e: (fold(p).upper(), fold(e).upper()),
    "a works of it": lambda p, e: (p, f"Nhà máy Sông Lam thuộc {e}"),
    "a works of it, without marks": lambda p, e: (fold(p), f"nha may Song Lam thuoc {fold(e)}"),
    "its branch": lambda p, e: (p, f"{e}, Chi nhánh Lào Cai"),
    "a branch of it": lambda p, e: (p, f"Chi nhánh {e} tại Lào Cai"),
    "a numbered branch": lambda p, e: (p, f"{e} - Chi nhánh 2"),
    "the name in brackets": lambda p, e: (p, f"Xưởng chế biến ({e})"),
    "a brand in brackets": lambda p, e: (p, f"{e} (Tây Bắc Food)"),
    "a product in brackets": lambda p, e: (f"Mộc Vị ({p})", e),
    "another in brackets": lambda p, e: (f"{p} (Mộc Vị)", e),
}
CHANCE = random.Random(17)
NAMES = [named(CHANCE) for _ in range(300)]


def found(a: Named, b: Named) -> Verdict:
    """The verdict, of two that the register would have brought together."""
    verdict = compare(a, b).verdict
    assert verdict is compare(b, a).verdict
    if verdict is not Verdict.DIFFERENT:
        assert blocks(a) & lookups(b) and blocks(b) & lookups(a), (a, b)
        assert not apart(seen(a), seen(b)), (a, b)
    return verdict


@pytest.mark.thorough
@pytest.mark.parametrize("how", SAME_LETTERS)
def test_the_same_letters_are_the_same_product(how: str) -> None:
    for product, entity in NAMES:
        a = Named(product, joined(*entity))
        assert found(a, Named(*SAME_LETTERS[how](a.product, a.entity or ""))) is Verdict.SAME, a


@pytest.mark.thorough
@pytest.mark.parametrize("how", OTHER_LETTERS)
def test_letters_left_out_or_a_name_around_it_part_nothing(how: str) -> None:
    for product, entity in NAMES:
        a = Named(product, joined(*entity))
        b = Named(*OTHER_LETTERS[how](a.product, a.entity or ""))
        assert found(a, b) is not Verdict.DIFFERENT, (a, b)


@pytest.mark.thorough
@pytest.mark.parametrize("marked", [True, False])
def test_the_words_of_an_entity_in_another_order_part_nothing(marked: bool) -> None:
    for product, (kind, trade, own) in NAMES:
        turned = joined(kind, own, trade)
        b = Named(product, turned if marked else fold(turned))
        assert found(Named(product, joined(kind, trade, own)), b) is not Verdict.DIFFERENT, b
