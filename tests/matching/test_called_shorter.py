"""Makers written shorter or longer than before: by first letters, without a title, a name cut or
going on; and goods named in another language. None of them is lapsed unasked when its maker's new
certificate came in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.makers import first_letters, letters, maker
from ocop_cli.matching.product_names import read
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.text.syllables import is_syllable, may_be_syllable
from tests.conftest import Run
from tests.made.each import each

HEAD = "Tên sản phẩm;Chủ thể;Địa chỉ;Hạng sao;Số QĐ;Ngày QĐ;Cơ quan ban hành\n"
HERE, ELSEWHERE = "xã Phú Mây, huyện Vân Sơn", "xã Tà Xùa, huyện Lâm Khê"

# Each is of another kind of goods, so that one register holds them all without their meeting.
ASKED = [
    (("Miến dong", "HTX Tân Lập"), ("Miến dong", "HTX TL")),
    (("Gạo nếp", "Công ty TNHH Hòa Phú"), ("Gạo nếp", "Công ty HP")),
    (("Rượu ngô", "Hộ Nguyễn Thị Lụa"), ("Rượu ngô", "Hộ Ng.T.Lụa")),
    (("Măng khô", "Hộ kinh doanh Lò Văn Pun"), ("Măng khô", "Hộ kinh doanh L.V.Pun")),
    (("Tương ớt", "HTX nông nghiệp Phú Gia"), ("Tương ớt", "HTX NN PG")),
    (("Mật ong", "Công ty cổ phần Hoàng Liên Sơn"), ("Mật ong rừng", "CTCP HLS")),
    (("Trứng gà", "HTX ABC"), ("Trứng gà", "HTX An Bình Châu")),
    (("Giò lụa", "Hộ ông Trần Văn Nam"), ("Giò lụa", "Ông T.V.N")),
    (("Rau bò khai", "Hộ ông Vi Văn Sáu"), ("Rau bò khai", "Ông Vi Sáu")),
    (("Rượu sim men lá", "Hộ kinh doanh Vàng A Páo"), ("Rượu sim", "Hộ Vàng A Páo 2")),
    (("Lạp sườn", "Hộ Đặng Thị Mây"), ("Lạp sườn loại 1", "Hộ Đặng Thị Mây và cộng sự")),
    (("Bún khô", "Hộ Ma Thị Thu Hà"), ("Bún khô gói 500g", "Hộ Ma Thu Hà")),
    (("Bột sắn dây", "Công ty TNHH Quế Lâm"), ("Arrowroot starch", "Que Lam Co., Ltd")),
    (("Nhãn sấy", "HTX Hoa Ban"), ("Dried longan", "HTX Hoa Ban")),
]  # fmt: skip
# Of one commune these makers are nearly called alike, and the goods are not named as before.
NEARLY = [
    (("Rau bò khai sạch", "HTX rau Nhật Tân"), ("Rau bò khai sạch Sao Việt", "HTX rau Nhật")),
    (("Tinh dầu sả chanh", "HTX dầu Quân Chu"), ("Đặc sản tinh dầu sả", "HTX dầu Quân Cu")),
    (("Dầu lạc Hương Quê", "Công ty TNHH Hương Quê Việt"), ("Dầu lạc", "Công ty TNHH Hương Việt")),
    (("Cá tép dầu kho", "HTX thủy sản Núi Cốc"), ("Cá dầu kho", "HTX thủy sản Cốc")),
    (("Tinh bột nghệ", "THT nghệ Đồng Bẩm"), ("Tinh bột nghệ vàng", "THT nghệ Đồng Bẩm 2")),
    (("Lạp sườn hun khói", "HTX Lạp sườn Bắc Sơn"), ("Lạp sườn un khói", "HTX Lạp sờn Bắc Sơn")),
    (("Mắm tép đồng", "Hộ kinh doanh Lê Thị Mận"), ("Mắm té đồng", "Hộ kinh doanh Lê Thị")),
    (("Nấm linh chi khô", "HTX nấm Phú Gia"), ("Nấm linh cih khô", "HTX nấm Phú Gia Lâm Khê")),
    (("Thịt lợn chua", "Cơ sở Trường Foods"), ("Thịt chua", "Cơ ởs Trường Foods")),
]  # fmt: skip
PARTED = [
    (("Miến dong", "HTX Tân Lập"), HERE, ("Miến dong", "HTX TL"), ELSEWHERE),
    (("Miến dong", "HTX Tân Lập"), HERE, ("Rượu ngô", "HTX TL"), HERE),
    (("Miến dong", "HTX Bắc"), HERE, ("Miến dong", "HTX Bình An Châu"), HERE),
    (("Cao cà gai leo", "HTX A"), HERE, ("Cao cà gai leo", "HTX B"), HERE),
    (("Mật ong", "Hộ Nguyễn Thị Thu"), HERE, ("Mật ong", "Hộ Nguyễn Thị Thu Hà"), ELSEWHERE),
    (("Mật ong", "Hộ Nguyễn Thị Thu"), HERE, ("Rượu ngô", "Hộ Nguyễn Thị Thu Hà"), HERE),
    (("Giò lụa", "Ông Trần Nam"), HERE, ("Giò lụa", "Ông Trần Văn Hải"), HERE),
    (("Giò lụa", "Cơ sở Cô Ba"), HERE, ("Giò lụa", "Cơ sở Cô Tư"), HERE),
    (("Miến dong", "Công ty TNHH Hòa Phú"), HERE, ("Honey", "Công ty TNHH Phú Gia"), HERE),
    (("Miến dong", "Công ty TNHH Hòa Phú"), HERE, ("Gao nep", "Hoa Phu Co., Ltd"), HERE),
]  # fmt: skip


@pytest.mark.parametrize("place", [HERE, ""])
def test_none_is_lapsed_unasked(ocop: Run, write: Callable[[str, str], Path], place: str) -> None:
    for name, at, decided in (
        ("old.csv", 0, "12/QĐ-UBND;06/5/2021;UBND tỉnh A"),
        ("new.csv", 1, "90/QĐ-UBND;06/5/2024;UBND tỉnh A"),
    ):
        rows = (";".join((*pair[at], place, "3", decided)) for pair in ASKED)
        ocop("import", write(name, HEAD + "\n".join(rows) + "\n"))
    lapsed = ocop("lapsed --as-of 2026-01-01 --format json").json
    assert isinstance(lapsed, list)
    assert {row["entity"]: row["pending_review"] for row in lapsed} == {
        entity: True for (_, entity), _ in ASKED
    }


@pytest.mark.parametrize("first", ["old", "new"])
def test_nor_is_who_is_nearly_called_so_in_one_commune(
    ocop: Run, write: Callable[[str, str], Path], first: str
) -> None:
    files = {
        name: write(
            f"{name}.csv",
            HEAD + "\n".join(";".join((*pair[at], HERE, "3", decided)) for pair in NEARLY) + "\n",
        )
        for name, at, decided in (
            ("old", 0, "12/QĐ-UBND;06/5/2021;UBND tỉnh A"),
            ("new", 1, "90/QĐ-UBND;06/5/2024;UBND tỉnh A"),
        )
    }
    for name in sorted(files, key=lambda one: one != first):
        ocop("import", files[name])
    lapsed = ocop("lapsed --as-of 2026-01-01 --format json").json
    assert isinstance(lapsed, list) and len(lapsed) == len(NEARLY)
    assert [row["entity"] for row in lapsed if not row["pending_review"]] == []


@each(("one", "here", "other", "there"), PARTED)
def test_names_with_only_letters_or_a_beginning_in_common_are_two(
    one: tuple[str, str], here: str, other: tuple[str, str], there: str
) -> None:
    a, b = Named(*one, here), Named(*other, there)
    assert compare(a, b).verdict is compare(b, a).verdict is Verdict.DIFFERENT


@each(("name", "said", "first"), [
    ("HTX TL", "tl", ""), ("HTX Tân Lập", "", "tl"), ("HTX T.Lập", "tl", "tl"),
    ("HTX An", "", ""), ("HTX A", "", ""), ("HTX Bắc", "", ""), ("Công ty ABC", "abc", ""),
    ("Hộ Ng.T.Lụa", "ntl", "ntl"), ("Ông T.V.N", "tvn", "tvn"),
])  # fmt: skip
def test_the_letters_of_a_name(name: str, said: str, first: str) -> None:
    assert (letters(maker(name)), first_letters(maker(name))) == (said, first)


@each(("name", "foreign"), [
    ("Arrowroot vermicelli", True), ("Dried longan", True), ("Honey", True), ("Rice wine", True),
    ("Thit trau gac bep", False), ("Gao nep", False), ("Ca phe Arabica", False),
    ("Trà Matcha", False), ("Cà phê Dak Lak", False),
])  # fmt: skip
def test_a_name_is_foreign_where_most_of_its_words_are(name: str, foreign: bool) -> None:
    assert read(name).is_foreign is foreign


@each("word", ["thịt", "gác", "bếp", "dương", "quý", "giấy", "nghệ", "khuya", "gì", "ươm"])
def test_a_syllable_without_its_marks_may_be_one(word: str) -> None:
    from ocop_cli.text.keys import fold

    assert is_syllable(word) and may_be_syllable(word) and may_be_syllable(fold(word))
