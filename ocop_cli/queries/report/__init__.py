"""What is new since the last report, what is still open, what was corrected."""

__all__ = ["lists", "made"]
