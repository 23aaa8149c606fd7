"""Wordings of headings too many to list: how they begin, and what more may stand in them.

A phrase known by its beginning says more than its field where a part of it is none of the field's
vocabulary: "Điểm chấm lại", "Số QĐ mới", "Ngày hết hạn ATTP" are another score, decision, term.
"""

from __future__ import annotations

import re

# Before the decision whose number and day stand in one column: "Số, ngày ban hành QĐ".
_NUMBER_AND_DAY = r"so (?:va )?(?:ngay )?(?:thang )?(?:nam )?(?:ky |ban hanh )?(?:cua )?"
# Wordings too many to list: the beginning (or the heart) of a phrase, where nothing contradicts it.
BEGINNINGS: tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...] = tuple(
    (field, re.compile(begins), re.compile(rf".*\b(?:{unless})") if unless else None)
    for field, begins, unless in (
        (
            "_before",
            r".*\b(?:cu|truoc|truoc day|hien tai|hien nay|da dat|tu danh gia|tu cham|lan truoc|"
            r"lan 1|cap huyen cham)$",
            r"quyet dinh|ngay",
        ),
        (
            "_other_act",
            r"(?:so |ngay |ngay ky |can cu )*(?:quyet dinh|qd|van ban|ngay) (?:\w+ ){0,4}?"
            r"(?:thu hoi|gia han|dua ra khoi|huy\b)",
            "",
        ),
        (
            "product",
            r"(?:ten )?(?:bo )?(?:san pham|sp)\b|ten (?:goi|hang hoa)",
            r"chu the|co so|dia chi|so luong|gia ban|mo ta|hinh anh|nhom|cu\b|ma\b|don vi|"
            r"san luong|nam\b|thi truong|thuong hieu|sao\b|hang [1-5]\b",
        ),
        (
            "_entity_locality",
            r"(?=.*\bdia chi\b)(?:ten )?"
            r"(?:chu the|co so|don vi|to chuc|doanh nghiep|htx|hop tac xa)\b",
            "",
        ),
        (
            "entity",
            r"(?:ten )?(?:chu the|co so san xuat|don vi san xuat|nha san xuat|to chuc,? ca nhan|"
            r"chu so huu)\b|"
            r"ten (?:co so|don vi|doanh nghiep|htx|hop tac xa|ho|tht|to hop tac|cong ty)\b",
            r"dia chi|loai|dai dien|so luong|dien thoai|san pham$|huyen|nam\b",
        ),
        ("representative", r"(?:ho (?:va )?ten )?(?:nguoi )?dai dien|giam doc", ""),
        ("phone", r"(?:so )?(?:dien thoai|dt)\b", ""),
        ("tax_number", r"ma so (?:thue|doanh nghiep|kinh doanh)", ""),
        (
            "locality",
            r"(?:dia chi|dia diem|noi) (?:san xuat|chu the|co so|tru so|kinh doanh)|dia chi$",
            "",
        ),
        (
            "group",
            r"(?:ten )?(?:nhom|nganh|phan nhom|linh vuc|bo) (?:hang |nganh )?"
            r"(?:san pham|ocop|hang)",
            "",
        ),
        (
            "score",
            r"(?:tong )?(?:so )?diem\b|ket qua (?:cham|diem)",
            r"phan|nhom|muc|cu\b|truoc|huyen|tu danh gia|ban\b|du lich|[abc]\b|cong$|thuong$",
        ),
        (
            "stars",
            r"(?:hang|so|xep hang|phan hang|cap|muc|dat|dat hang|ket qua|xep loai)"
            r"(?: dat| duoc)? sao\b|sao\b|hang\b(?! muc)|"
            r"(?:ket qua )?(?:danh gia )?(?:xep|phan) (?:hang|loai)\b",
            r"cu\b|truoc|nam\b|de nghi|diem|dang ky|phan dau|du kien|muc tieu|ke hoach|de xuat",
        ),
        (
            "_recognition_decision",
            rf"(?:{_NUMBER_AND_DAY}|so hieu )?(?:quyet dinh|qd)(?: so)? "
            r"(?:\w+ ){0,2}?(?:cong nhan|phe duyet|cap)\b",
            r"ngay$",
        ),
        (
            "_recognised_on",
            r"(?:ngay|thoi gian)(?: thang)?(?: nam)? (?:\w+ ){0,3}?"
            r"(?:cong nhan|phe duyet|cap)\b",
            "",
        ),
        ("issued_on", r"ngay(?: thang)?(?: nam)? (?:ky|ban hanh|quyet dinh|qd)", ""),
        (
            "decision",
            rf"(?:{_NUMBER_AND_DAY}|so hieu )?(?:quyet dinh|qd)\b",
            # From one decision to the next, so that a cell full of them is read through once.
            r"(?:quyet dinh|qd)\b(?:(?! (?:quyet dinh|qd)\b).)* ngay|thu hoi|gia han",
        ),
        (
            "valid_through",
            r".*\b(?:het (?:thoi )?han|het hieu luc|het gia tri|"
            r"(?:gia tri|hieu luc|thoi han)(?: \w+)? den)\b|thoi han\b|"
            r"(?:gia tri|hieu luc|thoi han|han)(?: cua)? (?:giay chung nhan|gcn|quyet dinh|qd)\b",
            r"(?:cu|truoc|truoc day|ban dau|lan truoc|lan 1|lan dau)$",
        ),
        (
            "authority",
            r"(?:co quan|don vi|cap) (?:\w+ )?(?:ban hanh|cong nhan|quyet dinh|cap|phe duyet)",
            "",
        ),
        ("ground", r"(?:ly do|nguyen nhan|can cu) ", ""),
        (
            "kind",
            r"(?:hinh thuc|loai hinh|loai|dien) (?:danh gia|cong nhan|dang ky|tham gia|ho so)",
            "",
        ),
        ("result", r"ket qua (?:danh gia|tham dinh)", ""),
    )
)

# A phrase known by its beginning says more than its field where any part of it is none of these:
# "Điểm chấm lại", "Số QĐ mới", "Ngày hết hạn ATTP" are another score, decision, term. Words that
# belong together stand together: "phân công" is made of parts of "phân hạng" and "công nhận".
_COMMON = (
    "ten|so|cac|cua|va|duoc|san pham|sp|ocop|cap|tinh|huyen|thanh pho|tp|ubnd|uy ban nhan dan|"
    "hoi dong|hd|theo|ket qua|danh gia|phan hang|xep hang|phan xep hang|hang|cong nhan|"
    "chuong trinh|chinh thuc"
)
_DATED = (
    "quyet dinh|qd|ngay|thang|nam|ky|ban hanh|hieu|giay chung nhan|chung nhan|giay|gcn|phe duyet|"
    "sao|dat chuan|dat ocop|dat hang|cong nhan dat|san pham dat"
)
VOCABULARY = {
    field: frozenset(f"{_COMMON}|{said}".split("|"))
    for field, said in {
        "product": (
            "bo|dich vu|du lich|hang hoa|goi|dat|chuan|sao|tham gia|du thi|dang ky tham gia|"
            "dang ky du thi|dang ky danh gia|dang ky cong nhan|de nghi cong nhan|de nghi danh gia|"
            "chu the|ghi ro|day du"
        ),
        "entity": (
            "chu the|chu|co so|san xuat|nha san xuat|nha|to chuc|ca nhan|so huu|don vi|"
            "doanh nghiep|htx|hop tac xa|to hop tac|ho|tht|cong ty|kinh doanh|tham gia|gia dinh|"
            "thuc hien|dang ky|sx|kd|che bien|dat chuan|dat ocop|cu|moi"
        ),
        "score": (
            "tong|diem|cham|trung binh|tb|binh quan|dat|thanh vien|cuoi cung|thang|100|tuong ung|"
            "moi|cong|xep"
        ),
        "stars": "sao|loai|muc|dat|diem|chuan|moi|phan loai|xep loai|xep|phan|phe duyet|cuoi cung",
        "result": "tham dinh|lai|ho so|dat|khong|hoac|phan|xep",
        "decision": f"{_DATED}|van ban|co quan|chu tich|lan dau|danh gia lai|cong nhan lai",
        "_recognition_decision": f"{_DATED}|lan dau|da|chuan",
        "_recognised_on": f"{_DATED}|thoi gian|thoi diem|lan dau",
        "issued_on": f"{_DATED}|van ban|lan dau",
        "valid_through": (
            "ngay|thang|nam|thoi gian|thoi diem|thoi han|han|het|gia tri|hieu luc|den|co|"
            "giay chung nhan|chung nhan|giay|gcn|quyet dinh|qd|dat|sao"
        ),
    }.items()
}
