"""What a form's texts mean: only what was touched, and what is lacking."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.learners import days, profile
from desktop.learners.profile import Changed, Document, Given, Numbered, Profile
from desktop.store.store import Store
from tests.ui.pages.learners_open import learners
from ui.pages.learner import changes as form

NOBODY = form.texts_of(None)


def read(store: Store) -> Profile:
    (who,) = learners(store, "นางบุญมี ศรีวิชัย", phone="0811235512")
    with store.read() as tx:
        return profile.read(tx, who)


def meant(**texts: str) -> Changed:
    return form.changed(texts, {**NOBODY, **texts}, None, None)


def test_texts_of_a_profile_stand_untouched(store: Store) -> None:
    one = read(store)
    texts = form.texts_of(one)
    assert (texts["given_name"], texts["sex"], texts["phone"]) == ("บุญมี", "female", "0811235512")
    assert set(texts) == set(NOBODY)
    assert form.touched(texts, texts) == {}
    assert form.touched(texts, {**texts, "nickname": "แม่มี"}) == {"nickname": "แม่มี"}


def test_only_touched_fields_are_told() -> None:
    assert meant(nickname="แม่มี") == Changed(nickname="แม่มี")
    assert meant(address="") == Changed(address=""), "emptied is not untouched"
    assert meant(sex="").sex == "not_stated"
    assert meant(groups="elderly,farmer").groups == ("elderly", "farmer")
    assert meant(groups="").groups == ()


def test_a_birth_that_cannot_be_read_is_told_as_typed() -> None:
    assert meant(birth="ปีกุน").birth == "ปีกุน"


def test_a_number_replaces_the_document_that_stood() -> None:
    old = Document(b"1" * 16, "gcode", "G1xxx", (), None, None, None)
    texts = {"id_kind": "thai", "id_number": "1000000000017"}
    told = form.changed(texts, {**NOBODY, **texts}, None, old)
    assert told.numbers == (Numbered("thai", "1000000000017", replaces=old.id),)
    assert meant(id_kind="none", id_why="ไม่เคยทำ").numbers == (Numbered("none", why="ไม่เคยทำ"),)
    assert meant(id_kind="thai").numbers == (), "a kind alone is no number"


def test_consents_are_given_or_taken_back() -> None:
    told = meant(
        **{"consent.photo": "consent|2026-05-20|31", "consent.contact": "withdrawn||"},
    )
    assert told.consents == (Given("photo", "consent", "signed", date(2026, 5, 20), "31"),)
    assert told.withdrawn == ("contact",)
    refused = meant(**{"consent.photo": "refused||"}).consents[0]
    assert (refused.basis, refused.how, refused.given_on) == ("refused", None, None)


def test_what_is_lacking_is_what_the_desk_would_say(store: Store) -> None:
    one = read(store)
    assert set(form.lacking(form.texts_of(one) | {"birth": ""}, has_number=False)) == set(one.missing)
    assert "id_number" not in form.lacking({**NOBODY, "id_kind": "none"}, has_number=False)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.sampled_from([4, 7, 10]))
@settings(max_examples=60)
def test_a_day_that_is_shown_is_read_back_as_it_was(when: date, known: int) -> None:
    iso = when.isoformat()[:known]
    assert days.day("until", form.shown_day(iso), date(2101, 1, 1), whole=False) == iso


TEXT = st.text(max_size=8)


@given(st.lists(st.dictionaries(st.sampled_from(["id", "name", "phone"]), TEXT, min_size=1), max_size=3))
@settings(max_examples=40)
def test_rows_are_read_back_as_they_were(rows: list[dict[str, str]]) -> None:
    assert form.rows_of(form.rows_text(rows)) == rows


@given(TEXT)
@settings(max_examples=40)
def test_a_draft_that_is_no_list_of_rows_is_none(text: str) -> None:
    assert isinstance(form.rows_of(text), list)


def test_a_row_is_told_when_it_is_another_than_before() -> None:
    old = {"id": "01" * 16, "name": "นางแม่", "relation": "mother", "mask": ""}
    other = {**old, "id": "02" * 16, "name": "นายพ่อ"}
    before = {**NOBODY, "guardians": form.rows_text([old, other])}
    now = {"guardians": form.rows_text([{**old, "name": "นางแม่ ใจดี"}, {"name": "นายลุง"}])}
    told = form.changed(now, {**before, **now}, None, None, before).around
    assert [(one.id, one.name, one.gone) for one in told] == [
        (b"\1" * 16, "นางแม่ ใจดี", False),
        (None, "นายลุง", False),
        (b"\2" * 16, "", True),
    ]


def test_sensitive_texts_are_told_only_while_the_consent_stands() -> None:
    texts = {"food": "เจ"}
    assert meant(**texts).sensitive is None
    assert meant(**texts, **{"consent.sensitive": "consent|2026-05-20|"}).sensitive == {"food": "เจ"}
    assert meant(**texts, **{"consent.sensitive": "withdrawn||"}).sensitive is None
