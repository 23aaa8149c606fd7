"""Which products of the register come near what a label says: by name and maker, and by barcode."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from ocop_cli.intake.sightings.table import Sighting
from ocop_cli.intake.sightings.verdicts import Candidate, Meant, Why, meant
from ocop_cli.law.marks import Allotted, gtin_key
from ocop_cli.matching import verdicts
from ocop_cli.matching.case import Named
from ocop_cli.matching.linking import Linking
from ocop_cli.matching.makers import Kinship, kinship
from ocop_cli.matching.owners import Owner, before
from ocop_cli.matching.verdicts import BEARING, Verdict, compare
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import sought
from ocop_cli.text.entity_names import commune, entity_key
from ocop_cli.text.keys import same_key

_KNOWN = (Kinship.SAME, Kinship.NEAR)


class Known(NamedTuple):
    """What the register knows of names: the names near any of the rows, and whose they are."""

    filed: Mapping[str, Sequence[int]]
    names: Mapping[int, sought.KnownName]
    links: Linking
    bearers: Mapping[str, Mapping[int, str]]
    owners: Mapping[str, Owner]


def known(
    db: Connection,
    rows: Iterable[Sighting],
    links: Linking,
    rated: Mapping[int, str],
    marks: Iterable[Allotted],
    owners: Mapping[str, Owner],
) -> Known:
    """What to hold these rows against; `rated` names every product that was ever rated, `owners`
    says whose names became others."""
    keys: set[str] = set()
    for row in rows:
        if row.product is not None:
            keys |= _keys_anywhere(row)
            for said in _as_called(row, owners):
                keys |= verdicts.lookups(said)
    filed = sought.filed(db, keys)
    members = {i for ids in filed.values() for i in ids if links.of(i) in rated}
    bearers: dict[str, dict[int, str]] = {}
    for mark in marks:
        if mark.gtin is not None and mark.product_id in rated:
            own = bearers.setdefault(gtin_key(mark.gtin), {})
            own[mark.product_id] = rated[mark.product_id]
    return Known(filed, sought.names(db, members), links, bearers, owners)


def recognised(row: Sighting, register: Known) -> Meant:
    """The product of the register that a sighting names, or why a person must be asked."""
    bearers = register.bearers.get(gtin_key(row.gtin), {}) if row.gtin else {}
    if row.product is None:
        return meant((), (), bearers, name_given=False, maker_known=False)
    called = _as_called(row, register.owners)
    ids_of = {said: _ids(verdicts.lookups(said), register) for said in called}
    ids = [number for own in ids_of.values() for number in own]
    # The very same name beats all that only come near it, so that these need no comparing.
    near = [
        one
        for said, own in ids_of.items()
        for one in _near(said, _called_so(said, own, register), register)
        if one.exact
    ]
    near = near or [one for said, own in ids_of.items() for one in _near(said, own, register)]
    elsewhere: Sequence[Candidate] = ()
    maker_known = False
    if not near and row.entity is not None:
        anywhere = Named(row.product, None, None)
        elsewhere = [
            one
            for one in _near(anywhere, _ids(_keys_anywhere(row), register), register)
            if one.exact
        ]
        maker_known = any(kinship(row.entity, register.names[i].entity) in _KNOWN for i in ids)
    return meant(near, elsewhere, bearers, name_given=True, maker_known=maker_known)


def _as_called(row: Sighting, owners: Mapping[str, Owner]) -> tuple[Named, ...]:
    """What a label says, and the same under each name its maker had before."""
    said = Named(row.product or "", row.entity, row.locality)
    if row.entity is None or not owners:
        return (said,)
    former = before(owners, entity_key(row.entity))
    return (said, *(Named(said.product, name, said.locality) for name in former))


def _keys_anywhere(row: Sighting) -> frozenset[str]:
    return verdicts.lookups(Named(row.product or "", None))


def _ids(keys: Iterable[str], register: Known) -> list[int]:
    found = {i for key in keys for i in register.filed.get(key, ())}
    return sorted(i for i in found if i in register.names)


def _called_so(said: Named, ids: Iterable[int], register: Known) -> list[int]:
    product, entity = same_key(said.product), same_key(said.entity or "")
    return [
        i
        for i in ids
        if same_key(register.names[i].product) == product
        and same_key(register.names[i].entity or "") == entity
    ]


def _near(said: Named, ids: Iterable[int], register: Known) -> list[Candidate]:
    """The products whose name may be the one said; `exact` where only the maker is in doubt."""
    found = []
    for number in ids:
        name = register.names[number]
        own = Named(name.product, name.entity, f"xã {name.commune}" if name.commune else None)
        match = compare(said, own)
        if match.verdict is Verdict.DIFFERENT:
            continue
        reasons = tuple(Why(f"reason.{r.key}", r.values) for r in match.reasons)
        found.append(
            Candidate(
                register.links.of(number),
                match.verdict,
                _is_exact(said, own, match),
                f"{name.product} – {name.entity or '?'}",
                reasons,
            )
        )
    return found


def _is_exact(said: Named, own: Named, match: verdicts.Match) -> bool:
    """Whether the names are the very same, or differ in nothing but a maker not said."""
    if said.entity is None:
        doubts = {r.key for r in match.reasons if BEARING[r.key] is Verdict.ASK}
        return doubts <= {"entity_missing", "entities_missing"}
    return same_key(said.product) == same_key(own.product) and (
        same_key(said.entity) == same_key(own.entity or "")
        and (commune(said.locality) in (None, commune(own.locality)) or own.locality is None)
    )
