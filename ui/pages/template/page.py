"""แบบ: pieces left, the page in millimetres, what the chosen piece is like; three hard names below.

A template that comes with the program is never changed: saving makes the centre's own copy of it. What
was issued keeps the template it was issued with.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.certificates import editing, pictures, shelf, trial
from desktop.certificates.editing import Draft, Piece
from desktop.certificates.template import FIRST, Template, build
from desktop.errors import DeskError
from ui import theme, words
from ui.pages.page import Page, Room
from ui.pages.template.carrying import Carrying
from ui.pages.template.draft_pictures import DraftPictures, Seen
from ui.pages.template.middle import TemplateMiddle
from ui.pages.template.panel import TemplatePanel
from ui.rows import Column, Rows
from ui.widgets.button import Button
from ui.widgets.choice import Choice
from ui.widgets.label import plain, strong
from ui.widgets.table import Table, TableView
from ui.widgets.tabs import Tab, Tabs
from ui.words import templates as said

if TYPE_CHECKING:
    from desktop.certificates.shelf import Offered
    from desktop.store.store import Tx

LEFT, RIGHT = 184, 396
"""How wide the sides are, pixels at a body of 18."""


class TemplatePage(Page):
    """The editor of certificate templates."""

    place = "template"
    kinds = frozenset({"template"})

    def __init__(self, room: Room) -> None:
        """Nothing read yet."""
        super().__init__(room)
        self._editing: Draft | None = None
        self._name = ""
        self._person = 1
        self._offered: tuple[Offered, ...] = ()
        self._own = False
        self.which = Choice()
        self.which.setAccessibleName(self.tr("แบบอื่น"))
        self.bring, self.give = (
            Button(self.tr("รับแบบ"), icon="download-simple"),
            Button(self.tr("ส่งแบบ"), icon="upload-simple"),
        )
        self.head.put(self.bring, self.give)
        self.rows = Rows((Column(self.tr("ชิ้นบนใบ"), self._called),), self._spoken, self)
        self.pieces = TableView(self.rows, self.tr("ชิ้นบนใบ"))
        self._middle = TemplateMiddle()
        self.sheet, self.trouble = self._middle.sheet, self._middle.trouble
        self.panel = TemplatePanel(room.language)
        self.names, self.said_names = self._middle.names, self._middle.said_names
        self.picture = Button(self.tr("ใส่รูป"), icon="image")
        self.where = Choice([(place, said.piece(place, room.language)) for place in pictures.PLACES])
        self.where.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.where.setAccessibleName(self.tr("รูปอะไร"))
        self.keep = Button(self.tr("บันทึกแบบ"), "primary", icon="floppy-disk", key="Ctrl+S")
        self.views = Tabs((Tab("edit", self.tr("แก้")), Tab("page", self.tr("ดูใบ"))), self.tr("ดู"))
        self._pictures = DraftPictures(room.work, self, room.centre, practice=room.home.is_practice)
        self._carrying = Carrying(self)
        self._lay_out()
        self._connect()

    # --- how it stands --------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._left, self._right = QWidget(), QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(Table(self.pieces), 1)
        self._tools = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._tools.addWidget(self.where, 1)
        self._tools.addWidget(self.picture)
        column.addLayout(self._tools)
        column = QVBoxLayout(self._right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.panel, 1)
        column.addWidget(self.keep)
        tools = QHBoxLayout()
        tools.setSpacing(12)
        tools.addWidget(self.views)
        tools.addWidget(self.which, 1)
        self.body.addLayout(tools)
        self._row = QHBoxLayout()
        self._row.setSpacing(14)
        self._row.addWidget(self._left, 1)
        self._row.addWidget(self._middle, 100)
        self._row.addWidget(self._right, 2)
        self._left.setMinimumWidth(theme.current().scaled(LEFT))
        self._right.setMinimumWidth(theme.current().scaled(RIGHT))
        self.body.addLayout(self._row, 1)
        self.views.hide()

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
        self._pictures.seen.connect(self._show_seen)
        self._pictures.failed.connect(self._refuse)
        self.keep.clicked.connect(self.save)
        self.picture.clicked.connect(self._add_picture)
        self.bring.clicked.connect(self._carrying.bring)
        self.give.clicked.connect(lambda: self._carrying.give(self.template))
        self._carrying.pictured.connect(self._pictured)
        self._carrying.brought.connect(self._brought)
        self._carrying.refused.connect(self._refuse)
        self.views.chosen.connect(lambda _key: self._show_view())
        for place, preview in enumerate(self.names):
            preview.clicked.connect(lambda place=place: self._show_person(place))

    def fold(self, compact: bool) -> None:
        """Folded, list and preview are two tabs."""
        super().fold(compact)
        self.views.setVisible(compact)
        ways = QBoxLayout.Direction
        self._tools.setDirection(ways.LeftToRight if compact else ways.TopToBottom)
        self._show_view()

    def _show_view(self) -> None:
        page = self.views.key == "page"
        self._middle.setVisible(page or not self.compact)
        for part in (self._left, self._right):
            part.setVisible(not (page and self.compact))

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
        return said.piece(one.name, self.room.language)

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
            self._name = names[0]
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
        if place is None:
            return
        self._name = name
        if self.pieces.currentIndex().row() != place:
            self.pieces.setCurrentIndex(self.rows.index(place, 0))
        self.panel.show_piece(found[place])
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
        self._middle.stand(upright=template.height > template.width)
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

    def _try(self, change: object) -> None:
        """One change; what cannot be is said, and nothing is lost."""
        try:
            self._do(change())  # type: ignore[operator]
        except DeskError as error:
            self._refuse(error)

    def _move(self, across: int, down: int) -> None:
        if self._editing is not None:
            template = self._editing.template
            self._try(lambda: editing.moved(template, self._name, across, down))
            self.say("ok", self._moved_words(across, down))

    def _moved_words(self, across: int, down: int) -> str:
        one = next((one for one in self._pieces() if one.name == self._name), None)
        told = self._spoken(one) if one else ""
        del across, down
        return plain(told)

    def _drag(self, across: float, down: float) -> None:
        if self._editing is not None:
            template, person = self._editing.template, trial.NAMES[self._person][1]
            at = editing.boxes(template, person)
            self._try(lambda: editing.snapped(template, self._name, across, down, at))

    def _put(self, key: str, value: object) -> None:
        if self._editing is None:
            return
        template = self._editing.template
        if key == "text":
            self._try(lambda: editing.put(template, self._name, text=editing.fit_text(str(value))))
        else:
            self._try(lambda: editing.put(template, self._name, **{key: value}))

    def _put_whole(self, key: str, value: object) -> None:
        if self._editing is not None and value:
            template = self._editing.template
            self._try(lambda: editing.whole(template, **{key: value}))

    def _break(self) -> None:
        if self._editing is not None:
            template = self._editing.template
            text = editing.broken(editing.piece(template, self._name).text)
            self._try(lambda: editing.put(template, self._name, text=text))

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
        elif event.key() in {Qt.Key.Key_PageDown, Qt.Key.Key_PageUp}:
            step = 1 if event.key() == Qt.Key.Key_PageDown else -1
            self._show_person((self._person + step) % len(trial.NAMES))
        else:
            super().keyPressEvent(event)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """The keys of the page."""
        return (
            ("↑↓←→", self.tr("ขยับ 1 มม.")),
            ("PgDn", self.tr("ชื่อถัดไป")),
            ("Esc", self.tr("กลับ")),
        )

    def first_focus(self) -> QWidget:
        """The pieces."""
        return self.pieces

    # --- kept and carried -----------------------------------------------------------------------------

    def save(self) -> None:
        """Keep it as the centre's own; a shipped one becomes a copy first."""
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

    def _add_picture(self) -> None:
        self._carrying.picture(self.template, str(self.where.value()))

    def _pictured(self, made: Template) -> None:
        self._name = str(self.where.value())
        self._do(made)

    def _brought(self, template: Template) -> None:
        self.say("ok", words.say(said.TOLD, "kept", self.room.language, title=strong(template.title)))
        if self._editing is None or not self._editing.is_changed:
            self._read(template.name)
