"""Learner cards: read back from a poor print, in order, names whole, nobody refused."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from desktop.codes import learner_code
from desktop.errors import Refused
from desktop.papers import learner_cards
from desktop.papers.learner_cards import Card

DPI = 150
LONG = "นางสาวกัญญาณัฐวรรณวิมล ฤทธิ์ศักดิ์ไพบูลย์ศิริวัฒนกุล"


def _cards(many: int) -> list[Card]:
    return [Card(learner_code("A", n), LONG, "เปี๊ยก", "ศาลาแม่กา") for n in range(1, many + 1)]


def test_every_code_is_read_twice_from_a_poor_print(tmp_path: Path) -> None:
    cards = _cards(12)
    assert learner_cards.write(tmp_path / "c.pdf", cards) == 2
    document = pypdfium2.PdfDocument(tmp_path / "c.pdf")
    seen: dict[str, set[str]] = {}
    for number in range(len(document)):
        page = document[number]
        picture = page.render(scale=DPI / 72, grayscale=True).to_pil()
        kinds: dict[str, set[str]] = {}
        for kind in (zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128):
            for code in zxingcpp.read_barcodes(picture, formats=kind):
                kinds.setdefault(code.text, set()).add(str(kind))
        seen |= kinds
        page.close()
    document.close()
    assert set(seen) == {card.code for card in cards}
    assert all(len(kinds) == 2 for kinds in seen.values())


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
