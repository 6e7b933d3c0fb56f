"""A desk's day by hand: the real program on a real screen, keys only, one leg a deed of the day.

    roll      forty names, six of them not มา
    all       all present at once by the keys, then the six exceptions
    passbook  somebody found by the nickname, and their hours looked at
    move      the next session moved by a week
    card      somebody new registered from an identity card, where there is a reader

The home is made beforehand, through the desk and not through the window.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import date, timedelta

from desktop import activities, clock, enrolments
from desktop.activities import Plan
from desktop.founding import Founding, found
from desktop.learners import profile
from desktop.learners.profile import Changed
from desktop.paths import Home
from desktop.schedule import DAYS
from desktop.store.keys import Cost
from desktop.store.store import Store, Tx, unlock
from tests.flow.by_hand import CENTRE, EXCEPTIONS, PASSPHRASE, PEOPLE, TITLE, VOLUNTEER
from tests.flow.hands import Hands

NOW = "2026-07-15T09:05"
"""A Wednesday morning; no holiday stands near."""
LETTERS = "กขคงจฉชซดตถทธนบปผพมย"
NICKNAME = "ป้าทองคำ"
SOUGHT = 17
"""The place of who is found by the nickname."""


def made(home: Home) -> Store:
    """A centre of forty, whose activity meets today and every week; it is `NOW` from here on."""
    os.environ["SALA_NOW"] = NOW
    found(home, Founding(CENTRE, PASSPHRASE, volunteer=VOLUNTEER, cost=Cost(64, 1, 1)))
    store = unlock(home, passphrase=PASSPHRASE)
    with store.write("test") as tx:
        who = [_person(tx, place) for place in range(PEOPLE)]
        today = clock.today()
        plan = Plan(
            TITLE,
            (today - timedelta(28)).isoformat(),
            (today + timedelta(56)).isoformat(),
            DAYS[today.weekday()],
            "09:00-12:00",
        )
        planned = activities.plan(tx, plan)
        enrolments.enrol(tx, planned.activity.id, who)
    return store


def _person(tx: Tx, place: int) -> bytes:
    name = f"นาง{LETTERS[place // 20]}า{LETTERS[place % 20]}า ใจดี"
    nickname = NICKNAME if place == SOUGHT else f"น้อง{place}"
    return profile.save(tx, None, Changed(given_name=name, nickname=nickname)).id


class Day(Hands):
    """The keys of one day."""

    @property
    def home(self) -> Home:
        """Where the centre is."""
        return Home(self.folder / "home")

    def play(self, plug: Callable[[], object] | None = None) -> None:
        """The whole day.

        Args:
            plug: puts an identity card into a reader; without it nobody comes with one.
        """
        with made(self.home) as store:
            self.screen.sala(self.home.folder, SALA_NOW=NOW)
            self.screen.wait_for_title("เปิดข้อมูล")
            self.type(PASSPHRASE)
            self.key("Return")
            self.screen.wait_for_title("ใครนั่งโต๊ะ")
            self.key("Return")
            self.screen.wait_for_title("วันนี้ ·")
            with self.leg("roll"):
                self.roll()
                self.wait_for(store, "attendance", PEOPLE)
            if plug is not None:
                with self.leg("card"):
                    self.card(plug)
                    self.wait_for(store, "learner", PEOPLE + 1)
            with self.leg("passbook"):
                self.passbook()
            with self.leg("move"):
                self.move()
                self.wait_for(store, "session", 1, "gone = 0 AND moved_from IS NOT NULL")

    def roll(self) -> None:
        """One key a name."""
        self.key("F3")
        self.screen.wait_for_title("ครั้งที่")
        for place in range(1, PEOPLE + 1):
            self.key(EXCEPTIONS.get(place, "1"))

    def card(self, plug: Callable[[], object]) -> None:
        """Somebody new with an identity card: it is read by itself, looked at, kept by Enter."""
        self.key("F10")
        self.screen.wait_for_title("อ่านบัตร")
        plug()
        time.sleep(2)  # the reader reads, and a person looks at the name
        self.key("Return")

    def passbook(self) -> None:
        """A nickname, and the hours."""
        self.key("F4")
        self.screen.wait_for_title("ผู้เรียน")
        self.type(NICKNAME[:6])
        self.key("ctrl+Return")
        self.screen.wait_for_title("ใจดี")

    def move(self) -> None:
        """Next week's session, by a week: M, the reason's digit, Enter."""
        self.key("F5")
        self.screen.wait_for_title("กิจกรรม")
        self.key("Next")
        time.sleep(1)  # a person looks at the week that came
        self.key("m")
        self.screen.wait_for_title("ย้าย")
        time.sleep(1)
        self.key("1", "Return")


def moved(store: Store) -> tuple[date, date]:
    """(from, to) of the session that was moved."""
    with store.read() as tx:
        row = tx.sql.execute(
            "SELECT moved_from, day FROM session WHERE moved_from IS NOT NULL"
        ).fetchone()
    return date.fromisoformat(row[0]), date.fromisoformat(row[1])
