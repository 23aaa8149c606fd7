"""From pages to entries: letterhead, headings, tables, rows; what is not understood is told."""

__all__ = ["cells", "faulty_cell", "own_words", "place_words", "reading"]
