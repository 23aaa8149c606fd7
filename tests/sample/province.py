"""The fictional province as dated data: its places, decisions, respelt renewals and acts.

Nothing here exists: the province, its districts, its numbers of decisions. Only the laws the
decisions cite, and the ministry that grants five stars, are those of Viet Nam.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

PROVINCE = "Lâm Khê"
UBND = f"UBND tỉnh {PROVINCE}"
MINISTRY = "Bộ Nông nghiệp và PTNT"

DISTRICTS = {
    "K": "huyện Khe Mây",
    "D": "huyện Đá Vân",
    "L": "thành phố Lâm Khê",
    "H": "huyện Hạ Lam",
    "B": "thị xã Bến Lau",
    "S": "huyện Suối Ngà",
}
COMMUNES = {
    "K1": "xã Nà Hiên",
    "K2": "xã Pù Vang",
    "K3": "xã Thượng Mây",
    "K4": "thị trấn Khe Mây",
    "D1": "xã Lũng Sậu",
    "D2": "xã Bản Trám",
    "D3": "xã Nậm Cọ",
    "D4": "thị trấn Đá Vân",
    "L1": "phường Cửa Lam",
    "L2": "phường Sao Khuê",
    "L3": "phường Bến Gỗ",
    "L4": "xã Vườn Dẻ",
    "H1": "xã Đồng Lau",
    "H2": "xã Vạn Sậy",
    "H3": "xã Bãi Dâu",
    "H4": "thị trấn Hạ Lam",
    "B1": "phường Sông Lấp",
    "B2": "phường Cửa Rêu",
    "B3": "xã Cồn Sậy",
    "B4": "xã Đầm Ngao",
    "S1": "xã Mường Dền",
    "S2": "xã Khe Dâu",
    "S3": "xã Pha Lau",
    "S4": "thị trấn Suối Ngà",
}

# Names of the groups under the list of 2018 and under that of 2022 (919/QĐ-TTg).
GROUPS_2018 = {
    "tp": "Thực phẩm",
    "du": "Đồ uống",
    "td": "Thảo dược",
    "vm": "Vải và may mặc",
    "ln": "Lưu niệm - nội thất - trang trí",
    "sc": "Lưu niệm - nội thất - trang trí",
    "dl": "Dịch vụ du lịch nông thôn, bán hàng",
}
GROUPS_2022 = {
    "tp": "Thực phẩm",
    "du": "Đồ uống",
    "td": "Dược liệu và sản phẩm từ dược liệu",
    "vm": "Hàng thủ công mỹ nghệ",
    "ln": "Hàng thủ công mỹ nghệ",
    "sc": "Sinh vật cảnh",
    "dl": "Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch",
}
GROUPS_CHANGED_ON = date(2022, 8, 1)


@dataclass(frozen=True, slots=True)
class Decision:
    """One act of an authority, the file that holds it, and how its round is called."""

    key: str
    number: str
    issued_on: date
    authority: str
    file: str
    round: str = ""

    @property
    def district(self) -> bool:
        return self.authority not in (UBND, MINISTRY)


def _district(letter: str) -> str:
    return f"UBND {DISTRICTS[letter]}"


REGISTER_FILE = "so-theo-doi-2023-2024.xlsx"

DECISIONS = {
    decision.key: decision
    for decision in (
        Decision(
            "19",
            "2871/QĐ-UBND",
            date(2019, 12, 20),
            UBND,
            "2019-12-20-2871-qd-ubnd.xlsx",
            "năm 2019",
        ),
        Decision(
            "20a",
            "318/QĐ-UBND",
            date(2020, 2, 29),
            UBND,
            "2020-02-29-318-qd-ubnd.xlsx",
            "đợt 1 năm 2020",
        ),
        Decision(
            "20b",
            "1906/QĐ-UBND",
            date(2020, 8, 31),
            UBND,
            "2020-08-31-1906-qd-ubnd.xlsx",
            "đợt 2 năm 2020",
        ),
        Decision("20c", "3140/QĐ-UBND", date(2020, 12, 31), UBND, "2020-12-31-3140-qd-ubnd.csv"),
        # Put in late: an older decision whose file comes last by name.
        Decision(
            "21z",
            "1490/QĐ-UBND",
            date(2021, 5, 18),
            UBND,
            "tim-thay-sau-1490-qd-ubnd-nam-2021.xlsx",
            "bổ sung năm 2021",
        ),
        Decision(
            "21a",
            "1255/QĐ-UBND",
            date(2021, 7, 15),
            UBND,
            "2021-07-15-1255-qd-ubnd.xlsx",
            "đợt 1 năm 2021",
        ),
        Decision(
            "21M",
            "4415/QĐ-BNN-VPĐP",
            date(2021, 10, 28),
            MINISTRY,
            "2021-10-28-bo-nnptnt-4415-qd-bnn-vpdp.docx",
            "năm 2021",
        ),
        Decision(
            "21b",
            "2963/QĐ-UBND",
            date(2021, 12, 24),
            UBND,
            "2021-12-24-2963-qd-ubnd.xlsx",
            "đợt 2 năm 2021",
        ),
        Decision(
            "22a",
            "1702/QĐ-UBND",
            date(2022, 6, 30),
            UBND,
            "2022-06-30-1702-qd-ubnd.xlsx",
            "đợt 1 năm 2022",
        ),
        Decision(
            "22V", "2254/QĐ-UBND", date(2022, 9, 12), UBND, "2022-09-12-thu-hoi-2254-qd-ubnd.xlsx"
        ),
        Decision(
            "22b",
            "3087/QĐ-UBND",
            date(2022, 12, 19),
            UBND,
            "2022-12-19-3087-qd-ubnd.xlsx",
            "đợt 2 năm 2022",
        ),
        Decision("23a", "412/QĐ-UBND", date(2023, 2, 22), UBND, "2023-02-22-412-qd-ubnd.csv"),
        Decision(
            "23M",
            "1187/QĐ-BNN-VPĐP",
            date(2023, 4, 25),
            MINISTRY,
            "2023-04-25-bo-nnptnt-1187-qd-bnn-vpdp.docx",
            "đợt 1 năm 2023",
        ),
        Decision("23H", "1544/QĐ-UBND", date(2023, 10, 27), _district("H"), REGISTER_FILE),
        # The district and the province used one number in one year.
        Decision(
            "23K",
            "2680/QĐ-UBND",
            date(2023, 10, 30),
            _district("K"),
            "2023-10-30-huyen-khe-may-2680-qd-ubnd.xlsx",
            "năm 2023",
        ),
        Decision(
            "23D",
            "1733/QĐ-UBND",
            date(2023, 11, 20),
            _district("D"),
            "2023-11-20-huyen-da-van-1733-qd-ubnd.csv",
        ),
        Decision(
            "23L",
            "3415/QĐ-UBND",
            date(2023, 12, 5),
            _district("L"),
            "2023-12-05-thanh-pho-lam-khe-3415-qd-ubnd.xlsx",
            "năm 2023",
        ),
        Decision(
            "23b",
            "2680/QĐ-UBND",
            date(2023, 12, 18),
            UBND,
            "2023-12-18-2680-qd-ubnd.xlsx",
            "năm 2023",
        ),
        Decision(
            "24R",
            "735/QĐ-UBND",
            date(2024, 4, 15),
            UBND,
            "2024-04-15-dua-ra-khoi-danh-sach-735-qd-ubnd.xlsx",
        ),
        # The number of July 2021 again.
        Decision(
            "24a",
            "1255/QĐ-UBND",
            date(2024, 6, 28),
            UBND,
            "2024-06-28-1255-qd-ubnd.xlsx",
            "đợt 1 năm 2024",
        ),
        Decision(
            "24X", "1402/QĐ-UBND", date(2024, 7, 12), UBND, "2024-07-12-gia-han-1402-qd-ubnd.csv"
        ),
        Decision(
            "24B",
            "2210/QĐ-UBND",
            date(2024, 8, 14),
            _district("B"),
            "2024-08-14-thi-xa-ben-lau-2210-qd-ubnd.xlsx",
            "năm 2024",
        ),
        Decision(
            "24b",
            "2790/QĐ-UBND",
            date(2024, 10, 10),
            UBND,
            "2024-10-10-2790-qd-ubnd.xlsx",
            "đợt 2 năm 2024",
        ),
        Decision("24H", "1902/QĐ-UBND", date(2024, 10, 18), _district("H"), REGISTER_FILE),
        Decision(
            "24M",
            "3902/QĐ-BNN-VPĐP",
            date(2024, 11, 12),
            MINISTRY,
            "2024-11-12-bo-nnptnt-3902-qd-bnn-vpdp.xlsx",
            "đợt 2 năm 2024",
        ),
        Decision(
            "24S",
            "1988/QĐ-UBND",
            date(2024, 11, 29),
            _district("S"),
            "2024-11-29-huyen-suoi-nga-1988-qd-ubnd.csv",
        ),
    )
}

# The office's own sheet holds the rows of these decisions: two stand nowhere else.
REGISTER_HOLDS = ("23H", "23K", "24a", "24H")

# Renewals spelt as offices spell them: (decision, product) -> the product as printed there.
RESPELT_PRODUCTS = {
    ("23b", "Chè búp nõn"): "Trà búp nõn Nà Hiên",
    ("23K", "Rượu sắn men lá"): "Rượu sắn men lá Pù Vang",
    ("22b", "Gạo nếp tan"): "Gạo nếp tan Khe Dâu",
    ("23K", "Khăn dệt thổ cẩm hoa ban"): "Khăn thổ cẩm dệt hoa ban",
    ("23K", "Tinh bột nghệ nguyên chất"): "Tinh bột nghệ ngyuên chất",
    ("23D", "Gạo tẻ râu"): "Gạo tẻ râu Nậm Cọ",
    ("23b", "Trà hoa vàng hộp 100 g"): "Trà hoa vàng hộp 0,1 kg",
    ("24B", "Bánh phồng tôm"): "BÁNH PHỒNG TÔM",
}
# (decision, entity) -> the entity as printed there.
RESPELT_ENTITIES = {
    ("23b", "HTX chè Nà Hiên"): "Hợp tác xã Chè Nà Hiên",
    ("22b", "HTX nông nghiệp Mây Ngàn"): "Hợp tác xã nông nghiệp Mây Ngàn",
    ("23D", "HTX Thuỷ Lâm"): "Hợp tác xã Thủy Lâm",
    ("23b", "Công ty TNHH MTV Mắc ca Pha Lau"): (
        "Công ty trách nhiệm hữu hạn một thành viên Mắc ca Pha Lau"
    ),
    ("24b", "Công ty CP Dược liệu Pù Vang"): "Công ty cổ phần Dược liệu Pù Vang",
    ("24a", "Công ty TNHH Mây tre mỹ nghệ Cồn Sậy"): "Công ty TNHH Mây tre mĩ nghệ Cồn Sậy",
    ("23b", "Công ty TNHH SXTM Vạn Lộc Vân"): "Công ty TNHH sản xuất thương mại Vạn Lộc Vân",
}

# The first day and the last days that files print.
FIRST_DAYS = {"24M": date(2024, 10, 29)}
LAST_DAYS = {"21z": date(2024, 5, 17)}
LAST_DAY_OF_PRODUCT = {("23H", "Bột lá sen"): date(2026, 10, 26)}

# One score outside its band; the four stars of one district are in businesses.txt.
PRINTED_SCORES = {("21a", "Bánh rợm"): 71.25, ("22a", "Đông trùng hạ thảo sấy thăng hoa"): 89.6}
NOTES = {
    ("22a", "Đông trùng hạ thảo sấy thăng hoa"): "Đề nghị Trung ương đánh giá 5 sao",
}


@dataclass(frozen=True, slots=True)
class Act:
    """A row of a revocation, removal or extension: which certificate, why, until when."""

    decision: str
    product: str
    of_decision: str
    reason: str
    until: date | None = None


REVOCATIONS = (
    Act("22V", "Kẹo dừa sữa", "20c", "Đã ngừng sản xuất, chủ thể có đơn đề nghị"),
    Act("22V", "Chẩm chéo khô", "21a", "Vi phạm quy định về an toàn thực phẩm"),
    Act("22V", "Trứng gà thảo mộc", "21a", "Sử dụng sai biểu trưng OCOP trên bao bì"),
)
_LAPSED = "Hết thời hạn, không tham gia đánh giá lại"
REMOVALS = (
    Act("24R", "Bánh gai lá nếp", "19", _LAPSED),
    Act("24R", "Hạt dẻ rang", "19", _LAPSED),
    Act("24R", "Gạo nếp bà lão", "19", _LAPSED),
    Act("24R", "Bánh tráng mắm ruốc", "19", _LAPSED),
    Act("24R", "Nhãn lồng sấy", "20a", _LAPSED),
    Act("24R", "Tỏi đen một nhánh", "20a", _LAPSED),
)
EXTENSIONS = (
    Act("24X", "Thịt bò một nắng", "21a", "Hồ sơ đang thẩm định", date(2024, 12, 31)),
    Act("24X", "Tương bần hạt mốc", "21a", "Hồ sơ đang bổ sung", date(2024, 11, 30)),
)
# Two questions only a person can settle, (product, entity) of the older and of the later row:
# another strength of one household's wine; a group that seems to have become a cooperative.
QUESTIONS = (
    (
        ("Rượu nếp cái 40 độ", "Hộ kinh doanh Mai Đức Khôi"),
        ("Rượu nếp cái 39 độ", "Hộ kinh doanh Mai Đức Khôi"),
    ),
    (
        ("Tương nếp Hạ Lam", "Tổ hợp tác làm tương Vóc Yên"),
        ("Tương nếp Hạ Lam", "HTX làm tương Vóc Yên"),
    ),
)
