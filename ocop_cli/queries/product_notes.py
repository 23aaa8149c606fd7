"""What a printed address and a printed authority are today, in words: beside them, never instead.

What the table of the mergers cannot place is said with its candidates, for a person to decide.
"""

from __future__ import annotations

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.label import Label
from ocop_cli.model.listing import Cell
from ocop_cli.model.ratings import Rating
from ocop_cli.places import today
from ocop_cli.places.today import MERGED_ON
from ocop_cli.queries import view as queries_view


def label_sentences(
    view: queries_view.View, label: Label, one: queries_view.Held | None
) -> tuple[str, ...]:
    """What the label may say, in words."""
    if not label.logo or one is None:
        return (view.say("label.none"),)
    rating = one.standing.rating
    lines = [
        view.say(
            "label.allowed",
            stars=label.stars,
            until=view.shown(label.until),
            decision=rating.decision,
            day=view.shown(rating.issued_on),
        )
    ]
    if label.stars == 5:
        lines.append(view.say("label.national"))
    lines.append(view.say("label.group_rule_unknown"))
    return tuple(lines)


def place(view: queries_view.View, rating: Rating) -> today.Today | None:
    """Where the address of `rating` lies on the day asked; None before the mergers, or where the
    table knows nothing of it."""
    if rating.locality is None or view.day < MERGED_ON:
        return None
    return today.today(rating.locality, rating.authority, rating.issued_on)


def successor(view: queries_view.View, rating: Rating) -> str | None:
    """Who holds today what the authority of `rating` decided; None where it still exists."""
    if rating.authority is None:
        return None
    found = today.successor_of_authority(rating.authority, rating.locality, view.day)
    same = found is None or authority_key(found) == authority_key(rating.authority)
    return None if same else found


def sentences(view: queries_view.View, rating: Rating) -> tuple[str, ...]:
    """Today's place and authority of a product, each where there is something to say."""
    lines = []
    if rating.locality is not None and view.day >= MERGED_ON:
        lines.append(_of_place(view, place(view, rating)))
    if (now := successor(view, rating)) is not None:
        lines.append(view.say("place.successor", authority=rating.authority, now=now))
    return tuple(lines)


def _of_place(view: queries_view.View, found: today.Today | None) -> str:
    if found is None:
        return view.say("place.unknown")
    said = []
    if found.text:
        said.append(view.say("place.today", place=found.text))
    if found.note is not None:
        said.append(view.say(found.note, candidates="; ".join(found.candidates)))
    return f"{'. '.join(said)} ({view.say('place.source')})"


def whole(view: queries_view.View, rating: Rating) -> dict[str, Cell]:
    """The same for programs."""
    found = place(view, rating)
    return {
        "commune": found.commune if found else None,
        "province": found.province if found else None,
        "certain": found.certain if found else False,
        "candidates": found.candidates if found else (),
        "authority": successor(view, rating),
    }
