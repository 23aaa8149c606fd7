"""A QR code for each product: the address of its page, for shelf cards and labels."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO

from ocop_cli.publishing.site.edition import Edition

# Any of the eight masks can be read; trying them all takes most of the time.
MASK = 2
SCALE = 4


def qr_codes(edition: Edition) -> Mapping[int, str]:
    """The code of each product as a drawing, where the edition knows its address on the web."""
    if edition.base_url is None:
        return {}
    return {one.product_id: _drawn(edition.base_url + one.address) for one in edition.products}


def _drawn(address: str) -> str:
    import segno

    out = BytesIO()
    code = segno.make(address, error="m", mask=MASK, micro=False, boost_error=False)
    code.save(out, kind="svg", scale=SCALE, light="#fff", xmldecl=False, svgclass=None,
              lineclass=None, omitsize=True, nl=False)  # fmt: skip
    return out.getvalue().decode()
