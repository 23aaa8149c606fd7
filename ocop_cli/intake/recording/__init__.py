"""A file's entries put into the register: new, known, fuller, or at odds."""

__all__ = ["act_rows", "certificate_acts", "outcome", "record"]
