"""What a person said an office's own words mean: headings as fields, phrases as kinds and results.

A list of known words only confirms; a person who has looked at a file may add to it. The register
remembers what was said, for later files too, until it is taken back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field

from ocop_cli.decisions import values
from ocop_cli.decisions.headings.meaning import meaning_of
from ocop_cli.decisions.headings.words import HEADERS
from ocop_cli.decisions.language.kinds import Said
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RATINGS
from ocop_cli.text.headings import LONGEST, PrintedHeading, taken_apart
from ocop_cli.text.keys import fold
from ocop_cli.words.field import WORDS

AS_PRINTED = "\t"  # between what a phrase means and the phrase as it was given
COLUMN, WORD = "column ", "word "  # what stands before a heading or a phrase among the settings
IGNORE = "ignore"
IGNORED = "_ignored"  # the field of a column that a person said means nothing
RESULTS = ("passed", "failed")
STARS = ("1", "2", "3", "4", "5")
# What a phrase may mean.
VALUES = (*RATINGS, *CERTIFICATE_ACTS, *RESULTS, *STARS, IGNORE)
# What a column may be: the fields of a row that a file says, by the names of the contract.
FIELDS = tuple(name for name in HEADERS if name[0] != "_" and name in WORDS)


_ENDS = " .,;:()"


def key(text: str) -> str:
    """Equal for one phrase in any writing: case, marks, spaces and punctuation at its ends."""
    return fold(text).strip(_ENDS)


def field_of(said: str) -> str | None:
    """The field a person names for a column, in English or Vietnamese; None for no field."""
    name = said.strip().replace("-", "_").lower()
    if name == IGNORE or key(said) in ("bo qua", IGNORE):
        return IGNORE
    if name in FIELDS:
        return name
    return next((one for one in FIELDS if key(said) in map(key, WORDS[one])), None)


def value_of(said: str) -> str | None:
    """The value a person names for a phrase, in English or Vietnamese; None for no value."""
    name = said.strip().replace("-", "_").lower()
    bare = key(said).removesuffix("sao").removesuffix("stars").strip()
    if name in VALUES or bare in STARS:
        return name if name in VALUES else bare
    if key(said) == "bo qua":
        return IGNORE
    return values.known("kind", said) or values.known("result", said)


@dataclass(frozen=True, slots=True)
class OwnWords:
    """The headings and phrases a person has said the meaning of, each by its `key`."""

    columns: Mapping[str, str] = dataclass_field(default_factory=dict)
    words: Mapping[str, str] = dataclass_field(default_factory=dict)

    def field(self, heading: str) -> str | None:
        """The field of a column by its heading; `IGNORED` where it means nothing."""
        return self._said_of(taken_apart(heading)) if self.columns else None

    def meant(self, heading: str) -> str | None:
        """The field of a column by its heading: as a person said, else as its words mean."""
        if len(heading) > LONGEST:
            return self.field(heading)
        one = taken_apart(heading)
        known = meaning_of(one)
        return self._said_of(one) or (known[0] if known else None)

    def _said_of(self, one: PrintedHeading) -> str | None:
        name = self.columns.get(one.folded.strip(_ENDS)) or self.columns.get(one.said)
        return IGNORED if name == IGNORE else name

    def said(self, text: str) -> Said | None:
        """What a phrase says of a row's kind or result; None where nobody said."""
        value = self.words.get(key(text)) if self.words else None
        if value is None or value in STARS:
            return None
        if value == IGNORE:
            return Said()
        return Said(result=value) if value in RESULTS else Said(value)

    def stars(self, text: str) -> Stars | None:
        """The stars a phrase means; None where nobody said."""
        value = self.words.get(key(text)) if self.words else None
        return Stars(int(value)) if value in STARS else None

    def ignores(self, text: str) -> bool:
        """Whether a person said that a phrase means nothing."""
        return bool(self.words) and self.words.get(key(text)) == IGNORE


NO_WORDS = OwnWords()


def parted(settings: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """The meanings of headings, and those of phrases, among the settings of a register."""
    columns, words = (
        {name.removeprefix(prefix): value.partition(AS_PRINTED)[0]
         for name, value in settings.items() if name.startswith(prefix)}
        for prefix in (COLUMN, WORD)
    )  # fmt: skip
    return columns, words
