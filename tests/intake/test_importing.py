"""Decisions in: what an officer meets when files go into the register."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority\n"
TWO = (
    HEAD
    + "Chè xanh Núi Mây,HTX Núi Mây,3,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    + "Mật ong hoa rừng,HTX Núi Mây,4,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
)


def codes(ran: object, file: int = 0) -> list[str]:
    """The codes of the problems of one imported file."""
    assert isinstance(ran, dict)
    return [p["code"] for p in ran["files"][file]["problems"]]


def cells(ran: object) -> list[tuple[str, str | None]]:
    """The codes of the problems of one imported file, each with its cell."""
    assert isinstance(ran, dict)
    return [(p["code"], p["cell"]) for p in ran["files"][0]["problems"]]


class TestAListWhoseRowsNameTheirDecision:
    @pytest.mark.thorough
    def test_goes_in_and_comes_out(self, ocop: Run, write: Write) -> None:
        ran = ocop("import --format json", write("a.csv", TWO)).json
        assert isinstance(ran, dict)
        (file,) = ran["files"]
        assert (file["rows"], file["imported"], file["new_products"], file["refused"]) == (
            2, 2, 2, False,
        )  # fmt: skip
        rows = ocop("lapsed --as-of 2024-03-02 --format json").json
        assert isinstance(rows, list)
        assert [(r["product"], r["lapsed_on"], r["days_lapsed"]) for r in rows] == [
            ("Chè xanh Núi Mây", "2024-03-02", 1),
            ("Mật ong hoa rừng", "2024-03-02", 1),
        ]

    @pytest.mark.thorough
    def test_twice_changes_nothing(self, ocop: Run, write: Write) -> None:
        path = write("a.csv", TWO)
        ocop("import", path)
        before = ocop("ratings --history --format csv").raw
        ran = ocop("import --format json", path).json
        assert isinstance(ran, dict)
        assert (ran["files"][0]["imported"], ran["files"][0]["unchanged"]) == (0, 2)
        assert ocop("ratings --history --format csv").raw == before

    @pytest.mark.thorough
    def test_a_dry_run_keeps_nothing_and_makes_no_register(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ran = ocop("import --dry-run", write("a.csv", TWO))
        assert "2 rows" in ran.out and "Chè xanh Núi Mây" in ran.out
        assert not (tmp_path / "register.db").exists()

    @pytest.mark.thorough
    def test_the_register_is_its_owners_alone(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("a.csv", TWO))
        assert (tmp_path / "register.db").stat().st_mode & 0o777 == 0o600


class TestAFileWithAFault:
    @pytest.mark.thorough
    def test_is_refused_whole_with_every_fault_and_its_cell(self, ocop: Run, write: Write) -> None:
        text = TWO + "Gạo nếp,HTX B,7,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
        text += ",HTX B,3,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
        text += "Gạo tẻ,HTX B,3,12/QĐ-UBND,2021-02-30,UBND tỉnh A\n"
        ran = ocop("import --format json", write("a.csv", text), code=4).json
        assert isinstance(ran, dict)
        (file,) = ran["files"]
        assert file["refused"] is True and file["imported"] == 0
        assert [(p["row"], p["cell"], p["code"]) for p in file["problems"]] == [
            (4, "stars", "bad_stars"),
            (5, "product", "missing_product"),
            (6, "issued_on", "bad_date"),
        ]
        assert ocop("lapsed", code=1).out == ""

    @pytest.mark.thorough
    def test_with_rejects_the_good_rows_go_in_and_the_others_come_back(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        text = TWO + "Gạo nếp,HTX B,7,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
        ocop("import --rejects again.csv", write("a.csv", text))
        with (tmp_path / "again.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))
        assert rows[0][:6] == HEAD.strip().split(",")
        assert rows[1][:3] == ["Gạo nếp", "HTX B", "7"] and rows[1][6]
        mended = (tmp_path / "again.csv").read_text("utf-8").replace(",7,", ",3,")
        ran = ocop("import --format json", write("mended.csv", mended)).json
        assert isinstance(ran, dict)
        assert ran["files"][0]["imported"] == 1

    @pytest.mark.thorough
    def test_what_a_person_mended_among_earlier_rejects_is_kept(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        """Even where nothing is refused any more, which leaves an empty file."""
        bad = write("a.csv", TWO + "Gạo nếp,HTX B,7,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n")
        good = write("b.csv", TWO.replace("10/", "14/").replace("11/", "15/"))

        def kept() -> list[str]:
            return sorted(one.name for one in tmp_path.glob("again.csv.*"))

        ocop("import --rejects again.csv", bad)
        first = (tmp_path / "again.csv").read_bytes()
        assert not kept()
        ocop("import --rejects again.csv", bad)
        assert (tmp_path / "again.csv").read_bytes() == first and not kept()
        mended = first.replace(b",7,", b",3,")
        for source, names in ((bad, ["again.csv.replaced-2026-11-24"]), (good, None)):
            (tmp_path / "again.csv").write_bytes(mended)
            told = ocop("import --rejects again.csv", source).err
            if names is None:
                names = ["again.csv.replaced-2026-11-24", "again.csv.replaced-2026-11-24-2"]
            assert f"kept as '{names[-1]}'" in told and kept() == names
            assert (tmp_path / names[-1]).read_bytes() == mended
        (tmp_path / "again.csv").write_bytes(mended)
        ocop("import again.csv")  # the register has it from now on
        assert "kept as" not in ocop("import --rejects again.csv", bad).err
        assert (tmp_path / "again.csv").read_bytes() == first and kept() == names

    def test_whose_head_is_missing_comes_back_row_by_row(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        text = "product,entity,stars\nGạo nếp,HTX B,3\nGạo tẻ,HTX B,4\n"
        ran = ocop("import --rejects again.csv", write("a.csv", text), code=4)
        assert "no row without one" in ran.out and "--rejects" not in ran.out
        with (tmp_path / "again.csv").open(encoding="utf-8", newline="") as lines:
            rows = list(csv.reader(lines))
        assert [row[0] for row in rows] == ["product", "Gạo nếp", "Gạo tẻ"]
        assert all("--number" in row[-1] for row in rows[1:])

    def test_does_not_keep_the_other_files_of_the_command_out(
        self, ocop: Run, write: Write
    ) -> None:
        good = write("in/a.csv", TWO)
        write("in/b.csv", HEAD + "Gạo,HTX B,9,13/QĐ-UBND,2021-04-01,UBND tỉnh A\n")
        ocop("import", good.parent, code=4)
        assert len(ocop("ratings --as-of 2021-12-31 --format ndjson").out.splitlines()) == 2

    @pytest.mark.parametrize("name", ["missing.csv", "no/such/folder"])
    def test_a_path_that_does_not_exist_ends_the_command_before_anything_is_read(
        self, ocop: Run, write: Write, name: str
    ) -> None:
        ran = ocop("import", write("a.csv", TWO), name, code=1)
        assert name.split("/")[0] in ran.err
        ocop("lapsed", code=1)


class TestWhatIsGivenForSeveralFiles:
    HEADED = "Số: {}/QĐ-UBND\nNgày {}\n"
    ROWS = "Sản phẩm,Chủ thể,Hạng sao\n{},HTX Mây,3\n"

    def test_holds_for_those_that_say_nothing_else(self, ocop: Run, write: Write) -> None:
        files = [write(f"{name}.csv", self.ROWS.format(name)) for name in ("Cam", "Chè")]
        ran = ocop("import --number 5/QĐ-UBND --issued-on 2024-02-03 --format json", *files)
        assert [one["imported"] for one in ran.json["files"]] == [1, 1]  # type: ignore[call-overload]

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "options",
        ["--number 5/QĐ-UBND", "--issued-on 2021-02-03", "--authority 'UBND tỉnh B'"],
    )
    def test_is_never_taken_for_what_one_of_them_prints(
        self, ocop: Run, write: Write, options: str
    ) -> None:
        rows = (
            "Số quyết định: {}/QĐ-UBND,,\nNgày ban hành: {}\nCơ quan ban hành: UBND tỉnh A\n"
            + self.ROWS
        )
        one = write("a.csv", rows.format(7, "10/05/2024", "Cam"))
        other = write("b.csv", rows.format(8, "11/05/2024", "Chè"))
        said = "import --authority 'UBND tỉnh A'" if "authority" not in options else "import"
        ran = ocop(f"{said} {options} --format json", one, other, code=4).json["files"]  # type: ignore[call-overload]
        assert [file["refused"] for file in ran] == [True, True]
        assert {p["code"] for file in ran for p in file["problems"]} == {"given_differs"}
        (alone,) = ocop(f"{said} {options} --format json", one).json["files"]  # type: ignore[call-overload]
        assert alone["imported"] == 1, "said of one file, it holds"


class TestRowsAlreadyInTheRegister:
    @pytest.mark.thorough
    def test_other_stars_are_refused_and_replaced_only_on_request(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("a.csv", TWO))
        other = write("b.csv", TWO.replace("HTX Núi Mây,3", "HTX Núi Mây,4"))
        ran = ocop("import --format json", other, code=4).json
        assert cells(ran) == [("conflicting_row", "stars")]
        ran = ocop("import --replace --format json", other).json
        assert isinstance(ran, dict) and ran["files"][0]["completed"] == 1
        rows = ocop("ratings che --as-of 2022-01-01 --format json").json
        assert isinstance(rows, list) and rows[0]["stars"] == 4

    @pytest.mark.thorough
    def test_a_corrected_decision_names_what_it_no_longer_holds(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("a.csv", TWO))
        shorter = write("b.csv", "".join(TWO.splitlines(keepends=True)[:2]))
        assert not codes(ocop("import --format json", shorter).json)
        ran = ocop("import --replace --format json", shorter)
        assert codes(ran.json) == ["not_in_file"] and "has 1 product " in ran.out
        assert len(ocop("ratings --format ndjson").out.splitlines()) == 2

    @pytest.mark.thorough
    def test_what_was_taken_back_is_new_again(self, ocop: Run, write: Write) -> None:
        path = write("a.csv", TWO)
        ocop("import", path)
        ocop("undo 1")
        ran = ocop("import --format json", path).json
        assert isinstance(ran, dict)
        counts = ("imported", "new_products", "re_evaluations")
        assert [ran["files"][0][name] for name in counts] == [2, 2, 0]

    @pytest.mark.thorough
    def test_what_was_empty_is_completed(self, ocop: Run, write: Write) -> None:
        ocop("import", write("a.csv", TWO))
        fuller = TWO.replace("authority\n", "authority,score,locality\n")
        fuller = fuller.replace("tỉnh A\n", 'tỉnh A,"71,5",xã Mây\n', 1)
        fuller = fuller.replace("3,12/QĐ", "3,12/QĐ").replace("tỉnh A\n", "tỉnh A,,\n")
        ran = ocop("import --format json", write("b.csv", fuller)).json
        assert isinstance(ran, dict)
        assert (ran["files"][0]["completed"], ran["files"][0]["unchanged"]) == (1, 1)
        rows = ocop("ratings che --as-of 2022-01-01 --format json").json
        assert isinstance(rows, list)
        assert (rows[0]["score"], rows[0]["locality"]) == (71.5, "xã Mây")

    def test_the_identical_row_twice_is_taken_once(self, ocop: Run, write: Write) -> None:
        row = TWO.splitlines()[1]
        ran = ocop("import --format json", write("a.csv", TWO + row + "\n")).json
        assert codes(ran) == ["duplicate_row"]

    def test_the_same_row_with_other_stars_is_an_error(self, ocop: Run, write: Write) -> None:
        row = TWO.splitlines()[1].replace(",3,", ",4,")
        ran = ocop("import --format json", write("a.csv", TWO + row + "\n"), code=4).json
        assert codes(ran) == ["conflicting_row"]

    @pytest.mark.thorough
    def test_a_row_without_authority_is_of_the_only_decision_of_that_number_and_day(
        self, ocop: Run, write: Write
    ) -> None:
        bare = TWO.replace(",authority", "").replace(",UBND tỉnh A", "")
        ocop("import", write("b.csv", bare))
        ocop("import", write("a.csv", TWO))
        rows = ocop("ratings --as-of 2022-01-01 --format json").json
        assert isinstance(rows, list)
        assert [r["authority"] for r in rows] == ["UBND tỉnh A"] * 2
        decisions = ocop("decisions --as-of 2022-01-01 --format json").json
        assert isinstance(decisions, list) and len(decisions) == 1


class TestARowThatTheLawDoesNotFit:
    def test_is_imported_as_printed_with_a_warning_and_its_citation(
        self, ocop: Run, write: Write
    ) -> None:
        text = (
            "product,entity,stars,score,decision,issued_on,authority\n"
            "Trà A,HTX A,5,84,1/QĐ-UBND,2024-03-01,UBND huyện B\n"
            "Trà B,HTX A,4,75,2/QĐ-UBND,2018-12-12,UBND tỉnh A\n"
        )
        ran = ocop("import --format json", write("a.csv", text)).json
        assert cells(ran) == [
            ("not_entitled", "stars"), ("score_outside_band", "score"), ("no_rule", "issued_on"),
        ]  # fmt: skip
        assert isinstance(ran, dict)
        said = [p["message"] for p in ran["files"][0]["problems"]]
        assert "148/QĐ-TTg" in said[0] and "148/QĐ-TTg" in said[1]

    def test_a_department_s_number_under_a_committee_s_name_is_said(
        self, ocop: Run, write: Write
    ) -> None:
        text = (
            "product,entity,stars,score,decision,issued_on,authority\n"
            "Trà A,HTX A,3,64,743/QĐ-SNN,2026-06-01,UBND tỉnh A\n"
        )
        ran = ocop("import --format json", write("a.csv", text)).json
        assert cells(ran) == [("not_entitled", "stars")]
        assert isinstance(ran, dict)
        assert "743/QĐ-SNN" in ran["files"][0]["problems"][0]["message"]


class TestActs:
    BEFORE = TWO
    ACT = "kind,product,entity,decision,issued_on,of_decision,extended_until,authority\n"

    def act(self, write: Write, line: str) -> Path:
        return write("act.csv", self.ACT + line + ",UBND tỉnh A\n")

    @pytest.mark.thorough
    def test_a_revocation_of_a_product_nobody_knows_is_refused(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("a.csv", TWO))
        path = self.act(write, "revocation,Rượu ngô,HTX Xa Lạ,5/QĐ-UBND,2022-01-01,,")
        assert codes(ocop("import --format json", path, code=4).json) == ["unknown_product"]

    @pytest.mark.thorough
    def test_a_revocation_ends_the_certificate(self, ocop: Run, write: Write) -> None:
        ocop("import", write("a.csv", TWO))
        ocop(
            "import",
            self.act(
                write, "revocation,Chè xanh Núi Mây,HTX Núi Mây,5/QĐ-UBND,2022-01-01,12/QĐ-UBND,"
            ),
        )
        rows = ocop("ratings --as-of 2022-01-01 --status revoked --format json").json
        assert isinstance(rows, list)
        assert [r["product"] for r in rows] == ["Chè xanh Núi Mây"]

    @pytest.mark.thorough
    def test_one_decision_may_end_two_certificates_of_a_product(
        self, ocop: Run, write: Write
    ) -> None:
        later = TWO.replace("12/QĐ-UBND,2021", "80/QĐ-UBND,2024")
        ocop("import", write("a.csv", TWO), write("b.csv", later))
        both = self.ACT + "".join(
            f"revocation,Chè xanh Núi Mây,HTX Núi Mây,95/QĐ-UBND,2024-06-01,{of},,UBND tỉnh A\n"
            for of in ("12/QĐ-UBND", "80/QĐ-UBND", "12/QD-UBND", "12", "")
        )
        ran = ocop("import --format json", write("act.csv", both)).json
        assert isinstance(ran, dict)
        assert (ran["files"][0]["imported"], ran["files"][0]["unchanged"]) == (2, 3)
        for day in ("2024-02-01", "2024-07-01"):
            rows = ocop(f"ratings che --as-of {day} --format json").json
            assert isinstance(rows, list)
            assert rows[0]["status"] == ("valid" if day < "2024-03" else "revoked")

    @pytest.mark.thorough
    def test_a_removal_of_a_certificate_in_force_is_refused(self, ocop: Run, write: Write) -> None:
        ocop("import", write("a.csv", TWO))
        path = self.act(write, "removal,Chè xanh Núi Mây,HTX Núi Mây,5/QĐ-UBND,2022-01-01,,")
        assert codes(ocop("import --format json", path, code=4).json) == ["not_lapsed"]

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("until", "said"), [("", "until when"), ("2023-03-01", "does not go past")]
    )
    def test_an_extension_says_a_day_past_the_last(
        self, ocop: Run, write: Write, until: str, said: str
    ) -> None:
        ocop("import", write("a.csv", TWO))
        line = f"extension,Chè xanh Núi Mây,HTX Núi Mây,5/QĐ-UBND,2023-02-01,,{until}"
        ran = ocop("import --lang en --format json", self.act(write, line), code=4).json
        assert cells(ran) == [("bad_extension", "extended_until")]
        assert isinstance(ran, dict) and said in ran["files"][0]["problems"][0]["message"]

    @pytest.mark.thorough
    def test_an_extension_past_180_days_is_refused(self, ocop: Run, write: Write) -> None:
        ocop("import", write("a.csv", TWO))
        line = "extension,Chè xanh Núi Mây,HTX Núi Mây,5/QĐ-UBND,2024-02-01,,2024-08-29"
        assert codes(ocop("import --format json", self.act(write, line), code=4).json) == [
            "bad_extension"
        ]
        line = line.replace("2024-08-29", "2024-08-28")
        ocop("import", self.act(write, line))
        rows = ocop("ratings --as-of 2024-08-28 --status valid --format json").json
        assert isinstance(rows, list) and rows[0]["extended_until"] == "2024-08-28"


class TestTheOrderOfFiles:
    @pytest.mark.thorough
    def test_makes_no_difference(self, ocop: Run, write: Write, tmp_path: Path) -> None:
        first = write("1.csv", TWO)
        again = write(
            "2.csv",
            HEAD + "chè xanh núi mây,HTX  Núi Mây,4,40/QĐ-UBND,2024-01-10,UBND tỉnh A\n",
        )
        ocop("import --db one.db", first)
        ocop("import --db one.db", again)
        ocop("import --db two.db", again)
        ocop("import --db two.db", first)
        asked = "ratings --as-of 2024-03-02 --format json"
        one, two = (ocop(f"{asked} --db {name}.db").json for name in ("one", "two"))
        assert isinstance(one, list) and isinstance(two, list)
        for rows in (one, two):
            for row in rows:
                del row["product_id"], row["product_code"]
        key = "product"
        assert sorted(one, key=lambda r: r[key]) == sorted(two, key=lambda r: r[key])
        assert {(r["status"], r["stars"]) for r in one} == {("valid", 4), ("lapsed", 4)}
