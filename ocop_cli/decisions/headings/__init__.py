"""The headings of a table: which row they are, and which field each column holds."""

__all__ = ["doubled", "finding", "immaterial", "meaning", "of_acts", "words"]
