"""วุฒิบัตร: who has earned one, the page that will be printed, and the one button that does it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.certificates import register
from desktop.learners import register as learners
from desktop.store.store import Store
from tests.ui.pages.at_certificates import (
    EARNED,
    LOST,
    POSSIBLE,
    TITLE,
    AtCertificates,
    activity,
    open_page,
    pages,
)
from tests.ui.standing import TIGHT, dressed, settle, standing
from ui.main_window import STANDS_UNDER
from ui.pages.certificates.page import CertificatesPage
from ui.pages.page import Go

Key = Qt.Key


@pytest.fixture
def at(store: Store, qapp: QApplication) -> Iterator[AtCertificates]:
    with open_page(store, activity(store)) as made:
        yield made


# --- the list -------------------------------------------------------------------------------------


def test_three_groups_each_with_its_reason_and_everybody_in_hours(at: AtCertificates):
    rows = at.page.list.entries.rows

    heads = [(row.words, row.reason) for row in rows if row.line is None]
    assert heads == [
        ("ได้แล้ว 3 คน", "เรียน 9.6 ชั่วโมงขึ้นไป"),
        ("ยังทัน 1 คน", "มีใบเช็กชื่อค้าง 3 ชั่วโมง"),
        ("ไม่ทันแล้ว 1 คน", "เรียนที่เหลือก็ไม่ถึง 9.6 ชั่วโมง"),
    ]
    told = {row.words: (row.hours, row.reason) for row in rows if row.line is not None}
    assert told == {
        **dict.fromkeys(EARNED, ("12 ชม.", "100%")),
        POSSIBLE: ("9 ชม.", "ขาดอีก 0.6 ชม."),
        LOST: ("0 ชม.", "ขาดอีก 9.6 ชม."),
    }
    assert "เรียน <b>9.6</b> จาก <b>12</b> ชั่วโมงขึ้นไป (80%)" in at.said


def test_arrows_pass_over_heads_and_the_tab_follows(at: AtCertificates):
    at.press(Key.Key_Down, Key.Key_Down)
    assert at.page.list.current().words == EARNED[2]
    assert at.page.parts.tabs.key == "earned"

    at.press(Key.Key_Down)

    assert at.page.list.current().words == POSSIBLE
    assert at.page.parts.tabs.key == "possible"
    at.press(Key.Key_End)
    assert at.page.list.current().words == LOST
    at.press(Key.Key_Home)
    assert at.page.list.current().words == EARNED[0]


def test_a_tab_jumps_to_the_first_of_its_group(at: AtCertificates):
    at.page.parts.tabs.choose("lost")

    assert at.page.list.current().words == LOST


def test_space_ticks_off_and_the_button_says_how_many_are_left(at: AtCertificates):
    assert at.page.side.primary.text() == "ออกเลขและพิมพ์ 3 ใบ"

    at.press(Key.Key_Space)
    at.settle()

    assert at.page.side.primary.text() == "ออกเลขและพิมพ์ 2 ใบ"
    assert "<b>1/2569</b> – <b>2/2569</b>" in at.page.side.new.numbers.words()
    at.press(Key.Key_Space)
    at.settle()
    assert at.page.side.primary.text() == "ออกเลขและพิมพ์ 3 ใบ"


def test_who_has_not_earned_one_cannot_be_ticked_and_hears_why(at: AtCertificates):
    at.page.parts.tabs.choose("possible")

    at.press(Key.Key_Space, at=at.page.list)

    assert at.said == f"<b>{POSSIBLE}</b> ขาดอีก <b>0.6 ชม.</b> จึงยังเลือกไม่ได้"
    assert at.page.side.primary.text() == "ออกเลขและพิมพ์ 3 ใบ"


def test_everybody_at_once_with_ctrl_a_and_nobody_is_a_reason_not_to_print(at: AtCertificates):
    at.page.list.all_ticked.emit()
    at.settle()

    at.ctrl(Key.Key_P)

    assert at.said == "ยังไม่ได้เลือกใคร กดเว้นวรรคที่ชื่อเพื่อเลือก"
    assert not at.register()


def test_a_reader_hears_name_group_hours_and_tick(at: AtCertificates):
    rows = at.page.list.entries
    place = next(n for n, one in enumerate(rows.rows) if one.words == EARNED[1])
    at.page.list.stand(place)
    at.press(Key.Key_Space)

    index = rows.index(place, 0)

    told = f"{EARNED[1]} ได้แล้ว 12 ชม. 100% ไม่ได้เลือก 2 จาก 3"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == told
    assert index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


# --- the page -------------------------------------------------------------------------------------


def test_the_picture_is_of_who_has_the_lamp_with_the_number_they_will_get(at: AtCertificates):
    preview = at.page.side.page.preview
    first = preview.grab().toImage()
    assert preview.has_page
    assert EARNED[0] in preview.accessibleName()
    assert "เลขที่ 1/2569" in preview.accessibleName()
    assert TITLE in preview.accessibleName()

    at.press(Key.Key_Down, Key.Key_Down)
    at.settle()

    assert EARNED[2] in preview.accessibleName()
    assert "เลขที่ 3/2569" in preview.accessibleName()
    assert preview.grab().toImage() != first
    assert at.page.side.page.which.words() == "ใบที่ <b>3</b> จาก <b>3</b>"


def test_only_the_newest_wanted_picture_is_shown(at: AtCertificates):
    shown: list[str] = []
    preview = at.page.side.page.preview
    real = preview.show_page
    preview.show_page = lambda image, said: (shown.append(said), real(image, said))

    at.press(Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Down)
    at.settle()

    assert len(shown) == 1
    assert EARNED[2] in shown[0]


def test_who_has_not_earned_one_has_no_page_but_a_reason(at: AtCertificates):
    at.page.parts.tabs.choose("possible")
    at.settle()

    preview = at.page.side.page.preview
    assert not preview.has_page
    assert "ยังไม่ได้เช็กชื่อ 3 ชม." in preview.accessibleName()


@pytest.mark.parametrize("key", [Key.Key_Z, "ผ"])
def test_z_sees_it_large_on_either_layout_and_esc_goes_back(at: AtCertificates, key: Key | str):
    at.press(key)
    at.settle()

    large = at.page.large
    assert large.isVisible()
    assert large.preview.has_page
    assert large.preview.wide > at.page.side.page.preview.wide
    at.press(Key.Key_Down)
    at.settle()
    assert EARNED[1] in large.preview.accessibleName()
    at.press(Key.Key_Escape)
    at.settle()
    assert at.page.list.hasFocus()
    assert EARNED[1] in at.page.side.page.preview.accessibleName()


# --- the deed -------------------------------------------------------------------------------------


def test_ctrl_p_gives_numbers_and_hands_the_paper_to_the_printer(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()

    assert [one.number for one in at.register()] == ["1/2569", "2/2569", "3/2569"]
    ((paper, title, first),) = at.printed
    assert (pages(paper), first) == (3, 1)
    assert title == "วุฒิบัตร 1-2569 – 3-2569"
    assert "<b>1/2569</b> – <b>3/2569</b>" in at.said
    reasons = [row.reason for row in at.page.list.entries.rows if row.group == "earned" and row.line]
    assert reasons == ["เลขที่ 1/2569", "เลขที่ 2/2569", "เลขที่ 3/2569"]
    assert at.page.side.primary.text() == "พิมพ์ซ้ำ 3 ใบ"


def test_only_who_is_ticked_gets_one(at: AtCertificates):
    at.press(Key.Key_Space)
    at.settle()

    at.ctrl(Key.Key_P)

    assert [one.name for one in at.register()] == list(EARNED[1:])
    assert at.page.side.is_again
    at.press(Key.Key_Escape)
    at.settle()
    assert at.page.side.primary.text() == "ออกเลขและพิมพ์", "who was ticked off stays so"


def test_stopping_gives_nobody_a_number(at: AtCertificates):
    at.page.working.connect(lambda steps, _words, _counted: steps and steps.stop())

    at.ctrl(Key.Key_P)
    at.settle()

    assert not at.register()
    assert not at.printed
    assert at.said == "หยุดแล้ว ยังไม่ได้ออกเลขให้ใคร"
    assert at.page.side.primary.is_usable


def test_after_a_jam_printing_goes_on_with_the_same_numbers(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()

    at.page.side.again.first.number.setValue(3)
    assert at.page.side.primary.text() == "พิมพ์ต่อจากใบที่ 3"
    at.ctrl(Key.Key_P)
    at.settle()

    assert len(at.register()) == 3
    paper, title, first = at.printed[-1]
    assert (pages(paper), first) == (3, 3)
    assert title == "วุฒิบัตร 3-2569"


def test_one_sheet_alone_can_be_printed_again(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()
    at.page.list.setFocus()
    at.press(Key.Key_Down)

    at.page.side.stock.one.click()
    at.settle()

    paper, _title, first = at.printed[-1]
    assert (pages(paper), first) == (1, 1)


def test_the_list_of_names_to_check_is_printed_before(at: AtCertificates):
    at.page.side.list_button.click()
    at.settle()

    ((paper, title, _first),) = at.printed
    assert pages(paper) == 1
    assert title == f"ใบตรวจชื่อ {TITLE}"
    assert not at.register()


def test_papers_lie_in_the_home_where_only_its_owner_reads(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()

    paper = at.printed[0][0]
    assert paper.parent.parent == at.frame.room.home.folder
    assert paper.parent.stat().st_mode & 0o077 == 0


# --- what stands in the way -----------------------------------------------------------------------


def test_a_day_before_the_last_lesson_stops_it_and_one_press_mends_it(at: AtCertificates):
    field = at.page.side.new.date
    field.set_value("1/6/2569")
    field.changed.emit()
    at.settle()

    at.ctrl(Key.Key_P)
    at.settle()

    assert "26 มิ.ย. 2569" in at.said
    assert not at.register()
    at.page.side.new.checks.pressed.emit("before_the_end")
    at.settle()
    at.ctrl(Key.Key_P)
    assert {one.issued_on for one in at.register()} == {date(2026, 6, 26)}


@pytest.mark.parametrize(("typed", "why"), [("", "ใส่วันที่บนวุฒิบัตรก่อน"), ("-/6/2569", "ใส่วันและเดือนด้วย")])
def test_without_a_whole_day_nothing_is_issued(at: AtCertificates, typed: str, why: str):
    at.page.side.new.date.set_value(typed)
    at.page.side.new.date.changed.emit()
    at.settle()

    at.ctrl(Key.Key_P)

    assert at.said == why
    assert not at.register()


def test_a_name_no_font_has_leads_to_the_profile(at: AtCertificates):
    gone: list[Go] = []
    at.page.go.disconnect()
    at.page.go.connect(gone.append)
    with at.store.write("test") as tx:
        tx.sql.execute("UPDATE learner SET given_name = '🌱' WHERE family_name = 'ใจคำ'")
    at.settle()

    at.ctrl(Key.Key_P)
    assert "🌱" in at.said
    at.page.side.new.checks.pressed.emit("letters_missing")

    assert not at.register()
    assert [go.place for go in gone] == ["learner_form"]
    assert at.page.list.current().words == "นาง🌱 ใจคำ"


def test_a_long_name_is_told_and_looked_at(at: AtCertificates):
    with at.store.write("test") as tx:
        long = "ฤทธิ์ศักดิ์ไพบูลย์กิตติศาลโชติไพบูลย์รุ่งเรือง"
        tx.sql.execute("UPDATE learner SET family_name = ? WHERE family_name = 'ชุ่มใจ'", (long,))
    at.settle()

    shown = {check.key: check for check in at.page.side.new.checks.shown}
    assert shown["name_shrunk"].words == "ชื่อ 1 คนยาวมาก ย่อตัวให้แล้ว"
    at.page.side.new.checks.pressed.emit("name_shrunk")

    assert at.page.list.current().words == f"นายเสน่ห์ {long}"
    assert at.page.list.current().reason == "ชื่อยาว ย่อแล้ว"


def test_without_anybody_to_sign_a_calm_line_leads_to_the_settings(at: AtCertificates):
    gone: list[Go] = []
    at.page.go.disconnect()
    at.page.go.connect(gone.append)
    with at.store.write("test") as tx:
        tx.sql.execute("UPDATE centre SET signers = NULL")
    at.settle()

    assert at.page.side.primary.is_usable
    at.page.side.new.checks.pressed.emit("nobody_signs")

    assert gone == [Go("settings", "signers")]


def test_a_mark_made_elsewhere_moves_somebody_at_once(at: AtCertificates):
    with at.store.write("test") as tx:
        (session,) = tx.sql.execute("SELECT id FROM session ORDER BY day DESC LIMIT 1").fetchone()
        (learner,) = tx.sql.execute("SELECT id FROM learner WHERE given_name = 'ฟองจันทร์'").fetchone()
        attendance.mark(tx, session, learner, "present")
    at.settle()

    assert at.page.side.primary.text() == "ออกเลขและพิมพ์ 4 ใบ"


def test_a_voided_number_waits_for_a_new_one(at: AtCertificates):
    at.ctrl(Key.Key_P)
    at.settle()
    with at.store.write("test") as tx:
        register.void(tx, "2/2569", "สะกดชื่อผิด")
    at.settle()

    at.press(Key.Key_Escape)
    assert at.page.side.primary.text() == "ออกเลขและพิมพ์ 1 ใบ"
    at.ctrl(Key.Key_P)

    assert [(one.number, one.void_on is None) for one in at.register()] == [
        ("1/2569", True),
        ("2/2569", False),
        ("3/2569", True),
        ("4/2569", True),
    ]


# --- empty ----------------------------------------------------------------------------------------


def test_without_any_activity_it_says_how_one_comes_to_be(store: Store, qapp: QApplication):
    with open_page(store, None) as at:
        assert at.page.empty.isVisible()
        assert at.page.empty.first.text() == "กิจกรรมใหม่"
        at.ctrl(Key.Key_P)
        assert not at.printed


def test_before_any_activity_has_ended_one_can_look_who_is_how_far(store: Store, qapp: QApplication):
    with store.write("test") as tx:
        made = activities.plan(tx, Plan("สานตะกร้า", "2026-06-26", "2026-07-31", "fri", "09:00-12:00"))
        enrolments.enrol(tx, made.activity.id, [learners.add(tx, LOST).id])
    with open_page(store, None) as at:
        assert at.page.empty.isVisible()

        at.page.empty.first.click()
        at.settle()

        assert at.names == [LOST]
        assert at.page.side.primary.accessibleDescription().startswith("ยังไม่มีใครเรียนครบ")


def test_where_nobody_takes_part_it_leads_to_the_activity(store: Store, qapp: QApplication):
    with store.write("test") as tx:
        made = activities.plan(tx, Plan("สานตะกร้า", "2026-06-01", "2026-06-26", "fri", "09:00-12:00"))
    gone: list[Go] = []
    with open_page(store, None) as at:
        at.page.go.disconnect()
        at.page.go.connect(gone.append)
        assert at.page.empty.isVisible()

        at.page.empty.first.click()

    assert gone == [Go("activity", made.activity.id)]


# --- tight ----------------------------------------------------------------------------------------


def test_folded_list_and_page_are_two_tabs_and_esc_comes_back(store: Store, qapp: QApplication):
    with open_page(store, activity(store), TIGHT) as at:
        assert at.page.list.isVisible()
        assert not at.page.side.isVisible()

        at.page.parts.views.choose("page")
        at.settle()

        assert at.page.side.page.preview.has_page
        assert not at.page.list.isVisible()
        at.press(Key.Key_Escape, at=at.frame)
        assert at.page.list.isVisible()


def test_a_name_too_long_for_its_row_gets_a_taller_one(store: Store, qapp: QApplication):
    key = activity(store)
    with store.write("test") as tx:
        long = "ณัฏฐ์เมืองสวนรุ่งเรืองไพบูลย์กิตติทุ่งเรืองไพบูลย์สวนกิตติศาล"
        tx.sql.execute("UPDATE learner SET family_name = ? WHERE family_name = 'ใจคำ'", (long,))
    with open_page(store, key, QSize(1366, 697)) as at:
        rows = at.page.list.entries.rows
        tall = [at.page.list.rowHeight(n) for n, row in enumerate(rows) if row.line is not None]
        assert tall[0] > tall[1] == 44


def test_the_register_stands_under_it() -> None:
    assert STANDS_UNDER["register"] == "certificates"


def test_what_was_read_ahead_is_read_again_when_somebody_wrote(store: Store, qapp: QApplication) -> None:
    activity(store)
    dressed()
    with standing(store) as frame:
        frame.go_to("help")
        page = frame._page("certificates")
        assert isinstance(page, CertificatesPage)
        page.rehearse()
        settle(frame)
        assert page.parts.choice.count() == 1
        assert page.plan.board is None, "nobody looks yet"
        assert frame.line.message is None

        with store.write("test") as tx:
            activities.plan(tx, Plan("ทอผ้า", "2026-06-01", "2026-06-26", "mon", "09:00-12:00"))
        frame.go_to("certificates")
        settle(frame)

        assert page.parts.choice.count() == 2
        assert page.plan.board is not None
        assert page.plan.board.activity.title == TITLE
