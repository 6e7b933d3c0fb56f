"""A computer's choices: kept whole, and a broken one costs only itself."""

from __future__ import annotations

import json

import pytest

from desktop import settings
from desktop.paths import Home
from desktop.settings import Settings


def test_choices_come_back_as_they_were_kept(home: Home) -> None:
    chosen = Settings(
        "en",
        "larger",
        "dark",
        0,
        "ห้องครู HP-1020",
        sounds=False,
        line=False,
        line_minutes=1440,
        line_battery=0,
        line_metered=True,
    )
    settings.save(home, chosen)
    assert settings.load(home) == chosen


def test_a_computer_without_choices_has_the_usual_ones(home: Home) -> None:
    assert not home.settings.exists()
    assert settings.load(home) == Settings("th", "normal", "system", 10, None, sounds=True)


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        ("language", "xx"),
        ("language", None),
        ("text_size", "huge"),
        ("text_size", ["large"]),
        ("light", 1),
        ("lock_minutes", -1),
        ("lock_minutes", 121),
        ("lock_minutes", True),
        ("lock_minutes", "10"),
        ("lock_minutes", 2.5),
        ("printer", ""),
        ("printer", "x" * 201),
        ("printer", {}),
        ("sounds", "yes"),
        ("sounds", 1),
        ("line", 0),
        ("line_minutes", 1),
        ("line_minutes", True),
        ("line_minutes", "60"),
        ("line_battery", 31),
        ("line_battery", False),
        ("line_metered", None),
    ],
)
def test_a_broken_choice_loses_only_itself(home: Home, name: str, broken: object) -> None:
    chosen = {
        "language": "en",
        "text_size": "large",
        "light": "dark",
        "lock_minutes": 3,
        "printer": "HP",
        "sounds": False,
        "line": False,
        "line_minutes": 15,
        "line_battery": 50,
        "line_metered": True,
    }
    home.settings.write_text(json.dumps({**chosen, name: broken}), encoding="utf-8")
    usual = getattr(Settings(), name)
    assert settings.load(home) == Settings(**{**chosen, name: usual})  # type: ignore[arg-type]


def test_a_choice_of_a_later_program_is_passed_over(home: Home) -> None:
    home.settings.write_text('{"language": "en", "colour_of_the_roof": "gold"}', encoding="utf-8")
    assert settings.load(home) == Settings("en")


@pytest.mark.parametrize("text", ["", "{", "[]", "null", "\x00", "[" * 100_000])
def test_a_file_that_is_none_means_the_usual_choices(home: Home, text: str) -> None:
    home.settings.write_text(text, encoding="utf-8")
    assert settings.load(home) == Settings()
