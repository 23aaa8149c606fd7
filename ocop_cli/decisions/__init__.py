"""From pages to entries: letterhead, headings, tables, rows, and every doubt told."""

__all__ = ["cells", "faulty_cell", "own_words", "place_words", "reading"]
