"""A cell that names a product, its maker and their address, in its parts.

By labels ("Chè Shan; Chủ thể: HTX A; Địa chỉ: xã B"), by lines under a heading that names each, or
by the sign before what begins as a maker's name does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.own_words import NO_WORDS, OwnWords
from ocop_cli.decisions.rows import names
from ocop_cli.decisions.tables import witness
from ocop_cli.model.pages import PageKind
from ocop_cli.text.headings import LONGEST, phrase
from ocop_cli.text.keys import clean

# What a cell may hold besides the product, and the headings under which it is set out. The product
# comes last: what hangs on the cell hangs on it.
LABELS: Mapping[str, str] = {
    "entity": "Chủ thể", "locality": "Địa chỉ", "representative": "Người đại diện",
    "phone": "Số điện thoại", "tax_number": "Mã số thuế", "product": "Tên sản phẩm",
}  # fmt: skip
_SHORT = {"d c": "locality", "dc": "locality"}

Parts = Mapping[str, str]


def field(text: str, own: OwnWords) -> str | None:
    """The field that a heading means, for a person or by its words."""
    return own.meant(text) if text and len(text) <= LONGEST else None


def part_field(text: str, own: OwnWords) -> str | None:
    """The field of one part of a heading, of those that a cell may hold."""
    name = field(clean(text), own) or _SHORT.get(phrase(text))
    if name in ("_hamlet", "_commune", "_district", "_province"):
        return "locality"
    return name if name in LABELS else None


_LABEL = re.compile(r"(?:^|(?<=[\n;,.(–|-])|(?<=[\n;,.(–|-] ))([^\W\d][^:;,.()\n]{1,40}?) ?: ?")
_SIGN = re.compile(r" ?(?:[,;(|]| [-–—] |\bcủa\b) ?")  # in a text of single spaces
_AT_ENDS = " ,;.|-–—\n\t"


def parted(raw: str, fields: Sequence[str], kind: PageKind) -> Parts | None:
    """The parts of a cell by their fields; None where it does not say a product and its maker."""
    text = re.sub(r"[^\S\n]+", " ", raw).strip()
    labelled = _by_labels(text, kind)
    text = names.without_reach(text)
    if labelled is not None or ":" in text:
        return labelled
    if kind is not PageKind.PAPER and "entity" in fields:
        by_lines = _by_lines([line for line in text.split("\n") if line.strip()], fields, kind)
        if by_lines is not None:
            return by_lines
    return _by_signs(" ".join(text.split()), fields, kind)


def _by_labels(text: str, kind: PageKind) -> Parts | None:
    """ "Chè Shan; Chủ thể: HTX A; Địa chỉ: xã B": each label known, and none twice."""
    if kind is PageKind.PAPER:
        text = " ".join(text.split())
    found = list(_LABEL.finditer(text))
    labels = [part_field(one[1], NO_WORDS) for one in found]
    if "entity" not in labels or not all(labels) or len(set(labels)) < len(labels):
        return None
    ends = [*(one.start() for one in found[1:]), len(text)]
    parts = {
        label: _trimmed(text[one.end() : end])
        for label, one, end in zip(labels, found, ends, strict=True)
        if label is not None
    }
    before = _trimmed(text[: found[0].start()])
    if before and "product" in parts:
        return None
    return _with_place({"product": before, **parts} if before else parts, kind)


def _by_lines(lines: Sequence[str], fields: Sequence[str], kind: PageKind) -> Parts | None:
    """A line for each thing that the heading names, in its order."""
    if fields[:2] == ("entity", "product") and len(lines) == 2 and witness.names_entity(lines[0]):
        return _with_place({"product": _trimmed(lines[1]), "entity": _trimmed(lines[0])}, kind)
    if fields[:2] != ("product", "entity") or len(lines) < 2:
        return None
    makers = [at for at, line in enumerate(lines) if at and witness.names_entity(line)]
    at = makers[0] if makers else 1 if len(lines) == len(fields) else None
    if at is None or len(makers) > 1:
        return None
    parts = {"product": _trimmed(" ".join(lines[:at])), "entity": _trimmed(lines[at])}
    if rest := lines[at + 1 :]:
        if "locality" not in fields:
            return None
        parts["locality"] = _trimmed(", ".join(map(_trimmed, rest)))
    return _with_place(parts, kind)


def _by_signs(text: str, fields: Sequence[str], kind: PageKind) -> Parts | None:
    """ "Chè Shan - HTX A, xã B": the maker's name begins behind a sign, as such names do."""
    if fields[:2] == ("entity", "product"):
        first, sign, last = text.partition(" - ")
        plain = sign and " - " not in last and witness.names_entity(first)
        return {"product": _trimmed(last), "entity": _trimmed(first)} if plain else None
    for found in _SIGN.finditer(text):
        rest = text[found.end() :]
        if witness.names_entity(rest):
            product = _trimmed(text[: found.start()])
            again = (rest[other.end() :] for other in _SIGN.finditer(rest))
            if (
                not product
                or witness.names_entity(product)
                or any(map(witness.names_entity, again))
            ):
                return None  # of several products, or makers, it is not said which is whose
            return _with_place({"product": product, "entity": _trimmed(rest)}, kind)
    return None


def _with_place(parts: dict[str, str], kind: PageKind) -> Parts | None:
    """The parts, the address that stands behind the maker's name apart; None where one is blank."""
    if "entity" in parts and "locality" not in parts:
        maker, place = names.parted(parts["entity"], kind, both=True, apart=False)
        parts |= {"entity": maker, **({"locality": place} if place else {})}
    whole = all(map(str.strip, parts.values())) and {"product", "entity"} <= parts.keys()
    plain = all(bearing(said) is None for name, said in parts.items() if name != "product")
    return parts if whole and plain else None


def _trimmed(text: str) -> str:
    text = clean(text).strip(_AT_ENDS)
    if text.count(")") > text.count("("):
        text = text.removesuffix(")").rstrip(_AT_ENDS)
    return text.removesuffix("(").rstrip(_AT_ENDS) if text.count("(") > text.count(")") else text
