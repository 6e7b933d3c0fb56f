"""Which fiscal year the list of activities shows: the running one until another is chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop import activities
from desktop.activities import Entry
from desktop.store.store import Tx
from desktop.thai import eras
from ui.widgets.choice import Choice
from ui.words import activities as activity_words

ALL = "all"


@dataclass(frozen=True, slots=True)
class YearShown:
    """The activities of one fiscal year, or of all, and how many each year has."""

    entries: tuple[Entry, ...]
    today: date
    year: int | None
    """In พ.ศ.; none for all."""
    years: Mapping[int, int]


def read_year(tx: Tx, wanted: object) -> YearShown:
    """The activities of a fiscal year; of the running one when none is named."""
    today, years = tx.today, activities.fiscal_years(tx)
    year = wanted if isinstance(wanted, int) else None if wanted == ALL else eras.fiscal_year(today)
    span = () if year is None else activities.fiscal_span(year)
    return YearShown(activities.catalogue(tx, *span), today, year, years)


class YearChoice(Choice):
    """The years there are, with how many activities each has, and all of them."""

    chosen = Signal()

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        """Nothing to choose yet."""
        super().__init__((), parent)
        self._language = language
        self.setAccessibleName(self.tr("ปีงบประมาณ"))
        self.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda _place: self.chosen.emit())

    def show_years(self, read: YearShown) -> None:
        """Offer the years; the one that is shown stands."""
        known = dict(read.years)
        if read.year is not None:
            known.setdefault(read.year, 0)
        answers: list[tuple[object, str]] = [
            (year, activity_words.fiscal_year(year, known[year], self._language))
            for year in sorted(known, reverse=True)
        ]
        answers.append((ALL, self.tr("ทุกปีงบประมาณ")))
        self.offer(answers)
        self.blockSignals(True)
        self.choose(ALL if read.year is None else read.year)
        self.blockSignals(False)

    def choose_all(self) -> None:
        """All years, as if somebody chose them here."""
        self.choose(ALL)
        self.chosen.emit()

    def why_empty(self, read: YearShown) -> str:
        """Why a year is empty although there are activities; empty where there is none at all."""
        if read.entries or not read.years or read.year is None:
            return ""
        return activity_words.year_empty(read.year, self._language)
