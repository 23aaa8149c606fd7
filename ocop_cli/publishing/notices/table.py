"""The tables of documents: which columns each kind has, and what stands in each cell: pure.

Only what the public may know is written; a note comes here as it may leave the office.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from ocop_cli.law import bases, rules
from ocop_cli.law.due import Step
from ocop_cli.law.rules import LastDay
from ocop_cli.publishing.letters.letter import LetterTable, in_figures
from ocop_cli.publishing.notices.selection import Case, Item, OpenFinding, Wrong
from ocop_cli.publishing.notices.wording import SHARED, Value, Wording
from ocop_cli.words import say

COLUMNS: dict[str, tuple[str, ...]] = {
    "announcement": (
        "STT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Quyết định công nhận",
        "Có giá trị đến", "Hết hiệu lực",
    ),
    "removal": (
        "STT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Quyết định công nhận",
        "Có giá trị đến", "Hết hiệu lực",
    ),
    "revocation": (
        "STT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Quyết định công nhận",
        "Căn cứ thu hồi", "Văn bản",
    ),
    "recall": (
        "STT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Văn bản", "Cơ quan yêu cầu",
        "Ghi chú",
    ),
    "violation": (
        "STT", "Sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Nội dung vi phạm", "Văn bản",
        "Xử lý",
    ),
    "correction": (
        "STT", "Thông báo", "Dòng số", "Sản phẩm", "Chủ thể", "Nội dung đã thông báo",
        "Nội dung đính chính",
    ),
    "reminder": (
        "STT", "Sản phẩm", "Hạng sao", "Quyết định công nhận", "Có giá trị đến", "Nộp hồ sơ",
        "Việc cần làm",
    ),
}  # fmt: skip
CENTRED = frozenset({"STT", "Dòng số", "Hạng sao", "Có giá trị đến", "Hết hiệu lực", "Nộp hồ sơ"})


class State(StrEnum):
    """How a certificate stands for the entity a letter goes to; the value is the field of the
    wording that says what it has to do. (A step of `due` is the office's own task.)"""

    FILE = "Cần nộp hồ sơ"
    LATE = "Quá hạn nộp hồ sơ"
    FILED = "Đã nộp hồ sơ"
    LAPSED = "Đã hết hạn"
    LAPSED_FILED = "Đã hết hạn, đã nộp hồ sơ"


def state(case: Case) -> State:
    """The state of a product for which something is due."""
    filed = case.waiting_since is not None
    if case.step == Step.LAPSED:
        return State.LAPSED_FILED if filed else State.LAPSED
    if case.step == Step.NOTIFY:
        return State.FILED
    return State.FILE if case.step == Step.FILE else State.LATE


class Occasion(NamedTuple):
    """When and on what footing documents are drawn up.

    `number` and `on` are None until the document is signed. `newest` is the newest decision known,
    `announcements` the notices that made the lapses public.
    """

    kind: str
    day: date
    number: str | None
    on: date | None
    convention: LastDay
    newest: tuple[str, date] | None
    seal: str | None
    settings: Mapping[str, str]
    announcements: tuple[tuple[str, date], ...] = ()


def table(
    occasion: Occasion, items: Sequence[Item], wording: Wording, values: Mapping[str, Value]
) -> LetterTable:
    """The table of these items; `values` fills the places of its headings and sentences."""
    columns = COLUMNS[occasion.kind]
    if occasion.kind == "reminder" and not any(map(_window, items)):
        columns = tuple(column for column in columns if column != "Nộp hồ sơ")
    return LetterTable(
        headings=tuple(wording.text(SHARED, column, values) for column in columns),
        rows=tuple(
            tuple(
                _asked_of_entity(item.case, wording, values)
                if column == "Việc cần làm"
                else _cell(column, number, item, occasion)
                for column in columns
            )
            for number, item in enumerate(items, start=1)
        ),
        centred=tuple(column in CENTRED for column in columns),
    )


def called(case: Case) -> str:
    """The owner of a product as it is called, with the names it had before; empty if unknown."""
    entity = case.standing.rating.entity or ""
    return f"{entity} (trước là {', '.join(case.formerly)})" if case.formerly else entity


def _cell(column: str, number: int, item: Item, occasion: Occasion) -> str:
    case, rating = item.case, item.case.standing.rating
    now = case.standing
    if column == "STT":
        return str(number)
    if item.wrong is not None and column in _OF_LINES:
        return _OF_LINES[column](item.wrong)
    if column == "Sản phẩm":
        return rating.product
    if column == "Chủ thể":
        return called(case)
    if column == "Địa chỉ":
        return rating.locality or ""
    if column == "Hạng sao":
        return f"{rating.stars} sao" if rating.stars else ""
    if column == "Quyết định công nhận":
        issuer = f" của {rating.authority}" if rating.authority else ""
        return f"{rating.decision} ngày {in_figures(rating.issued_on)}{issuer}"
    if column == "Có giá trị đến":
        return in_figures(max(filter(None, (now.valid_through, now.extended_until)), default=None))
    if column == "Hết hiệu lực":
        return in_figures(now.lapsed_on)
    if column == "Nộp hồ sơ":
        return _window(item)
    return _found(column, item, occasion)


_OF_LINES: Mapping[str, Callable[[Wrong], str]] = {
    "Thông báo": lambda one: f"{one.number or ''} ngày {in_figures(one.on)}".strip(),
    "Dòng số": lambda one: str(one.line),
    "Nội dung đã thông báo": lambda one: one.printed[:1].upper() + one.printed[1:],
    "Nội dung đính chính": lambda one: one.reason[:1].upper() + one.reason[1:],
}


def _asked_of_entity(case: Case, wording: Wording, values: Mapping[str, Value]) -> str:
    days = {
        "file_from": case.file_from,
        "file_by": case.file_by,
        "filed_on": case.waiting_since,
        "lapsed_on": case.standing.lapsed_on,
    }
    own = {name: in_figures(on) for name, on in days.items() if on is not None}
    return wording.text(SHARED, state(case), {**values, **own})


def _window(item: Item) -> str:
    """When to file; a certificate that has run out has no such time any more."""
    case = item.case
    if case.step == "lapsed":
        return ""
    return " – ".join(map(in_figures, filter(None, (case.file_from, case.file_by))))


def _found(column: str, item: Item, occasion: Occasion) -> str:
    """What the findings of a row say in one column, each thing once."""
    if column == "Căn cứ thu hồi":
        said = [_ground(ground, occasion.day) for ground in item.grounds]
        said += [finding.note for finding in item.findings if finding.note]
    elif column == "Văn bản":
        said = [_document(finding) for finding in item.findings]
    elif column == "Cơ quan yêu cầu":
        said = [finding.ordered_by or "" for finding in item.findings]
    elif column == "Nội dung vi phạm":
        said = [_violation(finding) for finding in item.findings]
    elif column == "Xử lý":
        said = [
            say(f"value.handling.{finding.handling}", "vi") if finding.handling else ""
            for finding in item.findings
        ]
    else:
        said = [finding.note for finding in item.findings if finding.note]
    text = "; ".join(dict.fromkeys(filter(None, said)))
    return text[:1].upper() + text[1:]


def _ground(ground: str, day: date) -> str:
    """A ground with the point of the law that names it, where the rule of that day has one."""
    text = say(f"value.ground.{ground}", "vi")
    rule = rules.on(day)
    if rule is None or ground not in rule.grounds or rule.grounds_article is None:
        return text
    point = "abcdđe"[rule.grounds.index(ground)]
    return f"{text} ({bases.article(rule.grounds_article + point)})"


def _document(finding: OpenFinding) -> str:
    who = say(f"value.agency.{finding.agency}", "vi") if finding.agency else finding.ordered_by
    by = f" của {who}" if who and finding.kind == "inspection" else ""
    number = finding.document or ""
    return f"{number} ngày {in_figures(finding.on)}{by}".strip()


def _violation(finding: OpenFinding) -> str:
    about = say(f"value.about.{finding.about}", "vi") if finding.about else ""
    on_purpose = "cố ý" if finding.intentional else ""
    return "; ".join(filter(None, (about, on_purpose, finding.note or "")))
