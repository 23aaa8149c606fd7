"""Documents as PDF: letters, lines and rules of a page become tables."""

__all__ = ["columns", "grid", "guard", "letters", "lines", "pictures", "table"]
