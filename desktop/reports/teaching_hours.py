"""What somebody taught in a month: only sessions that met, each with what its hour is paid."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from desktop import centre
from desktop.errors import Refused
from desktop.papers.hour_sheet import HourSheet, Taught, hours_shown
from desktop.reports.workbook import Sheet
from desktop.reports.workbook import write as write_sheet
from desktop.store.store import Tx
from desktop.teachers import Teacher
from desktop.thai import baht, dates


def read(tx: Tx, who: Teacher, month: date) -> HourSheet:
    """A month of one who teaches; also where they help beside another.

    Args:
        tx: a read.
        who: who teaches.
        month: any day of it.

    Raises:
        Refused: `nothing_taught`, when no session of theirs met in that month.
    """
    first, after = _span(month)
    rows = tx.sql.execute(
        "SELECT s.day, s.starts, s.ends, s.minutes, a.title, a.per_hour FROM session s"
        " JOIN activity a ON a.id = s.activity AND a.gone = 0"
        " WHERE s.gone = 0 AND s.status = 'met' AND s.day >= :first AND s.day < :after"
        " AND (coalesce(s.facilitator, a.facilitator) = :who OR EXISTS (SELECT 1"
        "  FROM activity_facilitator x WHERE x.activity = a.id AND x.facilitator = :who AND x.gone = 0))"
        " ORDER BY s.day, s.starts, a.code",
        {"first": first.isoformat(), "after": after.isoformat(), "who": who.id},
    )
    taught = tuple(
        Taught(
            date.fromisoformat(day),
            starts,
            ends,
            minutes,
            title,
            who.per_hour if who.per_hour is not None else per_hour,
        )
        for day, starts, ends, minutes, title, per_hour in rows
    )
    if not taught:
        raise Refused("nothing_taught", facilitator=who.name, month=first.isoformat()[:7])
    return HourSheet(centre.told(tx).name, who.name, first, taught, tx.about.practice)


def workbook(sheet: HourSheet, out: Path) -> Path:
    """The same as a workbook, numbers as numbers.

    Raises:
        DiskTrouble, FileTrouble: it cannot be written.
    """
    rows: list[tuple[str | float | int | None, ...]] = [
        (
            dates.short(row.day),
            row.activity,
            f"{row.starts}–{row.ends}",
            float(hours_shown(row.minutes)),
            row.per_hour,
            None if row.per_hour is None else row.satang / 100,
        )
        for row in sheet.rows
    ]
    total = float(hours_shown(sheet.minutes))
    rows.append(("รวม", baht.in_words(sheet.satang), None, total, None, sheet.satang / 100))
    headings = ("วันที่", "กิจกรรม", "เวลา", "ชั่วโมง", "บาท/ชั่วโมง", "เป็นเงิน")
    title = f"ใบลงชั่วโมงวิทยากร {sheet.facilitator} {sheet.month}"
    return write_sheet(Sheet(title, sheet.month, headings, rows), out)


def minutes_in(tx: Tx, month: date) -> dict[bytes, int]:
    """How many minutes each taught in a month, by who teaches; also where they help."""
    first, after = _span(month)
    rows = tx.sql.execute(
        "SELECT who, sum(minutes) FROM ("
        " SELECT coalesce(s.facilitator, a.facilitator) AS who, s.id, s.minutes FROM session s"
        "  JOIN activity a ON a.id = s.activity AND a.gone = 0"
        "  WHERE s.gone = 0 AND s.status = 'met' AND s.day >= :first AND s.day < :after"
        " UNION SELECT x.facilitator, s.id, s.minutes FROM session s"
        "  JOIN activity a ON a.id = s.activity AND a.gone = 0"
        "  JOIN activity_facilitator x ON x.activity = a.id AND x.gone = 0"
        "  WHERE s.gone = 0 AND s.status = 'met' AND s.day >= :first AND s.day < :after)"
        " WHERE who IS NOT NULL GROUP BY who",
        {"first": first.isoformat(), "after": after.isoformat()},
    )
    return dict(rows.fetchall())


def _span(month: date) -> tuple[date, date]:
    """The first day of a month, and of the one after it."""
    first = month.replace(day=1)
    return first, date(first.year + first.month // 12, first.month % 12 + 1, 1)
