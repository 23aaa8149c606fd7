"""Words of other languages that are set apart in a name: "(pẻng phạ)", "(Ganoderma)", "(FAIL)".

What no list has is told by how it is written. A word with the marks of Vietnamese that begins as
none of it does is of the language of the people who make the goods; one with the ending that Latin
gives to plants and mushrooms names these. English states are neither, and are asked about, also in
the capitals of a brand.
"""

from __future__ import annotations

import re
import unicodedata

from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.wordings import known
from ocop_cli.text.keys import fold, same_key, words

# What an office may write of a product in English, from its beginning to whatever ending.
STATES = known(
    "state",
    r"(?:absen|await|cancel|clos|defer|delay|delet|den(?:y|i)|disqual|draft|drop|duplicat|end(?:ed)?$|"
    r"error|exclu|expir|fail|hold|ineligib|inval|laps|lost|miss(?:ed|ing)?$|no$|none|not$|null|"
    r"off$|on$|out|pass|pend|postpon|quit|refus|reject|remov|renew|reset|retry|review|revok|"
    r"skip|stop|suspen|temp|terminat|test|unqual|unrat|void|wait|withdr|wrong)",
    "FAILED",
)
# How the words of the Tày, Thái, Mông, Ê Đê or Gia Rai begin, and none of Vietnamese does.
_ONSET = re.compile(
    r"(?:p(?!h)|[fwjz]|[bcdđfghkmpst][lw]|[bcdđfghkmps]r|[kmnhs]p|h[mnlđb]|"
    r"m[bnp]|n[dklstx]|t[sxj]|sh|zh)"
)
_LATIN = re.compile(r"[a-z]{3,}(?:a|um|us|is|ii|ae|ax|ix|ensis|ens|oides)")
_SHORTEST_GENUS = 7


def speaks(text: str) -> bool:
    """Whether a text has an English word that says how it stands with a product: "NOT PASS"."""
    said = same_key(text)
    return said.isascii() and any(STATES.pattern.match(one) for one in words(said))


def is_name(text: str) -> bool:
    """Whether a text is a name in another language, told by how each of its words is written."""
    if speaks(text):
        return False
    if _is_latin(text):
        return True
    senseless = all(one.part in _SENSELESS for one in units(text))
    return senseless and any(map(_is_of_minority, words(same_key(text))))


_SENSELESS = frozenset({Part.UNKNOWN, Part.PLAIN, Part.NUMBER})


def _is_of_minority(word: str) -> bool:
    """Whether a word has a mark, and begins as no word of Vietnamese: "pẻng"."""
    plain = unicodedata.normalize("NFD", word)
    bare = "".join(one for one in plain if unicodedata.category(one) != "Mn")
    return not word.isascii() and len(bare) > 2 and _ONSET.match(bare) is not None


def _is_latin(text: str) -> bool:
    """Whether a text is what a plant is called in Latin: a genus, or a genus and a species."""
    found = words(text)
    if not found or len(found) > 2 or not text.isascii() or not found[0][:1].isupper():
        return False
    if any(_LATIN.fullmatch(fold(one)) is None for one in found):
        return False
    return (len(found) == 2 and found[1].islower()) or len(found[0]) >= _SHORTEST_GENUS
