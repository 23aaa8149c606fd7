"""The house: who may import whom, where SQL stands, what start-up loads, which texts exist."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from ocop_cli import words
from ocop_cli.commands import COMMANDS, MODULES

PACKAGE = Path(__file__).parent.parent / "ocop_cli"
MODULE_FILES = sorted(PACKAGE.rglob("*.py"))

CONVERSATION = {
    "app", "asked", "querying", "importing", "import_words", "rejects", "commands", "finding",
    "history", "labelling", "nowadays", "recording", "acting", "reviewing", "pair_check",
    "scan_draft", "entering",
    "office_acts",
    "exposed",
    "duties",
    "noticing",
    "reporting", "report_lists",
}  # fmt: skip
HEAVY = {"openpyxl", "docx", "pdfplumber", "pypdfium2", "python_calamine", "xlsxwriter", "lxml",
         "reportlab", "icalendar", "jinja2"}  # fmt: skip
CLOCK = re.compile(r"\b(datetime\.now|date\.today|time\.time)\(")


def _name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts).removesuffix(".__init__")


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def _imports(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(_tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _room(path: Path) -> str:
    return _name(path).split(".")[0]


@pytest.mark.parametrize("path", MODULE_FILES, ids=_name)
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    imports = _imports(path)
    room = _room(path)
    own = {name.split(".")[1] for name in imports if name.startswith("ocop_cli.")}
    if room not in CONVERSATION | {"__main__"}:
        assert "typer" not in imports, "only the conversation knows Typer"
        assert not own & CONVERSATION, f"{room} lies below {own & CONVERSATION}"
    if room == "readers":
        assert not own & {"writers", "register"}
    if room == "writers":
        assert not own & {"readers", "register"}
    if room == "commands":
        siblings = {n for n in imports if n.startswith("ocop_cli.commands.")}
        assert not siblings, "commands never import one another"
    if room not in {"readers", "writers", "site"} | CONVERSATION:
        assert not {n.split(".")[0] for n in imports} & HEAVY


@pytest.mark.parametrize("path", MODULE_FILES, ids=_name)
def test_sql_and_the_clock_have_one_place(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if _room(path) not in {"register", "schema"}:
        assert "sqlite3" not in _imports(path)
        assert not re.search(r"\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) [a-z*]", text)
    if _room(path) != "asked":
        assert not CLOCK.search(text), "today and now come from asked alone"


def test_click_is_never_imported() -> None:
    for path in MODULE_FILES:
        assert not {n.split(".")[0] for n in _imports(path)} & {"click"}, path


COMPLETING = {"_OCOP_COMPLETE": "complete_bash", "COMP_WORDS": "ocop re", "COMP_CWORD": "1"}


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
        assert ran.stdout.split() == ["review", "record", "report", "restore"]
    modules = ran.stderr.split()
    assert "ocop_cli.app" in modules and "ocop_cli.register" not in modules
    loaded = {name.split(".")[0] for name in modules}
    assert not loaded & (HEAVY | {"sqlite_utils", "rich", "dateutil", "rapidfuzz", "numpy"})


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_a_summary_help_and_examples(name: str) -> None:
    for language in words.LANGUAGES:
        assert words.say(f"summary.{name}", language)
        assert "\n\n$ ocop" in words.say(f"command.{name}", language)
    assert (PACKAGE / "commands" / f"{MODULES[name]}.py").exists()


@pytest.mark.parametrize("path", sorted((PACKAGE / "words").glob("*.py")), ids=lambda p: p.stem)
def test_every_text_has_both_languages_and_the_same_places(path: Path) -> None:
    if path.stem == "__init__":
        return
    module = __import__(f"ocop_cli.words.{path.stem}", fromlist=["WORDS"])
    for key, pair in module.WORDS.items():
        assert len(pair) == 2 and all(pair), key
        places = [set(re.findall(r"\{(\w+)", text)) for text in pair]
        assert places[0] == places[1], f"{path.stem}.{key}"


@pytest.mark.parametrize("path", MODULE_FILES, ids=_name)
def test_every_text_named_in_the_program_exists(path: Path) -> None:
    subjects = {p.stem for p in (PACKAGE / "words").glob("*.py")}
    tree = _tree(path)
    pieces = {id(v) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for v in n.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if id(node) in pieces:
                continue
            found = re.fullmatch(r"([a-z_]+)\.([a-z0-9_.]+)", node.value)
            if found and found[1] in subjects and found[1] not in ("value", "place", "reason"):
                assert words.knows(node.value), node.value


@pytest.mark.parametrize("path", MODULE_FILES, ids=_name)
def test_files_are_short_and_say_what_they_are(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(_tree(path)), "a module says what it is for"
    if _room(path) != "words":
        assert len(text.splitlines()) <= 600
