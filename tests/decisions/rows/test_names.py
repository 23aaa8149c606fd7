"""Where a maker's name ends and its address begins, in a cell that holds both."""

from __future__ import annotations

import pytest

from tests.made.pages import lines, only, read


@pytest.mark.parametrize(
    ("cell", "entity", "address"),
    [("HTX Hảo Đạt, Tân Cương, Thái Nguyên", "HTX Hảo Đạt", "Tân Cương, Thái Nguyên"),
     ("HTX Hảo Đạt - Tân Cương - Thái Nguyên", "HTX Hảo Đạt", "Tân Cương - Thái Nguyên"),
     ("Hộ Nguyễn Văn An, Tân Cương", "Hộ Nguyễn Văn An", "Tân Cương"),
     ("HTX Hảo Đạt, xã Tân Cương", "HTX Hảo Đạt", "xã Tân Cương"),
     ("Công ty TNHH Chè, Cà phê An Phú", "Công ty TNHH Chè, Cà phê An Phú", None),
     ("HTX Nông nghiệp, dịch vụ Hảo Đạt", "HTX Nông nghiệp, dịch vụ Hảo Đạt", None),
     ("Tân Cương", "Tân Cương", None)],
)  # fmt: skip
def test_names_of_places_behind_a_maker_need_no_unit(
    cell: str, entity: str, address: str | None
) -> None:
    said = only(read(lines("Sản phẩm|Chủ thể, địa chỉ|Sao", f"Chè|{cell}|4")))
    assert (said.entity, said.locality) == (entity, address)
