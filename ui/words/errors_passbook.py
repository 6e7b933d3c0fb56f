"""What the passbook said no with: learning elsewhere, its evidence, credits."""

from __future__ import annotations

PASSBOOK: dict[str, tuple[str, str]] = {
    "outside_title": (
        "บอกก่อนว่าเรียนอะไรมา ไม่เกิน {longest} ตัว",
        "Say what it was that was learned, in at most {longest} letters.",
    ),
    "outside_which": (
        "ยังไม่ได้บอกว่ารายการไหน ดูเลขหน้ารายการในสมุดของคนนี้",
        "It was not said which line is meant: see its number in this person's list.",
    ),
    "hours_unfit": (
        "ชั่วโมง “{value}” อ่านไม่ได้ พิมพ์เช่น 6 หรือ 6.5 ไม่เกิน {longest}",
        "The hours “{value}” cannot be read: type 6 or 6.5, at most {longest}.",
    ),
    "hours_over_days": (
        "{value} ชั่วโมงมากเกินไปสำหรับ {days} วัน ดูชั่วโมงหรือวันที่อีกครั้ง",
        "{value} hours are too many for {days} days. Check the hours or the days.",
    ),
    "credit_hours_unfit": (
        "“{value}” ชั่วโมงต่อหน่วยกิตใช้ไม่ได้ ใส่ 1 ถึง {longest}",
        "“{value}” hours a credit cannot be: 1 to {longest}.",
    ),
    "lines_many": (
        "คนนี้มีครบ {longest} รายการแล้ว เอารายการที่ไม่ใช้ออกก่อน",
        "There are {longest} lines already. Take one out first.",
    ),
    "pictures_many": (
        "ใส่รูปได้ {longest} รูป เอารูปที่ไม่ใช้ออกก่อน",
        "There are {longest} pictures already. Take one away first.",
    ),
    "outside_hours_missing": (
        "ยังไม่มีจำนวนชั่วโมง ใส่ชั่วโมงและบันทึกก่อน แล้วจึงตรวจ",
        "It has no hours yet. Type and save them first, then check it.",
    ),
    "outside_evidence_missing": (
        "ยังไม่ได้บอกว่ามีหลักฐานอะไร เลือกหลักฐานและบันทึกก่อน แล้วจึงตรวจ",
        "It does not say what the evidence is. Choose and save it first, then check it.",
    ),
}
