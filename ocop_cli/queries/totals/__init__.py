"""How many products and entities, by whatever they are counted by."""

__all__ = ["counted", "counting", "keys", "pictures"]
