"""One learner at two centres, by verbs: hours, what was learned elsewhere, credits, book, list.

The other centre's rows are those that a hub will bring; here they are put where it puts them.
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdfium2
from PIL import Image

from desktop.learners import consents, register
from desktop.learners.consents import Given
from desktop.models import read_id
from desktop.store.store import unlock
from tests.conftest import PASSPHRASE, Desk
from tests.desktop.foreign import held_by

WHO = "A00001E"
COOKING = ("--title", "ทำขนมไทย", "--from", "2026-05-04", "--until", "2026-06-12", "--weekly", "mon,fri")


def cook_at_the_temple(desk: Desk) -> None:
    """An activity of ศาลาดอกคำใต้ that she came to, every time."""
    made = desk("activities", "add", *COOKING, "--time", "13:00-16:00")
    desk("enrol", "A02", WHO)
    for session in made["sessions"]:
        desk("attendance", "mark", session["id"], WHO, "present")
    with unlock(desk.home, passphrase=PASSPHRASE) as store, store.write("test") as tx:
        held_by(tx, read_id(made["activity"]["id"]), "ศาลาดอกคำใต้")


def learn_at_work(desk: Desk, folder: Path) -> None:
    """Sixty hours of bees, with a letter and its picture; the teacher of the tambon looks at both."""
    letter = folder / "หนังสือรับรอง.png"
    Image.new("RGB", (120, 90), "navy").save(letter)
    bees = (
        "--title",
        "เลี้ยงผึ้ง",
        "--way",
        "work",
        "--since",
        "2568",
        "--hours",
        "60",
        "--evidence",
        "letter",
    )
    told = desk("learners", "outside", WHO, *bees, "--programme", "PA01", "--picture", letter)
    assert told["minutes_checked"] == 0
    line = told["outside"][0]["id"]
    desk("learners", "outside", WHO, "--line", line, "--check", "ครูสมใจ ดีงาม|ครู ศกร.ตำบล|12 มิ.ย. 2569")


def test_the_passbook_of_two_centres(ended: Desk, tmp_path: Path) -> None:
    desk = ended
    cook_at_the_temple(desk)
    desk("programmes", "add", "--title", "นักจัดการเมือง", "--credits", "4.5", "A01=1.5", "A02=1")
    learn_at_work(desk, tmp_path)
    told = desk("learners", "hours", WHO)
    where = {one["title"]: one["centre"] for one in told["activities"]}
    assert set(where.values()) == {"ศาลาแม่กา", "ศาลาดอกคำใต้"}
    (programme,) = told["programmes"]
    assert (programme["credits"], programme["remaining"], programme["complete"]) == (4.0, 0.5, False)
    assert programme["why"].startswith("ได้ 4 จาก 4.5 หน่วยกิต · เหลือ 0.5")
    assert told["outside_minutes"] == 3600
    book = desk("learners", "passbook", WHO, "--out", tmp_path / "เล่ม.pdf", "--booklet")
    with pypdfium2.PdfDocument(tmp_path / "เล่ม.pdf") as document:
        assert len(document) == book["pages"] // 2
        text = " ".join(page.get_textpage().get_text_bounded() for page in document)
    for word in ("ศาลาดอกคำใต้", "ศาลาแม่กา", "เลี้ยงผึ้ง", "ครูสมใจ", "นักจัดการเมือง"):
        assert word in text


def test_the_office_gets_its_table_and_numbers_only_of_who_agreed(ended: Desk, tmp_path: Path) -> None:
    desk = ended
    cook_at_the_temple(desk)
    desk("programmes", "add", "--title", "นักจัดการเมือง", "--credits", "4.5", "A01=1.5", "A02=1")
    learn_at_work(desk, tmp_path)
    desk("learners", "amend", WHO, "--id-number", "1560100000019")
    told = desk("report", "credits", "2569", "--out", tmp_path / "ก.xlsx")
    (one,) = [one for one in told["candidates"] if one["code"] == WHO]
    assert (one["outside_minutes"], one["lacks"]) == (3600, ["no_consent"])
    assert cell(tmp_path / "ก.xlsx") == "1-5601-xxxxx-xx-9"
    with unlock(desk.home, passphrase=PASSPHRASE) as store, store.write("consents.give") as tx:
        consents.give(tx, register.named(tx, WHO).id, Given("share_province"))
    desk("report", "credits", "2569", "--out", tmp_path / "ข.xlsx")
    assert cell(tmp_path / "ข.xlsx") == "1560100000019"
    desk("report", "credits", "2569", "--out", tmp_path / "ข.pdf")
    assert desk.no("report", "credits", "ปีหน้า")["code"] == "period_unfit"
    error = desk.no("report", "credits", "2569", "--out", tmp_path / "ไม่มี" / "ก.xlsx")
    assert error["code"]


def cell(file: Path) -> object:
    """The number of the first line."""
    page = openpyxl.load_workbook(file).active
    assert page is not None
    return page["B4"].value
