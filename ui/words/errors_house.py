"""What the house forbids, what was done already, and what a command lacks."""

from __future__ import annotations

HOUSE: dict[str, tuple[str, str]] = {
    "no_sessions": (
        "ไม่มีวันเรียนระหว่าง {first} ถึง {last} (ตรงวันหยุดทั้งหมด หรือไม่มีวันนั้นในสัปดาห์)",
        "No session falls between {first} and {last}: only holidays, or no such weekday.",
    ),
    "period_unfit": (
        "ไม่มีช่วง “{value}” ในรายงาน เลือกเดือน ไตรมาส หรือปีใหม่",
        "There is no period “{value}” to report on. Choose another month, quarter or year.",
    ),
    "meets_already": (
        "{activity} เรียนวันที่ {day} อยู่แล้ว",
        "{activity} meets on {day} already.",
    ),
    "made_up_already": (
        "{activity} มีครั้งชดเชยของวันที่ {day} อยู่แล้ว",
        "{activity} has a session that stands for {day} already.",
    ),
    "session_not_meeting": (
        "ครั้งวันที่ {day} ไม่มีการเรียน ({status}) จึงเช็กชื่อไม่ได้",
        "The session of {day} does not meet ({status}), so it has no roll.",
    ),
    "nobody_earned": (
        "กิจกรรม {activity} ยังไม่มีใครที่ผ่านเกณฑ์และรอวุฒิบัตร (ออกแล้ว {already} ฉบับ พิมพ์ซ้ำได้จากทะเบียน)",
        "Nobody in {activity} has earned a certificate and waits for one "
        "({already} issued; the register prints them again).",
    ),
    "register_empty": (
        "ยังไม่มีเลขวุฒิบัตรในปีที่เลือก เลือกปีอื่น",
        "No certificate was numbered in that year. Choose another one.",
    ),
    "certificate_replaced": (
        "เลขที่ {number} ออกใหม่ไปแล้วเป็นเลขที่ {by} ถ้าจะแก้อีกให้เลือกเลขนั้น",
        "{number} was issued anew as {by}. Choose that one to change it again.",
    ),
    "number_stands": (
        "ผู้รับเลขที่ {number} มีวุฒิบัตรใบอื่นของกิจกรรมนี้อยู่แล้ว ยกเลิกใบนั้นก่อน",
        "The holder of {number} has another certificate of this activity. Void that one first.",
    ),
    "nobody_taught": (
        "กิจกรรม {activity} ยังไม่มีวิทยากรที่สอนแล้ว ใส่ชื่อวิทยากรในกิจกรรมก่อน",
        "Nobody has taught {activity} yet. Name who teaches in the activity first.",
    ),
    "all_thanked": (
        "วิทยากรของกิจกรรม {activity} ได้ใบขอบคุณครบแล้ว พิมพ์ซ้ำได้จากทะเบียน",
        "All who taught {activity} were thanked already. Print again from the register.",
    ),
    "thanks_no_copy": (
        "เลขที่ {number} เป็นใบขอบคุณ ไม่มีสำเนาแบบผู้เรียน พิมพ์ซ้ำแทน",
        "{number} is a paper of thanks: a learner's copy would say they completed it. Print it again.",
    ),
    "not_a_gap": (
        "เลขที่ {numbers} ไม่ใช่เลขที่เว้นไว้ ดูเลขที่เว้นในทะเบียน",
        "{numbers} was not left out. See in the register which numbers were.",
    ),
    "nothing_to_reprint": (
        "กิจกรรม {activity} ยังไม่เคยออกวุฒิบัตร ออกเลขก่อนแล้วจึงพิมพ์ซ้ำได้",
        "No certificate of {activity} was issued yet. Issue them first.",
    ),
    "before_the_end": (
        "วันออก {day} อยู่ก่อนครั้งสุดท้าย {last} เลือกวันออกตั้งแต่วันนั้นเป็นต้นไป",
        "The day of issue {day} is before the last session, {last}. Choose that day or a later one.",
    ),
    "clock_unbelievable": (
        "นาฬิกาเครื่องบอกวันที่ {day} ซึ่งเป็นไปไม่ได้ ตั้งนาฬิกา หรือบอกวันออกเอง ยังไม่ออกเลขให้ใคร",
        "The clock says {day}, which cannot be. Set it, or name the day of issue. Nobody got a number yet.",
    ),
    "cannot_print": (
        "พิมพ์อักษร {letters} ของผู้เรียน {learners} ไม่ได้ ยังไม่ออกเลขให้ใคร แก้ชื่อก่อน",
        "The letters {letters} of {learners} cannot be printed. Nobody got a number yet: mend the names first.",
    ),
    "not_earned": (
        "{name} ยังไม่ผ่านเกณฑ์ของกิจกรรม {activity} จึงยังไม่มีวุฒิบัตร ดูชั่วโมงที่ขาดได้ในรายชื่อ",
        "{name} has not earned a certificate of {activity} yet. The list says how many hours are lacking.",
    ),
    "certificate_void": (
        "วุฒิบัตรเลขที่ {number} ยกเลิกแล้วเมื่อ {day} เพราะ {why}",
        "Certificate {number} was voided on {day}: {why}.",
    ),
    "wording_broken": (
        "ถ้อยคำของวุฒิบัตรเสีย ({field}) แจ้งผู้ดูแล",
        "The certificate's wording is damaged ({field}). Tell a keeper.",
    ),
    "stands_for_ever": (
        "ออกเลขวุฒิบัตรแล้ว เลิกทำไม่ได้ ถ้าผิดให้ยกเลิกเลขนั้นที่ทะเบียนเลขที่",
        "A certificate's number stands: it cannot be undone. Void it in the register if it is wrong.",
    ),
    "nothing_to_undo": ("ไม่มีอะไรให้เลิกทำ", "There is nothing to undo."),
    "stopped": ("หยุดแล้ว ไม่มีอะไรครึ่งๆ กลางๆ", "Stopped; nothing was left half done."),
}
"""What the rules of the house forbid."""

COMMANDS: dict[str, tuple[str, str]] = {
    "text_unreadable": (
        "มีตัวอักษรที่อ่านไม่ได้ ({value}) พิมพ์ใหม่",
        "There are letters that cannot be read ({value}). Type them again.",
    ),
    "usage": (
        "ไม่มีคำสั่งนี้ หรือยังเขียนไม่ครบ ดูคำสั่งทั้งหมดได้ที่วิธีใช้ (help)",
        "There is no such command, or a part of it is missing. The help names them all.",
    ),
    "home_unfit": (
        "“{value}” เป็นโฟลเดอร์ของศูนย์ไม่ได้ บอกโฟลเดอร์อื่น หรือไม่ต้องบอกเลย",
        "“{value}” cannot be the centre's folder: name another, or none at all.",
    ),
    "no_window": (
        "ที่นี่ไม่มีหน้าจอ เปิดหน้าต่างไม่ได้ สั่งงานด้วยคำสั่งแทนได้ ดูที่วิธีใช้ (help)",
        "There is no screen here for a window. Commands work all the same: the help names them.",
    ),
}
"""What only a command can be told."""
