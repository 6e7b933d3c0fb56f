"""A template is its content: the digest, the packed form, and what cannot be meant so."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cbor2
import pytest

from desktop.certificates.document import MM
from desktop.certificates.template import RESOURCES, Template, shipped
from desktop.errors import BadValue, FileTrouble

FOLDER = RESOURCES / "certificates" / "formal-gold"


@pytest.fixture
def copy(tmp_path: Path) -> Callable[..., Path]:
    """A copy of the shipped template to spoil: `copy(old, new)` writes `new` into its settings."""
    folder = tmp_path / "formal-gold"
    shutil.copytree(FOLDER, folder)
    file = folder / "template.toml"

    def change(old: str = "", new: str = "") -> Path:
        text = file.read_text("utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), "utf-8")
        return folder

    return change


def test_the_shipped_template() -> None:
    template = shipped()
    assert (template.name, template.digits) == ("formal-gold", "thai")
    assert (template.width, template.height) == (297, 210)
    assert template.title == "ลายชายคา"
    assert len(template.digest) == 32
    assert shipped() is template
    assert template.fonts[0][0] == "bold"
    assert "art" not in repr(template)


def test_packed_and_unpacked_it_is_equal(template: Template) -> None:
    content = template.content()
    again = Template.from_content(content)
    assert again == template
    assert again.digest == template.digest
    assert again.content() == content
    assert hash(again) == hash(template)


def test_the_same_content_elsewhere_has_the_same_digest(
    template: Template, copy: Callable[..., Path]
) -> None:
    folder = copy("# ลายชายคา", "# another remark")
    text = (folder / "art.svg").read_text("utf-8")
    (folder / "art.svg").write_bytes(text.replace("\n", "\r\n").encode())
    assert Template.load(folder).digest == template.digest
    assert Template.load(folder) == template


@pytest.mark.parametrize(
    ("old", "new"),
    [("size = 38", "size = 39"), ('"thai"', '"arabic"'), ("สืบไป", "เทอญ")],
)
def test_any_other_content_has_another(
    template: Template, copy: Callable[..., Path], old: str, new: str
) -> None:
    assert Template.load(copy(old, new)).digest != template.digest


def test_another_drawing_or_font_has_another_digest(
    template: Template, copy: Callable[..., Path]
) -> None:
    folder = copy()
    with (folder / "art.svg").open("a") as art:
        art.write("<!-- x -->")
    assert Template.load(folder).digest != template.digest
    font = copy("Sarabun-Bold.ttf", "Sarabun-Regular.ttf")
    assert Template.load(font).digest != template.digest


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ('name = "formal-gold"', "name = 3", "name"),
        ('digits = "thai"', 'digits = "roman"', "digits"),
        ("width = 297", "width = true", "paper.width"),
        ("height = 210", "height = inf", "paper.height"),
        ("[qr]", "[code]", "code"),
        ("[[slots]]", "[[pieces]]", "pieces"),
        ('align = "right"', 'align = "middle"', "slots.0.align"),
        ("own = true", "own = 1", "slots.0.own"),
        ("size = 13", "size = 0", "slots.0.size"),
        ("size = 13", "wide = 13", "slots.0.wide"),
        ("x = 272\n", "", "slots.0.x"),
        ("{number}", "{nobody}", "slots.0.text"),
        ('face = "bold"', 'face = "script"', "slots.centre.face"),
        ('colour = "#8a6414"', 'colour = "gold"', "colour"),
        ("lines = 2", "lines = 2.5", "slots.1.lines"),
        ("places = [[148.5], ", "places = [", "signing.places"),
        ("[signing.name]", "[signing.who]", "signing.name"),
        ("bottom = 191.7", "", "signing.bottom"),
        ("side = 25", "side = '25'", "qr.side"),
        ("[paper]", "[[paper]]", "paper"),
    ],
)
def test_settings_that_cannot_be_meant_so_are_named(
    copy: Callable[..., Path], old: str, new: str, field: str
) -> None:
    with pytest.raises(BadValue, match="template_broken") as caught:
        Template.load(copy(old, new))
    assert str(caught.value.fields["field"]).endswith(field)


def test_no_slots_at_all(copy: Callable[..., Path]) -> None:
    folder = copy()
    text = (folder / "template.toml").read_text("utf-8")
    (folder / "template.toml").write_text(
        re.sub(r"\[\[slots\]\].*?(?=\[signing\])", "", text, flags=re.DOTALL)
    )
    with pytest.raises(BadValue, match="slots"):
        Template.load(folder)


def test_files_missing_or_broken(tmp_path: Path, copy: Callable[..., Path]) -> None:
    with pytest.raises(FileTrouble, match="file_missing"):
        shipped("no-such-template")
    folder = copy()
    (folder / "art.svg").write_bytes(b"\xff\xfe")
    with pytest.raises(FileTrouble, match="file_broken"):
        Template.load(folder)
    (folder / "template.toml").write_text("digits = ")
    with pytest.raises(BadValue, match="template_broken"):
        Template.load(folder)


@pytest.mark.parametrize("content", [b"", b"\xff", cbor2.dumps(3), cbor2.dumps({"settings": b""})])
def test_bytes_that_are_no_template(content: bytes) -> None:
    with pytest.raises(BadValue, match="template_broken"):
        Template.from_content(content)


def test_the_place_for_a_code_is_clear_of_everything(template: Template) -> None:
    left, top, side = template.qr
    assert side == 25
    assert left + side < template.width - 17
    assert top + side < template.height - 17
    signing = template.signing
    assert max(signing.places[2]) + signing.name.width / 2 < left
    assert max(signing.places[1]) * MM + signing.length * MM / 2 < left * MM


def test_a_frozen_template_cannot_be_changed(template: Template) -> None:
    with pytest.raises(AttributeError):
        template.name = "other"
    assert replace(template, name="other") != template


@pytest.mark.parametrize("art", ["../secret.svg", "/etc/passwd", "..", "linked.svg"])
def test_a_folder_leads_to_no_file_outside_it(tmp_path: Path, art: str) -> None:
    folder = tmp_path / "own"
    shutil.copytree(RESOURCES / "certificates" / "formal-gold", folder)
    (tmp_path / "secret.svg").write_bytes((folder / "art.svg").read_bytes())
    (folder / "linked.svg").symlink_to(tmp_path / "secret.svg")
    settings = folder / "template.toml"
    told = re.sub(r"(?m)^art = .*$", "", settings.read_text("utf-8"))
    settings.write_text(f'art = "{art}"\n{told}', "utf-8")
    with pytest.raises(BadValue, match="template"):
        Template.load(folder)
