"""The tables of documents: which columns each kind has, and what stands in each cell: pure.

Only what the public may know is written; a note comes here as it may leave the office.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli import legal_bases, rules
from ocop_cli.letters import Table, in_figures
from ocop_cli.notice_wording import SHARED, Wording
from ocop_cli.notices import Finding, Item
from ocop_cli.rules import LastDay
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
    "reminder": (
        "STT", "Sản phẩm", "Hạng sao", "Quyết định công nhận", "Có giá trị đến", "Nộp hồ sơ",
        "Việc cần làm",
    ),
}  # fmt: skip
CENTRED = frozenset({"STT", "Hạng sao", "Có giá trị đến", "Hết hiệu lực", "Nộp hồ sơ"})


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


def table(occasion: Occasion, items: Sequence[Item], wording: Wording) -> Table:
    columns = COLUMNS[occasion.kind]
    if occasion.kind == "reminder" and not any(map(_window, items)):
        columns = tuple(column for column in columns if column != "Nộp hồ sơ")
    return Table(
        headings=tuple(wording.text(SHARED, column, {}) for column in columns),
        rows=tuple(
            tuple(_cell(column, number, item, occasion) for column in columns)
            for number, item in enumerate(items, start=1)
        ),
        centred=tuple(column in CENTRED for column in columns),
    )


def _cell(column: str, number: int, item: Item, occasion: Occasion) -> str:
    case, rating = item.case, item.case.standing.rating
    now = case.standing
    if column == "STT":
        return str(number)
    if column == "Sản phẩm":
        return rating.product
    if column == "Chủ thể":
        return rating.entity or ""
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
    if column == "Việc cần làm":
        return say(f"value.step.{case.step}", "vi").capitalize()
    return _found(column, item, occasion)


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
    return f"{text} ({legal_bases.article(rule.grounds_article + point)})"


def _document(finding: Finding) -> str:
    who = say(f"value.agency.{finding.agency}", "vi") if finding.agency else finding.ordered_by
    by = f" của {who}" if who and finding.kind == "inspection" else ""
    number = finding.document or ""
    return f"{number} ngày {in_figures(finding.on)}{by}".strip()


def _violation(finding: Finding) -> str:
    about = say(f"value.about.{finding.about}", "vi") if finding.about else ""
    on_purpose = "cố ý" if finding.intentional else ""
    return "; ".join(filter(None, (about, on_purpose, finding.note or "")))
