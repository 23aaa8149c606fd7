"""One row of a table: its stars, names, decisions and acts, as an entry."""

__all__ = [
    "act_values",
    "entries",
    "in_force",
    "later_columns",
    "names",
    "number_cells",
    "one_day",
    "plain_remarks",
    "remark_words",
    "remarked",
    "strange_remarks",
    "struck",
    "times",
    "twins",
    "verdict_columns",
]
