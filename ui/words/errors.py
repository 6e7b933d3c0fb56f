"""What the world said no with, as sentences that say what to do."""

from __future__ import annotations

from desktop.errors import DeskError
from ui.words.codes import FIELDS, KINDS, SESSION_STATUSES
from ui.words.saying import say

ERRORS: dict[str, tuple[str, str]] = {
    # what was handed in
    "file_missing": (
        "ไม่พบไฟล์ {file} โปรดตรวจชื่อและที่เก็บ",
        "There is no file {file}. Check its name and folder.",
    ),
    "file_is_folder": (
        "{file} เป็นโฟลเดอร์ โปรดเลือกไฟล์ข้างใน",
        "{file} is a folder. Choose a file inside it.",
    ),
    "file_empty": ("ไฟล์ {file} ว่างเปล่า ไม่มีรายชื่อ", "The file {file} is empty: there is no list in it."),
    "file_foreign": (
        "ไฟล์ {file} ไม่ใช่ตาราง โปรดใช้ไฟล์ Excel (xlsx, xls), ods หรือ csv",
        "The file {file} is no table. Use Excel (xlsx, xls), ods or csv.",
    ),
    "file_broken": (
        "ไฟล์ {file} เสีย เปิดไม่ได้ โปรดขอไฟล์ใหม่ หรือเปิดใน Excel แล้วบันทึกใหม่",
        "The file {file} is damaged. Ask for it again, or open it in Excel and save it anew.",
    ),
    "file_locked": (
        "ไฟล์ {file} มีรหัสผ่าน โปรดเปิดใน Excel เอารหัสออก แล้วบันทึกใหม่",
        "The file {file} has a password. Open it in Excel, remove the password and save it.",
    ),
    "file_too_large": (
        "ไฟล์ {file} ใหญ่เกินไป โปรดแบ่งเป็นหลายไฟล์",
        "The file {file} is too large. Split it into several.",
    ),
    "no_such_sheet": (
        "ไม่มีแผ่น “{sheet}” ในไฟล์ {file} มีแผ่น {sheets}",
        "There is no sheet “{sheet}” in {file}. It has {sheets}.",
    ),
    "no_name_column": (
        "ไม่พบคอลัมน์ชื่อในไฟล์ {file} โปรดใส่หัวคอลัมน์ เช่น ชื่อ-สกุล",
        "No column of {file} holds names. Give it a heading such as ชื่อ-สกุล.",
    ),
    "no_printer": (
        "ไม่พบเครื่องพิมพ์ เสียบสายและเปิดเครื่องพิมพ์แล้วลองใหม่ หรือบันทึกเป็นไฟล์ไว้ก่อน",
        "There is no printer. Plug it in and switch it on, or save the paper as a file for now.",
    ),
    "printer_refused": (
        "เครื่องพิมพ์ {file} ไม่รับงาน ดูว่าเปิดอยู่และมีกระดาษ แล้วสั่งพิมพ์ใหม่",
        "The printer {file} does not take the work. See that it is on and has paper, then print again.",
    ),
    "picture_unreadable": (
        "เปิดภาพหรือ PDF {file} ไม่ได้ โปรดถ่ายหรือสแกนใหม่",
        "The picture or PDF {file} cannot be opened. Take or scan it again.",
    ),
    "path_unfit": (
        "ชื่อไฟล์หรือโฟลเดอร์ {file} ใช้ไม่ได้ อาจยาวเกินไป โปรดใช้ชื่อสั้นลง",
        "The name {file} cannot be used; it may be too long. Choose a shorter one.",
    ),
    "sheet_exists": (
        "มีไฟล์ {file} อยู่แล้ว ยังไม่ได้ตั้งศูนย์ โปรดใช้ชื่ออื่นสำหรับแผ่นกู้คืน",
        "There is a file {file} already; no centre was set up. Choose another name for the recovery sheet.",
    ),
    "backup_missing": ("ไม่พบไฟล์สำรอง {file}", "There is no backup {file}."),
    "backup_foreign": (
        "ไฟล์ {file} ไม่ใช่ไฟล์สำรองของศาลา โปรดเลือกไฟล์ที่ลงท้ายด้วย .sala-backup",
        "{file} is no backup of Sala. Choose a file that ends in .sala-backup.",
    ),
    "backup_damaged": (
        "ไฟล์สำรอง {file} เสีย ข้อมูลเดิมยังอยู่ครบ โปรดใช้ไฟล์สำรองวันอื่น",
        "The backup {file} is damaged; nothing was changed. Use the backup of another day.",
    ),
    # the disk
    "disk_full": (
        "ดิสก์เต็ม เขียน {file} ไม่ได้ ไม่มีอะไรเปลี่ยน โปรดลบไฟล์ที่ไม่ใช้แล้วลองใหม่",
        "The disk is full: {file} cannot be written. Nothing was changed. Free some space and try again.",
    ),
    "not_allowed": (
        "เขียน {file} ไม่ได้ ที่เก็บอาจอ่านได้อย่างเดียว หรือโปรแกรมอื่นเปิดอยู่ โปรดเลือกโฟลเดอร์อื่น",
        "{file} may not be written: its place may be read-only, or another program has it. Choose another folder.",
    ),
    "disk_error": (
        "ดิสก์ขัดข้องที่ {file} ({why}) โปรดสำรองข้อมูลลงที่อื่นแล้วตรวจดิสก์",
        "The disk failed at {file} ({why}). Back up to another place and have the disk checked.",
    ),
    "stick_gone": (
        "แฟลชไดรฟ์ {file} ถูกถอดก่อน ยังไม่ได้สำรอง เสียบอันเดิมแล้วกดอีกครั้ง",
        "The stick {file} was pulled out too early; nothing was backed up. Put it in and try again.",
    ),
    # the centre's own files
    "not_set_up": (
        "ยังไม่ได้ตั้งศูนย์ในโฟลเดอร์ {folder} โปรดใช้คำสั่ง setup หรือ demo ก่อน",
        "No centre was set up in {folder} yet. Use setup or demo first.",
    ),
    "already_set_up": (
        "โฟลเดอร์ {folder} มีศูนย์อยู่แล้ว ข้อมูลเดิมไม่ถูกแตะต้อง โปรดใช้ --home กับโฟลเดอร์ว่าง",
        "{folder} holds a centre already; it was left alone. Use --home with an empty folder.",
    ),
    "store_missing": (
        "ไม่พบฐานข้อมูล {file} ถ้าหายไป โปรดใช้ restore จากไฟล์สำรอง",
        "The database {file} is missing. If it was lost, restore a backup.",
    ),
    "store_damaged": (
        "ฐานข้อมูลเสียที่ {file} โปรดอย่าลบ ใช้ restore จากไฟล์สำรองล่าสุด",
        "The database is damaged at {file}. Do not delete it; restore the latest backup.",
    ),
    "store_busy": (
        "โปรแกรมศาลาอีกหน้าต่างกำลังเขียนอยู่ โปรดรอสักครู่แล้วลองใหม่ ({file})",
        "Another Sala is writing just now. Wait a moment and try again ({file}).",
    ),
    "store_open": (
        "มีโปรแกรมศาลาเปิด {folder} อยู่ โปรดปิดทุกหน้าต่างแล้วลองใหม่",
        "A Sala has {folder} open. Close every window of it and try again.",
    ),
    "store_too_new": (
        "ข้อมูลนี้มาจากโปรแกรมรุ่นใหม่กว่า (แบบ {file_version}) โปรแกรมนี้อ่านได้ถึงแบบ {program_version} "
        "ข้อมูลไม่ถูกแตะต้อง โปรดปรับรุ่นโปรแกรม",
        "This data was made by a newer Sala (shape {file_version}); this one reads up to {program_version}. "
        "It was left alone. Update the program.",
    ),
    "migration_failed": (
        "ปรับข้อมูลให้เข้ากับรุ่นใหม่ไม่สำเร็จ (ขั้น {step}: {why}) ข้อมูลเดิมยังอยู่ครบ โปรดแจ้งผู้ดูแล",
        "Bringing the data to the new shape failed (step {step}: {why}). The old data stands. Tell support.",
    ),
    "key_file_missing": (
        "ไม่พบไฟล์กุญแจ {file} โปรดคืนจากไฟล์สำรองด้วยคำสั่ง restore",
        "The key file {file} is missing. Restore a backup: it carries the key.",
    ),
    "key_file_foreign": ("ไฟล์กุญแจไม่ใช่ของศาลา", "The key file is not one of Sala's."),
    "key_file_too_new": (
        "ไฟล์กุญแจมาจากโปรแกรมรุ่นใหม่กว่า โปรดปรับรุ่นโปรแกรม",
        "The key file was made by a newer Sala. Update the program.",
    ),
    "key_file_damaged": (
        "ไฟล์กุญแจเสีย โปรดคืนจากไฟล์สำรองด้วยคำสั่ง restore",
        "The key file is damaged. Restore a backup: it carries the key.",
    ),
    "wrong_passphrase": (
        "รหัสผ่านของศูนย์ไม่ถูกต้อง โปรดลองใหม่ ถ้าลืม พิมพ์รหัสกู้คืนบนแผ่นที่พิมพ์ไว้แทนได้",
        "That is not the centre's passphrase. Try again; if it is forgotten, type the printed recovery code.",
    ),
    "wrong_recovery_code": (
        "รหัสกู้คืนนี้ไม่ใช่ของข้อมูลชุดนี้ โปรดดูแผ่นกู้คืนของศูนย์นี้",
        "This recovery code does not belong to this data. Look for this centre's recovery sheet.",
    ),
    "recovery_code_mistyped": (
        "รหัสกู้คืนพิมพ์ผิด โปรดตรวจทีละกลุ่ม (มี 28 ตัว)",
        "The recovery code is mistyped. Check it group by group (it has 28 letters).",
    ),
    "wrong_key_file": (
        "เปิดฐานข้อมูล {file} ด้วยไฟล์กุญแจนี้ไม่ได้ กุญแจไม่คู่กันหรือต้นไฟล์เสีย โปรดใช้ restore จากไฟล์สำรอง",
        "The key file does not open {file}: it is another's, or the file's beginning is damaged. Restore a backup.",
    ),
    "backup_unsound": (
        "สำรองข้อมูลแล้วตรวจไม่ผ่าน ({file}) ไม่นับเป็นไฟล์สำรอง โปรดใช้คำสั่ง check",
        "The copy did not pass its check ({file}) and does not count as a backup. Use check.",
    ),
    "passphrase_needed": (
        "ต้องใช้รหัสผ่านของศูนย์ โปรดตั้งตัวแปร SALA_PASSPHRASE หรือพิมพ์ที่หน้าจอ",
        "The centre's passphrase is needed: set SALA_PASSPHRASE or type it at a terminal.",
    ),
    "passphrase_differs": (
        "รหัสผ่านสองครั้งไม่ตรงกัน ยังไม่เปลี่ยนอะไร โปรดพิมพ์ใหม่",
        "The two passphrases differ; nothing was changed. Type them again.",
    ),
    "passphrase_short": (
        "รหัสผ่านสั้นเกินไป โปรดใช้อย่างน้อย {shortest} ตัว",
        "The passphrase is too short: use at least {shortest} letters.",
    ),
    # names and values
    "no_such": (
        "ไม่พบ{kind} “{text}” โปรดตรวจรหัสหรือชื่อ",
        "There is no {kind} “{text}”. Check its code or name.",
    ),
    "several_such": (
        "มี{kind}หลายรายการที่ตรงกับ “{text}” ({matches}) โปรดใช้รหัส",
        "Several {kind}s answer to “{text}” ({matches}). Use the code.",
    ),
    "number_twice": (
        "เลขที่ “{text}” ออกซ้ำ {matches} ฉบับ (มีโต๊ะซ้ำ) โปรดใช้ id จากทะเบียน",
        "The number “{text}” was given {matches} times (a desk exists twice). Use the id from the register.",
    ),
    "id_unreadable": ("อ่าน id “{value}” ไม่ได้", "The id “{value}” cannot be read."),
    "centre_name": (
        "ชื่อศูนย์ว่างหรือยาวเกิน {longest} ตัว",
        "The centre's name is empty or over {longest} letters.",
    ),
    "desk_letter": (
        "โต๊ะ “{value}” ต้องเป็นอักษร A–Z หนึ่งตัว",
        "The desk “{value}” must be one letter, A to Z.",
    ),
    "volunteer_name": ("ชื่ออาสาสมัครว่างหรือยาวเกินไป", "The volunteer's name is empty or too long."),
    "pin_unfit": ("PIN ต้องเป็นตัวเลข 4–6 ตัว", "A PIN is 4 to 6 digits."),
    "pin_wrong": (
        "PIN ไม่ตรง ลองได้อีก {tries_left} ครั้ง",
        "That PIN does not fit. Tries left: {tries_left}.",
    ),
    "pin_wait": (
        "PIN ไม่ตรงหลายครั้ง รอ {seconds} วินาทีแล้วลองใหม่ หรือให้ผู้ดูแลตั้ง PIN ใหม่",
        "Too many PINs did not fit. Wait {seconds} seconds and try again, or have a keeper set a new one.",
    ),
    "last_keeper": (
        "{name} เป็นผู้ดูแลคนเดียวของศูนย์ โปรดตั้งผู้ดูแลอีกคนก่อน",
        "{name} is the centre's only keeper. Make somebody else a keeper first.",
    ),
    "role_unknown": (
        "ไม่มีหน้าที่ “{value}” โปรดเลือกคนประจำโต๊ะ ผู้ประสานงาน หรือผู้ดูแล",
        "There is no role “{value}”. Choose desk, coordinator or keeper.",
    ),
    "picture_unknown": (
        "ไม่มีรูป “{value}” โปรดเลือกรูปอื่น",
        "There is no picture “{value}”. Choose another.",
    ),
    "desk_name": (
        "ชื่อโต๊ะยาวเกินไป ใช้ได้ไม่เกิน {longest} ตัวอักษร",
        "The desk's name is too long: {longest} characters at most.",
    ),
    "draft_too_large": (
        "ข้อความในหน้านี้ยาวเกินไป เก็บฉบับร่างไม่ได้ โปรดบันทึก หรือตัดให้สั้นลง",
        "The text on this page is too long to be kept as a draft. Save it, or make it shorter.",
    ),
    "tambon_unfit": (
        "รหัสตำบล “{value}” ต้องเป็นตัวเลข 6 หลัก",
        "The tambon code “{value}” must be 6 digits.",
    ),
    "signer_unfit": (
        "ผู้ลงนาม “{value}” โปรดเขียนเป็น ชื่อ|ตำแหน่ง (ไม่เกิน 3 คน)",
        "The signer “{value}”: write it as NAME|POSITION, three at most.",
    ),
    "url_unfit": ("ที่อยู่เว็บ “{value}” ใช้ไม่ได้", "The address “{value}” cannot be used."),
    "name_missing": ("ต้องมีชื่ออย่างน้อยหนึ่งคำ", "At least one name is needed."),
    "name_too_long": (
        "ชื่อ “{value}…” ยาวเกิน {longest} ตัว",
        "The name “{value}…” is over {longest} letters.",
    ),
    "sex_unreadable": (
        "เพศ “{value}” อ่านไม่ได้ โปรดใช้ ชาย หญิง หรือ not_stated",
        "The sex “{value}” cannot be read: use male, female or not_stated.",
    ),
    "date_unreadable": (
        "วันที่ “{value}” อ่านไม่ได้ โปรดพิมพ์เช่น 3 มิ.ย. 2569 หรือ 2026-06-03",
        "The date “{value}” cannot be read: type 3 Jun 2026 or 2026-06-03.",
    ),
    "phone_unreadable": ("เบอร์โทรศัพท์ “{value}” อ่านไม่ได้", "The phone number “{value}” cannot be read."),
    "number_unreadable": (
        "เลขประจำตัว “{value}” อ่านไม่ได้",
        "The document number “{value}” cannot be read.",
    ),
    "birth_in_future": (
        "วันเกิด “{value}” ยังมาไม่ถึง โปรดตรวจปี",
        "The birth date “{value}” is yet to come. Check the year.",
    ),
    "form_unfit": (
        "ยังบันทึกไม่ได้ โปรดแก้ช่องที่มีเส้นแดง",
        "Not saved yet. Mend the fields with a red line.",
    ),
    "text_too_long": (
        "{field} ยาวเกิน {longest} ตัว โปรดย่อให้สั้นลง",
        "The {field} is over {longest} letters. Make it shorter.",
    ),
    "choice_unknown": (
        "{field} “{value}” ไม่มีให้เลือก โปรดใช้ {known}",
        "There is no {field} “{value}”: use {known}.",
    ),
    "consent_not_given": (
        "ยังไม่เคยให้ความยินยอมเรื่องนี้ จึงถอนไม่ได้",
        "No such consent stands, so it cannot be taken back.",
    ),
    "day_needed": (
        "{field} “{value}” ต้องเป็นวัน เดือน ปี ที่มีจริง เช่น 3 มิ.ย. 2569",
        "The {field} “{value}” must be a whole day that exists, such as 2026-06-03.",
    ),
    "days_reversed": (
        "วันสุดท้าย {value} มาก่อนวันแรก {first}",
        "The last day {value} comes before the first, {first}.",
    ),
    "dates_reversed": ("วันที่กลับกัน โปรดตรวจ {field}", "The dates are the wrong way round: check {field}."),
    "days_too_many": (
        "ช่วงวันยาวเกิน {longest} วัน โปรดตรวจปี",
        "That is longer than {longest} days. Check the year.",
    ),
    "weekday_unreadable": (
        "วัน “{value}” อ่านไม่ได้ โปรดใช้ เช่น wed,fri หรือ พุธ,ศุกร์",
        "The weekday “{value}” cannot be read: use wed,fri.",
    ),
    "hours_unreadable": (
        "เวลา “{value}” อ่านไม่ได้ โปรดใช้ เช่น 09:00-12:00",
        "The time “{value}” cannot be read: use 09:00-12:00.",
    ),
    "hours_number": ("จำนวนชั่วโมง “{value}” ใช้ไม่ได้", "The hours “{value}” cannot be used."),
    "title_unfit": (
        "ชื่อกิจกรรมว่างหรือยาวเกิน {longest} ตัว",
        "The title is empty or over {longest} letters.",
    ),
    "place_unfit": (
        "ชื่อสถานที่ยาวเกิน {longest} ตัว โปรดใช้ชื่อสั้นลง",
        "The place's name is over {longest} letters. Use a shorter one.",
    ),
    "facilitator_unfit": (
        "ชื่อวิทยากรยาวเกิน {longest} ตัว โปรดใช้ชื่อสั้นลง",
        "The facilitator's name is over {longest} letters. Use a shorter one.",
    ),
    "capacity_unfit": ("จำนวนรับ “{value}” ใช้ไม่ได้", "The capacity “{value}” cannot be used."),
    "rule_unreadable": (
        "เกณฑ์ “{value}” อ่านไม่ได้ โปรดใช้ เช่น 80%",
        "The rule “{value}” cannot be read: use 80%.",
    ),
    "nobody_named": (
        "ไม่ได้บอกว่าใคร โปรดระบุรหัสผู้เรียน หรือใช้ --all",
        "Nobody was named: give learners' codes, or --all.",
    ),
    "status_unknown": (
        "สถานะ “{value}” ไม่มี โปรดใช้ {known}",
        "There is no status “{value}”: use {known}.",
    ),
    "minutes_unfit": (
        "นาทีที่ขาด {value} ใช้กับสถานะนี้ไม่ได้ (ได้ไม่เกิน {longest})",
        "{value} missed minutes do not fit this status (at most {longest}).",
    ),
    "learners_number": (
        "จำนวนผู้เรียนฝึกหัดต้องเป็น 1–{longest}",
        "The number of practice learners is 1 to {longest}.",
    ),
    "reason_needed": ("โปรดบอกเหตุผล (--why)", "Give a reason (--why)."),
    "today_unfit": (
        "วันที่ {value} เป็นวันนี้ไม่ได้ โปรดดูปฏิทินแล้วพิมพ์ใหม่",
        "{value} cannot be today. Look at a calendar and type it again.",
    ),
    "clock_unreadable": ("SALA_NOW “{value}” ไม่ใช่เวลาแบบ ISO", "SALA_NOW “{value}” is no ISO time."),
    "empty": ("{field} ว่างเปล่า", "{field} is empty."),
    "too_many": ("{field} มากเกินไป", "{field}: too many."),
    "not_positive": ("{field} ต้องมากกว่าศูนย์", "{field} must be more than zero."),
    "wording_broken": ("ถ้อยคำของวุฒิบัตรเสีย ({field})", "The certificate's wording is damaged ({field})."),
    "template_broken": ("แบบวุฒิบัตรเสียที่ {field}: {value}", "The template is damaged at {field}: {value}"),
    "art_unknown": ("ลายของแบบวุฒิบัตรใช้ไม่ได้ ({value})", "The template's art cannot be used ({value})."),
    "art_broken": ("ลายของแบบวุฒิบัตรเสีย ({value})", "The template's art is damaged ({value})."),
    # rules of the house
    "no_sessions": (
        "ไม่มีวันเรียนระหว่าง {first} ถึง {last} (ตรงวันหยุดทั้งหมด หรือไม่มีวันนั้นในสัปดาห์)",
        "No session falls between {first} and {last}: only holidays, or no such weekday.",
    ),
    "period_unfit": (
        "ไม่มีช่วง “{value}” ในรายงาน โปรดเลือกเดือน ไตรมาส หรือปีใหม่",
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
        "กิจกรรม {activity} ยังไม่มีใครที่ผ่านเกณฑ์และรอวุฒิบัตร (ออกแล้ว {already} ฉบับ พิมพ์ใหม่ได้ด้วย certificates reprint)",
        "Nobody in {activity} has earned a certificate and waits for one ({already} issued; reprint draws them again).",
    ),
    "nothing_to_reprint": (
        "กิจกรรม {activity} ยังไม่เคยออกวุฒิบัตร โปรดใช้ certificates issue",
        "No certificate of {activity} was issued yet: use certificates issue.",
    ),
    "before_the_end": (
        "วันออก {day} อยู่ก่อนครั้งสุดท้าย {last} โปรดใช้ --date ตั้งแต่วันนั้นเป็นต้นไป",
        "The day of issue {day} is before the last session, {last}. Use --date from that day on.",
    ),
    "clock_unbelievable": (
        "นาฬิกาเครื่องบอกวันที่ {day} ซึ่งเป็นไปไม่ได้ โปรดตั้งนาฬิกา หรือบอกวันออกด้วย --date ยังไม่ออกเลขให้ใคร",
        "The clock says {day}, which cannot be. Set it, or give the day with --date. Nobody got a number yet.",
    ),
    "cannot_print": (
        "พิมพ์อักษร {letters} ของผู้เรียน {learners} ไม่ได้ ยังไม่ออกเลขให้ใคร โปรดแก้ชื่อก่อน",
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
    "role_may_not": (
        "ดูเลขเต็มได้เฉพาะผู้ดูแลศูนย์และผู้ประสานงาน โปรดขอให้ช่วยเปิดดู",
        "Only a keeper or coordinator may see the whole number. Ask one of them.",
    ),
    "nothing_to_undo": ("ไม่มีอะไรให้ย้อนกลับ", "There is nothing to undo."),
    "stopped": ("หยุดแล้ว ไม่มีอะไรครึ่งๆ กลางๆ", "Stopped; nothing was left half done."),
    "text_unreadable": (
        "มีอักขระที่อ่านไม่ได้ในคำสั่ง ({value}) โปรดพิมพ์ใหม่",
        "The command has letters that cannot be read ({value}). Type them again.",
    ),
    "usage": (
        "คำสั่งไม่ถูกต้อง โปรดดูวิธีใช้ด้วย --help",
        "The command is not right. See --help.",
    ),
    "home_unfit": (
        "--home “{value}” ใช้ไม่ได้ โปรดบอกโฟลเดอร์ หรือไม่ต้องใส่ --home เลย",
        "--home “{value}” cannot be used: name a folder, or leave --home out.",
    ),
    "no_window": (
        "ที่นี่ไม่มีหน้าจอ เปิดหน้าต่างไม่ได้ ใช้คำสั่งแทนได้ ดูที่ main.py --help",
        "There is no screen here for a window. Use a verb instead: main.py --help.",
    ),
}


def sentence(error: DeskError, language: str = "th") -> str:
    """What the world said, and what to do about it."""
    fields = dict(error.fields)
    for name, table in (("kind", KINDS), ("status", SESSION_STATUSES), ("field", FIELDS)):
        if name in fields:
            fields[name] = say(table, str(fields[name]), language)
    return say(ERRORS, error.code, language, **fields)
