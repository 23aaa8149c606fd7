"""Stamps of digital signatures, which say who signed a file, with what address, and when.

Offices print them on the first page or on every one: "Người ký: …", "Email: …", "Cơ quan: …",
"Thời gian ký: …", or in English as the signing programs do. They say nothing of the certificate of
a product, only how the file was sealed.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.wordings import KnownWording, folded, heard
from ocop_cli.decisions.letterhead import unofficial
from ocop_cli.text.keys import fold

LONGEST = 240
_WHEN = re.compile(r"[\d\s/.:,+-]*+(?:[ap]m|z|gmt|utc)?[\d\s:+-]*+")
_ADDRESS = re.compile(r"\A\S+@\S+")
_WHOM = re.compile(r"[^:;]{2,80}")


class StampLabel(NamedTuple):
    """A label of stamps, compared with the `keys.fold` of a text, and what may follow it."""

    wording: KnownWording
    value: re.Pattern[str]


LABELS = (
    StampLabel(
        folded("when", r"thoi gian ky|ngay ky|ky ngay|date|signing (?:time|date)", "Thời gian ký"),
        _WHEN,
    ),
    StampLabel(folded("address", r"e-?mail|thu dien tu", "Email"), _ADDRESS),
    StampLabel(
        folded("who signed", r"(?:duoc )?ky (?:so )?boi|nguoi ky|(?:digitally )?signed by",
               "Ký bởi"),
        _WHOM,
    ),
    StampLabel(folded("of what office", r"co quan|to chuc|don vi|chuc vu", "Cơ quan"), _WHOM),
    StampLabel(folded("why and where", r"reason|location|ly do|dia diem", "Lý do"), _WHOM),
)  # fmt: skip
_EACH = "|".join(one.wording.pattern.pattern for one in LABELS)
_LABEL = re.compile(rf"(?:^|[\s,;])({_EACH})\b\s*:?")
_OPENS = re.compile(r"(?:signature (?:not verified|is valid|valid|unknown)|chu ky so)?[\s.,;:-]*")
# A stamp has one of these at least: "Đơn vị: xã Tân Cương" alone is none.
_OWN = re.compile(
    r"@|nguoi ky|ky (?:so )?boi|thoi gian ky|ngay ky|ky ngay|signed|signature|chu ky so|"
    r"\d\d:\d\d:\d\d|^(?:co quan|to chuc)\b"
)
_SIGNING = re.compile(r"(?:thời gian|ngày) ký|ký (?:ngày|bởi)", re.IGNORECASE)


def is_stamp(text: str) -> bool:
    """Whether a line is of the stamp of a digital signature, and says nothing else."""
    # What is longer is not kept: of a paragraph that is put together line by line each length is
    # asked for, and a paper of many pages would be held a thousand times.
    return len(text) <= LONGEST and _is_stamp(text)


@lru_cache(1 << 10)
def _is_stamp(text: str) -> bool:
    said = fold(text)
    if not _OWN.search(said) or unofficial.is_mark(text):
        return False
    first, *pairs = _LABEL.split(said)
    if not _OPENS.fullmatch(first) or not (first or pairs):
        return False
    if not all(map(_is_value, pairs[::2], pairs[1::2])):
        return False
    if not pairs:
        return True
    more = _SIGNING.sub(" ", text[len(first) :])  # "Người ký: chưa ký", "Cơ quan: tạm dừng"
    denied = any(unit.part is Part.NEGATION for unit in phrases(more))
    return not denied and bearing(more) is None


def _is_value(label: str, value: str) -> bool:
    return any(
        one.wording.pattern.fullmatch(label) and one.value.fullmatch(value.strip(" ,;."))
        for one in LABELS
    )


# What a stamp, a watermark or a scanner prints over the cells of a table on paper.
OVER_CELLS = (
    folded(
        "signature",
        r"\b(?:nguoi ky|ky (?:so )?boi|thoi gian ky|ngay ky|(?:digitally )?signed by)\b ?:|"
        r"\bdigitally signed\b|\bsignature (?:not verified|is valid|valid|unknown)\b",
        "Chè xanh Ký bởi: UBND tỉnh Hòa Phú",
    ),
    folded(
        "received",
        r"\bcong van den\b|\bden so ?:? ?\d|\bso ?: ?\d{1,6} ngay ?: ?\d",
        "Chè xanh CÔNG VĂN ĐẾN Số: 1234 Ngày: 10/5/2024",
    ),
    folded("scanner", r"\bscanned (?:with|by)\b|\bcam ?scanner\b", "Scanned with CamScanner"),
    folded("page", r"\btrang (?:so )?\d{1,4} ?/ ?\d{1,4}\b", "Chè xanh Trang 2/5"),
    folded("copy", r"\bsao y (?:ban chinh|tu ban|luc)\b", "SAO Y BẢN CHÍNH"),
)
# The same in capitals; the last in a text that has small letters too, for "CHÈ BẢN SAO" may be of a
# village.
_WATERMARK = re.compile(
    r"\b(?:DỰ THẢO|HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|TUYỆT MẬT|TỐI MẬT|LƯU HÀNH NỘI BỘ|SAO Y|COPY|DRAFT|"
    r"SPECIMEN)\b"
)
_COPY = re.compile(r"\bBẢN (?:SAO|GỐC|CHÍNH|NHÁP|THẢO)\b")


@lru_cache(1 << 12)
def over_cell(text: str) -> bool:
    """Whether words of a stamp, a signature or a watermark stand in a cell among its own."""
    if heard(OVER_CELLS, fold(text)) is not None:
        return True
    if _WATERMARK.search(text) is not None:
        return True
    return _COPY.search(text) is not None and not text.isupper()
