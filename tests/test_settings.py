from __future__ import annotations

from pathlib import Path

import pytest

from introwriter.errors import InputError
from introwriter.settings import load_settings, unknown_variables


def test_defaults_without_a_file(tmp_path: Path) -> None:
    settings = load_settings({}, tmp_path)
    assert (settings.channel, settings.model, settings.n, settings.me) == ("linkedin", "offline", 3, None)


def test_variables_win_over_the_file_and_the_file_over_defaults(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text('channel = "email"\ntone = "plain"\n[limits]\nlinkedin = 250\n')
    settings = load_settings({"INTROWRITER_TONE": "formal"}, tmp_path)
    assert (settings.channel, settings.tone, settings.limits) == ("email", "formal", {"linkedin": 250})


def test_me_and_templates_are_found_in_the_config_folder(tmp_path: Path) -> None:
    (tmp_path / "me.toml").write_text('name = "Ada"')
    (tmp_path / "prompts").mkdir()
    settings = load_settings({}, tmp_path)
    assert (settings.me, settings.prompts) == (tmp_path / "me.toml", tmp_path / "prompts")


@pytest.mark.parametrize(
    ("content", "complaint"),
    [("colour = 1", "no setting 'colour'"), ("n = true", "n cannot be"), ("limits = 3", "limits cannot be"),
     ("channel = [", "cannot be read as TOML"), ('timeout = "soon"', "timeout cannot be")],
)  # fmt: skip
def test_a_wrong_file_is_an_error_that_names_the_place(tmp_path: Path, content: str, complaint: str) -> None:
    (tmp_path / "config.toml").write_text(content)
    with pytest.raises(InputError, match=complaint) as raised:
        load_settings({}, tmp_path)
    assert "config.toml" in raised.value.message


@pytest.mark.parametrize(("value", "on"), [("0", False), ("no", False), ("1", True), ("True", True)])
def test_the_cache_can_be_switched_off_by_a_variable(tmp_path: Path, value: str, on: bool) -> None:
    assert load_settings({"INTROWRITER_CACHE": value}, tmp_path).cache is on


def test_a_variable_that_sets_nothing_is_known_as_such() -> None:
    environ = {
        "INTROWRITER_CHANEL": "email",
        "INTROWRITER_CHANNEL": "email",
        "INTROWRITER_CACHE_DIR": "/x",
        "HOME": "/",
    }
    assert unknown_variables(environ) == ("INTROWRITER_CHANEL",)
