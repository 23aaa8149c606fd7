"""The wording of documents, kept in one text file that an office may edit.

``[section]`` opens the part of one kind of document, ``Field:`` a field of it; the lines that
follow belong to the field. ``{places}`` are filled from the register. An edited copy is laid over
the text that comes with the program, so that a field it does not mention keeps its wording.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ocop_cli.law.bodies import BODIES
from ocop_cli.model import sources
from ocop_cli.model.errors import OcopError
from ocop_cli.publishing.letters.letter import DOTS
from ocop_cli.publishing.notices.selection import KINDS
from ocop_cli.text.keys import fold

TEXT = Path(__file__).parent / "notice_text.txt"


def words(path: str | None) -> Wording:
    """The wording that comes with the program, an office's own file laid over it.

    Raises OcopError where the file cannot be read or says something that cannot be used.
    """
    own = parse(TEXT.read_text(encoding="utf-8"))
    if path is None:
        return own
    try:
        text = sources.contents(Path(path)).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        raise OcopError("notice.wording_unreadable", path=path, reason=reason) from error
    return parse(text, own.sections)


_SECTION = re.compile(r"\[(?P<name>[^\]]+)\]\s*$")
_FIELD = re.compile(r"(?P<name>[^:{}\[\]]{2,40}):(?:\s+(?P<text>.*))?$")
_PLACE = re.compile(r"\{([^{}]*)\}")

Value = str | tuple[str, ...]
Sections = Mapping[str, Mapping[str, tuple[str, ...]]]

# The fields of a document, and those every document shares; marks and case do not matter.
DOCUMENT = frozenset(
    map(
        fold,
        (
            "Cơ quan chủ quản", "Cơ quan", "Ký hiệu", "Tên loại", "Trích yếu", "Thẩm quyền",
            "Kính gửi", "Căn cứ", "Nội dung", "Khi phải nộp hồ sơ",
            "Khi quá hạn nộp hồ sơ", "Khi đã nộp hồ sơ", "Khi hết hạn",
            "Khi hết hạn, đã nộp hồ sơ", "Sau bảng", "Phụ lục", "Nơi nhận", "Người ký", "Họ tên",
        ),
    )
)  # fmt: skip
# Fields of earlier versions: an office's own file may have them, and what stands there is not used.
FORMER = frozenset({fold("Khi không có")})
SHARED = "chung"
BLANK = DOTS * 2
COMMON = frozenset(
    map(
        fold,
        (
            "Căn cứ quy định", "Căn cứ luật", "Căn cứ nhãn hiệu", "Căn cứ thông báo",
            "Chủ thể chưa rõ", "Tên phụ lục", "Kèm theo", "Địa bàn", "Chưa rõ địa bàn", "STT",
            "Sản phẩm", "Chủ thể",
            "Địa chỉ", "Hạng sao", "Quyết định công nhận", "Có giá trị đến", "Hết hiệu lực",
            "Căn cứ thu hồi", "Văn bản", "Cơ quan yêu cầu", "Nội dung vi phạm", "Xử lý",
            "Ghi chú", "Nộp hồ sơ", "Việc cần làm", "Cần nộp hồ sơ", "Quá hạn nộp hồ sơ",
            "Đã nộp hồ sơ", "Đã hết hạn", "Đã hết hạn, đã nộp hồ sơ", "Dưới bảng", "Ngày tương ứng",
            "Ngày liền trước", "Thông báo", "Dòng số", "Nội dung đã thông báo",
            "Nội dung đính chính", "Căn cứ văn thư", "Nơi nhận thường dùng",
            "Nơi nhận quyết định thường dùng",
        ),
    )
)  # fmt: skip
PLACES = frozenset(
    (
        "office", "office_parent", "office_code", "office_contact", "province", "place",
        "signatory", "signatory_title", "decision_signatory", "decision_signatory_title",
        "recipients", "rules", "mark_rule", "organisation_law", "announcements", "as_of", "count",
        "entities", "newest", "entity", "locality", "area", "corrected", "clerical",
        "filing_article", "title", "number",
        "on", "issuer", "convention", "seal", "file_from", "file_by", "filed_on", "lapsed_on",
        *BODIES,
    )
)  # fmt: skip


class WordingError(OcopError):
    """A wording file says something that cannot be used; `line` says where."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The texts of all kinds of documents, by section and field."""

    sections: Sections

    def lines(self, section: str, field: str, values: Mapping[str, Value]) -> tuple[str, ...]:
        """The lines of a field, filled; a place that holds several lines stands on one by itself.

        A field the wording does not have gives none, a place without value here dots to fill in.
        """
        found: list[str] = []
        for line in self.sections.get(section, {}).get(fold(field), ()):
            alone = _PLACE.fullmatch(line)
            value = values.get(alone[1]) if alone else None
            if isinstance(value, tuple):
                found.extend(value)
            else:
                found.append(_PLACE.sub(lambda place: _one(values.get(place[1], BLANK)), line))
        return tuple(found)

    def places(self, section: str, field: str | None = None) -> frozenset[str]:
        """The places that stand in a section, or in one field of it."""
        fields = self.sections.get(section, {})
        chosen = fields.values() if field is None else (fields.get(fold(field), ()),)
        return frozenset(
            name for lines in chosen for line in lines for name in _PLACE.findall(line)
        )

    def text(self, section: str, field: str, values: Mapping[str, Value]) -> str:
        """A short field in one line."""
        return " ".join(self.lines(section, field, values))


def _one(value: Value) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def parse(text: str, known: Sections | None = None) -> Wording:
    """The wording in `text`, laid over `known`; raises WordingError with the line."""
    sections: dict[str, dict[str, tuple[str, ...]]] = {
        name: dict(fields) for name, fields in (known or {}).items()
    }
    fields = COMMON
    section: dict[str, tuple[str, ...]] | None = None
    field: str | None = None
    for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), start=1):
        line = line.strip()
        if not line or line.startswith("#"):
            continue
        if found := _SECTION.match(line):
            name = found["name"].strip()
            if name not in (*KINDS, SHARED):
                raise WordingError(
                    "notice.wording_section",
                    line=number,
                    name=name,
                    known=", ".join((*KINDS, SHARED)),
                )
            section, field = sections.setdefault(name, {}), None
            fields = COMMON if name == SHARED else DOCUMENT | FORMER
            continue
        begun = _FIELD.match(line)
        if section is not None and begun and fold(begun["name"]) in fields:
            field = fold(begun["name"])
            section[field] = ()
            line = (begun["text"] or "").strip()
            if not line:
                continue
        if section is None or field is None:
            raise WordingError("notice.wording_outside", line=number, text=line)
        _check_places(line, number)
        section[field] = (*section[field], line)
    return Wording(sections)


def _check_places(line: str, number: int) -> None:
    unknown = [name for name in _PLACE.findall(line) if name not in PLACES]
    if unknown or re.search(r"[{}]", _PLACE.sub("", line)):
        raise WordingError(
            "notice.wording_place",
            line=number,
            name=", ".join(f"{{{name}}}" for name in unknown) or line,
            known=", ".join(f"{{{name}}}" for name in sorted(PLACES)),
        )


def broken(text: str) -> tuple[str, ...]:
    """A short field in the lines its ``|`` asks for."""
    return tuple(part for piece in text.split("|") if (part := piece.strip()))


def listed(text: str) -> tuple[str, ...]:
    """A setting that holds several things, apart: ``;`` or a line end stands between them."""
    return tuple(part for piece in re.split(r"[;\n]", text) if (part := piece.strip(" -.")))


def ended(lines: Sequence[str]) -> tuple[str, ...]:
    """Recipients as the decree prints them: a dash before each, a semicolon after, a full stop at
    the end."""
    bare = [line.strip().removeprefix("-").strip().rstrip(";.").strip() for line in lines]
    bare = [line for line in bare if line]
    return tuple(
        f"- {line}{'.' if place == len(bare) else ';'}" for place, line in enumerate(bare, start=1)
    )
