<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
<context>
    <name>Age</name>
    <message>
        <source>ตรงกับ ค.ศ. {year}</source>
        <translation>{year} CE</translation>
    </message>
    <message>
        <source>ตรงกับ พ.ศ. {year}</source>
        <translation>B.E. {year}</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>years</translation>
    </message>
    <message>
        <source>อายุ</source>
        <translation>Age</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>ปฏิทิน</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>เดือนก่อน</source>
        <translation>Month before</translation>
    </message>
    <message>
        <source>เดือนหน้า</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>ไม่รู้วัน</source>
        <translation>Day not known</translation>
    </message>
</context>
<context>
    <name>CentreStep</name>
    <message>
        <source>ชื่อนี้จะอยู่บนวุฒิบัตรและใบเซ็นชื่อ แก้ภายหลังได้</source>
        <translation>It stands on certificates and sign-in sheets; you can change it later</translation>
    </message>
    <message>
        <source>ชื่อศูนย์</source>
        <translation>Name of the centre</translation>
    </message>
    <message>
        <source>ตำบล</source>
        <translation>Tambon</translation>
    </message>
    <message>
        <source>ถ้ามีหลายเครื่อง ตั้งชื่อให้ต่างกัน</source>
        <translation>with several computers, name each one differently</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อศูนย์ก่อน</source>
        <translation>Type the centre&apos;s name first</translation>
    </message>
    <message>
        <source>ศูนย์ของเราชื่ออะไร อยู่ตำบลไหน</source>
        <translation>What is our centre called, and where?</translation>
    </message>
    <message>
        <source>เลือกตำบลจากรายการ หรือลบให้ว่างไว้</source>
        <translation>Choose a tambon from the list, or leave it empty</translation>
    </message>
    <message>
        <source>โต๊ะ A</source>
        <translation>Desk A</translation>
    </message>
    <message>
        <source>โต๊ะนี้ชื่อ</source>
        <translation>This desk is called</translation>
    </message>
</context>
<context>
    <name>DateParts</name>
    <message>
        <source>ปี ค.ศ.</source>
        <translation>Year CE</translation>
    </message>
    <message>
        <source>ปี พ.ศ.</source>
        <translation>Year B.E.</translation>
    </message>
    <message>
        <source>วันที่</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>เดือน</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>ไม่ทราบ</source>
        <translation>Not known</translation>
    </message>
</context>
<context>
    <name>DateSayings</name>
    <message>
        <source>{typed} คือ ค.ศ. {year}</source>
        <translation>{typed} is {year} CE</translation>
    </message>
    <message>
        <source>{typed} คือ พ.ศ. {year}</source>
        <translation>{typed} is B.E. {year}</translation>
    </message>
    <message>
        <source>ก่อน 2484 ปีเริ่มเดือนเมษายน</source>
        <translation>Before B.E. 2484 the year began in April</translation>
    </message>
    <message>
        <source>คือ {day}</source>
        <translation>That is {day}</translation>
    </message>
    <message>
        <source>วันเกิดยังมาไม่ถึง ดูปีอีกครั้ง</source>
        <translation>That day is yet to come: look at the year again</translation>
    </message>
    <message>
        <source>สลับเดือนกับวันให้แล้ว</source>
        <translation>Day and month were put the right way round</translation>
    </message>
    <message>
        <source>อ่านวันที่ไม่ออก พิมพ์แบบ 27/5/69</source>
        <translation>This date cannot be read: type it like 27/5/2026</translation>
    </message>
    <message>
        <source>เกิดก่อน 2484 ปีเริ่มเดือนเมษายน</source>
        <translation>Born before B.E. 2484, when the year began in April</translation>
    </message>
    <message>
        <source>เลือกเดือนด้วย หรือเว้นวันว่างไว้</source>
        <translation>Choose the month too, or leave the day empty</translation>
    </message>
    <message>
        <source>แก้ปีเป็น {year} ให้แล้ว</source>
        <translation>The year was put right: {year}</translation>
    </message>
    <message>
        <source>ใส่ปีด้วย เช่น 2026</source>
        <translation>Add the year, such as 2026</translation>
    </message>
    <message>
        <source>ใส่ปีด้วย เช่น 2569</source>
        <translation>Add the year, such as 2569</translation>
    </message>
    <message>
        <source>ใส่วันและเดือนด้วย</source>
        <translation>Add day and month</translation>
    </message>
    <message>
        <source>ไม่มีวันนี้ในปฏิทิน ดูวันกับเดือนอีกครั้ง</source>
        <translation>There is no such day: look at day and month again</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>กำลังตรวจใบกู้คืน</source>
        <translation>Checking the recovery sheet</translation>
    </message>
    <message>
        <source>กำลังตั้งศูนย์</source>
        <translation>Founding the centre</translation>
    </message>
    <message>
        <source>กำลังเตรียมคนสมมุติให้ฝึก</source>
        <translation>Making up people to practise with</translation>
    </message>
    <message>
        <source>กำลังเปิดข้อมูลของศูนย์</source>
        <translation>Opening the centre&apos;s data</translation>
    </message>
</context>
<context>
    <name>Forgot</name>
    <message>
        <source>{n} จาก {of} ตัว</source>
        <translation>{n} of {of} letters</translation>
    </message>
    <message>
        <source>กดเลขใหม่อีกครั้ง</source>
        <translation>The new PIN once more</translation>
    </message>
    <message>
        <source>ตั้งเลข {least}–{most} ตัวก่อน</source>
        <translation>Choose a PIN of {least} to {most} digits first</translation>
    </message>
    <message>
        <source>ตั้งเลขใหม่</source>
        <translation>Set a new PIN</translation>
    </message>
    <message>
        <source>พิมพ์รหัสกู้คืนให้ครบ {of} ตัว</source>
        <translation>Type all {of} letters of the recovery code</translation>
    </message>
    <message>
        <source>รหัสกู้คืน บนใบกู้คืน</source>
        <translation>Recovery code, from the recovery sheet</translation>
    </message>
    <message>
        <source>เลขสองช่องไม่เหมือนกัน กดช่องที่สองใหม่</source>
        <translation>The two PINs differ: type the second one again</translation>
    </message>
    <message>
        <source>เลขใหม่</source>
        <translation>New PIN</translation>
    </message>
    <message>
        <source>เลขใหม่ {least}–{most} ตัว</source>
        <translation>New PIN, {least} to {most} digits</translation>
    </message>
    <message>
        <source>ให้ผู้ดูแลเข้าโปรแกรม แล้วตั้งเลขใหม่ให้ที่ตั้งค่า หรือใช้ใบกู้คืนของศูนย์ที่นี่</source>
        <translation>A keeper signs in and sets a new one in Settings; or use the centre&apos;s recovery sheet here</translation>
    </message>
</context>
<context>
    <name>ListStep</name>
    <message>
        <source>นำเข้าจาก Excel</source>
        <translation>Import from Excel</translation>
    </message>
    <message>
        <source>มีรายชื่อเดิมใน Excel ไหม</source>
        <translation>Is there a list in Excel already?</translation>
    </message>
    <message>
        <source>โปรแกรมอ่านไฟล์ของอำเภอได้ ดูก่อนแล้วค่อยรับเข้า</source>
        <translation>The district office&apos;s files can be read; look first, take in later</translation>
    </message>
    <message>
        <source>ไว้ทีหลัง</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>LookRow</name>
    <message>
        <source>ตัวหนังสือปกติ</source>
        <translation>Ordinary text</translation>
    </message>
    <message>
        <source>ตัวหนังสือใหญ่</source>
        <translation>Large text</translation>
    </message>
    <message>
        <source>ตัวหนังสือใหญ่มาก</source>
        <translation>Very large text</translation>
    </message>
    <message>
        <source>ภาษา {name}</source>
        <translation>Language: {name}</translation>
    </message>
</context>
<context>
    <name>LookStep</name>
    <message>
        <source>ขนาดตัวหนังสือ</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>ปกติ</source>
        <translation>Ordinary</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>อ่านแบบไหนสบายตา</source>
        <translation>What reads easily?</translation>
    </message>
    <message>
        <source>เปลี่ยนได้ทุกเมื่อ ที่หน้านี้และในตั้งค่า</source>
        <translation>It can be changed any time, here and in Settings</translation>
    </message>
    <message>
        <source>ใหญ่</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>ใหญ่มาก</source>
        <translation>Very large</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>กำลังเปิดข้อมูลของศูนย์</source>
        <translation>Opening the centre&apos;s data</translation>
    </message>
    <message>
        <source>ข้อมูลของศูนย์ถูกล็อกไว้</source>
        <translation>The centre&apos;s data is locked</translation>
    </message>
    <message>
        <source>ศาลา</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>โหมดฝึก</source>
        <translation>Practice</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>{n} จาก {of} ตัว</source>
        <translation>{n} of {of} letters</translation>
    </message>
    <message>
        <source>จำรหัสได้แล้ว</source>
        <translation>I remember the passphrase</translation>
    </message>
    <message>
        <source>พิมพ์รหัสของศูนย์ก่อน</source>
        <translation>Type the centre&apos;s passphrase first</translation>
    </message>
    <message>
        <source>รหัสกู้คืน บนใบกู้คืน</source>
        <translation>Recovery code, from the recovery sheet</translation>
    </message>
    <message>
        <source>รหัสของศูนย์</source>
        <translation>The centre&apos;s passphrase</translation>
    </message>
    <message>
        <source>ลืมรหัส ใช้ใบกู้คืน</source>
        <translation>Forgotten? Use the recovery sheet</translation>
    </message>
    <message>
        <source>เปิด</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เปิดข้อมูลของศูนย์</source>
        <translation>Open the centre&apos;s data</translation>
    </message>
    <message>
        <source>ใส่ครั้งเดียวตอนเปิดโปรแกรม จากนั้นแต่ละคนใช้เลขของตัวเอง</source>
        <translation>Once when the program starts; then everybody uses their own PIN</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>กดเลขเดิมอีกครั้ง</source>
        <translation>The same PIN again</translation>
    </message>
    <message>
        <source>คนนี้เป็นผู้ดูแล เพิ่มคนอื่นภายหลังได้ที่ตั้งค่า</source>
        <translation>They keep the centre; others are added later in Settings</translation>
    </message>
    <message>
        <source>ชื่อที่เรียกกัน</source>
        <translation>What everybody calls them</translation>
    </message>
    <message>
        <source>ตั้งเลข {least}–{most} ตัว</source>
        <translation>Choose a PIN, {least} to {most} digits</translation>
    </message>
    <message>
        <source>ตั้งเลข {least}–{most} ตัวก่อน</source>
        <translation>Choose a PIN of {least} to {most} digits first</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อก่อน</source>
        <translation>Type the name first</translation>
    </message>
    <message>
        <source>ภาพประจำตัว</source>
        <translation>Their picture</translation>
    </message>
    <message>
        <source>เลขต้องมี {least}–{most} ตัว</source>
        <translation>A PIN has {least} to {most} digits</translation>
    </message>
    <message>
        <source>เลขที่ใช้เข้า</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>เลขสองช่องไม่เหมือนกัน กดช่องที่สองใหม่</source>
        <translation>The two PINs differ: type the second one again</translation>
    </message>
    <message>
        <source>ใครนั่งโต๊ะคนแรก</source>
        <translation>Who sits here first?</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>กดเลข 4–6 ตัว แล้ว Enter</source>
        <translation>4 to 6 digits, then Enter</translation>
    </message>
    <message>
        <source>กดเลขให้ครบ 4–6 ตัว</source>
        <translation>Type all 4 to 6 digits</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตั้งเลข เข้าได้เลย</source>
        <translation>No PIN yet: come in</translation>
    </message>
    <message>
        <source>เข้าเลย</source>
        <translation>Come in</translation>
    </message>
    <message>
        <source>เลขของฉัน</source>
        <translation>My PIN</translation>
    </message>
</context>
<context>
    <name>PinDots</name>
    <message>
        <source>กดแล้ว {n} ตัว</source>
        <translation>{n} typed</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>ตกลง</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ลองโหมดฝึกก่อน</source>
        <translation>Practise first</translation>
    </message>
</context>
<context>
    <name>SalaSide</name>
    <message>
        <source>คนนั่งโต๊ะคนแรก</source>
        <translation>Who sits here first</translation>
    </message>
    <message>
        <source>ฝึกใช้ · {desk}</source>
        <translation>Practice · {desk}</translation>
    </message>
    <message>
        <source>ภาษาและขนาดตัวหนังสือ</source>
        <translation>Language and text size</translation>
    </message>
    <message>
        <source>รหัสและใบกู้คืน</source>
        <translation>Passphrase and recovery</translation>
    </message>
    <message>
        <source>ศาลา</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>ศูนย์ของเรา</source>
        <translation>Our centre</translation>
    </message>
    <message>
        <source>เริ่มใช้ครั้งแรก</source>
        <translation>First start</translation>
    </message>
    <message>
        <source>เอารายชื่อเดิมเข้า</source>
        <translation>The old list</translation>
    </message>
    <message>
        <source>โต๊ะ {letter}</source>
        <translation>Desk {letter}</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>ซ่อนตัวอักษร</source>
        <translation>Hide the letters</translation>
    </message>
    <message>
        <source>แสดงตัวอักษร</source>
        <translation>Show the letters</translation>
    </message>
</context>
<context>
    <name>SecretStep</name>
    <message>
        <source>ข้อความ (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>ดีมาก เดายาก</source>
        <translation>Very good: hard to guess</translation>
    </message>
    <message>
        <source>ตั้งรหัสของศูนย์</source>
        <translation>Choose the centre&apos;s passphrase</translation>
    </message>
    <message>
        <source>ตั้งรหัสอย่างน้อย 4 ตัวก่อน</source>
        <translation>Choose a passphrase of at least 4 letters first</translation>
    </message>
    <message>
        <source>ตั้งศูนย์</source>
        <translation>Found the centre</translation>
    </message>
    <message>
        <source>พอดี</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>พิมพ์รหัสเดิมอีกครั้ง</source>
        <translation>The same passphrase again</translation>
    </message>
    <message>
        <source>พิมพ์รหัสเดิมอีกครั้งในช่องที่สอง</source>
        <translation>Type the same passphrase again below</translation>
    </message>
    <message>
        <source>มีแต่ตัวเลข เดาง่าย เติมคำไทยสักคำ</source>
        <translation>Only digits are easy to guess: add a word</translation>
    </message>
    <message>
        <source>รหัสของศูนย์</source>
        <translation>The centre&apos;s passphrase</translation>
    </message>
    <message>
        <source>รหัสสองช่องไม่เหมือนกัน พิมพ์ช่องที่สองใหม่</source>
        <translation>The two passphrases differ: type the second one again</translation>
    </message>
    <message>
        <source>สั้นไป ต้องมีอย่างน้อย 4 ตัว</source>
        <translation>Too short: at least 4 letters</translation>
    </message>
    <message>
        <source>เก็บลงแฟลชไดรฟ์หรือพิมพ์ไว้ อย่าเก็บไว้กับเครื่องนี้</source>
        <translation>Keep it on a stick or on paper, not with this computer</translation>
    </message>
    <message>
        <source>เก็บใบกู้คืน</source>
        <translation>Keep the recovery sheet</translation>
    </message>
    <message>
        <source>เลือกที่เก็บไฟล์</source>
        <translation>Choose where to keep it</translation>
    </message>
    <message>
        <source>ใช้คำไทยสองสามคำที่จำง่าย เช่น ชื่อของกินกับชื่อต้นไม้</source>
        <translation>Two or three words you remember easily, such as a dish and a tree</translation>
    </message>
    <message>
        <source>ใช้เปิดโปรแกรมวันละครั้ง ข้อมูลทั้งหมดถูกล็อกด้วยรหัสนี้</source>
        <translation>It opens the program once a day and locks all data</translation>
    </message>
    <message>
        <source>ใช้ได้ แต่ยังเดาง่าย ต่ออีกสักคำ</source>
        <translation>It will do, but add one more word</translation>
    </message>
    <message>
        <source>ใบกู้คืน {centre}.txt</source>
        <translation>Recovery sheet {centre}.txt</translation>
    </message>
    <message>
        <source>ใบกู้คืน ใช้เมื่อลืมรหัส</source>
        <translation>Recovery sheet, for a forgotten passphrase</translation>
    </message>
    <message>
        <source>ไม่บังคับ จดจากหน้าจอหรือพิมพ์ก็ได้</source>
        <translation>or copy it by hand, or print it</translation>
    </message>
</context>
<context>
    <name>SheetStep</name>
    <message>
        <source>จดหรือพิมพ์รหัสนี้ก่อน แล้วติ๊กว่าเก็บไว้แล้ว</source>
        <translation>Copy or print this code first, then tick that it is put away</translation>
    </message>
    <message>
        <source>จดหรือพิมพ์แล้ว เก็บไว้ในที่ปลอดภัย</source>
        <translation>Copied or printed, and put away safely</translation>
    </message>
    <message>
        <source>ต่อไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>ถ้าลืมรหัสของศูนย์ ใช้รหัสนี้เปิดข้อมูลหรือไฟล์สำรองได้</source>
        <translation>If the passphrase is forgotten, this code opens the data and every backup.</translation>
    </message>
    <message>
        <source>ถ้าลืมรหัสของศูนย์ ใช้รหัสนี้เปิดได้ โปรแกรมแสดงให้ดูครั้งเดียว</source>
        <translation>If the passphrase is forgotten, this code opens the data; it is shown only once</translation>
    </message>
    <message>
        <source>ผู้ที่มีรหัสนี้และไฟล์ข้อมูล เปิดดูข้อมูลได้ทั้งหมด</source>
        <translation>Whoever has this code and the data file can see everything.</translation>
    </message>
    <message>
        <source>พิมพ์ใบกู้คืน</source>
        <translation>Print the recovery sheet</translation>
    </message>
    <message>
        <source>เก็บรหัสกู้คืนนี้ไว้นอกเครื่อง</source>
        <translation>Keep this code away from the computer</translation>
    </message>
    <message>
        <source>เก็บเป็นไฟล์แล้วที่ {file}</source>
        <translation>Kept as a file: {file}</translation>
    </message>
    <message>
        <source>เก็บใบนี้ไว้ในที่ปลอดภัย อย่าเก็บไว้กับเครื่องคอมพิวเตอร์</source>
        <translation>Keep this sheet in a safe place, away from the computer.</translation>
    </message>
    <message>
        <source>โต๊ะ {letter}</source>
        <translation>Desk {letter}</translation>
    </message>
    <message>
        <source>ใบกู้คืนของศาลา</source>
        <translation>Sala recovery sheet</translation>
    </message>
    <message>
        <source>ไม่พบเครื่องพิมพ์ จดรหัสนี้ลงกระดาษก็ได้</source>
        <translation>There is no printer: copy the code by hand</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>ลืมเลข</source>
        <translation>Forgotten PIN</translation>
    </message>
    <message>
        <source>วันนี้ใครนั่งโต๊ะ</source>
        <translation>Who sits here today?</translation>
    </message>
    <message>
        <source>โหมดฝึก</source>
        <translation>Practice</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>กำลังทำ</source>
        <translation>now</translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation>done</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>ขั้นที่ {n} จาก {of}</source>
        <translation>Step {n} of {of}</translation>
    </message>
    <message>
        <source>ต่อไป</source>
        <translation>Next</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>น้อยลง</source>
        <translation>Less</translation>
    </message>
    <message>
        <source>มากขึ้น</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>Switch</name>
    <message>
        <source>ใช่</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ไม่</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>TambonPicker</name>
    <message>
        <source>ตำบล</source>
        <translation>Tambon</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อตำบล</source>
        <translation>Type the tambon&apos;s name</translation>
    </message>
    <message>
        <source>ไม่พบชื่อนี้ ลองพิมพ์แค่ต้นชื่อ หรือเว้นว่างไว้ก่อน</source>
        <translation>Not found: type only its beginning, or leave it empty for now</translation>
    </message>
</context>
<context>
    <name>_Hit</name>
    <message>
        <source>ออกเสียงคล้ายกัน</source>
        <translation>sounds alike</translation>
    </message>
</context>
<context>
    <name>_Told</name>
    <message>
        <source>คนซ้ำ วันเกิดแปลก ๆ และช่องว่าง โปรแกรมชี้ให้ดู</source>
        <translation>People listed twice, odd birth dates and gaps are pointed out</translation>
    </message>
    <message>
        <source>ยังไม่มีอะไรถูกบันทึก จนกว่าจะกดรับเข้า</source>
        <translation>Nothing is kept until you take it in</translation>
    </message>
    <message>
        <source>ใช้ไฟล์ Excel ที่มีอยู่ ไม่ต้องจัดใหม่</source>
        <translation>Use the Excel file as it is</translation>
    </message>
</context>
</TS>
