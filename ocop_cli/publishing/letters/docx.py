"""docx: administrative documents to be filled in, changed and signed.

Each letter and each annex is a section of its own, so that pages are counted from one again and the
first bears no number. All times inside are the letter's own day: same letters, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import BinaryIO

from ocop_cli.publishing.letters import form, letterhead
from ocop_cli.publishing.letters.letter import Annex, Letter, LetterTable
from ocop_cli.publishing.letters.letterhead import Letterhead
from ocop_cli.writers.docx import package
from ocop_cli.writers.docx.package import Margin
from ocop_cli.writers.docx.pieces import (
    ended,
    field,
    paragraph,
    reference,
    rule,
    run,
    section,
    styles,
)
from ocop_cli.writers.docx.tables import BLACK, ruled, side_by_side
from ocop_cli.writers.layout import Measure
from ocop_cli.writers.paper import Paper, times, times_bold


def write_docx(letters: Sequence[Letter], out: BinaryIO) -> None:
    """All letters in one document, each beginning on a page of its own."""
    if letters[0].letterhead is not None:
        head = letterhead.read(letters[0].letterhead)
        drafted = [(letter, tuple(_under_a_head(letter, head))) for letter in letters]
        letterhead.write(head, drafted, out)
        return
    package.write(
        out,
        "".join(_letters(letters)),
        styles=styles("vi", line=1),
        margins=(Margin("header", "header", _number()), Margin("blank", "header", "<w:p/>")),
        title=letters[0].title,
        office=letters[0].issuer,
        day=letters[0].day,
        language="vi",
    )


def _letters(letters: Sequence[Letter]) -> Iterator[str]:
    for letter in letters:
        last = letter is letters[-1]
        yield from _text(letter)
        yield _section(form.UPRIGHT, inside=bool(letter.annexes) or not last)
        for annex in letter.annexes:
            yield from _annex(annex, letter.notes, form.ACROSS)
            yield _section(form.ACROSS, inside=not (last and annex is letter.annexes[-1]))


def _under_a_head(letter: Letter, head: Letterhead) -> Iterator[str]:
    """What stands under an office's own head: the text, then each annex."""
    yield "".join(_under(letter, head.paper))
    for annex in letter.annexes:
        yield "".join(_annex(annex, letter.notes, head.paper.turned))


def _text(letter: Letter) -> Iterator[str]:
    yield from _head(letter)
    yield from _under(letter, form.UPRIGHT)


def _under(letter: Letter, paper: Paper) -> Iterator[str]:
    if letter.kind:
        yield _paragraph(
            letter.kind, align="center", bold=True, size=form.TITLE, before=12, after=0
        )
        yield _balanced(letter.subject, paper.body, size=form.TITLE, bold=True)
        yield _line(times_bold(letter.subject) * form.TITLE, paper.body, part=0.33, most=0.3)
    if letter.authority:
        yield _paragraph(letter.authority, align="center", bold=True, before=6)
    if letter.to:
        yield from _to(letter.to)
    for ground in letter.grounds:
        yield _paragraph(ground, align="both", italic=True, indent=form.INDENT)
    if letter.authority:
        yield _paragraph(form.DECIDES, align="center", bold=True, before=6)
    yield from _body(letter.body, keep_last=not letter.closing and letter.table is None)
    if letter.table is not None:
        yield from _table(letter.table, paper)
        yield _paragraph("", size=6, after=0)
    yield from _body(letter.closing, keep_last=True)
    yield from _foot(letter, paper)
    if not letter.annexes:
        # No document ends with a table. Where an annex follows, the end of the section stands there
        # alone: one line more, and a full page would be followed by an empty one.
        yield _paragraph("", size=4, after=0)
        yield from _notes(letter.notes)


def _head(letter: Letter) -> Iterator[str]:
    room = form.SIDES[0]
    left = [_balanced(line, room, size=form.HEAD) for line in letter.parent]
    left += [_balanced(line, room, size=form.HEAD, bold=True) for line in letter.office]
    names = [x for line in letter.office for x in _folded(line, room, form.HEAD, times_bold)]
    longest = max(map(times_bold, names), default=0) * form.HEAD
    left.append(_line(longest, form.SIDES[0], part=0.4, most=0.4))
    right = [
        _paragraph(form.NATION, align="center", bold=True, size=form.HEAD, after=0),
        _paragraph(form.MOTTO, align="center", bold=True, size=form.MOTTO_SIZE, after=0),
        _line(times_bold(form.MOTTO) * form.MOTTO_SIZE, form.SIDES[1], part=1, most=1),
    ]
    number = [_paragraph(f"{form.NUMBER} {letter.number}", align="center", size=form.HEAD, after=0)]
    if not letter.kind and letter.subject:
        number.append(_balanced(letter.subject, room, size=form.SUBJECT, before=form.AFTER))
    place = [_paragraph(letter.place_and_day, align="center", italic=True, after=0)]
    yield side_by_side(form.SIDES, ((left, right), (number, place)))
    yield _paragraph("", size=6, after=0)


def _to(to: Sequence[str]) -> Iterator[str]:
    if len(to) == 1:
        yield _paragraph(f"{form.TO} {to[0]}", align="center", before=12, after=12)
        return
    yield _paragraph(form.TO, align="left", before=12, indent=2 * form.INDENT)
    for one in to:
        yield _paragraph(one, align="left", indent=3 * form.INDENT, after=2)


def _body(lines: Sequence[str], *, keep_last: bool) -> Iterator[str]:
    """Paragraphs; a signature never stands on a page without the last of them."""
    for place, line in enumerate(lines, start=1):
        named = form.is_article(line)
        runs = [run(line[:named], bold=True, size=form.TEXT)] if named else []
        runs.append(run(line[named:], size=form.TEXT))
        keep = keep_last and place == len(lines)
        yield _paragraph(runs, align="both", indent=form.INDENT, keep=keep)


def _balanced(
    text: str,
    width: float,
    *,
    size: float,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
) -> str:
    """A centred paragraph, drawn in at its sides so that its lines are about equally long."""
    lines = _folded(text, width, size, times_bold if bold else times)
    longest = max(times_bold(line) if bold else times(line) for line in lines) * size
    return _paragraph(
        text,
        align="center",
        bold=bold,
        italic=italic,
        size=size,
        sides=(width - longest) / 2 if len(lines) > 1 else 0,
        before=before,
        after=after,
    )


def _folded(text: str, width: float, size: float, measure: Measure) -> list[str]:
    return form.balanced(text, width, lambda line: measure(line) * size)


def _foot(letter: Letter, paper: Paper) -> Iterator[str]:
    """Recipients and signature side by side, held together on one page."""
    left = [
        _paragraph(
            form.RECIPIENTS, bold=True, italic=True, size=form.RECIPIENTS_SIZE, after=0, keep=True
        )
    ]
    left += [_paragraph(line, size=form.SMALL, after=0, keep=True) for line in letter.recipients]
    right = [
        _paragraph(line, align="center", bold=True, after=0, keep=True) for line in letter.signing
    ]
    right += [_paragraph("", after=0, keep=True) for _ in range(form.SIGNING_ROOM)]
    right.append(_paragraph(letter.signatory, align="center", bold=True, after=0))
    yield _paragraph("", size=6, after=0, keep=True)
    yield side_by_side(form.foot_of(paper), ((left, right),))


def _annex(annex: Annex, notes: Sequence[str], paper: Paper) -> Iterator[str]:
    yield _paragraph(annex.name, align="center", bold=True, size=form.TITLE, after=0)
    yield _balanced(annex.title.upper(), paper.body, size=form.TITLE, bold=True)
    if annex.area:
        yield _balanced(annex.area, paper.body, size=form.TITLE, bold=True)
    yield _balanced(annex.attached, paper.body, size=form.TEXT, italic=True, after=2)
    yield _line(times(annex.attached) * form.TEXT, paper.body, part=0.33, most=0.25)
    yield from _table(annex.table, paper)
    yield _paragraph("", size=6, after=0)
    yield from _notes(notes)


def _notes(notes: Sequence[str]) -> Iterator[str]:
    for note in notes:
        yield _paragraph(note, italic=True, size=form.NOTE, after=2)


def _table(table: LetterTable, paper: Paper) -> Iterator[str]:
    full, setting = form.set_table(table, paper, times, times_bold)
    yield from ruled(full, setting, aligns=form.aligned(table), rules=BLACK, shade="", middle=True)


# A paragraph with the spacing of an administrative document.
_paragraph = partial(paragraph, size=form.TEXT, before=0, after=form.AFTER)


def _line(length: float, room: float, *, part: float, most: float) -> str:
    """A rule under a text of that length: `part` of it, at most `most` of the room."""
    return rule(min(length * part, room * most), room)


def _section(paper: Paper, *, inside: bool) -> str:
    """The end of a section; the last one of a document stands without a paragraph."""
    references = reference("header", "header") + reference("header", "blank", "first")
    text = section(paper, references, apart=True)
    return ended(text) if inside else text


def _number() -> str:
    """The number of a page, as its head bears it."""
    return paragraph([field("PAGE", form.HEAD)], align="center")
