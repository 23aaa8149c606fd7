"""md and html: administrative documents for a page or a message, in the same parts."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from typing import BinaryIO

from ocop_cli.publishing.letters.form import (
    DECIDES,
    MOTTO,
    NATION,
    NUMBER,
    RECIPIENTS,
    TO,
    aligned,
    is_article,
)
from ocop_cli.publishing.letters.letter import Annex, Letter, LetterTable
from ocop_cli.writers.legible import neutral
from ocop_cli.writers.markup import marked

STYLE = """
:root { color-scheme: light; }
body { margin: 1rem auto; max-width: 60rem; padding: 0 1rem; color: #000; background: #fff;
  font: 1.05rem/1.4 "Times New Roman", "Liberation Serif", "DejaVu Serif", serif; }
article + article { margin-top: 4rem; border-top: 1px dashed #777; padding-top: 2rem; }
header, footer { display: flex; gap: 1rem; justify-content: space-between; }
header div, footer div { flex: 1; text-align: center; }
header p, footer p, h1 + p { margin: .1rem 0; }
.motto { display: inline-block; border-bottom: 1px solid #000; font-weight: bold; }
h1, h2, header, .centre { text-wrap: balance; }
h1, h2 { font-size: 1.15rem; text-align: center; margin: 1.5rem 0 .2rem; }
.centre { text-align: center; }
.bold { font-weight: bold; }
.text { text-align: justify; text-indent: 1.27cm; margin: .5rem 0; }
footer { margin-top: 1.5rem; align-items: flex-start; }
footer div:first-child { text-align: left; font-size: .85rem; }
.signing { min-height: 6rem; font-weight: bold; }
.table { overflow-x: auto; }
.table:focus { outline: 2px solid #1d4f91; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { border: 1px solid #000; padding: .25rem .4rem; vertical-align: middle; text-align: left; }
th, td.centre { text-align: center; }
.notes { font-style: italic; font-size: .85rem; overflow-wrap: anywhere; }
@media screen and (max-width: 40rem) {
  header, footer { flex-direction: column; }
  td { min-width: 5rem; }
}
@media print {
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  @page annex { size: A4 landscape; margin: 20mm; }
  body { margin: 0; padding: 0; max-width: none; font-size: 13pt; }
  article + article { border: 0; margin: 0; padding: 0; break-before: page; }
  section { page: annex; break-before: page; }
  table { font-size: 11pt; }
  .table { overflow: visible; }
  thead { display: table-header-group; }
  tr, footer { break-inside: avoid; }
}
"""


def write_md(letters: Sequence[Letter], out: BinaryIO) -> None:
    """All letters as Markdown, a rule between them; nothing in it is taken for a mark."""
    for place, letter in enumerate(letters):
        if place:
            out.write(b"\n---\n\n")
        out.write("".join(f"{line}\n\n" for line in _md(letter)).encode())


def _md(letter: Letter) -> Iterator[str]:
    yield from (marked(line) for line in letter.parent)
    yield from (f"**{marked(line)}**" for line in letter.office)
    yield f"**{NATION}**"
    yield f"**{marked(MOTTO)}**"
    yield f"{NUMBER} {marked(letter.number)}"
    yield f"*{marked(letter.place_and_day)}*"
    if letter.kind:
        yield f"# {marked(letter.kind)}"
        yield f"**{marked(letter.subject)}**"
    elif letter.subject:
        yield marked(letter.subject)
    if letter.authority:
        yield f"**{marked(letter.authority)}**"
    if letter.to:
        yield f"{TO} {marked('; '.join(letter.to))}"
    yield from (f"*{marked(line)}*" for line in letter.grounds)
    if letter.authority:
        yield f"**{DECIDES}**"
    yield from _md_text(letter.body)
    if letter.table is not None:
        yield _md_table(letter.table)
    yield from _md_text(letter.closing)
    yield f"***{RECIPIENTS}***\n" + "".join(f"\n{marked(line)}  " for line in letter.recipients)
    yield from (f"**{marked(line)}**" for line in (*letter.signing, letter.signatory) if line)
    for annex in letter.annexes:
        yield f"## {marked(annex.name)}"
        yield from (f"**{marked(line)}**" for line in (annex.title, annex.area) if line)
        yield f"*{marked(annex.attached)}*"
        yield _md_table(annex.table)
    yield from (f"*{marked(note)}*" for note in letter.notes)


def _md_text(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        named = is_article(line)
        if named:
            yield f"**{marked(line[:named])}**{marked(line[named:])}"
        else:
            # A number and a dot would begin a list, and be counted anew.
            number, dot, rest = line.partition(". ")
            bare = number.isdecimal() and dot
            yield f"{number}\\. {marked(rest)}" if bare else marked(line)


def _md_table(table: LetterTable) -> str:
    rules = [":---:" if centred else "---" for centred in table.centred]
    lines = [list(map(marked, table.headings)), rules]
    lines += [list(map(marked, row)) for row in table.rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def write_html(letters: Sequence[Letter], out: BinaryIO) -> None:
    """All letters as one page of HTML that needs nothing else, and prints as the decree asks."""
    allowed = b64encode(sha256(STYLE.encode()).digest()).decode()
    lines = [
        "<!DOCTYPE html>",
        '<html lang="vi">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
        f"style-src 'sha256-{allowed}'; base-uri 'none'; form-action 'none'\">",
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{_said(letters[0].title)}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        "<main>",
    ]
    for letter in letters:
        lines += _html(letter)
    lines += ["</main>", "</body>", "</html>"]
    out.write("".join(f"{line}\n" for line in lines).encode())


def _html(letter: Letter) -> Iterator[str]:
    yield "<article>"
    yield from _html_head(letter)
    heading = letter.kind or letter.subject
    yield f"<h1>{_said(heading)}</h1>"
    if letter.kind:
        yield f'<p class="centre bold">{_said(letter.subject)}</p>'
    if letter.authority:
        yield f'<p class="centre bold">{_said(letter.authority)}</p>'
    if letter.to:
        yield f'<p class="centre">{TO} {_said("; ".join(letter.to))}</p>'
    yield from (f'<p class="text"><em>{_said(line)}</em></p>' for line in letter.grounds)
    if letter.authority:
        yield f'<p class="centre bold">{DECIDES}</p>'
    yield from _html_text(letter.body)
    if letter.table is not None:
        yield from _html_table(letter.table, letter.subject)
    yield from _html_text(letter.closing)
    yield from _html_foot(letter)
    for annex in letter.annexes:
        yield from _html_annex(annex)
    yield '<div class="notes">'
    yield from (f"<p>{_said(note)}</p>" for note in letter.notes)
    yield "</div>"
    yield "</article>"


def _html_head(letter: Letter) -> Iterator[str]:
    yield "<header>"
    yield "<div>"
    yield from (f"<p>{_said(line)}</p>" for line in letter.parent)
    yield from (f'<p class="bold">{_said(line)}</p>' for line in letter.office)
    yield f"<p>{NUMBER} {_said(letter.number)}</p>"
    yield "</div>"
    yield "<div>"
    yield f'<p class="bold">{NATION}</p>'
    yield f'<p><span class="motto">{MOTTO}</span></p>'
    yield f"<p><em>{_said(letter.place_and_day)}</em></p>"
    yield "</div>"
    yield "</header>"


def _html_text(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        named = is_article(line)
        article = f"<strong>{_said(line[:named])}</strong>" if named else ""
        yield f'<p class="text">{article}{_said(line[named:])}</p>'


def _html_foot(letter: Letter) -> Iterator[str]:
    yield "<footer>"
    yield "<div>"
    yield f"<p><strong><em>{RECIPIENTS}</em></strong></p>"
    yield from (f"<p>{_said(line)}</p>" for line in letter.recipients)
    yield "</div>"
    yield "<div>"
    yield f'<p class="signing">{"<br>".join(map(_said, letter.signing))}</p>'
    yield f'<p class="bold">{_said(letter.signatory)}</p>'
    yield "</div>"
    yield "</footer>"


def _html_annex(annex: Annex) -> Iterator[str]:
    yield "<section>"
    yield f"<h2>{_said(annex.name)}<br>{_said(annex.title)}</h2>"
    if annex.area:
        yield f'<p class="centre bold">{_said(annex.area)}</p>'
    yield f'<p class="centre"><em>{_said(annex.attached)}</em></p>'
    yield from _html_table(annex.table, annex.title)
    yield "</section>"


def _html_table(table: LetterTable, name: str) -> Iterator[str]:
    yield f'<div class="table" role="region" tabindex="0" aria-label="{_said(name)}">'
    heads = "".join(f'<th scope="col">{_said(text)}</th>' for text in table.headings)
    yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
    kinds = [' class="centre"' if one == "center" else "" for one in aligned(table)]
    for row in table.rows:
        cells = "".join(
            f"<td{kind}>{_said(text)}</td>" for text, kind in zip(row, kinds, strict=True)
        )
        yield f"<tr>{cells}</tr>"
    yield "</tbody></table></div>"


def _said(text: str) -> str:
    return escape(neutral(text))
