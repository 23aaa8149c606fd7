"""The imported files given back, byte for byte, from the archive beside the register."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ocop_cli.model.errors import Misused
from ocop_cli.model.system import told_apart
from ocop_cli.register.file import archive
from ocop_cli.register.reading.originals import Original
from ocop_cli.words import Language
from ocop_cli.writers import placing


def give_back(
    register: Path, files: Sequence[Original], output: Path | None, language: Language
) -> tuple[str, ...]:
    """Write `files` to `output`, a file or a folder (None: standard output); gives their names.

    Raises Misused for several files that are to be one, OcopError for one the archive lacks or
    holds damaged; then nothing is written.
    """
    folder = archive.folder_of(register)
    for one in files:
        archive.hold(folder, one.digest)
    named = _named(files)
    if output is not None and (output.is_dir() or not (output.suffix or output.exists())):
        with placing.whole_files(output) as add:
            for name, one in named.items():
                with add(name) as out:
                    archive.give(folder, one.digest, out)
        return tuple(named)
    if len(files) != 1:
        raise Misused("error.several_files", names=", ".join(named))
    if output is None:
        with placing.standard_output(language) as out:
            archive.give(folder, files[0].digest, out)
    else:
        with placing.whole(output) as out:
            archive.give(folder, files[0].digest, out)
    return (str(output or "-"),)


def _named(files: Sequence[Original]) -> dict[str, Original]:
    """Each file under its own name, numbered where two are called alike."""
    names = told_apart(Path(one.file).name or one.digest for one in files)
    return dict(zip(names, files, strict=True))
