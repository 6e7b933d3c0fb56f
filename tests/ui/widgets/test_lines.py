"""A text over several lines is as high as its width and its words make it, however often it is asked."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication

from tests.ui.standing import dressed
from ui.widgets.lines import Lines

SHORT, LONG = "ทอผ้า", "ทอผ้าพื้นเมือง สานตะกร้า ทำขนมไทย และอีกหลายอย่างที่ยาวกว่าหนึ่งบรรทัด"


def test_it_is_as_high_as_width_and_words_make_it(qapp: QApplication) -> None:
    dressed()
    lines = Lines(SHORT)
    one = lines.heightForWidth(200)
    lines.say(LONG)
    assert lines.heightForWidth(200) > one
    assert lines.heightForWidth(2000) == one, "wide enough for one line"
    lines.say(SHORT)
    assert lines.heightForWidth(200) == one


def test_larger_letters_are_measured_anew(qapp: QApplication) -> None:
    dressed()
    lines = Lines(LONG)
    before = lines.heightForWidth(300)
    dressed(size="larger")
    assert lines.heightForWidth(300) > before
    dressed()
