"""Drawings: what is understood becomes operators, what is not is refused."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from desktop.certificates import art
from desktop.certificates.template import RESOURCES
from desktop.errors import BadValue

FOLDER = RESOURCES / "certificates" / "formal-gold"


def svg(inside: str, view: str = "0 0 10 10") -> str:
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">{inside}</svg>'


def test_a_square_fills_the_page() -> None:
    code = art.operators(svg('<path fill="#ff0000" d="M0 0H10V10H0Z"/>'), 100, 50)
    assert code.decode().split("\n") == [
        "q 10 0 0 -5 0 50 cm", "q", "1 0 0 rg", "0 0 m", "10 0 l", "10 10 l", "0 10 l", "h", "f",
        "Q", "Q", "",
    ]  # fmt: skip


def test_relative_and_smooth_curves_meet_absolute_ones() -> None:
    assert art.path("m1 1 2 0l0 2c0 1 1 1 1 0s1 -1 1 0z m1 1h1v1") == (
        "1 1 m", "3 1 l", "3 3 l", "3 4 4 4 4 3 c", "4 2 5 2 5 3 c", "h", "2 2 m", "3 2 l", "3 3 l",
    )  # fmt: skip
    assert art.path("M0 0S1 1 2 0")[1] == "0 0 1 1 2 0 c"


def test_copies_transforms_and_pens() -> None:
    code = art.operators(
        svg(
            '<title>x</title><defs><path id="p" d="M0 0L1 1"/></defs>'
            '<g fill="none" stroke="#0000ff" stroke-width=".5" stroke-linecap="round">'
            '<use href="#p" transform="translate(1 2)scale(2,3)rotate(90)matrix(1 0 0 1 4 5)"/></g>'
            '<path fill-rule="evenodd" stroke="#000000" d="M0 0Z"/><path fill="none" d="M0 0"/>'
        ),
        10,
        10,
    ).decode()
    assert "1 0 0 1 1 2 cm\n2 0 0 3 0 0 cm\n0 1 -1 0 0 0 cm\n1 0 0 1 4 5 cm" in code
    assert "0 0 1 RG\n0.5 w\n1 J 0 j\n0 0 m\n1 1 l\nS" in code
    assert "B*" in code
    assert "0 0 m\nn" in code


@pytest.mark.parametrize(
    "broken",
    [
        "<svg",
        '<!DOCTYPE svg [<!ENTITY a "b">]><svg viewBox="0 0 1 1"/>',
        "<svg/>",
        svg("", view="0 0 x y"),
        svg("<circle r='1'/>"),
        svg('<use href="#nobody"/>'),
        svg('<g id="a"><use href="#a"/></g>'),
        svg('<path d="M0 0A1 1 0 0 0 1 1"/>'),
        svg('<path d="M0"/>'),
        svg('<path d="M0 0L1 L"/>'),
        svg('<path d="1 1"/>'),
        svg('<path d="M0 0Z1 1"/>'),
        svg('<path fill="red" d="M0 0"/>'),
        svg('<path transform="skewX(3)" d="M0 0"/>'),
    ],
)
def test_what_is_not_understood_is_refused(broken: str) -> None:
    with pytest.raises(BadValue, match="art_"):
        art.operators(broken, 10, 10)


def test_the_drawing_is_the_one_its_maker_makes(tmp_path: Path) -> None:
    for part in FOLDER.glob("*.py"):
        (tmp_path / part.name).write_bytes(part.read_bytes())
    subprocess.run([sys.executable, str(tmp_path / "make_art.py")], check=True)
    assert (tmp_path / "art.svg").read_text("utf-8") == (FOLDER / "art.svg").read_text("utf-8")
