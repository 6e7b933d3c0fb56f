"""The one place that turns codes into language: what happened, and what to do about it.

Thai first, English beside it. `sentence` never fails: a code without words still says its name, and a
test holds that every code of `desktop/` has words in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

from desktop.errors import DeskError
from desktop.thai import dates, eras

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

KINDS = {
    "learner": ("ผู้เรียน", "learner"),
    "activity": ("กิจกรรม", "activity"),
    "session": ("ครั้งเรียน", "session"),
    "certificate": ("วุฒิบัตร", "certificate"),
    "template": ("แบบวุฒิบัตร", "template"),
    "volunteer": ("อาสาสมัคร", "volunteer"),
    "document": ("เอกสารประจำตัว", "document"),
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
    "merged_into": ("รวมกับคนอื่น", "merged into another"),
    "consent": ("ความยินยอม", "consent"),
    "target_group": ("กลุ่มเป้าหมาย", "target group"),
    "purpose": ("เรื่องที่ยินยอม", "purpose"),
    "basis": ("ฐานการใช้ข้อมูล", "basis"),
    "how": ("วิธีให้ความยินยอม", "way of consent"),
    "paper": ("เลขที่ใบยินยอม", "number of the sheet"),
    "given_by": ("ผู้ให้ความยินยอม", "who consented"),
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
}

BASES = {
    "pending": ("ยังไม่ได้ถาม", "not asked yet"),
    "consent": ("ยินยอมแล้ว", "consented"),
    "public_task": ("ภารกิจของรัฐ", "public task"),
    "contract": ("ตามสัญญา", "contract"),
    "refused": ("ไม่ยินยอม", "refused"),
}

TOLD: dict[str, tuple[str, str]] = {
    "setup": ("ตั้งศูนย์ {centre} โต๊ะ {desk} แล้ว", "Set up {centre}, desk {desk}."),
    "recovery": (
        "รหัสกู้คืน (จดหรือพิมพ์เก็บไว้ในที่ปลอดภัย แสดงครั้งเดียว): {code}",
        "Recovery code (print it and lock it away; it is shown once): {code}",
    ),
    "demo": (
        "ศูนย์ฝึกหัดพร้อมแล้ว: ผู้เรียน {learners} กิจกรรม {activities} ครั้งเรียน {sessions}",
        "The practice centre is ready: {learners} learners, {activities} activities, {sessions} sessions.",
    ),
    "import": (
        "รับเข้า {imported} คน · ซ้ำ {duplicates} · ข้าม {skipped} · จากทั้งหมด {rows} แถว",
        "Imported {imported}, duplicates {duplicates}, left out {skipped}, of {rows} rows.",
    ),
    "import_dry": (
        "จะรับเข้า {imported} คน · ซ้ำ {duplicates} · ข้าม {skipped} · จากทั้งหมด {rows} แถว (ยังไม่เปลี่ยนอะไร)",
        "Would import {imported}, duplicates {duplicates}, leave out {skipped}, of {rows} rows. Nothing was changed.",
    ),
    "other_sheets": (
        "อ่านเฉพาะแผ่น “{sheet}” ในไฟล์ยังมีรายชื่อในแผ่น {sheets} โปรดรับเข้าทีละแผ่นด้วย --sheet",
        "Only the sheet “{sheet}” was read. There are lists in {sheets} too: import each with --sheet.",
    ),
    "row": ("  แถว {row}: {words}", "  row {row}: {words}"),
    "taken": ("รับ {name}", "takes {name}"),
    "duplicate_row": ("ซ้ำกับแถว {of_row}", "the same person as row {of_row}"),
    "duplicate_known": ("มีอยู่แล้วในศูนย์", "is registered already"),
    "skipped_row": ("ข้าม: {reason}", "left out: {reason}"),
    "learner": ("{code}  {name}", "{code}  {name}"),
    "nobody_found": ("ไม่พบใคร ลองพิมพ์บางส่วนของชื่อ", "Nobody found. Try a part of the name."),
    "activity": ("{code}  {title}  {sessions} ครั้ง", "{code}  {title}  {sessions} sessions"),
    "left_out": ("  เว้น {date} {name}", "  left out {date} {name}"),
    "session": ("  #{number}  {date}  {start}–{end}", "  #{number}  {date}  {start}–{end}"),
    "enrolled": ("ลงทะเบียน {enrolled} คน · รอ {waiting} คน", "Enrolled {enrolled}, waiting {waiting}."),
    "marked": ("เช็กชื่อ {marked} คน", "Marked {marked}."),
    "roll": ("  {code}  {name}  {status}{minutes}", "  {code}  {name}  {status}{minutes}"),
    "standing": ("  {name}: {why}", "  {name}: {why}"),
    "certificate": ("เลขที่ {number}  {name}", "No. {number}  {name}"),
    "file": ("ไฟล์: {file}", "File: {file}"),
    "voided": ("ยกเลิกเลขที่ {number} แล้ว", "Voided {number}."),
    "backup": ("สำรองและตรวจแล้ว: {file}", "Backed up and checked: {file}"),
    "restored": ("คืนข้อมูลที่สำรองเมื่อ {made_at} แล้ว", "Restored the backup of {made_at}."),
    "restored_broken": (
        "แต่พบสิ่งผิดปกติ {broken} รายการในบันทึก โปรดใช้ journal verify",
        "But {broken} things in its journal do not hold: see journal verify.",
    ),
    "undone": ("ย้อนกลับแล้ว {undone} รายการ", "Took back {undone} rows."),
    "kept": ("  คงไว้: {table} {count} รายการ – {why}", "  kept: {table} {count} – {why}"),
    "sound": ("ทุกอย่างเรียบร้อย", "Everything is sound."),
    "finding": ("  พบ: {words} ({where})", "  found: {words} ({where})"),
    "change": ("{when}  {who}  {verb}  {tables}", "{when}  {who}  {verb}  {tables}"),
    "passphrase": ("เปลี่ยนรหัสผ่านแล้ว", "The passphrase was changed."),
    "centre": ("{name}", "{name}"),
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
    "never_undone": ("ย้อนไม่ได้ (วุฒิบัตรใช้การยกเลิก)", "is never undone (void the certificate instead)"),
    "in_use": ("มีรายการอื่นใช้อยู่", "others' entries stand on it"),
    "erased": ("ถูกลบข้อมูลแล้ว", "was erased"),
}

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
}
"""What is worth knowing before certificates are printed."""

FINDINGS: dict[str, tuple[str, str]] = {
    "file_damaged": ("ไฟล์ฐานข้อมูลเสีย โปรดคืนจากไฟล์สำรอง", "the file is damaged: restore a backup"),
    "page_altered": (
        "หน้าในไฟล์ถูกแก้จากภายนอก โปรดคืนจากไฟล์สำรอง",
        "a page was altered from outside: restore a backup",
    ),
    "triggers_altered": (
        "ตัวบันทึกถูกแก้ โปรดปิดแล้วเปิดโปรแกรมใหม่",
        "the triggers were altered: start the program again",
    ),
    "triggers_were_altered": (
        "เคยมีคนแก้ตัวบันทึกจากภายนอก โปรแกรมวางคืนแล้ว โปรดแจ้งผู้ดูแล",
        "somebody altered the triggers; the program laid them anew: tell support",
    ),
    "dangling": (
        "มีรายการที่อ้างถึงสิ่งที่ยังมาไม่ถึง โปรดซิงก์กับโต๊ะอื่น",
        "refers to what has not arrived: sync with the other desk",
    ),
    "desk_twice": (
        "โต๊ะนี้มีสองเครื่อง (คัดลอกหรือคืนข้อมูล) โปรดให้อักษรใหม่แก่เครื่องหนึ่ง",
        "this desk exists twice: give one a new letter",
    ),
    "number_twice": (
        "เลขวุฒิบัตรซ้ำ โปรดยกเลิกหนึ่งฉบับแล้วออกใหม่",
        "a number was given twice: void one and issue it anew",
    ),
    "clock_impossible": ("นาฬิกาเครื่องผิด วันนี้วันที่เท่าไร โปรดตั้งใหม่", "the clock is wrong: set it"),
    "clock_behind": (
        "นาฬิกาเครื่องช้ากว่าบันทึกล่าสุด โปรดตรวจวันที่",
        "the clock is behind the journal: check the date",
    ),
    "clock_ahead": (
        "นาฬิกาเครื่องเร็วกว่าบันทึกล่าสุดมาก โปรดตรวจปี",
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


def say(
    table: Mapping[str, tuple[str, str]], code: str, language: str = "th", /, **fields: object
) -> str:
    """The words of a code; a code without words is shown as it stands."""
    pair = table.get(code, (code, code))
    shown = fields if language != "th" else {name: _in_thai(value) for name, value in fields.items()}
    return pair[LANGUAGES.index(language)].format_map(_Shown(shown))


_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(T(\d\d:\d\d)[\d:+.]*)?")


def _in_thai(value: object) -> object:
    """An ISO day, with or without its time, as it is said in Thai; anything else as it stands."""
    found = _ISO_DAY.fullmatch(value) if isinstance(value, str) else None
    if found is None:
        return value
    try:
        day = dates.short(date.fromisoformat(found[1]))
    except ValueError:
        return value
    return f"{day} {found[3]} น." if found[3] else day


LANGUAGES = ("th", "en")


class _Shown(dict[str, object]):
    """A field that was not told shows as a dash: a sentence about trouble must not make more."""

    def __missing__(self, key: str) -> str:
        return "–"


def sentence(error: DeskError, language: str = "th") -> str:
    """What the world said, and what to do about it."""
    fields = dict(error.fields)
    for name, table in (("kind", KINDS), ("status", SESSION_STATUSES), ("field", FIELDS)):
        if name in fields:
            fields[name] = say(table, str(fields[name]), language)
    return say(ERRORS, error.code, language, **fields)


def hours(minutes: int) -> str:
    """Minutes as hours, with a half or a decimal only where there is one: 3, 2.5, 1.25."""
    return f"{minutes / 60:.2f}".rstrip("0").rstrip(".")


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


# --- days -----------------------------------------------------------------------------------------

_MONTHS_EN = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAYS_SHORT = {
    "th": ("อา", "จ", "อ", "พ", "พฤ", "ศ", "ส"),
    "en": ("Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"),
}


def months(language: str = "th") -> tuple[str, ...]:
    """The twelve months' names."""
    return dates.MONTHS if language == "th" else _MONTHS_EN


def weekdays_short(language: str = "th") -> tuple[str, ...]:
    """The heads of a calendar's columns, Sunday first."""
    return _WEEKDAYS_SHORT[language]


def month_and_year(day: date, language: str = "th") -> str:
    """The head of a calendar: `พฤษภาคม 2569`, `May 2026`."""
    return f"{months(language)[day.month - 1]} {year_shown(day, language)}"


def year_shown(day: date, language: str = "th") -> int:
    """A day's year in the era of the language."""
    return eras.be_year(day) if language == "th" else day.year


def day_full(day: date, language: str = "th") -> str:
    """A day in full: `วันพุธที่ 27 พฤษภาคม พ.ศ. 2569`, `Wednesday 27 May 2026`."""
    if language == "th":
        return f"วัน{dates.WEEKDAYS[day.weekday()]}ที่ {dates.long(day)}"
    return f"{_WEEKDAYS_EN[day.weekday()]} {day.day} {_MONTHS_EN[day.month - 1]} {day.year}"


def moment(at: datetime, language: str = "th") -> str:
    """A day in full and the time: `วันพุธที่ 27 พฤษภาคม พ.ศ. 2569 · 08.20 น.`."""
    told = f"{at:%H.%M} น." if language == "th" else f"{at:%H:%M}"
    return f"{day_full(at.date(), language)} · {told}"


# --- the calendar of activities -------------------------------------------------------------------

PARTS: dict[str, tuple[str, str]] = {
    "morning": ("เช้า", "Morning"),
    "afternoon": ("บ่าย", "Afternoon"),
    "evening": ("เย็น", "Evening"),
}
"""The parts of a day."""
_HOLIDAYS_LONG = (
    ("พันปีหลวง", "วันแม่แห่งชาติ"),
    ("มหาภูมิพลอดุลยเดช", "วันพ่อแห่งชาติ"),
    ("พระนางเจ้าสุทิดา", "วันเฉลิมฯ พระราชินี"),
    ("พระวชิรเกล้าเจ้าอยู่หัว", "วันเฉลิมฯ พระเจ้าอยู่หัว"),
    ("มหาจักรีบรมราชวงศ์", "วันจักรี"),
)
"""What people call the holidays whose full names fill half a page."""
_INSTEAD = "ชดเชย"


def holiday_short(name: str) -> str:
    """A holiday as people call it: `วันเฉลิมฯ พระราชินี`, `ชดเชยวันแม่แห่งชาติ`; others as they stand."""
    found = next((short for part, short in _HOLIDAYS_LONG if part in name), None)
    if found is None:
        return name
    return _INSTEAD + found if name.startswith(_INSTEAD) else found


def weekday(day: date, language: str = "th") -> str:
    """`พุธ`, `Wednesday`."""
    return dates.WEEKDAYS[day.weekday()] if language == "th" else _WEEKDAYS_EN[day.weekday()]


def weekdays(language: str = "th") -> tuple[str, ...]:
    """The seven names, Monday first."""
    return dates.WEEKDAYS if language == "th" else _WEEKDAYS_EN


def day_near(day: date, language: str = "th") -> str:
    """A day of which the year goes without saying: `พุธ 3 มิ.ย.`, `Wednesday 3 Jun`."""
    month = dates.MONTHS_SHORT[day.month - 1] if language == "th" else _MONTHS_EN[day.month - 1][:3]
    return f"{weekday(day, language)} {day.day} {month}"


def day_year(day: date, language: str = "th") -> str:
    """A day with its year: `พุธ 27 พ.ค. 2569`."""
    return f"{day_near(day, language)} {year_shown(day, language)}"


def days_between(first: date, last: date, language: str = "th") -> str:
    """A span of days: `1 – 7 มิถุนายน 2569`, `29 มิถุนายน – 5 กรกฎาคม 2569`."""
    names, years = months(language), (year_shown(first, language), year_shown(last, language))
    end = f"{last.day} {names[last.month - 1]} {years[1]}"
    if years[0] != years[1]:
        return f"{first.day} {names[first.month - 1]} {years[0]} – {end}"
    if first.month != last.month:
        return f"{first.day} {names[first.month - 1]} – {end}"
    return end if first == last else f"{first.day} – {end}"


def at_hour(at: str) -> str:
    """A time as the clock on the wall says it: `09.00` of `09:00`."""
    return at.replace(":", ".")


def hours_between(starts: str, ends: str, language: str = "th") -> str:
    """From when to when: `09.00–12.00 น.`."""
    span = f"{at_hour(starts)}–{at_hour(ends)}"
    return f"{span} น." if language == "th" else span


def times(count: int, language: str = "th") -> str:
    """How often something meets: `10 ครั้ง`."""
    if language == "th":
        return f"{count:,} ครั้ง"
    return f"{count:,} session{'' if count == 1 else 's'}"


def people(count: int, language: str = "th") -> str:
    """How many people: `1,236 คน`."""
    if language == "th":
        return f"{count:,} คน"
    return f"{count:,} {'person' if count == 1 else 'people'}"


def hours_long(minutes_: int, language: str = "th") -> str:
    """A length in hours: `30 ชั่วโมง`, `2.5 hours`."""
    count = hours(minutes_)
    return f"{count} ชั่วโมง" if language == "th" else f"{count} hour{'' if count == '1' else 's'}"


# --- the roll -------------------------------------------------------------------------------------


def mark_word(status: str | None, language: str = "th") -> str:
    """A status as the roll's columns say it."""
    return say(MARKS, status or "", language)


def mark_said(status: str | None, minutes_missed: int | None, language: str = "th") -> str:
    """A mark as sentences and screen readers say it: `สาย 15 นาที`."""
    word = mark_word(status, language)
    partly = bool(minutes_missed) and status in {"late", "left_early"}
    return f"{word} {minutes(minutes_missed or 0, language)}" if partly else word


def line_spoken(name: str, mark: str, number: int, of: int, language: str = "th") -> str:
    """A line of the roll for a screen reader: `นางญาณี ฐิติกุล สาย 15 นาที แถว 28 จาก 40`."""
    place = f"แถว {number} จาก {of}" if language == "th" else f"row {number} of {of}"
    return f"{name} {mark} {place}"


def cell_spoken(mark: str, chosen: bool, language: str = "th") -> str:  # noqa: FBT001  (a state)
    """One mark's column on one line for a screen reader: `มา เช็กแล้ว`."""
    if not chosen:
        return mark
    return f"{mark} เช็กแล้ว" if language == "th" else f"{mark}, marked"


def session_title(title: str, number: int, language: str = "th") -> str:
    """A session as the roll's head names it: `โรงเรียนผู้สูงอายุ ครั้งที่ 3`."""
    return f"{title} ครั้งที่ {number}" if language == "th" else f"{title}, session {number}"


def session_number(number: int, of: int, language: str = "th") -> str:
    """Which of how many: `ครั้งที่ 3 จาก 16`."""
    return f"ครั้งที่ {number} จาก {of}" if language == "th" else f"session {number} of {of}"


def of_people(count: int, language: str = "th") -> str:
    """Out of how many: `จาก 40 คน`."""
    return f"จาก {count:,} คน" if language == "th" else f"of {count:,}"


def of_people_short(count: int, language: str = "th") -> str:
    """The same where there is no room: `จาก 40`."""
    return f"จาก {count:,}" if language == "th" else f"of {count:,}"


def still_left(language: str = "th") -> str:
    """Before the number of who is not marked yet."""
    return "ยังเหลือ" if language == "th" else "left"


def how_far(done: int, of: int, language: str = "th") -> str:
    """How far a roll has come, as it is read out: `28 จาก 40 คน ยังเหลือ 12`."""
    return f"{done} {of_people(of, language)} {still_left(language)} {of - done}"


def years_old(age: int, language: str = "th") -> str:
    """`81 ปี`."""
    return f"{age} ปี" if language == "th" else f"{age} years"


def came_so_far(came: int, of: int, language: str = "th") -> str:
    """How often somebody came to the sessions before: `มาครบ 2 จาก 2 ครั้ง`."""
    if not of:
        return "ครั้งนี้เป็นครั้งแรก" if language == "th" else "the first session"
    if language == "th":
        return f"มาครบ {came} จาก {of} ครั้ง" if came == of else f"มา {came} จาก {of} ครั้ง"
    return f"came to {came} of {of} sessions"


def rest_absent(left: int, language: str = "th") -> str:
    """The button that ends a roll: `เช็กเสร็จ ที่เหลือ 12 คนขาด`."""
    return f"เช็กเสร็จ ที่เหลือ {left:,} คนขาด" if language == "th" else f"Done, {left:,} left are absent"


def correct_to(status: str, language: str = "th") -> str:
    """The deed that puts a mark right: `แก้เป็น มา`."""
    word = mark_word(status, language)
    return f"แก้เป็น {word}" if language == "th" else f"Change to {word}"


_NOT_MEETING = {
    "holiday": ("เป็นวันหยุด ไม่มีการเรียน", "is a holiday"),
    "cancelled": ("งดเรียน", "was cancelled"),
    "moved": ("เลื่อนไปวันอื่นแล้ว", "was moved to another day"),
}


def not_meeting(day: date, status: str, language: str = "th") -> str:
    """Why a session has no roll: `พุธ 3 มิ.ย. เป็นวันหยุด ไม่มีการเรียน`."""
    return f"{day_near(day, language)} {say(_NOT_MEETING, status, language)}"


def roll_state(expected: int, left: int, marked: int, language: str = "th") -> str:
    """How far a roll has come: `ยังไม่เช็ก`, `28 จาก 40`, `เช็กครบแล้ว`."""
    if not marked:
        return mark_word(None, language)
    if left:
        return f"{expected - left} จาก {expected}" if language == "th" else f"{expected - left} of {expected}"
    return "เช็กครบแล้ว" if language == "th" else "complete"


def newcomers(count: int, language: str = "th") -> str:
    """Who came without being enrolled: `มาใหม่ 1 คน`."""
    return f"มาใหม่ {count:,} คน" if language == "th" else f"{count:,} walked in"


ROLL: dict[str, tuple[str, str]] = {
    "marked": ("เช็ก {name} ว่า {mark}", "Marked {name} as {mark}"),
    "marked_short": ("{name} {mark}", "{name}: {mark}"),
    "already": ("{name} เช็กแล้วว่า {mark}", "{name} is marked already: {mark}"),
    "cleared": ("ลบที่เช็ก {name} แล้ว", "Cleared the mark of {name}"),
    "nothing_to_clear": ("{name} ยังไม่ได้เช็ก", "{name} has no mark yet"),
    "no_minutes": (
        "← → ปรับนาทีของคนที่สายหรือกลับก่อน กด 2 หรือ 3 ก่อน",
        "← → change minutes of who was late or left early: press 2 or 3 first",
    ),
    "finished": ("เช็กเสร็จ {people} ที่เหลือเช็กว่า ขาด", "Done: the other {people} are marked absent"),
    "walked_in": ("{name} มาใหม่ เช็กว่า มา แล้ว", "{name} is new and marked as here"),
    "not_enrolled": (
        "{name} ไม่อยู่ในรายชื่อ เช็กว่า มา ให้แล้ว",
        "{name} is not on the list and was marked as here",
    ),
    "unknown_code": (
        "ไม่พบรหัส {code} ในศูนย์ พิมพ์ชื่อ หรือกด F9 ถ้ามาใหม่",
        "Nobody here has the code {code}: type the name, or press F9 for somebody new",
    ),
    "nobody": (
        "ไม่มีใครชื่อ “{text}” ในใบนี้ กด F9 ถ้ามาใหม่",
        "Nobody on this sheet answers to “{text}”: press F9 for somebody new",
    ),
    "saved_already": ("ทุกชื่อบันทึกทันทีที่เช็ก ไม่ต้องกดบันทึก", "Every mark is saved as it is made"),
}
"""What the roll says; names come escaped, in `<b>`."""


def minutes(count: int, language: str = "th") -> str:
    """A length of time: `15 นาที` (น. is o'clock)."""
    return f"{count} นาที" if language == "th" else f"{count} min"


# --- deeds ----------------------------------------------------------------------------------------

DEEDS: dict[str, tuple[str, str]] = {
    "attendance.mark": ("เช็กชื่อ", "mark on the roll"),
    "attendance.unmark": ("ลบการเช็กชื่อ", "cleared mark"),
    "attendance.finish": ("เช็กเสร็จ", "finished roll"),
    "attendance.walk_in": ("คนมาใหม่", "walk-in"),
    "learners.import": ("นำเข้ารายชื่อ", "imported list"),
    "learners.add": ("ลงชื่อคนใหม่", "new learner"),
    "learners.amend": ("แก้ประวัติ", "changed profile"),
    "activities.add": ("เพิ่มกิจกรรม", "new activity"),
    "activities.at_end": ("เลื่อนไปต่อท้าย", "moved session"),
    "activities.hold": ("เรียนตามเดิม", "session on a holiday"),
    "enrol": ("สมัครกิจกรรม", "enrolment"),
    "enrolments.withdraw": ("เอาออกจากกิจกรรม", "withdrawal"),
    "certificates.issue": ("ออกวุฒิบัตร", "issued certificates"),
    "certificates.void": ("ยกเลิกเลขวุฒิบัตร", "voided certificate"),
    "centre.set": ("แก้เรื่องของศูนย์", "changed centre"),
    "desk.name": ("ตั้งชื่อโต๊ะ", "named desk"),
    "volunteers.add": ("เพิ่มคนนั่งโต๊ะ", "new volunteer"),
    "volunteers.amend": ("แก้คนนั่งโต๊ะ", "changed volunteer"),
    "volunteers.remove": ("เอาคนนั่งโต๊ะออก", "removed volunteer"),
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


# --- numbers --------------------------------------------------------------------------------------


def count(number: int) -> str:
    """A count with its thousands apart: `1,236`."""
    return f"{number:,}"


# --- today ----------------------------------------------------------------------------------------

NEEDS: dict[str, tuple[str, str]] = {
    "certificates_due": ("ออกวุฒิบัตร {count} ใบ", "Issue {count} certificates"),
    "dropping_out": ("โทรถามคนที่หายไป {count} คน", "Call {count} who stayed away"),
    "can_lose": ("เสี่ยงไม่ได้วุฒิบัตร {count} คน", "{count} may lose their certificate"),
    "roll_open": ("พิมพ์ใบเช็กชื่อเข้าเครื่อง", "Type a roll in"),
    "consent_missing": ("ขอใบยินยอมอีก {count} คน", "Ask {count} for consent"),
    "waiting_to_send": ("ส่งข้อมูลให้เทศบาล", "Send to the municipality"),
}
"""What needs a hand, in a line."""
NEEDS_MORE: dict[str, tuple[str, str]] = {
    "certificates_due": ("{title} จบแล้วเมื่อ {day}", "{title} ended on {day}"),
    "dropping_out": ("{title}", "{title}"),
    "can_lose": ("{title}", "{title}"),
    "roll_open": ("{title} ครั้งที่ {number} วันที่ {day}", "{title}, session {number} of {day}"),
    "consent_missing": ("คนที่มาใหม่เร็ว ๆ นี้", "People who came lately"),
    "waiting_to_send": ("รอส่ง {count} รายการ", "{count} entries wait"),
}
"""What it is about, in the line below."""


def need(code: str, language: str = "th", **fields: object) -> tuple[str, str]:
    """What needs a hand, and what it is about."""
    day = fields.get("day")
    shown = {**fields, "day": day_near(day, language) if isinstance(day, date) else ""}
    return say(NEEDS, code, language, **shown), say(NEEDS_MORE, code, language, **shown)


def in_minutes(minutes_: int, language: str = "th") -> str:
    """How soon: `อีก 25 นาที`, `อีก 2 ชม.`."""
    if minutes_ >= 60:
        hours_ = minutes_ // 60
        return f"อีก {hours_} ชม." if language == "th" else f"in {hours_} h"
    return f"อีก {minutes_} นาที" if language == "th" else f"in {minutes_} min"


def session_of(number: int, of: int, language: str = "th") -> str:
    """Which meeting: `ครั้งที่ 3 จาก 16`."""
    return f"ครั้งที่ {number} จาก {of}" if language == "th" else f"Session {number} of {of}"
