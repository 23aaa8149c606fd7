"""The public site: what stands on it, its pages, and its folder swapped in at once."""

__all__ = ["edition", "folder", "gathering", "writing"]
