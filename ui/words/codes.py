"""Words of single codes: kinds of things, statuses, reasons, findings."""

from __future__ import annotations

from ui.words.saying import say

KINDS = {
    "learner": ("ผู้เรียน", "learner"),
    "activity": ("กิจกรรม", "activity"),
    "session": ("ครั้งเรียน", "session"),
    "certificate": ("วุฒิบัตร", "certificate"),
    "request": ("คำขอ", "request"),
    "consent_text": ("ถ้อยคำขอความยินยอม", "consent wording"),
    "template": ("แบบวุฒิบัตร", "template"),
    "volunteer": ("อาสาสมัคร", "volunteer"),
    "document": ("เอกสารประจำตัว", "document"),
    "target_group": ("กลุ่มเป้าหมาย", "target group"),
    "facilitator": ("วิทยากร", "facilitator"),
    "assessment": ("สิ่งที่ประเมิน", "assessment"),
    "programme": ("หลักสูตร", "programme"),
    "holiday": ("วันหยุด", "holiday"),
    "sheet": ("ใบเซ็นชื่อ", "sign-in sheet"),
    "outside": ("รายการเรียนรู้จากที่อื่น", "learning elsewhere"),
    "picture": ("รูป", "picture"),
    "conflict": ("เรื่องที่เขียนไม่ตรงกัน", "conflict"),
}


TABLES = {
    "centre": ("ศูนย์", "centre"),
    "desk": ("โต๊ะ", "desk"),
    "volunteer": ("อาสาสมัคร", "volunteer"),
    "learner": ("ผู้เรียน", "learner"),
    "document_number": ("เลขประจำตัว", "document number"),
    "target_group": ("กลุ่มเป้าหมาย", "target group"),
    "learner_group": ("กลุ่มของผู้เรียน", "learner's group"),
    "consent": ("ความยินยอม", "consent"),
    "place": ("สถานที่", "place"),
    "facilitator": ("วิทยากร", "facilitator"),
    "activity": ("กิจกรรม", "activity"),
    "session": ("ครั้งเรียน", "session"),
    "enrolment": ("การลงทะเบียน", "enrolment"),
    "attendance": ("การเช็กชื่อ", "attendance"),
    "template": ("แบบวุฒิบัตร", "template"),
    "certificate": ("วุฒิบัตร", "certificate"),
    "holiday": ("วันหยุด", "holiday"),
    "activity_equipment": ("อุปกรณ์ของกิจกรรม", "activity's equipment"),
    "activity_facilitator": ("วิทยากรของกิจกรรม", "activity's facilitator"),
    "anonymous_mark": ("การเช็กชื่อที่ไม่มีชื่อแล้ว", "nameless mark"),
    "assessment": ("สิ่งที่ต้องผ่าน", "item to pass"),
    "background": ("ประวัติ", "background"),
    "equipment": ("อุปกรณ์", "equipment"),
    "erasure": ("การลบข้อมูลบุคคล", "erasure"),
    "follow_up": ("การตามคนขาด", "follow-up"),
    "former_name": ("ชื่อเดิม", "former name"),
    "guardian": ("ผู้ปกครอง", "guardian"),
    "head_count": ("การนับหัว", "head count"),
    "out_of_school": ("เด็กนอกระบบ", "child out of school"),
    "moved": ("การย้ายศูนย์", "move between centres"),
    "outside_learning": ("การเรียนรู้จากที่อื่น", "learning elsewhere"),
    "picture": ("รูป", "picture"),
    "print_run": ("การพิมพ์วุฒิบัตร", "printing of certificates"),
    "printed_sheet": ("ใบเซ็นชื่อ", "sign-in sheet"),
    "programme": ("หลักสูตร", "programme"),
    "programme_part": ("กิจกรรมของหลักสูตร", "part of a programme"),
    "result": ("ผลการประเมิน", "result"),
    "rights_request": ("คำขอของเจ้าของข้อมูล", "request of a person"),
    "sensitive": ("ข้อมูลอ่อนไหว", "sensitive data"),
    "skipped_number": ("เลขที่เว้นไว้", "number left out"),
    "substitute": ("ฉบับแทน", "substitute"),
}


SESSION_STATUSES = {
    "moved": ("เลื่อน", "moved"),
    "cancelled": ("ยกเลิก", "cancelled"),
    "holiday": ("วันหยุด", "holiday"),
}


FIELDS = {
    "from": ("วันแรก", "first day"),
    "until": ("วันสุดท้าย", "last day"),
    "date": ("วันออก", "day of issue"),
    # of a learner's form
    "title": ("คำนำหน้า", "title"),
    "given_name": ("ชื่อ", "given name"),
    "middle_name": ("ชื่อกลาง", "middle name"),
    "family_name": ("นามสกุล", "family name"),
    "nickname": ("ชื่อเล่น", "nickname"),
    "name_english": ("ชื่ออังกฤษ", "English name"),
    "sex": ("เพศ", "sex"),
    "birth": ("วันเกิด", "birth date"),
    "id_kind": ("ชนิดบัตร", "kind of document"),
    "id_number": ("เลขบนบัตร", "document number"),
    "phone": ("โทรศัพท์", "telephone"),
    "address": ("ที่อยู่", "address"),
    "tambon": ("ตำบล", "tambon"),
    "education": ("การศึกษา", "education"),
    "occupation": ("อาชีพ", "occupation"),
    "line_id": ("ไลน์", "LINE"),
    "emergency_name": ("ผู้ติดต่อฉุกเฉิน", "emergency contact"),
    "emergency_phone": ("โทรศัพท์ผู้ติดต่อฉุกเฉิน", "telephone of the emergency contact"),
    "remark": ("หมายเหตุ", "remark"),
    "sex_told": ("เพศที่ผู้เรียนบอก", "sex in the learner's words"),
    "nationality": ("สัญชาติ", "nationality"),
    "mother_tongue": ("ภาษาแม่", "mother tongue"),
    "registered_address": ("ที่อยู่ตามทะเบียนบ้าน", "registered address"),
    "registered_tambon": ("ตำบลตามทะเบียนบ้าน", "registered tambon"),
    "studying_at": ("กำลังเรียนที่", "studying at"),
    "income": ("รายได้", "income"),
    "interests": ("ความสนใจ", "interests"),
    "can_teach": ("สอนอะไรได้", "can teach"),
    "ethnicity": ("ชาติพันธุ์", "ethnicity"),
    "religion": ("ศาสนา", "religion"),
    "food": ("อาหาร", "food"),
    "disability": ("ความพิการ", "disability"),
    "help_needed": ("ความช่วยเหลือที่ต้องการ", "help needed"),
    "health": ("สุขภาพที่ต้องระวัง", "health"),
    "sensitive": ("ข้อมูลอ่อนไหว", "sensitive data"),
    "skipped_number": ("เลขที่เว้นไว้", "number left out"),
    "substitute": ("ฉบับแทน", "substitute"),
    "former_name": ("ชื่อเดิม", "former name"),
    "guardian": ("ผู้ปกครอง", "guardian"),
    "out_of_school": ("เรื่องหลุดจากโรงเรียน", "being out of school"),
    "portrait": ("รูปถ่าย", "portrait"),
    "name": ("ชื่อ", "name"),
    "relation": ("เกี่ยวข้องเป็น", "relation"),
    "number": ("เลขบัตร", "document number"),
    "since": ("ตั้งแต่", "since"),
    "source": ("ที่มา", "source"),
    "why": ("เหตุผล", "reason"),
    "wishes_to_return": ("อยากกลับไปเรียน", "wish to return"),
    "works": ("งานที่ทำ", "work"),
    "looked_after_by": ("ใครดูแล", "who looks after them"),
    "referred_to": ("ส่งต่อให้", "referred to"),
    "referred_on": ("วันที่ส่งต่อ", "day of referral"),
    "follow_up_on": ("วันติดตาม", "day to follow up"),
    "outcome": ("ผล", "outcome"),
    "lacking": ("สิ่งที่ขาด", "what is lacking"),
    "merged_into": ("รวมกับคนอื่น", "merged into another"),
    "consent": ("ความยินยอม", "consent"),
    "target_group": ("กลุ่มเป้าหมาย", "target group"),
    "purpose": ("เรื่องที่ยินยอม", "purpose"),
    "basis": ("ฐานการใช้ข้อมูล", "basis"),
    "how": ("วิธีให้ความยินยอม", "way of consent"),
    "paper": ("เลขที่ใบยินยอม", "number of the sheet"),
    "given_by": ("ผู้ให้ความยินยอม", "who consented"),
    # of what was learned elsewhere
    "held_at": ("ที่ไหน", "where"),
    "learned_by": ("แบบการเรียน", "way of learning"),
    "learned": ("เรียนรู้อะไร", "what was learned"),
    "evidence": ("หลักฐาน", "evidence"),
    "evidence_note": ("รายละเอียดหลักฐาน", "note on the evidence"),
    "checked_by": ("ผู้ตรวจ", "who checked it"),
    "checked_as": ("ตำแหน่งผู้ตรวจ", "their position"),
    "checked_on": ("วันที่ตรวจ", "day it was checked"),
}


LACKING = {
    "sex": ("เพศ", "sex"),
    "birth": ("วันเกิด", "birth date"),
    "id_number": ("เลขบัตร", "document number"),
    "phone": ("โทรศัพท์", "telephone"),
    "address": ("ที่อยู่", "address"),
    "emergency_contact": ("ผู้ติดต่อเมื่อฉุกเฉิน", "emergency contact"),
    "consent_enrol_report": ("ใบยินยอมเรื่องเรียนและรายงาน", "consent to enrol and report"),
    "consent_photo": ("ใบยินยอมเรื่องรูปถ่าย", "consent to pictures"),
}
"""What a profile may lack (`desktop.store.finding.MISSING`)."""


NUMBER_KINDS = {
    "thai": ("บัตรประชาชนไทย", "Thai ID card"),
    "foreigner": ("บัตรคนไม่มีสัญชาติไทย", "ID card of a non-Thai"),
    "pink": ("บัตรชมพู", "pink card"),
    "gcode": ("รหัส G", "G-code"),
    "passport": ("หนังสือเดินทาง", "passport"),
    "other": ("บัตรอื่น", "another document"),
    "none": ("ไม่มีบัตร", "no document"),
}


PURPOSES = {
    "enrol_report": ("เรียนและออกรายงาน", "Enrol and report"),
    "photo": ("รูปถ่ายและประชาสัมพันธ์", "Pictures and publicity"),
    "sensitive": ("ข้อมูลอ่อนไหว", "Sensitive data"),
    "share_province": ("ส่งข้อมูลให้จังหวัด", "Pass on to the province"),
    "contact": ("โทรและส่งข่าว", "Call and send news"),
    "move": ("ย้ายไปศูนย์อื่น", "Move to another centre"),
}


BASES = {
    "pending": ("ยังไม่ได้ถาม", "not asked yet"),
    "consent": ("ยินยอมแล้ว", "consented"),
    "public_task": ("ภารกิจของรัฐ", "public task"),
    "contract": ("ตามสัญญา", "contract"),
    "refused": ("ไม่ยินยอม", "refused"),
}


WHY = {
    "earned": (
        "ผ่านแล้ว เข้าเรียน {attended} จาก {planned} ชั่วโมง ({percent}%) เกณฑ์ {needed} ชั่วโมง",
        "earned: {attended} of {planned} hours ({percent}%), {needed} needed",
    ),
    "possible": (
        "ยังผ่านได้ เข้าเรียนแล้ว {attended} จาก {planned} ชั่วโมง เหลือ {open} ชั่วโมง ต้องได้อีก {lacking}",
        "still possible: {attended} of {planned} hours so far, {open} to come, {lacking} more needed",
    ),
    "lost": (
        "ไม่ถึงเกณฑ์แล้ว ขาด {missed} จาก {planned} ชั่วโมง เกณฑ์ {needed} ชั่วโมง",
        "no longer possible: {missed} of {planned} hours missed, {needed} needed",
    ),
    "excused": (" (ลา {excused} ชั่วโมง นับเป็นขาด)", " ({excused} hours excused, counted as missed)"),
    "open_past": (" (ยังไม่ได้เช็กชื่อ {open_past} ชั่วโมง)", " ({open_past} hours past without a mark)"),
}


REASONS: dict[str, tuple[str, str]] = {
    "total_row": ("แถวรวม", "a row of totals"),
    "signature_row": ("แถวลายเซ็น", "a signature"),
    "repeated_header": ("หัวตารางซ้ำ", "the heading again"),
    "no_name": ("ไม่มีชื่อ", "no name"),
    "note_row": ("หมายเหตุ", "a note"),
    "left_by_hand": ("เว้นไว้เอง", "left out by hand"),
    "written_since": ("มีคนแก้หลังจากนั้น", "somebody wrote there since"),
    "never_undone": ("ย้อนไม่ได้ วุฒิบัตรให้ใช้การยกเลิก", "is never undone; a certificate is voided instead"),
    "in_use": ("มีรายการอื่นใช้อยู่", "others' entries stand on it"),
    "erased": ("ถูกลบข้อมูลแล้ว", "was erased"),
}


FINDINGS: dict[str, tuple[str, str]] = {
    "file_damaged": ("ข้อมูลของศูนย์เสีย นำไฟล์สำรองกลับมา", "the data is damaged: bring back a backup"),
    "page_altered": (
        "หน้าในไฟล์ถูกแก้จากภายนอก นำไฟล์สำรองกลับมา",
        "a page was altered from outside: bring back a backup",
    ),
    "triggers_altered": (
        "ตัวบันทึกถูกแก้ ปิดแล้วเปิดโปรแกรมใหม่",
        "the triggers were altered: start the program again",
    ),
    "triggers_were_altered": (
        "เคยมีคนแก้ตัวบันทึกจากภายนอก โปรแกรมวางคืนแล้ว แจ้งผู้ดูแล",
        "somebody altered the triggers; the program laid them anew: tell a keeper",
    ),
    "dangling": (
        "มีรายการที่อ้างถึงสิ่งที่ยังมาไม่ถึง รับข้อมูลจากโต๊ะอื่นก่อน",
        "refers to what has not arrived: take in the other desk's data first",
    ),
    "picture_lost": (
        "มีรูปที่ยังมาไม่ถึงโต๊ะนี้ รับข้อมูลจากโต๊ะอื่นก่อน",
        "a picture has not arrived here: take in the other desk's data first",
    ),
    "picture_altered": (
        "รูปที่เก็บไว้เสียหรือถูกแก้จากภายนอก นำไฟล์สำรองกลับมา",
        "a picture is damaged or was altered from outside: bring back a backup",
    ),
    "code_twice": (
        "รหัสผู้เรียนนี้มีสองคน เพราะนำไฟล์สำรองกลับมาก่อนแลกข้อมูล ข้อมูลยังครบทั้งสองคน ให้เรียกด้วยชื่อ",
        "two learners bear this code, since a backup was restored before an exchange; nothing is lost: go by their names",
    ),
    "desk_twice": (
        "โต๊ะนี้มีสองเครื่อง ข้อมูลยังครบ แต่เลขอาจซ้ำกัน ให้อักษรใหม่แก่เครื่องหนึ่ง",
        "this desk exists twice; nothing is lost, but numbers may clash: give one a new letter",
    ),
    "desk_parted": (
        "โต๊ะนี้เคยถูกคัดลอกหรือนำไฟล์สำรองกลับมา ถ้ายังใช้อยู่สองเครื่อง ให้อักษรใหม่แก่เครื่องหนึ่ง",
        "this desk was copied or restored; if two computers are in use, give one a new letter",
    ),
    "number_twice": (
        "เลขวุฒิบัตรซ้ำ ยกเลิกหนึ่งฉบับแล้วออกใหม่",
        "a number was given twice: void one and issue it anew",
    ),
    "clock_impossible": ("นาฬิกาเครื่องไม่ตรง วันนี้วันที่เท่าไร ตั้งใหม่", "the clock is wrong: set it"),
    "clock_behind": (
        "นาฬิกาเครื่องช้ากว่าบันทึกล่าสุด ดูวันที่อีกครั้ง",
        "the clock is behind the journal: check the date",
    ),
    "clock_ahead": (
        "นาฬิกาเครื่องเร็วกว่าบันทึกล่าสุดมาก ดูปีอีกครั้ง",
        "the clock is far ahead of the journal: check the year",
    ),
    "journal_gap": ("บันทึกขาดช่วง", "the journal has a gap"),
    "journal_chain": ("ลูกโซ่ของบันทึกขาด", "the journal's chain is broken"),
    "journal_payload_broken": ("เนื้อหาในบันทึกอ่านไม่ได้", "a payload in the journal cannot be read"),
    "journal_payload_missing": ("เนื้อหาในบันทึกหายไป", "a payload in the journal is missing"),
    "journal_signature": ("ลายเซ็นของบันทึกไม่ถูกต้อง", "a log's signature does not hold"),
    "journal_log_cut": ("บันทึกถูกตัดท้าย", "the end of a log was cut off"),
    "journal_log_missing": ("บันทึกหายไปทั้งเล่ม", "a log is missing"),
    "journal_parent_missing": ("บันทึกก่อนหน้าหายไป", "a log's parent is missing"),
    "journal_deed_missing": ("งานที่บันทึกไว้หายไป", "a deed is missing"),
    "journal_unknown_table": ("มีตารางที่โปรแกรมนี้ไม่รู้จัก", "a table is unknown to this program"),
    "journal_over_unknown": ("บันทึกอ้างถึงสิ่งที่ไม่เคยมี", "a Change overwrites what never was"),
    "journal_heads_altered": ("ตัวชี้ค่าล่าสุดถูกแก้", "the heads of a row were altered"),
    "journal_row_altered": ("ข้อมูลถูกแก้โดยไม่ผ่านบันทึก", "a row was altered beside its journal"),
    "journal_row_missing": ("ข้อมูลหายไปโดยไม่ผ่านบันทึก", "a row vanished beside its journal"),
    "journal_row_without_journal": ("มีข้อมูลที่ไม่มีในบันทึก", "a row has no journal"),
}


STATUSES: dict[str, tuple[str, str]] = {
    "present": ("มา", "present"),
    "late": ("มาสาย", "late"),
    "left_early": ("กลับก่อน", "left early"),
    "excused": ("ลา", "excused"),
    "absent": ("ขาด", "absent"),
    "": ("–", "–"),
}


MARKS: dict[str, tuple[str, str]] = {
    "present": ("มา", "here"),
    "late": ("สาย", "late"),
    "left_early": ("กลับก่อน", "left early"),
    "excused": ("ลา", "excused"),
    "absent": ("ขาด", "absent"),
    "": ("ยังไม่เช็ก", "no mark yet"),
}
"""The statuses as the roll's columns and sentences say them: short."""


VERDICTS: dict[str, tuple[str, str]] = {
    "genuine": ("ของแท้ โปรดเทียบชื่อกับกระดาษ", "Genuine. Compare the name with the paper."),
    "altered": ("ถูกแก้ไข ไม่ใช่ของแท้", "Altered: this is not what was issued."),
    "revoked": ("ถูกยกเลิกแล้ว", "Voided."),
    "unknown_issuer": ("ไม่รู้จักผู้ออก", "The issuer is not known here."),
    "unreadable": ("อ่านไม่ได้ ไม่พบรหัสของวุฒิบัตร", "Unreadable: there is no certificate's code in it."),
}


PICTURES: dict[str, tuple[str, str]] = {
    "lotus": ("ดอกบัว", "lotus"),
    "fish": ("ปลา", "fish"),
    "butterfly": ("ผีเสื้อ", "butterfly"),
    "bicycle": ("จักรยาน", "bicycle"),
    "palm": ("ต้นมะพร้าว", "palm tree"),
    "umbrella": ("ร่ม", "umbrella"),
    "flower": ("ดอกไม้", "flower"),
    "boat": ("เรือ", "boat"),
    "bird": ("นก", "bird"),
    "house": ("บ้าน", "house"),
    "star": ("ดาว", "star"),
    "leaf": ("ใบไม้", "leaf"),
    "cat": ("แมว", "cat"),
    "tulip": ("ทิวลิป", "tulip"),
    "sun": ("ดวงอาทิตย์", "sun"),
    "guitar": ("กีตาร์", "guitar"),
    "rabbit": ("กระต่าย", "rabbit"),
    "tree": ("ต้นไม้", "tree"),
    "moon": ("พระจันทร์", "moon"),
    "orange": ("ส้ม", "orange"),
    "lamp": ("ตะเกียง", "lamp"),
    "dog": ("หมา", "dog"),
    "sailboat": ("เรือใบ", "sailing boat"),
    "mountains": ("ภูเขา", "mountains"),
    "coffee": ("ถ้วยกาแฟ", "cup of coffee"),
    "egg": ("ไข่", "egg"),
}
"""The pictures on the volunteers' tiles."""


def picture(code: str, language: str = "th") -> str:
    """A picture's name for who cannot see it."""
    return say(PICTURES, code, language)
