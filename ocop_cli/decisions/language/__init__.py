"""What the phrases of papers say: deeds, kinds, ranks, terms, each word with its sense."""

__all__ = [
    "asked",
    "bearing",
    "bearing_words",
    "clauses",
    "counted",
    "deeds",
    "english",
    "goods",
    "grounds",
    "kinds",
    "lexicon",
    "others",
    "ranks",
    "reasons",
    "sentences",
    "subjects",
    "superseded",
    "terms",
    "translated",
    "wordings",
]
