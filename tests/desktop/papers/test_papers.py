"""Papers as they are read off the printed page: what stands on them, on how many pages, in whose name."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from desktop import attendance, centre, enrolments, sheets
from desktop.certificates.issue import Order, issue
from desktop.certificates.reprint import reprint
from desktop.errors import Refused
from desktop.founding import Founding, found
from desktop.learners import register
from desktop.papers import check_list, desk_card, tick_sheet
from desktop.papers.sheet import Sheet
from desktop.paths import Home
from desktop.store.keys import CHEAP
from desktop.store.store import Store, unlock
from tests.desktop.class_of import class_of, planned, roll

HARD = "พระมหาสมเกียรติคุณานุกูล กิตติศาลโชติไพบูลย์วัฒนานุกูลเจริญชัยศรีสวัสดิ์ ณ อยุธยา"
SAMPLE = "ตัวอย่าง"


def text_of(file: Path) -> str:
    command = ["pdftotext", "-layout", str(file), "-"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def lines_of(file: Path) -> list[str]:
    return [re.sub(r"\s+", " ", line).strip() for line in text_of(file).splitlines() if line.strip()]


def ink_stays_inside(file: Path) -> bool:
    """Whether the outermost millimetres of every page are white: no printer reaches them."""
    with pypdfium2.PdfDocument(file) as document:
        for page in document:
            shown = page.render(scale=1).to_pil().convert("L")
            wide, high = shown.size
            edges = [
                (0, 0, wide, 14),
                (0, high - 14, wide, high),
                (0, 0, 14, high),
                (wide - 14, 0, wide, high),
            ]
            if any(shown.crop(edge).getextrema()[0] < 250 for edge in edges):
                return False
    return True


@pytest.fixture(scope="session")
def practised(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A practice home. Only ever copied."""
    home = Home(tmp_path_factory.mktemp("practised") / "practice")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T08:00")
        found(
            home, Founding("ศาลาแม่กา (ฝึกหัด)", "ลับมากแม่กา", volunteer="ครูสมใจ", practice=True, cost=CHEAP)
        )
    return home


@pytest.fixture
def practice(practised: Home, tmp_path: Path) -> Iterator[Store]:
    shutil.copytree(practised.folder, tmp_path / "practice")
    with unlock(Home(tmp_path / "practice"), passphrase="ลับมากแม่กา") as opened:
        yield opened


# --- the sheet to sign ---------------------------------------------------------------------------


def test_a_name_of_eighty_letters_is_not_cut(store: Store, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    with store.write("test") as tx:
        made = planned(tx)
        enrolments.enrol(tx, made.activity.id, [register.add(tx, HARD).id])
        tick_sheet.write(tx, sheets.prepare(tx, made.activity.id), file)
    printed = re.sub(r"\s|^\d+$", "", text_of(file), flags=re.MULTILINE)
    # the number of the line stands between the two halves where a reader goes across the page
    assert re.sub(r"\d+", "", printed).find(HARD.replace(" ", "")) >= 0
    assert ink_stays_inside(file)


# --- the list to check ---------------------------------------------------------------------------


def test_the_check_list_names_who_waits_with_hours_and_room_for_the_head_to_sign(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "check.pdf"
    with store.write("test") as tx:
        made, who = class_of(tx, 3)
        for number, session in enumerate(made.sessions):
            roll(tx, session.id, *([(who[0], "late")] if number else []), (who[2], "absent"))
        attendance.mark(tx, made.sessions[0].id, who[0], "late", 30)
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    with store.read() as tx:
        assert check_list.write(tx, made.activity.id, file) == 1
    lines = lines_of(file)
    assert "ใบตรวจชื่อก่อนออกวุฒิบัตร" in lines
    assert "6 พ.ค. 2569 – 5 มิ.ย. 2569 · เรียน 21.6 จาก 27 ชั่วโมงขึ้นไป (80%)" in lines
    assert "1 นายคำปัน แสงทอง 27 100" in lines
    assert "2 นางสาวมาลี ใจดี 26.5 98" in lines
    assert not any("บัวลอย" in line for line in lines)
    assert sum("ลงชื่อ" in line for line in lines) == 1
    issue(store, Order("A01"), tmp_path / "all.pdf")
    with store.read() as tx, pytest.raises(Refused, match="nobody_earned") as refused:
        check_list.write(tx, made.activity.id, file)
    assert refused.value.fields == {"activity": "A01", "already": 2}


# --- the keys ------------------------------------------------------------------------------------


def test_the_card_shows_each_key_with_what_it_does(tmp_path: Path) -> None:
    file = tmp_path / "card.pdf"
    rows = [
        ("F1", "ช่วยเหลือ"),
        ("Ctrl+P", "พิมพ์กระดาษของหน้านี้"),
        ("Ctrl++", "ตัวหนังสือใหญ่ขึ้น"),
        ("Alt+↓", "เปิดรายการ"),
    ]
    assert desk_card.write(file, rows) == 1
    told = " ".join(lines_of(file))
    assert "F1 ช่วยเหลือ" in told
    assert "Ctrl + P พิมพ์กระดาษของหน้านี้" in told
    assert "Ctrl + + ตัวหนังสือใหญ่ขึ้น" in told
    assert "Alt + ลง เปิดรายการ" in told
    assert ink_stays_inside(file)


def test_more_keys_than_a_card_has_room_for_take_another(tmp_path: Path) -> None:
    file = tmp_path / "card.pdf"
    rows = [(f"F{n}", f"ทำอย่างที่ {n}") for n in range(1, 60)]
    assert desk_card.write(file, rows) == 2
    told = " ".join(lines_of(file))
    assert all(f"F{n} ทำอย่างที่ {n}" in told for n in range(1, 60))
    assert desk_card.write(file, []) == 1


# --- practice ------------------------------------------------------------------------------------


def test_whatever_a_practice_home_prints_says_so_on_every_page(
    practice: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [tmp_path / f"{n}.pdf" for n in range(5)]
    with practice.write("test") as tx:
        made, _ = class_of(tx, 5)
        centre.amend(tx, signers=["นายหนึ่ง ใจดี|ประธาน"])
        for session in made.sessions:
            roll(tx, session.id)
        tick_sheet.write(tx, sheets.prepare(tx, made.activity.id), files[0])
    monkeypatch.setenv("SALA_NOW", "2026-07-10T15:00")
    with practice.read() as tx:
        check_list.write(tx, made.activity.id, files[1])
    issue(practice, Order("A01"), files[2])
    with practice.read() as tx:
        reprint(tx, "A01", files[3])
    desk_card.write(files[4], [("F1", "ช่วยเหลือ")], practice=True)
    for file in files:
        with pypdfium2.PdfDocument(file) as document:
            told = [page.get_textpage().get_text_range() for page in document]
        assert all(SAMPLE in page for page in told), file
    assert files[2].read_bytes()[:5] == b"%PDF-"
    with pypdfium2.PdfDocument(files[0]) as document:  # where boxes are read there is white paper
        page = document[0].render(scale=1).to_pil().convert("L")
    wide, high = page.size
    inside = page.crop((wide * 2 // 3, high // 3, wide, high * 5 // 6)).histogram()
    assert sum(inside[200:235]) < 0.03 * sum(inside)


def test_nothing_at_all_is_a_line_of_no_ink(tmp_path: Path) -> None:
    sheet = Sheet("ว่าง")
    sheet.text(10, 10, "")
    sheet.name(10, 10, (50, 9), "")
    assert sheet.heading(10, 20, 50, "", 12) == 20
    sheet.end_page()
    with (tmp_path / "empty.pdf").open("wb") as out:
        assert sheet.save(out) == 1
    assert lines_of(tmp_path / "empty.pdf") == []
