"""Files that cannot be read, and work that is stopped: one calm sentence, and the page goes on."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.learners.office_list import container
from desktop.practice.messy_list import write_messy_list
from tests.desktop.learners.made_files import compound_file, write_xlsx
from tests.ui.pages.at_import import CTRL, ROWS, AtImport, K, Opener, copied, write_list

Make = Callable[[Path], Path]


def missing(folder: Path) -> Path:
    return folder / "หาย.xlsx"


def a_folder(folder: Path) -> Path:
    return folder


def empty(folder: Path) -> Path:
    (folder / "ก.xlsx").write_bytes(b"")
    return folder / "ก.xlsx"


def foreign(folder: Path) -> Path:
    (folder / "ก.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)))
    return folder / "ก.pdf"


def broken(folder: Path) -> Path:
    file = write_list(folder)
    file.write_bytes(file.read_bytes()[:900])
    return file


def locked(folder: Path) -> Path:
    (folder / "ก.xlsx").write_bytes(compound_file(b"x", "EncryptedPackage"))
    return folder / "ก.xlsx"


def nameless(folder: Path) -> Path:
    return write_xlsx(folder / "ก.xlsx", [["จำนวน", "ราคา"], [1, 20], [2, 30]])


TROUBLES = [
    (missing, "ไม่พบ หาย.xlsx ถ้าอยู่ในแฟลชไดรฟ์ เสียบแล้วลองอีกครั้ง", True),
    (a_folder, "เป็นโฟลเดอร์ เลือกไฟล์ข้างใน", False),
    (empty, "ก.xlsx ว่างเปล่า ไม่มีรายชื่อ เลือกไฟล์อื่น", False),
    (foreign, "ก.pdf ไม่ใช่ตาราง ใช้ไฟล์ Excel, ods หรือ csv", False),
    (broken, "เปิดไม่ได้ ลองเปิดใน Excel แล้วบันทึกใหม่", True),
    (locked, "ก.xlsx มีรหัสผ่าน เปิดใน Excel เอารหัสออก แล้วบันทึกใหม่", True),
    (nameless, "ไม่พบช่องชื่อใน ก.xlsx ใส่หัวตาราง เช่น ชื่อ-สกุล แล้วลองอีกครั้ง", False),
]


def is_calm(desk: AtImport, told: str, *, again: bool) -> None:
    """One sentence with what to do, in red once, and another try where that can help."""
    message = desk.frame.line.message
    assert message is not None
    assert message.kind == "error"
    assert told in message.text
    assert (message.deed is not None) == again
    assert desk.page.steps is None


@pytest.mark.parametrize(("make", "told", "again"), TROUBLES, ids=lambda x: getattr(x, "__name__", ""))
def test_trouble_is_one_sentence_and_the_list_that_stood_stays(
    open_import: Opener, tmp_path: Path, make: Make, told: str, again: bool
) -> None:
    desk = open_import()
    (tmp_path / "ไม่ดี").mkdir()
    bad = make(tmp_path / "ไม่ดี")
    desk.page.open(bad)
    desk.settle()
    is_calm(desk, told, again=again)
    assert desk.page.listing is None
    assert desk.page.first.isVisible(), "one can choose again"

    desk.open(write_list(tmp_path))
    desk.stand(3)
    desk.press(K.Key_Space)
    desk.page.open(bad)
    desk.settle()
    is_calm(desk, told, again=again)
    assert desk.totals.take == 2, "the list that stood stays, with what was decided"
    desk.press(K.Key_Return, with_=CTRL)
    assert desk.names() == ["ปรินดา", "บัว"]


def test_a_file_too_large(open_import: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(container, "MOST_BYTES", 100)
    desk = open_import(write_list(tmp_path))
    is_calm(desk, "รายชื่อ.xlsx ใหญ่เกินไป แบ่งเป็นหลายไฟล์", again=False)


@pytest.mark.skipif(sys.platform != "linux", reason="a file whose reading fails half-way")
def test_a_stick_that_is_pulled_out_while_it_is_read(open_import: Opener, tmp_path: Path) -> None:
    # the first bytes of a process's memory are there by name and fail with the same EIO
    desk = open_import(Path("/proc/self/mem"))
    is_calm(desk, "อ่าน mem ไม่จบ แฟลชไดรฟ์อาจถูกถอด เสียบอันเดิมแล้วลองอีกครั้ง", again=True)


def test_a_stick_that_is_plugged_in_again_is_read_on_another_try(
    open_import: Opener, tmp_path: Path
) -> None:
    stick, away = tmp_path / "stick", tmp_path / "away"
    stick.mkdir()
    file = write_list(stick)
    shutil.move(stick, away)
    desk = open_import(file)
    is_calm(desk, "ไม่พบ รายชื่อ.xlsx", again=True)
    shutil.move(away, stick)
    desk.frame.line.message.deed.do()
    assert desk.totals.take == 3


def test_a_stick_that_is_gone_after_it_was_read_changes_nothing(
    open_import: Opener, tmp_path: Path
) -> None:
    file = write_list(tmp_path)
    desk = open_import(file)
    file.unlink()
    desk.press(K.Key_Return, with_=CTRL)
    assert len(desk.names()) == 3


def test_what_was_pasted_and_is_no_list(open_import: Opener) -> None:
    copied("12\t34\n56\t78")
    desk = open_import()
    desk.press(K.Key_V, with_=CTRL)
    desk.settle()
    is_calm(desk, "ที่วางมาไม่ใช่ตารางรายชื่อ คัดลอกจาก Excel ให้ติดหัวตาราง", again=False)


def test_a_long_name_is_shortened_in_its_middle(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(tmp_path / f"{'รายชื่อผู้สูงอายุ' * 4} แก้ไข.xlsx")
    assert "…" in desk.said
    assert desk.said.index("แก้ไข.xlsx") < 60


# --- stopping ----------------------------------------------------------------------------------------


def test_reading_says_how_far_it_is_and_is_stopped_by_esc(open_import: Opener, tmp_path: Path) -> None:
    write_messy_list(tmp_path / "ก.csv", people=1200)
    desk = open_import()
    gate = desk.held("files")
    told: list[tuple[int, int]] = []
    desk.frame.room.work.progress.connect(lambda _steps, done, of: told.append((done, of)))
    desk.page.open(tmp_path / "ก.csv")
    assert desk.frame.line._words.words() == "กำลังอ่าน ก.csv"
    desk.page.open(tmp_path / "อื่น.csv")
    assert desk.said.startswith("ยังทำอยู่ กด Esc")
    desk.press(K.Key_Escape)
    gate.set()
    desk.settle()
    assert desk.said == "หยุดอ่านแล้ว เลือกไฟล์ใหม่ได้"
    assert desk.page.listing is None
    assert told[0][1] > 1200

    told.clear()
    desk.page.open(tmp_path / "ก.csv")
    assert desk.totals.take == 1200
    assert [done for done, _ in told] == [3, 503, 1003]


def test_taking_in_is_stopped_before_anything_is_written(open_import: Opener, tmp_path: Path) -> None:
    desk = open_import(write_list(tmp_path))
    gate = desk.held("writes")
    desk.press(K.Key_Return, with_=CTRL)
    assert desk.frame.line._words.words() == "กำลังรับเข้า"
    desk.view.setFocus()
    desk.press(K.Key_Space)
    assert desk.listing.choices == {}, "nothing is decided while the list is taken in"
    desk.press(K.Key_Return, with_=CTRL)  # pressed twice
    desk.press(K.Key_Escape)
    gate.set()
    desk.settle()
    assert desk.said == "หยุดแล้ว ยังไม่ได้รับใครเข้า"
    assert desk.learners() == []
    assert desk.frame.at.place == "import"

    desk.press(K.Key_Return, with_=CTRL)
    assert len(desk.learners()) == 3, "it goes on from where it stood"


def test_a_list_of_thousands_tells_how_many_are_in(open_import: Opener, tmp_path: Path) -> None:
    write_messy_list(tmp_path / "ก.csv", people=1200)
    desk = open_import(tmp_path / "ก.csv")
    desk.settle()
    told: list[tuple[int, int]] = []
    desk.frame.room.work.progress.connect(lambda _steps, done, of: told.append((done, of)))
    desk.press(K.Key_Return, with_=CTRL)
    assert len(desk.learners()) == 1200
    assert told == [(0, 1200), (500, 1200), (1000, 1200), (1200, 1200)]


def test_who_leaves_while_it_is_taken_in_is_told_where_they_are(
    open_import: Opener, tmp_path: Path
) -> None:
    desk = open_import(write_list(tmp_path, ROWS[:1]))
    gate = desk.held("writes")
    desk.press(K.Key_Return, with_=CTRL)
    desk.frame.go_to("send")
    gate.set()
    desk.settle()
    assert desk.frame.at.place == "send"
    assert desk.said == "รับเข้า <b>1 คน</b> แล้ว"
    assert desk.names() == ["ปรินดา"]
