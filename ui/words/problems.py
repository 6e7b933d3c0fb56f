"""What an office's list had in it that was read otherwise, or not at all."""

from __future__ import annotations

PROBLEMS: dict[str, tuple[str, str]] = {
    # the 13 digits and other document numbers
    "id_checksum": (
        "เลขประจำตัวอาจพิมพ์ผิด (ตัวสุดท้ายไม่ตรง) เก็บไว้ตามเดิม โปรดเทียบกับบัตร",
        "the document number may be mistyped (the last digit does not fit); kept, compare with the card",
    ),
    "id_lost_digits": (
        "เลขประจำตัวหายไปบางหลักเพราะ Excel ไม่ได้เก็บไว้ โปรดขอเลขใหม่",
        "Excel lost digits of the document number; it was left out, ask for it again",
    ),
    "id_zero_restored": (
        "เติมเลข 0 ข้างหน้าเลขประจำตัวที่ Excel ตัดออก",
        "the leading 0 that Excel cut from the document number was put back",
    ),
    "id_length": (
        "เลขประจำตัวไม่ครบหรือเกิน 13 หลัก เก็บไว้ตามเดิม โปรดเทียบกับบัตร",
        "the document number is not 13 digits long; kept, compare it with the card",
    ),
    "id_unknown": (
        "ไม่ใช่เลขประจำตัวแบบที่รู้จัก โปรดเทียบกับบัตร",
        "this is no document number of a known kind; compare it with the card",
    ),
    "id_taken": (
        "เลขประจำตัวนี้เป็นของคนชื่ออื่นอยู่แล้ว โปรดตรวจทั้งสองคน",
        "this document number belongs to somebody of another name already; check both",
    ),
    # telephones
    "phone_several": (
        "มีเบอร์โทรหลายเบอร์ ใช้เบอร์แรก",
        "there are several telephone numbers; the first was taken",
    ),
    "phone_extension": (
        "มีเบอร์ต่อ ไม่ได้เก็บเบอร์ต่อ",
        "there is an extension; it was left out",
    ),
    "phone_foreign": (
        "เป็นเบอร์โทรต่างประเทศ เก็บไว้พร้อมเครื่องหมาย +",
        "this is a telephone number of another country; kept with its +",
    ),
    "phone_unreadable": (
        "อ่านเบอร์โทรไม่ได้ ไม่ได้เก็บ โปรดถามใหม่",
        "the telephone number cannot be read; it was left out, ask for it again",
    ),
    "phone_zero_restored": (
        "เติมเลข 0 ข้างหน้าเบอร์โทรที่ Excel ตัดออก",
        "the leading 0 that Excel cut from the telephone number was put back",
    ),
    # names
    "title_unsure": (
        "ไม่แน่ใจว่าเป็นคำนำหน้าหรือเป็นชื่อ เก็บเป็นชื่อ โปรดตรวจ",
        "this may be a title or a name; it was kept as a name, check it",
    ),
    "name_parts": (
        "ชื่อมีมากกว่าสองคำ โปรดตรวจว่าคำใดเป็นนามสกุล",
        "the name has more than two words; check which one is the surname",
    ),
    "name_brackets": (
        "มีวงเล็บในชื่อ เก็บไว้ตามเดิม โปรดตรวจว่าเป็นชื่อเล่นหรือหมายเหตุ",
        "there are brackets in the name; kept, check whether they hold a nickname or a remark",
    ),
    "letters_mended": (
        "จัดตัวอักษรและสระที่พิมพ์ซ้อนให้แล้ว",
        "letters and vowels that were typed doubled were put in order",
    ),
    "title_spelled_out": ("เขียนคำนำหน้าให้เต็ม", "the title was written out"),
    "name_tidied": (
        "เว้นวรรคและตัดเครื่องหมายรอบชื่อให้แล้ว",
        "blanks and signs about the name were put in order",
    ),
    "name_long": (
        "ชื่อยาวผิดปกติ เก็บไว้ตามเดิม โปรดตรวจ",
        "the name is unusually long; kept, check it",
    ),
    "same_name_known": (
        "ในศูนย์มีคนชื่อเดียวกัน โปรดตรวจว่าเป็นคนเดียวกันหรือไม่",
        "somebody of this name is registered already: look whether it is the same person",
    ),
    "known_differs": (
        "มีอยู่แล้ว แต่แถวนี้บอกเพิ่มหรือไม่ตรง ไม่ได้แก้ให้ โปรดแก้ด้วย learners amend",
        "is registered, but this row says more or otherwise; nothing was changed: use learners amend",
    ),
    "same_name": (
        "มีอีกแถวหนึ่งที่ชื่อเดียวกัน รับเข้าทั้งสองคน โปรดตรวจว่าเป็นคนเดียวกันหรือไม่",
        "another row has this very name; both are taken, check whether they are one person",
    ),
    # sex
    "sex_unreadable": (
        "อ่านเพศไม่ได้ โปรดตรวจ",
        "the sex cannot be read; check it",
    ),
    "sex_against_title": (
        "เพศไม่ตรงกับคำนำหน้า เก็บตามที่เขียนในช่องเพศ โปรดตรวจ",
        "the sex does not fit the title; kept as the sex column says, check it",
    ),
    # births
    "be_twice": (
        "ปีเกิดถูกบวก 543 สองครั้ง แก้เป็นปีที่ถูกแล้ว",
        "543 was added to the year twice; the year was put right",
    ),
    "year_before_2484": (
        "เกิดก่อน พ.ศ. 2484 ซึ่งขึ้นปีใหม่เดือนเมษายน เก็บปีไว้ตามที่เขียน",
        "born before B.E. 2484, when the year began in April; the year is kept as written",
    ),
    "no_such_date": (
        "ไม่มีวันที่นี้ในปฏิทิน เก็บไว้ตามที่เขียน โปรดตรวจวันเกิด",
        "there never was such a day; kept as written, check the birth date",
    ),
    "year_two_digits": (
        "ปีมีสองหลัก อ่านเป็นปีล่าสุดที่เป็นไปได้ โปรดตรวจ",
        "the year has two digits and was read as the latest that can be meant; check it",
    ),
    "month_first": (
        "เขียนเดือนก่อนวัน อ่านสลับให้แล้ว โปรดตรวจ",
        "the month is written before the day and was read so; check it",
    ),
    "date_unreadable": (
        "อ่านวันเกิดไม่ได้ เก็บไว้ตามที่เขียน โปรดตรวจ",
        "the birth date cannot be read; kept as written, check it",
    ),
    "birth_in_future": (
        "วันเกิดยังมาไม่ถึง เก็บไว้ตามที่เขียน โปรดตรวจปี",
        "the birth date is yet to come; kept as written, check the year",
    ),
    # the sheet
    "second_list": (
        "มีรายชื่ออีกชุดอยู่ข้างกัน ยังไม่ได้รับเข้า โปรดแยกเป็นอีกไฟล์ คอลัมน์",
        "a second list stands beside the first and was not read: put it into a file of its own; column",
    ),
    "duplicate_differs": (
        "แถวที่ซ้ำเขียนไว้ไม่เหมือนกัน ใช้ของแถวแรก โปรดตรวจ",
        "the row listed twice says it differently; the first row was taken, check it",
    ),
}
"""What an import changed or doubts."""
