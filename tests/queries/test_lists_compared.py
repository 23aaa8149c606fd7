"""Two decisions as two lists: what is joined, what is left over and asked, and who is flagged."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
DAY = "--as-of 2023-06-01"


def listed(*rows: str, number: int = 1, day: str = "2020-05-01", by: str = "UBND tỉnh A") -> str:
    """A list of one decision; a row is product, entity and, if need be, place and kind."""
    lines = []
    for row in rows:
        product, entity, locality, kind = (*row.split("|"), "", "")[:4]
        lines.append(f"{product},{entity},{locality},3,{kind},{number}/QĐ-UBND,{day},{by}\n")
    return HEAD + "".join(lines)


def renewed(*rows: str, number: int = 2, day: str = "2023-04-01") -> str:
    return listed(*rows, number=number, day=day)


@pytest.fixture
def office(ocop: Run, write: Write) -> Callable[..., Run]:
    """A register of these lists, each its own file."""

    def hold(*lists: str) -> Run:
        for place, text in enumerate(lists):
            ocop("import", write(f"{place}.csv", text))
        return ocop

    return hold


Office = Callable[..., Run]


def asked(ocop: Run, when: str = DAY) -> set[tuple[object, object]]:
    found = ocop(f"review {when} --format json").json
    assert isinstance(found, list)
    return {(q["product"], q["candidate"]) for q in found}


def lapsed(ocop: Run, when: str = DAY) -> dict[object, object]:
    """The lapsed products, and whether each waits for a person."""
    found = ocop(f"lapsed {when} --format json").json
    assert isinstance(found, list)
    return {row["product"]: row["pending_review"] for row in found}


class TestOneToOne:
    @pytest.mark.thorough
    def test_strengths_each_renewed_raise_no_question(self, office: Office) -> None:
        degrees = [f"Nước mắm Cửa Sóng {degree} độ|HTX Cửa Sóng" for degree in (38, 40, 43)]
        again = [f"Nước mắm {degree}° Cửa Sóng|HTX Cửa Sóng" for degree in (43, 38, 40)]
        ocop = office(listed(*degrees), renewed(*again))
        assert not asked(ocop) and not lapsed(ocop)

    @pytest.mark.thorough
    def test_strengths_of_other_words_are_matched_before_they_are_asked(
        self, office: Office
    ) -> None:
        degrees = [f"Nước mắm cốt {degree} độ|HTX Cửa Sóng" for degree in (38, 40, 43)]
        again = [f"Nước mắm nhĩ {degree} độ|HTX Cửa Sóng" for degree in (43, 38, 40)]
        ocop = office(listed(*degrees), renewed(*again))
        assert asked(ocop) == {
            (f"Nước mắm cốt {degree} độ", f"Nước mắm nhĩ {degree} độ") for degree in (38, 40, 43)
        }
        assert set(lapsed(ocop).values()) == {True}

    @pytest.mark.thorough
    def test_lists_renewed_by_other_decisions_raise_no_question(self, office: Office) -> None:
        ocop = office(
            listed("Nước mắm 40 độ|HTX Cửa Sóng"),
            listed("Nước mắm 43 độ|HTX Cửa Sóng", number=3, day="2020-06-01"),
            renewed("Nước mắm 40 độ|HTX Cửa Sóng"),
            renewed("Nước mắm 43 độ|HTX Cửa Sóng", number=4, day="2023-05-01"),
        )
        assert not asked(ocop)

    @pytest.mark.thorough
    def test_what_no_list_knows_is_asked_where_both_are_left_over(self, office: Office) -> None:
        old = ("Trà búp nõn|HTX Nà Hiên", "Trà đinh|HTX Nà Hiên")
        ocop = office(listed(*old), renewed("Trà Thượng Mây|HTX Nà Hiên", "Trà đinh|HTX Nà Hiên"))
        assert asked(ocop) == {("Trà búp nõn", "Trà Thượng Mây")}
        assert lapsed(ocop) == {"Trà búp nõn": True}

    def test_nothing_is_left_over_of_a_list_renewed_whole(self, office: Office) -> None:
        old = ("Trà búp nõn|HTX Nà Hiên", "Trà đinh|HTX Nà Hiên")
        ocop = office(listed(*old), renewed(*old, "Trà Thượng Mây|HTX Nà Hiên"))
        assert not asked(ocop)

    @pytest.mark.parametrize("kind", ["", "recognition"])
    def test_a_new_product_of_another_kind_is_not_asked(self, office: Office, kind: str) -> None:
        ocop = office(listed("Bánh tráng|HTX Nà Hiên"), renewed(f"Rượu ngô|HTX Nà Hiên||{kind}"))
        assert not asked(ocop) and lapsed(ocop) == {"Bánh tráng": False}


class TestWithinOneDecision:
    @pytest.mark.thorough
    def test_rows_of_two_files_may_be_one_and_both_are_flagged(self, office: Office) -> None:
        ocop = office(listed("Mật ong hoa nhãn|HTX A"), listed("Mật ong hoa nhẫn|HTX A"))
        assert len(asked(ocop)) == 1
        assert lapsed(ocop) == {"Mật ong hoa nhãn": True, "Mật ong hoa nhẫn": True}
        said = ocop(f"notice announcement {DAY} --format md")
        assert "Mật ong" not in said.out

    def test_rows_of_one_list_are_two_products(self, office: Office) -> None:
        ocop = office(listed("Mật ong hoa nhãn|HTX A", "Mật ong hoa nhẫn|HTX A"))
        assert not asked(ocop) and set(lapsed(ocop).values()) == {False}

    @pytest.mark.thorough
    def test_a_history_read_in_elsewhere_asks_the_same(self, office: Office, write: Write) -> None:
        ocop = office(
            listed("Mật ong hoa nhãn|HTX A"),
            listed("Mật ong hoa nhẫn|HTX A"),
            renewed("Mật ong hoa nhẫn|HTX A"),
        )
        history = ocop(f"ratings --history {DAY} --format csv").out
        ocop("import --db other.db", write("history.csv", history))
        for line in ("review", "lapsed"):
            one = ocop(f"{line} {DAY} --format csv").out
            assert ocop(f"{line} {DAY} --format csv --db other.db").out == one


class TestOtherOwners:
    def test_a_re_evaluation_finds_the_nearest_product_whoever_owns_it(
        self, office: Office
    ) -> None:
        ocop = office(
            listed("Trà Shan tuyết Hồng Thái|HTX Sơn Trà|xã Hồng Thái"),
            renewed(
                "Trà Shan tuyết Hồng Thái|HTX Nông nghiệp Hồng Thái|xã Hồng Thái|re_evaluation"
            ),
        )
        assert len(asked(ocop)) == 1 and lapsed(ocop) == {"Trà Shan tuyết Hồng Thái": True}

    @pytest.mark.thorough
    @pytest.mark.parametrize("turned", [False, True])
    def test_a_name_of_its_own_is_asked_about_wherever_it_is_made(
        self, office: Office, turned: bool
    ) -> None:
        files = [
            listed("Chiếu cói Nga Lĩnh|Hộ kinh doanh Mai Thị Tươi|xã Nga Lĩnh"),
            renewed("Chiếu cói Nga Lĩnh|Công ty CP Biển Xanh|xã Hải An|upgrade"),
        ]
        ocop = office(*(reversed(files) if turned else files))
        assert len(asked(ocop)) == 1 and lapsed(ocop) == {"Chiếu cói Nga Lĩnh": True}

    @pytest.mark.thorough
    @pytest.mark.parametrize("goods", ["Chiếu cói", "Mật ong hoa nhãn", "Gạo nếp", "Rượu ngô"])
    def test_common_goods_of_other_communes_are_not(self, office: Office, goods: str) -> None:
        ocop = office(
            listed(f"{goods}|Hộ kinh doanh Mai Thị Tươi|xã Nga Lĩnh"),
            renewed(f"{goods}|Công ty CP Biển Xanh|xã Hải An|re_evaluation"),
        )
        assert not asked(ocop) and lapsed(ocop) == {goods: False}

    @pytest.mark.thorough
    def test_whichever_file_came_first(self, office: Office) -> None:
        ocop = office(
            renewed("Bánh khảo|Công ty TNHH Dẻ|xã Pù|re_evaluation"),
            listed("Bánh khảo|HTX bánh kẹo Vang|xã Pù"),
        )
        assert lapsed(ocop) == {"Bánh khảo": True}

    def test_a_household_that_becomes_a_cooperative_called_like_its_brand(
        self, office: Office
    ) -> None:
        ocop = office(
            listed("Mật ong Hồng Thái|Hộ kinh doanh Nguyễn Văn Hòe"),
            renewed("Mật ong Hồng Thái|HTX ong mật Hồng Thái"),
        )
        assert lapsed(ocop) == {"Mật ong Hồng Thái": True}

    @pytest.mark.thorough
    def test_a_missing_entity_equals_nothing(self, office: Office) -> None:
        ocop = office(
            listed("Mật ong|", by="UBND huyện Định Hóa"),
            listed("Mật ong|", number=77, day="2023-04-01", by="UBND huyện Phú Bình"),
        )
        assert len(asked(ocop)) == 1 and lapsed(ocop) == {"Mật ong": True}


class TestCodes:
    LINES = ("Chè A|HTX A", "Mật ong|HTX B", "Miến dong|HTX C", "Rượu ngô|HTX D")

    def coded(self, codes: Iterable[str], text: str) -> str:
        head, *rows = text.splitlines()
        lines = [f"{code},{row}" for code, row in zip(codes, rows, strict=True)]
        return "\n".join([f"product_code,{head}", *lines]) + "\n"

    @pytest.mark.thorough
    def test_of_groups_and_lines_are_none(self, office: Office) -> None:
        for codes in (("I.1", "I.1", "I.2", "I.2"), ("1", "2", "3", "4")):
            ocop = office(self.coded(codes, listed(*self.LINES)))
            found = ocop(f"ratings {DAY} --format json").json
            assert isinstance(found, list) and len(found) == 4
            assert not asked(ocop) and not {row["product_code"] for row in found} & {*codes}

    @pytest.mark.thorough
    def test_tie_rows_of_different_files_where_names_allow(self, office: Office) -> None:
        ocop = office(
            self.coded(["TN-01"], listed("Rượu ngô 40 độ|HTX Mây")),
            self.coded(["TN-01"], renewed("Rượu ngô 39 độ|HTX Mây")),
        )
        assert not asked(ocop) and not lapsed(ocop)

    @pytest.mark.thorough
    def test_are_asked_about_where_names_speak_against_it(self, office: Office) -> None:
        ocop = office(
            self.coded(["TN-01"], listed("Rượu ngô|HTX Mây")),
            self.coded(["TN-01"], renewed("Bánh gai|HTX Mưa")),
        )
        assert asked(ocop) == {("Rượu ngô", "Bánh gai")} and lapsed(ocop) == {"Rượu ngô": True}

    @pytest.mark.thorough
    def test_the_register_gave_stay_with_their_product(self, office: Office) -> None:
        ocop = office(
            listed("Bánh khảo|HTX bánh kẹo Vang"),
            self.coded(["SP00001"], renewed("Bánh khảo|Công ty TNHH Dẻ||re_evaluation")),
        )
        shown = ocop(f"show SP00001 {DAY} --format json").json
        assert isinstance(shown, dict) and shown["entity"] == "HTX bánh kẹo Vang"
        assert lapsed(ocop) == {"Bánh khảo": True}


class TestByHand:
    @pytest.mark.thorough
    def test_a_link_takes_no_renewal_away(self, office: Office) -> None:
        ocop = office(
            listed("Trà búp nõn|HTX chè Nà Hiên"),
            listed("Trà Thượng Mây|HTX chè Nà Hiên", number=20, day="2023-05-10"),
            listed("Trà Thượng Mây|Hợp tác xã Chè Nà Hiên", number=30, day="2026-05-10"),
        )
        ocop("review link 'Trà búp nõn' 'Trà Thượng Mây'")
        (row,) = ocop("ratings --as-of 2026-11-20 --format json").json  # type: ignore[misc]
        assert row["valid_through"] == "2029-05-10"

    @pytest.mark.thorough
    def test_an_authority_taken_back_does_not_come_back(self, office: Office, write: Write) -> None:
        ocop = office(listed("Chè A|HTX A", by="UBND tỉnh Sai"))
        ocop("undo 1")
        bare = listed("Chè A|HTX A").replace(",authority", "").replace(",UBND tỉnh A", "")
        ocop("import", write("bare.csv", bare))
        (row,) = ocop(f"decisions {DAY} --format json").json  # type: ignore[misc]
        assert row["authority"] is None

    @pytest.mark.thorough
    def test_names_of_a_list_taken_back_are_compared_then(self, office: Office) -> None:
        both = ("Mật ong hoa nhãn|HTX A", "Mật ong hoa nhẫn|HTX A")
        ocop = office(
            listed(*both),
            listed(both[0], number=5, day="2020-06-01"),
            renewed(both[1]),
        )
        assert not asked(ocop)
        ocop("undo 1")
        assert asked(ocop) == {("Mật ong hoa nhãn", "Mật ong hoa nhẫn")}

    @pytest.mark.thorough
    @pytest.mark.parametrize("turned", [False, True])
    def test_of_two_kinds_of_one_row_the_order_of_files_makes_no_difference(
        self, office: Office, turned: bool
    ) -> None:
        first = listed("Chè A|HTX A")
        kinds = ["upgrade", "re_evaluation"]
        failed = [
            renewed(f"Chè A|HTX A||{kind}", day="2022-04-01").replace(",3,", ",2,")
            for kind in (kinds[::-1] if turned else kinds)
        ]
        ocop = office(first, *failed)
        (row,) = ocop(f"ratings {DAY} --format json").json  # type: ignore[misc]
        assert row["status"] == "failed"


class TestReasons:
    @pytest.mark.thorough
    def test_say_in_two_lines_what_is_alike_and_what_an_answer_does(self, office: Office) -> None:
        ocop = office(listed("Rượu ngô 40 độ|HTX Mây"), renewed("Rượu ngô 39 độ|HTX Mây"))
        (question,) = ocop(f"review {DAY} --format json").json  # type: ignore[misc]
        evidence, effect = question["reasons"]
        assert "Alike: the entity is the same" in evidence and "But: other quant" in evidence
        assert "in force through 2026-04-01" in effect and "lapsed" in effect
