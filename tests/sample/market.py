"""What came after the decisions: dossiers, inspections, recalls, training, marks, shelves."""

from __future__ import annotations

from dataclasses import dataclass

from tests.sample.course import products

PREFIX = "8939990"  # Viet Nam's 893 with a maker's number that nobody was given


def gtin(item: int) -> str:
    """A barcode of the invented maker with its check digit."""
    digits = f"{PREFIX}{item:05}"
    odd, even = (sum(int(digit) for digit in digits[start::2]) for start in (0, 1))
    return f"{digits}{-(odd + 3 * even) % 10}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """One CSV file: its name below ``sample_data/``, headings and rows."""

    file: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def _owner(product: str) -> str:
    """The entity of a product whose name only one entity has."""
    (entity,) = {one.entity for one in products() if one.name == product}
    return entity


def _rows(*rows: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Rows that begin with a product, its entity put beside it."""
    return tuple((product, _owner(product), *rest) for product, *rest in rows)


DOSSIERS = Sheet(
    "acts/dossiers.csv",
    ("product", "entity", "on", "document", "result", "note"),
    _rows(
        ("Thịt bò một nắng", "2024-06-20", "12/HS-OCOP", "", "Còn thiếu phiếu kiểm nghiệm"),
        ("Tương bần hạt mốc", "2024-06-24", "13/HS-OCOP", "", ""),
        ("Bánh cuốn sấy khô", "2024-08-05", "21/HS-OCOP", "failed", ""),
        ("Bánh phồng cua", "2024-11-18", "40/HS-OCOP", "", "Nộp sau khi hết hạn"),
        ("Đậu nho nhe", "2024-12-02", "43/HS-OCOP", "", "Nộp sau khi hết hạn"),
        ("Giò bò", "2024-12-10", "45/HS-OCOP", "", ""),
    ),
)

# Filed inside the window that 26/2026/QĐ-TTg opened; for `ocop due --as-of` a day in 2026.
DOSSIERS_2026 = Sheet(
    "acts/dossiers-2026.csv",
    ("product", "entity", "on", "document", "result", "note"),
    _rows(
        ("Kẹo lạc vừng đen", "2026-06-03", "07/HS-OCOP", "", ""),
        ("Khăn dệt thổ cẩm hoa ban", "2026-06-12", "09/HS-OCOP", "", ""),
        ("Nấm đùi gà", "2026-06-25", "15/HS-OCOP", "", ""),
    ),
)

INSPECTIONS = Sheet(
    "acts/inspections.csv",
    (
        "product",
        "entity",
        "on",
        "document",
        "how",
        "about",
        "agency",
        "outcome",
        "handling",
        "intentional",
        "follow_up_by",
        "note",
    ),
    _rows(
        (
            "Xúc xích thịt lợn đen",
            "2024-05-14",
            "18/BB-KT",
            "periodic",
            "criteria",
            "agriculture",
            "conforms",
            "",
            "",
            "",
            "",
        ),
        (
            "Pa tê gan vịt",
            "2024-09-10",
            "31/BB-KT",
            "surprise",
            "mark",
            "market_surveillance",
            "violation",
            "warning",
            "false",
            "2024-10-10",
            "Nhãn còn in 4 sao",
        ),
        (
            "Bánh đa vừng đen",
            "2024-10-02",
            "36/BB-KT",
            "surprise",
            "mark",
            "market_surveillance",
            "violation",
            "fine",
            "true",
            "2024-11-02",
            "Vẫn gắn biểu trưng OCOP",
        ),
        (
            "Mắm ruốc",
            "2024-10-22",
            "39/BB-KT",
            "periodic",
            "criteria",
            "health",
            "violation",
            "referred",
            "false",
            "2024-12-15",
            "Chỉ tiêu vi sinh vượt mức",
        ),
        (
            "Rượu vang mơ Lam Tuyền",
            "2024-11-07",
            "42/BB-KT",
            "surprise",
            "mark",
            "industry_trade",
            "violation",
            "warning",
            "false",
            "2024-12-20",
            "Bán tại siêu thị khi đã hết hạn",
        ),
        (
            "Matcha Suối Ngà",
            "2024-11-20",
            "44/BB-KT",
            "periodic",
            "criteria",
            "science_technology",
            "conforms",
            "",
            "",
            "",
            "Mã vạch quét được",
        ),
    ),
)

RECALLS = Sheet(
    "acts/recalls.csv",
    ("Sản phẩm", "Chủ thể", "Ngày", "Số văn bản", "Cơ quan yêu cầu", "Ghi chú"),
    _rows(
        ("Mắm ruốc", "24/10/2024", "512/QĐ-SYT", "Sở Y tế", "Lô sản xuất tháng 9/2024"),
        ("Chẩm chéo khô", "15/09/2022", "430/QĐ-SYT", "Sở Y tế", "Toàn bộ hàng đang bán"),
    ),
)

TRAINING = Sheet(
    "acts/training.csv",
    ("entity", "on", "document", "topic", "by", "audience", "note"),
    (
        (
            "HTX chè Nà Hiên",
            "2024-03-21",
            "05/KH-VPĐP",
            "Sử dụng biểu trưng và tem OCOP",
            "Văn phòng điều phối nông thôn mới",
            "entities",
            "",
        ),
        (
            "HTX rượu men lá Pù Vang",
            "2024-03-21",
            "05/KH-VPĐP",
            "Sử dụng biểu trưng và tem OCOP",
            "Văn phòng điều phối nông thôn mới",
            "entities",
            "",
        ),
        (
            "Công ty CP Thực phẩm Cửa Lam",
            "2024-03-21",
            "05/KH-VPĐP",
            "Sử dụng biểu trưng và tem OCOP",
            "Văn phòng điều phối nông thôn mới",
            "entities",
            "",
        ),
        (
            "",
            "2024-04-11",
            "08/KH-VPĐP",
            "Chấm điểm theo Quyết định 148/QĐ-TTg",
            "Sở Nông nghiệp và PTNT",
            "officials",
            "48 cán bộ xã, huyện",
        ),
    ),
)

MARKS = Sheet(
    "acts/marks.csv",
    ("product", "entity", "on", "document", "gtin", "trademark", "stamps", "note"),
    _rows(
        ("Bạch trà Thượng Mây", "2022-01-10", "", gtin(11), "4-0999911", "LK000001-LK005000", ""),
        ("Chè shan cổ thụ", "2023-02-06", "", gtin(12), "4-0999911", "LK005001-LK008000", ""),
        ("Xúc xích thịt lợn đen", "2024-01-15", "", gtin(21), "", "LK010001-LK030000", ""),
        ("Pa tê gan vịt", "2024-01-15", "", gtin(22), "", "LK030001-LK040000", ""),
        ("Matcha Suối Ngà", "2022-08-01", "", gtin(31), "4-0999931", "", ""),
        ("Rượu vang mơ Lam Tuyền", "2021-09-01", "", gtin(41), "", "LK050001-LK052000", ""),
        ("Cá thu một nắng", "2021-03-15", "", gtin(51), "", "", ""),
        ("Tôm nõn sấy", "2021-03-15", "", gtin(52), "", "", ""),
    ),
)

# What an inspector saw, and the verdict the register should give.
_SEEN: tuple[tuple[str, str, str, str, str, str, str], ...] = (
    ("Bạch trà Thượng Mây", "", "5", gtin(11), "2024-11-20", "Siêu thị Cửa Lam", "ok"),
    ("Trà búp nõn Nà Hiên", "HTX chè Nà Hiên", "4", "", "2024-11-20", "Siêu thị Cửa Lam", "ok"),
    ("Bưởi đường cơm vàng", "", "3", "", "2024-11-05", "Chợ Bến Gỗ", "ok"),
    ("Pa tê gan vịt", "", "4", gtin(22), "2024-11-20", "Siêu thị Cửa Lam", "wrong_stars"),
    ("Matcha Suối Ngà", "", "5", gtin(31), "2024-11-21", "Trạm dừng nghỉ Khe Dâu", "wrong_stars"),
    ("Rượu vang mơ Lam Tuyền", "", "4", gtin(41), "2024-11-20", "Siêu thị Cửa Lam", "lapsed"),
    ("Cá thu một nắng", "", "3", "", "2024-11-12", "Chợ Sông Lấp", "lapsed"),
    ("Bánh pía khoai môn", "", "4", "", "2024-11-12", "Chợ Sông Lấp", "ok"),
    ("Bánh đa vừng đen", "", "3", "", "2024-11-05", "Chợ Bến Gỗ", "failed"),
    ("Kẹo dừa sữa", "", "3", "", "2024-11-13", "Bến xe Bến Lau", "revoked"),
    ("Kẹo ngô bắp", "", "3", "", "2024-11-21", "Trạm dừng nghỉ Khe Dâu", "not_certified"),
    (
        "Bánh tổ mật mía",
        "Hộ kinh doanh Cù Thị Lành Lặn",
        "3",
        "",
        "2024-11-13",
        "Bến xe Bến Lau",
        "unknown",
    ),
    (
        "Miến dong sợi nhỏ",
        "Cơ sở đóng gói Hưng Vạn Sạp",
        "3",
        "",
        "2024-11-05",
        "Chợ Bến Gỗ",
        "ask",
    ),
    ("Cá thu một nắng", "", "3", gtin(52), "2024-11-13", "Bến xe Bến Lau", "ask"),
)

LABELS = Sheet(
    "market/labels-2024-11.csv",
    ("product", "entity", "stars", "gtin", "seen_on", "place"),
    tuple((name, entity or _owner(name), *rest[:-1]) for name, entity, *rest in _SEEN),
)
VERDICTS = tuple(row[-1] for row in _SEEN)

SHEETS = (DOSSIERS, DOSSIERS_2026, INSPECTIONS, RECALLS, TRAINING, MARKS, LABELS)
