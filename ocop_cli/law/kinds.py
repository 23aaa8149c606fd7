"""The kinds of ratings, of acts and of deeds, by what they do to a certificate.

What an act of each kind holds is in `acts`; a list only asks which kind a row is of.
"""

from __future__ import annotations

RATINGS = ("recognition", "re_evaluation", "upgrade")
RENEWALS = frozenset({"re_evaluation", "upgrade"})
CERTIFICATE_ACTS = ("revocation", "removal", "extension")
# Decisions about decisions, and what becomes of a name; the first two have rows that are ratings.
RATING_DEEDS = ("correction", "replacement")
DEEDS = (*RATING_DEEDS, "annulment", "reissue", "rename", "transfer", "hold")
# The note of a hold that nobody entered: what a replacing or annulling decision leaves out.
LEFT_OUT = "left_out"
# The kinds whose rows are acts, on products or entities, and move no certificate by themselves.
OTHER_ACTS = (
    "dossier", "inspection", "recall", "training", "mark", "annulment", "reissue", "rename",
    "transfer", "hold",
)  # fmt: skip
# What is done to a certificate in force alone: one that ran out is not printed again.
IN_FORCE = frozenset({"reissue"})
