"""Facts too long for code, each file with its source beside it (README.md).

``districts.csv``: every district up to 30 June 2025, its province then and today, and the names
it bore or took in earlier. ``communes.csv``: every commune of it, today's communes it went to
(several: it was divided), and the names of communes merged into it in earlier years, folded.
"""
