"""A row that takes a certificate back, or lengthens it: what speaks against that refuses it."""

from __future__ import annotations

import pytest

from ocop_cli.decisions import own_words
from ocop_cli.model.reading import Given, Reading
from tests.made.each import each
from tests.made.pages import codes, lines, read

_HEADS = "Sản phẩm|Chủ thể|Của quyết định số|Ngày quyết định công nhận|Căn cứ|Số văn bản|{}"
_ROW = ["Chè xanh", "HTX A", "743/QĐ-UBND", "20/03/2023", "vi phạm", "99/QĐ-UBND", "20/05/2025",
        "UBND tỉnh Hà Sơn"]  # fmt: skip
_OWN = {
    "revocation": "Ngày thu hồi|Cơ quan ban hành",
    "removal": "Ngày đưa ra khỏi danh sách|Cơ quan ban hành",
    "extension": "Ngày gia hạn|Cơ quan ban hành|Gia hạn đến",
}
PRODUCT, ENTITY, OF, GROUND, DOCUMENT, AUTHORITY = 0, 1, 2, 4, 5, 7


def row(kind: str, at: int, text: str, *, ignored: str = "") -> Reading:
    cells = [*_ROW, *(["31/12/2026"] if kind == "extension" else [])]
    cells[at] = text
    words = {own_words.key(ignored): own_words.IGNORE} if ignored else {}
    heads = _HEADS.format(_OWN[kind])
    return read(lines(heads, "|".join(cells)), given=Given(kind=kind, words=words))


AGAINST = ["không thu hồi", "trừ sản phẩm X", "dự kiến", "dự thảo", "chờ ký", "đang trình",
           "chưa ban hành", "đang khiếu nại", "nếu không khắc phục"]  # fmt: skip


@pytest.mark.parametrize("form", ["{} ({})", "{} – {}"])
@pytest.mark.parametrize("words", AGAINST)
def test_what_speaks_against_a_revocation_refuses_its_row(words: str, form: str) -> None:
    for at in (PRODUCT, ENTITY, OF, GROUND, DOCUMENT, AUTHORITY):
        text = form.format(_ROW[at], words)
        said = row("revocation", at, text)
        assert not said.entries, text
        found = [one for one in said.problems if one.variant == "beside"]
        assert [(one.values["value"], one.place and one.place.column) for one in found] == [
            (text, at)
        ]


@pytest.mark.parametrize("kind", ["removal", "extension"])
def test_the_same_of_other_acts_on_certificates(kind: str) -> None:
    for at in (PRODUCT, ENTITY, OF, DOCUMENT, AUTHORITY):
        assert "unknown_act.beside" in codes(row(kind, at, f"{_ROW[at]} (chờ ký)"))


@pytest.mark.parametrize(
    "reason",
    ["Không thu hồi", "Đã đánh giá lại năm 2025", "Đã được nâng hạng",
     "hết hạn (đã đánh giá lại 2025)"],
)  # fmt: skip
def test_a_reason_that_leaves_no_room_for_a_revocation(reason: str) -> None:
    assert codes(row("revocation", GROUND, reason)) == ["unknown_act.beside"]


def test_an_extension_of_what_was_taken_back_or_was_not_granted() -> None:
    for reason in ("Không gia hạn", "Đã thu hồi giấy chứng nhận"):
        assert "unknown_act.beside" in codes(row("extension", GROUND, reason))


APART = ["lần 2", "thay QĐ 12/QĐ-UBND", "đã đánh giá lại 2025", "không thu hồi", "Rút", "KĐ", "sai",
         "đã cấp mới", "đã hủy", "*"]  # fmt: skip


@pytest.mark.thorough
@pytest.mark.parametrize("kind", ["revocation", "removal", "extension"])
def test_what_nobody_knows_in_a_name_leaves_open_whether_the_act_was_done(kind: str) -> None:
    for at in (PRODUCT, ENTITY):
        for words in APART:
            assert "unknown_act.beside" in codes(row(kind, at, f"{_ROW[at]} ({words})")), words


@pytest.mark.parametrize("kind", ["revocation", "removal", "extension"])
def test_a_certificate_that_was_granted_anew_since(kind: str) -> None:
    for at in (OF, DOCUMENT):
        for words in ("đã đánh giá lại 2025", "đã được nâng hạng", "đã cấp mới"):
            assert "unknown_act.beside" in codes(row(kind, at, f"{_ROW[at]} ({words})")), words


@pytest.mark.thorough
def test_a_short_remark_beside_an_act_that_is_no_reason() -> None:
    for kind in ("revocation", "removal", "extension"):
        for words in ("chờ", "hoãn", "nhầm", "đính chính", "sai", "thay QĐ 12/QĐ-UBND"):
            assert "unknown_act.beside" in codes(noted(kind, words)), words
        for words in ("Chủ thể xin giữ lại, chờ xem xét", "Đang khắc phục, đề nghị cho lùi lại",
                      "Hộ kinh doanh đề nghị được tiếp tục"):  # fmt: skip
            assert "unknown_act.beside" in codes(noted(kind, words)), words
        for words in ("đợt 2", "lần 2", "bổ sung"):
            assert "unknown_act.beside" not in codes(noted(kind, words)), words
    for words in (
        "Rút",
        "KĐ",
        "Thu hồi đợt 1",
        "không đánh giá lại",
        "giải thể",
        "Theo đơn khiếu nại của khách",
        "Chủ thể không xin giữ lại",
        "Chủ thể đề nghị thôi không làm nữa",
        "Đã hết hạn, chủ thể không duy trì sản xuất",
    ):
        assert "unknown_act.beside" not in codes(noted("revocation", words)), words


MENDED = ["Đã khắc phục", "đã bổ sung giấy ATTP", "đã nộp lại mẫu", "đã xử lý xong",
          "khắc phục xong", "Cơ sở đã khắc phục vi phạm", "đã làm lại nhãn",
          "hoạt động bình thường", "đã sản xuất trở lại", "có giải trình"]  # fmt: skip
NOT_MENDED = ["đã giải thể", "đã ngừng sản xuất", "đã chuyển nghề", "chủ hộ đã mất", "đã phá sản",
              "đã bị xử phạt", "không khắc phục", "chưa được khắc phục", "đã thu hồi GCN",
              "đã thông báo", "đã gửi văn bản", "đã đóng cửa"]  # fmt: skip


@each("kind", ["revocation", "removal"])
def test_what_its_owner_did_since_speaks_against_taking_a_certificate_back(kind: str) -> None:
    for words in MENDED:
        assert "unknown_act.beside" in codes(noted(kind, words)), words
    for words in NOT_MENDED:
        assert "unknown_act.beside" not in codes(noted(kind, words)), words


def noted(kind: str, words: str) -> Reading:
    """A row of acts with a remark."""
    cells = [*_ROW, *(["31/12/2026"] if kind == "extension" else []), words]
    heads = f"{_HEADS.format(_OWN[kind])}|Ghi chú"
    return read(lines(heads, "|".join(cells)), given=Given(kind=kind))


@pytest.mark.parametrize("at", [0, 1, 3])
def test_a_person_is_told_of_words_beside_a_dossier(at: int) -> None:
    heads, cells = "Sản phẩm|Chủ thể|Ngày nộp|Số hồ sơ", ["Chè", "HTX A", "20/05/2025", "12/HS"]
    for words in ("rút hồ sơ", "Rút", "đã hủy", "thay HS 11", "dự kiến"):
        said = [*cells[:at], f"{cells[at]} ({words})", *cells[at + 1 :]]
        found = read(lines(heads, "|".join(said)), given=Given(kind="dossier"))
        assert len(found.entries) == 1
        assert [(one.place.column, one.variant) for one in found.problems if one.place] == [
            (at, "apart")
        ]
    known = "ngày 20/05/2025" if at == 3 else "(hộp 500g)"
    said = [*cells[:at], f"{cells[at]} {known}", *cells[at + 1 :]]
    assert not read(lines(heads, "|".join(said)), given=Given(kind="dossier")).problems


SAME = [
    (OF, "Quyết định số 743/QĐ-UBND ngày 20/3/2023 của UBND tỉnh Hà Sơn về việc công nhận kết quả "
         "đánh giá, phân hạng sản phẩm OCOP"),
    (OF, "743/QĐ-UBND (đợt 1)"), (OF, "743/QĐ-UBND (đã hết hạn)"),
    (OF, "743 / QĐ - UBND"), (DOCUMENT, "99/QĐ-UBND về việc thu hồi giấy chứng nhận"),
    (DOCUMENT, "QĐ thu hồi 99/QĐ-UBND"), (PRODUCT, "Chè xanh (gói 500g)"),
    (PRODUCT, "Chè xanh (đã hết hạn)"), (ENTITY, "HTX A (giải thể)"), (ENTITY, "HTX A - Hà Sơn"),
    (AUTHORITY, "Chủ tịch UBND tỉnh Hà Sơn"), (AUTHORITY, "Sở Nông nghiệp và Môi trường"),
]  # fmt: skip
REASONS = ["hết hạn, không đánh giá lại", "không nộp hồ sơ đánh giá lại", "từ chối đánh giá lại",
           "đã đánh giá lại nhưng không đạt", "kết quả đánh giá lại năm 2025 không đạt 3 sao",
           "không tham gia đánh giá lại", "dư lượng thuốc trừ sâu", "tự nguyện xin thu hồi",
           "theo đơn khiếu nại của người tiêu dùng", "chủ thể giải thể", "ngừng sản xuất",
           "vi phạm (an toàn thực phẩm)", "hết thời hạn 36 tháng",
           "không duy trì tiêu chí – đã nhắc nhở 2 lần"]  # fmt: skip


@pytest.mark.thorough
@each(("at", "text"), [*SAME, *((GROUND, one) for one in REASONS)])
def test_what_says_the_same_as_the_revocation_does_not(at: int, text: str) -> None:
    said = row("revocation", at, text)
    assert "unknown_act.beside" not in codes(said)
    assert [one.kind for one in said.entries] == ["revocation"]


def test_a_person_says_that_words_in_a_cell_are_nothing() -> None:
    text = "743/QĐ-UBND (dự kiến)"
    assert row("revocation", OF, text, ignored=text).entries


@pytest.mark.parametrize("behind", ["dự kiến", "trừ sản phẩm X", "Không thu hồi", "chưa ban hành"])
def test_words_behind_a_dash_are_no_part_of_a_number(behind: str) -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao|Số quyết định", f"A|B|3|743/QĐ-UBND – {behind}"))
    assert [(one.decision, bool(one.held)) for one in said.entries] == [("743/QĐ-UBND", True)]


STANDS = ["Còn hiệu lực", "Tiếp tục", "Đạt", "Vẫn còn", "Đang hoạt động"]
LEFT_OPEN = ["không gia hạn", "kiểm tra lại", "rút lại", "khôi phục", "đã khắc phục", "lần 2", "VX",
             "đã đạt 4 sao năm 2025", "đổi thành cảnh cáo", "sản phẩm vẫn bán"]  # fmt: skip


@pytest.mark.parametrize("kind", ["revocation", "removal"])
def test_a_certificate_that_stands_is_not_taken_back(kind: str) -> None:
    for words in STANDS:
        assert "unknown_act.beside" in codes(row(kind, GROUND, words)), words
        assert "unknown_act.beside" in codes(noted(kind, words)), words


@pytest.mark.thorough
def test_a_person_is_told_of_what_nobody_knows_beside_an_act() -> None:
    for words in LEFT_OPEN:
        said = row("revocation", GROUND, words)
        told = [(one.code, one.variant) for one in said.problems]
        assert told in ([("unread_remark", "act")], [("unknown_act", "beside")]), words
    for reason in ("Chủ thể không tham gia đánh giá lại", "Không đảm bảo ATTP", "Hộ chuyển nghề",
                   "Sản xuất không đúng quy trình, không bảo đảm an toàn thực phẩm",
                   "Thu hồi theo Quyết định số 12/QĐ-UBND", "đợt 2"):  # fmt: skip
        assert not codes(row("revocation", GROUND, reason)), reason
    assert not codes(row("revocation", GROUND, "khôi phục", ignored="khôi phục"))
    for reason in ("chờ kết quả đánh giá lại", "đã nộp hồ sơ đánh giá lại", "còn hiệu lực"):
        assert not codes(row("extension", GROUND, reason)), reason


def test_once_for_a_column_of_them() -> None:
    heads = _HEADS.format(_OWN["revocation"])
    rows = ["|".join([f"Chè {at}", *_ROW[1:4], text, *_ROW[5:]])
            for at, text in enumerate(("do bão lũ", "mất mùa liên tục", "hạn hán"))]  # fmt: skip
    said = read(lines(heads, *rows), given=Given(kind="revocation"))
    assert [(one.variant, one.values.get("count")) for one in said.problems] == [("acts", "3")]
    assert len(said.entries) == 3


def test_what_is_left_out_of_a_papers_number_is_told() -> None:
    for at in (OF, DOCUMENT):
        for words in ("lần 2", "(lần thứ hai)", "- 12"):
            said = row("revocation", at, f"{_ROW[at]} {words}")
            assert codes(said) == ["odd_name.number"] and said.entries, words
    heads, cells = "Sản phẩm|Chủ thể|Ngày nộp|Số hồ sơ", "Chè|HTX A|20/05/2025|12/HS lần 2"
    assert codes(read(lines(heads, cells), given=Given(kind="dossier"))) == ["odd_name.number"]
