"""The acts an office enters: each kind with its own fields, their values, and what it asks for.

What ends or lengthens a certificate (revocation, removal, extension) is judged by `standing`; what
is checked here is only that an act says what its kind may say. Grounds, ways of supervision and
their two subjects are those of 26/2026/QĐ-TTg, articles 8 and 9; the agencies are the departments
that the order of a province names (Thái Nguyên, 24/12/2024).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from ocop_cli.law import marks, rules
from ocop_cli.law.agencies import AGENCIES
from ocop_cli.law.kinds import RATING_DEEDS
from ocop_cli.model.listing import Cell
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import NamedDecision

Value = str | bool
Values = Mapping[str, Value]


class Form(Enum):
    """How the value of a field is written."""

    TEXT = auto()
    CHOICE = auto()
    DAY = auto()
    FLAG = auto()
    GTIN = auto()
    STAMPS = auto()
    STARS = auto()
    SCORE = auto()


class Subject(Enum):
    """Whom an act is about."""

    PRODUCT = auto()
    ENTITY = auto()
    EITHER = auto()  # an entity, or one product
    DECISION = auto()  # all that a decision did, or one product of it


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind's own; `allowed` are the values of a choice."""

    name: str
    form: Form = Form.TEXT
    allowed: tuple[str, ...] = ()

    @property
    def option(self) -> str:
        """The option that gives it on the command line."""
        return "--" + self.name.replace("_", "-")


def _choice(name: str, *allowed: str) -> Field:
    return Field(name, Form.CHOICE, allowed)


@dataclass(frozen=True, slots=True)
class ActKind:
    """What an act of one kind holds.

    `needs` are the fields it cannot be without, `one_of` those of which it needs one. `ends` says
    that it stays open until it is closed; `moves` that it moves a certificate; `many` that it has
    any number of subjects; `documented` that nobody may enter it without the paper that says so.
    """

    fields: tuple[Field, ...] = ()
    subject: Subject = Subject.PRODUCT
    needs: tuple[str, ...] = ()
    one_of: tuple[str, ...] = ()
    ends: bool = False
    moves: bool = False
    many: bool = False
    documented: bool = False

    def field(self, name: str) -> Field | None:
        """The kind's own field of that name."""
        return next((field for field in self.fields if field.name == name), None)


# The decision an act is about, and its day where its number fits two.
_OF = (Field("of_decision"), Field("of_issued_on", Form.DAY))

ACTS: dict[str, ActKind] = {
    "revocation": ActKind(
        (
            _choice("ground", *rules.GROUNDS),
            Field("of_decision"),
            *_OF,
        ),
        moves=True,
        documented=True,
    ),
    "removal": ActKind(moves=True, documented=True),
    "extension": ActKind(
        (Field("until", Form.DAY), *_OF), needs=("until",), moves=True, documented=True
    ),
    "dossier": ActKind((_choice("result", "passed", "failed"),), ends=True),
    "inspection": ActKind(
        (
            _choice("how", "periodic", "surprise"),
            _choice("about", "criteria", "mark"),
            _choice("agency", *AGENCIES),
            _choice("outcome", "conforms", "violation"),
            _choice("handling", "warning", "fine", "referred"),
            Field("intentional", Form.FLAG),
            Field("follow_up_by", Form.DAY),
        ),
        ends=True,
    ),
    "recall": ActKind((Field("ordered_by"),), ends=True),
    "training": ActKind(
        (Field("topic"), Field("by"), _choice("audience", "entities", "officials")),
        subject=Subject.ENTITY,
        many=True,
    ),
    "mark": ActKind(
        (Field("gtin", Form.GTIN), Field("trademark"), Field("stamps", Form.STAMPS)),
        one_of=("gtin", "trademark", "stamps"),
    ),
    "correction": ActKind(
        (
            *_OF,
            *(Field(name) for name in ("name", "owner", "address")),
            Field("stars", Form.STARS),
            Field("score", Form.SCORE),
            _choice("result", "passed", "failed"),
            Field("effective_from", Form.DAY),
            Field("valid_through", Form.DAY),
            Field("struck", Form.FLAG),
            Field("changed"),
        ),
        needs=("of_decision",),
        documented=True,
    ),
    "replacement": ActKind(_OF, subject=Subject.DECISION, needs=("of_decision",), documented=True),
    "annulment": ActKind(_OF, subject=Subject.DECISION, needs=("of_decision",), documented=True),
    "reissue": ActKind((Field("certificate"), *_OF)),
    "rename": ActKind((Field("to"),), subject=Subject.EITHER, needs=("to",)),
    "transfer": ActKind(
        (Field("to"), Field("dissolved", Form.FLAG)),
        subject=Subject.EITHER,
        one_of=("to", "dissolved"),
    ),
    "hold": ActKind(_OF, ends=True),
}

# The fields that have a column of their own in the register; the others are kept together.
COLUMNS = ("ground", "until", "of_decision", "of_issued_on")
OFFICE = tuple(n for n, kind in ACTS.items() if not kind.moves and n not in RATING_DEEDS)


# The sentence for a field that a deed lacks says how it is given.
_MISSING = {"to": "missing_to", "of_decision": "missing_decision"}
_FLAGS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


def stated(
    kind: str,
    on: date | None,
    document: str | None,
    said: Mapping[str, Value | None],
    *,
    of: Sequence[NamedDecision] = (),
    entities: bool | None = None,
    unsaid: Collection[str] = (),
) -> dict[str, Value]:
    """The fields of an act as its paper states it, each in its one form: days ISO, GTIN as digits.

    `said` may hold fields of other kinds only as None; `of` are the decisions it may be about, and
    `entities` is whether an act that is about no product names an entity. Of what it needs the
    `unsaid` may be missing: the register tells it. Raises Bad for what is missing or may be
    several, and naming the values allowed.
    """
    if of:
        day = of[0].issued_on
        about = {"of_decision": of[0].number, "of_issued_on": day.isoformat() if day else None}
        said = {**about, **said}
    rule, found = ACTS[kind], _own_fields(kind, said, unsaid)
    if len(of) > 1:
        raise Bad("bad_act", "of_which", fields=("of_decision",), kind=kind)
    if on is None:
        raise Bad("bad_act", "missing", fields=("issued_on",), name="on", kind=kind)
    if rule.documented and not document:
        raise Bad("bad_act", "no_document", fields=("document",), name="document", kind=kind)
    by = found.get("follow_up_by")
    if isinstance(by, str) and date.fromisoformat(by) < on:
        raise Bad("bad_act", "follow_up", fields=("follow_up_by",), value=by, on=on.isoformat())
    if entities is False and rule.subject is Subject.EITHER:
        raise Bad("bad_act", "missing", fields=("entity",), name="entity", kind=kind)
    if rule.many and entities is not None:
        fits = "entities" if entities else "officials"
        if found.setdefault("audience", fits) != fits:
            raise Bad("bad_act", "audience", fields=("audience",))
    return found


def _own_fields(
    kind: str, said: Mapping[str, Value | None], unsaid: Collection[str]
) -> dict[str, Value]:
    """The fields of a kind that are said; raises Bad for one it has not, and for one it lacks."""
    rule = ACTS[kind]
    found: dict[str, Value] = {}
    for name, value in said.items():
        if value is None or value == "":
            continue
        field = rule.field(name)
        if field is None:
            known = ", ".join(f.option for f in rule.fields) or "–"
            raise Bad("bad_act", "other_field", fields=(name,), name=name, kind=kind, known=known)
        found[name] = _value(field, value)
    missing = next((name for name in rule.needs if name not in (*found, *unsaid)), None)
    if missing is not None:
        variant = _MISSING.get(missing, "missing")
        raise Bad("bad_act", variant, fields=(missing,), name=missing, kind=kind)
    if kind == "transfer" and not ("to" in found or "dissolved" in found):
        raise Bad("bad_act", "missing_to", fields=("to",), name="to", kind=kind)
    if rule.one_of and not any(name in found for name in rule.one_of):
        raise Bad("bad_act", "one_of", kind=kind, known=", ".join(rule.one_of))
    return found


def _value(field: Field, value: Value) -> Value:
    if field.form is Form.FLAG:
        flag = value if isinstance(value, bool) else _FLAGS.get(value.strip().lower())
        if flag is None:
            raise _not_allowed(field, str(value), ("true", "false"))
        return flag
    text = str(value).strip()
    if field.form is Form.CHOICE and text not in field.allowed:
        raise _not_allowed(field, text, field.allowed)
    if field.form is Form.DAY:
        try:
            # fromisoformat alone also takes 20241224 and weeks, which no contract names.
            if _ISO.fullmatch(text):
                return date.fromisoformat(text).isoformat()
        except ValueError:
            pass
        raise Bad("bad_date", fields=(field.name,), value=text)
    if field.form in (Form.STARS, Form.SCORE):
        return _number(field, text)
    try:
        if field.form is Form.GTIN:
            return marks.gtin(text)
        if field.form is Form.STAMPS:
            return marks.stamps(text).text
    except Bad as bad:
        raise Bad(bad.code, bad.variant, fields=(field.name,), **bad.values) from None
    return text


def _number(field: Field, text: str) -> str:
    """Stars 1 to 5, or a score to 100, as a register's text has them."""
    plain = text.replace(",", ".")
    if field.form is Form.STARS:
        if plain in ("1", "2", "3", "4", "5"):
            return plain
        raise Bad("bad_stars", fields=(field.name,), value=text)
    if re.fullmatch(r"\d{1,3}(?:\.\d{1,4})?", plain) and float(plain) <= 100:
        return f"{float(plain):g}"
    raise Bad("bad_number", fields=(field.name,), value=text)


def _not_allowed(field: Field, value: str, allowed: tuple[str, ...]) -> Bad:
    return Bad(
        "bad_act", "value", fields=(field.name,), name=field.name, value=value,
        known=", ".join(allowed),
    )  # fmt: skip


def about(
    kind: str, row: NamedDecision | None, names: Sequence[NamedDecision]
) -> Sequence[NamedDecision]:
    """The decisions that an act may be about: the one its row names, else those its paper names.

    A correction is about whatever decision its paper names.
    """
    if ACTS[kind].field("of_decision") is None:
        return ()
    if row is not None:
        return (row,)
    own = [one for one in names if one.deed == kind]
    return own or (names if kind == "correction" else ())


def own(kind: str, columns: Mapping[str, Cell], more: Mapping[str, Value]) -> dict[str, Cell]:
    """All fields of a kind's own as the contract names them; what was not said is None."""
    rule = ACTS.get(kind)
    if rule is None:
        return dict(more)
    found: dict[str, Cell] = {}
    for field in rule.fields:
        value = columns.get(field.name) if field.name in COLUMNS else more.get(field.name)
        if field.form is Form.DAY and isinstance(value, str):
            value = date.fromisoformat(value)
        found[field.name] = value
    return found
