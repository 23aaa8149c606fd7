"""One SQLite file: the file itself, what is read from it, what is written to it; the only room with
SQL.
"""

__all__ = ["connection", "rows", "settings"]
