"""Printed addresses, and where they lie since the mergers of 2025."""

__all__ = ["addresses", "names", "today"]
