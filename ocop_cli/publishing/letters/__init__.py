"""A letter in the form of Decree 30/2020, written as a document."""

__all__ = ["letter", "letterhead", "writing"]
