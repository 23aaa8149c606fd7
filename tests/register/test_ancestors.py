"""Rows that re-evaluate, beside very many products of one place: the near ones are asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ocop_cli.matching.case import Named
from ocop_cli.matching.nearest import nearest
from ocop_cli.register.writing import ancestors
from tests.conftest import Run

PRODUCTS = st.lists(
    st.sampled_from(
        ["Chè", "tôm nõn", "Mật ong", "hoa nhãn", "Khe Nhạn", "Gạo nếp", "cái", "hoa vàng", "Miến",
         "dong", "Bánh", "gai", "Tiên Yên", "(Trà)", "500g", "Nước mắm", "Cát Hải", "Rượu", "Tea",
         "Mai Hương", "che", "mat ong", "cá thu", "OCOP"]
    ),
    min_size=1,
    max_size=3,
).map(" ".join)  # fmt: skip
OWNERS = st.sampled_from(
    [None, "HTX Núi Mây", "HTX Tân Mây (hợp nhất từ HTX Núi Mây)", "Hộ Lò Văn Páo", "Cơ sở Páo",
     "Công ty TNHH Suối Nga", "HTX chè Khe Nhạn", "Hộ Nguyễn Thị Hương"]
)  # fmt: skip
NAMED = st.builds(Named, PRODUCTS, OWNERS, st.just("Hà Nội"))


class TestACrowdOfOnePlace:
    @pytest.mark.thorough
    @settings(max_examples=200)
    @given(st.lists(NAMED, min_size=2, max_size=12))
    @example([Named("Chè", None, "Hà Nội"), Named("Trà", "Hộ Lò Văn Páo", "Hà Nội")])
    def test_brings_up_whoever_is_near(self, every: list[Named]) -> None:
        named = dict(enumerate(every))
        crowd = ancestors._Crowd(named, named)
        for a, one in named.items():
            found = crowd.near(one)
            for b, other in named.items():
                if a != b and nearest(one, other) is not None:
                    assert b in found or a in crowd.near(other), (one, other)

    @pytest.mark.thorough
    @given(st.lists(NAMED, min_size=2, max_size=8), st.randoms())
    def test_brings_up_the_same_in_whatever_order_it_is(self, every: list[Named], by) -> None:  # type: ignore[no-untyped-def]
        named = dict(enumerate(every))
        numbers = list(named)
        by.shuffle(numbers)
        assert [ancestors._Crowd(named, named).near(one) for one in every] == [
            ancestors._Crowd(sorted(numbers), named).near(one) for one in every
        ]

    @pytest.mark.thorough
    def test_is_not_held_against_itself_row_by_row(self) -> None:
        named = {
            n: Named(f"Chè {['Khe', 'Đồi', 'Núi', 'Suối'][n % 4]} {n}", f"HTX {n}", "Hà Nội")
            for n in range(2_000)
        }
        crowd = ancestors._Crowd(named, named)
        assert max(len(crowd.near(one)) for one in named.values()) <= 2 * ancestors.LIKELY


HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
GOODS = ("Chè tôm nõn Khe Nhạn", "Mật ong hoa nhãn", "Gạo nếp cái hoa vàng", "Miến dong Bình Lư",
         "Bánh gai Tứ Trụ", "Nước mắm Cát Hải", "Rượu men lá Đồi Cọ")  # fmt: skip


@pytest.mark.parametrize("crowd", (2, 300))
def test_a_product_of_another_owner_is_asked_whatever_the_crowd(
    ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, crowd: int
) -> None:
    """A list that writes its province where a commune belongs."""
    monkeypatch.setattr(ancestors, "CROWD", crowd)
    first = "".join(
        f"{name},HTX Số {n},Hà Nội,4,recognition,1/QĐ-UBND,2020-03-01,UBND thành phố Hà Nội\n"
        for n, name in enumerate(GOODS)
    )
    later = "".join(
        f"{name} đặc biệt,Công ty Mới {'ABCDEFG'[n]},Hà Nội,4,re_evaluation,9/QĐ-UBND,2023-02-01,"
        "UBND thành phố Hà Nội\n"
        for n, name in enumerate(GOODS)
    )
    for name, rows in (("a.csv", first), ("b.csv", later)):
        (tmp_path / name).write_text(HEAD + rows, encoding="utf-8")
        ocop("import", tmp_path / name)
    rows = ocop("lapsed --as-of 2024-03-01 --format json").json
    assert {row["product"] for row in rows if row["pending_review"]} == set(GOODS)


class TestRowsOfOneList:
    """Two of them are two products, whatever each says; once it is taken back they are not."""

    @staticmethod
    def lists(folder: Path) -> list[Path]:
        said = {
            "both": ("HTX Gió Lành,2021,re_evaluation", "HTX Mây Ngàn,2021,re_evaluation"),
            "first": ("HTX Gió Lành,2019,recognition",),
            "later": ("HTX Mây Ngàn,2023,re_evaluation",),
        }
        for name, rows in said.items():
            lines = []
            for row in rows:
                owner, year, kind = row.split(",")
                decision = f"{year[2:]}/QĐ-UBND,{year}-02-01,UBND tỉnh A"
                product = "Mật ong hoa nhãn" + " đặc biệt" * (owner == "HTX Mây Ngàn")
                lines.append(f"{product},{owner},xã Mây Khê,4,{kind},{decision}\n")
            (folder / f"{name}.csv").write_text(HEAD + "".join(lines), encoding="utf-8")
        return [folder / f"{name}.csv" for name in said]

    @staticmethod
    def asked(ocop: Run) -> set[tuple[str, str]]:
        rows = ocop("review --format json").json
        return {(row["entity"], row["candidate_entity"]) for row in rows}

    def test_are_not_held_against_each_other(
        self, ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        both, *_ = self.lists(tmp_path)
        monkeypatch.setattr(ancestors, "nearest", None)  # would fail if it were called
        ocop("import", both)
        assert self.asked(ocop) == set()

    def test_are_held_against_each_other_once_their_list_is_taken_back(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        both, first, later = self.lists(tmp_path)
        ocop("import", both)
        ocop("import", first, later)
        ocop("undo 1 --yes")
        assert self.asked(ocop) == {("HTX Gió Lành", "HTX Mây Ngàn")}

    def test_are_held_against_each_other_where_other_lists_came_after_it_was_taken_back(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        both, first, later = self.lists(tmp_path)
        ocop("import", both)
        ocop("undo 1 --yes")
        ocop("import", first, later)
        assert self.asked(ocop) == {("HTX Gió Lành", "HTX Mây Ngàn")}
