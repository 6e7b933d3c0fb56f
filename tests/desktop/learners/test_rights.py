"""Rights: what is asked for is due in thirty days; everything held is told, on paper and in a file."""

from __future__ import annotations

import hashlib
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from desktop import attendance, enrolments, volunteers
from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import consents, held, merging, profile, register, rights
from desktop.learners.consents import Given
from desktop.models import Picture, new_id
from desktop.store.store import Store
from tests.desktop.class_of import planned


@pytest.fixture
def who(store: Store) -> bytes:
    with store.write("learners.add") as tx:
        key = register.add(
            tx, "นางบัวลอย น้ำทิพย์", nickname="บัว", phone="0812345678", id_number="1560800123450"
        ).id
        made = planned(tx)
        enrolments.enrol(tx, made.activity.id, [key])
        attendance.mark(tx, made.sessions[0].id, key, "late", 15)
        consents.give(tx, key, Given("photo", paper="31"))
        content = b"\xff\xd8portrait"
        digest = hashlib.sha256(content).digest()
        tx.sql.execute("INSERT INTO content VALUES (?, ?)", (digest, content))
        tx.add(
            Picture(
                id=new_id(), learner=key, shows="portrait", digest=digest, size=10, media="image/jpeg"
            )
        )
    return key


def test_a_request_is_due_in_thirty_days_and_settled_once(store: Store, who: bytes) -> None:
    with store.write("rights.ask") as tx:
        asked = rights.ask(tx, who, "correct", by="ลูกสาว", note="วันเกิดผิด")
        assert (asked.asked_on, asked.due_on) == (date(2026, 5, 20), date(2026, 6, 19))
        assert rights.due_soon(tx, date(2026, 6, 11)) == ()
        assert [one.id for one in rights.due_soon(tx, date(2026, 6, 12))] == [asked.id]
        rights.settle(tx, asked.id)
        assert rights.open_requests(tx) == ()
        with pytest.raises(Refused, match="request_done"):
            rights.settle(tx, asked.id)
    with store.write("rights.ask") as tx:
        with pytest.raises(BadValue, match="choice_unknown"):
            rights.ask(tx, who, "everything")
        with pytest.raises(NotFound):
            rights.ask(tx, new_id(), "copy")
        with pytest.raises(BadValue, match="text_too_long"):
            rights.ask(tx, who, "copy", note="ก" * 301)


def test_data_are_restricted_until_that_is_lifted(store: Store, who: bytes) -> None:
    with store.write("rights.restrict") as tx:
        stood = rights.done_at_once(tx, who, "restrict", "restricted")
        assert rights.restricted(tx, who) == stood
        rights.settle(tx, stood.id, "lifted")
        assert rights.restricted(tx, who) is None


def test_everything_held_is_told_with_numbers_whole(store: Store, who: bytes) -> None:
    with store.write("a") as tx:
        other = register.add(tx, "บัวลอย น้ำทิพ", id_number="G640800001234").id
        merging.merge(tx, who, other)
    with store.read() as tx:
        told = held.held(tx, other)
    assert told["format"] == held.FORMAT
    assert told["learner"]["name"] == "นางบัวลอย น้ำทิพย์"
    assert [one["name"] for one in told["joined"]] == ["บัวลอย น้ำทิพ"]
    assert {one["number"] for one in told["numbers"]} == {"1560800123450", "G640800001234"}
    assert [(one["status"], one["minutes_missed"]) for one in told["attendance"]] == [("late", 15)]
    assert [(one["purpose"], one["paper"]) for one in told["consents"]] == [("photo", "31")]
    assert [one["deed"] for one in told["changes"]][-1] in {"learners.add", "a"}
    assert json.loads(json.dumps(told)) == told, "plain data"


def test_a_file_holds_it_all_with_the_pictures_beside(store: Store, who: bytes, tmp_path: Path) -> None:
    out = tmp_path / "บัวลอย.zip"
    with store.write("rights.export") as tx:
        done = rights.export(tx, who, out)
    assert done.pictures == 1
    with zipfile.ZipFile(out) as packed:
        told = json.loads(packed.read("data.json"))
        assert packed.read(told["pictures"][0]["file"]) == b"\xff\xd8portrait"
    with store.read() as tx:
        (one,) = rights.requests(tx, who)
    assert (one.wanted, one.outcome) == ("export", "done")


def test_the_desk_role_may_not(store: Store, who: bytes, tmp_path: Path) -> None:
    with store.write("v") as tx:
        clerk = volunteers.add(tx, "ลุงคำ", role="desk")
    with pytest.raises(Refused, match="role_may_not"), store.write("rights.export", clerk) as tx:
        rights.export(tx, who, tmp_path / "x.zip")
    assert list(tmp_path.glob("*.zip")) == []


def test_a_profile_that_was_saved_is_in_the_data(store: Store, who: bytes) -> None:
    with store.write("learners.amend") as tx:
        profile.save(tx, who, profile.Changed(address="12 หมู่ 3", groups=("elderly",)))
    with store.read() as tx:
        told = held.held(tx, who)
    assert told["learner"]["address"] == "12 หมู่ 3"
    assert told["groups"][0]["code"] == "elderly"
