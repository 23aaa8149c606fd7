"""The house: who may import whom, where SQL stands, what start-up loads, which texts exist."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from functools import cache
from graphlib import TopologicalSorter
from importlib import import_module
from pathlib import Path

import pytest

from ocop_cli import words
from ocop_cli.commands import COMMANDS, MODULES
from tests.made.each import each

PACKAGE = Path(__file__).parent.parent.parent / "ocop_cli"
MODULE_FILES = sorted(PACKAGE.rglob("*.py"))

# From the ground up: a room may use those on floors below its own, never one beside or above it.
FLOORS = (
    ("words", "model"),
    ("text",),
    ("places", "law"),
    ("matching", "decisions", "readers"),
    ("register", "writers"),
    ("queries",),
    ("intake", "publishing"),
    ("commands",),
    ("app",),
    ("__main__",),
)
FLOOR = {room: number for number, rooms in enumerate(FLOORS) for room in rooms}
HEAVY = {"openpyxl", "docx", "pdfplumber", "pypdfium2", "python_calamine", "xlsxwriter", "lxml",
         "reportlab", "icalendar", "jinja2", "segno"}  # fmt: skip
# Rooms whose face is a table of its members, loaded by name, and not a list of what others import.
FAMILIES = {"commands", "readers", "writers", "words", "places.tables"}
FAMILIES |= {f"words.{path.parent.name}" for path in (PACKAGE / "words").glob("*/__init__.py")}
CLOCK = re.compile(r"\b(datetime\.now|date\.today|time\.time)\(")


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


def _room(path: Path) -> str:
    return _name(path).split(".")[0]


MODULES_OF = {
    room: [path for path in MODULE_FILES if _room(path) == room]
    for room in sorted(set(map(_room, MODULE_FILES)))
}
NAMES = set(map(_name, MODULE_FILES))
in_each_room = pytest.mark.parametrize("room", MODULES_OF)


@cache
def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(_text(path))


@cache
def _nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(_tree(path)))


@cache
def _imports(path: Path) -> set[str]:
    found = set()
    for node in _nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@cache
def _own(path: Path) -> set[str]:
    """The modules of this program that a module imports, deferred or not."""
    found = set()
    for node in _nodes(path):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("ocop_cli."):
            room = (node.module or "").removeprefix("ocop_cli.")
            named = {f"{room}.{alias.name}" for alias in node.names}
            found |= (named & NAMES) | ({room} if named - NAMES else set())
    return found


@pytest.mark.thorough
@in_each_room
def test_a_room_uses_only_rooms_on_lower_floors(room: str) -> None:
    for path in MODULES_OF[room] if room != "__init__" else ():
        for name in _own(path):
            other = name.split(".")[0]
            assert other == room or FLOOR[other] < FLOOR[room], f"{path} may not use {name}"


@pytest.mark.thorough
def test_no_module_imports_itself_by_way_of_others() -> None:
    graph = {_name(path): _own(path) - {_name(path)} for path in MODULE_FILES}
    TopologicalSorter(graph).prepare()  # raises CycleError, which names the circle


@pytest.mark.thorough
def test_no_two_classes_share_a_name() -> None:
    where: dict[str, list[str]] = {}
    for path in MODULE_FILES:
        for node in _nodes(path):
            if isinstance(node, ast.ClassDef):
                where.setdefault(node.name, []).append(_name(path))
    assert not {name: modules for name, modules in where.items() if len(modules) > 1}


FOLDERS = [
    path
    for path in MODULE_FILES
    if path.name == "__init__.py" and path.parent.parent != PACKAGE.parent
]
FACES = {_name(path): path for path in FOLDERS if _name(path) not in FAMILIES}


def _handed_on(path: Path) -> set[str]:
    """The names in a folder's `__all__`."""
    for node in _tree(path).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    return set()


@pytest.mark.thorough
def test_a_face_hands_on_just_the_modules_that_others_use() -> None:
    used: dict[str, set[str]] = {name: set() for name in FACES}
    for path in MODULE_FILES:
        here = _name(path) if path.name == "__init__.py" else _name(path).rpartition(".")[0]
        for name in _own(path):
            folder, _, module = name.rpartition(".")
            if folder in used and not f"{here}.".startswith(f"{folder}."):
                used[folder].add(module)
    for name, path in FACES.items():
        modules = {one for one in used[name] if f"{name}.{one}" not in map(_name, FOLDERS)}
        assert _handed_on(path) == modules, f"__all__ of {name}"


@pytest.mark.thorough
@in_each_room
def test_what_is_foreign_has_one_door(room: str) -> None:
    for path in MODULES_OF[room]:
        imports = _imports(path)
        if room not in {"commands", "app"}:
            assert "typer" not in imports, path
        if room not in {"readers", "writers", "intake", "publishing"}:
            assert not {n.split(".")[0] for n in imports} & HEAVY, path
        if room == "commands" and "asking" not in path.parts:
            others = {n for n in _own(path) if n.startswith("commands.")}
            assert all(n.startswith("commands.asking") for n in others), (
                f"{path}: commands never import one another"
            )


@pytest.mark.thorough
@in_each_room
def test_sql_and_the_clock_have_one_place(room: str) -> None:
    for path in MODULES_OF[room]:
        if room != "register":
            assert "sqlite3" not in _imports(path), path
            sql = r"\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) [a-z*]"
            assert not re.search(sql, _text(path)), path
        if _name(path) != "commands.asking.surroundings":
            assert not CLOCK.search(_text(path)), f"{path}: today and now come from asked alone"


@pytest.mark.thorough
def test_click_is_never_imported() -> None:
    for path in MODULE_FILES:
        assert not {n.split(".")[0] for n in _imports(path)} & {"click"}, path


COMPLETING = {"_OCOP_COMPLETE": "complete_bash", "COMP_WORDS": "ocop re", "COMP_CWORD": "1"}


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("arguments", "asked"), [(["--help"], {}), ([], COMPLETING)], ids=["help", "completion"]
)
def test_help_and_completion_load_nothing_heavy(
    arguments: list[str], asked: dict[str, str]
) -> None:
    script = (
        "import atexit, sys; from ocop_cli.app import run;"
        "atexit.register(lambda: print(*sorted(sys.modules), file=sys.stderr));"
        f"run({arguments})"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=os.environ | asked
    )
    assert ran.stdout and ran.returncode == 0
    if asked:
        assert ran.stdout.split() == ["record", "review", "report", "restore"]
    modules = ran.stderr.split()
    assert "ocop_cli.app" in modules and "ocop_cli.register" not in modules
    loaded = {name.split(".")[0] for name in modules}
    assert not loaded & (HEAVY | {"sqlite_utils", "rich", "dateutil", "rapidfuzz", "numpy"})


@each("name", COMMANDS)
def test_every_command_has_a_summary_help_and_examples(name: str) -> None:
    for language in words.LANGUAGES:
        assert words.say(f"summary.{name}", language)
        assert "\n\n$ ocop" in words.say(f"command.{name}", language)
    assert (PACKAGE / "commands" / f"{MODULES[name]}.py").exists()


SUBJECTS = sorted(
    path.name.removesuffix(".py")
    for path in (PACKAGE / "words").iterdir()
    if not path.name.startswith("__")
)


def _texts(module: str) -> dict[str, tuple[str, str]]:
    texts: dict[str, tuple[str, str]] = import_module(f"ocop_cli.words.{module}").WORDS
    return texts


@each("subject", SUBJECTS)
def test_every_text_has_both_languages_and_the_same_places(subject: str) -> None:
    for key, pair in _texts(subject).items():
        assert len(pair) == 2 and all(pair), key
        places = [set(re.findall(r"\{(\w+)", text)) for text in pair]
        assert places[0] == places[1], f"{subject}.{key}"


@each("subject", SUBJECTS)
def test_every_text_stands_once(subject: str) -> None:
    parts = [p.stem for p in (PACKAGE / "words" / subject).glob("*.py") if p.stem != "__init__"]
    keys = [key for part in parts for key in _texts(f"{subject}.{part}")]
    assert not parts or sorted(keys) == sorted(_texts(subject))


@in_each_room
def test_every_text_named_in_the_program_exists(room: str) -> None:
    for path in MODULES_OF[room]:
        joined = [node for node in _nodes(path) if isinstance(node, ast.JoinedStr)]
        pieces = {id(piece) for node in joined for piece in node.values}
        for node in _nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if id(node) in pieces:
                    continue
                found = re.fullmatch(r"([a-z_]+)\.([a-z0-9_.]+)", node.value)
                if found and found[1] in SUBJECTS and found[1] not in ("value", "place", "reason"):
                    assert words.knows(node.value), f"{path}: {node.value}"


@in_each_room
def test_files_are_short_and_say_what_they_are(room: str) -> None:
    for path in MODULES_OF[room]:
        assert ast.get_docstring(_tree(path)), f"{path}: a module says what it is for"
        assert len(_text(path).splitlines()) <= 400, path
