"""Which of a product's certificates a revocation is about, by what its paper says of it."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.law.rules import LastDay
from ocop_cli.law.which_certificate import NEWEST, meant
from ocop_cli.model.ratings import Rating
from ocop_cli.model.reading import NO_CERTIFICATE, CertificateTold, NamedDecision
from tests.made.histories import rating

D = date.fromisoformat
ON = D("2025-05-20")
OLD = rating("2022-03-22", 3, decision="90/QĐ-UBND")
NEW = rating("2025-02-10", 4, decision="130/QĐ-UBND")


def of(
    told: CertificateTold = NO_CERTIFICATE, *ratings: Rating, stars: int | None = None
) -> tuple[Rating | None, bool]:
    """What is meant among these certificates, and whether it is in doubt."""
    found = meant(told, stars, ratings or (NEW, OLD), ON, LastDay.ANNIVERSARY)
    return found.rating, bool(found.against)


def named(number: str, on: str | None = None) -> CertificateTold:
    return CertificateTold((NamedDecision("", number, D(on) if on else None),))


class TestANumber:
    def test_says_which_one(self) -> None:
        assert of(named("90/QĐ-UBND")) == (OLD, False)
        assert of(named("130/QĐ-UBND", "2025-02-10")) == (NEW, False)

    def test_of_another_day_only_speaks_against_what_is_newer(self) -> None:
        assert of(named("90/QĐ-UBND", "2023-03-22")) == (OLD, True)

    def test_that_granted_nothing_here_says_nothing(self) -> None:
        assert of(named("148/QĐ-TTg", "2023-02-24")) == (None, False)
        assert of(named("55/QĐ-UBND", "2025-05-02")) == (None, False)

    def test_earlier_than_all_that_is_known_leaves_it_open(self) -> None:
        assert of(named("61/QĐ-UBND", "2021-02-03"), NEW) == (None, True)


class TestWhatSpeaksAgainstTheNewest:
    def test_leaves_the_one_it_fits_in_doubt(self) -> None:
        for told in (
            CertificateTold(years=frozenset({2022})),
            CertificateTold(days=frozenset({D("2022-03-22")})),
            CertificateTold(days=frozenset({D("2025-03-22")})),
            CertificateTold(lapsed="Hết hạn"),
        ):
            assert of(told) == (OLD, True)
        assert of(stars=3) == (OLD, True)

    def test_leaves_none_where_it_fits_none(self) -> None:
        assert of(CertificateTold(lapsed="Hết hạn"), NEW) == (None, True)

    def test_is_none_of_what_fits_it(self) -> None:
        assert of(CertificateTold(years=frozenset({2025})), stars=4) == (None, False)
        assert of(stars=5) == (None, False)
        assert of(CertificateTold(lapsed="Hết hạn"), OLD) == (OLD, False)


@given(
    st.sets(st.sampled_from([2021, 2022, 2024, 2025])),
    st.sets(st.sampled_from([D("2022-03-22"), D("2025-03-22"), D("2025-02-10"), ON])),
    st.sampled_from([None, "Hết hạn"]),
    st.sampled_from([None, 3, 4, 5]),
    st.permutations([OLD, NEW]),
)
def test_in_whatever_order_the_same_and_never_one_that_the_words_speak_against(
    years: set[int], days: set[date], lapsed: str | None, stars: int | None, known: list[Rating]
) -> None:
    told = CertificateTold((), frozenset(days), frozenset(years), lapsed)
    found = meant(told, stars, known, ON, LastDay.ANNIVERSARY)
    assert found == meant(told, stars, known[::-1], ON, LastDay.ANNIVERSARY)
    if found.rating is OLD:
        assert found.against and stars != 4 and 2025 not in years - {ON.year}
    if not found.against:
        assert found.rating in (None, NEW) and not (lapsed or stars == 3)


def test_without_certificates_there_is_none() -> None:
    assert meant(NO_CERTIFICATE, None, [], ON, LastDay.ANNIVERSARY) == NEWEST
