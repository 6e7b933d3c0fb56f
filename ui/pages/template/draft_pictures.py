"""The pictures of a template under work: the very PDF with hard names, drawn off-thread; newest only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from desktop.certificates import editing, trial
from ui import printing

if TYPE_CHECKING:
    from desktop.certificates.editing import Box
    from desktop.certificates.template import Template
    from desktop.errors import DeskError
    from ui.work import Steps, Work


@dataclass(frozen=True, slots=True)
class Seen:
    """One state of the template, seen."""

    template: Template
    large: QImage
    boxes: Mapping[str, Box]
    small: tuple[QImage, ...]
    """One for each of `trial.NAMES`."""
    troubles: tuple[trial.Trouble, ...]


class DraftPictures(QObject):
    """Draws what is wanted; what was wanted before is left out."""

    seen = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject, centre: str, *, practice: bool) -> None:
        """Draw with this window's threads."""
        super().__init__(parent)
        self._work, self._centre, self._practice, self._turn = work, centre, practice, 0

    def want(self, template: Template, name: str, wide: Sequence[int], ratio: float) -> None:
        """Draw a template.

        Args:
            template: as it stands.
            name: of the person on the large page.
            wide: pixels of the large page and of a small one.
            ratio: the screen's pixels to one of the window's.
        """
        self._turn += 1
        turn = self._turn
        job = partial(self._draw, turn, template, name, tuple(wide), ratio)
        self._work.run(self, job, partial(self._drawn, turn), self._failed)

    def _draw(
        self,
        turn: int,
        template: Template,
        name: str,
        wide: tuple[int, ...],
        ratio: float,
        _steps: Steps,
    ) -> Seen | None:
        if turn != self._turn:
            return None
        pages = {
            one: trial.page(template, one, self._centre, practice=self._practice)
            for one in dict.fromkeys((name, *(told for _, told in trial.NAMES)))
        }
        return Seen(
            template,
            printing.first_page(pages[name], wide[0], ratio),
            editing.boxes(template, name),
            tuple(printing.first_page(pages[told], wide[1], ratio) for _, told in trial.NAMES),
            trial.check(template),
        )

    def _drawn(self, turn: int, seen: Seen | None) -> None:
        if turn == self._turn and seen is not None:
            self.seen.emit(seen)

    def _failed(self, error: DeskError) -> None:
        self.failed.emit(error)
