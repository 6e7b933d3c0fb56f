"""สมุดบันทึกการเรียนรู้ as a book: every part of it, in order or laid out to be folded; no number of any card."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from desktop import credit_account, enrolments, outside, passbook, programmes
from desktop.errors import DiskTrouble, FileTrouble
from desktop.learners.numbers import Numbered
from desktop.learners.numbers import put as put_number
from desktop.outside import Told
from desktop.papers import booklet
from desktop.papers.folded import sides
from desktop.store.store import Store, Tx
from tests.desktop.class_of import class_of, learners, planned, roll
from tests.desktop.foreign import held_by
from ui.words import booklet as said

NUMBER = "1560100000019"


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as made:
        yield made


def book_of(tx: Tx, who: bytes) -> booklet.Book:
    ledger = passbook.read(tx, who)
    return said.book(ledger, credit_account.towards(tx, ledger), "ศาลาแม่กา", tx.today)


def texts(file: Path) -> list[str]:
    """What each page says, without the marks for breaking."""
    with pypdfium2.PdfDocument(file) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def one_of_two_centres(tx: Tx) -> bytes:
    mine, (who,) = class_of(tx, 1)
    theirs = planned(tx, title="ทำขนมไทย", first="2026-04-08", last="2026-05-08")
    held_by(tx, theirs.activity.id, "ศาลาดอกคำใต้")
    enrolments.enrol(tx, theirs.activity.id, [who])
    for made in (mine, theirs):
        for session in made.sessions:
            roll(tx, session.id)
    one = programmes.save(tx, None, "นักจัดการเมือง", 450)
    programmes.put_parts(tx, one.id, [(mine.activity.id, 150, True), (theirs.activity.id, 100, True)])
    line = outside.put(
        tx, who, None, Told("เลี้ยงผึ้ง", "work", "บ้านห้วยเคียน", "2560", hours="40", evidence="letter")
    )
    outside.check(tx, line.id, "ครูสมใจ ดีงาม", "ครู ศกร.ตำบล")
    outside.put(tx, who, None, Told("ทำปุ๋ย", "self_taught", hours="9"))
    put_number(tx, who, Numbered("thai", NUMBER))
    return who


@pytest.mark.parametrize("folded", [True, False])
def test_all_of_it_stands_in_the_book_and_no_number_of_a_card(
    tx: Tx, tmp_path: Path, folded: bool
) -> None:
    who = one_of_two_centres(tx)
    pages = booklet.write(tmp_path / "a.pdf", book_of(tx, who), folded=folded)
    told = texts(tmp_path / "a.pdf")
    assert len(told) == (pages // 2 if folded else pages)
    whole = " ".join(told)
    for word in (
        *("สมุดบันทึกการเรียนรู้", "ศาลาดอกคำใต้", "สานตะกร้า", "นักจัดการเมือง", "เลี้ยงผึ้ง", "ครูสมใจ"),
        *("หนังสือรับรอง", "ยังไม่ตรวจ", "ประทับตรา", "ปีงบประมาณ 2569"),
    ):
        assert word in whole, word
    assert NUMBER not in whole.replace("-", "").replace(" ", "")
    assert "x" not in whole.replace("ดอก", ""), "not masked either: it has no business there"


def test_every_centre_is_named_at_its_activity_and_in_the_sum(tx: Tx) -> None:
    who = one_of_two_centres(tx)
    first, months, *_ = book_of(tx, who).sections
    where = {entry.title: entry.told[0].split(" · ")[0] for entry in first.entries}
    assert where["ทำขนมไทย"] == "ศาลาดอกคำใต้"
    assert where["สานตะกร้า"] != "ศาลาดอกคำใต้"
    assert "ศาลาดอกคำใต้ 24 ชม." in months.sum
    assert months.entries[0].told[0].startswith("เม.ย. 69")


def test_pages_stand_so_that_a_folded_book_reads_in_order() -> None:
    assert sides(8) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert sides(4) == [(3, 0), (1, 2)]
    for pages in range(1, 30):
        seen = [page for side in sides(pages) for page in side]
        assert len(seen) % 4 == 0
        assert sorted(seen) == list(range(len(seen)))
        assert len(seen) - pages < 4


def test_the_book_of_who_never_came_says_so_and_of_very_much_goes_on(tx: Tx, tmp_path: Path) -> None:
    (who,) = learners(tx, 1)
    assert booklet.write(tmp_path / "a.pdf", book_of(tx, who), folded=True) == 4
    assert "ยังไม่เคยเข้ากิจกรรม" in " ".join(texts(tmp_path / "a.pdf"))
    for place in range(60):
        outside.put(tx, who, None, Told(f"เรื่องที่ {place} " + "ยาวมาก" * 30, learned="ทำได้" * 100))
    pages = booklet.write(tmp_path / "b.pdf", book_of(tx, who), folded=True)
    assert pages > 20
    assert pages % 4 == 0
    assert "เรื่องที่ 59" in " ".join(texts(tmp_path / "b.pdf"))


def test_a_folder_that_is_not_there_is_said(tx: Tx, tmp_path: Path) -> None:
    (who,) = learners(tx, 1)
    with pytest.raises((DiskTrouble, FileTrouble)):
        booklet.write(tmp_path / "none" / "a.pdf", book_of(tx, who), folded=True)
