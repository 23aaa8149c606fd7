"""Scanned pages: a draft for a person to correct."""

__all__ = ["lines", "ocr", "tie"]
