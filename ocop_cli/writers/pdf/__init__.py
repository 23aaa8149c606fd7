"""Reports and letters as PDF."""

__all__ = ["pages"]
