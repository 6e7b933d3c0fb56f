"""Templates come and go as files, a logo comes from a picture; what cannot be taken loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog

from desktop.certificates import faces, packing, pictures, shelf, trial
from desktop.certificates.packing import SUFFIX
from desktop.paths import write_whole
from ui import paper_folder
from ui.widgets.label import strong
from ui.words import templates as said

if TYPE_CHECKING:
    from desktop.certificates.template import Template
    from ui.pages.page import Page
    from ui.work import Steps

KIND = f"*{SUFFIX} (*{SUFFIX})"
FONTS = "TrueType (*.ttf)"
PICTURES = "PNG, JPEG, SVG, PDF (*.png *.jpg *.jpeg *.svg *.pdf)"


class Carrying(QObject):
    """Asks for a file, and does the rest on another thread."""

    made = Signal(object, str)
    """The template with a picture or a font from a file, and the piece it is about."""
    brought = Signal(object)
    """A template that is on the shelf now."""
    refused = Signal(object)
    """A DeskError."""

    def __init__(self, page: Page) -> None:
        """For one page, whose room and voice are used."""
        super().__init__(page)
        self._page, self._work = page, page.room.work

    def picture(self, template: Template, place: str) -> None:
        """Put a picture on a template; it is moved and sized like every piece.

        Args:
            template: as it stands.
            place: as `pictures.put_on`.
        """
        self._with_file(
            self.tr("ใส่รูป"), PICTURES, place, lambda file: pictures.put_on(template, file, place)
        )

    def font(self, template: Template, name: str) -> None:
        """Set a text in a font of the centre's own.

        Args:
            template: as it stands.
            name: of the text.
        """
        self._with_file(
            self.tr("เลือกไฟล์ฟอนต์"), FONTS, name, lambda file: faces.brought(template, name, file)
        )

    def _with_file(self, title: str, kinds: str, name: str, change: Callable[[Path], Template]) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self._page, title, "", kinds)
        if chosen:
            self._work.run(
                self,
                lambda _steps: change(Path(chosen)),
                lambda template: self.made.emit(template, name),
                self.refused.emit,
            )

    # --- a page to try --------------------------------------------------------------------------------

    def try_print(self, template: Template, person: str) -> None:
        """Print one page with ตัวอย่าง across it, put right by what is known of the printer.

        Args:
            template: as it stands, kept or not.
            person: whose name is on it.
        """
        room = self._page.room

        def draw(_steps: Steps) -> Path:
            out = paper_folder.fresh(room.home)
            write_whole(out, trial.page(template, person, room.centre, practice=True))
            return out

        title = said.title(template.name, template.title, room.language)
        self._work.run(self, draw, lambda out: room.print_file(out, title), self.refused.emit)

    def as_pdf(self, template: Template, person: str) -> None:
        """Keep that page as a PDF, to be looked at elsewhere or sent by LINE.

        Args:
            template: as it stands, kept or not.
            person: whose name is on it.
        """
        room = self._page.room
        first = f"{said.title(template.name, template.title, room.language)}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("เก็บเป็น PDF"), first, "PDF (*.pdf)")
        if not chosen:
            return
        out = Path(chosen).with_suffix(".pdf")

        def draw(_steps: Steps) -> Path:
            write_whole(out, trial.page(template, person, room.centre, practice=True))
            return out

        self._work.run(self, draw, self._given, self.refused.emit)

    # --- templates ------------------------------------------------------------------------------------

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

    def give(self, template: Template) -> None:
        """Write a template into one file."""
        first = template.name + SUFFIX
        chosen, _ = QFileDialog.getSaveFileName(self._page, self.tr("ส่งแบบ"), first, KIND)
        if chosen:
            out = Path(chosen).with_suffix(SUFFIX)
            self._work.run(
                self, lambda _steps: packing.write(template, out), self._given, self.refused.emit
            )

    def _given(self, file: Path) -> None:
        self._page.say("ok", self.tr("เก็บไว้ที่ {file} แล้ว").format(file=strong(file.name)))
