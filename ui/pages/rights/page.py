"""ข้อมูลของผู้เรียน: consents, copies, requests with their thirty days, records joined, erasing."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop import volunteers
from desktop.errors import DeskError
from desktop.learners import consents, erasing, held, merging, rights
from desktop.learners.consents import Given, Pictures, Standing
from desktop.learners.erasing import Erased, Foreseen
from desktop.learners.merging import Apart
from desktop.learners.register import Known
from desktop.learners.rights import Exported, Request
from desktop.papers import consent_form, my_data
from desktop.store.store import Tx
from ui import paper_folder, words
from ui.pages.page import Go, Page, Room
from ui.pages.rights.cards import CopyCard, JoinedCard, RequestCard
from ui.pages.rights.consent import ConsentCard
from ui.pages.rights.erase import EraseCard
from ui.widgets.columns import Columns
from ui.widgets.label import strong
from ui.words import rights as said
from ui.words import rights_paper
from ui.work import Steps

SIDE = 430


@dataclass(frozen=True, slots=True)
class Shown:
    """What the page shows of somebody."""

    seen: Foreseen
    consents: tuple[Standing, ...]
    asked: dict[str, str]
    requests: tuple[Request, ...]
    restricted: Request | None
    joined: tuple[Known, ...]


class RightsPage(Page):
    """One learner's rights over their data."""

    place = "rights"
    kinds = frozenset({"learner", "consent", "rights_request", "certificate", "attendance", "erasure"})

    def __init__(self, room: Room) -> None:
        """Lay it out; it is filled when it is shown."""
        super().__init__(room)
        self._learner: bytes | None = None
        self._shown: Shown | None = None
        self.head.say(self.tr("ข้อมูลของผู้เรียน"))
        self.consents = ConsentCard(room.language)
        self.copies = CopyCard()
        self.requests = RequestCard(room.language)
        self.joined = JoinedCard(room.language)
        self.erasing = EraseCard(room.language, keeper=room.who.role == "keeper")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.area = Columns((self.consents, self.requests), (self.copies, self.joined, self.erasing))
        self.body.addWidget(self.area, 1)

    def _connect(self) -> None:
        self.consents.given.connect(self._give)
        self.consents.withdrawn.connect(self._withdraw)
        self.consents.form_wanted.connect(self._print_form)
        self.copies.print_wanted.connect(self.paper)
        self.copies.file_wanted.connect(self._ask_where)
        self.copies.correct_wanted.connect(lambda: self.go.emit(Go("learner_form", self._learner)))
        self.copies.restrict_wanted.connect(self._restrict)
        self.requests.asked.connect(self._ask_for)
        self.requests.settled.connect(self._settle)
        self.joined.parted.connect(self._part)
        self.joined.join_wanted.connect(lambda: self.go.emit(Go("learners")))
        self.erasing.ordered.connect(self._check_pin)
        self.erasing.opened.connect(lambda: QTimer.singleShot(0, self._to_the_erasing))

    # --- the page -------------------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """A learner's id."""
        self._learner = key if isinstance(key, bytes) else None
        self.erasing.forget()
        self.ask()

    def ask(self) -> None:
        """Read how it stands."""
        learner = self._learner
        if learner is None:
            return

        def read(tx: Tx) -> Shown:
            return Shown(
                erasing.foresee(tx, learner),
                consents.read(tx, learner),
                consents.who_is_asked(tx, learner),
                rights.requests(tx, learner),
                rights.restricted(tx, learner),
                merging.joined(tx, learner),
            )

        self.room.work.read(self, read, self._show, lambda _gone: self.go.emit(Go("learners")))

    def _show(self, shown: Shown) -> None:
        self._shown, self._learner = shown, shown.seen.learner
        aside = self.tr("พักการใช้ข้อมูลอยู่") if shown.restricted else ""
        self.head.say(self.tr("ข้อมูลของผู้เรียน"), f"{shown.seen.name} · {shown.seen.code}", aside)
        self.consents.show_all(shown.consents, shown.asked)
        self.requests.show_all(shown.requests)
        self.copies.show_restricted(restricted=shown.restricted is not None)
        self.joined.show_all(shown.joined)
        self.erasing.show_seen(shown.seen)

    def first_focus(self) -> QWidget:
        """The first consent."""
        return self.consents.first()

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        return (("Ctrl+P", self.tr("พิมพ์ข้อมูล")), ("Esc", self.tr("กลับ")))

    def step_back(self) -> bool:
        """Out of the erasing, or back to the profile."""
        if self.erasing.step_back():
            return True
        self.go.emit(Go("learner_form", self._learner))
        return True

    def fold(self, compact: bool) -> None:
        """One column when it is tight."""
        super().fold(compact)
        self.area.fold(compact=compact)

    def _to_the_erasing(self) -> None:
        """All of what an erasure says comes into view."""
        self.area.ensureWidgetVisible(self.erasing.keep, 0, 20)
        self.area.ensureWidgetVisible(self.erasing.why, 0, 20)

    # --- consents -------------------------------------------------------------------------------------

    def _give(self, answer: Given) -> None:
        learner = self._learner
        if learner is None:
            return

        def done(_none: None) -> None:
            self.say("ok", said.given(answer.purpose, self.room.language), self.undoable())

        self.room.work.write(self, "consents.give", lambda tx: consents.give(tx, learner, answer), done)

    def _withdraw(self, purpose: str) -> None:
        learner = self._learner
        if learner is None:
            return

        def deed(tx: Tx) -> Pictures:
            consents.withdraw(tx, learner, purpose)
            rights.done_at_once(tx, learner, "withdraw")
            return consents.pictures_left(tx, learner)

        def done(left: Pictures) -> None:
            self.say("ok", said.withdrawn(purpose, left, self.room.language), self.undoable())

        self.room.work.write(self, "consents.withdraw", deed, done)

    def _print_form(self) -> None:
        learner, shown, language = self._learner, self._shown, self.room.language
        if learner is None or shown is None:
            return
        home, centre = self.room.home, self.room.centre
        store = self.room.work.store

        def job(_steps: Steps) -> Path:
            with store.local(self.room.who.id) as tx:
                number = str(tx.count_up("consent_sheet"))
            with store.read() as tx:
                asked = {purpose: shown.asked[purpose] for purpose in consents.ASKED_AT_FIRST}
                form = rights_paper.form(
                    centre, number, held.held(tx, learner), shown.consents, asked, language
                )
                practice = tx.about.practice
            out = paper_folder.fresh(home)
            consent_form.write(out, form, practice=practice)
            return out

        self.room.work.run(self, job, lambda file: self._print(file, self.tr("ใบขอความยินยอม")))

    def _print(self, file: Path, title: str) -> None:
        self.room.print_file(file, title)

    # --- copies ---------------------------------------------------------------------------------------

    def paper(self) -> None:
        """Ctrl+P: everything held, on paper."""
        learner, home, store, who = self._learner, self.room.home, self.room.work.store, self.room.who
        if learner is None:
            return

        def job(_steps: Steps) -> Path:
            with store.write("rights.copy", who.id) as tx:
                told = rights.everything(tx, learner)
                rights.done_at_once(tx, learner, "copy")
                practice = tx.about.practice
            out = paper_folder.fresh(home)
            my_data.write(out, rights_paper.paper(told), practice=practice)
            return out

        self.room.work.run(self, job, lambda file: self._print(file, self.tr("ข้อมูลของผู้เรียน")))

    def _ask_where(self) -> None:
        name = self.tr("ข้อมูลของฉัน") + ".zip"
        where, _kind = QFileDialog.getSaveFileName(self, self.tr("เก็บเป็นไฟล์"), name, "Zip (*.zip)")
        if where:
            path = Path(where)
            self.write_to(path if path.suffix else path.with_suffix(".zip"))

    def write_to(self, where: Path) -> None:
        """Write the file at a place that was chosen."""
        learner = self._learner
        if learner is None:
            return

        def done(exported: Exported) -> None:
            told = self.tr("เก็บลง {file} แล้ว ไฟล์นี้ไม่ได้ผนึก มอบให้เจ้าตัวเท่านั้น")
            self.say("ok", told.format(file=strong(exported.file.name)))

        self.room.work.write(self, "rights.export", lambda tx: rights.export(tx, learner, where), done)

    def _restrict(self) -> None:
        learner, shown = self._learner, self._shown
        if learner is None or shown is None:
            return
        stood = shown.restricted

        def deed(tx: Tx) -> Request:
            if stood is not None:
                return rights.settle(tx, stood.id, "lifted")
            return rights.done_at_once(tx, learner, "restrict", "restricted")

        def done(request: Request) -> None:
            self.say("ok", said.request(request, self.room.language), self.undoable())

        self.room.work.write(self, "rights.restrict", deed, done)

    # --- requests -------------------------------------------------------------------------------------

    def _ask_for(self, wanted: str, note: str) -> None:
        learner = self._learner
        if learner is None:
            return

        def done(request: Request) -> None:
            self.requests.forget()
            self.say("ok", said.request(request, self.room.language), self.undoable())

        self.room.work.write(
            self, "rights.ask", lambda tx: rights.ask(tx, learner, wanted, note=note), done
        )

    def _settle(self, request: bytes, outcome: str) -> None:
        def done(settled: Request) -> None:
            self.say("ok", said.request(settled, self.room.language), self.undoable())

        self.room.work.write(self, "rights.settle", lambda tx: rights.settle(tx, request, outcome), done)

    # --- apart, erased --------------------------------------------------------------------------------

    def _part(self, other: bytes) -> None:
        def done(apart: Apart) -> None:
            told = said.parted(apart.keep.name, apart.other.name, len(apart.kept), self.room.language)
            self.say("ok", told, self.undoable())

        self.room.work.write(self, "learners.unmerge", lambda tx: merging.unmerge(tx, other), done)

    def _check_pin(self, why: str, pin: str) -> None:
        """The keeper's own PIN, counted like at the door; then the erasing."""
        who = self.room.who.id
        self.room.work.local(
            self,
            lambda tx: volunteers.sign_in(tx, who, pin),
            lambda _none: self._erase(why),
            self._wrong,
        )

    def _wrong(self, error: DeskError) -> None:
        self.erasing.wrong_pin(words.sentence(error, self.room.language))

    def _erase(self, why: str) -> None:
        learner, store, who = self._learner, self.room.work.store, self.room.who.id
        if learner is None:
            return

        def job(_steps: Steps) -> tuple[Erased, bool]:
            with store.write("learners.erase", who) as tx:
                done = erasing.erase(tx, learner, why)
            try:
                erasing.sweep(store)
            except DeskError:  # the disk is full: who was erased stays so, and the page says the rest
                return done, False
            return done, True

        def done(told: tuple[Erased, bool]) -> None:
            erased, swept = told
            self._learner = None
            self.erasing.forget()
            self.go.emit(Go("learners"))
            self.say("ok", said.erased(erased.backups_until, self.room.language, swept=swept))

        self.room.work.run(self, job, done, self._refused)

    def _refused(self, error: DeskError) -> None:
        self.erasing.refused(error.code, words.sentence(error, self.room.language))
