"""A command line that cannot be understood: said in the user's language, with code 2."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run


class TestAMisusedCommandLine:
    @pytest.mark.parametrize(
        ("line", "vi", "en"),
        [
            ("lapsed --stars 7", "--stars phải là một số nguyên từ 1 đến 5.",
             "--stars must be a whole number from 1 to 5."),
            ("lapsed --limit -1", "--limit phải là một số nguyên từ 0 trở lên.",
             "--limit must be a whole number, 0 or more."),
            ("undo chín", "ID phải là một số nguyên.", "ID must be a whole number."),
            ("lapsed --format", "--format cần một giá trị theo sau.",
             "--format needs a value after it."),
            ("show 1 2", "Thừa trên dòng lệnh: 2.", "Too much on the command line: 2."),
            ("lapsed --nope", "Không có tùy chọn --nope.", "There is no option --nope."),
            ("show", "Thiếu PRODUCT.", "PRODUCT is missing."),
        ],
    )  # fmt: skip
    def test_is_told_so_in_the_users_language(self, ocop: Run, line: str, vi: str, en: str) -> None:
        command, *rest = line.split()
        for language, said in (("vi", vi), ("en", en)):
            ran = ocop(f"--lang {language} {command}", *rest, code=2)
            assert said in ran.err and not ran.out

    @pytest.mark.parametrize(
        ("line", "name"),
        [("import", "PATH..."), ("import a.csv", "PATH..."), ("restore", "FILE"),
         ("lapsed --db", "--db"), ("--db", "--db"), ("lapsed -o", "--output"),
         ("import a.csv --rejects", "--rejects")],
    )  # fmt: skip
    def test_takes_no_empty_name_for_this_folder(
        self, ocop: Run, tmp_path: Path, line: str, name: str
    ) -> None:
        """``import "$FILE"``, where FILE was never set, had imported all that lay there."""
        (tmp_path / "a.csv").write_text("product,stars\n", encoding="utf-8")
        assert f"{name} is an empty name" in ocop(line, "", code=2).err

    @pytest.mark.parametrize(
        "line", ["lapsed --as-of", "backup --list", "--lang en show --known-at"]
    )
    def test_is_sent_to_the_help_of_its_command(self, ocop: Run, line: str) -> None:
        command = line.split()[-2]
        assert f"See 'ocop {command} --help'" in ocop(line, code=2).err

    def test_without_a_command_the_help_is_shown_and_no_error(self, ocop: Run) -> None:
        ran = ocop("", code=2)
        assert ran.err.startswith("Usage: ocop") and "Error" not in ran.err and not ran.out


@pytest.mark.parametrize("wrong", ["--sort valid_through", "--columns nothing"])
def test_a_wrong_field_is_said_before_a_setting_is_set(sample: Run, wrong: str) -> None:
    before = sample("log --format csv").out
    assert "nothing" in (said := sample(f"config office X {wrong}", code=2).err) or "valid" in said
    assert sample("log --format csv").out == before
