"""A small class to look at: an activity with its learners enrolled."""

from __future__ import annotations

from desktop import activities, attendance, enrolments
from desktop.learners import register
from desktop.store.store import Tx

NAMES = ("นางสาวมาลี ใจดี", "นายคำปัน แสงทอง", "นางบัวลอย น้ำทิพย์", "จะแฮ", "นายทองดี งามเมือง", "นางญาณี ป่าสน")


def learners(tx: Tx, count: int) -> list[bytes]:
    """So many learners, in the order of `NAMES`."""
    return [register.add(tx, name).id for name in NAMES[:count]]


def planned(
    tx: Tx,
    title: str = "สานตะกร้า",
    first: str = "2026-05-06",
    last: str = "2026-06-05",
    weekly: str = "wed,fri",
    time: str = "09:00-12:00",
    **more: object,
) -> activities.Planned:
    """An activity."""
    return activities.plan(tx, activities.Plan(title, first, last, weekly, time, **more))  # type: ignore[arg-type]


def class_of(tx: Tx, count: int, **plan: object) -> tuple[activities.Planned, list[bytes]]:
    """An activity with so many learners enrolled."""
    who = learners(tx, count)
    made = planned(tx, **plan)  # type: ignore[arg-type]
    enrolments.enrol(tx, made.activity.id, who)
    return made, who


def roll(tx: Tx, session: bytes, *marks: tuple[bytes, str]) -> None:
    """The exceptions, then all the rest present."""
    for learner, status in marks:
        attendance.mark(tx, session, learner, status)
    attendance.mark_rest(tx, session, "present")
