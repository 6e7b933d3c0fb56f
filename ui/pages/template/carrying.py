"""Templates come and go as files, a logo comes from a picture; what cannot be taken loses nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.certificates import packing, pictures, shelf
from desktop.certificates.packing import SUFFIX
from ui.widgets.label import plain

if TYPE_CHECKING:
    from desktop.certificates.template import Template
    from ui.pages.page import Page

KIND = f"*{SUFFIX} (*{SUFFIX})"
PICTURES = "PNG, JPEG, SVG, PDF (*.png *.jpg *.jpeg *.svg *.pdf)"


class Carrying(QObject):
    """Asks for a file, and does the rest on another thread."""

    pictured = Signal(object)
    """The template with its logo."""
    brought = Signal(object)
    """A template that is on the shelf now."""
    refused = Signal(object)
    """A DeskError."""

    def __init__(self, page: Page) -> None:
        """For one page, whose room and voice are used."""
        super().__init__(page)
        self._page, self._work = page, page.room.work

    def picture(self, template: Template | None, place: str) -> None:
        """Put a picture on a template; it is moved and sized like every piece.

        Args:
            template: as it stands.
            place: as `pictures.put_on`.
        """
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("ใส่รูป"), "", PICTURES)
        if chosen and template is not None:
            self._work.run(
                self,
                lambda _steps: pictures.put_on(template, Path(chosen), place),
                self.pictured.emit,
                self.refused.emit,
            )

    def bring(self) -> None:
        """Take a template from a stick onto the shelf."""
        chosen, _ = QFileDialog.getOpenFileName(self._page, self.tr("รับแบบ"), "", KIND)
        if chosen:
            self._work.write(
                self,
                "templates.import",
                lambda tx: shelf.bring(tx, Path(chosen)),
                self.brought.emit,
                self.refused.emit,
            )

    def give(self, template: Template | None) -> None:
        """Write a template into one file."""
        if template is None:
            return
        first = template.name + SUFFIX
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("ส่งแบบ"), first, KIND)
        if chosen:
            out = Path(chosen).with_suffix(SUFFIX)
            self._work.run(
                self, lambda _steps: packing.write(template, out), self._given, self.refused.emit
            )

    def _given(self, file: Path) -> None:
        self._page.say("ok", plain(str(file)))
