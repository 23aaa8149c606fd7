"""Why certificates are taken back, as the title of a list or the heading of its rows says it."""

from __future__ import annotations

from ocop_cli.decisions.language import standstill, subjects
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.grounds import ground
from ocop_cli.decisions.language.wordings import folded, heard
from ocop_cli.text.keys import fold

# What is said of products whose certificates go on.
GOES_ON = (
    folded(
        "still",
        r"\b(?<!khong )(?<!chang )(?:con|duy tri)\b|\b(?:tiep tuc|giu nguyen|bao luu)\b",
        "Danh sách sản phẩm tiếp tục có hiệu lực",
    ),
    folded("spared", r"\bmien\b", "Danh sách sản phẩm được miễn"),
)
# Why certificates are taken back, in words that `bearing` and `grounds` know, or these.
GIVEN_BACK = (
    folded(
        "given back",
        r"\b(?:(?<!kiem )(?<!thanh )(?<!dieu )(?<!tham )tra lai|(?:xin )?rut(?! lai)(?: khoi)?|"
        r"tu nguyen)\b",
        "Chủ thể tự nguyện trả lại giấy chứng nhận",
    ),
)
_REASONS = frozenset({Bearing.STOPPED, Bearing.ENDING, Bearing.LAPSED, Bearing.FAILURE})


def goes_on(text: str) -> bool:
    """Whether a text speaks of certificates that hold on."""
    return heard(GOES_ON, fold(text)) is not None


def says(text: str) -> bool:
    """Whether the title of a list, or a heading, says why certificates are taken back."""
    if standstill.stopped(text):
        return True
    strange = subjects.beyond(text).words or text
    known = bearing(strange) in _REASONS or ground(strange) != "other"
    return (known or heard(GIVEN_BACK, fold(strange)) is not None) and not goes_on(text)
