"""What a command asks of the register: a view, filters, listings, totals, the report."""

__all__ = [
    "asked",
    "choices",
    "deciding",
    "desk",
    "due_products",
    "filters",
    "finding",
    "history",
    "lapses",
    "listing",
    "product_sheet",
    "question_cards",
    "question_words",
    "questions",
    "soundness",
    "view",
    "watched",
    "wrong_notices",
]
