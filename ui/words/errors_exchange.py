"""What an exchange with another desk said no with."""

from __future__ import annotations

EXCHANGE: dict[str, tuple[str, str]] = {
    "practice_stays": (
        "ข้อมูลฝึกหัดไม่ส่งออกไปที่อื่น กลับไปที่ศูนย์จริงก่อน",
        "Practice data never leaves this computer. Go back to the real centre first.",
    ),
    "practice_file": (
        "ไฟล์นี้ทำไว้ในโหมดฝึก ใช้กับข้อมูลจริงไม่ได้ เลือกไฟล์ของศูนย์จริง",
        "This file was made in practice. It never goes into real data: choose a file of the real centre.",
    ),
    "practice_not_real": (
        "ไฟล์นี้เป็นของศูนย์จริง ไม่นำเข้าโหมดฝึก กลับไปที่ศูนย์จริงก่อน",
        "This file is a real centre's. It never goes into practice: go back to the real centre first.",
    ),
    "practice_only": (
        "ทำได้เฉพาะในโหมดฝึก เปิดโหมดฝึกจากหน้าแรกก่อน",
        "This is for practice only. Open practice from the first page.",
    ),
    "practice_turn": (
        "ทำทีละขั้น ต่อไปคือขั้นที่ {count} จาก {most}",
        "One step after the other: next is step {count} of {most}.",
    ),
    "practice_over": (
        "รอบนี้ทำครบแล้ว เริ่มรอบใหม่ก่อน",
        "This round is done. Begin a new one.",
    ),
    "nobody_invited": (
        "ศูนย์นี้มีโต๊ะเดียว เชิญโต๊ะที่สองก่อน แล้วจึงแลกข้อมูลด้วยแฟลชไดรฟ์",
        "This centre has one desk. Invite a second one first, then exchange by stick.",
    ),
    "root_only": (
        "เชิญหรือยกเลิกโต๊ะได้ที่โต๊ะแรกของศูนย์เท่านั้น",
        "Only the centre's first desk can invite a desk or revoke one.",
    ),
    "no_letter_left": (
        "ตัวอักษรของโต๊ะใช้ครบ A–Z แล้ว เชิญเพิ่มไม่ได้",
        "All letters from A to Z are taken. No further desk can be invited.",
    ),
    "letter_taken": (
        "โต๊ะ {value} มีแล้ว เลือกตัวอักษรอื่น หรือพิมพ์ชื่อโต๊ะ",
        "There is a desk {value} already. Choose another letter, or give the desk a name.",
    ),
    "no_such_desk": (
        "ไม่รู้จักโต๊ะนี้ ดูรายชื่อโต๊ะของศูนย์",
        "There is no such desk. See the list of this centre's desks.",
    ),
    "file_exists": (
        "มีไฟล์ {file} อยู่แล้ว เลือกชื่อใหม่",
        "The file {file} exists already. Choose another name.",
    ),
    "folder_missing": (
        "ไม่พบโฟลเดอร์ {file} เสียบแฟลชไดรฟ์ให้แน่น แล้วลองใหม่",
        "There is no folder {file}. Push the stick in firmly and try again.",
    ),
    "sala_no_folder": (
        "ใน {where} มีไฟล์ชื่อ {file} อยู่ เปลี่ยนชื่อไฟล์นั้น แล้วลองใหม่",
        "A file in {where} is called {file}. Rename that file, then try again.",
    ),
    "invitation_foreign": (
        "ไฟล์ {file} ไม่ใช่คำเชิญของศาลา ขอไฟล์ที่ลงท้าย .sala-invitation จากโต๊ะแรก",
        "{file} is no invitation. Ask the first desk for the file that ends in .sala-invitation.",
    ),
    "invitation_damaged": (
        "คำเชิญ {file} เสีย ให้โต๊ะแรกเชิญใหม่",
        "The invitation {file} is damaged. Have the first desk invite anew.",
    ),
    "invitation_used": (
        "คำเชิญของโต๊ะ {letter} ถูกใช้ไปแล้วโดยเครื่องอื่น ไม่รับข้อมูลจากเครื่องนี้ ให้โต๊ะแรกเชิญใหม่",
        "The invitation of desk {letter} was used by another computer. Nothing was taken; invite anew.",
    ),
    "invitation_other_centre": (
        "คำเชิญนี้เป็นของ {centre} ไม่ใช่ของศูนย์นี้ ให้โต๊ะแรกของศูนย์นี้เชิญ",
        "This invitation is of {centre}, not of this centre. Have this centre's first desk invite.",
    ),
    "invitation_own": (
        "คำเชิญโต๊ะ {letter} ทำที่เครื่องนี้ นำไปเปิดที่อีกเครื่องหนึ่ง เครื่องนี้เก็บอักษรเดิมไว้",
        "The invitation of desk {letter} was made here. Open it on the other computer; this one stays as it is.",
    ),
    "bundle_foreign": (
        "ไฟล์ {file} ไม่ใช่ถุงข้อมูลของศาลา ข้ามไป",
        "{file} is no bundle of Sala. It was passed over.",
    ),
    "bundle_damaged": (
        "ถุงข้อมูล {file} ขาดหรือเสีย ไม่ได้รับอะไรจากไฟล์นี้ ให้โต๊ะนั้นเขียนลงแฟลชไดรฟ์อีกครั้ง",
        "The bundle {file} is torn or damaged. Nothing of it was taken; have that desk write it again.",
    ),
    "bundle_too_new": (
        "ถุงข้อมูล {file} มาจากโปรแกรมรุ่นใหม่กว่า ปรับรุ่นเครื่องนี้ก่อน แล้วเสียบอีกครั้ง",
        "The bundle {file} comes from a newer program. Update this computer, then plug in again.",
    ),
    "bundle_not_for_us": (
        "ถุงข้อมูลนี้ไม่ได้ส่งถึงโต๊ะนี้",
        "This bundle is not for this desk.",
    ),
    "bundle_other_centre": (
        "ถุงข้อมูลนี้เป็นของศูนย์อื่น",
        "This bundle is another centre's.",
    ),
    "bundle_unknown_desk": (
        "ไม่รู้จักโต๊ะที่ส่งถุงข้อมูลนี้ และไม่มีใครรับรอง ไม่ได้รับอะไร ให้โต๊ะแรกเชิญโต๊ะนั้น",
        "Nobody vouches for the desk that sent this. Nothing was taken; have the first desk invite it.",
    ),
    "bundle_revoked": (
        "โต๊ะ {letter} ถูกยกเลิกแล้ว ไม่รับข้อมูลจากโต๊ะนั้นอีก",
        "Desk {letter} was revoked. Nothing is taken from it any more.",
    ),
    "bundle_forged": (
        "ลายเซ็นของถุงข้อมูลไม่ถูกต้อง อาจถูกแก้ระหว่างทาง ไม่ได้รับอะไร แจ้งผู้ดูแล",
        "The bundle's signature is wrong: it may have been altered. Nothing was taken; tell a keeper.",
    ),
    "bundle_broken": (
        "ข้อมูลในถุงไม่ต่อเนื่องกัน ไม่ได้รับอะไร ให้โต๊ะนั้นเขียนลงแฟลชไดรฟ์อีกครั้ง",
        "What is in the bundle does not hold together. Nothing was taken; have it written again.",
    ),
    "side_unknown": (
        "ไม่มีตัวเลือก “{text}” เลือกค่าที่แสดงอยู่ หรืออีกค่าหนึ่ง",
        "There is no choice “{text}”. Choose the value shown, or the other one.",
    ),
    "hub_invitation_foreign": (
        "ไฟล์ {file} ไม่ใช่คำเชิญของศูนย์กลาง ขอไฟล์ที่ลงท้าย .sala-hub จากเทศบาล",
        "{file} is no invitation of a hub. Ask the municipality for the file that ends in .sala-hub.",
    ),
    "hub_invitation_damaged": (
        "คำเชิญของศูนย์กลาง {file} เสียหรือถูกแก้ ขอใหม่จากเทศบาล",
        "The hub's invitation {file} is damaged or was altered. Ask the municipality for a new one.",
    ),
    "hub_address": (
        "ที่อยู่ของศูนย์กลาง “{value}” ใช้ไม่ได้ พิมพ์แบบ sala.example.go.th",
        "The hub's address “{value}” cannot be used. Type it like sala.example.go.th.",
    ),
    "hub_joined": (
        "ศูนย์นี้เข้าร่วม {hub} แล้ว ไม่ต้องใช้คำเชิญอีก",
        "This centre has joined {hub} already. No further invitation is needed.",
    ),
    "hub_answer_damaged": (
        "คำตอบของศูนย์เสียหรือถูกแก้ ไม่ได้รับอะไร ให้โต๊ะแรกของศูนย์นั้นเสียบแฟลชไดรฟ์แล้วแลกอีกครั้ง",
        "The centre's answer is damaged or was altered. Nothing was taken; have its first desk exchange again.",
    ),
    "hub_answer_unknown": (
        "คำตอบนี้ไม่ได้ตอบคำเชิญของศูนย์กลางนี้",
        "This answer is not for an invitation of this hub.",
    ),
    "hub_answer_used": (
        "คำเชิญของ {centre} มีศูนย์อื่นใช้ไปแล้ว ทำคำเชิญใหม่ให้แต่ละศูนย์",
        "Another centre has used the invitation of {centre}. Make one invitation for each centre.",
    ),
    "hub_unknown_centre": (
        "ศูนย์กลางนี้ไม่รู้จักศูนย์ที่ส่งมา เชิญศูนย์นั้นก่อน แล้วให้โต๊ะแรกเข้าร่วม",
        "This hub does not know the centre. Invite it first, and have its first desk join.",
    ),
    "hub_not_set_up": (
        "ยังไม่มีศูนย์กลางใน {folder} ตั้งศูนย์กลางก่อน หรือเลือกโฟลเดอร์ให้ถูก",
        "There is no hub in {folder} yet. Set one up first, or choose the right folder.",
    ),
    "hub_revokes_no_first": (
        "โต๊ะ {letter} เป็นโต๊ะแรกของศูนย์ ศูนย์กลางยกเลิกไม่ได้",
        "Desk {letter} is the centre's first desk. A hub cannot revoke it.",
    ),
    "hub_no_address": (
        "ยังไม่รู้ว่า {value} อยู่ที่ไหนบนเครือข่าย พิมพ์ที่อยู่ก่อน หรือส่งด้วยแฟลชไดรฟ์",
        "Where {value} is on the network is not known. Type its address first, or send by stick.",
    ),
    "hub_unreachable": (
        "ติดต่อ {hub} ไม่ได้ ข้อมูลยังอยู่ครบที่เครื่องนี้ ดูสายอินเทอร์เน็ต แล้วลองใหม่",
        "{hub} cannot be reached. Everything is still on this computer. Look at the network, then try again.",
    ),
    "hub_impostor": (
        "ที่ปลายทางไม่ใช่ {hub} ตัวจริง ไม่ได้ส่งอะไร แจ้งผู้ดูแล",
        "Whoever answers is not {hub}. Nothing was sent; tell a keeper.",
    ),
    "line_broke": (
        "สายขาดระหว่างรับจาก {hub} ที่รับแล้วอยู่ครบ ลองใหม่แล้วจะต่อจากเดิม",
        "The line to {hub} broke. What was taken in stands; try again and it goes on from there.",
    ),
    "hub_code": (
        "รหัส “{value}” ไม่ครบ 16 ตัว พิมพ์ใหม่ตามที่เทศบาลให้มา",
        "The code “{value}” does not have 16 letters. Type it again as the municipality gave it.",
    ),
    "hub_code_where": (
        "รหัสนี้ใช้ผ่านเครือข่าย บอกที่อยู่ของศูนย์กลางด้วย หรือใช้ไฟล์คำเชิญ",
        "This code works over the network. Say where the hub is, or use the invitation's file.",
    ),
    "hub_code_unknown": (
        "ศูนย์กลางไม่รู้จักรหัสนี้ หรือใช้ไปแล้ว ขอรหัสใหม่จากเทศบาล",
        "The hub does not know this code, or it was used. Ask the municipality for a new one.",
    ),
    "hub_often": (
        "ส่งถี่เกินไป ศูนย์กลางขอให้รอสักครู่ แล้วลองใหม่",
        "Too many requests. The hub asks to wait a moment, then try again.",
    ),
    "hub_full": (
        "ศูนย์กลางรับงานเต็มอยู่ รอสักครู่ แล้วลองใหม่",
        "The hub has too much to do just now. Wait a moment, then try again.",
    ),
    "hub_stopping": (
        "ศูนย์กลางกำลังปิดเพื่อปรับปรุง ที่รับแล้วอยู่ครบ ลองใหม่ภายหลัง",
        "The hub is closing for a while. What it took in stands; try again later.",
    ),
    "hub_slow": (
        "สายช้าเกินไปจนศูนย์กลางเลิกรอ ลองใหม่แล้วจะต่อจากเดิม",
        "The line was too slow and the hub stopped waiting. Try again; it goes on from there.",
    ),
    "hub_too_large": (
        "ข้อมูลที่ส่งใหญ่กว่าที่ศูนย์กลางรับได้ แจ้งผู้ดูแลศูนย์กลาง",
        "What was sent is larger than the hub takes. Tell who runs the hub.",
    ),
    "hub_token": (
        "ศูนย์กลางลืมการส่งครั้งนี้ไปแล้ว ลองส่งใหม่ จะต่อจากเดิม",
        "The hub has forgotten this exchange. Send again; it goes on from there.",
    ),
    "hub_bundle_unknown": (
        "ศูนย์กลางไม่มีถุงข้อมูลนี้แล้ว ลองส่งใหม่",
        "The hub no longer has this bundle. Send again.",
    ),
    "hub_bundle_lacks": (
        "ถุงข้อมูลที่ศูนย์กลางยังขาด {count} ชิ้น ลองส่งใหม่ จะส่งเฉพาะที่ขาด",
        "The hub still lacks {count} pieces of the bundle. Send again; only those are sent.",
    ),
    "hub_disk_full": (
        "เครื่องของศูนย์กลางเต็ม ข้อมูลยังอยู่ครบที่เครื่องนี้ แจ้งผู้ดูแลศูนย์กลาง",
        "The hub's disk is full. Everything is still on this computer. Tell who runs the hub.",
    ),
    "hub_broke": (
        "ศูนย์กลางมีข้อขัดข้องภายใน ข้อมูลยังอยู่ครบที่เครื่องนี้ แจ้งผู้ดูแลศูนย์กลาง",
        "Something broke inside the hub. Everything is still on this computer. Tell who runs the hub.",
    ),
    "hub_said_no": (
        "ศูนย์กลางไม่รับ ({value}) ข้อมูลยังอยู่ครบที่เครื่องนี้ แจ้งผู้ดูแลศูนย์กลาง",
        "The hub said no ({value}). Everything is still on this computer. Tell who runs the hub.",
    ),
    "hub_unknown": (
        "ศูนย์นี้ยังไม่ได้เข้าร่วมศูนย์กลาง ขอคำเชิญจากเทศบาลก่อน",
        "This centre has not joined a hub. Ask the municipality for an invitation first.",
    ),
    "listen_taken": (
        "เปิดช่องทาง {listen} ไม่ได้ มีโปรแกรมอื่นใช้อยู่ หรือไม่มีสิทธิ์ เลือกช่องอื่น",
        "{listen} cannot be opened: another program uses it, or it is not allowed. Choose another.",
    ),
    "listen_unfit": (
        "ช่องทาง “{value}” ใช้ไม่ได้ พิมพ์แบบ 127.0.0.1:8710",
        "“{value}” is no place to listen. Type it like 127.0.0.1:8710.",
    ),
    "hub_database_address": (
        "ที่อยู่ฐานข้อมูล “{value}” ใช้ไม่ได้ พิมพ์แบบ postgresql://ผู้ใช้@เครื่อง/ชื่อ",
        "The database's address “{value}” cannot be used. Type it like postgresql://user@host/name.",
    ),
    "hub_database_unreachable": (
        "ติดต่อฐานข้อมูลของศูนย์กลางไม่ได้ ที่รับแล้วอยู่ครบ ดูว่า PostgreSQL ทำงานอยู่ แล้วลองใหม่",
        "The hub's database cannot be reached. What was taken in stands. See that PostgreSQL runs, then try again.",
    ),
    "hub_database_refused": (
        "ฐานข้อมูลของศูนย์กลางไม่ให้เข้า ตรวจชื่อผู้ใช้ รหัส และชื่อฐานข้อมูล",
        "The hub's database refuses the login. Look at user, password and database name.",
    ),
    "hub_database_rights": (
        "ผู้ใช้ของศูนย์กลางไม่มีสิทธิ์พอในฐานข้อมูล ให้เป็นเจ้าของฐานข้อมูลนั้น",
        "The hub's user lacks rights in the database. Let it own that database.",
    ),
    "hub_database_superuser": (
        "ผู้ใช้นี้เป็นผู้ดูแลฐานข้อมูลทั้งหมด จึงกั้นข้อมูลแต่ละศูนย์ไม่ได้ สร้างผู้ใช้ธรรมดาแล้วให้เป็นเจ้าของฐานข้อมูลนี้",
        "This user stands above all rights, so centres could not be kept apart. Make a plain user that owns the database.",
    ),
    "hub_database_old": (
        "PostgreSQL รุ่น {version} เก่าเกินไป ต้องใช้รุ่น 13 ขึ้นไป",
        "PostgreSQL {version} is too old. It must be 13 or newer.",
    ),
    "hub_database_newer": (
        "ฐานข้อมูลนี้มาจากโปรแกรมรุ่นใหม่กว่า ปรับรุ่นศูนย์กลางก่อน",
        "This database comes from a newer program. Update the hub first.",
    ),
    "hub_database_driver": (
        "โปรแกรมชุดนี้ต่อฐานข้อมูลไม่ได้ เปิดศูนย์กลางจากชุดต้นทาง หรือเก็บศูนย์เป็นไฟล์",
        "This build cannot reach a database. Run the hub from the sources, or keep the centres in files.",
    ),
    "hub_database_needed": (
        "ศูนย์ของศูนย์กลางนี้อยู่ในฐานข้อมูล บอกที่อยู่ฐานข้อมูลด้วย",
        "The centres of this hub are in a database. Say where it is.",
    ),
    "hub_own": (
        "คำเชิญนี้เป็นของศูนย์กลางนี้เอง ใช้คำเชิญของศูนย์กลางที่อยู่เหนือขึ้นไป",
        "This invitation is this very hub's. Take one of the hub above.",
    ),
    "hub_none_above": (
        "ยังไม่ได้เข้าร่วมศูนย์กลางที่อยู่เหนือขึ้นไป ขอคำเชิญจากจังหวัดก่อน",
        "No hub above was joined. Ask the province for an invitation first.",
    ),
    "totals_damaged": (
        "ไฟล์ยอดรวมเสียหรือถูกแก้ ไม่ได้รับอะไร ให้ศูนย์กลางนั้นเขียนใหม่",
        "The file of totals is damaged or was altered. Nothing was taken; have that hub write it again.",
    ),
    "totals_unknown": (
        "ยอดรวมนี้ไม่ได้ส่งถึงศูนย์กลางนี้",
        "These totals are not for this hub.",
    ),
    "totals_used": (
        "คำเชิญนี้มีศูนย์กลางอื่นใช้ไปแล้ว ไม่รับยอดรวม ทำคำเชิญใหม่ให้แต่ละแห่ง",
        "Another hub has used this invitation. The totals were not taken; make one invitation for each hub.",
    ),
    "hub_has_files": (
        "ศูนย์กลางนี้เก็บศูนย์ไว้เป็นไฟล์แล้ว ตั้งศูนย์กลางใหม่ในโฟลเดอร์ว่าง ถ้าจะใช้ฐานข้อมูล",
        "This hub keeps its centres in files already. For a database set up a new hub in an empty folder.",
    ),
}
