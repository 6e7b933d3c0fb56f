"""The proof of the look: every page, wide and tight, light and dark, in three sizes, with hard names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.paths import Home
from desktop.settings import Settings
from desktop.store.store import Store
from tests.ui import hard_home
from tests.ui.proof import faults
from tests.ui.standing import FORMS, dressed, opened, settle, standing
from ui.places import PAGES
from ui.theme import DARK, LIGHT, TILES
from ui.widgets.button import Button
from ui.widgets.label import Label

TEXT = {
    # token: the grounds it is read on
    "ink": ("canvas", "surface", "inset", "lamp", "indigo_t", "gold_t"),
    "ink2": ("canvas", "surface", "inset", "lamp", "indigo_t"),
    "indigo": ("canvas", "surface", "inset", "lamp", "indigo_t"),
    "on_indigo": ("indigo", "indigo_hover", "indigo_down"),
    "rail_ink": ("teak", "teak2"),
    "rail_ink2": ("teak", "teak2"),
    "on_gold": ("gold",),
    "gold_ink": ("gold_t", "canvas", "surface"),
    "leaf": ("leaf_t", "surface", "canvas"),
    "amber": ("amber_t", "surface", "canvas"),
    "cyan": ("cyan_t", "surface", "canvas"),
    "plum": ("plum_t", "surface", "canvas"),
    "brick": ("brick_t", "surface", "canvas"),
}
MARKS = {"edge": ("canvas", "surface", "inset", "lamp"), "gold": ("teak",)}


def test_every_pair_of_colours_can_be_told_apart() -> None:
    too_faint = [
        f"{name} on {ground} in {mode}: {contrast(tokens[name], tokens[ground]):.1f}"
        for mode, tokens in (("light", LIGHT), ("dark", DARK))
        for pairs, least in ((TEXT, 4.5), (MARKS, 3.0))
        for name, grounds in pairs.items()
        for ground in grounds
        if contrast(tokens[name], tokens[ground]) < least
    ]
    too_faint += [f"tile {pair}" for pair in TILES if contrast(*pair) < 4.5]
    assert not too_faint


def contrast(one: str, other: str) -> float:
    """The contrast of two colours after WCAG 2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


@pytest.fixture(scope="module")
def hard(tmp_path_factory: pytest.TempPathFactory) -> Home:
    """A centre of the longest names there are."""
    return hard_home.filled(tmp_path_factory.mktemp("hard"))


@pytest.fixture
def store(hard: Home) -> Iterator[Store]:
    with opened(hard) as store:
        yield store


@pytest.mark.parametrize(
    "form", FORMS, ids=lambda f: f"{f[0].width()}-{'dark' if f[1] else 'light'}-{f[2]}"
)
def test_every_page_stands_in_every_form(form: tuple, store: Store, qapp: QApplication) -> None:
    window, dark, size = form
    dressed(dark, size)
    found: list[str] = []
    with standing(store, window, replace(Settings(), text_size=size)) as frame:
        for name in PAGES:
            for key in hard_home.keys(store, name):
                frame.go_to(name, key)
                settle(frame)
                found += [f"{name}: {fault}" for fault in faults(frame)]
    assert not found, "\n".join(found)


def test_the_proof_finds_what_is_wrong(qapp: QApplication) -> None:
    """A proof that finds nothing proves nothing: each fault it knows is made once."""
    dressed()
    window = QWidget()
    window.resize(300, 200)
    narrow = Label("ชื่อที่ยาวเกินกว่าที่จะอยู่ในช่องนี้ได้", parent=window)
    narrow.setGeometry(0, 0, 60, 40)
    low = Label("ป๊ี่ญูฐู", parent=window)
    low.setGeometry(0, 50, 200, 12)
    small = Button("ลบ", parent=window)
    small.setGeometry(0, 80, 30, 30)
    small.setAccessibleName("")
    small.setText("")
    out = Label("ก", parent=window)
    out.setGeometry(290, 120, 40, 40)
    window.show()
    found = "\n".join(faults(window))
    for fault in ("wide", "tall", "a target of 30 × 30", "no name", "reaches"):
        assert fault in found
    window.close()
