"""A row, or a head, cut out of the picture of a scan its draft was read from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PIL import Image

from ocop_cli.model.errors import Unreadable
from ocop_cli.publishing.proof import cutting
from ocop_cli.publishing.proof.cutting import Cutting
from ocop_cli.readers.pdf import pictures
from ocop_cli.readers.scan import ocr, tie
from ocop_cli.readers.scan.lines import straightened


def page(path: Path, number: int) -> Image.Image:
    """A page of a scan, put straight, as its draft was read from it; raises Unreadable."""
    for count, page in enumerate(ocr.pictures(path), start=1):
        if count == number:
            return straightened(page)
    raise Unreadable("unreadable.damaged", reason=f"{number}")


def unit(page: Image.Image) -> float:
    """The dots of a point on the picture of a scanned page."""
    return max(page.size) / ocr.A4


def part(page: Image.Image, bottom: float) -> Cutting:
    """A page of a scan from its upper edge to `bottom`, in points."""
    upper = page.convert("RGB").crop((0, 0, page.width, max(1, round(bottom * unit(page)))))
    return cutting.pictured(_to_scale(upper, unit(page)))


def row(page: Image.Image, place: tie.Tie, headings: Sequence[tie.Tie]) -> Cutting:
    """The row of a draft on its scan, under its headings, with what is printed around it."""
    point = unit(page)
    tall = (place.bottom - place.top) * point
    own = (place.left * point, place.top * point, place.right * point, place.bottom * point)
    picture = cutting.highlighted(page.convert("RGB"), own)
    spans = [(place.top * point - tall - 4 * point, place.bottom * point + tall + 4 * point)]
    for one in headings[:1]:
        if one.bottom * point < spans[0][0]:
            spans.insert(0, (one.top * point, one.bottom * point))
    left, right = own[0] - 6 * point, own[2] + 6 * point
    strips = [
        picture.crop(cutting.inside(picture, left, top, right, bottom)) for top, bottom in spans
    ]
    return cutting.below_each_other([_to_scale(one, point) for one in strips])


def _to_scale(strip: Image.Image, point: float) -> Image.Image:
    """A strip with as many dots to a point as the pictures of other pages have."""
    scale = pictures.DOTS / point
    return strip.resize((max(1, round(strip.width * scale)), max(1, round(strip.height * scale))))
