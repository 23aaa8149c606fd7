"""A province made up, with what is true of its products, and the papers its office would have.

Each product has a history: recognised, evaluated again under a name a clerk spells otherwise, taken
back, its certificate lengthened. The papers are documents, sheets and lists in layouts of many
kinds; what they say in whatever words, `standing` says plainly.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

import docx
from dateutil.relativedelta import relativedelta
from openpyxl import Workbook

ASKED_ON = date(2026, 11, 20)
AUTHORITY = "UBND tỉnh Hoa Phú"
COMMUNES = ("Tân Hòa", "Yên Sơn", "Bình Lâm", "Phú Mỹ", "Long Thủy", "Đông Quan")
BRANDS = (
    "Tân Lộc", "Hưng Thịnh", "Bản Lầu", "Phú Hòa", "Thúy Nga", "An Khang", "Mường Thanh", "Cô Ba",
    "Lộc Phát", "Suối Mơ", "Ngọc Hòa", "Đồng Quý", "Minh Quang", "Vạn Xuân",
)  # fmt: skip
GOODS = (
    "Chè xanh", "Mật ong hoa nhãn", "Miến dong", "Rượu nếp cẩm", "Bún khô", "Nấm hương", "Măng ớt",
    "Lạp xưởng", "Tinh bột nghệ", "Cao gắm", "Tương nếp", "Mắm ruốc", "Hạt điều rang muối",
    "Chả cá", "Khăn thổ cẩm", "Nón lá", "Dầu lạc", "Xoài sấy dẻo", "Giò lụa", "Trứng gà thảo dược",
)  # fmt: skip
FORMS = (
    "HTX Nông nghiệp {}", "Công ty TNHH {}", "Công ty Cổ phần Thực phẩm {}",
    "HTX Sản xuất và Dịch vụ {}", "Tổ hợp tác {}",
)  # fmt: skip


@dataclass(slots=True)
class Made:
    """A product: its names, where it is made, and what was decided of it (day, stars or None)."""

    name: str
    brand: str
    entity: str
    commune: str
    rated: list[tuple[date, int | None, str]] = field(default_factory=list)
    revoked: bool = False
    extended_until: date | None = None

    @property
    def last_day(self) -> date:
        """The last day of its newest certificate, as the law counts."""
        newest = max(on for on, stars, _ in self.rated if stars is not None)
        return newest + relativedelta(months=36)

    def standing(self) -> str:
        """What is true of it on the day asked."""
        if self.revoked:
            return "revoked"
        if (self.extended_until or self.last_day) >= ASKED_ON:
            return "valid"
        return "failed" if self.rated[-1][1] is None else "lapsed"


@dataclass(slots=True)
class Line:
    """One product in one decision, as its clerk wrote it."""

    product: Made
    name: str
    entity: str
    kind: str
    stars: int | None


@dataclass(slots=True)
class Decision:
    """A decision of the office: its number, its day, its lines."""

    number: str
    on: date
    lines: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class Province:
    """What is true, and the papers that say so."""

    products: list[Made]
    decisions: list[Decision]
    papers: list[Path]


_SPELLINGS: Sequence[Callable[[Made, Random], str]] = (
    lambda one, _: one.name.upper(),
    lambda one, _: one.name.lower(),
    lambda one, _: one.name.replace("òa", "oà").replace("úy", "uý").replace("ủy", "uỷ"),
    lambda one, _: unicodedata.normalize("NFD", one.name),
    lambda one, _: f"Sản phẩm {one.name}",
    lambda one, _: f"“{one.name}”",
    lambda one, _: one.name.replace("Chè", "Trà"),
    lambda one, _: one.name.replace(f" {one.brand}", ""),
    lambda one, chance: f"{one.name} ({chance.choice(('hộp 500g', 'túi 200 g', 'gói 1kg'))})",
    lambda one, chance: f"{one.name} {chance.choice(('đặc biệt', 'truyền thống', 'thơm ngon'))}",
    lambda one, _: f"{one.name} xã {one.commune}",
)


def _spelled(one: Made, chance: Random) -> str:
    return chance.choice(_SPELLINGS)(one, chance) if chance.random() < 0.7 else one.name


def _entity_spelled(entity: str, chance: Random) -> str:
    return chance.choice(
        (
            entity,
            entity.upper(),
            entity.replace("HTX", "Hợp tác xã").replace("TNHH", "trách nhiệm hữu hạn"),
            entity.replace("Nông nghiệp", "NN").replace("Sản xuất và Dịch vụ", "SX&DV"),
            entity.replace("Cổ phần", "CP").replace(" ", "  ", 1),
        )
    )


def made(folder: Path, chance: Random) -> Province:
    """A province of some ten makers, its papers written into `folder`."""
    products = [
        Made(
            goods if chance.random() < 0.4 else f"{goods} {brand}",
            brand,
            entity,
            chance.choice(COMMUNES),
        )
        for brand in chance.sample(BRANDS, chance.randint(6, 9))
        for entity in [chance.choice(FORMS).format(brand)]
        for goods in chance.sample(GOODS, chance.randint(1, 3))
    ]
    numbers = iter(chance.sample(range(45, 3990), 60))
    decisions, on = [], date(2020, chance.randint(3, 12), chance.randint(1, 28))
    while on < ASKED_ON - timedelta(40):
        decisions.append(Decision(f"{next(numbers)}/QĐ-UBND", on))
        on += timedelta(chance.randint(100, 330))
    for one in products:
        _live(one, decisions, chance)
    decisions = [one for one in decisions if one.lines]
    register = [one for one in decisions if chance.random() < 0.25]
    papers = [_paper(folder, one, chance) for one in decisions if one not in register]
    if register:
        papers.append(_register(folder, register, chance))
    papers += _acts(folder, products, numbers, chance)
    return Province(products, decisions, papers)


def _live(one: Made, decisions: Sequence[Decision], chance: Random) -> None:
    """Give a product its history, and its lines in these decisions."""
    at, stars = chance.randrange(len(decisions) - 2), chance.choice((3, 3, 4))
    decisions[at].lines.append(Line(one, one.name, one.entity, "recognition", stars))
    one.rated.append((decisions[at].on, stars, decisions[at].number))
    while chance.random() < 0.6:
        soonest = decisions[at].on + timedelta(700)
        later = [i for i in range(at + 1, len(decisions)) if decisions[i].on > soonest]
        if not later:
            return
        at = later[0] if chance.random() < 0.7 else chance.choice(later)
        failed = chance.random() < 0.1
        now = None if failed else chance.choice((stars, stars, 3, 4))
        kind = "upgrade" if now is not None and now > stars else "re_evaluation"
        name, entity = _spelled(one, chance), _entity_spelled(one.entity, chance)
        decisions[at].lines.append(Line(one, name, entity, kind, now))
        one.rated.append((decisions[at].on, now, decisions[at].number))
        if now is None:
            return
        stars = now


# -- papers ---------------------------------------------------------------------------------------

HEADS = {
    "no": ("STT", "TT", "Số TT"),
    "product": ("Tên sản phẩm", "Sản phẩm", "TÊN SẢN PHẨM", "Tên sản phẩm OCOP"),
    "entity": ("Tên chủ thể", "Chủ thể", "Đơn vị sản xuất", "Chủ thể sản xuất", "Cơ sở sản xuất"),
    "address": ("Địa chỉ", "Địa chỉ sản xuất", "Địa bàn"),
    "score": ("Điểm", "Tổng điểm", "Điểm đánh giá"),
    "stars": ("Hạng sao", "Số sao", "Xếp hạng", "Kết quả phân hạng", "Hạng sao đạt được"),
    "kind": ("Hình thức đánh giá", "Lần đầu/đánh giá lại", "Loại đánh giá"),
    "phone": ("Điện thoại", "SĐT liên hệ"),
    "note": ("Ghi chú",),
    "decision": ("Số quyết định", "Quyết định số", "Quyết định công nhận"),
    "on": ("Ngày ban hành", "Ngày quyết định", "Ngày ký"),
}
KINDS = {
    "recognition": ("Đánh giá lần đầu", "Lần đầu", "Công nhận mới"),
    "re_evaluation": ("Đánh giá lại", "Công nhận lại"),
    "upgrade": ("Nâng hạng", "Đánh giá nâng hạng"),
}
TITLES = (
    "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm {}",
    "V/v phê duyệt kết quả đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm năm {}",
    "Công nhận và cấp giấy chứng nhận sản phẩm OCOP đợt 1 năm {}",
    "Về việc công nhận sản phẩm OCOP đạt từ 3 sao trở lên, năm {}",
)
LISTS = (
    "PHỤ LỤC", "DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN OCOP NĂM {}",
    "KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP NĂM {}",
)  # fmt: skip
STARS: Sequence[Callable[[int], object]] = (
    int, "{} sao".format, "OCOP {} sao".format, "0{} sao".format, lambda n: "★" * n,
    lambda n: "*" * n,
)  # fmt: skip
Table = list[list[object]]


def _table(lines: Sequence[Line], chance: Random) -> Table:
    """The lines under headings of this clerk's own: with groups of stars, or with a column."""
    grouped = all(line.stars for line in lines) and chance.random() < 0.3
    more = [name for name in ("address", "score", "phone", "note") if chance.random() < 0.5]
    kinds = ["kind"] if len({line.kind for line in lines}) > 1 and chance.random() < 0.6 else []
    columns = ["no", "product", "entity", *more[:2], *([] if grouped else ["stars"]), *kinds]
    columns += more[2:]
    if chance.random() < 0.2:
        columns[1], columns[2] = columns[2], columns[1]
    shown = chance.choice(STARS)
    if grouped:
        lines = sorted(lines, key=lambda line: -(line.stars or 0))
    rows: Table = [[chance.choice(HEADS[name]) for name in columns]]
    group, marks = None, iter(("I", "II", "III"))
    for order, line in enumerate(lines, 1):
        if grouped and line.stars != group:
            group = line.stars
            rows.append([next(marks), f"Sản phẩm đạt {group} sao", *[None] * (len(columns) - 2)])
        cells = _cells(order, line, shown, chance)
        rows.append([cells[name] for name in columns])
    return rows


def _cells(
    order: int, line: Line, shown: Callable[[int], object], chance: Random
) -> dict[str, object]:
    low = {3: 50, 4: 70}.get(line.stars or 0, 31)
    return {
        "no": order,
        "product": line.name,
        "entity": line.entity,
        "address": f"Xã {line.product.commune}, huyện Lạc Hòa",
        "score": f"{low + chance.randrange(18)},{chance.randrange(10, 99)}",
        "stars": shown(line.stars) if line.stars else "Không đạt",
        "kind": chance.choice(KINDS[line.kind]),
        "phone": f"0912345{chance.randrange(1000):03}",
        "note": chance.choice((None, None, "Hộp quà")),
    }


def _paper(folder: Path, decision: Decision, chance: Random) -> Path:
    chance.shuffle(decision.lines)
    year = decision.on.year
    annex = [
        chance.choice(LISTS).format(year),
        f"(Kèm theo Quyết định số {decision.number} ngày {decision.on:%d/%m/%Y} của {AUTHORITY})",
    ]
    rows, stem = _table(decision.lines, chance), decision.number.split("/")[0]
    if chance.random() < 0.5:
        return _sheet(folder / f"{stem}.xlsx", [[text] for text in annex], rows)
    articles = [
        "Điều 1. Công nhận các sản phẩm OCOP có tên trong danh sách kèm theo.",
        "Điều 2. Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký Quyết định.",
    ]
    title = chance.choice(TITLES).format(year)
    return _document(
        folder / f"{stem}.docx", decision.number, decision.on, [title, *articles], annex, rows
    )


def _document(
    path: Path, number: str, on: date, body: Sequence[str], annex: Sequence[str], rows: Table
) -> Path:
    paper = docx.Document()
    head = paper.add_table(1, 2)
    head.cell(0, 0).text = f"ỦY BAN NHÂN DÂN\nTỈNH HOA PHÚ\nSố: {number}"
    head.cell(0, 1).text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        f"Hoa Phú, ngày {on:%d} tháng {on:%m} năm {on.year}"
    )
    title, *articles = body
    for text in ("QUYẾT ĐỊNH", title, "ỦY BAN NHÂN DÂN TỈNH HOA PHÚ", *articles, *annex):
        paper.add_paragraph(text)
    table = paper.add_table(len(rows), len(rows[0]))
    for at, row in enumerate(rows):
        for cell, value in zip(table.rows[at].cells, row, strict=True):
            cell.text = "" if value is None else str(value)
    paper.save(str(path))
    return path


def _sheet(path: Path, above: Table, rows: Table) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (*above, *rows):
        sheet.append(row)
    book.save(path)
    return path


def _register(folder: Path, decisions: Sequence[Decision], chance: Random) -> Path:
    """The office's own sheet: a row for each product of several decisions."""
    columns = ("no", "product", "entity", "address", "stars", "kind")
    shown = chance.choice(STARS)
    heads = [chance.choice(HEADS[name]) for name in (*columns, "decision", "on")]
    rows: Table = [[*heads, "Cơ quan ban hành"]]
    for decision in decisions:
        for line in decision.lines:
            cells = _cells(len(rows), line, shown, chance)
            own = [cells[name] for name in columns]
            rows.append([*own, decision.number, f"{decision.on:%d/%m/%Y}", AUTHORITY])
    title: Table = [["DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN TRÊN ĐỊA BÀN TỈNH"], []]
    return _sheet(folder / "so-theo-doi.xlsx", title, rows)


def _acts(
    folder: Path, products: Sequence[Made], numbers: Iterator[int], chance: Random
) -> list[Path]:
    """A decision that takes certificates back, and one that lengthens some."""
    papers = []
    passed = [one for one in products if one.rated[-1][1] is not None]
    taken = chance.sample(passed, min(len(passed), chance.randint(0, 2)))
    on = max((one.rated[-1][0] for one in taken), default=ASKED_ON) + timedelta(90)
    if taken and on < ASKED_ON:
        for one in taken:
            one.revoked = True
        said = [one.rated[-1][2] for one in taken]
        number = f"{next(numbers)}/QĐ-UBND"
        papers.append(_act(folder / "thu-hoi.docx", number, on, TAKEN, taken, said))
    ended = [one for one in passed if not one.revoked and 5 < (ASKED_ON - one.last_day).days < 100]
    if ended:
        on = min(one.last_day for one in ended) - timedelta(5)
        until = max(one.last_day for one in ended) + timedelta(101)
        kept = [one for one in ended if (until - one.last_day).days <= 180]
        for one in kept:
            one.extended_until = until
        said = [f"{until:%d/%m/%Y}"] * len(kept)
        number = f"{next(numbers)}/QĐ-UBND"
        papers.append(_act(folder / "gia-han.docx", number, on, LENGTHENED, kept, said))
    return papers


# What a deed says in its title, its article and the heading of its last column.
TAKEN = (
    "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP",
    "Điều 1. Thu hồi Giấy chứng nhận của các sản phẩm trong danh sách.",
    "Quyết định công nhận",
)
LENGTHENED = (
    "Về việc gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP",
    "Điều 1. Gia hạn hiệu lực Giấy chứng nhận của các sản phẩm trong danh sách.",
    "Gia hạn đến ngày",
)


def _act(
    path: Path,
    number: str,
    on: date,
    deed: tuple[str, str, str],
    products: Sequence[Made],
    said: Sequence[str],
) -> Path:
    """The paper of a deed, with what its last column says of each product."""
    *body, heading = deed
    rows: Table = [["STT", "Tên sản phẩm", "Chủ thể", heading]]
    rows += [
        [at, one.name, one.entity, text]
        for at, (one, text) in enumerate(zip(products, said, strict=True), 1)
    ]
    return _document(path, number, on, body, ["DANH SÁCH KÈM THEO"], rows)
