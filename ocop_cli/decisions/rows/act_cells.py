"""The cells of a row that does something to a certificate: what may say that it was not done.

A certificate is taken back, or goes on, by this row alone. "743/QĐ-UBND (không thu hồi)", an
authority "đang trình", "Chè (chờ ký)", a reason "đã đánh giá lại" each speak against it: such a row
is refused, and a person says what it is. What says the same as the row ("hết hạn" beside a
revocation) is none of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.citations import Cited
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import FAILURE
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.rows import paper_cells, remarked, set_apart
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.named_decisions import Dated
from ocop_cli.decisions.rows.row_words import RowWords
from ocop_cli.decisions.tables.columns import shown
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, OTHER_ACTS, RENEWALS

_ENDED = frozenset({Bearing.ENDING, Bearing.LAPSED, Bearing.FAILURE, Bearing.STOPPED})
_LONGER = frozenset({Bearing.EXTENSION, Bearing.TERM, Bearing.LAPSED, Bearing.DOSSIER})
# Kind of act -> what words may mean that say no more than it, or why it was done.
_SAME = {
    "revocation": _ENDED, "removal": _ENDED, "annulment": _ENDED, "extension": _LONGER,
    "correction": frozenset({Bearing.CORRECTION}), "hold": frozenset({Bearing.HOLD}),
    "rename": frozenset({Bearing.NAME}), "transfer": frozenset({Bearing.NAME}),
    "reissue": frozenset({Bearing.RE_EVALUATION}),
}  # fmt: skip
# What only says which product, or which certificate, is meant.
_WHICH = frozenset({Bearing.NAME, Bearing.DECISION})
# A reason tells of much that is past; these would leave a certificate that goes on as it is.
_AGAINST_LONGER = frozenset({Bearing.ENDING, Bearing.HOLD})


def is_act(kind: str | None, context: Context) -> bool:
    """Whether a row of this kind need say no stars: it is no rating, or only mends one."""
    if kind in CERTIFICATE_ACTS or kind in OTHER_ACTS or kind == "correction":
        return True
    return context.own and kind in DEEDS


def in_doubt(
    line: Told, said: RowCells, which: Dated, kind: str | None, words: RowWords
) -> Iterator[tuple[int, str]]:
    """The columns of the cells of an act that leave open whether it was done, and their words.

    None in a file of this program's own, and none that a person said to pass over.
    """
    context, at = words.context, words.columns.at
    if kind not in _SAME or context.own:
        return
    for name in dict.fromkeys(_fields(said, which, kind)):
        text = shown(line.values, at[name]) if name in at else ""
        if text and not context.own_words.ignores(text):
            yield at[name], text


def _fields(said: RowCells, which: Dated, kind: str) -> Iterator[str]:
    yield from _papers(said, which, kind)
    if kind not in CERTIFICATE_ACTS:
        return
    for name, text in (("product", said.product), ("entity", said.entity)):
        if text is not None and _is_denied_in_name(text, kind):
            yield name
    for name, text in (("ground", said.reason), ("note", said.note)):
        if text is not None and _is_no_reason(text, kind):
            yield name


def _papers(said: RowCells, which: Dated, kind: str) -> Iterator[str]:
    """The fields of papers, and of who decided, beside which it is said that none was made."""
    printed = said.decision
    papers: tuple[tuple[str, Cited | None, date | None], ...] = (
        ("decision", printed.plain, None), ("_own_decision", printed.own, which.issued_on),
        ("document", printed.document, which.issued_on),
        ("of_decision", printed.of, which.of_issued_on),
        ("_recognition_decision", printed.other, which.of_issued_on),
    )  # fmt: skip
    for field, cited, day in papers:
        if cited is None or cited.number is None:
            continue
        meant = paper_cells.meant(cited.beside)
        if meant not in (None, *_SAME[kind]) or paper_cells.is_of_another_year(cited.beside, day):
            yield field
    by = printed.authority
    if by is not None and (set_apart.of_authority(by) or _is_denied_apart(by, kind)):
        yield "authority"


def _is_denied_in_name(text: str, kind: str) -> bool:
    """Whether a name holds words that speak against what is done to its certificate."""
    if _is_denied_apart(text, kind):
        return True
    meant = bearing(text) if remarked.in_name(text) else None
    return meant not in (None, *_SAME[kind], *_WHICH)


@lru_cache(1 << 10)
def _is_no_reason(text: str, kind: str) -> bool:
    """Whether a reason says that the act was not done, or what would leave no room for it."""
    if _denies(text, kind) or _is_denied_apart(text, kind):
        return True
    if kind == "extension":
        return bearing(text) in _AGAINST_LONGER
    deeds = stated(text).deeds
    again = any(one.name in RENEWALS and one.voiced and not one.negated for one in deeds)
    return again and not any(one.name == FAILURE or one.negated for one in deeds)


def _is_denied_apart(text: str, kind: str) -> bool:
    """Whether what is set apart in a text, in brackets or behind a dash, speaks against the act."""
    for part in set_apart.parts(text):
        meant = set_apart.said_apart(part)
        if meant not in (None, *_SAME[kind], *_WHICH):
            return True
        if _denies(part, kind) or set_apart.is_bound(part):
            return True
    return False


def _denies(text: str, kind: str) -> bool:
    return any(deed.name == kind and deed.negated for deed in stated(text).deeds)
