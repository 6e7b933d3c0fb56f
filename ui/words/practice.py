"""What is said of a round of exchange in practice: where it stands, what comes next, who has what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words import exchange
from ui.words.saying import say

if TYPE_CHECKING:
    from desktop.practice.exchange import Holder, Round

HUB_LETTER = "0"
PRACTICE: dict[str, tuple[str, str]] = {
    "step_invite": ("เชิญโต๊ะ", "Invite"),
    "step_write": ("เขียน", "Write"),
    "step_carry": ("แลกข้อมูล", "Exchange"),
    "step_settle": ("เลือก", "Choose"),
    "step_hub": ("เทศบาล", "Hub"),
    "invite": ("ลองส่งข้อมูลกับโต๊ะที่สอง", "Try sending data with a second desk"),
    "invite_more": (
        "มีโต๊ะที่สอง แฟลชไดรฟ์ และเทศบาลสมมุติให้ลอง 5 ขั้น ไม่มีอะไรออกจากเครื่องนี้",
        "A made-up second desk, stick and municipality, in 5 steps. Nothing leaves this computer.",
    ),
    "invite_press": ("เชิญโต๊ะที่สอง", "Invite a second desk"),
    "write": (
        "โต๊ะ {letter} มาแล้ว และมีรายชื่อเหมือนโต๊ะนี้",
        "Desk {letter} is here and has the same list as this one",
    ),
    "write_more": (
        "ต่อไป ลุงตาที่โต๊ะ {letter} จะลงชื่อคนใหม่ แล้วทั้งสองโต๊ะจะแก้เบอร์โทรของคนเดียวกัน",
        "Next, a volunteer at desk {letter} adds somebody, and both desks change one person's phone number.",
    ),
    "write_press": ("ให้สองโต๊ะเขียน", "Have both desks write"),
    "carry": (
        "โต๊ะ {letter} ลงชื่อ {newcomer} แล้ว ที่โต๊ะนี้ยังไม่มี",
        "Desk {letter} added {newcomer}, who is not in this desk's list yet",
    ),
    "carry_more": (
        "ทั้งสองโต๊ะแก้เบอร์โทรของ {learner} ด้วย ลุงตานำแฟลชไดรฟ์มาให้แล้ว กดปุ่มเหมือนวันจริง",
        "Both also changed the phone number of {learner}. The stick is here: press as on any Friday.",
    ),
    "carry_press": ("แลกข้อมูลกับแฟลชไดรฟ์", "Exchange with the stick"),
    "settle": (
        "{newcomer} มาถึงโต๊ะนี้แล้ว แต่ {learner} มีสองเบอร์",
        "{newcomer} arrived here, but {learner} has two phone numbers now",
    ),
    "settle_more": (
        "ไม่มีเบอร์ไหนหาย เลือกเบอร์ที่ถูกในกรอบด้านล่าง กด 1 หรือ 2",
        "Neither number is lost. Choose the right one in the frame below: press 1 or 2.",
    ),
    "settle_press": ("ดูทั้งสองเบอร์", "See both numbers"),
    "hub": ("เลือกแล้ว ทุกโต๊ะจะได้คำตอบเดียวกัน", "Chosen: every desk will hear the same answer"),
    "hub_more": (
        "ขั้นสุดท้าย เทศบาลให้คำเชิญมาเป็นไฟล์ รับคำเชิญ แล้วทั้งสองโต๊ะส่งข้อมูลให้เทศบาล",
        "The last step: take the municipality's invitation, a file; then both desks send to it.",
    ),
    "hub_press": ("รับคำเชิญ แล้วส่งให้เทศบาล", "Take it, and send to the hub"),
    "over": ("ครบทุกขั้นแล้ว ข้อมูลตรงกันทั้งสามที่", "All steps done: all three hold the same"),
    "over_apart": (
        "ครบทุกขั้นแล้ว แต่ข้อมูลยังไม่ตรงกัน เริ่มรอบใหม่ได้",
        "All steps done, but they do not hold the same yet. You can begin a new round.",
    ),
    "over_more": (
        "วันจริงทำเหมือนกันทุกขั้น อยากลองอีกกี่รอบก็ได้",
        "On a real day every step is the same. Try as many rounds as you like.",
    ),
    "over_press": ("ลองอีกรอบ", "Try another round"),
    "anew": ("เริ่มใหม่ตั้งแต่ต้น", "Begin anew"),
    "anew_sure": ("กดอีกครั้ง เริ่มใหม่เลย", "Press again: begin anew"),
    "anew_done": (
        "เก็บโต๊ะที่สองและเทศบาลสมมุติแล้ว เริ่มรอบใหม่ได้",
        "The made-up desk and municipality are put away. Begin again when you like.",
    ),
    "runs": ("กำลังทำ รอสักครู่", "Working on it: one moment"),
    "holds": ("{who}: ผู้เรียน {learners:,} คน", "{who}: {learners:,} learners"),
    "holds_open": (
        "{who}: ผู้เรียน {learners:,} คน ยังมีเรื่องให้เลือก {conflicts:,} เรื่อง",
        "{who}: {learners:,} learners, {conflicts:,} still to choose",
    ),
    "town": ("เทศบาลสมมุติ", "The made-up hub"),
    "this_way": ("ในโหมดฝึก ทำตามขั้นในกรอบบนสุด", "In practice, follow the steps in the frame at the top"),
    "help": (
        "ในโหมดฝึกมีโต๊ะที่สอง แฟลชไดรฟ์ และเทศบาลสมมุติ กด Enter ทีละขั้นจนครบห้าขั้น ขั้นที่สี่กด 1 หรือ 2 เลือก"
        " กด F9 เริ่มใหม่ ไม่มีอะไรออกจากเครื่องนี้ วันจริงทำเหมือนขั้นที่สาม",
        "In practice there is a made-up second desk, stick and municipality. Press Enter, step by step, five times;"
        " at the fourth press 1 or 2 to choose. F9 begins anew. Nothing leaves this computer. A real day is like step three.",
    ),
    "next": ("ขั้นต่อไป", "Next step"),
}
STEPS = ("invite", "write", "carry", "settle", "hub")


def line(code: str, language: str, **fields: object) -> str:
    """A sentence."""
    return say(PRACTICE, code, language, **fields)


def stages(language: str) -> tuple[str, ...]:
    """The steps, each in a word."""
    return tuple(line(f"step_{step}", language) for step in STEPS)


def stage_at(now: Round) -> int:
    """Which of them comes next; their number when all are done."""
    return STEPS.index(now.step) if now.step in STEPS else len(STEPS)


def told(now: Round, language: str) -> tuple[str, str, str]:
    """What was done, what comes next, and what the one button says."""
    fields = {"letter": now.letter, "newcomer": now.newcomer, "learner": now.learner}
    same = len({(one.learners, one.changes, one.conflicts) for one in now.holders}) == 1
    code = "over_apart" if now.step == "over" and not same else now.step
    return (
        line(code, language, **fields),
        line(f"{now.step}_more", language, **fields),
        line(f"{now.step}_press", language, **fields),
    )


def holders(now: Round, language: str) -> tuple[str, ...]:
    """Who has what at the end, a line each."""
    return tuple(_holds(one, language) for one in now.holders)


def _holds(one: Holder, language: str) -> str:
    hub = one.letter == HUB_LETTER
    who = line("town", language) if hub else exchange.desk(one.letter, None, language)
    code = "holds_open" if one.conflicts else "holds"
    return line(code, language, who=who, learners=one.learners, conflicts=one.conflicts)
