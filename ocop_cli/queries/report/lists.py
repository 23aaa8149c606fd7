"""A report as lists of rows, sentences and charts, for people, files and programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from ocop_cli.law import standing
from ocop_cli.model.listing import MARK, Cell, ObjectRows, Report, ShownColumns
from ocop_cli.model.ratings import Status
from ocop_cli.queries import due_products, listing, wrong_notices
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import VIET_NAM
from ocop_cli.queries.lapses import LAPSED, lapsed_rows
from ocop_cli.queries.report.made import Made
from ocop_cli.queries.report.since import Because
from ocop_cli.queries.wrong_notices import WrongLine
from ocop_cli.register.reading import decisions, joining
from ocop_cli.register.reading.histories import Decision

GONE = (*listing.PRODUCT_FIELDS, "because")
CALENDAR = (
    *listing.PRODUCT_FIELDS,
    *("file_from", "file_by", "notify_by", "notified_on", "dossier_filed_on", "step", "at_days"),
)
FIRST = (
    "product", "entity", "stars", "because", "at_days", "valid_through", "days_lapsed",
    "days_left", "pending_review", "locality", "decision", "issued_on", "lapsed_on", "file_from",
    "file_by", "step", "announced_in", "product_id",
)  # fmt: skip

# What people need of each list; workbooks and json have every field.
_LAPSE = (
    "product_id", "product", "entity", "locality", "stars", "decision", "issued_on",
    "valid_through", "extended_until", "pending_review",
)  # fmt: skip
BRIEF = {
    "new_lapsed": _LAPSE,
    "still_lapsed": _LAPSE,
    "no_longer_lapsed": (
        "product_id", "product", "entity", "locality", "stars", "status", "because",
    ),
    "due": (
        "product_id", "product", "entity", "locality", "stars", "valid_through", "extended_until",
        "at_days", "dossier_filed_on", "step",
    ),
}  # fmt: skip
SEAL_DIGITS = 12  # as many as `ocop check --expect` needs
# A message by mail is narrow; what is said of a few rows is a mark there.
LEFT_OUT_OF_MESSAGES = ("locality", "decision", "issued_on", "status")
FLAGS = ("pending_review", "extended_until")
# The formats that are a message, those with a sentence and a picture, and those with every field.
MESSAGES = ("table", "md")
PAGES = ("html", "docx", "pdf")

Row = tuple[Cell, ...]
T = TypeVar("T")


def _gone_rows(done: Made) -> list[Row]:
    """Rows as they are now; of a product that is not in the register any more, as last reported."""
    rows: list[Row] = []
    for product_id, one, reason in done.gone:
        if one is not None:
            rows.append((*listing.product_row(done.view, one), reason.value))
        else:
            kept = _kept(done, product_id)
            rows.append((*(_cell(kept, field) for field in listing.PRODUCT_FIELDS), reason.value))
    return rows


def _kept(done: Made, product_id: int) -> Mapping[str, object]:
    links = joining.joined(done.view.db, done.view.at, done.view.day)
    return next(
        (k.row for k in done.last.lapsed.values() if links.of(k.product_id) == product_id), {}
    )


def _cell(row: Mapping[str, object], field: str) -> Cell:
    value = row.get(field)
    if field in ("status", "days_left", "pending_review", "removed_on"):
        return None
    if isinstance(value, str) and field in (
        "issued_on", "effective_from", "valid_through", "extended_until",
    ):  # fmt: skip
        return date.fromisoformat(value)
    return value if isinstance(value, str | int | float) else None


class Lists(NamedTuple):
    """The rows of the four lists and what stands around them: made once for all formats.

    The products themselves are let go then: a large register has a hundred thousand of them. What
    a report says of itself is `Made`'s.
    """

    view: queries_view.View
    new: list[Row]
    still: list[Row]
    gone: list[Row]
    due: list[Row]
    since: datetime | None
    news: bool
    alarming: bool
    reviews: int
    notices_wrong: tuple[WrongLine, ...]
    newest: Decision | None
    seal: str | None
    sentences: tuple[str, ...]
    notes: tuple[tuple[str, str], ...]
    pictures: tuple[str, ...]


def lists(done: Made, *, pictures: bool) -> Lists:
    """The rows of a report, with the pictures of a page where one is to be written.

    `done` is used up: each product is let go as its row is made.
    """
    view = done.view
    newest = decisions.newest_decision(view.db, view.at, view.day)
    seal = decisions.last_seal(view.db, view.at)
    sentences, gone, news, alarming = (
        _sentences(done, newest), _gone_rows(done), done.news, done.alarming,
    )  # fmt: skip
    drawn = _pictures(done) if pictures else ()
    done.held.clear()
    return Lists(
        view,
        lapsed_rows(view, _used_up(done.new)),
        lapsed_rows(view, _used_up(done.still)),
        gone,
        [(*due_products.row(view, line), at_days) for line, at_days in _used_up(done.due)],
        done.last.at,
        news,
        alarming,
        done.reviews,
        done.notices_wrong,
        newest,
        seal[0] if seal else None,
        sentences,
        listing.notes(view),
        drawn,
    )


def _used_up(some: list[T]) -> Iterator[T]:
    """What stands in a list, each taken out of it."""
    some.reverse()
    while some:
        yield some.pop()


def report(rows: Lists, form: str) -> Report:
    """The report as lists, what is new first, as the format `form` is used.

    A message names what is new, gone and due, and only counts those still lapsed. A page lists
    them too, with charts; a workbook or json has every field.
    """
    view, new, still, gone, due = rows[:5]
    parts = [_part(view, "no_longer_lapsed", GONE, gone), _part(view, "due", CALENDAR, due)]
    if form not in MESSAGES:
        parts.append(_part(view, "still_lapsed", LAPSED, still))
    after = [view.say("report.reviews", count=rows.reviews)]
    if still and form in MESSAGES:
        after.append(view.say("report.still_listed"))
    if rows.seal:
        after.append(view.say("report.seal", seal=rows.seal[:SEAL_DIGITS]))
    answer = Report(
        "report",
        view.say("report.title"),
        LAPSED,
        new,
        before=rows.sentences,
        after=tuple(after),
        first=FIRST,
        parts=tuple(part for part in parts if part.rows),
        whole=_whole(rows) if form == "json" else None,
        notes=rows.notes,
        day=view.day,
        office=view.office,
        head=listing.head(view),
    )
    if form not in MESSAGES + PAGES:
        return answer
    parts = [_part(view, "new_lapsed", LAPSED, new), *parts]
    shown = tuple(_brief(part, form) for part in parts if part.rows)
    pictures = rows.pictures if form == "html" else ()
    return replace(answer, rows=(), parts=shown, pictures=pictures)


def _whole(rows: Lists) -> dict[str, object]:
    """The one object the contract asks for in json."""
    view, newest = rows.view, rows.newest
    return {
        "as_of": view.day,
        "since": rows.since.astimezone(VIET_NAM).isoformat() if rows.since else None,
        "new_lapsed": ObjectRows(LAPSED, rows.new),
        "still_lapsed": ObjectRows(LAPSED, rows.still),
        "no_longer_lapsed": ObjectRows(GONE, rows.gone),
        "due": ObjectRows(CALENDAR, rows.due),
        "notices_wrong": wrong_notices.objects(rows.notices_wrong),
        "to_review": rows.reviews,
        "newest_decision": {
            "decision": newest.number,
            "issued_on": newest.issued_on,
            "authority": newest.authority,
            "age_days": (view.day - newest.issued_on).days,
        }
        if newest
        else None,
    }


def _brief(lists: Report, form: str) -> Report:
    """The same rows with the fields people need, as far as they hold anything."""
    left_out = LEFT_OUT_OF_MESSAGES if form in MESSAGES else ()
    places = [
        lists.fields.index(field)
        for field in BRIEF[lists.name]
        if field not in left_out
        and any(row[lists.fields.index(field)] is not None for row in lists.rows)
    ]
    fields = tuple(lists.fields[place] for place in places)
    rows = [tuple(row[place] for place in places) for row in lists.rows]
    shown = tuple(field for field in fields if field not in FLAGS)
    if fields != shown:
        shown = (*shown, MARK)
    columns = ShownColumns(shown, shown, shown) if form in MESSAGES else None
    return replace(lists, fields=fields, rows=rows, first=fields, columns=columns)


def _part(view: queries_view.View, name: str, fields: tuple[str, ...], rows: list[Row]) -> Report:
    title = view.say(f"report.{name}")
    first = tuple(field for field in FIRST if field in fields)
    return Report(name, title, fields, rows, first=first, day=view.day)


def _sentences(done: Made, newest: Decision | None) -> tuple[str, ...]:
    """What stands over the lists: day, comparison, counts, corrections, how fresh it all is."""
    view, last = done.view, done.last
    lines = list(listing.heading(view)[:2])
    if last.at is None:
        lines.append(view.say("report.first"))
    else:
        at = last.at.astimezone(VIET_NAM)
        instant = f"{view.shown(at.date())} {at:%H:%M}"
        lines.append(view.say("report.since", instant=instant, day=view.shown(last.as_of)))
    if newest is None:
        lines.append(view.say("list.no_decision"))
    else:
        day = view.shown(newest.issued_on)
        age = (view.day - newest.issued_on).days
        lines.append(view.say("report.newest", number=newest.number, day=day, age=age))
    numbers = {
        "new": len(done.new),
        "still": len(done.still),
        "gone": len(done.gone),
        "due": len(done.due),
    }
    lines.append(view.say("report.counts", **numbers))
    if done.notices_wrong:
        lines.append(view.say("report.notices_wrong", count=len(done.notices_wrong)))
        lines += (f"  {line}" for line in wrong_notices.sentences(view, done.notices_wrong))
    waiting = sum(one.pending for one in done.new)
    if waiting:
        lines.append(view.say("report.pending", count=waiting))
    if done.in_hand:
        lines.append(view.say("report.in_hand", count=done.in_hand))
    for product_id, one, reason in done.gone:
        if reason is Because.CORRECTED:
            kept = _kept(done, product_id)
            status = f"value.status.{one.standing.status.value}" if one else "report.unknown_status"
            lines.append(
                view.say(
                    "report.corrected",
                    product=kept.get("product") or "?",
                    entity=kept.get("entity") or "?",
                    status=view.say(status),
                )
            )
    return tuple(lines)


def _pictures(done: Made) -> tuple[str, ...]:
    from ocop_cli.queries.totals import pictures as totals_pictures
    from ocop_cli.writers.chart import figure

    view = done.view
    language = view.asked.language
    # The charts count products; who owns them is nothing to them.
    stars: Counter[tuple[str, Status]] = Counter()
    for one in done.held:
        if granted := standing.certificates(one.ratings, view.day):
            stars[str(granted[-1].stars), one.standing.status] += 1
    days: dict[Status, Counter[date]] = {Status.LAPSED: Counter(), Status.VALID: Counter()}
    for one in done.held:
        on = one.standing.lapsed_on
        if on is not None and one.standing.status in days:
            days[one.standing.status][on] += 1
    for far, count in done.far.items():
        days[Status.VALID][far.ending.validity.lapsed_on] += count
        stars[str(far.stars), Status.VALID] += count
    behind, ahead = (days[status].elements() for status in (Status.LAPSED, Status.VALID))
    charts = (
        totals_pictures.of_split(totals_pictures.split((), "stars", language, stars), language),
        totals_pictures.of_months(behind, ahead, view.day, language),
    )
    return tuple(figure(chart, language) for chart in charts)
