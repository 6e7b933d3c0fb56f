<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
<context>
    <name>AboutCard</name>
    <message>
        <source>ข้อมูลของศูนย์อยู่ที่</source>
        <translation>The centre&apos;s data is in</translation>
    </message>
    <message>
        <source>คัดลอกรายละเอียด</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางส่งให้ผู้ดูแลได้</source>
        <translation>Copied: paste it and send it to your keeper</translation>
    </message>
    <message>
        <source>ซอฟต์แวร์เสรี สัญญาอนุญาต GPL รุ่น 3 ขึ้นไป ใช้ แจก และแก้ได้</source>
        <translation>Free software, GPL version 3 or later: use it, share it, change it</translation>
    </message>
    <message>
        <source>ทำจาก</source>
        <translation>Made of</translation>
    </message>
    <message>
        <source>ยังไม่มีบันทึก เพราะยังไม่มีอะไรสะดุด</source>
        <translation>There is no log yet: nothing has stumbled so far</translation>
    </message>
    <message>
        <source>ศาลา รุ่น {version}</source>
        <translation>Sala, version {version}</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์บันทึก</source>
        <translation>Open the log folder</translation>
    </message>
    <message>
        <source>โปรแกรมประจำโต๊ะของศูนย์การเรียนรู้ชุมชน ใช้ได้โดยไม่ต้องมีอินเทอร์เน็ต</source>
        <translation>The desk program of community learning centres. It needs no internet</translation>
    </message>
</context>
<context>
    <name>AbsencesPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>กลับไปรายชื่อ</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>ขาดครั้งล่าสุด</source>
        <translation>Absent last time</translation>
    </message>
    <message>
        <source>ขาดติดกัน</source>
        <translation>In a row</translation>
    </message>
    <message>
        <source>คนที่ควรโทรหา</source>
        <translation>Whom to call</translation>
    </message>
    <message>
        <source>คัดลอกไป Excel</source>
        <translation>Copy to Excel</translation>
    </message>
    <message>
        <source>จดเหตุผล</source>
        <translation>Note why</translation>
    </message>
    <message>
        <source>ดูใครบ้าง</source>
        <translation>Whom to show</translation>
    </message>
    <message>
        <source>ตามคนขาด</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>ทุกคนยังมีโอกาสผ่านเกณฑ์</source>
        <translation>Everybody can still reach the rule</translation>
    </message>
    <message>
        <source>พิมพ์รายชื่อโทร</source>
        <translation>Print the call list</translation>
    </message>
    <message>
        <source>รายชื่อนี้มาจากใบเช็กชื่อที่เช็กแล้วใน 14 วันหลัง</source>
        <translation>This list comes from the rolls taken in the last 14 days</translation>
    </message>
    <message>
        <source>รายชื่อโทร</source>
        <translation>Call list</translation>
    </message>
    <message>
        <source>เช็กชื่อวันนี้</source>
        <translation>Take today&apos;s roll</translation>
    </message>
    <message>
        <source>เสี่ยงไม่ผ่าน</source>
        <translation>May miss the rule</translation>
    </message>
    <message>
        <source>ไม่มีใครขาดติดกันสองครั้ง</source>
        <translation>Nobody was absent twice in a row</translation>
    </message>
    <message>
        <source>ไม่มีใครขาดในครั้งล่าสุดของทุกกิจกรรม</source>
        <translation>Nobody was absent from any activity&apos;s last session</translation>
    </message>
    <message>
        <source>ไม่มีใครในรายชื่อนี้</source>
        <translation>Nobody is on this list</translation>
    </message>
</context>
<context>
    <name>ActivitiesPage</name>
    <message>
        <source>กิจกรรม</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>กิจกรรมใหม่</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>ดูเป็น</source>
        <translation>Show as</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ย้าย</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>ย้ายหรืองด</source>
        <translation>Move or cancel</translation>
    </message>
    <message>
        <source>ย้ายหรืองดวันเรียนที่เลือก</source>
        <translation>Move or cancel the chosen session</translation>
    </message>
    <message>
        <source>รับปฏิทิน</source>
        <translation>Take a calendar</translation>
    </message>
    <message>
        <source>รายชื่อ</source>
        <translation>List</translation>
    </message>
    <message>
        <source>วันหยุด</source>
        <translation>Holidays</translation>
    </message>
    <message>
        <source>วิทยากร</source>
        <translation>Facilitators</translation>
    </message>
    <message>
        <source>สัปดาห์</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>สัปดาห์ก่อน</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>สัปดาห์นี้</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>สัปดาห์หน้า</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>หลักสูตร</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>เดือน</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>เดือนก่อน</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>เดือนนี้</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>เดือนหน้า</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>เปิด</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เปิดสัปดาห์หรือเดือนก่อน แล้วกดพิมพ์</source>
        <translation>Open the week or the month first, then print.</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>เลือกวันเรียนที่จะย้าย แล้วกด M</source>
        <translation>Choose the session to move, then press M.</translation>
    </message>
    <message>
        <source>เลือกวันเรียนที่จะย้ายก่อน ใช้ลูกศรหรือคลิก</source>
        <translation>Choose the session to move first, by arrows or a click.</translation>
    </message>
</context>
<context>
    <name>ActivityForm</name>
    <message>
        <source>กิจกรรมใหม่</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>นำกลับมา</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>นำที่พิมพ์ค้างไว้กลับมาให้แล้ว</source>
        <translation>What you had typed is here again</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ยังมีช่องที่ต้องแก้ ดูช่องที่มีเครื่องหมาย !</source>
        <translation>Some fields need mending: look for the ! mark</translation>
    </message>
    <message>
        <source>ล้างช่องทั้งหมดแล้ว</source>
        <translation>All fields are cleared</translation>
    </message>
    <message>
        <source>ล้างทั้งหมด</source>
        <translation>Clear all</translation>
    </message>
    <message>
        <source>เก็บที่พิมพ์ไว้ให้แล้ว ไฟดับก็ไม่หาย</source>
        <translation>What you type is kept, even if the power fails</translation>
    </message>
</context>
<context>
    <name>ActivityList</name>
    <message>
        <source>กิจกรรมทั้งหมด</source>
        <translation>All activities</translation>
    </message>
    <message>
        <source>กิจกรรมใหม่</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>ดูทุกปี</source>
        <translation>All years</translation>
    </message>
    <message>
        <source>ดูสัปดาห์นี้</source>
        <translation>Show this week</translation>
    </message>
    <message>
        <source>บอกวันและเวลาครั้งเดียว แล้ววันเรียนทั้งหมดจะขึ้นในสัปดาห์</source>
        <translation>Say days and times once, and every session appears in its week</translation>
    </message>
    <message>
        <source>ยังไม่มีกิจกรรม</source>
        <translation>There are no activities yet</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>ข้อมูลและเกณฑ์</source>
        <translation>Facts and rules</translation>
    </message>
    <message>
        <source>คนใหม่</source>
        <translation>New learner</translation>
    </message>
    <message>
        <source>ดูเป็น</source>
        <translation>Show as</translation>
    </message>
    <message>
        <source>ผู้เรียน</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>ยังไม่ถึงวันเรียนครั้งนี้ จึงยังเช็กชื่อไม่ได้</source>
        <translation>This session is yet to come, so it has no roll</translation>
    </message>
    <message>
        <source>ยังไม่ถึงวันเรียนครั้งแรก</source>
        <translation>The first session is yet to come</translation>
    </message>
    <message>
        <source>วันเรียน</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>วุฒิบัตร</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>เช็กชื่อ</source>
        <translation>Take the roll</translation>
    </message>
    <message>
        <source>เพิ่มเข้า</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>ใบเซ็นชื่อ</source>
        <translation>Sign-in sheet</translation>
    </message>
</context>
<context>
    <name>ActivityRows</name>
    <message>
        <source>กิจกรรม</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>ตอนนี้</source>
        <translation>Now</translation>
    </message>
    <message>
        <source>ผู้เรียน</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>เรียน</source>
        <translation>Meets</translation>
    </message>
    <message>
        <source>เรียนแล้ว</source>
        <translation>Met so far</translation>
    </message>
</context>
<context>
    <name>AgainCard</name>
    <message>
        <source>กระดาษติดหรือหมด ให้เริ่มจากใบแรกที่ยังไม่ออกมา</source>
        <translation>After a paper jam begin with the first sheet that did not come out</translation>
    </message>
    <message>
        <source>ถึงใบที่</source>
        <translation>To sheet</translation>
    </message>
    <message>
        <source>เริ่มจากใบที่</source>
        <translation>Begin with sheet</translation>
    </message>
</context>
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
    <name>ArrivingPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ทุกไฟล์</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>ผู้เรียนที่ถือสมุดสะสมมาจากศูนย์อื่น</source>
        <translation>A learner who brings a passbook from another centre</translation>
    </message>
    <message>
        <source>มากับผู้เรียน</source>
        <translation>Comes with the learner</translation>
    </message>
    <message>
        <source>ยังไม่ได้เขียนอะไรลงเครื่อง ดูให้ครบก่อน แล้วกด รับเข้า</source>
        <translation>Nothing has been written yet. Look at it all, then press Take in.</translation>
    </message>
    <message>
        <source>รับคนที่ย้ายมา</source>
        <translation>Somebody who moved here</translation>
    </message>
    <message>
        <source>รับเข้า</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เลือกแฟ้มย้ายศูนย์</source>
        <translation>Choose the file of the move</translation>
    </message>
    <message>
        <source>แฟ้มย้ายศูนย์ (*{ending})</source>
        <translation>File of a move (*{ending})</translation>
    </message>
    <message>
        <source>แฟ้มอื่น</source>
        <translation>Another file</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>ความยินยอม</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>ผู้ปกครองที่ยินยอม</source>
        <translation>Guardian who consents</translation>
    </message>
    <message>
        <source>ผู้เรียนตอบว่า</source>
        <translation>The learner says</translation>
    </message>
    <message>
        <source>ผู้เรียนยังไม่ครบ 20 ปี จดชื่อผู้ปกครองที่ยินยอม</source>
        <translation>The learner is under 20: note the guardian who consents.</translation>
    </message>
    <message>
        <source>พิมพ์ใบให้เซ็น</source>
        <translation>Print a form to sign</translation>
    </message>
    <message>
        <source>ยังไม่ได้ถาม</source>
        <translation>Not asked yet</translation>
    </message>
    <message>
        <source>ย้ายไปศูนย์ไหน</source>
        <translation>Moves to which centre</translation>
    </message>
    <message>
        <source>วันที่ตอบ</source>
        <translation>Day of the answer</translation>
    </message>
    <message>
        <source>อ่านคำถามให้ผู้เรียนฟังก่อน แล้วเลือกคำตอบ</source>
        <translation>Read the question to the learner first, then choose the answer.</translation>
    </message>
    <message>
        <source>อ่านให้ผู้เรียนฟัง แล้วถามว่ายินยอมไหม</source>
        <translation>Read this to the learner and ask whether they consent</translation>
    </message>
    <message>
        <source>ใบที่เซ็น เลขที่</source>
        <translation>Number of the signed sheet</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>BackgroundPart</name>
    <message>
        <source>กำลังเรียนที่</source>
        <translation>Studying at</translation>
    </message>
    <message>
        <source>ความสนใจ</source>
        <translation>Interests</translation>
    </message>
    <message>
        <source>ภาษาแม่</source>
        <translation>Mother tongue</translation>
    </message>
    <message>
        <source>รายได้ต่อเดือน</source>
        <translation>Income a month</translation>
    </message>
    <message>
        <source>สอนอะไรได้</source>
        <translation>Can teach</translation>
    </message>
    <message>
        <source>สัญชาติ</source>
        <translation>Nationality</translation>
    </message>
    <message>
        <source>สัญชาติ ภาษา รายได้ ความสนใจ สอนอะไรได้</source>
        <translation>Nationality, language, income, interests, can teach</translation>
    </message>
    <message>
        <source>เช่น เย็บผ้า ทำขนม ภาษา</source>
        <translation>Such as weaving, sweets, a language</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>ยังไม่มี เครื่องจะสำรองให้เองวันละครั้ง</source>
        <translation>None yet; one is made by itself every day</translation>
    </message>
    <message>
        <source>สำรองครั้งก่อน ๆ</source>
        <translation>Earlier backups</translation>
    </message>
    <message>
        <source>ไฟล์สำรองและข้อมูลบนแฟลชไดรฟ์ผนึกแล้ว หายก็ไม่มีใครอ่านได้</source>
        <translation>Backups and what is on the stick are sealed: lost, nobody can read them</translation>
    </message>
</context>
<context>
    <name>BesideCard</name>
    <message>
        <source>คงไว้</source>
        <translation>stays</translation>
    </message>
    <message>
        <source>ที่ผูกอยู่</source>
        <translation>What hangs on it</translation>
    </message>
    <message>
        <source>รวมเข้ากับคนซ้าย</source>
        <translation>joins the one at the left</translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation>Documents</translation>
    </message>
</context>
<context>
    <name>BringBack</name>
    <message>
        <source>ข้อมูลจะเป็นอย่างวันที่สำรอง แล้วทำต่อจากวันนั้นได้เลย</source>
        <translation>The data will be as on the day of the backup; go on from there</translation>
    </message>
    <message>
        <source>ข้อมูลที่อยู่ในเครื่องตอนนี้จะเก็บแยกไว้ ไม่ลบ</source>
        <translation>What is in this computer now is put aside, not deleted</translation>
    </message>
    <message>
        <source>นำกลับมา</source>
        <translation>Bring it back</translation>
    </message>
    <message>
        <source>นำไฟล์สำรองกลับมา</source>
        <translation>Bring a backup back</translation>
    </message>
    <message>
        <source>รหัสของศูนย์ ตอนที่สำรองไฟล์นี้</source>
        <translation>The centre&apos;s passphrase when this backup was made</translation>
    </message>
    <message>
        <source>เลือกไฟล์สำรอง</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>เลือกไฟล์สำรองก่อน ถ้าอยู่ในแฟลชไดรฟ์ เสียบแล้วกดเลือกไฟล์</source>
        <translation>Choose a backup first. If it is on a memory stick, plug it in and press “Choose a backup”</translation>
    </message>
    <message>
        <source>เลือกไฟล์อื่น</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>ไฟล์สำรอง</source>
        <translation>Backup</translation>
    </message>
    <message>
        <source>ไฟล์สำรองของศาลา (*.sala-backup)</source>
        <translation>Backups of Sala (*.sala-backup)</translation>
    </message>
</context>
<context>
    <name>BugBox</name>
    <message>
        <source>คัดลอกรายละเอียด</source>
        <translation>Copy details</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางส่งให้ผู้ดูแลได้เลย ในนั้นไม่มีชื่อใคร</source>
        <translation>Copied. Paste it into a message to your keeper; it names nobody</translation>
    </message>
    <message>
        <source>ทำงานต่อ</source>
        <translation>Go on working</translation>
    </message>
    <message>
        <source>ทำงานต่อได้ ถ้าเป็นอีก คัดลอกรายละเอียดส่งให้ผู้ดูแล</source>
        <translation>You can go on working. If it happens again, copy the details and send them to your keeper</translation>
    </message>
    <message>
        <source>ศาลา</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>โปรแกรมสะดุด ข้อมูลที่บันทึกแล้วยังอยู่ครบ</source>
        <translation>Sala stumbled. All that was saved is still there</translation>
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
        <translation>Previous month</translation>
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
    <name>CalendarFiles</name>
    <message>
        <source>ตารางกิจกรรม</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>ปฏิทินกิจกรรม</source>
        <translation>Calendar of activities</translation>
    </message>
    <message>
        <source>รับปฏิทิน</source>
        <translation>Take a calendar</translation>
    </message>
    <message>
        <source>ลงไฟล์ปฏิทิน</source>
        <translation>To a calendar file</translation>
    </message>
</context>
<context>
    <name>CalendarFilesPage</name>
    <message>
        <source>กลับไปกิจกรรม</source>
        <translation>To the activities</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกไฟล์ปฏิทิน</source>
        <translation>No calendar file is chosen</translation>
    </message>
    <message>
        <source>รับจากไฟล์ปฏิทิน</source>
        <translation>From a calendar file</translation>
    </message>
    <message>
        <source>รับหรือไม่รับ</source>
        <translation>Take or not</translation>
    </message>
    <message>
        <source>รับเข้า</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>รายการในปฏิทิน</source>
        <translation>Entries of the calendar</translation>
    </message>
    <message>
        <source>เลือกกิจกรรมที่จะรับก่อน ด้วย Space</source>
        <translation>Choose what to take first, by Space.</translation>
    </message>
    <message>
        <source>เลือกไฟล์ .ics จากหน้ากิจกรรม แท็บรายชื่อ</source>
        <translation>Choose an .ics file from the activities, in their list</translation>
    </message>
</context>
<context>
    <name>CallRows</name>
    <message>
        <source>กิจกรรม</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>ขาด</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>เรื่องที่รู้</source>
        <translation>Known</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>CallSide</name>
    <message>
        <source>กดเหตุผลแล้วจดทันที อยากเขียนเพิ่มให้เขียนก่อนกด</source>
        <translation>A reason is noted at once; what you want to add, write before</translation>
    </message>
    <message>
        <source>ถามทางไหน</source>
        <translation>How</translation>
    </message>
    <message>
        <source>ถามอีกครั้งวันที่</source>
        <translation>Ask again on</translation>
    </message>
    <message>
        <source>ทำไมไม่มา</source>
        <translation>Why not here</translation>
    </message>
    <message>
        <source>เขียนเพิ่ม</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>เช่น 3 มิ.ย.</source>
        <translation>such as 3 Jun</translation>
    </message>
    <message>
        <source>เปิดประวัติ</source>
        <translation>Open the profile</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไม่มีเบอร์โทร เติมในประวัติ</source>
        <translation>No telephone: add one in the profile</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ข้อมูลตรงกับบัตรแล้ว</source>
        <translation>All agrees with the card</translation>
    </message>
    <message>
        <source>คนนี้</source>
        <translation>This one</translation>
    </message>
    <message>
        <source>คนใหม่</source>
        <translation>Somebody new</translation>
    </message>
    <message>
        <source>ดึงบัตรออก แล้วเสียบใบต่อไป</source>
        <translation>Take the card out, then put the next one in</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>พิมพ์เอง</source>
        <translation>Type it</translation>
    </message>
    <message>
        <source>ลงทะเบียนคนใหม่</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>ลงทะเบียนและเช็กว่า มา</source>
        <translation>Register and mark as here</translation>
    </message>
    <message>
        <source>อ่านบัตร</source>
        <translation>Read a card</translation>
    </message>
    <message>
        <source>อ่านบัตรประชาชน</source>
        <translation>Read an identity card</translation>
    </message>
    <message>
        <source>อ่านเฉพาะชื่อ เลข วันเกิด เพศ และที่อยู่ ไม่อ่านศาสนา ยังไม่บันทึกจนกว่าจะกด</source>
        <translation>Only name, number, birth, sex and address are read, never the religion. Nothing is kept before you press</translation>
    </message>
    <message>
        <source>อ่านใบใหม่</source>
        <translation>Another card</translation>
    </message>
    <message>
        <source>เดิม {text}</source>
        <translation>was {text}</translation>
    </message>
    <message>
        <source>เสียบบัตรประชาชน โดยให้ชิปเข้าก่อน</source>
        <translation>Put the identity card in, its chip first</translation>
    </message>
    <message>
        <source>ใช้ข้อมูลที่เลือก</source>
        <translation>Take what is chosen</translation>
    </message>
    <message>
        <source>ใช้ตามนี้และเช็กว่า มา</source>
        <translation>Take this and mark as here</translation>
    </message>
</context>
<context>
    <name>CarryCard</name>
    <message>
        <source>กำลังแลกข้อมูล รอให้เสร็จ หรือกด Esc เพื่อหยุด</source>
        <translation>Exchanging: wait, or press Esc to stop</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์เอง</source>
        <translation>Choose a folder</translation>
    </message>
    <message>
        <source>แลกข้อมูล</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>แลกข้อมูลกับแฟลชไดรฟ์</source>
        <translation>Exchange with the stick</translation>
    </message>
</context>
<context>
    <name>Carrying</name>
    <message>
        <source>รับแบบ</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>ส่งแบบ</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>เก็บเป็น PDF</source>
        <translation>Keep as PDF</translation>
    </message>
    <message>
        <source>เก็บไว้ที่ {file} แล้ว</source>
        <translation>Kept as {file}</translation>
    </message>
    <message>
        <source>เลือกไฟล์ฟอนต์</source>
        <translation>Choose a font file</translation>
    </message>
    <message>
        <source>ใส่รูป</source>
        <translation>Add picture</translation>
    </message>
</context>
<context>
    <name>CentreCard</name>
    <message>
        <source>ชื่อศูนย์</source>
        <translation>Name of the centre</translation>
    </message>
    <message>
        <source>ตำบล</source>
        <translation>Tambon</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>ตำแหน่งของผู้ลงนามคนที่ {n}</source>
        <translation>Position of signer {n}</translation>
    </message>
    <message>
        <source>ผู้ลงนามคนที่ {n}</source>
        <translation>Signer {n}</translation>
    </message>
    <message>
        <source>ผู้ลงนามพิมพ์ท้ายวุฒิบัตร ไม่เกินสามคน เว้นว่างได้</source>
        <translation>Signers stand at the foot of certificates: up to three, or none</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อศูนย์ก่อน</source>
        <translation>Type the centre&apos;s name first</translation>
    </message>
    <message>
        <source>พิมพ์ลงวุฒิบัตรตามนี้</source>
        <translation>Printed on certificates just so</translation>
    </message>
    <message>
        <source>ยังมีช่องที่ต้องแก้ ดูช่องที่มีเครื่องหมาย !</source>
        <translation>Some fields need mending: look for the ! mark</translation>
    </message>
    <message>
        <source>รหัสบนวุฒิบัตรเปิดไปที่</source>
        <translation>The code on certificates leads to</translation>
    </message>
    <message>
        <source>วันสุดท้ายในตำแหน่งของผู้ลงนามคนที่ {n}</source>
        <translation>Last day in office of signer {n}</translation>
    </message>
    <message>
        <source>อยู่ในตำแหน่งถึงวันที่</source>
        <translation>In office until</translation>
    </message>
    <message>
        <source>เลือกตำบลจากรายชื่อที่ขึ้น หรือลบทิ้งไว้ก่อน</source>
        <translation>Choose a tambon from the list, or leave it empty for now</translation>
    </message>
    <message>
        <source>เว็บที่ตรวจวุฒิบัตร เว้นว่างถ้ายังไม่มี</source>
        <translation>A web page that checks certificates; leave it empty if there is none</translation>
    </message>
    <message>
        <source>ใส่ชื่อผู้ลงนามด้วย</source>
        <translation>Add the signer&apos;s name</translation>
    </message>
    <message>
        <source>ใส่ตำแหน่งด้วย</source>
        <translation>Add the position</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing was changed</translation>
    </message>
</context>
<context>
    <name>CentreStep</name>
    <message>
        <source>คำเชิญของศาลา (*.sala-invitation)</source>
        <translation>Sala invitation (*.sala-invitation)</translation>
    </message>
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
        <source>มีคำเชิญจากโต๊ะแรก</source>
        <translation>I have an invitation</translation>
    </message>
    <message>
        <source>ศูนย์ของเราชื่ออะไร อยู่ตำบลไหน</source>
        <translation>What is our centre called, and where?</translation>
    </message>
    <message>
        <source>เลือกคำเชิญ</source>
        <translation>Choose the invitation</translation>
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
    <name>CertificatesDeed</name>
    <message>
        <source>ดูใบนี้</source>
        <translation>See it</translation>
    </message>
    <message>
        <source>ตั้งผู้ลงนาม</source>
        <translation>Name signers</translation>
    </message>
    <message>
        <source>พิมพ์ซ้ำ</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>เปิดกิจกรรม</source>
        <translation>Open activity</translation>
    </message>
    <message>
        <source>เลือกแบบ</source>
        <translation>Choose a template</translation>
    </message>
    <message>
        <source>แก้ชื่อ</source>
        <translation>Mend the name</translation>
    </message>
    <message>
        <source>ใช้วันนั้น</source>
        <translation>Use that day</translation>
    </message>
    <message>
        <source>ใส่วันที่</source>
        <translation>Give the day</translation>
    </message>
</context>
<context>
    <name>CertificatesEmpty</name>
    <message>
        <source>{title} จบก่อนเพื่อน วันที่ {day}</source>
        <translation>{title} ends first, on {day}</translation>
    </message>
    <message>
        <source>กิจกรรมใหม่</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>ดูกิจกรรม</source>
        <translation>See activities</translation>
    </message>
    <message>
        <source>ดูว่าใครเรียนถึงไหน</source>
        <translation>See who is how far</translation>
    </message>
    <message>
        <source>ตั้งกิจกรรม เช็กชื่อ แล้วคนที่เรียนครบจะขึ้นที่นี่เอง</source>
        <translation>Plan an activity and mark its rolls: who has earned one will stand here</translation>
    </message>
    <message>
        <source>ยังไม่มีกิจกรรม จึงยังไม่มีวุฒิบัตร</source>
        <translation>There is no activity yet, and so no certificate</translation>
    </message>
    <message>
        <source>ยังไม่มีกิจกรรมที่เรียนจบ</source>
        <translation>No activity has ended yet</translation>
    </message>
    <message>
        <source>ยังไม่มีใครในกิจกรรมนี้</source>
        <translation>Nobody is in this activity yet</translation>
    </message>
    <message>
        <source>ใส่รายชื่อ</source>
        <translation>Put people in</translation>
    </message>
    <message>
        <source>ใส่รายชื่อก่อน แล้วคนที่เรียนครบจะขึ้นที่นี่เอง</source>
        <translation>Put people in first: who has earned one will stand here</translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>ดูทีละใบ</source>
        <translation>Sheet by sheet</translation>
    </message>
    <message>
        <source>ทะเบียนเลขที่</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ย่อกลับ</source>
        <translation>Small again</translation>
    </message>
    <message>
        <source>วุฒิบัตร</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>สำเนาของผู้เรียน</source>
        <translation>Learner’s copy</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Tick</translation>
    </message>
    <message>
        <source>เลื่อนลง</source>
        <translation>Further down</translation>
    </message>
    <message>
        <source>เว้นวรรค</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>ไฟล์ PDF ใบละคน ส่งให้ผู้เรียนเก็บได้</source>
        <translation>One PDF a person, for them to keep</translation>
    </message>
</context>
<context>
    <name>CertificatesParts</name>
    <message>
        <source>กลุ่ม</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>กิจกรรม</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>ขอบคุณวิทยากร</source>
        <translation>Thank who taught</translation>
    </message>
    <message>
        <source>ดู</source>
        <translation>Look at</translation>
    </message>
    <message>
        <source>รายชื่อ</source>
        <translation>People</translation>
    </message>
    <message>
        <source>รายชื่อวุฒิบัตร</source>
        <translation>Who has earned a certificate</translation>
    </message>
    <message>
        <source>ใบจริงและพิมพ์</source>
        <translation>Page and print</translation>
    </message>
</context>
<context>
    <name>CertificatesSide</name>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ใบตรวจชื่อ</source>
        <translation>Check list</translation>
    </message>
    <message>
        <source>ใบส่งลงนาม</source>
        <translation>List for signing</translation>
    </message>
</context>
<context>
    <name>ClockQuestion</name>
    <message>
        <source>คงตั้งปี พ.ศ. ไว้แทน ค.ศ.</source>
        <translation>A Buddhist year was probably set in place of a Common one</translation>
    </message>
    <message>
        <source>นาฬิกาถูกแล้ว</source>
        <translation>The clock is right</translation>
    </message>
    <message>
        <source>นาฬิกาเครื่องบอก {told}</source>
        <translation>The clock says {told}</translation>
    </message>
    <message>
        <source>นาฬิกาเครื่องไม่ตรง</source>
        <translation>This computer&apos;s clock is wrong</translation>
    </message>
    <message>
        <source>บันทึกล่าสุดเขียนเมื่อ {known}</source>
        <translation>The last thing written here is from {known}</translation>
    </message>
    <message>
        <source>พิมพ์วันที่ของวันนี้ก่อน</source>
        <translation>Type today&apos;s date first</translation>
    </message>
    <message>
        <source>วันที่ของเครื่องเป็นไปไม่ได้ พิมพ์วันที่จริงของวันนี้</source>
        <translation>The clock&apos;s day cannot be. Type today&apos;s real date</translation>
    </message>
    <message>
        <source>วันนั้นยังไม่มีโปรแกรมนี้</source>
        <translation>This program did not exist on that day</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>วันนี้วันที่เท่าไร</source>
        <translation>What day is it today?</translation>
    </message>
    <message>
        <source>ใช้วันนี้</source>
        <translation>Use this day</translation>
    </message>
    <message>
        <source>ใช้วันนี้จนกว่าจะปิดโปรแกรม ตั้งนาฬิกาเครื่องให้ตรงแล้ว ครั้งหน้าจะไม่ถาม</source>
        <translation>This day is used until the program is closed. Once the clock is set right, it will not ask again</translation>
    </message>
</context>
<context>
    <name>ConsentCard</name>
    <message>
        <source>ข้อมูลและสิทธิ์ของคนนี้</source>
        <translation>Their data and rights</translation>
    </message>
    <message>
        <source>ความยินยอม</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>ผู้ปกครองที่ลงชื่อ</source>
        <translation>Guardian who signed</translation>
    </message>
    <message>
        <source>พิมพ์ใบขอความยินยอม</source>
        <translation>Print the consent form</translation>
    </message>
    <message>
        <source>ย้ายไปศูนย์อื่น</source>
        <translation>Move to another centre</translation>
    </message>
    <message>
        <source>สมุดชั่วโมงเรียน</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>ใบที่เซ็น เลขที่</source>
        <translation>Signed sheet, number</translation>
    </message>
    <message>
        <source>ให้หรือถอนได้ทีละเรื่อง ถอนแล้วไม่ย้อนไปถึงสิ่งที่ทำไปแล้ว</source>
        <translation>Each is given or taken back by itself. Taking back does not undo what was done.</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>ConsentLine</name>
    <message>
        <source>ถอน</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>ยินยอม</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>ไม่ยินยอม</source>
        <translation>No</translation>
    </message>
</context>
<context>
    <name>ConsentRow</name>
    <message>
        <source>ถอนแล้ว</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>ใบที่</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>ให้ไว้เมื่อ</source>
        <translation>Given on</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>ContactPart</name>
    <message>
        <source>ตำบล</source>
        <translation>Tambon</translation>
    </message>
    <message>
        <source>บ้านเลขที่ หมู่</source>
        <translation>House, village</translation>
    </message>
    <message>
        <source>ผู้ติดต่อเมื่อฉุกเฉิน</source>
        <translation>Emergency contact</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>โทรศัพท์ของผู้ติดต่อ</source>
        <translation>Their telephone</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไลน์</source>
        <translation>LINE</translation>
    </message>
</context>
<context>
    <name>CopyCard</name>
    <message>
        <source>ดู ขอสำเนา แก้ พัก</source>
        <translation>See, copy, correct, restrict</translation>
    </message>
    <message>
        <source>ทุกอย่างที่ทำจากหน้านี้จดลงรายการคำขอให้เอง</source>
        <translation>What is done here is written into the log of requests by itself</translation>
    </message>
    <message>
        <source>พักการใช้ข้อมูล</source>
        <translation>Restrict the data</translation>
    </message>
    <message>
        <source>พักอยู่: ยังเก็บไว้ แต่ไม่โทร ไม่ส่งต่อ ไม่ใช้รูป</source>
        <translation>Restricted: kept, but nobody calls, nothing is passed on, no picture is used</translation>
    </message>
    <message>
        <source>พิมพ์ข้อมูลทั้งหมด</source>
        <translation>Print everything</translation>
    </message>
    <message>
        <source>เก็บเป็นไฟล์ให้เจ้าตัว</source>
        <translation>Keep as a file for the person</translation>
    </message>
    <message>
        <source>เลิกพัก ใช้ข้อมูลได้ตามเดิม</source>
        <translation>Lift the restriction</translation>
    </message>
    <message>
        <source>แก้ข้อมูลให้ถูก</source>
        <translation>Correct the data</translation>
    </message>
</context>
<context>
    <name>CreditBankPage</name>
    <message>
        <source>{year} ยังไม่มีใครมีชั่วโมงพอหนึ่งหน่วยกิต</source>
        <translation>{year}: nobody has hours enough for a credit yet</translation>
    </message>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>กำลังนับ</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>ก่อนส่ง</source>
        <translation>Before it is handed in</translation>
    </message>
    <message>
        <source>คัดลอกแล้ว วางใน Excel ได้</source>
        <translation>Copied: paste it into Excel</translation>
    </message>
    <message>
        <source>ชั่วโมง</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ดูหลักสูตร</source>
        <translation>See the programmes</translation>
    </message>
    <message>
        <source>ดูเกณฑ์ชั่วโมงต่อหน่วยกิต</source>
        <translation>See the hours a credit</translation>
    </message>
    <message>
        <source>ธนาคารหน่วยกิต</source>
        <translation>Credit bank</translation>
    </message>
    <message>
        <source>นับจากการเช็กชื่อของกิจกรรม และรายการจากที่อื่นที่ตรวจแล้ว</source>
        <translation>Counted from the rolls of activities, and from what was learned elsewhere and checked.</translation>
    </message>
    <message>
        <source>ปี</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ยังไม่ถึงปีงบประมาณนั้น</source>
        <translation>That fiscal year has not come yet</translation>
    </message>
    <message>
        <source>ยังไม่มีรายชื่อให้พิมพ์</source>
        <translation>There is nobody to print yet</translation>
    </message>
    <message>
        <source>รายชื่อของ</source>
        <translation>People of</translation>
    </message>
    <message>
        <source>รายชื่อจะขึ้นที่นี่ในครู่เดียว</source>
        <translation>The list will be here in a moment.</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>ลง {file} แล้ว</source>
        <translation>Wrote {file}</translation>
    </message>
    <message>
        <source>หน่วยกิต</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>หลักสูตร / กิจกรรม</source>
        <translation>Programme or activity</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เปิดสมุด</source>
        <translation>Open the passbook</translation>
    </message>
    <message>
        <source>เลขบัตรของ {n} คนไม่เต็ม ดูช่องหมายเหตุ</source>
        <translation>The numbers of {n} people are masked: see the remarks</translation>
    </message>
    <message>
        <source>ใครมีชั่วโมงพอหน่วยกิต</source>
        <translation>Who has hours enough for a credit</translation>
    </message>
</context>
<context>
    <name>CreditPart</name>
    <message>
        <source>ครบแล้ว</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>ชั่วโมง</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>ดูหลักสูตร</source>
        <translation>See the programmes</translation>
    </message>
    <message>
        <source>ยังไม่มีหน่วยกิตในหลักสูตรใด</source>
        <translation>No credits in any programme yet</translation>
    </message>
    <message>
        <source>หน่วยกิต</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>หน่วยกิตในแต่ละหลักสูตร</source>
        <translation>Credits in each programme</translation>
    </message>
    <message>
        <source>หลักสูตร</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>เปิดหลักสูตร</source>
        <translation>Open the programme</translation>
    </message>
    <message>
        <source>เมื่อกิจกรรมที่เรียนอยู่ในหลักสูตร หรือรายการจากที่อื่นนับเข้าหลักสูตร จะขึ้นที่นี่</source>
        <translation>Once an activity belongs to a programme, or something learned elsewhere counts towards one, it stands here.</translation>
    </message>
    <message>
        <source>เหลือ</source>
        <translation>To go</translation>
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
        <source>เปิดปฏิทิน</source>
        <translation>Open the calendar</translation>
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
    <name>DayList</name>
    <message>
        <source>กิจกรรมใหม่</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>ครั้งต่อไปคือ {title} {day} เวลา {time} น.</source>
        <translation>Next comes {title}, {day} at {time}</translation>
    </message>
    <message>
        <source>ดูทั้งสัปดาห์</source>
        <translation>See the whole week</translation>
    </message>
    <message>
        <source>พรุ่งนี้</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>วันนี้ไม่มีกิจกรรม</source>
        <translation>Nothing meets today</translation>
    </message>
</context>
<context>
    <name>DayTimes</name>
    <message>
        <source>บางวันเรียนคนละเวลา</source>
        <translation>Some days meet at another time</translation>
    </message>
    <message>
        <source>วันที่เว้นว่างไว้ เรียนตามเวลาข้างบน</source>
        <translation>A day left empty meets at the time above</translation>
    </message>
    <message>
        <source>ใส่เวลาเริ่มและเลิกของ{day} เช่น 13.00 – 15.00</source>
        <translation>Type from when to when {day} meets, such as 13.00 – 15.00</translation>
    </message>
</context>
<context>
    <name>DeskCard</name>
    <message>
        <source>0 คือไม่ล็อกเอง</source>
        <translation>0 means it never locks by itself</translation>
    </message>
    <message>
        <source>ชื่อโต๊ะ</source>
        <translation>Name of the desk</translation>
    </message>
    <message>
        <source>นาที</source>
        <translation>min</translation>
    </message>
    <message>
        <source>ล็อกเองเมื่อไม่มีใครแตะ</source>
        <translation>Lock when nobody touches it for</translation>
    </message>
    <message>
        <source>เครื่องยิงบัตร</source>
        <translation>Card scanner</translation>
    </message>
    <message>
        <source>เช่น โต๊ะหน้าบ้าน</source>
        <translation>Such as Front desk</translation>
    </message>
    <message>
        <source>เสียงเมื่อยิงบัตร</source>
        <translation>Tones when a card is scanned</translation>
    </message>
    <message>
        <source>โต๊ะ {letter}</source>
        <translation>Desk {letter}</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing was changed</translation>
    </message>
</context>
<context>
    <name>DesksCard</name>
    <message>
        <source>ใครมีข้อมูลถึงไหน</source>
        <translation>Who has what</translation>
    </message>
</context>
<context>
    <name>DoneCard</name>
    <message>
        <source>รหัสนี้เปิดแฟ้มได้ที่ศูนย์ใหม่ ศูนย์นี้ไม่ได้เก็บไว้ ออกจากหน้านี้แล้วดูอีกไม่ได้</source>
        <translation>This code opens the file at the new centre. It is kept nowhere: once you leave this page it cannot be seen again.</translation>
    </message>
    <message>
        <source>รหัสหาย ทำแฟ้มใหม่ได้ที่นี่ทุกเมื่อ</source>
        <translation>If the code is lost, make another file here at any time</translation>
    </message>
    <message>
        <source>ให้แฟ้มกับรหัสไปคนละทาง แฟ้มในแฟลชไดรฟ์ รหัสในกระดาษ</source>
        <translation>Keep them apart: the file on the stick, the code on paper</translation>
    </message>
</context>
<context>
    <name>EnrolChoice</name>
    <message>
        <source>กิจกรรมที่สมัครได้</source>
        <translation>Activities to enrol in</translation>
    </message>
    <message>
        <source>ยังไม่มีกิจกรรมที่เปิดอยู่</source>
        <translation>No activity is open</translation>
    </message>
    <message>
        <source>สมัครกิจกรรมไหน</source>
        <translation>Enrol in which activity?</translation>
    </message>
    <message>
        <source>เพิ่มกิจกรรมได้ที่หน้า กิจกรรม (F5)</source>
        <translation>Add one on the page Activities (F5)</translation>
    </message>
</context>
<context>
    <name>EnrolPanel</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>กลุ่มเดิม</source>
        <translation>A former group</translation>
    </message>
    <message>
        <source>กลุ่มเดิมจากกิจกรรม</source>
        <translation>Groups of former activities</translation>
    </message>
    <message>
        <source>คน</source>
        <translation>People</translation>
    </message>
    <message>
        <source>คนที่พบ</source>
        <translation>People found</translation>
    </message>
    <message>
        <source>คนที่ออกไปแล้วไม่ถูกคัดลอก</source>
        <translation>Who left is not copied</translation>
    </message>
    <message>
        <source>คนในกิจกรรม</source>
        <translation>People in the activity</translation>
    </message>
    <message>
        <source>คนใหม่</source>
        <translation>New learner</translation>
    </message>
    <message>
        <source>ทุกคนในศูนย์อยู่ในกิจกรรมนี้แล้ว</source>
        <translation>Everybody of the centre is in it already</translation>
    </message>
    <message>
        <source>ประวัติ</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อ ชื่อเล่น หรือเบอร์ แล้วกด Enter</source>
        <translation>Type a name, nickname or number, then Enter</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อทีละคน คัดลอกกลุ่มเดิม หรือเพิ่มทุกคนในครั้งเดียว</source>
        <translation>Type names one by one, copy a former group, or put everybody in at once</translation>
    </message>
    <message>
        <source>พิมพ์บัตร</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>พิมพ์บัตรผู้เรียนทุกคนในกิจกรรม</source>
        <translation>Print the learner cards of everybody in the activity</translation>
    </message>
    <message>
        <source>ยังไม่มีผู้เรียนในศูนย์ ลงชื่อคนใหม่ก่อน</source>
        <translation>The centre has no learners yet: register somebody first</translation>
    </message>
    <message>
        <source>ยังไม่มีใครในกิจกรรมนี้</source>
        <translation>Nobody is in this activity yet</translation>
    </message>
    <message>
        <source>รับเข้า</source>
        <translation>Let in</translation>
    </message>
    <message>
        <source>ลองพิมพ์สั้นลง หรือลงชื่อเป็นคนใหม่</source>
        <translation>Type less of it, or register a new person</translation>
    </message>
    <message>
        <source>วางรายชื่อ</source>
        <translation>Paste a list</translation>
    </message>
    <message>
        <source>เพิ่มคนเข้ากิจกรรม</source>
        <translation>Add people to the activity</translation>
    </message>
    <message>
        <source>เพิ่มทั้งกลุ่ม</source>
        <translation>Put the group in</translation>
    </message>
    <message>
        <source>เพิ่มเข้า</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>เรียนเมื่อ</source>
        <translation>Met</translation>
    </message>
    <message>
        <source>เลือกกลุ่มเดิม</source>
        <translation>Choose a former group</translation>
    </message>
    <message>
        <source>เลือกคนในรายชื่อก่อน</source>
        <translation>Choose somebody of the list first</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>ไม่พบชื่อนี้ในศูนย์</source>
        <translation>Nobody of this name is known here</translation>
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
        <source>กำลังนำข้อมูลกลับมา อย่าเพิ่งปิดเครื่อง</source>
        <translation>Bringing the data back: leave the computer on</translation>
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
    <name>EntryRows</name>
    <message>
        <source>จะรับ</source>
        <translation>to be taken</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>มีกิจกรรมชื่อนี้แล้ว</source>
        <translation>An activity of that name is there</translation>
    </message>
    <message>
        <source>รับ</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>วัน</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ไม่รับ</source>
        <translation>not taken</translation>
    </message>
</context>
<context>
    <name>EntrySide</name>
    <message>
        <source>ชั่วโมง</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>วัน</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>เช็กว่า</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>เปิดกิจกรรม</source>
        <translation>Open the activity</translation>
    </message>
    <message>
        <source>แต่ละครั้งที่มีเช็กชื่อ</source>
        <translation>Each session with a mark</translation>
    </message>
</context>
<context>
    <name>EraseCard</name>
    <message>
        <source>ทำได้เฉพาะผู้ดูแล ขอให้ผู้ดูแลเข้านั่งโต๊ะแล้วทำให้</source>
        <translation>Only a keeper may do this. Ask a keeper to sign in and do it.</translation>
    </message>
    <message>
        <source>ลบข้อมูล</source>
        <translation>Erase</translation>
    </message>
    <message>
        <source>ลบข้อมูลของคนนี้</source>
        <translation>Erase this person&apos;s data</translation>
    </message>
    <message>
        <source>ลบถาวร</source>
        <translation>Erase for good</translation>
    </message>
    <message>
        <source>ลบเพราะอะไร</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>เขียนเหตุผลสั้น ๆ ก่อน</source>
        <translation>Say why in a few words first</translation>
    </message>
    <message>
        <source>เช่น เจ้าตัวขอให้ลบ ไม่ต้องใส่ชื่อหรือเบอร์ เพราะเหตุผลเก็บไว้ตลอด</source>
        <translation>Such as: they asked for it. No name or number: the reason is kept for ever.</translation>
    </message>
    <message>
        <source>เลขเข้าของผู้ดูแล</source>
        <translation>The keeper&apos;s PIN</translation>
    </message>
    <message>
        <source>ไม่ลบ</source>
        <translation>Do not erase</translation>
    </message>
</context>
<context>
    <name>FoldHead</name>
    <message>
        <source>พับอยู่</source>
        <translation>folded</translation>
    </message>
    <message>
        <source>เปิดอยู่</source>
        <translation>open</translation>
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
    <name>FormParts</name>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>FoundRows</name>
    <message>
        <source>ชื่อ สกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>ที่อยู่</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>รอคิวอยู่</source>
        <translation>Waits</translation>
    </message>
    <message>
        <source>อยู่แล้ว</source>
        <translation>In already</translation>
    </message>
    <message>
        <source>อายุ</source>
        <translation>Age</translation>
    </message>
</context>
<context>
    <name>Frame</name>
    <message>
        <source>กิจกรรม</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>ช่วยเหลือ</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ผู้เรียน</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อคนที่หา กด Esc กลับไปหน้าเดิม</source>
        <translation>Type whom you look for. Esc goes back to where you were</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>ล็อกหน้าจอ</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>วุฒิบัตร</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>สำรองข้อมูลไว้แล้วเมื่อ {time} น.</source>
        <translation>Today&apos;s backup was made at {time}</translation>
    </message>
    <message>
        <source>ส่งข้อมูล</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>หยุด</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>เช็กชื่อ</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>GroupDays</name>
    <message>
        <source>{group} ตั้งแต่</source>
        <translation>{group} since</translation>
    </message>
    <message>
        <source>รู้จาก</source>
        <translation>Known from</translation>
    </message>
    <message>
        <source>วันที่และที่มาของกลุ่ม</source>
        <translation>Days and sources of the groups</translation>
    </message>
</context>
<context>
    <name>GroupRow</name>
    <message>
        <source>เปลี่ยนชื่อ</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>เลิกใช้</source>
        <translation>Take out of use</translation>
    </message>
</context>
<context>
    <name>GroupsCard</name>
    <message>
        <source>ชื่อกลุ่มใหม่</source>
        <translation>Name of a new group</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อกลุ่มใหม่ก่อน</source>
        <translation>Type the new group&apos;s name first</translation>
    </message>
    <message>
        <source>มีกลุ่มมาตรฐานครบแล้ว</source>
        <translation>All the usual groups are there</translation>
    </message>
    <message>
        <source>เติมกลุ่มมาตรฐานที่ขาด</source>
        <translation>Add the usual groups that lack</translation>
    </message>
    <message>
        <source>เพิ่มกลุ่ม</source>
        <translation>Add a group</translation>
    </message>
    <message>
        <source>ให้ผู้ดูแลหรือผู้ประสานงานเป็นคนแก้รายการนี้</source>
        <translation>A keeper or coordinator changes this list</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing changed</translation>
    </message>
</context>
<context>
    <name>GroupsPutIn</name>
    <message>
        <source>ยังไม่มีกิจกรรมอื่นที่มีคน</source>
        <translation>No other activity has people yet</translation>
    </message>
</context>
<context>
    <name>GuardianPart</name>
    <message>
        <source>ชื่อผู้ปกครอง</source>
        <translation>Guardian&apos;s name</translation>
    </message>
    <message>
        <source>ดูแลถึง</source>
        <translation>Looked after until</translation>
    </message>
    <message>
        <source>บัตร</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>มารับกลับได้</source>
        <translation>May fetch</translation>
    </message>
    <message>
        <source>ว่างไว้ถ้ายังดูแลอยู่</source>
        <translation>Empty while they still do</translation>
    </message>
    <message>
        <source>เซ็นแทนได้</source>
        <translation>May sign</translation>
    </message>
    <message>
        <source>เป็นอะไรกับผู้เรียน</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>เพิ่มผู้ปกครอง</source>
        <translation>Add a guardian</translation>
    </message>
    <message>
        <source>เลขบนบัตร</source>
        <translation>Number on it</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>HeadsPanel</name>
    <message>
        <source>กลับไปใบเช็กชื่อ</source>
        <translation>Back to the roll</translation>
    </message>
    <message>
        <source>คนที่มาแต่ไม่ลงชื่อ นับเป็นคน-ครั้งในรายงาน ไม่นับเป็นรายคน กด + หรือพิมพ์จำนวน</source>
        <translation>Who came and gave no name: they count as visits in reports, not as people. Press + or type a number</translation>
    </message>
    <message>
        <source>นับหัว</source>
        <translation>Count heads</translation>
    </message>
    <message>
        <source>รวม {people}</source>
        <translation>{people} in all</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>กด 1 ถึง 5 แล้วลงบรรทัดถัดไปเอง พิมพ์ตัวอักษรเพื่อหาชื่อ กดผิดกด Ctrl+Z ทุกครั้งที่กดเก็บลงเครื่องทันที ไม่ต้องบันทึก เช็กเสร็จแล้วกดปุ่มล่างขวา ที่เหลือเป็นขาด</source>
        <translation>Press 1 to 5: the mark is made and the next line waits. Type letters to find a name. A slip? Press Ctrl+Z. Every mark is saved at once. When you are done, press the button at the bottom right: whoever is left is marked absent.</translation>
    </message>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>กลับไปทำต่อ</source>
        <translation>Back to work</translation>
    </message>
    <message>
        <source>กิจกรรม</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>คนใหม่ · คนมาใหม่</source>
        <translation>New learner · somebody new</translation>
    </message>
    <message>
        <source>คัดลอก วาง กับ Excel</source>
        <translation>Copy and paste with Excel</translation>
    </message>
    <message>
        <source>ช่วยเหลือ</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>ช่วยเหลือหน้านี้</source>
        <translation>Help for this page</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>ดูทั้งสัปดาห์ กดลูกศรเลือกกิจกรรม Enter เปิด วันหยุดเว้นให้เอง กด Ctrl+N เพิ่มกิจกรรมใหม่ บอกแค่วัน เวลา แล้วเครื่องจัดครั้งเรียนให้</source>
        <translation>See the whole week. Choose an activity with the arrows and open it with Enter. Holidays are left out by themselves. Press Ctrl+N for a new activity: say days and times, and its sessions are laid out for you.</translation>
    </message>
    <message>
        <source>ตัวหนังสือใหญ่ เล็ก</source>
        <translation>Larger, smaller text</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ติ๊กแถวนี้</source>
        <translation>Tick this row</translation>
    </message>
    <message>
        <source>ธนาคารหน่วยกิต</source>
        <translation>Credit bank</translation>
    </message>
    <message>
        <source>นาทีที่สาย ทีละ 5</source>
        <translation>Minutes late, by 5</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ปรับเครื่องพิมพ์</source>
        <translation>Put the printer right</translation>
    </message>
    <message>
        <source>ปุ่มบนแป้นพิมพ์</source>
        <translation>Keys of the keyboard</translation>
    </message>
    <message>
        <source>ผู้เรียน</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อ ชื่อเล่น เบอร์โทร หรือเลขบัตร สะกดไม่ตรงก็หาเจอ กด Enter เปิดประวัติ ไม่พบให้กด F9 ลงชื่อคนใหม่ มีแค่ชื่อก็บันทึกได้ ที่ขาดเติมวันหลัง</source>
        <translation>Type a name, nickname, telephone or card number; it is found even when it is spelled otherwise. Enter opens the profile. Not there? Press F9 to add somebody new. A name is enough to save, the rest can come later.</translation>
    </message>
    <message>
        <source>พิมพ์บัตรปุ่มตั้งโต๊ะ</source>
        <translation>Print the desk card</translation>
    </message>
    <message>
        <source>ภาษา ขนาดตัวหนังสือ คนที่นั่งโต๊ะ ผู้ลงนามในวุฒิบัตร และรหัสผ่านของศูนย์</source>
        <translation>Language, text size, who sits at the desk, who signs certificates, and the centre&apos;s passphrase.</translation>
    </message>
    <message>
        <source>มา สาย กลับก่อน ลา ขาด</source>
        <translation>The five marks, here to absent</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>ลบที่เช็กไว้</source>
        <translation>Clear a mark</translation>
    </message>
    <message>
        <source>ล็อกหน้าจอ</source>
        <translation>Lock screen</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>วุฒิบัตร</source>
        <translation>Certificates</translation>
    </message>
    <message>
        <source>สมุดของผู้เรียน</source>
        <translation>A learner&apos;s passbook</translation>
    </message>
    <message>
        <source>สามรายการ: กิจกรรมที่เช็กชื่อไว้ สิ่งที่เรียนรู้จากที่อื่น และหน่วยกิต กด F9 จดเรื่องจากที่อื่น บอกชั่วโมงและหลักฐาน แล้วกดตรวจ ตรวจแล้วจึงนับชั่วโมง กด Ctrl+B พิมพ์ทั้งหมดเป็นเล่ม พิมพ์สองด้าน พับครึ่ง เย็บกลาง</source>
        <translation>Three lists: activities with a roll, what was learned elsewhere, and credits. F9 writes down what was learned elsewhere: its hours and its evidence, then it is checked; only then do its hours count. Ctrl+B prints all of it as a book: on both sides, folded in the middle and stapled.</translation>
    </message>
    <message>
        <source>ส่งข้อมูล</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>หยุด · ถอยหนึ่งก้าว ไม่มีอะไรหาย</source>
        <translation>Stop · step back, nothing lost</translation>
    </message>
    <message>
        <source>อ่านบัตรประชาชน</source>
        <translation>Read an identity card</translation>
    </message>
    <message>
        <source>เช็กชื่อ</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>เปลี่ยนหน้า ตามแถบซ้าย</source>
        <translation>The pages, as on the left</translation>
    </message>
    <message>
        <source>เพิ่มใหม่</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>เลิกทำครั้งล่าสุด</source>
        <translation>Undo the last deed</translation>
    </message>
    <message>
        <source>เลือกกิจกรรม เครื่องบอกว่าใครได้แล้ว ใครยังทัน เพราะอะไร ด้านขวาคือใบจริงที่จะพิมพ์ ดูให้ถูกก่อนกดออกเลข เลขที่ออกแล้วแก้ไม่ได้ ยกเลิกได้พร้อมเหตุผล ปุ่มสำเนาของผู้เรียนทำไฟล์ใบละคนให้เก็บไว้</source>
        <translation>Choose an activity: it says who has earned a certificate, who still can, and why. At the right stands the very page that is printed. Look at it before you give numbers: a number that was given cannot be changed, only voided, with a reason. Learner’s copy makes a file for each person to keep.</translation>
    </message>
    <message>
        <source>เลือกเครื่องพิมพ์และกระดาษ พิมพ์แผ่นวัด พับตามเส้นประทีละด้าน อ่านเลขที่ขอบกระดาษทับ ใส่ให้ครบแปดช่องแล้วกดใช้เลขนี้ แล้วพิมพ์แผ่นตรวจดูอีกแผ่น</source>
        <translation>Choose printer and paper, print the measuring sheet, fold it along each dotted line and read the number under the paper’s edge. Type all eight, use them, then print the check sheet.</translation>
    </message>
    <message>
        <source>เลือกเดือน ไตรมาส หรือปีงบประมาณ นับคนและคน-ครั้งให้เอง ที่ยังขาดบอกไว้ที่บรรทัดล่าง กด B ดูว่าใครมีชั่วโมงพอเสนอธนาคารหน่วยกิต</source>
        <translation>Choose a month, a quarter or a fiscal year: people and visits are counted for you, and the line below says what is lacking. B shows who has hours enough for the credit bank.</translation>
    </message>
    <message>
        <source>เลื่อนแถว</source>
        <translation>Move over rows</translation>
    </message>
    <message>
        <source>เสียบแฟลชไดรฟ์แล้วกด Enter รับและส่งในครั้งเดียว รอให้ขึ้นว่าดึงออกได้ ไม่มีแฟลชไดรฟ์แต่มีเน็ต ปุ่มเดียวกันส่งถึงเทศบาล ที่สองโต๊ะเขียนไม่ตรงกัน กด 1 หรือ 2 เลือก กดผิดเลิกทำได้ กด F9 เชิญโต๊ะใหม่ Ctrl+J เข้าร่วมกับเทศบาล และ Ctrl+S สำรองลงแฟลชไดรฟ์</source>
        <translation>Plug in the stick and press Enter: it takes in and sends at once. Wait until it says you may pull it out. Without a stick but with a network the same button sends to the municipality. Where two desks wrote differently press 1 or 2; it can be undone. F9 invites a desk, Ctrl+J joins the municipality, Ctrl+S backs up to the stick.</translation>
    </message>
    <message>
        <source>ใครมาถึง พิมพ์ชื่อเล่นแล้วกด Enter ก็เช็กว่ามา ช่องว่างแล้วกด Enter เปิดใบเช็กชื่อถัดไป ด้านขวาคือเรื่องที่รอให้ช่วย กดแล้วไปถึงที่เลย</source>
        <translation>Somebody comes: type their nickname, press Enter, and they are marked as here. Enter in the empty field opens the next roll. At the right stands what needs a hand: press one and you are at the place.</translation>
    </message>
    <message>
        <source>ใครมีชั่วโมงพอหนึ่งหน่วยกิตในปีงบประมาณนั้น กดลูกศรซ้ายขวาเปลี่ยนปี ช่องก่อนส่งบอกว่ายังขาดอะไร เช่น ใบยินยอมให้ส่งต่อ เลขบัตรเต็มลงให้เฉพาะคนที่ยินยอม กด Ctrl+E ลงแบบของสำนักงาน</source>
        <translation>Who has hours enough for a credit in that fiscal year; the arrows turn the year. A column says what is lacking before it is handed in, such as consent to be passed on; whole numbers are written only of who agreed. Ctrl+E fills the office&apos;s table.</translation>
    </message>
    <message>
        <source>ใครยังขาดข้อมูล</source>
        <translation>Who is incomplete</translation>
    </message>
    <message>
        <source>ไปช่องค้นหา</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ไปต่อ · เปิดแถวนี้</source>
        <translation>Go on · open this row</translation>
    </message>
</context>
<context>
    <name>HitList</name>
    <message>
        <source>คนที่ตรงกับที่พิมพ์</source>
        <translation>Who answers to what was typed</translation>
    </message>
</context>
<context>
    <name>HolidayForm</name>
    <message>
        <source>ชื่อวัน</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ถึงวันที่</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>วันนี้ไม่มีในปฏิทิน ดูอีกครั้ง หรือเว้นว่าง</source>
        <translation>There is no such day. Look again, or leave it empty.</translation>
    </message>
    <message>
        <source>วันแรก</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>เติมจากตารางที่มีให้</source>
        <translation>Fill in from the table</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อ</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อวัน</source>
        <translation>Rename a day</translation>
    </message>
    <message>
        <source>เพิ่มวัน</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>เรียนตามปกติ แค่บอกชื่อวัน</source>
        <translation>Activities meet; the day is only named</translation>
    </message>
    <message>
        <source>ใส่ชื่อวัน เช่น งานบุญประจำปี</source>
        <translation>Give it a name, such as the temple fair</translation>
    </message>
    <message>
        <source>ใส่วันแรก</source>
        <translation>Give the first day</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>HolidayRows</name>
    <message>
        <source>ชนิด</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>วัน</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>เรียนไหม</source>
        <translation>Meets</translation>
    </message>
</context>
<context>
    <name>HolidaysPage</name>
    <message>
        <source>กลับไปกิจกรรม</source>
        <translation>to the activities</translation>
    </message>
    <message>
        <source>ดูเป็น</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>List</translation>
    </message>
    <message>
        <source>วันหยุดของปี</source>
        <translation>Holidays of</translation>
    </message>
    <message>
        <source>วันหยุดและวันสำคัญ</source>
        <translation>Holidays and named days</translation>
    </message>
    <message>
        <source>หยุดเรียนวันนี้</source>
        <translation>Close this day</translation>
    </message>
    <message>
        <source>เปลี่ยนชื่อ</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>เพิ่มวัน</source>
        <translation>Add a day</translation>
    </message>
    <message>
        <source>เรียนตามปกติ</source>
        <translation>Meet all the same</translation>
    </message>
    <message>
        <source>เลือกวันในรายการก่อน</source>
        <translation>Choose a day in the list first.</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>HoursRow</name>
    <message>
        <source>{what} ตั้งแต่</source>
        <translation>{what} from</translation>
    </message>
    <message>
        <source>{what} ถึง</source>
        <translation>{what} until</translation>
    </message>
</context>
<context>
    <name>ImportDeciding</name>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>แถวนี้รับเข้าไม่ได้: {why}</source>
        <translation>This row cannot be taken: {why}</translation>
    </message>
</context>
<context>
    <name>ImportEdit</name>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>เว้นว่างไว้</source>
        <translation>Left empty</translation>
    </message>
    <message>
        <source>ใช้ที่แก้</source>
        <translation>Use it</translation>
    </message>
</context>
<context>
    <name>ImportFirst</name>
    <message>
        <source>นำรายชื่อจากอำเภอหรือจังหวัดเข้ามา</source>
        <translation>Take in a list from the district or the province</translation>
    </message>
    <message>
        <source>ยังไม่เขียนอะไรลงเครื่องจนกว่าจะกดรับเข้า และเลิกทำได้ทั้งชุด</source>
        <translation>Nothing is written until you take it in, and all of it can be undone</translation>
    </message>
    <message>
        <source>ลากไฟล์มาวางที่นี่ก็ได้ หรือคัดลอกแถวใน Excel ให้ติดหัวตาราง แล้ววาง</source>
        <translation>Drop a file here, or copy rows in Excel with their heading and paste them</translation>
    </message>
    <message>
        <source>วางจาก Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>หัวตารางอยู่แถวไหนก็หาให้ แถวรวมและลายเซ็นเว้นให้เอง</source>
        <translation>The heading is found wherever it is; totals and signatures are left out</translation>
    </message>
    <message>
        <source>อ่านได้ทั้ง xlsx xls ods และ csv ภาษาไทยเข้ารหัสแบบไหนก็ได้</source>
        <translation>xlsx, xls, ods and csv are read, in any Thai encoding</translation>
    </message>
    <message>
        <source>เลือกไฟล์</source>
        <translation>Choose a file</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>กลับไปตาราง</source>
        <translation>Back to the table</translation>
    </message>
    <message>
        <source>กำลังรับเข้า</source>
        <translation>Taking in</translation>
    </message>
    <message>
        <source>คนที่ย้ายมา</source>
        <translation>Somebody who moved here</translation>
    </message>
    <message>
        <source>จาก Excel หรือไฟล์ตาราง</source>
        <translation>From Excel or another table</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>ดูทีละแถว</source>
        <translation>Row by row</translation>
    </message>
    <message>
        <source>นำเข้ารายชื่อ</source>
        <translation>Take in a list</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ยังทำอยู่ กด Esc เพื่อหยุดก่อน แล้วเลือกไฟล์ใหม่</source>
        <translation>Still at work: press Esc to stop, then choose another file</translation>
    </message>
    <message>
        <source>ยังไม่ได้คัดลอกอะไรไว้ คัดลอกแถวใน Excel แล้วกด Ctrl+V</source>
        <translation>Nothing was copied yet: copy rows in Excel, then press Ctrl+V</translation>
    </message>
    <message>
        <source>ยังไม่ได้เขียนอะไรลงเครื่อง ดูให้ครบก่อนได้ ไม่ต้องรีบ</source>
        <translation>Nothing is written yet: look at all of it, there is no hurry</translation>
    </message>
    <message>
        <source>รับ / เว้น</source>
        <translation>Take / leave out</translation>
    </message>
    <message>
        <source>ลองอีกครั้ง</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>วางจาก Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>หยุดแล้ว ยังไม่ได้รับใครเข้า</source>
        <translation>Stopped: nobody was taken in</translation>
    </message>
    <message>
        <source>เลิก</source>
        <translation>Leave</translation>
    </message>
    <message>
        <source>เลือกไฟล์</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>เว้นวรรค</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>ใช้ที่แก้</source>
        <translation>Use it</translation>
    </message>
</context>
<context>
    <name>ImportParts</name>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>อาจซ้ำ</source>
        <translation>Maybe twice</translation>
    </message>
    <message>
        <source>เลือกไฟล์อื่น</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>เว้นไว้</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>แก้ให้แล้ว</source>
        <translation>Mended</translation>
    </message>
    <message>
        <source>แถวที่แสดง</source>
        <translation>Rows shown</translation>
    </message>
    <message>
        <source>แผ่นงาน</source>
        <translation>Sheet</translation>
    </message>
</context>
<context>
    <name>ImportRowPanel</name>
    <message>
        <source>กลับไปตามที่อ่านให้</source>
        <translation>As it was read</translation>
    </message>
    <message>
        <source>คนละคน รับเข้า</source>
        <translation>Another person</translation>
    </message>
    <message>
        <source>คนเดียวกัน เว้นไว้</source>
        <translation>The same person</translation>
    </message>
    <message>
        <source>รับแถวนี้</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>เว้นวรรค</source>
        <translation>Space</translation>
    </message>
    <message>
        <source>เว้นแถวนี้</source>
        <translation>Leave out</translation>
    </message>
    <message>
        <source>แก้เอง</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>ใช้ตามไฟล์</source>
        <translation>As in the file</translation>
    </message>
</context>
<context>
    <name>ImportRows</name>
    <message>
        <source>จะทำอะไร</source>
        <translation>What is done</translation>
    </message>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>วันเกิด</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>เลขบัตร</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>แถว</source>
        <translation>Row</translation>
    </message>
    <message>
        <source>แถวในไฟล์</source>
        <translation>Rows of the file</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>ImportSource</name>
    <message>
        <source>ทุกไฟล์</source>
        <translation>All files</translation>
    </message>
    <message>
        <source>รายชื่อ ({kinds})</source>
        <translation>Lists ({kinds})</translation>
    </message>
    <message>
        <source>เลือกไฟล์รายชื่อ</source>
        <translation>Choose a list</translation>
    </message>
</context>
<context>
    <name>ImportTotals</name>
    <message>
        <source>รับเข้า</source>
        <translation>Taken in</translation>
    </message>
    <message>
        <source>รับแล้วเลิกทำได้ทั้งชุด</source>
        <translation>All of it can be undone</translation>
    </message>
    <message>
        <source>อาจซ้ำ รอคุณดู</source>
        <translation>Maybe twice: you decide</translation>
    </message>
    <message>
        <source>เว้นไว้</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>ไม่มีใครให้รับเข้า เลือกแถวแล้วกดเว้นวรรคเพื่อรับ</source>
        <translation>There is nobody to take in: go to a row and press Space</translation>
    </message>
</context>
<context>
    <name>InviteCard</name>
    <message>
        <source>ทำคำเชิญ</source>
        <translation>Make the invitation</translation>
    </message>
    <message>
        <source>เชิญโต๊ะใหม่</source>
        <translation>Invite a desk</translation>
    </message>
    <message>
        <source>เช่น หน้าบ้าน</source>
        <translation>such as Front door</translation>
    </message>
    <message>
        <source>โต๊ะใหม่ชื่อ</source>
        <translation>The new desk is called</translation>
    </message>
</context>
<context>
    <name>InvitedStep</name>
    <message>
        <source>ดูให้ตรงกับที่โต๊ะแรกบอกไว้ แล้วไปต่อ</source>
        <translation>See that it is what the first desk told you, then go on</translation>
    </message>
    <message>
        <source>ตั้งศูนย์ใหม่แทน</source>
        <translation>Set up a new centre instead</translation>
    </message>
    <message>
        <source>รายชื่อและกิจกรรมจะมาเมื่อแลกข้อมูลกับแฟลชไดรฟ์ครั้งแรก</source>
        <translation>People and activities come with the first exchange by the stick</translation>
    </message>
    <message>
        <source>เครื่องนี้จะเป็นโต๊ะ {letter}</source>
        <translation>This computer becomes desk {letter}</translation>
    </message>
    <message>
        <source>โต๊ะ {letter}</source>
        <translation>Desk {letter}</translation>
    </message>
    <message>
        <source>โต๊ะนี้ชื่อ</source>
        <translation>This desk is called</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>JoinedCard</name>
    <message>
        <source>รายการที่รวมไว้ด้วยกัน</source>
        <translation>Records joined with this one</translation>
    </message>
    <message>
        <source>แยกออกเป็นคนละคน</source>
        <translation>Take apart</translation>
    </message>
</context>
<context>
    <name>KeepCard</name>
    <message>
        <source>กำลังตรวจทุกอย่าง</source>
        <translation>Checking everything</translation>
    </message>
    <message>
        <source>กำลังตรวจอยู่</source>
        <translation>Still checking</translation>
    </message>
    <message>
        <source>กำลังใส่แฟลชไดรฟ์ อย่าเพิ่งถอด</source>
        <translation>Writing to the memory stick: leave it in</translation>
    </message>
    <message>
        <source>ตรวจครบแล้ว ทุกอย่างเรียบร้อย</source>
        <translation>Everything was checked and is sound</translation>
    </message>
    <message>
        <source>ตรวจทุกอย่าง</source>
        <translation>Check everything</translation>
    </message>
    <message>
        <source>ตรวจว่าไฟล์ไม่เสีย บันทึกต่อกันครบ และไม่มีใครแก้ข้อมูลนอกโปรแกรม</source>
        <translation>See that no file is damaged, that the journal is whole, and that nobody changed data behind the program&apos;s back</translation>
    </message>
    <message>
        <source>ยังไม่มี เครื่องจะสำรองให้เองวันละครั้ง</source>
        <translation>None yet: a backup is made by itself once a day</translation>
    </message>
    <message>
        <source>สำรองลงแฟลชไดรฟ์</source>
        <translation>Back up to a memory stick</translation>
    </message>
    <message>
        <source>หยุดตรวจแล้ว ยังไม่ได้ตรวจครบ</source>
        <translation>Stopped: not everything was checked</translation>
    </message>
    <message>
        <source>เครื่องสำรองให้เองทุกวันที่เปิดใช้ เก็บเจ็ดวันและแปดสัปดาห์หลังสุด ลงแฟลชไดรฟ์ไว้นอกเครื่องด้วย</source>
        <translation>A backup is made by itself on every day of use; the last seven days and eight weeks are kept. Put one on a memory stick too, away from this computer</translation>
    </message>
    <message>
        <source>เลือกแฟลชไดรฟ์</source>
        <translation>Choose a memory stick</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>ภาพหรือ PDF</source>
        <translation>Picture or PDF</translation>
    </message>
    <message>
        <source>เลือกภาพใบเซ็นชื่อ</source>
        <translation>Choose pictures of the signed sheet</translation>
    </message>
</context>
<context>
    <name>LackCard</name>
    <message>
        <source>ข้อมูลที่มีแล้ว</source>
        <translation>What is known</translation>
    </message>
    <message>
        <source>บันทึกได้เลย ที่ขาดเติมวันหลังได้</source>
        <translation>Save now; the rest can come later</translation>
    </message>
</context>
<context>
    <name>LargePage</name>
    <message>
        <source>คนก่อนหน้า</source>
        <translation>Previous person</translation>
    </message>
    <message>
        <source>คนถัดไป</source>
        <translation>Next person</translation>
    </message>
    <message>
        <source>ย่อกลับ</source>
        <translation>Small again</translation>
    </message>
    <message>
        <source>วุฒิบัตรขยาย</source>
        <translation>The certificate, large</translation>
    </message>
</context>
<context>
    <name>LearnerForm</name>
    <message>
        <source>คนใหม่</source>
        <translation>New learner</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>ทิ้งที่พิมพ์ค้าง</source>
        <translation>Throw it away</translation>
    </message>
    <message>
        <source>ทิ้งที่พิมพ์ค้างแล้ว</source>
        <translation>What you had typed is thrown away</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>มีคนแก้ประวัตินี้จากที่อื่น เติมค่าใหม่ให้แล้ว ช่องที่พิมพ์ไว้ยังอยู่</source>
        <translation>Somebody else changed this profile: the new values are in, what you typed stays</translation>
    </message>
    <message>
        <source>มีแค่ชื่อก็บันทึกได้</source>
        <translation>A name is enough to save</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ยังไม่บันทึก ที่พิมพ์ไว้เก็บให้แล้ว เปิดอีกครั้งก็ยังอยู่</source>
        <translation>Not saved; what was typed is kept and comes back</translation>
    </message>
    <message>
        <source>เก็บที่พิมพ์ไว้ให้แล้ว ไฟดับก็ไม่หาย</source>
        <translation>What you type is kept, even if the power fails</translation>
    </message>
    <message>
        <source>เอาที่พิมพ์ค้างไว้กลับมาให้แล้ว</source>
        <translation>What you had typed is here again</translation>
    </message>
    <message>
        <source>ไม่พบคนนี้แล้ว อาจถูกรวมกับอีกคน</source>
        <translation>This learner is not here any more; they may have been merged</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing was changed</translation>
    </message>
</context>
<context>
    <name>LearnerPanel</name>
    <message>
        <source>กำลังเรียน</source>
        <translation>Taking part in</translation>
    </message>
    <message>
        <source>ยังขาด</source>
        <translation>Lacking</translation>
    </message>
    <message>
        <source>สมัครกิจกรรม</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>สมุดชั่วโมงเรียน</source>
        <translation>Passbook of hours</translation>
    </message>
    <message>
        <source>เปิดประวัติ</source>
        <translation>Open profile</translation>
    </message>
</context>
<context>
    <name>LearnerParts</name>
    <message>
        <source>กลุ่มเป้าหมาย</source>
        <translation>Target groups</translation>
    </message>
    <message>
        <source>การศึกษา อาชีพ</source>
        <translation>Education, work</translation>
    </message>
    <message>
        <source>ข้อมูลอ่อนไหว</source>
        <translation>Sensitive data</translation>
    </message>
    <message>
        <source>ความยินยอม</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>จบชั้น</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>ชื่อและเพศ</source>
        <translation>Name and sex</translation>
    </message>
    <message>
        <source>ถามและบันทึกความยินยอมเรื่องข้อมูลอ่อนไหวก่อน จึงกรอกส่วนนี้ได้</source>
        <translation>Ask for consent to sensitive data and write it down first; then this part can be filled in</translation>
    </message>
    <message>
        <source>ที่อยู่ โทรศัพท์</source>
        <translation>Address, telephone</translation>
    </message>
    <message>
        <source>บัตรและวันเกิด</source>
        <translation>Card and birth</translation>
    </message>
    <message>
        <source>ผู้ปกครอง</source>
        <translation>Guardians</translation>
    </message>
    <message>
        <source>รูปถ่าย</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>วันเกิด</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>วันเกิด (พ.ศ.)</source>
        <translation>Birth date (B.E.)</translation>
    </message>
    <message>
        <source>ส่วนนี้ผู้ดูแลหรือผู้ประสานงานเป็นคนกรอกและดู</source>
        <translation>A keeper or coordinator fills this part in and sees it</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>อาชีพ</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>ใครแก้อะไร</source>
        <translation>Who changed what</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไม่รู้วัน เว้นว่างได้ ไม่ต้องเดา</source>
        <translation>Leave the day empty if it is not known</translation>
    </message>
</context>
<context>
    <name>LearnersList</name>
    <message>
        <source>ข้อมูลของทุกคนครบแล้ว กด F11 กลับไปดูทุกคน</source>
        <translation>Everybody is complete. F11 goes back to everybody</translation>
    </message>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>ตรงกับที่พิมพ์</source>
        <translation>As typed</translation>
    </message>
    <message>
        <source>นำเข้ารายชื่อจาก Excel หรือกด F9 ลงชื่อทีละคน</source>
        <translation>Take a list in from Excel, or press F9 to add one by one</translation>
    </message>
    <message>
        <source>ผู้เรียนทั้งหมด</source>
        <translation>All learners</translation>
    </message>
    <message>
        <source>ผู้เรียนที่พบ</source>
        <translation>Learners found</translation>
    </message>
    <message>
        <source>ยังไม่มีผู้เรียน</source>
        <translation>No learners yet</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ลงชื่อคนใหม่ โดยใช้คำว่า “{typed}” เป็นชื่อ</source>
        <translation>to add somebody new by the name “{typed}”</translation>
    </message>
    <message>
        <source>ลองพิมพ์ให้สั้นลง หรือพิมพ์ชื่อเล่น</source>
        <translation>Type less of it, or the nickname</translation>
    </message>
    <message>
        <source>อยู่ที่</source>
        <translation>Lives at</translation>
    </message>
    <message>
        <source>ออกเสียงคล้ายกัน</source>
        <translation>Sounds alike</translation>
    </message>
    <message>
        <source>อายุ</source>
        <translation>Age</translation>
    </message>
    <message>
        <source>เผื่อสะกดต่างจากที่ได้ยิน</source>
        <translation>in case it is spelled otherwise</translation>
    </message>
    <message>
        <source>ไม่พบคนที่หา? กด</source>
        <translation>Not there? Press</translation>
    </message>
    <message>
        <source>ไม่พบใครที่ตรงกับ “{typed}”</source>
        <translation>Nobody answers to “{typed}”</translation>
    </message>
    <message>
        <source>ไม่มีใครขาดข้อมูล</source>
        <translation>Nobody lacks anything</translation>
    </message>
</context>
<context>
    <name>LearnersPage</name>
    <message>
        <source>คนใหม่</source>
        <translation>New learner</translation>
    </message>
    <message>
        <source>ค้นหาผู้เรียน</source>
        <translation>Find a learner</translation>
    </message>
    <message>
        <source>ชื่อ ชื่อเล่น เบอร์โทร หรือรหัส</source>
        <translation>Name, nickname, telephone or code</translation>
    </message>
    <message>
        <source>ดูทุกคน</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>ดูใครบ้าง</source>
        <translation>Whom to show</translation>
    </message>
    <message>
        <source>ทุกคน</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>นำเข้าจาก Excel</source>
        <translation>From Excel</translation>
    </message>
    <message>
        <source>ผู้เรียน</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อเพื่อค้น หรือเลื่อนหาในรายชื่อ</source>
        <translation>Type a name, or look through the list</translation>
    </message>
    <message>
        <source>พิมพ์บัตร</source>
        <translation>Print cards</translation>
    </message>
    <message>
        <source>พิมพ์บัตรผู้เรียน</source>
        <translation>Print learner cards</translation>
    </message>
    <message>
        <source>ยังขาดข้อมูล</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ล้างคำค้น</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>สมัคร</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>อ่านบัตร</source>
        <translation>Read a card</translation>
    </message>
    <message>
        <source>เปิดประวัติ</source>
        <translation>Open profile</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>ใครซ้ำกัน</source>
        <translation>Who is here twice</translation>
    </message>
    <message>
        <source>ใครยังขาด</source>
        <translation>Who is incomplete</translation>
    </message>
</context>
<context>
    <name>LeavingPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ทำแฟ้มย้าย</source>
        <translation>Make the file</translation>
    </message>
    <message>
        <source>พิมพ์ใบให้ผู้เรียน</source>
        <translation>Print a slip for the learner</translation>
    </message>
    <message>
        <source>ย้ายศูนย์ {code}</source>
        <translation>Move {code}</translation>
    </message>
    <message>
        <source>ย้ายไปศูนย์อื่น</source>
        <translation>Move to another centre</translation>
    </message>
    <message>
        <source>เก็บแฟ้มไว้ที่ไหน</source>
        <translation>Where the file goes</translation>
    </message>
    <message>
        <source>แฟ้มย้ายศูนย์ (*{ending})</source>
        <translation>File of a move (*{ending})</translation>
    </message>
    <message>
        <source>ใบขอความยินยอม</source>
        <translation>Consent form</translation>
    </message>
    <message>
        <source>ไปกับผู้เรียน</source>
        <translation>Goes with the learner</translation>
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
    <name>LookAlikeRow</name>
    <message>
        <source>คนละคน</source>
        <translation>Somebody else</translation>
    </message>
    <message>
        <source>เทียบแล้วรวม</source>
        <translation>Compare and join</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>ขนาดตัวหนังสือ</source>
        <translation>Text size</translation>
    </message>
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
        <source>ตามเครื่อง</source>
        <translation>Like the computer</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>มืด</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>สว่าง</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>แสง</source>
        <translation>Light or dark</translation>
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
        <source>มีไฟล์สำรองอยู่แล้ว</source>
        <translation>I have a backup</translation>
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
    <name>MaskedEdit</name>
    <message>
        <source>ซ่อน</source>
        <translation>Hide</translation>
    </message>
    <message>
        <source>แสดง</source>
        <translation>Show</translation>
    </message>
</context>
<context>
    <name>Members</name>
    <message>
        <source>คำเชิญ</source>
        <translation>Invitation</translation>
    </message>
    <message>
        <source>เลือกที่เก็บคำเชิญ</source>
        <translation>Choose where the invitation goes</translation>
    </message>
</context>
<context>
    <name>MinutesLine</name>
    <message>
        <source>{name} {word} กี่นาที</source>
        <translation>How many minutes: {name}, {word}</translation>
    </message>
    <message>
        <source>นาที</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>น้อยลง 5 นาที</source>
        <translation>5 minutes less</translation>
    </message>
    <message>
        <source>มากขึ้น 5 นาที</source>
        <translation>5 minutes more</translation>
    </message>
    <message>
        <source>เก็บ</source>
        <translation>Keep</translation>
    </message>
</context>
<context>
    <name>MonthCard</name>
    <message>
        <source>คน</source>
        <translation>people</translation>
    </message>
    <message>
        <source>คน-ครั้ง</source>
        <translation>visits</translation>
    </message>
    <message>
        <source>ชั่วโมง</source>
        <translation>hours</translation>
    </message>
</context>
<context>
    <name>MoveFields</name>
    <message>
        <source>บอกเหตุผลสั้น ๆ ก่อน กดเลขข้างล่างก็ได้</source>
        <translation>Say why in a few words, or press a number below.</translation>
    </message>
    <message>
        <source>พิมพ์เวลา เช่น 9.00</source>
        <translation>Type a time, such as 9.00</translation>
    </message>
    <message>
        <source>ย้ายพร้อมการเช็กชื่อ</source>
        <translation>The marks go with it</translation>
    </message>
    <message>
        <source>วันใหม่</source>
        <translation>New day</translation>
    </message>
    <message>
        <source>วิทยากร</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>อีกสัปดาห์</source>
        <translation>A week on</translation>
    </message>
    <message>
        <source>เพราะอะไร</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>เพิ่มวันเรียนชดเชยต่อท้าย 1 ครั้ง</source>
        <translation>One more session at the end instead</translation>
    </message>
    <message>
        <source>เริ่ม</source>
        <translation>From</translation>
    </message>
    <message>
        <source>เลิก</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>เวลาเลิกต้องอยู่หลังเวลาเริ่ม</source>
        <translation>It must end after it begins</translation>
    </message>
    <message>
        <source>ใส่วันใหม่</source>
        <translation>Give the new day</translation>
    </message>
    <message>
        <source>ไปต่อท้าย</source>
        <translation>To the end</translation>
    </message>
</context>
<context>
    <name>MovePage</name>
    <message>
        <source>ครั้งที่ {number}</source>
        <translation>session {number}</translation>
    </message>
    <message>
        <source>ครั้งที่งดจะไม่นับในชั่วโมงเรียน และบอกเหตุผลไว้ในปฏิทิน</source>
        <translation>A cancelled session does not count in the hours; the calendar keeps its reason.</translation>
    </message>
    <message>
        <source>งดครั้งนี้</source>
        <translation>Cancel it</translation>
    </message>
    <message>
        <source>ทำอะไรกับวันเรียนนี้</source>
        <translation>What becomes of this session</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>ย้าย</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>ย้ายหรืองดวันเรียน</source>
        <translation>Move or cancel a session</translation>
    </message>
    <message>
        <source>ว่าง ไม่ชนกับอะไร</source>
        <translation>Free: nothing clashes</translation>
    </message>
    <message>
        <source>อีกสัปดาห์</source>
        <translation>A week on</translation>
    </message>
    <message>
        <source>เหตุผล</source>
        <translation>reason</translation>
    </message>
    <message>
        <source>ใส่วันและเวลาใหม่</source>
        <translation>Give the new day and time</translation>
    </message>
</context>
<context>
    <name>NameForm</name>
    <message>
        <source>ชื่อกลุ่ม</source>
        <translation>Name of the group</translation>
    </message>
    <message>
        <source>บันทึกชื่อ</source>
        <translation>Keep the name</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>NameMorePart</name>
    <message>
        <source>ชื่อเดิม ชื่อกลาง เพศตามที่ผู้เรียนบอก</source>
        <translation>Former names, middle name, sex in their own words</translation>
    </message>
    <message>
        <source>ชื่อเดิมเต็ม ๆ</source>
        <translation>Former name in full</translation>
    </message>
    <message>
        <source>รู้จาก</source>
        <translation>Known from</translation>
    </message>
    <message>
        <source>เพศตามที่ผู้เรียนบอก</source>
        <translation>Sex in their own words</translation>
    </message>
    <message>
        <source>เพิ่มชื่อเดิม</source>
        <translation>Add a former name</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>แค่ปีก็ได้</source>
        <translation>A year is enough</translation>
    </message>
    <message>
        <source>ใช้ถึง</source>
        <translation>Until</translation>
    </message>
</context>
<context>
    <name>NamePart</name>
    <message>
        <source>คำนำหน้า</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Given name</translation>
    </message>
    <message>
        <source>ชื่อกลาง</source>
        <translation>Middle name</translation>
    </message>
    <message>
        <source>ชื่ออังกฤษ</source>
        <translation>English name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>นามสกุล</source>
        <translation>Family name</translation>
    </message>
    <message>
        <source>เพศ</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>NeedsCard</name>
    <message>
        <source>{n} เรื่อง</source>
        <translation>{n} to do</translation>
    </message>
    <message>
        <source>มีเรื่องให้ช่วย</source>
        <translation>Needs a hand</translation>
    </message>
    <message>
        <source>ไม่มีเรื่องค้าง</source>
        <translation>Nothing is left to do</translation>
    </message>
</context>
<context>
    <name>NewCard</name>
    <message>
        <source>ลงวันที่</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>ลงวันที่ (พ.ศ.)</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>แก้แบบ</source>
        <translation>Edit template</translation>
    </message>
    <message>
        <source>แบบ</source>
        <translation>Template</translation>
    </message>
</context>
<context>
    <name>NewSheet</name>
    <message>
        <source>จดหรือเก็บรหัสนี้ก่อน แล้วติ๊กว่าเก็บแล้ว</source>
        <translation>Copy or keep this code first, then tick that it is put away</translation>
    </message>
    <message>
        <source>จดหรือเก็บแล้ว ไว้ในที่ปลอดภัย ไม่ใช่กับเครื่องนี้</source>
        <translation>Copied or kept, in a safe place, not with this computer</translation>
    </message>
    <message>
        <source>พิมพ์ใบกู้คืน</source>
        <translation>Print the recovery sheet</translation>
    </message>
    <message>
        <source>เก็บเป็นไฟล์</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>เริ่มใช้ใบนี้</source>
        <translation>Use this sheet from now on</translation>
    </message>
    <message>
        <source>ใช้ใบเดิมต่อ</source>
        <translation>Stay with the old one</translation>
    </message>
</context>
<context>
    <name>Newcomer</name>
    <message>
        <source>ชื่อ {name} ยังพิมพ์ค้างอยู่ในช่องคนมาใหม่</source>
        <translation>{name} is still half typed in the line for newcomers</translation>
    </message>
    <message>
        <source>พิมพ์ต่อ</source>
        <translation>Go on typing</translation>
    </message>
</context>
<context>
    <name>NoRoll</name>
    <message>
        <source>คนมาใหม่</source>
        <translation>Somebody new</translation>
    </message>
    <message>
        <source>ครั้งนี้ไม่ต้องเช็กชื่อ และไม่มีใครถูกนับว่าขาด</source>
        <translation>There is no roll to take, and nobody counts as absent</translation>
    </message>
    <message>
        <source>ยังไม่มีใครในกิจกรรมนี้</source>
        <translation>Nobody is in this activity yet</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>ใส่รายชื่อ</source>
        <translation>Put people in</translation>
    </message>
    <message>
        <source>ใส่รายชื่อของกิจกรรมก่อน หรือพิมพ์ชื่อคนที่มาทีละคน</source>
        <translation>Put people into the activity first, or type the names of who comes</translation>
    </message>
</context>
<context>
    <name>NoSheet</name>
    <message>
        <source>ครั้งนี้ยังไม่มีใบเซ็นชื่อ</source>
        <translation>This session has no sign-in sheet yet</translation>
    </message>
    <message>
        <source>ดูใบของวันอื่น</source>
        <translation>See sheets of other days</translation>
    </message>
    <message>
        <source>พิมพ์ใบแรก</source>
        <translation>Print the first sheet</translation>
    </message>
    <message>
        <source>พิมพ์ใบให้เซ็น</source>
        <translation>Print a sheet to sign</translation>
    </message>
    <message>
        <source>พิมพ์ใบให้เซ็นก่อน แล้วกลับมาพิมพ์เลขที่ลงที่นี่</source>
        <translation>Print a sheet to sign first, then come back and type the numbers in here</translation>
    </message>
    <message>
        <source>ยังไม่มีใบเซ็นชื่อของกิจกรรมนี้</source>
        <translation>This activity has no sign-in sheet yet</translation>
    </message>
</context>
<context>
    <name>NumberPart</name>
    <message>
        <source>ตัวสุดท้ายไม่ตรง ดูบัตรอีกครั้ง</source>
        <translation>The last digit does not fit: look at the card</translation>
    </message>
    <message>
        <source>ต้องมี 13 ตัว ดูบัตรอีกครั้ง</source>
        <translation>It must have 13 digits: look at the card</translation>
    </message>
    <message>
        <source>ทำไมจึงไม่มีบัตร</source>
        <translation>Why there is none</translation>
    </message>
    <message>
        <source>บัตรที่มี</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>อ่านเลขไม่ออก ดูบัตรอีกครั้ง</source>
        <translation>This cannot be read: look at the card</translation>
    </message>
    <message>
        <source>เลขถูกต้อง</source>
        <translation>The number fits</translation>
    </message>
    <message>
        <source>เลขบนบัตร</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>เหตุผลที่เลขเป็นอย่างนี้</source>
        <translation>Why the number stands so</translation>
    </message>
    <message>
        <source>ได้เลข 13 หลักแล้ว</source>
        <translation>A 13-digit number came</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>NumberRow</name>
    <message>
        <source>กลับเป็น {n}</source>
        <translation>Back to {n}</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>12 ตัว อยู่ในใบย้ายศูนย์ที่ผู้เรียนถือมา พิมพ์เล็กหรือใหญ่ก็ได้</source>
        <translation>12 letters, on the slip the learner brought; capitals or not</translation>
    </message>
    <message>
        <source>พิมพ์รหัสเปิดแฟ้มก่อน</source>
        <translation>Type the code first.</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกแฟ้ม</source>
        <translation>No file chosen yet</translation>
    </message>
    <message>
        <source>รหัสเปิดแฟ้ม</source>
        <translation>Code that opens the file</translation>
    </message>
    <message>
        <source>ศูนย์เดิมทำแฟ้มให้ผู้เรียน ลงท้ายด้วย .sala-move เปิดดูก่อนได้ ยังไม่เขียนอะไรลงเครื่อง</source>
        <translation>The old centre made a file that ends in .sala-move. Looking at it writes nothing.</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เลือกแฟ้ม</source>
        <translation>Choose the file</translation>
    </message>
    <message>
        <source>เลือกแฟ้มก่อน</source>
        <translation>Choose the file first.</translation>
    </message>
    <message>
        <source>เลือกแฟ้มอื่น</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>แฟ้มกับรหัสที่ผู้เรียนถือมา</source>
        <translation>The file and the code that the learner brought</translation>
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
        <source>นำไฟล์สำรองกลับมา</source>
        <translation>Bring a backup back</translation>
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
    <name>OutsideForm</name>
    <message>
        <source>กี่ชั่วโมง</source>
        <translation>How many hours</translation>
    </message>
    <message>
        <source>จดการเรียนรู้จากที่อื่น</source>
        <translation>Learned elsewhere</translation>
    </message>
    <message>
        <source>ดูรูป</source>
        <translation>Look at the pictures</translation>
    </message>
    <message>
        <source>ตรวจหลักฐานรายการนี้</source>
        <translation>Check its evidence</translation>
    </message>
    <message>
        <source>ตรวจแล้ว ให้นับชั่วโมง</source>
        <translation>Checked: count its hours</translation>
    </message>
    <message>
        <source>ตั้งแต่</source>
        <translation>From</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>ถึง</source>
        <translation>Until</translation>
    </message>
    <message>
        <source>ทำอะไรได้แล้ว</source>
        <translation>What they can do now</translation>
    </message>
    <message>
        <source>ที่ไหน</source>
        <translation>Where</translation>
    </message>
    <message>
        <source>นับเข้าหลักสูตร</source>
        <translation>Counts towards</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>บันทึกสิ่งที่แก้ก่อน แล้วจึงตรวจ</source>
        <translation>Save what you changed first, then check it.</translation>
    </message>
    <message>
        <source>มีหลักฐานอะไร</source>
        <translation>What is the evidence</translation>
    </message>
    <message>
        <source>ยกเลิกการตรวจ</source>
        <translation>Take the check away</translation>
    </message>
    <message>
        <source>ยังไม่มี</source>
        <translation>none yet</translation>
    </message>
    <message>
        <source>วัน เดือน หรือปี</source>
        <translation>a day, a month or a year</translation>
    </message>
    <message>
        <source>เช่น 6 หรือ 6.5</source>
        <translation>such as 6 or 6.5</translation>
    </message>
    <message>
        <source>เรียนอะไรมา</source>
        <translation>What was learned</translation>
    </message>
    <message>
        <source>เรียนแบบไหน</source>
        <translation>In what way</translation>
    </message>
    <message>
        <source>เลขที่ หรือรายละเอียดหลักฐาน</source>
        <translation>Its number, or more about it</translation>
    </message>
    <message>
        <source>เอารายการนี้ออก</source>
        <translation>Take this out</translation>
    </message>
    <message>
        <source>เอารูปล่าสุดออก</source>
        <translation>Take the last picture away</translation>
    </message>
    <message>
        <source>ใครตรวจ</source>
        <translation>Who checks it</translation>
    </message>
    <message>
        <source>ใส่รูปหลักฐาน</source>
        <translation>Add a picture of it</translation>
    </message>
    <message>
        <source>ไม่นับเข้าหลักสูตร</source>
        <translation>towards no programme</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไม่บันทึก</source>
        <translation>Do not save</translation>
    </message>
</context>
<context>
    <name>OutsidePart</name>
    <message>
        <source>จดรายการแรก</source>
        <translation>Write the first one down</translation>
    </message>
    <message>
        <source>จดเพิ่ม</source>
        <translation>One more</translation>
    </message>
    <message>
        <source>ชั่วโมง</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>ตรวจ</source>
        <translation>Checked</translation>
    </message>
    <message>
        <source>ที่พิมพ์ค้างไว้ยังอยู่ กด Ctrl+S เพื่อบันทึก หรือ Esc เพื่อทิ้ง</source>
        <translation>What was half typed is still here: Ctrl+S saves it, Esc drops it</translation>
    </message>
    <message>
        <source>ที่ไหน เมื่อไร</source>
        <translation>Where and when</translation>
    </message>
    <message>
        <source>ยังไม่มีการเรียนรู้จากที่อื่น</source>
        <translation>Nothing learned elsewhere yet</translation>
    </message>
    <message>
        <source>รูป ({kinds})</source>
        <translation>Pictures ({kinds})</translation>
    </message>
    <message>
        <source>รูปยังมาไม่ถึงโต๊ะนี้ รับแฟลชไดรฟ์จากโต๊ะที่เก็บรูปก่อน</source>
        <translation>The pictures have not come to this desk yet: take in the stick of the desk that keeps them first</translation>
    </message>
    <message>
        <source>สิ่งที่เรียนรู้จากที่อื่น</source>
        <translation>What was learned elsewhere</translation>
    </message>
    <message>
        <source>เรียนที่ศูนย์อื่น อบรม ทำงาน หรือเรียนรู้เอง จดไว้ได้ทั้งหมด เมื่อมีคนตรวจหลักฐาน ชั่วโมงจะนับให้</source>
        <translation>Another centre, a course, work, by oneself: all can stand here. Its hours count once somebody has checked the evidence.</translation>
    </message>
    <message>
        <source>เรื่อง</source>
        <translation>What</translation>
    </message>
    <message>
        <source>เลือกรูปหลักฐาน</source>
        <translation>Choose a picture of the evidence</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>PageCard</name>
    <message>
        <source>ขยายดู</source>
        <translation>Enlarge</translation>
    </message>
    <message>
        <source>คนก่อนหน้า</source>
        <translation>Previous person</translation>
    </message>
    <message>
        <source>คนถัดไป</source>
        <translation>Next person</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>{done} จาก {of}</source>
        <translation>{done} of {of}</translation>
    </message>
    <message>
        <source>กำลังพิมพ์ {title}</source>
        <translation>Printing {title}</translation>
    </message>
    <message>
        <source>พิมพ์ต่อจากหน้าที่ {page}</source>
        <translation>Go on from page {page}</translation>
    </message>
    <message>
        <source>ส่งไปที่เครื่องพิมพ์ {printer} แล้ว {pages} หน้า</source>
        <translation>Sent to the printer {printer}, pages: {pages}</translation>
    </message>
    <message>
        <source>หยุดพิมพ์ที่หน้า {page} จาก {of}</source>
        <translation>Stopped at page {page} of {of}</translation>
    </message>
    <message>
        <source>เก็บเป็นไฟล์</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>เก็บไว้ที่ {file} แล้ว</source>
        <translation>Kept as {file}</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์ {printer} หยุดอยู่ งาน {pages} หน้ารออยู่ เปิดเครื่องและใส่กระดาษแล้วจะออกมาเอง</source>
        <translation>The printer {printer} has stopped: {pages} pages wait and come out once it is on and has paper</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>PartForm</name>
    <message>
        <source>ต้องเรียน</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ปิดไว้ถ้าเลือกเรียนได้</source>
        <translation>Off where it is a free choice</translation>
    </message>
    <message>
        <source>หน่วยกิต</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>เช่น 1.5</source>
        <translation>such as 1.5</translation>
    </message>
    <message>
        <source>เปิดกิจกรรม</source>
        <translation>Open the activity</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>PartRows</name>
    <message>
        <source>กิจกรรม</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>ต้องเรียน</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>หน่วยกิต</source>
        <translation>Credits</translation>
    </message>
</context>
<context>
    <name>PartsNav</name>
    <message>
        <source>กลุ่มเป้าหมาย</source>
        <translation>Target groups</translation>
    </message>
    <message>
        <source>การศึกษา อาชีพ</source>
        <translation>Education, work</translation>
    </message>
    <message>
        <source>ข้อมูลอ่อนไหว</source>
        <translation>Sensitive data</translation>
    </message>
    <message>
        <source>ครบ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>ความยินยอม</source>
        <translation>Consent</translation>
    </message>
    <message>
        <source>ชื่อและเพศ</source>
        <translation>Name and sex</translation>
    </message>
    <message>
        <source>ที่อยู่ โทรศัพท์</source>
        <translation>Address, telephone</translation>
    </message>
    <message>
        <source>บัตรและวันเกิด</source>
        <translation>Card and birth</translation>
    </message>
    <message>
        <source>ผู้ปกครอง</source>
        <translation>Guardians</translation>
    </message>
    <message>
        <source>ยังขาด</source>
        <translation>Lacking</translation>
    </message>
    <message>
        <source>รูปถ่าย</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>ส่วนของประวัติ</source>
        <translation>Part of the profile</translation>
    </message>
    <message>
        <source>ใครแก้อะไร</source>
        <translation>Who changed what</translation>
    </message>
</context>
<context>
    <name>PassbookFiles</name>
    <message>
        <source>คัดลอกแล้ว วางใน Excel ได้</source>
        <translation>Copied: paste it into Excel</translation>
    </message>
    <message>
        <source>พิมพ์ A5 เรียงหน้าแทน</source>
        <translation>Print A5 pages in order instead</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>ลง {file} แล้ว</source>
        <translation>Wrote {file}</translation>
    </message>
    <message>
        <source>สมุดชั่วโมงเรียน</source>
        <translation>Hours of learning</translation>
    </message>
    <message>
        <source>สมุดบันทึกการเรียนรู้ A5 เรียงหน้า</source>
        <translation>Passbook, A5 pages in order</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>PassbookPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>กิจกรรม</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>กิจกรรมทั้งหมดของคนนี้</source>
        <translation>All activities of this learner</translation>
    </message>
    <message>
        <source>ข้อมูลของคนนี้ลบไปแล้ว เปิดสมุดไม่ได้ หาคนอื่นได้ที่นี่</source>
        <translation>This person&apos;s data were erased, so there is no passbook. Anybody else is found here.</translation>
    </message>
    <message>
        <source>คนนี้ยังไม่เคยเข้ากิจกรรม</source>
        <translation>This learner has not taken part in anything yet</translation>
    </message>
    <message>
        <source>คัดลอกไป Excel</source>
        <translation>Copy to Excel</translation>
    </message>
    <message>
        <source>จดเพิ่ม</source>
        <translation>one more</translation>
    </message>
    <message>
        <source>จากที่อื่น</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>ชั่วโมง</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>ช่วงวันที่</source>
        <translation>From – until</translation>
    </message>
    <message>
        <source>ดูทีละครั้ง</source>
        <translation>Session by session</translation>
    </message>
    <message>
        <source>ดูเป็น</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>พิมพ์เป็นเล่ม</source>
        <translation>Print as a book</translation>
    </message>
    <message>
        <source>ยังไม่มีชั่วโมงให้พิมพ์</source>
        <translation>There are no hours to print yet</translation>
    </message>
    <message>
        <source>ยังไม่มีอะไรให้ลง Excel</source>
        <translation>There is nothing for Excel yet</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>สมัครกิจกรรม</source>
        <translation>Enrol</translation>
    </message>
    <message>
        <source>หน่วยกิต</source>
        <translation>Credits</translation>
    </message>
    <message>
        <source>เปิดกิจกรรม</source>
        <translation>Open the activity</translation>
    </message>
    <message>
        <source>เปิดหลักสูตร</source>
        <translation>Open the programme</translation>
    </message>
    <message>
        <source>เมื่อเช็กชื่อว่ามา ชั่วโมงจะขึ้นที่นี่เอง</source>
        <translation>Hours appear here as soon as a roll says they came</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>แก้</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>นำไฟล์สำรองกลับมา</source>
        <translation>Bring a backup back</translation>
    </message>
    <message>
        <source>รหัสของศูนย์</source>
        <translation>The centre&apos;s passphrase</translation>
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
    <name>PeopleCard</name>
    <message>
        <source>เพิ่มคน</source>
        <translation>Add somebody</translation>
    </message>
    <message>
        <source>เอาตัวเองออกไม่ได้ ให้ผู้ดูแลอีกคนทำ</source>
        <translation>You cannot take yourself out: ask another keeper</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing was changed</translation>
    </message>
</context>
<context>
    <name>PeopleRows</name>
    <message>
        <source>ชื่อ สกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>ที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>ชื่อที่เรียกกัน</source>
        <translation>What everybody calls them</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
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
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>หน้าที่</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>เพิ่มคนนี้</source>
        <translation>Add them</translation>
    </message>
    <message>
        <source>เลขที่ใช้เข้า</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>ตั้งเลขใหม่</source>
        <translation>Set a new PIN</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตั้งเลข</source>
        <translation>no PIN yet</translation>
    </message>
    <message>
        <source>แก้</source>
        <translation>Change</translation>
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
    <name>PicturePart</name>
    <message>
        <source>ขยาย</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>ภาพก่อน</source>
        <translation>Picture before</translation>
    </message>
    <message>
        <source>ภาพถัดไป</source>
        <translation>Next picture</translation>
    </message>
    <message>
        <source>ภาพนี้ยังอยู่ที่โต๊ะอื่น</source>
        <translation>This picture is still at another desk</translation>
    </message>
    <message>
        <source>ย่อ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>อ่านช่องจากภาพ</source>
        <translation>Read the boxes</translation>
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
        <source>ยังไม่มีเลขที่โต๊ะนี้</source>
        <translation>No PIN at this desk yet</translation>
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
    <message>
        <source>ให้ผู้ดูแลของโต๊ะนี้เข้ามาก่อน แล้วตั้งเลขให้ในหน้าตั้งค่า</source>
        <translation>A keeper of this desk comes in first and sets the PIN in settings</translation>
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
    <name>PinForm</name>
    <message>
        <source>ตั้งเลขนี้</source>
        <translation>Use this PIN</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>เข้าโดยไม่ใช้เลข</source>
        <translation>Sign in without a PIN</translation>
    </message>
    <message>
        <source>เลขใหม่ {least}–{most} ตัว</source>
        <translation>New PIN, {least} to {most} digits</translation>
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
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>PlanFields</name>
    <message>
        <source>ชั่วโมงที่ประกาศ</source>
        <translation>Announced hours</translation>
    </message>
    <message>
        <source>ชื่อกิจกรรม</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>พิมพ์เวลา เช่น 9.00</source>
        <translation>Type a time, such as 9.00</translation>
    </message>
    <message>
        <source>รอบ</source>
        <translation>How often</translation>
    </message>
    <message>
        <source>รับกี่คน</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>วันสุดท้าย</source>
        <translation>Last day</translation>
    </message>
    <message>
        <source>วันสุดท้ายอยู่ก่อนวันแรก ดูวันอีกครั้ง</source>
        <translation>The last day is before the first: look again</translation>
    </message>
    <message>
        <source>วันแรก</source>
        <translation>First day</translation>
    </message>
    <message>
        <source>วิทยากร</source>
        <translation>Facilitator</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>เริ่ม</source>
        <translation>From</translation>
    </message>
    <message>
        <source>เรียนกี่ครั้ง</source>
        <translation>How many times</translation>
    </message>
    <message>
        <source>เรียนวัน</source>
        <translation>Meets on</translation>
    </message>
    <message>
        <source>เลิก</source>
        <translation>To</translation>
    </message>
    <message>
        <source>เลือกวันที่เรียนอย่างน้อยหนึ่งวัน</source>
        <translation>Choose at least one weekday</translation>
    </message>
    <message>
        <source>เลือกไว้</source>
        <translation>chosen</translation>
    </message>
    <message>
        <source>เวลาของแต่ละวัน</source>
        <translation>Time of each day</translation>
    </message>
    <message>
        <source>เวลาเลิกต้องอยู่หลังเวลาเริ่ม</source>
        <translation>It must end after it begins</translation>
    </message>
    <message>
        <source>เว้นว่าง = นับให้เอง</source>
        <translation>Left empty: counted</translation>
    </message>
    <message>
        <source>เว้นว่าง = ไม่จำกัด</source>
        <translation>Left empty: no limit</translation>
    </message>
    <message>
        <source>แทนวันสุดท้าย ไม่นับวันหยุด</source>
        <translation>Instead of a last day; holidays do not count</translation>
    </message>
    <message>
        <source>ใส่จำนวนคน เช่น 20 หรือเว้นว่าง</source>
        <translation>A number such as 20, or nothing</translation>
    </message>
    <message>
        <source>ใส่จำนวนครั้ง เช่น 10 หรือเว้นว่าง</source>
        <translation>A number such as 10, or leave it empty</translation>
    </message>
    <message>
        <source>ใส่ชื่อกิจกรรม</source>
        <translation>Give it a title</translation>
    </message>
    <message>
        <source>ใส่วันสุดท้าย หรือจำนวนครั้ง</source>
        <translation>Give the last day, or how many times</translation>
    </message>
    <message>
        <source>ใส่วันแรก</source>
        <translation>Give the first day</translation>
    </message>
    <message>
        <source>ใส่เป็นตัวเลข เช่น 30 หรือเว้นว่าง</source>
        <translation>A number such as 30, or nothing</translation>
    </message>
    <message>
        <source>ใส่เวลา เช่น 12.00</source>
        <translation>A time, such as 12.00</translation>
    </message>
    <message>
        <source>ใส่เวลา เช่น 9.00</source>
        <translation>A time, such as 9.00</translation>
    </message>
    <message>
        <source>ได้วุฒิบัตรเมื่อเรียนครบชั่วโมง</source>
        <translation>Hours a certificate asks for</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไม่ได้เลือก</source>
        <translation>not chosen</translation>
    </message>
</context>
<context>
    <name>PlanPreview</name>
    <message>
        <source>บอกวันแรก วันสุดท้าย เรียนวันไหน และเวลา แล้ววันเรียนจะขึ้นตรงนี้</source>
        <translation>Say the first day, the last, the weekdays and the time, and the sessions appear here</translation>
    </message>
    <message>
        <source>วันเรียนที่จะได้</source>
        <translation>Sessions it becomes</translation>
    </message>
</context>
<context>
    <name>PortraitPart</name>
    <message>
        <source>รูป ({kinds})</source>
        <translation>Pictures ({kinds})</translation>
    </message>
    <message>
        <source>เปลี่ยนรูป</source>
        <translation>Another picture</translation>
    </message>
    <message>
        <source>เลือกรูป</source>
        <translation>Choose a picture</translation>
    </message>
    <message>
        <source>เอารูปออก</source>
        <translation>Take it out</translation>
    </message>
    <message>
        <source>ใส่รูป</source>
        <translation>Add a picture</translation>
    </message>
</context>
<context>
    <name>PrintPart</name>
    <message>
        <source>พิมพ์ใบ {code} อีกครั้ง</source>
        <translation>Print sheet {code} again</translation>
    </message>
    <message>
        <source>วันไหนอยู่ในใบ</source>
        <translation>Which dates stand on the sheet</translation>
    </message>
    <message>
        <source>เลือกวันก่อน แล้วค่อยพิมพ์</source>
        <translation>Choose dates first, then print</translation>
    </message>
</context>
<context>
    <name>PrinterPage</name>
    <message>
        <source>กระดาษ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>นำที่พิมพ์ค้างไว้กลับมาให้แล้ว</source>
        <translation>What was half typed is back</translation>
    </message>
    <message>
        <source>ปรับเครื่องพิมพ์</source>
        <translation>Put the printer right</translation>
    </message>
    <message>
        <source>พิมพ์แผ่นตรวจ</source>
        <translation>Print the check sheet</translation>
    </message>
    <message>
        <source>พิมพ์แผ่นวัด</source>
        <translation>Print the measuring sheet</translation>
    </message>
    <message>
        <source>ยังไม่มีอะไรให้ตรวจ พิมพ์แผ่นวัดและใส่เลขก่อน</source>
        <translation>There is nothing to check yet: print the measuring sheet and type its numbers first</translation>
    </message>
    <message>
        <source>เครื่องนี้ปรับไว้แล้ว</source>
        <translation>This printer is put right</translation>
    </message>
    <message>
        <source>เครื่องนี้ยังไม่เคยวัด</source>
        <translation>This printer was never measured</translation>
    </message>
    <message>
        <source>เครื่องพิมพ์</source>
        <translation>Printer</translation>
    </message>
    <message>
        <source>เลขอ่านจากแผ่นไหน</source>
        <translation>Which sheet the numbers are from</translation>
    </message>
    <message>
        <source>เลขแปดช่องนี้บอกว่า</source>
        <translation>These eight numbers say</translation>
    </message>
    <message>
        <source>เลิกปรับ</source>
        <translation>Stop putting right</translation>
    </message>
    <message>
        <source>เลื่อนหรือเอียง แก้ได้ด้วยกระดาษแผ่นเดียว</source>
        <translation>Shifted or turned: one sheet of paper mends it</translation>
    </message>
    <message>
        <source>แผ่นตรวจ</source>
        <translation>Check sheet</translation>
    </message>
    <message>
        <source>แผ่นตรวจเครื่องพิมพ์</source>
        <translation>Printer check sheet</translation>
    </message>
    <message>
        <source>แผ่นวัด</source>
        <translation>Measuring sheet</translation>
    </message>
    <message>
        <source>แผ่นวัดเครื่องพิมพ์</source>
        <translation>Printer measuring sheet</translation>
    </message>
    <message>
        <source>ใช้เลขนี้</source>
        <translation>Use these numbers</translation>
    </message>
</context>
<context>
    <name>ProgrammeFiles</name>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>ลง {file} แล้ว</source>
        <translation>Saved {file}</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>ProgrammeForm</name>
    <message>
        <source>กี่ชั่วโมงเป็น 1 หน่วยกิต</source>
        <translation>Hours that make a credit</translation>
    </message>
    <message>
        <source>ชื่อหลักสูตร</source>
        <translation>Name of the programme</translation>
    </message>
    <message>
        <source>ต้องได้กี่หน่วยกิต</source>
        <translation>Credits needed</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>หมายเหตุ</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>หลักสูตรใหม่</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>เลิกใช้หลักสูตรนี้</source>
        <translation>Take this programme away</translation>
    </message>
    <message>
        <source>เว้นว่าง = ตามเกณฑ์สำนักงาน</source>
        <translation>empty = as the office says</translation>
    </message>
    <message>
        <source>เว้นว่าง = เรียนครบก็พอ</source>
        <translation>Empty = the required activities are enough</translation>
    </message>
    <message>
        <source>แก้หลักสูตร</source>
        <translation>Change the programme</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>ไม่บันทึก</source>
        <translation>Leave it</translation>
    </message>
</context>
<context>
    <name>ProgrammeViews</name>
    <message>
        <source>กิจกรรมในหลักสูตร</source>
        <translation>Activities of the programme</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อกิจกรรมข้างบน แล้วกด Enter</source>
        <translation>Type an activity&apos;s name above, then press Enter</translation>
    </message>
    <message>
        <source>ยังไม่มีหลักสูตร</source>
        <translation>No programmes yet</translation>
    </message>
    <message>
        <source>ยังไม่มีใครเรียนกิจกรรมในหลักสูตรนี้</source>
        <translation>Nobody takes part in an activity of this programme yet</translation>
    </message>
    <message>
        <source>รวมหลายกิจกรรมเป็นหลักสูตรเดียว แล้วดูได้ว่าใครเก็บหน่วยกิตได้เท่าไร</source>
        <translation>Put several activities together, and see how many credits everybody has</translation>
    </message>
    <message>
        <source>หลักสูตรนี้ยังไม่มีกิจกรรม</source>
        <translation>No activities in this programme yet</translation>
    </message>
    <message>
        <source>หลักสูตรใหม่</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>ใครได้กี่หน่วยกิต</source>
        <translation>Who has how many credits</translation>
    </message>
    <message>
        <source>ใส่คนเข้ากิจกรรม แล้วชื่อจะขึ้นที่นี่</source>
        <translation>Put people into an activity, and their names appear here</translation>
    </message>
</context>
<context>
    <name>ProgrammesPage</name>
    <message>
        <source>กลับไปกิจกรรม</source>
        <translation>back to the activities</translation>
    </message>
    <message>
        <source>กิจกรรม</source>
        <translation>Activities</translation>
    </message>
    <message>
        <source>ดูเป็น</source>
        <translation>Show as</translation>
    </message>
    <message>
        <source>ผู้เรียน</source>
        <translation>Learners</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อกิจกรรม แล้วกด Enter</source>
        <translation>Type an activity&apos;s name, then Enter</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อกิจกรรมก่อน</source>
        <translation>Type an activity&apos;s name first</translation>
    </message>
    <message>
        <source>ยังไม่มีใครเรียนกิจกรรมในหลักสูตรนี้</source>
        <translation>Nobody takes part in an activity of this programme yet</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>หลักสูตร</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>หลักสูตรใหม่</source>
        <translation>New programme</translation>
    </message>
    <message>
        <source>เลือกกิจกรรมจากรายการ กดลูกศรลงเพื่อดู</source>
        <translation>Choose an activity from the list: press the down arrow to see it</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>แก้</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>แก้ชื่อและหน่วยกิตของหลักสูตร</source>
        <translation>Change the programme&apos;s name and credits</translation>
    </message>
    <message>
        <source>ใส่</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>ใส่กิจกรรมในหลักสูตร</source>
        <translation>Put an activity into the programme</translation>
    </message>
    <message>
        <source>ใส่หรือแก้</source>
        <translation>put in or change</translation>
    </message>
</context>
<context>
    <name>ProgressRows</name>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ยังขาด</source>
        <translation>Still lacks</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>หน่วยกิต</source>
        <translation>Credits</translation>
    </message>
</context>
<context>
    <name>ProofPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ข้อความจาก QR</source>
        <translation>Text of the code</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ตรวจ</source>
        <translation>Check</translation>
    </message>
    <message>
        <source>ตรวจวุฒิบัตร</source>
        <translation>Check a certificate</translation>
    </message>
    <message>
        <source>ทำ {file} แล้ว ใครได้แฟ้มนี้ก็ตรวจใบได้เอง ทำใหม่ทุกครั้งที่ยกเลิกใบ</source>
        <translation>Wrote {file}. Whoever has it can check by themselves. Make it again after voiding one</translation>
    </message>
    <message>
        <source>ทำหน้าตรวจให้มือถือ</source>
        <translation>Make the page for phones</translation>
    </message>
    <message>
        <source>ผลตรวจ</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>ยังไม่ได้ตรวจใบไหน</source>
        <translation>Nothing checked yet</translation>
    </message>
    <message>
        <source>ยิง QR ด้วยเครื่องยิง หรือเปิดรูปถ่าย ภาพสแกน หรือ PDF ของใบ ตรวจได้โดยไม่ใช้อินเทอร์เน็ต</source>
        <translation>Scan its code, or open a photograph, a scan or the PDF. No internet is needed</translation>
    </message>
    <message>
        <source>ยิง QR บนใบ หรือวางข้อความจาก QR</source>
        <translation>Scan the code on the paper, or paste its text</translation>
    </message>
    <message>
        <source>ยิง QR หรือวางข้อความก่อน แล้วกดตรวจ</source>
        <translation>Scan or paste a code first, then press Check</translation>
    </message>
    <message>
        <source>รูปหรือ PDF</source>
        <translation>Picture or PDF</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>เปิดรูปหรือ PDF</source>
        <translation>Open a picture or PDF</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>ใบที่พบในแฟ้มนี้</source>
        <translation>Certificates found in this file</translation>
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
    <name>QuestionCard</name>
    <message>
        <source>เรื่องก่อน</source>
        <translation>The one before</translation>
    </message>
    <message>
        <source>ไว้ทีหลัง</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>QuietCard</name>
    <message>
        <source>ดูวันของเดือนรอมฎอน</source>
        <translation>Look at the days of Ramadan</translation>
    </message>
    <message>
        <source>ยังไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing was changed yet</translation>
    </message>
    <message>
        <source>ให้ผู้ดูแลหรือผู้ประสานงานเป็นคนตั้งเวลา</source>
        <translation>A keeper or coordinator sets these hours</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing to save</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>ภาพใบเซ็นชื่อ</source>
        <translation>picture of the sheet</translation>
    </message>
</context>
<context>
    <name>Readings</name>
    <message>
        <source>พับตามเส้นประทีละด้าน อ่านเลขที่ขอบกระดาษทับ ตรงพอดีคือ 20</source>
        <translation>Fold along one dotted line at a time, read where the edge lies. Exact is 20</translation>
    </message>
    <message>
        <source>เลขช่อง {letter}</source>
        <translation>Number {letter}</translation>
    </message>
</context>
<context>
    <name>RecoveryPaper</name>
    <message>
        <source>ถ้าลืมรหัสของศูนย์ ใช้รหัสนี้เปิดข้อมูลหรือไฟล์สำรองได้</source>
        <translation>If the passphrase is forgotten, this code opens the data and every backup.</translation>
    </message>
    <message>
        <source>ผู้ที่มีรหัสนี้และไฟล์ข้อมูล เปิดดูข้อมูลได้ทั้งหมด</source>
        <translation>Whoever has this code and the data file can see everything.</translation>
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
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>ค้น</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ค้นเลขที่ ชื่อ หรือหลักสูตร</source>
        <translation>Number, name or course</translation>
    </message>
    <message>
        <source>ค้นในทะเบียน</source>
        <translation>Search the register</translation>
    </message>
    <message>
        <source>ดูทั้งหมด</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>ดูว่าใครได้วุฒิบัตร</source>
        <translation>See who has earned one</translation>
    </message>
    <message>
        <source>ตรวจใบ</source>
        <translation>Check one</translation>
    </message>
    <message>
        <source>ทะเบียนวุฒิบัตร</source>
        <translation>Register of certificates</translation>
    </message>
    <message>
        <source>ทะเบียนเลขที่</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>ทะเบียนเลขที่วุฒิบัตร</source>
        <translation>Register of certificates</translation>
    </message>
    <message>
        <source>ปีของทะเบียน</source>
        <translation>Year of the register</translation>
    </message>
    <message>
        <source>พิมพ์ซ้ำ</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>พิมพ์ทะเบียน</source>
        <translation>Print register</translation>
    </message>
    <message>
        <source>ยังไม่เคยออกเลขวุฒิบัตร</source>
        <translation>No number has been given yet</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>ลองพิมพ์แค่บางส่วนของชื่อ หรือเลขอย่างเดียว</source>
        <translation>Try a part of the name, or the number alone</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เลขที่ออกแล้วทุกเลขจะอยู่ที่นี่ตลอดไป แม้ยกเลิกแล้ว</source>
        <translation>Every number that was given stays here for ever, void ones too</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
</context>
<context>
    <name>RegisterRows</name>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>วันที่ออก</source>
        <translation>Issued</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>หลักสูตร</source>
        <translation>Course</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>No.</translation>
    </message>
</context>
<context>
    <name>RegisterSide</name>
    <message>
        <source>บอกเหตุผล</source>
        <translation>Say why</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>พิมพ์ฉบับแทน</source>
        <translation>Print substitute</translation>
    </message>
    <message>
        <source>พิมพ์ซ้ำ</source>
        <translation>Print again</translation>
    </message>
    <message>
        <source>พิมพ์เหตุผลสั้น ๆ ก่อน</source>
        <translation>Type a short reason first</translation>
    </message>
    <message>
        <source>ยกเลิกเลขนี้</source>
        <translation>Void this number</translation>
    </message>
    <message>
        <source>ยกเลิกแล้วออกใหม่</source>
        <translation>Void and issue anew</translation>
    </message>
    <message>
        <source>สำเนาของผู้เรียน</source>
        <translation>Learner’s copy</translation>
    </message>
    <message>
        <source>ออกเลขใหม่และพิมพ์</source>
        <translation>Issue anew and print</translation>
    </message>
    <message>
        <source>ออกใหม่แทนเลขนี้</source>
        <translation>Issue anew in its place</translation>
    </message>
    <message>
        <source>เก็บเหตุผล</source>
        <translation>Keep the reason</translation>
    </message>
    <message>
        <source>เช่น น้ำท่วม ใบเดิมหาย เลขเดิมใช้ได้ต่อ ใบนี้มีคำว่า ฉบับแทน</source>
        <translation>Such as a flood. The number stands; this paper says ฉบับแทน (substitute)</translation>
    </message>
    <message>
        <source>เช่น พิมพ์เสียฉีกทิ้ง หรือโต๊ะ B ยังไม่ส่งมา แก้ได้ภายหลัง</source>
        <translation>Such as torn up, or desk B has not sent it yet. It can be changed later</translation>
    </message>
    <message>
        <source>เช่น สะกดชื่อผิด เลขนี้จะใช้ไม่ได้ตลอดไป เลิกทำไม่ได้ ทะเบียนเก็บไว้พร้อมเหตุผล</source>
        <translation>Such as a misspelt name. The number is void for ever and this cannot be undone; the register keeps it with the reason</translation>
    </message>
    <message>
        <source>เหตุผลที่พิมพ์ฉบับแทน</source>
        <translation>Why a substitute</translation>
    </message>
    <message>
        <source>เหตุผลที่ยกเลิก</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>เหตุผลที่ออกใหม่</source>
        <translation>Why it is issued anew</translation>
    </message>
    <message>
        <source>เหตุผลที่เว้นเลข</source>
        <translation>Why the number was left out</translation>
    </message>
    <message>
        <source>แก้ชื่อที่ผู้เรียนก่อน ใบใหม่ใช้ชื่อล่าสุดและได้เลขใหม่ เลขเดิมยกเลิก เลิกทำไม่ได้</source>
        <translation>Mend the name first: the new one takes it as it is now, with a new number. The old number is void for good</translation>
    </message>
    <message>
        <source>แก้เหตุผล</source>
        <translation>Change the reason</translation>
    </message>
    <message>
        <source>ไฟล์ PDF ของคนนี้คนเดียว ส่งให้ผู้เรียนเก็บได้</source>
        <translation>A PDF of this person alone, for them to keep</translation>
    </message>
    <message>
        <source>ไม่ทำ</source>
        <translation>Leave it</translation>
    </message>
    <message>
        <source>ไม่ยกเลิก</source>
        <translation>Keep it</translation>
    </message>
</context>
<context>
    <name>RegisteredPart</name>
    <message>
        <source>ตำบลตามทะเบียนบ้าน</source>
        <translation>Registered tambon</translation>
    </message>
    <message>
        <source>ที่อยู่ตามทะเบียนบ้าน</source>
        <translation>Registered address</translation>
    </message>
    <message>
        <source>บ้านเลขที่ หมู่ ตามทะเบียนบ้าน</source>
        <translation>Registered house and village</translation>
    </message>
    <message>
        <source>เหมือนที่อยู่ปัจจุบัน</source>
        <translation>Same as where they live</translation>
    </message>
</context>
<context>
    <name>ReportCharts</name>
    <message>
        <source>ยังไม่มีใครอยู่ในกลุ่มใด</source>
        <translation>Nobody is in a group yet</translation>
    </message>
    <message>
        <source>เพศและอายุ</source>
        <translation>Sex and age</translation>
    </message>
</context>
<context>
    <name>ReportDeeds</name>
    <message>
        <source>คัดลอกตารางแล้ว วางใน Excel ได้เลย</source>
        <translation>The table is copied: paste it into Excel</translation>
    </message>
    <message>
        <source>รายงาน {span}</source>
        <translation>Report {span}</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>ลง {file} แล้ว</source>
        <translation>Saved as {file}</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>กำลังนับ</source>
        <translation>Counting</translation>
    </message>
    <message>
        <source>คัดลอก</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>ช่วง</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>ช่วงของรายงาน</source>
        <translation>Period of the report</translation>
    </message>
    <message>
        <source>ช่วงนี้ยังไม่มีตัวเลข</source>
        <translation>This period has no numbers yet</translation>
    </message>
    <message>
        <source>ดู {span}</source>
        <translation>See {span}</translation>
    </message>
    <message>
        <source>ดูเป็นตาราง</source>
        <translation>Show as a table</translation>
    </message>
    <message>
        <source>ดูเป็นภาพ</source>
        <translation>Show as charts</translation>
    </message>
    <message>
        <source>ตัวเลขจะขึ้นที่นี่ในครู่เดียว</source>
        <translation>The figures show up here in a moment</translation>
    </message>
    <message>
        <source>ธนาคารหน่วยกิต</source>
        <translation>Credit bank</translation>
    </message>
    <message>
        <source>ปีงบประมาณ</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>ภาพ</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>รายงาน</source>
        <translation>Reports</translation>
    </message>
    <message>
        <source>รายงานของ</source>
        <translation>Report of</translation>
    </message>
    <message>
        <source>รายงานเป็นตาราง</source>
        <translation>The report as a table</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>เดือน</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>เพิ่มกิจกรรม</source>
        <translation>Add an activity</translation>
    </message>
    <message>
        <source>ไตรมาส</source>
        <translation>Quarter</translation>
    </message>
    <message>
        <source>ไปเช็กชื่อ</source>
        <translation>Take the roll</translation>
    </message>
    <message>
        <source>ไม่มีอะไรขาด ทุกคนมีเพศและวันเกิด</source>
        <translation>Nothing is lacking: sex and birth date of everybody are known</translation>
    </message>
</context>
<context>
    <name>RequestCard</name>
    <message>
        <source>ขอว่าอะไร</source>
        <translation>What was said</translation>
    </message>
    <message>
        <source>คำขอเรื่องข้อมูล</source>
        <translation>Requests about data</translation>
    </message>
    <message>
        <source>คำขอใหม่</source>
        <translation>New request</translation>
    </message>
    <message>
        <source>จดคำขอ</source>
        <translation>Write it down</translation>
    </message>
    <message>
        <source>ทำแล้ว</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>ยังไม่มีคำขอ จดไว้เมื่อมีคนขอ ต้องตอบภายใน 30 วัน</source>
        <translation>No requests yet. Write one down when somebody asks; it is due in 30 days.</translation>
    </message>
    <message>
        <source>ไม่ทำ แจ้งเหตุแล้ว</source>
        <translation>Not done, reason given</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>ResultRows</name>
    <message>
        <source>{n} จาก {of}</source>
        <translation>{n} of {of}</translation>
    </message>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>ผ่าน</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>รวมแล้ว</source>
        <translation>All in all</translation>
    </message>
    <message>
        <source>ไม่ผ่าน</source>
        <translation>Not passed</translation>
    </message>
</context>
<context>
    <name>ResultsPage</name>
    <message>
        <source>{name} {item} {result}</source>
        <translation>{name} {item} {result}</translation>
    </message>
    <message>
        <source>กด 1 หรือ 2 แล้วลงบรรทัด</source>
        <translation>1 or 2, then the next line</translation>
    </message>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ข้อมูลและเกณฑ์</source>
        <translation>Facts and rules</translation>
    </message>
    <message>
        <source>คะแนน</source>
        <translation>points</translation>
    </message>
    <message>
        <source>ผลของทุกคน</source>
        <translation>Everybody&apos;s results</translation>
    </message>
    <message>
        <source>ผ่าน</source>
        <translation>Passed</translation>
    </message>
    <message>
        <source>ผ่าน ไม่ผ่าน</source>
        <translation>passed, not passed</translation>
    </message>
    <message>
        <source>พิมพ์คะแนนแล้วกด Enter</source>
        <translation>Type the points, then Enter</translation>
    </message>
    <message>
        <source>ยังไม่มีสิ่งที่ประเมินหรือยังไม่มีคนในกิจกรรม</source>
        <translation>Nothing is assessed yet, or nobody takes part</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>สิ่งที่ประเมิน</source>
        <translation>Assessed</translation>
    </message>
    <message>
        <source>เติมสิ่งที่ประเมินในข้อมูลและเกณฑ์ แล้วกลับมาที่นี่</source>
        <translation>Say what is assessed in facts and rules, then come back</translation>
    </message>
    <message>
        <source>ใส่ผลประเมิน</source>
        <translation>Enter results</translation>
    </message>
    <message>
        <source>ไม่ผ่าน</source>
        <translation>Not passed</translation>
    </message>
</context>
<context>
    <name>RightsPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ข้อมูลของฉัน</source>
        <translation>my data</translation>
    </message>
    <message>
        <source>ข้อมูลของผู้เรียน</source>
        <translation>A learner&apos;s data</translation>
    </message>
    <message>
        <source>พักการใช้ข้อมูลอยู่</source>
        <translation>Data restricted</translation>
    </message>
    <message>
        <source>พิมพ์ข้อมูล</source>
        <translation>Print the data</translation>
    </message>
    <message>
        <source>เก็บลง {file} แล้ว ไฟล์นี้ไม่ได้ผนึก มอบให้เจ้าตัวเท่านั้น</source>
        <translation>Kept in {file}. It is not sealed: hand it to the person alone.</translation>
    </message>
    <message>
        <source>เก็บเป็นไฟล์</source>
        <translation>Keep as a file</translation>
    </message>
    <message>
        <source>ใบขอความยินยอม</source>
        <translation>Consent form</translation>
    </message>
</context>
<context>
    <name>RollChoice</name>
    <message>
        <source>กิจกรรม</source>
        <translation>Activity</translation>
    </message>
    <message>
        <source>กิจกรรมใหม่</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>ครั้งที่มีใบเช็กชื่อ</source>
        <translation>Sessions with a roll</translation>
    </message>
    <message>
        <source>ช่วงนี้ไม่มีกิจกรรมให้เช็กชื่อ</source>
        <translation>There is no roll to take these days</translation>
    </message>
    <message>
        <source>ดูกิจกรรม</source>
        <translation>Look at activities</translation>
    </message>
    <message>
        <source>ตามคนขาด</source>
        <translation>Absences</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>วันและเวลา</source>
        <translation>Day and time</translation>
    </message>
    <message>
        <source>เช็กชื่อ</source>
        <translation>Take the roll</translation>
    </message>
    <message>
        <source>เช็กแล้ว</source>
        <translation>Marked</translation>
    </message>
    <message>
        <source>ใบเช็กชื่อจะขึ้นเองเมื่อมีกิจกรรมในสิบวันข้างหน้า</source>
        <translation>A roll appears by itself when something meets within ten days</translation>
    </message>
</context>
<context>
    <name>RollLines</name>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>ที่</source>
        <translation>No.</translation>
    </message>
</context>
<context>
    <name>RollPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ช่องต่อไป</source>
        <translation>Next number</translation>
    </message>
    <message>
        <source>ทีละ 5 นาที</source>
        <translation>By 5 minutes</translation>
    </message>
    <message>
        <source>ทีละสิบ</source>
        <translation>By tens</translation>
    </message>
    <message>
        <source>นาที</source>
        <translation>minutes</translation>
    </message>
    <message>
        <source>ปิดบรรทัดนี้</source>
        <translation>close this line</translation>
    </message>
    <message>
        <source>มา</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>ลงชื่อและเช็กว่ามา</source>
        <translation>register and mark present</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>เก็บ</source>
        <translation>Keep</translation>
    </message>
    <message>
        <source>เช็กชื่อ</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>เช็กแล้วลงบรรทัด</source>
        <translation>Mark and go down</translation>
    </message>
    <message>
        <source>เปิดใบเช็กชื่อ</source>
        <translation>Open the roll</translation>
    </message>
    <message>
        <source>เลือกคน</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>เลือกครั้งที่จะเช็ก</source>
        <translation>Choose a session</translation>
    </message>
</context>
<context>
    <name>RollPapers</name>
    <message>
        <source>ใบเซ็นชื่อ {title}</source>
        <translation>Sign-in sheet {title}</translation>
    </message>
</context>
<context>
    <name>RollParts</name>
    <message>
        <source>คนมาใหม่</source>
        <translation>Somebody new</translation>
    </message>
    <message>
        <source>ค้นชื่อในใบนี้</source>
        <translation>Find a name on this roll</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อเล่นแล้วกด Enter = มา</source>
        <translation>Type a nickname, Enter = here</translation>
    </message>
    <message>
        <source>เช็กครบ</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>เช็กครบแล้ว กลับไปวันนี้</source>
        <translation>Complete, back to today</translation>
    </message>
    <message>
        <source>เช็กเสร็จ</source>
        <translation>Done</translation>
    </message>
</context>
<context>
    <name>RollTable</name>
    <message>
        <source>ใบเช็กชื่อ</source>
        <translation>Roll</translation>
    </message>
    <message>
        <source>ไม่มีใครชื่อนี้ในใบนี้ กด F9 ถ้ามาใหม่</source>
        <translation>Nobody on this roll has that name: F9 for somebody new</translation>
    </message>
</context>
<context>
    <name>RulesCard</name>
    <message>
        <source>ยังไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing was changed yet</translation>
    </message>
    <message>
        <source>ใช้เตือนเมื่อกิจกรรมไม่ตรงเกณฑ์ ไม่ห้ามใคร ใส่ 0 คือไม่ต้องเตือนเรื่องนั้น</source>
        <translation>They warn where an activity does not agree, and forbid nothing. 0 asks for nothing.</translation>
    </message>
    <message>
        <source>ให้ผู้ดูแลหรือผู้ประสานงานเป็นคนแก้เกณฑ์</source>
        <translation>A keeper or coordinator changes these numbers</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing to save</translation>
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
    <name>SamePage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>กำลังเทียบทุกคนในทะเบียน</source>
        <translation>Comparing everybody in the register</translation>
    </message>
    <message>
        <source>ข้ามไปคู่ถัดไป</source>
        <translation>On to the next pair</translation>
    </message>
    <message>
        <source>คนละคน ไม่ต้องถามอีก</source>
        <translation>Two people: do not ask again</translation>
    </message>
    <message>
        <source>คนเดียวกัน รวมเลย</source>
        <translation>The same: join them</translation>
    </message>
    <message>
        <source>คนเดียวกันไหม</source>
        <translation>The same person?</translation>
    </message>
    <message>
        <source>จดคำตอบแล้ว</source>
        <translation>Answer written down</translation>
    </message>
    <message>
        <source>จำไว้แล้วว่าเป็นคนละคน</source>
        <translation>Remembered: they are two people</translation>
    </message>
    <message>
        <source>รวม</source>
        <translation>Join</translation>
    </message>
    <message>
        <source>วันที่เช็กชื่อไว้สองแบบ อย่างไหนถูก</source>
        <translation>Marked twice, not alike: which is right?</translation>
    </message>
    <message>
        <source>เครื่องเทียบชื่อ เลขประจำตัว วันเกิด และโทรศัพท์ของทุกคนแล้ว</source>
        <translation>Names, numbers, births and telephones of everybody were compared</translation>
    </message>
    <message>
        <source>ใครที่น่าจะซ้ำกันจะขึ้นที่นี่ในครู่เดียว</source>
        <translation>Whoever may be there twice shows up here in a moment</translation>
    </message>
    <message>
        <source>ไม่มีใครที่น่าจะซ้ำกัน</source>
        <translation>Nobody seems to stand here twice</translation>
    </message>
</context>
<context>
    <name>SchoolingPart</name>
    <message>
        <source>กลับเข้าเรียนเมื่อ</source>
        <translation>Back at school since</translation>
    </message>
    <message>
        <source>ติดตามวันที่</source>
        <translation>Follow up on</translation>
    </message>
    <message>
        <source>ทำงานอะไร</source>
        <translation>Work</translation>
    </message>
    <message>
        <source>ผล</source>
        <translation>Outcome</translation>
    </message>
    <message>
        <source>สาเหตุ</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ส่งต่อเมื่อ</source>
        <translation>Referred on</translation>
    </message>
    <message>
        <source>ส่งต่อให้</source>
        <translation>Referred to</translation>
    </message>
    <message>
        <source>หลุดตั้งแต่</source>
        <translation>Out since</translation>
    </message>
    <message>
        <source>อยากกลับไปเรียน</source>
        <translation>Wish to return</translation>
    </message>
    <message>
        <source>เช่น 3 มิ.ย. 2569</source>
        <translation>Such as 3 Jun 2026</translation>
    </message>
    <message>
        <source>เด็กหลุดจากโรงเรียน: สาเหตุ การช่วยเหลือ การติดตาม</source>
        <translation>Out of school: reason, help, follow-up</translation>
    </message>
    <message>
        <source>เพิ่มเรื่องหลุดจากโรงเรียน</source>
        <translation>Add a time out of school</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take out</translation>
    </message>
    <message>
        <source>แค่ปีก็ได้</source>
        <translation>A year is enough</translation>
    </message>
    <message>
        <source>ใครดูแล</source>
        <translation>Looked after by</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>ล้างคำค้น</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message>
        <source>ที่นั่ง คนละหนึ่งช่อง</source>
        <translation>Seats, one for each person</translation>
    </message>
</context>
<context>
    <name>SecretAsk</name>
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
        <source>ลืมรหัส ใช้ใบกู้คืน</source>
        <translation>Forgotten? Use the recovery sheet</translation>
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
        <translation>Keep it on a memory stick or on paper, not with this computer</translation>
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
        <translation>optional: copy it by hand, or print it</translation>
    </message>
</context>
<context>
    <name>SecretsCard</name>
    <message>
        <source>กำลังตรวจรหัส</source>
        <translation>Checking the passphrase</translation>
    </message>
    <message>
        <source>ข้อความ (*.txt)</source>
        <translation>Text (*.txt)</translation>
    </message>
    <message>
        <source>จดหรือเก็บรหัสนี้ก่อน ใบเดิมยังใช้ได้จนกว่าจะกดเริ่มใช้ใบนี้</source>
        <translation>Copy or keep this code first. The old sheet counts until you press “Use this sheet from now on”</translation>
    </message>
    <message>
        <source>ดีมาก เดายาก</source>
        <translation>Very good: hard to guess</translation>
    </message>
    <message>
        <source>ตั้งรหัสใหม่อย่างน้อย 4 ตัว</source>
        <translation>Choose a new passphrase of at least 4 letters</translation>
    </message>
    <message>
        <source>ทำใบกู้คืนใหม่</source>
        <translation>Make a new recovery sheet</translation>
    </message>
    <message>
        <source>พอดี</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>พิมพ์รหัสของศูนย์ก่อน</source>
        <translation>Type the centre&apos;s passphrase first</translation>
    </message>
    <message>
        <source>พิมพ์รหัสที่ใช้อยู่ก่อน</source>
        <translation>Type the present passphrase first</translation>
    </message>
    <message>
        <source>พิมพ์รหัสใหม่อีกครั้ง</source>
        <translation>The new passphrase again</translation>
    </message>
    <message>
        <source>มีแต่ตัวเลข เดาง่าย เติมคำไทยสักคำ</source>
        <translation>Only digits are easy to guess: add a word</translation>
    </message>
    <message>
        <source>ยังใช้ใบกู้คืนเดิม</source>
        <translation>The old recovery sheet still counts</translation>
    </message>
    <message>
        <source>รหัสของศูนย์</source>
        <translation>The centre&apos;s passphrase</translation>
    </message>
    <message>
        <source>รหัสของศูนย์ที่ใช้อยู่</source>
        <translation>The centre&apos;s present passphrase</translation>
    </message>
    <message>
        <source>รหัสของศูนย์ไม่ตรง ยังไม่มีอะไรเปลี่ยน</source>
        <translation>That is not the centre&apos;s passphrase; nothing was changed</translation>
    </message>
    <message>
        <source>รหัสนี้ไม่ตรง พิมพ์ใหม่</source>
        <translation>This does not fit: type it again</translation>
    </message>
    <message>
        <source>รหัสใหม่</source>
        <translation>New passphrase</translation>
    </message>
    <message>
        <source>รหัสใหม่สองช่องไม่เหมือนกัน พิมพ์ช่องที่สองใหม่</source>
        <translation>The two new passphrases differ: type the second one again</translation>
    </message>
    <message>
        <source>สั้นไป ต้องมีอย่างน้อย 4 ตัว</source>
        <translation>Too short: at least 4 letters</translation>
    </message>
    <message>
        <source>เก็บใบกู้คืน</source>
        <translation>Keep the recovery sheet</translation>
    </message>
    <message>
        <source>เปลี่ยนรหัส</source>
        <translation>Change the passphrase</translation>
    </message>
    <message>
        <source>โหมดฝึกใช้ไม่มีรหัสให้เปลี่ยน</source>
        <translation>Practice has no passphrase to change</translation>
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
        <source>ใบกู้คืนใช้เปิดข้อมูลเมื่อลืมรหัส ทำใบใหม่เมื่อใบเก่าหายหรือมีคนอื่นเห็น</source>
        <translation>The recovery sheet opens the data when the passphrase is forgotten. Make a new one when the old is lost or others have seen it</translation>
    </message>
    <message>
        <source>ไม่พบเครื่องพิมพ์ จดรหัสนี้ลงกระดาษก็ได้</source>
        <translation>There is no printer: copy the code by hand</translation>
    </message>
</context>
<context>
    <name>SendPage</name>
    <message>
        <source>กำลังใส่แฟลชไดรฟ์ อย่าเพิ่งถอด</source>
        <translation>Writing to the memory stick: leave it in</translation>
    </message>
    <message>
        <source>ดูทั้งสองค่าก่อน แล้วกดเลขอีกครั้ง</source>
        <translation>Look at both first, then press the number again</translation>
    </message>
    <message>
        <source>ต่อไป</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>สำรองลงแฟลชไดรฟ์</source>
        <translation>Back up to a memory stick</translation>
    </message>
    <message>
        <source>ส่งข้อมูล</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>เชิญโต๊ะ</source>
        <translation>Invite a desk</translation>
    </message>
    <message>
        <source>เรื่องอื่น</source>
        <translation>Other questions</translation>
    </message>
    <message>
        <source>เลือกคำตอบ</source>
        <translation>Choose an answer</translation>
    </message>
    <message>
        <source>เลือกแฟลชไดรฟ์</source>
        <translation>Choose a memory stick</translation>
    </message>
    <message>
        <source>แลกข้อมูล</source>
        <translation>Exchange</translation>
    </message>
</context>
<context>
    <name>SensitivePart</name>
    <message>
        <source>ความพิการตามบัตร</source>
        <translation>Disability on the card</translation>
    </message>
    <message>
        <source>ชาติพันธุ์</source>
        <translation>Ethnicity</translation>
    </message>
    <message>
        <source>ชาติพันธุ์ ศาสนา อาหาร ความพิการ สุขภาพ</source>
        <translation>Ethnicity, religion, food, disability, health</translation>
    </message>
    <message>
        <source>ต้องการให้ช่วยอะไร</source>
        <translation>Help needed</translation>
    </message>
    <message>
        <source>บอกสิ่งที่ช่วยได้ ไม่ต้องบอกโรค</source>
        <translation>What helps, rather than the illness</translation>
    </message>
    <message>
        <source>ศาสนา</source>
        <translation>Religion</translation>
    </message>
    <message>
        <source>สุขภาพที่ต้องระวัง</source>
        <translation>Health to watch</translation>
    </message>
    <message>
        <source>อาหาร</source>
        <translation>Food</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>กำลังเรียน</source>
        <translation>On now</translation>
    </message>
    <message>
        <source>ขาดติดกัน 2 ครั้ง {n} คน</source>
        <translation>Missed 2 in a row: {n}</translation>
    </message>
    <message>
        <source>คาดว่ามา</source>
        <translation>expected</translation>
    </message>
    <message>
        <source>จาก {n} คน</source>
        <translation>of {n}</translation>
    </message>
    <message>
        <source>มาแล้ว</source>
        <translation>came</translation>
    </message>
    <message>
        <source>ยังเช็กไม่ครบ</source>
        <translation>Roll not complete</translation>
    </message>
    <message>
        <source>ลาไว้แล้ว {n} คน</source>
        <translation>Excused ahead: {n}</translation>
    </message>
    <message>
        <source>เช็กครบแล้ว</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>เช็กชื่อ</source>
        <translation>Take the roll</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>SessionList</name>
    <message>
        <source>ย้ายหรืองด</source>
        <translation>Move or cancel</translation>
    </message>
    <message>
        <source>วันเรียน</source>
        <translation>Sessions</translation>
    </message>
    <message>
        <source>เปิดเช็กชื่อ</source>
        <translation>Open the roll</translation>
    </message>
    <message>
        <source>เรียนแล้ว</source>
        <translation>Met so far</translation>
    </message>
</context>
<context>
    <name>SessionRows</name>
    <message>
        <source>ที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>มา</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>ยังไม่เช็ก</source>
        <translation>No roll yet</translation>
    </message>
    <message>
        <source>วัน</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>SettingsCard</name>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ยังไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing is changed yet</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>กลุ่มเป้าหมาย</source>
        <translation>Target groups</translation>
    </message>
    <message>
        <source>คนนั่งโต๊ะ</source>
        <translation>Volunteers</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ทิ้งที่พิมพ์ค้าง</source>
        <translation>Throw it away</translation>
    </message>
    <message>
        <source>ทิ้งที่พิมพ์ค้างแล้ว</source>
        <translation>What you had typed is thrown away</translation>
    </message>
    <message>
        <source>นำที่พิมพ์ค้างไว้กลับมาให้แล้ว</source>
        <translation>What you had typed is here again</translation>
    </message>
    <message>
        <source>บันทึกส่วนนี้</source>
        <translation>Save this part</translation>
    </message>
    <message>
        <source>รหัสผ่านและใบกู้คืน</source>
        <translation>Passphrase and recovery</translation>
    </message>
    <message>
        <source>ศูนย์และวุฒิบัตร</source>
        <translation>Centre and certificates</translation>
    </message>
    <message>
        <source>สำรองและตรวจ</source>
        <translation>Backups and checks</translation>
    </message>
    <message>
        <source>ส่งข้อมูลทางเน็ต</source>
        <translation>Sending over the network</translation>
    </message>
    <message>
        <source>ส่วนของการตั้งค่า</source>
        <translation>Parts of the settings</translation>
    </message>
    <message>
        <source>หน้าตา</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>เกณฑ์ของสำนักงาน</source>
        <translation>The office&apos;s numbers</translation>
    </message>
    <message>
        <source>เกี่ยวกับ</source>
        <translation>About</translation>
    </message>
    <message>
        <source>เก็บที่พิมพ์ไว้ให้แล้ว ไฟดับก็ไม่หาย กดบันทึกเมื่อครบ</source>
        <translation>What you type is kept, even if the power fails. Save when it is complete</translation>
    </message>
    <message>
        <source>เวลาที่เว้นไว้</source>
        <translation>Hours left free</translation>
    </message>
    <message>
        <source>โต๊ะนี้</source>
        <translation>This desk</translation>
    </message>
    <message>
        <source>ไม่มีอะไรเปลี่ยน</source>
        <translation>Nothing was changed</translation>
    </message>
</context>
<context>
    <name>SheetPage</name>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>คนในใบ</source>
        <translation>People on the sheet</translation>
    </message>
    <message>
        <source>ชื่อ นามสกุล</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อเล่น</source>
        <translation>Nickname</translation>
    </message>
    <message>
        <source>ดูก่อน</source>
        <translation>Look first</translation>
    </message>
    <message>
        <source>ดูชื่อ</source>
        <translation>Names</translation>
    </message>
    <message>
        <source>ดูภาพ</source>
        <translation>Picture</translation>
    </message>
    <message>
        <source>ที่</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>บอกว่าเป็นอะไร</source>
        <translation>Say what it is</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>พิมพ์เลขที่จากใบ</source>
        <translation>Line numbers from the paper</translation>
    </message>
    <message>
        <source>พิมพ์ใบ</source>
        <translation>Print a sheet</translation>
    </message>
    <message>
        <source>เช็กตามนี้</source>
        <translation>Mark these</translation>
    </message>
    <message>
        <source>เช็กว่า</source>
        <translation>Marked as</translation>
    </message>
    <message>
        <source>เช่น 1-12, 13 ขาด, 14 สาย 20</source>
        <translation>Such as 1-12, 13 absent, 14 late 20</translation>
    </message>
    <message>
        <source>เลือกวัน</source>
        <translation>Choose dates</translation>
    </message>
    <message>
        <source>แก้ตามใบ</source>
        <translation>Correct by the sheet</translation>
    </message>
    <message>
        <source>ใบเซ็นชื่อ</source>
        <translation>Sign-in sheet</translation>
    </message>
    <message>
        <source>ใบและวันที่</source>
        <translation>Sheet and date</translation>
    </message>
    <message>
        <source>ใส่ภาพใบที่เซ็นแล้ว</source>
        <translation>Add a picture of the signed sheet</translation>
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
        <source>ถ้าลืมรหัสของศูนย์ ใช้รหัสนี้เปิดได้ โปรแกรมแสดงให้ดูครั้งเดียว</source>
        <translation>If the passphrase is forgotten, this code opens the data; it is shown only once</translation>
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
    <name>Stock</name>
    <message>
        <source>กระดาษมีลายแล้ว</source>
        <translation>Pre-printed paper</translation>
    </message>
    <message>
        <source>ปรับเครื่องพิมพ์</source>
        <translation>Put the printer right</translation>
    </message>
    <message>
        <source>พิมพ์เฉพาะตัวหนังสือและรหัส</source>
        <translation>Only texts and code are printed</translation>
    </message>
    <message>
        <source>พิมพ์ใบเดียว</source>
        <translation>Print this one</translation>
    </message>
    <message>
        <source>มีคำว่าตัวอย่างพาดหน้า ยังไม่ออกเลข</source>
        <translation>With “sample” across it; no number is given</translation>
    </message>
    <message>
        <source>ลอง 1 แผ่น</source>
        <translation>Try 1 sheet</translation>
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
        <source>ตำบลเดิมยกเลิกแล้ว ตอนนี้คือ {now}</source>
        <translation>That tambon is no more; now it is {now}</translation>
    </message>
    <message>
        <source>ตำบลเดิมยกเลิกแล้ว เลือกตำบลที่ใช้ตอนนี้</source>
        <translation>That tambon is no more: choose one of now</translation>
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
    <name>TeacherRows</name>
    <message>
        <source>ชั่วโมง</source>
        <translation>Hours</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ถนัด</source>
        <translation>Skills</translation>
    </message>
    <message>
        <source>บาท/ชม.</source>
        <translation>Baht/h</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
</context>
<context>
    <name>TeachersPage</name>
    <message>
        <source>กลับไปกิจกรรม</source>
        <translation>to the activities</translation>
    </message>
    <message>
        <source>กิจกรรมใหม่</source>
        <translation>New activity</translation>
    </message>
    <message>
        <source>ค่าสอนชั่วโมงละ (บาท)</source>
        <translation>Pay for an hour (baht)</translation>
    </message>
    <message>
        <source>ชั่วโมงของเดือน</source>
        <translation>Hours of</translation>
    </message>
    <message>
        <source>ถนัดสอนอะไร</source>
        <translation>What they teach well</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>ยังไม่มีวิทยากร</source>
        <translation>Nobody teaches yet</translation>
    </message>
    <message>
        <source>ลง Excel</source>
        <translation>To Excel</translation>
    </message>
    <message>
        <source>ลง {file} แล้ว</source>
        <translation>Wrote {file}</translation>
    </message>
    <message>
        <source>วิทยากร</source>
        <translation>Facilitators</translation>
    </message>
    <message>
        <source>เดือนนี้ยังไม่มีวันเรียนที่เช็กชื่อแล้ว</source>
        <translation>No session of this month has its roll yet.</translation>
    </message>
    <message>
        <source>เปิดดู</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>เลือกวิทยากรก่อน</source>
        <translation>Choose somebody first.</translation>
    </message>
    <message>
        <source>เว้นว่าง = ตามที่กิจกรรมกำหนด</source>
        <translation>Empty = as the activity says</translation>
    </message>
    <message>
        <source>แก้</source>
        <translation>change</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>ใบลงชั่วโมง</source>
        <translation>Hour sheet</translation>
    </message>
    <message>
        <source>ใบลงชั่วโมง {name}</source>
        <translation>Hour sheet {name}</translation>
    </message>
    <message>
        <source>ใส่ชื่อวิทยากรในกิจกรรม แล้วชื่อจะขึ้นที่นี่</source>
        <translation>Put a facilitator into an activity, and the name comes here</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>TemplatePage</name>
    <message>
        <source>{piece} ห่างซ้าย {x} ห่างบน {y} มม.</source>
        <translation>{piece}, {x} mm from the left, {y} mm from the top</translation>
    </message>
    <message>
        <source>{piece} อยู่บนใบแล้ว</source>
        <translation>{piece} is on the page</translation>
    </message>
    <message>
        <source>{title} (สำเนา)</source>
        <translation>{title} (copy)</translation>
    </message>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>ขยับ 1 มม.</source>
        <translation>Move 1 mm</translation>
    </message>
    <message>
        <source>ข้อความใหม่</source>
        <translation>New text</translation>
    </message>
    <message>
        <source>ชิ้นบนใบ</source>
        <translation>On the page</translation>
    </message>
    <message>
        <source>ชื่อมลายู</source>
        <translation>Malay name</translation>
    </message>
    <message>
        <source>ชื่อยาว</source>
        <translation>Long name</translation>
    </message>
    <message>
        <source>ชื่อสั้น</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>รับแบบ</source>
        <translation>Take in</translation>
    </message>
    <message>
        <source>ส่งแบบ</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>เอา {piece} ออกจากใบแล้ว</source>
        <translation>{piece} is off the page</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>แบบ “{title}”</source>
        <translation>Template “{title}”</translation>
    </message>
    <message>
        <source>แบบนี้แก้แล้วยังไม่ได้บันทึก บันทึก หรือเลิกทำก่อน แล้วเลือกแบบอื่น</source>
        <translation>This one is changed and not saved. Save it or take it back, then choose another.</translation>
    </message>
</context>
<context>
    <name>TemplatePanel</name>
    <message>
        <source>กระดาษ</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>กว้าง (มม.)</source>
        <translation>Width (mm)</translation>
    </message>
    <message>
        <source>กึ่งกลาง</source>
        <translation>Centred</translation>
    </message>
    <message>
        <source>ขนาด (พอยต์)</source>
        <translation>Size (points)</translation>
    </message>
    <message>
        <source>จัดวาง</source>
        <translation>Alignment</translation>
    </message>
    <message>
        <source>จากไฟล์ฟอนต์…</source>
        <translation>From a font file…</translation>
    </message>
    <message>
        <source>ชิดขวา</source>
        <translation>Right</translation>
    </message>
    <message>
        <source>ชิดซ้าย</source>
        <translation>Left</translation>
    </message>
    <message>
        <source>ชื่อแบบ</source>
        <translation>Template’s name</translation>
    </message>
    <message>
        <source>ตัวหนังสือ</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>ตัวเลข</source>
        <translation>Digits</translation>
    </message>
    <message>
        <source>ตามทั้งใบ</source>
        <translation>As the page</translation>
    </message>
    <message>
        <source>ถ้ายาว ย่อได้ถึง</source>
        <translation>If long, down to</translation>
    </message>
    <message>
        <source>ทั้งใบ</source>
        <translation>Whole page</translation>
    </message>
    <message>
        <source>หนา (พอยต์)</source>
        <translation>Thickness (points)</translation>
    </message>
    <message>
        <source>ห่างซ้าย (มม.)</source>
        <translation>From the left (mm)</translation>
    </message>
    <message>
        <source>ห่างบน (มม.)</source>
        <translation>From the top (mm)</translation>
    </message>
    <message>
        <source>เป็นใบแบบไหน</source>
        <translation>What kind of paper</translation>
    </message>
    <message>
        <source>เอากลับ</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>เอาออก</source>
        <translation>Take off</translation>
    </message>
    <message>
        <source>แนวตั้ง</source>
        <translation>upright</translation>
    </message>
    <message>
        <source>แนวนอน</source>
        <translation>lying</translation>
    </message>
    <message>
        <source>ใช้เลขไทย ๑๒๓</source>
        <translation>Thai digits ๑๒๓</translation>
    </message>
    <message>
        <source>ไม่เกินกี่บรรทัด</source>
        <translation>Lines at most</translation>
    </message>
</context>
<context>
    <name>TemplateParts</name>
    <message>
        <source>ชิ้นบนใบ</source>
        <translation>Pieces</translation>
    </message>
    <message>
        <source>ดู</source>
        <translation>View</translation>
    </message>
    <message>
        <source>ดูใบ</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>บันทึกแบบ</source>
        <translation>Save template</translation>
    </message>
    <message>
        <source>ลองพิมพ์</source>
        <translation>Trial</translation>
    </message>
    <message>
        <source>หนึ่งแผ่น มีคำว่าตัวอย่างพาดหน้า</source>
        <translation>One sheet, with “specimen” across it</translation>
    </message>
    <message>
        <source>เก็บ PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>เพิ่ม</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>เพิ่มอะไร</source>
        <translation>What to add</translation>
    </message>
    <message>
        <source>แก้</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>แบบอื่น</source>
        <translation>Another template</translation>
    </message>
</context>
<context>
    <name>TermsFields</name>
    <message>
        <source>ของคะแนนรวมทุกรายการ</source>
        <translation>of all points together</translation>
    </message>
    <message>
        <source>ของที่ใช้</source>
        <translation>Things needed</translation>
    </message>
    <message>
        <source>คิดจาก</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>ค่าวัสดุทั้งกลุ่ม (บาท)</source>
        <translation>Material for the group (baht)</translation>
    </message>
    <message>
        <source>ค่าวิทยากรต่อชั่วโมง (บาท)</source>
        <translation>Paid an hour (baht)</translation>
    </message>
    <message>
        <source>จบเมื่อ</source>
        <translation>Completed when</translation>
    </message>
    <message>
        <source>ชั่วโมงทฤษฎี</source>
        <translation>Hours of theory</translation>
    </message>
    <message>
        <source>ชั่วโมงปฏิบัติ</source>
        <translation>Hours of practice</translation>
    </message>
    <message>
        <source>ชั่วโมงและเงิน</source>
        <translation>Hours and money</translation>
    </message>
    <message>
        <source>ชื่อกิจกรรม</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>ชื่ออย่างเดียว = ต้องผ่าน · ชื่อ=คะแนนเต็ม · คั่นด้วยจุลภาค</source>
        <translation>a name alone must be passed · name=points · commas between</translation>
    </message>
    <message>
        <source>มาเรียนร้อยละ</source>
        <translation>Percent attended</translation>
    </message>
    <message>
        <source>ยังไม่ระบุ</source>
        <translation>not said</translation>
    </message>
    <message>
        <source>รับกี่คน</source>
        <translation>Seats</translation>
    </message>
    <message>
        <source>รูปแบบ</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>วิทยากร</source>
        <translation>Who teaches</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>สาระ</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>สิ่งที่ประเมิน</source>
        <translation>Assessed</translation>
    </message>
    <message>
        <source>หมวดงบประมาณ</source>
        <translation>Budget line</translation>
    </message>
    <message>
        <source>หลายคนคั่นด้วยจุลภาค คนแรกเป็นหลัก</source>
        <translation>commas between several; the first is the main one</translation>
    </message>
    <message>
        <source>อย่างน้อยกี่คน</source>
        <translation>People at least</translation>
    </message>
    <message>
        <source>อย่างน้อยกี่ชั่วโมง</source>
        <translation>Hours at least</translation>
    </message>
    <message>
        <source>เช่น อาชีพ สุขภาพ ดิจิทัล</source>
        <translation>such as work, health, digital skills</translation>
    </message>
    <message>
        <source>เช่น โต๊ะยาว=4, โปรเจกเตอร์</source>
        <translation>such as long table=4, projector</translation>
    </message>
    <message>
        <source>เมื่อเต็ม ใครได้ก่อน</source>
        <translation>When it is full, who is next</translation>
    </message>
    <message>
        <source>เรียนอะไร</source>
        <translation>What is learned</translation>
    </message>
    <message>
        <source>เรียนแล้วทำอะไรได้</source>
        <translation>What one can do afterwards</translation>
    </message>
    <message>
        <source>เว้นว่าง = ตามเกณฑ์สำนักงาน</source>
        <translation>empty: the office&apos;s number</translation>
    </message>
    <message>
        <source>เว้นว่าง = ไม่จำกัด</source>
        <translation>empty: no limit</translation>
    </message>
    <message>
        <source>ใคร ที่ไหน ใช้อะไร</source>
        <translation>Who, where, with what</translation>
    </message>
    <message>
        <source>ใช้เตือนตามเกณฑ์ของสำนักงาน</source>
        <translation>warns by the office&apos;s numbers</translation>
    </message>
    <message>
        <source>ได้คะแนนร้อยละ</source>
        <translation>Percent of the points</translation>
    </message>
    <message>
        <source>ไม่บังคับ</source>
        <translation>optional</translation>
    </message>
</context>
<context>
    <name>TermsPage</name>
    <message>
        <source> มี {n} เรื่องไม่ตรงเกณฑ์ของสำนักงาน</source>
        <translation> {n} numbers do not agree with the office&apos;s</translation>
    </message>
    <message>
        <source>กลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>กิจกรรมนี้ยังไม่มีสิ่งที่ประเมิน เติมในช่อง “สิ่งที่ประเมิน” แล้วบันทึกก่อน</source>
        <translation>Nothing is assessed here yet: fill in “Assessed” and save first</translation>
    </message>
    <message>
        <source>ข้อมูลและเกณฑ์</source>
        <translation>Facts and rules</translation>
    </message>
    <message>
        <source>ช่องถัดไป</source>
        <translation>Next field</translation>
    </message>
    <message>
        <source>ตัวเลขตรงตามเกณฑ์ของสำนักงาน</source>
        <translation>All numbers agree with the office&apos;s</translation>
    </message>
    <message>
        <source>นำที่พิมพ์ค้างไว้กลับมาให้แล้ว</source>
        <translation>What was half typed is back</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>บันทึก {title} แล้ว</source>
        <translation>Saved {title}.</translation>
    </message>
    <message>
        <source>เทียบกับเกณฑ์ของสำนักงาน</source>
        <translation>Beside the office&apos;s numbers</translation>
    </message>
    <message>
        <source>ใส่ผลประเมิน</source>
        <translation>Enter results</translation>
    </message>
</context>
<context>
    <name>TextPart</name>
    <message>
        <source>ข้อความ (Enter ขึ้นบรรทัดใหม่)</source>
        <translation>Text (Enter begins a line)</translation>
    </message>
    <message>
        <source>ตัดบรรทัดได้ตรงขีด  {text}</source>
        <translation>A line may end at a stroke  {text}</translation>
    </message>
    <message>
        <source>บรรทัดตัดกลางคำ “{word}” เลื่อนให้ลงตรงขีด</source>
        <translation>A line ends inside “{word}”: move it to a stroke</translation>
    </message>
    <message>
        <source>รวมเป็นบรรทัดเดียว</source>
        <translation>Into one line</translation>
    </message>
    <message>
        <source>แบ่งสองบรรทัด</source>
        <translation>Into two lines</translation>
    </message>
    <message>
        <source>แบ่งสามบรรทัด</source>
        <translation>Into three lines</translation>
    </message>
    <message>
        <source>ใส่ช่อง</source>
        <translation>Put in</translation>
    </message>
    <message>
        <source>ใส่ช่องในข้อความ</source>
        <translation>Put a field into the text</translation>
    </message>
</context>
<context>
    <name>ThanksPage</name>
    <message>
        <source>กลับไปวุฒิบัตร</source>
        <translation>Back to certificates</translation>
    </message>
    <message>
        <source>กิจกรรมนี้ยังไม่มีวิทยากร</source>
        <translation>Nobody teaches this activity yet</translation>
    </message>
    <message>
        <source>ขอบคุณวิทยากร</source>
        <translation>Thank who taught</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ผู้สอนกิจกรรมนี้</source>
        <translation>Who taught this activity</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>พิมพ์ซ้ำคนนี้</source>
        <translation>Print this one again</translation>
    </message>
    <message>
        <source>ลงวันที่</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>ลงวันที่ (พ.ศ.)</source>
        <translation>Dated (B.E.)</translation>
    </message>
    <message>
        <source>สอน (ชม.)</source>
        <translation>Taught (h)</translation>
    </message>
    <message>
        <source>หน้าที่</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>แบบ</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>ใส่ชื่อวิทยากร</source>
        <translation>Name who teaches</translation>
    </message>
    <message>
        <source>ใส่ชื่อวิทยากรและผู้ช่วยในกิจกรรม แล้วชื่อจะขึ้นที่นี่</source>
        <translation>Name who teaches and helps in the activity, and they are listed here</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>{name} เช็กไว้แล้วว่า {mark}</source>
        <translation>{name} is marked already: {mark}</translation>
    </message>
    <message>
        <source>คนใหม่</source>
        <translation>New learner</translation>
    </message>
    <message>
        <source>ตอนนี้ไม่มีกิจกรรมที่เช็กชื่อได้</source>
        <translation>There is no roll to take just now</translation>
    </message>
    <message>
        <source>มา</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>มีเรื่องให้ช่วย {n} เรื่อง</source>
        <translation>Needs a hand: {n}</translation>
    </message>
    <message>
        <source>วันนี้ไม่มีกิจกรรม</source>
        <translation>Nothing meets today</translation>
    </message>
    <message>
        <source>เช็ก {name} ว่า มา</source>
        <translation>Marked {name} as here</translation>
    </message>
    <message>
        <source>เช็กชื่อ</source>
        <translation>Take the roll</translation>
    </message>
    <message>
        <source>เดือน{month}</source>
        <translation>{month}</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>ใครมาแล้ว</source>
        <translation>Who has come?</translation>
    </message>
    <message>
        <source>ใครมาแล้ว? พิมพ์ชื่อ ชื่อเล่น เบอร์โทร หรือยิงบัตร</source>
        <translation>Who has come? Name, nickname, telephone or card</translation>
    </message>
    <message>
        <source>ไม่พบ {name} ในกิจกรรมที่เรียนอยู่ กด F9 ลงชื่อคนใหม่</source>
        <translation>{name} is not in what meets now: press F9 to add somebody new</translation>
    </message>
</context>
<context>
    <name>TotalsStrip</name>
    <message>
        <source>อาจซ้ำ</source>
        <translation>Maybe twice</translation>
    </message>
</context>
<context>
    <name>Turner</name>
    <message>
        <source>ถัดไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>ย้อนไป</source>
        <translation>Before</translation>
    </message>
</context>
<context>
    <name>TwicePin</name>
    <message>
        <source>กดเลขเดิมอีกครั้ง</source>
        <translation>The same PIN again</translation>
    </message>
    <message>
        <source>สองช่องไม่เหมือนกัน กดใหม่</source>
        <translation>The two PINs differ: type the second one again</translation>
    </message>
    <message>
        <source>เลขต้องมี {least}–{most} ตัว</source>
        <translation>A PIN has {least} to {most} digits</translation>
    </message>
</context>
<context>
    <name>Visits</name>
    <message>
        <source>กำลังแลกข้อมูล อย่าเพิ่งถอด</source>
        <translation>Exchanging: leave the stick in</translation>
    </message>
    <message>
        <source>เลือกแฟลชไดรฟ์หรือโฟลเดอร์</source>
        <translation>Choose a stick or folder</translation>
    </message>
</context>
<context>
    <name>WalkIn</name>
    <message>
        <source>คนมาใหม่</source>
        <translation>Somebody new</translation>
    </message>
    <message>
        <source>ชื่อ นามสกุล แล้วกด Enter</source>
        <translation>Name, then Enter</translation>
    </message>
    <message>
        <source>ชื่อคนมาใหม่</source>
        <translation>Name of somebody new</translation>
    </message>
    <message>
        <source>พิมพ์แค่ชื่อก็พอ ที่เหลือเติมทีหลัง</source>
        <translation>A name is enough, the rest comes later</translation>
    </message>
</context>
<context>
    <name>WhoCard</name>
    <message>
        <source>คนในศูนย์นี้อาจเป็นคนเดียวกัน เลือกก่อนรับเข้า</source>
        <translation>Somebody here may be the same person. Choose before taking in.</translation>
    </message>
    <message>
        <source>เพิ่มเข้าทะเบียนของศูนย์นี้</source>
        <translation>Added to the register of this centre</translation>
    </message>
    <message>
        <source>เลือกก่อนว่าเป็นคนที่มีอยู่แล้ว หรือเป็นคนใหม่</source>
        <translation>Choose first: somebody who is here, or somebody new.</translation>
    </message>
    <message>
        <source>ไม่มีใครในศูนย์นี้ที่ชื่อคล้ายกัน จะเพิ่มเป็นคนใหม่</source>
        <translation>Nobody here has a name like this: they are added as somebody new</translation>
    </message>
    <message>
        <source>ไม่ใช่ เป็นคนใหม่</source>
        <translation>No, somebody new</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>ฝึกใช้ · {desk}</source>
        <translation>Practice · {desk}</translation>
    </message>
    <message>
        <source>ศาลา</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>โต๊ะ {letter}</source>
        <translation>Desk {letter}</translation>
    </message>
</context>
<context>
    <name>YearChoice</name>
    <message>
        <source>ทุกปีงบประมาณ</source>
        <translation>All fiscal years</translation>
    </message>
    <message>
        <source>ปีงบประมาณ</source>
        <translation>Fiscal year</translation>
    </message>
</context>
<context>
    <name>_Choice</name>
    <message>
        <source>ใช้อันนี้</source>
        <translation>Use this one</translation>
    </message>
</context>
<context>
    <name>_ClashCard</name>
    <message>
        <source>ไปดู</source>
        <translation>Look at it</translation>
    </message>
</context>
<context>
    <name>_Hit</name>
    <message>
        <source>ออกเสียงคล้ายกัน</source>
        <translation>Sounds alike</translation>
    </message>
</context>
<context>
    <name>_HolidayCard</name>
    <message>
        <source>เรียนตามเดิม</source>
        <translation>Meet all the same</translation>
    </message>
    <message>
        <source>เลื่อนไปต่อท้าย</source>
        <translation>Move to the end</translation>
    </message>
</context>
<context>
    <name>_Invitation</name>
    <message>
        <source>คนมาใหม่</source>
        <translation>Somebody new</translation>
    </message>
</context>
<context>
    <name>_Line</name>
    <message>
        <source>{day} เริ่ม</source>
        <translation>{day} from</translation>
    </message>
    <message>
        <source>{day} เลิก</source>
        <translation>{day} until</translation>
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
