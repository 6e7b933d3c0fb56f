"""The opening: what stands in the window before anybody works. It asks and tells; the window does.

    first start   language → centre or invitation → person → passphrase ▸ founded ▸ code → old list → in
    every start   passphrase ▸ tiles and PIN → in
    files lost    a backup and its passphrase ▸ tiles and PIN → in
    locked        tiles and PIN → back in

Nothing of the store is imported here: it paints while the heavy parts load.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.opening.answers import Kept
from ui.opening.early_keys import EarlyKeys
from ui.opening.question import Question
from ui.opening.sala_side import SalaSide

if TYPE_CHECKING:
    from desktop.clock import Doubt
    from desktop.founding import Founded
    from desktop.settings import Settings
    from desktop.store.backup import Restored
    from desktop.store.backups import Kept as Backup
    from desktop.store.doorstep import Doorstep
    from desktop.store.doorstep import Tile as Who


class Opening(QWidget):
    """One question at a time, the teak side beside it."""

    wanted_found = Signal(object)
    """`Answers`: found the centre; `founding()` of it, off the main thread."""
    wanted_unlock = Signal(str, str)
    """(secret, `passphrase` or `recovery`)"""
    wanted_sign_in = Signal(object, str)
    """(who, PIN)"""
    wanted_new_pin = Signal(object, str, str)
    """(who, recovery code, new PIN)"""
    wanted_invitation = Signal(object)
    """(file): what does it say? `show_invited` takes it."""
    wanted_day = Signal(object)
    """The day that somebody said it is."""
    wanted_practice = Signal()
    wanted_backups = Signal()
    """Which backups are on this computer? `show_backups` takes them."""
    wanted_bring_back = Signal(object, str, str)
    """(backup file, secret, `passphrase` or `recovery`)"""
    titled = Signal(str)
    """The question that stands now."""
    wanted_language = Signal(str)
    wanted_size = Signal(str)

    def __init__(
        self, settings: Settings, kept: object = None, doorstep: Doorstep | None = None
    ) -> None:
        """Stand where the opening before it stood.

        Args:
            settings: this computer's choices.
            kept: what `kept()` of the opening before gave, or none.
            doorstep: whose home this is, once it was unlocked.
        """
        super().__init__()
        self._settings, self._doorstep = settings, doorstep
        self._kept = kept if isinstance(kept, Kept) else Kept()
        self._question: Question | None = None
        self._at_the_door = False
        self._early = EarlyKeys(self)
        self.first_place = "today"
        """Where to go once somebody is in: `import` when the first start chose so."""
        self.side = SalaSide("", "", self)
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.side)
        row.addWidget(self.stack, 1)
        again = self._screens().get(self._kept.screen)
        if again is not None:
            again()
        elif doorstep is not None:
            self.show_tiles(doorstep, None)

    def _screens(self) -> dict[str, Callable[[], None]]:
        """How each screen is built again from what was kept."""
        return {
            "first": self.show_first_start,
            "sheet": self._show_sheet,
            "import": self._show_list,
            "passphrase": self.show_passphrase,
            "backup": self._show_bring_back,
            "preparing": lambda: self.show_preparing(self._kept.secret),
            "tiles": self._show_tiles,
            "forgot": self._show_forgot,
            "clock": self._show_clock,
        }

    def kept(self) -> Kept:
        """Where it stands and what was typed, for the one that is built after it."""
        if self._question is not None:
            self._question.keep(self._kept)
        return self._kept

    # --- what the window has it show ------------------------------------------------------------------

    def show_first_start(self) -> None:
        """Ask what founds a centre, at the step that was reached."""
        self._kept.screen = "first"
        self._step(self._kept.answers.step)

    def show_founded(self, made: Founded) -> None:
        """The centre stands: show its recovery code, to be put away."""
        self._kept.founded = made
        self._show_sheet()

    def show_passphrase(self) -> None:
        """Ask for the centre's passphrase."""
        self._kept.screen = "passphrase"
        self.side.say(self.tr("ศาลา"), self.tr("ข้อมูลของศูนย์ถูกล็อกไว้"))
        from ui.opening.passphrase import Passphrase  # noqa: PLC0415  (each question loads when asked)

        asked = Passphrase(self._kept.secret, self._kept.secret_kind)
        asked.opened.connect(self.wanted_unlock)
        asked.backup_wanted.connect(lambda: self._ask_backup("passphrase"))
        self._put(asked)

    def show_tiles(self, doorstep: Doorstep, chosen: bytes | None) -> None:
        """Show who may sit down; a first start goes on with its own steps before that.

        Args:
            doorstep: whose home this is.
            chosen: whose tile is lit, such as who locked.
        """
        if self._shows(doorstep, chosen):
            return  # half a PIN may have been struck
        self._doorstep = doorstep
        self._kept.secret = ""
        if self._kept.founded is None:
            self._kept.chosen, self._kept.pin = chosen, ""
            self._show_tiles()
            if self._question is not None:
                self._early.hand_to(self._question)
        elif self._at_the_door:
            self._first_in(self.first_place)

    def renew(self, doorstep: Doorstep) -> None:
        """Others may sit down, or are called otherwise; whose tile is lit stays lit."""
        if self.is_at_tiles and doorstep != self._doorstep:
            self.show_tiles(doorstep, self.kept().chosen)

    def _shows(self, doorstep: Doorstep, chosen: bytes | None) -> bool:
        """Whether these very tiles stand there already."""
        if self._kept.screen != "tiles" or doorstep != self._doorstep or self._question is None:
            return False
        self._question.keep(self._kept)
        return self._kept.chosen is not None and chosen in {None, self._kept.chosen}

    def show_preparing(self, words: str) -> None:
        """Say that something is being made ready, before there is anything to ask."""
        self._kept.screen, self._kept.secret = "preparing", words
        self.side.say(self.tr("ศาลา"), self.tr("โหมดฝึก"))
        self._put(Question("", self.tr("โหมดฝึก"), words))

    def show_trouble(self, sentence: str, *, lost: bool = False) -> None:
        """Say what happened and what to do, in one line.

        Args:
            sentence: it.
            lost: whether only a backup mends it.
        """
        self._early.forget()
        if self._question is not None:
            (self._question.say_lost if lost else self._question.say_trouble)(sentence)

    def show_busy(self, words: str) -> None:
        """Say what is being done; the way on waits until it is done."""
        if self._question is not None and self._kept.screen not in {"sheet", "import"}:
            self._question.say_busy(words)
            if self._kept.screen == "passphrase":
                self._early.hold(self._question.focusWidget() or self._question)

    @property
    def is_at_tiles(self) -> bool:
        """Whether the tiles are what is asked."""
        return self._kept.screen == "tiles"

    def show_clock(self, doubt: Doubt) -> None:
        """Ask what day it is, before whatever stands here goes on."""
        self.kept()
        if self._kept.screen != "clock":
            self._kept.before = self._kept.screen
        self._kept.doubt, self._kept.day = doubt, None
        self._show_clock()

    def leave_clock(self) -> None:
        """The day is known: back to what stood here."""
        if self._kept.screen == "clock":
            self._screens()[self._kept.before]()

    # --- the first start ------------------------------------------------------------------------------

    def _step(self, number: int) -> None:
        from ui.opening import first_start, invited, steps  # noqa: PLC0415  (each loads when asked)

        answers = self._kept.answers
        answers.step = number
        self.side.show_stage(number)
        step = steps.step_of(answers, self._settings)
        step.back_wanted.connect(lambda: self._step(number - 1))
        if number == steps.LAST:
            step.on_wanted.connect(lambda: self.wanted_found.emit(answers))
        else:
            step.on_wanted.connect(lambda: self._step(number + 1))
        if isinstance(step, first_start.LookStep):
            step.language_wanted.connect(self.wanted_language)
            step.size_wanted.connect(self.wanted_size)
            step.backup_wanted.connect(lambda: self._ask_backup("first"))
        elif isinstance(step, first_start.CentreStep):
            step.invitation_wanted.connect(self.wanted_invitation)
        elif isinstance(step, invited.InvitedStep):
            step.new_centre_wanted.connect(lambda: self._step(2))
        self._put(step)

    def show_invited(self, said: tuple[str, str, str, str]) -> None:
        """An invitation was read, `(file, centre, letter, name)`: become that desk."""
        self._kept.answers.take_invitation(*said)
        self._step(2)

    def _show_sheet(self) -> None:
        from ui.opening.founded import SheetStep  # noqa: PLC0415  (printing loads only for it)

        made = self._kept.founded
        if made is None:
            self.show_first_start()
            return
        self._kept.screen = "sheet"
        self.side.show_stage(4)
        step = SheetStep(self._kept.answers, made)
        joins = self._kept.answers.invitation  # then the list comes by the stick
        step.on_wanted.connect(partial(self._first_in, "send") if joins else self._show_list)
        self._put(step)

    def _show_list(self) -> None:
        from ui.opening.founded import ListStep  # noqa: PLC0415  (printing loads only for it)

        self._kept.screen = "import"
        self.side.show_stage(5)
        step = ListStep(self._kept.answers)
        step.on_wanted.connect(lambda: self._first_in("today"))
        step.import_wanted.connect(lambda: self._first_in("import"))
        self._put(step)

    def _first_in(self, place: str) -> None:
        """The first volunteer has just set a PIN: let them in without asking for it again."""
        self.first_place = place
        doorstep, founded = self._doorstep, self._kept.founded
        if doorstep is None or founded is None:  # still being opened: in as soon as it is
            self._at_the_door = True
            if self._question is not None:
                self._question.say_busy(self.tr("กำลังเปิดข้อมูลของศูนย์"))
            return
        first = next((who for who in doorstep.volunteers if who.id == founded.volunteer), None)
        if first is not None:
            self.wanted_sign_in.emit(first, self._kept.answers.pin)

    # --- a backup -------------------------------------------------------------------------------------

    def show_backups(self, backups: tuple[Backup, ...]) -> None:
        """Offer this computer's own backups, where a backup is asked for."""
        from ui.opening.bring_back import BringBack  # noqa: PLC0415  (each question loads when asked)

        self._kept.backups = backups
        if isinstance(self._question, BringBack):
            self._question.show_backups(backups)
            self.focus_first()

    def show_brought_back(self, restored: Restored) -> None:
        """A backup came back: told beside the tiles."""
        self._kept.restored = restored

    def _ask_backup(self, before: str) -> None:
        self.kept()
        self._kept.before_backup = before
        self._show_bring_back()
        self.wanted_backups.emit()

    def _show_bring_back(self) -> None:
        from ui.opening.bring_back import BringBack  # noqa: PLC0415  (each question loads when asked)

        self._kept.screen = "backup"
        self.side.say(self.tr("ศาลา"), self.tr("นำไฟล์สำรองกลับมา"))
        asked = BringBack(self._kept, self._settings.language)
        asked.back_wanted.connect(self._screens()[self._kept.before_backup])
        asked.wanted.connect(self.wanted_bring_back)
        self._put(asked)

    def _say_restored(self) -> None:
        restored = self._kept.restored
        if restored is None or self._question is None:
            return
        from ui.words.bring_back import brought_back  # noqa: PLC0415  (only after a restore)

        self._question.say_done(brought_back(restored, self._settings.language))

    # --- tiles ----------------------------------------------------------------------------------------

    def _show_tiles(self) -> None:
        doorstep = self._doorstep
        if doorstep is None:
            self.show_passphrase()
            return
        self._kept.screen = "tiles"
        self.side.show_desk(doorstep)
        from ui.opening.sign_in import SignIn  # noqa: PLC0415  (each question loads when asked)

        asked = SignIn(
            doorstep.volunteers, self._kept.chosen, self._settings, practice=doorstep.practice
        )
        asked.card.dots.put(self._kept.pin)
        asked.signed.connect(self.wanted_sign_in)
        asked.forgotten.connect(self._forget)
        asked.language_wanted.connect(self.wanted_language)
        asked.size_wanted.connect(self.wanted_size)
        self._put(asked)
        self._say_restored()

    def _forget(self, who: Who | None) -> None:
        if who is not None:
            self._kept.chosen, self._kept.secret = who.id, ""
            self._show_forgot()

    def _show_forgot(self) -> None:
        people = self._doorstep.volunteers if self._doorstep is not None else ()
        who = next((one for one in people if one.id == self._kept.chosen), None)
        if who is None:
            self._show_tiles()
            return
        self._kept.screen = "forgot"
        from ui.opening.forgot import Forgot  # noqa: PLC0415  (each question loads when asked)

        asked = Forgot(who, self._kept.secret)
        asked.back_wanted.connect(self._show_tiles)
        asked.new_pin.connect(self.wanted_new_pin)
        self._put(asked)

    def _show_clock(self) -> None:
        from ui.opening.clock_question import ClockQuestion  # noqa: PLC0415  (loads when asked)

        doubt = self._kept.doubt
        if doubt is None:
            return
        self._kept.screen = "clock"
        asked = ClockQuestion(doubt, self._settings.language, self._kept.day)
        asked.answered.connect(self.wanted_day)
        self._put(asked)

    # --- places ---------------------------------------------------------------------------------------

    def _put(self, question: Question) -> None:
        old, self._question = self._question, question
        question.practice_wanted.connect(self.wanted_practice)
        self.stack.addWidget(question)
        self.stack.setCurrentWidget(question)
        if old is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        self._fold()
        self.focus_first()
        self.titled.emit(question.title)

    def focus_first(self) -> None:
        """Put the keyboard where the question wants it."""
        if self._question is not None:
            (self._question.first_focus() or self._question).setFocus(Qt.FocusReason.OtherFocusReason)

    def question(self) -> Question | None:
        """The question that stands."""
        return self._question

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The side gives way to the question."""
        super().resizeEvent(event)
        self._fold()

    def _fold(self) -> None:
        if self._question is None:
            return
        wanted = self._question.wanted_width()
        wide = SalaSide.width_in(self.width(), wanted)
        self.side.setVisible(wide > 0)
        if wide:
            self.side.setFixedWidth(wide)
