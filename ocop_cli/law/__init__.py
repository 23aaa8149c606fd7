"""What holds, by dated rules: grants, standing on a day, deadlines, acts, groups, bodies."""

__all__ = [
    "acts",
    "agencies",
    "authorities",
    "bases",
    "bodies",
    "due",
    "groups",
    "label",
    "marks",
    "numbers",
    "reversals",
    "rules",
    "standing",
    "watch",
]
