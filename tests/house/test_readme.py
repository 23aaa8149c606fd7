"""Every example of the README is run; the first two blocks are run by `.ci/run` as they stand."""

from __future__ import annotations

import itertools
import os
import re
import shlex
import tomllib
from pathlib import Path

import pytest

from tests.conftest import ROOT, Ran, Run
from tests.made.console import played

README = ROOT / "README.md"
SESSION = re.compile(r"```console\n(.*?)```", re.DOTALL)


@pytest.mark.thorough
def test_every_example_does_what_it_says(
    ocop: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    request: pytest.FixtureRequest,
) -> None:
    bless = bool(request.config.getoption("--bless"))
    (tmp_path / "sample_data").symlink_to(ROOT / "sample_data")
    monkeypatch.setenv("OCOP_DB", "sample.db")
    monkeypatch.setenv("OCOP_NOW", "2026-11-24T09:00:00+07:00")
    monkeypatch.setenv("COLUMNS", "80")
    text = README.read_text(encoding="utf-8")

    def run(command: str, code: int) -> Ran:
        assert command.startswith("ocop "), command
        return ocop(os.path.expandvars(command.removeprefix("ocop ")), code=code)

    faults = []

    def play(found: re.Match[str]) -> str:
        session, wrong = played(found[1], run, bless=bless)
        faults.extend(wrong)
        return f"```console\n{session}```"

    now = SESSION.sub(play, text)
    if bless:
        README.write_text(now, encoding="utf-8")
        return
    for command, written, printed in faults:
        assert written == printed, command


def test_every_command_is_in_the_readme() -> None:
    from ocop_cli.commands import COMMANDS

    text = README.read_text(encoding="utf-8")
    for name in COMMANDS:
        assert f"ocop {name}" in text, name


def test_the_readme_begins_with_the_name() -> None:
    assert README.read_text(encoding="utf-8").startswith("# ocop\n")


def test_what_it_says_is_where_stands_there() -> None:
    text = README.read_text(encoding="utf-8")
    for path in re.findall(r"`((?:ocop_cli|tests|sample_data)/[\w/.-]*)`", text):
        assert (ROOT / path).exists(), path
    named = re.findall(r"`([A-Z]{4,})`[^`|]*\(`(ocop_cli/[\w/]+\.py)`\)", text)
    assert len(named) >= 5
    for name, path in named:
        assert f"\n{name}" in (ROOT / path).read_text(encoding="utf-8"), (name, path)


def test_every_test_is_run_by_one_of_the_three_commands_it_names() -> None:
    said = README.read_text(encoding="utf-8").replace("\n", " ")
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    options = shlex.split(settings["tool"]["pytest"]["ini_options"]["addopts"])
    apart = "thorough and not slow"
    assert f'-m "{apart}"' in said
    assert f'-m "{apart}"' in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "-m slow`" in said
    parts = [options[options.index("-m") + 1], apart, "slow"]
    for marks in itertools.product([False, True], repeat=2):
        has = dict(zip(["slow", "thorough"], marks, strict=True))
        assert [eval(part, {}, has) for part in parts].count(True) == 1, has
