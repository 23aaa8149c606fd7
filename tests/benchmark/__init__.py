"""How fast, against what people would use instead: ``python -m tests.benchmark``."""
