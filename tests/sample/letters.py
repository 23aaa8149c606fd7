"""The wording of a decision: letterhead, title, what it cites, articles, signature."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from tests.sample.course import Rating
from tests.sample.province import DECISIONS, MINISTRY, PROVINCE, UBND, Decision
from tests.sample.rows import written

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
RULE_2023 = date(2023, 2, 24)


@dataclass(frozen=True, slots=True)
class Letter:
    """A decision's running text, in the order it is printed."""

    issuer: str
    number: str
    place_and_day: str
    title: str
    signing: str
    grounds: tuple[str, ...]
    articles: tuple[str, ...]
    annex_title: str
    annex_line: str


def _in_words(day: date) -> str:
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def _name(decision: Decision) -> str:
    """The authority without its "UBND": tỉnh Lâm Khê, huyện Khe Mây."""
    return decision.authority.removeprefix("UBND ")


def _issuer(decision: Decision) -> str:
    if decision.authority == MINISTRY:
        return "BỘ NÔNG NGHIỆP VÀ\nPHÁT TRIỂN NÔNG THÔN"
    return f"ỦY BAN NHÂN DÂN\n{_name(decision).upper()}"


def _place(decision: Decision) -> str:
    if decision.authority == MINISTRY:
        return "Hà Nội"
    if decision.authority == UBND:
        return PROVINCE
    name = _name(decision)
    for unit in ("huyện ", "thị xã ", "thành phố "):
        name = name.removeprefix(unit)
    return name


def _grounds(decision: Decision) -> tuple[str, ...]:
    if decision.issued_on < RULE_2023:
        rule = "Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019"
        about = "Bộ tiêu chí đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm"
    else:
        rule = "Quyết định số 148/QĐ-TTg ngày 24 tháng 02 năm 2023"
        about = (
            "Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm"
        )
    found = [f"Căn cứ {rule} của Thủ tướng Chính phủ ban hành {about};"]
    if decision.authority != MINISTRY:
        found.insert(0, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;")
    earlier = [
        one
        for one in DECISIONS.values()
        if one.authority == decision.authority and one.issued_on < decision.issued_on
    ]
    if earlier and decision.authority == UBND:
        cited = earlier[0]
        found.append(
            f"Căn cứ Quyết định số {cited.number} ngày {written(cited.issued_on)} của UBND tỉnh "
            f"{PROVINCE} về việc công nhận sản phẩm OCOP;"
        )
    number = decision.number.partition("/")[0]
    found.append(
        f"Xét đề nghị của Hội đồng đánh giá, phân hạng sản phẩm OCOP tại Tờ trình số "
        f"{int(number) % 97 + 12}/TTr-HĐOCOP."
    )
    return tuple(found)


def letter(decision: Decision, rows: Sequence[Rating]) -> Letter:
    """The text of a decision on results of evaluation."""
    counted = [
        f"{count:02} sản phẩm {stars} sao"
        for stars in (5, 4, 3)
        if (count := sum(row.stars == stars for row in rows))
    ]
    by = decision.authority
    return Letter(
        _issuer(decision),
        f"Số: {decision.number}",
        f"{_place(decision)}, {_in_words(decision.issued_on)}",
        f"Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP {decision.round}",
        "BỘ TRƯỞNG" if by == MINISTRY else f"ỦY BAN NHÂN DÂN {_name(decision).upper()}",
        _grounds(decision),
        (
            f"Điều 1. Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP {decision.round}, trong "
            f"đó có {', '.join(counted)} (chi tiết tại Phụ lục kèm theo).",
            "Điều 2. Giấy chứng nhận có giá trị 36 tháng kể từ ngày ban hành Quyết định, trừ "
            "trường hợp Phụ lục ghi ngày khác.",
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký./.",
        ),
        f"KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP {decision.round.upper()}",
        f"(Kèm theo Quyết định số {decision.number} ngày {written(decision.issued_on)} của {by})",
    )


def act_letter(decision: Decision, count: int, *, removal: bool) -> Letter:
    """The text of a decision that revokes certificates, or strikes lapsed products off the list."""
    if removal:
        title = (
            "Về việc đưa ra khỏi danh sách sản phẩm OCOP các sản phẩm đã hết thời hạn chứng nhận, "
            "không đánh giá lại"
        )
        article = f"Điều 1. Đưa {count:02} sản phẩm ra khỏi danh sách sản phẩm OCOP của tỉnh:"
    else:
        title = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
        article = f"Điều 1. Thu hồi Giấy chứng nhận sản phẩm OCOP đối với {count:02} sản phẩm sau:"
    return Letter(
        _issuer(decision),
        f"Số: {decision.number}",
        f"{PROVINCE}, {_in_words(decision.issued_on)}",
        title,
        f"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH {PROVINCE.upper()}",
        _grounds(decision)[:2],
        (article, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký./."),
        "",
        "",
    )
