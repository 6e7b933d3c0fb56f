"""What files said no with: those that are handed in, the disk, the centre's own."""

from __future__ import annotations

HANDED_IN: dict[str, tuple[str, str]] = {
    "file_missing": (
        "ไม่พบไฟล์ {file} ดูชื่อและที่เก็บอีกครั้ง",
        "There is no file {file}. Check its name and folder.",
    ),
    "file_is_folder": (
        "{file} เป็นโฟลเดอร์ เลือกไฟล์ข้างใน",
        "{file} is a folder. Choose a file inside it.",
    ),
    "folder_is_file": (
        "{file} เป็นไฟล์ เลือกโฟลเดอร์ที่จะเก็บสำเนา",
        "{file} is a file. Choose a folder for the copies.",
    ),
    "too_many_alike": (
        "โฟลเดอร์นี้มีไฟล์ชื่อ {file} อยู่มากแล้ว เลือกโฟลเดอร์อื่น",
        "The folder holds too many files called {file} already. Choose another.",
    ),
    "file_empty": ("ไฟล์ {file} ว่างเปล่า ไม่มีรายชื่อ", "The file {file} is empty: there is no list in it."),
    "file_foreign": (
        "ไฟล์ {file} ไม่ใช่ตาราง ใช้ไฟล์ Excel (xlsx, xls), ods หรือ csv",
        "The file {file} is no table. Use Excel (xlsx, xls), ods or csv.",
    ),
    "file_broken": (
        "ไฟล์ {file} เสีย เปิดไม่ได้ ขอไฟล์ใหม่ หรือเปิดใน Excel แล้วบันทึกใหม่",
        "The file {file} is damaged. Ask for it again, or open it in Excel and save it anew.",
    ),
    "file_locked": (
        "ไฟล์ {file} ถูกล็อกด้วยรหัส เปิดใน Excel เอารหัสออก แล้วบันทึกใหม่",
        "The file {file} has a password. Open it in Excel, remove the password and save it.",
    ),
    "portrait_unreadable": (
        "ไฟล์ {file} ไม่ใช่รูป หรือเสีย เลือกรูปอื่น (jpg png webp bmp)",
        "The file {file} is no picture, or it is broken. Choose another (jpg, png, webp, bmp).",
    ),
    "portrait_too_large": (
        "รูป {file} ใหญ่เกินไป ย่อก่อน หรือเลือกรูปอื่น",
        "The picture {file} is too large. Make it smaller, or choose another.",
    ),
    "file_too_large": (
        "ไฟล์ {file} ใหญ่เกินไป แบ่งเป็นหลายไฟล์",
        "The file {file} is too large. Split it into several.",
    ),
    "no_such_sheet": (
        "ไม่มีแผ่น “{sheet}” ในไฟล์ {file} มีแผ่น {sheets}",
        "There is no sheet “{sheet}” in {file}. It has {sheets}.",
    ),
    "no_name_column": (
        "ไม่พบคอลัมน์ชื่อในไฟล์ {file} ใส่หัวคอลัมน์ เช่น ชื่อ-สกุล",
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
        "เปิดภาพหรือ PDF {file} ไม่ได้ ถ่ายหรือสแกนใหม่",
        "The picture or PDF {file} cannot be opened. Take or scan it again.",
    ),
    "path_unfit": (
        "ชื่อไฟล์หรือโฟลเดอร์ {file} ใช้ไม่ได้ อาจยาวเกินไป ใช้ชื่อสั้นลง",
        "The name {file} cannot be used; it may be too long. Choose a shorter one.",
    ),
    "sheet_exists": (
        "มีไฟล์ {file} อยู่แล้ว ยังไม่ได้ตั้งศูนย์ ใช้ชื่ออื่นสำหรับใบกู้คืน",
        "There is a file {file} already; no centre was set up. Choose another name for the recovery sheet.",
    ),
    "backup_missing": (
        "ไม่พบไฟล์สำรอง {file} เสียบแฟลชไดรฟ์ที่เก็บไว้ หรือเลือกไฟล์อื่น",
        "There is no backup {file}. Put in the memory stick it lies on, or choose another file.",
    ),
    "backup_foreign": (
        "ไฟล์ {file} ไม่ใช่ไฟล์สำรองของศาลา เลือกไฟล์ที่ลงท้ายด้วย .sala-backup",
        "{file} is no backup of Sala. Choose a file that ends in .sala-backup.",
    ),
    "backup_damaged": (
        "ไฟล์สำรอง {file} เสีย ข้อมูลเดิมยังอยู่ครบ ใช้ไฟล์สำรองวันอื่น",
        "The backup {file} is damaged; nothing was changed. Use the backup of another day.",
    ),
}
"""What was handed in, or is asked for."""

DISK: dict[str, tuple[str, str]] = {
    "disk_full": (
        "ดิสก์เต็ม เขียน {file} ไม่ได้ ไม่มีอะไรเปลี่ยน ลบไฟล์ที่ไม่ใช้แล้วลองใหม่",
        "The disk is full: {file} cannot be written. Nothing was changed. Free some space and try again.",
    ),
    "not_allowed": (
        "เขียน {file} ไม่ได้ ที่เก็บอาจอ่านได้อย่างเดียว หรือโปรแกรมอื่นเปิดอยู่ เลือกโฟลเดอร์อื่น",
        "{file} may not be written: its place may be read-only, or another program has it. Choose another folder.",
    ),
    "disk_error": (
        "ดิสก์ขัดข้องที่ {file} ({why}) สำรองข้อมูลลงที่อื่น แล้วให้ช่างตรวจดิสก์",
        "The disk failed at {file} ({why}). Back up to another place and have the disk checked.",
    ),
    "stick_gone": (
        "แฟลชไดรฟ์ {file} ถูกถอดก่อน ยังไม่ได้สำรอง เสียบอันเดิมแล้วกดอีกครั้ง",
        "The memory stick {file} was pulled out too early; nothing was backed up. Put it in and try again.",
    ),
}
"""The disk and the stick."""

CENTRE: dict[str, tuple[str, str]] = {
    "not_set_up": (
        "ยังไม่ได้ตั้งศูนย์ใน {folder} ตั้งศูนย์ก่อน หรือลองโหมดฝึก",
        "No centre was set up in {folder} yet. Set one up first, or try practice.",
    ),
    "already_set_up": (
        "{folder} มีศูนย์อยู่แล้ว ข้อมูลเดิมไม่ถูกแตะต้อง ใช้โฟลเดอร์ว่างแทน",
        "{folder} holds a centre already; it was left alone. Use an empty folder instead.",
    ),
    "store_missing": (
        "ไม่พบข้อมูลของศูนย์ที่ {file} นำไฟล์สำรองล่าสุดกลับมาได้",
        "The centre's data is not at {file}. Bring back the latest backup.",
    ),
    "store_damaged": (
        "ข้อมูลของศูนย์ที่ {file} เสีย อย่าเพิ่งลบ นำไฟล์สำรองล่าสุดกลับมาได้",
        "The centre's data is damaged at {file}. Do not delete it; bring back the latest backup.",
    ),
    "store_busy": (
        "ศาลาอีกหน้าต่างกำลังเขียนอยู่ รอสักครู่แล้วลองใหม่ ({file})",
        "Another Sala is writing just now. Wait a moment and try again ({file}).",
    ),
    "store_open": (
        "มีศาลาเปิด {folder} อยู่ ปิดทุกหน้าต่างแล้วลองใหม่",
        "A Sala has {folder} open. Close every window of it and try again.",
    ),
    "store_too_new": (
        "ข้อมูลนี้มาจากโปรแกรมรุ่นใหม่กว่า (แบบ {file_version}) โปรแกรมนี้อ่านได้ถึงแบบ {program_version} "
        "ข้อมูลไม่ถูกแตะต้อง ลงโปรแกรมรุ่นใหม่ก่อน",
        "This data was made by a newer Sala (shape {file_version}); this one reads up to {program_version}. "
        "It was left alone. Update the program.",
    ),
    "migration_failed": (
        "ปรับข้อมูลให้เข้ากับรุ่นใหม่ยังไม่ได้ (ขั้น {step}: {why}) ข้อมูลเดิมยังอยู่ครบ แจ้งผู้ดูแล",
        "The data could not be brought to the new shape (step {step}: {why}). It stands as it was. Tell a keeper.",
    ),
    "key_file_missing": (
        "ไม่พบไฟล์กุญแจ {file} นำไฟล์สำรองกลับมา ในนั้นมีกุญแจอยู่ด้วย",
        "The key file {file} is missing. Bring back a backup: it carries the key.",
    ),
    "key_file_foreign": (
        "ไฟล์กุญแจไม่ใช่ของศาลา นำไฟล์สำรองกลับมา ในนั้นมีกุญแจอยู่ด้วย",
        "The key file is not one of Sala's. Bring back a backup: it carries the key.",
    ),
    "key_file_too_new": (
        "ไฟล์กุญแจมาจากโปรแกรมรุ่นใหม่กว่า ลงโปรแกรมรุ่นใหม่ก่อน",
        "The key file was made by a newer Sala. Update the program.",
    ),
    "key_file_damaged": (
        "ไฟล์กุญแจเสีย นำไฟล์สำรองกลับมา ในนั้นมีกุญแจอยู่ด้วย",
        "The key file is damaged. Bring back a backup: it carries the key.",
    ),
    "wrong_passphrase": (
        "รหัสของศูนย์ไม่ตรง ลองใหม่ ถ้าลืม ใช้รหัสกู้คืนบนใบกู้คืนแทนได้",
        "That is not the centre's passphrase. Try again; if it is forgotten, use the code of the recovery sheet.",
    ),
    "wrong_recovery_code": (
        "รหัสกู้คืนนี้ไม่ใช่ของข้อมูลชุดนี้ ดูใบกู้คืนของศูนย์นี้",
        "This recovery code does not belong to this data. Look for this centre's recovery sheet.",
    ),
    "recovery_code_mistyped": (
        "รหัสกู้คืนยังไม่ถูก ดูทีละกลุ่ม (มี 28 ตัว)",
        "The recovery code is mistyped. Check it group by group (it has 28 letters).",
    ),
    "wrong_key_file": (
        "ไฟล์กุญแจเปิด {file} ไม่ได้ ไม่ใช่คู่กัน หรือต้นไฟล์เสีย นำไฟล์สำรองกลับมาได้",
        "The key file does not open {file}: it is another's, or the file's beginning is damaged. "
        "Bring back a backup.",
    ),
    "backup_unsound": (
        "ไฟล์สำรองตรวจแล้วไม่ครบ ({file}) จึงไม่นับ ข้อมูลเดิมยังอยู่ ลองใหม่ ถ้าเป็นอีก แจ้งผู้ดูแล",
        "The backup did not pass its check ({file}) and does not count; the data stands. "
        "Try again, and tell a keeper if it happens once more.",
    ),
    "passphrase_needed": (
        "ต้องใช้รหัสของศูนย์ พิมพ์ที่หน้าจอ หรือตั้งไว้ที่ {variable}",
        "The centre's passphrase is needed: type it on a screen, or have it stand in {variable}.",
    ),
    "passphrase_differs": (
        "รหัสสองครั้งไม่เหมือนกัน ยังไม่เปลี่ยนอะไร พิมพ์ใหม่",
        "The two passphrases differ; nothing was changed. Type them again.",
    ),
    "passphrase_short": (
        "รหัสสั้นเกินไป ใช้อย่างน้อย {shortest} ตัว",
        "The passphrase is too short: use at least {shortest} letters.",
    ),
}
"""The centre's own files, and what opens them."""
