"""Everything held and the consent form on paper: every word of them, on as many pages as that takes."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from desktop.errors import FileTrouble
from desktop.papers import consent_form, my_data
from desktop.papers.flow import lines
from desktop.papers.sheet import width_of


def text_of(path: Path) -> tuple[int, str]:
    document = pypdfium2.PdfDocument(path)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    count = len(document)
    document.close()
    return count, text


def paper(marks: int) -> my_data.Paper:
    return my_data.Paper(
        centre="ศาลาแม่กา",
        title="ข้อมูลของนางบัวลอย น้ำทิพย์",
        intro="ทุกอย่างที่ศูนย์เก็บไว้",
        parts=(
            my_data.Part("ประวัติ", pairs=(("ชื่อ", "นางบัวลอย น้ำทิพย์"), ("โทรศัพท์", "0812345678"))),
            my_data.Part("การเช็กชื่อ", rows=[f"ทอผ้าพื้นเมือง ครั้งที่ {n:03}" for n in range(marks)]),
            my_data.Part("ชื่อเดิม"),
        ),
        nothing="ไม่ได้เก็บอะไรไว้ในเรื่อง",
        closing="ขอแก้ได้",
        foot="A00001E",
    )


@pytest.mark.parametrize(("marks", "pages"), [(0, 1), (120, 4)])
def test_every_row_is_on_paper_and_what_is_empty_is_named(
    tmp_path: Path, marks: int, pages: int
) -> None:
    made = my_data.write(tmp_path / "a.pdf", paper(marks))
    count, text = text_of(tmp_path / "a.pdf")
    assert (made, count) == (pages, pages)
    assert [n for n in range(marks) if f"{n:03}" not in text] == []
    assert "0812345678" in text
    assert "ชื่อเดิม" in text


def test_a_line_is_never_wider_than_its_room() -> None:
    long = "ศูนย์ขออนุญาตใช้ข้อมูลของท่านเป็นเรื่องๆตามที่เขียนไว้นี้" * 4 + "x" * 200
    made = lines(long, 60, 13)
    assert "".join(made).replace(" ", "") == long
    assert max(width_of(line, 13) for line in made) <= 60.5


def form(signers: tuple[str, ...]) -> consent_form.Form:
    asked = consent_form.Asked(
        "รูปถ่าย", "ถ่ายรูปท่านระหว่างกิจกรรม และใช้รูปในรายงาน ป้าย หรือสื่อของศูนย์", "", "ผู้เรียนลงชื่อ"
    )
    return consent_form.Form(
        "ศาลาแม่กา", "ใบขอความยินยอม", "ใบที่ 31", (("ชื่อ", "ด.ญ.ใบบุญ น้ำทิพย์"),), "ศูนย์ขออนุญาต", (asked,) * 5,
        "ถอนเมื่อใดก็ได้", "ยินยอม", "ไม่ยินยอม", signers, "ถ้อยคำฉบับ 2569-1",
    )  # fmt: skip


@pytest.mark.parametrize("signers", [("ผู้เรียน", "ผู้รับ"), ("ผู้เรียน", "ผู้ปกครอง", "ผู้รับ")])
def test_the_form_is_one_page_with_room_for_everybody(tmp_path: Path, signers: tuple[str, ...]) -> None:
    assert consent_form.write(tmp_path / "f.pdf", form(signers)) == 1
    _, text = text_of(tmp_path / "f.pdf")
    for words in ("ใบที่ 31", "2569-1", *signers):
        assert words in text


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        my_data.write(tmp_path, paper(1))
    with pytest.raises(FileTrouble):
        consent_form.write(tmp_path, form(("ผู้เรียน",)))
