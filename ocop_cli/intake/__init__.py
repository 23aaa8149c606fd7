"""What comes in: files, acts entered by hand, labels seen on the market, what a person settles."""

__all__ = ["by_hand", "deeds_by_hand", "settlement"]
