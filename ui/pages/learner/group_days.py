"""Since when, and by whose word, a learner belongs to each of their target groups."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.learner.changes import Slot, rows_of, rows_text
from ui.pages.learner.folded import FoldedPart
from ui.widgets.field import Field
from ui.widgets.field_row import FieldRow
from ui.widgets.line_edit import LineEdit


class GroupDays(FoldedPart):
    """A line for each ticked group: the day and the source."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Folded, and no groups.

        Args:
            parent: owner.
        """
        super().__init__("", ("joined",), parent)
        self.head.name(self.tr("วันที่และที่มาของกลุ่ม"))
        self._names: dict[str, str] = {}
        self._lines: dict[str, tuple[LineEdit, LineEdit]] = {}
        self._rows = QVBoxLayout()

    def stand(self, names: Mapping[str, str]) -> None:
        """Show a line for each of these groups, by code; what was typed stays."""
        self.setVisible(bool(names))
        if dict(names) != self._names:
            text = self.slots["joined"].read()
            self._names = dict(names)
            if self.is_made:
                self._put(text)

    def build(self) -> tuple[QWidget, dict[str, Slot]]:
        """The lines of the ticked groups."""
        body = QWidget()
        body.setLayout(self._rows)
        self._rows.setContentsMargins(0, 0, 0, 6)
        self._rows.setSpacing(2)
        return body, {"joined": Slot(self._text, self._put)}

    def shown(self, name: str, text: str) -> str:
        """The folded line says nothing of them: the ticks do."""
        del name, text
        return ""

    def line_of(self, code: str, name: str) -> Field | None:
        """The field of a group's day or source; it is opened for that."""
        self.turn(open_=True)
        return self.fields.get(f"{code}:{name}")

    def _text(self) -> str:
        return rows_text(
            [
                {"code": code, "since": since.text().strip(), "source": source.text().strip()}
                for code, (since, source) in sorted(self._lines.items())
            ]
        )

    def _put(self, text: str) -> None:
        told = {row.get("code", ""): row for row in rows_of(text)}
        while (item := self._rows.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.fields, self._lines = {}, {}
        for code, name in sorted(self._names.items()):
            since, source = LineEdit(), LineEdit()
            row = told.get(code, {})
            for line, part, label, shown in (
                (since, "since", self.tr("{group} ตั้งแต่").format(group=name), row.get("since", "")),
                (source, "source", self.tr("รู้จาก"), row.get("source", "")),
            ):
                line.put(shown)
                line.textEdited.connect(lambda _text: self.changed.emit())
                self.fields[f"{code}:{part}"] = Field(label, line)
            source.setAccessibleName(" ".join((self.tr("รู้จาก"), name)))
            self._lines[code] = since, source
            fields = (self.fields[f"{code}:since"], 260, 2), (self.fields[f"{code}:source"], 170, 1)
            self._rows.addWidget(FieldRow(*fields))
