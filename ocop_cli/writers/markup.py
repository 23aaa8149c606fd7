"""Markdown and HTML: text that stays text, and a page that stands alone.

The HTML page holds its own style and nothing else: no script, no address it fetches from, and a
policy that forbids both. It can be read on a phone, and prints on A4 with repeated headings.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from itertools import islice
from typing import BinaryIO

from ocop_cli.model.listing import Report
from ocop_cli.words import Language
from ocop_cli.writers import Options
from ocop_cli.writers.legible import TextGrid, foot, grid, neutral, paper_fields

_MARKS = re.compile(r"([\\`*_\[\]|~])")
_STARTS = re.compile(r"^(\s*)([#>+=-]|\d+[.)])")

BLOCK = 1_000  # lines written at once
# Letters up to which a column is kept on one line, and from which it gets room on a narrow screen.
SHORT = 14
LONG = 24

STYLE = """
:root { color-scheme: light; }
body { margin: 1.5rem auto; max-width: 100rem; padding: 0 1rem; color: #1a1a1a; background: #fff;
  font: 1rem/1.5 "Segoe UI", "Noto Sans", "DejaVu Sans", Arial, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2 { font-size: 1.2rem; margin-top: 2rem; }
.table { overflow-x: auto; }
.table:focus { outline: 2px solid #1d4f91; }
table { border-collapse: collapse; font-size: .9rem; margin: 1rem 0; }
th, td { border: 1px solid #b5b5b5; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e9eef5; }
tbody tr:nth-child(even) { background: #f7f7f7; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1.5rem 0; max-width: 48rem; }
figure svg { width: 100%%; height: auto; }
.foot { color: #444; }
@media screen and (max-width: 80rem) {
  td.short { white-space: nowrap; }
  td { min-width: 5rem; }
  td.number { min-width: 0; }
  td.long { min-width: 11rem; }
}
@media print {
  @page { size: A4 %(page)s; margin: 15mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 9pt; }
  table { font-size: %(print_size)spt; }
  .table { overflow: visible; }
  table { width: 100%%; }
  th, td { padding: 2pt 3pt; }
  thead { display: table-header-group; }
  tr, figure { break-inside: avoid; }
}
"""


def write_md(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` as Markdown with tables, nothing in it taken for a mark."""
    for index, part in enumerate((report, *report.parts)):
        lead = "#" if index == 0 else "\n##"
        if part.title:
            _put(out, [f"{lead} {marked(part.title)}", ""])
        _put(out, _paragraphs(part.before))
        full = grid(part, language, paper_fields(part))
        if full.rows:
            _put(out, [*_pipes(full), ""])
        _put(out, _paragraphs(foot(part, full.empty, language)))


def marked(text: str) -> str:
    """`text` on one line as Markdown that shows it letter by letter."""
    plain = neutral(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _MARKS.sub(r"\\\1", plain)


def _paragraphs(sentences: Iterable[str]) -> Iterator[str]:
    for sentence in sentences:
        for line in sentence.split("\n"):
            yield _STARTS.sub(_held, marked(line))
            yield ""


def _held(start: re.Match[str]) -> str:
    # A sign or a number that would begin a heading, a quotation or a list.
    space, sign = start.groups()
    return f"{space}{sign[:-1]}\\{sign[-1]}"


def _pipes(full: TextGrid) -> Iterator[str]:
    yield _piped(full.headings)
    yield _piped_raw("---:" if right else "---" for right in full.numeric)
    for row in full.rows:
        yield _piped(row)


def _piped(texts: Iterable[str]) -> str:
    return _piped_raw(map(marked, texts))


def _piped_raw(texts: Iterable[str]) -> str:
    return f"| {' | '.join(texts)} |"


def write_html(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` as one page of HTML that needs nothing else."""
    grids = [(part, grid(part, language, paper_fields(part))) for part in (report, *report.parts)]
    most = max(len(full.headings) for _, full in grids)
    style = STYLE % {
        "page": "landscape" if most > 7 else "portrait",
        "print_size": 9 if most <= 10 else 7 if most <= 16 else 6,
    }
    _put(out, _top(report.title, style, language))
    for index, (part, full) in enumerate(grids):
        _put(out, _section(part, full, language, level=1 if index == 0 else 2))
    _put(out, ["</main>", "</body>", "</html>"])


def _top(title: str, style: str, language: Language) -> Iterator[str]:
    allowed = b64encode(sha256(style.encode()).digest()).decode()
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield (
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'\">"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{_escaped(title)}</title>"
    yield f"<style>{style}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"


def _section(report: Report, full: TextGrid, language: Language, *, level: int) -> Iterator[str]:
    if report.title:
        yield f"<h{level}>{_escaped(report.title)}</h{level}>"
    yield from (f"<p>{_lines(sentence)}</p>" for sentence in report.before)
    yield from report.pictures
    if full.rows:
        name = _escaped(report.title or report.name)
        yield f'<div class="table" role="region" tabindex="0" aria-label="{name}">'
        yield "<table>"
        yield from _rows(full)
        yield "</table>"
        yield "</div>"
    yield from (f'<p class="foot">{_lines(s)}</p>' for s in foot(report, full.empty, language))


def _rows(full: TextGrid) -> Iterator[str]:
    kinds = _kinds(full)
    if any(full.headings):
        heads = (
            f'<th scope="col"{kind}>{_escaped(text)}</th>'
            for text, kind in zip(full.headings, kinds, strict=True)
        )
        yield f"<thead><tr>{''.join(heads)}</tr></thead>"
    yield "<tbody>"
    for row in full.rows:
        yield f"<tr>{_cells(row, kinds, upright=not any(full.headings))}</tr>"
    yield "</tbody>"


def _kinds(full: TextGrid) -> list[str]:
    kinds = []
    for right, column in zip(full.numeric, zip(*full.rows, strict=True), strict=True):
        longest = max(map(len, column))
        name = "number" if right else "short" if longest <= SHORT else "long"
        kinds.append(f' class="{name}"' if name != "long" or longest > LONG else "")
    return kinds


def _cells(row: Sequence[str], kinds: Sequence[str], *, upright: bool) -> str:
    if upright:
        return f'<th scope="row">{escape(row[0])}</th><td>{escape(row[1])}</td>'
    return "".join(f"<td{kind}>{escape(text)}</td>" for text, kind in zip(row, kinds, strict=True))


def _escaped(text: str) -> str:
    return escape(neutral(text))


def _lines(sentence: str) -> str:
    return "<br>".join(map(_escaped, sentence.split("\n")))


def _put(out: BinaryIO, lines: Iterable[str]) -> None:
    rest = iter(lines)
    while some := [f"{line}\n" for line in islice(rest, BLOCK)]:
        out.write("".join(some).encode())
