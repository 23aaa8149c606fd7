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


@pytest.mark.parametrize(
    ("entity", "address", "told"),
    [("HTX Gấc (2021)", "xã Mây", "entity"), ("HTX Gấc - 2021", "xã Mây", "entity"),
     ("HTX Gấc (từ năm 2019)", "xã Mây", "entity"), ("HTX Gấc", "xã Mây (2021)", "locality"),
     ("Công ty Xanh 2020", "xã Mây", None), ("HTX Gấc", "số 2021, xã Mây", None),
     ("HTX Gấc (Mây Xanh)", "xã Mây (xã Nga cũ)", None)],
)  # fmt: skip
def test_a_year_set_apart_behind_a_maker_or_an_address_is_told(
    entity: str, address: str, told: str | None
) -> None:
    said = read(lines("Sản phẩm|Chủ thể|Địa chỉ|Sao", f"Cao|{entity}|{address}|4"))
    found = [p.place.column for p in said.problems if p.code == "odd_name" and p.place]
    assert found == ([] if told is None else [{"entity": 1, "locality": 2}[told]])
