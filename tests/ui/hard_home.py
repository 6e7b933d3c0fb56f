"""A practice centre in which every name is as long as names get."""

from __future__ import annotations

from pathlib import Path

from desktop import activities, enrolments, schedule
from desktop.activities import Plan
from desktop.learners import register
from desktop.paths import Home
from desktop.store.store import Store
from tests.ui.standing import filled as practice
from tests.ui.standing import opened

NAMES = (
    "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์กิตติศาลโชติไพบูลย์",
    "ว่าที่ร้อยตรีหญิงณัฏฐ์ฐิญาปิ่นญูฐิ ป๊ี่ญูฐูฏุฎุวิจิตรพิพัฒน์",
    "นางรูกัยเย๊าะห์ บินตีอับดุลเลาะห์สะนิแวดะ",
)
TITLE = "การพัฒนาทักษะดิจิทัลและการประกอบอาชีพเพื่อพัฒนาคุณภาพชีวิตผู้สูงอายุในชุมชนท้องถิ่น รุ่นที่ 12"
PLACE = "ศาลาอเนกประสงค์วัดแม่กาหลวงหมู่ที่ 12 ตำบลแม่กา"
LIST = "\n".join(
    [
        "ชื่อ-สกุล\tว/ด/ป เกิด\tโทร.\tเลขประจำตัวประชาชน",
        *(f"{name}\t12/3/3031\t812342210\t1.56E+12" for name in NAMES),
        f"น.ส. {NAMES[0].removeprefix('นางสาว')}\t31/2/2500\tโทรหาลูก\t123",
        "รวม 4 คน",
    ]
)
"""Rows as they are copied out of Excel."""
FACILITATOR = "ว่าที่ร้อยตรีหญิงณัฏฐ์ฐิญา กิตติศาลโชติไพบูลย์"


def filled(folder: Path) -> Home:
    """The practice centre with the hard names in it, meeting today."""
    home = practice(folder)
    with opened(home) as store:
        with store.write("learners.add") as tx:
            people = [register.add(tx, name, nickname="แม่ใหญ่กัญญาณัฐ").id for name in NAMES]
        with store.write("activities.add") as tx:
            day = tx.today.isoformat()
            plan = Plan(
                TITLE, day, day, _weekday(store), "00:05-23:55", place=PLACE, facilitator=FACILITATOR
            )
            planned = activities.plan(tx, plan)
            enrolments.enrol(tx, planned.activity.id, people)
    return home


def _weekday(store: Store) -> str:
    with store.read() as tx:
        return schedule.DAYS[tx.today.weekday()]


def keys(store: Store, page: str) -> list[object]:
    """About what a page is shown: the hard things, and nothing."""
    with store.read() as tx:
        activity = tx.sql.execute("SELECT id FROM activity WHERE title = ?", (TITLE,)).fetchone()[0]
        session = tx.sql.execute("SELECT id FROM session WHERE activity = ?", (activity,)).fetchone()[0]
        learner = tx.sql.execute("SELECT id FROM learner WHERE given_name LIKE 'กัญญาณัฐ%'").fetchone()[0]
        earned = tx.sql.execute(
            "SELECT activity FROM session GROUP BY activity ORDER BY max(day) LIMIT 1"
        ).fetchone()[0]
    return {
        "roll": [session, None],
        "import": [None, LIST],
        "learner_form": [learner, ("new", NAMES[0])],
        "leaving": [learner],
        "activity": [activity],
        "certificates": [earned, activity],
    }.get(page, [None])
