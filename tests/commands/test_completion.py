"""What a shell offers: commands, options, and the values of options with their names."""

from __future__ import annotations

import io
import sys

import pytest

from ocop_cli.app import run


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """What bash is offered after these words, of which the last is being typed."""

    def ask(words: str, language: str = "en") -> list[str]:
        out = io.StringIO()
        typed = ["ocop", *words.split(" ")]
        monkeypatch.setattr(sys, "stdout", out)
        monkeypatch.setenv("OCOP_LANG", language)
        monkeypatch.setenv("_OCOP_COMPLETE", "complete_bash")
        monkeypatch.setenv("COMP_WORDS", "ocop " + words)
        monkeypatch.setenv("COMP_CWORD", str(len(typed) - 1))
        with pytest.raises(SystemExit):
            run([])
        return out.getvalue().split()

    return ask


@pytest.mark.parametrize(
    ("words", "some"),
    [
        ("lap", ["lapsed"]),
        ("lapsed --stat", ["--status"]),
        ("lapsed --status ", ["valid", "lapsed", "failed", "revoked", "not_certified"]),
        ("lapsed --format ht", ["html"]),
        ("lapsed --sort days", ["days_left", "days_lapsed"]),
        ("lapsed --columns product,lap", ["product,lapsed_on"]),
        ("stats --by e", ["entity-type"]),
        ("due --step l", ["late", "lapsed"]),
        ("watch --agency h", ["health"]),
        ("record rev", ["revocation"]),
        ("notice an", ["announcement"]),
        ("record revocation --ground m", ["mark_misuse"]),
    ],
)
def test_offers(offered, words: str, some: list[str]) -> None:  # type: ignore[no-untyped-def]
    assert offered(words) == some
