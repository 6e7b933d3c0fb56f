"""Words on the page: a label whose Thai marks are never cut and whose lines break between words."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget
from shiboken6 import isValid

from ui import theme

_TAG = re.compile(r"(<[^>]+>|&[a-z#0-9]+;)")


class Label(QLabel):
    """A text of one role. Only `<b>` is understood in it; values are escaped before (`plain`)."""

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        *,
        weight: str | None = None,
        colour: str = "ink",
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show words.

        Args:
            words: may hold `<b>…</b>`; everything else escaped by `plain`.
            role: of the theme.
            weight: of the theme; the role's own when left out.
            colour: a token.
            wrap: break into several lines, between words.
            parent: owner.
        """
        super().__init__(parent)
        self._role, self._weight, self._colour, self._wrap = role, weight, colour, wrap
        self._words = ""
        self.setIndent(0)  # Qt would move a padded label's text aside
        self.setWordWrap(wrap)
        self.setTextFormat(Qt.TextFormat.RichText if wrap else Qt.TextFormat.AutoText)
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.dress()
        self.say(words)

    def dress(self) -> None:
        """Take font, colour and the room for marks from the theme."""
        now = theme.current()
        self.setFont(now.font(self._role, self._weight))
        tinted = self.palette()
        tinted.setColor(QPalette.ColorRole.WindowText, now.colour(self._colour))
        self.setPalette(tinted)
        self.setContentsMargins(0, 0, 0, 0)

    def setContentsMargins(self, left: int, top: int, right: int, bottom: int) -> None:  # type: ignore[override]
        """Space around the words, beside the room that their marks need."""
        # rich text is clipped to what is inside the margins: it keeps its own room
        marks = 0 if self._wrap else round(0.28 * theme.current().px(self._role))
        super().setContentsMargins(left, top + marks, right, bottom + marks)

    def paint_in(self, colour: str) -> None:
        """Change the colour to another token."""
        if colour != self._colour:
            self._colour = colour
            self.dress()

    def words(self) -> str:
        """What was said, without marks for breaking."""
        return self._words

    def say(self, words: str) -> None:
        """Show other words."""
        if words == self._words and self.text():
            return
        self._words = words
        if self._wrap:
            broken = "".join(
                part if _TAG.fullmatch(part) else _breakable(part) for part in _TAG.split(words)
            )
            if not _breaks:
                _unbroken.append(self)
            room = round(0.28 * theme.current().px(self._role))
            above = f'<div style="font-size:1px; line-height:{room}px">&nbsp;</div>'
            self.setText(f'{above}<div style="line-height:150%">{_semibold(broken)}</div>')
        else:
            self.setText(_semibold(words))
        self.setAccessibleName(spoken(words))


_breaks: list[Callable[[str], str]] = []
"""How words are found, once the list of all Thai words is loaded."""
_unbroken: list[Label] = []
"""Labels that were shown before that; they are said again then."""


def break_words_by(breakable: Callable[[str], str]) -> None:
    """From now on lines break between words; what stands already is said again.

    The list of words takes as long to load as the whole first paint, so it is loaded behind it.
    """
    _breaks[:] = [breakable]
    for label in _unbroken:
        if isValid(label):
            words, label._words = label._words, ""
            label.say(words)
    _unbroken.clear()


def _breakable(words: str) -> str:
    return _breaks[0](words) if _breaks else words


def _semibold(words: str) -> str:
    return words.replace("<b>", '<span style="font-weight:600">').replace("</b>", "</span>")


def plain(words: object) -> str:
    """A value made fit to stand in a label's words."""
    return html.escape(str(words), quote=False)


def strong(words: object) -> str:
    """A name or number, to stand out."""
    return f"<b>{plain(words)}</b>"


def spoken(words: str) -> str:
    """A label's words as a screen reader says them."""
    return html.unescape(re.sub(r"<[^>]+>", "", words))
