"""What a deed is called when it is taken back."""

from __future__ import annotations

from ui.words.saying import say

DEEDS: dict[str, tuple[str, str]] = {
    "attendance.mark": ("เช็กชื่อ", "mark on the roll"),
    "attendance.unmark": ("ลบการเช็กชื่อ", "cleared mark"),
    "attendance.finish": ("เช็กเสร็จ", "finished roll"),
    "attendance.walk_in": ("คนมาใหม่", "walk-in"),
    "attendance.count_heads": ("นับหัว", "counted heads"),
    "sheets.print": ("พิมพ์ใบเซ็นชื่อ", "printed sign-in sheet"),
    "sheets.keep": ("เก็บภาพใบเซ็นชื่อ", "kept picture of a sheet"),
    "sheets.read": ("เช็กจากภาพใบเซ็นชื่อ", "marks read from a sheet's picture"),
    "sheets.type": ("พิมพ์รายการจากใบเซ็นชื่อ", "typed-in sheet"),
    "absences.follow_up": ("จดเรื่องคนขาด", "note about an absence"),
    "learners.card": ("อ่านจากบัตร", "taken from a card"),
    "learners.import": ("นำเข้ารายชื่อ", "imported list"),
    "learners.add": ("ลงชื่อคนใหม่", "new learner"),
    "learners.merge": ("รวมเป็นคนเดียวกัน", "joined two records"),
    "learners.unmerge": ("แยกสองคนออกจากกัน", "took two records apart"),
    "learners.apart": ("จำไว้ว่าเป็นคนละคน", "two people, not one"),
    "rights.ask": ("จดคำขอเรื่องข้อมูล", "request about data"),
    "rights.settle": ("ทำคำขอเรื่องข้อมูลเสร็จ", "settled request about data"),
    "rights.restrict": ("พักการใช้ข้อมูล", "restricted data"),
    "rights.export": ("มอบไฟล์ข้อมูล", "handed data over"),
    "rights.copy": ("พิมพ์ข้อมูลของผู้เรียน", "printed a learner's data"),
    "consents.give": ("จดความยินยอม", "consent"),
    "consents.withdraw": ("ถอนความยินยอม", "withdrawn consent"),
    "learners.move": ("ทำแฟ้มย้ายศูนย์", "file of a move"),
    "learners.take_in": ("รับคนที่ย้ายมา", "taken-in learner"),
    "learners.erase": ("ลบข้อมูลของผู้เรียน", "erased learner"),
    "learners.amend": ("แก้ประวัติ", "changed profile"),
    "learners.groups": ("กลุ่มของผู้เรียน", "learner's groups"),
    "groups.add": ("เพิ่มกลุ่มเป้าหมาย", "new target group"),
    "groups.rename": ("เปลี่ยนชื่อกลุ่มเป้าหมาย", "renamed target group"),
    "groups.retire": ("เลิกใช้กลุ่มเป้าหมาย", "target group out of use"),
    "activities.add": ("เพิ่มกิจกรรม", "new activity"),
    "activities.amend": ("แก้ข้อมูลกิจกรรม", "changed activity"),
    "activities.assess": ("ใส่ผลประเมิน", "entered result"),
    "activities.things": ("แก้จำนวนของใช้", "changed things"),
    "quiet_hours.change": ("ตั้งเวลาที่เว้นไว้", "set the hours left free"),
    "office_rules.change": ("แก้เกณฑ์ของสำนักงาน", "changed the office's numbers"),
    "enrolments.copy": ("คัดลอกกลุ่มเดิม", "copied a group"),
    "enrolments.list": ("ลงชื่อตามรายการ", "enrolled a list"),
    "outside.save": ("จดการเรียนรู้จากที่อื่น", "learning elsewhere"),
    "outside.check": ("ตรวจการเรียนรู้จากที่อื่น", "checked learning elsewhere"),
    "outside.remove": ("เอารายการเรียนรู้จากที่อื่นออก", "took learning elsewhere out"),
    "outside.evidence": ("ใส่รูปหลักฐาน", "picture of evidence"),
    "programmes.save": ("บันทึกหลักสูตร", "saved programme"),
    "activities.at_end": ("เลื่อนไปต่อท้าย", "moved session"),
    "activities.hold": ("เรียนตามเดิม", "session on a holiday"),
    "activities.move": ("ย้ายวันเรียน", "moved session"),
    "activities.cancel": ("งดเรียน", "cancelled session"),
    "holidays.add": ("เพิ่มวันหยุด", "new holiday"),
    "holidays.remove": ("เอาวันหยุดออก", "removed holiday"),
    "holidays.rename": ("แก้ชื่อวันหยุด", "renamed holiday"),
    "holidays.meets": ("เปลี่ยนวันหยุด", "changed holiday"),
    "holidays.seed": ("เติมวันในปฏิทิน", "filled in days"),
    "calendar.import": ("รับปฏิทิน", "imported calendar"),
    "facilitators.amend": ("แก้เรื่องวิทยากร", "changed facilitator"),
    "enrol": ("สมัครกิจกรรม", "enrolment"),
    "enrolments.withdraw": ("เอาออกจากกิจกรรม", "withdrawal"),
    "templates.copy": ("ทำสำเนาแบบวุฒิบัตร", "copied template"),
    "templates.import": ("รับแบบวุฒิบัตร", "took in template"),
    "templates.picture": ("ใส่รูปในแบบวุฒิบัตร", "put picture on template"),
    "templates.save": ("บันทึกแบบวุฒิบัตร", "saved template"),
    "templates.remove": ("เอาแบบวุฒิบัตรออก", "put template away"),
    "certificates.issue": ("ออกวุฒิบัตร", "issued certificates"),
    "certificates.void": ("ยกเลิกเลขวุฒิบัตร", "voided certificate"),
    "certificates.thank": ("ออกใบขอบคุณวิทยากร", "thanked who taught"),
    "certificates.reissue": ("ยกเลิกแล้วออกเลขใหม่", "voided and issued anew"),
    "certificates.substitute": ("พิมพ์ฉบับแทน", "printed a substitute"),
    "certificates.printed": ("พิมพ์วุฒิบัตร", "printed certificates"),
    "certificates.explain": ("บอกเหตุผลเลขที่เว้น", "explained a number left out"),
    "centre.set": ("แก้เรื่องของศูนย์", "changed centre"),
    "desk.name": ("ตั้งชื่อโต๊ะ", "named desk"),
    "volunteers.add": ("เพิ่มคนนั่งโต๊ะ", "new volunteer"),
    "volunteers.amend": ("แก้คนนั่งโต๊ะ", "changed volunteer"),
    "volunteers.remove": ("เอาคนนั่งโต๊ะออก", "removed volunteer"),
    "sync.twin": ("เปลี่ยนอักษรของโต๊ะ", "new letter for this desk"),
    "sync.settle": ("เลือกค่าที่ใช้", "settled a conflict"),
    "undo": ("เลิกทำ", "undo"),
}
"""What a deed is called when it is taken back."""


def deed(verb: str, language: str = "th") -> str:
    """A deed as people call it."""
    return say(DEEDS, verb, language) if verb in DEEDS else verb


def undone(verb: str, kept: int, language: str = "th") -> str:
    """What an undo did, and how much of it stays because other things stand on it."""
    if language == "th":
        stays = f" แต่คงไว้ {kept} รายการ เพราะมีข้อมูลอื่นใช้อยู่" if kept else ""
        return f"เลิกทำ “{deed(verb)}” แล้ว{stays}"
    stays = f"; {kept} entries stay, because others stand on them" if kept else ""
    return f"Took back “{deed(verb, language)}”{stays}."
