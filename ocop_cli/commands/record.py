"""``ocop record``: enter an act by hand, or close one that is open."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Annotated

import typer

from ocop_cli.commands.asking import completing, telling
from ocop_cli.commands.asking.building import Narrowed
from ocop_cli.commands.asking.days import day
from ocop_cli.commands.asking.options import CommonOptions, Doing, Json, Option, changing
from ocop_cli.commands.asking.surroundings import now, today
from ocop_cli.commands.asking.telling import harmless, tell
from ocop_cli.intake import by_hand, deeds_by_hand
from ocop_cli.intake.files.problem_words import message
from ocop_cli.law import acts
from ocop_cli.model.errors import Misused, OcopError
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Problem, Severity
from ocop_cli.queries import choices
from ocop_cli.text.figures import whole
from ocop_cli.words import Language, knows, say

KINDS = (*acts.ACTS, "close")

Kind = Annotated[
    str,
    typer.Argument(
        help="option.act_kind", metavar="KIND",
        autocompletion=completing.values("kind", lambda: KINDS),
    ),
]  # fmt: skip
Subjects = Annotated[
    list[str] | None, typer.Argument(help="option.act_subject", metavar="[SUBJECT]...")
]
On = Annotated[str | None, Option("--on", metavar="DAY", help="option.act_on")]
Document = Annotated[str | None, Option("--document", metavar="NUMBER", help="option.act_document")]
Decision = Annotated[str | None, Option("--decision", metavar="NUMBER", help="option.act_decision")]
Note = Annotated[str | None, Option("--note", metavar="TEXT", help="option.act_note")]
Ground = Annotated[
    str | None,
    Option(
        "--ground", metavar="GROUND", help="option.ground",
        autocompletion=completing.values("ground", completing.grounds),
    ),
]  # fmt: skip
OfDecision = Annotated[
    str | None, Option("--of-decision", metavar="NUMBER", help="option.of_decision")
]
OfIssuedOn = Annotated[str | None, Option("--of-issued-on", metavar="DAY", help="option.of_issued")]
Until = Annotated[str | None, Option("--until", metavar="DAY", help="option.until")]
Result = Annotated[str | None, Option("--result", metavar="passed|failed", help="option.result")]
How = Annotated[str | None, Option("--how", metavar="periodic|surprise", help="option.how")]
About = Annotated[str | None, Option("--about", metavar="criteria|mark", help="option.about")]
Agency = Annotated[
    str | None,
    Option(
        "--agency", metavar="AGENCY", help="option.agency",
        autocompletion=completing.values("agency", completing.agencies),
    ),
]  # fmt: skip
Outcome = Annotated[
    str | None, Option("--outcome", metavar="conforms|violation", help="option.outcome")
]
Handling = Annotated[
    str | None, Option("--handling", metavar="warning|fine|referred", help="option.handling")
]
Intentional = Annotated[bool, Option("--intentional", help="option.intentional")]
FollowUpBy = Annotated[
    str | None, Option("--follow-up-by", metavar="DAY", help="option.follow_up_by")
]
OrderedBy = Annotated[str | None, Option("--ordered-by", metavar="NAME", help="option.ordered_by")]
Topic = Annotated[str | None, Option("--topic", metavar="TEXT", help="option.topic")]
By = Annotated[str | None, Option("--by", metavar="NAME", help="option.training_by")]
Audience = Annotated[
    str | None, Option("--audience", metavar="entities|officials", help="option.audience")
]
Gtin = Annotated[str | None, Option("--gtin", metavar="DIGITS", help="option.gtin")]
Trademark = Annotated[str | None, Option("--trademark", metavar="NUMBER", help="option.trademark")]
Stamps = Annotated[str | None, Option("--stamps", metavar="FROM-TO", help="option.stamps")]
To = Annotated[str | None, Option("--to", metavar="NAME", help="option.rename_to")]
Dissolved = Annotated[bool, Option("--dissolved", help="option.dissolved")]
Name = Annotated[str | None, Option("--name", metavar="NAME", help="option.right_name")]
Owner = Annotated[str | None, Option("--owner", metavar="NAME", help="option.right_owner")]
Address = Annotated[str | None, Option("--address", metavar="TEXT", help="option.right_address")]
RightStars = Annotated[str | None, Option("--stars", metavar="N", help="option.right_stars")]
Score = Annotated[str | None, Option("--score", metavar="POINTS", help="option.right_score")]
FirstDay = Annotated[
    str | None, Option("--effective-from", metavar="DAY", help="option.right_from")
]
LastDay = Annotated[
    str | None, Option("--valid-through", metavar="DAY", help="option.right_through")
]
Struck = Annotated[bool, Option("--struck", help="option.struck")]
Certificate = Annotated[
    str | None, Option("--certificate", metavar="NUMBER", help="option.certificate")
]
Form = Annotated[str, Option("--format", "-f", metavar="table|json", help="option.import_format")]


def record(
    common: CommonOptions,
    kind: Kind,
    subjects: Subjects = None,
    *,
    on: On = None,
    document: Document = None,
    decision: Decision = None,
    note: Note = None,
    ground: Ground = None,
    of_decision: OfDecision = None,
    of_issued_on: OfIssuedOn = None,
    until: Until = None,
    result: Result = None,
    how: How = None,
    about: About = None,
    agency: Agency = None,
    outcome: Outcome = None,
    handling: Handling = None,
    intentional: Intentional = False,
    follow_up_by: FollowUpBy = None,
    ordered_by: OrderedBy = None,
    topic: Topic = None,
    by: By = None,
    audience: Audience = None,
    gtin: Gtin = None,
    trademark: Trademark = None,
    stamps: Stamps = None,
    to: To = None,
    dissolved: Dissolved = False,
    name: Name = None,
    owner: Owner = None,
    address: Address = None,
    stars: RightStars = None,
    score: Score = None,
    effective_from: FirstDay = None,
    valid_through: LastDay = None,
    struck: Struck = False,
    certificate: Certificate = None,
    form: Form = "table",
    as_json: Json = False,
) -> None:
    form = "json" if as_json else form
    kind = choices.chosen(kind, "kind", KINDS, "KIND", common.language)
    if form not in ("table", "json"):
        raise Misused("error.bad_value", value=form, name="--format", known="table, json")
    if on is None:
        raise Misused("error.missing_option", name="--on")
    said: dict[str, acts.Value | None] = {
        "ground": ground, "of_decision": of_decision,
        "of_issued_on": _written(of_issued_on), "until": _written(until),
        "result": result, "how": how, "about": about, "agency": agency, "outcome": outcome,
        "handling": handling, "intentional": intentional or None,
        "follow_up_by": _written(follow_up_by), "ordered_by": ordered_by, "topic": topic,
        "by": by, "audience": audience, "gtin": gtin, "trademark": trademark,
        "stamps": stamps, "to": to, "dissolved": dissolved or None,
        "name": name, "owner": owner, "address": address, "stars": stars, "score": score,
        "effective_from": _written(effective_from), "valid_through": _written(valid_through),
        "struck": struck or None, "certificate": certificate,
    }  # fmt: skip
    values = {name: value for name, value in said.items() if value is not None}
    with changing(common) as doing:
        try:
            if kind == "close":
                if values or document or decision:
                    raise Bad("bad_act", "close_alone")
                answer = _close(doing, tuple(subjects or ()), on, note)
            else:
                number = _document(kind, document, decision)
                typed = deeds_by_hand.TypedAct(
                    kind, tuple(subjects or ()), day(on), number, note, values
                )
                answer = _enter(doing, by_hand.in_words(typed, doing.language))
        except Bad as bad:
            raise _refused(bad, doing.language) from None
    if form == "json":
        telling.answer(json.dumps(answer, ensure_ascii=False, indent=2) + "\n")
    else:
        telling.answer(harmless(_line(answer, common.language)) + "\n")
    if isinstance(log_id := answer.get("log_id"), int):
        telling.entry(log_id, common.language)


def narrow(said: Sequence[str]) -> Narrowed | None:
    """What matters to the kind of act that was named; None where none was."""
    kind = next((found for one in said if (found := _kind_named(one))), None)
    if kind is None:
        return None
    options = {"on", "note", "form", "as_json"} | ({"document"} if kind != "close" else set())
    if known := acts.ACTS.get(kind):
        options |= {field.name for field in known.fields} | ({"decision"} if known.moves else set())
    return Narrowed(options, f"$ ocop record {kind} ")


def _kind_named(said: str) -> str | None:
    try:
        return choices.chosen(said, "kind", KINDS, "KIND", "en")
    except Misused:
        return None


def _written(day_said: str | None) -> str | None:
    """A day that was given, as acts keep it; None where none was."""
    return day(day_said).isoformat() if day_said else None


def _document(kind: str, document: str | None, decision: str | None) -> str | None:
    """The number of the act's own document; ``--decision`` names it for acts of a decision."""
    if decision is None:
        return document
    if not acts.ACTS[kind].documented:
        raise Bad("bad_act", "other_field", name="decision", kind=kind, known="--document")
    if document is not None and document != decision:
        raise Misused("error.not_together", first="--document", second="--decision")
    return decision


def _enter(doing: Doing, said: deeds_by_hand.TypedAct) -> dict[str, object]:
    done = by_hand.enter(doing.register, said, now(), today(), doing.language)
    if done.log_id is None:
        tell(say("act.unchanged", doing.language, id=", ".join(map(str, done.act_ids))))
    if any(one.pending for one in done.about) and acts.ACTS[said.kind].moves:
        tell(say("act.under_review", doing.language))
    if done.held:
        tell(say("act.left_out", doing.language, count=done.held))
    if done.idle:
        tell(say("act.idle", doing.language))
    if done.ran_out:
        tell(say("act.ran_out", doing.language))
    if done.shared_gtin is not None:
        number, other = done.shared_gtin
        tell(say("act.shared_gtin", doing.language, gtin=number, other=other))
    own = {field.name: done.values.get(field.name) for field in acts.ACTS[said.kind].fields}
    parts = [
        {
            "act_id": act_id,
            "product_id": one.product_id,
            "product": one.product,
            "entity": one.entity,
            "pending_review": one.pending,
        }
        for act_id, one in zip(done.act_ids, done.about, strict=True)
    ]
    return {
        **parts[0],
        "kind": said.kind,
        "on": said.on.isoformat(),
        "document": said.document,
        "note": said.note,
        **own,
        "log_id": done.log_id,
        "acts": parts,
    }


def _close(doing: Doing, subjects: tuple[str, ...], on: str, note: str | None) -> dict[str, object]:
    act_id = whole(subjects[0]) if len(subjects) == 1 else None
    if act_id is None:
        raise Misused("act.close_needs_id")
    made, log_id = by_hand.close(doing.register, act_id, day(on), note, now(), today())
    return {
        "act_id": act_id,
        "kind": "close",
        "closed_on": day(on).isoformat(),
        "closed_by": made,
        "log_id": log_id,
    }


def _line(answer: dict[str, object], language: Language) -> str:
    """What was entered, in one line, with the id that closes or explains it later."""
    kind = str(answer["kind"])
    if kind == "close":
        return say(
            "act.closed",
            language,
            id=answer["act_id"],
            on=_shown(str(answer["closed_on"]), language),
        )
    parts = answer["acts"]
    assert isinstance(parts, list)
    lines = [
        say(
            "act.done",
            language,
            id=one["act_id"],
            kind=say(f"value.kind.{kind}", language),
            subject=" – ".join(str(v) for v in (one["product"], one["entity"]) if v)
            or str(answer.get("of_decision") or "–"),
            on=_shown(str(answer["on"]), language),
        )
        for one in parts
    ]
    return "\n".join(lines)


def _shown(day_said: str, language: Language) -> str:
    return f"{day(day_said):%d/%m/%Y}" if language == "vi" else day_said


def _refused(bad: Bad, language: Language) -> OcopError:
    """The error of an act that cannot stand: wrong usage (2) where an option is at fault."""
    values = dict(bad.values)
    if bad.variant == "value" and language == "vi":
        values["known"] = _called(bad.values["name"], bad.values["known"])
    problem = Problem(bad.code, Severity.ERROR, None, values, bad.variant)
    said = message(problem, language)
    if bad.code == "bad_act" and bad.variant in USAGE:
        return Misused("act.refused", reason=said, code=bad.code)
    return OcopError("act.refused", reason=said, code=bad.code)


def _called(field: str, known: str) -> str:
    """The values of a choice, each with what it is called."""
    codes = known.split(", ")
    keys = {code: f"value.{field}.{code}" for code in codes}
    return ", ".join(
        f"{code} ({say(key, 'vi')})" if knows(key) else code for code, key in keys.items()
    )


USAGE = (
    "value", "other_field", "missing", "missing_to", "missing_decision", "no_document", "one_of",
    "one_subject", "audience", "close_alone", "changes_nothing",
)  # fmt: skip
