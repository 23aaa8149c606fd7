"""Which names are one product: what is joined, what a person is asked, what an answer changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import combinations, pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ocop_cli.matching.linking import (
    NOTHING,
    Answer,
    KnownProduct,
    Linking,
    Pair,
    resolve,
    unsettled,
)

D = date.fromisoformat
CONFIDENCE = {"same": 1.0, "ask": 0.8, "near": 0.5}


def pair(a: int, b: int, verdict: str = "same", confidence: float | None = None) -> Pair:
    """What the rules say of two names; its number is made of theirs."""
    sure = CONFIDENCE[verdict] if confidence is None else confidence
    return Pair(100 * a + b, a, b, verdict, sure)


def person(a: int, b: int, verdict: str) -> Answer:
    return Answer(a, b, verdict, by_person=True)


def codes(a: int, b: int, verdict: str) -> Answer:
    """What the office's own codes in a file say."""
    return Answer(a, b, verdict, by_person=False)


def name(
    first: str = "2020-01-10", wants: str | None = None, rows: Iterable[str] = ()
) -> KnownProduct:
    """A name rated on one day; `wants` is that day where its row says re-evaluation."""
    return KnownProduct(D(first), D(first), True, D(wants) if wants else None, frozenset(rows))


def names(*ids: int) -> dict[int, KnownProduct]:
    return {i: name() for i in ids}


def products(linking: Linking) -> list[list[int]]:
    """The names of each product of more than one name."""
    return sorted(linking.members().values())


def asked(linking: Linking) -> list[tuple[int, int]]:
    return [(q.product_id, q.other_id) for q in linking.questions]


class TestWhatIsLeftOver:
    def test_is_asked_though_the_newer_one_may_be_another_product_too(self) -> None:
        # Of three lists, each spelling otherwise: whichever the newest is, the others may lapse.
        known = {
            1: name("2018-05-01", rows=["1"]),
            2: name("2021-04-20", rows=["2"]),
            3: name("2024-04-10", rows=["3"]),
        }
        found = resolve([pair(1, 3, "ask"), pair(2, 3, "left_over", 0.5)], [], known)
        assert asked(found) == [(1, 3), (2, 3)]


class TestWhatActsAloneName:
    """1 lapsed, 3 may have renewed it, and 4 is what a revocation calls either of them."""

    PAIRS = (pair(1, 3, "ask", 0.7), pair(1, 4, "ask"), pair(3, 4, "ask"))

    @staticmethod
    def known() -> dict[int, KnownProduct]:
        return {
            1: name("2022-11-10", rows=["1"]),
            3: name("2025-10-05", wants="2025-10-05", rows=["3"]),
            4: KnownProduct(D("2026-01-10"), D("2026-01-10"), False, None, frozenset()),
        }

    def test_takes_no_place_of_a_product_that_may_be_the_renewal(self) -> None:
        assert asked(resolve(self.PAIRS, [], self.known())) == [(1, 3), (1, 4), (3, 4)]

    def test_leaves_it_asked_when_the_act_is_settled(self) -> None:
        found = resolve(self.PAIRS, [person(3, 4, "same")], self.known())
        assert {frozenset((found.of(a), found.of(b))) for a, b in asked(found)} == {
            frozenset((1, 3))
        }


class TestWhatNobodySettled:
    def test_holds_what_another_question_stands_before(self) -> None:
        known = {
            1: name("2018-05-01", rows=["1"]),
            2: name("2021-04-20", rows=["2"]),
            3: name("2021-04-21", rows=["3"]),
        }
        pairs = [pair(1, 2, "ask"), pair(1, 3, "ask", 0.7)]
        assert asked(resolve(pairs, [], known)) == [(1, 2)]
        assert unsettled(pairs, [], known) == pairs
        assert unsettled(pairs, [person(1, 2, "different")], known) == pairs[1:]
        assert unsettled(pairs, [person(1, 2, "same")], known) == pairs[1:]

    def test_holds_no_two_rows_of_one_list_and_nothing_where_nothing_is_alike(self) -> None:
        known = {1: name(rows=["1"]), 2: name(rows=["1"])}
        assert unsettled([pair(1, 2, "ask")], [], known) == unsettled([], [], known) == []


class TestANameBetweenTwoRatingsOfAnother:
    """2020 “Chè xanh”, 2022 “Chè xanh túi lọc”, 2025 “Chè xanh”: three of one, or two and one."""

    @staticmethod
    def rated(*days: str, wants: str | None = None, row: str = "") -> KnownProduct:
        found = tuple(map(D, days))
        rows = frozenset({*days, row} - {""})
        return KnownProduct(
            found[0], found[-1], True, D(wants) if wants else None, rows, rated_on=found
        )

    def asked(self, one: KnownProduct, other: KnownProduct, verdict: str = "ask") -> bool:
        return bool(asked(resolve([pair(1, 2, verdict, 0.6)], [], {1: one, 2: other})))

    def test_is_asked_about_where_the_other_had_run_out_before_it_was_rated_again(self) -> None:
        assert self.asked(self.rated("2020-03-10", "2025-06-20"), self.rated("2022-09-01"))

    @pytest.mark.parametrize("between", ["2020-12-01", "2024-09-01"])
    def test_is_another_product_where_it_stands_near_either_rating(self, between: str) -> None:
        assert not self.asked(self.rated("2020-03-10", "2025-06-20"), self.rated(between))

    def test_is_another_product_where_the_other_was_renewed_in_time(self) -> None:
        assert not self.asked(self.rated("2020-03-10", "2023-02-20"), self.rated("2021-09-01"))

    def test_is_asked_about_where_its_row_says_that_it_re_evaluates(self) -> None:
        between = self.rated("2021-09-01", wants="2021-09-01")
        assert self.asked(self.rated("2020-03-10", "2023-02-20"), between)

    def test_is_another_product_where_it_was_rated_again_itself(self) -> None:
        between = self.rated("2022-09-01", "2025-08-01")
        assert not self.asked(self.rated("2020-03-10", "2025-06-20"), between)

    def test_is_another_product_where_one_list_holds_both(self) -> None:
        other = self.rated("2020-03-10", "2025-06-20", row="2022-09-01")
        assert not self.asked(other, self.rated("2022-09-01"))

    def test_is_not_asked_about_under_a_name_that_is_only_near(self) -> None:
        one, between = self.rated("2020-03-10", "2025-06-20"), self.rated("2022-09-01")
        assert not self.asked(one, between, "left_over")
        assert not self.asked(one, between, "near")

    def test_is_asked_about_later_ones_first(self) -> None:
        known = {
            1: self.rated("2020-03-10", "2025-06-20"),
            2: self.rated("2022-09-01"),
            3: self.rated("2025-11-30"),
        }
        found = resolve([pair(1, 2, "ask", 0.6), pair(2, 3, "ask", 0.5)], [], known)
        assert asked(found) == [(2, 3)]


class TestNamesTheRulesCallTheSame:
    def test_are_one_product_known_by_its_first_name(self) -> None:
        found = resolve([pair(4, 9)], [], names(4, 9, 5))
        assert (found.of(4), found.of(9), found.of(5)) == (4, 4, 5)
        assert products(found) == [[4, 9]] and asked(found) == []

    def test_are_joined_where_every_two_of_them_are_the_same(self) -> None:
        found = resolve([pair(2, 3), pair(1, 3), pair(1, 2)], [], names(1, 2, 3))
        assert products(found) == [[1, 2, 3]]
        assert {found.of(i) for i in (1, 2, 3)} == {1}

    def test_are_asked_pair_by_pair_where_a_chain_of_them_drifts(self) -> None:
        found = resolve([pair(1, 2), pair(2, 3)], [], names(1, 2, 3))
        assert products(found) == [] and asked(found) == [(1, 2), (2, 3)]

    def test_a_drift_leaves_every_other_product_alone(self) -> None:
        drift = [pair(1, 2), pair(2, 3)]
        found = resolve([*drift, pair(4, 5)], [], names(1, 2, 3, 4, 5))
        assert products(found) == [[4, 5]] and asked(found) == [(1, 2), (2, 3)]

    def test_a_doubtful_link_in_the_chain_is_no_agreement(self) -> None:
        found = resolve([pair(1, 2), pair(2, 3), pair(1, 3, "ask")], [], names(1, 2, 3))
        assert products(found) == [] and asked(found) == [(1, 2), (2, 3)]

    def test_a_name_that_could_be_either_of_two_siblings_is_the_one_it_equals(self) -> None:
        known = {1: name(rows=["1/1"]), 2: name(rows=["1/1"]), 3: name("2023-02-01", rows=["2/2"])}
        like = [pair(1, 3, confidence=0.95), pair(2, 3, confidence=1.0)]
        found = resolve(like, [], known)
        assert products(found) == [[2, 3]] and asked(found) == []

    def test_a_name_whose_sibling_found_its_own_is_the_other(self) -> None:
        known = {
            1: name(rows=["1/1", "2/2"]),
            2: name(rows=["1/1"]),
            3: name("2023-02-01", rows=["2/2"]),
        }
        found = resolve([pair(1, 3), pair(2, 3)], [], known)
        assert products(found) == [[2, 3]] and asked(found) == []

    def test_where_nothing_is_compared_nothing_is_linked(self) -> None:
        assert resolve([], [], names(1, 2)) is NOTHING
        assert NOTHING.of(7) == 7


class TestTwoRowsOfOneDecisionInOneFile:
    OLD, NEW = "1/1", "2/2"

    def siblings(self) -> dict[int, KnownProduct]:
        """Two products of one decision, and a later name that may be either."""
        return {1: name(rows=[self.OLD]), 2: name(rows=[self.OLD]), 3: name(rows=[self.NEW])}

    def test_are_two_products_whatever_their_names(self) -> None:
        assert resolve([pair(1, 2)], [], self.siblings()) == NOTHING
        assert resolve([pair(1, 2, "ask")], [], self.siblings()) == NOTHING

    def test_a_later_name_that_is_the_same_as_both_is_asked_for_each(self) -> None:
        same = [pair(1, 2), pair(1, 3), pair(2, 3)]
        found = resolve(same, [], self.siblings())
        assert products(found) == [] and asked(found) == [(1, 3), (2, 3)]

    def test_one_of_two_siblings_settles_the_other(self) -> None:
        same = [pair(1, 3), pair(2, 3)]
        found = resolve(same, [person(1, 3, "same")], self.siblings())
        assert products(found) == [[1, 3]] and asked(found) == []

    def test_refused_for_one_it_is_the_other(self) -> None:
        same = [pair(1, 3), pair(2, 3)]
        found = resolve(same, [person(1, 3, "different")], self.siblings())
        assert products(found) == [[2, 3]] and asked(found) == []

    def test_the_same_decision_in_two_files_parts_nothing(self) -> None:
        twice = {1: name(rows=["1/1"]), 2: name(rows=["1/2"])}
        assert products(resolve([pair(1, 2)], [], twice)) == [[1, 2]]

    def test_a_person_may_still_call_them_one(self) -> None:
        found = resolve([pair(1, 2)], [person(1, 2, "same")], self.siblings())
        assert products(found) == [[1, 2]] and asked(found) == []


class TestAnAnswer:
    def test_joins_what_was_asked(self) -> None:
        found = resolve([pair(1, 2, "ask")], [person(1, 2, "same")], names(1, 2))
        assert products(found) == [[1, 2]] and asked(found) == []

    def test_parts_what_was_asked_or_linked(self) -> None:
        for verdict in ("ask", "same"):
            found = resolve([pair(1, 2, verdict)], [person(1, 2, "different")], names(1, 2))
            assert products(found) == [] and asked(found) == []

    def test_joins_what_no_rule_compared(self) -> None:
        assert products(resolve([], [person(1, 2, "same")], names(1, 2))) == [[1, 2]]

    def test_the_last_of_a_person_counts(self) -> None:
        yes, no = person(1, 2, "same"), person(1, 2, "different")
        assert products(resolve([], [no, yes], names(1, 2))) == [[1, 2]]
        assert products(resolve([], [yes, no], names(1, 2))) == []

    @pytest.mark.parametrize("later_file", [False, True])
    def test_of_a_person_stands_against_the_codes_of_a_file(self, later_file: bool) -> None:
        said = [codes(1, 2, "same"), person(1, 2, "different")]
        found = resolve([], said[::-1] if later_file else said, names(1, 2))
        assert products(found) == []

    def test_of_a_file_gives_way_to_a_later_file(self) -> None:
        said = [codes(1, 2, "same"), codes(1, 2, "different")]
        assert products(resolve([], said, names(1, 2))) == []
        assert products(resolve([], said[::-1], names(1, 2))) == [[1, 2]]

    def test_settles_a_drift_where_it_makes_every_two_the_same(self) -> None:
        drift = [pair(1, 2), pair(2, 3)]
        found = resolve(drift, [person(1, 3, "same")], names(1, 2, 3))
        assert products(found) == [[1, 2, 3]] and asked(found) == []

    def test_of_different_leaves_the_rest_of_its_chain_to_be_asked(self) -> None:
        every = [pair(1, 2), pair(1, 3), pair(2, 3)]
        found = resolve(every, [person(1, 3, "different")], names(1, 2, 3))
        assert products(found) == [] and asked(found) == [(1, 2), (2, 3)]

    def test_about_one_name_of_a_product_counts_for_all_of_them(self) -> None:
        said = [person(1, 2, "same"), person(1, 3, "different")]
        found = resolve([pair(2, 3, "ask")], said, names(1, 2, 3))
        assert products(found) == [[1, 2]] and asked(found) == []

    def test_joins_two_products_whole(self) -> None:
        linked = [pair(1, 2), pair(3, 4)]
        found = resolve(linked, [person(2, 3, "same")], names(1, 2, 3, 4))
        assert products(found) == [[1, 2, 3, 4]] and asked(found) == []

    def test_takes_nothing_away_from_what_a_rule_had_joined(self) -> None:
        # A name of 2020, another of 2023, and the renewal of that one under a respelt entity.
        found = resolve([pair(2, 3)], [person(1, 2, "same")], names(1, 2, 3))
        assert products(found) == [[1, 2, 3]]
        assert products(resolve([pair(2, 3)], [], names(1, 2, 3))) == [[2, 3]]

    def test_does_not_make_one_product_of_two_rows_of_one_list(self) -> None:
        known = {1: name(rows=["1/1"]), 2: name("2023-02-01"), 3: name(rows=["1/1"])}
        found = resolve([pair(2, 3)], [person(1, 2, "same")], known)
        assert products(found) == [[1, 2]] and asked(found) == []

    def test_about_names_of_facts_taken_back_is_left_aside_until_they_return(self) -> None:
        said = [person(1, 2, "same"), person(2, 3, "different")]
        compared = [pair(1, 3), pair(2, 3)]
        assert products(resolve(compared, said, names(1, 3))) == [[1, 3]]
        assert resolve(compared, said, names(1)) == NOTHING
        assert products(resolve(compared, said, names(1, 2, 3))) == [[1, 2]]


class TestAQuestion:
    def test_is_put_once_for_two_products_by_the_likest_names(self) -> None:
        compared = [pair(1, 2), pair(1, 3, "ask", 0.6), pair(2, 3, "ask", 0.9)]
        found = resolve(compared, [], names(1, 2, 3))
        assert products(found) == [[1, 2]] and asked(found) == [(2, 3)]

    def test_equally_like_goes_by_the_first_names(self) -> None:
        compared = [pair(1, 2), pair(2, 3, "ask"), pair(1, 3, "ask")]
        assert asked(resolve(compared, [], names(1, 2, 3))) == [(1, 3)]

    def test_is_put_once_whichever_names_of_the_two_products_are_like(self) -> None:
        linked = [pair(1, 4), pair(2, 3)]
        compared = [*linked, pair(1, 2, "ask"), pair(3, 4, "ask")]
        found = resolve(compared, [], names(1, 2, 3, 4))
        assert products(found) == [[1, 4], [2, 3]] and asked(found) == [(1, 2)]

    def test_is_not_put_of_one_product(self) -> None:
        compared = [pair(1, 2, "ask")]
        assert asked(resolve(compared, [codes(1, 2, "same")], names(1, 2))) == []

    def test_comes_in_the_order_of_its_number(self) -> None:
        compared = [pair(3, 4, "ask", 0.9), pair(1, 2, "ask", 0.6)]
        assert asked(resolve(compared, [], names(1, 2, 3, 4))) == [(1, 2), (3, 4)]


class TestARowThatSaysReEvaluation:
    NEAR = pair(1, 2, "near")

    def later(
        self, day: str = "2023-02-01", wants: str | None = "2023-02-01"
    ) -> dict[int, KnownProduct]:
        """An older product, and a near name whose row says when it was evaluated again."""
        return {1: name("2020-01-10"), 2: name(day, wants)}

    def test_without_an_ancestor_asks_its_nearest_product(self) -> None:
        assert asked(resolve([self.NEAR], [], self.later())) == [(1, 2)]

    def test_whichever_of_the_two_came_in_first(self) -> None:
        turned = {1: name("2023-02-01", "2023-02-01"), 2: name("2020-01-10")}
        assert asked(resolve([self.NEAR], [], turned)) == [(1, 2)]

    def test_one_that_does_not_say_so_asks_nothing(self) -> None:
        assert asked(resolve([self.NEAR], [], self.later(wants=None))) == []

    def test_one_that_was_rated_before_has_its_ancestor(self) -> None:
        assert asked(resolve([self.NEAR], [], self.later("2020-02-01"))) == []

    def test_its_ancestor_may_have_been_evaluated_again_itself(self) -> None:
        known = {**self.later(), 1: name("2020-01-10", "2021-05-05")}
        assert asked(resolve([self.NEAR], [], known)) == [(1, 2)]

    def test_one_linked_to_an_ancestor_asks_no_other(self) -> None:
        known = {**self.later(), 3: name("2020-05-05")}
        found = resolve([self.NEAR, pair(2, 3)], [], known)
        assert products(found) == [[2, 3]] and asked(found) == []

    def test_one_already_asked_about_asks_no_further(self) -> None:
        known = {**self.later(), 3: name("2020-05-05")}
        assert asked(resolve([self.NEAR, pair(2, 3, "ask")], [], known)) == [(2, 3)]

    @pytest.mark.parametrize("day", ["2023-02-01", "2024-01-01"])
    def test_what_is_no_older_is_no_ancestor(self, day: str) -> None:
        known = {1: name(day), 2: name("2023-02-01", "2023-02-01")}
        assert asked(resolve([self.NEAR], [], known)) == []

    def test_of_several_the_nearest_is_asked_and_all_that_are_as_near(self) -> None:
        known = {**self.later(), 3: name("2020-05-05")}
        compared = [pair(1, 2, "near", 0.4), pair(2, 3, "near", 0.6)]
        assert asked(resolve(compared, [], known)) == [(2, 3)]
        alike = [pair(1, 2, "near"), pair(2, 3, "near")]
        assert asked(resolve(alike, [], known)) == [(1, 2), (2, 3)]

    def test_one_renewed_since_is_no_ancestor(self) -> None:
        known = {**self.later(), 1: name("2020-01-10")._replace(last_on=D("2023-05-05"))}
        assert asked(resolve([self.NEAR], [], known)) == []

    def test_refused_it_asks_the_next_one(self) -> None:
        known = {**self.later(), 3: name("2020-05-05")}
        compared = [pair(1, 2, "near", 0.6), pair(2, 3, "near", 0.4)]
        found = resolve(compared, [person(1, 2, "different")], known)
        assert asked(found) == [(2, 3)]

    def test_a_sibling_is_no_ancestor(self) -> None:
        known = {
            1: name("2020-01-10", rows=["1/1", "2/2"]),
            2: name("2023-02-01", "2023-02-01", rows=["2/2"]),
        }
        assert asked(resolve([self.NEAR], [], known)) == []

    def test_a_near_name_that_is_already_the_same_product_is_not_asked(self) -> None:
        found = resolve([self.NEAR], [person(1, 2, "same")], self.later())
        assert products(found) == [[1, 2]] and asked(found) == []

    def test_one_question_to_an_ancestor_for_each_that_wants_one(self) -> None:
        known = {**self.later(), 3: name("2023-02-01", "2023-02-01")}
        compared = [pair(1, 2, "near"), pair(1, 3, "near")]
        assert asked(resolve(compared, [], known)) == [(1, 2), (1, 3)]


IDS = range(1, 6)
TWO = st.sampled_from(list(combinations(IDS, 2)))
PAIRS = st.lists(
    st.builds(
        lambda two, verdict, sure: pair(two[0], two[1], verdict, sure),
        TWO,
        st.sampled_from(["same", "same", "ask", "near"]),
        st.sampled_from([0.5, 0.8, 1.0]),
    ),
    max_size=10,
    unique_by=lambda p: p.pair_id,
)
VERDICTS = st.sampled_from(["same", "different"])
ANSWERS = st.lists(
    st.builds(
        lambda two, verdict, by: Answer(two[0], two[1], verdict, by), TWO, VERDICTS, st.booleans()
    ),
    max_size=4,
    unique_by=lambda a: (a.product_id, a.other_id),
)
ROWS = st.sampled_from([(), (), (), ((1, 1),), ((2, 1),)])


def _named(day: int, wants: int | None, rows: Iterable[tuple[int, int]]) -> KnownProduct:
    """A row that says re-evaluation is of the name's first day or of a later one."""
    days = ("2020-01-10", "2021-05-05", "2022-06-06", "2023-02-01")
    return name(days[day], None if wants is None else days[min(day + wants, 3)], rows)


ONE = st.builds(_named, st.integers(0, 3), st.sampled_from([None, 0, 0, 1]), ROWS)
NAMED = st.lists(ONE, min_size=len(IDS), max_size=len(IDS)).map(
    lambda ones: dict(zip(IDS, ones, strict=True))
)


def apart(
    a: int, b: int, linking: Linking, said: list[Answer], known: dict[int, KnownProduct]
) -> bool:
    """Whether some name of one product was told from some name of the other."""
    denied = {frozenset((x.product_id, x.other_id)) for x in said if x.verdict == "different"}
    return any(
        frozenset((i, j)) in denied or known[i].rows & known[j].rows
        for i in IDS
        for j in IDS
        if linking.of(i) == linking.of(a) and linking.of(j) == linking.of(b)
    )


def _span(name: int, linking: Linking, known: dict[int, KnownProduct]) -> tuple[date, date, int]:
    """The first and last day of the product a name belongs to."""
    days = [
        day
        for i in IDS
        if linking.of(i) == linking.of(name)
        for day in (known[i].first_on, known[i].last_on)
    ]
    return min(days), max(days), linking.of(name)


class TestForAnyNamesAndAnswers:
    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(PAIRS, ANSWERS, NAMED, st.randoms(use_true_random=False))
    def test_the_order_they_came_in_makes_no_difference(
        self, pairs: list[Pair], said: list[Answer], known: dict[int, KnownProduct], random: Random
    ) -> None:
        found = resolve(pairs, said, known)
        for listed in (pairs, said):
            random.shuffle(listed)
        turned = dict(reversed(known.items()))
        again = resolve(pairs, said, turned)
        assert (again.root, again.questions) == (found.root, found.questions)

    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(PAIRS, ANSWERS, NAMED)
    def test_what_may_be_one_is_joined_asked_or_known_to_be_two(
        self, pairs: list[Pair], said: list[Answer], known: dict[int, KnownProduct]
    ) -> None:
        found = resolve(pairs, said, known)
        open_now = {frozenset(map(found.of, two)) for two in asked(found)}
        in_question = {product for two in open_now for product in two}
        for one in pairs:
            a, b = sorted((one.product_id, one.other_id), key=lambda i: _span(i, found, known))
            if one.verdict == "near" or found.of(a) == found.of(b):
                continue
            older, newer = _span(a, found, known), _span(b, found, known)
            if one.verdict == "same" or older[1] <= newer[0]:
                # Matched one to one: every product a later row may belong to is asked about.
                assert found.of(a) in in_question or apart(a, b, found, said, known)

    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(PAIRS, ANSWERS, NAMED)
    def test_every_two_names_of_a_product_are_the_same_or_were_joined_by_an_answer(
        self, pairs: list[Pair], said: list[Answer], known: dict[int, KnownProduct]
    ) -> None:
        found = resolve(pairs, said, known)
        by_answers = resolve([], said, known)
        same = {(p.product_id, p.other_id) for p in pairs if p.verdict == "same"}
        denied = {(x.product_id, x.other_id) for x in said if x.verdict == "different"}
        for members in found.members().values():
            for a, b in combinations(members, 2):
                told_one = by_answers.of(a) == by_answers.of(b)
                two_rows = known[a].rows & known[b].rows
                assert told_one or ((a, b) not in denied and not two_rows)
                # Two names that no rule calls the same are one by way of what a person joined.
                assert told_one or (a, b) in same or set(members) & by_answers.root.keys()

    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(PAIRS, ANSWERS, NAMED)
    def test_each_question_is_of_two_products_not_known_to_be_two_and_put_once(
        self, pairs: list[Pair], said: list[Answer], known: dict[int, KnownProduct]
    ) -> None:
        found = resolve(pairs, said, known)
        put = [frozenset(map(found.of, two)) for two in asked(found)]
        assert len(put) == len(set(put)) and all(len(two) == 2 for two in put)
        assert not any(apart(a, b, found, said, known) for a, b in asked(found))
        count = len({found.of(i) for i in IDS})
        assert len(put) <= count * (count - 1) / 2

    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(PAIRS, ANSWERS, NAMED)
    def test_a_product_is_known_by_the_first_of_its_names(
        self, pairs: list[Pair], said: list[Answer], known: dict[int, KnownProduct]
    ) -> None:
        found = resolve(pairs, said, known)
        for product, members in found.members().items():
            assert product == min(members) and len(members) > 1

    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(PAIRS, NAMED, st.lists(VERDICTS, min_size=40, max_size=40))
    def test_a_person_comes_to_an_end(
        self, pairs: list[Pair], known: dict[int, KnownProduct], verdicts: list[str]
    ) -> None:
        said: list[Answer] = []
        for verdict in verdicts:
            found = resolve(pairs, said, known)
            if not found.questions:
                break
            (a, b), *_ = asked(found)
            said.append(person(a, b, verdict))
            after = resolve(pairs, said, known)
            assert (a, b) not in asked(after)
            assert (after.of(a) == after.of(b)) is (verdict == "same")
        assert not resolve(pairs, said, known).questions
        assert len(said) <= len(IDS) * (len(IDS) - 1) / 2

    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(PAIRS, ANSWERS, NAMED, st.sets(st.sampled_from(IDS)))
    def test_what_is_taken_back_is_as_if_it_had_never_been(
        self, pairs: list[Pair], said: list[Answer], known: dict[int, KnownProduct], gone: set[int]
    ) -> None:
        left = {i: one for i, one in known.items() if i not in gone}
        among = [p for p in pairs if not {p.product_id, p.other_id} & gone]
        about = [x for x in said if not {x.product_id, x.other_id} & gone]
        assert resolve(pairs, said, left) == resolve(among, about, left)

    @pytest.mark.thorough
    @settings(max_examples=100)
    @given(st.lists(st.integers(1, 400), min_size=2, max_size=40, unique=True))
    def test_a_long_chain_answered_link_by_link_is_one_product(self, ids: list[int]) -> None:
        said = [person(min(two), max(two), "same") for two in pairwise(ids)]
        assert products(resolve([], said, names(*ids))) == [sorted(ids)]
