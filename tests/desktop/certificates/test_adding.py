"""Pieces put on and taken off, fonts of a centre's own, other paper: always a template that can be printed."""

from __future__ import annotations

from pathlib import Path

import pytest
import reportlab
from PIL import Image

from desktop.certificates import adding, editing, faces, limits, packing, pictures, trial
from desktop.certificates.template import Template, shipped, shipped_names
from desktop.certificates.wording import freeze
from desktop.errors import BadValue, FileTrouble, Refused
from desktop.paths import RESOURCES
from tests.desktop.certificates.test_templates import picture, red

LATIN_ONLY = Path(reportlab.__file__).parent / "fonts" / "Vera.ttf"


def same(template: Template) -> None:
    """It can be packed, unpacked and drawn."""
    assert packing.unpacked(packing.packed(template)) == template
    assert trial.page(template, "นายมี ใจ").startswith(b"%PDF")


@pytest.mark.parametrize("name", shipped_names())
@pytest.mark.parametrize("language", list(adding.TEXTS))
def test_a_new_text_stands_free(name: str, language: str) -> None:
    made, key = adding.text(shipped(name), language)
    assert key == "text1" + ("" if language == "th" else f"_{language}")
    one = editing.piece(made, key)
    assert (one.text, one.digits) == (adding.TEXTS[language], "" if language == "th" else "arabic")
    assert trial.check(made) == ()
    same(made)
    again, second = adding.text(made, "th")
    assert second == "text2"
    assert len(again.slots) == len(shipped(name).slots) + 2


def test_a_line_is_drawn_and_goes_again() -> None:
    made, key = adding.line(shipped())
    thick = editing.put(made, key, size=4.0, width=100.0, x=60.0, y=35.0)
    assert editing.piece(thick, key).size == 4
    assert editing.boxes(thick, "นายมี ใจ")[key] == (60, 34, 160, 36)
    assert trial.page(thick, "นายมี ใจ") != trial.page(shipped(), "นายมี ใจ")
    same(thick)
    assert editing.piece(editing.moved(thick, key, 500, 500), key).y == 210
    assert adding.taken_off(thick, key) == shipped()


def test_a_text_it_began_with_is_hidden_and_comes_back() -> None:
    hidden = adding.taken_off(shipped(), "blessing")
    assert editing.piece(hidden, "blessing").hidden
    assert "blessing" not in freeze(hidden, trial.facts("นายมี ใจ"))
    assert "blessing" not in editing.boxes(hidden, "นายมี ใจ")
    same(hidden)
    assert adding.brought_back(hidden, "blessing") == shipped()
    bare = adding.taken_off(shipped(), "name")
    assert "nobody_named" in {one.code for one in trial.check(bare)}


def test_what_was_added_goes_whole(tmp_path: Path) -> None:
    made, key = adding.text(shipped(), "th")
    assert adding.taken_off(made, key) == shipped()
    name = adding.picture(shipped())
    assert name == "picture1"
    pictured = pictures.put_on(shipped(), picture(tmp_path / "p.png"), name)
    assert adding.picture(pictured) == "picture2"
    assert adding.taken_off(pictured, name) == shipped()


def test_a_picture_that_is_replaced_keeps_its_place(tmp_path: Path) -> None:
    first = pictures.put_on(shipped(), picture(tmp_path / "p.png"), "logo")
    moved = editing.put(first, "logo", x=30.0, y=40.0, width=30.0)
    again = pictures.put_on(moved, picture(tmp_path / "q.png", "RGB", (50, 50)), "logo")
    one = again.pictures[0]
    assert (one.x, one.y, one.width, one.height) == (30, 40, 30, 30)
    assert red(trial.page(again, "นายมี ใจ"), (32, 42, 58, 68)) > 0.9


def test_code_and_signers_stay() -> None:
    with pytest.raises(Refused, match="code_stays"):
        adding.taken_off(shipped(), "qr")
    with pytest.raises(Refused, match="signers_stay"):
        adding.taken_off(shipped(), "signer")
    with pytest.raises(BadValue):
        adding.taken_off(shipped(), "nothing")
    with pytest.raises(BadValue):
        adding.brought_back(shipped(), "nothing")


def test_too_many_pieces_are_refused() -> None:
    made = shipped()
    with pytest.raises(BadValue, match="template_broken"):
        for _ in range(limits.RULES + 1):
            made, _ = adding.line(made)


def test_pictures_together_fit_into_one_file(tmp_path: Path) -> None:
    made = shipped()
    Image.effect_noise((2600, 2600), 90).convert("RGB").save(tmp_path / "n.png")
    assert (tmp_path / "n.png").stat().st_size > limits.IMAGE
    for place in ("logo", "signature1", "signature2", "background"):
        made = pictures.put_on(made, tmp_path / "n.png", place)
    assert len(packing.packed(made)) < packing.MOST
    with pytest.raises(BadValue, match="template_too_large") as caught:
        for n in range(1, 9):
            made = pictures.put_on(made, tmp_path / "n.png", f"picture{n}")
    assert caught.value.fields["field"] == "images"


# --- paper ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", shipped_names())
def test_every_one_stands_on_a4_and_on_a5(name: str) -> None:
    template = shipped(name)
    here = adding.paper_of(template)
    there = "A5" if here == "A4" else "A4"
    made = adding.on_paper(template, there)
    assert adding.paper_of(made) == there
    assert (made.width > made.height) == (template.width > template.height)
    assert made.qr[2] >= trial.CODE
    assert trial.check(made) == ()
    same(made)


def test_a_code_in_the_middle_stays_there() -> None:
    made = adding.on_paper(shipped("lotus-honour"), "A5")
    x, _, side = made.qr
    assert x + side / 2 == pytest.approx(made.width / 2, abs=0.1)


def test_there_is_no_other_paper() -> None:
    with pytest.raises(BadValue):
        adding.on_paper(shipped(), "A3")
    assert adding.paper_of(shipped()) == "A4"


# --- fonts ----------------------------------------------------------------------------------------


def test_weights_come_and_go() -> None:
    made = faces.faced(shipped(), "name", "semibold")
    assert editing.piece(made, "name").face == "semibold"
    assert set(dict(made.fonts)) == {"regular", "bold", "semibold"}
    same(made)
    assert faces.faced(made, "name", "bold") == shipped()
    assert [key for key, _ in faces.offered(made)] == list(faces.WEIGHTS)
    with pytest.raises(BadValue):
        faces.faced(shipped(), "name", "nobody's")
    with pytest.raises(BadValue):
        faces.faced(shipped(), "nothing", "bold")


def test_a_font_of_the_centres_own_travels_with_the_template(tmp_path: Path) -> None:
    file = tmp_path / "own.ttf"
    file.write_bytes((RESOURCES / "fonts" / "Sarabun-Medium.ttf").read_bytes())
    made = faces.brought(shipped(), "word", file)
    assert faces.offered(made)[-1] == ("sarabun-medium", "Sarabun-Medium")
    assert editing.piece(made, "word").face == "sarabun-medium"
    same(made)
    assert faces.brought(made, "name", file).fonts == made.fonts
    folder = packing.write(made, tmp_path / "folder")
    assert (folder / "sarabun-medium.ttf").is_file()
    assert packing.read(folder) == made
    assert faces.faced(made, "word", "bold") == shipped()


def test_a_font_without_thai_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadValue, match="font_letters") as caught:
        faces.brought(shipped(), "word", LATIN_ONLY)
    assert str(caught.value.fields["value"]).startswith("ก")
    whole = (RESOURCES / "fonts" / "Sarabun-Bold.ttf").read_bytes()
    for data in (b"", b"OTTO" + bytes(90), b"\0\1\0\0" + bytes(90), whole[:3000], whole[:40_000]):
        (tmp_path / "x.ttf").write_bytes(data)
        with pytest.raises(BadValue, match="font_"):
            faces.brought(shipped(), "word", tmp_path / "x.ttf")
    (tmp_path / "x.ttf").write_bytes(bytes(limits.FONT + 1))
    with pytest.raises(BadValue, match="font_large"):
        faces.brought(shipped(), "word", tmp_path / "x.ttf")
    with pytest.raises(FileTrouble):
        faces.brought(shipped(), "word", tmp_path / "none.ttf")
