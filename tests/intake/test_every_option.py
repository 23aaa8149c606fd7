"""Every sentence that shows an option to paste: a file that is told so, the option pasted as it is
printed, and what the register has then. No sentence that shows one is left out of the table."""

from __future__ import annotations

import csv
import importlib
import io
import json
import pkgutil
import re
import shlex
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import Workbook

from ocop_cli.words import problem as problem_words
from tests.conftest import Run, answered

DECISION = "--number 12/QĐ-UBND --issued-on 2024-05-06 --authority 'UBND tỉnh Hòa Phú'"
HEAD = "STT|Tên sản phẩm|Chủ thể|Hạng sao"
CHE, MAT = "1|Chè xanh|HTX Tân Lập|4 sao", "2|Mật ong|HTX Khe Vắng|3 sao"
LIST = f"{HEAD}\n{CHE}\n{MAT}"
PAPER = "UBND TỈNH HÒA PHÚ\nSố: 12/QĐ-UBND||Hòa Phú, ngày 06 tháng 5 năm 2024\nQUYẾT ĐỊNH\n"
RATES = "Về việc công nhận sản phẩm OCOP\n"
REGISTER = "STT|Tên sản phẩm|Chủ thể|Hạng sao|Số QĐ|Ngày ban hành|Cơ quan ban hành\n"
OF_HOA_PHU = "UBND tỉnh Hòa Phú"

CHE_4, MAT_3 = "Chè xanh 4 - passed 2024-05-06", "Mật ong 3 - passed 2024-05-06"
BOTH = [CHE_4, MAT_3]


def _of_kind(kind: str) -> list[str]:
    return [one.replace(" - ", f" {kind} ") for one in BOTH]


class Case(NamedTuple):
    """A file (csv, its cells parted by |; a list of days is a workbook), and how it is imported.

    `option` is what its message shows; `more` is what a person adds to it; `after` what the
    register holds then. `before` are files that it knows already, with what was given of each.
    """

    text: str
    option: str
    after: list[str]
    given: str = DECISION
    more: str = ""
    before: tuple[tuple[str, str], ...] = ()
    workbook: bool = False


CASES: dict[str, Case] = {
    "ambiguous_day": Case(
        REGISTER
        + f"{CHE}|1/QĐ-UBND|05/25/2024|{OF_HOA_PHU}\n{MAT}|2/QĐ-UBND|05/06/2024|{OF_HOA_PHU}",
        "--day-order mdy",
        ["Chè xanh 4 - passed 2024-05-25", MAT_3],
        given="",
    ),
    "bad_stars.words": Case(
        f"{HEAD}\n1|Chè xanh|HTX Tân Lập|4 sao lâm thời\n{MAT}",
        "--word '4 sao lâm thời=",
        BOTH,
        more="4",
    ),
    "bad_kind.unticked": Case(
        f"{HEAD}|Đạt\n{CHE}|x\n{MAT}|", "--column 'Đạt=ignore'", [CHE_4, f"{MAT_3} held"]
    ),
    "unknown_act.cell": Case(
        f"{HEAD}|Loại\n{CHE}|Xét bổ túc\n{MAT}|đánh giá lại",
        "--word 'Xét bổ túc=re_evaluation'",
        _of_kind("re_evaluation"),
    ),
    "bad_kind.result": Case(f"{HEAD}|Kết quả\n{CHE}|Ổn\n{MAT}|đạt", "--word 'Ổn=passed'", BOTH),
    "future_date.head": Case(
        PAPER.replace("2024", "2034") + RATES + LIST,
        "--issued-on",
        BOTH,
        given="",
        more="2024-05-06",
    ),
    "conflicting_decision.register": Case(
        REGISTER + f"{CHE}|12/QĐ-UBND|07/06/2024|",
        "--authority",
        [CHE_4, "Chè xanh 4 - passed 2024-06-07", MAT_3],
        given="",
        more="'UBND huyện Chợ Đồn'",
        before=((LIST, DECISION),),
    ),
    "no_table.heading": Case(
        LIST.replace("Tên sản phẩm", "Hàng hóa nông thôn"),
        "--column 'Hàng hóa nông thôn=product'",
        BOTH,
    ),
    "missing_column.kind": Case(
        "Sản phẩm|Chủ thể|Loại việc|Số QĐ|Ngày ban hành|Cơ quan ban hành\n"
        f"Chè xanh|HTX Tân Lập|Thu hồi giấy chứng nhận|15/QĐ-UBND|10/07/2024|{OF_HOA_PHU}",
        "--column 'Loại việc=kind'",
        [CHE_4, "Chè xanh  revocation  2024-07-10", MAT_3],
        given="",
        before=((LIST, DECISION),),
    ),
    "missing_column.unread": Case(
        "Sản phẩm|Chủ thể|Đơn vị lo|Hạng sao\nChè xanh|#REF!|HTX Tân Lập|4\n"
        "Mật ong|#REF!|HTX Khe Vắng|3",
        "--column 'Chủ thể=ignore'",
        BOTH,
        more="--column 'Đơn vị lo=entity'",
    ),
    "missing_column.unread_beside": Case(
        "Sản phẩm|Chủ thể|Đầu mối|Hạng sao\nChè xanh|#REF!|Nguyễn Văn An|4\n"
        "Mật ong|#REF!|Trần Thị Bình|3",
        "--column 'Chủ thể=ignore' --column 'Đầu mối=entity'",
        BOTH,
    ),
    "double_heading": Case(
        f"{HEAD}|Xếp hạng sao\n{CHE}|3 sao\n{MAT}|3 sao",
        "--column 'Xếp hạng sao=ignore'",
        [f"{CHE_4} held", MAT_3],
    ),
    "missing_head.number": Case(
        LIST, "--number", BOTH, given="--issued-on 2024-05-06", more="12/QĐ-UBND"
    ),
    "missing_head.issued_on": Case(
        LIST, "--issued-on", BOTH, given="--number 12/QĐ-UBND", more="2024-05-06"
    ),
    "missing_head.number_column": Case(
        f"{HEAD}|Số, ký hiệu văn bản\n{CHE}|12/QĐ-UBND\n{MAT}|12/QĐ-UBND",
        "--column 'Số, ký hiệu văn bản=decision'",
        BOTH,
        given="--issued-on 2024-05-06",
    ),
    "missing_head.issued_on_column": Case(
        f"{HEAD}|Ngày tháng văn bản\n{CHE}|06/5/2024\n{MAT}|06/5/2024",
        "--column 'Ngày tháng văn bản=issued_on'",
        BOTH,
        given="--number 12/QĐ-UBND",
    ),
    "missing_head.authority": Case(
        LIST,
        "--authority",
        BOTH,
        given="--number 12/QĐ-UBND --issued-on 2024-05-06",
        more="'UBND tỉnh Hòa Phú'",
    ),
    "missing_head.kind": Case(
        PAPER + "Về việc công nhận và thu hồi Giấy chứng nhận sản phẩm OCOP\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
        given="",
    ),
    "head_conflict.number": Case(
        PAPER + "Số: 13/QĐ-UBND\n" + RATES + LIST, "--number", BOTH, given="", more="12/QĐ-UBND"
    ),
    "unknown_act": Case(
        PAPER + "Về việc niêm yết kết quả sản phẩm OCOP\n" + LIST,
        "--kind re_evaluation",
        _of_kind("re_evaluation"),
    ),
    "unknown_act.list": Case(
        "DANH SÁCH SẢN PHẨM OCOP TẠM GÁC\n" + LIST, "--kind recognition", _of_kind("recognition")
    ),
    "unknown_act.part": Case(
        PAPER + "Về việc sửa đổi, bổ sung một phần Quyết định số 7/QĐ-UBND ngày 05/5/2023\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
        given="",
    ),
    "unknown_act.denied": Case(
        "DANH SÁCH SẢN PHẨM KHÔNG THU HỒI GIẤY CHỨNG NHẬN\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
    ),
    "unknown_act.revoked": Case(
        f"{HEAD}|Hình thức\n{CHE}|thu hồi",
        "--word 'thu hồi=revocation'",
        [CHE_4, "Chè xanh  revocation  2025-05-06", MAT_3],
        given=f"--number 99/QĐ-UBND --issued-on 2025-05-06 --authority '{OF_HOA_PHU}'",
        before=((LIST, DECISION),),
    ),
    "unknown_act.beside": Case(
        "Tên sản phẩm|Chủ thể|Quyết định công nhận\nChè xanh|HTX Tân Lập|12/QĐ-UBND (dự kiến)",
        "--word '12/QĐ-UBND (dự kiến)=ignore'",
        [CHE_4, "Chè xanh  revocation  2025-05-06", MAT_3],
        given=f"--number 99/QĐ-UBND --issued-on 2025-05-06 --authority '{OF_HOA_PHU}' "
        "--kind revocation",
        before=((LIST, DECISION),),
    ),
    "unknown_act.exempt": Case(
        PAPER + "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP\n"
        "DANH SÁCH SẢN PHẨM CHẬM ĐÁNH GIÁ\n" + LIST,
        "--kind revocation",
        [
            "Chè xanh 4 - passed 2023-05-06",
            "Chè xanh  revocation  2024-05-06",
            "Mật ong 3 - passed 2023-05-06",
            "Mật ong  revocation  2024-05-06",
        ],
        given="",
        before=((LIST, DECISION.replace("12/QĐ", "9/QĐ").replace("2024", "2023")),),
    ),
    "unknown_act.object": Case(
        PAPER + "Về việc công nhận tem sản phẩm OCOP\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
        given="",
    ),
    "unknown_act.article": Case(
        PAPER + "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP\n"
        "Điều 1. Công nhận 02 sản phẩm OCOP (có danh sách kèm theo).\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
        given="",
    ),
    "unknown_act.again": Case(
        f"{HEAD}|Hình thức\n{CHE}|cấp lại\n{MAT}|cấp lại",
        "--word 'cấp lại=re_evaluation'",
        _of_kind("re_evaluation"),
    ),
    "unknown_act.reissue": Case(
        PAPER + "Về việc cấp lại giấy chứng nhận sản phẩm OCOP\n" + LIST,
        "--kind re_evaluation",
        _of_kind("re_evaluation"),
    ),
    "unknown_act.replacement": Case(
        PAPER + RATES + "DANH SÁCH SẢN PHẨM THAY THẾ DANH SÁCH CŨ\n" + LIST,
        "--kind recognition",
        [f"{one} held" for one in _of_kind("recognition")],
    ),
    "proposed.column": Case(
        LIST.replace("Hạng sao", "Hạng sao dự kiến"), "--column 'Hạng sao dự kiến=stars'", BOTH
    ),
    "proposed.list": Case(
        "DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CÔNG NHẬN OCOP\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
    ),
    "announcement.deed": Case(
        PAPER + "Về việc khen thưởng chủ thể OCOP\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
        given="",
    ),
    "odd_title.round": Case(
        PAPER + "Về việc công nhận lần 2 sản phẩm OCOP\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
        given="",
    ),
    "announcement.paper": Case(
        "Số: 44/TTr-SNN||Hòa Phú, ngày 06 tháng 5 năm 2024\nTỜ TRÌNH\n"
        "Về việc công nhận sản phẩm OCOP\n" + LIST,
        "--kind recognition",
        _of_kind("recognition"),
        given="",
        more=DECISION,
    ),
    "unknown_heading": Case(
        "STT|Tên sản phẩm|Chủ thể\n|Hạng 4 sao|\n1|Chè xanh|HTX Tân Lập\n|Bổ khuyết|\n"
        "2|Mật ong|HTX Khe Vắng",
        "--word 'Bổ khuyết=",
        BOTH,
        more="3",
    ),
    "remark.state": Case(
        f"{HEAD}|Tình trạng\n{CHE}|Treo bảng\n{MAT}|", "--word 'Treo bảng=ignore'", BOTH
    ),
    "unread_remark": Case(
        f"{HEAD}|Ghi chú\n{CHE}|Ưu tiên hai\n{MAT}|", "--word 'Ưu tiên hai=ignore'", BOTH
    ),
    "unread_remark.many": Case(
        f"{HEAD}|Ghi chú\n{CHE}|Ưu tiên hai\n{MAT}|Ưu tiên ba", "--word 'Ưu tiên hai=ignore'", BOTH
    ),
    "remark.stands": Case(
        REGISTER.strip() + f"|Tình trạng\n{CHE}|1/QĐ-UBND|06/05/2020|{OF_HOA_PHU}|Còn hạn\n"
        f"{MAT}|2/QĐ-UBND|06/05/2024|{OF_HOA_PHU}|",
        "--word 'Còn hạn=ignore'",
        ["Chè xanh 4 - passed 2020-05-06", MAT_3],
        given="",
    ),
    "odd_name.number": Case(
        REGISTER
        + f"{CHE}|1/QĐ-UBND lần 2|06/05/2024|{OF_HOA_PHU}\n{MAT}|2/QĐ-UBND|06/05/2024|{OF_HOA_PHU}",
        "--word '1/QĐ-UBND lần 2=ignore'",
        BOTH,
        given="",
    ),
    "unread_column.heading": Case(
        f"{HEAD}|Mức A\n{CHE}|b\n{MAT}|c", "--column 'Mức A=ignore'", BOTH
    ),
    "unread_column.entity": Case(
        "Sản phẩm|Bên làm|Hạng sao\nChè xanh|HTX Tân Lập|4\nMật ong|HTX Khe Vắng|3",
        "--column 'Bên làm=ignore'",
        ["Chè xanh 4 - passed 2024-05-06", "Mật ong 3 - passed 2024-05-06"],
    ),
    "unread_column.held": Case(
        f"{HEAD}|Mức A\n{CHE}|đánh giá lại 2025\n{MAT}|",
        "--column 'Mức A=",
        [CHE_4, MAT_3],
        more="ignore",
    ),
    "conflicting_row": Case(
        LIST.replace("4 sao", "3 sao"),
        "--replace",
        ["Chè xanh 3 - passed 2024-05-06", MAT_3],
        before=((LIST, DECISION),),
    ),
    "ambiguous_day.turned": Case(
        REGISTER
        + f"{CHE}|1/QĐ-UBND|25/05/2024|{OF_HOA_PHU}\n{MAT}|2/QĐ-UBND|@2024-06-05|{OF_HOA_PHU}",
        "--day-order mdy",
        ["Chè xanh 4 - passed 2024-05-25", MAT_3],
        given="",
        workbook=True,
    ),
    "ambiguous_day.own": Case(
        "product|entity|stars|decision|issued_on|authority|printed_valid_through\n"
        f"Chè xanh|HTX Tân Lập|4|12/QĐ-UBND|06/05/2024|{OF_HOA_PHU}|\n"
        f"Mật ong|HTX Khe Vắng|3|12/QĐ-UBND|06/05/2024|{OF_HOA_PHU}|",
        "--day-order dmy",
        BOTH,
        given="",
    ),
    "head_conflict.issued_on": Case(
        PAPER
        + RATES
        + "(Kèm theo Quyết định số 12/QĐ-UBND ngày 07/5/2024 của UBND tỉnh Hòa Phú)\n"
        + LIST,
        "--issued-on",
        BOTH,
        given="",
        more="2024-05-06",
    ),
    "head_conflict.authority": Case(
        PAPER
        + RATES
        + "(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của UBND huyện Chợ Đồn)\n"
        + LIST,
        "--authority",
        BOTH,
        given="",
        more="'UBND tỉnh Hòa Phú'",
    ),
    "unread_state": Case(f"{HEAD}|Lý do\n{CHE}|vòng hai\n{MAT}|", "--word 'vòng hai=ignore'", BOTH),
    "missing_column.years": Case(
        "STT|Tên sản phẩm|Chủ thể|Năm 2020|Năm 2023\n1|Chè xanh|HTX Tân Lập|3 sao|4 sao\n"
        "2|Mật ong|HTX Khe Vắng||3 sao",
        "--column 'Năm 2020=ignore'",
        [f"{CHE_4} held", MAT_3],
        more="--column 'Năm 2023=stars'",
    ),
    "near_decision": Case(
        "Tên sản phẩm|Chủ thể|Hạng sao\nCam|HTX C|3 sao",
        "--number",
        [*BOTH, "Cam 3 - passed 2024-05-06"],
        given="--number 12/QĐ-CT --issued-on 2024-05-06 --authority 'UBND tỉnh HP'",
        more="12/QĐ-UBND --authority 'UBND tỉnh Hòa Phú'",
        before=((LIST, DECISION),),
    ),
    "near_decision.shared": Case(
        LIST,
        "--number",
        BOTH,
        given="--number 12/QĐ-CT --issued-on 2024-06-07 --authority 'UBND tỉnh Hòa Phú'",
        more="12/QĐ-UBND --issued-on 2024-05-06",
        before=((LIST, DECISION),),
    ),
}

# Sentences whose option is no way of reading the same file otherwise.
OTHERS = {
    "bad_kind": "the sentence of the kinds of acts, told by bad_kind.result and unknown_act.cell",
    "bad_text.unsure_head": "an old encoding: tests/decisions/test_reading.py",
    "given_differs": "says what an option did",
    "given_differs.about": "says what an option did",
    "given_differs.shared": "the option is to be left out: tests/intake/test_importing.py",
    "given_differs.kind": "the option is to be left out: tests/decisions/tables/test_refusals.py",
    "head_conflict": "of any of its three variants",
    "missing_head": "of any of its variants",
    "no_table.prose": "a table is to be made",
    "no_table.correction": "entered by hand",
    "own_list": "another list is to be written",
    "scan": "another command reads it",
    "not_read.picture": "another command reads it",
    "several_products": "the file is to be mended",
    "unread_remark.act": "of acts: tests/decisions/rows/test_act_cells.py",
    "unread_remark.acts": "of acts: tests/decisions/rows/test_act_cells.py",
    "unknown_act.apart": "the file is to be parted",
    "unknown_act.correction": "the file is another's",
    "remark.same_decision": "the import before is to be taken back: tests/register",
}
_OPTION = re.compile(
    r"--(?:column|word|day-order|kind|number|issued-on|authority|replace|ocr|history)\b|\{option\}"
)
_REMEMBERED = ("--column", "--word")


def _sentences() -> dict[str, str]:
    """The sentences of all problems of files, in English."""
    found: dict[str, str] = {}
    for one in pkgutil.iter_modules(problem_words.__path__):
        words = importlib.import_module(f"{problem_words.__name__}.{one.name}").WORDS
        found |= {code: said[1] for code, said in words.items() if one.name != "act"}
    return found


def test_no_sentence_that_shows_an_option_is_left_out() -> None:
    shown = {code for code, said in _sentences().items() if _OPTION.search(said)}
    assert shown - CASES.keys() == OTHERS.keys()
    assert not CASES.keys() & OTHERS.keys()


def _written(folder: Path, case: Case) -> Path:
    rows = [line.split("|") for line in case.text.splitlines()]
    if not case.workbook:
        return _csv(folder / "list.csv", case.text)
    book = Workbook()
    assert book.active is not None
    for row in rows:
        book.active.append([date.fromisoformat(one[1:]) if one[:1] == "@" else one for one in row])
    book.save(folder / "list.xlsx")
    return folder / "list.xlsx"


def _csv(path: Path, text: str) -> Path:
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(
        line.split("|") for line in text.splitlines()
    )
    path.write_text(written.getvalue(), encoding="utf-8")
    return path


def _ratings(ocop: Run) -> list[str]:
    rows = csv.DictReader(io.StringIO(ocop("ratings --history --format csv").out))
    return [
        f"{row['product']} {row['stars']} {row['kind'] or '-'} {row['result']} {row['issued_on']}"
        + (" held" if row["pending_review"] == "true" else "")
        for row in rows
    ]


@pytest.mark.thorough
@pytest.mark.parametrize("code", CASES)
def test_the_option_as_it_is_printed_does_what_it_says(
    ocop: Run, tmp_path: Path, code: str
) -> None:
    case = CASES[code]
    for order, (text, given) in enumerate(case.before):
        ocop(f"import --no-input {given}", _csv(tmp_path / f"before{order}.csv", text))
    path = _written(tmp_path, case)
    _, told = _tried(path, case.given)
    assert any(case.option in message for message in told), told
    gap = "" if case.option.endswith("=") else " "
    pasted = f"{case.given} {case.option}{gap}{case.more}" + ("" if gap else "'")
    again, still = _tried(path, pasted)
    assert not again and (told != still or case.before)
    if case.option.startswith(_REMEMBERED):
        assert not any(case.option in message for message in still)
    ocop(f"import --no-input {pasted}", path)
    assert _ratings(ocop) == case.after
    _forgotten(ocop, pasted)


def _tried(path: Path, given: str) -> tuple[bool, list[str]]:
    """Whether a file would be refused, and all that would be told of it."""
    options = ["--dry-run", "--no-input", "--format", "json", *shlex.split(given)]
    said = answered(["import", *options, str(path)])
    problems = json.loads(said.out)["files"][0]["problems"]
    refused = said.code == 4
    told = [one for one in problems if one["severity"] == "error" or not refused]
    return refused, [one["message"] for one in told]


def _forgotten(ocop: Run, pasted: str) -> None:
    """What a person said of words and columns is listed, and taken back like any change."""
    words = shlex.split(pasted)
    said = [words[at + 1] for at, word in enumerate(words) if word in _REMEMBERED]
    listed = ocop("config words --format json").json
    assert sorted(f"{one['as_printed']}={one['value']}" for one in listed) == sorted(said)
    if said:
        (setting,) = [one for one in ocop("log --format json").json if one["what"] == "setting"]
        ocop(f"undo {setting['log_id']} --yes")
        assert ocop("config words --format json").json == []
