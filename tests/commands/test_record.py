"""What `record` says of an act that cannot stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run, answered

LIST = (
    "product,entity,stars,decision,issued_on,authority\n"
    "Mật ong,HTX Suối Nga,3,1/QĐ-UBND,2023-03-01,UBND tỉnh Lâm Khê\n"
)


@pytest.mark.parametrize(
    ("act", "vi", "en"),
    [
        ("revocation 1 --ground other", "việc thu hồi giấy chứng nhận phải", "revocation needs"),
        ("extension 1 --document 3/QĐ", "việc gia hạn hiệu lực cần", "extension needs until"),
        ("rename 1", "ocop record rename", "ocop record rename"),  # what is typed stays
    ],
)
def test_it_is_called_by_its_official_name(
    ocop: Run, tmp_path: Path, act: str, vi: str, en: str
) -> None:
    (tmp_path / "one.csv").write_text(LIST, encoding="utf-8")
    ocop("import one.csv")
    for language, said in (("vi", vi), ("en", en)):
        ran = answered(["record", *act.split(), "--on", "2024-01-01", "--lang", language])
        assert ran.code == 2 and said in ran.err, ran.err
