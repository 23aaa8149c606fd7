"""Why products were rated again, said behind that they were: "đánh giá lại do hết thời hạn".

It says nothing of this rating. With a day or a year behind it, it may be the term of this one as
well as of the one before, and stays.
"""

from __future__ import annotations

import re

_WHY = re.compile(
    r"(?<!\s)\s+(?:[(–-]\s?(?:do |vì )?|do |vì )(?:đã )?(?:hết|quá) (?:thời )?hạn"
    r"(?: (?:công nhận|hiệu lực|36 tháng|giấy chứng nhận|gcn))?\)?$|"
    r"(?<=lại) sau(?: khi)?(?: hết)?(?: thời hạn| hạn)? (?:36 tháng|0?3 năm)$",
    re.IGNORECASE,
)


def without(text: str) -> str:
    """A text without such a reason at its end."""
    return _WHY.sub("", text)
