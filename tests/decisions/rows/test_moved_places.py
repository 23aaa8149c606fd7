"""What an address says of how its place was merged or renamed holds nothing; what else may."""

from __future__ import annotations

from ocop_cli.decisions.rows import remarked


def test_another_name_of_its_place_is_of_the_place() -> None:
    for address in (
        "Khu 3, TT. Mậu A (nay là xã Mậu A)", "Xã Bản Mù (trước sáp nhập)",
        "xã A, huyện B (nay thuộc xã C, tỉnh D)", "xã Hòa (sau sáp nhập: xã Hòa Bình)",
        "Tổ 1, P. Đồng Tâm (nay là P. Nam Cường)", "TT. Mậu A, nay là xã Mậu A",
        "Thôn 2, xã Nà (sau sắp xếp đơn vị hành chính)", "Xã Tân Lập (xã cũ)",
    ):  # fmt: skip
        assert not remarked.in_cell("locality", address), address
        assert not remarked.in_cell("_commune", address), address


def test_another_maker_or_what_befell_one_is_not() -> None:
    for address in (
        "xã X (nay là HTX A)", "Xã A (đã thu hồi)", "xã A (nay đã giải thể)",
        "xã A (nay là xã B, đã bị thu hồi)", "xã A (nay thuộc HTX B)", "xã A, nay đã chuyển",
        "xã A (trước sáp nhập HTX)", "xã A (nay là xã B do hộ khác sản xuất)",
        "xã A (nay không sản xuất)", "xã A (mới) (đã bán)",
    ):  # fmt: skip
        assert remarked.in_cell("locality", address), address
    for name in ("HTX Tân Lập (sau sáp nhập)", "HTX A (nay là xã B)", "Chè (trước sáp nhập)"):
        assert remarked.in_cell("entity", name), name
