"""จากที่อื่น on the passbook page: told, checked, changed, undone by keys; pictures; credits beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import outside, passbook, programmes
from desktop.learners import erasing
from desktop.outside import Line, Told
from desktop.store.store import Store
from tests.desktop.class_of import class_of, roll
from tests.desktop.foreign import held_by
from tests.ui.pages.learners_open import CTRL, Sitting, sitting
from tests.ui.standing import TIGHT, WIDE
from ui.pages.passbook.page import PassbookPage
from ui.widgets.lines import Lines

K = Qt.Key


@pytest.fixture
def who(store: Store) -> bytes:
    with store.write("test") as tx:
        made, (one,) = class_of(tx, 1)
        for session in made.sessions:
            roll(tx, session.id)
        programme = programmes.save(tx, None, "นักจัดการเมือง", 300)
        programmes.put_parts(tx, programme.id, [(made.activity.id, 150, True)])
    return one


@pytest.fixture
def desk(store: Store, who: bytes, qapp: QApplication) -> Iterator[Sitting]:
    with sitting(store) as made:
        made.go("passbook", who)
        yield made


def page(desk: Sitting) -> PassbookPage:
    found = desk.frame.page
    assert isinstance(found, PassbookPage)
    return found


def lines(store: Store, who: bytes) -> tuple[Line, ...]:
    with store.read() as tx:
        return outside.listed(tx, who)


def tell(desk: Sitting, title: str = "ทอผ้าที่วัด", hours: str = "12") -> None:
    """A new line by keys alone: what is asked for first, then saved."""
    desk.press(K.Key_F9)
    desk.type(title)
    form = page(desk).elsewhere.form
    form.lines["hours"].setFocus()
    desk.type(hours)
    form.choices["evidence"].choose("letter")
    desk.press(K.Key_S, CTRL)


def test_it_is_told_by_keys_checked_and_each_deed_undone(
    store: Store, desk: Sitting, who: bytes
) -> None:
    tell(desk)
    (line,) = lines(store, who)
    assert (line.title, line.minutes, line.evidence, line.is_checked) == (
        "ทอผ้าที่วัด",
        720,
        "letter",
        False,
    )
    assert "เมื่อมีคนตรวจ" in desk.said
    here = page(desk).elsewhere
    assert desk.focus is here.table
    assert page(desk).tabs.key == "outside"
    here.form.to_check.click()
    assert desk.focus is here.form.lines["by"]
    desk.write("ครูสมใจ ดีงาม", here.form.lines["by"])
    desk.press(K.Key_Return)
    desk.type("ครู ศกร.")
    desk.press(K.Key_Return)
    (line,) = lines(store, who)
    assert (line.checked_by, line.checked_as, line.counted) == ("ครูสมใจ ดีงาม", "ครู ศกร.", 720)
    assert "จากที่อื่น 12 ชั่วโมง" in page(desk)._sum.words()
    desk.press(K.Key_Z, CTRL)
    assert not lines(store, who)[0].is_checked
    desk.press(K.Key_Z, CTRL)
    assert lines(store, who) == ()


def test_a_change_after_the_check_is_said_and_asks_for_a_new_one(
    store: Store, desk: Sitting, who: bytes
) -> None:
    tell(desk)
    with store.write("test") as tx:
        outside.check(tx, lines(store, who)[0].id)
    desk.settle()
    here = page(desk).elsewhere
    desk.press(K.Key_Return)
    desk.write("ทอผ้ายกดอก", here.form.lines["title"])
    desk.press(K.Key_S, CTRL)
    assert "ต้องตรวจใหม่" in desk.said
    assert not lines(store, who)[0].is_checked


def test_what_cannot_be_meant_is_said_at_its_field_and_nothing_is_lost(
    store: Store, desk: Sitting, who: bytes
) -> None:
    tell(desk, hours="เยอะ")
    form = page(desk).elsewhere.form
    assert lines(store, who) == ()
    assert "อ่านไม่ได้" in form.fields["hours"].note()
    assert desk.focus is form.lines["hours"]
    assert form.lines["title"].text() == "ทอผ้าที่วัด"
    desk.write("5", form.lines["hours"])
    desk.write("พ.ค. 2569", form.lines["since"])
    desk.write("เม.ย. 2569", form.lines["until"])
    desk.press(K.Key_S, CTRL)
    assert "มาก่อน" in form.fields["until"].note()
    assert lines(store, who) == ()


def test_what_a_date_and_the_hours_were_read_as_is_said_on_leaving_them(desk: Sitting) -> None:
    desk.press(K.Key_F9)
    form = page(desk).elsewhere.form
    for name, typed, told in (
        ("since", "มี.ค. ๖๙", "มีนาคม 2569"),
        ("until", "2569", "ปี 2569"),
        ("hours", "6:30", "6.5 ชั่วโมง"),
        ("since", "31 ก.พ. 2569", "ต้องเป็นวัน เดือน ปี ที่มีจริง"),
        ("hours", "นาน", "อ่านไม่ได้"),
    ):
        desk.write(typed, form.lines[name])
        desk.press(K.Key_Tab)
        assert told in form.fields[name].note(), name


def test_what_is_half_typed_stands_over_another_line_and_esc_throws_it_away(
    store: Store, desk: Sitting, who: bytes
) -> None:
    with store.write("test") as tx:
        for title in ("ก", "ข"):
            outside.put(tx, who, None, Told(title))
    desk.settle()
    here = page(desk).elsewhere
    page(desk).tabs.choose("outside")
    page(desk)._turn()
    here.table.stand(0)
    here.enter()
    first = here.form.lines["title"].text()
    desk.type(" ใหม่")
    here.table.stand(1)
    desk.settle()
    assert here.form.lines["title"].text() != first
    here.table.stand(0)
    desk.settle()
    assert "ใหม่" in here.form.lines["title"].text()
    assert "พิมพ์ค้าง" in desk.said
    here.enter()
    desk.press(K.Key_Escape)
    assert here.form.lines["title"].text() == first
    assert desk.focus is here.table


def test_del_takes_a_line_out(store: Store, desk: Sitting, who: bytes) -> None:
    tell(desk)
    desk.press(K.Key_Delete)
    assert lines(store, who) == ()
    assert desk.focus is page(desk).elsewhere.first
    desk.press(K.Key_Z, CTRL)
    assert len(lines(store, who)) == 1


def test_a_picture_is_kept_and_what_is_none_is_refused(
    store: Store, desk: Sitting, who: bytes, tmp_path: Path
) -> None:
    tell(desk)
    here = page(desk).elsewhere
    broken = tmp_path / "ใบ.jpg"
    broken.write_bytes(b"no picture")
    here.take_picture(broken)
    desk.settle()
    assert "ไม่ใช่รูป" in desk.said
    good = tmp_path / "ใบ.png"
    Image.new("RGB", (50, 40), "navy").save(good)
    here.take_picture(good)
    desk.settle()
    assert lines(store, who)[0].pictures == 1
    assert here.form.show_pictures.isVisibleTo(here.form)
    here.form.drop_picture.click()
    desk.settle()
    assert lines(store, who)[0].pictures == 0


def test_who_is_erased_while_it_is_open_cannot_be_written_to(
    store: Store, desk: Sitting, who: bytes
) -> None:
    desk.press(K.Key_F9)
    desk.type("ทอผ้า")
    page(desk).write_draft()
    assert desk.one("SELECT count(*) FROM draft WHERE form = 'outside'") == 1
    with store.write("learners.erase") as tx:
        erasing.erase(tx, who, "เจ้าตัวขอ")
    assert desk.one("SELECT count(*) FROM draft WHERE form = 'outside'") == 0
    desk.press(K.Key_S, CTRL)
    assert "ลบไปแล้ว" in desk.said
    assert desk.frame.at.place == "learners"


@pytest.mark.parametrize("window", [WIDE, TIGHT])
def test_credits_stand_beside_their_parts_and_lead_to_the_programme(
    store: Store, desk: Sitting, who: bytes, window: object
) -> None:
    desk.frame.resize(window)  # type: ignore[arg-type]
    here = page(desk)
    here.tabs.choose("credits")
    here._turn()
    here.credit.table.setFocus()
    desk.settle()
    (one,) = here.credit.rows.rows
    assert (one.credits, one.remaining) == (150, 150)
    assert here.credit.side.isVisible() == (window == WIDE)
    desk.press(K.Key_Return)
    if window == TIGHT:
        assert here.credit.side.isVisible()
        assert not here.credit.table.isVisible()
        desk.press(K.Key_Escape)
        assert desk.focus is here.credit.table
        desk.press(K.Key_Return)
        desk.press(K.Key_Return)
    assert desk.frame.at.place == "programmes"


def test_the_booklet_is_printed_by_one_key_with_how_to_fold_it(desk: Sitting) -> None:
    printed: list[tuple[bytes, str]] = []
    object.__setattr__(
        page(desk).room,
        "print_file",
        lambda file, title, _first=1: printed.append((file.read_bytes(), title)),
    )
    desk.press(K.Key_B, CTRL)
    ((content, title),) = printed
    assert content.startswith(b"%PDF")
    assert "พลิกด้านสั้น" in title
    message = desk.frame.line.message
    assert message is not None
    assert message.deed is not None
    message.deed.do()
    desk.settle()
    assert "A5 เรียงหน้า" in printed[1][1]


def test_another_centre_is_named_beside_its_activity(store: Store, who: bytes, desk: Sitting) -> None:
    lines_shown = [part.words() for part in page(desk).side.findChildren(Lines)]
    assert not any("เรียนที่" in line for line in lines_shown), "the own one is not"
    with store.write("test") as tx:
        (entry,) = passbook.read(tx, who).entries
        held_by(tx, entry.activity, "ศาลาดอกคำใต้")
    page(desk).ask()
    desk.settle()
    assert "เรียนที่ ศาลาดอกคำใต้" in [part.words() for part in page(desk).side.findChildren(Lines)]


def test_excel_gets_the_list_that_is_shown(desk: Sitting, tmp_path: Path) -> None:
    tell(desk)
    page(desk).write_to(tmp_path / "a.xlsx")
    desk.settle()
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    assert sheet["A4"].value == "ทอผ้าที่วัด"
    desk.press(K.Key_C, CTRL)
    assert "ทอผ้าที่วัด" in QApplication.clipboard().text()
    QApplication.clipboard().clear()
