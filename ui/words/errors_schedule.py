"""What the schedule said no with: patterns, moves, holidays, calendars that were handed in."""

from __future__ import annotations

SCHEDULE: dict[str, tuple[str, str]] = {
    "pattern_unreadable": (
        "อ่านรอบเรียน “{value}” ไม่ได้ ใช้ทุกวัน ทุกสัปดาห์ หรือทุกเดือน เช่น FREQ=MONTHLY;BYDAY=2WE",
        "The pattern “{value}” cannot be read. Use days, weeks or months: FREQ=MONTHLY;BYDAY=2WE.",
    ),
    "pattern_endless": (
        "ยังไม่รู้ว่าเรียนถึงเมื่อไร ใส่วันสุดท้าย หรือบอกว่ากี่ครั้ง",
        "Nothing says when it ends. Give a last day, or how often it meets.",
    ),
    "move_nothing": (
        "ยังไม่ได้เปลี่ยนอะไร เลือกวัน เวลา สถานที่ หรือวิทยากรใหม่ก่อน",
        "Nothing would change. Choose another day, time, place or facilitator first.",
    ),
    "session_marked": (
        "เช็กชื่อครั้งนี้ไปแล้ว {marks} คน ถ้าลงวันผิดให้บอกว่าย้ายพร้อมการเช็กชื่อ",
        "{marks} people are marked in this session. If its day was wrong, say that their marks go with it.",
    ),
}
