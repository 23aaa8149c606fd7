"""How each decision's table looks: headings, order, group rows, ways to print stars and scores."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Column:
    """A heading (with the one above it, where there are two rows) and what stands below it."""

    field: str
    heading: str
    above: str = ""
    width: int = 14


@dataclass(frozen=True, slots=True)
class Layout:
    """The shape of one table."""

    columns: tuple[Column, ...]
    groups: str = ""  # group rows by: stars, district, kind
    stars: str = "sao"  # "4 sao", number, glyph
    comma: bool = False  # scores as text with a comma
    entity: str = "each"  # each row; merged over its rows; blank: said and numbered once
    letterhead: bool = True  # else the annex alone
    sheets: bool = False  # the decision and its annex on two sheets


def _columns(*named: tuple[str, str] | tuple[str, str, str]) -> tuple[Column, ...]:
    wide = {"product": 30, "entity": 38, "address": 32, "entity_address": 40, "reason": 36}
    wide |= {"stt": 6, "group": 24, "note": 22, "commune": 18, "district": 18, "of_decision": 30}
    wide |= {"authority": 26, "kind": 16, "number": 16, "result": 16}
    return tuple(
        Column(one[0], one[1], one[2] if len(one) > 2 else "", wide.get(one[0], 13))
        for one in named
    )


_STT = ("stt", "STT")
_PLAIN = _columns(
    _STT,
    ("product", "Tên sản phẩm"),
    ("entity", "Chủ thể"),
    ("address", "Địa chỉ"),
    ("score", "Số điểm"),
    ("stars", "Xếp hạng"),
)
_WITH_KIND = _columns(
    _STT,
    ("product", "Tên sản phẩm"),
    ("entity", "Tên chủ thể"),
    ("commune", "Xã/phường/thị trấn"),
    ("district", "Huyện/thị xã/thành phố"),
    ("score", "Điểm"),
    ("stars", "Hạng sao"),
    ("kind", "Hình thức đánh giá"),
)

LAYOUTS = {
    "19": Layout(_PLAIN),
    "20a": Layout(
        _columns(
            ("stt", "TT"),
            ("product", "Sản phẩm"),
            ("entity", "Cơ sở sản xuất"),
            ("address", "Địa chỉ"),
            ("group", "Nhóm sản phẩm"),
            ("score", "Điểm trung bình"),
            ("stars", "Hạng sao"),
        ),
        stars="glyph",
        letterhead=False,
    ),
    "20b": Layout(_PLAIN, comma=True, entity="merged", sheets=True),
    "21z": Layout(
        _columns(
            ("stt", "TT"),
            ("entity", "Chủ thể"),
            ("address", "Địa chỉ"),
            ("product", "Sản phẩm"),
            ("stars", "Số sao"),
            ("score", "Điểm"),
            ("last_day", "Ngày hết hạn"),
        ),
        stars="number",
    ),
    "21a": Layout(
        _columns(
            _STT,
            ("entity", "Chủ thể"),
            ("address", "Địa chỉ"),
            ("product", "Tên sản phẩm"),
            ("score", "Số điểm", "Kết quả đánh giá"),
            ("stars", "Hạng sao", "Kết quả đánh giá"),
        ),
        entity="blank",
    ),
    "21M": Layout(_PLAIN, comma=True),
    "21b": Layout(
        _columns(
            _STT,
            ("product", "Tên sản phẩm"),
            ("entity", "Tên chủ thể"),
            ("address", "Địa chỉ"),
            ("score", "Điểm"),
        ),
        groups="stars",
        comma=True,
        entity="merged",
    ),
    "22a": Layout(
        _columns(
            _STT,
            ("product", "Sản phẩm"),
            ("entity_address", "Chủ thể, địa chỉ"),
            ("score", "Điểm trung bình"),
            ("stars_3", "3 sao", "Xếp hạng"),
            ("stars_4", "4 sao", "Xếp hạng"),
            ("stars_5", "5 sao", "Xếp hạng"),
            ("note", "Ghi chú"),
        ),
        letterhead=False,
    ),
    "22b": Layout(_WITH_KIND, groups="district"),
    "23M": Layout(_PLAIN, comma=True),
    "23K": Layout(
        _columns(
            _STT,
            ("product", "Tên sản phẩm"),
            ("group", "Nhóm sản phẩm"),
            ("entity", "Chủ thể"),
            ("commune", "Xã/thị trấn"),
            ("score", "Tổng điểm"),
            ("stars", "Số sao"),
            ("kind", "Hình thức đánh giá"),
        ),
        stars="number",
    ),
    "23L": Layout(
        _columns(
            _STT,
            ("product", "Tên sản phẩm"),
            ("entity", "Chủ thể"),
            ("commune", "Xã/phường"),
            ("score", "Số điểm", "Kết quả"),
            ("stars", "Xếp hạng", "Kết quả"),
            ("result", "Đạt/Không đạt", "Kết quả"),
        ),
        entity="merged",
    ),
    "23b": Layout(
        _columns(
            _STT,
            ("product", "Tên sản phẩm"),
            ("entity", "Tên chủ thể"),
            ("address", "Địa chỉ"),
            ("group", "Nhóm sản phẩm"),
            ("score", "Điểm"),
            ("stars", "Hạng sao"),
            ("result", "Kết quả"),
            ("kind", "Hình thức đánh giá"),
        ),
        letterhead=False,
    ),
    "24a": Layout(_WITH_KIND, groups="kind"),
    "24B": Layout(
        _columns(
            ("stt", "Stt"),
            ("product", "Sản phẩm"),
            ("entity", "Tên cơ sở sản xuất"),
            ("address", "Địa chỉ"),
            ("score", "Điểm"),
            ("stars", "Hạng"),
        ),
        comma=True,
    ),
    "24b": Layout(_WITH_KIND),
    "24M": Layout(
        _columns(
            _STT,
            ("product", "Tên sản phẩm"),
            ("entity", "Chủ thể"),
            ("address", "Địa chỉ"),
            ("score", "Điểm"),
            ("stars", "Hạng sao"),
            ("first_day", "Có hiệu lực từ ngày"),
        ),
        comma=True,
    ),
}

ACT_COLUMNS = {
    "22V": _columns(
        ("stt", "TT"),
        ("product", "Sản phẩm"),
        ("entity", "Chủ thể"),
        ("address", "Địa chỉ"),
        ("stars", "Hạng"),
        ("of_decision", "Quyết định công nhận"),
        ("reason", "Lý do thu hồi"),
    ),
    "24R": _columns(
        ("stt", "Stt"),
        ("product", "Sản phẩm"),
        ("entity", "Chủ thể"),
        ("address", "Địa chỉ"),
        ("of_decision", "Quyết định công nhận"),
        ("reason", "Lý do"),
    ),
}

REGISTER_COLUMNS = _columns(
    ("stt", "TT"),
    ("product", "Tên sản phẩm"),
    ("entity", "Chủ thể"),
    ("commune", "Xã/phường/thị trấn"),
    ("district", "Huyện/thành phố"),
    ("group", "Nhóm sản phẩm"),
    ("number", "Số quyết định"),
    ("issued_on", "Ngày quyết định"),
    ("authority", "Cơ quan ban hành"),
    ("stars", "Số sao"),
    ("score", "Điểm"),
    ("last_day", "Ngày hết hạn"),
    ("note", "Ghi chú"),
)


@dataclass(frozen=True, slots=True)
class Listing:
    """A decision that came as CSV; `codes` are the fields printed as the program names them."""

    layout: Layout
    delimiter: str = ","
    encoding: str = "utf-8"
    codes: tuple[str, ...] = ()
    decomposed: tuple[str, ...] = ()


_OF_DECISION = (
    ("number", "Số quyết định"),
    ("issued_on", "Ngày quyết định"),
    ("authority", "Cơ quan ban hành"),
)

LISTINGS = {
    "20c": Listing(
        Layout(
            _columns(
                _STT,
                ("product", "Tên sản phẩm"),
                ("entity", "Chủ thể"),
                ("address", "Địa chỉ"),
                ("score", "Số điểm"),
                ("stars", "Số sao"),
                *_OF_DECISION,
            ),
            stars="number",
        )
    ),
    "23a": Listing(
        Layout(
            _columns(
                ("stt", "TT"),
                ("product", "Sản phẩm"),
                ("entity", "Chủ thể"),
                ("address", "Địa chỉ"),
                ("score", "Điểm"),
                ("stars", "Hạng sao"),
                ("number", "Số QĐ"),
                ("issued_on", "Ngày ban hành"),
                ("authority", "Cơ quan ban hành"),
            ),
            comma=True,
        ),
        delimiter=";",
        decomposed=("Gạo séng nương",),
    ),
    "23D": Listing(
        Layout(
            _columns(
                _STT,
                ("product", "Tên sản phẩm"),
                ("entity", "Tên chủ thể"),
                ("address", "Địa chỉ"),
                ("group", "Nhóm sản phẩm"),
                ("score", "Số điểm"),
                ("stars", "Xếp hạng"),
                ("kind", "Hình thức đánh giá"),
                *_OF_DECISION,
            ),
            comma=True,
        ),
        encoding="utf-8-sig",
    ),
    "24S": Listing(
        Layout(
            _columns(
                ("product", "product"),
                ("entity", "entity"),
                ("address", "locality"),
                ("group", "group"),
                ("stars", "stars"),
                ("score", "score"),
                ("kind", "kind"),
                ("result", "result"),
                ("number", "decision"),
                ("issued_on", "issued_on"),
                ("authority", "authority"),
            ),
            stars="number",
        ),
        codes=("kind", "result"),
    ),
}
