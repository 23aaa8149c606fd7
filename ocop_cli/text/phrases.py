"""Finding listed phrases in a row of words, the longest first."""

from __future__ import annotations

from collections.abc import Iterable

from ocop_cli.text import keys as text_keys


class Phrases:
    """A set of phrases of one or more words, compared in `names.plain_key`."""

    def __init__(self, entries: Iterable[str]) -> None:
        keys = {text_keys.words(text_keys.plain_key(entry)) for entry in entries}
        self._known = {" ".join(key) for key in keys}
        # By their first word and the second: few phrases go on as a name does.
        lengths: dict[str, dict[str, set[int]]] = {}
        for key in keys:
            if len(key) > 1:
                lengths.setdefault(key[0], {}).setdefault(key[1], set()).add(len(key))
        self._lengths = {
            first: {second: sorted(found, reverse=True) for second, found in after.items()}
            for first, after in lengths.items()
        }

    def __contains__(self, phrase: str) -> bool:
        return phrase in self._known

    def cut(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """`words` cut into units: listed phrases as one unit each, other words alone."""
        if self._lengths.keys().isdisjoint(words):
            return words
        units: list[str] = []
        place, last = 0, len(words) - 1
        while place <= last:
            unit, used = words[place], 1
            after = self._lengths.get(unit)
            if after is not None and place < last:
                for length in after.get(words[place + 1], ()):
                    phrase = " ".join(words[place : place + length])
                    if phrase in self._known:
                        unit, used = phrase, length
                        break
            units.append(unit)
            place += used
        return tuple(units)

    def take(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The listed phrases found in `words`, and the words that remain."""
        found: list[str] = []
        rest: list[str] = []
        for unit in self.cut(words):
            if unit in self._known:
                found.append(unit)
            else:
                rest.append(unit)
        return tuple(found), tuple(rest)
