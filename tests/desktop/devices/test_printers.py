"""Readings become a profile, a profile puts a page right, and bad input loses nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.devices import printers
from desktop.devices.printers import Kept, Memory, Profile
from desktop.errors import BadValue
from desktop.papers import test_grid
from desktop.papers.test_grid import LETTERS, spots
from desktop.paths import Home

SIZES = st.sampled_from(sorted(printers.PAPERS.values()))
FAULTS = st.builds(
    Profile, st.floats(-4, 4), st.floats(-4, 4), st.floats(98.5, 101.5), st.floats(-0.6, 0.6)
)
PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine is no fault."""


def read_off(fault: Profile, width: float, height: float) -> list[float]:
    """What somebody reads on the sheet of a printer with that fault, folding and looking."""
    told = []
    for one in spots(width, height):
        x, y = fault.lands(one.x, one.y, width, height)
        gap = {"left": x, "right": width - x, "top": y, "bottom": height - y}[one.edge]
        told.append(gap / fault.matrix[0])  # the ruler is as large as the page came out
    return told


@given(FAULTS, SIZES)
@settings(PATIENT, max_examples=40)
def test_what_was_read_off_tells_the_fault(fault: Profile, size: tuple[int, int]) -> None:
    found = printers.measure(read_off(fault, *size), *size)

    assert found.error < 1e-6
    assert found.doubtful is None
    for x, y in ((0.0, 0.0), (float(size[0]), 0.0), (float(size[0]), float(size[1]))):
        assert found.profile.lands(x, y, *size) == pytest.approx(fault.lands(x, y, *size), abs=0.01)


@given(FAULTS, SIZES, st.lists(st.floats(-0.25, 0.25), min_size=8, max_size=8))
@settings(PATIENT, max_examples=40)
def test_reading_to_half_a_millimetre_is_fine_enough(
    fault: Profile, size: tuple[int, int], slips: list[float]
) -> None:
    readings = [one + slip for one, slip in zip(read_off(fault, *size), slips, strict=True)]

    found = printers.measure(readings, *size).profile

    middle = size[0] / 2, size[1] / 2
    assert found.lands(*middle, *size) == pytest.approx(fault.lands(*middle, *size), abs=0.3)


@given(FAULTS, FAULTS, SIZES)
@settings(PATIENT, max_examples=30)
def test_what_is_left_on_the_second_sheet_adds_to_the_first(
    first: Profile, left: Profile, size: tuple[int, int]
) -> None:
    both = left.after(first)

    at = (10.0, 20.0)
    assert both.lands(*at, *size) == pytest.approx(left.lands(*first.lands(*at, *size), *size), abs=1e-6)


@pytest.mark.parametrize("place", range(8))
def test_one_number_read_wrongly_is_named(place: int) -> None:
    readings = read_off(Profile(1.0, -0.5, 100.4, 0.1), 297, 210)
    readings[place] += 3

    found = printers.measure(readings, 297, 210)

    assert found.error > printers.DOUBTFUL
    assert found.doubtful == LETTERS[place]


def test_a_printer_without_fault_needs_nothing() -> None:
    found = printers.measure([20] * 8, 297, 210).profile

    assert found.farthest(297, 210) == pytest.approx(0, abs=1e-9)


@pytest.mark.parametrize(
    ("text", "code"),
    [("", "reading_missing"), ("ยี่สิบ", "reading_unreadable"), ("nan", "reading_unreadable"),
     ("2", "reading_far"), ("200", "reading_far")],
)  # fmt: skip
def test_a_reading_that_cannot_be_says_which_one_it_is(text: str, code: str) -> None:
    texts = ["20"] * 8
    texts[2] = text

    with pytest.raises(BadValue) as refused:
        printers.read(texts)

    assert refused.value.code == code
    assert refused.value.fields["letter"] == "ค"


def test_readings_are_taken_as_people_write_them() -> None:
    assert printers.read(["๒๐", "20,5", " 19.5 ", "20 มม.", "20mm", "๑๙.๒", "20", "20"]) == (
        20, 20.5, 19.5, 20, 20, 19.2, 20, 20,
    )  # fmt: skip
    with pytest.raises(BadValue, match="readings_eight"):
        printers.read(["20"] * 7)


def test_numbers_that_no_printer_makes_are_refused() -> None:
    with pytest.raises(BadValue, match="printer_far"):
        printers.measure([14, 26, 14, 26, 14, 26, 14, 26], 297, 210)
    with pytest.raises(BadValue, match="paper_size"):
        printers.measure([20] * 8, 90, 50)


# --- kept -----------------------------------------------------------------------------------------


def test_each_printer_and_paper_has_its_own(tmp_path: Path) -> None:
    home, one = Home(tmp_path), Profile(1.25, -0.5, 100.6, 0.2)
    memory = Memory().with_profile(Kept("เลเซอร์ห้องหน้า", 297, 210, one, 0.1))
    memory = memory.with_profile(Kept("เลเซอร์ห้องหน้า", 210, 297, Profile(), 0.0))
    printers.save(home, memory.with_overlay("formal-gold", on=True))

    again = printers.load(home)

    assert again.of("เลเซอร์ห้องหน้า", 296.97, 210.02) == one
    assert again.of("เลเซอร์ห้องหน้า", 210, 297) == Profile()
    assert again.of("อีกเครื่อง", 297, 210) is None
    assert again.overlay == ("formal-gold",)
    assert again.without("เลเซอร์ห้องหน้า", 297, 210).of("เลเซอร์ห้องหน้า", 297, 210) is None
    assert again.with_overlay("formal-gold", on=False).overlay == ()


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{", '{"profiles": 3, "overlay": {}}', '{"profiles": [{"printer": "ก"}, 7]}',
     '{"profiles": [{"printer":"ก","width":297,"height":210,"dx":9e9,"dy":0,"scale":100,"tilt":0,"error":0}]}',
     '{"profiles": [{"printer":"ก","width":true,"height":210,"dx":0,"dy":0,"scale":100,"tilt":0,"error":0}]}'],
)  # fmt: skip
def test_a_broken_file_puts_nothing_wrong(tmp_path: Path, text: str) -> None:
    (tmp_path / "printers.json").write_text(text, encoding="utf-8")

    assert printers.load(Home(tmp_path)) == Memory()


def test_one_broken_profile_costs_only_itself(tmp_path: Path) -> None:
    home = Home(tmp_path)
    printers.save(home, Memory().with_profile(Kept("ก", 297, 210, Profile(1), 0.0)))
    told = json.loads((tmp_path / "printers.json").read_text("utf-8"))
    told["profiles"].append({"printer": 5})
    (tmp_path / "printers.json").write_text(json.dumps(told), "utf-8")

    assert printers.load(home).of("ก", 297, 210) == Profile(1)


@pytest.mark.parametrize("size", sorted(printers.PAPERS.values()))
def test_the_sheet_is_one_page_of_that_paper(tmp_path: Path, size: tuple[int, int]) -> None:
    assert test_grid.write(tmp_path / "g.pdf", *size, printer="เลเซอร์", again=True) == 1
    with pypdfium2.PdfDocument(tmp_path / "g.pdf") as document:
        wide, tall = document[0].get_size()
        text = document[0].get_textpage().get_text_range()
    assert (wide / 72 * 25.4, tall / 72 * 25.4) == pytest.approx(size, abs=0.1)
    assert all(letter in text for letter in LETTERS)


@pytest.mark.parametrize("size", sorted(printers.PAPERS.values()))
def test_every_ruler_tells_millimetres_from_its_dashed_line(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    test_grid.write(tmp_path / "g.pdf", *size)
    with pypdfium2.PdfDocument(tmp_path / "g.pdf") as document:
        image = document[0].render(scale=600 / 72, grayscale=True).to_pil()
    dots = 600 / 25.4
    wanted = [half / 2 for half in range(2 * test_grid.LEAST, 2 * test_grid.MOST + 1)]
    for one in spots(*size):
        lies = one.edge in {"top", "bottom"}
        away = 1 if (one.x if lies else one.y) == test_grid.ALONG else -1
        inward = 1 if one.edge in {"top", "left"} else -1
        marks: list[float] = []
        before = False
        for step in range(round(13 * dots), round(27 * dots)):
            deep = inward * step / dots
            x, y = (one.x + away, one.y + deep) if lies else (one.x + deep, one.y + away)
            dark = image.getpixel((round(x * dots), round(y * dots))) < 150
            if dark and not before:
                marks.append(step / dots)
            before = dark
        assert marks == pytest.approx(wanted, abs=0.15), one.letter
