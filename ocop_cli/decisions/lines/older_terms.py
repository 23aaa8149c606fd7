"""Sentences of a paper by which what it rates keeps a term that began before its own day.

"Thời hạn của Giấy chứng nhận giữ nguyên như cũ", "Các sản phẩm này được cấp đổi Giấy chứng nhận":
the decision's day begins no new term for these, or perhaps it does; a person is asked.
"""

from __future__ import annotations

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.wordings import heard, spoken
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.lines.formulas import PaperLine
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.rows import remarked
from ocop_cli.text.keys import same_key

_TERM = r"(?:thời hạn|thời gian hiệu lực|(?<!hết )(?<!còn )(?<!quá )hạn|hiệu lực|giá trị)"
_OLD = r"(?:cũ|trước(?: đây)?(?! ngày)|lần đầu|ban đầu|đã cấp|đã công nhận|trước đó)"
_WHICH = r"(?:giấy(?: chứng nhận)?|gcn|qđ|quyết định|lần|kết quả|ngày|hạn)"
KEEPS = (
    spoken(
        "keeps",
        r"\b(?:giữ(?: nguyên)?|bảo lưu|kế thừa|tiếp nối|(?:không|chưa)(?: làm)?(?: thay)? đổi|"
        rf"vẫn(?: giữ| tính| theo)?)(?: nguyên| theo| về| các| lại)* {_TERM}\b",
        "Các sản phẩm trên giữ thời hạn đã cấp",
    ),
    spoken(
        "as it was",
        rf"\b{_TERM}\b[^.;,]{{0,60}}\b(?:giữ nguyên|như cũ|không (?:thay )?đổi)\b(?! trạng)",
        "Thời hạn của Giấy chứng nhận giữ nguyên như cũ",
    ),
    spoken(
        "from before",
        rf"\b{_TERM}\b[^.;,]{{0,60}}\b(?:theo|từ|như|của) {_WHICH} [^.;,]{{0,30}}\b{_OLD}\b",
        "Thời hạn tính theo Quyết định công nhận lần đầu",
    ),
    spoken(
        "of each",
        rf"\b{_TERM}\b[^.;,]{{0,30}}\btheo từng\b",
        "Giấy chứng nhận có thời hạn theo từng sản phẩm",
    ),
)
_SPEAKING = frozenset({PaperPart.ARTICLE, PaperPart.REMARK})


def hold(piece: PaperLine, rows: SpokenRows) -> bool:
    """Hold the ratings of the paper's own decision, those a line names or all, where it says that
    they keep an older term, or that their certificates are only printed again; whether it does."""
    line, part = piece
    meant = _meant(line.text) if part in _SPEAKING else None
    if meant is None or not (own := rows.of_decision()):
        return False
    named = [at for at in rows.named(line.text) if at in own]
    of_line = (line.place == one.place for at in own for one in rows.entries[at].held)
    if not any(of_line):  # heard already, as what else it says
        rows.hold(remarked.doubt(line.text, line.place, meant), named or own, meant)
    return True


def _meant(text: str) -> Bearing | None:
    if heard(KEEPS, same_key(text)) is not None:
        return Bearing.TERM
    printed = any(
        deed.name == "reissue" and deed.voiced and not (deed.negated or deed.proposed)
        for deed in stated(text).deeds
    )
    return Bearing.ANEW if printed else None
