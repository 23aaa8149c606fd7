"""Many cases as one test: what takes a millisecond a case takes several to be counted by itself.

A case that fails hides none of the others: all that fail are told, each with what it was given.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from functools import wraps

Test = Callable[..., None]


def each(names: str | Sequence[str], cases: Iterable[object]) -> Callable[[Test], Test]:
    """Run a test with each of these cases, as ``pytest.mark.parametrize`` would, in one.

    For tests that share nothing from case to case: every one gets the same fixtures. Raises an
    ExceptionGroup of all failures.
    """
    fields = [name.strip() for name in (names.split(",") if isinstance(names, str) else names)]
    given = list(cases)

    def of_all(test: Test) -> Test:
        @wraps(test)
        def run(*args: object, **fixtures: object) -> None:
            failed: list[Exception] = []
            for case in given:
                values = case if isinstance(case, tuple | list) and len(fields) > 1 else (case,)
                try:
                    test(*args, **fixtures, **dict(zip(fields, values, strict=True)))
                except Exception as error:
                    error.add_note(f"with {', '.join(fields)} = {case!r}")
                    failed.append(error)
            if failed:
                told = "\n".join(note for one in failed for note in one.__notes__)
                raise ExceptionGroup(f"{len(failed)} of {len(given)} cases failed:\n{told}", failed)

        asked = inspect.signature(test)
        left = [one for name, one in asked.parameters.items() if name not in fields]
        run.__signature__ = asked.replace(parameters=left)  # type: ignore[attr-defined]
        return run

    return of_all
