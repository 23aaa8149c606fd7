"""What a line of the register rests on, to be held up: the files themselves, the very rows."""

__all__ = ["exhibits", "giving_back", "questions", "writing"]
