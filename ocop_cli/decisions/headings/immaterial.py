"""Columns that say nothing about a rating: how goods are packed and sold, how people are reached.

Only what is listed here, or holds telephone numbers and addresses on the net alone, is passed over
in silence; any other heading that is not understood is told (``unread_column``), and its cells are
looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions.headings.meaning import phrase

_BEGINS = re.compile(
    r"(?:quy cach|dong goi|bao bi|khoi luong|trong luong|dung tich|kich thuoc|mau ma|hinh anh|"
    r"anh$|anh (?:chup|san pham|minh hoa)|"
    r"don vi tinh|dvt|so luong|san luong|cong suat|quy mo|dien tich|"
    r"gia$|gia (?:ban|tri|thanh|le|si)\b|"
    r"doanh thu|loi nhuan|thi truong|kenh|noi (?:ban|tieu thu)|tieu thu|nguyen (?:vat )?lieu|"
    r"thanh phan|mo ta|gioi thieu|dac (?:diem|ta)|cong dung|bao quan|website|trang (?:web|tin)|"
    r"facebook|zalo|fanpage|link\b|duong dan|toa do|ban do|so tai khoan|ngan hang|"
    r"von$|von (?:dieu le|dau tu|vay)|"
    r"(?:so )?lao dong|(?:so )?(?:thanh|xa) vien|gioi tinh|nam sinh|ngay sinh|dan toc|trinh do|"
    r"(?:so )?(?:cmnd|cccd|can cuoc|chung minh)|chuc (?:vu|danh)|nganh nghe|nam thanh lap|"
    r"ngay thanh lap|(?:so |giay )?(?:dkkd|dang ky kinh doanh|chung nhan dang ky)|"
    r"(?:giay |chung nhan )?(?:attp|vsattp|an toan thuc pham|vietgap|globalgap|haccp|iso)|"
    r"(?:so )?cong bo|kiem nghiem|tieu chuan ap dung|ma (?:vung|huyen|xa|tinh|buu)|vung trong|"
    r"muc (?:thuong|ho tro)|kinh phi|tien thuong|so tien|nguon (?:von|goc)|phan [abc]\b|"
    r"diem (?:phan|tu|huyen|cap huyen|thuong|cong)|tong phan|ho so minh chung|dong hanh|"
    r"y kien|nguoi (?:nhap|lap|lien he)|can bo|ky ten|ky nhan|xac nhan|mau so|"
    r"so trang|trang$|trang so|"
    r"batch|source|image|website|url|price|quantity|unit|weight|packaging|description|product id|"
    r"reeval|published|.* as printed$|id\b|uuid|"
    r"source file|source row|days left|seen on|removed on|no$)"
)


@lru_cache(1 << 10)
def is_immaterial(heading: str) -> bool:
    """Whether a column under this heading is known to say nothing about a rating."""
    return _BEGINS.match(phrase(heading.replace("_", " "))) is not None


_CONTACT = re.compile(
    r"(?:\(?(?:\+?84|0)(?:[ .()-]{0,2}\d){8,10}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}|"
    r"(?:https?://|www\.)\S{4,200})"
)


def is_contact(text: str) -> bool:
    """Whether a cell says how people are reached, and nothing else: a telephone number, an address
    of mail or on the net, or several of them."""
    said = [part for part in re.split(r"[\n;,]| / ", text[:400]) if part.strip()]
    return bool(said) and all(_CONTACT.fullmatch(part.strip()) for part in said)
