"""One row of a table: its stars, names, decisions and acts, as an entry."""

__all__ = ["act_values", "entries", "names", "remarked", "renewals", "twins"]
