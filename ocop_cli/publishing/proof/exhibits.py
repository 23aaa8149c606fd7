"""What proves each rating and act of a product: the head of its decision, and the very row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ocop_cli.decisions import own_words, place_words
from ocop_cli.law.acts import OFFICE
from ocop_cli.law.standing import order
from ocop_cli.model.errors import OcopError
from ocop_cli.model.listing import Report
from ocop_cli.model.ratings import Rating
from ocop_cli.model.reading import Given, Place
from ocop_cli.publishing.proof.cutting import Cutting
from ocop_cli.publishing.proof.rows import FoundRow
from ocop_cli.publishing.proof.source_file import SourceFile, opened
from ocop_cli.queries import product_sheet, question_words
from ocop_cli.queries import view as queries_view
from ocop_cli.register.file import archive
from ocop_cli.register.reading import acts, decisions, histories, likenesses, originals
from ocop_cli.words import knows

Fact = tuple[str, str]

READ = (
    ("product", "product"), ("entity", "entity"), ("stars", "stars"), ("score", "score"),
    ("effective_from", "effective_from"), ("valid_through", "printed_last_day"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Claim:
    """One fact to be proven: where it is said to stand, and what was read there."""

    claim_id: tuple[str, int]
    on: date
    kind: str
    decision: str
    authority: str | None
    names: tuple[str, str | None]
    read: tuple[tuple[str, object], ...]
    sheet: str | None
    row: int | None
    source: originals.Original | None
    why: tuple[str, ...]

    @property
    def source_name(self) -> str:
        """The file it came from, as it was called; empty for what was entered by hand."""
        return self.source.file if self.source is not None else ""

    def given(self, view: queries_view.View) -> Given:
        """How its file was imported, as far as that decides how its table is read."""
        columns, words = own_words.parted(view.settings)
        kind = self.kind if self.kind in OFFICE else None
        return Given(kind=kind, columns=columns, words=words)


@dataclass(frozen=True, slots=True)
class Exhibit:
    """One fact with what shows it; `trouble` says why a part of it cannot be shown."""

    title: str
    facts: tuple[Fact, ...]
    head: Cutting | None = None
    row: Cutting | None = None
    scan: Cutting | None = None
    text: tuple[tuple[str, str], ...] = ()
    trouble: tuple[str, ...] = ()

    @property
    def cuttings(self) -> Iterator[tuple[str, Cutting]]:
        """What is shown, in its order, each with the name of its caption."""
        every = (
            ("head", self.head),
            ("scan_row", self.scan),
            ("draft_row" if self.scan else "very_row", self.row),
        )
        return ((caption, cutting) for caption, cutting in every if cutting is not None)


@dataclass(frozen=True, slots=True)
class Proof:
    """All that proves one product's standing: what is said of it, and an exhibit for each fact."""

    product_id: int
    product: str
    sheet: Report
    sentences: tuple[str, ...]
    exhibits: tuple[Exhibit, ...]


def proofs(
    view: queries_view.View, found: histories.Histories, numbers: Iterable[int]
) -> Iterator[Proof]:
    """The proof of each of these products; each file is opened once for all of them."""
    held = {one.product_id: one for one in queries_view.held(view, found)}
    known = {source.log_id: source for source in originals.originals(view.db)}
    claims = {number: list(_claims(view, found, number, known)) for number in numbers}
    shown = cut(view, [claim for own in claims.values() for claim in own])
    for number, own in claims.items():
        sheet = product_sheet.product_sheet(view, found, number, held.get(number))
        newest = max(found.ratings[number], key=order)
        named = {"product": newest.product, "entity": newest.entity or "?"}
        yield Proof(
            number,
            newest.product,
            replace(sheet, title=view.say("proof.title", **named)),
            (*sheet.before, *_standing(view, held.get(number)), *sheet.after, *_seal(view)),
            tuple(shown[claim.claim_id] for claim in own),
        )


def _standing(view: queries_view.View, held: queries_view.Held | None) -> Iterator[str]:
    """What holds on the day asked, in one sentence."""
    if held is not None:
        now = held.standing
        until = now.extended_until or now.valid_through
        said = view.say(f"value.status.{now.status.value}")
        key = "proof.status_until" if until else "proof.status"
        yield view.say(key, status=said, until=view.shown(until))


def _seal(view: queries_view.View) -> Iterator[str]:
    seal = decisions.last_seal(view.db, view.at)
    if seal is not None:
        yield view.say("proof.seal", register=view.asked.register.name, seal=seal[0])


def cut(view: queries_view.View, claims: Sequence[Claim]) -> dict[tuple[str, int], Exhibit]:
    """An exhibit for each claim, cut out of its file."""
    folder = archive.folder_of(view.asked.register)
    by_file: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.source is not None and claim.row is not None:
            by_file[claim.source.digest].append(claim)
    found: dict[tuple[str, int], Exhibit] = {}
    for digest, own in by_file.items():
        source = own[0].source
        assert source is not None
        try:
            with opened(folder, digest, source.file, view.asked.language, view.day) as file:
                found |= {one.claim_id: _shown(view, one, file) for one in own}
        except OcopError as error:
            trouble = (view.say(error.key, **error.values),)
            found |= {one.claim_id: replace(_bare(view, one), trouble=trouble) for one in own}
    for claim in claims:
        if claim.claim_id not in found:
            found[claim.claim_id] = replace(
                _bare(view, claim), trouble=(view.say("proof.by_hand"),)
            )
    return found


def of_rating(
    rating: Rating,
    known: dict[int, originals.Original],
    why: tuple[str, ...] = (),
) -> Claim:
    """What a rating claims."""
    return Claim(
        ("rating", rating.rating_id),
        rating.issued_on,
        rating.kind or "",
        rating.decision,
        rating.authority,
        (rating.product, rating.entity),
        tuple((name, getattr(rating, field)) for name, field in READ),
        rating.sheet,
        rating.row,
        known.get(rating.log_id),
        why,
    )


def _claims(
    view: queries_view.View,
    found: histories.Histories,
    number: int,
    known: dict[int, originals.Original],
) -> Iterator[Claim]:
    members = found.linking.members().get(number, [number])
    reasons = likenesses.evidence(view.db, view.at, members)
    claims: list[tuple[date, int, Claim]] = []
    for place, rating in enumerate(sorted(found.ratings.get(number, ()), key=order)):
        why = tuple(_reasons(view, reasons, (rating.product, rating.entity)))
        claims.append((rating.issued_on, place, of_rating(rating, known, why)))
    every = acts.recorded(view.db, view.at, view.day, product_ids=tuple(members))
    for act in every:
        if act.kind != "close":
            names = (act.product or "", act.product_entity)
            why = tuple(_reasons(view, reasons, names))
            claims.append((act.acted_on, 1 << 30, of_act(act, known, why)))
    claims.sort(key=lambda one: one[:2])
    yield from (claim for _, _, claim in claims)


def of_act(act: acts.Recorded, known: dict[int, originals.Original], why: tuple[str, ...]) -> Claim:
    """What an act claims."""
    return Claim(
        ("act", act.act_id),
        act.acted_on,
        act.kind,
        act.document or act.of_decision or "",
        act.authority,
        (act.product or "", act.product_entity),
        (
            ("product", act.product),
            ("entity", act.product_entity),
            ("of_decision", act.of_decision),
            ("ground", act.ground),
            ("until", act.until),
            ("note", act.note),
        ),
        act.sheet,
        act.row,
        known.get(act.log_id),
        why,
    )


def _reasons(
    view: queries_view.View, said: Sequence[likenesses.Evidence], names: tuple[str, str | None]
) -> Iterator[str]:
    """Why this name is the product's: what ties it to the product's other names."""
    printed = f"{names[0]} – {names[1] or '?'}"
    for one in said:
        if one.name == one.other or printed not in (one.name, one.other):
            continue
        why = "; ".join(question_words.reason(view, key, values) for key, values in one.reasons)
        yield view.say(
            f"link.{one.said_by}_{one.verdict}", a=one.name, b=one.other, reasons=why or "–"
        )


def _shown(view: queries_view.View, claim: Claim, file: SourceFile) -> Exhibit:
    assert claim.row is not None
    found = file.find(claim.given(view), claim.sheet, claim.row, claim.names)
    bare = _bare(view, claim, found, file)
    if found is None:
        return replace(bare, trouble=(view.say("proof.not_found", name=claim.names[0]),))
    trouble = []
    try:
        (head, said), row = file.head(found, claim.decision), file.row(found)
    except OcopError as error:
        # What cannot be drawn was read all the same: its cells are shown instead of the page.
        trouble.append(view.say(error.key, **{**error.values, "file": claim.source_name}))
        (head, said), row = (None, True), file.cells(found)
    if not said and claim.decision and not _in_row(file, found, claim.decision):
        trouble.append(view.say("proof.number_not_printed", number=claim.decision))
    if found.moved:
        trouble.append(view.say("proof.moved", row=claim.row))
    scan, facts = None, bare.facts
    place = file.tied(found)
    if place is not None:
        said_of = view.say("proof.scan", file=place.name, page=place.page, hash=place.digest)
        facts = (*facts[:4], (view.say("proof.scan_of"), said_of), *facts[4:])
    try:
        scan = file.scan(found)
        head = file.scan_head(found) or head
    except OcopError as error:
        trouble.append(view.say(error.key, **{**error.values, "file": claim.source_name}))
    return replace(
        bare,
        facts=facts,
        head=head,
        scan=scan,
        row=row,
        text=tuple(file.text(found)),
        trouble=tuple(trouble),
    )


def _in_row(file: SourceFile, found: FoundRow, number: str) -> bool:
    from ocop_cli.publishing.proof.rows import bare

    return any(bare(number) in bare(text) for _, text in file.text(found))


def _bare(
    view: queries_view.View,
    claim: Claim,
    found: FoundRow | None = None,
    file: SourceFile | None = None,
) -> Exhibit:
    """A claim in words alone."""
    kind = view.say(f"value.kind.{claim.kind}" if claim.kind else "proof.rating")
    if claim.claim_id[0] == "remark":
        kind = view.say("proof.remark")
    title = view.say(
        "proof.exhibit",
        kind=kind[:1].upper() + kind[1:],
        decision=claim.decision or "–",
        day=view.shown(claim.on),
    )
    signed = (claim.decision or "–", view.shown(claim.on), claim.authority or "–")
    facts: list[Fact] = [(view.say("proof.signed"), " · ".join(signed))]
    if claim.source is not None:
        facts.append((view.say("field.file"), claim.source.file))
        if found is not None and file is not None:
            place = _place(found, file)
            facts.append(
                (view.say("proof.place"), place_words.place_said(place, view.asked.language))
            )
        elif claim.row is not None:
            noted = " · ".join(filter(None, (claim.sheet, str(claim.row))))
            facts.append((view.say("proof.place"), noted))
        facts.append(("SHA-256", claim.source.digest))
    read = "; ".join(_read(view, claim, found, file))
    facts.append((view.say("proof.read"), read))
    facts.append((view.say("proof.why"), " ".join(claim.why) or view.say("proof.same_names")))
    return Exhibit(title, tuple(facts))


def _place(found: FoundRow, file: SourceFile) -> Place:
    page, row = file.pages[found.at.page], found.at.row
    return Place(found.at.page, page.kind, page.name, row.table, row.number)


def _read(
    view: queries_view.View, claim: Claim, found: FoundRow | None, file: SourceFile | None
) -> Iterator[str]:
    """Each thing read, with the cell it stands in where the table has one for it."""
    from ocop_cli.model.pages import PageKind, column_letters

    for name, value in claim.read:
        if value is None:
            continue
        said = _said(view, name, value)
        cell = ""
        if found is not None and file is not None and name in found.columns:
            column, heading = found.columns[name]
            if file.pages[found.at.page].kind is PageKind.SHEET:
                cell = f" ({column_letters(column)}{found.at.row.number})"
            elif heading:
                cell = f" (“{' '.join(heading.split())}”)"
        yield f"{view.say(f'field.{name}')}: {said}{cell}"


def _said(view: queries_view.View, name: str, value: object) -> str:
    if isinstance(value, date):
        return view.shown(value)
    if isinstance(value, float):
        text = f"{value:g}"
        return text.replace(".", ",") if view.asked.language == "vi" else text
    key = f"value.{name}.{value}"
    return view.say(key) if isinstance(value, str) and knows(key) else str(value)
