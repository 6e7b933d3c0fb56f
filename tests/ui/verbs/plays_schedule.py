"""The verbs of the schedule, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.conftest import Desk

PLAN = ("--from", "2026-07-06", "--time", "09:00-12:00")


def _planned(desk: Desk) -> str:
    weekly = ("--until", "2026-08-07", "--weekly", "wed,fri", "--place", "ลานวัด")
    made = desk("activities", "add", "--title", "สานตะกร้า", *PLAN, *weekly)
    return str(made["activity"]["code"])


def _move(desk: Desk, _path: Path) -> dict[str, Any]:
    code = _planned(desk)
    desk("activities", "add", "--title", "ภาษามลายู", *PLAN, "--until", "2026-07-11", "--weekly", "sat",
         "--place", "ลานวัด")  # fmt: skip
    return desk("activities", "move", f"{code}#2", "--to", "11/7/69", "--why", "ฝนตก")


def _cancel(desk: Desk, _path: Path) -> dict[str, Any]:
    return desk("activities", "cancel", f"{_planned(desk)}#2", "--why", "น้ำท่วม", "--instead")


def _import(desk: Desk, path: Path) -> dict[str, Any]:
    (path / "a.ics").write_text(ICS, encoding="utf-8")
    return desk("calendar", "import", path / "a.ics", "--take")


def _hours(desk: Desk, path: Path) -> dict[str, Any]:
    code = desk("activities", "add", "--title", "ก", "--from", "2026-06-24", "--until", "2026-06-30",
                "--weekly", "wed,fri", "--time", "09:00-10:30", "--facilitator", "ครูนิภา")["activity"]["code"]  # fmt: skip
    desk("enrol", code, "--all")
    desk("attendance", "mark", f"{code}#1", "--all", "present")
    desk("facilitators", "amend", "นิภา", "--per-hour", "200")
    return desk("facilitators", "hours", "ครูนิภา", "--month", "2569-06", "--out", path / "h.pdf")


def _amend(desk: Desk, _path: Path) -> dict[str, Any]:
    desk(
        "activities",
        "add",
        "--title",
        "ก",
        *PLAN,
        "--until",
        "2026-07-11",
        "--weekly",
        "sat",
        "--facilitator",
        "ครูแก้ว",
    )
    return desk("facilitators", "amend", "ครูแก้ว", "--phone", "081-000-0000", "--skills", "ทอผ้า")


def _late_holiday(desk: Desk, _path: Path) -> dict[str, Any]:
    _planned(desk)
    return desk("holidays", "add", "2026-07-15", "--until", "2026-07-17", "--name", "วันหยุดพิเศษ")


def _removed(desk: Desk, path: Path) -> dict[str, Any]:
    _late_holiday(desk, path)
    return desk("holidays", "remove", "2026-07-15")


ICS = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//x//y//TH
BEGIN:VEVENT
UID:1
SUMMARY:เต้นแอโรบิก
DTSTART:20260701T100000Z
DURATION:PT1H
RRULE:FREQ=WEEKLY;COUNT=4
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:วันเกิด
DTSTART;VALUE=DATE:20260701
END:VEVENT
END:VCALENDAR
"""

PLAYS: list[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]]] = [
    (
        "activities.add",
        "pattern",
        lambda d, p: d(
            "activities", "add", "--title", "ก", *PLAN, "--pattern", "FREQ=MONTHLY;BYDAY=2WE;COUNT=3"
        ),
    ),
    ("activities.move", "a week", _move),
    ("activities.cancel", "instead", _cancel),
    ("holidays.list", "this year", lambda d, p: d("holidays", "list")),
    (
        "holidays.list",
        "seeded",
        lambda d, p: d("holidays", "seed", "fasting") and d("holidays", "list", "--year", "2570"),
    ),
    ("holidays.seed", "holy days", lambda d, p: d("holidays", "seed", "observance")),
    ("holidays.add", "late", _late_holiday),
    ("holidays.remove", "one day", _removed),
    ("calendar.export", "all", lambda d, p: d("calendar", "export", "--out", p / "a.ics")),
    ("calendar.export", "one", lambda d, p: d("calendar", "export", "A01", "--out", p / "a.ics")),
    ("calendar.import", "taken", _import),
    ("facilitators.list", "all", lambda d, p: d("facilitators", "list")),
    ("facilitators.amend", "phone", _amend),
    ("facilitators.hours", "pdf", _hours),
]
