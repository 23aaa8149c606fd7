"""A file's entries brought into the register: new, known, fuller, or at odds."""

__all__ = [
    "about",
    "act_rows",
    "certificate_acts",
    "corrections",
    "deeds",
    "in_force",
    "office_acts",
    "outcome",
    "transaction",
]
