"""What was learned elsewhere: kept as told, counted once checked, undone, erased, joined, handed over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

from desktop import outside, programmes, volunteers
from desktop.errors import BadValue, DeskError, FileTrouble, NotFound, Refused
from desktop.learners import erasing, held, register
from desktop.learners.merging import merge
from desktop.models import new_id
from desktop.outside import Told
from desktop.store import undo, verify
from desktop.store.check import check
from desktop.store.store import Store, Tx
from tests.desktop.class_of import learners
from ui.words import outside as said
from ui.words import rights_paper

WEAVING = Told(
    "ทอผ้าที่วัดศรีโคมคำ",
    "other_centre",
    held_at="วัดศรีโคมคำ",
    since="มี.ค. 2569",
    until="เม.ย. 2569",
    hours="๑๒.๕",
    learned="ทอลายน้ำไหล",
    evidence="certificate",
    evidence_note="เลขที่ 4/2569",
)


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def photo(where: Path, size: tuple[int, int] = (2400, 1200), name: str = "ใบ.png") -> Path:
    file = where / name
    Image.effect_noise(size, 60).convert("RGB").save(file)
    return file


def test_it_is_kept_as_told_and_counts_once_somebody_checked_it(tx: Tx) -> None:
    (who,) = learners(tx, 1)
    line = outside.put(tx, who, None, WEAVING)
    assert (line.since, line.until, line.minutes) == ("2026-03", "2026-04", 750)
    assert (line.is_checked, line.counted) == (False, 0)
    assert "ยังไม่นับ" in said.checked(line)
    line = outside.check(tx, line.id, "ครูสมใจ ดีงาม", "ครู ศกร.ตำบล", "13 พ.ค. 2569")
    assert (line.counted, line.checked_by, line.checked_as) == (750, "ครูสมใจ ดีงาม", "ครู ศกร.ตำบล")
    assert said.checked(line) == "ตรวจโดย ครูสมใจ ดีงาม (ครู ศกร.ตำบล) พุธ 13 พ.ค. 2569"
    assert said.where_and_when(line) == "ศูนย์อื่น · วัดศรีโคมคำ · มีนาคม 2569 – เมษายน 2569"
    assert outside.listed(tx, who) == (line,)


def test_without_a_name_it_is_checked_by_who_sits_at_the_desk(tx: Tx) -> None:
    (who,) = learners(tx, 1)
    line = outside.check(tx, outside.put(tx, who, None, WEAVING).id)
    mine = tx.sql.execute("SELECT name FROM volunteer WHERE id = ?", (tx.by,)).fetchone()[0]
    assert (line.checked_by, line.checked_on) == (mine, tx.today)
    assert not outside.uncheck(tx, line.id).is_checked


def test_what_is_said_otherwise_after_a_check_has_to_be_checked_anew(tx: Tx) -> None:
    (who,) = learners(tx, 1)
    line = outside.put(tx, who, None, WEAVING)
    outside.check(tx, line.id)
    made = programmes.save(tx, None, "นักจัดการเมือง", 300)
    again = Told(**{**told_of(WEAVING), "programme": made.id})
    assert outside.put(tx, who, line.id, again).is_checked, (
        "towards what it counts is no part of the check"
    )
    more = Told(**{**told_of(again), "hours": "40"})
    assert not outside.put(tx, who, line.id, more).is_checked


def told_of(one: Told) -> dict[str, object]:
    return {name: getattr(one, name) for name in Told.__slots__}  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"title": "  "}, "outside_title"),
        ({"title": "ก" * 301}, "outside_title"),
        ({"since": "2569-05", "until": "เม.ย. 2569"}, "days_reversed"),
        ({"since": "3 พ.ค. 2569", "until": "2 พ.ค. 2569"}, "days_reversed"),
        ({"since": "31 ก.พ. 2569"}, "day_needed"),
        ({"since": "เมื่อวานซืน"}, "date_unreadable"),
        ({"since": "ธ.ค. 2599", "until": ""}, "day_in_future"),
        ({"hours": "เยอะ"}, "hours_unfit"),
        ({"hours": "-3"}, "hours_unfit"),
        ({"hours": "0"}, "hours_unfit"),
        ({"hours": "99999"}, "hours_unfit"),
        ({"since": "3 พ.ค. 2569", "until": "4 พ.ค. 2569", "hours": "49"}, "hours_over_days"),
        ({"learned_by": "dreaming"}, "choice_unknown"),
        ({"evidence": "trust"}, "choice_unknown"),
        ({"held_at": "ก" * 301}, "text_too_long"),
        ({"programme": bytes(16)}, "no_such"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_nothing_is_kept(
    store: Store, changed: dict[str, object], code: str
) -> None:
    with store.write("test") as tx:
        (who,) = learners(tx, 1)
    with pytest.raises(DeskError) as told, store.write("outside.save") as tx:
        outside.put(tx, who, None, Told(**{**told_of(WEAVING), **changed}))  # type: ignore[arg-type]
    assert told.value.code == code
    with store.read() as tx:
        assert outside.listed(tx, who) == ()


@pytest.mark.parametrize(("text", "minutes"), [("6", 360), ("6:30", 390), ("๑.๕", 90), ("", None)])
def test_hours_are_read_as_people_type_them(text: str, minutes: int | None) -> None:
    assert outside.read_hours(text) == minutes


def test_nothing_is_checked_without_hours_and_evidence(tx: Tx) -> None:
    (who,) = learners(tx, 1)
    line = outside.put(tx, who, None, Told("จักสาน", "self_taught"))
    with pytest.raises(Refused, match="outside_hours_missing"):
        outside.check(tx, line.id)
    outside.put(tx, who, line.id, Told("จักสาน", "self_taught", hours="10"))
    with pytest.raises(Refused, match="outside_evidence_missing"):
        outside.check(tx, line.id)
    with pytest.raises(BadValue, match="day_needed"):
        outside.check(tx, outside.put(tx, who, None, WEAVING).id, on="ปี 2569")


def test_nobody_nothing_and_who_was_erased_meanwhile(store: Store) -> None:
    with store.write("test") as tx:
        (who,) = learners(tx, 1)
        line = outside.put(tx, who, None, WEAVING)
        with pytest.raises(NotFound):
            outside.put(tx, new_id(), None, WEAVING)
        with pytest.raises(NotFound):
            outside.put(tx, who, new_id(), WEAVING)
        somebody = register.add(tx, "นางสาวอื่น คนละคน").id
        with pytest.raises(NotFound):
            outside.put(tx, somebody, line.id, WEAVING)
    with store.write("learners.erase") as tx:
        erasing.erase(tx, who, "เจ้าตัวขอ")
    with store.write("test") as tx:
        with pytest.raises(Refused, match="person_erased"):
            outside.put(tx, who, None, WEAVING)
        with pytest.raises(NotFound):
            outside.check(tx, line.id)


def test_evidence_is_drawn_anew_and_kept_once(tx: Tx, tmp_path: Path) -> None:
    (who,) = learners(tx, 1)
    line = outside.put(tx, who, None, WEAVING)
    jpeg = outside.made(photo(tmp_path))
    assert len(jpeg) <= 250_000
    assert outside.attach(tx, line.id, jpeg) == outside.attach(tx, line.id, jpeg)
    (picture,) = outside.pictures(tx, line.id)
    assert outside.read(tx, picture) == jpeg
    assert outside.one(tx, line.id).pictures == 1
    outside.take_off(tx, picture)
    assert outside.pictures(tx, line.id) == ()


def test_evidence_that_is_no_picture_or_too_large_is_refused(tx: Tx, tmp_path: Path) -> None:
    (who,) = learners(tx, 1)
    line = outside.put(tx, who, None, WEAVING)
    broken = tmp_path / "รูป.jpg"
    broken.write_bytes(b"\xff\xd8\xff not really")
    with pytest.raises(FileTrouble, match="portrait_unreadable"):
        outside.made(broken)
    with pytest.raises(FileTrouble):
        outside.made(tmp_path / "ไม่มี.png")
    wide = tmp_path / "ใหญ่.png"
    Image.new("1", (30000, 4000)).save(wide)
    with pytest.raises(FileTrouble, match="portrait_too_large"):
        outside.made(wide)
    with pytest.raises(BadValue, match="portrait_unfit"):
        outside.attach(tx, line.id, b"PDF")
    for place in range(6):
        outside.attach(tx, line.id, outside.made(photo(tmp_path, (40 + place, 40))))
    with pytest.raises(Refused, match="pictures_many"):
        outside.attach(tx, line.id, outside.made(photo(tmp_path, (80, 40))))


def test_a_line_that_is_taken_out_comes_back_whole(store: Store, tmp_path: Path) -> None:
    with store.write("test") as tx:
        (who,) = learners(tx, 1)
        line = outside.put(tx, who, None, WEAVING)
        outside.attach(tx, line.id, outside.made(photo(tmp_path, (60, 40))))
        outside.check(tx, line.id)
    with store.write("outside.remove") as tx:
        assert outside.remove(tx, line.id).is_checked
    with store.read() as tx:
        assert outside.listed(tx, who) == ()
    with store.write("undo") as tx:
        undo.undo(tx)
    with store.read() as tx:
        (back,) = outside.listed(tx, who)
    assert (back.is_checked, back.pictures) == (True, 1)
    sql = store.driver()
    assert verify.verify(sql) == []
    assert not [one for one in check(sql) if "outside" in one.where]
    sql.close()


def test_two_who_are_one_have_the_lines_of_both(tx: Tx) -> None:
    keep, other = learners(tx, 2)
    outside.put(tx, keep, None, WEAVING)
    outside.put(tx, other, None, Told("เลี้ยงผึ้ง", "work"))
    merge(tx, keep, other)
    assert len(outside.listed(tx, other)) == 2
    assert outside.put(tx, other, None, Told("ทำปุ๋ย", "work")) in outside.listed(tx, keep)


def test_it_stands_in_what_is_handed_over_and_goes_with_the_person(store: Store, tmp_path: Path) -> None:
    with store.write("test") as tx:
        (who,) = learners(tx, 1)
        line = outside.put(tx, who, None, WEAVING)
        outside.attach(tx, line.id, outside.made(photo(tmp_path, (60, 40))))
        outside.check(tx, line.id, "ครูสมใจ")
    with store.read() as tx:
        told = held.held(tx, who)
    assert [(one["title"], one["minutes"]) for one in told["outside_learning"]] == [(WEAVING.title, 750)]
    assert [one["shows"] for one in told["pictures"]] == ["evidence"]
    part = next(one for one in rights_paper.paper(told).parts if one.heading == "การเรียนรู้จากที่อื่น")
    assert "12.5 ชม." in part.rows[0]
    assert "ครูสมใจ" in part.rows[0]
    with store.write("learners.erase") as tx:
        erasing.erase(tx, who, "เจ้าตัวขอ")
    sql = store.driver()
    for table in ("outside_learning", "picture", "content"):
        assert sql.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    sql.close()


def test_a_new_learner_is_not_undone_while_somebody_else_wrote_a_line_for_them(store: Store) -> None:
    with store.write("learners.add") as tx:
        who = register.add(tx, "นางคำ แก้ว").id
    with store.write("volunteers.add") as tx:
        other = volunteers.add(tx, "ครูสมใจ")
    with store.write("outside.save", other) as tx:
        outside.put(tx, who, None, WEAVING)
    with store.write("undo") as tx:
        undo.undo(tx)
    with store.write("undo") as tx:
        told = undo.undo(tx)
    assert [one.why for one in told.kept] == ["in_use"]
    with store.read() as tx:
        assert len(outside.listed(tx, who)) == 1
