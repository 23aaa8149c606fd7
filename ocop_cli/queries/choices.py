"""What people type for a field or a stored value: its code, or what it is called, in two languages.

"còn hiệu lực", "con hieu luc", "in force" and "valid" are one status. A name that fits nothing is
refused with all there are, and the nearest of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import Report
from ocop_cli.text.keys import fold
from ocop_cli.words import Language


def chosen(typed: str, family: str, known: Iterable[str], option: str, language: Language) -> str:
    """The stored value of a family (`value.<family>.…`) a person means by `typed`.

    Raises Misused with the values there are, each with what it is called.
    """
    codes = tuple(known)
    found = _names(codes, (family, f"short_{family}")).get(_plain(typed))
    if found is not None:
        return found
    called = ", ".join(_called(code, family, language) for code in codes)
    raise _unknown(typed, option, called, _nearest(typed, _names(codes, (family,))))


def field(typed: str, report: str, fields: Sequence[str]) -> str:
    """The field of a list a person means by `typed`; raises Misused with those there are."""
    from ocop_cli.words import field as field_words

    names: dict[str, str] = {}
    for name in fields:
        for key in (f"{report}.{name}", name, f"short.{name}"):
            for text in (name, *field_words.WORDS.get(key, ())):
                names.setdefault(_plain(text), name)
    found = names.get(_plain(typed))
    if found is not None:
        return found
    raise _unknown_field(typed, ", ".join(fields), _nearest(typed, names))


def columns(typed: Sequence[str], report: Report) -> tuple[str, ...]:
    """The fields that ``--columns`` names, each once; ``all`` or ``tất cả`` are all of them."""
    if any(_plain(one) in ("all", "tat ca") for one in typed):
        return report.fields
    named = (field(one, report.name, report.fields) for one in typed)
    return tuple(dict.fromkeys(named))


def _plain(text: str) -> str:
    return " ".join(fold(text.replace("_", " ").replace("-", " ")).split())


def _names(codes: Sequence[str], families: Sequence[str]) -> dict[str, str]:
    from ocop_cli.words import value as value_words

    found = {_plain(code): code for code in codes}
    for family in families:
        for code in codes:
            for text in value_words.WORDS.get(f"{family}.{code}", ()):
                found.setdefault(_plain(text), code)
    return found


def _called(code: str, family: str, language: Language) -> str:
    from ocop_cli.words import value as value_words

    pair = value_words.WORDS.get(f"{family}.{code}")
    return f"{code} ({pair[0]})" if pair and language == "vi" else code


def _nearest(typed: str, known: Mapping[str, str]) -> str | None:
    """What was meant, where a name is spelt nearly so."""
    from difflib import get_close_matches

    near = get_close_matches(_plain(typed), known, 1)
    return known[near[0]] if near else None


def _unknown(typed: str, option: str, known: str, near: str | None) -> Misused:
    if near is None:
        return Misused("error.bad_value", value=typed, name=option, known=known)
    return Misused("error.bad_value_near", value=typed, name=option, known=known, near=near)


def _unknown_field(typed: str, fields: str, near: str | None) -> Misused:
    if near is None:
        return Misused("error.unknown_field", field=typed, fields=fields)
    return Misused("error.unknown_field_near", field=typed, fields=fields, near=near)
