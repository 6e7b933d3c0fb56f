"""What the rules said no with: names and values that cannot be meant."""

from __future__ import annotations

PEOPLE: dict[str, tuple[str, str]] = {
    "no_such": (
        "ไม่พบ{kind} “{text}” ดูรหัสหรือชื่ออีกครั้ง",
        "There is no {kind} “{text}”. Check its code or name.",
    ),
    "several_such": (
        "มี{kind}หลายรายการที่ตรงกับ “{text}” ({matches}) ใช้รหัสแทน",
        "Several {kind}s answer to “{text}” ({matches}). Use the code.",
    ),
    "number_twice": (
        "เลขที่ “{text}” ออกซ้ำ {matches} ฉบับ (มีโต๊ะซ้ำ) เลือกจากทะเบียนแทน",
        "The number “{text}” was given {matches} times (a desk exists twice). Choose it in the register.",
    ),
    "id_unreadable": (
        "อ่านรหัส “{value}” ไม่ได้ คัดลอกมาใหม่ทั้งตัว",
        "The id “{value}” cannot be read. Copy the whole of it.",
    ),
    "already_one": (
        "สองรายการนี้เป็นคนเดียวกันอยู่แล้ว แยกออกจากกันก่อนถ้าจะเลือกใหม่",
        "These two are one person already. Take them apart first to choose anew.",
    ),
    "not_merged": (
        "{name} ไม่ได้รวมอยู่กับใคร ไม่ต้องแยก",
        "{name} is not joined with anybody: there is nothing to take apart.",
    ),
    "person_erased": (
        "ข้อมูลของผู้เรียนคนนี้ลบไปแล้ว เขียนเพิ่มไม่ได้ ถ้ากลับมาเรียนให้ลงชื่อใหม่",
        "This person's data were erased, so nothing can be added. Register them anew if they come again.",
    ),
    "certificate_erased": (
        "เลขที่ {number} ยังอยู่ในทะเบียน แต่ข้อมูลของผู้รับลบไปแล้ว จึงพิมพ์ซ้ำหรือทำสำเนาไม่ได้",
        "Number {number} stays in the register, but its holder's data were erased: "
        "it cannot be printed again or copied.",
    ),
    "credential_ending": (
        "ไฟล์ “{value}” ต้องลงท้ายด้วย .jwt (มีลายเซ็น) หรือ .json (ไว้อ่าน)",
        "“{value}” must end in .jwt (signed) or .json (to read).",
    ),
    "certificate_altered": (
        "เลขที่ {number} ในเครื่องไม่ตรงกับลายเซ็นที่ออกไว้ จึงทำสำเนาไม่ได้ ให้ผู้ดูแลตรวจทุกอย่างในการตั้งค่า",
        "Number {number} is not what was signed when it was issued, so there is no copy. "
        "Ask a keeper to check everything in the settings.",
    ),
    "certificate_elsewhere": (
        "เลขที่ {number} ออกโดยศูนย์อื่น ขอสำเนาที่ศูนย์นั้น",
        "Number {number} was issued by another centre. Ask there for a copy.",
    ),
    "nothing_to_copy": (
        "ยังไม่มีวุฒิบัตรที่ใช้ได้ ออกเลขก่อน แล้วจึงทำสำเนาได้",
        "No certificate stands here yet. Issue one first; then it can be copied.",
    ),
    "request_done": (
        "คำขอนี้ทำเสร็จแล้วเมื่อ {day} ถ้าขอใหม่ให้จดเป็นคำขอใหม่",
        "This request was settled on {day}. Write a new one down if they ask again.",
    ),
    "keeper_only": (
        "ทำได้เฉพาะผู้ดูแล ขอให้ผู้ดูแลเข้านั่งโต๊ะแล้วทำให้",
        "Only a keeper may do this. Ask a keeper to sign in and do it.",
    ),
    "why_missing": (
        "เขียนเหตุผลสั้น ๆ ก่อน เช่น เจ้าตัวขอให้ลบ",
        "Say why in a few words first: the person asked for it, for example.",
    ),
    "why_names_somebody": (
        "เหตุผลยังมี “{value}” อยู่ เขียนใหม่โดยไม่มีชื่อ เลข หรือเบอร์โทร เพราะเหตุผลเก็บไว้ตลอด",
        "The reason still says “{value}”. It is kept for ever: write it without name, number or phone.",
    ),
    "centre_name": (
        "ชื่อศูนย์ว่างหรือยาวเกิน {longest} ตัว",
        "The centre's name is empty or over {longest} letters.",
    ),
    "desk_letter": (
        "โต๊ะ “{value}” ต้องเป็นอักษร A–Z หนึ่งตัว",
        "The desk “{value}” must be one letter, A to Z.",
    ),
    "desk_name": (
        "ชื่อโต๊ะยาวเกินไป ใช้ได้ไม่เกิน {longest} ตัว",
        "The desk's name is too long: {longest} characters at most.",
    ),
    "volunteer_name": ("ชื่ออาสาสมัครว่างหรือยาวเกินไป", "The volunteer's name is empty or too long."),
    "pin_unfit": ("เลขที่ใช้เข้าต้องมี 4–6 ตัว", "A PIN is 4 to 6 digits."),
    "pin_wrong": (
        "เลขไม่ตรง ลองได้อีก {tries_left} ครั้ง",
        "That PIN does not fit. Tries left: {tries_left}.",
    ),
    "pin_wait": (
        "เลขไม่ตรงหลายครั้ง รอ {seconds} วินาทีแล้วลองใหม่ หรือให้ผู้ดูแลตั้งเลขใหม่",
        "Too many PINs did not fit. Wait {seconds} seconds and try again, or have a keeper set a new one.",
    ),
    "pin_not_here": (
        "{name} มาจากโต๊ะอื่น ยังไม่มีเลขที่โต๊ะนี้ ให้ผู้ดูแลของโต๊ะนี้ตั้งเลขให้ในหน้าตั้งค่าก่อน",
        "{name} comes from another desk and has no PIN here: a keeper of this desk sets one first, in settings.",
    ),
    "last_keeper": (
        "{name} เป็นผู้ดูแลคนเดียวของศูนย์ ตั้งผู้ดูแลอีกคนก่อน",
        "{name} is the centre's only keeper. Make somebody else a keeper first.",
    ),
    "role_unknown": (
        "ไม่มีหน้าที่ “{value}” เลือกคนประจำโต๊ะ ผู้ประสานงาน หรือผู้ดูแล",
        "There is no role “{value}”. Choose desk, coordinator or keeper.",
    ),
    "role_may_not": (
        "ดูเลขเต็มได้เฉพาะผู้ดูแลและผู้ประสานงาน ขอให้ช่วยเปิดดู",
        "Only a keeper or coordinator may see the whole number. Ask one of them.",
    ),
    "picture_unknown": ("ไม่มีรูป “{value}” เลือกรูปอื่น", "There is no picture “{value}”. Choose another."),
    "tambon_unfit": (
        "รหัสตำบล “{value}” ต้องเป็นตัวเลข 6 หลัก",
        "The tambon code “{value}” must be 6 digits.",
    ),
    "signer_unfit": (
        "ผู้ลงนาม “{value}” ใช้ไม่ได้ ใส่ชื่อและตำแหน่ง (ชื่อ|ตำแหน่ง) ไม่เกิน 3 คน",
        "The signer “{value}” cannot be used: give name and position (NAME|POSITION), three at most.",
    ),
    "url_unfit": (
        "ที่อยู่เว็บ “{value}” ใช้ไม่ได้ ต้องขึ้นต้นด้วย https:// และไม่มี #",
        "The address “{value}” cannot be used: it begins with https:// and has no #.",
    ),
    "name_missing": ("ต้องมีชื่ออย่างน้อยหนึ่งคำ", "At least one name is needed."),
    "name_too_long": (
        "ชื่อ “{value}…” ยาวเกิน {longest} ตัว",
        "The name “{value}…” is over {longest} letters.",
    ),
    "sex_unreadable": (
        "เพศ “{value}” อ่านไม่ได้ ใช้ ชาย หรือ หญิง ถ้าไม่ระบุให้เว้นว่าง",
        "The sex “{value}” cannot be read: use male or female, or leave it out.",
    ),
    "phone_unreadable": (
        "เบอร์โทรศัพท์ “{value}” อ่านไม่ได้ พิมพ์เป็นตัวเลข",
        "The phone number “{value}” cannot be read. Type it in digits.",
    ),
    "number_unreadable": (
        "เลขประจำตัว “{value}” อ่านไม่ได้ ดูบัตรอีกครั้ง",
        "The document number “{value}” cannot be read. Look at the card again.",
    ),
    "row_name_missing": (
        "ใส่ชื่อก่อน หรือเอารายการนี้ออก",
        "Type a name first, or take this one out.",
    ),
    "sensitive_not_for_desk": (
        "ข้อมูลอ่อนไหวให้ผู้ดูแลหรือผู้ประสานงานกรอก",
        "Sensitive data is for a keeper or coordinator to fill in.",
    ),
    "sensitive_needs_consent": (
        "ถามและบันทึกความยินยอมเรื่องข้อมูลอ่อนไหวก่อน แล้วจึงกรอก",
        "Ask for consent to sensitive data and write it down first.",
    ),
    "portrait_unfit": (
        "รูปนี้ใช้ไม่ได้ เลือกรูปอีกครั้ง",
        "This picture cannot be used. Choose it again.",
    ),
    "group_name": (
        "ชื่อกลุ่มว่างหรือยาวเกิน {longest} ตัว",
        "The group's name is empty or over {longest} letters.",
    ),
    "group_code": (
        "รหัสกลุ่ม “{value}” ใช้ได้เฉพาะ a–z 0–9 และ _ ขึ้นต้นด้วยอักษร",
        "The group's code “{value}” may have a–z, 0–9 and _ and begins with a letter.",
    ),
    "groups_too_many": (
        "มีกลุ่มครบ {longest} กลุ่มแล้ว เลิกใช้กลุ่มที่ไม่ใช้ก่อน",
        "There are {longest} groups already. Take one out of use first.",
    ),
    "group_exists": ("มีกลุ่ม “{name}” อยู่แล้ว", "There is a group “{name}” already."),
    "day_in_future": (
        "วันที่ “{value}” ยังมาไม่ถึง ดูอีกครั้ง",
        "The day “{value}” is yet to come. Check it.",
    ),
    "consent_not_given": (
        "ยังไม่เคยให้ความยินยอมเรื่องนี้ จึงถอนไม่ได้",
        "No such consent stands, so it cannot be taken back.",
    ),
    "learners_number": (
        "จำนวนผู้เรียนฝึกหัดต้องเป็น 1–{longest}",
        "The number of practice learners is 1 to {longest}.",
    ),
}
"""Who is meant, and what is said of them."""

VALUES: dict[str, tuple[str, str]] = {
    "form_unfit": (
        "ยังบันทึกไม่ได้ แก้ช่องที่มีเส้นแดง",
        "Not saved yet. Mend the fields with a red line.",
    ),
    "draft_too_large": (
        "ข้อความในหน้านี้ยาวเกินไป เก็บฉบับร่างไม่ได้ บันทึกก่อน หรือตัดให้สั้นลง",
        "The text on this page is too long to be kept as a draft. Save it, or make it shorter.",
    ),
    "text_too_long": (
        "{field} ยาวเกิน {longest} ตัว ย่อให้สั้นลง",
        "The {field} is over {longest} letters. Make it shorter.",
    ),
    "choice_unknown": (
        "{field} “{value}” ไม่มีให้เลือก ใช้ {known}",
        "There is no {field} “{value}”: use {known}.",
    ),
    "date_unreadable": (
        "วันที่ “{value}” อ่านไม่ได้ พิมพ์เช่น 3 มิ.ย. 2569 หรือ 2026-06-03",
        "The date “{value}” cannot be read: type 3 Jun 2026 or 2026-06-03.",
    ),
    "birth_in_future": (
        "วันเกิด “{value}” ยังมาไม่ถึง ดูปีอีกครั้ง",
        "The birth date “{value}” is yet to come. Check the year.",
    ),
    "day_needed": (
        "{field} “{value}” ต้องเป็นวัน เดือน ปี ที่มีจริง เช่น 3 มิ.ย. 2569",
        "The {field} “{value}” must be a whole day that exists, such as 2026-06-03.",
    ),
    "days_reversed": (
        "วันสุดท้าย {value} มาก่อนวันแรก {first}",
        "The last day {value} comes before the first, {first}.",
    ),
    "dates_reversed": ("วันที่กลับกัน ดู{field}อีกครั้ง", "The dates are the wrong way round: check {field}."),
    "days_too_many": (
        "ช่วงวันยาวเกิน {longest} วัน ดูปีอีกครั้ง",
        "That is longer than {longest} days. Check the year.",
    ),
    "today_unfit": (
        "วันที่ {value} เป็นวันนี้ไม่ได้ ดูปฏิทินแล้วพิมพ์ใหม่",
        "{value} cannot be today. Look at a calendar and type it again.",
    ),
    "weekday_unreadable": (
        "วัน “{value}” อ่านไม่ได้ ใช้ เช่น พุธ,ศุกร์ หรือ wed,fri",
        "The weekday “{value}” cannot be read: use wed,fri.",
    ),
    "quiet_kind": (
        "ไม่มีเวลาที่เว้นไว้ชื่อ “{value}” มี {known}",
        "There are no hours called “{value}” to leave free: {known}.",
    ),
    "weekday_not_met": (
        "“{value}” ไม่ได้อยู่ในวันเรียน ({weekly}) จึงตั้งเวลาไม่ได้",
        "“{value}” is none of its weekdays ({weekly}), so it has no time of its own.",
    ),
    "hours_unreadable": (
        "เวลา “{value}” อ่านไม่ได้ ใช้ เช่น 09:00-12:00",
        "The time “{value}” cannot be read: use 09:00-12:00.",
    ),
    "hours_number": (
        "จำนวนชั่วโมง “{value}” ใช้ไม่ได้ ใช้ตัวเลข เช่น 30",
        "The hours “{value}” cannot be used. Use a number such as 30.",
    ),
    "title_unfit": (
        "ชื่อกิจกรรมว่างหรือยาวเกิน {longest} ตัว",
        "The title is empty or over {longest} letters.",
    ),
    "place_unfit": (
        "ชื่อสถานที่ยาวเกิน {longest} ตัว ใช้ชื่อสั้นลง",
        "The place's name is over {longest} letters. Use a shorter one.",
    ),
    "facilitator_unfit": (
        "ชื่อวิทยากรยาวเกิน {longest} ตัว ใช้ชื่อสั้นลง",
        "The facilitator's name is over {longest} letters. Use a shorter one.",
    ),
    "capacity_unfit": (
        "จำนวนรับ “{value}” ใช้ไม่ได้ ใช้ตัวเลข เช่น 20",
        "The capacity “{value}” cannot be used. Use a number such as 20.",
    ),
    "rule_unreadable": (
        "เกณฑ์ “{value}” อ่านไม่ได้ ใช้ เช่น 80%",
        "The rule “{value}” cannot be read: use 80%.",
    ),
    "nobody_named": (
        "ยังไม่ได้บอกว่าใคร เลือกผู้เรียน หรือเลือกทุกคน",
        "Nobody was named: choose learners, or everybody.",
    ),
    "status_unknown": (
        "สถานะ “{value}” ไม่มี ใช้ {known}",
        "There is no status “{value}”: use {known}.",
    ),
    "minutes_of_absent": (
        "ขาดคือไม่ได้มาทั้งครั้ง ถ้ามาบางส่วนให้เช็กว่าสายหรือกลับก่อน {value} นาที",
        "Absent is the whole session. Who came for a part is late, or left early, by {value} minutes.",
    ),
    "minutes_unfit": (
        "นาทีที่ขาด {value} ใช้กับสถานะนี้ไม่ได้ (ได้ไม่เกิน {longest})",
        "{value} missed minutes do not fit this status (at most {longest}).",
    ),
    "number_unfit": (
        "“{value}” ใช้เป็นตัวเลขไม่ได้ ใส่ไม่เกิน {longest}",
        "“{value}” cannot be meant as a number: at most {longest}.",
    ),
    "rule_unknown": ("ไม่มีเกณฑ์ชื่อ “{value}” ใช้ {known}", "There is no rule “{value}”: use {known}."),
    "rule_number_unfit": (
        "เกณฑ์ {value} ใช้ไม่ได้ ใส่ {least} ถึง {longest}",
        "{value} cannot be a rule's number: {least} to {longest}.",
    ),
    "assessment_unfit": (
        "ชื่อสิ่งที่ประเมินใช้ไม่ได้ “{value}” ใส่ข้อความไม่เกิน {longest} ตัวอักษร",
        "“{value}” cannot name an assessment: some words, at most {longest} letters.",
    ),
    "points_unfit": (
        "คะแนน {value} ใช้ไม่ได้ ใส่ไม่เกิน {longest}",
        "{value} points cannot be: at most {longest}.",
    ),
    "assessments_many": (
        "สิ่งที่ประเมิน {value} รายการมากเกินไป ใส่ไม่เกิน {longest}",
        "{value} assessments are too many: at most {longest}.",
    ),
    "credits_unfit": (
        "หน่วยกิต {value} ใช้ไม่ได้ ใส่ 0 ถึง {longest}",
        "{value} credits cannot be: 0 to {longest}.",
    ),
    "parts_many": (
        "กิจกรรม {value} รายการมากเกินไปสำหรับหลักสูตรเดียว ใส่ไม่เกิน {longest}",
        "{value} activities are too many for one programme: at most {longest}.",
    ),
    "nobody_to_copy": (
        "กลุ่มเดิมไม่มีใครให้คัดลอก เลือกกิจกรรมอื่น",
        "There is nobody in that group: choose another activity.",
    ),
    "same_activity": (
        "กลุ่มเดิมกับกิจกรรมนี้คือกิจกรรมเดียวกัน เลือกกิจกรรมอื่น",
        "That is the same activity: choose another one.",
    ),
    "list_empty": ("ยังไม่มีรายชื่อ วางชื่อบรรทัดละคน", "There is no list yet: paste one name a line."),
    "list_long": (
        "รายชื่อ {value} บรรทัดยาวเกินไป วางครั้งละไม่เกิน {longest}",
        "{value} lines are too many at once: at most {longest}.",
    ),
    "heads_unfit": (
        "จำนวน {value} คน นับไม่ได้ ใส่ 0 ถึง {longest}",
        "{value} people cannot be meant: 0 to {longest}.",
    ),
    "band_unknown": ("ไม่มีช่วงอายุ “{value}” ใช้ {known}", "There is no age band “{value}”: use {known}."),
    "reason_unknown": ("ไม่รู้จักเหตุผล “{value}” ใช้ {known}", "Unknown reason “{value}”: use {known}."),
    "how_unknown": ("ไม่รู้จักวิธี “{value}” ใช้ {known}", "Unknown way “{value}”: use {known}."),
    "numbers_unreadable": (
        "อ่านเลขที่ “{value}” ไม่ได้ พิมพ์เช่น 5/2569 หรือ 5-7/2569",
        "The numbers “{value}” cannot be read. Type 5/2569 or 5-7/2569.",
    ),
    "reason_needed": ("บอกเหตุผลสั้น ๆ ก่อน", "Say why first, in a few words."),
    "clock_unreadable": (
        "เวลาที่ตั้งให้โปรแกรมไว้ “{value}” อ่านไม่ได้ เขียนเช่น 2026-06-03T09:00 (SALA_NOW)",
        "The time that Sala was told, “{value}”, cannot be read: write 2026-06-03T09:00 (SALA_NOW).",
    ),
    "empty": ("{field} ว่างเปล่า", "{field} is empty."),
    "too_many": ("{field} มากเกินไป", "{field}: too many."),
    "not_positive": ("{field} ต้องมากกว่าศูนย์", "{field} must be more than zero."),
}
"""What was typed and cannot be meant so."""
