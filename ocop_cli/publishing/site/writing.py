"""The public site: pages in Vietnamese and English, and its data as csv, json and for the look-up.

Every page is plain HTML that reads without scripts, from a disk as well as from a server; what it
needs lies beside it. The policy in each page allows the site's own style sheet and scripts, and
nothing else. Names go through autoescaping, signs that would act instead of being seen are spelt
out.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import resources
from pathlib import Path

from ocop_cli.model.listing import Report
from ocop_cli.publishing.site.edition import (
    Correction,
    Edition,
    Former,
    Listed,
    Product,
    Shown,
    is_page_name,
)
from ocop_cli.publishing.site.pages import NAMES, SitePages
from ocop_cli.publishing.site.qr import qr_codes
from ocop_cli.words import LANGUAGES
from ocop_cli.writers import Options, legible, writer_of

MARKER = "ocop-site.json"
ASSETS = ("style.css", "age.js", "lookup.js")
DATA = ("lapsed.csv", "lapsed.json", "products.csv", "products.json", "lookup.js")


def ours(within: Path) -> bool:
    """Whether a path within a site is one this module makes."""
    parts = within.parts
    if parts[0] == "en":
        parts = parts[1:]
        if not parts:
            return True
        return parts in [(page,) for page in NAMES] or _is_product_page(parts)
    if parts in (("data",), *((name,) for name in (*NAMES, *ASSETS, MARKER))):
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
    """Fill the empty `folder` with the site of `edition`; gives the number of pages.

    `data` are the reports ``lapsed`` and ``products``, their rows as they are given out.
    """
    for within in ("p", "en/p", "data"):
        (folder / within).mkdir(parents=True)
    codes = qr_codes(edition)
    count = 0
    for language in LANGUAGES:
        for path, text in SitePages(edition, language, codes).all():
            _put(folder, path, text)
            count += 1
    for name in ASSETS:
        _put(
            folder,
            name,
            resources.files("ocop_cli.publishing.site")
            .joinpath("templates", name)
            .read_text("utf-8"),
        )
    for report in data:
        for form in ("csv", "json"):
            with (folder / "data" / f"{report.name}.{form}").open("wb") as out:
                writer_of(form)(report, out, "vi", options)
    _put(folder, "data/lookup.js", _lookup(edition))
    _put(folder, MARKER, _marker(edition))
    return count


def _put(folder: Path, name: str, text: str) -> None:
    # A path taken apart for each of tens of thousands of pages is a tenth of the work.
    with open(f"{folder}{os.sep}{name.replace('/', os.sep)}", "wb") as out:  # noqa: PTH123
        out.write(text.encode("utf-8", "backslashreplace"))


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
