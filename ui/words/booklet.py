"""The words of a learner's book: hours, credits, certificates, what was learned elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date

from desktop.credit_account import Towards
from desktop.outside import Line
from desktop.papers.booklet import Book, Section
from desktop.papers.booklet import Entry as Shown
from desktop.passbook import Entry, Ledger
from desktop.thai import dates, eras
from ui.words import offers, outside, passbook
from ui.words import programmes as credit_words
from ui.words.amounts import count, hours
from ui.words.days import day_year


def book(ledger: Ledger, found: Sequence[Towards], centre: str, today: date) -> Book:
    """All of a learner's passbook, as it is printed.

    Args:
        ledger: their hours.
        found: their credits.
        centre: that prints it.
        today: the day it stands as of.
    """
    worth = max((one.credits for one in found), default=0)
    figures = [
        (hours(ledger.minutes + ledger.outside_minutes), "ชั่วโมง"),
        (count(ledger.certificates), "วุฒิบัตร"),
        *([(credit_words.number(worth), "หน่วยกิต")] if worth else []),
    ]
    return Book(
        centre=centre,
        title="สมุดบันทึกการเรียนรู้",
        name=ledger.learner.name,
        code=f"รหัส {ledger.learner.code}",
        day=f"ณ {dates.long(today)}",
        figures=figures,
        sections=(
            _activities(ledger),
            _months(ledger),
            _credits(found),
            _certificates(ledger),
            _elsewhere(ledger.outside),
        ),
        stamps="ตราและลายเซ็น",
        stamp="ประทับตรา",
        signs=("ศูนย์", "ลงชื่อ", "ตำแหน่ง", "วันที่"),
    )


def _activities(ledger: Ledger) -> Section:
    entries = [_activity(one) for one in ledger.entries]
    told = f"รวม {hours(ledger.minutes)} ชั่วโมง มา {ledger.visits} ครั้ง"
    return Section("ชั่วโมงเรียน แยกตามกิจกรรม", entries, "ยังไม่เคยเข้ากิจกรรม", told if entries else "")


def _activity(one: Entry) -> Shown:
    months: Counter[str] = Counter()
    for day in one.days:
        months[_month(day.day)] += day.attended
    by_month = [f"{name} {hours(minutes)} ชม." for name, minutes in months.items() if minutes]
    told = [" · ".join(part for part in (one.centre, passbook.span_of(one)) if part)]
    told += ["แต่ละเดือน " + " · ".join(by_month)] if len(by_month) > 1 else []
    told.append(f"{passbook.state_of(one)}: {offers.why(one.standing)}")
    return Shown(one.title, passbook.hours_of(one), told)


def _month(day: date) -> str:
    return f"{dates.MONTHS_SHORT[day.month - 1]} {eras.be_year(day) % 100:02}"


def _months(ledger: Ledger) -> Section:
    """Hours of each month, by fiscal year; and those of each centre."""
    years: dict[int, Counter[date]] = {}
    centres: Counter[str] = Counter()
    for one in ledger.entries:
        for day in one.days:
            if day.attended:
                years.setdefault(eras.fiscal_year(day.day), Counter())[day.day.replace(day=1)] += (
                    day.attended
                )
                centres[one.centre or "ไม่ทราบศูนย์"] += day.attended
    entries = [
        Shown(
            f"ปีงบประมาณ {year}",
            f"{hours(months.total())} ชม.",
            [" · ".join(f"{_month(day)} {hours(months[day])} ชม." for day in sorted(months))],
        )
        for year, months in sorted(years.items(), reverse=True)
    ]
    told = " · ".join(f"{name} {hours(minutes)} ชม." for name, minutes in centres.most_common())
    return Section("ชั่วโมงเรียน แยกตามเดือน", entries, "ยังไม่มีชั่วโมงเรียน", told)


def _credits(found: Sequence[Towards]) -> Section:
    entries = []
    for one in found:
        told = [credit_words.towards(one)]
        for done in one.parts:
            where = f" · {done.centre}" if done.centre else ""
            told.append(f"{done.part.title}: {credit_words.part_of(done)}{where}")
        if one.outside_minutes:
            told.append(credit_words.elsewhere(one))
        entries.append(Shown(one.programme.title, f"{credit_words.have_of(one)} หน่วยกิต", told))
    return Section("หน่วยกิต", entries, "ยังไม่มีหน่วยกิตในหลักสูตรใด")


def _certificates(ledger: Ledger) -> Section:
    entries = []
    for one in ledger.entries:
        for held in one.certificates:
            told = [
                " · ".join(part for part in (one.centre, f"ออกเมื่อ {day_year(held.issued_on)}") if part)
            ]
            if held.void_on is not None:
                told.append(f"ยกเลิกแล้ว {day_year(held.void_on)}")
            entries.append(Shown(one.title, f"เลขที่ {held.number}", told))
    return Section("วุฒิบัตร", entries, "ยังไม่มีวุฒิบัตร")


def _elsewhere(lines: Sequence[Line]) -> Section:
    entries = []
    for line in lines:
        waits = f"บอกไว้ {outside.hours_of(line)}" if line.minutes and not line.is_checked else ""
        told = [" · ".join(part for part in (outside.where_and_when(line), waits) if part)]
        told += [f"ทำได้: {line.learned}"] if line.learned else []
        told += [f"หลักฐาน: {outside.evidence_of(line)}", outside.checked(line)]
        right = outside.hours_of(line) if line.is_checked else outside.state_of(line)
        entries.append(Shown(line.title, right, told))
    return Section(
        "การเรียนรู้จากที่อื่น",
        entries,
        "ยังไม่มีรายการ",
        outside.sum_of(tuple(lines)) if entries else "",
    )
