"""How Vietnamese is written: keys for comparing, finding and sorting, old encodings, units."""

__all__ = [
    "damage",
    "entity_names",
    "figures",
    "keys",
    "legacy",
    "marked",
    "mentions",
    "order",
    "phrases",
    "search",
    "slips",
    "syllables",
    "units",
    "vocabulary",
]
