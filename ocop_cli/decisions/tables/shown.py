"""The headings of a file as a person is shown them, each with what its column was taken for."""

from __future__ import annotations

from ocop_cli.decisions.tables.sections import Layout
from ocop_cli.text.keys import clean

# What a person is told a column was taken for, where that is no field by itself.
_SHOWN_AS = {
    "_entity_locality": "entity",
    "_hamlet": "locality",
    "_commune": "locality",
    "_district": "locality",
    "_province": "locality",
    "_rated_as": "kind",
    "_times": "kind",
    "_kind_recognition": "kind",
    "_kind_re_evaluation": "kind",
    "_kind_again": "kind",
    "_kind_upgrade": "kind",
    "_result_passed": "result",
    "_result_failed": "result",
    "_stars_3": "stars",
    "_stars_4": "stars",
    "_stars_5": "stars",
    "_recognition_decision": "of_decision",
    "_recognised_on": "of_issued_on",
    "_own_decision": "document",
}


def columns(layout: Layout) -> tuple[tuple[str, str | None], ...]:
    """Each heading as printed with the field it was taken for, once."""
    pairs: dict[tuple[str, str | None], None] = {}
    for section in layout.sections:
        for text, name in zip(section.heading.texts, section.heading.fields, strict=True):
            if text:
                shown = _SHOWN_AS.get(name) if name and name[0] == "_" else name
                pairs[(clean(text), shown)] = None
    return tuple(pairs)
