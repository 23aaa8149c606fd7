"""Columns that nobody reads in which a product or its maker is called otherwise than in its row.

"Chủ thể cũ", "Tên chủ thể sau điều chỉnh": another name there is a former one, or a new one, and
asked about either way.
"""

from __future__ import annotations

import re

from ocop_cli.decisions.cells import in_words
from ocop_cli.decisions.unread_cells import NOT_SO
from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Entry
from ocop_cli.text.keys import clean, fold

_NAMED = {
    "product": re.compile(r"(?:ten )?(?:san pham|sp)\b"),
    "entity": re.compile(r"(?:ten )?(?:chu the|co so|don vi|chu so huu|doanh nghiep|htx)\b"),
}


def is_of_names(heading: str) -> bool:
    """Whether a column is of the names of products, or of makers."""
    return any(one.match(fold(heading)) for one in _NAMED.values())


_CHANGED = re.compile(r"\b(?:sau|moi|dieu chinh|thay doi|chuyen doi|cap nhat|hien nay|sua)\b")


def is_changed(heading: str, value: Value, entry: Entry) -> bool:
    """Whether a cell below "Tên chủ thể sau điều chỉnh" names another than the row does; one word
    may be a tick below "Sản phẩm mới"."""
    if not isinstance(value, str) or " " not in value.strip():
        return False
    return _CHANGED.search(fold(heading)) is not None and names_other(heading, value, entry)


def names_other(heading: str, value: Value, entry: Entry) -> bool:
    """Whether a cell below "Chủ thể cũ", "Sản phẩm năm trước" names another than the row does."""
    said = fold(clean(in_words(value)))
    for field, begins in _NAMED.items():
        if begins.match(fold(heading)):
            return said != fold(getattr(entry, field) or "") and said not in NOT_SO
    return False
