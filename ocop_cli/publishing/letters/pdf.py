"""pdf: administrative documents with their fonts inside, ready to be signed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import BinaryIO

from ocop_cli.publishing.letters import form
from ocop_cli.publishing.letters.letter import Annex, Letter
from ocop_cli.writers.layout import wrapped
from ocop_cli.writers.legible import neutral
from ocop_cli.writers.paper import Paper
from ocop_cli.writers.pdf.pages import (
    ASCENT,
    BOLD,
    BOLD_ITALIC,
    ITALIC,
    LEADING,
    REGULAR,
    Face,
    PdfPages,
    bold,
    length,
    regular,
    runs,
)

WHITE = (1.0, 1.0, 1.0)
# Text and its face, as it flows; a line under a column, with its look.
Word = tuple[str, Face]
Line = tuple[str, Face, float]


def write_pdf(letters: Sequence[Letter], out: BinaryIO) -> None:
    """All letters in one document, each beginning on a page of its own."""
    memory = BytesIO()
    first = letters[0]
    sheets = _Sheets(
        memory, form.UPRIGHT, "vi", title=first.title, office=first.issuer, day=first.day
    )
    for letter in letters:
        sheets.begin(form.UPRIGHT)
        _text(sheets, letter)
        for annex in letter.annexes:
            sheets.begin(form.ACROSS)
            _annex(sheets, annex, letter.notes)
    sheets.close()
    out.write(memory.getvalue())


class _Sheets(PdfPages):
    """Pages whose numbers stand above the text, from the second page of each part on."""

    part_page = 0

    def begin(self, paper: Paper) -> None:
        """Begin a letter or an annex on a page of its own."""
        if self.part_page:
            self._number()
            self.canvas.showPage()
        self.paper = paper
        self.canvas.setPageSize((paper.width, paper.height))
        self.y = self._top()
        self.part_page = 1

    def turn(self) -> None:
        super().turn()
        self.part_page += 1

    def _number(self) -> None:
        if self.part_page > 1:
            number = str(self.part_page)
            x = (self.paper.width - regular(number) * form.HEAD) / 2
            y = self.paper.height - self.paper.top / 2 - form.HEAD / 2
            self._text([(x, y, number)], form.HEAD, REGULAR)

    def close(self) -> None:
        self._number()
        self.canvas.showPage()
        self.canvas.save()

    def flow(
        self,
        words: Sequence[Word],
        size: float = form.TEXT,
        *,
        indent: float = form.INDENT,
        after: float = form.AFTER,
        keep: float = 0,
    ) -> None:
        """A paragraph set to both margins, its first line indented; `keep` is the room it wants
        below it on the same page."""
        lines = _lines(words, self.paper.body, size, indent)
        if keep:
            self.need(len(lines) * size * LEADING + after + keep)
        for place, line in enumerate(lines):
            self.need((2 if place == 0 and len(lines) > 1 else 1) * size * LEADING)
            shift = indent if place == 0 else 0.0
            room = self.paper.body - shift
            spare = room - _extent(line, size)
            gaps = len(line) - 1
            gap = spare / gaps if gaps and place < len(lines) - 1 else 0.0
            self._stretched(line, self.paper.left + shift, size, gap)
            self.y -= size * LEADING
        self.y -= after

    def _stretched(self, line: Sequence[Word], x: float, size: float, gap: float) -> None:
        """One line, its spaces widened by `gap`; words of one face stay one text."""
        start = 0
        for end in range(1, len(line) + 1):
            if end < len(line) and line[end][1] == line[start][1]:
                continue
            face = line[start][1]
            text = " ".join(word for word, _ in line[start:end])
            if end < len(line):
                text += " "
            self._spaced(x, self.y - size * ASCENT, text, size, face, gap)
            x += length(text, face) * size + text.count(" ") * gap
            start = end

    def _spaced(self, x: float, y: float, text: str, size: float, face: Face, gap: float) -> None:
        """`text` from `x` on; every space is `gap` wider than the font has it."""
        drawn = self.canvas.beginText(x, y)
        drawn.setWordSpace(gap)
        for font, signs in runs(text, face):
            drawn.setFont(font, size)
            drawn.textOut(signs)
        self.canvas.drawText(drawn)

    def column(
        self, lines: Iterable[Line], left: float, width: float, *, centred: bool = True
    ) -> float:
        """Lines under each other from here down, in a column; gives the height they took."""
        y = self.y
        for text, face, size in lines:
            for piece in _folded(text, width, face, size):
                shift = (width - length(piece, face) * size) / 2 if centred else 0.0
                self._text([(left + shift, y - size * ASCENT, piece)], size, face)
                y -= size * LEADING
        return self.y - y

    def _rule(self, rules: Sequence[tuple[float, float, float, float]]) -> None:
        self.canvas.setLineWidth(0.5)
        self.canvas.setStrokeColorRGB(0, 0, 0)
        self.canvas.lines(rules)

    def rule_below(self, centre: float, wide: float, y: float) -> None:
        """The short line under a name or a title."""
        self.canvas.setLineWidth(0.7)
        self.canvas.setStrokeColorRGB(0, 0, 0)
        self.canvas.line(centre - wide / 2, y, centre + wide / 2, y)


def _folded(text: str, width: float, face: Face, size: float) -> list[str]:
    return wrapped(neutral(text), width, lambda line: length(line, face) * size)


def _words(text: str, face: Face) -> list[Word]:
    return [(word, face) for word in neutral(text).split()]


def _lines(words: Sequence[Word], width: float, size: float, indent: float) -> list[list[Word]]:
    """`words` as lines no wider than `width`, the first one shorter by its indent."""
    lines: list[list[Word]] = [[]]
    for word, face in words:
        for piece in _folded(word, width - indent, face, size):
            room = width - (indent if len(lines) == 1 else 0)
            if lines[-1] and _extent([*lines[-1], (piece, face)], size) > room:
                lines.append([])
            lines[-1].append((piece, face))
    return lines


def _extent(line: Sequence[Word], size: float) -> float:
    spaces = sum(length(" ", face) for _, face in line[1:])
    return (sum(length(word, face) for word, face in line) + spaces) * size


def _text(sheets: _Sheets, letter: Letter) -> None:
    _head(sheets, letter)
    middle = form.UPRIGHT.left + form.UPRIGHT.body / 2
    if letter.kind:
        sheets.y -= 12
        title = [letter.kind, *_balanced(letter.subject, form.UPRIGHT.body, form.TITLE)]
        lines: list[Line] = [(line, BOLD, form.TITLE) for line in title]
        sheets.y -= sheets.column(lines, form.UPRIGHT.left, form.UPRIGHT.body)
        wide = min(bold(letter.subject) * form.TITLE / 3, form.UPRIGHT.body * 0.3)
        sheets.rule_below(middle, wide, sheets.y - 3)
        sheets.y -= 12
    if letter.authority:
        sheets.paragraph(letter.authority, size=form.TEXT, face=BOLD, align="center")
    if letter.to:
        _to(sheets, letter.to)
    for ground in letter.grounds:
        sheets.flow(_words(ground, ITALIC))
    if letter.authority:
        sheets.paragraph(form.DECIDES, size=form.TEXT, face=BOLD, align="center")
    foot = _foot_height(letter)
    _body(sheets, letter.body, 0 if letter.closing or letter.table else foot)
    if letter.table is not None:
        full, setting = form.set_table(letter.table, form.UPRIGHT, regular, bold)
        sheets.table(full, setting, aligned=form.aligned(letter.table), shade=WHITE)
    _body(sheets, letter.closing, foot)
    _foot(sheets, letter)
    if not letter.annexes:
        _notes(sheets, letter.notes)


def _head(sheets: _Sheets, letter: Letter) -> None:
    left, right = form.UPRIGHT.left, form.UPRIGHT.left + form.SIDES[0]
    parent = [x for line in letter.parent for x in _balanced(line, form.SIDES[0], form.HEAD)]
    names = [x for line in letter.office for x in _balanced(line, form.SIDES[0], form.HEAD)]
    office: list[Line] = [(line, REGULAR, form.HEAD) for line in parent]
    office += [(line, BOLD, form.HEAD) for line in names]
    deep = sheets.column(office, left, form.SIDES[0])
    longest = max(map(bold, names), default=0) * form.HEAD
    wide = min(longest, form.SIDES[0]) * 0.4
    sheets.rule_below(left + form.SIDES[0] / 2, wide, sheets.y - deep - 3)
    nation: list[Line] = [(form.NATION, BOLD, form.HEAD), (form.MOTTO, BOLD, form.MOTTO_SIZE)]
    other = sheets.column(nation, right, form.SIDES[1])
    sheets.rule_below(
        right + form.SIDES[1] / 2, bold(form.MOTTO) * form.MOTTO_SIZE, sheets.y - other - 3
    )
    sheets.y -= max(deep, other) + 12
    place: list[Line] = [(letter.place_and_day, ITALIC, form.TEXT)]
    other = sheets.column(place, right, form.SIDES[1])
    deep = sheets.column(
        [(f"{form.NUMBER} {letter.number}", REGULAR, form.HEAD)], left, form.SIDES[0]
    )
    if not letter.kind and letter.subject:
        sheets.y -= deep + form.AFTER
        subject = _balanced(letter.subject, form.SIDES[0], form.SUBJECT, REGULAR)
        deep = sheets.column(
            [(line, REGULAR, form.SUBJECT) for line in subject], left, form.SIDES[0]
        )
    sheets.y -= max(deep, other) + form.AFTER


def _to(sheets: _Sheets, to: Sequence[str]) -> None:
    sheets.y -= 8
    if len(to) == 1:
        sheets.paragraph(f"{form.TO} {to[0]}", size=form.TEXT, align="center", after=12)
        return
    sheets.flow(_words(form.TO, REGULAR), indent=2 * form.INDENT)
    for one in to:
        sheets.flow(_words(one, REGULAR), indent=3 * form.INDENT, after=2)


def _body(sheets: _Sheets, lines: Sequence[str], keep: float) -> None:
    """Paragraphs; the last one stays with the signature, which wants `keep`."""
    for place, line in enumerate(lines, start=1):
        named = form.is_article(line)
        words = [*_words(line[:named], BOLD), *_words(line[named:], REGULAR)]
        sheets.flow(words, keep=keep if place == len(lines) else 0)


def _balanced(text: str, width: float, size: float, face: Face = BOLD) -> list[str]:
    return form.balanced(neutral(text), width, lambda line: length(line, face) * size)


def _foot_lines(letter: Letter) -> tuple[list[Line], list[Line]]:
    left: list[Line] = [(form.RECIPIENTS, BOLD_ITALIC, form.RECIPIENTS_SIZE)]
    left += [(line, REGULAR, form.SMALL) for line in letter.recipients]
    right: list[Line] = [(line, BOLD, form.TITLE) for line in letter.signing]
    right += [("", REGULAR, form.TEXT)] * form.SIGNING_ROOM
    right.append((letter.signatory, BOLD, form.TITLE))
    return left, right


def _foot_height(letter: Letter) -> float:
    return max(
        sum(len(_folded(text, width, face, size)) * size for text, face, size in lines) * LEADING
        for lines, width in zip(_foot_lines(letter), form.FOOT, strict=True)
    )


def _foot(sheets: _Sheets, letter: Letter) -> None:
    """Recipients and signature side by side, together on one page."""
    sheets.need(_foot_height(letter))
    left, right = _foot_lines(letter)
    deep = sheets.column(left, form.UPRIGHT.left, form.FOOT[0], centred=False)
    sheets.y -= max(deep, sheets.column(right, form.UPRIGHT.left + form.FOOT[0], form.FOOT[1])) + 10


def _annex(sheets: _Sheets, annex: Annex, notes: Sequence[str]) -> None:
    title = [annex.name, *_balanced(annex.title.upper(), form.ACROSS.body, form.TITLE), annex.area]
    lines: list[Line] = [(text, BOLD, form.TITLE) for text in title if text]
    attached = _balanced(annex.attached, form.ACROSS.body, form.TEXT, ITALIC)
    lines += [(line, ITALIC, form.TEXT) for line in attached]
    sheets.y -= sheets.column(lines, form.ACROSS.left, form.ACROSS.body)
    wide = min(regular(annex.attached) * form.TEXT / 3, form.ACROSS.body * 0.25)
    sheets.rule_below(form.ACROSS.left + form.ACROSS.body / 2, wide, sheets.y - 3)
    sheets.y -= 14
    full, setting = form.set_table(annex.table, form.ACROSS, regular, bold)
    sheets.table(full, setting, aligned=form.aligned(annex.table), shade=WHITE)
    _notes(sheets, notes)


def _notes(sheets: _Sheets, notes: Iterable[str]) -> None:
    for note in notes:
        sheets.paragraph(note, size=form.NOTE, face=ITALIC, after=2)
