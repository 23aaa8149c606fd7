"""What a refusal shows to be pasted, pasted as it is shown: it works, and takes nothing away."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.conftest import Ran, Run

Write = Callable[[str, str], Path]

DECISION = "--number 12/QĐ-UBND --issued-on 2024-05-06 --authority 'UBND tỉnh Hòa Phú'"
HEAD = "STT|Tên sản phẩm|Chủ thể|Hạng sao"
CHE, MAT = "1|Chè xanh|HTX Tân Lập|4 sao", "2|Mật ong|HTX Khe Vắng|3 sao"
PAPER = "Số: 12/QĐ-UBND||Hòa Phú, ngày 06 tháng 5 năm 2024\nQUYẾT ĐỊNH\n"
GROUPED = "STT|Tên sản phẩm|Chủ thể\n"
LONG = (
    "Nhóm các cơ sở chưa rõ tình hình xử lý theo biên bản làm việc của đoàn kiểm tra liên ngành "
    "đợt hai năm nay"
)

_OPTION = re.compile(
    r"--(?:column|word) '(?:[^'\n]|'\\'')*'(?: --column '[^'\n]*')?|--(?:kind|day-order) \w+"
)


GAPS = ("HEADING=", "=FIELD", "=STARS")


def _imported(ocop: Run, path: Path, given: str, code: int) -> Ran:
    return ocop(f"import {given} --no-input", path, code=code)


def _offered(said: Ran) -> list[str]:
    """The options that the messages of an import show, none of them with a gap to fill."""
    found = dict.fromkeys(_OPTION.findall(said.err))
    return [one for one in found if not any(gap in one for gap in GAPS)]


def _ratings(ocop: Run) -> list[str]:
    said = ocop("ratings --history --format csv").out
    return [
        f"{row['product']}: {row['stars']} {row['kind'] or '-'} {row['result']}"
        + (" held" if row["pending_review"] == "true" else "")
        for row in csv.DictReader(io.StringIO(said))
    ]


BOTH = ["Chè xanh: 4 - passed", "Mật ong: 3 - passed"]
KNOWN = [one.replace(" - ", " recognition ") for one in BOTH]
AGAIN = [one.replace(" - ", " re_evaluation ") for one in BOTH]
REFUSED: list[str] = []
FELL_SHORT = ["Chè xanh: 4 - passed", "Mật ong:  - failed"]

# A file; what each option that its refusal shows makes of it, in the order they are shown.
SHOWN: list[tuple[str, str, list[list[str]]]] = [
    # a column nobody knows that may be the one that is needed
    ("a", HEAD.replace("Tên sản phẩm", "Hàng hóa nông thôn"), [BOTH]),
    ("b", HEAD.replace("Hạng sao", "Mức công bố"), [BOTH]),
    ("c", HEAD.replace("Hạng sao", "Mức 'sao' công bố"), [BOTH]),
    # titles
    ("d", PAPER + "Về việc niêm yết kết quả sản phẩm OCOP\n" + HEAD,
     [KNOWN, AGAIN, REFUSED, REFUSED]),
    ("e", PAPER + "Về việc khen thưởng chủ thể OCOP\n" + HEAD, [KNOWN]),
    ("f", PAPER + "Về việc cấp lại giấy chứng nhận sản phẩm OCOP\n" + HEAD,
     [REFUSED, AGAIN]),  # a certificate that the register does not know
    ("g", "DANH SÁCH SẢN PHẨM OCOP TẠM GÁC\n" + HEAD, [KNOWN, AGAIN, REFUSED]),
    ("h", "DANH SÁCH SẢN PHẨM ĐỀ NGHỊ CÔNG NHẬN OCOP\n" + HEAD, [KNOWN]),
    ("i", "Số: 44/TTr-SNN||Hòa Phú, ngày 06 tháng 5 năm 2024\nTỜ TRÌNH\n"
          "Về việc đề nghị công nhận sản phẩm OCOP\n" + HEAD, [KNOWN]),
]  # fmt: skip

# A whole file; what each option that is shown makes of it.
WHOLE: list[tuple[str, str, list[list[str]]]] = [
    ("two columns of stars", f"{HEAD}|Xếp hạng sao\n{CHE}|3 sao\n{MAT}|3 sao",
     [["Chè xanh: 3 - passed held", BOTH[1]], ["Chè xanh: 4 - passed held", BOTH[1]]]),
    ("two of one heading", f"{HEAD}|Hạng sao\n{CHE}|3 sao\n{MAT}|3 sao", []),
    ("a rating and a later one", f"{HEAD}|Hạng sao công nhận lại\n{CHE}|3 sao\n{MAT}|", []),
    ("two results", f"{HEAD}|Kết quả|Kết quả đánh giá\n{CHE}|đạt|không đạt\n{MAT}|đạt|đạt",
     [["Chè xanh: 4 - failed held", BOTH[1]], ["Chè xanh: 4 - passed held", BOTH[1]]]),
    ("two kinds", f"{HEAD}|Loại|Hình thức công nhận\n{CHE}|lần đầu|đánh giá lại\n{MAT}|lần đầu|",
     [["Chè xanh: 4 re_evaluation passed", BOTH[1]],
      ["Chè xanh: 4 recognition passed held", KNOWN[1]]]),
    ("a kind of an office's own", f"{HEAD}|Loại\n{CHE}|Xét  vòng hai\n{MAT}|đánh giá lại", [AGAIN]),
    ("a result of its own", f"{HEAD}|Kết quả\n{CHE}|Ổn\n{MAT}|đạt", [BOTH]),
    ("more than stars", f"{HEAD}\n1|Chè xanh|HTX Tân Lập|4 sao lâm thời\n{MAT}", []),
    ("a cell left unticked", f"{HEAD}|Đạt\n{CHE}|x\n{MAT}|", [[BOTH[0], f"{BOTH[1]} held"]]),
    ("days of another order", f"{HEAD}|Số QĐ|Ngày ban hành\n{CHE}|1/QĐ-UBND|05/25/2024\n"
     f"{MAT}|2/QĐ-UBND|05/06/2024", [BOTH, REFUSED]),
    ("a group by its sign", f"{GROUPED}I|Hạng 4 sao|\n1|Chè xanh|HTX A\nII|Nhóm bổ khuyết|\n"
     "2|Mật ong|HTX B", [FELL_SHORT, REFUSED]),
    ("a long group", f"{GROUPED}Hạng 4 sao||\n1|Chè xanh|HTX A\n{LONG}||\n2|Mật ong|HTX B",
     [FELL_SHORT, REFUSED]),
    ("a group among the names", f"{GROUPED}|Hạng 4 sao|\n1|Chè xanh|HTX A\n|Bổ khuyết|\n"
     "2|Mật ong|HTX B", [FELL_SHORT, REFUSED]),
]  # fmt: skip


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("text", "meant"),
    [pytest.param(f"{text}\n{CHE}\n{MAT}", meant, id=name) for name, text, meant in SHOWN]
    + [pytest.param(text, meant, id=name) for name, text, meant in WHOLE],
)
def test_each_option_as_it_is_shown(
    ocop: Run, write: Write, text: str, meant: Sequence[list[str]]
) -> None:
    rows = [line.split("|") for line in text.splitlines()]
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows(rows)
    path = write("list.csv", written.getvalue())
    given = "--authority 'UBND tỉnh Hòa Phú'" if "Số QĐ" in text else DECISION
    options = _offered(_imported(ocop, path, given, 4))
    assert len(options) == len(meant), options
    for order, (option, ratings) in enumerate(zip(options, meant, strict=True)):
        code = 0 if ratings else 4
        said = _imported(ocop, path, f"{given} --db {order}.db {option}", code)
        assert ratings == ([] if code else _ratings_of(ocop, order)), (option, said.err)


def _ratings_of(ocop: Run, order: int) -> list[str]:
    def run(line: str) -> Ran:
        return ocop(f"{line} --db {order}.db")

    return _ratings(run)


class TestARowOfAnotherKindThanTheFileIsImportedAs:
    TEXT = f"{HEAD}|Loại\n{CHE}|cấp lại\n{MAT}|".replace("|", ",")

    @pytest.mark.thorough
    @pytest.mark.parametrize("kind", ["đánh giá lại", "công nhận lần đầu", "nâng hạng"])
    @pytest.mark.parametrize("deed", ["reissue", "hold"])
    def test_is_refused_and_not_lost(self, ocop: Run, write: Write, kind: str, deed: str) -> None:
        ocop(f"import {DECISION}", write("first.csv", f"{HEAD}\n{CHE}\n{MAT}".replace("|", ",")))
        path = write("list.csv", f"{self.TEXT}{kind}")
        later = "--number 9/QĐ-UBND --issued-on 2025-05-06 --authority 'UBND tỉnh Hòa Phú'"
        said = ocop(f"import {later} --kind {deed}", path, code=4)
        assert "line 3, column 'Loại'" in said.err and f"without --kind {deed}" in said.err
        ocop(f"import {later} --kind {deed}", write("own.csv", self.TEXT.rpartition("\n")[0]))
