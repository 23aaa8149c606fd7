"""Finding listed phrases in a row of words, the longest first."""

from __future__ import annotations

from collections.abc import Iterable

from ocop_cli.text import keys as text_keys


class Phrases:
    """A set of phrases of one or more words, compared in `names.plain_key`."""

    def __init__(self, entries: Iterable[str]) -> None:
        keys = {text_keys.words(text_keys.plain_key(entry)) for entry in entries}
        self._known = {" ".join(key) for key in keys}
        lengths: dict[str, set[int]] = {}
        for key in keys:
            if len(key) > 1:
                lengths.setdefault(key[0], set()).add(len(key))
        self._lengths = {word: sorted(found, reverse=True) for word, found in lengths.items()}

    def __contains__(self, phrase: str) -> bool:
        return phrase in self._known

    def cut(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """`words` cut into units: listed phrases as one unit each, other words alone."""
        if self._lengths.keys().isdisjoint(words):
            return words
        units: list[str] = []
        place = 0
        while place < len(words):
            unit, used = words[place], 1
            for length in self._lengths.get(unit, ()):
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
