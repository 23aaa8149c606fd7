"""The words of papers in English, with the sense that `lexicon` gives to those in Vietnamese.

Offices print translations of their decisions; their titles say the same things in the same order,
deed before object. These words count in a text that is English, and only there: "to", "an", "do"
are Vietnamese words or parts of names elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from ocop_cli.decisions.language.wordings import KnownPhrases
from ocop_cli.text.syllables import is_syllable

# Deed -> the phrases that name it, each as it may head a title and as a participle.
DEEDS: Mapping[str, KnownPhrases] = {
    "evaluation": KnownPhrases("Evaluation of OCOP products",
        "evaluation|evaluating|evaluated|assessment|assessing|assessed|ranking|rating|"
                  "classification|classifying|grading|scoring|appraisal"),
    "recognition": KnownPhrases("Recognition of OCOP products", (
        "recognition|recognising|recognizing|recognise|recognize|recognised|recognized|"
        "certification|certifying|certified|granting certificates|grant of certificates|"
        "granting of certificates|issuing certificates|issuance of certificates|"
        "issue of certificates|awarding certificates|granting ocop certificates|"
        "issuing ocop certificates|issuance of ocop certificates|awarding ocop certificates"
    )),
    "re_evaluation": KnownPhrases("Re-evaluation of OCOP products", (
        "re evaluation|re evaluating|re evaluated|re recognition|re recognising|re recognizing|"
        "re recognised|re recognized|re assessment|re assessed|re certification|re certified|"
        "renewing the recognition|renewal of the recognition|renewal of recognition|"
        "re ranking|re ranked|renewal|renewing|renewed|reevaluation|reevaluated|recertification"
    )),
    "upgrade": KnownPhrases("Upgrade of OCOP products", "upgrade|upgrading|upgraded|promotion to"),
    "revocation": KnownPhrases("Revocation of certificates",
        "revocation|revoking|revoke|revoked|withdrawal|withdrawing|withdraw|withdrawn"),
    "annulment": KnownPhrases("Annulment of the decision", (
        "annulment|annulling|annul|annulled|cancellation|cancelling|canceling|cancel|cancelled|"
        "canceled|repealing|repeal|repealed|terminating|termination|terminated"
    )),
    "removal": KnownPhrases("Removal of products from the list",
        "removal|removing|remove|removed|delisting|delisted|striking|struck"),
    "extension": KnownPhrases("Extension of certificates",
        "extension|extending|extend|extended|prolonging|prolongation"),
    "correction": KnownPhrases("Correction of the decision", (
        "correction|correcting|corrected|amending|amendment|amended|rectification|rectifying"
    )),
    "replacement": KnownPhrases("Replacement of the decision",
        "replacement|replacing|replaced|superseding|superseded"),
    "reissue": KnownPhrases("Reissue of certificates",
        "re issue|re issuing|re issuance|re issued|reissue|reissuing|reissuance|reissued|"
               "re printing|reprinting|duplicate"),
    "rename": KnownPhrases("Change of name of products",
        "renaming|renamed|change of name|changing the name|changing the names"),
    "transfer": KnownPhrases("Transfer of products",
        "transfer|transferring|transferred|change of owner|change of ownership"),
    "hold": KnownPhrases("Suspension of certificates", "suspension|suspending|suspend|suspended"),
}  # fmt: skip

# The part of a sentence, by its name, -> its phrases.
PHRASES: Mapping[str, KnownPhrases] = {
    "OTHER": KnownPhrases("Budget of the programme", (
        "support|supporting|commendation|commending|reward|rewarding|rewards|awarding|bonus|"
        "funding|funds|budget|allocation|allocating|plan|plans|planning|establishment|"
        "establishing|council|criteria|regulation|regulations|guideline|guidelines|procedure|"
        "procedures|inspection|inspecting|monitoring|supervision|ceremony|promotion|promoting|"
        "training|fair|contest|competition|conference|project|projects|scheme|organisation|"
        "organization|organising|organizing|procurement|tender|review|reviewing"
    )),
    "NEGATION": KnownPhrases("Not recognised products",
        "not|non|no longer|never|failing|failed|fail|unable|refusing|refusal|declining|"
                "refused|declined|without"),
    "PROPOSAL": KnownPhrases("Proposed products", (
        "to be|proposal|proposed|proposing|request|requested|requesting|nominated|nomination|"
        "candidate|candidates|planned|expected|pending|awaiting|under|being|potential|"
        "potentially|applying|application|applied|registered|registering|registration|seeking|"
        "towards|intended|considered|should|shall be|will be|may be|if|subject to|eligible"
    )),
    "VOICE": KnownPhrases("Products that were recognised", "was|were|been|is|are|has|have"),
    "FIRST": KnownPhrases("First recognition of products", "first|first time|new|newly"),
    "AGAIN": KnownPhrases("Products evaluated again", "again|anew|second time"),
    "ACHIEVED": KnownPhrases("Products achieving 4 stars", (
        "achieving|achieve|achieved|reaching|reach|reached|attaining|attained|meeting|met|rated|"
        "ranked|classified|awarded|qualified|obtaining|obtained|passed|passing"
    )),
    "LAPSED": KnownPhrases("Expired certificates", "expired|expiring|lapsed|expiry|out of date"),
    "PUBLISHED": KnownPhrases("Approval of the results", (
        "approving|approval|approve|approved|announcing|announcement|publishing|publication|"
        "promulgating|adopting|confirming"
    )),
    "RESULT": KnownPhrases("Results of the evaluation", "result|results|outcome|outcomes"),
    "CERTIFICATE": KnownPhrases("Certificates of products",
        "certificate|certificates|validity|ocop certificates|ocop certificate"),
    "DECISION": KnownPhrases("Decision of the committee", "decision|decisions"),
    "LIST": KnownPhrases("List of products", "list|lists|table|annex|appendix|register"),
    "NAME": KnownPhrases("Names of products", "name|names|address|addresses|error|errors"),
    "OWNER": KnownPhrases("Producers of the province",
        "producer|producers|entity|entities|maker|makers|cooperative|cooperatives|company|"
             "companies|household|households|owner|owners|subjects"),
    "RANK": KnownPhrases("Star rating of products",
        "star rating|star ratings|rank|ranks|grade|grades|score|scores|star|stars"),
    "SUBJECT": KnownPhrases("OCOP products", (
        "product|products|ocop|one commune one product|programme|"
        "program|standard|standards"
    )),
    "DOSSIER": KnownPhrases("Dossiers of products", "dossier|dossiers|file|files"),
    "TAIL": KnownPhrases("Products in the district", (
        "of|in|from|for|with|at|within|province|provincial|district|commune|ward|city|town|"
        "provinces|districts|committee|people s committee|phase|round|batch|year|period|"
        "quarter|month|until|through|by|dated|day|including|comprising|area|level"
    )),
    "REASON": KnownPhrases("Recognised pursuant to the decision",
        "because|due to|pursuant to|according to|based on|upon|at the request of|attached to|"
              "attached|accompanying|issued with|issued together with"),
    "JOIN": KnownPhrases("Recognition and upgrading", "and|or|as well as"),
    "BREAK": KnownPhrases("Recognised but not published", "but"),
    "PLAIN": KnownPhrases("The following products", (
        "the|a|an|on|to|as|this|these|those|following|that|which|who|whose|its|their|all|some|"
        "regarding|concerning|s|viet nam|vietnam|national|no|number|ocop stars|official|"
        "officially|below|above"
    )),
}  # fmt: skip

# Those denials by which products fell short of an evaluation they took part in.
FAILING = frozenset({"failing", "failed", "fail"})

# What stands between a deed and what it is done to: "recognition of products".
BEFORE_OBJECTS = frozenset({"of", "for"})

_WORDS = frozenset(
    word
    for table in (DEEDS, PHRASES)
    for phrases in table.values()
    for phrase in phrases.all
    for word in phrase.split()
)
# Further words by which English is known, of terms and of papers.
_MORE = frozenset(
    [
        "valid",
        "effective",
        "effect",
        "force",
        "comes",
        "takes",
        "month",
        "months",
        "years",
        "signing",
        "date",
        "article",
        "hereby",
        "decides",
        "expire",
        "expires",
        "granted",
        "issued",
        "term",
        "january",
        "february",
        "march",
        "april",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "responsible",
        "implementation",
    ]
)
_KNOWN = _WORDS | _MORE
# Words of English that are no Vietnamese syllable: what makes a text English.
_ONLY_ENGLISH = frozenset(word for word in _KNOWN if not is_syllable(word) and word != "ocop")


LONGEST = 4  # words of a phrase


@lru_cache(1)
def _table() -> Mapping[tuple[str, ...], tuple[str, str]]:
    found: dict[tuple[str, ...], tuple[str, str]] = {}
    for name, phrases in PHRASES.items():
        found |= {tuple(one.split()): (name, one) for one in phrases.all}
    for deed, phrases in DEEDS.items():
        found |= {tuple(one.split()): ("DEED", deed) for one in phrases.all}
    return found


def known() -> Iterator[tuple[tuple[str, ...], str]]:
    """The words of each phrase, and the name of its part."""
    return ((words, name) for words, (name, _) in _table().items())


def phrase(words: Sequence[str]) -> tuple[str, str, int]:
    """The longest phrase with which `words` begin: the name of its part, what it names, and how
    many words it has; no name and one word where they begin with none."""
    for length in range(min(LONGEST, len(words)), 0, -1):
        if known := _table().get(tuple(words[:length])):
            return (*known, length)
    return "", "", 1


def reads(text: str) -> bool:
    """Whether a text is in English."""
    return text.isascii() and is_english(re.findall(r"[a-z]+", text.lower()))


def is_english(words: Sequence[str]) -> bool:
    """Whether the words of a text, in small letters, are those of English: no mark, and of the
    words that could be told apart more English ones than Vietnamese."""
    if _ONLY_ENGLISH.isdisjoint(words) or not all(map(str.isascii, words)):
        return False
    english = sum(word in _ONLY_ENGLISH for word in words)
    either = sum(word in _WORDS and word not in _ONLY_ENGLISH for word in words)
    other = sum(word.isalpha() and word not in _KNOWN and word != "ocop" for word in words)
    return english + either >= other
