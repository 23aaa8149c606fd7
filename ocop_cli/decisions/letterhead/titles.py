"""What the title of a decision says it does, and that of a list: ratings, plans, or other business.

A decision to reward those recognised last year, to correct their names or to print certificates
anew, prints the same tables as the one that recognised them; its number and day are not theirs. So
does a list of what is yet to be evaluated, with the stars hoped for.
"""

from __future__ import annotations

import re

from ocop_cli.text.keys import fold

_BEGINS = re.compile(r"^(?:\W|v/v\b|ve viec\b|ve\b|quyet dinh\b|viec\b)+")
_OTHER_DEED = re.compile(
    r"(?:(?:phe duyet|ban hanh|giao|dieu chinh|bo sung|ky|cong bo)"
    r"(?: (?!ket qua)\w+){0,2}? )?"
    r"(?:ho tro|kinh phi|khen thuong|thuong\b|tang (?:bang khen|giay khen|thuong)|trich\b|"
    r"muc (?:chi|ho tro|thuong)|phan bo|cap (?:kinh phi|tien)|du toan|thanh lap|kien toan|ke hoach|"
    r"quy che|"
    r"quy dinh|bo tieu chi|huong dan|de an|du an|de cuong|chuong trinh (?!moi xa|ocop|quoc gia)|"
    r"phan cong|chi tieu|to chuc (?:hoi|cuoc|le)|uy quyen|chu truong|lua chon|nha thau|"
    r"(?:danh sach|danh muc) (?:y tuong|(?:san pham |chu the )?(?:ocop )?"
    r"(?:dang ky|tham gia dang ky|du kien|tiem nang|de nghi))|"
    # What is corrected or printed anew keeps the day, and the term, of its own decision.
    r"cap doi|dinh chinh|(?:sua doi|thay doi|dieu chinh)\b(?! (?:nang )?(?:hang|sao|xep hang)\b))"
)
_PLANNED = re.compile(
    r"\b(?:dang ky (?:tham gia|danh gia|moi|y tuong)|du kien|se (?:danh gia|tham gia)|y tuong|"
    r"de nghi (?:danh gia|phan hang|cong nhan|tham gia|xet)|ke hoach|chuan hoa|phan dau)\b"
)
_DONE = re.compile(
    r"ket qua|(?<!de nghi )(?:duoc )?cong nhan\b|\bdat (?:hang |chuan |tieu chuan )*(?:ocop )?"
    r"(?:hang )?(?:tu )?0?\d|\bdat (?:ba|bon|nam) sao"
)
_REPRINTED = re.compile(r"\bcap lai (?:giay|gcn)")
_EARNED = re.compile(
    r"(?:danh gia|phan hang|cong nhan)(?:,? \w+){0,3}? lai\b|het (?:thoi )?(?:han|hieu)"
)
_RATES = re.compile(
    r"cong nhan|ket qua|phan hang|xep hang|xep loai|chung nhan|danh gia|nang (?:hang|sao)|thu hoi|"
    r"khoi danh (?:sach|muc)|gia han|huy|hieu luc|\d sao|(?:san pham|chuan) ocop"
)


def other_deed(title: str) -> bool:
    """Whether a decision does something else than to rate: it rewards, plans, corrects."""
    return _OTHER_DEED.match(_BEGINS.sub("", fold(title))) is not None


def reprints(title: str) -> bool:
    """Whether certificates are issued anew, and nothing says that they were earned anew."""
    said = fold(title)
    return _REPRINTED.search(said) is not None and _EARNED.search(said) is None


def planned(text: str) -> bool:
    """Whether a title is of what shall be evaluated, and says of no result."""
    said = fold(text)
    return _PLANNED.search(said) is not None and _DONE.search(said) is None


def says_a_deed(title: str) -> bool:
    """Whether a title names anything that is done to ratings or certificates."""
    return _RATES.search(fold(title)) is not None
