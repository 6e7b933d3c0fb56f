"""One morning by hand: the real program on a real screen, from the first start to the printed PDF, by keys.

Nothing is pressed but keys, nothing is looked at but the window's title and what the home then holds.
"""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

from desktop import clock
from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from desktop.store.store import Store, unlock
from tests.cups import Printer
from tests.flow.hands import Hands

CENTRE, TAMBON, VOLUNTEER, PIN, PASSPHRASE = "ศาลาแม่กา", "แม่กา", "ป้าบัว", "1234", "ข้าวเหนียวมะม่วง"
TITLE = "สานตะกร้า"
PEOPLE = 40
EXCEPTIONS = {3: "2", 8: "5", 14: "4", 21: "3", 27: "5", 33: "2"}
"""Place on the roll: the key of what it is instead of มา."""


class Morning(Hands):
    """The keys of one morning, leg by leg."""

    @property
    def home(self) -> Home:
        """Where the centre is founded."""
        return Home(self.folder / "home")

    def play(self, printer: Printer) -> bytes:
        """The whole morning; gives the PDF that came out of the printer."""
        people = self.folder / "list.xlsx"
        write_messy_list(people, people=PEOPLE)
        self.screen.sala(self.home.folder, CUPS_SERVER=printer.server)
        with self.leg("first start"):
            self.first_start()
        with unlock(self.home, passphrase=PASSPHRASE) as store:
            with self.leg("import"):
                self.take_in(people, store)
            with self.leg("activity"):
                self.plan(clock.today())
                self.wait_for(store, "enrolment", PEOPLE)
            with self.leg("roll"):
                self.roll()
                self.wait_for(store, "attendance", PEOPLE)
            with self.leg("certificates"):
                self.certificates()
                self.wait_for(store, "certificate", 1)
                return printer.printed()

    # --- the morning ----------------------------------------------------------------------------------

    def first_start(self) -> None:
        """Language and size as they are; centre, person, PIN, passphrase; the code is put away."""
        self.screen.wait_for_title("อ่านแบบไหน")
        self.key("Return")
        self.screen.wait_for_title("ศูนย์ของเรา")
        self.type(CENTRE)
        self.key("Return")
        self.type(TAMBON)
        self.key("Return", "Return")
        self.type(VOLUNTEER)
        self.key("Return")
        self.type(PIN)
        self.key("Return")
        self.type(PIN)
        self.key("Return")
        self.type(PASSPHRASE)
        self.key("Return")
        self.type(PASSPHRASE)
        self.key("Return")
        self.until(self.home.exists, "no centre was founded")
        self.screen.wait_for_title("เก็บรหัสกู้คืน")
        self.key("space", "Return")
        self.screen.wait_for_title("รายชื่อเดิม")
        self.key("Return")
        self.screen.wait_for_title("นำเข้ารายชื่อ")

    def take_in(self, people: Path, store: Store) -> None:
        """The office's list, looked at and taken in once it has been read."""
        self.key("Return")
        self.screen.wait_for_title("เลือกไฟล์")
        self.type(str(people))
        self.key("Return")
        self.screen.wait_for_title("ผู้เรียน")
        time.sleep(2)  # a person looks at the totals; nothing is asked of a list that is not there yet
        self.key("ctrl+Return")
        self.wait_for(store, "learner", PEOPLE)

    def plan(self, day: date) -> None:
        """One activity that meets today, everybody in it."""
        self.key("F5")
        self.screen.wait_for_title("กิจกรรม")
        self.key("ctrl+n")
        self.type(TITLE)
        self.key("Return")
        for _ in range(2):
            self.type(f"{day.day}/{day.month}/{day.year + 543}")
            self.key("Return")
        self.key("Return")
        self.type("9")
        self.key("Return")
        self.type("12")
        self.key("ctrl+s")
        self.screen.wait_for_title(TITLE)
        self.key("Tab", "Return")

    def roll(self) -> None:
        """Forty names, six of them not มา."""
        self.key("F3")
        self.screen.wait_for_title("ครั้งที่ 1")
        for place in range(1, PEOPLE + 1):
            self.key(EXCEPTIONS.get(place, "1"))

    def certificates(self) -> None:
        """Whoever has earned it: numbered, drawn, printed."""
        self.key("F6")
        self.screen.wait_for_title("วุฒิบัตร")
        time.sleep(2)  # a person looks at the very page before it is numbered
        self.key("ctrl+p")
        self.screen.wait_for_title("1-2569")
        self.key("Return")
