"""Rows as the tables of ratings and acts take them."""

from __future__ import annotations

from typing import NamedTuple

from ocop_cli.law.kinds import CERTIFICATE_ACTS

# The kinds of acts that move a certificate, as SQL lists them.
MOVING = "('" + "', '".join(CERTIFICATE_ACTS) + "')"


class RatingRow(NamedTuple):
    """One row for the table rating, without its log entry; days are ISO text."""

    replaces: int | None
    decision_id: int
    product_id: int
    kind: str | None
    passed: int
    stars: int | None
    score: float | None
    issued_on: str
    first_day: str
    last_day: str | None
    printed_first_day: str | None
    printed_last_day: str | None
    product: str
    entity: str | None
    entity_type: str | None
    locality: str | None
    group: str | None
    more: str | None
    sheet: str | None
    row: int


class ActRow(NamedTuple):
    """One row for the table act, without its log entry; days are ISO text, `more` is JSON."""

    kind: str
    product_id: int | None
    entity_id: int | None
    of_act: int | None
    acted_on: str
    document: str | None = None
    authority: str | None = None
    of_decision: str | None = None
    of_issued_on: str | None = None
    until: str | None = None
    ground: str | None = None
    note: str | None = None
    more: str = "{}"
    sheet: str | None = None
    row: int | None = None


class RemarkRow(NamedTuple):
    """One row for the table remark, without its log entry; `on_day` is ISO, `place` JSON.

    `saying_id` is that of the words it hangs on, `tie` how, `decision_id` what they name.
    """

    product_id: int
    on_day: str
    code: str
    text: str
    place: str
    saying_id: int | None = None
    tie: str | None = None
    decision_id: int | None = None


class SayingRow(NamedTuple):
    """One row for the table saying, without its log entry; `on_day` is ISO, `place` and `numbers`
    are JSON."""

    on_day: str
    code: str
    text: str
    place: str
    words: str
    maker: str | None
    numbers: str
