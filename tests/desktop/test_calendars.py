"""Sessions go out as .ics and mend what went out before; what comes in is shown first, never silently."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from desktop import activities, calendars
from desktop.activities import To
from desktop.errors import DeskError, FileTrouble, Refused
from desktop.store.store import Store, Tx
from tests.desktop.class_of import planned


@pytest.fixture
def tx(store: Store):
    with store.write("test") as made:
        yield made


def _events(file: Path) -> list:
    return list(Calendar.from_ical(file.read_bytes()).walk("VEVENT"))


def test_what_goes_out_has_thai_a_zone_and_names_that_stay(store: Store, tmp_path: Path) -> None:
    with store.write("test") as tx:
        made = planned(tx, "ทอผ้า, พื้นเมือง; ฝึก", place="ลานวัด")
    with store.read() as tx:
        told = calendars.export(tx, tmp_path / "a.ics")
    before = _events(tmp_path / "a.ics")
    assert (told.activities, told.sessions, len(before)) == (1, len(made.sessions), len(made.sessions))
    assert str(before[0]["SUMMARY"]) == "ทอผ้า, พื้นเมือง; ฝึก"
    assert str(before[0]["LOCATION"]) == "ลานวัด"
    assert before[0]["DTSTART"].dt.isoformat() == "2026-05-06T09:00:00+07:00"
    raw = (tmp_path / "a.ics").read_bytes()
    assert b"BEGIN:VTIMEZONE" in raw
    assert b"TZID:Asia/Bangkok" in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75
    # When a session is moved and another cancelled, the same names tell it
    with store.write("test") as tx:
        activities.move(tx, made.sessions[0].id, To(date(2026, 5, 7)), "ฝนตก")
        activities.cancel(tx, made.sessions[1].id, "น้ำท่วม")
    with store.read() as tx:
        calendars.export(tx, tmp_path / "b.ics", made.activity.id)
    after = {str(e["UID"]): e for e in _events(tmp_path / "b.ics")}
    assert after.keys() == {str(e["UID"]) for e in before}
    first, second = after[str(before[0]["UID"])], after[str(before[1]["UID"])]
    assert first["DTSTART"].dt.date() == date(2026, 5, 7)
    assert second["STATUS"] == "CANCELLED"
    assert "น้ำท่วม" in second["DESCRIPTION"]
    assert first["SEQUENCE"] >= before[0]["SEQUENCE"]


def test_nothing_to_give_is_said(tx: Tx, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="no_sessions_there"):
        calendars.export(tx, tmp_path / "a.ics")
    assert not (tmp_path / "a.ics").exists()


HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//TH\r\n"


def _file(tmp_path: Path, *events: str) -> Path:
    file = tmp_path / "in.ics"
    body = "".join("BEGIN:VEVENT\r\n" + e.replace("|", "\r\n") + "\r\nEND:VEVENT\r\n" for e in events)
    file.write_text(HEAD + body + "END:VCALENDAR\r\n", encoding="utf-8", newline="")
    return file


WEEKLY = (
    "UID:1|SUMMARY:เต้นแอโรบิก|LOCATION:ลานกีฬา|DTSTART;TZID=Asia/Bangkok:20260701T170000|"
    "DTEND;TZID=Asia/Bangkok:20260701T180000|RRULE:FREQ=WEEKLY;BYDAY=WE;UNTIL=20260729T100000Z|"
    "EXDATE;TZID=Asia/Bangkok:20260715T170000"
)


def test_a_series_becomes_an_activity_with_its_days(tx: Tx, tmp_path: Path) -> None:
    other = (
        "UID:1|RECURRENCE-ID;TZID=Asia/Bangkok:20260722T170000|SUMMARY:เต้นแอโรบิก|"
        "DTSTART;TZID=Asia/Bangkok:20260723T160000|DTEND;TZID=Asia/Bangkok:20260723T170000"
    )
    told = calendars.read_file(tx, _file(tmp_path, WEEKLY, other))
    (one,) = told.activities
    assert [(f"{day:%m-%d}", hours.starts) for day, hours in one.times] == [
        ("07-01", "17:00"),
        ("07-08", "17:00"),
        ("07-23", "16:00"),
        ("07-29", "17:00"),
    ]
    assert (one.place, one.pattern, one.known) == ("ลานกีฬา", "FREQ=WEEKLY;BYDAY=WE", False)
    assert activities.listed(tx) == []
    (kept,) = calendars.take(tx, told.activities)
    assert (kept.title, kept.place, kept.weekly) == ("เต้นแอโรบิก", "ลานกีฬา", ("wed", "thu"))
    assert calendars.read_file(tx, _file(tmp_path, WEEKLY)).activities[0].known


def test_a_time_in_another_zone_is_told_by_the_clock_here(tx: Tx, tmp_path: Path) -> None:
    event = "UID:2|SUMMARY:อบรม|DTSTART:20260701T020000Z|DURATION:PT90M"
    (one,) = calendars.read_file(tx, _file(tmp_path, event)).activities
    assert [(day, hours.starts, hours.ends) for day, hours in one.times] == [
        (date(2026, 7, 1), "09:00", "10:30")
    ]


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ("UID:3|SUMMARY:ก|DTSTART;VALUE=DATE:20260701|DTEND;VALUE=DATE:20260702", "all_day"),
        ("UID:3|SUMMARY:ก|STATUS:CANCELLED|DTSTART:20260701T020000Z|DURATION:PT1H", "cancelled"),
        ("UID:3|SUMMARY:ก|DTSTART:20260701T020000Z|DTEND:20260701T020000Z", "broken"),
        ("UID:3|SUMMARY:ก|DTSTART:20260701T150000Z|DTEND:20260701T180000Z", "past_midnight"),
        ("UID:3|DTSTART:20260701T020000Z|DURATION:PT1H", "broken"),
        ("UID:3|SUMMARY:ก|DTSTART:20260701T020000Z|DURATION:PT1H|RRULE:FREQ=DAILY", "too_long"),
        ("UID:3|SUMMARY:ก", "broken"),
    ],
)
def test_what_cannot_be_a_session_is_left_out_and_named(
    tx: Tx, tmp_path: Path, event: str, why: str
) -> None:
    told = calendars.read_file(tx, _file(tmp_path, event))
    assert (told.activities, [one.why for one in told.left_out]) == ((), [why])


def test_what_we_gave_out_does_not_come_back_twice(tx: Tx, tmp_path: Path) -> None:
    planned(tx)
    calendars.export(tx, tmp_path / "ours.ics")
    told = calendars.read_file(tx, tmp_path / "ours.ics")
    assert told.activities == ()
    assert {one.why for one in told.left_out} == {"ours"}


def test_files_that_are_no_calendars_are_said(tx: Tx, tmp_path: Path) -> None:
    for name, raw, code in (
        ("x.ics", b"PK\x03\x04 not a calendar", "calendar_unreadable"),
        ("e.ics", HEAD.encode() + b"END:VCALENDAR\r\n", "calendar_empty"),
        ("l.ics", b" " * (calendars.into.LARGEST + 1), "calendar_large"),
    ):
        (tmp_path / name).write_bytes(raw)
        with pytest.raises(FileTrouble, match=code):
            calendars.read_file(tx, tmp_path / name)
    with pytest.raises(FileTrouble, match="file_missing"):
        calendars.read_file(tx, tmp_path / "none.ics")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=40), st.integers(0, 400))
def test_a_torn_file_is_never_a_bug(tx: Tx, tmp_path: Path, noise: bytes, at: int) -> None:
    file = _file(tmp_path, WEEKLY)
    whole = file.read_bytes()
    file.write_bytes(whole[:at] + noise + whole[at + len(noise) :])
    try:
        calendars.read_file(tx, file)
    except DeskError as said:
        assert said.code.startswith("calendar_")  # noqa: PT017
