"""What people type for values and fields: as stored, or as it is called, in either language."""

from __future__ import annotations

import json

import pytest

from tests.conftest import Run

DAY = "--as-of 2024-12-24 --format csv"


def ids(ran: str) -> list[str]:
    return [line.split(",")[0] for line in ran.splitlines()[1:]]


class TestValues:
    @pytest.mark.parametrize(
        "said",
        ["hết hạn", "het han", "Hết hạn, chưa đánh giá lại", "lapsed, not re-evaluated"],
    )
    def test_a_status_is_named_either_way(self, sample: Run, said: str) -> None:
        every = ids(sample(f"ratings {DAY} --status lapsed").out)
        assert len(every) == 69
        assert ids(sample(f"ratings {DAY} --status", said).out) == every

    @pytest.mark.parametrize(
        ("line", "code", "name"),
        [
            ("stats --by", "locality", "địa phương"),
            ("stats --by", "entity-type", "loại hình"),
            ("due --step", "lapsed", "hết hạn"),
            ("watch --reason", "sold_lapsed", "hết hạn nhưng vẫn bán với nhãn OCOP"),
            ("watch --agency", "health", "Sở Y tế"),
            ("notice", "announcement", "công bố"),
        ],
    )
    def test_so_are_all_others(self, sample: Run, line: str, code: str, name: str) -> None:
        assert sample(line, code, *DAY.split()).out == sample(line, name, *DAY.split()).out

    def test_what_is_none_of_them_is_refused_with_the_nearest(self, sample: Run) -> None:
        said = sample("ratings --status lasped", code=2).err
        assert "did you mean 'lapsed'" in said and "revoked" in said
        said = sample("ratings --lang vi --status ngon", code=2).err
        assert "có phải" not in said and "valid (còn hiệu lực)" in said

    def test_a_kind_of_act_is_too(self, sample: Run) -> None:
        line = ["--on", "2024-09-01", "--json"]
        said = json.loads(sample("record", "hồ sơ", "17", *line).out)
        assert said["kind"] == "dossier"


class TestFields:
    @pytest.mark.thorough
    def test_a_list_is_sorted_by_a_heading(self, sample: Run) -> None:
        every = sample(f"ratings {DAY} --sort issued_on").out
        for said in ("ngày ban hành", "ban hành", "Issued on", "issued-on"):
            assert sample(f"ratings {DAY} --sort", said).out == every
        turned = sample(f"ratings {DAY} --sort", "-ngày ban hành").out
        assert turned == sample(f"ratings {DAY} --sort=-issued_on").out != every

    def test_columns_are_those_asked_for_in_their_order(self, sample: Run) -> None:
        said = sample(
            "lapsed --as-of 2024-12-24 --limit 1 --csv --columns", "hết hạn từ, product"
        ).out
        assert said.splitlines()[0] == "lapsed_on,product"
        (row,) = json.loads(
            sample("lapsed --as-of 2024-12-24 --limit 1 --json --columns stars,entity").out
        )
        assert list(row) == ["stars", "entity"]

    def test_all_are_all(self, sample: Run) -> None:
        one = "lapsed --as-of 2024-12-24 --limit 1"
        assert "SP000" not in sample(one).out
        assert "SP000" in sample(f"{one} --columns all").out

    def test_one_that_does_not_exist_is_named_with_the_nearest(self, sample: Run) -> None:
        assert "did you mean 'product'" in sample("lapsed --columns prodct", code=2).err

    def test_short_forms_of_a_format_agree_with_it(self, sample: Run) -> None:
        assert sample(f"stats {DAY}").out == sample("stats --as-of 2024-12-24 --csv").out
        sample("stats --csv --json", code=2)
        sample("stats --csv --format json", code=2)
        sample("stats --csv --format csv")
