"""What verbs say of what they did."""

from __future__ import annotations

TOLD: dict[str, tuple[str, str]] = {
    "setup": ("ตั้งศูนย์ {centre} โต๊ะ {desk} แล้ว", "Set up {centre}, desk {desk}."),
    "hub_set_up": ("ตั้งศูนย์กลาง {name} แล้ว", "The hub {name} is set up."),
    "hub_invited": (
        "คำเชิญของ {centre} อยู่ที่ {file} หรือพิมพ์รหัส {code} ที่โต๊ะแรกของศูนย์",
        "The invitation of {centre} is at {file}. Or type the code {code} at its first desk.",
    ),
    "hub_bound": ("รับ {centre} เข้าแล้ว", "{centre} is one of this hub's centres now."),
    "hub_stick": (
        "{centre}: รับ {received} รายการ ส่ง {sent} รายการ",
        "{centre}: took in {received} changes, wrote {sent}.",
    ),
    "hub_stick_nothing": ("บนแฟลชไดรฟ์ไม่มีอะไรถึงศูนย์กลางนี้", "Nothing on the stick is for this hub."),
    "hub_centre": (
        "{centre} · {desks} โต๊ะ · {changes} รายการ · ได้ยินล่าสุด {heard}",
        "{centre} · {desks} desks · {changes} changes · last heard {heard}",
    ),
    "hub_waits": ("{centre} · เชิญ {day} ยังไม่ตอบ", "{centre} · invited {day}, no answer yet"),
    "hub_empty": ("ยังไม่มีศูนย์ เชิญด้วย hub invite", "No centre yet. Invite one with hub invite."),
    "hub_below": ("รับยอดรวมของ {hub} แล้ว", "Took in the totals of {hub}."),
    "hub_told": ("เขียนยอดรวมให้ {hub} แล้ว", "Wrote the totals for {hub}."),
    "hub_sent_totals": ("ส่งยอดรวมให้ {hub} แล้ว", "Sent the totals to {hub}."),
    "hub_joined_above": (
        "จะบอกยอดรวมให้ {hub} ทุกครั้งที่เสียบแฟลชไดรฟ์หรือส่ง ไม่มีชื่อคน",
        "Totals go to {hub} with every stick or sending. No name is in them.",
    ),
    "hub_page_set": (
        "ตั้งรหัสของหน้าเว็บแล้ว มีผลทันที",
        "The page's password is set. It holds from now on.",
    ),
    "hub_totals": ("{hub} · ปีงบประมาณ {year} · ณ {day}", "{hub} · fiscal year {year} · as of {day}"),
    "hub_totals_file": ("เขียนลง {file} แล้ว", "Written to {file}."),
    "hub_totals_centre": (
        "  {centre} · ผู้เรียน {people} · มาเรียน {came} · {hours} ชั่วโมง · วุฒิบัตร {certificates}",
        "  {centre} · learners {people} · came {came} · {hours} hours · certificates {certificates}",
    ),
    "hub_revoked": (
        "ไม่รับข้อมูลจากโต๊ะ {desk} ของ {centre} อีก",
        "Nothing is taken from desk {desk} of {centre} any more.",
    ),
    "hub_serves": (
        "{name} รับอยู่ที่ {address} หยุดด้วย Ctrl+C",
        "{name} listens at {address}. Ctrl+C ends it.",
    ),
    "hub_ended": ("{name} หยุดรับแล้ว", "{name} has stopped."),
    "hub_lined": ("แลกกับ {hub} ทางเครือข่ายแล้ว", "Exchanged with {hub} over the network."),
    "hub_clock": (
        "วันที่ของเครื่องนี้ไม่ตรงกับของ {hub} ({now}) ดูวันที่ของเครื่อง",
        "This computer's date is not that of {hub} ({now}). Look at the date.",
    ),
    "hub_joined_now": (
        "เข้าร่วม {hub} แล้ว เสียบแฟลชไดรฟ์หรือส่งผ่านอินเทอร์เน็ตครั้งหนึ่ง เพื่อให้ปลายทางรู้จักศูนย์นี้",
        "Joined {hub}. Exchange once by stick or over the network, and it knows this centre.",
    ),
    "sync_invited": (
        "ทำคำเชิญโต๊ะ {letter} แล้ว นำไฟล์นี้ไปเปิดที่เครื่องใหม่: {file}",
        "The invitation of desk {letter}; open it on the new computer: {file}",
    ),
    "sync_history_whole": (
        "ประวัติการแก้ไขอยู่ครบที่โต๊ะนี้",
        "The whole history is here.",
    ),
    "sync_history_none": (
        "โต๊ะนี้ยังไม่ได้รับข้อมูลจากโต๊ะอื่น",
        "Nothing has come from other desks yet.",
    ),
    "sync_history_lacks": (
        "โต๊ะนี้เริ่มจากข้อมูลที่เป็นอยู่ ประวัติก่อนหน้านั้นอยู่ที่โต๊ะแรกและหน่วยงาน ขอได้ด้วย sync history ask",
        "This desk began with what stood; the history before is at the first desk and the hub. Ask for it by sync history ask",
    ),
    "sync_history_asked": (
        "ขอประวัติไว้แล้ว จะมาเองเมื่อส่งข้อมูลครั้งต่อ ๆ ไป",
        "The history was asked for; it comes with the next exchanges.",
    ),
    "sync_no_twins": ("ทุกโต๊ะมีเครื่องเดียว", "No desk exists twice."),
    "sync_twin_here": (
        "เครื่องนี้กับอีกเครื่องเป็นโต๊ะ {letter} เหมือนกันตั้งแต่ {since} ให้เครื่องหนึ่งใช้คำเชิญใหม่: sync twin --join FILE",
        "This computer and another are both desk {letter} since {since}. Have one take an invitation: sync twin --join FILE",
    ),
    "sync_twin": (
        "โต๊ะ {letter} มีสองเครื่องตั้งแต่ {since} ให้เครื่องหนึ่งใช้คำเชิญใหม่: sync twin --join FILE",
        "Desk {letter} exists twice since {since}. Have one of the two take an invitation: sync twin --join FILE",
    ),
    "sync_twin_perhaps": (
        "โต๊ะ {letter} เคยถูกคัดลอกหรือนำไฟล์สำรองกลับมาเมื่อ {since} ถ้าใช้เครื่องเดียว ไม่ต้องทำอะไร",
        "Desk {letter} was copied or restored around {since}. If only one computer is in use, nothing needs doing.",
    ),
    "sync_twin_taken": (
        "เครื่องนี้เป็นโต๊ะ {letter} แล้ว ข้อมูลอยู่ครบ รหัสใหม่ขึ้นต้นด้วย {letter} แลกข้อมูลครั้งหนึ่งเพื่อบอกโต๊ะอื่น",
        "This computer is desk {letter} now, with everything it had. Exchange once, and the others know it.",
    ),
    "sync_settled": ("ใช้ค่า “{value}” ต่อไป", "“{value}” holds from now on."),
    "sync_revoked": ("ไม่รับข้อมูลจากโต๊ะ {letter} อีก", "Nothing is taken from desk {letter} any more."),
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
    "cards": (
        "ทำบัตรผู้เรียน {count} ใบ {pages} แผ่น: {file}",
        "{count} learner cards on {pages} sheets: {file}",
    ),
    "printers_none": ("ไม่พบเครื่องพิมพ์", "There is no printer."),
    "printers_grid": (
        "ทำแผ่นวัดเครื่องพิมพ์แล้ว พิมพ์ขนาดจริง แล้วพับตามเส้นประ: {file}",
        "The measuring sheet, to print at its real size and fold: {file}",
    ),
    "sheets_printed": (
        "ทำใบเซ็นชื่อ {code} แล้ว {pages} หน้า: {file}",
        "Sign-in sheet {code}, {pages} pages: {file}",
    ),
    "sheet_kept": (
        "เก็บภาพใบเซ็นชื่อ {new} หน้า มีอยู่แล้ว {again} หน้า",
        "Kept {new} pages of the sheet; {again} had been kept before.",
    ),
    "sheet_page_missing": ("ใบ {sheet} ยังขาดหน้า {pages}", "Sheet {sheet} still lacks page {pages}."),
    "sheet_typed": ("{number}  {name}  {status}{minutes}", "{number}  {name}  {status}{minutes}"),
    "sheet_read": (
        "วันที่ {column} ({day}): อ่านได้แน่ {sure} คน ต้องดูเอง {unsure} คน",
        "Date {column} ({day}): {sure} are sure, {unsure} are to be looked at.",
    ),
    "sheet_unsure": ("{number}  {name}  ไม่แน่ใจ ดูที่ใบ", "{number}  {name}  not sure: look at the paper."),
    "sheet_nothing_seen": (
        "ไม่เห็นรอยเซ็นหรือรอยกาในวันที่ผ่านมา",
        "No stroke was seen on the days that were held.",
    ),
    "sheet_question_read": (
        "{number}  {name}  เช็กไว้แล้วว่า{was} ในใบว่า{status}: ยังไม่แก้",
        "{number}  {name}  is marked {was} already, the sheet says {status}: left as it is.",
    ),
    "sheet_nothing_new": ("ไม่มีอะไรเปลี่ยน", "Nothing changed."),
    "sheet_question": (
        "{number}  {name}  เช็กไว้แล้วว่า{was} ในใบว่า{status}: ยังไม่เปลี่ยน สั่งอีกครั้งด้วย --over {number} ถ้าจะแก้",
        "{number}  {name}  is marked {was} already, the sheet says {status}: left as it is; --over {number} corrects it.",
    ),
    "merged": ("รวมเป็นคนเดียวแล้ว: {code}  {name}", "Joined as one person: {code}  {name}."),
    "merge_questions": (
        "มี {count} ครั้งที่เช็กชื่อไว้ทั้งสองชื่อไม่ตรงกัน เช็กใหม่ครั้งละหนึ่งหนเพื่อตอบ",
        "At {count} sessions both were marked, not alike: mark them once more to answer.",
    ),
    "likely_pair": ("{one}  ~  {other}", "{one}  ~  {other}"),
    "no_pairs": ("ไม่พบใครที่น่าจะซ้ำ", "Nobody seems to stand here twice."),
    "exported": (
        "เก็บข้อมูลทั้งหมดลง {file} แล้ว ไฟล์นี้ไม่ได้เข้ารหัส มอบให้เจ้าตัวเท่านั้น",
        "Wrote everything to {file}. It is not encrypted: hand it to the person alone.",
    ),
    "erased": (
        "ลบแล้ว ({changes} รายการในบันทึก) สำรองเก่าในเครื่องยังมีข้อมูลนี้ถึงราว {until}",
        "Erased ({changes} entries of the journal). Older backups here still hold it until about {until}.",
    ),
    "alike": ("  อาจเป็นคนเดียวกับ {code} {name}", "  perhaps the same as {code} {name}"),
    "no_activity": ("ยังไม่มีกิจกรรม", "No activities yet."),
    "nobody_found": ("ไม่พบใคร ลองพิมพ์บางส่วนของชื่อ", "Nobody found. Try a part of the name."),
    "activity": ("{code}  {title}  {sessions} ครั้ง", "{code}  {title}  {sessions} sessions"),
    "left_out": ("  เว้น {date} {name}", "  left out {date} {name}"),
    "session": ("  #{number}  {date}  {start}–{end}", "  #{number}  {date}  {start}–{end}"),
    "moved": (
        "ย้าย {code} {title} จาก {was} ไป {date} {start}–{end} เพราะ {why}",
        "Moved {code} {title} from {was} to {date} {start}–{end}: {why}.",
    ),
    "cancelled": ("งด {code} {title} {date} เพราะ {why}", "Cancelled {code} {title} on {date}: {why}."),
    "made_up": ("  เรียนชดเชย {date} {start}–{end}", "  instead {date} {start}–{end}"),
    "holiday": ("  {date}  {name}  ({kind})", "  {date}  {name}  ({kind})"),
    "on_holiday": ("  รอตัดสินใจ: {code} {title} {date}", "  to decide: {code} {title} {date}"),
    "seeded": ("เติมลงปฏิทินแล้ว {days} วัน", "Put {days} days into the calendar."),
    "calendar": (
        "ลง {sessions} ครั้งของ {activities} กิจกรรมใน {file} แล้ว",
        "Wrote {sessions} sessions of {activities} activities to {file}.",
    ),
    "would_take": (
        "จะรับ {title} {sessions} ครั้ง ตั้งแต่ {first} (ยังไม่เปลี่ยนอะไร)",
        "Would take {title}, {sessions} sessions from {first}. Nothing was changed.",
    ),
    "taken_in": (
        "รับ {title} {sessions} ครั้ง ตั้งแต่ {first} แล้ว",
        "Took {title}, {sessions} sessions from {first}.",
    ),
    "entry_left_out": ("  ข้าม {title}: {why}", "  left out {title}: {why}"),
    "hour_sheet": (
        "{who} {times} ครั้ง {hours} ชั่วโมง {baht}",
        "{who}: {times} sessions, {hours} hours, {baht}",
    ),
    "clash": ("  ชนกัน: {words}", "  clash: {words}"),
    "enrolled": ("ลงทะเบียน {enrolled} คน · รอ {waiting} คน", "Enrolled {enrolled}, waiting {waiting}."),
    "marked": ("เช็กชื่อ {marked} คน", "Marked {marked}."),
    "roll": ("  {code}  {name}  {status}{minutes}", "  {code}  {name}  {status}{minutes}"),
    "absent": ("{name}  {title}  {away}  {phones}", "{name}  {title}  {away}  {phones}"),
    "nobody_absent": ("ไม่มีใครขาดในครั้งล่าสุด", "Nobody was absent last time."),
    "followed_up": ("จดแล้ว {name}: {asked}", "Noted: {name}: {asked}"),
    "nobody_in_danger": ("ทุกคนยังมีโอกาสผ่านเกณฑ์", "Everybody can still reach the rule."),
    "heads": ("นับหัวได้ {people} คน", "{people} heads were counted."),
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
    "undone": ("เลิกทำ “{deed}” แล้ว ย้อน {undone} รายการ", "Took back “{deed}”: {undone} rows."),
    "kept": ("  คงไว้: {table} {count} รายการ – {why}", "  kept: {table} {count} – {why}"),
    "sound": ("ทุกอย่างเรียบร้อย", "Everything is sound."),
    "finding": ("  พบ: {words} ({where})", "  found: {words} ({where})"),
    "change": ("{when}  {who}  {verb}  {tables}", "{when}  {who}  {verb}  {tables}"),
    "passphrase": ("เปลี่ยนรหัสผ่านแล้ว", "The passphrase was changed."),
    "centre": ("{name}", "{name}"),
}
