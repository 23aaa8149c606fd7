"""A product handed on to another owner, or renamed, and what is rated under the later name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
JAM = 'Mứt dâu,HTX Dâu,"xã {}",3,,33/QĐ-UBND,2022-08-08,UBND tỉnh A\n'
NEWER = '{},{},"xã Lâm",3,{},66/QĐ-UBND,2025-08-01,UBND tỉnh A\n'
HANDED_ON = "record transfer 'Mứt dâu' --to 'Công ty Cổ phần Hoa Quả' --on 2023-10-09"
RENAMED = "record rename 'Mứt dâu' --to 'Mứt Hoa Nắng' --on 2023-10-09"
LISTED = "STT,Tên sản phẩm,Chủ thể cũ,Chủ thể mới\n1,Mứt dâu,HTX Dâu,Công ty CP Hoa Quả\n"
DAY = "--as-of 2025-11-30 --format json"


def lapsed(ocop: Run) -> list[tuple[str, bool]]:
    return [(row["product"], row["pending_review"]) for row in ocop(f"lapsed {DAY}").json]


def asked(ocop: Run) -> set[frozenset[str]]:
    found = ocop(f"review {DAY}").json
    return {frozenset((one["product"], one["candidate"])) for one in found}


def told(ocop: Run, file: Path) -> None:
    ocop("import --kind transfer --number 55/QĐ-UBND --issued-on 2023-10-09", file)


class TestAProductHandedOn:
    @pytest.mark.thorough
    @pytest.mark.parametrize("deed_first", [True, False])
    @pytest.mark.parametrize("place", ["Lâm", "Sơn"])
    @pytest.mark.parametrize(
        "name", ["Mứt dâu hộp quà", "Mứt dâu tằm", "Siro dâu Hoa Quả", "Mứt quả dâu"]
    )
    def test_is_never_over_unasked_where_its_new_owner_renews(
        self, ocop: Run, write: Write, name: str, place: str, deed_first: bool
    ) -> None:
        ocop("import", write("1.csv", HEAD + JAM.format(place)))
        renewed = HEAD + NEWER.format(name, "Công ty CP Hoa Quả", "re_evaluation")
        steps = [lambda: ocop(HANDED_ON), lambda: ocop("import", write("2.csv", renewed))]
        for step in steps if deed_first else steps[::-1]:
            step()
        assert lapsed(ocop) in ([], [("Mứt dâu", True)])
        assert all("Mứt dâu" in pair for pair in asked(ocop))

    @pytest.mark.thorough
    @pytest.mark.parametrize("deed_first", [True, False])
    def test_is_known_by_its_name_at_its_new_owner(
        self, ocop: Run, write: Write, deed_first: bool
    ) -> None:
        ocop("import", write("1.csv", HEAD + JAM.format("Lâm")))
        renewed = HEAD + NEWER.format("Mứt dâu", "Công ty CP Hoa Quả", "re_evaluation")
        listed = write("moved.csv", LISTED)
        steps = [lambda: told(ocop, listed), lambda: ocop("import", write("2.csv", renewed))]
        for step in steps if deed_first else steps[::-1]:
            step()
        assert lapsed(ocop) == [] and asked(ocop) == set()

    @pytest.mark.thorough
    def test_leaves_what_its_new_owner_made_before_alone(self, ocop: Run, write: Write) -> None:
        other = NEWER.format("Mật ong", "Công ty CP Hoa Quả", "")
        ocop("import", write("1.csv", HEAD + JAM.format("Lâm") + other))
        ocop(HANDED_ON)
        assert lapsed(ocop) == [("Mứt dâu", False)] and asked(ocop) == set()

    @pytest.mark.thorough
    def test_is_its_former_owners_again_when_the_deed_is_taken_back(
        self, ocop: Run, write: Write
    ) -> None:
        ocop("import", write("1.csv", HEAD + JAM.format("Lâm")))
        ocop(HANDED_ON)
        renewed = NEWER.format("Mứt dâu hộp quà", "Công ty CP Hoa Quả", "")
        ocop("import", write("2.csv", HEAD + renewed))
        assert asked(ocop) == {frozenset(("Mứt dâu", "Mứt dâu hộp quà"))}
        ocop("undo --yes 2")
        assert asked(ocop) == set()


class TestARenamedProduct:
    @pytest.mark.thorough
    @pytest.mark.parametrize("deed_first", [True, False])
    @pytest.mark.parametrize("name", ["Mứt Hoa Nắng", "Mứt Hoa Nắng hộp quà"])
    def test_is_renewed_under_its_new_name_or_asked(
        self, ocop: Run, write: Write, name: str, deed_first: bool
    ) -> None:
        ocop("import", write("1.csv", HEAD + JAM.format("Lâm")))
        renewed = HEAD + NEWER.format(name, "HTX Dâu", "")
        steps = [lambda: ocop(RENAMED), lambda: ocop("import", write("2.csv", renewed))]
        for step in steps if deed_first else steps[::-1]:
            step()
        exact = name == "Mứt Hoa Nắng"
        assert lapsed(ocop) == ([] if exact else [("Mứt Hoa Nắng", True)])


@pytest.mark.thorough
def test_what_a_renamed_entity_rates_anew_is_asked_by_what_its_row_says(
    ocop: Run, write: Write
) -> None:
    ocop("import", write("1.csv", HEAD + JAM.format("Lâm")))
    ocop("record rename 'HTX Dâu' --to 'Công ty CP Hoa Quả' --on 2023-10-09")
    renewed = NEWER.format("Mứt dâu tằm", "Công ty CP Hoa Quả", "re_evaluation")
    ocop("import", write("2.csv", HEAD + renewed))
    assert lapsed(ocop) == [("Mứt dâu", True)]


@pytest.mark.thorough
@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_history_carries_the_new_names_to_another_register(
    ocop: Run, write: Write, language: str, form: str
) -> None:
    ocop("import", write("1.csv", HEAD + JAM.format("Lâm")))
    ocop(RENAMED)
    ocop("record transfer 'Mứt dâu' --to 'Công ty CP Hoa Quả' --on 2024-01-09")
    ocop(f"ratings --history --lang {language} -o history.{form}")
    ocop(f"import --db second.db history.{form}")
    first, second = (ocop(f"ratings {DAY} {where}").json for where in ("", "--db second.db"))
    assert [(r["product"], r["entity"]) for r in first] == [("Mứt Hoa Nắng", "Công ty CP Hoa Quả")]
    assert [(r["product"], r["entity"]) for r in second] == [("Mứt Hoa Nắng", "Công ty CP Hoa Quả")]


@pytest.mark.thorough
def test_a_product_is_found_by_the_names_an_act_gave_it_and_its_owner(
    ocop: Run, write: Write
) -> None:
    ocop("import", write("1.csv", HEAD + JAM.format("Lâm")))
    ocop(RENAMED)
    ocop("record transfer 'Mứt Hoa Nắng' --to 'Công ty CP Hoa Quả' --on 2024-01-09")
    for name in ("Mứt dâu", "mut hoa nang", "Mứt Hoa Nắng Công ty CP Hoa Quả"):
        assert ocop(f"show '{name}' {DAY}").json["entity"] == "Công ty CP Hoa Quả"
    ocop("show 'Mứt Hoa Nắng' --as-of 2023-01-01", code=1)
