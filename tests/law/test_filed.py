"""An entry as it is filed: its kind by the title, its decision, its list, its product's name."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.law.filed import EntryKind, FiledEntry, filed
from ocop_cli.law.judged import judged
from ocop_cli.model.pages import PageKind
from ocop_cli.model.problem import Place
from ocop_cli.model.reading import Entry, Head, NamedDecision, Reading
from ocop_cli.register.recording.named import document_of, name_of

DAY, OTHER = date(2024, 1, 10), date(2023, 5, 2)
PLACE = Place(0, PageKind.SHEET, "Phụ lục", 1, 7)
PROVINCE, DISTRICT = "UBND tỉnh Lâm Khê", "UBND huyện Khe Mây"
HEAD = Head("100/QĐ-UBND", DAY, PROVINCE)


def read(head: Head, *entries: Entry, own: bool = False) -> Reading:
    return Reading(head, entries, (), len(entries), own=own)


def one(head: Head, own: bool = False, **said: object) -> FiledEntry:
    (found,) = filed(read(head, Entry(PLACE, "Chè")._replace(**said), own=own))
    return found


class TestItsDecision:
    @pytest.mark.parametrize(
        ("said", "number", "on", "authority"),
        [
            ({}, "100/QĐ-UBND", DAY, PROVINCE),
            ({"decision": "100/QD-UBND"}, "100/QD-UBND", DAY, PROVINCE),
            ({"decision": "7/QĐ-UBND", "issued_on": OTHER}, "7/QĐ-UBND", OTHER, None),
            ({"decision": "7/QĐ-UBND", "authority": DISTRICT}, "7/QĐ-UBND", DAY, DISTRICT),
        ],
    )
    def test_of_a_rating_is_its_own_else_the_file_s(
        self, said: dict[str, object], number: str, on: date, authority: str | None
    ) -> None:
        """Another decision's number is not the head's authority's by itself."""
        assert document_of(one(HEAD, **said))[:3] == (number, on, authority)

    def test_of_an_act_is_the_file_s_authority_s_whatever_its_number(self) -> None:
        act = one(HEAD, kind="revocation", decision="7/QĐ-UBND")
        assert (act.number, act.authority) == ("7/QĐ-UBND", PROVINCE)


class TestItsKind:
    @pytest.mark.parametrize(
        ("title", "kind", "own", "what"),
        [
            (None, None, False, EntryKind.RATING),
            (None, "re_evaluation", False, EntryKind.RATING),
            (None, "revocation", False, EntryKind.CERTIFICATE_ACT),
            (None, "hold", False, EntryKind.OFFICE_ACT),
            ("correction", None, False, EntryKind.CORRECTION),
            ("correction", "re_evaluation", False, EntryKind.CORRECTION),
            ("correction", "removal", False, EntryKind.CERTIFICATE_ACT),
            ("replacement", "replacement", False, EntryKind.RATING),
            (None, "correction", True, EntryKind.OFFICE_ACT),
            (None, "replacement", True, EntryKind.OFFICE_ACT),
        ],
    )
    def test_is_what_its_title_makes_of_it(
        self, title: str | None, kind: str | None, own: bool, what: EntryKind
    ) -> None:
        assert one(Head("1/QĐ", DAY, None, title), own, kind=kind).what is what


class TestItsProduct:
    def test_without_an_entity_is_its_own_decision_s(self) -> None:
        first, other = one(HEAD), one(HEAD, decision="7/QĐ-UBND")
        assert name_of(first).key() != name_of(other).key()
        assert name_of(one(HEAD, entity="HTX A")).decision == ""

    def test_of_an_act_is_of_no_decision_and_no_list(self) -> None:
        found = name_of(one(HEAD, kind="revocation"))
        assert (found.decision, found.listed) == ("", "")

    @pytest.mark.parametrize(
        ("more", "listed"),
        [
            ({}, "Phụ lục"),
            ({"source_file": "a.xlsx"}, "a.xlsx"),
            ({"source_file": "a.xlsx", "source_sheet": "Sheet1"}, "a.xlsx/Sheet1"),
            ({"source_file": "a.pdf", "source_sheet": "2"}, "a.pdf"),
            ({"source_file": "b.csv", "source_sheet": "a.xlsx/Sheet1"}, "a.xlsx/Sheet1"),
        ],
    )
    def test_stands_in_the_list_its_own_history_names(
        self, more: dict[str, str], listed: str
    ) -> None:
        assert one(HEAD, own=True, more=more).listed == listed
        assert one(HEAD, own=False, more=more).listed == "Phụ lục"


class TestByTheLawAlone:
    def refused(self, head: Head, *entries: Entry) -> list[tuple[str, str | None]]:
        said = read(head, *entries)
        found = judged(filed(said), said)
        assert len(found.entries) + len(found.refused) == len(entries)
        return [(problem.code, problem.variant) for problem in found.problems]

    def test_an_act_of_which_the_paper_names_two_decisions_is_refused(self) -> None:
        names = (NamedDecision("annulment", "7/QĐ"), NamedDecision("annulment", "8/QĐ"))
        head = Head("9/QĐ", DAY, None, "annulment", names)
        row = Entry(PLACE, "Chè", kind="annulment")
        assert self.refused(head, row) == [("bad_act", "of_which")]
        assert self.refused(head, row._replace(of_decision="7/QĐ")) == []

    def test_a_correction_says_what_it_corrects(self) -> None:
        row = Entry(PLACE, "Chè", stars=3)
        head = Head("9/QĐ", DAY, None, "correction")
        assert self.refused(head, row) == [("bad_act", "missing_decision")]
        named = Head("9/QĐ", DAY, None, "correction", (NamedDecision("replacement", "7/QĐ"),))
        assert self.refused(named, row) == []

    def test_an_act_without_a_day_is_refused_and_the_others_stand(self) -> None:
        head = Head("9/QĐ")
        rows = (
            Entry(PLACE, "Chè", kind="dossier"),
            Entry(PLACE, "Gạo", kind="dossier", issued_on=DAY),
        )
        assert self.refused(head, *rows) == [("bad_act", "missing")]
