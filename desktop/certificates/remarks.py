"""What the register says beside a number, on paper and in the workbook: in the office's own words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.certificates.gaps import RESTORED, TOLD, Gap
from desktop.certificates.listing import Year
from desktop.certificates.register import Numbered
from desktop.thai import dates, eras

ERASED = "(ข้อมูลผู้รับลบแล้ว)"


def state(one: Numbered) -> str:
    """One word for what became of a number."""
    if one.gap is not None:
        return "เว้นเลข"
    if one.void_on:
        return "ยกเลิก"
    return "ยังไม่ได้พิมพ์" if one.waits else "ใช้ได้"


def name(one: Numbered) -> str:
    """Whose a number is; of who was erased the register keeps no name, of a gap there is none."""
    return one.name or ("" if one.gap else ERASED)


def remarks(one: Numbered, *, with_void: bool = True) -> str:
    """All that is to be said of a number, in one line; nothing for most.

    Args:
        one: the line.
        with_void: also when and why it was voided.
    """
    if one.gap is not None:
        return why_left_out(one.gap)
    void = [_void(one)] if one.void_on and with_void else []
    return " · ".join((*void, *_kind(one)))


def _kind(one: Numbered) -> Iterator[str]:
    if one.thanks:
        yield "ขอบคุณวิทยากร"
    if one.twice:
        yield "เลขซ้ำ มีมากกว่าหนึ่งฉบับ"
    if one.replaces:
        yield f"ออกแทนเลขที่ {one.replaces}"
    if one.replaced_by:
        yield f"ออกใหม่เป็นเลขที่ {one.replaced_by}"
    if one.waits and not one.void_on:
        yield "ยังไม่ได้พิมพ์"
    if one.substitutes:
        yield f"ฉบับแทน {one.substitutes} ครั้ง"


def _void(one: Numbered) -> str:
    day = dates.short(date.fromisoformat(one.void_on or ""))
    return f"ยกเลิกแล้ว {day}: {one.void_why}" if one.void_why else f"ยกเลิกแล้ว {day}"


def why_left_out(gap: Gap) -> str:
    """Why numbers were left out."""
    if gap.cause == TOLD:
        return f"เว้นเลข: {gap.why}"
    if gap.cause == RESTORED:
        return "เว้นเลข: ให้ไปแล้วก่อนนำไฟล์สำรองกลับมา"
    return "เว้นเลข ยังไม่มีเหตุผล"


def of_year(year: Year | None) -> str:
    """Which numbers the register holds: `ประจำปี พ.ศ. 2569`, the office's year with its days."""
    if year is None:
        return "ทุกปี"
    if not year.fiscal:
        return f"ประจำปี พ.ศ. {year.year}"
    first, last = eras.fiscal_span(year.year)
    return f"ปีงบประมาณ พ.ศ. {year.year} ({dates.short(first)} – {dates.short(last)})"


def counted(lines: tuple[Numbered, ...]) -> str:
    """How many numbers there are, and what became of them."""
    void = sum(1 for one in lines if one.void_on)
    given = sum(1 for one in lines if one.gap is None)
    left = sum(one.gap.last - one.gap.first + 1 for one in lines if one.gap)
    told = [f"ออก {given:,} เลข", f"ใช้ได้ {given - void:,}"]
    told += [f"ยกเลิก {void:,}"] if void else []
    told += [f"เว้น {left:,}"] if left else []
    return " · ".join(told)
