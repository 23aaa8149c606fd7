"""How problems are said: a sentence for each code in both languages, and the place of each."""

from __future__ import annotations

import ast
from pathlib import Path
from string import Formatter

import pytest

from ocop_cli.intake.files import problem_words
from ocop_cli.model import pages
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Place, Problem, Severity
from ocop_cli.words import LANGUAGES, Language, knows
from ocop_cli.words.problem import WORDS
from tests.made.each import each

PACKAGE = Path(__file__).parent.parent.parent / "ocop_cli"
CONTRACT = (
    "scan", "no_earlier_rating", "duplicate_row", "conflicting_row", "already_known",
    "unknown_product", "bad_stars", "bad_date", "future_date", "missing_product", "bad_number",
    "score_outside_band", "not_entitled", "missing_entity", "odd_name", "several_products",
    "no_rule", "count_mismatch", "hidden", "formula", "converted", "draft", "bad_text",
    "conflicting_decision", "not_lapsed", "bad_extension",
)  # fmt: skip
RAISING = {"Problem", "Bad", "error", "warning", "problem", "warn", "refuse", "_at"}


def raised() -> set[str]:
    """The codes that the program's modules name where they make a problem."""
    found = set()
    for path in (
        *PACKAGE.glob("decisions/**/*.py"),
        *PACKAGE.glob("intake/**/*.py"),
        *PACKAGE.glob("law/*.py"),
    ):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            first = node.args[0]
            if name in RAISING and isinstance(first, ast.Constant) and isinstance(first.value, str):
                found.add(first.value)
    return found


def a_problem(place: Place | None, code: str = "bad_stars", **values: str) -> Problem:
    return Problem(code, Severity.ERROR, place, values)


SHEET = Place(0, PageKind.SHEET, "2020-2023", 1, 7, 2, "Hạng sao")
CSV = Place(0, PageKind.LINES, "a.csv", 1, 7, 2, "Hạng\nsao")
PAPER = Place(2, PageKind.PAPER, "3", 1, 7, 2, "Hạng sao")
WORD = Place(0, PageKind.DOCUMENT, "", 2, 7, 2, "Hạng sao")
TEXT = Place(0, PageKind.DOCUMENT, "", None, 12)


class TestWithoutAPlace:
    def test_a_problem_of_the_whole_file_has_no_cell(self) -> None:
        for language in LANGUAGES:
            said = problem_words.line(a_problem(None, "scan"), language)
            assert problem_words.cell(a_problem(None, "scan"), language) is None
            assert said.endswith(problem_words.message(a_problem(None, "scan"), language))

    def test_a_column_without_a_heading_is_counted(self) -> None:
        nameless = Place(0, PageKind.LINES, "a.csv", 1, 7, 2, "")
        assert problem_words.cell(a_problem(nameless), "en") == "column 3"


class TestSentences:
    @each("code", CONTRACT)
    def test_every_code_of_the_contract_has_one(self, code: str) -> None:
        assert knows(f"problem.{code}")

    @pytest.mark.thorough
    def test_every_code_raised_anywhere_has_one(self) -> None:
        codes = {code for code in raised() if "." not in code and code.islower()}
        assert len(codes) > 25
        said = {key.partition(".")[0] for key in WORDS}
        assert codes <= said

    @each("key", WORDS)
    def test_both_languages_name_the_same_values(self, key: str) -> None:
        vi, en = (
            {name for _, name, _, _ in Formatter().parse(text) if name} for text in WORDS[key]
        )
        assert vi == en

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_missing_value_is_a_dash_and_no_error(self, language: Language) -> None:
        for key in WORDS:
            code, _, variant = key.partition(".")
            problem = Problem(code, Severity.WARNING, None, {}, variant or None)
            assert code == "place" or "{" not in problem_words.message(problem, language)

    def test_an_unknown_variant_falls_back_to_its_code(self) -> None:
        problem = Problem("bad_stars", Severity.ERROR, None, {"value": "9"}, "other")
        assert "'9'" in problem_words.message(problem, "en")

    def test_names_of_fields_are_said_in_words(self) -> None:
        problem = a_problem(
            None, "conflicting_row", product="Chè", fields="stars, printed_last_day"
        )
        assert "hạng sao, có giá trị đến hết ngày" in problem_words.message(problem, "vi")

    def test_braces_in_a_cell_do_no_harm(self) -> None:
        assert "{0}{x" in problem_words.message(a_problem(None, value="{0}{x"), "en")


class TestPlaces:
    @pytest.mark.parametrize(
        ("place", "language", "cell"),
        [
            (SHEET, "vi", "C7"),
            (CSV, "vi", "Hạng sao"),
            (PAPER, "vi", "trang 3, bảng 1, dòng 7, cột “Hạng sao”"),
            (PAPER, "en", "page 3, table 1, row 7, column 'Hạng sao'"),
            (WORD, "vi", "bảng 2, dòng 7, cột “Hạng sao”"),
            (TEXT, "en", "line of text 12"),
            (None, "en", None),
        ],
    )
    def test_the_cell(self, place: Place | None, language: Language, cell: str | None) -> None:
        assert problem_words.cell(a_problem(place), language) == cell

    def test_a_row_without_a_column_has_no_cell(self) -> None:
        assert problem_words.cell(a_problem(Place(0, PageKind.SHEET, "A", 1, 3)), "en") is None

    @pytest.mark.parametrize(
        ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (16383, "XFD")]
    )
    def test_columns_are_named_as_spreadsheets_do(self, column: int, letters: str) -> None:
        assert pages.column_letters(column) == letters

    def test_a_line_for_the_screen(self) -> None:
        said = problem_words.line(a_problem(SHEET, value="6"), "vi")
        assert said.startswith("lỗi: trang tính “2020-2023”, ô C7: hạng sao “6” không phải")
        assert problem_words.line(a_problem(CSV, value="6"), "en").startswith(
            "error: line 7, column"
        )
