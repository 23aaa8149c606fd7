"""How Vietnamese is written: keys for comparing, finding and sorting; tones, syllables, old
encodings.
"""

__all__ = [
    "damage",
    "figures",
    "keys",
    "legacy",
    "order",
    "phrases",
    "search",
    "slips",
    "syllables",
    "units",
    "vocabulary",
]
