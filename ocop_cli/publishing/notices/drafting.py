"""From what a notice holds to the documents that say it: pure.

One letter for all, or one an entity for reminders; the list stands in an annex, or one annex for
each locality. What the office has not said yet is left as dots to be filled in by hand.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from ocop_cli.law import bases as law_bases
from ocop_cli.law import bodies, rules
from ocop_cli.law.bases import Basis
from ocop_cli.law.rules import LastDay
from ocop_cli.model.system import told_apart
from ocop_cli.places import addresses, today
from ocop_cli.publishing.letters.letter import DOTS, Annex, Letter, in_words, roman, to_fill_in
from ocop_cli.publishing.notices.selection import Item
from ocop_cli.publishing.notices.table import Occasion, State, called, state, table
from ocop_cli.publishing.notices.wording import BLANK, SHARED, Value, Wording, broken, ended, listed
from ocop_cli.register.settings import SETTINGS
from ocop_cli.text.entity_names import entity_key
from ocop_cli.text.figures import whole
from ocop_cli.text.keys import fold
from ocop_cli.text.order import sort_key

SPLITS = ("commune", "district", "locality")
SEAL_DIGITS = 12
KEPT_IN = "Lưu: VT"

NEED_NOT_BE_SET = ("signatory", "decision-signatory", "recipients")

# What a letter says of the products in each of these states, in this order.
STATES = {
    State.FILE: "Khi phải nộp hồ sơ",
    State.LATE: "Khi quá hạn nộp hồ sơ",
    State.FILED: "Khi đã nộp hồ sơ",
    State.LAPSED: "Khi hết hạn",
    State.LAPSED_FILED: "Khi hết hạn, đã nộp hồ sơ",
}


def letters(
    occasion: Occasion, items: Sequence[Item], wording: Wording, *, split: str | None = None
) -> tuple[Letter, ...]:
    """The documents of this occasion; without items there is none.

    `split` is one of SPLITS: a list for each such place, in an annex of its own.
    """
    if not items:
        return ()
    if occasion.kind == "reminder":
        groups = grouped(items, owner)
        names = _stems(
            [group[0].case.standing.rating.entity or _entity(group, wording) for group in groups]
        )
        return tuple(
            _letter(occasion, group, wording, name, split=None)
            for name, group in zip(names, groups, strict=True)
        )
    return (_letter(occasion, items, wording, occasion.kind, split=split),)


def grouped(items: Sequence[Item], key: Callable[[Item], object]) -> list[list[Item]]:
    """Items that share a key, in the order in which the keys first come."""
    found: dict[object, list[Item]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return list(found.values())


def owner(item: Item) -> object:
    rating = item.case.standing.rating
    if rating.entity is None:
        return item.case.product_id
    return entity_key(rating.entity, rating.locality)


def _entity(items: Sequence[Item], wording: Wording) -> str:
    """The owner of these products, with every name it had before."""
    rating = items[0].case.standing.rating
    if rating.entity is None:
        return wording.text(SHARED, "Chủ thể chưa rõ", {"title": rating.product})
    former = dict.fromkeys(name for item in items for name in item.case.formerly)
    return called(items[0].case._replace(formerly=tuple(former)))


def _stems(names: Sequence[str]) -> list[str]:
    """A file name for each, told apart by a number where two would be one."""
    plain = (re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-") for name in names)
    return told_apart(stem[:80] or "chu-the" for stem in plain)


def _letter(
    occasion: Occasion, items: Sequence[Item], wording: Wording, name: str, *, split: str | None
) -> Letter:
    kind = occasion.kind
    values = _values(occasion, items, wording)

    def lines(field: str) -> tuple[str, ...]:
        # A name may say where it breaks in the heading; in a sentence it does not.
        return tuple(flat(line) for line in wording.lines(kind, field, values))

    def text(field: str) -> str:
        return wording.text(kind, field, values)

    printed = numbered(occasion.number, text("Ký hiệu"))
    values["number"] = printed
    values["issuer"] = flat(text("Thẩm quyền") or text("Cơ quan"))
    own = None
    annexes: tuple[Annex, ...] = ()
    closing: tuple[str, ...] = ()
    if kind == "reminder":
        states = {state(item.case) for item in items}
        closing = tuple(
            line for one, field in STATES.items() if one in states for line in lines(field)
        ) + lines("Sau bảng")
        own = table(occasion, items, wording, values)
    else:
        annexes = _annexes(occasion, items, wording, values, split=split)
    return Letter(
        name=name,
        parent=_upper(broken(text("Cơ quan chủ quản"))),
        office=_upper(broken(text("Cơ quan"))),
        number=printed,
        place_and_day=f"{values['place']}, {values['on']}",
        kind=text("Tên loại").upper(),
        subject=text("Trích yếu"),
        authority=text("Thẩm quyền").upper(),
        to=lines("Kính gửi"),
        grounds=_closed(lines("Căn cứ")),
        body=lines("Nội dung"),
        table=own,
        closing=closing,
        recipients=ended(_kept(lines("Nơi nhận"))),
        signing=_upper(broken(text("Người ký").replace(";", "|"))),
        signatory=text("Họ tên"),
        issuer=issuer if DOTS not in (issuer := flat(text("Cơ quan"))) else "",
        annexes=annexes,
        notes=wording.lines(SHARED, "Dưới bảng", values),
        day=occasion.on or occasion.day,
    )


def numbered(number: str | None, symbol: str) -> str:
    """05/TB-VPĐP from 5; a number with its symbol stays as it is; dots while there is none."""
    if number is None:
        return f"{DOTS}/{symbol}"
    number = number.strip()
    if "/" in number:
        return number
    found = whole(number)
    return f"{number}/{symbol}" if found is None else f"{found:02}/{symbol}"


def flat(text: str) -> str:
    """A text in one line, without the marks that say where its line breaks."""
    return " ".join(text.replace("|", " ").split())


def _kept(recipients: Sequence[str]) -> tuple[str, ...]:
    """Recipients as the decree has them end: with the office's own records (annex I, part II)."""
    if any(fold(line).lstrip("- ").startswith("luu") for line in recipients):
        return tuple(recipients)
    return (*recipients, KEPT_IN)


def _closed(grounds: Sequence[str]) -> tuple[str, ...]:
    """Grounds as the decree ends them: a semicolon after each, a full stop after the last."""
    bare = [ground.rstrip(" ;.,") for ground in grounds]
    return tuple(f"{ground};" for ground in bare[:-1]) + tuple(f"{ground}." for ground in bare[-1:])


def _upper(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(line.upper() for line in lines)


def _of_settings(settings: Mapping[str, str]) -> dict[str, Value]:
    """What the office said of itself; dots for what it did not say."""
    return {
        **{
            name.replace("-", "_"): settings.get(name) or BLANK
            for name in ("office", "office-code", "office-contact", "place", "signatory-title")
        },
        # A document need not have a parent, and a name is signed by hand.
        "office_parent": settings.get("office-parent", ""),
        "signatory": settings.get("signatory", ""),
        "decision_signatory": settings.get("decision-signatory", ""),
        "decision_signatory_title": settings.get("decision-signatory-title") or "Chủ tịch",
        "province": _province(settings.get("province")),
    }


def unset(kind: str, settings: Mapping[str, str], wording: Wording) -> tuple[str, ...]:
    """The settings that documents of a kind print, and that the office did not make yet.

    Names of those who sign are no such thing: who signs writes them.
    """
    places = wording.places(kind) | {"place"}
    if "recipients" in places and not settings.get("recipients"):
        places |= wording.places(SHARED, _usual_recipients(kind))
    asked = (name for name in SETTINGS if name.replace("-", "_") in places)
    return tuple(
        name
        for name in asked
        if not (settings.get(name) or SETTINGS[name].default or name in NEED_NOT_BE_SET)
    )


def number(kind: str, given: str, settings: Mapping[str, str], wording: Wording) -> str:
    """The number of a document as printed: 15 is 15/TB-VPĐP where that is the office's symbol."""
    return numbered(given, wording.text(kind, "Ký hiệu", _of_settings(settings)))


def _values(occasion: Occasion, items: Sequence[Item], wording: Wording) -> dict[str, Value]:
    settings, day = occasion.settings, occasion.day
    rule = rules.on(day)
    newest = occasion.newest
    first = items[0].case.standing.rating if items else None
    said = _of_settings(settings)
    office = flat(str(said["office"]))

    def cited(field: str, bases: Iterable[Basis]) -> tuple[str, ...]:
        return tuple(
            wording.text(
                SHARED,
                field,
                {
                    "number": one.number,
                    "on": in_words(one.made_on),
                    "title": one.title,
                    "office": office,
                },
            )
            for one in bases
        )

    values: dict[str, Value] = {
        **said,
        **bodies.on(occasion.on or day),
        "rules": cited("Căn cứ quy định", law_bases.of_rules(day)),
        "mark_rule": cited("Căn cứ nhãn hiệu", law_bases.of_mark(day)),
        "organisation_law": cited("Căn cứ luật", law_bases.of_organisation(day)),
        "announcements": cited(
            "Căn cứ thông báo",
            (Basis(on, number, on) for number, on in occasion.announcements),
        ),
        "clerical": cited("Căn cứ văn thư", law_bases.of_clerical(day)),
        "corrected": _corrected(items),
        "as_of": in_words(day),
        "count": f"{len(items):02}",
        "entities": f"{len({owner(item) for item in items}):02}",
        "newest": f"Quyết định số {newest[0]} {in_words(newest[1])}" if newest else BLANK,
        "entity": _entity(items, wording) if items else "",
        "locality": (first.locality if first else None) or BLANK,
        "area": "",
        "filing_article": law_bases.article(rule.filing_article)
        if rule and rule.filing_article
        else BLANK,
        "title": wording.text(occasion.kind, "Tên loại", {}).capitalize(),
        "on": in_words(occasion.on) if occasion.on else to_fill_in(day.year),
        "seal": occasion.seal[:SEAL_DIGITS] if occasion.seal else BLANK,
        "number": "",
        "issuer": "",
    }
    convention = (
        "Ngày tương ứng" if occasion.convention is LastDay.ANNIVERSARY else "Ngày liền trước"
    )
    values["convention"] = wording.text(SHARED, convention, values)
    named = settings.get("recipients")
    values["recipients"] = (
        listed(named) if named else wording.lines(SHARED, _usual_recipients(occasion.kind), values)
    )
    return values


def _corrected(items: Sequence[Item]) -> str:
    """The notices a correction is about: "Thông báo số 15/TB-VPĐP ngày 20 tháng 11 năm 2026"."""
    lines = [item.wrong for item in items if item.wrong is not None]
    named = dict.fromkeys((_form(one.kind), one.number or DOTS, one.on) for one in lines)
    return ", ".join(f"{form} số {number} {in_words(on)}" for form, number, on in named)


def _form(kind: str) -> str:
    """What a document of that kind is called."""
    return "Quyết định" if kind in ("removal", "revocation") else "Thông báo"


def _usual_recipients(kind: str) -> str:
    """The field with the recipients where the office set none; who decides does not report to
    itself."""
    decides = kind in ("removal", "revocation")
    return "Nơi nhận quyết định thường dùng" if decides else "Nơi nhận thường dùng"


def _province(name: str | None) -> str:
    """tỉnh Thái Nguyên, thành phố Hà Nội: with its kind, as documents name it."""
    if not name:
        return f"tỉnh {BLANK}"
    if name.casefold().startswith(("tỉnh ", "thành phố ")):
        return name[0].lower() + name[1:]
    return f"tỉnh {name}"


def _annexes(
    occasion: Occasion,
    items: Sequence[Item],
    wording: Wording,
    values: Mapping[str, Value],
    *,
    split: str | None,
) -> tuple[Annex, ...]:
    title = wording.text(occasion.kind, "Phụ lục", values)
    attached = wording.text(SHARED, "Kèm theo", values)
    name = wording.text(SHARED, "Tên phụ lục", values)
    if split is None:
        return (Annex(name, title, attached, "", table(occasion, items, wording, values)),)
    unknown = wording.text(SHARED, "Chưa rõ địa bàn", values)

    def area_of(item: Item) -> str:
        rating = item.case.standing.rating
        if split == "district":
            return district(rating.locality) or unknown
        return area(rating.locality, rating.authority, occasion.day, rating.issued_on) or unknown

    groups = sorted(
        grouped(items, area_of), key=lambda g: (area_of(g[0]) == unknown, sort_key(area_of(g[0])))
    )
    return tuple(
        Annex(
            f"{name} {roman(number)}" if len(groups) > 1 else name,
            title,
            attached,
            wording.text(SHARED, "Địa bàn", {**values, "area": area_of(group[0])}),
            table(occasion, group, wording, values),
        )
        for number, group in enumerate(groups, start=1)
    )


def area(
    locality: str | None, authority: str | None, day: date, printed_on: date | None = None
) -> str | None:
    """The commune an address lies in: today's where the merger is known without a choice, else as
    printed, with its district; None where the address names neither."""
    if not locality:
        return None
    if day >= today.MERGED_ON:
        found = today.today(locality, authority, printed_on)
        if found is not None and found.commune is not None and found.certain:
            return found.commune
    return _printed(locality, addresses.UnitLevel.COMMUNE, *DISTRICTS)


def district(locality: str | None) -> str | None:
    """The district an address prints, the former one since there are none; None without one."""
    printed = _printed(locality, *DISTRICTS) if locality else None
    return printed and printed.partition(", ")[0]


DISTRICTS = (addresses.UnitLevel.DISTRICT, addresses.UnitLevel.CITY)


def _printed(locality: str, *levels: addresses.UnitLevel) -> str | None:
    parts = (part for part in addresses.read(locality)[0].parts if part.level in levels)
    return ", ".join(f"{part.form} {part.name}" for part in parts) or None
