"""A proof as one page that opens anywhere: the pictures are inside, nothing is fetched."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from html import escape

from ocop_cli.publishing.proof.cutting import Cutting
from ocop_cli.publishing.proof.exhibits import Exhibit, Proof
from ocop_cli.readers.pdf.pictures import DOTS
from ocop_cli.words import Language, say
from ocop_cli.writers.legible import neutral

STYLE = (
    "body{font:15px/1.45 'Times New Roman',Tinos,serif;max-width:56rem;margin:1.5rem auto;"
    "padding:0 1rem;color:#1a1a1a}"
    "h1{font-size:1.35rem;text-align:center}h2{font-size:1.1rem;margin-top:2rem}"
    ".internal{text-align:center;font-weight:bold;border:2px solid #c62828;color:#c62828;"
    "padding:.3rem}"
    "figure{margin:.6rem 0;overflow-x:auto}figcaption{font-style:italic;font-size:.85rem}"
    "img{max-width:100%;height:auto;border:1px solid #999}"
    "table{border-collapse:collapse;margin:.4rem 0;width:100%}"
    "td,th{border:1px solid #999;padding:.2rem .4rem;vertical-align:top;text-align:left}"
    "th{background:#e9eef5}.facts th{background:none;width:11rem}"
    ".marked td,.marked th{background:#fff3b2;outline:2px solid #c62828}"
    ".trouble{font-weight:bold}.hash{overflow-wrap:anywhere}"
    "@media print{h2{break-after:avoid}figure{break-inside:avoid}}"
)


def made(proof: Proof, language: Language) -> bytes:
    """The proof as a page; the same proof gives the same bytes."""
    return "\n".join(_page(proof, language)).encode("utf-8", "backslashreplace") + b"\n"


def _page(proof: Proof, language: Language) -> Iterator[str]:
    internal, title = say("proof.internal", language), _text(proof.sheet.title)
    yield "<!doctype html>"
    yield f'<html lang="{language}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="robots" content="noindex,nofollow">'
    yield f"<title>{title}</title><style>{STYLE}</style></head><body>"
    yield f'<p class="internal">{_text(internal)}</p><h1>{title}</h1>'
    yield from (f"<p>{_text(sentence)}</p>" for sentence in proof.sentences)
    for number, exhibit in enumerate(proof.exhibits, start=1):
        yield from _exhibit(number, exhibit, language)
    yield f"<p><em>{_text(say('proof.internal_why', language))}</em></p>"
    yield f'<p class="internal">{_text(internal)}</p></body></html>'


def _exhibit(number: int, exhibit: Exhibit, language: Language) -> Iterator[str]:
    yield f"<section><h2>{number}. {_text(exhibit.title)}</h2>"
    for caption, cutting in exhibit.cuttings:
        said = _text(say(f"proof.{caption}", language))
        yield f"<figure><figcaption>{said}</figcaption>"
        yield from _cutting(cutting, said)
        yield "</figure>"
    yield from (f'<p class="trouble">⚠ {_text(one)}</p>' for one in exhibit.trouble)
    yield '<table class="facts">'
    for label, value in exhibit.facts:
        yield f'<tr><th scope="row">{_text(label)}</th><td class="hash">{_text(value)}</td></tr>'
    yield "</table></section>"


def _cutting(cutting: Cutting, said: str) -> Iterator[str]:
    if cutting.picture:
        coded = b64encode(cutting.picture).decode("ascii")
        wide, high = (round(side / DOTS * 4 / 3) for side in cutting.size)
        yield (
            f'<img alt="{said}" width="{wide}" height="{high}" src="data:image/png;base64,{coded}">'
        )
    if cutting.lines:
        yield "<table>"
        for number, line in enumerate(cutting.lines):
            yield f"<tr{_mark(cutting, number)}><td>{_text(line)}</td></tr>"
        yield "</table>"
    if cutting.grid is not None:
        heads = "".join(f'<th scope="col">{_text(one)}</th>' for one in cutting.grid.headings)
        yield f"<table><tr>{heads}</tr>"
        for number, row in enumerate(cutting.grid.rows):
            first, *rest = (_text(cell) for cell in row)
            cells = "".join(f"<td>{cell}</td>" for cell in rest)
            yield f'<tr{_mark(cutting, number)}><th scope="row">{first}</th>{cells}</tr>'
        yield "</table>"


def _mark(cutting: Cutting, number: int) -> str:
    return ' class="marked"' if number in cutting.marked else ""


def _text(text: str) -> str:
    return escape(neutral(text))
