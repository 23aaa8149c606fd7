"""Acts in bulk: each row of each file goes in, or is refused with its cell and the reason."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocop_cli.decisions.headings import of_acts
from ocop_cli.decisions.tables import sections
from ocop_cli.law.acts import ACTS, OFFICE, Subject
from ocop_cli.model.pages import Page, PageKind, Row
from ocop_cli.words.field import WORDS
from tests.conftest import ROOT, Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
LIST = HEAD + (
    "Rượu ngô 40 độ,HTX Mây,xã Mây,3,,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Chè búp,HTX Chè Nà Hiên,xã Nà Hiên,4,,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Bún khô,Hộ kinh doanh Lò Thị Mây,xã Mây,3,,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
)


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    ocop("import", write("list.csv", LIST))
    return ocop


def brought(office: Run, kind: str, path: Path, code: int = 0) -> dict[str, Any]:
    """What became of one file."""
    ran = office(f"import --kind {kind} --format json", path, code=code).json
    assert isinstance(ran, dict)
    found: dict[str, Any] = ran["files"][0]
    return found


def shown(office: Run, product: str, options: str = "") -> dict[str, Any]:
    found = office(f'show "{product}" --format json {options}').json
    assert isinstance(found, dict)
    return found


class TestAFileOfActs:
    @pytest.mark.thorough
    def test_headings_in_vietnamese(self, office: Run, write: Write) -> None:
        text = (
            "TT,Sản phẩm,Chủ thể,Ngày kiểm tra,Số biên bản,Hình thức kiểm tra,Nội dung kiểm tra,"
            "Cơ quan kiểm tra,Kết luận kiểm tra,Xử lý,Cố ý,Hạn khắc phục,Ghi chú\n"
            "1,Chè búp,HTX chè Nà Hiên,10/09/2021,31/BB-KT,Đột xuất,Nhãn hiệu,"
            "Chi cục Quản lý thị trường,Vi phạm,Phạt tiền,Không,10/10/2021,Sai hạng sao\n"
        )
        assert brought(office, "inspection", write("kiem-tra.csv", text))["imported"] == 1
        (act,) = shown(office, "chè búp")["acts"]
        expected = {
            "on": "2021-09-10", "document": "31/BB-KT", "note": "Sai hạng sao", "how": "surprise",
            "about": "mark", "agency": "market_surveillance", "outcome": "violation",
            "handling": "fine", "intentional": False, "follow_up_by": "2021-10-10",
            "source_file": "kiem-tra.csv", "source_row": 2,
        }  # fmt: skip
        assert act.items() >= expected.items()

    @pytest.mark.thorough
    def test_the_same_file_twice_changes_nothing(self, office: Run, write: Write) -> None:
        path = write(
            "a.csv", "product,entity,on,document\nChè búp,HTX Chè Nà Hiên,2024-02-01,7/HS\n"
        )
        assert brought(office, "dossier", path)["imported"] == 1
        again = brought(office, "dossier", path)
        assert (again["imported"], again["unchanged"]) == (0, 1)
        assert len(shown(office, "chè búp")["acts"]) == 1

    @pytest.mark.thorough
    def test_undone_as_a_whole(self, office: Run, write: Write) -> None:
        rows = "Chè búp,HTX Chè Nà Hiên,2024-02-01\nBún khô,Hộ kinh doanh Lò Thị Mây,2024-02-01\n"
        brought(office, "recall", write("a.csv", "product,entity,on\n" + rows))
        office("undo 2")
        assert shown(office, "chè búp")["acts"] == shown(office, "bún khô")["acts"] == []

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("kind", "columns", "row", "code", "cell"),
        [
            ("dossier", "on", "2024-02-30", "bad_date", "on"),
            ("dossier", "on", "2030-02-01", "future_date", "on"),
            ("dossier", "note", "no day at all", "bad_act", "product"),
            ("dossier", "on,result", "2024-02-01,perhaps", "bad_kind", "result"),
            ("inspection", "on,how", "2024-02-01,often", "bad_value", "how"),
            ("inspection", "on,agency", "2024-02-01,police", "bad_value", "agency"),
            ("inspection", "on,follow_up_by", "2024-02-01,2024-01-31", "bad_act", "follow_up_by"),
            ("mark", "on,gtin", "2024-02-01,8939990000116", "bad_mark", "gtin"),
            ("mark", "on,stamps", "2024-02-01,LK9-LK1", "bad_mark", "stamps"),
            ("mark", "on,note", "2024-02-01,nothing", "bad_act", "product"),
        ],
    )
    def test_what_cannot_be_read_is_refused_with_its_cell(
        self, office: Run, write: Write, kind: str, columns: str, row: str, code: str, cell: str
    ) -> None:
        text = f"product,entity,{columns}\nChè búp,HTX Chè Nà Hiên,{row}\n"
        found = brought(office, kind, write("a.csv", text), code=4)
        assert [(p["code"], p["cell"], p["row"]) for p in found["problems"]] == [(code, cell, 2)]
        assert shown(office, "chè búp")["acts"] == []

    def test_a_column_of_another_kind_is_told(self, office: Run, write: Write) -> None:
        text = "product,entity,on,gtin\nChè búp,HTX Chè Nà Hiên,2024-02-01,8939990000115\n"
        found = brought(office, "recall", write("a.csv", text))
        assert found["imported"] == 1
        assert [p["code"] for p in found["problems"]] == ["unused_column"]

    def test_a_column_no_act_has_is_told_once(self, office: Run, write: Write) -> None:
        rows = "Chè búp,HTX Chè Nà Hiên,2024-02-01,7/HS,120\nBún khô,Hộ kinh doanh Lò Thị Mây,,,\n"
        text = "product,entity,on,document,Số trang hồ sơ\n" + rows
        found = brought(office, "dossier", write("a.csv", text), code=4)
        (told,) = [p for p in found["problems"] if p["code"] == "unread_column"]
        assert "Số trang hồ sơ" in told["message"] and told["severity"] == "warning"

    @pytest.mark.thorough
    def test_what_the_words_of_a_choice_say_beyond_it_is_kept(
        self, office: Run, write: Write
    ) -> None:
        text = (
            "Sản phẩm,Chủ thể,Ngày kiểm tra,Cơ quan kiểm tra,Kết quả kiểm tra,Xử lý,Ghi chú\n"
            "Chè búp,HTX Chè Nà Hiên,10/09/2021,Đội QLTT số 3,Có vi phạm,Phạt 5 triệu,Nhãn cũ\n"
        )
        assert brought(office, "inspection", write("a.csv", text))["imported"] == 1
        (act,) = shown(office, "chè búp")["acts"]
        assert (act["agency"], act["handling"]) == ("market_surveillance", "fine")
        assert act["note"] == ("Nhãn cũ; Cơ quan kiểm tra: Đội QLTT số 3; Xử lý: Phạt 5 triệu")

    @pytest.mark.thorough
    def test_a_dossier_that_is_still_looked_at(self, office: Run, write: Write) -> None:
        text = (
            "Sản phẩm,Chủ thể,Ngày nộp,Kết quả\nChè búp,HTX Chè Nà Hiên,1/2/2024,Đang thẩm định\n"
        )
        assert brought(office, "dossier", write("a.csv", text))["imported"] == 1
        (act,) = shown(office, "chè búp")["acts"]
        assert (act["result"], act["note"]) == (None, "Kết quả: Đang thẩm định")

    @pytest.mark.thorough
    def test_the_good_rows_of_a_file_with_bad_ones(self, office: Run, write: Write) -> None:
        rows = "Chè búp,HTX Chè Nà Hiên,2024-02-01\nLạ,HTX Lạ Hoắc,2024-02-01\n"
        path = write("a.csv", "product,entity,on\n" + rows)
        office("import --kind recall --rejects mend.csv", path)
        assert len(shown(office, "chè búp")["acts"]) == 1
        assert "HTX Lạ Hoắc" in Path("mend.csv").read_text(encoding="utf-8")


class TestWhoseItIs:
    def test_a_product_nobody_knows_is_refused(self, office: Run, write: Write) -> None:
        text = "product,entity,on\nTrà hoa vàng,HTX Hoa Vàng,2024-02-01\n"
        found = brought(office, "recall", write("a.csv", text), code=4)
        assert [p["code"] for p in found["problems"]] == ["unknown_product"]

    @pytest.mark.thorough
    def test_another_spelling_of_the_same_is_its_act(self, office: Run, write: Write) -> None:
        text = "product,entity,on\nTrà búp,Hợp tác xã Chè Nà Hiên,2024-02-01\n"
        assert brought(office, "recall", write("a.csv", text))["imported"] == 1
        assert [a["kind"] for a in shown(office, "chè búp")["acts"]] == ["recall"]

    @pytest.mark.thorough
    def test_of_a_doubtful_name_it_waits_for_a_person(self, office: Run, write: Write) -> None:
        text = "product,entity,on,document\nRượu ngô 39 độ,HTX Mây,2024-02-01,7/HS\n"
        found = brought(office, "dossier", write("a.csv", text))
        assert (found["imported"], found["to_review"]) == (1, 1)
        before = shown(office, "Rượu ngô 40 độ")
        assert before["acts"] == [] and before["pending_review"]
        (question,) = office("review --format json").json  # type: ignore[misc]
        assert question["candidate"] == "Rượu ngô 39 độ" and question["candidate_id"] is None
        office(f"review accept {question['review_id']}")
        after = shown(office, "Rượu ngô 40 độ")
        assert [a["document"] for a in after["acts"]] == ["7/HS"] and not after["pending_review"]

    @pytest.mark.thorough
    def test_an_act_of_a_rated_product_puts_no_other_in_doubt(
        self, office: Run, write: Write
    ) -> None:
        other = HEAD + "Rượu ngô 39 độ,HTX Mây,xã Mây,3,,9/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
        office("import", write("older.csv", other))
        assert not shown(office, "Rượu ngô 40 độ")["pending_review"]
        office('record dossier "Rượu ngô 39 độ" --on 2024-02-01')
        assert not shown(office, "Rượu ngô 40 độ")["pending_review"]

    @pytest.mark.thorough
    @pytest.mark.parametrize("product", ["2", "SP00002", "sp00002"])
    def test_by_id_or_code_as_when_recorded_by_hand(
        self, office: Run, write: Write, product: str
    ) -> None:
        path = write("a.csv", f"product,on,document\n{product},2024-02-01,7/HS\n")
        assert brought(office, "dossier", path)["imported"] == 1
        assert [a["document"] for a in shown(office, "chè búp")["acts"]] == ["7/HS"]

    @pytest.mark.thorough
    def test_a_code_beside_another_spelling_settles_it(self, office: Run, write: Write) -> None:
        text = "product_code,product,entity,on\nSP00001,Rượu ngô 39 độ,HTX Mây,2024-02-01\n"
        found = brought(office, "recall", write("a.csv", text))
        assert (found["imported"], found["to_review"]) == (1, 0)
        assert len(shown(office, "Rượu ngô 40 độ")["acts"]) == 1

    @pytest.mark.thorough
    def test_a_code_of_a_product_named_otherwise_does_not_count(
        self, office: Run, write: Write
    ) -> None:
        text = "product_code,product,entity,on\nSP00001,Chè búp,HTX Chè Nà Hiên,2024-02-01\n"
        brought(office, "recall", write("a.csv", text))
        assert shown(office, "Rượu ngô 40 độ")["acts"] == []
        assert len(shown(office, "chè búp")["acts"]) == 1

    def test_a_list_this_program_wrote_is_filled_in_and_read_back(
        self, office: Run, write: Write
    ) -> None:
        rows = list(csv.DictReader(io.StringIO(office("due --format csv").out)))
        lines = [",".join([*rows[0], "on", "document"])]
        lines += [",".join([*row.values(), "2024-02-01", "7/HS"]) for row in rows]
        found = brought(office, "dossier", write("a.csv", "\n".join(lines) + "\n"))
        assert (found["imported"], found["problems"]) == (len(rows), [])
        assert [a["on"] for a in shown(office, "chè búp")["acts"]] == ["2024-02-01"]

    @pytest.mark.thorough
    def test_training_names_entities_or_nobody(self, office: Run, write: Write) -> None:
        rows = (
            "HTX chè Nà Hiên,2024-03-21,Logo,\n"
            "Hộ kinh doanh Lò Thị Mây,2024-03-21,Logo,entities\n"
            ",2024-04-11,Points,officials\n"
        )
        path = write("a.csv", "entity,on,topic,audience\n" + rows)
        assert brought(office, "training", path)["imported"] == 3
        wrong = write("b.csv", "entity,on,topic,audience\nHTX Lạ Hoắc,2024-03-21,Logo,\n")
        found = brought(office, "training", wrong, code=4)
        assert [p["code"] for p in found["problems"]] == ["unknown_entity"]


class TestMarks:
    def test_series_that_overlap_inside_one_file(self, office: Run, write: Write) -> None:
        rows = (
            "Chè búp,HTX Chè Nà Hiên,2024-02-01,LK0001-LK0100\n"
            "Bún khô,Hộ kinh doanh Lò Thị Mây,2024-02-01,LK0100-LK0200\n"
        )
        path = write("a.csv", "product,entity,on,stamps\n" + rows)
        found = brought(office, "mark", path, code=4)
        (problem,) = found["problems"]
        assert (problem["code"], problem["row"], problem["cell"]) == ("bad_mark", 3, "stamps")
        assert "Chè búp" in problem["message"]

    def test_one_barcode_of_two_entities_is_warned(self, office: Run, write: Write) -> None:
        rows = (
            "Chè búp,HTX Chè Nà Hiên,2024-02-01,8939990000115\n"
            "Bún khô,Hộ kinh doanh Lò Thị Mây,2024-02-01,8939990000115\n"
        )
        found = brought(office, "mark", write("a.csv", "product,entity,on,gtin\n" + rows))
        assert found["imported"] == 2
        assert {p["code"] for p in found["problems"]} == {"gtin_conflict"}


@pytest.mark.thorough
@pytest.mark.parametrize(
    "path", sorted((ROOT / "sample_data" / "acts").glob("*.csv")), ids=lambda path: path.name
)
def test_every_sample_file_of_acts_goes_in_whole(sample: Run, path: Path) -> None:
    kind = path.stem.split("-")[0].removesuffix("s")
    found = brought(sample, kind, path)
    rows = len(path.read_text(encoding="utf-8").splitlines()) - 1
    assert (found["imported"], found["problems"]) == (rows, [])


class TestHeadings:
    """What a heading means depends on the kind of act the user named."""

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("kind", "headings", "cells", "expected"),
        [
            (
                "training",
                "Chủ thể,Ngày,Nội dung,Đơn vị thực hiện,Đối tượng,Hình thức",
                "HTX Chè Nà Hiên,21/03/2024,Nhãn hiệu,VPĐP,Chủ thể,trực tuyến",
                {"topic": "Nhãn hiệu", "by": "VPĐP", "audience": "entities"},
            ),
            (
                "inspection",
                "Sản phẩm,Chủ thể,Ngày,Hình thức,Nội dung,Cơ quan,Kết quả",
                "Chè búp,HTX Chè Nà Hiên,21/03/2024,Định kỳ,Tiêu chí,Sở Y tế,Đạt",
                {"how": "periodic", "about": "criteria", "agency": "health", "outcome": "conforms"},
            ),
            (
                "recall",
                "Sản phẩm,Chủ thể,Ngày,Văn bản số,Cơ quan,Lý do",
                "Chè búp,HTX Chè Nà Hiên,21/03/2024,5/QĐ-SYT,Sở Y tế,Vi sinh",
                {"document": "5/QĐ-SYT", "ordered_by": "Sở Y tế", "note": "Vi sinh"},
            ),
            (
                "mark",
                "Sản phẩm,Chủ thể,Ngày,Mã vạch,Nhãn hiệu,Dải tem",
                "Chè búp,HTX Chè Nà Hiên,21/03/2024,8939990000115,4-0999,A001 - A100",
                {"gtin": "8939990000115", "trademark": "4-0999", "stamps": "A001 - A100"},
            ),
            (
                "dossier",
                "Sản phẩm,Chủ thể,Ngày nộp,Số hồ sơ,Kết quả",
                "Chè búp,HTX Chè Nà Hiên,21/03/2024,5/HS,Không đạt",
                {"document": "5/HS", "result": "failed"},
            ),
        ],
    )
    def test_of_each_kind(
        self, office: Run, write: Write, kind: str, headings: str, cells: str,
        expected: dict[str, str],
    ) -> None:  # fmt: skip
        assert brought(office, kind, write("a.csv", f"{headings}\n{cells}\n"))["imported"] == 1
        (act,) = shown(office, "chè búp")["acts"]
        assert act.items() >= {"on": "2024-03-21", **expected}.items()

    @pytest.mark.parametrize("language", [0, 1], ids=["vi", "en"])
    @pytest.mark.parametrize("kind", OFFICE)
    def test_the_labels_the_program_prints_are_read(self, kind: str, language: int) -> None:
        names = ["on", "document", "note", *(field.name for field in ACTS[kind].fields)]
        subject = ["product"] if ACTS[kind].subject is Subject.PRODUCT else []
        fields = [*subject, "entity", *names]
        texts = tuple(WORDS[name][language] for name in fields)
        row = Row(1, texts)
        layout = sections.layout(
            [Page("a", PageKind.LINES, (row, Row(2, ("x",) * len(texts))))],
            "product" if subject else "entity",
        )
        found = of_acts.understood(layout.sections[0].heading, kind)
        assert [
            name or text for name, text in zip(found.fields, found.texts, strict=True)
        ] == fields


class TestWhatMaySayThatItWasNotDone:
    HEAD = "Sản phẩm,Chủ thể,Ngày,Số văn bản,{}\nChè búp,HTX Chè Nà Hiên,05/11/2021,15/VB,{}\n"

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("kind", "heading", "said"),
        [
            ("recall", "Kết quả", "Không thu hồi"),
            ("recall", "Tình trạng", "Đã thôi"),
            ("recall", "Ghi chú", "Đã hủy yêu cầu thu hồi"),
            ("recall", "Ghi chú", "chưa thu hồi được"),
            ("recall", "Ghi chú", "Dừng thu hồi"),
            ("dossier", "Tình trạng", "Đã rút hồ sơ"),
            ("dossier", "Ghi chú", "Trả lại hồ sơ"),
            ("training", "Kết quả", "Vắng mặt"),
            ("inspection", "Ghi chú", "Không kiểm tra được do vắng chủ"),
        ],
    )
    def test_is_told_and_kept_as_a_note(
        self, office: Run, write: Write, kind: str, heading: str, said: str
    ) -> None:
        found = brought(office, kind, write("viec.csv", self.HEAD.format(heading, said)))
        assert [one["code"] for one in found["problems"]] == ["unread_state"], found
        (act,) = shown(office, "chè búp")["acts"]
        assert said in act["note"]

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("kind", "heading", "said"),
        [
            ("recall", "Ghi chú", "Toàn bộ hàng đang bán"),
            ("recall", "Ghi chú", "Lô sản xuất tháng 9/2021"),
            ("dossier", "Ghi chú", "Còn thiếu phiếu kiểm nghiệm"),
            ("training", "Ghi chú", "02 học viên"),
        ],
    )
    def test_is_none_of_a_plain_note(
        self, office: Run, write: Write, kind: str, heading: str, said: str
    ) -> None:
        found = brought(office, kind, write("viec.csv", self.HEAD.format(heading, said)))
        assert found["problems"] == []
