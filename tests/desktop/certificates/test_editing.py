"""A template under hands: moved, sized, worded, broken into lines, taken back; never less than a template."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.certificates import editing, shelf, trial
from desktop.certificates.editing import Draft
from desktop.certificates.template import Template, shipped, shipped_names
from desktop.certificates.wording import freeze
from desktop.errors import BadValue, DeskError


@pytest.mark.parametrize("name", shipped_names())
def test_every_piece_can_be_moved_and_comes_back(name: str) -> None:
    template = shipped(name)
    for one in editing.pieces(template):
        there = editing.moved(template, one.name, 3, 2)
        now = editing.piece(there, one.name)
        assert (now.x, now.y) == pytest.approx((one.x + 3, one.y + 2)), one.name
        back = editing.moved(there, one.name, -3, -2)
        assert editing.piece(back, one.name).x == pytest.approx(one.x)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(shipped_names()), st.data())
def test_no_hand_makes_it_anything_but_a_template(name: str, data: st.DataObject) -> None:
    template = shipped(name)
    for _ in range(4):
        one = data.draw(st.sampled_from(editing.pieces(template)))
        across, down = data.draw(st.tuples(st.integers(-400, 400), st.integers(-400, 400)))
        try:
            template = editing.moved(template, one.name, across, down)
        except DeskError:
            continue
        x, y, side = template.qr
        assert x >= 0
        assert y + side <= template.height
    assert Template.from_content(template.content()) == template


def test_values_of_a_text() -> None:
    made = editing.put(shipped(), "name", size=45, floor=32, align="left", digits="arabic", width=100)
    one = editing.piece(made, "name")
    assert (one.size, one.floor, one.align, one.digits, one.width) == (45, 32, "left", "arabic", 100)
    with pytest.raises(BadValue):
        editing.put(shipped(), "name", text="{password}")
    with pytest.raises(BadValue):
        editing.put(shipped(), "name", size=-1)
    with pytest.raises(BadValue):
        editing.piece(shipped(), "nothing")


def test_who_signs_moves_together() -> None:
    made = editing.put(shipped(), "signer", y=160, x=150, size=16)
    signing = made.signing
    assert signing.rule == 160
    assert signing.name.y == pytest.approx(shipped().signing.name.y - 8)
    assert signing.places[1] == (94.5, 205.5)
    assert (signing.name.size, signing.position.size) == (16, pytest.approx(13 * 16 / 14, abs=0.01))


def test_a_line_end_by_hand_stays_and_is_proposed_at_words() -> None:
    text = editing.broken("ได้ผ่านการอบรมหลักสูตร “{course}” ของ {centre}")
    assert text.count("\n") == 1
    for line in text.split("\n"):
        assert line.count("{") == line.count("}")
    made = editing.put(shipped(), "blessing", text="ขอให้มีความสุข\nความเจริญ สืบไป")
    frozen = freeze(made, trial.facts("นายมี ใจ"))
    assert frozen["blessing"] == ["ขอให้มีความสุข", "ความเจริญ สืบไป"]
    assert editing.fit_text(" ก \n\n ข\u200b ") == "ก\nข"
    with pytest.raises(BadValue, match="empty"):
        editing.fit_text(" \n ")


def test_dragged_near_the_middle_it_goes_there() -> None:
    template, name = shipped("lotus-honour"), "number"
    at = editing.boxes(template, "นายมี ใจ")
    left, _, right, _ = at[name]
    wish = template.width / 2 - (left + right) / 2 + 0.1
    made = editing.snapped(template, name, wish, 40, at)
    box = editing.boxes(made, "นายมี ใจ")[name]
    assert (box[0] + box[2]) / 2 == pytest.approx(template.width / 2, abs=0.05)


def test_steps_go_back_and_forth() -> None:
    draft = Draft(shipped())
    assert not draft.can_undo
    assert not draft.do(shipped())
    first = editing.moved(shipped(), "name", 1, 0)
    assert draft.do(first)
    assert draft.do(editing.whole(first, digits="arabic", title="ใหม่"))
    assert draft.is_changed
    assert draft.undo()
    assert draft.template == first
    assert draft.redo()
    assert not draft.redo()
    draft.undo()
    draft.undo()
    draft.undo()
    assert draft.template == shipped()
    assert not draft.is_changed
    draft.do(first)
    draft.saved(shelf.changed(first, name="ours"))
    assert not draft.is_changed
    assert draft.template.name == "ours"


def test_boxes_are_where_the_ink_is() -> None:
    found = editing.boxes(shipped(), "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์")
    assert set(found) == {one.name for one in editing.pieces(shipped())} - {"place"}
    left, top, right, bottom = found["name"]
    assert left < 148.5 < right
    assert top < 107.8 < bottom
