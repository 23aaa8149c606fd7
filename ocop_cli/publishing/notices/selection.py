"""Which products a notice of a kind holds, and which are left out and why: pure.

Whoever is named in a notice by mistake is harmed in public, so what is doubtful stays out and is
told to the officer instead: products a person must still settle, and those whose dossier is filed
and not yet answered. A recall or a violation is a fact about the goods themselves, so such a notice
leaves nobody out.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.law.due import Dossier, waits
from ocop_cli.law.rules import GROUNDS, AuthorityLevel, Rule
from ocop_cli.model.ratings import Rating, Standing, Status

KINDS = (
    "announcement", "removal", "revocation", "recall", "violation", "reminder", "correction",
)  # fmt: skip


class LeftOut(StrEnum):
    """Why a product is not in a notice it would otherwise be in."""

    UNDER_REVIEW = "under_review"
    DOSSIER_FILED = "dossier_filed"
    NOT_ANNOUNCED = "not_announced"
    TIME_TO_MEND = "time_to_mend"
    NOT_OURS = "not_ours"
    DISSOLVED = "dissolved"
    ALREADY_ISSUED = "already_issued"


class OpenFinding(NamedTuple):
    """An open inspection that found a violation, or an open recall."""

    act_id: int
    kind: str
    on: date
    document: str | None
    about: str | None
    agency: str | None
    handling: str | None
    intentional: bool
    follow_up_by: date | None
    ordered_by: str | None
    note: str | None

    @property
    def ground(self) -> str:
        """The ground of revocation it gives (26/2026/QĐ-TTg, article 8.1 b, c, d; else e)."""
        if self.kind == "recall":
            return "law_breach"
        return {"mark": "mark_misuse", "criteria": "criteria_lost"}.get(self.about or "", "other")


class Case(NamedTuple):
    """A product as a notice sees it: what holds for it, and what the office did about it.

    `ratings` are those that may answer a dossier. `findings` are the open ones. `step`,
    `file_from` and `file_by` are what the calendar of re-evaluation says. `formerly` are the names
    its owner had before, `dissolved` says that it is no more. `issued` are the acts, or
    the one rating (as None), that earlier notices of the kind already hold.
    """

    product_id: int
    standing: Standing
    ratings: tuple[Rating, ...]
    pending: bool
    dossiers: tuple[Dossier, ...] = ()
    findings: tuple[OpenFinding, ...] = ()
    announced: bool = False
    step: str | None = None
    file_from: date | None = None
    file_by: date | None = None
    issued: frozenset[int | None] = frozenset()
    formerly: tuple[str, ...] = ()
    dissolved: bool = False

    @property
    def waiting_since(self) -> date | None:
        """When the dossier was filed that waits for its decision; None where none waits."""
        waiting = [one for one in self.dossiers if waits((one,), self.ratings)]
        return max((one.filed_on for one in waiting), default=None)


class Wrong(NamedTuple):
    """A line of an issued notice that is wrong: which, what it printed, and what is right."""

    kind: str
    number: str | None
    on: date
    line: int
    title: str
    printed: str
    reason: str
    now: Mapping[str, str]


class Item(NamedTuple):
    """One row of a notice: the product, and the findings or the wrong line it is there for."""

    case: Case
    findings: tuple[OpenFinding, ...] = ()
    wrong: Wrong | None = None

    @property
    def grounds(self) -> tuple[str, ...]:
        """The grounds of revocation, in the order of the law."""
        given = {finding.ground for finding in self.findings}
        return tuple(ground for ground in GROUNDS if ground in given)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a notice holds and what it leaves out."""

    items: tuple[Item, ...]
    left_out: tuple[tuple[Case, LeftOut], ...]

    def counts(self) -> Mapping[LeftOut, int]:
        """How many were left out for each reason that occurs."""
        found: dict[LeftOut, int] = {}
        for reason in LeftOut:
            count = sum(one is reason for _, one in self.left_out)
            if count:
                found[reason] = count
        return found


def drawn(
    kind: str, cases: Iterable[Case], day: date, rule: Rule | None, *, new: bool = False
) -> Drawn:
    """What a notice of `kind` holds as of `day`; with `new` only what no issued one holds.

    `rule` is the one in force on that day: it says whose stars a province may take back.
    """
    items, left_out = [], []
    for case in cases:
        findings = _findings(kind, case)
        if not _concerned(kind, case, findings):
            continue
        reason = _reason(kind, case, findings, day, rule)
        if reason is None and new:
            key: frozenset[int | None] = frozenset(f.act_id for f in findings) or frozenset({None})
            fresh = key - case.issued
            findings = tuple(f for f in findings if f.act_id in fresh)
            reason = None if fresh else LeftOut.ALREADY_ISSUED
        if reason is None:
            items.append(Item(case, findings))
        else:
            left_out.append((case, reason))
    return Drawn(tuple(items), tuple(left_out))


def _findings(kind: str, case: Case) -> tuple[OpenFinding, ...]:
    wanted = {
        "recall": ("recall",),
        "violation": ("inspection",),
        "revocation": ("inspection", "recall"),
    }.get(kind, ())
    return tuple(finding for finding in case.findings if finding.kind in wanted)


def _concerned(kind: str, case: Case, findings: tuple[OpenFinding, ...]) -> bool:
    """Whether a product is what a notice of this kind is about."""
    status = case.standing.status
    if kind == "announcement":
        return status is Status.LAPSED
    if kind == "removal":
        return status is Status.LAPSED and case.standing.removed_on is None
    if kind == "revocation":
        # A certificate can be taken back after its last day too.
        return bool(findings) and status in (Status.VALID, Status.LAPSED)
    if kind == "reminder":
        return case.step is not None
    return bool(findings)


def _reason(
    kind: str, case: Case, findings: tuple[OpenFinding, ...], day: date, rule: Rule | None
) -> LeftOut | None:
    if kind in ("recall", "violation"):
        return None
    if case.pending:
        return LeftOut.UNDER_REVIEW
    if kind == "reminder":
        return LeftOut.DISSOLVED if case.dissolved else None
    if waits(case.dossiers, case.ratings):
        return LeftOut.DOSSIER_FILED
    if kind == "removal" and not case.announced:
        return LeftOut.NOT_ANNOUNCED
    if kind == "revocation":
        stars = case.standing.rating.stars or 0
        if rule is not None and not rule.may_grant(stars, AuthorityLevel.PROVINCE):
            return LeftOut.NOT_OURS
        if all(_may_still_mend(finding, day) for finding in findings):
            return LeftOut.TIME_TO_MEND
    return None


def _may_still_mend(finding: OpenFinding, day: date) -> bool:
    """Whether the entity was given time that is not over; who acted on purpose was given none."""
    return (
        finding.kind == "inspection"
        and not finding.intentional
        and finding.follow_up_by is not None
        and day <= finding.follow_up_by
    )
