"""ทะเบียนคุม on paper: every number of a year with what became of it, and room to sign."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.certificates import gaps, register
from desktop.certificates.issue import Order, issue
from desktop.certificates.listing import Year
from desktop.errors import Refused
from desktop.papers import register_book
from desktop.store.store import Store
from tests.desktop.papers.test_papers import ink_stays_inside, lines_of, text_of
from tests.ui.pages.at_certificates import activity


def written(store: Store, tmp_path: Path, year: Year | None = None) -> Path:
    with store.read() as tx:
        register_book.write(tx, year, tmp_path / "r.pdf")
    return tmp_path / "r.pdf"


@pytest.fixture
def numbered(store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """Three numbers: one void, one left out with its reason."""
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    activity(store)
    issue(store, Order("A01"), tmp_path / "a.pdf")
    with store.write("test") as tx:
        register.void(tx, "1/2569", "สะกดชื่อผิด")
        tx.sql.execute("UPDATE certificate SET gone = 1 WHERE number = '2/2569'")
    with store.write("test") as tx:
        gaps.explain(tx, "2/2569", "ฉีกทิ้ง")
    return store


def test_every_number_stands_there_with_what_became_of_it(numbered: Store, tmp_path: Path) -> None:
    file = written(numbered, tmp_path, Year(2569))
    told = lines_of(file)

    assert "ประจำปี พ.ศ. 2569" in told
    assert "เลขที่ ชื่อ – นามสกุล หลักสูตร วันที่ออก ลงชื่อผู้รับ วันที่รับ หมายเหตุ" in told
    assert "ยกเลิกแล้ว 10 ก.ค." in text_of(file)
    assert "2569: สะกดชื่อผิด" in text_of(file)
    assert any(line.startswith("2/2569") and "เว้นเลข: ฉีกทิ้ง" in line for line in told)
    assert "ออก 2 เลข · ใช้ได้ 1 · ยกเลิก 1 · เว้น 1" in text_of(file)
    assert ink_stays_inside(file)


def test_the_offices_year_is_said_with_its_days(numbered: Store, tmp_path: Path) -> None:
    told = lines_of(written(numbered, tmp_path, Year(2569, fiscal=True)))
    assert "ปีงบประมาณ พ.ศ. 2569 (1 ต.ค. 2568 – 30 ก.ย. 2569)" in told


def test_many_numbers_go_over_pages_with_the_head_on_each(numbered: Store, tmp_path: Path) -> None:
    with numbered.write("test") as tx:
        tx.sql.execute("UPDATE certificate SET serial = 40, number = '40/2569' WHERE number = '3/2569'")
        for serial in range(3, 40):
            gaps.explain(tx, f"{serial}/2569", f"เหตุผลที่ {serial}")
    told = lines_of(written(numbered, tmp_path))
    heads = [line for line in told if line.startswith("เลขที่ ชื่อ")]
    assert len(heads) > 1
    assert f"หน้า {len(heads)} จาก {len(heads)}" in told


def test_a_year_without_a_number_writes_nothing_and_says_so(numbered: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="register_empty"):
        written(numbered, tmp_path, Year(2560))
    assert not (tmp_path / "r.pdf").exists()
