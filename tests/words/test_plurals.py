"""What is said of none, of one and of several."""

from __future__ import annotations

import re
import string
from importlib import import_module
from pathlib import Path

import pytest

from ocop_cli import words
from ocop_cli.intake.files.problem_words import message
from ocop_cli.model.problem import Problem, Severity
from tests.made.each import each

SUBJECTS = sorted(
    path.name.removesuffix(".py")
    for path in Path(words.__file__).parent.iterdir()
    if not path.name.startswith("__")
)
TEXTS = {
    f"{subject}.{key}": pair
    for subject in SUBJECTS
    for key, pair in import_module(f"ocop_cli.words.{subject}").WORDS.items()
}
FILLED = {key: pair for key, pair in TEXTS.items() if re.search(r"\{\w", pair[1])}

# A place, and within the same clause a plural noun or verb that does not go with its number.
LATER = re.compile(
    r"\{(?P<place>\w+)\}(?! or more)(?: of (?!the)| [a-z-]+){0,3}? "
    r"(?P<word>[a-z-]+[^su\W]s|are|were|have)\b"
)
# What is never as few as one: limits, the stars of a certificate in force, the age of an old page.
MANY = {"most", "shortest", "seconds", "letters"}
MANY_HERE = {("site.found_valid", "stars"), ("site.age_old", "days")}
# Places that no number of things fills: what stands there is a name, a word, a day, several names.
NAMES = {
    "columns",
    "day",
    "decision",
    "deed",
    "fields",
    "file",
    "folder",
    "known",
    "log_id",
    "name",
    "number",
    "other",
    "path",
    "review_id",
    "row",
    "seal",
    "table",
    "until",
    "value",
}


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, "0", "1", "2"])
def test_every_text_can_be_said_of_any_number(number: object, language: words.Language) -> None:
    for key, pair in FILLED.items():
        places = {
            name for _, name, _, _ in string.Formatter().parse(pair[language == "en"]) if name
        }
        said = words.say(key, language, **dict.fromkeys(places, number))
        assert str(number) in said and not re.search(r"[{}]|\w\|\w", said), said


@each("key", FILLED)
def test_a_number_of_things_is_said_with_its_own_word(key: str) -> None:
    english = FILLED[key][1]
    for found in LATER.finditer(english):
        exempt = found["place"] in NAMES | MANY or (key, found["place"]) in MANY_HERE
        assert exempt, f"{found[0]!r}: {{{found['place']}:one|more}} is missing"


@each("key", [key for key, pair in FILLED.items() if re.search(r"\{\w+:", pair[1])])
def test_of_one_it_is_said_otherwise_than_of_none_or_several(key: str) -> None:
    english = FILLED[key][1]
    numbered = re.findall(r"\{(\w+):([^{}|]+)\|([^{}|]+)\}", english)
    assert len(numbered) == english.count("|")
    for place, one, more in numbered:
        assert f"{{{place}}}" in english and one != more
        others = {name: "3" for _, name, _, _ in string.Formatter().parse(english) if name}
        of = {n: words.say(key, "en", **{**others, place: n}) for n in (0, 1, "1", 2, "12", 21)}
        assert of[1] == of["1"] and one in of[1]
        assert all(more in of[n] and of[n] != of[1].replace("1", str(n)) for n in (0, 2, "12", 21))


def test_vietnamese_needs_no_second_word() -> None:
    assert not [key for key, pair in FILLED.items() if re.search(r"\{\w+:", pair[0])]


@pytest.mark.parametrize("number", ["0", "1", "2"])
def test_what_is_told_of_a_file_is_said_in_the_same_way(number: str) -> None:
    for key, pair in FILLED.items():
        subject, _, rest = key.partition(".")
        if subject == "problem":
            code, _, variant = rest.partition(".")
            names = {name for _, name, _, _ in string.Formatter().parse(pair[1]) if name}
            values = {name: "recognition" if name == "kind" else number for name in names}
            told = Problem(code, Severity.WARNING, None, values, variant or None)
            for language in words.LANGUAGES:
                said = message(told, language)
                assert not re.search(r"[{}]|\w\|\w", said), said
