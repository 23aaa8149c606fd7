"""What a paper says of the certificate that a row takes back, where no column is of it.

A product that was evaluated again has had two certificates, and the older one ran out. "Hết hạn
theo Quyết định 90/QĐ-UBND", "được công nhận năm 2022", below a reason, under a heading that nobody
knows or in the title, may say that it is that one which is taken back, and not the newest. Which
certificates a product has the register knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.citations import dated_numbers, first_day
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.named_decisions import Dated
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import NO_CERTIFICATE, CertificateTold, NamedDecision
from ocop_cli.text.figures import years
from ocop_cli.text.headings import phrase


def told(
    line: Told, said: RowCells, kind: str | None, which: Dated, headings: Sequence[str],
    context: Context,
) -> CertificateTold:  # fmt: skip
    """What the cells of an act, below their `headings`, and what stands above its table say of the
    certificate; nothing where a column says which it is."""
    if kind not in CERTIFICATE_ACTS or which.of_number is not None or context.own:
        return NO_CERTIFICATE
    above = _of_paper((context.titled, context.above, *context.articles), context.number)
    own = {number_key(one) for one in (which.number, context.number) if one is not None}
    texts = [value for value in line.values if isinstance(value, str) and _has_figure(value)]
    words = next((one for one in (said.reason, said.note, said.state) if _says_lapsed(one)), None)
    return CertificateTold(
        tuple(dict.fromkeys((*_cited(texts, own), *above.decisions))),
        frozenset(_days(line.values, texts)),
        frozenset(_years_below(line.values, headings)) | above.years,
        words or above.lapsed,
    )


@lru_cache(1 << 6)
def _of_paper(texts: tuple[str, ...], number: str | None) -> CertificateTold:
    own = {number_key(number)} if number is not None else set[str]()
    lapsed = next((one for one in texts[:2] if _tells_of_a_lapse(one)), None)
    return CertificateTold(
        tuple(dict.fromkeys(_cited(texts, own))),
        years=frozenset(year for text in texts[:2] for year in years(_SPAN.sub(" ", text))),
        lapsed=lapsed,
    )


# "giai đoạn 2021 - 2025": of a programme, and no year of a certificate.
_SPAN = re.compile(r"\b20\d\d ?[-–] ?20\d\d\b")


def _tells_of_a_lapse(title: str) -> bool:
    parts = {unit.part for unit in phrases(title)}
    return Part.LAPSED in parts and Part.NEGATION not in parts


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))


def _cited(texts: Sequence[str], own: set[str]) -> Iterator[NamedDecision]:
    """The decisions that texts name, besides those of these keys."""
    for text in filter(_has_figure, texts):
        for number, on in dated_numbers(text):
            if number_key(number) not in own:
                yield NamedDecision("", number, on)


def _days(values: Sequence[object], texts: Sequence[str]) -> Iterator[date]:
    for value in values:
        if isinstance(value, date):
            yield date(value.year, value.month, value.day)
    for text in texts:
        try:
            found = first_day(text)
        except Bad:
            continue
        if found is not None:
            yield found


def _years_below(values: Sequence[object], headings: Sequence[str]) -> Iterator[int]:
    """The years in the columns whose heading is of one."""
    for heading, value in zip(headings, values, strict=False):
        if value is not None and "nam" in phrase(heading).split():
            yield from years(str(value))


@lru_cache(1 << 10)
def _says_lapsed(text: str | None) -> bool:
    return text is not None and bearing(text) is Bearing.LAPSED
