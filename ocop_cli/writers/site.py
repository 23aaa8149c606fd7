"""The public site: pages in Vietnamese and English, and its data as csv, json and for the look-up.

Every page is plain HTML that reads without scripts, from a disk as well as from a server; what it
needs lies beside it. The policy in each page allows the site's own style sheet and, on the first
page, its own two scripts. Names go through autoescaping, signs that would act instead of being seen
are spelt out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup

from ocop_cli import totals
from ocop_cli.counting import Certified, Count
from ocop_cli.model import Report
from ocop_cli.publishing import (
    Correction,
    Edition,
    Former,
    Listed,
    Product,
    PublicAct,
    Shown,
    is_page_name,
)
from ocop_cli.words import LANGUAGES, Language, say
from ocop_cli.writers import Options, legible, pictures, writer_of
from ocop_cli.writers.chart import drawing

MARKER = "ocop-site.json"
PAGES = ("index.html", "lapsed.html", "in-force.html", "revoked.html", "review.html")
ASSETS = ("style.css", "lookup.js")
DATA = ("lapsed.csv", "lapsed.json", "products.csv", "products.json", "lookup.js")
SPLITS = ("stars", "group", "locality", "year")


def ours(within: Path) -> bool:
    """Whether a path within a site is one this module makes."""
    parts = within.parts
    if parts[0] == "en":
        parts = parts[1:]
        if not parts:
            return True
        return parts in [(page,) for page in PAGES] or _is_product_page(parts)
    if parts in (("data",), *((name,) for name in (*PAGES, *ASSETS, MARKER))):
        return True
    return _is_product_page(parts) or (len(parts) == 2 and parts[0] == "data" and parts[1] in DATA)


def _is_product_page(parts: tuple[str, ...]) -> bool:
    return parts == ("p",) or (len(parts) == 2 and parts[0] == "p" and is_page_name(parts[1]))


def former(folder: Path) -> Former | None:
    """The edition that stands in `folder`; None where there is none or it cannot be understood."""
    try:
        said = json.loads((folder / MARKER).read_text(encoding="utf-8"))
        rows = json.loads((folder / "data" / "lapsed.json").read_text(encoding="utf-8"))
        since = said["corrections_since"]
        return Former(
            date.fromisoformat(said["as_of"]),
            int(said["known_to"]),
            tuple(_listed(row) for row in rows),
            date.fromisoformat(since) if since else None,
            tuple(
                Correction(*_listed(row), Shown(row["now"]) if row["now"] else None)
                for row in said["corrections"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _listed(row: Mapping[str, object]) -> Listed:
    entity = row["entity"]
    return Listed(
        int(str(row["product_id"])), str(row["product"]), None if entity is None else str(entity)
    )


def write(edition: Edition, data: Sequence[Report], folder: Path, options: Options) -> int:
    """Fill the empty `folder` with the site of `edition`; gives the number of files.

    `data` are the reports ``lapsed`` and ``products``, their rows as they are given out.
    """
    for within in ("p", "en/p", "data"):
        (folder / within).mkdir(parents=True)
    count = 0
    for language in LANGUAGES:
        for path, text in _Writer(edition, language).pages():
            _put(folder / path, text)
            count += 1
    package = PackageLoader("ocop_cli.site", "")
    for name in ASSETS:
        source, _, _ = package.get_source(Environment(autoescape=True), name)
        _put(folder / name, source)
    for report in data:
        for form in ("csv", "json"):
            with (folder / "data" / f"{report.name}.{form}").open("wb") as out:
                writer_of(form)(report, out, "vi", options)
    _put(folder / "data" / "lookup.js", _lookup(edition))
    _put(folder / MARKER, _marker(edition))
    return count + len(ASSETS) + len(DATA) + 1


def _put(path: Path, text: str) -> None:
    path.write_bytes(text.encode("utf-8", "backslashreplace"))


def _marker(edition: Edition) -> str:
    said = {
        "made_by": "ocop publish",
        "as_of": edition.day.isoformat(),
        "known_to": edition.known_to,
        "seal": edition.seal,
        "corrections_since": edition.corrections_since and edition.corrections_since.isoformat(),
        "corrections": [one._asdict() for one in edition.corrections],
    }
    return json.dumps(said, ensure_ascii=False, indent=1) + "\n"


def _lookup(edition: Edition) -> str:
    """The products as the look-up reads them: a script, since a page on a disk may read no file."""
    lines = (
        json.dumps(
            [
                one.address,
                one.code,
                legible.neutral(one.rating.product),
                legible.neutral(one.rating.entity or ""),
                legible.neutral(" ".join(one.other_names)),
                one.shown.value,
                _turns_on(one),
                one.rating.stars,
                list(one.gtins),
            ],
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for one in edition.products
    )
    return "globalThis.ocopProducts=[\n" + ",\n".join(lines) + "\n];\n"


def _turns_on(one: Product) -> str | None:
    """The day that matters for what is shown: the last valid one, or the first that was not."""
    if one.shown is Shown.VALID:
        return one.holds_to.isoformat() if one.holds_to else None
    if one.shown is Shown.LAPSED and one.standing.lapsed_on:
        return one.standing.lapsed_on.isoformat()
    return None


class _Page(NamedTuple):
    """How a page reaches the pages of its language, the top of the site, the other language."""

    base: str
    top: str
    other_page: str


def _placed(page: str, language: Language) -> _Page:
    base = "../" * page.count("/")
    if language == "vi":
        return _Page(base, base, f"{base}en/{page}")
    top = f"{base}../"
    return _Page(base, top, f"{top}{page}")


class _Frame(NamedTuple):
    """What stands over and under the content of a page."""

    header: Markup
    footer: Markup


class _Act(NamedTuple):
    """One row of the page of what was taken back: the product, the document, what to know."""

    product: Product
    document: str | None
    on: date
    authority: str | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Section:
    anchor: str
    heading: str
    explained: str
    rows: tuple[_Act, ...]

    def __iter__(self) -> Iterator[object]:
        return iter((self.anchor, self.heading, self.explained, self.rows))


class _Writer:
    """The pages of one language."""

    def __init__(self, edition: Edition, language: Language) -> None:
        self.edition = edition
        self.language = language
        self.labels = {
            name: legible.labels(name, language) for name in ("kind", "result", "entity_type")
        }
        self.environment = Environment(
            loader=PackageLoader("ocop_cli.site", ""),
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            finalize=_shown,
        )
        ever = (
            totals.certified(one.product_id, one.ratings, one.standing.status, edition.day)
            for one in edition.products
        )
        self.ever: tuple[Certified, ...] = tuple(one for one in ever if one)
        self.lists = {what: edition.of(what) for what in Shown}
        self.lists[Shown.LAPSED] = edition.lapsed
        self.environment.globals.update(
            say=self.say,
            day=self.day,
            field=lambda name: legible.heading(name, language),
            value=lambda name, stored: self.labels[name].get(stored or "", stored or ""),
            statuses=Shown,
            notes=self.notes,
            edition=edition,
            language=language,
            other_language="en" if language == "vi" else "vi",
            site_title=self.title(),
            newest=self.newest(),
            empty=self.empty(),
            navigation=self.navigation(),
        )
        self.frames: dict[tuple[str, str], _Frame] = {}

    def say(self, key: str, **values: object) -> str:
        return say(key, self.language, **values)

    def day(self, day: date | None) -> str:
        return "" if day is None else legible.day(day, self.language)

    def title(self) -> str:
        place = self.edition.province
        return self.say("site.title_of", place=place) if place else self.say("site.title")

    def newest(self) -> str:
        if self.edition.newest is None:
            return self.say("list.no_decision")
        number, day = self.edition.newest
        return self.say("list.newest", number=number, day=self.day(day))

    def empty(self) -> str:
        if self.edition.newest is None:
            return self.say("list.empty_register")
        number, day = self.edition.newest
        return self.say("list.empty", number=number, day=self.day(day))

    def navigation(self) -> tuple[tuple[str, str, int | None], ...]:
        taken = sum(len(rows) for rows in (self.lists[Shown.REVOKED], self.lists[Shown.FAILED]))
        return (
            ("index.html", self.say("site.home"), None),
            ("lapsed.html", self.say("site.lapsed"), len(self.lists[Shown.LAPSED])),
            ("in-force.html", self.say("site.in_force"), len(self.lists[Shown.VALID])),
            ("revoked.html", self.say("site.revoked"), taken),
            ("review.html", self.say("site.review"), len(self.lists[Shown.UNDER_REVIEW])),
        )

    def pages(self) -> Iterator[tuple[str, str]]:
        """Each page's path within the site, and its text."""
        lists = {
            "lapsed": self.lists[Shown.LAPSED],
            "in_force": self.lists[Shown.VALID],
            "under_review": self.lists[Shown.UNDER_REVIEW],
        }
        yield self.page("index.html", **self.home())
        for name in ("lapsed.html", "in-force.html", "review.html"):
            yield self.page(name, **lists)
        yield self.page("revoked.html", sections=tuple(self.taken_back()))
        template = self.environment.get_template("product.html")
        for one in self.edition.products:
            content = self.product(one)
            for address in one.addresses:
                yield self.filled(template, address, **content)

    def page(self, name: str, **content: object) -> tuple[str, str]:
        return self.filled(self.environment.get_template(name), name, **content)

    def filled(self, template: Template, page: str, **content: object) -> tuple[str, str]:
        place = _placed(page, self.language)
        frame = self.frame(page, place.base)
        text = template.render(page=page, frame=frame, **place._asdict(), **content)
        return (page if self.language == "vi" else f"en/{page}"), text + "\n"

    def frame(self, page: str, base: str) -> _Frame:
        """What stands over and under a page; that of all products' pages is made once."""
        key = (page if page in PAGES else "", base)
        if key not in self.frames:
            parts = (
                Markup(self.environment.get_template(name).render(page=page, base=base) + "\n")
                for name in ("header.html", "footer.html")
            )
            self.frames[key] = _Frame(*parts)
        return self.frames[key]

    def home(self) -> dict[str, object]:
        parts = [pictures.split(self.ever, by, self.language) for by in SPLITS]
        whole = parts[0].whole
        count = {what: len(rows) for what, rows in self.lists.items()}
        boxes = (
            ("ever", whole.ever, "ever", None),
            ("valid", count[Shown.VALID], "valid", "in-force.html"),
            ("lapsed", count[Shown.LAPSED], "lapsed", "lapsed.html"),
            ("under_review", count[Shown.UNDER_REVIEW], "under_review", "review.html"),
            ("failed", count[Shown.FAILED], "failed", "revoked.html#failed"),
            ("revoked", count[Shown.REVOKED], "revoked", "revoked.html#certificates"),
        )
        return {
            "whole": whole,
            "totals": [(name, n, self.say(f"site.total_{key}"), to) for name, n, key, to in boxes],
            "charts": [self.chart(part) for part in parts],
            "corrections": [self.correction(one) for one in self.edition.corrections],
            "lookup_words": [
                (key.replace("_", "-"), self.say(f"site.found_{key}"))
                for key in (*Shown, "found", "many", "none")
            ],
        }

    def chart(self, part: pictures.Split) -> tuple[str, Markup, str, Sequence[tuple[str, Count]]]:
        chart = pictures.of_split(part, self.language)
        head = chart.title
        # The drawing escapes what it writes.
        return chart.title, Markup(drawing(chart, self.language)), head, part.rows

    def correction(self, one: Correction) -> tuple[Correction, str | None, str]:
        known = self.edition.by_id.get(one.product_id)
        now = self.say(f"site.corrected_{one.now.value}" if one.now else "site.corrected_unknown")
        return one, known.address if known else None, now

    def notes(self, one: Product) -> tuple[str, ...]:
        """What stands beside a row of a list."""
        now = one.standing
        found = []
        if one.pending and one.shown is not Shown.UNDER_REVIEW:
            found.append(self.say("site.note_pending"))
        if now.extended_until:
            found.append(self.say("site.note_extended", day=self.day(now.extended_until)))
        if one.dossier_filed_on and one.shown is Shown.LAPSED:
            found.append(self.say("site.note_dossier", day=self.day(one.dossier_filed_on)))
        if now.removed_on:
            found.append(self.say("site.note_removed", day=self.day(now.removed_on)))
        if one.announced_in and one.shown is Shown.LAPSED:
            found.append(self.say("site.note_announced", number=one.announced_in))
        found.extend(
            self.say("site.note_recalled", day=self.day(act.on), number=act.document or "–")
            for act in one.recalls
        )
        return tuple(found)

    def taken_back(self) -> Iterator[_Section]:
        """Certificates taken back, re-evaluations failed, products struck off, goods recalled."""
        rows: dict[str, list[_Act]] = {
            "certificates": [
                self.acted(one, one.revocation) for one in self.lists[Shown.REVOKED]
            ],
            "failed": [
                _Act(
                    one, one.rating.decision, one.rating.issued_on, one.rating.authority,
                    self.notes(one),
                )
                for one in self.lists[Shown.FAILED]
            ],
            "removed": [self.acted(one, one.removal) for one in self.edition.removed],
            "recalled": [
                self.acted(one, act) for one in self.edition.recalled for act in one.recalls
            ],
        }  # fmt: skip
        for anchor, found in rows.items():
            yield _Section(
                anchor,
                self.say(f"site.{anchor}"),
                self.say(f"site.{anchor}_explained"),
                tuple(found),
            )

    def acted(self, one: Product, act: PublicAct | None) -> _Act:
        assert act is not None, "the standing names the act"
        notes = self.notes(one)
        if act.kind in ("recall", "removal"):
            notes = (self.status(one),)
            if act.ordered_by:
                notes = (self.say("site.ordered_by", by=act.ordered_by), *notes)
        return _Act(one, act.document, act.on, act.authority, notes)

    def status(self, one: Product) -> str:
        now = one.standing
        if one.shown is Shown.VALID:
            return self.say("site.found_valid", day=self.day(one.holds_to), stars=one.rating.stars)
        if one.shown is Shown.LAPSED:
            return self.say("site.found_lapsed", day=self.day(now.lapsed_on))
        return self.say(f"site.found_{one.shown.value}")

    def product(self, one: Product) -> dict[str, object]:
        kept_back = one.shown is Shown.UNDER_REVIEW
        lines = list(self.explained(one))
        rating = one.rating
        facts = [
            ("entity", rating.entity),
            ("entity_type", self.labels["entity_type"].get(rating.entity_type or "")),
            ("locality", rating.locality),
            ("group", rating.group),
            ("stars", str(rating.stars) if rating.stars else None),
            ("product_code", one.code),
            ("gtin", ", ".join(one.gtins) or None),
        ]
        acts = [a for a in one.acts if not kept_back or a.kind in ("revocation", "recall")]
        return {
            "one": one,
            "status": self.status(one),
            "lines": lines,
            "facts": [
                *((legible.heading(name, self.language), text) for name, text in facts if text),
                *((self.say("site.other_name"), name) for name in one.other_names),
            ],
            "tells_days": not kept_back,
            "ratings": tuple(zip(one.ratings, one.last_days, strict=True)),
            "acts": acts,
        }

    def explained(self, one: Product) -> Iterator[str]:
        """What a consumer is told of this product, after its status."""
        yield self.say("site.as_of_page", day=self.day(self.edition.day))
        if one.shown is Shown.VALID:
            yield self.say(
                "label.allowed",
                stars=one.rating.stars,
                until=self.day(one.holds_to),
                decision=one.rating.decision,
                day=self.day(one.rating.issued_on),
            )
        elif one.shown is Shown.UNDER_REVIEW:
            yield self.say("site.review_explained")
        else:
            yield self.say("label.none")
        yield from self.notes(one)


def _shown(value: object) -> object:
    """What an expression of a template prints: nothing for None, no sign that would act."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return legible.neutral(value)
    return value
