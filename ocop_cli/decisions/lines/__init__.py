"""Lines around the tables: each the part of its paper that it is, a saying, or told."""

__all__ = ["around", "elsewhere", "formula_words", "formulas", "legends", "untabled"]
