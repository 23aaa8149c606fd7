"""A cell of stars by combination: who speaks, what is said of the number, what else is printed."""

from __future__ import annotations

from itertools import product

import pytest

from ocop_cli.decisions import cells
from ocop_cli.decisions.language import grounds
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.model.problem import Bad
from tests.made import pages
from tests.made.each import each

OPENINGS = ("", "Đạt ", "Hạng ", "Xếp hạng ", "OCOP ", "Sản phẩm đạt hạng ")
NUMBERS = (
    (3, "3 sao"),
    (4, "4 ngôi sao"),
    (4, "04 sao"),
    (4, "4 Sao"),
    (4, "bốn sao"),
    (3, "03 (ba) sao"),
)
SAY_NOTHING_MORE = (
    "", " cấp tỉnh", " năm 2023", " (công nhận lại)", "\n(đánh giá lại)", " đợt 1 năm 2023",
    " (85,5 điểm)", "; tiềm năng 5 sao", " - giữ hạng", "¹", " (1)", ", đề nghị 5 sao",
)  # fmt: skip
HOPES = ("Đề nghị ", "Dự kiến ", "Đăng ký ", "Phấn đấu ", "Đề xuất công nhận ", "Mục tiêu: ", "Sẽ ")
REFUSALS = ("không đạt", "chưa đạt", "không được công nhận", "không đủ điều kiện")
JOINS = ("-", " - ", "/", ", ", "; ", " và ", " hoặc ", " đến ", "\n", " + ", " & ", "–")
NOT_KNOWN = (
    " (thu hồi)", ", hết hạn", " (tạm)", " - chờ", " theo QĐ 12/QĐ-UBND", "?", " trở lên", " (cũ)",
)  # fmt: skip


def _refused(text: str) -> str:
    with pytest.raises(Bad) as caught:
        cells.stars(text)
    return caught.value.code


class TestGranted:
    @pytest.mark.thorough
    @each(("opening", "more"), [*product(OPENINGS, SAY_NOTHING_MORE)])
    def test_what_says_nothing_more(self, opening: str, more: str) -> None:
        for number, written in NUMBERS:
            said = cells.stars(f"{opening}{written}{more}")
            assert said is not None and (said.number, said.failed) == (number, False)

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("4 sao (nâng hạng từ 3 sao)", 4), ("3 sao (hạ từ 4 sao)", 3), ("4 sao nâng từ 3", 4),
            ("từ 3 sao lên 4 sao", 4), ("Nâng từ hạng 3 sao lên hạng 4 sao", 4),
            ("Nâng lên 4 sao", 4), ("Hạ xuống 3 sao", 3), ("Đạt 3 sao, không đạt 4 sao", 3),
            ("★★★☆☆", 3), ("☐ 3 sao ☒ 4 sao ☐ 5 sao", 4), ("4*", 4), ("3⁽²⁾", 3),
        ],
    )  # fmt: skip
    def test_a_change_of_stars_is_its_outcome(self, text: str, number: int) -> None:
        said = cells.stars(text)
        assert said is not None and said.number == number


RISES = (
    "lên", "nâng lên", "nâng hạng", "nâng", "tăng lên", "nâng hạng lên", "thành", "sang",
    "(nâng lên",
)  # fmt: skip
FALLS = ("xuống", "hạ xuống", "hạ hạng xuống", "giảm xuống", "hạ")
SIGNS = ("→", "->", "=>", "⇒", "-->")


class TestAChangeThatWordsTell:
    @each(("verb", "start"), [*product(RISES, ("", "từ ", "Từ hạng "))])
    def test_ends_at_the_number_behind_the_verb(self, verb: str, start: str) -> None:
        said = cells.stars(f"{start}3 sao {verb} 4 sao{')' if verb[0] == '(' else ''}")
        assert said == Stars(4)

    @pytest.mark.parametrize(("verb", "start"), [*product(FALLS, ("", "từ "))])
    def test_downwards_too(self, verb: str, start: str) -> None:
        assert cells.stars(f"{start}4 sao {verb} 3 sao") == Stars(3)

    @pytest.mark.parametrize("verb", [one for one in RISES if one[0] not in "(ts"])
    def test_a_verb_against_its_numbers_is_asked(self, verb: str) -> None:
        assert _refused(f"từ 4 sao {verb} 3 sao") == "several_values"

    @pytest.mark.parametrize("verb", FALLS)
    def test_so_is_one_downwards(self, verb: str) -> None:
        assert _refused(f"từ 3 sao {verb} 4 sao") == "several_values"

    @pytest.mark.parametrize(
        ("hope", "change"),
        [*product(HOPES, ("nâng từ 3 sao lên 4 sao", "nâng hạng 3 lên 4 sao", "3 sao → 4 sao"))],
    )
    def test_one_that_is_only_hoped_for_grants_nothing(self, hope: str, change: str) -> None:
        assert cells.stars(hope + change) == Stars(None, proposed=True)

    @pytest.mark.parametrize("denial", ["chưa ", "không ", "đang ", "muốn ", "không được "])
    def test_one_that_is_denied_is_asked(self, denial: str) -> None:
        assert _refused(f"3 sao, {denial}nâng lên 4 sao") in ("bad_stars", "several_values")


class TestASignBetweenTwoNumbers:
    @pytest.mark.parametrize("sign", SIGNS)
    def test_says_nothing_by_itself(self, sign: str) -> None:
        for written in (f"3 sao {sign} 4 sao", f"3{sign}4", f"3 sao{sign}4"):
            assert cells.stars(written) == Stars(4, beside=3)

    @pytest.mark.parametrize("sign", SIGNS)
    def test_says_what_the_words_beside_it_say(self, sign: str) -> None:
        assert cells.stars(f"nâng hạng 3 sao {sign} 4 sao") == Stars(4)
        assert cells.stars(f"4 sao {sign} 3 sao (hạ sao)") == Stars(3)
        assert _refused(f"4 sao {sign} 3 sao (nâng hạng)") == "several_values"

    @pytest.mark.parametrize(
        ("kind", "change", "read"),
        [
            ("Nâng hạng", "3 sao → 4 sao", True), ("Nâng hạng", "4 sao → 3 sao", False),
            ("Đánh giá lại", "3 sao → 4 sao", True), ("Đánh giá lại", "4 sao → 3 sao", True),
            ("Lần đầu", "3 sao → 4 sao", False), ("", "3 sao → 4 sao", False),
        ],
    )  # fmt: skip
    def test_is_explained_by_the_rows_kind_or_asked(
        self, kind: str, change: str, read: bool
    ) -> None:
        said = pages.read(
            pages.lines("Sản phẩm|Chủ thể|Hình thức|Sao", f"Chè|HTX A|{kind}|{change}")
        )
        assert bool(said.entries) == read
        assert pages.codes(said) == ([] if read else ["several_values.stars"])


class TestNotGranted:
    @each(("hope", "opening"), [*product(HOPES, OPENINGS[:4])])
    def test_what_is_only_hoped_for(self, hope: str, opening: str) -> None:
        for _, written in NUMBERS[:3]:
            assert cells.stars(f"{hope}{opening.lower()}{written}") == Stars(None, proposed=True)

    @pytest.mark.parametrize(
        ("refusal", "between"), [*product(REFUSALS, (" (", " - ", ", ", "; ", "\n"))]
    )
    def test_a_number_that_was_refused(self, refusal: str, between: str) -> None:
        for _, written in NUMBERS:
            said = cells.stars(f"{written}{between}{refusal}{')' if between == ' (' else ''}")
            assert said == Stars(None, failed=True)
            assert cells.stars(f"{refusal.capitalize()} {written}") == Stars(None, failed=True)


class TestAsked:
    @each(("join", "opening"), [*product(JOINS, OPENINGS[:3])])
    def test_two_numbers_where_one_belongs(self, join: str, opening: str) -> None:
        assert _refused(f"{opening}3 sao{join}4 sao") == "several_values"
        if join not in (", ", "\n"):
            assert _refused(f"{opening}3{join}4 sao") == "several_values"

    @each(("more", "opening"), [*product(NOT_KNOWN, OPENINGS)])
    def test_a_word_that_is_not_known(self, more: str, opening: str) -> None:
        for _, written in NUMBERS[:3]:
            assert _refused(f"{opening}{written}{more}") in ("bad_stars", "several_values")

    @pytest.mark.parametrize("text", ["3,4 sao", "Cũ 3 sao mới 4", "gần 4 sao", "☐ 3 sao ☐ 4 sao"])
    def test_what_has_no_one_meaning(self, text: str) -> None:
        assert _refused(text) in ("bad_stars", "several_values")

    @pytest.mark.parametrize("text", ["4%", "4+", "4 sao+", "4 ↑", "4~", "≥4", "4 sao (+)", "=4"])
    def test_a_sign_that_may_say_more(self, text: str) -> None:
        assert _refused(text) == "bad_stars"

    @pytest.mark.parametrize("text", ["4.", "(4)", "4 -", "4 sao;", "“4 sao”", "4*", "4 sao √"])
    def test_a_sign_that_says_nothing(self, text: str) -> None:
        assert cells.stars(text) == Stars(4)

    @pytest.mark.parametrize(
        "text",
        ["4 sào", "Đạt 4 sáo", "bổn sao", "năm sào", "4 sao nàng", "Đất 4 sao", "hàng 4 sao",
         "khổng đạt", "khống đạt 4 sao", "bị loài", "dưới 3 sào", "tiếm năng 5 sao", "hàng bốn"],
    )  # fmt: skip
    def test_a_word_that_only_looks_like_one_without_its_marks(self, text: str) -> None:
        assert _refused(text) == "bad_stars"


class TestGrounds:
    @pytest.mark.parametrize(
        ("reason", "ground"),
        [("Vi phạm quy định về nhãn", "law_breach"), ("VI PHAM", "law_breach"),
         ("Không còn đáp ứng tiêu chí", "criteria_lost"), ("khong dat", "criteria_lost"),
         ("Sử dụng nhãn hiệu sai quy định", "mark_misuse"), ("logo trai phep", "mark_misuse"),
         ("Hồ sơ không trung thực", "dishonest_dossier"), ("Ngừng sản xuất", "production_stopped"),
         ("vì phạm", "other"), ("tiểu chí", "other"), ("ngõ độc", "other"),
         ("trại nhãn hiệu", "other"),
         ("Bán hàng gia dụng", "other"), ("logo Trại Hươu", "other")],
    )  # fmt: skip
    def test_a_reason_is_known_by_its_words_with_their_marks(
        self, reason: str, ground: str
    ) -> None:
        assert grounds.ground(reason) == ground
