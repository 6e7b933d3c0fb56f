"""A part of the settings: a card that shows what stands, keeps what is half typed, saves its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.centre import Told
from desktop.errors import DeskError
from desktop.learners.groups import InUse
from desktop.store.backups import Kept
from desktop.volunteers import Tile
from ui import theme, words
from ui.pages.page import Page
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.label import Label, plain

SIDE = 20


@dataclass(frozen=True, slots=True)
class Stands:
    """All that the desk knows about its settings."""

    centre: Told
    volunteers: tuple[Tile, ...]
    backups: tuple[Kept, ...]
    groups: tuple[InUse, ...] = ()
    rules: Mapping[str, int] = field(default_factory=dict)
    """The office's numbers as they stand."""
    quiet: Mapping[str, str | None] = field(default_factory=dict)
    """The hours that are left free."""
    hub: str | None = None
    """The name of the hub that is reached over the network."""

    @property
    def keepers(self) -> tuple[str, ...]:
        """The names of those who keep the centre."""
        return tuple(one.name for one in self.volunteers if one.role == "keeper")


class SettingsCard(Card):
    """One part."""

    touched = Signal()
    """What is half typed in it is another."""

    def __init__(self, page: Page, title: str, parent: QWidget | None = None) -> None:
        """A card with nothing but its title.

        Args:
            page: by which it asks, speaks and writes.
            title: of the part.
            parent: owner; what is moved into one later is dressed anew with all that is in it.
        """
        super().__init__(parent)
        self.page, self.title = page, title
        self.language = page.room.language
        self.keep: Button | None = None
        side = theme.current().scaled(SIDE)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(side, 10, side, side)
        self.column.setSpacing(8)
        self.column.addWidget(Label(plain(title), "section", weight="semibold", colour="indigo"))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)

    # --- what a card overrides ------------------------------------------------------------------------

    def show_stands(self, stands: Stands) -> None:
        """Show what the desk knows; what is half typed stays."""

    def texts(self) -> dict[str, str]:
        """What is half typed: only what differs from what stands."""
        return {}

    def put(self, texts: Mapping[str, str]) -> None:
        """Bring back what was half typed."""

    def forget(self) -> None:
        """Give up what was half typed."""

    def save(self) -> None:
        """Keep what was typed."""

    def step_back(self) -> bool:
        """Esc: close what was opened in it; false when nothing was."""
        return False

    def place_of(self, key: str) -> QWidget | None:
        """The control that a key of the page names, when it is in this card."""
        del key
        return None

    # --- what a card uses -----------------------------------------------------------------------------

    def say(self, kind: str, text: str, *, undo: bool = False) -> None:
        """Say one sentence in the message line."""
        self.page.say(kind, text, self.page.undoable() if undo else None)

    def refuse(self, error: DeskError) -> None:
        """Say what the world said."""
        self.page.say("error", plain(words.sentence(error, self.language)))

    def offer_save(self, words_: str | None = None) -> Button:
        """The button that saves this card; its key is shown while one is in the card."""
        self.keep = Button(words_ or self.tr("บันทึก"), icon="floppy-disk")
        self.keep.clicked.connect(self.save)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look_where)
        self.look_typed()
        return self.keep

    def look_typed(self) -> None:
        """Say by the button whether there is anything to save."""
        if self.keep is not None:
            self.keep.why_not(None if self.texts() else self.tr("ยังไม่มีอะไรเปลี่ยน"))

    def _look_where(self, _before: QWidget | None, now: QWidget | None) -> None:
        here = now is not None and self.isAncestorOf(now)
        if self.keep is not None:
            self.keep.wear("floppy-disk", "Ctrl+S" if here else None)

    @property
    def is_keeper(self) -> bool:
        """Whether who sits here keeps the centre."""
        return self.page.room.who.role == "keeper"


class Stack(QWidget):
    """Things below each other in a card; it is as high as they need at its width."""

    def __init__(self, parent: QWidget | None = None, *, spacing: int = 8) -> None:
        """Nothing in it yet."""
        super().__init__(parent)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(spacing)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """It may be as narrow as the page makes it."""
        return QSize(0, super().minimumSizeHint().height())


def buttons(*made: QWidget, after: QLayout | None = None) -> QHBoxLayout:
    """Buttons at the left of a row of their own."""
    row = QHBoxLayout()
    row.setSpacing(12)
    row.setContentsMargins(0, 6, 0, 0)
    for one in made:
        row.addWidget(one, 0, Qt.AlignmentFlag.AlignLeft)
    if after is not None:
        row.addLayout(after, 1)
    row.addStretch(1)
    return row
