"""ประวัติ: one learner's form. Half-typed text is kept while typing; only what was touched is saved.

When somebody else changed the person meanwhile, fields that were not touched here take the new values;
touched ones stay.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop import tambons
from desktop.errors import DeskError
from desktop.learners import duplicates, portraits, profile
from desktop.learners.numbers import MAY_SEE
from desktop.learners.profile import Changed, Document, Profile
from desktop.learners.register import Known
from desktop.store.store import Tx
from ui import words
from ui.pages.learner import changes as learner_changes
from ui.pages.learner import opened as learner_opened
from ui.pages.learner.form_parts import FormParts
from ui.pages.learner.look_alike import LookAlikeWatch, Typed
from ui.pages.learner.opened import DRAFT, NEW, Opened
from ui.pages.page import Go, Page, Room
from ui.widgets.message_line import Deed
from ui.words import learners as learner_words
from ui.words import moves

_ALIKE_BY = frozenset({"title", "given_name", "family_name", "birth", "id_number", "phone"})
"""Fields by which people are recognised."""


class LearnerForm(Page):
    """The form of one learner."""

    place = "learner_form"
    kinds = frozenset(
        {"learner", "document_number", "consent", "learner_group", "background", "sensitive"}
        | {"former_name", "guardian", "out_of_school", "picture", "target_group", "moved"}
    )

    def __init__(self, room: Room) -> None:
        """Lay out the three columns."""
        super().__init__(room)
        self._learner: bytes | None = None
        self._told = Changed()
        self._profile: Profile | None = None
        self._draft_key = self._moved = ""
        self._before: dict[str, str] = {}
        self._start: dict[str, str] = {}
        self._ready = self._saving = self._said_kept = self._written = False
        self.inside = FormParts(room.language, masked=room.who.role not in MAY_SEE, parent=self)
        self.parts = self.inside.parts
        self.body.addWidget(self.inside, 1)
        self._alike = LookAlikeWatch(self.inside.alike, room.work, self._typed)
        self.parts.changed.connect(self._touched)
        self.parts.number_wanted.connect(self._show_number)
        self.parts.portrait.wanted.connect(self._read_picture)
        self.inside.alike.join_wanted.connect(
            lambda other: self.go.emit(Go("same", (self._learner, other)))
        )
        self.inside.alike.told_apart.connect(self._told_apart)
        self.inside.consents.rights_wanted.connect(lambda: self.go.emit(Go("rights", self._learner)))
        self.inside.consents.hours_wanted.connect(self._passbook)
        self.inside.consents.move_wanted.connect(self._move_away)
        QShortcut(QKeySequence("Ctrl+M"), self).activated.connect(self._move_away)
        self.inside.alike.opened.connect(lambda learner: self.go.emit(Go("learner_form", learner)))
        self.inside.save.clicked.connect(self.save)
        self.inside.cancel.clicked.connect(self.step_back)

    # --- opening --------------------------------------------------------------------------------------

    def rehearse(self) -> None:
        """Have the country's places at hand: an address is shown with the first learner."""
        tambons.of_code("")

    def enter(self, key: object) -> None:
        """A learner's id; `("new", name)` or nothing for somebody new."""
        self._learner = key if isinstance(key, bytes) else None
        typed = str(key[1]) if isinstance(key, tuple) and len(key) == 2 else ""
        self._draft_key = self._learner.hex() if self._learner else f"{NEW}{typed[:80]}"
        self._ready = self._saving = self._said_kept = False
        self.inside.alike.forget()
        self.inside.alike.of_somebody(known=self._learner is not None)
        self.inside.consents.of_somebody(known=self._learner is not None)
        if self._written:  # drafts are written on another thread than this reads: wait for the last one
            self._written = False
            self.room.work.local(self, lambda _tx: None, lambda _none: self._ask_all(typed))
        else:
            self._ask_all(typed)

    def _ask_all(self, typed: str) -> None:
        self.room.work.read(self, self._read, partial(self._open, typed), self._gone)

    def _read(self, tx: Tx) -> Opened:
        return learner_opened.read(tx, self._learner, self._draft_key, self.own(""), self.room.who.role)

    def _gone(self, _error: DeskError) -> None:
        self.say("look", self.tr("ไม่พบคนนี้แล้ว อาจถูกรวมกับอีกคน"))
        self.go.emit(Go("learners"))

    def _open(self, typed: str, opened: Opened) -> None:
        self._show(opened)
        if typed and opened.draft is None:
            self.parts.put({"given_name": typed})
            self.parts.name.split()
        self._start = self.parts.texts()
        if opened.draft is not None:
            self._draft_key = opened.draft.key.removeprefix(self.own(""))
            self.parts.put(opened.draft.content)
            self.say("info", self.tr("เอาที่พิมพ์ค้างไว้กลับมาให้แล้ว"), self._fresh_start())
        self._ready = True
        self._look()
        self.inside.jump_to_top()
        if self._ids():
            self._alike.now()

    def _fresh_start(self) -> Deed:
        return Deed(self.tr("ทิ้งที่พิมพ์ค้าง"), self._discard, "trash")

    def _discard(self) -> None:
        """Throw a draft away and begin from what the desk has."""
        self.drop_draft(DRAFT, self._draft_key)
        self._written = True
        self.enter(self._learner)
        self.say("info", self.tr("ทิ้งที่พิมพ์ค้างแล้ว"))

    def _show(self, opened: Opened) -> None:
        self._profile = opened.profile
        texts = learner_changes.texts_of(opened.profile)
        self._before = self.parts.show_profile(opened.profile, opened.groups, texts)
        self.parts.show_history(opened.history)
        self.inside.nav.show_history(shown=bool(opened.history))
        self._moved = moves.where(opened.gone, opened.came, self.room.language)

    # --- typing ---------------------------------------------------------------------------------------

    def _touched(self) -> None:
        if not self._ready:
            return
        self._look()
        if self._half_typed():
            self.keep_draft(DRAFT, self._draft_key, self._changes())
        else:
            self.drop_draft(DRAFT, self._draft_key)
        if self._ids():
            self._alike.soon()

    def write_draft(self) -> None:
        """A draft goes to the disk; the first time it is said."""
        waits = self._draft is not None
        super().write_draft()
        self._written = self._written or waits
        if waits and not self._said_kept:
            self._said_kept = True
            self.say("ok", self.tr("เก็บที่พิมพ์ไว้ให้แล้ว ไฟดับก็ไม่หาย"))

    def _half_typed(self) -> bool:
        """Whether anything stands otherwise than when the form was opened."""
        return self.parts.texts() != self._start

    def _changes(self) -> dict[str, str]:
        return learner_changes.touched(self._before, self.parts.texts())

    def _look(self) -> None:
        """Say in head, left and right how it stands now."""
        name = self.parts.name.full_name()
        nickname = self.parts.name.lines["nickname"].text().strip()
        if self._profile is not None:
            code = learner_words.code(self._profile.code, self.room.language)
            told = (self._moved,) if self.compact else (nickname, code, self._moved)
            self.head.say(name or self._profile.name, learner_words.DOT.join(filter(None, told)))
        else:
            self.head.say(name or self.tr("คนใหม่"), "" if self.compact else self.tr("มีแค่ชื่อก็บันทึกได้"))
        texts = self.parts.texts()
        lacks = learner_changes.lacking(texts, has_number=self.parts.number.has_number)
        self.inside.show_state(lacks, texts)

    # --- look-alikes ----------------------------------------------------------------------------------

    def _ids(self) -> bool:
        """Whether something was typed by which people are recognised."""
        return bool(_ALIKE_BY & set(self._changes()))

    def _told_apart(self, other: bytes) -> None:
        """It is somebody else: remembered, so that it is not asked again."""
        learner = self._learner
        if learner is not None:
            self.room.work.local(self, lambda tx: duplicates.apart(tx, learner, other))

    def _typed(self) -> Typed:
        texts = self.parts.texts()
        number, phone = texts["id_number"] or None, texts["phone"] or None
        return Typed(self.parts.name.full_name(), self.parts.birth.value(), number, phone, self._learner)

    # --- the number -----------------------------------------------------------------------------------

    def _show_number(self, document: Document | None) -> None:
        """แสดง: the role is asked for, and that it was shown is written down."""
        learner = self._learner
        if learner is not None and document is not None:
            key = document.id
            self.room.work.local(
                self, lambda tx: profile.show_number(tx, learner, key), self.parts.number.number.reveal
            )

    # --- the portrait ---------------------------------------------------------------------------------

    def _read_picture(self, file: str) -> None:
        """Draw a portrait of a file, beside the hands."""
        self.room.work.read(
            self, lambda _tx: portraits.made(Path(file)), self.parts.portrait.show_new, self._no_picture
        )

    def _no_picture(self, error: DeskError) -> None:
        self.say("error", words.sentence(error, self.room.language))

    # --- saving ---------------------------------------------------------------------------------------

    def save(self) -> None:
        """Ctrl+S: what was touched goes to the desk as one deed."""
        if not self._ready or self._saving:
            return
        self.parts.name.split()
        texts = self._changes()
        if not texts and self._learner is not None:
            self.say("info", self.tr("ไม่มีอะไรเปลี่ยน"))
            return
        wrong = self.inside.troubles()
        if wrong:
            self._point_out(wrong)
            return
        told = learner_changes.changed(
            texts, self.parts.texts(), self.parts.birth.value(), self.parts.document, self._before
        )
        self._told = told
        learner, verb = self._learner, "learners.amend" if self._learner else "learners.add"
        self._saving = True
        self.room.work.write(
            self, verb, lambda tx: profile.save(tx, learner, told), self._saved, self._refused
        )

    def _saved(self, who: Known) -> None:
        self.drop_draft(DRAFT, self._draft_key)
        self._ready = self._saving = False
        self.go.emit(Go("learners", who.id))
        self.say("ok", learner_words.saved(who.name, self.room.language), self.undoable())

    def _refused(self, error: DeskError) -> None:
        self._saving = False
        told = learner_words.by_field(error, self.room.language, self._told)
        known = {name: text for name, text in told.items() if self.parts.field_of(name) is not None}
        if known:
            self._point_out(known)
        else:
            self.say("error", words.sentence(error, self.room.language))

    def _point_out(self, wrong: Mapping[str, str]) -> None:
        """Say at each field what to do; the first of them gets the keyboard."""
        fields = [(field, text) for name, text in wrong.items() if (field := self.parts.field_of(name))]
        for field, text in fields:
            field.wrong(text)
        at = {field: field.mapTo(self, QPoint(0, 0)) for field, _text in fields}
        min(at, key=lambda one: (at[one].y(), at[one].x())).setFocus(Qt.FocusReason.TabFocusReason)
        self.say("error", learner_words.wrong_fields(len(wrong), self.room.language))

    # --- somebody else --------------------------------------------------------------------------------

    def changed(self, kinds: frozenset[str]) -> None:
        """Somebody wrote; if it was this person, take what was not touched here."""
        if (
            kinds & self.kinds
            and self.isVisible()
            and self._ready
            and not self._saving
            and self._learner
        ):
            self.room.work.read(self, self._read, self._merge, self._gone, about="again")

    def _merge(self, opened: Opened) -> None:
        if not self._ready or self._saving or opened.profile is None:
            return
        if opened.profile == self._profile:
            return
        mine = self._changes()
        self._ready = False
        self._show(opened)
        self._start = self.parts.texts()
        self.parts.put(mine)
        self._ready = True
        self._look()
        self.say("look", self.tr("มีคนแก้ประวัตินี้จากที่อื่น เติมค่าใหม่ให้แล้ว ช่องที่พิมพ์ไว้ยังอยู่"))

    # --- keys and form --------------------------------------------------------------------------------

    def fold(self, compact: bool) -> None:
        """When it is tight the left becomes a drop-down, the right goes below."""
        super().fold(compact)
        self.inside.fold(compact)
        if self._ready:
            self._look()

    def first_focus(self) -> QWidget:
        """The keyboard begins in the name."""
        return self.parts.name.lines["given_name"]

    def hints(self) -> tuple[tuple[str, str], ...]:
        """What helps here."""
        return (
            ("Enter", self.tr("ช่องถัดไป")),
            ("Ctrl+S", self.tr("บันทึก")),
            ("Esc", self.tr("ยกเลิก")),
        )

    def step_back(self) -> bool:
        """Esc leaves; what was typed stays kept, and that is said."""
        kept = self._ready and self._half_typed()
        self._said_kept = True  # said in other words below
        self.write_draft()
        self._ready = False
        self.go.emit(Go("learners", self._learner))
        if kept:
            self.say("info", self.tr("ยังไม่บันทึก ที่พิมพ์ไว้เก็บให้แล้ว เปิดอีกครั้งก็ยังอยู่"))
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field; with Ctrl to the hours, as from the list of people."""
        if event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._passbook()
        else:
            self.inside.focusNextPrevChild(True)

    def _passbook(self) -> None:
        if self._learner is not None:
            self.go.emit(Go("passbook", self._learner))

    def _move_away(self) -> None:
        """Ctrl+M: to the page of who moves; what is half typed stays kept."""
        if self._learner is not None:
            self.write_draft()
            self.go.emit(Go("leaving", self._learner))
