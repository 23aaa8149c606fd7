"""What the title of a list says of its products besides the deed: whose they are, of when, where.

Each word of it must be understood, be a name, or be of goods: "Danh sách sản phẩm OCOP đạt 4 sao
của HTX Tân Lập năm 2024" says nothing more of any product; "… đạt 4 sao đang bị khiếu nại" does,
and so may whatever is not understood.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.clauses import PRAISES, RATES
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part, Unit, is_grade
from ocop_cli.decisions.language.printed_words import marks_names
from ocop_cli.law import groups as law_groups
from ocop_cli.places.names import gazetteer
from ocop_cli.text.keys import plain_key, words
from ocop_cli.text.units import UNITS


class Beyond(NamedTuple):
    """The end of a title from its first word that is not understood on; `named` says that no more
    stands there than what may be a name, which capitals do not tell; `behind` what stands before
    it."""

    words: str
    named: bool = False
    behind: Part | None = None


NOTHING = Beyond("")
# What says nothing, wherever it stands.
_PLAIN = frozenset({Part.LIST, Part.SUBJECT, Part.RESULT, Part.RANK, Part.STARS, Part.NUMBER,
                    Part.JOIN, Part.OWNER, Part.NAME, Part.CERTIFICATE, Part.FIRST, Part.AGAIN,
                    Part.ACHIEVED, Part.PUBLISHED, Part.DECISION, Part.TAIL})  # fmt: skip
# Behind the products these say what becomes of them.
_OF_PRODUCTS = frozenset({"theo dõi", "quản lý", "diện", "kết luận", "tiếp tục", "thực hiện"})
_CITES = frozenset({"theo", "căn cứ", "kèm theo", "tại quyết định", "từ quyết định", "theo đề nghị",
                    "attached", "attached to", "according to", "based on"})  # fmt: skip
_BY = frozenset({"do"})  # "do UBND tỉnh công nhận"
# What says something of its own where nothing stands behind it that it could lead to: "đợt 2" is a
# round, "đợt sau" is none of this paper; "lên 4 sao" is a rank, "lên trung ương" is not yet one.
_LEADING = frozenset({"đợt", "lần", "sau", "từ", "lên", "thành", "diện"})
_TIMES = frozenset({"đợt", "lần", "năm", "tháng", "quý"})
_RISING = frozenset({"lên", "thành"})
_CENTRAL = frozenset({"trung ương", "bộ", "tw", "quốc gia"})
_ENDS = (Part.JOIN, Part.BREAK)
_ADDED = "bổ sung"
_SAY_RATED = (Part.ACHIEVED, Part.STARS)
_LEADS = frozenset({Part.TAIL, Part.VOICE, Part.PLAIN, Part.REASON, Part.JOIN, Part.SUBJECT})
_SLIGHT = frozenset({Part.PLAIN, Part.NUMBER, Part.JOIN, Part.VOICE})
_PLURAL = frozenset({"các", "những", "một số"})
_UNITS = frozenset((*UNITS, "tp", "sở", "phòng", "bộ"))
_LEAST_OF_NAME, _MOST_OF_NAME = 2, 4  # syllables
_STILL = frozenset({"còn", "vẫn còn", "con"})
_IN_FORCE = frozenset({"hiệu lực", "giá trị", "thời hạn", "hạn"})


@lru_cache(1 << 10)
def beyond(text: str) -> Beyond:
    """What a title says that is not understood, as printed."""
    return _Title(text).beyond(frozenset())


def beyond_printed(text: str, printed: Callable[[], Container[str]]) -> Beyond:
    """The same, where words whose keys the table prints in its names are names too: `printed`
    gives those, and is asked only where some word is not understood."""
    return _Title(text).beyond(printed()) if beyond(text) != NOTHING else NOTHING


class _Title:
    """The phrases of one title, each looked at beside the others."""

    def __init__(self, text: str) -> None:
        self.found = phrases(text)
        self.cased = marks_names(text)
        # What ran out may be rated again by this paper: "công nhận sản phẩm đã hết hạn".
        self.rates = any(
            deed.name in ("re_evaluation", "upgrade")
            or (deed.name in RATES and not (deed.voiced or deed.ranked))
            for deed in stated(text).deeds
        )

    def beyond(self, printed: Container[str]) -> Beyond:
        """What is not understood, and all behind it."""
        named: int | None = None
        for at in range(len(self.found)):
            if self._is_plain(at, printed):
                continue
            if not self._may_be_name(at):
                if named is None and _is_replaced(self.found[at:]):
                    return NOTHING
                return Beyond(self._from(at), behind=self._before(at))
            named = at if named is None else named
        return Beyond(self._from(named), named=True) if named is not None else NOTHING

    def _from(self, at: int) -> str:
        """The title from a phrase on, with the small words that lead to it."""
        while at > 1 and self.found[at - 1].part in _LEADS - {Part.SUBJECT}:
            at -= 1
        return " ".join(filter(None, (unit.text for unit in self.found[at:])))

    def _before(self, at: int) -> Part | None:
        """What the phrase before one is, of those that say anything."""
        before = [unit.part for unit in self.found[:at]]
        return next((one for one in reversed(before) if one not in _SLIGHT), None)

    def _is_plain(self, at: int, printed: Container[str]) -> bool:
        unit = self.found[at]
        if self._leads_nowhere(at):
            return False
        if unit.part in _PLAIN or (unit.part is Part.BREAK and not unit.text):
            return True
        if unit.part is Part.DEED:
            return unit.value in RATES
        if unit.part is Part.UNKNOWN:
            return self._is_praise(at) or self._is_name(at, printed)
        return bool(_SAYS_NOTHING.get(unit.part, _never)(self, at))

    def _leads_nowhere(self, at: int) -> bool:
        """Whether a word that leads to another has none behind it, or adds to a list of which it
        is not said that it was rated: "đợt sau", "danh sách bổ sung"."""
        value = self.found[at].value
        if value == _ADDED:
            before = self.found[:at]
            rated = any(unit.value in RATES or unit.part in _SAY_RATED for unit in before)
            return not (rated or self._rated_next(at))
        after = self.found[at + 1 : at + 2]
        if value in _RISING and after and after[0].value in _CENTRAL:
            return True
        if value not in _LEADING or (at and self.found[at - 1].part is Part.UNKNOWN):
            return False  # "huyện Đại Từ"
        if value == "sau" and self.found[at - 1].value not in _TIMES:
            return False  # "công nhận các sản phẩm sau:"
        return not after or after[0].part in _ENDS or after[0].value in _LEADING

    def _is_praise(self, at: int) -> bool:
        """Whether a word only praises OCOP goods that are rated: "sản phẩm OCOP đặc trưng"."""
        rated = any(unit.value in RATES for unit in self.found[:at])
        while at and self.found[at].value in PRAISES:
            at -= 1
        return rated and self.found[at].value == "ocop"

    def _plain_word(self, at: int) -> bool:
        """ "Sổ theo dõi sản phẩm" is a list; "sản phẩm … theo dõi" are watched."""
        if self.found[at].value not in _OF_PRODUCTS:
            return True
        behind = any(unit.part is Part.SUBJECT for unit in self.found[:at])
        return not behind or self._rated_next(at)

    def _lapsed(self, at: int) -> bool:
        return self.rates

    def _voiced(self, at: int) -> bool:
        if self.rates and [unit.part for unit in self.found[at + 1 : at + 2]] == [Part.LAPSED]:
            return True  # "công nhận lại sản phẩm đã hết hạn"
        return not self.found[at].value.endswith("bị") and self._rated_next(at)

    def _proposed(self, at: int) -> bool:
        """Whether what is asked for was granted, or is only to take part, or five stars."""
        if self.found[at].value in ("tham gia", "đăng ký", "tiềm năng", "triển vọng"):
            return self._rated_next(at)
        after = " ".join(unit.text for unit in self.found[at:])
        return kinds.grants(after) or (self._is_joined(at) and self._rated_next(at))

    def _reason(self, at: int) -> bool:
        if self.found[at].value in _BY:
            return self._rated_next(at)
        return self.found[at].value in _CITES

    def _other(self, at: int) -> bool:
        """Whether other business is only what the list goes by: "theo kế hoạch năm 2024"."""
        return any(unit.part is Part.REASON for unit in self.found[max(0, at - 3) : at])

    def _rated_next(self, at: int) -> bool:
        """Whether the next deed is that products were rated."""
        for place, unit in enumerate(self.found[at + 1 :], at + 1):
            if unit.part in (Part.ACHIEVED, Part.RESULT, Part.STARS, Part.PUBLISHED):
                return True
            if unit.part is Part.DEED:
                return unit.value in RATES
            if unit.part in (Part.NEGATION, Part.OTHER, Part.LAPSED):
                return False
            if unit.part is Part.PROPOSAL and not self._is_joined(place):
                return False
            if unit.part is Part.UNKNOWN and self.cased and not self._is_capital(place):
                return False
        return False

    def _is_joined(self, at: int) -> bool:
        """Whether a proposal goes on to what was done: "đề nghị và UBND tỉnh công nhận"."""
        return at + 1 < len(self.found) and self.found[at + 1].part is Part.JOIN

    def _is_name(self, at: int, printed: Container[str]) -> bool:
        """Whether an unknown word is a name, of goods, or of how long certificates hold."""
        unit = self.found[at]
        if is_grade(unit) or unit.value == "taking":
            return False  # "Loại" is no name
        if self._is_capital(at) and len(unit.text) > 1:
            return True
        run = self._run(at)
        said = " ".join(self.found[place].text for place in run)
        if law_groups.place(said) is not None or law_groups.is_of_goods(said, printed):
            return True
        if unit.value in _STILL or (at and self.found[at - 1].value in _STILL):
            near = self.found[at + 1 : at + 2] if unit.value in _STILL else [unit]
            return bool(near) and near[0].value in _IN_FORCE
        return not self.cased and self._behind_unit(run) and at < self._name_ends(run, printed)

    def _is_capital(self, at: int) -> bool:
        """Whether a word is printed as one of a name: "Nông nghiệp", the second syllable too."""
        return self.found[at].named or (self._is_of_name(at - 1) and not self._is_of_name(at - 2))

    def _is_of_name(self, at: int) -> bool:
        return at >= 0 and self.found[at].named and self.found[at].part is Part.UNKNOWN

    def _run(self, at: int) -> range:
        """The unknown words next to each other, of which this is one."""
        first = last = at
        while first and self.found[first - 1].part is Part.UNKNOWN:
            first -= 1
        while last + 1 < len(self.found) and self.found[last + 1].part is Part.UNKNOWN:
            last += 1
        return range(first, last + 1)

    def _behind_unit(self, run: range) -> bool:
        """Whether words without capitals of their own are the name of a place: "TỈNH HÒA PHÚ".

        "CÁC HUYỆN …" has several names, with a comma or "và" between them.
        """
        before = self.found[: run[0]]
        after = self.found[run[-1] + 1 : run[-1] + 2]
        joined = [unit for unit in (*before[-1:], *after) if unit.part is Part.JOIN]
        if before[-1:] and before[-1].part is Part.JOIN:
            return len(run) <= _MOST_OF_NAME and any(unit.value in _UNITS for unit in before[-6:])
        if not before or before[-1].value not in _UNITS or len(run) > _MOST_OF_NAME:
            return False
        return bool(joined) or not before[-2:-1] or before[-2].value not in _PLURAL

    def _name_ends(self, run: range, printed: Container[str]) -> int:
        """Where in words without capitals of their own the name of a place ends: "TỈNH HÒA PHÚ DỰ
        PHÒNG"; what no list of places has may have two syllables, and what the table prints."""
        if len(run) <= _LEAST_OF_NAME:
            return run[-1] + 1
        said = words(plain_key(" ".join(self.found[place].text for place in run)))
        known = gazetteer()
        lengths = range(len(run), _LEAST_OF_NAME, -1)
        size = next((size for size in lengths if known.names(said[:size])), 0)
        size = size or (1 if known.names(said[:1]) else _LEAST_OF_NAME)
        while size < len(run) and self.found[run[size]].value in printed:
            size += 1
        size = len(run) if known.names(said[size:]) else size  # "THỪA THIÊN HUẾ"
        return run[0] + size

    def _may_be_name(self, at: int) -> bool:
        """Whether an unknown word may be one maker's name, in a text whose capitals do not tell."""
        if self.cased or self.found[at].part is not Part.UNKNOWN:
            return False
        run = self._run(at)
        before = [unit for unit in self.found[: run[0]] if unit.part is not Part.NUMBER]
        if not before or before[-1].part is not Part.OWNER:
            return False
        return not before[-2:-1] or before[-2].value not in _PLURAL


def _is_replaced(found: Sequence[Unit]) -> bool:
    """Whether a title ends in the decision that its own replaces or annuls, named by its number and
    no more: "(thay thế Quyết định số 12/QĐ-UBND ngày 05/11/2023)". That one is kept with the file
    (`letterhead.named`), and says nothing more of the products on the list."""
    said = [unit for unit in found if unit.part is not Part.BREAK]
    if [unit.value for unit in said[:1]] not in (["replacement"], ["annulment"]):
        return False
    numbered = [at for at, unit in enumerate(said) if "/" in unit.text and unit.text[0].isdigit()]
    cited = said[1:2] != [] and said[1].part is Part.DECISION and numbered[:1] in ([2], [3])
    return cited and all(
        unit.part is Part.NUMBER or unit.value in _OF_DECISION or unit.named for unit in said[2:]
    )


_OF_DECISION = frozenset((*_UNITS, "số", "ngày", "tháng", "năm", "của", "ubnd", "ủy ban nhân dân"))


def _never(title: _Title, at: int) -> bool:
    return False


_SAYS_NOTHING = {
    Part.PLAIN: _Title._plain_word,
    Part.VOICE: _Title._voiced,
    Part.PROPOSAL: _Title._proposed,
    Part.REASON: _Title._reason,
    Part.OTHER: _Title._other,
    Part.LAPSED: _Title._lapsed,
}
