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
    "holiday_name": (
        "ใส่ชื่อวันหยุด ยาวไม่เกิน {longest} ตัว",
        "Give the holiday a name, {longest} letters at most.",
    ),
    "holiday_kind": (
        "ไม่มีวันชนิด “{value}” เลือกวันหยุดราชการ วันหยุดของศูนย์ วันพระ ปิดเทอม หรือเดือนรอมฎอน",
        "There is no kind “{value}”. Choose public, own, observance, school or fasting.",
    ),
    "holiday_long": (
        "ลงได้ครั้งละไม่เกิน {longest} วัน แบ่งลงเป็นสองครั้ง",
        "At most {longest} days in a row. Add them in two parts.",
    ),
    "no_sessions_there": (
        "ยังไม่มีวันเรียนให้ลงปฏิทิน เพิ่มกิจกรรมก่อน",
        "There are no sessions yet. Add an activity first.",
    ),
    "calendar_unreadable": (
        "ไฟล์ {file} ไม่ใช่ปฏิทิน หรือชำรุด ขอไฟล์ .ics ใหม่จากต้นทาง",
        "{file} is no calendar, or it is broken. Get the .ics file again from where it came.",
    ),
    "calendar_large": (
        "ไฟล์ {file} ใหญ่เกิน {longest} MB ส่งออกเฉพาะช่วงที่ต้องการ แล้วลองใหม่",
        "{file} is over {longest} MB. Export only the span you need and try again.",
    ),
    "calendar_empty": ("ในปฏิทิน {file} ไม่มีรายการเลย", "The calendar {file} holds no entries."),
    "per_hour_unfit": (
        "ค่าสอน “{value}” ต้องเป็นจำนวนบาทเต็ม ไม่เกิน {longest}",
        "The pay “{value}” must be whole baht, {longest} at most.",
    ),
    "nothing_taught": (
        "{facilitator} ไม่มีวันเรียนที่เช็กชื่อแล้วในเดือน {month} เช็กชื่อก่อน แล้วจึงออกใบลงชั่วโมง",
        "No session of {facilitator} met in {month}. Mark its roll first.",
    ),
    "month_unreadable": (
        "อ่านเดือน “{value}” ไม่ได้ พิมพ์แบบ 2569-06",
        "The month “{value}” cannot be read. Type it as 2569-06.",
    ),
}
