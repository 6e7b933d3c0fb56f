"""The certificates page's questions: who, of which activity, what would be printed, what may go wrong."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from desktop import activities, attendance, centre, enrolments
from desktop.certificates import board, preflight, preview, register
from desktop.certificates.document import MM
from desktop.certificates.earned import EARNED, standings
from desktop.certificates.issue import Order, issue
from desktop.certificates.template import shipped
from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import register as learners
from desktop.models import Activity, Enrolment, new_id
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, roll

LONG = "นางสาวกัญญาณัฐวรัญญา ฤทธิ์ศักดิ์ไพบูลย์กิตติศาลโชติไพบูลย์วัฒนานุกูล"


@pytest.fixture
def course(store: Store, monkeypatch: pytest.MonkeyPatch) -> tuple[activities.Planned, list[bytes]]:
    """Nine sessions that are over: the first two came to all, the others missed one, four and all."""
    with store.write("course") as tx:
        centre.amend(tx, signers=["นายหนึ่ง ใจดี|ประธานศูนย์"])
        made, who = class_of(tx, 5)
        for number, session in enumerate(made.sessions):
            absent = [who[4]] + [who[3]] * (number < 4) + [who[2]] * (number < 1)
            roll(tx, session.id, *((one, "absent") for one in absent))
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    return made, who


# --- the board -----------------------------------------------------------------------------------


def test_three_groups_by_name_with_what_is_lacking(
    store: Store, course: tuple[activities.Planned, list[bytes]]
) -> None:
    made, who = course
    with store.read() as tx:
        told = board.read(tx, made.activity.id)
    assert (told.rule.percent, told.rule.needed, told.rule.planned) == (80, 1296, 1620)
    assert told.last == made.sessions[-1].day
    assert {line.learner for line in told.earned} == set(who[:3])
    assert [(line.attended, line.short_by, line.percent) for line in told.lost] == [
        (900, 396, 55),
        (0, 1296, 0),
    ]
    assert (told.possible, told.issued) == ((), ())
    assert [line.number for line in told.waiting] == [None] * 3
    assert [line.short_by for line in told.earned] == [0, 0, 0]


def test_who_has_a_certificate_shows_its_number_and_waits_no_longer(
    store: Store, course: tuple[activities.Planned, list[bytes]], tmp_path: Path
) -> None:
    made, who = course
    issue(store, Order("A01"), tmp_path / "one.pdf", learners=[who[1]])
    with store.write("certificates.void") as tx:
        register.void(tx, "1/2569", "พิมพ์ชื่อผิด")
    issue(store, Order("A01"), tmp_path / "two.pdf", learners=[who[1]])
    with store.read() as tx:
        told = board.read(tx, made.activity.id)
    assert {line.learner: line.number for line in told.earned}[who[1]] == "2/2569"
    assert {line.learner for line in told.waiting} == {who[0], who[2]}
    assert [(one.number, one.void_why) for one in told.issued] == [
        ("1/2569", "พิมพ์ชื่อผิด"),
        ("2/2569", None),
    ]


def test_an_activity_without_people_or_sessions_is_shown_too(store: Store) -> None:
    with store.write("test") as tx:
        made = activities.plan(tx, PLAN)
        told = board.read(tx, made.activity.id)
        assert (told.earned, told.possible, told.lost, told.rule.needed) == ((), (), (), 288)
        with pytest.raises(NotFound):
            board.read(tx, new_id())


PLAN = activities.Plan("ว่าง", "2026-05-20", "2026-05-22", "wed,fri", "09:00-12:00")


# --- the choices ---------------------------------------------------------------------------------


def test_who_waits_is_counted_as_the_board_judges(
    store: Store, course: tuple[activities.Planned, list[bytes]], tmp_path: Path
) -> None:
    made, who = course
    with store.write("test") as tx:
        walked_in = learners.add(tx, "คนเดินเข้ามา ใจดี").id
        for session in made.sessions:
            attendance.mark(tx, session.id, walked_in, "late", 20)
        row = tx.row(Enrolment, made.activity.id, who[0])
        assert row is not None
        row.status = "withdrawn"
        tx.flush()
    issue(store, Order("A01"), tmp_path / "one.pdf", learners=[who[1]])
    with store.read() as tx:
        (choice,) = board.activities(tx)
        told = board.read(tx, made.activity.id)
        judged = [one for one in standings(tx, _row(tx, "A01")) if one.verdict == EARNED]
    assert choice.waiting == len(told.waiting) == len(judged) - 1 == 2
    assert (choice.minutes, choice.percent, choice.ended) == (1620, 80, True)
    assert (choice.first, choice.last) == (made.activity.first_day, made.activity.last_day)


def _row(tx: Tx, code: str) -> Activity:
    return activities.named(tx, code)


def test_where_certificates_wait_comes_first_and_then_the_latest(
    store: Store, course: tuple[activities.Planned, list[bytes]]
) -> None:
    with store.write("test") as tx:
        activities.plan(
            tx, activities.Plan("ยังเรียนอยู่", "2026-07-01", "2026-08-01", "wed", "09:00-12:00")
        )
        activities.plan(
            tx, activities.Plan("จบแล้วไม่มีใคร", "2026-06-01", "2026-06-30", "wed", "09:00-12:00")
        )
        shown = board.activities(tx)
    assert [(one.title, one.waiting) for one in shown] == [
        ("สานตะกร้า", 3),
        ("ยังเรียนอยู่", None),
        ("จบแล้วไม่มีใคร", 0),
    ]


# --- the preview ---------------------------------------------------------------------------------


def test_the_preview_is_the_very_page_that_is_printed(
    store: Store,
    course: tuple[activities.Planned, list[bytes]],
    tmp_path: Path,
    poppler: Callable[..., str],
) -> None:
    made, _ = course
    order, file = Order("A01", day="10 ก.ค. 2569"), tmp_path / "all.pdf"
    with store.read() as tx:
        assert preview.numbers(tx, order) == ("1/2569", "3/2569")
        names = [line.learner for line in board.read(tx, made.activity.id).waiting]
        shown = [preview.page(tx, order, key) for key in names]
        assert register.register(tx) == []  # nothing was written
    issue(store, order, file)
    printed = poppler("pdftotext", file.read_bytes(), "-layout").split("\f")[:3]
    assert [poppler("pdftotext", page, "-layout").removesuffix("\f") for page in shown] == printed
    with store.read() as tx:
        assert preview.numbers(tx, order) is None
        stands = preview.page(tx, Order("A01", day="1 ธ.ค. 2569"), names[0])
    before, after = _without_code(shown[0]), _without_code(stands)
    assert before.tobytes() == after.tobytes()


def _without_code(pdf: bytes) -> Image.Image:
    """The page as a picture; before there is a number its code can only be a specimen."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[0].render(scale=2, grayscale=True).to_pil()
    document.close()
    x, y, side = (int(value * MM * 2) for value in shipped().qr)
    picture.paste(255, (x - 1, y - 1, x + side + 2, y + side + 2))
    return picture


def test_the_number_follows_who_is_chosen(
    store: Store, course: tuple[activities.Planned, list[bytes]], poppler: Callable[..., str]
) -> None:
    made, who = course
    with store.read() as tx:
        first, second, third = (line.learner for line in board.read(tx, made.activity.id).waiting)
        order = Order("A01")
        assert preview.numbers(tx, order, [third, second]) == ("1/2569", "2/2569")
        text = poppler("pdftotext", preview.page(tx, order, third, [second, third]))
        assert "๒/๒๕๖๙" in text
        text = poppler("pdftotext", preview.page(tx, order, third, [first]))
        assert "๒/๒๕๖๙" in text  # looked at, though not chosen: after those who are
        with pytest.raises(Refused, match="not_earned") as refused:
            preview.page(tx, order, who[4])
        assert refused.value.fields["activity"] == "A01"
        with pytest.raises(BadValue, match="date_unreadable"):
            preview.numbers(tx, Order("A01", day="เมื่อวาน"))


# --- issuing -------------------------------------------------------------------------------------


def test_only_the_chosen_get_one_and_who_has_not_earned_it_is_named(
    store: Store, course: tuple[activities.Planned, list[bytes]], tmp_path: Path
) -> None:
    _, who = course
    with pytest.raises(Refused, match="not_earned") as refused:
        issue(store, Order("A01"), tmp_path / "x.pdf", learners=[who[0], who[3]])
    assert refused.value.fields["name"] == "จะแฮ"
    assert [
        one.learner for one in issue(store, Order("A01"), tmp_path / "x.pdf", learners=[who[2]])
    ] == [who[2]]
    # who has one already is passed over
    assert {
        one.learner for one in issue(store, Order("A01"), tmp_path / "x.pdf", learners=who[:3])
    } == set(who[:2])


def test_an_issue_tells_how_far_it_is(
    store: Store, course: tuple[activities.Planned, list[bytes]], tmp_path: Path
) -> None:
    steps: list[tuple[int, int]] = []

    def step(done: int, of: int) -> bool:
        steps.append((done, of))
        return True

    issue(store, Order("A01"), tmp_path / "x.pdf", step=step)
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


@pytest.mark.parametrize("last", [0, 2, 3])
def test_an_issue_that_is_stopped_gives_nobody_a_number(
    store: Store, course: tuple[activities.Planned, list[bytes]], tmp_path: Path, last: int
) -> None:
    with pytest.raises(Refused, match="stopped"):
        issue(store, Order("A01"), tmp_path / "x.pdf", step=lambda done, _: done < last)
    assert list(tmp_path.glob("*.p*")) == []
    with store.read() as tx:
        assert register.register(tx) == []
    assert issue(store, Order("A01"), tmp_path / "x.pdf")[0].number == "1/2569"


# --- pre-flight ----------------------------------------------------------------------------------


def findings(tx: Tx, order: Order, only: list[bytes] | None = None) -> dict[str, tuple[bytes, ...]]:
    return {one.code: one.learners for one in preflight.preflight(tx, order, only)}


def test_all_well_is_no_finding(store: Store, course: tuple[activities.Planned, list[bytes]]) -> None:
    with store.read() as tx:
        assert findings(tx, Order("A01")) == {}


def test_each_trouble_is_named_with_whose_it_is(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.write("course") as tx:
        made, (twin,) = class_of(tx, 1)
        told = {
            "letters": learners.add(tx, "อลิซ 愛 สมิท").id,
            "long": learners.add(tx, LONG).id,
            "endless": learners.add(tx, f"นาย{'กิตติศาลโชติ' * 8} {'ไพบูลย์' * 8}").id,
            "boy": learners.add(tx, "เด็กชายเปี๊ยะ ทองคำ", birth="3/6/2540").id,
            "man": learners.add(tx, "นายน้อย ทองคำ", birth="3/6/2565").id,
            "unsure": learners.add(tx, "เด็กหญิงแดง ทองคำ", birth="2554").id,
            "twin": learners.add(tx, "นางสาวมาลี ใจดี").id,
        }
        enrolments.enrol(tx, made.activity.id, list(told.values()))
        for session in made.sessions:
            attendance.mark_rest(tx, session.id, "present")
    monkeypatch.setenv("SALA_NOW", "2026-06-05T15:00")
    with store.read() as tx:
        found = {one.code: one for one in preflight.preflight(tx, Order("A01"))}
        lines = {line.learner: line.doubts for line in board.read(tx, made.activity.id).waiting}
        early = preflight.preflight(tx, Order("A01", day="2026-06-04"), [told["boy"]])
    assert found["letters_missing"].learners == (told["letters"],)
    assert found["letters_missing"].value == "愛"
    assert found["letters_missing"].stops
    assert next(iter(found)) == "letters_missing"  # what stops everything is told first
    assert found["name_shrunk"].learners == (told["long"],)
    assert found["name_overflows"].learners == (told["endless"],)
    assert set(found["title_against_age"].learners) == {told["boy"], told["man"]}
    assert set(found["same_name"].learners) == {twin, told["twin"]}
    assert found["nobody_signs"].learners == ()
    assert [(one.code, one.value) for one in early if one.stops] == [("before_the_end", "2026-06-05")]
    assert lines[told["long"]] == ("name_shrunk",)
    assert lines[told["unsure"]] == ()


def test_a_title_too_long_for_the_paper_and_a_clock_that_lies_are_told(
    store: Store, course: tuple[activities.Planned, list[bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    with store.write("test") as tx:
        tx.sql.execute("UPDATE activity SET title = ?", ("การพัฒนาคุณภาพชีวิตอย่างยั่งยืน" * 9,))
    monkeypatch.setenv("SALA_NOW", "2009-01-01T08:00")
    with store.read() as tx:
        assert list(findings(tx, Order("A01"))) == ["clock_unbelievable", "course_overflows"]
        assert list(findings(tx, Order("A01", day="10 ก.ค. 2569"))) == ["course_overflows"]


def test_what_is_found_wants_a_look_exactly_when_issuing_would_be_refused(
    store: Store, course: tuple[activities.Planned, list[bytes]], tmp_path: Path
) -> None:
    with store.write("test") as tx:
        tx.sql.execute("UPDATE learner SET given_name = '愛' WHERE id = ?", (course[1][0],))
    with store.read() as tx:
        stops = [one.code for one in preflight.preflight(tx, Order("A01")) if one.stops]
    assert stops == ["letters_missing"]
    with pytest.raises(Refused, match="cannot_print"):
        issue(store, Order("A01"), tmp_path / "x.pdf")
