"""Labels seen on the market, and what the register says of each."""

__all__ = ["answers", "table", "verdicts"]
