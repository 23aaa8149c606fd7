"""The register's file: made, opened, brought up to date, copied, put back, checked."""

__all__ = ["copying", "integrity", "opening", "restoring"]
