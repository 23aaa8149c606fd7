"""The pages of the public site, in one language: what each shows, through its template.

Names go through autoescaping, and signs that would act instead of being seen are spelt out. What
stands around a product is the same on every product's page but for four places, so it is rendered
once: a register of 20,000 products has 40,000 of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from ocop_cli.model.ratings import Rating
from ocop_cli.publishing.site.edition import (
    Correction,
    Edition,
    MendedNotice,
    Product,
    PublicAct,
    Shown,
    address,
)
from ocop_cli.publishing.site.frame import HOLE, HOLES, HoledPage, placed
from ocop_cli.publishing.site.product_words import ProductWords
from ocop_cli.queries.totals import keys, pictures
from ocop_cli.queries.totals.counting import Certified, Count
from ocop_cli.words import Language
from ocop_cli.writers import legible
from ocop_cli.writers.chart import drawing

# The lists of certificates: their page, the key of their texts, what they hold.
CERTIFICATES = (
    ("lapsed.html", "lapsed", Shown.LAPSED),
    ("in-force.html", "in_force", Shown.VALID),
    ("review.html", "review", Shown.UNDER_REVIEW),
)
NAMES = ("index.html", "revoked.html", *(name for name, _, _ in CERTIFICATES))
NO_CODES: Mapping[int, str] = {}
SPLITS = ("stars", "group", "locality", "year")
# Narrow, so that its letters are still read where a phone shows the whole of it.
CHART = 480
TEMPLATES = PackageLoader("ocop_cli.publishing.site", "templates")


class _Act(NamedTuple):
    """One row of the page of what was taken back: the product, the document, what to know."""

    product: Product
    document: str | None
    on: date
    authority: str | None
    notes: tuple[str, ...]


class _RatedAs(NamedTuple):
    """One row of a product's ratings, as read."""

    decision: str
    on: str
    authority: str | None
    kind: str
    result: str
    stars: int | None
    last_day: str


class _Section(NamedTuple):
    """One list of that page."""

    anchor: str
    heading: str
    explained: str
    rows: tuple[_Act, ...]


class SitePages:
    """The pages of one language."""

    def __init__(
        self, edition: Edition, language: Language, codes: Mapping[int, str] = NO_CODES
    ) -> None:
        self.edition = edition
        self.codes = codes
        self.language = language
        self.words = ProductWords(edition.day, language)
        self.say, self.day = self.words.say, self.words.day
        self.labels = {
            name: legible.labels(name, language) for name in ("kind", "result", "entity_type")
        }
        self.environment = Environment(
            loader=TEMPLATES,
            autoescape=True,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            undefined=StrictUndefined,
            finalize=_shown,
        )
        ever = (
            keys.certified(one.product_id, one.ratings, one.standing.status, edition.day)
            for one in edition.products
        )
        self.ever: tuple[Certified, ...] = tuple(one for one in ever if one)
        self.lists = {what: edition.of(what) for what in Shown}
        self.lists[Shown.LAPSED] = edition.lapsed
        # A filter of a constant is worked out once, when the template is read; a call each time.
        self.environment.filters.update(
            say=self.say, field=lambda name: legible.heading(name, language)
        )
        self.environment.globals.update(
            say=self.say,
            day=self.day,
            field=lambda name: legible.heading(name, language),
            value=self.value,
            notes=self.words.notes,
            place=keys.locality,
            edition=edition,
            language=language,
            other_language="en" if language == "vi" else "vi",
            site_title=self.title(),
            newest=self.newest(),
            empty=self.empty(),
            navigation=self.navigation(),
        )

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

    def all(self) -> Iterator[tuple[str, str]]:
        """Each page's path within the site, and its text."""
        template = self.environment.get_template
        yield self.filled(template("index.html"), "index.html", **self.home())
        for name, key, what in CERTIFICATES:
            yield self.filled(template("certificates.html"), name, **self.certificates(key, what))
        sections = tuple(self.taken_back())
        yield self.filled(template("revoked.html"), "revoked.html", sections=sections)
        one_product, around = template("product.html"), HoledPage(self.around_product())
        for one in self.edition.products:
            title = escape(legible.neutral(one.rating.product))
            content = one_product.render(**self.product(one)) + "\n"
            for page in one.addresses:
                place = placed(page, self.language)
                link = f'<link rel="canonical" href="{place.base}{one.address}">'
                canonical = link if page != one.address else ""
                yield (
                    self.located(page),
                    around.filled(
                        title=title,
                        content=content,
                        canonical=canonical,
                        other_page=place.other_page,
                    ),
                )

    def filled(self, template: Template, page: str, **content: object) -> tuple[str, str]:
        place = placed(page, self.language)
        return self.located(page), template.render(page=page, **place._asdict(), **content) + "\n"

    def located(self, page: str) -> str:
        return page if self.language == "vi" else f"en/{page}"

    def around_product(self) -> str:
        """The page of a product with holes for what is its own."""
        place = placed(address(0), self.language)
        holes = {name: Markup(HOLE.format(name)) for name in HOLES}
        template = self.environment.get_template("around-product.html")
        return template.render(page="", base=place.base, top=place.top, **holes) + "\n"

    def certificates(self, key: str, what: Shown) -> dict[str, object]:
        rows, day = self.lists[what], self.day(self.edition.day)
        return {
            "title": self.say(f"site.{key}"),
            "heading": self.say(f"site.{key}_heading"),
            "explained": self.say(f"site.{key}_explained", day=day),
            "caption": self.say(f"site.{key}_caption", count=len(rows), day=day),
            "rows": rows,
            "tells_days": what is not Shown.UNDER_REVIEW,
        }

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
            "notices": [self.mended(one) for one in self.edition.notices],
            "lookup_words": [
                (key.replace("_", "-"), self.say(f"site.found_{key}"))
                for key in (*Shown, "past", "found", "many", "none")
            ],
        }

    def chart(
        self, part: pictures.SplitTotals
    ) -> tuple[str, Markup, str, Sequence[tuple[str, Count]]]:
        chart = pictures.of_split(part, self.language)
        head = chart.title
        # The drawing escapes what it writes.
        return chart.title, Markup(drawing(chart, self.language, CHART)), head, part.rows

    def correction(self, one: Correction) -> tuple[Correction, str | None, str]:
        known = self.edition.by_id.get(one.product_id)
        now = self.say(f"site.corrected_{one.now.value}" if one.now else "site.corrected_unknown")
        return one, known.address if known else None, now

    def mended(self, one: MendedNotice) -> tuple[MendedNotice, str | None, str]:
        known = self.edition.by_id.get(one.product_id)
        values = {"number": one.number or "–", "on": self.day(one.on), "line": one.line}
        if one.corrected_on is None:
            said = self.say("site.notice_wrong", **values)
        else:
            by = {"by": one.by or "–", "corrected_on": self.day(one.corrected_on)}
            said = self.say("site.notice_mended", **values, **by)
        return one, known.address if known else None, said

    def taken_back(self) -> Iterator[_Section]:
        """Certificates taken back, re-evaluations failed, products struck off, goods recalled."""
        rows: dict[str, list[_Act]] = {
            "certificates": [
                self.acted(one, one.revocation) for one in self.lists[Shown.REVOKED]
            ],
            "failed": [
                _Act(
                    one, one.rating.decision, one.rating.issued_on, one.rating.authority,
                    self.words.notes(one),
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

    def rated(self, rating: Rating, last_day: date | None) -> _RatedAs:
        result = self.value("result", "passed" if rating.passed else "failed")
        return _RatedAs(
            rating.decision, self.day(rating.issued_on), rating.authority,
            self.value("kind", rating.kind), result, rating.stars, self.day(last_day),
        )  # fmt: skip

    def value(self, name: str, stored: str | None) -> str:
        """How a stored value is called, itself where it has no name."""
        return self.labels[name].get(stored or "", stored or "")

    def acted(self, one: Product, act: PublicAct | None) -> _Act:
        assert act is not None, "the standing names the act"
        notes = self.words.notes(one)
        if act.kind in ("recall", "removal"):
            notes = (self.words.status(one),)
            if act.ordered_by:
                notes = (self.say("site.ordered_by", by=act.ordered_by), *notes)
        return _Act(one, act.document, act.on, act.authority, notes)

    def product(self, one: Product) -> dict[str, object]:
        kept_back = one.shown is Shown.UNDER_REVIEW
        lines = list(self.words.explained(one))
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
            "status": self.words.status(one),
            "lines": lines,
            "facts": [
                *((legible.heading(name, self.language), text) for name, text in facts if text),
                *((self.say("site.other_name"), name) for name in one.other_names),
            ],
            "tells_days": not kept_back,
            "ratings": tuple(map(self.rated, one.ratings, one.last_days)),
            "acts": acts,
            "code": Markup(self.codes.get(one.product_id, "")),
            "full_address": f"{self.edition.base_url}{one.address}",
        }


def _shown(value: object) -> object:
    """What an expression of a template prints: nothing for None, no sign that would act."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return legible.neutral(value)
    return value
