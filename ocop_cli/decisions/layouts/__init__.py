"""What stands otherwise than as rows under headings, set upright before it is read."""

__all__ = ["upright"]
