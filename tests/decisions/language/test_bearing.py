"""What words beside a product may mean for its certificate: heard with their marks, or bare."""

from __future__ import annotations

import random

import pytest

from ocop_cli.decisions.language import bearing as listener
from ocop_cli.decisions.language import vietnamese
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.law.numbers import number_key
from ocop_cli.text.keys import fold

HEARD = {
    "Đã đổi chủ": Bearing.NAME,
    "Nay là HTX Sơn Hà": Bearing.NAME,
    "Mất hiệu lực": Bearing.ENDING,
    "Trả lại GCN": Bearing.ENDING,
    "Đang hoàn thiện thủ tục": Bearing.DOSSIER,
    "Không được công nhận lại": Bearing.FAILURE,
    "Công nhận sau khi có giấy phép": Bearing.OTHER,
    "Theo GCN cũ": Bearing.OTHER,
    "Tính từ lần trước": Bearing.OTHER,
    "Giữ theo quyết định cũ": Bearing.OTHER,
}


@pytest.mark.parametrize("text", HEARD)
def test_words_are_heard_in_any_writing(text: str) -> None:
    half = " ".join(
        fold(word) if place % 2 else word for place, word in enumerate(text.split())
    )  # as one types who looks at the keys
    for written in (text, text.upper(), fold(text), half):
        assert bearing(written) is HEARD[text], written


@pytest.mark.parametrize(
    "text",
    ["Theo dõi chủ thể", "Nay lá chè to hơn", "Chuyên cho hộ nghèo",
     "Ba nam công nhân", "Nồi nấu miến, nêu trên nhãn"],
)  # fmt: skip
def test_words_that_only_look_alike_without_marks_are_not(text: str) -> None:
    assert bearing(text) is None


class TestWordsOfWhichNoSentenceSaysThatAnythingIsDone:
    """Addresses, codes and packaging are most of what nothing reads."""

    STRANGE = ("Thôn", "Nà", "Lìu,", "chai", "500", "ml;", "0912345678", "4bd41f2e", "giấy", "mới")

    @pytest.mark.thorough
    @pytest.mark.parametrize("seed", range(3))
    def test_they_mean_what_a_whole_look_says(
        self, seed: int, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        chance = random.Random(seed)
        known = [phrase for said in vietnamese.PHRASES.values() for phrase in said.all]

        def text() -> str:
            several = range(chance.choice((2, 3, 5)))
            return " ".join(chance.choice(chance.choice((known, self.STRANGE))) for _ in several)

        texts = [text() for _ in range(1500)]
        quick = [listener._meant.__wrapped__(one, frozenset()) for one in texts]
        monkeypatch.setattr("ocop_cli.decisions.language.bearing.is_quiet", lambda text: False)
        assert [listener._meant.__wrapped__(one, frozenset()) for one in texts] == quick
        assert len(set(quick)) > 4


@pytest.mark.parametrize(
    ("text", "beside_its_own"),
    [
        ("Quyết định số 45/QĐ-UBND", None),
        ("Quyết định số 46/QĐ-UBND", Bearing.DECISION),
        ("Gia hạn theo Quyết định số 45/QĐ-UBND", Bearing.EXTENSION),
        ("Đã thu hồi", Bearing.ENDING),
        ("Bao bì mới", None),
    ],
)
def test_a_decision_named_beside_its_own_row_says_nothing(
    text: str, beside_its_own: Bearing | None
) -> None:
    own = frozenset({number_key("45/QĐ-UBND")})
    assert bearing(text, own) is beside_its_own
    assert bearing(text) is (beside_its_own or (Bearing.DECISION if "45" in text else None))
