"""Published cases, end to end. Sources stand in `source.md` beside each file.

Where a page prints no number or day of a decision, a day consistent with what it says is given
here, and said so: the outcome asserted is only what was published.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable
from pathlib import Path
from types import MappingProxyType

import pytest

from tests.conftest import FILES, Run

CASES = FILES / "published"
Write = Callable[[str, str], Path]
FIELDS = (
    "product", "entity", "locality", "stars", "decision", "issued_on", "authority", "kind",
    "valid_through",
)  # fmt: skip


def case(path: str) -> list[dict[str, str]]:
    """The rows of one published list."""
    with (CASES / path).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def place(row: dict[str, str]) -> str:
    """Commune and district as one address."""
    return ", ".join(part for part in (row["commune"], row["district"]) if part)


def table(write: Write, name: str, rows: Iterable[dict[str, str]], **same: str) -> Path:
    """A list whose rows name their decision, made of published rows."""
    lines = [",".join(FIELDS)]
    for row in rows:
        known = {
            "product": row["product_name"],
            "entity": row["entity"],
            "locality": place(row),
            "stars": row["stars"] or "3",
            "decision": row.get("decision_no", ""),
            "issued_on": row.get("decision_date", ""),
            **same,
        }
        lines.append(",".join('"' + known.get(f, "").replace('"', '""') + '"' for f in FIELDS))
    return write(name, "\n".join(lines) + "\n")


def names(ocop: Run, line: str) -> set[str]:
    """The products a command lists."""
    rows = ocop(f"{line} --format json").json
    assert isinstance(rows, list)
    return {row["product"] for row in rows}


class TestThanhHoa:
    """5445/QĐ-UBND of 23/12/2019: 13 products, published as void from 24/12/2022."""

    @pytest.mark.thorough
    def test_valid_through_23_december_lapsed_from_the_24th(self, ocop: Run, write: Write) -> None:
        rows = case("04-thanh-hoa/decision-5445-2019.csv")
        ocop("import", table(write, "5445.csv", rows, authority="UBND tỉnh Thanh Hóa"))
        assert names(ocop, "lapsed --as-of 2022-12-23") == set()
        lapsed = ocop("lapsed --as-of 2022-12-24 --format json").json
        assert isinstance(lapsed, list) and len(lapsed) == 13
        assert {row["valid_through"] for row in lapsed} == {"2022-12-23"}
        assert "dưa chuột baby" in {row["product"] for row in lapsed}

    @pytest.mark.thorough
    def test_two_decisions_give_30_ever_recognised_of_which_the_page_counts_22_lapsed(
        self, ocop: Run, write: Write
    ) -> None:
        """590/QĐ-UBND prints no day; 18/2/2020 lies before the article that reports it."""
        first = case("04-thanh-hoa/decision-5445-2019.csv")
        second = case("04-thanh-hoa/decision-590-2020.csv")
        ocop("import", table(write, "5445.csv", first, authority="UBND tỉnh Thanh Hóa"))
        same = {"authority": "UBND tỉnh Thanh Hóa", "issued_on": "2020-02-18"}
        ocop("import", table(write, "590.csv", second, **same))
        stats = ocop("stats --as-of 2023-03-31 --format json").json
        assert isinstance(stats, list)
        assert (stats[-1]["ever_products"], stats[-1]["lapsed_products"]) == (30, 30)


class TestGiaLai:
    """852/QĐ-UBND of 31/12/2019: void from 1/1/2023; one product came back at the end of 2023."""

    def test_the_named_ones_lapse_on_new_years_day(self, ocop: Run, write: Write) -> None:
        rows = case("10-gia-lai/lapsed-27-named.csv")
        ocop("import", table(write, "852.csv", rows, authority="UBND tỉnh Gia Lai"))
        assert names(ocop, "lapsed --as-of 2022-12-31") == set()
        assert names(ocop, "lapsed --as-of 2023-01-01") == {r["product_name"] for r in rows}

    @pytest.mark.thorough
    def test_a_renewal_under_the_entitys_other_spelling_ends_the_lapse(
        self, ocop: Run, write: Write
    ) -> None:
        """The council met on 19/12/2023; the decision's number and day are not published."""
        first = [r for r in case("10-gia-lai/rounds-2019-2023.csv") if "12/2019" in r["batch"]]
        bo_kho = [r for r in first if r["product_name"] == "Bò khô Huy Vũ"]
        assert bo_kho[0]["entity"] == "Công ty TNHH MTV Bò khô Huy Vũ"
        same = {"decision": "852/QĐ-UBND", "issued_on": "2019-12-31",
                "authority": "UBND tỉnh Gia Lai"}  # fmt: skip
        ocop("import", table(write, "852.csv", bo_kho, **same))
        again = {**bo_kho[0], "entity": "Công ty TNHH một thành viên Huy Vũ"}
        renewed = {**same, "decision": "1026/QĐ-UBND", "issued_on": "2023-12-29"}
        ocop("import", table(write, "1026.csv", [again], **renewed))
        assert names(ocop, "lapsed --as-of 2023-06-30") == {"Bò khô Huy Vũ"}
        assert names(ocop, "lapsed --as-of 2024-01-31") == set()

    @pytest.mark.thorough
    def test_one_number_is_two_decisions(self, ocop: Run, write: Write) -> None:
        """743/QĐ-UBND exists in 2020 and in 2023."""
        rows = case("10-gia-lai/lapsed-27-named.csv")[:2]
        for name, day, row in (("a", "2020-12-25", rows[0]), ("b", "2023-11-20", rows[1])):
            same = {"decision": "743/QĐ-UBND", "issued_on": day, "authority": "UBND tỉnh Gia Lai"}
            ocop("import", table(write, f"{name}.csv", [row], **same))
        assert len(ocop("decisions 743/QĐ-UBND --format ndjson").out.splitlines()) == 2


class TestBacKan:
    """Certificates of 2018 re-issued on 17/7/2020, valid "đến hết ngày 12/12/2021"."""

    SAME = MappingProxyType(
        {"decision": "2100/QĐ-UBND", "issued_on": "2018-12-12", "authority": "UBND tỉnh Bắc Kạn"}
    )

    @staticmethod
    def decision_2616() -> list[dict[str, str]]:
        """The nine products of 2616/QĐ-UBND, six of them new, three re-issued."""
        return [
            {**row, "decision_no": row["decision_no"] or row["reeval_decision_no"],
             "decision_date": row["decision_date"] or row["reeval_date"]}
            for row in case("11-bac-kan/cho-don-2616-2021.csv")
        ]  # fmt: skip

    @pytest.mark.thorough
    def test_a_reprinted_certificate_keeps_its_old_term(self, ocop: Run, write: Write) -> None:
        rows = [r for r in case("11-bac-kan/cho-moi-2021.csv") if r["batch"] == "năm 2018"]
        reprinted = {"decision": "1100/QĐ-UBND", "issued_on": "2020-07-17",
                     "authority": "UBND tỉnh Bắc Kạn", "valid_through": "2021-12-12"}  # fmt: skip
        ocop("import", table(write, "2018.csv", rows, **self.SAME))
        ocop("import", table(write, "2020.csv", rows, **reprinted))
        assert names(ocop, "lapsed --as-of 2021-12-12") == set()
        assert names(ocop, "lapsed --as-of 2021-12-13") == {r["product_name"] for r in rows}

    @pytest.mark.thorough
    def test_the_decision_of_2616_of_29_12_2021_renews_after_a_gap(
        self, ocop: Run, write: Write
    ) -> None:
        rows = self.decision_2616()
        again = [r for r in rows if "cấp lại" in " ".join(r.values())]
        assert len(again) == 3
        ocop("import", table(write, "2018.csv", again, **self.SAME))
        ocop("import", table(write, "2616.csv", rows, authority="UBND tỉnh Bắc Kạn"))
        assert names(ocop, "lapsed --as-of 2021-12-28") == {r["product_name"] for r in again}
        assert names(ocop, "lapsed --as-of 2021-12-29") == set()
        assert len(ocop("ratings --as-of 2022-01-01 --format ndjson").out.splitlines()) == 9

    def test_two_products_of_one_name_stay_two(self, ocop: Run, write: Write) -> None:
        rows = self.decision_2616()
        ocop("import", table(write, "2616.csv", rows, authority="UBND tỉnh Bắc Kạn"))
        found = ocop('ratings "rượu men lá" --as-of 2022-01-01 --format json').json
        assert isinstance(found, list)
        assert len({row["entity"] for row in found}) == 2


class TestThaiNguyen:
    """Trà tôm nõn hương quê: four stars in the 2023 round, five by 2361/QĐ-BNNMT of 26/6/2025."""

    def test_the_upgrade_chain_is_one_product_under_its_spellings(
        self, ocop: Run, write: Write
    ) -> None:
        """The provincial decision's number and day are not published; the ministry's are."""
        row = {"product_name": "Trà tôm nõn hương quê", "entity": "HTX nông sản Phú Lương",
               "commune": "", "district": "Phú Lương", "stars": "4"}  # fmt: skip
        first = {"decision": "3412/QĐ-UBND", "issued_on": "2023-12-28",
                 "authority": "UBND tỉnh Thái Nguyên"}  # fmt: skip
        ocop("import", table(write, "2023.csv", [row], **first))
        higher = {**row, "product_name": "Chè tôm nõn Hương Quê", "stars": "5",
                  "entity": "Hợp tác xã Nông sản Phú Lương"}  # fmt: skip
        ministry = {"decision": "2361/QĐ-BNNMT", "issued_on": "2025-06-26", "kind": "upgrade",
                    "authority": "Bộ Nông nghiệp và Môi trường"}  # fmt: skip
        ocop("import", table(write, "2025.csv", [higher], **ministry))
        (product,) = ocop("ratings --as-of 2026-12-29 --format json").json
        assert (product["stars"], product["status"], product["valid_through"]) == (
            5, "valid", "2028-06-26",
        )  # fmt: skip
        (changed,) = ocop("changed --as-of 2026-12-29 --format json").json
        assert (changed["stars_before"], changed["stars_after"], changed["changed_on"]) == (
            4, 5, "2025-06-26",
        )  # fmt: skip


class TestVinhPhuc:
    """13 and 4 products taken off the list: lapsed without re-evaluation, and still lapsed."""

    @pytest.mark.thorough
    def test_the_lapsed_list_holds_exactly_these(self, ocop: Run, write: Write) -> None:
        rows = case("05-vinh-phuc/removed-13.csv")
        same = {"decision": "1890/QĐ-UBND", "issued_on": "2021-07-12",
                "authority": "UBND tỉnh Vĩnh Phúc"}  # fmt: skip
        ocop("import", table(write, "a.csv", rows, **same))
        assert names(ocop, "lapsed --as-of 2024-08-01") == {r["product_name"] for r in rows}
        removal = {"decision": "2215/QĐ-UBND", "issued_on": "2024-10-21", "kind": "removal",
                   "authority": "UBND tỉnh Vĩnh Phúc"}  # fmt: skip
        ocop("import", table(write, "b.csv", rows, **removal))
        found = ocop("lapsed --as-of 2024-10-22 --format json").json
        assert isinstance(found, list) and len(found) == 13
        assert {row["removed_on"] for row in found} == {"2024-10-21"}

    @pytest.mark.thorough
    def test_flavours_of_one_powder_stay_three_products(self, ocop: Run, write: Write) -> None:
        rows = case("05-vinh-phuc/removed-13.csv")
        same = {"decision": "1890/QĐ-UBND", "issued_on": "2021-07-12",
                "authority": "UBND tỉnh Vĩnh Phúc"}  # fmt: skip
        ocop("import", table(write, "a.csv", rows, **same))
        salty = [r for r in rows if r["product_name"].endswith("vị mặn")]
        again = {**same, "decision": "99/QĐ-UBND", "issued_on": "2024-07-01"}
        ocop("import", table(write, "b.csv", salty, **again))
        lapsed = names(ocop, "lapsed --as-of 2024-08-01")
        assert len(lapsed) == 12 and salty[0]["product_name"] not in lapsed


class TestLaoCai:
    """4631, 4632 and 4633/QĐ-UBND of 31/12/2021 revoke one product each, on one day."""

    @pytest.mark.thorough
    def test_three_decisions_of_one_day(self, ocop: Run, write: Write) -> None:
        rows = case("06-lao-cai/revoked-3.csv")
        same = {"decision": "4000/QĐ-UBND", "issued_on": "2019-12-30",
                "authority": "UBND tỉnh Lào Cai"}  # fmt: skip
        ocop("import", table(write, "a.csv", rows, **same))
        for row in rows:
            act = {"decision": row["reeval_decision_no"], "issued_on": row["reeval_date"],
                   "kind": "revocation", "authority": "UBND tỉnh Lào Cai"}  # fmt: skip
            number = row["reeval_decision_no"].split("/")[0]
            ocop("import", table(write, f"{number}.csv", [row], **act))
        revoked = names(ocop, "ratings --as-of 2021-12-31 --status revoked")
        assert revoked == {r["product_name"] for r in rows}
        assert names(ocop, "lapsed --as-of 2024-12-31") == set(), "revoked is not lapsed"


class TestHaTinh:
    """3763/QĐ-UBND of 18/11/2021 revokes five certificates before their last day."""

    @pytest.mark.thorough
    def test_the_decision_alone_is_refused_and_goes_in_after_its_products(self, ocop: Run) -> None:
        folder = FILES / "documents"
        ran = ocop("import --format json", folder / "ha-tinh-3763-thu-hoi.pdf", code=4).json
        assert isinstance(ran, dict)
        assert {p["code"] for p in ran["files"][0]["problems"]} == {"unknown_product"}
        ocop("import", folder / "ha-tinh-3763-thu-hoi.pdf.before.csv")
        ocop("import", folder / "ha-tinh-3763-thu-hoi.pdf")
        assert len(names(ocop, "ratings --as-of 2021-11-18 --status revoked")) == 5
        assert names(ocop, "ratings --as-of 2021-11-17 --status revoked") == set()
