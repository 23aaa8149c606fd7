"""What is wrong with a command line that Typer refuses, in the user's language."""

from __future__ import annotations

import re
from typing import Any

from ocop_cli.words import Language, say

# Typer has no name for this case.
EXTRA = re.compile(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)$", re.DOTALL)


def sentence(kind: str, error: Any, language: Language) -> str:
    """What Typer found wrong, in the user's language."""
    if kind == "NoSuchOption":
        near = _near_option(error)
        known = "error.no_such_option_near" if near else "error.no_such_option"
        return say(known, language, name=error.option_name, near=near)
    if kind == "BadOptionUsage":
        return say("error.option_needs_value", language, name=error.option_name)
    parameter = getattr(error, "param", None)
    if kind == "MissingParameter":
        name = parameter.human_readable_name if parameter is not None else ""
        return say("error.missing_argument", language, name=name)
    if kind == "BadParameter" and parameter is not None and "INT" in parameter.type.name.upper():
        option = parameter.param_type_name == "option"
        name = parameter.opts[0] if option else parameter.human_readable_name.strip("[]")
        least, most = (getattr(parameter.type, end, None) for end in ("min", "max"))
        range_ = "whole" if least is None else "at_least" if most is None else "between"
        return say(f"error.not_{range_}", language, name=name, least=least, most=most)
    if found := EXTRA.match(error.message):
        return say("error.extra_argument", language, name=found[1])
    return str(error.format_message())


def _near_option(error: Any) -> str | None:
    """The option that was meant, where one is spelt nearly so."""
    from difflib import get_close_matches

    if error.ctx is None:
        return None
    known = [name for one in error.ctx.command.get_params(error.ctx) for name in one.opts]
    plain = {name.replace("-", ""): name for name in known if name.startswith("--")}
    near = get_close_matches(str(error.option_name).replace("-", ""), plain, 1, 0.8)
    return plain[near[0]] if near else None
