"""How Vietnamese is written: keys for comparing, finding and sorting, encodings, units, goods."""

__all__ = [
    "damage",
    "entity_names",
    "figures",
    "headings",
    "keys",
    "legacy",
    "marked",
    "mentions",
    "order",
    "phrases",
    "product_words",
    "search",
    "slips",
    "syllables",
    "things",
    "units",
    "vocabulary",
]
