"""Every template that comes with the program, with the hardest names and courses: whole and legible."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from typing import Any, cast

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops

from desktop.certificates import code, foreign
from desktop.certificates.document import MM
from desktop.certificates.draw import draw, place
from desktop.certificates.template import FIRST, KINDS, RESOURCES, Template, shipped, shipped_names
from desktop.certificates.wording import Facts, freeze
from tests.desktop.certificates.test_draw import CHANGES, lines_of, overlap

ROOM = {
    "formal-gold": (17.6, 20.5, 279.4, 192.6),
    "garland-thanks": (24, 31, 273, 193),
    "hills-english": (10, 9, 287, 186),
    "lotus-honour": (14, 14, 196, 282),
    "star-malay": (27, 26, 183, 270),
    "weave-attendance": (43, 9, 201, 139.5),
}
"""Left, top, right and bottom in mm of the paper that each drawing leaves to words."""
KEPT = {
    "garland-thanks": [(75, 10, 92, 44), (205, 10, 222, 44), (83, 195, 214, 205)],
    "hills-english": [(17, 19, 59, 61)],
    "lotus-honour": [(67, 38, 143, 63), (78, 23, 132, 38)],
    "star-malay": [(93, 43, 117, 67), (27, 26, 60, 45), (150, 26, 183, 45)],
}
"""What else of a drawing no word may touch, in mm."""


@pytest.fixture(params=shipped_names())
def each(request: pytest.FixtureRequest) -> Template:
    return shipped(request.param)


@pytest.fixture(params=["plain", "short", "two-line name", "stacked", "three signers", "everything"])
def hard(request: pytest.FixtureRequest, each: Template, facts: Callable[..., Facts]) -> dict[str, Any]:
    return freeze(each, facts(**CHANGES[request.param]))


def test_six_of_all_kinds_and_papers() -> None:
    made = [shipped(name) for name in shipped_names()]
    assert shipped_names()[0] == FIRST
    assert set(ROOM) == {one.name for one in made}
    assert {one.kind for one in made} == set(KINDS)
    assert {(one.width, one.height) for one in made} == {(297, 210), (210, 297), (210, 148)}
    assert {one.digits for one in made} == {"thai", "arabic"}
    assert len({one.digest for one in made}) == len({one.title for one in made}) == 6


def test_every_line_can_be_copied_out_exactly(
    each: Template, hard: dict[str, Any], printed: Callable[..., bytes], poppler: Callable[..., str]
) -> None:
    told = poppler("pdftotext", printed(hard, of=each), "-raw").rstrip("\n\f").split("\n")
    assert sorted("".join(told).replace(" ", "")) == sorted("".join(lines_of(hard)).replace(" ", ""))
    for line in lines_of(hard):
        assert line in "\n".join(told)


def test_nothing_touches_anything(each: Template, hard: dict[str, Any]) -> None:
    placed = place(each, hard)
    room = tuple(edge * MM for edge in ROOM[each.name])
    x, y, side = each.qr
    kept = [(x, y, x + side, y + side), *KEPT.get(each.name, [])]
    for one in placed:
        left, top, right, bottom = one.ink
        assert left > room[0], one
        assert top > room[1], one
        assert right < room[2], one
        assert bottom < room[3], one
        for other in kept:
            assert not overlap(one.ink, tuple(edge * MM for edge in other)), (one, other)
    for one, other in combinations(placed, 2):
        assert not overlap(one.ink, other.ink), (one.line.text, other.line.text)


def test_a_good_name_and_course_stand_at_their_full_size(
    each: Template, facts: Callable[..., Facts]
) -> None:
    wording = freeze(each, facts(name="นางสาวกัญญาณัฐ ใจดี", course="ทำขนม"))
    for one in place(each, wording):
        if one.slot.name in {"name", "course", "word", "given"}:
            assert one.size == one.slot.size, one.slot.name


def test_marks_are_whole_on_the_raster(each: Template, facts: Callable[..., Facts]) -> None:
    """The ink of a name of stacked marks is on the page where it is said to be, to its last mark."""
    told = freeze(each, facts(name="ปี๊ญู ฏิ๊ฐู"))["name"]
    alone = replace(each, slots=tuple(one for one in each.slots if one.name == "name"))
    (name,) = place(alone, {"name": told})
    inked = ImageChops.difference(raster(alone, {"name": told}), raster(alone, {}))
    box = inked.convert("L").point(lambda value: 255 * (value > 40)).getbbox()
    assert box == pytest.approx([4 * edge for edge in name.ink], abs=4)


def raster(template: Template, wording: dict[str, object]) -> Image.Image:
    out = io.BytesIO()
    draw(template, [wording], out, title="x")
    page = pypdfium2.PdfDocument(out.getvalue())[0]
    return cast(Image.Image, page.render(scale=4).to_pil().convert("RGB"))


def test_the_code_reads_from_paper_in_its_white_square(
    each: Template, facts: Callable[..., Facts]
) -> None:
    told = "https://example.org/#" + code.SPECIMEN
    out = io.BytesIO()
    draw(each, [{**freeze(each, facts()), "code": told}], out, title="x")
    page = pypdfium2.PdfDocument(out.getvalue())[0].render(scale=150 / 72).to_pil().convert("L")
    assert [found.text for found in zxingcpp.read_barcodes(page)] == [told]
    assert each.qr[2] == 25
    x, y, side = (edge * MM * 150 / 72 for edge in each.qr)
    assert (
        page.crop((round(x) + 2, round(y) + 2, round(x + side) - 2, round(y) + 6)).getextrema()[0] > 250
    )


def test_the_shipped_drawings_are_what_their_scripts_draw(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-B", "-c", "import make_art as m\nfor n, d in m.SHEETS.items(): print(n, d())"],
        cwd=RESOURCES / "certificates" / "drawing", check=True, capture_output=True, text=True,
    )  # fmt: skip
    drawn = "".join(
        f"{name} {(RESOURCES / 'certificates' / name / 'art.svg').read_text('utf-8')}\n"
        for name in ("lotus-honour", "weave-attendance", "garland-thanks", "hills-english", "star-malay")
    )
    assert run.stdout == drawn


DAY = dt.date(2026, 7, 10)


@pytest.mark.parametrize(
    ("minutes", "first", "wanted"),
    [
        (1800, dt.date(2026, 6, 1), ("30 hours", "from 1 June to 10 July 2026", "30 jam", "dari 1 Jun hingga 10 Julai 2026")),
        (90, DAY, ("1 hour 30 minutes", "on 10 July 2026", "1 jam 30 minit", "pada 10 Julai 2026")),
        (45, dt.date(2025, 12, 30), ("45 minutes", "from 30 December 2025 to 10 July 2026", "45 minit", "dari 30 Disember 2025 hingga 10 Julai 2026")),
    ],
)  # fmt: skip
def test_the_second_language(minutes: int, first: dt.date, wanted: tuple[str, ...]) -> None:
    told = foreign.fields(minutes, first, DAY, DAY)
    assert (told["hours_en"], told["days_en"], told["hours_ms"], told["days_ms"]) == wanted
    assert (told["issued_en"], told["issued_ms"]) == ("10 July 2026", "10 Julai 2026")


def test_one_line_may_keep_other_digits(facts: Callable[..., Facts]) -> None:
    thai = replace(shipped("hills-english"), digits="thai")
    wording = freeze(thai, facts())
    assert wording["given_en"] == ["Given on 10 July 2026"]
    assert "๒๕๖๙" in str(wording["given"])


LONG_SIGNERS = (
    ("นางสาวกัญญาณัฐพัชร์ ฤทธิ์ศักดิ์ไพบูลย์กุล", "ประธานศูนย์ส่งเสริมการเรียนรู้ตลอดชีวิตผู้สูงอายุเทศบาลเมืองดอกคำใต้"),
    ("นายวิเชียร สุขใจ", "นายกเทศมนตรีเมืองพะเยา"),
    ("นายมี ใจ", "รักษาราชการแทนผู้อำนวยการสำนักงานส่งเสริมการเรียนรู้ประจำจังหวัดพะเยา"),
)  # fmt: skip


def test_who_signs_together_signs_in_one_size_and_in_step(
    each: Template, facts: Callable[..., Facts]
) -> None:
    placed = place(each, freeze(each, facts(signers=LONG_SIGNERS)))
    for part in ("signer", "position"):
        lines = [one for one in placed if one.slot.name == part]
        middles = {round(one.x + one.line.width * one.size / 2) for one in lines}
        assert len(middles) == 3
        assert len({round(one.size, 3) for one in lines}) == 1
        heights = sorted({round(one.y, 2) for one in lines})
        first = [one for one in lines if round(one.y, 2) == heights[0]]
        assert len(first) == 3
        steps = {round(low - high, 1) for high, low in pairwise(heights)}
        assert len(steps) <= 1


def test_a_long_position_takes_lines_before_it_shrinks(
    each: Template, facts: Callable[..., Facts]
) -> None:
    position = "ผู้อำนวยการกองการศึกษาเทศบาลเมืองดอกคำใต้"
    placed = place(each, freeze(each, facts(signers=(("นายมี ใจ", position),) * 3)))
    lines = [one for one in placed if one.slot.name == "position"]
    assert len(lines) > 3
    assert lines[0].size >= (lines[0].slot.size + lines[0].slot.floor) / 2
