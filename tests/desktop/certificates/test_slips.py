"""Slips are named, and what is right is left alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop import centre
from desktop.certificates import adding, shelf, slips
from desktop.certificates import preflight as room
from desktop.certificates.issue import Order
from desktop.certificates.preflight import preflight
from desktop.certificates.template import shipped, shipped_names
from desktop.certificates.wording import freeze
from desktop.errors import BadValue
from desktop.models import Activity
from desktop.store.store import Store
from desktop.thai.text import normalise
from tests.desktop.certificates.conftest import NAMES, SAMPLE

RIGHT = (
    *NAMES, SAMPLE.course, SAMPLE.centre, "เพราะเกาะน้ำกว้าง ก้ำกึ่ง ปี๊ด ทั้งนี้ สิทธิ์ ศาสตร์ พันธุ์ กตัญญู ฤๅษี", "ไม่ได้ไปแม่แจ่ม เปี๊ยะ โต๊ะ",
    "Mr. Office A", "รูกัยย๊ะห์ บินตีอุมาร์เซ็ง", "พฺราหฺมณ สิทฺธิ", "น้ำ", "เกียรติบัตร พ.ศ. ๒๕๖๙ และ ค.ศ. 2026 รุ่น 2/2569",
)  # fmt: skip


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_left_alone(text: str) -> None:
    text = normalise(text)
    assert (slips.marks(text), slips.spelling(text), slips.eras(text)) == ((), (), ())


@pytest.mark.parametrize("text", ["่ก", "นาย ้าง", "กะ่", "เเกีย", "กาำ", "A้", "ก ิน", "ไโก", "ก์่"])
def test_broken_marks_are_found(text: str) -> None:
    assert slips.marks(text)


CLUSTER = st.builds(
    lambda before, letter, over, tone, after: before + letter + over + tone + after,
    st.sampled_from(["", "เ", "แ", "โ", "ไ"]),
    st.sampled_from("กขญฐฟปส"),
    st.sampled_from(["", "ิ", "ี", "ื", "ุ", "ู", "ั", "็"]),
    st.sampled_from(["", "่", "้", "๊", "๋"]),
    st.sampled_from(["", "า", "ะ", " "]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(CLUSTER, max_size=6))
def test_well_formed_letters_are_never_blamed(clusters: list[str]) -> None:
    assert slips.marks(normalise("".join(clusters))) == ()


@pytest.mark.parametrize(
    ("text", "right"), [("เกรียติบัตร", "เกียรติ"), ("ปฎิบัติธรรม", "ปฏิบัติ"), ("ประกาศณียบัตร", "ประกาศนียบัตร")]
)
def test_kin_of_the_commonest_mistake(text: str, right: str) -> None:
    assert right in {one for _, one in slips.spelling(text)}


@pytest.mark.parametrize("text", ["พ.ศ. 2026", "พ.ศ. ๒๐๒๖", "ค.ศ. 2569", "ปี 3112", "พ.ศ. 3112"])
def test_eras_mixed_up(text: str) -> None:
    assert len(slips.eras(text)) == 1


@pytest.mark.parametrize("name", shipped_names())
def test_the_shipped_templates_have_no_slip(name: str) -> None:
    told = str(freeze(shipped(name), SAMPLE))
    assert slips.spelling(told) == ()
    assert slips.eras(told) == ()


# --- on the desk ----------------------------------------------------------------------------------


def codes(store: Store, order: Order) -> dict[str, str]:
    with store.read() as tx:
        return {one.code: one.value for one in preflight(tx, order)}


def retitled(store: Store, title: str) -> None:
    with store.write("test") as tx:
        for row in tx.all(Activity):
            row.title = title
        tx.flush()


@pytest.mark.parametrize(
    ("title", "code"),
    [
        ("เขียนเกรียติบัตร", "misspelt"),
        ("เกษตร พ.ศ. 2026", "era_slip"),
        ("ทำขนม ิน", "marks_broken"),
        ("สอนอ่าน سلام", "letters_missing"),
    ],
)
def test_a_title_is_looked_at(store: Store, course: str, title: str, code: str) -> None:
    assert code not in codes(store, Order(course))
    retitled(store, title)
    assert code in codes(store, Order(course))


def test_whoever_left_office_does_not_sign(store: Store, course: str) -> None:
    with store.write("test") as tx:
        told = centre.amend(tx, signers=["นายหนึ่ง ใจดี|ประธานศูนย์|30 มิ.ย. 2569"])
    assert told.terms == ("2026-06-30",)
    assert codes(store, Order(course, day="2026-07-10"))["signer_out"] == "นายหนึ่ง ใจดี"
    assert "signer_out" not in codes(store, Order(course, day="2026-06-30"))
    with store.write("test") as tx:  # typed again without the term, as the settings page does: it stays
        assert centre.amend(tx, signers=["นายหนึ่ง ใจดี|ประธานศูนย์"]).terms == ("2026-06-30",)
        assert centre.amend(tx, signers=["นายสอง ใจดี|ประธานศูนย์"]).terms == (None,)
        with pytest.raises(BadValue, match="date_unreadable"):
            centre.amend(tx, signers=["นายหนึ่ง ใจดี|ประธานศูนย์|เมื่อไรก็ได้"])


def test_a_day_of_another_era_is_far(store: Store, course: str) -> None:
    assert "day_far" in codes(store, Order(course, day="2035-07-10"))
    assert "day_far" not in codes(store, Order(course, day="2026-08-10"))


def test_thanks_are_not_for_learners(store: Store, course: str) -> None:
    assert "word_unfit" in codes(store, Order(course, "garland-thanks"))
    assert "word_unfit" not in codes(store, Order(course, "lotus-honour"))


def test_a_printed_name_with_broken_marks_is_named(
    store: Store, course: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., str] = room.printed_name
    monkeypatch.setattr(room, "printed_name", lambda one: real(one).replace("ยายคำ", "ยายค ิำ"))
    with store.read() as tx:
        (found,) = [one for one in preflight(tx, Order(course)) if one.code == "marks_broken"]
    assert len(found.learners) == 1


def test_positions_too_long_to_be_read_are_told_before_paper_is_spent(store: Store, course: str) -> None:
    assert "signers_overflow" not in codes(store, Order(course))
    with store.write("test") as tx:
        centre.amend(tx, signers=[f"นายหนึ่ง ใจดี|{'ผู้อำนวยการศูนย์ส่งเสริมการเรียนรู้ตลอดชีวิต' * 4}"] * 3)
    assert "signers_overflow" in codes(store, Order(course))


def test_a_template_without_a_name_is_told(store: Store, course: str) -> None:
    with store.write("test") as tx:
        ours = shelf.copy(tx, "formal-gold", "ours")
    assert "no_name_place" not in codes(store, Order(course, "ours"))
    with store.write("test") as tx:
        shelf.keep(tx, adding.taken_off(ours, "name"))
    assert "no_name_place" in codes(store, Order(course, "ours"))


def test_a_page_too_full_is_told_with_the_sheet_to_look_at(store: Store, course: str) -> None:
    assert "page_crowded" not in codes(store, Order(course))
    retitled(store, "การใช้เทคโนโลยีดิจิทัลเพื่อพัฒนาคุณภาพชีวิตและอาชีพของผู้สูงอายุในชุมชน " * 4)
    with store.read() as tx:
        found = {one.code: one.learners for one in preflight(tx, Order(course))}
    assert len(found["page_crowded"]) == 1
