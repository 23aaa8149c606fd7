"""The tables of a file: their sections, their columns, what stands above and between rows."""

__all__ = ["above", "columns", "context", "rows", "sections", "stated_totals"]
