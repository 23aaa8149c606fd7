"""What comes in: files, acts entered by hand, labels seen on the market."""

__all__ = ["by_hand", "deeds_by_hand"]
