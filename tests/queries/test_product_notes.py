"""Beside the address and the authority as printed, `show` says what they are today."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]
LIST = (
    "product,entity,locality,stars,decision,issued_on,authority\n"
    "Miến dong,HTX A,\"xã Mỹ Phương, huyện Ba Bể\",3,1/QĐ-UBND,2024-05-06,UBND huyện Ba Bể\n"
    "Gạo nếp,HTX B,\"xã Thượng Đình, huyện Phú Bình\",3,2/QĐ-UBND,2024-05-06,UBND tỉnh\n"
    "Chè,HTX C,\"xã Nà Hiên, huyện Khe Mây\",3,3/QĐ-UBND,2024-05-06,UBND tỉnh Lâm Khê\n"
    "Cam,HTX D,\"xã Tây Sơn, tỉnh Gia Lai\",3,4/QĐ-UBND,2026-05-06,UBND tỉnh Gia Lai\n"
    "Tiêu,HTX E,\"xã Tây Sơn, tỉnh Gia Lai\",3,5/QĐ-UBND,2024-05-06,UBND tỉnh Gia Lai\n"
)  # fmt: skip


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    ocop("import", write("list.csv", LIST))
    return ocop


def today(office: Run, product: str, options: str = "") -> dict[str, Any]:
    found = office(f"show {product} --format json {options}").json
    assert isinstance(found, dict)
    place: dict[str, Any] = found["today"]
    return place


def test_a_merged_commune_and_the_successor_of_its_district(office: Run) -> None:
    said = office('show "miến dong" --lang vi').out
    assert "xã Mỹ Phương, huyện Ba Bể" in said
    assert "Địa bàn hiện nay: xã Thượng Minh, tỉnh Thái Nguyên" in said
    assert "UBND huyện Ba Bể nay không còn; cơ quan kế tục: UBND tỉnh Thái Nguyên" in said
    assert today(office, '"miến dong"') == {
        "commune": "xã Thượng Minh", "province": "tỉnh Thái Nguyên", "certain": True,
        "candidates": [], "authority": "UBND tỉnh Thái Nguyên",
    }  # fmt: skip


def test_a_commune_that_was_divided_is_said_with_its_candidates(office: Run) -> None:
    place = today(office, '"gạo nếp"')
    assert (place["commune"], place["certain"], place["authority"]) == (None, False, None)
    assert len(place["candidates"]) > 1
    assert all(one in office('show "gạo nếp" --lang en').out for one in place["candidates"])


def test_a_place_the_table_does_not_know_is_said(office: Run) -> None:
    assert "Today's place is not known; kept as printed" in office("show chè --lang en").out


def test_before_the_mergers_nothing_is_said_of_them(office: Run) -> None:
    assert "Thượng Minh" not in office('show "miến dong" --as-of 2025-06-30').out
    # Districts ended, and communes became those of today, on 1 July 2025.
    assert "Thượng Minh" in office('show "miến dong" --as-of 2025-07-01').out
    assert today(office, '"miến dong"', "--as-of 2025-06-30")["authority"] is None


@pytest.mark.thorough
def test_an_address_printed_since_then_names_a_commune_of_today(office: Run) -> None:
    assert today(office, "cam")["commune"] == "xã Tây Sơn"
    assert today(office, "tiêu")["commune"] != "xã Tây Sơn"
    keys = [
        line.split(",")[0] for line in office("stats --by locality --format csv").out.split("\n")
    ]
    assert '"xã Tây Sơn' in keys


@pytest.mark.thorough
def test_a_filter_by_place_knows_both_worlds(office: Run) -> None:
    def found(place: str) -> list[str]:
        rows = office("ratings --format json --locality", place).json
        assert isinstance(rows, list)
        return [row["product"] for row in rows]

    assert found("Ba Bể") == found("thuong minh") == ["Miến dong"]


def test_districts_of_one_name_in_two_provinces_are_two_lines(ocop: Run, write: Write) -> None:
    rows = (
        "A,HTX A,\"huyện Châu Thành, Bến Tre\",3,1/QĐ-UBND,2024-05-06,UBND tỉnh Bến Tre\n"
        "B,HTX B,\"huyện Châu Thành, Tiền Giang\",3,2/QĐ-UBND,2024-05-06,UBND tỉnh Tiền Giang\n"
    )  # fmt: skip
    ocop("import", write("list.csv", LIST.split("\n")[0] + "\n" + rows))
    said = ocop("stats --by locality --format csv").out
    assert '"huyện Châu Thành, tỉnh Vĩnh Long"' in said
    assert '"huyện Châu Thành, tỉnh Đồng Tháp"' in said
