"""Proofs written where they were asked for: one to a file, many to a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import cast

from PIL import Image
from pypdfium2 import PdfDocument

from ocop_cli.model.errors import Misused
from ocop_cli.publishing.proof.exhibits import Proof
from ocop_cli.text.keys import fold
from ocop_cli.words import Language
from ocop_cli.writers import placing

FORMATS = ("pdf", "png", "html")
SCALE = 2.0  # dots of a picture to a point
LONGEST_NAME = 60


def format_of(output: Path | None, said: str | None) -> str:
    """The format of a proof, from ``--format`` or the ending of its file; raises Misused."""
    form = said or (output.suffix.lower().lstrip(".") if output is not None else "")
    form = {"htm": "html"}.get(form, form)
    if form not in FORMATS:
        raise Misused("proof.formats")
    return form


def made(proof: Proof, form: str, language: Language) -> bytes:
    """A proof in one of FORMATS."""
    if form == "png":
        return _pictured(made(proof, "pdf", language))
    module = import_module(f"ocop_cli.publishing.proof.{form}")
    return cast(Callable[[Proof, Language], bytes], module.made)(proof, language)


def _pictured(document: bytes) -> bytes:
    """The pages of a proof as one picture, one below the other."""
    with PdfDocument(document) as pdf:
        pages = [page.render(scale=SCALE).to_pil().convert("RGB") for page in pdf]
    whole = Image.new("RGB", (pages[0].width, sum(page.height for page in pages)), "white")
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    out = BytesIO()
    whole.save(out, "PNG")
    return out.getvalue()


def write(proof: Proof, form: str, to: Path | None, language: Language) -> None:
    """One proof to a file, whole or not at all; None is standard output."""
    contents = made(proof, form, language)
    with placing.standard_output(language) if to is None else placing.whole(to) as out:
        out.write(contents)


def write_each(
    proofs: Iterable[Proof],
    folder: Path,
    language: Language,
    form: str = "pdf",
) -> int:
    """Each proof in a file of its own in `folder`, all of them or none; gives how many."""
    count = 0
    with placing.whole_files(folder) as add:
        for proof in proofs:
            with add(f"{name(proof)}.{form}") as out:
                out.write(made(proof, form, language))
            count += 1
    return count


def name(proof: Proof) -> str:
    """What the file of a proof is called: its product by number and name, in bare letters."""
    words = "".join(one if one.isalnum() else "-" for one in fold(proof.product))
    plain = "-".join(part for part in words.split("-") if part)[:LONGEST_NAME].rstrip("-")
    return f"{proof.product_id:05d}-{plain}" if plain else f"{proof.product_id:05d}"
