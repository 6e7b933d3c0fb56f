"""What a hand does to a template, as one whole template after another; nothing here shows anything."""

from __future__ import annotations

from typing import Final

from desktop.certificates import adding, editing, faces
from desktop.certificates.template import Template

_SIGNATURES = ("signature1", "signature2", "signature3")
ADDED: Final = ("text", "text_en", "text_ms", "logo", "picture", *_SIGNATURES, "background", "line")
"""What can be put on, in the order in which it is offered."""
FROM_FILES: Final = frozenset({"logo", "picture", *_SIGNATURES, "background"})


def put(template: Template, name: str, key: str, value: object) -> Template:
    """A piece with another value, as the panel tells it.

    Raises:
        BadValue: it cannot be meant so.
    """
    match key:
        case "text":
            return editing.put(template, name, text=editing.fit_text(str(value)))
        case "face":
            return faces.faced(template, name, str(value))
        case "lines":
            return editing.put(template, name, lines=round(float(str(value))))
    return editing.put(template, name, **{key: value})


def put_whole(template: Template, key: str, value: object) -> Template:
    """The whole page with another value: `paper digits kind title`.

    Raises:
        BadValue: it cannot be meant so.
    """
    if key == "paper":
        return adding.on_paper(template, str(value))
    return editing.whole(template, **{key: value})


def added(template: Template, what: str, words: str) -> tuple[Template, str]:
    """A text or a line more, and its name; `words` are what a text says until somebody types.

    Raises:
        BadValue: there are too many.
    """
    if what == "line":
        return adding.line(template)
    language = what.partition("_")[2]
    return adding.text(template, language or "th", "" if language else words)


def place_of(template: Template, what: str) -> str:
    """The name under which a picture is put on: the next free one for a picture that stands anywhere."""
    return adding.picture(template) if what == "picture" else what


def turned(template: Template, name: str) -> Template:
    """A hidden piece back on the page, any other off it.

    Raises:
        Refused: it stays.
        BadValue: there is no such piece.
    """
    if editing.piece(template, name).hidden:
        return adding.brought_back(template, name)
    return adding.taken_off(template, name)
