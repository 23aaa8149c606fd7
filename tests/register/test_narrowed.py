"""What SQL narrows or counts by itself gives what judging every product gives."""

from __future__ import annotations

import csv
import random
import shlex
import shutil
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from itertools import product
from pathlib import Path

import pytest

from ocop_cli.intake.files import importing
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import opening
from ocop_cli.register.reading import alone, cuts, histories, joining, narrowed, totals
from ocop_cli.register.reading.histories import Histories
from ocop_cli.register.writing import newest
from tests.benchmark import registers
from tests.conftest import FILES, ROOT, Run, answered, program

CONVENTIONS = ("anniversary", "day-before")
DAYS = ("2018-01-01", "2020-02-29", "2022-08-31", "2024-12-24")  # nothing was rated on the first
DAYS_OF = ((1, 14), (1, 15), (1, 16), (7, 15), (10, 1))
LINES = (
    "lapsed", "changed", "stats", "stats --by locality", "stats --by group", "stats --by year",
    "stats --by entity-type", "ratings 'mat ong'", "ratings 'Chè'", "ratings sp00007",
    "ratings 'htx ha'", "review", "expiry", "expiry --within 90d", "expiry --within 12m", "due",
    "lapsed --since 2024-01-01", "lapsed --stars 4", "due --step lapsed", "lapsed --sort -entity",
)  # fmt: skip


@pytest.fixture(scope="module")
def made_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    registers.write(folder / "made.csv", 900)
    program(folder / "register.db", "import", folder / "made.csv")
    return folder / "register.db"


@pytest.fixture(scope="module")
def orphaned_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """As made, but the first decision of every other product is missing: who was its ancestor?"""
    folder = tmp_path_factory.mktemp("orphaned")
    registers.write(folder / "made.csv", 900)
    head, *lines = (folder / "made.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for place, line in enumerate(lines) if place % 6]
    (folder / "made.csv").write_text("".join((head, *kept)), encoding="utf-8")
    program(folder / "register.db", "import", folder / "made.csv")
    return folder / "register.db"


@pytest.fixture(params=["sample", "made", "orphaned"])
def filled(ocop: Run, tmp_path: Path, request: pytest.FixtureRequest) -> Run:
    """A register of the sample decisions, or of made-up ratings with failures in them."""
    shutil.copy2(request.getfixturevalue(f"{request.param}_register"), tmp_path / "register.db")
    return ocop


def judge_every_product(monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on nothing is narrowed, counted or kept: all histories are read and judged."""

    def every(db: Connection, at: cuts.Cut, day: date, *_: object, **__: object) -> Histories:
        return histories.histories(db, at, day)

    for name in ("changed", "deciding", "searched"):
        monkeypatch.setattr(narrowed, name, every)
    monkeypatch.setattr(alone, "parted", lambda *asked, **_: alone.Parted((), every(*asked)))
    monkeypatch.setattr(totals, "COLUMNS", {})
    monkeypatch.setattr(joining, "PAIRS", joining.EVERY_PAIR)
    monkeypatch.setattr(joining, "is_kept", lambda *_: False)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "convention", ["anniversary", pytest.param("day-before", marks=pytest.mark.slow)]
)
def test_narrowing_by_sql_changes_no_answer(
    filled: Run, monkeypatch: pytest.MonkeyPatch, convention: str
) -> None:
    filled(f"config last-day {convention}")
    days = DAYS if convention == "day-before" else DAYS[-1:]  # the slow one takes them all
    asked = [f"{line} --as-of {day} --format csv" for line in LINES for day in days]
    fast = {line: filled(line).raw for line in asked}
    judge_every_product(monkeypatch)
    for line in asked:
        assert filled(line).raw == fast[line], line


def doubtful(path: Path) -> Path:
    """The labelled pairs as ratings: each side in a decision of its own, some as re-evaluations."""
    chance = random.Random(7)
    with (FILES / "name-pairs.csv").open(encoding="utf-8") as lines:
        pairs = list(csv.DictReader(lines))
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("product", "entity", "stars", "kind", "decision", "issued_on"))
        for place, (pair, side) in enumerate(product(pairs, "ab")):
            day = f"{2019 + chance.randrange(4)}-0{1 + chance.randrange(9)}-15"
            kind, number = chance.choice(("", "re_evaluation")), f"{place + 1}/QĐ-UBND"
            rows.writerow((pair[f"name_{side}"], pair[f"entity_{side}"], 3, kind, number, day))
    return path


@pytest.mark.thorough
def test_what_is_asked_about_some_products_is_what_is_asked_of_all(
    ocop: Run, tmp_path: Path
) -> None:
    ocop("import", doubtful(tmp_path / "doubtful.csv"))
    questions = ocop("review --format json").json[::9]
    ocop("review accept", *(question["review_id"] for question in questions))
    chance = random.Random(8)
    with opening.opened(tmp_path / "register.db") as db:
        at = cuts.cut(db)
        for day in (date(2020, 6, 1), date(2021, 3, 1), date(2024, 1, 1)):
            every = joining.linking(db, at, day)
            links = joining.joined(db, at, day)
            assert links.root == every.root
            members = links.members()
            rated = sorted({i for q in every.questions for i in (q.product_id, q.other_id)})
            assert len(rated) > 20
            for _ in range(60):
                products = {links.of(i) for i in chance.sample(rated, chance.randrange(1, 9))}
                names = {i for one in products for i in members.get(one, (one,))}
                found = joining.asked_about(db, at, day, links, names)
                concerned = {
                    q for q in every.questions if names.intersection((q.product_id, q.other_id))
                }
                # What these are asked to be may be asked about too: that flags them as well.
                assert concerned <= set(found) <= set(every.questions)


@pytest.mark.thorough
def test_what_is_linked_and_asked_of_a_files_products_is_what_is_of_all(
    ocop: Run, tmp_path: Path
) -> None:
    ocop("import", doubtful(tmp_path / "doubtful.csv"))
    questions = ocop("review --format json").json
    for answer, some in (("accept", questions[::7]), ("reject", questions[3::7])):
        ocop(f"review {answer}", *(question["review_id"] for question in some))
    chance = random.Random(9)
    with opening.opened(tmp_path / "register.db") as db:
        at = cuts.cut(db)
        names = [row[0] for row in db.execute("SELECT product_id FROM product")]
        for day in (date(2020, 6, 1), date(2021, 3, 1), date.max):
            every = joining.linking(db, at, day)
            members = every.members()
            assert len(members) > 5
            assert len(every.questions) > 10
            for _ in range(60):
                some = set(chance.sample(names, chance.randrange(1, 40)))
                found = joining.about(db, at, day, some)
                own = found.members()
                for name in some:
                    assert found.of(name) == every.of(name)
                    assert own.get(found.of(name)) == members.get(every.of(name))
                whole = {i for name in some for i in members.get(every.of(name), (name,))}
                assert set(found.questions) <= set(every.questions)
                assert {q for q in every.questions if not whole.isdisjoint(q[1:3])} <= set(
                    found.questions
                )


@pytest.mark.thorough
def test_what_is_read_again_for_want_of_room_goes_in_alike(
    ocop: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = ROOT / "sample_data" / "decisions"
    history = "ratings --history --as-of 2024-12-24 --format csv --db"
    at_once = ocop("import --format json --db a.db", folder)
    monkeypatch.setattr(importing, "MOST_WAITING", 40)
    again = ocop("import --format json --db b.db", folder)
    assert again.json == at_once.json
    assert ocop(f"{history} b.db").raw == ocop(f"{history} a.db").raw


WORDS = ("tôm", "búp", "đinh", "nõn", "xanh", "sen")
MORE_WORDS = (*WORDS, "ướp hoa nhài", "cổ thụ", "móc câu", "tiền", "lam", "vàng")


def any_histories(
    path: Path, seed: int, *, first: int = 1, makers: str = "ABC", words: Sequence[str] = WORDS
) -> Path:
    """Random ratings of few products of fewer makers, on few days: failures, upgrades, ties."""
    chance = random.Random(seed)
    goods = [(f"Chè {word}", chance.choice(makers)) for word in words]
    with path.open("w", encoding="utf-8", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(("product", "entity", "stars", "kind", "result", "decision", "issued_on",
                       "effective_from", "valid_through"))  # fmt: skip
        for number in range(first, first + 40):
            name, maker = chance.choice(goods)
            day = date(chance.randrange(2019, 2025), chance.choice((1, 7)), 15)
            stars = chance.choice((2, 3, 3, 4, 5))
            failed = stars < 3 or chance.random() < 0.3
            later = chance.choice((None, None, day + timedelta(days=200)))
            printed = day + timedelta(days=chance.randrange(900, 1200))
            rows.writerow((
                name, f"HTX Hợp {maker}", stars, chance.choice(("", "re_evaluation", "upgrade")),
                "failed" if failed else "", f"{number}/QĐ-UBND", day, later or "",
                printed if not failed and chance.random() < 0.2 else "",
            ))  # fmt: skip
    return path


@pytest.mark.thorough
@pytest.mark.parametrize(
    "seed", (0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 20)))
)
def test_totals_of_any_histories_are_those_of_judging_each_product(
    ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    ocop("import", any_histories(tmp_path / "any.csv", seed))
    revoked = ocop("ratings --as-of 2024-12-31 --format json").json[seed % 3]
    act = "--on 2024-06-01 --decision 900/QĐ-UBND --ground other"
    ocop(f"record revocation {act}", revoked["product_id"])
    days = [f"{year}-{month:02}-{day}" for year in range(2021, 2027) for month, day in DAYS_OF]
    lines = [
        f"stats --by {by} --as-of {day} --format csv" for by in ("stars", "year") for day in days
    ]
    # The first two seeds, which are tried always, have one of the two conventions each.
    for convention in CONVENTIONS if seed > 1 else CONVENTIONS[seed : seed + 1]:
        ocop(f"config last-day {convention}")
        fast = [ocop(line).raw for line in lines]
        with monkeypatch.context() as plainly:
            plainly.setattr(totals, "COLUMNS", {})
            assert [ocop(line).raw for line in lines] == fast


@pytest.mark.thorough
def test_what_failed_and_ended_by_the_convention_of_the_day_before_is_not_due_as_lapsed(
    ocop: Run, write: Callable[[str, str], Path]
) -> None:
    head = "product,entity,stars,decision,issued_on,authority,kind\n"
    first = "Chè xanh Núi Mây,HTX Núi Mây,4,95/QĐ-UBND,2021-01-15,UBND tỉnh A,\n"
    failed = "Chè xanh Núi Mây,HTX Núi Mây,2,12/QĐ-UBND,2023-05-01,UBND tỉnh A,re_evaluation\n"
    ocop("import", write("two.csv", head + first + failed))
    ocop("config last-day day-before")
    for day, steps in (("2024-01-14", [None]), ("2024-01-15", []), ("2024-01-16", [])):
        rows = ocop(f"due --as-of {day} --format json").json
        assert [row["step"] for row in rows] == steps, day
        assert ocop(f"lapsed --as-of {day} --format json").json == []


def any_acts(ocop: Run, seed: int) -> None:
    """Acts of every kind on some products of a register, answers, letters, and an entry undone."""
    chance = random.Random(seed)
    rows = ocop("ratings --as-of 2024-12-31 --format json").json
    decisions = [row["decision"] for row in rows]
    for number in range(900, 900 + chance.randrange(3, 22)):
        row, on = chance.choice(rows), f"202{chance.randrange(1, 6)}-0{chance.randrange(1, 9)}-15"
        product, one = row["product_id"], chance.choice(decisions)
        act = f"--on {on} --document {number}/QĐ-UBND"
        line = chance.choice((
            f"record revocation {product} {act} --ground other",
            f"record removal {product} {act}",
            f"record extension {product} {act} --until {row['valid_through'] or on}",
            f"record hold {product} {act} --note x",
            f"record dossier {product} {act}",
            f"record mark {product} --on {on} --trademark T{number}",
            f"record annulment {one} {act}",
            f"record annulment {product} --of-decision {row['decision']} {act}",
            f"record replacement {one} {act}",
            f"record correction {product} --of-decision {row['decision']} --struck {act}",
            f"record correction {product} --of-decision {row['decision']} --stars 3 {act}",
            f"record rename '{row['entity']}' --to 'HTX Mới {number % 3}' {act}",
            f"record rename {product} --to 'Chè mới {number % 3}' {act}",
            f"record transfer {product} --to 'HTX Khác {number % 3}' {act}",
            f"record transfer {product} --to '{chance.choice(rows)['entity']}' {act}",
            f"review link {product} {chance.choice(rows)['product_id']}",
            f"notice announcement --issue {number}/TB --on {on} -o a{number}.md --as-of {on}",
            f"notice reminder --issue {number}/TB --on {on} -o r{number}.md --as-of {on}",
        ))  # fmt: skip
        answered(shlex.split(line))  # many are refused: what they say of a product is not so
    answered(shlex.split("report --record --as-of 2023-07-15 --quiet"))
    for question in ocop("review --format json").json[::4]:
        answered(["review", "accept", str(question["review_id"])])
    log = ocop("log --format json").json
    answered(["undo", "--yes", str(chance.choice(log)["log_id"])])
    answered(["undo", "--yes", "--last"])


LISTS = (
    "lapsed", "lapsed --since 2023-01-01", "lapsed --status lapsed", "expiry",
    "expiry --within 90d", "expiry --within 24m", "due", "due --within 12m", "due --step late",
    "stats", "stats --by year", "changed", "ratings chè", "report", "status",
)  # fmt: skip
WHOLE = ("report --format json", "report --format html", "status --format json")


@pytest.mark.thorough
@pytest.mark.parametrize(
    "seed", (0, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(1, 40)))
)
def test_lists_of_any_register_are_those_of_judging_each_product(
    ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    monkeypatch.chdir(tmp_path)
    made = {"makers": "ABCDEFGHIK", "words": MORE_WORDS}
    near = {**made, "words": [f"{word} hữu cơ" for word in MORE_WORDS]}
    ocop("import", any_histories(tmp_path / "any.csv", seed, **made))
    ocop("import", any_histories(tmp_path / "other.csv", seed + 1000, first=41, **near))
    if seed % 2:  # the same decisions with other results
        any_histories(tmp_path / "again.csv", seed + 2000, first=31, **made)
        answered(["import", "--replace", "again.csv"])
    any_acts(ocop, seed)
    chance = random.Random(seed)
    days = chance.sample([f"{y}-{m:02}-{d}" for y in range(2020, 2028) for m, d in DAYS_OF], 6)
    days = ["2023-07-15", days[0]] if seed < 2 else [*days, "2019-12-31", "2026-11-01"]
    known = [entry["at"] for entry in ocop("log --format json").json]
    asked = [
        f"{line} --as-of {day}{cut} --format csv"
        for line in LISTS
        for day in days
        for cut in ("", f" --known-at {chance.choice(known)}")
    ]
    asked += [f"{line} --as-of {day}" for line in WHOLE for day in days]
    with opening.opened(tmp_path / "register.db") as db:
        assert not newest.unlike(db, 5)
    # The first two seeds, which are tried always, have one of the two conventions each.
    for convention in CONVENTIONS if seed > 1 else CONVENTIONS[seed : seed + 1]:
        ocop(f"config last-day {convention}")
        fast = [answered(shlex.split(line)) for line in asked]
        with monkeypatch.context() as plainly:
            judge_every_product(plainly)
            for line, quick in zip(asked, fast, strict=True):
                plain = answered(shlex.split(line))
                assert (plain.code, plain.raw) == (quick.code, quick.raw), line
