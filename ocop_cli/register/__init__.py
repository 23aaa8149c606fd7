"""One SQLite file, made, read and written: the only room with SQL."""

__all__ = ["connection", "rows", "settings"]
