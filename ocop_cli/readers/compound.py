"""The compound file of old office programs (.xls, .doc) and of protected new ones.

Only what is asked of it here: the names at its root, and one stream in full. Source: [MS-CFB],
"Compound File Binary File Format", Microsoft.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from ocop_cli.model.errors import Unreadable

SIGNATURE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

END = 0xFFFFFFFA  # this and above: no sector follows
ENTRY = 128


class Compound:
    """A compound file in memory. Raises Unreadable where its chains are broken."""

    def __init__(self, content: bytes) -> None:
        if len(content) < 512 or not content.startswith(SIGNATURE):
            raise Unreadable("unreadable.damaged", reason="CFB")
        self.content = content
        shift, mini_shift = struct.unpack_from("<HH", content, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise Unreadable("unreadable.damaged", reason="CFB")
        self.sector_size = 1 << shift
        (self.first_directory,) = struct.unpack_from("<I", content, 48)
        self.cutoff, self.first_mini = struct.unpack_from("<II", content, 56)
        self.table = self._allocation()
        self.entries = tuple(self._entries())

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.sector_size
        piece = self.content[start : start + self.sector_size]
        if not piece:
            raise Unreadable("unreadable.damaged", reason="CFB")
        return piece

    def _allocation(self) -> tuple[int, ...]:
        (following,) = struct.unpack_from("<I", self.content, 68)
        sectors = [
            number for number in struct.unpack_from("<109I", self.content, 76) if number < END
        ]
        most = len(self.content) // self.sector_size + 1
        for _ in range(most):
            if following >= END:
                break
            numbers = self._numbers(self._sector(following))
            sectors.extend(number for number in numbers[:-1] if number < END)
            following = numbers[-1]
        if len(sectors) > most:
            raise Unreadable("unreadable.damaged", reason="CFB")
        return tuple(number for sector in sectors for number in self._numbers(self._sector(sector)))

    def _numbers(self, piece: bytes) -> tuple[int, ...]:
        return struct.unpack(f"<{len(piece) // 4}I", piece[: len(piece) // 4 * 4])

    def _chain(self, first: int, table: tuple[int, ...]) -> Iterator[int]:
        seen: set[int] = set()
        while first < END:
            if first in seen or first >= len(table):
                raise Unreadable("unreadable.damaged", reason="CFB")
            seen.add(first)
            yield first
            first = table[first]

    def _stream(self, first: int) -> bytes:
        return b"".join(self._sector(number) for number in self._chain(first, self.table))

    def _entries(self) -> Iterator[tuple[str, int, int, int]]:
        directory = self._stream(self.first_directory)
        for start in range(0, len(directory) - ENTRY + 1, ENTRY):
            entry = directory[start : start + ENTRY]
            length, kind = struct.unpack_from("<HB", entry, 64)
            if kind == 0 or not 2 <= length <= 64:
                continue
            name = entry[: length - 2].decode("utf-16-le", "replace")
            first, size = struct.unpack_from("<II", entry, 116)
            yield name, kind, first, size

    def stream(self, name: str) -> bytes | None:
        """The bytes of the stream called `name`, None where there is none."""
        for found, kind, first, size in self.entries:
            if found == name and kind == 2:
                if size >= self.cutoff:
                    return self._stream(first)[:size]
                return self._small(first)[:size]
        return None

    def _small(self, first: int) -> bytes:
        _, _, root, _ = self.entries[0]
        whole = self._stream(root)
        table = self._numbers(self._stream(self.first_mini))
        return b"".join(
            whole[number * 64 : number * 64 + 64] for number in self._chain(first, table)
        )


def names(path: Path) -> frozenset[str]:
    """The names of all streams and storages in the compound file at `path`."""
    return frozenset(name for name, _, _, _ in Compound(path.read_bytes()).entries)
