"""One row of a table, understood: an `Entry`, or the problems that refuse it.

`Columns` resolves the headings once; `Rows` keeps what rows above say to those below (a group's
stars, an entity's cell merged over several rows) and reads a row at a time. It is the hot loop of
an import: a plain row costs a few microseconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from ocop_cli import cells, kinds, letterhead
from ocop_cli.cells import Bad, Stars, filled
from ocop_cli.document import Entry, Mark, PageKind, Place, Problem, Row, Severity, Value
from ocop_cli.heading_rows import Heading
from ocop_cli.kinds import CERTIFICATE_ACTS, OTHER_ACTS, Said
from ocop_cli.names import fold

MORE = ("representative", "phone", "email", "tax_number", "pending_review")
ACT_FIELDS = (
    "how", "about", "agency", "outcome", "handling", "intentional", "follow_up_by", "ordered_by",
    "topic", "by", "audience", "gtin", "trademark", "stamps",
)  # fmt: skip
LOCALITY = ("_hamlet", "locality", "_commune", "_district", "_province")
# What a merged cell over several rows may hold for all of them; a product is never filled in.
SHARED = (
    "entity", "_entity_locality", *LOCALITY, "group", "stars", "decision", "issued_on", "authority",
    "_recognition_decision", "_recognised_on", "kind", "result", "ground", "note", "valid_through",
    "effective_from", "entity_type", "_stars_3", "_stars_4", "_stars_5", *MORE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Context:
    """What stands above a section and holds for its rows."""

    page: int
    name: str
    page_kind: PageKind
    own: bool = False
    said: Said = field(default_factory=Said)  # by the heading above the table, or the sheet
    title: Said = field(default_factory=Said)  # by the decision's title
    given_kind: str | None = None
    stars: Stars | None = None
    headed: bool = False  # the file itself has a number: other decisions in rows are cited
    announcement: bool = False


@dataclass(slots=True)
class Group:
    """What the group rows above a row say, until the next of their kind."""

    stars: Stars | None = None
    said: Said = field(default_factory=Said)
    group: str | None = None
    place: str | None = None
    entity: str | None = None


class Columns:
    """The column of each field of one heading; None where there is none."""

    __slots__ = ("acts", "at", "extra", "heading", "heading_width", "localities", "more", "ticks")

    def __init__(self, heading: Heading) -> None:
        self.heading = heading
        self.at: dict[str, int] = {}
        for column, name in enumerate(heading.fields):
            if name is not None and name not in self.at:
                self.at[name] = column
        self.localities = tuple(self.at[name] for name in LOCALITY if name in self.at)
        self.ticks = tuple(
            (self.at[name], count)
            for name, count in (("_stars_3", 3), ("_stars_4", 4), ("_stars_5", 5))
            if name in self.at
        )
        self.more = tuple((name, self.at[name]) for name in MORE if name in self.at)
        self.acts = tuple((name, self.at[name]) for name in ACT_FIELDS if name in self.at)
        self.extra = tuple(
            column for column, name in enumerate(heading.fields) if name == "_other_act"
        )
        self.heading_width = len(heading.texts)

    def used(self) -> frozenset[int]:
        """The columns whose cells mean something here; running numbers do not."""
        return frozenset(
            column
            for column, name in enumerate(self.heading.fields)
            if name is not None and name not in ("_number", "_before")
        )


_ODD_YEAR = re.compile(r"(?<![\d.,])(?:19[5-9]\d|20[0-4]\d)(?![\d.,]|\s?(?:m|g|kg|ml)\b)")
_ODD_SCORE = re.compile(r"\d{2}[.,]\d+\s*(?:điểm|đ\b)|\b\d{1,3}\s*điểm|\b[1-5]\s*sao\b|★", re.I)
_BULLETS = re.compile(r"(?:^|\n|\s)(?:[-+•*]\s|\d{1,2}[.)]\s?|[a-d]\)\s?)(?=\w)")
_OUTSIDE = re.compile(r"\([^)]*\)|\"[^\"]*\"|“[^”]*”")
_SEVERAL = re.compile(r"\b0?[2-9]\d?\s*(?:sản phẩm|sp)\b\s*(?:[:(]|gồm|$)|các sản phẩm\b", re.I)


def is_odd(name: str) -> bool:
    """Whether a year or a score stands inside a product's name."""
    return any(map(str.isdigit, name)) and bool(_ODD_YEAR.search(name) or _ODD_SCORE.search(name))


def names_several(name: str, raw: str) -> bool:
    """Whether one cell seems to name several products: a list, or one first word twice."""
    if not (";" in name or "," in name or "\n" in raw or " và " in name or "phẩm" in name
            or "+" in name or "/" in name):  # fmt: skip
        return False
    plain = _OUTSIDE.sub(" ", name)
    if ";" in plain or _SEVERAL.search(plain):
        return True
    if "\n" in raw and len(_BULLETS.findall(raw)) > 1:
        return True
    parts = [part.strip() for part in re.split(r",|\s\+\s|\svà\s|\s/\s", plain) if part.strip()]
    if len(parts) < 2:
        return False
    first = {fold(part).split()[0] for part in parts}
    return len(first) == 1 and all(len(part.split()) > 1 for part in parts)


_UNIT = (
    r"(?:thôn|xóm|bản|buôn|làng|ấp|khóm|tổ dân phố|tổ \d|tdp|khu phố|khu \d|tiểu khu|số nhà|số \d|"
    r"đường|quốc lộ|xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tx\.?|tt\.|tỉnh|p\.|x\.|h\.)"
)
_ADDRESS_SAID = re.compile(
    r"[\s,;(–-]*\b(?:địa chỉ|đ/c|đc)\s*(?:sản xuất|trụ sở)?\s*[:：]\s*", re.I
)
_ADDRESS_BEGINS = re.compile(rf"\s*[,;(–-]\s*(?={_UNIT}\s*\S)", re.I)
_ADDRESS_LINE = re.compile(rf"{_UNIT}(?:\s|\d|$)", re.I)


def parted(raw: str, kind: PageKind, *, both: bool, apart: bool) -> tuple[str, str | None]:
    """Entity and address of one cell, as raw text.

    "Địa chỉ:" parts them anywhere. A line that begins with a unit ("xã …") parts them where the
    table has no column of addresses (`apart` is False); a comma before a unit only where the
    heading says that the cell holds `both`.
    """
    if said := _ADDRESS_SAID.search(raw):
        return raw[: said.start()], raw[said.end() :]
    lines = [part for part in raw.split("\n") if part.strip()]
    if len(lines) > 1 and not apart and kind is not PageKind.PAPER:
        for place, part in enumerate(lines[1:], 1):
            if _ADDRESS_LINE.match(part.strip()):
                return "\n".join(lines[:place]), "\n".join(lines[place:])
        if both and len(lines) == 2:
            return lines[0], lines[1]
    if both and (begins := _ADDRESS_BEGINS.search(raw.replace("\n", " "))):
        flat = raw.replace("\n", " ")
        return flat[: begins.start()], flat[begins.end() :].rstrip(" )")
    return raw, None


@lru_cache(1 << 14)
def joined(parts: tuple[str, ...]) -> str:
    """An address from its columns, smallest unit first, nothing said twice."""
    said: list[str] = []
    for part in parts:
        if not any(fold(part) in fold(before) for before in said):
            said.append(part)
    return ", ".join(said)


_VALUES: Mapping[str, Mapping[str, str]] = {
    "how": {"dinh ky": "periodic", "dot xuat": "surprise"},
    "about": {"tieu chi": "criteria", "nhan hieu": "mark", "logo": "mark"},
    "agency": {
        "nong nghiep": "agriculture", "cong thuong": "industry_trade", "y te": "health",
        "quan ly thi truong": "market_surveillance", "khoa hoc": "science_technology",
    },
    "outcome": {"khong vi pham": "conforms", "vi pham": "violation", "phu hop": "conforms",
                "dat": "conforms"},
    "handling": {"nhac nho": "warning", "canh cao": "warning", "phat": "fine",
                 "chuyen": "referred"},
    "audience": {"chu the": "entities", "can bo": "officials"},
    "intentional": {"co": "true", "khong": "false", "yes": "true", "no": "false"},
}  # fmt: skip


@lru_cache(1 << 12)
def act_value(name: str, said: str) -> str:
    """The contract's value for what an act's column says; as printed where it has none."""
    values = _VALUES.get(name)
    bare = fold(said)
    if values is None or bare.replace(" ", "_") in values.values():
        return said
    return next(
        (
            value
            for words, value in values.items()
            if bare.startswith(words) or (len(words) > 5 and words in bare)
        ),
        said,
    )


@dataclass(slots=True)
class Rows:
    """Reads the rows of one section; `problems` takes what is found on the way."""

    context: Context
    columns: Columns
    marks: Mapping[tuple[int, int, int], Mark]
    today: date
    problems: list[Problem]
    group: Group = field(default_factory=Group)

    def place(self, row: Row, column: int | None = None) -> Place:
        texts = self.columns.heading.texts
        heading = texts[column] if column is not None and column < len(texts) else None
        return Place(
            self.context.page, self.context.page_kind, self.context.name,
            row.table, row.number, column, heading or None,
        )  # fmt: skip

    def problem(
        self, code: str, severity: Severity, row: Row, column: int | None = None,
        variant: str | None = None, **values: str,
    ) -> None:  # fmt: skip
        if column is None:
            column = self.columns.at.get("product")
        self.problems.append(Problem(code, severity, self.place(row, column), values, variant))

    def entry(self, row: Row, values: Sequence[Value]) -> Entry | None:
        """The entry of `row`, whose cells (merged ones filled in) are `values`; None if refused."""
        at = self.columns.at
        width = len(values)
        before = len(self.problems)
        refused = False

        def get(name: str) -> Value:
            column = at.get(name)
            return values[column] if column is not None and column < width else None

        def take(name: str, parse: Callable[[Value], object]) -> object:
            nonlocal refused
            column = at.get(name)
            if column is None or column >= width or values[column] is None:
                return None
            try:
                return parse(values[column])
            except Bad as bad:
                refused = True
                self.problem(
                    bad.code, Severity.ERROR, row, column, bad.variant, value=_shown(values[column])
                )
                return None

        if self.marks:
            refused = self._marked(row) or refused
        context, group = self.context, self.group
        product = take("product", cells.text)
        training = context.given_kind == "training"
        if product is None and not refused and not training:
            refused = True
            self.problem("missing_product", Severity.ERROR, row, at.get("product"))
        entity, address = self._entity(row, values, take)
        said = take("kind", _kind) or None
        outcome = take("result", _result) or None
        note = take("note", cells.text)
        reason = take("ground", cells.text)
        kind, result, absent = self._what(
            said if isinstance(said, Said) else None,
            outcome if isinstance(outcome, Said) else None,
            note if isinstance(note, str) else None,
            reason if isinstance(reason, str) else None,
        )
        if absent and not refused and kind not in CERTIFICATE_ACTS:
            self.problem("not_taking_part", Severity.WARNING, row, None, value=str(product))
            return None
        stars, failed, hoped = self._stars(row, values, take)
        result = result or ("failed" if failed else None)
        act = kind in CERTIFICATE_ACTS or kind in OTHER_ACTS
        if stars is None and not act and result != "failed" and not refused:
            refused = True
            self.problem(
                "bad_stars", Severity.ERROR, row, at.get("stars"),
                "potential" if hoped else "missing",
            )  # fmt: skip
        elif hoped and not refused:
            self.problem("potential_five", Severity.WARNING, row, at.get("stars"), value=str(stars))
        score = take("score", cells.score)
        dated = self._decision(row, take, act=act and kind not in OTHER_ACTS)
        if dated is None:
            refused = True
            dated = _Dated()
        if dated.issued_on is not None and dated.issued_on > self.today:
            refused = True
            self.problem(
                "future_date", Severity.ERROR, row, self._day_column(),
                value=dated.issued_on.isoformat(),
            )  # fmt: skip
        effective = take("effective_from", cells.day)
        through = take("printed_valid_through" if context.own else "valid_through", cells.last_day)
        until = take("extended_until", cells.day) or take("until", cells.day)
        more = self._more(kind, take, note, reason, dated, until)
        entity_type = take("entity_type", cells.text)
        group_name = take("group", cells.text) or group.group
        code = take("product_code", cells.text)
        if refused or any(problem.severity is Severity.ERROR for problem in self.problems[before:]):
            return None
        if isinstance(product, str):
            raw = get("product")
            if is_odd(product):
                self.problem("odd_name", Severity.WARNING, row, at.get("product"), value=product)
            if names_several(product, raw if isinstance(raw, str) else product):
                self.problem(
                    "several_products", Severity.WARNING, row, at.get("product"), value=product
                )
        if entity is None:
            self.problem(
                "missing_entity", Severity.WARNING, row, at.get("entity"), value=str(product or "")
            )
        if isinstance(note, str) and not act and kinds.note_warns(note) and result != "failed":
            self.problem("note_act", Severity.WARNING, row, at.get("note"), value=note)
        for column in self.columns.extra:
            if column < width and filled(values[column]):
                self.problem(
                    "act_in_list", Severity.WARNING, row, column, value=_shown(values[column])
                )
        return Entry(
            self.place(row, at.get("product")), product if isinstance(product, str) else "", entity, kind, result,
            stars, score if isinstance(score, float) else None,
            dated.number, dated.issued_on, dated.authority,
            _a_day(effective), _a_day(through), _a_day(until), _a_text(entity_type), address,
            _a_text(group_name), _a_text(code), dated.of_number, dated.of_issued_on,
            self._ground(kind, reason), more,
        )  # fmt: skip

    # -- parts of a row ---------------------------------------------------------------------------

    def _marked(self, row: Row) -> bool:
        """Report error cells and undecided encodings of a row; whether they refuse it."""
        refused = False
        fields = self.columns.heading.fields
        table = row.table or 0
        for column in (-1, *range(len(row.cells))):
            mark = self.marks.get((table, row.number, column))
            if mark not in (Mark.ERROR, Mark.UNSURE):
                continue
            name = fields[column] if 0 <= column < len(fields) else None
            if column >= 0 and (name is None or name in ("_number", "_before")):
                continue
            refused = True
            number = name in ("score", "stars", "_stars_3", "_stars_4", "_stars_5")
            code = "bad_number" if number and mark is Mark.ERROR else "bad_text"
            self.problem(
                code, Severity.ERROR, row, column if column >= 0 else None, mark.value,
                value=_shown(row.cells[column]) if column >= 0 else "",
            )  # fmt: skip
        return refused

    def _entity(
        self, row: Row, values: Sequence[Value], take: Callable[..., object]
    ) -> tuple[str | None, str | None]:
        at = self.columns.at
        address_columns = [column for column in self.columns.localities if column < len(values)]
        both = "_entity_locality" in at
        name = "_entity_locality" if both and "entity" not in at else "entity"
        column = at.get(name)
        raw = values[column] if column is not None and column < len(values) else None
        address: str | None = None
        entity: str | None = None
        if isinstance(raw, str) and (name == "_entity_locality" or "\n" in raw or ":" in raw):
            head, tail = parted(
                raw, self.context.page_kind,
                both=name == "_entity_locality", apart=bool(address_columns),
            )  # fmt: skip
            entity = _a_text(take(name, lambda _: cells.text(head.strip(" ,;-–"))))
            address = _a_text(take(name, lambda _: cells.text((tail or "").strip(" ,;-–()"))))
        elif raw is not None:
            entity = _a_text(take(name, cells.text))
        parts = []
        for other in LOCALITY:
            said = take(other, cells.text) if other in at else None
            if isinstance(said, str):
                parts.append(said)
        if not parts and address:
            parts = [address]
        if self.group.place and not any(
            fold(_bare_place(self.group.place)) in fold(part) for part in parts
        ):
            parts.append(self.group.place)
        locality = parts[0] if len(parts) == 1 else joined(tuple(parts)) if parts else None
        return entity or self.group.entity, locality

    def _what(
        self, said: Said | None, outcome: Said | None, note: str | None, reason: str | None
    ) -> tuple[str | None, str | None, bool]:
        """Kind, result and absence, from the most particular place that says them."""
        context = self.context
        if context.given_kind in OTHER_ACTS:
            result = outcome.result if outcome else None
            return context.given_kind, result, False
        base = context.given_kind or context.said.kind or context.title.kind
        if context.title.kind in CERTIFICATE_ACTS and context.said.kind not in CERTIFICATE_ACTS:
            # An annex of those who failed, or stayed away, gives the reason of the act.
            reasons = context.said.absent or context.said.result == "failed"
            base = context.given_kind or (
                context.title.kind if reasons or not context.said.kind else context.said.kind
            )
        group = self.group.said
        kind = (said.kind if said else None) or (outcome.kind if outcome else None)
        if kind is None and group.kind and not (base in CERTIFICATE_ACTS and group.result):
            kind = group.kind
        kind = kind or base
        if kind in CERTIFICATE_ACTS:
            return kind, None, False
        result = None
        for source in (outcome, said, group, context.said, context.title):
            if source is not None and source.result:
                result = source.result
                break
        absent = any(
            source is not None and source.absent for source in (outcome, said, group, context.said)
        )
        remark = kinds.note(note) if note else None
        if remark is not None:
            kind = kind or remark.kind
            result = result or remark.result
            absent = absent or remark.absent
        return kind, result, absent

    def _stars(
        self, row: Row, values: Sequence[Value], take: Callable[..., object]
    ) -> tuple[int | None, bool, bool]:
        """The stars of a row, whether its cell says it failed, and whether it is a hope."""
        at = self.columns.at
        own = take("stars", cells.stars)
        said = own if isinstance(own, Stars) else None
        ticked: list[int] = []
        for column, count in self.columns.ticks:
            if column < len(values) and values[column] is not None:
                try:
                    if cells.marked(values[column]):
                        ticked.append(count)
                except Bad as bad:
                    self.problem(
                        bad.code, Severity.ERROR, row, column, bad.variant,
                        value=_shown(values[column]),
                    )  # fmt: skip
        hope = at.get("_stars_potential")
        hoped = hope is not None and hope < len(values) and filled(values[hope])
        low = self.columns.heading.fields
        failed_tick = any(
            name == "_stars_low" and column < len(values) and filled(values[column])
            for column, name in enumerate(low)
        )
        if len(ticked) > 1:
            self.problem("bad_stars", Severity.ERROR, row, self.columns.ticks[0][0], "several")
            return None, False, False
        if ticked:
            said = Stars(ticked[0])
        above = self.group.stars or self.context.stars
        if said is None:
            said = above
        elif above is self.group.stars and above is not None and said.number and above.number:
            if said.number != above.number:
                self.problem(
                    "bad_stars", Severity.ERROR, row, at.get("stars"), "group",
                    value=str(said.number), other=str(above.number),
                )  # fmt: skip
        if said is None:
            return None, failed_tick, hoped
        return said.number, said.failed or failed_tick, said.potential or hoped

    def _day_column(self) -> int | None:
        at = self.columns.at
        for name in ("issued_on", "on", "_recognised_on", "decision", "_recognition_decision"):
            if name in at:
                return at[name]
        return None

    def _decision(self, row: Row, take: Callable[..., object], *, act: bool) -> _Dated | None:
        """Number, day and authority of the row's own decision, and of the one it ends."""
        at = self.columns.at
        own = take("decision", _cited) or take("document", _cited)
        day_said = _a_day(take("issued_on", cells.day) or take("on", cells.day))
        other = take("_recognition_decision", _cited)
        other_day = _a_day(take("_recognised_on", cells.day))
        authority = _a_text(take("authority", cells.text))
        of_said = take("of_decision", _cited)
        of = of_said if isinstance(of_said, letterhead.Cited) else letterhead.Cited()
        of_day = _a_day(take("of_issued_on", cells.day)) or of.issued_on
        mine = own if isinstance(own, letterhead.Cited) else letterhead.Cited()
        recognised = other if isinstance(other, letterhead.Cited) else letterhead.Cited()
        if act and self.context.headed and not self.columns.heading.named_by_field:
            # The file's own head is the act; a decision in a row is the one it ends.
            if recognised.number is None:
                recognised, mine = mine, letterhead.Cited()
                other_day, day_said = other_day or day_said, None
            elif mine.number is None:
                day_said = None
        elif not act:
            if mine.number is None:
                mine, recognised = recognised, letterhead.Cited()
                day_said, other_day = day_said or other_day, None
            elif recognised.number is not None and recognised.number != mine.number:
                self.problem(
                    "bad_decision", Severity.ERROR, row, at.get("_recognition_decision"), "two",
                    value=mine.number, other=recognised.number,
                )  # fmt: skip
                return None
            else:
                day_said = day_said or other_day
        if day_said and mine.issued_on and day_said != mine.issued_on:
            self.problem(
                "bad_decision", Severity.ERROR, row, at.get("issued_on"), "two_days",
                value=day_said.isoformat(), other=mine.issued_on.isoformat(),
            )  # fmt: skip
            return None
        return _Dated(
            mine.number,
            day_said or mine.issued_on,
            authority or mine.authority,
            of.number or recognised.number if act else of.number,
            (of_day or other_day or recognised.issued_on) if act else of_day,
        )

    def _ground(self, kind: str | None, reason: object) -> str | None:
        if kind != "revocation" or not isinstance(reason, str):
            return None
        return kinds.ground(reason)

    def _more(
        self, kind: str | None, take: Callable[..., object], note: object, reason: object,
        dated: _Dated, until: object,
    ) -> dict[str, str]:  # fmt: skip
        more: dict[str, str] = {}
        for name, _ in self.columns.more:
            if isinstance(said := take(name, cells.text), str):
                more[name] = said
        remarks = [
            said
            for said in (reason, note)
            if isinstance(said, str) and not (said is reason and said in kinds.GROUNDS)
        ]
        if remarks:
            more["note"] = "; ".join(remarks)
        if kind in OTHER_ACTS:
            for name, _ in self.columns.acts:
                parse = cells.day if name == "follow_up_by" else cells.text
                said = take(name, parse)
                if isinstance(said, date):
                    more[name] = said.isoformat()
                elif isinstance(said, str):
                    more[name] = act_value(name, said)
            if dated.number:
                more["document"] = dated.number
            if dated.issued_on:
                more["on"] = dated.issued_on.isoformat()
            if isinstance(until, date):
                more["until"] = until.isoformat()
        return more


@dataclass(frozen=True, slots=True)
class _Dated:
    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None
    of_number: str | None = None
    of_issued_on: date | None = None


def _kind(value: Value) -> Said | None:
    said = cells.text(value)
    if said is None:
        return None
    found = kinds.cell(said)
    if found is None:
        raise Bad("bad_kind")
    return found


def _result(value: Value) -> Said | None:
    said = cells.text(value)
    if said is None:
        return None
    found = kinds.cell(said)
    if found is None and cells.text_stars(said) is None:
        raise Bad("bad_kind", "result")
    return found


def _cited(value: Value) -> letterhead.Cited | None:
    said = cells.text(value)
    if said is None:
        return None
    found = letterhead.cited(said)
    return found if found.number else letterhead.Cited(said, found.issued_on, found.authority)


def _shown(value: Value) -> str:
    said = "".join(sign if sign.isprintable() else "�" for sign in str(value or ""))
    return said if len(said) <= 60 else said[:57] + "…"


def _a_text(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _a_day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _bare_place(place: str) -> str:
    return re.sub(rf"^{_UNIT}\s*", "", place, flags=re.I)
