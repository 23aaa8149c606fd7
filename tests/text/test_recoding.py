"""UTF-8 read in the code page of any country and saved again: known whichever page it was."""

from __future__ import annotations

import unicodedata

import pytest

from ocop_cli.text import damage, recoding
from tests.made.each import each

# What a row of a list has, in the letters of most Vietnamese words.
CELLS = (
    "Mật ong hoa nhãn Hồng Thái",
    "Hộ kinh doanh Lò Thị Mây",
    "xã Đường Hoa, huyện Hải Hà",
    "Bưởi da xanh",
    "UBND tỉnh Quảng Ninh",
)
OTHERS = (
    "Lukáš", "hlášky", "Göteborg", "Łódź", "miłość", "Москва", "Ελλάδα", "Häagen-Dazs", "Ærø",
    "«Mật ong»", "Trà® Shan™", "20.000₫", "H₂O", "½ kg", "m²", "35°", "Cũ→mới", "★ Đạt", "Œuvre",
    "Île-de-France", "Ångström", "Şırnak", "piñata", "日本", "서울", "ไทย",
)  # fmt: skip


@pytest.mark.thorough
@each("form", ["NFC", "NFD"])
@each("how", ["ignore", "backslashreplace"])
@each("page", recoding.PAGES)
def test_any_page_is_seen(page: str, how: str, form: str) -> None:
    """With the bytes lost that the page has no letter for, or written out."""
    cells = [unicodedata.normalize(form, cell).encode().decode(page, how) for cell in CELLS]  # type: ignore[arg-type]
    harmed = [cell for cell in cells if damage.of(cell) or not cell.isprintable()]
    assert len(harmed) >= 3 + (form == "NFC"), cells


@each("text", [*CELLS, *OTHERS])
def test_what_is_spelled_so_is_not(text: str) -> None:
    assert not recoding.is_recoded(text)
    assert not recoding.is_recoded(unicodedata.normalize("NFD", text))
