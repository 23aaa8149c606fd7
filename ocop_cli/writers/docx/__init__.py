"""Reports and letters as Word documents."""

__all__ = ["package", "pieces", "tables"]
