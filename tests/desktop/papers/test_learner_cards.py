"""Learner cards: read back from a poor print, in order, names whole, nobody refused."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageDraw

from desktop.codes import learner_code
from desktop.errors import Refused
from desktop.learners import portraits, register
from desktop.papers import learner_cards
from desktop.papers.learner_cards import Card
from desktop.store.store import Store

DPI = 150
LONG = "นางสาวกัญญาณัฐวรรณวิมล ฤทธิ์ศักดิ์ไพบูลย์ศิริวัฒนกุล"


def _cards(many: int) -> list[Card]:
    return [Card(learner_code("A", n), LONG, "เปี๊ยก", "ศาลาแม่กา") for n in range(1, many + 1)]


def _read_back(file: Path) -> dict[str, int]:
    """By how many kinds of code each text is read from a poor print."""
    document = pypdfium2.PdfDocument(file)
    seen: dict[str, set[str]] = {}
    for number in range(len(document)):
        page = document[number]
        picture = page.render(scale=DPI / 72, grayscale=True).to_pil()
        for kind in (zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128):
            for code in zxingcpp.read_barcodes(picture, formats=kind):
                seen.setdefault(code.text, set()).add(str(kind))
        page.close()
    document.close()
    return {text: len(kinds) for text, kinds in seen.items()}


def test_every_code_is_read_twice_from_a_poor_print(tmp_path: Path) -> None:
    cards = _cards(12)
    assert learner_cards.write(tmp_path / "c.pdf", cards) == 2
    assert _read_back(tmp_path / "c.pdf") == {card.code: 2 for card in cards}


def test_the_order_is_kept_and_names_are_whole(tmp_path: Path) -> None:
    learner_cards.write(tmp_path / "c.pdf", _cards(3))
    document = pypdfium2.PdfDocument(tmp_path / "c.pdf")
    page = document[0]
    told = page.get_textpage()
    text = told.get_text_bounded().replace("\r\n", "")
    told.close()
    page.close()
    document.close()
    places = [text.index(card.code) for card in _cards(3)]
    assert places == sorted(places)
    assert "ไพบูลย์ศิริวัฒนกุล" in text
    assert text.count("เปี๊ยก") == 3


def test_nobody_is_refused_before_a_file_is_made(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nobody_for_cards"):
        learner_cards.write(tmp_path / "c.pdf", [])
    assert not (tmp_path / "c.pdf").exists()


def face(colour: str) -> bytes:
    """A portrait with much black and white in it, as a code reader likes least."""
    picture = Image.effect_noise((160, 160), 90).convert("RGB")
    ImageDraw.Draw(picture).ellipse((40, 20, 120, 130), fill=colour)
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=70)
    return out.getvalue()


def test_with_faces_every_code_is_still_read_twice(tmp_path: Path) -> None:
    cards = [replace(card, portrait=face("#a0522d")) for card in _cards(10)]
    learner_cards.write(tmp_path / "c.pdf", cards)
    assert _read_back(tmp_path / "c.pdf") == {card.code: 2 for card in cards}


def test_a_face_is_on_its_card_and_an_equal_one_is_kept_once(tmp_path: Path) -> None:
    same, other = face("#a0522d"), face("#ffddcc")
    plain = tmp_path / "plain.pdf"
    learner_cards.write(plain, _cards(3))
    for name, faces in (("one", (same, same, same)), ("two", (same, other, same))):
        cards = [replace(card, portrait=jpeg) for card, jpeg in zip(_cards(3), faces, strict=True)]
        learner_cards.write(tmp_path / f"{name}.pdf", cards)
        grown = (tmp_path / f"{name}.pdf").stat().st_size - plain.stat().st_size
        kept = sum(len(one) for one in set(faces))
        assert kept <= grown < kept + 3000
    document = pypdfium2.PdfDocument(tmp_path / "two.pdf")
    page = document[0]
    shown = [one for one in page.get_objects() if one.type == pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]
    page.close()
    document.close()
    assert len(shown) == 3


@pytest.mark.parametrize("broken", [b"", b"\xff\xd8\xff\xe0 torn", b"GIF89a"])
def test_a_broken_face_is_left_out_and_the_card_is_whole(tmp_path: Path, broken: bytes) -> None:
    learner_cards.write(tmp_path / "c.pdf", [replace(_cards(1)[0], portrait=broken)])
    assert _read_back(tmp_path / "c.pdf") == {learner_code("A", 1): 2}


def test_cards_of_learners_bear_what_is_known_of_them(store: Store) -> None:
    with store.write("test") as tx:
        first = register.add(tx, "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์", nickname="เปี๊ยก")
        second = register.add(tx, "นายคำปัน แสงทอง")
        portraits.put(tx, second.id, face("#a0522d"))
    with store.read() as tx:
        cards = learner_cards.of(tx, [second.id, first.id, second.id])
    assert [(card.code, card.nickname, card.portrait is not None) for card in cards] == [
        (second.code, None, True),
        (first.code, "เปี๊ยก", False),
    ]
