"""Files as they come in: found, read, judged, written back where refused."""

__all__ = [
    "found",
    "imported",
    "importing",
    "learned",
    "left_out",
    "pair_check",
    "problem_words",
    "rejects",
    "scan_draft",
    "summary",
    "words",
]
