"""Acts entered by hand: what each kind says, what cannot stand, what closes, what comes back."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from ocop_cli.law import acts, rules
from ocop_cli.law.acts import ACTS, stated
from ocop_cli.model.problem import Bad
from ocop_cli.words import knows
from tests.conftest import FILES, Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
LIST = HEAD + (
    "Chè búp,HTX Chè Nà Hiên,xã Nà Hiên,4,,10/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Mật ong rừng,Công ty TNHH Ong Vàng,xã Mây,3,,10/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Mật ong bạc hà,Công ty TNHH Ong Vàng,xã Mây,3,,20/QĐ-UBND,2024-05-06,UBND tỉnh A\n"
)
DAY = date(2024, 9, 10)


def one(ran: object) -> dict[str, Any]:
    """The object a command printed."""
    assert isinstance(ran, dict)
    return ran


def status(ocop: Run, product: str, day: str) -> object:
    """The status of a product as of a day."""
    return one(ocop(f'show "{product}" --as-of {day} --format json').json)["status"]


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    """A register of three products of two entities."""
    ocop("import", write("list.csv", LIST))
    return ocop


class TestWhatAnActMaySay:
    def test_grounds_are_those_of_the_rule_in_force(self) -> None:
        rule = rules.on(date(2026, 5, 22))
        assert rule is not None and rule.grounds == rules.GROUNDS

    def test_a_value_of_the_list_is_kept(self) -> None:
        said = {"how": "surprise", "intentional": "true", "follow_up_by": "2024-10-10"}
        found = stated("inspection", DAY, "1/QĐ", said)
        assert found == {"how": "surprise", "intentional": True, "follow_up_by": "2024-10-10"}

    @pytest.mark.parametrize("nothing", [None, ""])
    def test_what_was_left_empty_was_not_said(self, nothing: str | None) -> None:
        said = {"how": "surprise", "agency": nothing}
        assert stated("inspection", DAY, "1/QĐ", said) == {"how": "surprise"}

    @pytest.mark.parametrize("day", ["20241010", "2024-W41-4", "2024-02-30", "10/10/2024"])
    def test_a_day_is_written_in_one_way_only(self, day: str) -> None:
        with pytest.raises(Bad) as refused:
            stated("inspection", DAY, "1/QĐ", {"follow_up_by": day})
        assert (refused.value.code, refused.value.fields) == ("bad_date", ("follow_up_by",))

    @pytest.mark.parametrize(
        ("kind", "said", "code", "variant"),
        [
            ("inspection", {"how": "often"}, "bad_act", "value"),
            ("inspection", {"agency": "police"}, "bad_act", "value"),
            ("inspection", {"intentional": "maybe"}, "bad_act", "value"),
            ("inspection", {"follow_up_by": "2024-09-09"}, "bad_act", "follow_up"),
            ("inspection", {"follow_up_by": "2024-02-30"}, "bad_date", None),
            ("dossier", {"result": "pending"}, "bad_act", "value"),
            ("dossier", {"gtin": "8939990000221"}, "bad_act", "other_field"),
            ("revocation", {"ground": "lapsed"}, "bad_act", "value"),
            ("extension", {}, "bad_act", "missing"),
            ("mark", {}, "bad_act", "one_of"),
            ("mark", {"gtin": "8939990000222"}, "bad_mark", "gtin_digit"),
            ("mark", {"stamps": "LK9-LK1"}, "bad_mark", "stamps_order"),
            ("rename", {}, "bad_act", "missing_to"),
        ],
    )
    def test_what_cannot_stand_is_named(
        self, kind: str, said: dict[str, acts.Value], code: str, variant: str | None
    ) -> None:
        with pytest.raises(Bad) as caught:
            stated(kind, DAY, "1/QĐ", said)
        assert (caught.value.code, caught.value.variant) == (code, variant)
        assert knows("problem." + (f"{code}.{variant}" if variant else code))

    def test_each_value_of_each_choice_has_a_name_in_both_languages(self) -> None:
        for kind in ACTS.values():
            for field in kind.fields:
                assert knows(f"field.{field.name}")
                assert all(knows(f"value.{field.name}.{value}") for value in field.allowed)


class TestEntering:
    @pytest.mark.thorough
    def test_an_inspection_is_shown_with_all_it_says(self, office: Run) -> None:
        line = (
            'record inspection "chè búp" --on 10/9/2021 --document 31/BB-KT --how surprise'
            " --about mark --agency market_surveillance --outcome violation --handling fine"
            " --intentional --follow-up-by 2021-10-10 --note 'five stars on the label'"
        )
        made = one(office(line + " --format json").json)
        (shown,) = one(office('show "chè búp" --format json').json)["acts"]
        expected = {
            "act_id": made["act_id"], "kind": "inspection", "on": "2021-09-10",
            "document": "31/BB-KT", "note": "five stars on the label", "closed_on": None,
            "how": "surprise", "about": "mark", "agency": "market_surveillance",
            "outcome": "violation", "handling": "fine", "intentional": True,
            "follow_up_by": "2021-10-10",
        }  # fmt: skip
        assert shown.items() >= expected.items()

    @pytest.mark.thorough
    def test_choices_may_be_said_as_an_office_says_them(self, office: Run) -> None:
        line = (
            'record inspection "chè búp" --on 10/9/2021 --how "đột xuất" --agency "Đội QLTT số 3"'
            ' --outcome "không phát hiện vi phạm" --lang vi'
        )
        office(line)
        (act,) = one(office('show "chè búp" --format json').json)["acts"]
        assert (act["how"], act["agency"], act["outcome"], act["note"]) == (
            "surprise", "market_surveillance", "conforms", "Cơ quan: Đội QLTT số 3",
        )  # fmt: skip
        refused = office('record inspection "chè búp" --on 10/9/2021 --how khác --lang vi', code=2)
        assert "periodic (định kỳ), surprise (đột xuất)" in refused.err

    @pytest.mark.thorough
    def test_an_entity_typed_twice_is_trained_once(self, office: Run) -> None:
        names = '"HTX Chè Nà Hiên" "Hợp tác xã chè Nà Hiên"'
        made = one(office(f"record training {names} --on 2024-02-01 --format json").json)
        assert len(made["acts"]) == 1

    @pytest.mark.thorough
    def test_the_same_act_again_adds_nothing(self, office: Run) -> None:
        line = "record dossier 1 --on 2024-02-01 --document 12/HS --format json"
        first, again = one(office(line).json), office(line)
        assert one(again.json)["act_id"] == first["act_id"]
        assert one(again.json)["log_id"] is None and "already" in again.err

    @pytest.mark.thorough
    def test_a_name_of_several_products_lists_them(self, office: Run) -> None:
        refused = office('record recall "mật ong" --on 2024-02-01', code=1)
        assert "Mật ong rừng" in refused.err and "Mật ong bạc hà" in refused.err

    @pytest.mark.thorough
    def test_an_act_of_tomorrow_is_refused(self, office: Run) -> None:
        assert "future_date" in office("record recall 1 --on 2026-11-25", code=1).err

    @pytest.mark.thorough
    def test_wrong_usage_changes_nothing(self, office: Run) -> None:
        before = office("log").out
        for line in (
            "record gift 1 --on 2024-02-01",
            "record recall 1",
            "record recall --on 2024-02-01",
            "record recall 1 --on 2024-02-01 --gtin 8939990000221",
            "record inspection 1 --on 2024-02-01 --how sometimes",
            "record dossier 1 --on 2024-02-01 --decision 5/QĐ-UBND",
            "record training --on 2024-02-01 --audience entities",
            "record close one --on 2024-02-01",
        ):
            assert office(line, code=2).err
        assert office("log").out == before

    @pytest.mark.thorough
    def test_training_of_two_entities_is_one_entry(self, office: Run) -> None:
        line = 'record training "htx che na hien" "ong vàng" --on 2024-03-21 --topic Logo'
        made = one(office(line + " --format json").json)
        assert [act["entity"] for act in made["acts"]] == [
            "HTX Chè Nà Hiên",
            "Công ty TNHH Ong Vàng",
        ]
        assert (made["audience"], made["log_id"]) == ("entities", 2)

    @pytest.mark.thorough
    def test_training_of_officials_names_nobody(self, office: Run) -> None:
        made = one(office("record training --on 2024-03-21 --topic Points --format json").json)
        assert made["audience"] == "officials" and made["entity"] is None

    @pytest.mark.thorough
    def test_undone_it_never_happened(self, office: Run) -> None:
        made = one(office("record recall 1 --on 2024-02-01 --format json").json)
        office(f"undo {made['log_id']}")
        assert one(office("show 1 --format json").json)["acts"] == []

    @pytest.mark.thorough
    def test_before_it_was_entered_it_is_not_known(
        self, office: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OCOP_NOW", "2026-11-25T09:00:00+07:00")
        office("record recall 1 --on 2024-02-01")
        known = "show 1 --as-of 2024-03-01 --known-at 2026-11-24 --format json"
        assert one(office(known).json)["acts"] == []
        assert one(office("show 1 --as-of 2024-01-31 --format json").json)["acts"] == []
        assert len(one(office("show 1 --as-of 2024-02-01 --format json").json)["acts"]) == 1


class TestClosing:
    @pytest.mark.thorough
    def test_an_open_recall_ends_on_its_day(self, office: Run) -> None:
        made = one(office("record recall 1 --on 2024-02-01 --format json").json)
        office(f"record close {made['act_id']} --on 05/03/2024")
        (act,) = one(office("show 1 --format json").json)["acts"]
        assert act["closed_on"] == "2024-03-05"
        (act,) = one(office("show 1 --as-of 2024-03-04 --format json").json)["acts"]
        assert act["closed_on"] is None

    @pytest.mark.thorough
    def test_what_was_noted_on_closing_is_shown(self, office: Run) -> None:
        office("record recall 1 --on 2024-02-01")
        office("record close 1 --on 2024-03-05 --note 'all taken back'")
        (act,) = one(office("show 1 --format json").json)["acts"]
        assert act["closed_note"] == "all taken back"
        assert "all taken back" in office("show 1").out

    @pytest.mark.thorough
    def test_only_what_is_open_can_be_closed(self, office: Run) -> None:
        office("record recall 1 --on 2024-02-01")
        office("record mark 1 --on 2024-02-01 --trademark 4-0999911")
        assert "2024" in office("record close 1 --on 2024-01-31", code=1).err
        office("record close 2 --on 2024-03-01", code=1)
        office("record close 99 --on 2024-03-01", code=1)
        office("record close 1 --on 2024-03-01")
        office("record close 1 --on 2024-03-02", code=1)


class TestWhatMovesACertificate:
    @pytest.mark.thorough
    def test_a_revocation_ends_the_certificate_it_names(self, office: Run, write: Write) -> None:
        later = HEAD + (
            "Chè búp,HTX Chè Nà Hiên,xã Nà Hiên,5,re_evaluation,30/QĐ-UBND,2023-06-01,UBND tỉnh A\n"
        )
        office("import", write("later.csv", later))
        office(
            'record revocation "chè búp" --on 2022-04-05 --decision 77/QĐ-UBND'
            " --of-decision 10/QĐ-UBND --ground mark_misuse"
        )
        assert status(office, "chè búp", "2022-04-04") == "valid"
        assert status(office, "chè búp", "2022-04-05") == "revoked"
        assert status(office, "chè búp", "2023-06-01") == "valid"

    @pytest.mark.thorough
    def test_one_that_names_no_certificate_of_it_is_refused(self, office: Run) -> None:
        line = "record revocation 1 --on 2022-04-05 --document 9/QĐ --of-decision 11/QĐ-UBND"
        assert "unknown_decision" in office(line, code=1).err
        assert (
            "unknown_decision"
            in office("record revocation 1 --on 2020-04-05 --document 9/QĐ", code=1).err
        )

    @pytest.mark.thorough
    def test_a_certificate_in_force_is_not_removed(self, office: Run) -> None:
        assert (
            "not_lapsed" in office("record removal 1 --on 2024-03-01 --document 9/QĐ", code=1).err
        )
        office("record removal 1 --on 2024-03-02 --decision 5/QĐ-UBND")
        assert one(office("show 1 --format json").json)["removed_on"] == "2024-03-02"

    @pytest.mark.thorough
    def test_an_extension_ends(self, office: Run) -> None:
        assert (
            "bad_extension"
            in office(
                "record extension 1 --on 2024-02-01 --document 9/QĐ --until 2024-08-29", code=1
            ).err
        )
        office("record extension 1 --on 2024-02-01 --until 28/08/2024 --document 9/QĐ")
        assert status(office, "chè búp", "2024-08-28") == "valid"
        assert status(office, "chè búp", "2024-08-29") == "lapsed"

    @pytest.mark.thorough
    def test_of_a_product_under_review_it_is_worked_out_again_once_answered(
        self, ocop: Run, write: Write
    ) -> None:
        old = HEAD + "Rượu ngô 40 độ,HTX Mây,xã Mây,3,,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
        new = HEAD + "Rượu ngô 39 độ,HTX Mây,xã Mây,3,,80/QĐ-UBND,2023-02-01,UBND tỉnh A\n"
        ocop("import", write("old.csv", old), write("new.csv", new))
        said = ocop('record removal "Rượu ngô 40 độ" --on 2023-05-05 --decision 5/QĐ-UBND')
        assert "under review" in said.err
        ocop("review accept 1")
        shown = one(ocop('show "Rượu ngô 40 độ" --as-of 2023-06-01 --format json').json)
        assert (shown["status"], shown["removed_on"]) == ("valid", None)

    @pytest.mark.thorough
    def test_an_extension_after_a_failure_is_kept_and_said_to_do_nothing(
        self, office: Run, write: Write
    ) -> None:
        failed = HEAD + (
            "Chè búp,HTX Chè Nà Hiên,xã Nà Hiên,2,re_evaluation,30/QĐ-UBND,2023-12-01,UBND tỉnh A\n"
        )
        office("import", write("failed.csv", failed))
        line = 'record extension "chè búp" --on 2024-02-01 --until 2024-06-01 --document 5/QĐ'
        assert "lengthens nothing" in office(line).err
        assert status(office, "chè búp", "2024-03-02") == "failed"
        assert "act_without_effect" in office("check --format csv").out
        office(
            'record extension "mật ong bạc hà" --on 2024-02-01 --document 9/QĐ --until 2027-06-01',
            code=1,
        )
        said = office(
            'record extension "mật ong rừng" --on 2024-02-01 --document 9/QĐ --until 2024-06-01'
        ).err
        assert "lengthens nothing" not in said


class TestMarks:
    @pytest.mark.thorough
    def test_a_barcode_of_two_products_is_entered_with_a_warning(self, office: Run) -> None:
        office("record mark 1 --on 2024-01-01 --gtin 8939990000221")
        said = office("record mark 2 --on 2024-01-02 --gtin '893 9990 000221'")
        assert "8939990000221" in said.err and "Chè búp" in said.err

    @pytest.mark.thorough
    @pytest.mark.parametrize("series", ["LK0004-LK0012", "LK0001-LK0003", "LK0005"])
    def test_a_series_of_stamps_is_given_once(self, office: Run, series: str) -> None:
        office("record mark 1 --on 2024-01-01 --stamps LK0001-LK0009")
        refused = office(f"record mark 2 --on 2024-01-02 --stamps {series}", code=1)
        assert "bad_mark" in refused.err and "LK0009" not in refused.out
        office("record mark 2 --on 2024-01-02 --stamps LK0010-LK0012")

    @pytest.mark.thorough
    def test_the_same_series_of_the_same_product_is_no_overlap(self, office: Run) -> None:
        office("record mark 1 --on 2024-01-01 --stamps LK0001-LK0009")
        office("record mark 1 --on 2024-02-01 --stamps LK0001-LK0009 --trademark 4-0999911")
        office("record mark 1 --on 2024-02-01 --stamps LK0001-LK0008", code=1)

    @pytest.mark.thorough
    def test_undone_its_stamps_are_free_again(self, office: Run) -> None:
        made = office("record mark 1 --on 2024-01-01 --stamps LK0001-LK0009 --format json")
        office(f"undo {one(made.json)['log_id']}")
        office("record mark 2 --on 2024-01-02 --stamps LK0001-LK0009")


class TestRealDecisions:
    """Published cases: Hà Tĩnh 3763/QĐ-UBND of 18/11/2021; Lào Cai 4631, 4632 and 4633/QĐ-UBND of
    31/12/2021 (bnews.vn 227911); Vĩnh Phúc's removals of 13 products (lhhtxocop.vn p=7333) and, by
    decision 1482, of 4 (baomoi.zadn.vn c46320561). The decisions that recognised these products are
    not published: numbers and days of those are made up, as is the day of 1482."""

    @pytest.mark.thorough
    def test_ha_tinh_revoked_five_before_their_day_for_a_reason_each(self, ocop: Run) -> None:
        folder = FILES / "documents"
        before = folder / "ha-tinh-3763-thu-hoi.pdf.before.csv"
        ocop("import", before)
        ocop("import", folder / "ha-tinh-3763-thu-hoi.pdf")
        with before.open(encoding="utf-8") as file:
            names = [row["product"] for row in csv.DictReader(file)]
        grounds = {}
        for name in names:
            shown = one(ocop(f'show "{name}" --as-of 2021-11-18 --format json').json)
            assert shown["status"] == "revoked"
            assert status(ocop, name, "2021-11-17") == "valid"
            grounds[name] = shown["acts"][0]["ground"]
        assert len(names) == 5 and all(ground in rules.GROUNDS for ground in grounds.values())

    @pytest.mark.thorough
    def test_lao_cai_revoked_three_products_by_three_decisions_of_one_day(
        self, ocop: Run, write: Write
    ) -> None:
        products = (
            ("Gạo Séng cù Lương Sơn", "Hợp tác xã nông nghiệp Lương Hải", "4631/QĐ-UBND"),
            ("Thịt chua Trường Phát", "Hộ kinh doanh Nguyễn Thị Xuyến", "4632/QĐ-UBND"),
            ("Dưa lưới", "Hợp tác xã nông nghiệp công nghệ cao Gia Phú", "4633/QĐ-UBND"),
        )
        rows = "".join(
            f"{name},{entity},,3,,4072/QĐ-UBND,2019-12-27,UBND tỉnh Lào Cai\n"
            for name, entity, _ in products
        )
        ocop("import", write("lao-cai.csv", HEAD + rows))
        for name, _, decision in products:
            ocop(
                f'record revocation "{name}" --on 31/12/2021 --decision {decision}'
                " --ground production_stopped"
            )
        for name, _, decision in products:
            shown = one(ocop(f'show "{name}" --as-of 2021-12-31 --format json').json)
            assert (shown["status"], shown["acts"][0]["document"]) == ("revoked", decision)
        assert len(ocop("log --format json").json) == 4  # type: ignore[arg-type]

    @pytest.mark.thorough
    def test_vinh_phuc_removed_thirteen_that_had_lapsed(self, ocop: Run) -> None:
        folder = FILES / "documents"
        removal = folder / "vinh-phuc-2215-dua-ra-khoi-danh-sach.ods"
        ocop("import", folder / "vinh-phuc-2215-dua-ra-khoi-danh-sach.ods.before.csv")
        ocop("import", removal)
        rows = ocop("ratings --format json").json
        assert isinstance(rows, list) and len(rows) == 13
        assert {row["status"] for row in rows} == {"lapsed"}
        assert all(row["removed_on"] for row in rows)

    @pytest.mark.thorough
    def test_vinh_phuc_removed_four_of_three_entities(self, ocop: Run, write: Write) -> None:
        nghe = "Công ty cổ phần nghệ và trà xanh Tam Đảo"
        products = (
            ("Tinh bột nghệ Tam Đảo", nghe),
            ("viên tinh bột nghệ mật ong rừng Tam Đảo", nghe),
            (
                "thanh long ruột đỏ Lập Thạch",
                "HTX Thương mại dịch vụ và sản xuất thanh long Lập Thạch",
            ),
            (
                "tương nếp Thủy Phương",
                '"HTX Sản xuất và Chế biến lương thực, thực phẩm sạch Thủy Phương"',
            ),
        )
        rows = "".join(
            f"{name},{entity},,3,,3100/QĐ-UBND,2019-12-20,UBND tỉnh Vĩnh Phúc\n"
            for name, entity in products
        )
        ocop("import", write("vinh-phuc.csv", HEAD + rows))
        acts_rows = "".join(f"{name},{entity},1482,2023-07-05\n" for name, entity in products)
        removal = write("removal.csv", "product,entity,document,on\n" + acts_rows)
        ocop("import --kind removal", removal)
        found = ocop("lapsed --as-of 2023-07-05 --format json").json
        assert isinstance(found, list) and len(found) == 4
        assert {row["removed_on"] for row in found} == {"2023-07-05"}
        assert not any(row["pending_review"] for row in found)
        early = removal.read_text(encoding="utf-8").replace("2023-07-05", "2022-12-20")
        before = ocop("import --kind removal --format json", write("b.csv", early), code=4).json
        assert isinstance(before, dict)
        assert {p["code"] for p in before["files"][0]["problems"]} >= {"not_lapsed"}


@pytest.mark.thorough
@pytest.mark.parametrize(
    "line",
    [
        "record rename 1 --document 5/QĐ-UBND --to",
        "record transfer 1 --document 5/QĐ-UBND --to",
        "record rename 'HTX Chè Nà Hiên' --document 5/QĐ-UBND --to",
        "record hold 1 --document",
    ],
)
def test_no_name_is_longer_than_in_a_file(ocop: Run, write: Write, line: str) -> None:
    ocop("import", write("a.csv", LIST))
    for text in ("a@" * 60_000, "Chè xanh (" * 300, " " * 3_000 + "x"):
        ran = ocop(f"{line} '{text}' --on 2024-01-01", code=1)
        assert "too many (at most 2000)" in ran.err and len(ran.err) < 400
    assert len(one({"log": ocop("log --format json").json})["log"]) == 1
