"""The headings of a list of acts, by the kind the user names: "Nội dung" of training is its topic.

On a list of decisions the same word means something else ("Nội dung" says whether a row is a first
recognition), so that these count only where a file is imported as acts of one kind.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from ocop_cli.acts import ACTS, OFFICE
from ocop_cli.heading_rows import Heading
from ocop_cli.headings import phrase
from ocop_cli.sections import Layout
from ocop_cli.words.field import WORDS

_COMMON: Mapping[str, tuple[str, ...]] = {
    "on": ("ngay", "ngay thang", "ngay thang nam", "thoi gian", "ngay ghi nhan", "ngay lap"),
    "document": ("so ho so", "ma ho so", "so phieu", "so ke hoach", "ke hoach", "van ban so"),
}
_OWN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "dossier": {"result": ("ket qua", "ket qua tham dinh", "ket qua danh gia")},
    "inspection": {
        "how": ("hinh thuc", "loai hinh", "loai kiem tra", "hinh thuc giam sat"),
        "about": ("noi dung", "noi dung giam sat"),
        "agency": ("co quan", "don vi", "co quan thuc hien", "don vi thuc hien", "doan kiem tra"),
        "outcome": ("ket qua", "ket luan", "ket qua giam sat"),
        "handling": ("xu ly vi pham", "bien phap", "ket qua xu ly"),
        "follow_up_by": ("han khac phuc", "thoi han khac phuc", "ngay khac phuc"),
    },
    "recall": {
        "ordered_by": ("co quan", "don vi yeu cau", "co quan ban hanh", "co quan quyet dinh"),
    },
    "training": {
        "topic": ("noi dung", "chuyen de", "ten lop", "lop tap huan", "noi dung dao tao"),
        "by": ("don vi", "co quan", "don vi thuc hien", "don vi giang day", "giang vien"),
        "audience": ("doi tuong tham gia", "thanh phan", "doi tuong tham du"),
    },
    "mark": {
        "stamps": (
            "tem", "so tem", "dai tem", "day tem", "dai so tem", "so se ri tem", "so seri tem",
            "so xe ri tem", "seri tem", "tem tu den",
        ),
        "trademark": ("nhan hieu", "so nhan hieu", "van bang", "so van bang", "van bang bao ho"),
    },
}  # fmt: skip


@lru_cache(1)
def _wordings() -> Mapping[str, Mapping[str, str]]:
    """Kind -> heading as compared -> field; the labels this program prints are among them."""
    found: dict[str, dict[str, str]] = {}
    for kind in OFFICE:
        own = found.setdefault(kind, {})
        for field in ACTS[kind].fields:
            own |= {phrase(label): field.name for label in WORDS[field.name]}
        for names in (_COMMON, _OWN.get(kind, {})):
            for name, said in names.items():
                own |= dict.fromkeys(said, name)
    return found


def understood(layout: Layout, kind: str | None) -> None:
    """Read the headings of `layout` as those of acts of `kind`, where the user named one."""
    wordings = _wordings().get(kind or "")
    if wordings is None:
        return
    for place, section in enumerate(layout.sections):
        heading = _read(section.heading, wordings)
        layout.sections[place] = replace(section, heading=heading)


def _read(heading: Heading, wordings: Mapping[str, str]) -> Heading:
    fields = list(heading.fields)
    said = [phrase(text.replace("_", " ")) for text in heading.texts]
    taken = {name for name, text in zip(fields, said, strict=True) if name and text not in wordings}
    for column, text in enumerate(said):
        own = wordings.get(text)
        if own is not None and own not in taken:
            taken.add(own)
            fields[column] = own
        elif fields[column] == "kind" and text != "kind":
            # "Hình thức: trực tuyến" of a training names no kind of rating.
            fields[column] = None
    doubtful = tuple(
        (one, other)
        for one, other in heading.doubtful
        if fields[one] is not None and fields[one] == fields[other]
    )
    return replace(heading, fields=tuple(fields), doubtful=doubtful)
