"""แบบ: pieces left, the page in millimetres, what the chosen piece is like; three hard names below.

A template that comes with the program is never changed: saving makes the centre's own copy of it. What
was issued keeps the template it was issued with.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.certificates import editing, shelf, trial
from desktop.certificates.editing import Draft, Piece
from desktop.certificates.template import FIRST, Template, build
from desktop.errors import DeskError
from ui import words
from ui.pages.page import Page, Room
from ui.pages.template import changes
from ui.pages.template.carrying import Carrying
from ui.pages.template.draft_pictures import DraftPictures, Seen
from ui.pages.template.panel import OTHER
from ui.pages.template.parts import TemplateParts
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.label import plain, strong
from ui.words import templates as said

if TYPE_CHECKING:
    from desktop.certificates.shelf import Offered
    from desktop.store.store import Tx


class TemplatePage(Page):
    """The editor of certificate templates."""

    place = "template"
    kinds = frozenset({"template"})

    def __init__(self, room: Room) -> None:
        """Nothing read yet."""
        super().__init__(room)
        self._editing: Draft | None = None
        self._name, self._row = "", 0
        self._person = 1
        self._offered: tuple[Offered, ...] = ()
        self._own = False
        self.bring, self.give = (
            Button(self.tr("รับแบบ"), icon="download-simple"),
            Button(self.tr("ส่งแบบ"), icon="upload-simple"),
        )
        self.head.put(self.bring, self.give)
        self.rows = Rows((Column(self.tr("ชิ้นบนใบ"), self._called),), self._spoken, self)
        self.parts = parts = TemplateParts(self.rows, room.language)
        self.which, self.pieces, self.panel = parts.which, parts.pieces, parts.panel
        self.sheet, self.trouble = parts.middle.sheet, parts.middle.trouble
        self.names, self.said_names = parts.middle.names, parts.middle.said_names
        self.views, self.what = parts.views, parts.what
        self.body.addWidget(parts, 1)
        self._pictures = DraftPictures(room.work, self, room.centre, practice=room.home.is_practice)
        self._carrying = Carrying(self)
        self._connect()

    # --- how it stands --------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.which.activated.connect(lambda _at: self._change_template())
        self.pieces.selectionModel().currentRowChanged.connect(lambda *_rows: self._light())
        self.sheet.chosen.connect(self._choose)
        self.sheet.moved.connect(self._move)
        self.sheet.dragged.connect(self._drag)
        self.sheet.sized.connect(self._draw)
        self.panel.changed.connect(self._put)
        self.panel.whole_changed.connect(self._put_whole)
        self.panel.break_wanted.connect(self._break)
        self.panel.font_wanted.connect(self._ask_font)
        self.panel.off_wanted.connect(self.take_off)
        self._pictures.seen.connect(self._show_seen)
        self._pictures.failed.connect(self._refuse)
        self.parts.keep.clicked.connect(self.save)
        self.parts.add.clicked.connect(self._add)
        self.parts.trial.clicked.connect(self.paper)
        self.parts.pdf.clicked.connect(self._as_pdf)
        self.bring.clicked.connect(self._carrying.bring)
        self.give.clicked.connect(self._give)
        self._carrying.made.connect(self._made)
        self._carrying.brought.connect(self._brought)
        self._carrying.refused.connect(self._refuse)
        for place, preview in enumerate(self.names):
            preview.clicked.connect(lambda place=place: self._show_person(place))

    def fold(self, compact: bool) -> None:
        """Folded, list and preview are two tabs."""
        super().fold(compact)
        self.parts.fold(compact=compact)

    # --- which template -------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Open a template by its name; none named: the one that was open, or the usual one."""
        name = key if isinstance(key, str) and key else ""
        if self._editing is None:
            self._read(name or FIRST)
        elif name in {"", self._editing.template.name}:
            self.ask()
        elif self._editing.is_changed:
            self._keep_first()
        else:
            self._read(name)

    def ask(self) -> None:
        """Read what can be chosen; what is under work stays."""
        self.room.work.read(self, shelf.offered, self._offer, about="templates")

    def _read(self, name: str) -> None:
        def read(tx: Tx) -> tuple[Template, tuple[Offered, ...]]:
            return shelf.named(tx, name), shelf.offered(tx)

        self.room.work.read(self, read, lambda told: self._open(*told), self._refuse)

    def _open(self, template: Template, offered: tuple[Offered, ...]) -> None:
        self._editing = Draft(template)
        self._offer(offered)
        self._name = self._name or "name"
        self._show()

    def _offer(self, offered: tuple[Offered, ...]) -> None:
        self._offered = offered
        language = self.room.language
        self.which.offer([(one.name, said.offer(one, language)) for one in offered])
        if self._editing is not None:
            self.which.choose(self._editing.template.name)
            own = {one.name for one in offered if one.own}
            self._own = self._editing.template.name in own

    def _change_template(self) -> None:
        name = self.which.value()
        if self._editing is None or not isinstance(name, str) or name == self._editing.template.name:
            return
        if self._editing.is_changed:
            self.which.choose(self._editing.template.name)
            self._keep_first()
            return
        self._read(name)

    def _keep_first(self) -> None:
        self.say("look", plain(self.tr("แบบนี้แก้แล้วยังไม่ได้บันทึก บันทึก หรือเลิกทำก่อน แล้วเลือกแบบอื่น")))

    @property
    def template(self) -> Template | None:
        """What stands now; nothing before it was read."""
        return self._editing.template if self._editing else None

    # --- what is shown --------------------------------------------------------------------------------

    def _called(self, one: Piece) -> str:
        return said.row(one.name, self.room.language, hidden=one.hidden)

    def _spoken(self, one: Piece) -> str:
        place = self.tr("{piece} ห่างซ้าย {x} ห่างบน {y} มม.")
        return place.format(piece=self._called(one), x=round(one.x), y=round(one.y))

    def _pieces(self) -> tuple[Piece, ...]:
        return editing.pieces(self._editing.template) if self._editing else ()

    def _show(self) -> None:
        """The template is another one now: everything that shows it."""
        if self._editing is None:
            return
        template, found = self._editing.template, self._pieces()
        names = [one.name for one in found]
        if self._name not in names:
            self._name = names[min(self._row, len(names) - 1)]
        self.head.say(
            self.tr("แบบ “{title}”").format(
                title=said.title(template.name, template.title, self.room.language)
            )
        )
        self.rows.set(found)
        self._choose(self._name)
        self.panel.show_whole(template)
        self._draw()

    def _choose(self, name: str) -> None:
        found = self._pieces()
        place = next((i for i, one in enumerate(found) if one.name == name), None)
        if place is None or self._editing is None:
            return
        self._name, self._row = name, place
        if self.pieces.currentIndex().row() != place:
            self.pieces.setCurrentIndex(self.rows.index(place, 0))
        self.panel.show_piece(found[place], self._editing.template)
        self.sheet.choose(name, self._spoken(found[place]))

    def _light(self) -> None:
        row, found = self.pieces.currentIndex().row(), self._pieces()
        if 0 <= row < len(found) and found[row].name != self._name:
            self._choose(found[row].name)

    def _draw(self) -> None:
        if self._editing is not None:
            wide = (self.sheet.wide, max(one.wide for one in self.names))
            name = trial.NAMES[self._person][1]
            self._pictures.want(self._editing.template, name, wide, self.devicePixelRatioF())

    def _show_seen(self, seen: Seen) -> None:
        template, language = seen.template, self.room.language
        self.parts.middle.stand(upright=template.height > template.width)
        order = [one.name for one in editing.pieces(template) if one.name in seen.boxes]
        boxes = {name: seen.boxes[name] for name in order}
        self.sheet.show_page(seen.large, (template.width, template.height), boxes)
        kinds = {"short": self.tr("ชื่อสั้น"), "long": self.tr("ชื่อยาว"), "malay": self.tr("ชื่อมลายู")}
        told = zip(trial.NAMES, self.names, self.said_names, seen.small, strict=True)
        for (kind, _name), preview, label, image in told:
            preview.show_page(image, kinds[kind])
            label.say(plain(kinds[kind]))
        lines = [said.trouble(one, language) for one in seen.troubles[:2]]
        self.trouble.say(plain(" · ".join(lines)))
        self.trouble.setVisible(bool(lines))

    def _show_person(self, place: int) -> None:
        self._person = place
        self._draw()

    def _refuse(self, error: DeskError) -> None:
        self.say("error", plain(words.sentence(error, self.room.language)))

    # --- hands ----------------------------------------------------------------------------------------

    def _do(self, made: Template) -> None:
        if self._editing is not None and self._editing.do(made):
            self._show()

    def _try(self, change: Callable[[Template], Template]) -> bool:
        """One change; what cannot be is said, nothing is lost, and it is shown as it stands."""
        if self._editing is None:
            return False
        try:
            self._do(change(self._editing.template))
        except DeskError as error:
            self._refuse(error)
            self._choose(self._name)
            return False
        return True

    def _move(self, across: int, down: int) -> None:
        self._try(lambda now: editing.moved(now, self._name, across, down))
        one = next((one for one in self._pieces() if one.name == self._name), None)
        self.say("ok", plain(self._spoken(one) if one else ""))

    def _drag(self, across: float, down: float) -> None:
        def dragged(now: Template) -> Template:
            at = editing.boxes(now, trial.NAMES[self._person][1])
            return editing.snapped(now, self._name, across, down, at)

        self._try(dragged)

    def _put(self, key: str, value: object) -> None:
        self._try(lambda now: changes.put(now, self._name, key, value))

    def _put_whole(self, key: str, value: object) -> None:
        if value and value != OTHER:
            self._try(lambda now: changes.put_whole(now, key, value))

    def _break(self, lines: int) -> None:
        def broken(now: Template) -> Template:
            text = editing.broken(editing.piece(now, self._name).text, lines)
            return editing.put(now, self._name, text=text)

        self._try(broken)

    # --- on the page and off it -----------------------------------------------------------------------

    def _add(self) -> None:
        what, now = str(self.what.value()), self.template
        if now is None:
            return
        if what in changes.FROM_FILES:
            self._carrying.picture(now, changes.place_of(now, what))
            return
        try:
            self._made(*changes.added(now, what, self.tr("ข้อความใหม่")))
        except DeskError as error:
            self._refuse(error)
            return
        if what != "line" and self.panel.text.isVisible():
            self.panel.text.setFocus(Qt.FocusReason.OtherFocusReason)
            self.panel.text.selectAll()

    def _ask_font(self) -> None:
        if self.template is not None:
            self._carrying.font(self.template, self._name)

    def _made(self, made: Template, name: str) -> None:
        """Something was put on: it has the lamp, its words can be typed at once."""
        self._name = name
        self._do(made)
        told = self.tr("{piece} อยู่บนใบแล้ว").format(piece=strong(said.piece(name, self.room.language)))
        self.say("ok", told, self.undoable())

    def take_off(self) -> None:
        """Del: the chosen piece off the page; a hidden one back on it."""
        hidden = any(one.name == self._name and one.hidden for one in self._pieces())
        called, name = said.piece(self._name, self.room.language), self._name
        if not self._try(lambda now: changes.turned(now, name)):
            return
        told = self.tr("{piece} อยู่บนใบแล้ว") if hidden else self.tr("เอา {piece} ออกจากใบแล้ว")
        self.say("ok", told.format(piece=strong(called)), self.undoable())

    def take_back(self) -> bool:
        """Ctrl+Z: one step back; when nothing is left of it, the last deed."""
        if self._editing is None or not self._editing.can_undo:
            return False
        self._editing.undo()
        self._show()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Y goes forward again; PgUp and PgDn show another name."""
        if event.matches(QKeySequence.StandardKey.Redo) and self._editing is not None:
            if self._editing.redo():
                self._show()
        elif event.key() == Qt.Key.Key_Delete:
            self.take_off()
        elif event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            step = 1 if event.key() == Qt.Key.Key_PageDown else -1
            self._show_person((self._person + step) % len(trial.NAMES))
        else:
            super().keyPressEvent(event)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the page."""
        return (
            ("↑↓←→", self.tr("ขยับ 1 มม.")),
            ("Del", self.tr("เอาออก")),
            ("Esc", self.tr("กลับ")),
        )

    def first_focus(self) -> QWidget:
        """The pieces."""
        return self.pieces

    # --- kept and carried -----------------------------------------------------------------------------

    def save(self) -> None:
        """Keep it as the centre's own; a shipped one becomes a copy first."""
        self.panel.mean()
        if self._editing is None:
            return
        made, own = self._editing.template, self._own
        title = made.title
        if title == said.TITLES.get(made.name, ("",))[0]:  # two of one name could not be told apart
            named = said.title(made.name, title, self.room.language)
            title = self.tr("{title} (สำเนา)").format(title=named)

        def keep(tx: Tx) -> Template:
            if own:
                return shelf.keep(tx, made)
            settings = made.tables() | {"name": shelf.free_name(tx, made.name), "title": title}
            return shelf.keep(tx, build(settings, made.art, dict(made.fonts), dict(made.images)))

        self.room.work.write(self, "templates.save", keep, self._saved, self._refuse)

    def _saved(self, template: Template) -> None:
        if self._editing is not None:
            self._editing.saved(template)
            self._own = True
            self._show()
            self.ask()
            told = words.say(said.TOLD, "kept", self.room.language, title=strong(template.title))
            self.say("ok", told, self.undoable())

    def paper(self) -> None:
        """Ctrl+P: one page to try, with ตัวอย่าง across it."""
        self.panel.mean()
        if self.template is not None:
            self._carrying.try_print(self.template, trial.NAMES[self._person][1])

    def _as_pdf(self) -> None:
        self.panel.mean()
        if self.template is not None:
            self._carrying.as_pdf(self.template, trial.NAMES[self._person][1])

    def _give(self) -> None:
        self.panel.mean()
        if self.template is not None:
            self._carrying.give(self.template)

    def _brought(self, template: Template) -> None:
        self.say("ok", words.say(said.TOLD, "kept", self.room.language, title=strong(template.title)))
        if self._editing is None or not self._editing.is_changed:
            self._read(template.name)
