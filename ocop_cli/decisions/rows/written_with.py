"""What a remark says that was written with its own paper, of the very rating it stands beside.

A decision prints beside its results that the dossier was completed, or which products go on to be
rated five stars. Beside a row of a register the same may have followed, and is asked there.
"""

from __future__ import annotations

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.wordings import known
from ocop_cli.text.keys import same_key

_COMPLETED = known(
    "completed",
    r"\A(?:(?:chủ thể|htx|cơ sở|đơn vị) )?(?:đã |được ){1,2}(?:nộp )?(?:bổ sung|hoàn thiện)"
    r"(?: đầy đủ| đủ)? (?:hồ sơ|hs|minh chứng)(?: (?:minh chứng|đầy đủ|theo quy định|"
    r"theo yêu cầu|của hội đồng))*",
    "Đã bổ sung hồ sơ",
)
_HOPED = known(
    "hoped",
    r"\A(?:(?:sản phẩm|sp) )?(?:đề nghị|đề xuất|kiến nghị|trình|giới thiệu)"
    r"(?: (?:trung ương|tw|bộ|hội đồng|cấp|quốc gia|đánh giá|xét|công nhận|phân hạng|nâng|lên|"
    r"hạng|sao|đạt|tham gia|tiếp tục))* (?:0?5|năm) sao(?: (?:cấp )?(?:quốc gia|trung ương))?",
    "Đề xuất nâng hạng 5 sao",
)
_BEST = 5


def says_no_more(text: str, meant: Bearing, stars: int | None) -> bool:
    """Whether a remark beside a rating of these stars, of its paper's own decision, is of that
    rating: its dossier is complete, or it is put forward for five stars and has fewer."""
    said = same_key(text).strip(" .;")
    if meant in (Bearing.DOSSIER, Bearing.OTHER) and _COMPLETED.pattern.fullmatch(said):
        return True
    hoped = meant in (Bearing.RE_EVALUATION, Bearing.OTHER)
    fewer = stars is not None and stars < _BEST
    return hoped and fewer and _HOPED.pattern.fullmatch(said) is not None
