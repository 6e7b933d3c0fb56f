"""What is worth knowing before certificates are printed, each in a line."""

from __future__ import annotations

PREFLIGHT: dict[str, tuple[str, str]] = {
    "letters_missing": (
        "ฟอนต์ไม่มีอักษร {value} พิมพ์ไม่ได้ แก้ชื่อก่อน",
        "No font has the letters {value}: mend the name first",
    ),
    "name_overflows": (
        "ชื่อยาวเกินกรอบ ดูใบนี้ก่อนพิมพ์",
        "The name is too long for its place: look at it first",
    ),
    "name_shrunk": ("ชื่อยาว ย่อให้แล้ว", "A long name, made smaller"),
    "title_against_age": ("คำนำหน้าไม่ตรงกับอายุ ดูก่อนพิมพ์", "The title does not fit the age: look first"),
    "same_name": ("ชื่อซ้ำกัน ดูว่าเป็นคนละคน", "One name twice: see that they are two people"),
    "course_overflows": (
        "ชื่อหลักสูตรยาวเกินกรอบ ตั้งชื่อให้สั้นลง",
        "The course's title is too long for its place: shorten it",
    ),
    "before_the_end": (
        "กิจกรรมเรียนถึง {value} ลงวันที่ตั้งแต่วันนั้นเป็นต้นไป",
        "It meets until {value}: use that day or a later one",
    ),
    "clock_unbelievable": (
        "นาฬิกาเครื่องบอก {value} ลงวันที่เองก่อน",
        "The clock says {value}: give the day by hand",
    ),
    "nobody_signs": (
        "ยังไม่ได้ตั้งผู้ลงนาม เว้นที่ให้เขียนชื่อเอง",
        "Nobody is named to sign: a line is left to write on",
    ),
    "marks_broken": ("วรรณยุกต์หรือสระผิดที่: {value} ดูก่อนพิมพ์", "Marks are broken: {value}. Look first"),
    "misspelt": ("สะกดผิด: {value}", "Misspelt: {value}"),
    "era_slip": ("ปีผิดศักราช: {value}", "A year of the wrong era: {value}"),
    "day_far": (
        "ลงวันที่ {value} ห่างจากวันนี้กว่าหนึ่งปี ดูปี พ.ศ. ให้ถูก",
        "Dated {value}, more than a year away: look at the year",
    ),
    "signer_out": ("{value} พ้นตำแหน่งก่อนวันที่ลง ตั้งผู้ลงนามใหม่", "{value} is no longer in office on that day"),
    "page_crowded": (
        "ข้อความรวมกันแน่นเกินไป ตัวหนังสือจะเล็ก ดูใบนี้ก่อนพิมพ์",
        "All texts together are too much for the page and get small: look at it first",
    ),
    "signers_overflow": (
        "ชื่อหรือตำแหน่งผู้ลงนามยาวเกินที่ ตัวเล็กจนอ่านยาก ย่อตำแหน่งให้สั้นลง",
        "Who signs has too long a name or position: it would be hard to read. Shorten it",
    ),
    "no_name_place": (
        "แบบนี้ไม่มีที่ใส่ชื่อผู้เรียน เลือกแบบอื่น หรือเอาชื่อกลับมาในแบบ",
        "This template shows nobody's name: choose another, or bring the name back",
    ),
    "word_unfit": (
        "แบบนี้ขอบคุณวิทยากร ไม่ใช่ใบของผู้เรียน",
        "This paper thanks a teacher; it is not for learners",
    ),
}
"""What is worth knowing before certificates are printed."""
