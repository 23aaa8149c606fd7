"""From the register to product rows: the one way every read command sees the facts.

Opens the register once, cuts the log, judges each product's standing and applies the filters. The
sentences that stand over and under every list come from here too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from itertools import permutations
from typing import NamedTuple

from ocop_cli import standing
from ocop_cli.asked import Asked
from ocop_cli.errors import Misused
from ocop_cli.linking import Linking
from ocop_cli.model import Act, Cell, Rating, Report, Standing
from ocop_cli.names import fold, search_rank, sort_key, words
from ocop_cli.register import Connection, cuts, decided, joining, narrowed
from ocop_cli.register import reading as facts
from ocop_cli.register.codes import Codes, codes
from ocop_cli.rules import LastDay
from ocop_cli.words import say

PRODUCT_FIELDS = (
    "product_id", "product_code", "product", "entity", "entity_type", "locality", "group",
    "stars", "score", "decision", "issued_on", "authority", "effective_from", "valid_through",
    "extended_until", "days_left", "status", "pending_review", "removed_on",
)  # fmt: skip
FIRST = (
    "product_id", "product", "entity", "stars", "status", "valid_through", "days_left", "locality",
    "decision", "issued_on", "pending_review", "removed_on", "extended_until", "authority",
    "group", "score", "product_code", "entity_type", "effective_from",
)  # fmt: skip


# Formats for programs: rows alone, so nothing is looked up for a heading nobody prints.
DATA = ("csv", "json", "ndjson")


class Held(NamedTuple):
    """A product with its history and what holds for it on the day asked."""

    product_id: int
    ratings: Sequence[Rating]
    acts: Sequence[Act]
    standing: Standing
    pending: bool


@dataclass(frozen=True, slots=True)
class View:
    """The register as one command sees it."""

    db: Connection
    at: cuts.Cut
    asked: Asked
    convention: LastDay
    settings: dict[str, str]
    codes: Codes

    @property
    def day(self) -> date:
        return self.asked.day

    def say(self, key: str, **values: object) -> str:
        """A sentence in the user's language."""
        return say(key, self.asked.language, **values)

    @property
    def office(self) -> str:
        """The office that keeps the register, in one line; empty where it did not say."""
        return " ".join(self.settings.get("office", "").replace("|", " ").split())

    def code(self, product_id: int) -> str:
        """The office's code for a product, else the one the register gives and keeps."""
        return self.codes.of(product_id)

    def shown(self, day: date | None) -> str:
        """A day as a person reads it: 24/12/2024 in Vietnamese, 2024-12-24 in English."""
        if day is None:
            return ""
        return f"{day:%d/%m/%Y}" if self.asked.language == "vi" else day.isoformat()


@contextmanager
def view(asked: Asked) -> Iterator[View]:
    """The register for one read command; raises RegisterError where it cannot be read."""
    with reading_of(asked) as db:
        yield seen(db, asked)


def seen(db: Connection, asked: Asked) -> View:
    """A register that is open already, as a read command sees it."""
    at = cuts.cut(db, asked.known_at)
    settings = cuts.settings(db, at)
    convention = LastDay(settings.get("last-day", LastDay.ANNIVERSARY))
    return View(db, at, asked, convention, settings, codes(db, at, asked.day))


def reading_of(asked: Asked):  # type: ignore[no-untyped-def]
    """The open register of a read command."""
    from ocop_cli import register

    return register.opened(asked.register)


def held(view: View, histories: facts.Histories | None = None) -> list[Held]:
    """Every product with a rating in effect, judged on the day asked; filters not yet applied."""
    found = histories or facts.histories(view.db, view.at, view.day)
    flagged = pending(view, found)
    rows = []
    none: Sequence[Act] = ()
    day, convention = view.day, view.convention
    for product_id in sorted(found.ratings):
        ratings = found.ratings[product_id]
        acts = found.acts.get(product_id, none)
        now = standing.of(ratings, acts, day, convention)
        if now is not None:
            rows.append(Held(product_id, ratings, acts, now, product_id in flagged))
    return rows


def searched(view: View, text: str) -> facts.Histories:
    """The histories a search text may be about; `chosen` decides and ranks."""
    return narrowed.searched(view.db, view.at, view.day, words(fold(text)) or (fold(text),), text)


def pending(view: View, found: facts.Histories) -> frozenset[int]:
    """The products a later rating or act may belong to, which nobody has settled yet."""
    links: Linking = found.linking
    asked = [
        (own, other)
        for q in links.questions
        for own, other in permutations((links.of(q.product_id), links.of(q.other_id)))
        if own in found.ratings
    ]
    if not asked:
        return frozenset()
    members = links.members()
    others = {i for _, other in asked for i in members.get(other, (other,))}
    named = joining.named(view.db, view.at, view.day, others)
    flagged: set[int] = set()
    for own, other in asked:
        granted = (r.issued_on for r in found.ratings[own] if standing.grants(r))
        newest = max(granted, default=date.min)
        theirs = (named[i] for i in members.get(other, (other,)) if i in named)
        if any(not n.rated or n.last_on > newest for n in theirs):
            flagged.add(own)
    return frozenset(flagged)


def product_row(view: View, one: Held) -> tuple[Cell, ...]:
    """The contract's product row, in the order of `PRODUCT_FIELDS`."""
    now = one.standing
    rating = now.rating
    return (
        one.product_id,
        view.code(one.product_id),
        rating.product,
        rating.entity,
        rating.entity_type,
        rating.locality,
        rating.group,
        rating.stars,
        rating.score,
        rating.decision,
        rating.issued_on,
        rating.authority,
        rating.effective_from,
        now.valid_through,
        now.extended_until,
        now.days_left,
        now.status.value,
        one.pending,
        now.removed_on,
    )


def chosen(view: View, rows: Sequence[Held], text: str | None = None) -> list[Held]:
    """The products the filters and the search text leave."""
    asked = view.asked
    tests: list[Callable[[Held], bool]] = []
    if asked.stars:
        tests.append(lambda one: one.standing.rating.stars in asked.stars)
    if asked.status:
        tests.append(lambda one: one.standing.status.value in asked.status)
    if asked.entity is not None:
        wanted = asked.entity
        tests.append(lambda one: matches(wanted, one.standing.rating.entity))
    if asked.locality is not None:
        place = asked.locality
        tests.append(lambda one: in_locality(place, one.standing.rating))
    if asked.group is not None:
        group = asked.group
        tests.append(lambda one: in_group(group, one.standing.rating.group))
    if asked.decision is not None:
        number = asked.decision
        tests.append(lambda one: standing.same_number(number, one.standing.rating.decision))
    found = [one for one in rows if all(test(one) for test in tests)]
    if text is None:
        return found
    ranked = []
    for one in found:
        ranks = [
            rank
            for name in {f"{r.product} {r.entity or ''}" for r in one.ratings}
            if (rank := search_rank(text, name)) is not None
        ]
        if number_matches(text, view.code(one.product_id)):
            ranks.append(0)
        if ranks:
            ranked.append((min(ranks), one))
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])]


def number_matches(text: str, code: str) -> bool:
    """Whether a search text is exactly a product's code."""
    return fold(text) == fold(code)


def matches(text: str, printed: str | None) -> bool:
    """Whether a filter's text stands in what is printed, blind to case and marks."""
    return printed is not None and fold(text) in fold(printed)


def in_locality(text: str, rating: Rating) -> bool:
    """Whether a product is of this place, as printed or by today's name."""
    if matches(text, rating.locality):
        return True
    if rating.locality is None:
        return False
    from ocop_cli.places import said_today

    return matches(text, said_today(rating.locality, rating.authority, rating.issued_on))


def in_group(text: str, printed: str | None) -> bool:
    """Whether a product is of this group, as printed or by the rule's own list."""
    from ocop_cli import groups

    return printed is not None and groups.matches(text, printed)


def ordered(
    view: View,
    fields: Sequence[str],
    rows: Sequence[tuple[Cell, ...]],
    *,
    by: Sequence[str] = (),
) -> list[tuple[Cell, ...]]:
    """Rows by ``--sort`` (a leading minus turns it round), else by `by`; then ``--limit``."""
    asked = view.asked
    found = list(rows)
    names = [asked.sort] if asked.sort else list(by)
    for name in reversed(names):
        down = name.startswith("-")
        field = name.lstrip("-").replace("-", "_") if down else name.replace("-", "_")
        if field not in fields:
            raise Misused("error.unknown_field", field=name, fields=", ".join(fields))
        place = list(fields).index(field)
        found.sort(key=lambda row: sortable(row[place]), reverse=down)
        # What is unknown comes last, whichever way the rest is turned.
        found.sort(key=lambda row: row[place] is None)
    return found[: asked.limit] if asked.limit is not None else found


def sortable(cell: Cell) -> tuple[int, object]:
    """A key that puts text in Vietnamese order, numbers and days by their size."""
    if cell is None:
        return (0, 0)
    if isinstance(cell, str):
        return (2, sort_key(cell))
    if isinstance(cell, tuple):
        return (3, cell)
    if isinstance(cell, date):
        return (1, cell.toordinal())
    return (1, cell)


def heading(view: View) -> tuple[str, ...]:
    """What stands over every list: the day, the convention, up to which decision is known."""
    lines = [
        view.say("list.as_of", day=view.shown(view.day)),
        view.say(f"list.convention_{view.convention.value.replace('-', '_')}"),
    ]
    newest = decided.newest_decision(view.db, view.at, view.day)
    if newest is None:
        lines.append(view.say("list.no_decision"))
    else:
        lines.append(
            view.say("list.newest", number=newest.number, day=view.shown(newest.issued_on))
        )
    if view.asked.filters:
        from ocop_cli.words import knows

        said = ", ".join(
            f"{view.say(f'field.{name}') if knows(f'field.{name}') else name}: {text}"
            for name, text in view.asked.filters
        )
        lines.append(view.say("list.filters", filters=said))
    return tuple(lines)


def footing(view: View, shown: int, total: int, questions: int) -> tuple[str, ...]:
    """What stands under every list: how many rows, how many left out, what is still asked."""
    lines = [view.say("list.total", count=total)] if total else [empty(view)]
    if shown < total:
        lines.append(view.say("list.limited", shown=shown, total=total))
    if questions:
        lines.append(view.say("list.open_reviews", count=questions))
    return tuple(lines)


def empty(view: View) -> str:
    """The sentence for an empty result: what was searched, and up to which decision."""
    newest = decided.newest_decision(view.db, view.at, view.day)
    if newest is None:
        return view.say("list.empty_register")
    return view.say("list.empty", number=newest.number, day=view.shown(newest.issued_on))


def notes(view: View) -> tuple[tuple[str, str], ...]:
    """Label and text pairs for a workbook's sheet of notes."""
    seal = decided.last_seal(view.db, view.at)
    pairs = [(view.say("list.note"), line) for line in heading(view)]
    if seal:
        pairs.append((view.say("list.seal"), seal[0]))
    return tuple(pairs)


def listing(
    view: View,
    name: str,
    fields: tuple[str, ...],
    rows: Sequence[tuple[Cell, ...]],
    *,
    by: Sequence[str] = (),
    first: tuple[str, ...] = FIRST,
    after: tuple[str, ...] = (),
    questions: int = 0,
    title: str | None = None,
) -> Report:
    """A report of rows with its title, heading and foot."""
    found = ordered(view, fields, rows, by=by)
    if view.asked.format in DATA:
        return Report(name, "", fields, found, day=view.day)
    return Report(
        name,
        title or view.say(f"title.{name}"),
        fields,
        found,
        before=heading(view),
        after=footing(view, len(found), len(rows), questions) + after,
        first=tuple(f for f in first if f in fields),
        notes=notes(view),
        day=view.day,
        office=view.office,
    )


def product_report(
    view: View, name: str, rows: Sequence[Held], *, by: Sequence[str] = ()
) -> Report:
    """A report of product rows and nothing more."""
    cells = [product_row(view, one) for one in rows]
    return listing(view, name, PRODUCT_FIELDS, cells, by=by, questions=open_questions(view))


def open_questions(view: View) -> int:
    """How many same-product questions wait for a person."""
    return len(joining.linking(view.db, view.at, view.day).questions)
