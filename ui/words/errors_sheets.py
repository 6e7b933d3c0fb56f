"""What sign-in sheets say when it does not go."""

from __future__ import annotations

SHEETS: dict[str, tuple[str, str]] = {
    "nothing_to_sign": (
        "กิจกรรมนี้ไม่มีครั้งเรียนให้เซ็นชื่อ เพิ่มวันเรียนก่อน",
        "This activity has no session to sign for: add its days first.",
    ),
    "sheet_code_unfit": (
        "“{value}” ไม่ใช่รหัสใบเซ็นชื่อ ดูรหัสที่มุมขวาบนของใบแล้วพิมพ์ใหม่",
        "“{value}” is no code of a sign-in sheet: read it again at the upper right of the paper.",
    ),
    "sheet_words_unclear": (
        "ไม่เข้าใจ “{value}” ยังไม่เปลี่ยนอะไร เขียนแบบนี้: 1-12 มา, 13 ขาด, 14 สาย 20",
        "“{value}” is not understood, nothing was changed. Write so: 1-12, 13 absent, 14 late 20",
    ),
    "sheet_line_twice": (
        "เลขที่ {value} มีสองครั้ง ยังไม่เปลี่ยนอะไร บอกเลขละครั้งเดียว",
        "Line {value} is said twice, nothing was changed: say each number once.",
    ),
    "sheet_column_unfit": (
        "ใบนี้มี {longest} วัน ไม่มีวันที่ {value}",
        "This sheet has {longest} dates: there is no date number {value}.",
    ),
    "sheet_line_unfit": (
        "ใบนี้มี {longest} บรรทัด ไม่มีเลขที่ {value} ยังไม่เปลี่ยนอะไร",
        "This sheet has {longest} lines: there is no number {value}. Nothing was changed.",
    ),
    "sheet_line_blank": (
        "เลขที่ {value} เป็นบรรทัดว่าง ใส่ชื่อด้วย เช่น {value}=นางทองดี งามเมือง",
        "Line {value} is empty: give its name, as in {value}=Thongdi Ngammueang",
    ),
    "sheet_line_taken": (
        "เลขที่ {value} เป็นของ{name}แล้ว ใส่ชื่อใหม่ได้เฉพาะบรรทัดว่าง",
        "Line {value} is {name}'s: a new name goes on an empty line only.",
    ),
}
