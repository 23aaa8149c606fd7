"""Every regular expression of the package, how it is used, and text that would slow a careless one.

A pattern is slow where two of its parts may share one run of signs, or where it may begin anywhere
within such a run: twice the run takes four times the time. So the text is drawn from the pattern
itself: what each repeated part eats, alone, between what stands before and after it, and broken off
at the end.
"""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, TypeGuard

# The parser of the standard library: no other says how `re` itself reads a pattern.
from re import _constants as signs  # type: ignore[attr-defined]  # isort: skip
from re import _parser as parser  # type: ignore[attr-defined]  # isort: skip

import ocop_cli

PACKAGE = Path(ocop_cli.__file__).parent
MODES = ("match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer")
AS_SEARCH = {"sub", "subn", "split", "findall", "finditer"}


class Used(NamedTuple):
    """A pattern, where it stands, and how it is tried: ``match``, ``fullmatch``, ``search``."""

    pattern: re.Pattern[Any]
    place: str
    modes: frozenset[str]


def _modules() -> Iterator[tuple[str, ModuleType, list[ast.AST]]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        if path.stem == "__main__":  # it takes the signals of the process
            continue
        dotted = ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        module = importlib.import_module(dotted.removesuffix(".__init__"))
        yield (
            dotted.removeprefix("ocop_cli."),
            module,
            list(ast.walk(ast.parse(path.read_text("utf-8")))),
        )


def _held(value: object, deep: int = 4) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif deep and isinstance(value, Mapping):
        for one in (*value.keys(), *value.values()):
            yield from _held(one, deep - 1)
    elif deep and isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _held(one, deep - 1)
    elif deep and hasattr(type(value), "__dataclass_fields__"):
        for field in type(value).__dataclass_fields__:
            yield from _held(getattr(value, field, None), deep - 1)


def _uses(nodes: Sequence[ast.AST]) -> dict[str, set[str]]:
    """How the patterns of one module are used, by name; those of a table, by its name."""
    holding: dict[str, set[str]] = {}  # the names a loop gives to what a table holds
    for node in nodes:
        if isinstance(node, ast.For | ast.comprehension):
            own = {name.id for name in ast.walk(node.target) if isinstance(name, ast.Name)}
            for name in ast.walk(node.iter):
                if isinstance(name, ast.Name):
                    for one in own:
                        holding.setdefault(one, set()).add(name.id)
    found: dict[str, set[str]] = {}
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr in MODES:
            owner: ast.expr = node.value
            while isinstance(owner, ast.Subscript):
                owner = owner.value
            name = owner.id if isinstance(owner, ast.Name) else getattr(owner, "attr", "")
            for known in {name, *holding.get(name, ())}:
                found.setdefault(known, set()).add(_mode(node.attr))
    return found


def _mode(name: str) -> str:
    return "search" if name in AS_SEARCH else name


def _is_of_re(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether it is a call of the module `re` that makes or uses a pattern."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in {*MODES, "compile"}
    )


@cache
def every() -> tuple[list[Used], list[str]]:
    """The patterns of the package, and the places of those made only while it runs."""
    modules = list(_modules())
    modes: dict[str, set[str]] = {}
    for dotted, _, nodes in modules:
        for name, used in _uses(nodes).items():
            # A public pattern may be used by another module, a private one only by its own.
            modes.setdefault(f"{dotted}.{name}" if name.startswith("_") else name, set()).update(
                used
            )
    found: dict[tuple[re.Pattern[Any], str], set[str]] = {}
    unseen = []
    for dotted, module, nodes in modules:
        of_module: dict[re.Pattern[Any], tuple[str, set[str]]] = {}
        for name, value in vars(module).items():
            used = modes.get(f"{dotted}.{name}" if name.startswith("_") else name, set())
            for pattern in _held(value):
                of_module.setdefault(pattern, (f"{dotted}.{name}", set()))[1].update(used)
        for pattern, (place, used) in of_module.items():
            # Where nothing says how it is used, it may be used either way.
            found.setdefault((pattern, place), set()).update(used or {"search", "fullmatch"})
        calls = [node for node in nodes if _is_of_re(node)]
        inside = {
            node: function.name
            for function in nodes
            if calls and isinstance(function, ast.FunctionDef)
            for node in ast.walk(function)
        }
        for node in calls:
            place = f"{dotted}.{inside.get(node, '')}"
            called = node.func.attr  # type: ignore[attr-defined]
            if called == "compile" and node not in inside:
                continue  # a value of the module, or held by one
            try:
                pattern = _compiled(node, vars(module))
            except NameError:
                unseen.append(place)
                continue
            found.setdefault((pattern, place), set()).add(_mode(called))
    return [
        Used(pattern, place, frozenset(used)) for (pattern, place), used in found.items()
    ], unseen


def _compiled(call: ast.Call, names: Mapping[str, Any]) -> re.Pattern[Any]:
    """The pattern a call of `re` makes or uses, worked out as the module would."""
    after_text = {
        "match": 2,
        "fullmatch": 2,
        "search": 2,
        "findall": 2,
        "finditer": 2,
        "compile": 1,
    }
    flags: list[ast.expr] = [word.value for word in call.keywords if word.arg == "flags"]
    flags += call.args[after_text.get(call.func.attr, 99) :][:1]  # type: ignore[attr-defined]
    made = [
        eval(compile(ast.Expression(one), "", "eval"), dict(names))
        for one in (call.args[0], *flags)
    ]
    return re.compile(*made)


# --- text against a pattern


def _samples(node: Any, state: dict[int, str]) -> list[str]:
    """A few signs that one element of a pattern takes."""
    code, value = node
    if code is signs.LITERAL:
        return [chr(value)]
    if code is signs.ANY:
        return ["a", " "]
    if code is signs.NOT_LITERAL:
        return ["a" if value != ord("a") else "b"]
    if code is signs.CATEGORY:
        return {
            signs.CATEGORY_DIGIT: ["1"],
            signs.CATEGORY_NOT_DIGIT: ["a", " ", ","],
            signs.CATEGORY_SPACE: [" ", "\n"],
            signs.CATEGORY_NOT_SPACE: ["a", "1", ","],
            signs.CATEGORY_WORD: ["a", "1", "_"],
            signs.CATEGORY_NOT_WORD: [" ", ",", "("],
        }[value]
    if code is signs.IN:
        return _of_class(value)
    return []


def _of_class(items: list[Any]) -> list[str]:
    negated = items[0][0] is signs.NEGATE
    members: list[str] = []
    for code, value in items:
        if code is signs.RANGE:
            members += [chr(value[0]), chr(value[1])]
        elif code is not signs.NEGATE:
            members += _samples((code, value), {})
    if negated:
        own = re.compile("[" + "".join(map(re.escape, members)) + "]") if members else None
        members = [sign for sign in "a 1,.(-\n:A_ă" if own is None or not own.match(sign)]
    return members[:1] + members[-1:] + [s for s in members if s in " ,.-1a("]


def _text(items: Any, state: dict[int, str]) -> str:
    """One short text a part of a pattern takes, as nearly as can be had without trying."""
    out = ""
    for code, value in items:
        if code is signs.BRANCH:
            out += _text(value[1][0], state)
        elif code is signs.SUBPATTERN:
            inner = _text(value[-1], state)
            if value[0] is not None:
                state[value[0]] = inner
            out += inner
        elif code in (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT):
            least, _, body = value
            out += _text(body, state) * min(int(least), 20)
        elif code is signs.ATOMIC_GROUP:
            out += _text(value, state)
        elif code is signs.ASSERT and value[0] > 0:
            out += _text(value[1], state)
        elif code is signs.GROUPREF:
            out += state.get(value, "")
        else:
            out += (_samples((code, value), state) or [""])[0]
    return out


def _bodies(items: Any, before: str, state: dict[int, str]) -> Iterator[tuple[str, str]]:
    """What each part that may be repeated without end eats, and a text that leads up to it."""
    for position, (code, value) in enumerate(items):
        ahead = before + _text(items[:position], state)
        if code is signs.BRANCH:
            for branch in value[1]:
                yield from _bodies(branch, ahead, state)
        elif code is signs.SUBPATTERN:
            yield from _bodies(value[-1], ahead, state)
        elif code is signs.ATOMIC_GROUP:
            yield from _bodies(value, ahead, state)
        elif code in (signs.ASSERT, signs.ASSERT_NOT):
            yield from _bodies(value[1], ahead, state)
        elif code in (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT):
            _, most, body = value
            if most is signs.MAXREPEAT or most > 50:
                whole = _text(body, {})
                if whole:
                    yield ahead, whole
                for one in _alternatives(body):
                    yield ahead, one
            yield from _bodies(body, ahead, state)


def _alternatives(body: Any) -> list[str]:
    found: list[str] = []
    for code, value in body:
        if code is signs.BRANCH:
            for branch in value[1]:
                found += [_text(branch, {}), *_alternatives(branch)]
        elif code is signs.SUBPATTERN:
            found += _alternatives(value[-1])
        elif code in (signs.MAX_REPEAT, signs.MIN_REPEAT, signs.POSSESSIVE_REPEAT):
            found += _alternatives(value[2])
        else:
            found += _samples((code, value), {})
    return [one for one in found if one]


# What a cell may hold in any number, whatever the pattern speaks of.
COMMON = (
    " ",
    ",",
    "1",
    "a",
    "(",
    "[",
    ".",
    "-",
    "a@",
    "a ",
    "1 ",
    "(a",
    "()",
    "sao ",
    "1.",
    " -",
    "\n",
    "a,",
)
ENDS = ("", "!", "aă")


def attacks(pattern: re.Pattern[Any]) -> list[tuple[str, str, str]]:
    """What to try `pattern` on: a beginning, what is repeated, an end."""
    text = pattern.pattern
    if isinstance(text, bytes):
        text = text.decode("latin-1")
    parsed = parser.parse(text, pattern.flags & ~re.UNICODE & ~re.DEBUG)
    bodies = dict.fromkeys(_bodies(parsed, "", {}))
    if not bodies:
        return []  # nothing in it is repeated without end: it looks at so many signs and no more
    found: dict[tuple[str, str, str], None] = {}
    for before, body in bodies:
        for end in ENDS:
            found["", body, end] = None
            found[before, body, end] = None
        if before:
            found["", before + body, "!"] = None
    for body in COMMON:
        found["", body, "!"] = None
    return list(found)
