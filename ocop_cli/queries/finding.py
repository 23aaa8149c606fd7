"""The one product or entity a person means: by id, by code, or by name."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.model.errors import NotFound
from ocop_cli.model.ratings import Rating
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import histories
from ocop_cli.text.entity_names import entity_key
from ocop_cli.text.figures import whole
from ocop_cli.text.keys import fold, same_key

SHOWN = 20


def product(view: queries_view.View, text: str, found: histories.Histories) -> int:
    """The product `text` names: its id, else its code, else its name, with or without its entity.

    Its name is any that was printed, or what an act calls it and its owner by the day asked. An
    exact name beats part of a name, marks beat no marks. Raises NotFound where none fits, or
    several do: the list then says which.
    """
    if (typed := whole(text)) is not None:
        number = found.linking.of(typed)
        if number in found.ratings:
            return number
    by_code = [i for i in found.ratings if fold(view.code(i)) == fold(text)]
    if len(by_code) == 1:
        return by_code[0]
    called = queries_view.called(view, found)
    for fits in (_exactly, _spelt, _folded, _within):
        named = [
            i
            for i, ratings in found.ratings.items()
            if any(fits(text, r) for r in (*ratings, *called.get(i, ())))
        ]
        if len(named) == 1:
            return named[0]
        if named:
            raise NotFound("error.several_products", text=text, list=listed(found, named))
    raise NotFound("error.no_product", text=text)


def name(text: str, found: histories.Histories) -> int:
    """One product as named: by the id it had, or by the one name that is spelt so.

    Raises NotFound like `product`; of a product under several names it gives the name meant.
    """
    printed = {
        r.product_id: r
        for ratings in found.ratings.values()
        for r in sorted(ratings, key=lambda r: r.issued_on)
    }
    if (typed := whole(text)) is not None and typed in printed:
        return typed
    for fits in (_exactly, _spelt, _folded, _within):
        named = [i for i, rating in printed.items() if fits(text, rating)]
        if len(named) == 1:
            return named[0]
        if named:
            lines = [f"  {i}  {printed[i].product} – {printed[i].entity or '?'}" for i in named]
            raise NotFound("error.several_products", text=text, list="\n".join(lines[:SHOWN]))
    raise NotFound("error.no_product", text=text)


def listed(found: histories.Histories, ids: Sequence[int]) -> str:
    """Products as lines with their ids, for an error that asks to choose."""
    lines = []
    for number in sorted(ids)[:SHOWN]:
        newest = max(found.ratings[number], key=lambda r: r.issued_on)
        lines.append(f"  {number}  {newest.product} – {newest.entity or '?'}")
    if len(ids) > SHOWN:
        lines.append(f"  … (+{len(ids) - SHOWN})")
    return "\n".join(lines)


def _whole(rating: Rating) -> str:
    return f"{rating.product} {rating.entity or ''}"


def _exactly(text: str, rating: Rating) -> bool:
    return same_key(text) in (same_key(rating.product), same_key(_whole(rating)))


def _spelt(text: str, rating: Rating) -> bool:
    wanted = same_key(text)
    return wanted != fold(text) and wanted in same_key(_whole(rating))


def _folded(text: str, rating: Rating) -> bool:
    return fold(text) in (fold(rating.product), fold(_whole(rating)))


def _within(text: str, rating: Rating) -> bool:
    return fold(text) in fold(_whole(rating))


def entity(found: histories.Histories, text: str) -> tuple[str, str]:
    """The one entity `text` names, its name as last printed and its key.

    An exact name beats part of a name. Raises NotFound where none fits, or several do.
    """
    owners: dict[str, Rating] = {}
    for ratings in found.ratings.values():
        for rating in ratings:
            if rating.entity:
                key = entity_key(rating.entity, rating.locality)
                if key not in owners or owners[key].issued_on < rating.issued_on:
                    owners[key] = rating
    for fits in (_named_so, _named_alike, _named_within):
        named = [(r.entity or "", key) for key, r in owners.items() if fits(text, r.entity or "")]
        if len(named) == 1:
            return named[0]
        if named:
            lines = "\n".join(f"  {name}" for name, _ in sorted(named)[:SHOWN])
            raise NotFound("error.several_entities", text=text, list=lines)
    raise NotFound("error.no_entity", text=text)


def _named_so(text: str, name: str) -> bool:
    return entity_key(text) == entity_key(name)


def _named_alike(text: str, name: str) -> bool:
    return fold(entity_key(text)) == fold(entity_key(name))


def _named_within(text: str, name: str) -> bool:
    return fold(entity_key(text)) in fold(entity_key(name)) or fold(text) in fold(name)
