"""The one rank that the title of a list says all on it reached."""

from __future__ import annotations

import re

from ocop_cli.text.keys import fold, same_key
from ocop_cli.text.marked import marked

_OF_ONE = re.compile(
    marked(
        r"\b(?:sản phẩm|sp|danh sách)"
        r"(?: (?:ocop|được|công nhận|đạt|hạng|xếp|phân|chuẩn|tiêu chuẩn))*"
        r" (?:0?(?P<figure>[3-5])|(?P<word>ba|bốn|năm)) ?sao\b"
        r"(?! ?(?:trở|[-–,;/&+]|đến|và|hoặc|hay|tiềm năng|lên|xuống))"
    ),
    re.IGNORECASE,
)
_STARS = re.compile(r"\bsao\b")
_WORDS = {"ba": 3, "bon": 4, "nam": 5}


def of_all(title: str) -> int | None:
    """The number of stars a title names for all of its list; None where it names none, or several:
    "Danh sách sản phẩm OCOP đạt 3 sao", and not "… từ 3 sao trở lên"."""
    said = same_key(title)
    found = _OF_ONE.search(said)
    if found is None or len(_STARS.findall(said)) != 1:
        return None
    return int(found["figure"]) if found["figure"] else _WORDS[fold(found["word"])]
