"""How well a text answers a search."""

from __future__ import annotations

from ocop_cli.text.keys import fold, same_key, words


def search_rank(query: str, text: str) -> int | None:
    """How well `text` answers a search for `query`: 0 is best, None is not at all.

    Marks that were typed rank their own hits first, and never hide the others.
    """
    asked, found = same_key(query), same_key(text)
    if asked == found:
        return 0
    bare_asked, bare_found = fold(query), fold(text)
    if not bare_asked:
        return 9
    asked_words, found_words = words(asked), words(found)
    bare_words = words(bare_found)
    bare_query = words(bare_asked)
    if not bare_query:
        return 8 if bare_asked in bare_found else None
    marks_kept = all(
        word in found_words if word != bare else bare in bare_words
        for word, bare in zip(asked_words, bare_query, strict=True)
    )
    padded, phrase = f" {' '.join(bare_words)} ", f" {' '.join(bare_query)} "
    worse = 0 if marks_kept else 4
    if padded == phrase:
        return 1 + worse
    if padded.startswith(phrase):
        return 2 + worse
    if phrase in padded:
        return 3 + worse
    if all(word in bare_words for word in bare_query):
        return 4 + worse
    if all(f" {word}" in padded for word in bare_query):
        return 9
    return 10 if bare_asked in bare_found else None
