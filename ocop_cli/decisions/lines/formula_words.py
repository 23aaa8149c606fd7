"""The words by which the standing parts of papers begin: the table that `formulas` reads.

Offices write them alike (Decree 30/2020/NĐ-CP, annex I). All are compared with the `keys.fold` of
a line, from its first letter on.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import NamedTuple

from ocop_cli.decisions.language.vietnamese import BOOKS
from ocop_cli.decisions.language.wordings import KnownWording, beginning
from ocop_cli.text.keys import fold


class PaperPart(Enum):
    """What a line of a paper is."""

    LETTERHEAD = auto()  # who writes, number, place and day, the motto
    TITLE = auto()
    BASIS = auto()
    ARTICLE = auto()
    RECIPIENTS = auto()
    SIGNATURE = auto()
    ANNEX = auto()  # to which decision an annex belongs
    LIST = auto()  # the title of a list, or of a part of it
    TOTAL = auto()
    FURNITURE = auto()  # page numbers, rulings, units of measure, how new a list is
    REMARK = auto()
    COMMENT = auto()  # what a person wrote beside the paper, on no row of a list


class Formula(NamedTuple):
    """How lines of a part begin; a `brief` one is a formula only where the line is short."""

    part: PaperPart
    wording: KnownWording
    brief: bool


def _formula(
    part: PaperPart, says: str, pattern: str, example: str, *, brief: bool = True
) -> Formula:
    return Formula(part, beginning(says, pattern, example), brief)


# In this order: a line is the first of them that it begins like.
FORMULAS = (
    _formula(
        PaperPart.BASIS,
        "bases",
        r"[\W_]*(?:can cu|theo de nghi|tren co so|chieu theo|thuc hien|"
        r"xet (?:de nghi|to trinh|ket qua|bien ban|cong van|bao cao|y kien|ho so|thay)) ",
        "Căn cứ Luật Tổ chức chính quyền địa phương",
        brief=False,
    ),
    _formula(PaperPart.ARTICLE, "article", r"(?:dieu|article) \d+\b", "Điều 1. Công nhận",
             brief=False),
    _formula(PaperPart.RECIPIENTS, "recipients", r"[\W_]*(?:noi nhan|luu ?:|kinh gui)",
             "Nơi nhận:"),
    _formula(PaperPart.LETTERHEAD, "number", r"so ?: ?[\w/. -]{0,40}$|so \d[\w/. -]{0,30}$",
             "Số: 743/QĐ-UBND"),
    _formula(
        PaperPart.LETTERHEAD,
        "place and day",
        r"[^\d:;()]{0,40},? ?ngay[\d ._…]{0,8}thang[\d ._…]{0,8}nam[\d ._…]{0,8}$|"
        r"[^\d:;()]{2,40}, (?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*$",
        "Lâm Khê, ngày 15 tháng 11 năm 2023",
    ),
    _formula(PaperPart.LETTERHEAD, "motto", r"cong hoa xa hoi chu nghia|doc lap ?-? ?tu do",
             "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    _formula(
        PaperPart.TITLE,
        "kind of paper",
        r"(?:quyet dinh|thong bao|bao cao|to trinh|cong bo|nghi quyet|ke hoach|cong van|bien ban)"
        r"[\s:.]*(?:so ?:? ?\S+)?$",
        "QUYẾT ĐỊNH",
    ),
    _formula(
        PaperPart.SIGNATURE,
        "who signs",
        r"[\W_]*(?:(?:kt|tm|tl|tuq|q)(?:\.| ) ?(?:chu|uy|bo|giam|truong|hoi|thu|pho)|"
        r"(?:pho |thu )?"
        r"(?:chu tich|bo truong|giam doc|chanh van phong|truong phong|truong ban)\b|"
        r"(?:ban )?(?:sao (?:y|luc)|trich sao)\b|"
        r"\(?(?:da ky|ky ten|ky,)|ky boi|nguoi ky|ngay ky|thoi gian ky|nguoi (?:lap|tong hop)|"
        r"(?:thu ky|ke toan|can bo|thu truong|xac nhan)\b|thu truong|truong phong)",
        "KT. CHỦ TỊCH",
    ),
    _formula(
        PaperPart.LIST,
        "title of a list",
        r"[\W_]*(?:phu luc|annex|appendix|danh sach|danh muc|bieu|bang|ket qua|list of|"
        rf"{fold(BOOKS)})\b",
        "DANH SÁCH SẢN PHẨM OCOP",
        brief=False,
    ),
)  # fmt: skip
SIGNER = next(one.wording.pattern for one in FORMULAS if one.part is PaperPart.SIGNATURE)
# How the first word of each who signs begins.
SIGNERS_BEGIN = (
    "kt", "tm", "tl", "tuq", "q", "pho", "thu", "chu", "bo", "giam", "chanh", "truong", "ban",
    "sao", "trich", "da", "ky", "nguoi", "ngay", "thoi", "ke", "can", "xac",
)  # fmt: skip
NOTE = (
    beginning("note", r"[\W_]*(?:ghi chu|luu y|chu thich|chu y|\(?\*|trong do)", "Ghi chú: hồ sơ"),
)
# A short line in capitals that begins so is of the letterhead.
ORGANS = (
    beginning(
        "office",
        r"(?:uy ban|ubnd|hdnd|hoi dong|so|bo|van phong|chi cuc|phong|ban|tinh|thanh pho|tp|huyen|"
        r"thi xa|quan|xa|phuong|thi tran|chu tich|bo truong|thu tuong|giam doc|cuc|tong cuc|"
        r"trung tam|lien minh|hoi|nhan dan|nong|dang uy|co quan)\b",
        "SỞ NÔNG NGHIỆP",
    ),
    beginning("end of a name", r"(?:va )?(?:phat trien|moi truong)\b", "VÀ MÔI TRƯỜNG"),
    beginning("urgency, draft", r"(?:du thao|hoa toc)\b", "HỎA TỐC"),
)
TOTALS = (
    beginning(
        "how many a list has",
        r"\W*+(?:(?:danh sach|phu luc|bang)\s*+)?(?:nay |tren )?(?:gom|co|tong(?: cong| so)?)\b"
        r"(?: tat ca| co)? ?:?\s*\d+",
        "Danh sách này gồm có 12 sản phẩm",
    ),
)
FURNITURE = (
    beginning(
        "page",
        r"\W*+(?:(?:trang|page)\W*+)?(?:\d++(?:\W*+(?:(?<=/)|(?<=/ )|(?:tren|of)\W*+)\d++)?\W*+)?$",
        "Trang 2/15",
    ),
    beginning("goes on", r"\W*+tiep (?:theo|tuc)(?: trang truoc)?\W*+$|\W*+continued\W*+$",
           "(tiếp theo trang trước)"),
    beginning("printed on", r"\W*+(?:ngay in|in (?:ngay|luc))\b[\d\s/.:,h-]*+(?:trang [\d/ ]*+)?$",
           "Ngày in: 15/11/2023"),
    beginning("source", r"\W*+nguon\b[^;]{0,80}$", "Nguồn: Sở Nông nghiệp"),
    beginning(
        "how new it is",
        r"\W*+(?:nguon\b[^;.]{0,60}[.;]? ?)?"
        r"(?:(?:so lieu )?(?:cap nhat|tinh|chot|thong ke)(?: so lieu)?|so lieu) "
        r"(?:den|ngay|luc|toi)\b[\w ,/.:-]{0,50}+\)?$",
        "Số liệu cập nhật đến ngày 30/6/2024",
    ),
)  # fmt: skip
SUBJECTS = (
    beginning(
        "subject",
        r"(?:v/v|ve viec|ve |phe duyet |cong nhan |thu hoi |dua |gia han |cong bo |"
        r"on |regarding |concerning )",
        "Về việc công nhận sản phẩm OCOP",
    ),
    beginning(
        "ends and rates",
        r"(?:bai bo|huy bo|thay the) .{0,160}(?: va|,) (?:phe duyet|cong nhan|cong bo) ",
        "Bãi bỏ Quyết định số 5/QĐ-UBND và phê duyệt kết quả đánh giá",
    ),
)
# In capitals, how an office's name goes on in the next line of a letterhead.
NAME_ENDS = (
    beginning(
        "end of an office's name",
        r"va (?:moi truong|phat trien nong thon|ptnt|cong nghe|cong thuong|du lich|the thao)\W*$",
        "VÀ PHÁT TRIỂN NÔNG THÔN",
    ),
)
# What the next line of a letterhead says of what stands above it.
GOING_ON = (
    beginning(
        "committee",
        r"(?:ubnd|uy ban nhan dan)(?: (?:tinh|huyen|thanh pho|tp|xa|phuong).{0,40})?$",
        "Ủy ban nhân dân tỉnh Lâm Khê",
    ),
    beginning(
        "end of the motto",
        r"(?:(?:(?:(?:hoi )?chu )?nghia )?viet )?nam$|(?:(?:tu do ?- ?)?hanh )?phuc$",
        "Hạnh phúc",
    ),
)
OF_TITLE = (
    beginning(
        "of which",
        r"\W*(?:dot|nam|quy|giai doan|cap|tinh|huyen|thanh pho|thi xa|xa|phuong) ",
        "Đợt 2 năm 2023",
    ),
)
BEGINS = (
    beginning("numbered", r"(?:(?:dieu|article) \d|\d{1,2}[.)]|[a-h]\)|[-+*•(])", "1. Sản phẩm"),
    beginning("labelled", r"ghi chu|luu y|noi nhan|can cu", "Lưu ý"),
)
