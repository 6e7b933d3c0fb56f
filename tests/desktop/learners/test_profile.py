"""The form: registered and amended as one deed, every unfit field named, read back as it was written."""

from __future__ import annotations

import pytest

from desktop import activities, attendance, enrolments
from desktop.activities import Plan
from desktop.errors import BadValue, NotFound
from desktop.learners import profile, register
from desktop.learners.profile import Changed, Given, Numbered
from desktop.models import new_id
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from desktop.store.verify import verify
from desktop.thai import dates

WHOLE = Changed(
    title="นาง",
    given_name="บุญมี",
    middle_name="คำ",
    family_name="ศรีวิชัย",
    nickname="แม่มี",
    name_english="Boonmee",
    birth="มีนาคม 2488",
    phone="081-234-5512",
    address="45 ม.3",
    tambon="แม่กา",
    education="ป.4",
    occupation="ทำนา",
    line_id="boonmee",
    emergency_name="ลูกสาว",
    emergency_phone="0898765432",
    remark="หูตึง",
    numbers=(Numbered("thai", "1-1017-00230-70-8"),),
    groups=("elderly", "farmer"),
    consents=(Given("enrol_report", paper="31"),),
)


@pytest.fixture
def learner(store: Store) -> bytes:
    with store.write("learners.save") as tx:
        return profile.save(tx, None, WHOLE).id


def changed(store: Store, learner: bytes | None, told: Changed) -> bytes:
    with store.write("learners.save") as tx:
        return profile.save(tx, learner, told).id


def read(store: Store, learner: bytes) -> profile.Profile:
    with store.read() as tx:
        return profile.read(tx, learner)


def unfit(store: Store, learner: bytes | None, told: Changed) -> dict[str, str]:
    """The fields that were refused: field → code."""
    with pytest.raises(BadValue, match="form_unfit") as refused:
        changed(store, learner, told)
    errors = refused.value.fields["errors"]
    assert isinstance(errors, tuple)
    return {error.fields["field"]: error.code for error in errors}


def test_what_was_typed_is_read_back(store: Store, learner: bytes) -> None:
    told = read(store, learner)
    for field in (
        *("title", "given_name", "middle_name", "family_name", "nickname", "name_english", "address"),
        *("tambon", "education", "occupation", "line_id", "emergency_name", "emergency_phone", "remark"),
    ):
        assert getattr(told, field) == getattr(WHOLE, field), field
    assert told.name == "นางบุญมี คำ ศรีวิชัย"
    assert (told.sex, told.phone, told.age, told.code) == ("female", "0812345512", 81, "A00001E")
    assert told.birth is not None
    assert (told.birth.year, told.birth.month, told.birth.day) == (2488, 3, None)
    assert (told.birth.era, told.birth.text, told.birth.precision) == ("be", "มีนาคม 2488", "month")
    assert [(d.kind, d.number, d.notes, d.until) for d in told.documents] == [
        ("thai", "1-1017-xxxxx-xx-8", (), None)
    ]
    assert {(g.code, g.since, g.until, g.source) for g in told.groups} == {
        ("elderly", "2026-05-20", None, "form"),
        ("farmer", "2026-05-20", None, "form"),
    }
    assert {c.purpose: c.basis for c in told.consents} == {
        "enrol_report": "consent", "photo": "pending", "sensitive": "pending",
        "share_province": "pending", "contact": "pending", "move": "pending",
    }  # fmt: skip


def test_the_parts_of_the_form_say_what_they_lack(store: Store) -> None:
    whole = read(store, changed(store, None, WHOLE))
    assert whole.missing == ("consent_photo",)
    assert [part.code for part in whole.parts if not part.complete] == ["consents"]
    bare = read(store, changed(store, None, Changed(given_name="จะแฮ")))
    assert {part.code: part.missing for part in bare.parts} == profile.PARTS
    assert {code for part in bare.parts for code in part.missing} == set(bare.missing)


def test_only_a_name_is_needed_and_the_rest_is_filled_in(store: Store) -> None:
    told = read(store, changed(store, None, Changed(given_name="จะแฮ")))
    assert (told.name, told.family_name, told.sex, told.birth, told.age) == (
        "จะแฮ",
        None,
        "not_stated",
        None,
        None,
    )
    with store.read() as tx:
        rows = tx.sql.execute("SELECT purpose, basis FROM consent").fetchall()
    assert rows == [("enrol_report", "pending")]


@pytest.mark.parametrize(
    ("told", "name", "sex"),
    [
        (Changed(given_name="นางสาวมาลี ใจดี"), "นางสาวมาลี ใจดี", "female"),  # typed in one piece
        (Changed(given_name="มาลี", family_name="ใจดี", title="น.ส."), "นางสาวมาลี ใจดี", "female"),
        (Changed(family_name="จะแฮ", given_name=""), "จะแฮ", "not_stated"),  # people of one name
        (
            Changed(given_name="", family_name="", nickname="ป้าใบ"),
            "ป้าใบ",
            "not_stated",
        ),  # all that is known
        (Changed(given_name="มาลี", title="ดร.", sex="หญิง"), "ดร. มาลี", "female"),
        (Changed(given_name="มาลี", title="อุ๊ย"), "อุ๊ยมาลี", "not_stated"),  # a title nobody lists
        (Changed(given_name="มาลี", title="นาย", sex="not_stated"), "นายมาลี", "not_stated"),
        (Changed(given_name="เเก้ว", family_name="น\u0e4d\u0e49าใส"), "แก้ว น้ำใส", "not_stated"),
    ],
)
def test_names_are_put_together_as_they_are_meant(
    store: Store, told: Changed, name: str, sex: str
) -> None:
    made = read(store, changed(store, None, told))
    assert (made.name, made.sex) == (name, sex)


def test_every_field_that_cannot_be_meant_is_named_at_once_and_nothing_is_kept(
    store: Store, learner: bytes
) -> None:
    wrong = Changed(
        given_name=" ",
        family_name="",
        birth="ปลา",
        sex="ปลา",
        phone="abc",
        emergency_phone="xyz",
        remark="ก" * 2001,
        nickname="ก" * 201,
        numbers=(Numbered("thai", "!!!"),),
        consents=(Given("ปลา"),),
    )
    expected = {
        "given_name": "name_missing", "birth": "date_unreadable", "sex": "sex_unreadable",
        "phone": "phone_unreadable", "emergency_phone": "phone_unreadable", "remark": "text_too_long",
        "nickname": "text_too_long", "id_number": "number_unreadable", "purpose": "choice_unknown",
    }  # fmt: skip
    assert unfit(store, learner, wrong) == unfit(store, None, wrong) == expected
    assert unfit(store, learner, Changed(birth="2600", nickname="ดี")) == {"birth": "birth_in_future"}
    assert "given_name" in unfit(store, learner, Changed(given_name="", family_name=""))
    told = read(store, learner)
    assert (told.name, told.nickname, told.phone) == ("นางบุญมี คำ ศรีวิชัย", "แม่มี", "0812345512")
    with store.read() as tx:
        assert tx.sql.execute("SELECT count(*) FROM learner").fetchone() == (1,)
    with pytest.raises(NotFound):
        changed(store, new_id(), Changed(nickname="ดี"))


def test_only_what_changed_is_written_and_one_undo_takes_the_form_back(
    store: Store, learner: bytes
) -> None:
    before = read(store, learner)
    changed(store, learner, Changed(nickname="แม่มี", phone="", education="ป.6", birth=""))
    with store.read() as tx:
        newest = profile.history(tx, learner)[0]
    assert newest.fields == ("birth", "education", "phone")
    now = read(store, learner)
    assert (now.phone, now.education, now.birth, now.nickname) == (None, "ป.6", None, "แม่มี")
    with store.write("undo") as tx:
        assert undo(tx).kept == ()
    assert read(store, learner) == before


def test_saving_nothing_new_leaves_no_change(store: Store, learner: bytes) -> None:
    with store.read() as tx:
        before = tx.sql.execute("SELECT log, n FROM change").fetchall()
    changed(store, learner, WHOLE)
    with store.read() as tx:
        assert tx.sql.execute("SELECT log, n FROM change").fetchall() == before


def test_a_birth_is_taken_from_the_date_field_and_its_doubts_are_noted(
    store: Store, learner: bytes
) -> None:
    with store.read() as tx:
        written = dates.read_date("2482", today=tx.today)
    changed(store, learner, Changed(birth=written))
    told = read(store, learner)
    assert told.birth is not None
    assert (told.birth.year, told.birth.month, told.birth.precision) == (2482, None, "year")
    assert told.notes == ("year_before_2484",)
    changed(store, learner, Changed(birth="31 ก.พ. 2500"))
    told = read(store, learner)
    assert told.notes == ("no_such_date",)
    assert told.birth is not None
    assert (told.birth.text, told.birth.earliest, told.age) == ("31 ก.พ. 2500", None, None)
    assert "birth" not in told.missing
    changed(store, learner, Changed(birth="1945-03-27"))
    told = read(store, learner)
    assert told.birth is not None
    assert (told.birth.era, told.birth.year, told.birth.day, told.notes) == ("ce", 1945, 27, ())


def test_a_birth_that_an_office_wrote_unreadably_is_shown_as_it_stands(
    store: Store, learner: bytes
) -> None:
    with store.write("test") as tx:
        tx.sql.execute(
            "UPDATE learner SET birth = NULL, birth_era = NULL, birth_earliest = NULL,"
            " birth_latest = NULL, birth_as_written = 'ปีมะโรง'"
        )
    told = read(store, learner).birth
    assert told is not None
    assert (told.text, told.year, told.notes) == ("ปีมะโรง", None, ("date_unreadable",))


def test_groups_are_left_with_a_day_and_never_overwritten(store: Store, learner: bytes) -> None:
    changed(store, learner, Changed(groups=("farmer", "disabled", "ไม่มีจริง")))
    told = [(group.code, group.until) for group in read(store, learner).groups]
    assert sorted(told, key=str) == [("disabled", None), ("elderly", "2026-05-20"), ("farmer", None)]
    changed(store, learner, Changed(groups=("elderly",)))
    again = [(g.code, g.until) for g in read(store, learner).groups]
    assert again.count(("elderly", None)) == again.count(("elderly", "2026-05-20")) == 1
    with store.read() as tx:
        assert ("elderly", "ผู้สูงอายุ") in profile.every_group(tx)


def test_consents_are_given_and_taken_back_with_the_form(store: Store, learner: bytes) -> None:
    changed(
        store,
        learner,
        Changed(consents=(Given("photo", how="spoken"),), withdrawn=("enrol_report", "contact")),
    )
    told = {one.purpose: one for one in read(store, learner).consents}
    assert (told["photo"].stands, told["photo"].how) == (True, "spoken")
    assert not told["enrol_report"].stands
    assert told["enrol_report"].withdrawn_on is not None
    assert told["contact"].basis == "pending", "what was never given needs no taking back"


# --- the side panel ------------------------------------------------------------------------------


def test_the_card_sums_up_what_somebody_attends(store: Store, learner: bytes) -> None:
    with store.write("test") as tx:
        plan = Plan("ทำขนมไทย", "2026-05-06", "2026-06-24", "wed", "09:00-12:00")
        made = activities.plan(tx, plan)
        over = activities.plan(tx, Plan("จบแล้ว", "2026-04-01", "2026-05-13", "wed", "13:00-15:00"))
        for activity in (made, over):
            enrolments.enrol(tx, activity.activity.id, [learner])
    marks = (("present", None), ("late", 30), ("absent", None), ("excused", None))
    with store.write("test") as tx:
        for session, (status, minutes) in zip(made.sessions, marks, strict=False):
            attendance.mark(tx, session.id, learner, status, minutes)
        attendance.mark(tx, over.sessions[0].id, learner, "present")
    with store.read() as tx:
        card = profile.card(tx, learner)
    (part,) = card.taking_part
    assert (part.title, part.activity) == ("ทำขนมไทย", made.activity.id)
    assert (part.sessions, part.of_sessions) == (2, len(made.sessions))
    assert (part.minutes, part.of_minutes) == (180 + 150, 180 * len(made.sessions))
    assert card.minutes == 180 + 150 + 120
    assert (card.years, card.certificates) == (1, 0)
    assert (card.name, card.nickname, card.sex, card.age) == ("นางบุญมี คำ ศรีวิชัย", "แม่มี", "female", 81)
    assert (card.address, card.tambon, card.phone) == ("45 ม.3", "แม่กา", "0812345512")
    assert card.missing == ("consent_photo",)


def test_the_card_of_somebody_new_is_empty_and_of_nobody_is_refused(store: Store) -> None:
    with store.write("test") as tx:
        key = register.add(tx, "จะแฮ").id
    with store.read() as tx:
        card = profile.card(tx, key)
        assert (card.taking_part, card.minutes, card.years, card.certificates) == ((), 0, 0, 0)
        with pytest.raises(NotFound):
            profile.card(tx, new_id())
        with pytest.raises(NotFound):
            profile.read(tx, new_id())


# --- who changed what ----------------------------------------------------------------------------


def test_the_history_tells_who_changed_what_newest_first(store: Store, learner: bytes) -> None:
    with store.write("learners.amend") as tx:
        register.amend(tx, register.named(tx, "A00001E"), nickname="ป้ามี")
    changed(store, learner, Changed(numbers=(Numbered("passport", "AA1234567"),), groups=()))
    with store.write("other") as tx:
        register.add(tx, "คนอื่น ไม่เกี่ยว")
    with store.read() as tx:
        told = profile.history(tx, learner)
        assert [(one.verb, one.fields, one.new) for one in told[:2]] == [
            ("learners.save", ("id_number", "target_group"), False),
            ("learners.amend", ("nickname",), False),
        ]
        assert (told[2].new, told[2].verb, len(told)) == (True, "learners.save", 3)
        assert {"given_name", "consent", "id_number", "target_group"} <= set(told[2].fields)
        assert {one.who for one in told} == {"ครูสมใจ"}
        assert told[0].at.isoformat().startswith("2026-05-20T08:30")
        assert profile.history(tx, learner, limit=1) == told[:1]
        assert profile.history(tx, new_id()) == ()


def test_undo_stands_in_the_history_too(store: Store, learner: bytes) -> None:
    changed(store, learner, Changed(nickname="ป้ามี"))
    with store.write("undo") as tx:
        undo(tx)
    with store.read() as tx:
        assert [(one.verb, one.fields) for one in profile.history(tx, learner)[:2]] == [
            ("undo", ("nickname",)),
            ("learners.save", ("nickname",)),
        ]
    sql = store.driver()
    assert verify(sql) == []
    sql.close()


# --- who is it already ---------------------------------------------------------------------------


def alike(tx: Tx, name: str, **more: str) -> list[tuple[str, bool, set[str], set[str]]]:
    found = profile.look_alikes(tx, name, **more)  # type: ignore[arg-type]
    return [(one.name, one.same, set(one.agrees), set(one.differs)) for one in found]


def test_somebody_like_the_one_being_typed_is_named_with_the_reasons(
    store: Store, learner: bytes
) -> None:
    full = "นางบุญมี คำ ศรีวิชัย"
    with store.read() as tx:
        assert alike(tx, "บุญมี ศรีวิชัย", birth="2488") == [(full, True, {"name", "birth"}, set())]
        assert alike(tx, "บุนมี สีวิชัย", birth="2488") == [(full, False, {"sound", "birth"}, set())]
        assert alike(tx, "บุนมี สีวิชัย") == [], "the sound alone is too little"
        assert alike(tx, "บุญมี ศรีวิชัย") == [(full, False, {"name"}, set())]
        assert alike(tx, "บุญมี ศรีวิชัย", birth="2510") == [(full, False, {"name"}, {"birth"})]
        assert alike(tx, "ใคร อื่น", number="1101700230708") == [(full, False, {"id_number"}, {"name"})]
        assert alike(tx, "บุญมี ศรีวิชัย", phone="0812345512") == [(full, True, {"name", "phone"}, set())]
        assert alike(tx, "บุญมี") == alike(tx, "") == alike(tx, "คนละ คน") == []
        assert alike(tx, "บุญมี ศรีวิชัย", birth="ปลา", number="!", phone="abc") == [
            (full, False, {"name"}, set())
        ]
        assert profile.look_alikes(tx, "บุญมี ศรีวิชัย", but=learner) == ()


def test_look_alikes_are_few_and_the_likeliest_first(store: Store, learner: bytes) -> None:
    with store.write("test") as tx:
        for birth in ("2488", "2510", "2520", "2530"):
            register.add(tx, "นางบุญมี ศรีวิชัย", birth=birth)
        found = profile.look_alikes(tx, "บุญมี ศรีวิชัย", birth="2510")
    assert len(found) == 3
    assert (found[0].same, found[0].age) == (True, 59)
    assert not any(one.same for one in found[1:])
