"""What a learner's move to another centre said no with."""

from __future__ import annotations

MOVES: dict[str, tuple[str, str]] = {
    "move_no_consent": (
        "ผู้เรียนยังไม่ได้ยินยอมให้ส่งสมุดสะสมไปศูนย์อื่น ถามก่อน แล้วจดคำตอบไว้",
        "The learner has not consented to the passbook going to another centre. Ask, and note the answer.",
    ),
    "move_guardian": (
        "ผู้เรียนยังไม่ครบ 20 ปี ให้ผู้ปกครองยินยอมด้วย แล้วจดชื่อผู้ปกครอง",
        "The learner is under 20: the guardian has to consent too. Note the guardian's name.",
    ),
    "move_restricted": (
        "ผู้เรียนขอให้พักการใช้ข้อมูลไว้ จึงทำแฟ้มย้ายไม่ได้ ให้เจ้าตัวขอเลิกพักก่อน",
        "The learner asked that their data rest, so no file can be made. They have to lift that first.",
    ),
    "move_rests_here": (
        "ผู้เรียนขอให้พักการใช้ข้อมูลที่ศูนย์นี้ไว้ ให้เจ้าตัวขอเลิกพักก่อน แล้วจึงรับแฟ้มเข้า",
        "The learner asked this centre to let their data rest. They have to lift that before it is taken in.",
    ),
    "move_code_unfit": (
        "รหัสเปิดแฟ้มมี 12 ตัว เช่น 7K2M-9QXD-3HTB ดูจากกระดาษที่ศูนย์เดิมให้มา",
        "The code has 12 letters, such as 7K2M-9QXD-3HTB. See the slip that the old centre gave.",
    ),
    "move_code_wrong": (
        "รหัสนี้เปิดแฟ้มไม่ได้ ดูทีละตัวแล้วพิมพ์ใหม่ ถ้ารหัสหาย ให้ศูนย์เดิมทำแฟ้มใหม่",
        "This code does not open the file. Look at each letter; if it is lost, ask for another file.",
    ),
    "move_foreign": (
        "ไฟล์ {file} ไม่ใช่แฟ้มย้ายศูนย์ เลือกไฟล์ที่ลงท้ายด้วย .sala-move",
        "{file} is no file of a move. Choose the file that ends in .sala-move.",
    ),
    "move_damaged": (
        "แฟ้ม {file} เสียหรือมาไม่ครบ ไม่ได้รับอะไรเข้ามา คัดลอกมาใหม่ หรือให้ศูนย์เดิมทำใหม่",
        "{file} is damaged or not whole. Nothing was taken in; copy it again, or have it made anew.",
    ),
    "move_forged": (
        "แฟ้มนี้ถูกแก้หลังจากศูนย์เดิมทำ ไม่ได้รับอะไรเข้ามา ให้ศูนย์เดิมทำใหม่",
        "This file was altered after the old centre made it. Nothing was taken in; have it made anew.",
    ),
    "move_own": (
        "แฟ้มนี้ทำที่ศูนย์นี้เอง ผู้เรียนมีอยู่ที่นี่แล้ว นำไปเปิดที่ศูนย์ใหม่",
        "This file was made at this very centre, where the learner is already. Open it at the new one.",
    ),
    "move_which": (
        "มีคนที่อาจเป็น “{text}” อยู่แล้ว {matches} คน เลือกว่าเป็นคนไหน หรือเป็นคนใหม่",
        "{matches} people here may be “{text}”. Say which of them it is, or that it is somebody new.",
    ),
    "move_other_person": (
        "แฟ้มของคนนี้เคยรับเข้าเป็น {name} แล้ว เลือกคนเดิม หรือรวมสองคนเข้าด้วยกันก่อน",
        "A file of this person was taken in as {name} before. Choose them, or join the two first.",
    ),
}
