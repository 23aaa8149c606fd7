"""One product, all that is known of it and where each fact came from."""

from __future__ import annotations

from datetime import date

from ocop_cli.law import label as law_label
from ocop_cli.law import standing
from ocop_cli.law.acts import own
from ocop_cli.law.kinds import LEFT_OUT
from ocop_cli.law.standing import order
from ocop_cli.matching import owners as matching_owners
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.model.ratings import Rating
from ocop_cli.queries import listing, product_notes, question_words, wrong_notices
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import acts, histories, likenesses, owners
from ocop_cli.text.entity_names import entity_key
from ocop_cli.words import knows
from ocop_cli.words.value import FAMILIES

RATINGS = (
    "decision", "issued_on", "authority", "kind", "result", "stars", "score", "effective_from",
    "valid_through", "printed_valid_through", "product", "entity", "source_file", "source_sheet",
    "source_row", "log_id",
)  # fmt: skip
# On a narrow screen the proof of a rating stays: what it says, then where it comes from.
FIRST = (
    "decision", "issued_on", "stars", "result", "source_file", "source_row", "valid_through",
    "kind", "authority", "score", "source_sheet", "effective_from", "printed_valid_through",
    "log_id", "product", "entity",
)  # fmt: skip
COLUMNS = ShownColumns(
    narrow=("decision", "issued_on", "stars", "result", "valid_through", "source_file",
            "source_row"),
    usual=("decision", "issued_on", "kind", "stars", "score", "result", "valid_through",
           "source_file", "source_row"),
    wide=("decision", "issued_on", "authority", "kind", "stars", "score", "result",
          "effective_from", "valid_through", "source_file", "source_row"),
)  # fmt: skip
ACT_COLUMNS = ShownColumns(
    narrow=("act_id", "kind", "on", "document", "detail", "closed_on"),
    usual=("act_id", "kind", "on", "document", "note", "detail", "closed_on"),
    wide=("act_id", "kind", "on", "document", "note", "detail", "closed_on", "source_file",
          "source_row"),
)  # fmt: skip
ACTS = ("act_id", "kind", "on", "document", "note", "closed_on", "detail", "source_file",
        "source_row")  # fmt: skip


def product_sheet(
    view: queries_view.View, found: histories.Histories, number: int, one: queries_view.Held | None
) -> Report:
    """The whole of one product; `one` is None before its first rating takes effect."""
    ratings = sorted(found.ratings[number], key=order)
    members = found.linking.members().get(number, [number])
    every = list(acts.recorded(view.db, view.at, view.day, product_ids=tuple(members)))
    owned = owners.of_products(view.db, members)
    every += [
        act
        for act in acts.recorded(view.db, view.at, view.day, kinds=("training", "rename"))
        if act.entity_id in owned
    ]
    every.sort(key=lambda act: (act.acted_on, act.act_id))
    closed = {a.of_act: a for a in every if a.kind == "close"}
    recorded = [a for a in every if a.kind != "close"]
    rating_rows = [_rating(view, r) for r in ratings]
    act_rows = [_act(view, a, closed.get(a.act_id)) for a in recorded]
    row = listing.product_row(view, one) if one else _waiting(view, number, ratings[-1])
    product = dict(zip(listing.PRODUCT_FIELDS, row, strict=True))
    label = law_label.of(one.standing if one else None)
    reasons = _reasons(view, found, members)
    wrong = [one for one in wrong_notices.wrong_lines(view) if one.product_id in (number, *members)]
    whole = {
        **product,
        "ratings": [dict(zip(RATINGS, r, strict=True)) for r in rating_rows],
        "acts": [
            {
                **{k: v for k, v in zip(ACTS, r, strict=True) if k != "detail"},
                **_own(a),
                **_ending(closed.get(a.act_id)),
            }
            for r, a in zip(act_rows, recorded, strict=True)
        ],
        "label": {"logo": label.logo, "stars": label.stars, "until": label.until},
        "notices_wrong": wrong_notices.objects(wrong),
        "today": product_notes.whole(view, ratings[-1]),
        "reasons": reasons,
    }
    newest = ratings[-1]
    title = view.say("title.show", product=newest.product, entity=newest.entity or "?")
    after = (
        *product_notes.label_sentences(view, label, one),
        *product_notes.sentences(view, newest),
        *_renamed(view, newest),
        *reasons,
        *_wrong(view, wrong),
    )
    title_ratings, title_acts = view.say("title.show_ratings"), view.say("title.show_acts")
    parts = [Report("ratings", title_ratings, RATINGS, rating_rows, first=FIRST, columns=COLUMNS)]
    if act_rows:
        parts.append(Report("acts", title_acts, ACTS, act_rows, first=ACTS, columns=ACT_COLUMNS))
    said = Report(
        "show",
        title,
        listing.PRODUCT_FIELDS,
        [row],
        after=after,
        first=listing.FIRST,
        parts=tuple(parts),
        whole=whole,
        upright=True,
    )
    return listing.of_view(view, said)


def _wrong(view: queries_view.View, lines: list[wrong_notices.WrongLine]) -> tuple[str, ...]:
    """What issued notices say of the product that is not so."""
    said = wrong_notices.sentences(view, lines)
    return tuple(view.say("notice.wrong_here", line=line) for line in said)


def _renamed(view: queries_view.View, rating: Rating) -> tuple[str, ...]:
    """What the entity is called today, where that is not what its rating says."""
    key = entity_key(rating.entity or "", rating.locality)
    owner = matching_owners.owners(owners.renames(view.db, view.at, view.day)).get(key)
    if owner is None:
        return ()
    return (view.say("label.renamed", new=owner.name, since=view.shown(owner.since)),)


def _rating(view: queries_view.View, rating: Rating) -> tuple[Cell, ...]:
    granted = standing.grants(rating)
    return (
        rating.decision,
        rating.issued_on,
        rating.authority,
        rating.kind,
        "passed" if rating.passed else "failed",
        rating.stars,
        rating.score,
        rating.effective_from,
        standing.last_day(rating, view.convention) if granted else None,
        rating.printed_last_day,
        rating.product,
        rating.entity,
        rating.file,
        rating.sheet,
        rating.row,
        rating.log_id,
    )


def note(view: queries_view.View, act: acts.Recorded) -> str | None:
    """What was noted with an act, in words."""
    return view.say("act.note_left_out") if act.note == LEFT_OUT else act.note


def _ending(close: acts.Recorded | None) -> dict[str, Cell]:
    """What was noted when an act was closed."""
    return {} if close is None or close.note is None else {"closed_note": close.note}


def _act(
    view: queries_view.View, act: acts.Recorded, close: acts.Recorded | None
) -> tuple[Cell, ...]:
    said = tuple(
        f"{view.say(f'field.{name}')}: {_said(view, name, value)}"
        for name, value in (*_own(act).items(), *_ending(close).items())
        if value is not None and knows(f"field.{name}")
    )
    return (
        act.act_id,
        act.kind,
        act.acted_on,
        act.document,
        note(view, act),
        close.acted_on if close else None,
        said,
        act.file if act.row is not None else None,
        act.row,
    )


def _own(act: acts.Recorded) -> dict[str, Cell]:
    """The fields of an act's own kind."""
    columns: dict[str, Cell] = {
        "ground": act.ground,
        "until": act.until,
        "of_decision": act.of_decision,
        "of_issued_on": act.of_issued_on,
    }
    return own(act.kind, columns, act.more)


def _said(view: queries_view.View, name: str, value: Cell) -> str:
    if isinstance(value, bool):
        return view.say("value.yes" if value else "value.no")
    if isinstance(value, date):
        return view.shown(value)
    keys = (f"value.{family}.{value}" for family in FAMILIES.get(name, ()))
    return next((view.say(key) for key in keys if knows(key)), str(value))


def _waiting(view: queries_view.View, number: int, rating: Rating) -> tuple[Cell, ...]:
    """A product whose first rating has not taken effect: no status yet."""
    known: dict[str, Cell] = {
        "product_id": number,
        "product_code": view.code(number),
        "product": rating.product,
        "entity": rating.entity,
        "entity_type": rating.entity_type,
        "locality": rating.locality,
        "group": rating.group,
        "pending_review": False,
    }
    return tuple(known.get(field) for field in listing.PRODUCT_FIELDS)


def _reasons(
    view: queries_view.View, found: histories.Histories, members: list[int]
) -> tuple[str, ...]:
    """Why these names are one product, and what is still asked about it."""
    said = likenesses.evidence(view.db, view.at, members)
    lines = []
    for one in said:
        if one.said_by == "rule" and one.name == one.other:
            continue  # a name printed twice, with an address and without
        why = "; ".join(question_words.reason(view, key, values) for key, values in one.reasons)
        lines.append(
            view.say(
                f"link.{one.said_by}_{one.verdict}", a=one.name, b=one.other, reasons=why or "–"
            )
        )
    open_here = [
        q for q in found.linking.questions if q.product_id in members or q.other_id in members
    ]
    if open_here:
        ids = ", ".join(str(q.pair_id) for q in open_here)
        lines.append(view.say("link.open", ids=ids))
    return tuple(lines)
