"""A centre's own templates: copied, carried in one file, tried; and what strangers' files may do: nothing."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import cbor2
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from desktop.certificates import limits, packing, pictures, shelf, trial
from desktop.certificates.issue import Order, issue
from desktop.certificates.packing import MARK, packed, unpacked
from desktop.certificates.reprint import reprint
from desktop.certificates.template import Template, build, shipped, shipped_names
from desktop.errors import BadValue, DeskError, FileTrouble, NotFound, Refused
from desktop.models import Template as TemplateRow
from desktop.store import undo
from desktop.store.store import Store


def picture(file: Path, mode: str = "RGBA", size: tuple[int, int] = (80, 40)) -> Path:
    Image.new(mode, size, (200, 30, 30, 90)[: len(mode)]).save(file)
    return file


@pytest.mark.parametrize("name", shipped_names())
def test_there_and_back_it_is_the_same(name: str, tmp_path: Path) -> None:
    template = shipped(name)
    assert unpacked(packed(template)) == template
    assert packing.read(packing.write(template, tmp_path / "one.sala-template")) == template
    assert packing.read(packing.write(template, tmp_path / "folder")).digest != b""
    assert packing.toml(packing.read(tmp_path / "folder").tables()) == packing.toml(template.tables())


def test_a_copy_is_the_centres_own(store: Store) -> None:
    with store.write("templates.copy") as tx:
        made = shelf.copy(tx, "star-malay", "ours", "แบบของเรา")
    with store.read() as tx:
        assert shelf.named(tx, "ours") == made
        assert [(one.title, one.own) for one in shelf.offered(tx)][-1] == ("แบบของเรา", True)
        assert len(shelf.offered(tx)) == 7
        assert shelf.free_name(tx, "ours") == "ours-1"
    with store.write("templates.copy") as tx, pytest.raises(Refused, match="template_name_taken"):
        shelf.copy(tx, "star-malay", "ours")
    with store.write("templates.copy") as tx, pytest.raises(Refused, match="template_name_taken"):
        shelf.copy(tx, "star-malay", "formal-gold")
    with store.write("templates.copy") as tx, pytest.raises(BadValue, match="name"):
        shelf.copy(tx, "star-malay", "../ours")
    with store.read() as tx, pytest.raises(NotFound):
        shelf.named(tx, "nobody's")


def test_what_was_issued_keeps_its_template_when_that_changes(
    store: Store, course: str, tmp_path: Path
) -> None:
    with store.write("templates.copy") as tx:
        first = shelf.copy(tx, "formal-gold", "ours")
    made = issue(store, Order(course, "ours"), tmp_path / "a.pdf")
    with store.write("templates.save") as tx:
        second = shelf.keep(tx, shelf.changed(first, digits="arabic"))
    assert second.digest != first.digest
    with store.read() as tx:
        assert shelf.named(tx, "ours") == second
        assert len(tx.all(TemplateRow)) == 2
        reprint(tx, made[0].number, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes().startswith(b"%PDF")
    with store.write("templates.save") as tx:
        shelf.keep(tx, first)
    with store.read() as tx:
        assert shelf.named(tx, "ours") == first


def test_saving_is_one_deed_that_can_be_taken_back(store: Store) -> None:
    with store.write("templates.copy") as tx:
        first = shelf.copy(tx, "formal-gold", "ours")
    with store.write("templates.save") as tx:
        shelf.keep(tx, shelf.changed(first, title="อีกแบบ"))
    with store.write("undo") as tx:
        undo.undo(tx)
    with store.read() as tx:
        assert shelf.named(tx, "ours") == first


def test_taking_back_an_issue_leaves_its_template(store: Store, course: str, tmp_path: Path) -> None:
    made = issue(store, Order(course), tmp_path / "a.pdf")
    with store.write("undo") as tx:
        undone = undo.undo(tx)
    assert (undone.changes, {one.why for one in undone.kept}) == (0, {"never_undone"})
    with store.read() as tx:
        reprint(tx, made[0].number, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes().startswith(b"%PDF")


def test_put_away_it_is_offered_no_more(store: Store) -> None:
    with store.write("templates.copy") as tx:
        shelf.copy(tx, "formal-gold", "ours")
        shelf.put_away(tx, "ours")
    with store.read() as tx:
        assert len(shelf.offered(tx)) == 6
    with store.write("templates.remove") as tx, pytest.raises(NotFound):
        shelf.put_away(tx, "ours")


def test_a_shipped_one_is_taken_for_itself_and_nothing_else(store: Store, tmp_path: Path) -> None:
    file = packing.write(shipped("star-malay"), tmp_path / "x.sala-template")
    with store.write("templates.import") as tx:
        assert shelf.bring(tx, file) == shipped("star-malay")
        assert tx.all(TemplateRow) == []
    other = replace_settings(shipped("star-malay"), title="ปลอม")
    file = packing.write(other, tmp_path / "y.sala-template")
    with store.write("templates.import") as tx, pytest.raises(Refused, match="template_name_taken"):
        shelf.bring(tx, file)


def replace_settings(template: Template, **changes: Any) -> Template:
    return build(template.tables() | changes, template.art, dict(template.fonts), dict(template.images))


# --- pictures -------------------------------------------------------------------------------------


def red(pdf: bytes, box: tuple[float, ...]) -> float:
    """How much of a box in mm is reddish."""
    page = pypdfium2.PdfDocument(pdf)[0].render(scale=2).to_pil().convert("RGB")
    part = page.crop(tuple(round(edge * 2 * 72 / 25.4) for edge in box))
    pixels = list(part.get_flattened_data())
    return sum(r > g + 30 for r, g, _ in pixels) / len(pixels)


def test_logo_background_and_signature_are_on_the_page(tmp_path: Path) -> None:
    file = picture(tmp_path / "p.png")
    plain = replace_settings(shipped("hills-english"), name="ours")
    logo = pictures.put_on(plain, file, "logo")
    assert logo.digest != plain.digest
    assert unpacked(packed(logo)) == logo
    box = logo.pictures[0]
    middle = (box.x + 2, box.y + box.height / 2 - 2, box.x + box.width - 2, box.y + box.height / 2 + 2)
    assert red(trial.page(logo, "นายมี ใจ"), middle) > 0.55
    assert red(trial.page(plain, "นายมี ใจ"), middle) < 0.3
    signed = pictures.put_on(plain, file, "signature2")
    x, rule = plain.signing.places[1][1], plain.signing.rule
    hand = (x - 12, rule - 11, x + 12, rule - 4)
    assert red(trial.page(signed, "นายมี ใจ"), hand) > 0.7 > red(trial.page(plain, "นายมี ใจ"), hand)
    ground = pictures.put_on(plain, picture(tmp_path / "g.jpg", "RGB", (297, 210)), "background")
    assert red(trial.page(ground, "นายมี ใจ"), (5, 60, 20, 120)) > 0.9
    again = pictures.put_on(logo, picture(tmp_path / "q.jpg", "RGB"), "logo")
    assert [one.file for one in again.pictures] == ["logo.jpg"]


def test_a_pdf_serves_as_background(tmp_path: Path) -> None:
    (tmp_path / "b.pdf").write_bytes(trial.page(shipped("weave-attendance"), "นายมี ใจ"))
    made = pictures.put_on(shipped("hills-english"), tmp_path / "b.pdf", "background")
    assert dict(made.images)["background.jpg"].startswith(b"\xff\xd8")
    assert len(packed(made)) < packing.MOST


@pytest.mark.parametrize(
    "data", [b"", b"%PDF-1.7 no", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a" + b"0" * 50]
)
def test_a_picture_that_is_none_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "p.png").write_bytes(data)
    with pytest.raises(BadValue, match="picture_unfit"):
        pictures.put_on(shipped(), tmp_path / "p.png", "logo")
    with pytest.raises(FileTrouble):
        pictures.put_on(shipped(), tmp_path / "none.png", "logo")
    with pytest.raises(BadValue, match="pictures"):
        pictures.put_on(shipped(), picture(tmp_path / "ok.png"), "ครุฑ")


def test_a_picture_of_endless_pixels_is_refused_by_its_head(tmp_path: Path) -> None:
    Image.new("1", (10_000, 10_000)).save(tmp_path / "p.png")
    with pytest.raises(BadValue, match="picture_huge") as caught:
        pictures.put_on(shipped(), tmp_path / "p.png", "logo")
    assert caught.value.fields["value"] == 100
    Image.new("1", (20_000, 10_000)).save(tmp_path / "q.png")
    with pytest.raises(BadValue, match="picture_huge"):
        pictures.put_on(shipped(), tmp_path / "q.png", "logo")


def test_a_photograph_is_made_small_and_stands_upright(tmp_path: Path) -> None:
    image = Image.effect_noise((4800, 3600), 60).convert("RGB")
    exif = image.getexif()
    exif[0x0112] = 6  # held sideways
    image.save(tmp_path / "phone.jpg", quality=95, exif=exif)
    assert (tmp_path / "phone.jpg").stat().st_size > limits.IMAGE
    data, ending, shape = pictures.taken(tmp_path / "phone.jpg", "logo")
    assert (ending, round(shape, 2)) == ("jpg", 0.75)
    assert len(data) <= limits.IMAGE
    with Image.open(io.BytesIO(data)) as kept:
        assert kept.width < kept.height
        assert kept.width * kept.height <= pictures.ENOUGH[""] * 1.01
        assert not kept.getexif()


@pytest.mark.parametrize(
    ("mode", "ending"), [("L", "jpg"), ("CMYK", "jpg"), ("LA", "png"), ("P", "png")]
)
def test_pictures_of_any_kind_of_colour_are_drawn(tmp_path: Path, mode: str, ending: str) -> None:
    file = tmp_path / f"p.{ending}"
    Image.new("RGBA", (90, 60), (0, 0, 0, 255)).convert(mode if mode != "CMYK" else "RGB").convert(
        mode
    ).save(file)
    made = pictures.put_on(replace_settings(shipped("hills-english"), name="ours"), file, "background")
    page = pypdfium2.PdfDocument(trial.page(made, "นายมี ใจ"))[0].render(scale=1).to_pil().convert("L")
    assert page.getpixel((60, 300)) < 30


def test_a_signature_keeps_its_ink_only(tmp_path: Path) -> None:
    shade = Image.linear_gradient("L").resize((900, 400)).point([150 + v // 3 for v in range(256)])
    paper = shade.convert("RGB")
    ImageDraw.Draw(paper).line([(300, 250), (400, 150), (500, 260), (600, 140)], (20, 30, 120), 9)
    paper.save(tmp_path / "s.jpg", quality=92)
    data, ending, shape = pictures.taken(tmp_path / "s.jpg", "signature1")
    assert ending == "png"
    assert 2 < shape < 3
    with Image.open(io.BytesIO(data)) as kept:
        alpha = kept.getchannel("A")
        assert alpha.getpixel((5, 5)) == 0
        assert alpha.getextrema()[1] > 200
    blank = Image.new("RGB", (90, 40), (250, 250, 250))
    blank.save(tmp_path / "blank.png")
    assert pictures.taken(tmp_path / "blank.png", "signature1")[1] == "jpg"


def test_a_drawing_stays_a_drawing(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="red"/></svg>',
        "utf-8",
    )
    plain = replace_settings(shipped("hills-english"), name="ours")
    made = pictures.put_on(plain, tmp_path / "logo.svg", "picture1")
    one = made.pictures[0]
    assert (one.file, one.width / one.height) == ("picture1.svg", pytest.approx(2))
    assert unpacked(packed(made)) == made
    inside = (one.x + 1, one.y + 1, one.x + one.width - 1, one.y + one.height - 1)
    assert red(trial.page(made, "นายมี ใจ"), inside) > 0.6 > red(trial.page(plain, "นายมี ใจ"), inside)
    ground = pictures.put_on(plain, tmp_path / "logo.svg", "background")
    assert red(trial.page(ground, "นายมี ใจ"), (100, 90, 110, 95)) > 0.9
    (tmp_path / "bad.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>'
    )
    with pytest.raises(BadValue, match="picture_acts"):
        pictures.put_on(plain, tmp_path / "bad.svg", "logo")


def test_a_locked_pdf_is_named(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "b.pdf"), encrypt=StandardEncryption("ours", "theirs"))
    canvas.showPage()
    canvas.save()
    with pytest.raises(BadValue, match="picture_locked"):
        pictures.put_on(shipped(), tmp_path / "b.pdf", "background")


def test_a_file_too_heavy_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "x.jpg").open("wb") as file:
        file.truncate(pictures.MOST + 1)
    with pytest.raises(BadValue, match="picture_heavy"):
        pictures.put_on(shipped(), tmp_path / "x.jpg", "logo")


# --- hostile files --------------------------------------------------------------------------------


def spoiled(**changes: Any) -> bytes:
    parts = cbor2.loads(shipped().content())
    return MARK + zlib.compress(cbor2.dumps(parts | changes))


BILLION = (
    '<svg viewBox="0 0 9 9"><defs><g id="a0"><path d="M0 0L1 1"/></g>'
    + "".join(
        f'<g id="a{n + 1}">{f"<use href=%#a{n}%/>".replace("%", chr(34)) * 10}</g>' for n in range(9)
    )
    + '</defs><use href="#a9"/></svg>'
)
HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "template_broken"),
    "a zip": (b"PK\x03\x04" + bytes(60), "template_broken"),
    "newer": (b"SALA template 2\n" + bytes(9), "template_newer"),
    "cut": (packed(shipped())[:4000], "template_broken"),
    "a tail": (packed(shipped()) + b"x", "template_broken"),
    "no zlib": (MARK + b"nothing", "template_broken"),
    "a bomb": (MARK + zlib.compress(bytes(50_000_000), 9), "template_too_large"),
    "too long": (MARK + bytes(packing.MOST + 1), "template_too_large"),
    "no map": (MARK + zlib.compress(cbor2.dumps([1])), "template_broken"),
    "deep": (MARK + zlib.compress(b"\x81" * 100_000), "template_broken"),
    "big float": (MARK + zlib.compress(bytes.fromhex("c5821b7fffffffffffffff1b7fffffffffffffff")), "template_broken"),
    "fonts no fonts": (spoiled(fonts={"regular": b"x" * 90, "bold": b"y" * 90}), "template_broken"),
    "a font too many": (spoiled(fonts={str(n): b"x" for n in range(9)}), "template_too_large"),
    "entities": (spoiled(art='<!DOCTYPE x [<!ENTITY a "b">]><svg/>'), "art_unknown"),
    "a script": (spoiled(art='<svg viewBox="0 0 9 9"><script/></svg>'), "art_unknown"),
    "copies of copies": (spoiled(art=BILLION), "art_unknown"),
    "endless numbers": (spoiled(art='<svg viewBox="0 0 9 9"><path d="M1e999 0"/></svg>'), "art_unknown"),
    "no page": (spoiled(art='<svg viewBox="0 0 0 0"/>'), "art_unknown"),
    "paths": (spoiled(images={"../../x.png": b"x"}), "picture_unfit"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code"), HOSTILE.values(), ids=list(HOSTILE))
def test_a_broken_or_hostile_file_is_named_and_nothing_is_lost(
    data: bytes, code: str, store: Store, tmp_path: Path
) -> None:
    with store.write("templates.copy") as tx:
        ours = shelf.copy(tx, "formal-gold", "ours")
    (tmp_path / "x.sala-template").write_bytes(data)
    with pytest.raises(BadValue, match=code), store.write("templates.import") as tx:
        shelf.bring(tx, tmp_path / "x.sala-template")
    with store.read() as tx:
        assert shelf.named(tx, "ours") == ours
        assert len(tx.all(TemplateRow)) == 1


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=4))
def test_any_damage_is_an_error_of_ours(place: int, damage: bytes) -> None:
    content = bytearray(shipped("weave-attendance").content())
    start = content.find(b"settings")
    content[start + place : start + place + len(damage)] = damage
    try:
        unpacked(MARK + zlib.compress(bytes(content), 1))
    except DeskError as error:
        assert error.code in {"template_broken", "art_broken", "art_unknown", "template_too_large"}  # noqa: PT017


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"paper": {"width": 5000, "height": 210}}, "paper.width"),
        ({"qr": {"x": 290, "y": 157, "side": 25}}, "qr.side"),
        ({"column": {"top": 150, "bottom": 40}}, "column.top"),
        ({"kind": "diploma"}, "kind"),
        ({"pictures": [{"name": "logo", "file": "../x.png", "x": 1, "y": 1, "width": 9, "height": 9}]}, "pictures.file"),
        ({"pictures": [{"name": "logo", "file": "x.png", "x": 1, "y": 1, "width": 9, "height": 9}]}, "pictures.0.file"),
        ({"pictures": 3}, "pictures"),
    ],
)  # fmt: skip
def test_sizes_and_places_that_cannot_be(changes: dict[str, Any], field: str) -> None:
    with pytest.raises(BadValue, match="template_broken") as caught:
        replace_settings(shipped(), **changes)
    assert caught.value.fields["field"] == field


def test_a_folder_that_is_no_template(tmp_path: Path) -> None:
    with pytest.raises(FileTrouble):
        packing.read(tmp_path)
    with pytest.raises(FileTrouble):
        packing.read(tmp_path / "nothing.sala-template")


# --- trying ---------------------------------------------------------------------------------------


def moved(template: Template, slot: str, **changes: Any) -> Template:
    slots = [part | changes if part["name"] == slot else part for part in template.tables()["slots"]]
    return replace_settings(template, slots=slots)


TRIALS: dict[str, tuple[Callable[[], Template], str]] = {
    "off the paper": (lambda: moved(shipped(), "number", x=296), "off_paper"),
    "on the code": (lambda: moved(shipped(), "number", y=170), "over_code"),
    "on another": (lambda: moved(shipped(), "number", x=160, y=108), "touches"),
    "too narrow": (lambda: moved(shipped(), "name", width=30, lines=1), "overflows"),
    "no name": (lambda: moved(shipped(), "name", text="ท่านผู้นี้"), "nobody_named"),
    "no number": (lambda: moved(shipped(), "number", text="เลขที่"), "no_number"),
    "no day": (lambda: moved(shipped(), "given", text="ให้ไว้"), "nothing_issued"),
    "letters": (lambda: moved(shipped(), "lead", text="سلام"), "letters_missing"),
    "small code": (
        lambda: replace_settings(shipped(), qr={"x": 244, "y": 157, "side": 18}),
        "code_small",
    ),
}


@pytest.mark.parametrize(("make", "code"), TRIALS.values(), ids=list(TRIALS))
def test_a_trial_names_what_would_go_wrong(make: Callable[[], Template], code: str) -> None:
    assert code in {one.code for one in trial.check(make())}


@pytest.mark.parametrize("name", shipped_names())
def test_the_shipped_ones_stand_the_trial(name: str) -> None:
    assert trial.check(shipped(name)) == ()


def test_limits_leave_room_for_every_shipped_one() -> None:
    for name in shipped_names():
        template = shipped(name)
        assert len(template.art) * 4 < limits.ART
        assert len(template.slots) * 2 < limits.SLOTS
    assert io.BytesIO(packed(shipped())).getbuffer().nbytes < 150_000
    assert replace(shipped(), name="x") != shipped()
