"""The register's file: made, opened, brought up to date, copied, put back, checked."""

__all__ = ["archive", "copying", "counterfoil", "integrity", "opening", "restoring", "storage"]
