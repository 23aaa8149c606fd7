"""What holds, by dated rules: who may grant, standing on a day, what is due, acts, groups,
citations.
"""

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
