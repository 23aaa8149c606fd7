"""The tables of a file: their sections, their columns, what stands above and between rows."""

__all__ = [
    "above",
    "by_year",
    "columns",
    "context",
    "counts_beside",
    "double_columns",
    "entity_rows",
    "group_rows",
    "refusals",
    "row_kinds",
    "rows",
    "running_numbers",
    "sections",
    "several_evaluations",
    "shown",
    "side_by_side",
    "stated_totals",
    "strange_titles",
    "unheaded_columns",
    "witness",
]
