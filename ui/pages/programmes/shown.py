"""What the page of programmes reads, and the lists it shows it in; each says why it is empty."""

from __future__ import annotations

from typing import NamedTuple

from desktop import programmes
from desktop.programmes import Progress, Told
from desktop.store.store import Tx
from ui.pages.programmes.rows import PartRows, ProgressRows
from ui.widgets.button import Button
from ui.widgets.empty import Empty
from ui.widgets.table import Table, TableView
from ui.widgets.views import Views

NONE, PARTS, NO_PARTS, PEOPLE, NOBODY = range(5)
"""The views."""


class Shown(NamedTuple):
    """All programmes, and everything of the one that is chosen."""

    every: tuple[Told, ...]
    one: Told | None
    people: tuple[Progress, ...]
    choices: tuple[programmes.Choice, ...]


def read(tx: Tx, wanted: bytes | None) -> Shown:
    """The programmes, and the one that is wanted, or the first."""
    every = programmes.listed(tx)
    one = next((told for told in every if told.id == wanted), next(iter(every), None))
    people = programmes.progress(tx, one.id) if one is not None else ()
    return Shown(every, one, people, programmes.choices(tx))


class ProgrammeViews(Views):
    """The activities of a programme, or its people; without any, what to do."""

    def __init__(self, parts: PartRows, people: ProgressRows) -> None:
        """Nothing yet."""
        super().__init__()
        self.table = TableView(parts, self.tr("กิจกรรมในหลักสูตร"))
        self.list = TableView(people, self.tr("ใครได้กี่หน่วยกิต"))
        self.first = Button(self.tr("หลักสูตรใหม่"), "primary", icon="plus", key="Ctrl+N")
        none = Empty(
            self.tr("ยังไม่มีหลักสูตร"), self.tr("รวมหลายกิจกรรมเป็นหลักสูตรเดียว แล้วดูได้ว่าใครเก็บหน่วยกิตได้เท่าไร")
        )
        none.offer(self.first)
        no_parts = Empty(self.tr("หลักสูตรนี้ยังไม่มีกิจกรรม"), self.tr("พิมพ์ชื่อกิจกรรมข้างบน แล้วกด Enter"))
        nobody = Empty(self.tr("ยังไม่มีใครเรียนกิจกรรมในหลักสูตรนี้"), self.tr("ใส่คนเข้ากิจกรรม แล้วชื่อจะขึ้นที่นี่"))
        for view in (none, Table(self.table), no_parts, Table(self.list), nobody):
            self.addWidget(view)

    def show_list(self, *, there: bool, parts: bool) -> None:
        """Show the activities or the people of a programme, or that there is none."""
        full, empty = (PARTS, NO_PARTS) if parts else (PEOPLE, NOBODY)
        rows = (self.table if parts else self.list).model().rowCount()
        self.setCurrentIndex(NONE if not there else full if rows else empty)
