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
    "sheet_picture_unreadable": (
        "เปิดภาพ {file} ไม่ได้ ไฟล์เสียหรือไม่ใช่ภาพ ถ่ายหรือสแกนใหม่ (jpg, png, pdf)",
        "{file} cannot be read: it is broken or no picture. Take or scan it again (jpg, png, pdf).",
    ),
    "sheet_picture_too_large": (
        "ภาพ {file} ใหญ่เกินไป ถ่ายให้เล็กลง หรือแบ่ง PDF เป็นไฟล์ละไม่กี่หน้า",
        "{file} is too large: take a smaller picture, or split the PDF into a few pages each.",
    ),
    "sheet_without_marks": (
        "ไม่เห็นตราที่มุมใบเซ็นชื่อใน {file} ถ่ายให้เห็นครบสี่มุม ในที่สว่าง ไม่ให้มือบัง",
        "{file} shows no corner marks of a sign-in sheet: take all four corners, in good light, no hand over them.",
    ),
    "sheet_two_in_picture": (
        "ใน {file} มีใบเซ็นชื่อมากกว่าหนึ่งใบ ถ่ายทีละใบ",
        "{file} shows more than one sheet: take one at a time.",
    ),
    "sheet_corners_missing": (
        "ใน {file} เห็นมุมใบไม่ครบสี่มุม อ่านช่องไม่ได้ ถ่ายใหม่ให้ใบแบนและเห็นครบ หรือพิมพ์เลขที่เอง",
        "{file} does not show all four corners of a flat sheet: take it again, or type the numbers in.",
    ),
    "sheet_is_other": (
        "{file} เป็นของใบ {sheet} เลือกใบนั้นที่ “ใบและวันที่” แล้วอ่านใหม่",
        "{file} is of sheet {sheet}: choose that sheet, then read again.",
    ),
    "sheet_too_faint": (
        "ภาพ {file} จางหรือไม่ชัดพอจะอ่านช่องได้แน่ ถ่ายใหม่ในที่สว่าง หรือพิมพ์เลขที่เอง",
        "{file} is too faint or blurred to be read surely: take it again in good light, or type the numbers in.",
    ),
    "sheets_mixed": (
        "ภาพเป็นของหลายใบ ({value}) อ่านทีละใบ",
        "These pictures are of several sheets ({value}): read one sheet at a time.",
    ),
    "sheet_of_other_session": (
        "ใบ {sheet} ใน {file} เป็นของ {title} แต่ไม่มีครั้งเรียนนี้ ยังไม่เก็บอะไร เลือกครั้งเรียนให้ตรงกับใบ",
        "Sheet {sheet} in {file} is of {title} and does not have this session. Nothing was kept: choose the session of the sheet.",
    ),
    "sheet_line_taken": (
        "เลขที่ {value} เป็นของ{name}แล้ว ใส่ชื่อใหม่ได้เฉพาะบรรทัดว่าง",
        "Line {value} is {name}'s: a new name goes on an empty line only.",
    ),
}
