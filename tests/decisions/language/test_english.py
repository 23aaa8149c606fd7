"""Decisions in English say what those in Vietnamese say: titles, letterheads, articles, terms."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.language.terms import LEGAL, Term, term
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import NOTHING_GIVEN, Cells, codes, document, errors, read, sheet

RATES = (
    "On the recognition of OCOP products, phase 1, 2023",
    "Recognising the results of OCOP product evaluation and ranking",
    "Recognizing OCOP products achieving 3 and 4 stars in 2023",
    "On approving the results of evaluation and ranking of OCOP products in Lam Khe province",
    "Approving the results of OCOP product rating, round 2 of 2024",
    "List of products achieving OCOP stars",
    "List of products recognised as 4-star OCOP products",
    "On granting OCOP certificates to products of Lam Khe province",
    "Certification of OCOP products in 2023",
    "Products that were awarded 3 stars",
    "Announcing the results of the OCOP product evaluation",
    "On the recognition and issuance of certificates for OCOP products",
    "Recognition of OCOP products of Da Van district, 2024",
)
DEEDS = {
    "re_evaluation": (
        "On the re-evaluation of OCOP products", "List of products re-evaluated in 2024",
        "On renewing the recognition of OCOP products", "Re-recognition of OCOP products in 2024",
    ),
    "upgrade": (
        "On the upgrading of OCOP products from 3 stars to 4 stars", "List of upgraded products",
    ),
    "revocation": (
        "On the revocation of OCOP certificates", "Withdrawing the certificates of OCOP products",
        "List of products whose certificates were revoked",
        "Cancelling the recognition of OCOP products", "Revoking OCOP certificates of 5 products",
    ),
    "removal": (
        "On removing products from the list of OCOP products",
        "Removal of lapsed products from the OCOP list",
    ),
    "extension": ("On extending the validity of OCOP certificates",),
    "correction": ("Correcting Decision No. 12/QD-UBND", "On the amendment of the list"),
    "replacement": ("Replacing Decision No. 12/QD-UBND",),
    "annulment": ("Annulling Decision No. 12/QD-UBND",),
    "hold": ("On suspending OCOP certificates",),
    "reissue": ("Re-issuing OCOP certificates",),
    "rename": ("Renaming OCOP products",),
    "transfer": ("On the transfer of OCOP certificates",),
}  # fmt: skip
GRANT_NOTHING = (
    "On the proposal to recognise OCOP products", "Products proposed for recognition",
    "Products to be evaluated in 2024", "Request for recognition of OCOP products",
    "List of products whose certificates have expired", "Lapsed OCOP products",
    "On commendation of producers of OCOP products", "Planned recognition of OCOP products",
    "On establishing the council for evaluation and ranking of OCOP products",
    "On rewarding entities with recognised OCOP products", "Products nominated for 5 stars",
    "Not revoking the certificates of OCOP products", "Products eligible for recognition",
    "Postponing the recognition of OCOP products", "Draft list of recognised products",
    "List of candidate products for recognition", "Products awaiting recognition",
    "On the collection of fees for recognition of OCOP products",
    "Complaints about the recognition of OCOP products", "Products applying for recognition",
    "Recognition of craft villages with OCOP products", "Criteria for recognition of OCOP products",
    "Refusing to recognise OCOP products", "Products failing to reach 3 stars",
    "List of products not recognised", "On the non-recognition of OCOP products",
    "Products not re-evaluated", "Recognition of shops selling OCOP products",
)  # fmt: skip


def either(titles: tuple[str, ...]) -> list[str]:
    return [form for title in titles for form in (title, title.upper())]


class TestTitles:
    @each("title", either(RATES))
    def test_that_rate(self, title: str) -> None:
        said = kinds.heading(title)
        assert said.rates and said.unclear is None
        assert said.kind in (None, "recognition")

    @each(("kind", "title"), [(kind, one) for kind, all_ in DEEDS.items() for one in either(all_)])
    def test_of_another_deed(self, kind: str, title: str) -> None:
        assert kinds.heading(title).kind == kind

    @each("title", either(GRANT_NOTHING))
    def test_that_grant_nothing(self, title: str) -> None:
        said = kinds.heading(title)
        assert said.unclear is not None or said.result == "failed" or said.absent

    @pytest.mark.parametrize(
        "name", ["DANH SACH SAN PHAM OCOP DUOC CONG NHAN", "Danh sach de nghi cong nhan 2024"]
    )
    def test_vietnamese_without_marks_is_no_english(self, name: str) -> None:
        assert kinds.heading(name).rates == ("DUOC" in name)
        assert (kinds.heading(name).unclear is Unclear.PROPOSED) == ("de nghi" in name)


class TestTerms:
    @pytest.mark.parametrize(
        ("text", "said"),
        [
            ("Certificates are valid until 31/12/2026", Term(last=date(2026, 12, 31))),
            ("valid through December 31, 2026", Term(last=date(2026, 12, 31))),
            ("Certificates expire on 31 December 2026", Term(last=date(2026, 12, 31))),
            ("The certificates are valid for 36 months from 1 January 2024",
             Term(first=date(2024, 1, 1))),
            ("The certificates are valid for 36 months from the date of signing", LEGAL),
            ("This Decision takes effect from the date of signing.", LEGAL),
        ],
    )  # fmt: skip
    def test_that_are_plain(self, text: str, said: Term) -> None:
        assert term(text) == said

    @pytest.mark.parametrize(
        "text",
        ["The certificates are valid for 24 months", "This decision takes effect on 1 January 2024",
         "The certificate of product No. 4 is effective from 1 July 2023"],
    )  # fmt: skip
    def test_that_are_not_are_asked(self, text: str) -> None:
        assert bearing(text) is Bearing.TERM


LETTERHEAD: list[Cells] = [
    ("PEOPLE'S COMMITTEE OF LAM KHE PROVINCE", None, None, "SOCIALIST REPUBLIC OF VIETNAM"),
    ("No.: 1412/QD-UBND", None, None, "Lam Khe, 20 June 2023"),
]
HEAD: Cells = ("No.", "Product name", "Producer", "Score", "Stars")
ROWS: list[Cells] = [
    ("1", "Na Hien tea buds", "Na Hien Tea Cooperative", "84.5", "4 stars"),
    ("2", "Wild honey", "Ly Van Pao Household Business", "66.25", "3 stars"),
]
ANNEX = (
    "(Attached to Decision No. 1412/QD-UBND dated 20 June 2023 of the People's Committee of Lam "
    "Khe Province)"
)
PAPER: list[str | list[Cells]] = [
    [("PEOPLE’S COMMITTEE\nOF LAM KHE PROVINCE",
      "SOCIALIST REPUBLIC OF VIETNAM\nIndependence - Freedom - Happiness"),
     ("No. 1412/QD-UBND", "Lam Khe, June 20, 2023")],
    "DECISION", "On the recognition of OCOP products in 2023",
    "CHAIRMAN OF THE PEOPLE'S COMMITTEE OF LAM KHE PROVINCE",
    "Pursuant to the Law on Organisation of Local Government dated 19 June 2015;",
    "Pursuant to Decision No. 148/QD-TTg dated 24 February 2023 of the Prime Minister;",
    "At the proposal of the Director of the Department of Agriculture,", "HEREBY DECIDES:",
    "Article 1. Recognising 2 products as OCOP products (list attached).",
    "Article 2. The certificates are valid for 36 months from the date of signing.",
    "Article 3. The producers are responsible for the implementation of this Decision.",
    "Recipients:", "- As Article 3;", "ON BEHALF OF THE PEOPLE'S COMMITTEE", "CHAIRMAN",
    "Nguyen Van An", "ANNEX", "LIST OF RECOGNISED OCOP PRODUCTS", ANNEX, [HEAD, *ROWS],
]  # fmt: skip
ALL = [("Na Hien tea buds", 4), ("Wild honey", 3)]


def plainly(said: Reading) -> list[tuple[object, object]]:
    assert codes(said) == [], said.problems
    head = said.head
    assert (head.number, head.issued_on) == ("1412/QD-UBND", date(2023, 6, 20))
    assert head.authority == "UBND tỉnh Lam Khe"
    return [(entry.product, entry.stars) for entry in said.entries]


def of_paper(old: str, new: str) -> Reading:
    parts = [one.replace(old, new) if isinstance(one, str) else one for one in PAPER]
    return read(document(*parts), given=NOTHING_GIVEN)


class TestPapers:
    def test_a_whole_decision(self) -> None:
        said = read(document(*PAPER), given=NOTHING_GIVEN)
        assert plainly(said) == ALL

    @pytest.mark.parametrize(
        "title",
        ["On the recognition of OCOP products, phase 1, 2023",
         "ON APPROVING THE RESULTS OF EVALUATION OF OCOP PRODUCTS",
         "Regarding the classification of OCOP products"],
    )  # fmt: skip
    def test_a_sheet(self, title: str) -> None:
        page = sheet(*LETTERHEAD, ("DECISION",), (title,), HEAD, *ROWS, (None, "Total: 2 products"))
        assert plainly(read(page, given=NOTHING_GIVEN)) == ALL

    def test_an_annex_alone(self) -> None:
        page = sheet(("ANNEX",), ("LIST OF PRODUCTS ACHIEVING OCOP STARS",), (ANNEX,), HEAD, *ROWS)
        assert plainly(read(page, given=NOTHING_GIVEN)) == ALL

    def test_stars_in_the_headings_of_groups(self) -> None:
        page = sheet(
            *LETTERHEAD, ("DECISION",), ("On the recognition of OCOP products",), HEAD[:4],
            ("I. 4-STAR PRODUCTS",), ROWS[0][:4], ("II. Products achieving 3 stars",), ROWS[1][:4],
        )  # fmt: skip
        assert plainly(read(page, given=NOTHING_GIVEN)) == ALL

    def test_a_term_of_its_own(self) -> None:
        said = of_paper("36 months from the date of signing", "36 months from 1 January 2024")
        assert {entry.effective_from for entry in said.entries} == {date(2024, 1, 1)}

    @pytest.mark.parametrize(
        ("old", "new"),
        [
            ("36 months from the date of signing", "24 months"),
            ("Recipients:", "Article 4. Product Wild honey was withdrawn on 12/9/2024."),
            ("Recipients:", "Article 4. Product No. 2 is not recognised."),
        ],
    )
    def test_what_an_article_says_otherwise_holds(self, old: str, new: str) -> None:
        assert any(entry.held for entry in of_paper(old, new).entries)

    def test_a_revocation(self) -> None:
        said = of_paper(
            "On the recognition of OCOP products", "On the revocation of OCOP certificates"
        )
        assert {entry.kind for entry in said.entries} <= {"revocation"} or errors(said)

    @pytest.mark.parametrize(
        "title",
        ["On the commendation of producers of OCOP products", "On the proposal to recognise OCOP "
         "products", "On the postponement of the recognition of OCOP products",
         "On the plan for evaluating OCOP products"],
    )  # fmt: skip
    def test_another_business_is_refused(self, title: str) -> None:
        said = of_paper("On the recognition of OCOP products in 2023", title)
        assert errors(said) and not said.entries

    @pytest.mark.parametrize("paper", ["PLAN", "NOTICE", "REPORT", "PROPOSAL", "MINUTES"])
    def test_another_paper_is_refused(self, paper: str) -> None:
        page = sheet(*LETTERHEAD, (paper,), ("On the evaluation of OCOP products",), HEAD, *ROWS)
        said = read(page, given=NOTHING_GIVEN)
        assert errors(said) and not said.entries

    @pytest.mark.parametrize("group", ["Products not recognised", "Products awaiting recognition"])
    def test_a_group_of_others_is_refused_or_failed(self, group: str) -> None:
        page = sheet(
            *LETTERHEAD, ("DECISION",), ("On the recognition of OCOP products",), HEAD, ROWS[0],
            (group,), ROWS[1],
        )  # fmt: skip
        said = read(page, given=NOTHING_GIVEN)
        assert errors(said) or said.entries[1].result == "failed"


@pytest.mark.parametrize(
    "line",
    ["No: 314/QD-UBND, Lam Khe, February 24, 2024", "No. 314/QD-UBND - Lam Khe, 24 February 2024",
     "Number: 314/QD-UBND          Lam Khe, dated 24/02/2024"],
)  # fmt: skip
def test_a_number_and_a_day_may_stand_on_one_line(line: str) -> None:
    paper = document(
        "PEOPLE'S COMMITTEE OF LAM KHE PROVINCE", line, "DECISION",
        "On the recognition of OCOP products, phase 1, 2024", "LIST OF RECOGNISED OCOP PRODUCTS",
        [("No", "Product", "Entity", "Stars"), ("1", "Coconut candy", "Thanh Long Ltd", "4 stars")],
    )  # fmt: skip
    said = read(paper, given=NOTHING_GIVEN)
    assert (said.head.number, said.head.issued_on) == ("314/QD-UBND", date(2024, 2, 24))
    assert [one.product for one in said.entries] == ["Coconut candy"] and not errors(said)
