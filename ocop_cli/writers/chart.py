"""Charts as plain SVG: no script, nothing fetched, and every number written out beside its bar.

Bars lie, for things with names; they stand as columns for months and years. `drawing` is a chart by
itself, `figure` a part of a page of HTML with the numbers as a table, `sheet` one SVG file with
several charts, each with its table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from ocop_cli.words import Language, say
from ocop_cli.writers.layout import wrapped
from ocop_cli.writers.legible import neutral, number

Values = tuple[int | float | None, ...]

WIDTH = 760
LINE = 20
FOLD = 16  # from one line of a label to the next
# Dark enough on white for text, and told apart by people who do not see colours.
COLOURS = ("#1d4f91", "#c25700", "#5b7f22", "#6b6b6b")
INK = "#1a1a1a"
NAMES = 260
TABLE = 460
SHORT = 8
LETTER = 7.2  # the usual width of a letter in text of 13 units


@dataclass(frozen=True, slots=True)
class Series:
    """Numbers of one kind, one for each label of the chart; None draws nothing."""

    name: str
    values: Values


@dataclass(frozen=True, slots=True)
class Chart:
    """What is drawn: labels, and for each of them a number of every series.

    `standing` draws columns instead of bars. Series that never have a number at the same label,
    such as months behind and months ahead, share one place.
    """

    title: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    standing: bool = False

    @property
    def most(self) -> float:
        return max((value or 0 for one in self.series for value in one.values), default=0) or 1


def drawing(chart: Chart, language: Language, width: int = WIDTH) -> str:
    """The chart as an SVG of its own."""
    height, parts = _drawn(chart, language, width)
    return _svg(chart.title, height, parts, chart, language, width)


def figure(chart: Chart, language: Language) -> str:
    """The chart as part of a page of HTML, with its numbers as a table."""
    heads = "".join(f'<th scope="col">{_text(one.name)}</th>' for one in chart.series)
    rows = "".join(
        f'<tr><th scope="row">{_text(label)}</th>'
        + "".join(f'<td class="number">{_number(v, language)}</td>' for v in values)
        + "</tr>"
        for label, values in _table(chart)
    )
    return (
        f"<figure>{drawing(chart, language)}<figcaption>{_text(chart.title)}</figcaption>"
        f"<details><summary>{_text(say('screen.chart_table', language))}</summary>"
        f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{rows}</tbody></table>"
        "</details></figure>"
    )


def sheet(title: str, charts: Sequence[Chart], language: Language) -> str:
    """One SVG with all charts under each other, each with its numbers as a table."""
    top = 2.0 * LINE
    parts = [_label(WIDTH / 2, LINE * 1.2, title, anchor="middle", size=18, bold=True)]
    for chart in charts:
        pieces = [_drawn(chart, language)]
        if chart.labels:
            pieces.append(_figures(chart, language))
        for height, drawn in pieces:
            parts.append(f'<g transform="translate(0 {_short(top)})">{"".join(drawn)}</g>')
            top += height + LINE / 2
    return _svg(title, top, parts, None, language)


def _svg(
    title: str,
    height: float,
    parts: Sequence[str],
    chart: Chart | None,
    language: Language,
    width: int = WIDTH,
) -> str:
    said = "; ".join(
        f"{label}: {', '.join(_number(value, language) for value in values)}"
        for label, values in (_table(chart) if chart else ())
    )
    described = f"<desc>{_text(said)}</desc>" if said else ""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {_short(height)}" '
        f'width="{width}" height="{_short(height)}" role="img" aria-label="{_text(title)}" '
        'font-family="Arial, \'DejaVu Sans\', sans-serif" font-size="13">'
        f"<title>{_text(title)}</title>{described}"
        f'<rect width="100%" height="100%" fill="#ffffff"/>{"".join(parts)}</svg>\n'
    )


def _drawn(chart: Chart, language: Language, width: int = WIDTH) -> tuple[float, list[str]]:
    """The height a chart takes, and its pieces."""
    parts = [_label(10, LINE, chart.title, size=15, bold=True)]
    top = 1.5 * LINE
    if len(chart.series) > 1:
        parts.extend(_legend(chart, top))
        top += 1.2 * LINE
    if not chart.labels:
        parts.append(_label(10, top + LINE, say("screen.no_rows", language)))
        return top + 2 * LINE, parts
    draw = _columns if chart.standing else _bars
    height, drawn = draw(chart, top, language, width)
    return height, [*parts, *drawn]


def _legend(chart: Chart, top: float) -> Iterator[str]:
    x = 10.0
    for one, colour in zip(chart.series, COLOURS, strict=False):
        yield f'<rect x="{_short(x)}" y="{_short(top)}" width="12" height="12" fill="{colour}"/>'
        yield _label(x + 17, top + 11, one.name)
        x += 40 + len(one.name) * LETTER


def _bars(chart: Chart, top: float, language: Language, width: int) -> tuple[float, list[str]]:
    left = min(max((len(label) for label in chart.labels), default=0) * LETTER, NAMES) + 20
    room = width - left - 80
    parts: list[str] = []
    y = top
    for label, bars in _places(chart):
        thick = 18 if len(bars) == 1 else 14
        names = _folded(label, NAMES)
        deep = max(len(bars) * thick, len(names) * FOLD)
        first = y + (deep - len(names) * FOLD) / 2 + 13
        parts.extend(
            _label(left - 8, first + place * FOLD, name, anchor="end")
            for place, name in enumerate(names)
        )
        below, y = y + deep, y + (deep - len(bars) * thick) / 2
        for name, value, colour in bars:
            parts.append(
                _bar(
                    left,
                    y,
                    value / chart.most * room,
                    thick - 2,
                    colour,
                    label,
                    name,
                    _number(value, language),
                )
            )
            parts.append(
                _label(
                    left + value / chart.most * room + 6, y + thick - 4, _number(value, language)
                )
            )
            y += thick
        y = below + 8
    parts.append(_rule(left, top - 2, left, y - 4))
    return y + 4, parts


def _columns(chart: Chart, top: float, language: Language, width: int) -> tuple[float, list[str]]:
    tall = 200.0
    floor = top + LINE + tall
    step = (width - 40) / max(len(chart.labels), 1)
    turned = any(len(label) * LETTER > step - 4 for label in chart.labels)
    parts: list[str] = []
    for index, (label, bars) in enumerate(_places(chart)):
        left = 20 + index * step
        wide = min(step * 0.8, 60) / max(len(bars), 1)
        x = left + (step - wide * len(bars)) / 2
        for name, value, colour in bars:
            high = value / chart.most * tall
            said = _number(value, language)
            parts.append(_bar(x, floor - high, wide - 1, high, colour, label, name, said))
            if value:
                parts.append(_label(x + wide / 2, floor - high - 4, said, anchor="middle", size=11))
            x += wide
        middle = left + step / 2
        parts.append(
            _label(middle + 4, floor + 10, label, anchor="end", size=11, turn=-60)
            if turned
            else _label(middle, floor + 16, label, anchor="middle", size=12)
        )
    parts.append(_rule(20, floor, width - 20, floor))
    deep = max((len(label) for label in chart.labels), default=0) * 6 if turned else LINE
    return floor + deep + LINE / 2, parts


def _figures(chart: Chart, language: Language) -> tuple[float, list[str]]:
    """The numbers of a chart as a table drawn in text, in as many blocks as fit side by side."""
    wide = max(min(max(map(len, chart.labels), default=0) * LETTER, TABLE), 60) + 20
    columns = [max(len(one.name) * LETTER, 40) + 16 for one in chart.series]
    block = wide + sum(columns) + 24
    rows = [(_folded(label, TABLE), values) for label, values in _table(chart)]
    across = max(int((WIDTH - 20) // block), 1) if len(rows) > SHORT else 1
    deep = -(-len(rows) // across) or 1
    parts: list[str] = []
    lowest = 0.0
    for start in range(0, len(rows), deep):
        left = 10 + start // deep * block
        ends = [left + wide + sum(columns[: index + 1]) for index in range(len(columns))]
        for one, end in zip(chart.series, ends, strict=True):
            parts.append(_label(end, LINE, one.name, anchor="end", size=12, bold=True))
        parts.append(_rule(left, LINE + 5, max(ends, default=left), LINE + 5))
        y = 2.0 * LINE
        for names, values in rows[start : start + deep]:
            parts.extend(
                _label(left, y + place * FOLD, name, size=12) for place, name in enumerate(names)
            )
            for value, end in zip(values, ends, strict=True):
                parts.append(_label(end, y, _number(value, language), anchor="end", size=12))
            y += LINE + (len(names) - 1) * FOLD
        lowest = max(lowest, y)
    return lowest, parts


def _places(chart: Chart) -> Iterator[tuple[str, list[tuple[str, float, str]]]]:
    """Each label with the bars that stand there: series, value and colour."""
    for index, label in enumerate(chart.labels):
        yield (
            label,
            [
                (one.name, value, colour)
                for one, colour in zip(chart.series, COLOURS, strict=False)
                if (value := one.values[index]) is not None
            ],
        )


def _table(chart: Chart) -> Iterator[tuple[str, Values]]:
    for index, label in enumerate(chart.labels):
        yield label, tuple(one.values[index] for one in chart.series)


def _bar(
    x: float, y: float, wide: float, high: float, colour: str, label: str, name: str, said: str
) -> str:
    return (
        f'<rect x="{_short(x)}" y="{_short(y)}" width="{_short(max(wide, 0))}" '
        f'height="{_short(max(high, 0))}" fill="{colour}">'
        f"<title>{_text(f'{label}, {name}: {said}')}</title></rect>"
    )


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    ends = zip(("x1", "y1", "x2", "y2"), (x1, y1, x2, y2), strict=True)
    places = " ".join(f'{name}="{_short(value)}"' for name, value in ends)
    return f'<line {places} stroke="{INK}"/>'


def _label(
    x: float,
    y: float,
    text: str,
    *,
    anchor: str = "start",
    size: int = 13,
    bold: bool = False,
    turn: int = 0,
) -> str:
    place = f'x="{_short(x)}" y="{_short(y)}"'
    if turn:
        place += f' transform="rotate({turn} {_short(x)} {_short(y)})"'
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text {place} text-anchor="{anchor}" font-size="{size}"{weight} fill="{INK}">'
        f"{_text(text)}</text>"
    )


def _folded(label: str, wide: float) -> list[str]:
    """A label in the lines it takes: no word is cut."""
    return wrapped(label, wide / LETTER, len)


def _number(value: float | None, language: Language) -> str:
    return "" if value is None else number(value, language)


def _short(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")


def _text(text: str) -> str:
    return escape(neutral(text))
