"""What holds, by dated rules: grants, standing on a day, deadlines, acts, groups, bodies."""

__all__ = [
    "acts",
    "agencies",
    "authorities",
    "bases",
    "bodies",
    "due",
    "filed",
    "groups",
    "judged",
    "kinds",
    "label",
    "marks",
    "numbers",
    "one_day",
    "reversals",
    "rules",
    "standing",
    "watch",
    "which_certificate",
]
