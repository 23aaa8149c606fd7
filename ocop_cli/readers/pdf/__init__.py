"""Documents as PDF: letters, lines and rules of a page become tables."""

__all__ = ["columns", "drawing", "grid", "guard", "letters", "lines", "pictures", "table"]
