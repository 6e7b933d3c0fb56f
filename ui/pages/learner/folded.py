"""Parts of a learner's form that are folded: their texts are kept as text until somebody opens them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.learner.changes import Slot
from ui.widgets.field import Field
from ui.widgets.fold import Fold

MOST = 64
"""Letters of what stands inside that the folded line shows."""


class FoldedPart(Fold):
    """Fields by name, each with its text; the widgets are made at the first opening."""

    changed = Signal()

    def __init__(self, words: str, names: tuple[str, ...], parent: QWidget | None = None) -> None:
        """Empty and folded.

        Args:
            words: what is inside.
            names: of its fields.
            parent: owner.
        """
        super().__init__(words, parent)
        self._texts = dict.fromkeys(names, "")
        self._made: dict[str, Slot] = {}
        self.fields: dict[str, Field] = {}
        self.slots = {name: Slot(self._reader(name), self._writer(name)) for name in names}
        self.changed.connect(self.look)

    # --- what heirs give ------------------------------------------------------------------------------

    def build(self) -> tuple[QWidget, dict[str, Slot]]:
        """The widgets, and how each text is read and put; fills `fields`."""
        raise NotImplementedError

    def shown(self, name: str, text: str) -> str:
        """A text as the folded line shows it."""
        del name
        return text

    # --- texts ----------------------------------------------------------------------------------------

    def make(self) -> QWidget:
        """Build what is inside, and put the texts into it."""
        body, self._made = self.build()
        for name, slot in self._made.items():
            slot.put(self._texts[name])
        return body

    def field_of(self, name: str) -> Field | None:
        """A field to point at; it is opened for that."""
        if name not in self._texts:
            return None
        self.turn(open_=True)
        return self.fields.get(name)

    def calm(self) -> None:
        """Nothing is wrong any more."""
        for field in self.fields.values():
            field.calm()

    def look(self) -> None:
        """Say in the folded line what stands inside."""
        told = (self.shown(name, slot.read().strip()) for name, slot in self.slots.items())
        inside = " · ".join(filter(None, told))
        self.head.tell(inside if len(inside) <= MOST else f"{inside[:MOST]}…")

    def _reader(self, name: str) -> Callable[[], str]:
        return lambda: self._made[name].read() if name in self._made else self._texts[name]

    def _writer(self, name: str) -> Callable[[str], None]:
        def put(text: str) -> None:
            self._texts[name] = text
            if name in self._made:
                self._made[name].put(text)
            self.look()

        return put


def column(*rows: QWidget) -> QWidget:
    """Rows below each other."""
    made = QWidget()
    inside = QVBoxLayout(made)
    inside.setContentsMargins(0, 0, 0, 6)
    inside.setSpacing(2)
    for row in rows:
        inside.addWidget(row)
    return made
