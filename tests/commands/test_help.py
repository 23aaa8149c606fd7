"""Help: commands in groups, common options once, one kind of act alone, the manual page."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from ocop_cli.commands import COMMANDS, GROUPS
from ocop_cli.words import LANGUAGES, say
from tests.conftest import Run


class TestTheFirstPage:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_has_the_commands_in_groups(self, ocop: Run, language: str) -> None:
        said = ocop(f"--help --lang {language}").out
        heads = [said.index(f"{say(f'option.group_{key}', language)}:") for key in GROUPS]  # type: ignore[arg-type]
        assert heads == sorted(heads)
        assert all(f"\n  {name} " in said for name in COMMANDS)


class TestACommand:
    def test_names_the_common_options_in_one_line(self, ocop: Run) -> None:
        said = ocop("lapsed --help --lang en").out
        assert said.count("--db") == 1 and "As every command: --db PATH" in said
        own, shown, only = (said.index(x) for x in ("--since", "--as-of DAY", "--stars N"))
        assert own < shown < only
        assert "DAY is written 2024-12-24" in said

    def test_help_on_it_is_its_help(self, ocop: Run) -> None:
        assert ocop("help lapsed --lang en").out == ocop("lapsed --help --lang en").out
        assert ocop("help --lang vi").out == ocop("--help --lang vi").out

    @pytest.mark.parametrize("kind", ["dossier", "nộp hồ sơ"])
    def test_an_act_shows_the_options_of_its_kind_alone(self, ocop: Run, kind: str) -> None:
        said = ocop("record", kind, "--help", "--lang", "en").out
        assert "--result" in said and "--on DAY" in said
        assert "--gtin" not in said and "--ground" not in said
        assert ocop("help record", kind, "--lang", "en").out == said
        assert "--gtin" in ocop("record --help").out

    def test_a_slip_of_the_pen_is_named(self, ocop: Run) -> None:
        assert "did you mean --as-of?" in ocop("lapsed --asof 2024-01-01", code=2).err
        assert "did you mean" not in ocop("lapsed --nonsense", code=2).err
        assert "lapsed" in ocop("help lapsd", code=2).err


class TestTheManualPage:
    @pytest.mark.parametrize("language", LANGUAGES)
    def test_has_every_command(self, ocop: Run, language: str) -> None:
        said = ocop(f"help --man --lang {language}").out
        assert all(f".SS ocop {name} " in said for name in COMMANDS)

    @pytest.mark.skipif(shutil.which("groff") is None, reason="groff is not installed")
    def test_is_sound(self, ocop: Run) -> None:
        page = ocop("help --man --lang vi").out
        made = subprocess.run(
            ["groff", "-k", "-man", "-Tutf8", "-ww"], input=page, capture_output=True, text=True
        )
        assert not made.stderr and "lapsed" in made.stdout
