"""``ocop notice``: the documents an office signs and sends, drawn from the register."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli import words
from ocop_cli.commands.asking import completing, telling
from ocop_cli.commands.asking.calendar import Month, Steps, Within, wanted
from ocop_cli.commands.asking.days import day
from ocop_cli.commands.asking.options import Filters, Option, ReadOptions, settle, show
from ocop_cli.commands.asking.progress import followed
from ocop_cli.commands.asking.surroundings import now, today
from ocop_cli.commands.asking.telling import answer, tell
from ocop_cli.law import rules
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import NUMBER, Report, ShownColumns
from ocop_cli.publishing.letters import writing
from ocop_cli.publishing.letters.letter import Letter
from ocop_cli.publishing.notices import cases as notices_cases
from ocop_cli.publishing.notices import correcting, drafting, issued
from ocop_cli.publishing.notices import wording as notices_wording
from ocop_cli.publishing.notices.selection import KINDS, Drawn, LeftOut, drawn
from ocop_cli.queries import choices, due_products
from ocop_cli.queries import listing as queries_listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.register.file import opening
from ocop_cli.register.reading import cuts, histories
from ocop_cli.register.settings import content_of
from ocop_cli.words import say

NAMED = 5

Kind = Annotated[
    str,
    typer.Argument(
        help="option.notice_kind", metavar="KIND",
        autocompletion=completing.values("kind", lambda: KINDS),
    ),
]  # fmt: skip
Split = Annotated[str | None, Option("--split", metavar="commune|district", help="option.split")]
New = Annotated[bool, Option("--new", help="option.new")]
Issue = Annotated[str | None, Option("--issue", metavar="NUMBER", help="option.issue")]
On = Annotated[str | None, Option("--on", metavar="DAY", help="option.issue_on")]
WordingFile = Annotated[Path | None, Option("--wording", metavar="FILE", help="option.wording")]
ProofFolder = Annotated[Path | None, Option("--proof", metavar="DIR", help="option.notice_proof")]
ShowWording = Annotated[bool, Option("--show-wording", help="option.show_wording")]


@dataclass(frozen=True, slots=True)
class NoticeOptions:
    """What one run of the command was asked for, checked."""

    kind: str
    number: str | None
    on: date | None
    new: bool
    split: str | None
    wording: str | None
    wanted: due_products.Wanted
    proof: Path | None = None


def notice(
    read: ReadOptions,
    chosen: Filters,
    kind: Kind,
    *,
    split: Split = None,
    new: New = False,
    issue: Issue = None,
    on: On = None,
    wording: WordingFile = None,
    show_wording: ShowWording = False,
    proof: ProofFolder = None,
    month: Month = None,
    within: Within = None,
    step: Steps = None,
) -> None:
    asked = settle(read, chosen, folder="docx")
    if show_wording:
        answer(notices_wording.TEXT.read_text(encoding="utf-8"))
        raise typer.Exit
    kind = choices.chosen(kind, "kind", KINDS, "KIND", asked.language)
    if split is not None:
        split = choices.field(split, "", drafting.SPLITS)
    part = wanted(asked, month, within, step)
    wish = replace(_wish(kind, split, issue, on, wording, part, new=new), proof=proof)
    if asked.day > today():
        raise Misused("notice.forecast", day=asked.day.isoformat())
    if asked.limit is not None and (issue or asked.format in writing.FORMATS):
        # A document names all it is about; a part of them is asked for by a filter, which it says.
        raise Misused("error.not_together", first="notice", second="--limit")
    if wish.on is not None:
        asked = _as_of(asked, wish.on)
    if wish.number is not None:
        _publish(asked, wish)
    else:
        _draw_up(asked, wish)


def _wish(
    kind: str,
    split: str | None,
    issue: str | None,
    on: str | None,
    wording: Path | None,
    part: due_products.Wanted,
    *,
    new: bool,
) -> NoticeOptions:
    if split is not None and (split not in drafting.SPLITS or kind == "reminder"):
        raise Misused("notice.bad_split")
    if part != notices_cases.EVERYTHING and kind != "reminder":
        raise Misused("notice.only_reminders")
    if (issue is None) != (on is None):
        raise Misused("notice.issue_needs_on")
    issued_on = day(on) if on else None
    if issued_on is not None and issued_on > today():
        raise Misused("notice.issue_in_future", day=issued_on.isoformat())
    own_words = str(wording) if wording else None
    return NoticeOptions(kind, issue, issued_on, new, split, own_words, part)


def _as_of(asked: Asked, on: date) -> Asked:
    """The day a published notice looked at: its own, unless ``--as-of`` names an earlier one."""
    if asked.day <= on:
        return asked
    if asked.day == today() and asked.known_at is None:
        return replace(asked, day=on)
    raise Misused("notice.issue_before_list", day=on.isoformat(), as_of=asked.day.isoformat())


def _draw_up(asked: Asked, wish: NoticeOptions) -> None:
    with queries_view.view(asked) as view:
        draft = Draft(view, wish)
        draft.told()
        letters = draft.letters() if asked.format in writing.FORMATS else None
        answer = draft.listing() if letters is None else None
        draft.proven()
    if letters is not None:
        _write(asked, letters)
    if answer is not None:
        show(answer, asked)


def _publish(asked: Asked, wish: NoticeOptions) -> None:
    """The same, recorded as published: it is written where it was asked for, or not recorded."""
    assert wish.number is not None and wish.on is not None
    with opening.changing(asked.register) as db:
        view = queries_view.seen(db, asked)
        wording = notices_wording.words(wish.wording or view.settings.get("notice-wording"))
        number = drafting.number(wish.kind, wish.number, view.settings, wording)
        view = issued.as_published(db, view, wish.kind, number, wish.on)
        draft = Draft(view, wish)
        newest = cuts.cut(db).upto
        entry = issued.record(
            db, view, wish.kind, number, wish.on, draft.drawn.items, draft.held, now()
        )
        draft.told()
        if asked.format in writing.FORMATS:
            _write(asked, draft.letters())
        else:
            show(draft.listing(), asked)
        draft.proven()
    told = {"number": number, "day": view.shown(wish.on)}
    if entry > newest:
        tell(view.say("notice.recorded", **told, count=len(draft.drawn.items), log_id=entry))
    else:
        tell(view.say("notice.recorded_already", **told))
    telling.warn(asked.register, asked.language)


def _columns(own: tuple[str, ...]) -> ShownColumns:
    """The columns of a notice as a list, with the fields its kind adds."""
    first = ("product_id", "product", "entity")
    return ShownColumns(
        narrow=(*first, "stars", "decision", "valid_through"),
        usual=(*first, "stars", "decision", "valid_through", *own),
        wide=(*first, "locality", "stars", "decision", "issued_on", "valid_through", *own),
        paper=(NUMBER, "product", "entity", "locality", "stars", "decision", "valid_through", *own),
    )


class Draft:
    """One notice as drawn from a view of the register."""

    def __init__(self, view: queries_view.View, wish: NoticeOptions) -> None:
        self.view, self.wish = view, wish
        self.held: notices_cases.Held = {}
        if wish.kind == "correction":
            self.drawn = Drawn(correcting.items(view), ())
        else:
            cases, self.held = notices_cases.cases(view, wish.kind, wish.wanted)
            found = drawn(wish.kind, cases, view.day, rules.on(view.day), new=wish.new)
            items = notices_cases.ordered(view, wish.kind, found.items, self.held)
            self.drawn = replace(found, items=items)
        self.wording = notices_wording.words(wish.wording or view.settings.get("notice-wording"))

    def letters(self) -> tuple[Letter, ...]:
        occasion = notices_cases.occasion(
            self.view, self.wish.kind, self.wish.number, self.wish.on, self.drawn.items
        )
        letters = drafting.letters(occasion, self.drawn.items, self.wording, split=self.wish.split)
        own = self.view.settings.get("letterhead")
        if own is None or self.view.asked.format != "docx":
            return letters
        return tuple(replace(letter, letterhead=content_of(own)) for letter in letters)

    def listing(self) -> Report:
        kind = self.wish.kind
        if kind == "correction":
            return queries_listing.listing(
                self.view,
                "notice",
                correcting.FIELDS,
                correcting.rows(self.drawn.items),
                first=correcting.FIELDS,
                title=self.view.say("notice.title_correction"),
            )
        return queries_listing.listing(
            self.view,
            "notice",
            queries_listing.PRODUCT_FIELDS + notices_cases.FIELDS[kind],
            notices_cases.rows(self.view, kind, self.drawn.items, self.held),
            first=(
                "product",
                "entity",
                "stars",
                *notices_cases.FIELDS[kind],
                *queries_listing.FIRST,
            ),
            columns=_columns(notices_cases.FIELDS[kind]),
            title=self.view.say(f"notice.title_{kind}"),
        )

    def proven(self) -> None:
        """Write a proof of each line of the notice, where they were asked for."""
        folder = self.wish.proof
        if folder is None:
            return
        from ocop_cli.publishing.proof import exhibits
        from ocop_cli.publishing.proof import writing as proof_writing

        view = self.view
        found = histories.histories(view.db, view.at, view.day)
        numbers = dict.fromkeys(item.case.product_id for item in self.drawn.items)
        count = proof_writing.write_each(
            exhibits.proofs(view, found, numbers), folder, view.asked.language
        )
        tell(view.count("proof.written", count, path=folder))

    def told(self) -> None:
        """Say what the notice holds, what is left out and why, and which settings are missing."""
        view, kind = self.view, self.wish.kind
        items = self.drawn.items
        tell(
            view.say(
                "notice.holds",
                title=view.say(f"notice.title_{kind}"),
                count=len(items),
                entities=len({drafting.owner(item) for item in items}),
                day=view.shown(view.day),
            )
        )
        for reason, count in self.drawn.counts().items():
            tell(
                view.say("notice.left_out", count=count, reason=view.say(f"notice.reason_{reason}"))
            )
            for line in self._named(reason, count):
                tell(f"  {line}")
        if kind != "correction":
            telling.left_out(view)
        if view.asked.format in writing.FORMATS:
            missing = drafting.unset(kind, view.settings, self.wording)
            if missing:
                tell(view.say("notice.settings", names=", ".join(missing)))

    def _named(self, reason: LeftOut, count: int) -> Iterator[str]:
        if reason in (LeftOut.ALREADY_ISSUED, LeftOut.NOT_ANNOUNCED):
            return
        named = [case for case, why in self.drawn.left_out if why is reason]
        for case in named[:NAMED]:
            rating = case.standing.rating
            yield f"{case.product_id} {rating.product} – {rating.entity or '?'}"
        if count > NAMED:
            yield self.view.say("notice.left_out_more", count=count - NAMED)


def _write(asked: Asked, letters: tuple[Letter, ...]) -> None:
    if not letters:  # Nobody is told that there is nobody; how far was looked, `told` has said.
        tell(say("notice.nothing", asked.language))
        return
    output = asked.output
    if output is not None and (output.is_dir() or not (output.suffix or output.exists())):
        with followed(len(letters)) as step:
            writing.write_each(letters, asked.format, output, step)
    else:
        writing.write(letters, asked.format, output, asked.language)
    if output is not None:
        tell(words.count("notice.written", len(letters), asked.language, path=output))
