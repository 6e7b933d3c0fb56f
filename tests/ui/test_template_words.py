"""Every kind of template, every finding of a trial, every piece and every field has its words."""

from __future__ import annotations

import re

import pytest

from desktop.certificates import trial
from desktop.certificates.slots import FIELDS
from desktop.certificates.template import KINDS, shipped, shipped_names
from desktop.errors import BadValue
from ui import words
from ui.words import LANGUAGES, errors_templates, templates

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


@pytest.mark.parametrize(
    "field",
    [
        "slots.3.size",
        "slots.name",
        "signing.rule",
        "qr.side",
        "paper.width",
        "file",
        "fonts.bold",
        "template.toml",
    ],
)
def test_a_broken_template_is_said_without_the_words_of_a_program(field: str) -> None:
    told = words.sentence(BadValue("template_broken", field=field, value="nan"))
    said = told.replace("template.toml", "")
    assert not re.search("[a-z]", said), told


def test_what_is_too_large_is_said_in_words() -> None:
    for field in ("file", "images", "fonts", "art"):
        assert field not in words.sentence(BadValue("template_too_large", field=field, value=9))


def test_what_cannot_be_drawn_is_said_in_words() -> None:
    told = words.sentence(BadValue("picture_part", field="ตรา.svg", value="gradient"))
    assert "สีไล่เฉด" in told
    assert set(svg_parts()) <= errors_templates.PARTS.keys()


def svg_parts() -> list[str]:
    return [
        "text",
        "gradient",
        "image",
        "mask",
        "clip-path",
        "filter",
        "style",
        "colour",
        "use",
        "copies",
    ]
