"""Decisions about decisions: what each kind does, on what footing, and what counts no more.

A replacement or an annulment takes effect on its own day: what it names counts no more from then
on, and counted until then. A correction says what was right from the first day, so that a row it
strikes never counted. What is reversed may itself be a reversal: then what it took away counts
again, from the later one's day.

Sources. No text on OCOP that could be read says how a recognition is corrected, replaced or
annulled (148/QĐ-TTg and 26/2026/QĐ-TTg know revocation alone); `FOOTING` names what offices cite.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import same_number
from ocop_cli.model.ratings import Gap


class Footing(NamedTuple):
    """Where a kind of deed stands in the law; `article` None where no text could be found."""

    article: str | None
    says: str


_CONTENT = (
    "what is wrong in substance is amended or replaced by a document of the same form; errors of"
    " form are corrected by letter"
)
_REGULATIONS = "of regulations, and followed for single decisions: ends on the later one's day"
FOOTING: dict[str, Footing] = {
    "correction": Footing("30/2020/NĐ-CP, Điều 18.3", _CONTENT),
    "replacement": Footing("30/2020/NĐ-CP, Điều 18.3", _CONTENT),
    # In force through 31/3/2025; the law after it is 64/2025/QH15, whose article was not read.
    "annulment": Footing("80/2015/QH13, Điều 12", _REGULATIONS),
    "reissue": Footing(None, "no text found: a certificate printed again keeps its term"),
    "rename": Footing(None, "no text found: the certificate is the product's, whoever makes it"),
    "transfer": Footing(None, "no text found: the certificate is the product's, whoever makes it"),
    "hold": Footing(None, "no text found: nothing is said in public until it is settled"),
}


class NamedDocument(NamedTuple):
    """A document as another names it, about all of its products or one."""

    number: str
    on: date
    authority: str | None
    product_id: int | None = None


class Reversal(NamedTuple):
    """A deed that takes away what a decision did: since its day, or from the first (`since`).

    `product_id` is None where it is about the whole decision. `of_authority` is named where two
    authorities have decisions of that number and day.
    """

    act_id: int
    kind: str
    on: date
    document: str
    authority: str | None
    of_decision: str
    of_issued_on: date | None
    of_authority: str | None
    product_id: int | None
    since: date


def is_of(reversal: Reversal, what: NamedDocument) -> bool:
    """Whether `reversal` is about what `what` did."""
    if not same_number(reversal.of_decision, what.number):
        return False
    if reversal.of_issued_on not in (None, what.on) or what.on > reversal.on:
        return False
    if reversal.product_id is not None and what.product_id not in (None, reversal.product_id):
        return False
    return not _two_authorities(reversal.of_authority, what.authority)


def _two_authorities(one: str | None, other: str | None) -> bool:
    return bool(one and other) and authority_key(one or "") != authority_key(other or "")


def gaps(reversals: Sequence[Reversal], what: NamedDocument) -> tuple[Gap, ...]:
    """The days on which `what` counts no more, by all that takes it back."""
    return tuple(sorted(set(_gaps(reversals, what, frozenset())), key=_order))


def _gaps(
    reversals: Sequence[Reversal], what: NamedDocument, above: frozenset[int]
) -> Iterable[Gap]:
    for one in reversals:
        if one.act_id in above or not is_of(one, what):
            continue
        # What reverses this reversal, dated on or after it: it is in force between those.
        own = NamedDocument(one.document, one.on, one.authority, one.product_id or what.product_id)
        since: date | None = one.since
        for gap in sorted(_gaps(reversals, own, above | {one.act_id}), key=_order):
            if since is not None and since < gap.since:
                yield Gap(since, gap.since)
            over = gap.until
            since = None if since is None or over is None else max(since, over)
        if since is not None:
            yield Gap(since, None)


def _order(gap: Gap) -> tuple[date, date]:
    return (gap.since, gap.until or date.max)


def counts(gaps: Sequence[Gap], day: date) -> bool:
    """Whether what has these gaps counts on `day`."""
    return not any(gap.since <= day and (gap.until is None or day < gap.until) for gap in gaps)
