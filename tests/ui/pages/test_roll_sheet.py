"""Marks that are shown before the file has them: none is lost, none is invented."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.attendance import Line, Roll
from ui.pages.roll.sheet import Sheet

ONE, TWO, NEW = b"1", b"2", b"3"


def line(learner: bytes, status: str | None = None, enrolment: str | None = "enrolled") -> Line:
    return Line(learner, "", learner.decode(), None, None, None, status, None, enrolment, 0, 0)


def roll(*lines: Line) -> Roll:
    day = date(2026, 7, 1)
    return Roll(b"s", b"a", "A01", "สาน", 1, 1, day, "09:00", "12:00", 180, None, "planned", lines)


def statuses(sheet: Sheet) -> list[str | None]:
    return [one.status for one in sheet.lines]


def test_a_mark_is_shown_at_once_and_counted() -> None:
    sheet = Sheet(roll(line(ONE), line(TWO)))
    sheet.make([ONE], "late", 15)
    assert statuses(sheet) == ["late", None]
    assert sheet.line(ONE) == replace(line(ONE), status="late", minutes=15)
    assert (sheet.done, sheet.expected, sheet.counts["late"], len(sheet.left)) == (1, 2, 1, 1)


def test_an_answer_that_was_under_way_does_not_wipe_a_mark_out() -> None:
    sheet = Sheet(roll(line(ONE)))
    asked_before = sheet.ask()
    deed = sheet.make([ONE], "present")
    sheet.answer(asked_before, roll(line(ONE)))
    assert statuses(sheet) == ["present"], "not yet kept"
    sheet.kept(deed)
    sheet.answer(asked_before, roll(line(ONE)))
    assert statuses(sheet) == ["present"], "kept, but the answer is older"


def test_an_answer_asked_for_after_the_mark_was_kept_is_the_truth() -> None:
    sheet = Sheet(roll(line(ONE)))
    sheet.kept(sheet.make([ONE], "present"))
    sheet.answer(sheet.ask(), roll(line(ONE, "excused")))
    assert statuses(sheet) == ["excused"], "somebody else corrected it since"


def test_two_quick_marks_of_one_person_end_in_the_later() -> None:
    sheet = Sheet(roll(line(ONE)))
    first, _second = sheet.make([ONE], "present"), sheet.make([ONE], "absent")
    sheet.kept(first)
    sheet.answer(sheet.ask(), roll(line(ONE, "present")))
    assert statuses(sheet) == ["absent"]


def test_a_refused_mark_is_taken_off_and_a_later_one_stays() -> None:
    sheet = Sheet(roll(line(ONE), line(TWO, "excused")))
    first = sheet.make([ONE, TWO], "present")
    sheet.make([TWO], "absent")
    sheet.refuse(first)
    assert statuses(sheet) == [None, "absent"]


def test_who_walked_in_is_not_counted_among_the_expected() -> None:
    sheet = Sheet(roll(line(ONE, "present"), line(NEW, "present", enrolment=None)))
    assert (sheet.done, sheet.expected) == (1, 1)
    assert sheet.numbers[NEW] == 2


def test_where_nobody_was_expected_all_who_came_are_counted() -> None:
    sheet = Sheet(roll(line(NEW, "present", enrolment=None)))
    assert (sheet.done, sheet.expected) == (1, 1)
