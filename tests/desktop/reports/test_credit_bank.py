"""Who has hours enough for a credit: by programme and activity, in a fiscal year; numbers for whom they are."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from desktop import enrolments, office_rules, outside, programmes, volunteers
from desktop.errors import BadValue, Refused
from desktop.learners import consents, erasing, merging
from desktop.learners.consents import Given
from desktop.learners.numbers import Numbered
from desktop.learners.numbers import put as put_number
from desktop.outside import Told
from desktop.papers import credit_list
from desktop.reports import credit_bank, workbook
from desktop.store.store import Store, Tx
from tests.desktop.class_of import learners, planned, roll
from tests.desktop.foreign import held_by
from ui.words import credit_bank as said

NUMBER = "1560100000019"


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def met(tx: Tx, title: str, who: list[bytes], *absent: bytes, **when: str) -> bytes:
    """27 hours of an activity."""
    made = planned(tx, title=title, **when)
    enrolments.enrol(tx, made.activity.id, who)
    for session in made.sessions:
        roll(tx, session.id, *((one, "absent") for one in absent))
    return made.activity.id


def two_centres(tx: Tx) -> tuple[bytes, bytes, bytes]:
    """Two people, a programme of two activities at two centres; the second missed all of the other one."""
    who, other = learners(tx, 2)
    mine = met(tx, "สานตะกร้า", [who, other])
    theirs = met(tx, "ทำขนมไทย", [who, other], other)
    held_by(tx, theirs, "ศาลาดอกคำใต้")
    one = programmes.save(tx, None, "นักจัดการเมือง", 450)
    programmes.put_parts(tx, one.id, [(mine, 150, True), (theirs, 100, True)])
    return who, other, one.id


def test_hours_of_two_centres_make_a_credit_together(tx: Tx) -> None:
    who, _other, programme = two_centres(tx)
    (one,) = credit_bank.candidates(tx, 2569)
    assert (one.learner, one.under, one.is_programme) == (who, programme, True)
    assert (one.minutes, one.minutes_in_year, one.credits, one.confirmed) == (3240, 3240, 1, 250)
    assert set(one.centres) >= {"ศาลาดอกคำใต้"}
    assert len(one.centres) == 2
    assert one.lacks == ("no_consent", "no_number")


def test_what_was_checked_from_elsewhere_counts_in_the_year_of_its_check(tx: Tx) -> None:
    _who, other, programme = two_centres(tx)
    line = outside.put(
        tx, other, None, Told("ดูงาน", "work", hours="60", evidence="letter", programme=programme)
    )
    assert other not in {one.learner for one in credit_bank.candidates(tx, 2569)}
    outside.check(tx, line.id, on="1 พ.ค. 2569")
    one = next(one for one in credit_bank.candidates(tx, 2569) if one.learner == other)
    assert (one.minutes, one.outside_minutes, one.credits) == (27 * 60 + 3600, 3600, 2)
    assert credit_bank.candidates(tx, 2568) == (), "in the year before there was nothing yet"
    assert credit_bank.candidates(tx, 2570) == (), "and nothing was learned in the year after"


def test_an_activity_of_no_programme_stands_by_itself_when_it_is_long_enough(tx: Tx) -> None:
    who, lazy = learners(tx, 2)
    activity = met(tx, "สานตะกร้า", [who, lazy], lazy)
    assert credit_bank.candidates(tx, 2569) == ()
    office_rules.change(tx, "credit.hours", 9)
    (one,) = credit_bank.candidates(tx, 2569)
    assert (one.learner, one.under, one.is_programme, one.credits) == (who, activity, False, 3)
    assert "not_passed" not in one.lacks
    made = planned(tx, "ยังไม่จบ")
    roll(tx, made.sessions[0].id, (who, "present"))
    for session in made.sessions[:3]:
        enrolments.enrol(tx, made.activity.id, [who])
        roll(tx, session.id)
    found = {one.title: one for one in credit_bank.candidates(tx, 2569)}
    assert "not_passed" in found["ยังไม่จบ"].lacks


def test_two_who_are_one_stand_once_and_who_was_erased_not_at_all(store: Store) -> None:
    with store.write("test") as tx:
        keep, other = learners(tx, 2)
        met(tx, "ก", [keep])
        met(tx, "ข", [other], first="2026-03-04", last="2026-04-03")
        one = programmes.save(tx, None, "ห", 100)
        parts = [(choice.id, 50, False) for choice in programmes.choices(tx)]
        programmes.put_parts(tx, one.id, parts)
        assert credit_bank.candidates(tx, 2569) == ()
        merging.merge(tx, keep, other)
        (found,) = credit_bank.candidates(tx, 2569)
        assert found.learner == keep
    with store.write("learners.erase") as tx:
        erasing.erase(tx, keep, "เจ้าตัวขอ")
    with store.read() as tx:
        assert credit_bank.candidates(tx, 2569) == ()


def test_a_year_that_cannot_be_meant(tx: Tx) -> None:
    with pytest.raises(BadValue, match="period_unfit"):
        credit_bank.candidates(tx, 99)


def with_numbers(store: Store) -> tuple[bytes, bytes]:
    """Both have a number; only the first agreed to be passed on. Returns the first, and a desk volunteer."""
    with store.write("test") as tx:
        who, other, _programme = two_centres(tx)
        office_rules.change(tx, "credit.hours", 20)
        put_number(tx, who, Numbered("thai", NUMBER))
        put_number(tx, other, Numbered("thai", "1560100000027"))
        consents.give(tx, who, Given("share_province"))
        desk = volunteers.add(tx, "ป้าบัว", role="desk")
    return who, desk


def test_numbers_are_masked_and_in_the_clear_only_for_who_may_see_and_agreed(store: Store) -> None:
    who, desk = with_numbers(store)
    with store.read() as tx:
        found = credit_bank.candidates(tx, 2569)
    assert [one.number for one in found if one.learner == who] == ["1-5601-xxxxx-xx-9"]
    assert len(found) == 2
    with store.read() as tx:
        keeper = volunteers.listed(tx)[0].id
    with store.local(keeper) as tx:
        assert credit_bank.whole_numbers(tx, found) == {who: NUMBER}
        seen = tx.sql.execute("SELECT by, learner FROM number_shown").fetchall()
        assert seen == [(keeper, who)], "that it was shown is written down"
    with pytest.raises(Refused, match="role_may_not"), store.local(desk) as tx:
        credit_bank.whole_numbers(tx, found)


def test_the_office_gets_its_table_as_workbook_and_on_paper(store: Store, tmp_path: Path) -> None:
    who, _desk = with_numbers(store)
    with store.read() as tx:
        found = credit_bank.candidates(tx, 2569)
    workbook.write(said.sheet(found, {who: NUMBER}, (2569, "ศาลาแม่กา")), tmp_path / "a.xlsx")
    page = openpyxl.load_workbook(tmp_path / "a.xlsx").active
    assert page is not None
    assert page["A1"].value == "บัญชีผู้มีชั่วโมงพอเสนอธนาคารหน่วยกิต ปีงบประมาณ 2569 ศาลาแม่กา"
    assert [cell.value for cell in page[3]] == [pair[0] for pair in said.HEADINGS]
    row = next(row for row in page.iter_rows(min_row=4, values_only=True) if row[1] == NUMBER)
    assert row[6:11] == (54, 54, 0, 20, 2)
    masked = [row[1] for row in page.iter_rows(min_row=4, values_only=True)]
    assert "1-5601-xxxxx-xx-7" in masked, "who did not agree is masked in the file too"
    headings, rows = said.on_paper(found, {who: NUMBER})
    credit_list.write(tmp_path / "a.pdf", ("ศาลาแม่กา", said.title(2569)), headings, rows)
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        text = document[0].get_textpage().get_text_bounded()
    assert NUMBER in text
    assert "รวม 2 รายการ" in text
    assert "ยังไม่ยินยอมให้ส่งต่อ" in text
