"""Every kind of template, every finding of a trial, every piece and every field has its words."""

from __future__ import annotations

import re

import pytest

from desktop.certificates import trial
from desktop.certificates.slots import FIELDS
from desktop.certificates.template import KINDS, shipped, shipped_names
from ui.words import LANGUAGES, templates

TABLES = [value for name, value in vars(templates).items() if name.isupper() and isinstance(value, dict)]
THAI = re.compile("[ก-๙]")


def test_everything_that_can_be_said_has_words() -> None:
    assert set(KINDS) == templates.WORDS.keys() == templates.MEANS.keys()
    assert set(re.findall(r"`([a-z_]+)`", trial.__doc__ or "")) == templates.TRIAL.keys()
    assert {name: shipped(name).title for name in shipped_names()} == {
        name: thai for name, (thai, _english) in templates.TITLES.items()
    }
    assert set(FIELDS) == templates.FIELD_WORDS.keys()
    pieces = {slot.name for name in shipped_names() for slot in shipped(name).slots}
    assert pieces | {"signer", "position", "qr"} <= templates.PIECES.keys()


def test_both_languages_say_the_same() -> None:
    for table in TABLES:
        for code, (thai, english) in table.items():
            assert re.findall(r"\{\w+\}", thai) == re.findall(r"\{\w+\}", english), code
            assert THAI.search(thai), code
            assert not THAI.search(english), code


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_trouble_names_the_pieces(language: str) -> None:
    told = templates.trouble(trial.Trouble("touches", ("name", "course")), language)
    assert templates.piece("name", language) in told
    assert templates.piece("course", language) in told
