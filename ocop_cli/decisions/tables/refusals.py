"""Whether anything above the rows of a table says plainly what is done to them.

A title must say positively that it rates, revokes, removes or extends. A deed that is not known, is
denied or only asked for, or that nothing here reads as yet, refuses the rows; so does a list of
what ran out under no decision of its own. The message names the option that settles it.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from typing import NamedTuple

from ocop_cli.decisions import titled
from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.language import asked, kinds, reasons, subjects
from ocop_cli.decisions.language.kinds import Said, Unclear
from ocop_cli.decisions.language.lexicon import units
from ocop_cli.decisions.letterhead import titles
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import Context, KindOf
from ocop_cli.law import groups as law_groups
from ocop_cli.law.authorities import is_central
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, RATINGS
from ocop_cli.text.keys import same_key

_NAMING = ("decision", "_recognition_decision", "of_decision")
_EARNED = ("score", "result", "kind", "_kind_re_evaluation", "_kind_again", "_kind_upgrade")
_LONGEST = 120


class Refusal(NamedTuple):
    """Why the rows of a table are not read: the sentence, the column it stands at, its words."""

    code: str
    variant: str | None
    column: int
    values: Mapping[str, str]


def refusal(
    context: Context, columns: Columns, printed: Callable[[], Container[str]]
) -> Refusal | None:
    """What refuses all rows of a table because of what stands above them; None where nothing does.

    `printed` gives the keys of the words of the names in the table.
    What the user says with ``--kind`` settles it, unless the title says the contrary. Where each
    row says its kind in a column of its own, only a deed of the title that no row can be of counts.
    """
    if context.given_kind and not context.own:
        return _of_given(context, context.given_kind)
    if context.own:
        return None
    for said, text in ((context.title, context.titled), (context.said, context.above)):
        if said.kind in DEEDS:
            odd = titles.at_odds(context.titled, context.articles)
            return _unknown("article", odd) if odd else _unknown(said.kind, text)
    if "kind" in columns.at or columns.heading.named_by_field:
        return None
    return (
        _of_exempt(context)
        or _of_acts(context, columns)
        or _of_title(context, columns, printed)
        or _of_list(context, columns, printed)
    )


def _of_given(context: Context, kind: str) -> Refusal | None:
    """A title that says another deed than a person does: one ``--kind`` may be said of many files,
    and a recognition read as a revocation would take back what it granted."""
    beside = (*context.articles, context.above)
    if not titles.speaks_against(context.titled, beside, kind):
        return None
    values = {"title": context.titled[:_LONGEST], "kind": kind}
    return Refusal("given_differs", "kind", 0, values)


def _unknown(variant: str | None, text: str) -> Refusal:
    return Refusal("unknown_act", variant, 0, {"value": text[:_LONGEST]})


def _of_acts(context: Context, columns: Columns) -> Refusal | None:
    """A list headed by an act that no article does, or whose column of decisions may be the act's
    or the ended one's.

    A list "Sản phẩm bị thu hồi" may print the decisions that revoked or those that recognised.
    """
    if odd := titles.at_odds(context.titled, context.articles):
        return _unknown("article", odd)
    headed = context.headed or {"of_decision", "_recognition_decision"} & columns.at.keys()
    either = KindOf(context).base in CERTIFICATE_ACTS and not headed
    column = columns.at.get("decision", columns.at.get("issued_on", 0))
    if _is_anothers(context):
        return Refusal("missing_head", "kind", 0, {"option": kinds.offered(context.above)})
    if context.said.unclear is Unclear.SEVERAL or (
        either and {"decision", "issued_on"} & columns.at.keys()
    ):
        return Refusal(
            "missing_head", "kind", column, {"option": kinds.offered(context.titled, context.above)}
        )
    return None


def _is_anothers(context: Context) -> bool:
    """Whether the act that heads a list may be another decision's than its own, which by its title
    does not do it: one that none of its articles does, or that was done before ("đã thu hồi")."""
    said, title = context.said, context.title
    if said.kind not in CERTIFICATE_ACTS or title.kind == said.kind:
        return False
    if context.articles and title.unclear is None:
        return said.kind not in titles.ordered(context.articles)
    if title.kind in CERTIFICATE_ACTS:
        return True
    return title.rates and kinds.is_past(context.above)


def _of_exempt(context: Context) -> Refusal | None:
    """A list under the title of an act whose own title says neither the act nor a reason of it: the
    decision that revokes two certificates may print those that hold on as well."""
    said, text = context.said, context.above
    if context.title.kind not in CERTIFICATE_ACTS or context.of_sheet or not text:
        return None
    if said.kind in RATINGS and not (context.title.rates or said.result):
        return _unknown("exempt", text)
    if said.kind or said.absent or said.result == "failed" or said.unclear:
        return None
    goes_on = reasons.goes_on(text)
    plain = not subjects.beyond(text).words and not goes_on
    return None if plain or reasons.says(text) else _unknown("exempt", text)


def _of_title(
    context: Context, columns: Columns, printed: Callable[[], Container[str]]
) -> Refusal | None:
    if not context.decides:
        return None
    if context.title.rates and titled.denied(context.titled) and not titled.heard(context.titled):
        return _unknown("denied", context.titled)
    if not context.confirmed:
        denied = context.title.unclear is Unclear.DENIED
        part = "part" if _changes_a_part(context.titled) else None
        return _unknown("denied" if denied else part, context.titled)
    if _is_of_others(context, printed):
        return _unknown("object", context.titled)
    for said, text in ((context.title, context.titled), (context.said, context.above)):
        if said.again and not columns.at.keys() & set(_EARNED):
            return _unknown("reissue", text)
    return None


def _changes_a_part(title: str) -> bool:
    """Whether a title that names no deed that rows are read for changes another decision, or adds
    to it: "Thay thế một phần Phụ lục kèm theo Quyết định số …"."""
    if not any(not is_central(None, one) for one in numbers(title)):
        return False
    return any(unit.value in _CHANGES for unit in units(title)) or "bổ sung" in same_key(title)


_CHANGES = frozenset({"replacement", "correction", "change", "annulment"})


def _is_of_others(context: Context, printed: Callable[[], Container[str]]) -> bool:
    """Whether what a title recognises is not understood to be products as they were rated."""
    title = context.titled
    if not (context.title.rates and titled.may_grant(title)) or titled.heard(title) is not None:
        return False
    return titled.is_weak(title, printed)


def _of_list(
    context: Context, columns: Columns, printed: Callable[[], Container[str]]
) -> Refusal | None:
    """The title of a list that speaks of something else than of ratings.

    Where its rows name their own decisions, it is a list of those.
    """
    said: Said = context.said
    if context.title.kind in CERTIFICATE_ACTS and (
        said.unclear is Unclear.LAPSED
        or (said.unclear in (None, Unclear.UNKNOWN, Unclear.OTHER) and reasons.says(context.above))
    ):
        return None
    if said.unclear is Unclear.DENIED or (kinds.denies(context.above) and not said.result):
        return _unknown("denied", context.above)
    if not context.decides or any(name in columns.at for name in _NAMING):
        return None
    if said.unclear is Unclear.PROPOSED:
        granted = context.title.rates and _is_granted(context)
        return (
            None if granted else Refusal("proposed", "list", 0, {"value": context.above[:_LONGEST]})
        )
    if said.unclear in (Unclear.UNKNOWN, Unclear.LAPSED, Unclear.OTHER):
        return _unknown("list", context.above)
    return _of_subject(context, printed)


def _of_subject(context: Context, printed: Callable[[], Container[str]]) -> Refusal | None:
    """The title of a list that says more of its products than is understood.

    Under no decision's title it is the only one that could say a deed. Beside a list of those
    recognised, another's may be of those that were not.
    """
    said = context.said
    if context.of_sheet or not titled.may_grant(context.above):
        return None
    strange = subjects.beyond_printed(context.above, printed)
    held = said.rates and titled.heard(context.above) is not None
    if strange.named or not strange.words or held:
        return None
    beside = context.beside_rated and not said.rates and not _is_group(strange.words)
    if beside or not context.titled:
        return _unknown("list", context.above)
    return None


def _is_granted(context: Context) -> bool:
    """Whether a list of what is asked for is, under a title that recognises, of what was granted.

    Its own title says so ("đề nghị và được công nhận"), or only who took part; a decision that
    stands on a sheet called "Dự kiến" was drafted there.
    """
    if context.of_sheet:
        return context.lettered
    if asked.of_another(context.above):
        return False
    return kinds.grants(context.above) or kinds.took_part(context.above)


def _is_group(words: str) -> bool:
    """Whether words are the name of a group of goods, and no deed."""
    return law_groups.place(words) is not None
