"""Erasing: nothing of the person is left to be read, the chain holds, reports count as before."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from desktop import activities, attendance, drafts, enrolments, reports, volunteers
from desktop.certificates import issue
from desktop.certificates import register as numbers
from desktop.certificates import verify as genuine
from desktop.certificates.issue import Order
from desktop.certificates.reprint import reprint
from desktop.errors import BadValue, NotFound, Refused
from desktop.learners import erasing, merging, profile, register, search
from desktop.learners.consents import Given
from desktop.models import Picture, new_id
from desktop.store.check import check
from desktop.store.store import Store
from desktop.store.undo import undo, undo_what_can_be
from desktop.store.verify import verify
from tests.desktop.class_of import learners, planned
from tests.desktop.store.raw_pages import clear

NAME, FAMILY, NICK = "กุลสตรีศรีสุดา", "พิศวงไกลโพ้น", "ฝนหลวงต้นฤดู"
PHONE, NUMBER = "0898765432", "1560812399957"
SECRETS = (NAME, FAMILY, NICK, PHONE, NUMBER, "หลังวัดพระเจ้าตนหลวง")


def sound(store: Store) -> bool:
    sql = store.driver()
    try:
        return verify(sql) == [] and [one for one in check(sql) if one.grave] == []
    finally:
        sql.close()


def somebody(store: Store) -> bytes:
    """A person about whom the file holds something of everything."""
    with store.write("learners.add") as tx:
        who = register.add(
            tx, f"นาง{NAME} {FAMILY}", nickname=NICK, phone=PHONE, id_number=NUMBER, birth="3/6/2500"
        ).id
    with store.write("learners.amend") as tx:
        profile.save(
            tx,
            who,
            profile.Changed(
                address="หลังวัดพระเจ้าตนหลวง", consents=(Given("photo", paper="12"),), groups=("elderly",)
            ),
        )
        content = b"\xff\xd8" + b"portrait of somebody" * 50
        digest = hashlib.sha256(content).digest()
        tx.sql.execute("INSERT INTO content VALUES (?, ?)", (digest, content))
        tx.add(
            Picture(
                id=new_id(),
                learner=who,
                shows="portrait",
                digest=digest,
                size=len(content),
                media="image/jpeg",
            )
        )
    with store.local() as tx:
        drafts.keep(tx, "learner", "new", {"name": f"{NAME} ซ้ำ"})
    return who


def a_month(store: Store, who: bytes) -> activities.Planned:
    """An activity in May with two others; `who` was there, late, and absent."""
    with store.write("activities.add") as tx:
        made = planned(tx, first="2026-05-06", last="2026-05-15")
        others = learners(tx, 2)
        enrolments.enrol(tx, made.activity.id, [*others, who])
        for place, one in enumerate(made.sessions):
            attendance.mark(
                tx,
                one.id,
                who,
                ("present", "late", "absent", "present")[place % 4],
                20 if place % 4 == 1 else None,
            )
            attendance.mark_rest(tx, one.id, "present")
    return made


def gone(store: Store, who: bytes, why: str = "เจ้าตัวขอให้ลบ") -> erasing.Erased:
    with store.write("learners.erase") as tx:
        done = erasing.erase(tx, who, why)
    assert erasing.sweep(store)
    return done


def plain(store: Store) -> bytes:
    """All that the file and its log hold, deciphered."""
    return clear(store.home.database, store.keys.data)


def found(data: bytes) -> list[str]:
    return [text for text in SECRETS if text.encode() in data]


def test_nothing_of_the_person_is_left_to_be_read(store: Store) -> None:
    who = somebody(store)
    a_month(store, who)
    with store.read() as tx:
        tx.sql.execute("SELECT count(*) FROM change").fetchone()
    assert found(plain(store)) == list(SECRETS), "the search sees what is there"
    assert b"portrait of somebody" in plain(store)
    gone(store, who)
    data = plain(store)
    assert found(data) == []
    assert b"portrait of somebody" not in data
    sql = store.driver()
    dump = "\n".join(
        str(row) for table in tables(sql) for row in sql.execute(f'SELECT * FROM "{table}"')
    )
    sql.close()
    assert found(dump.encode()) == []
    assert sound(store)


def tables(sql: Any) -> list[str]:
    return [row[0] for row in sql.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def test_the_words_they_were_found_by_are_gone_too(store: Store) -> None:
    who = somebody(store)
    gone(store, who)
    with store.read() as tx:
        for text in (NAME, NICK, PHONE, NUMBER):
            assert search.search(tx, text, 10).exact == ()
        assert register.listed(tx) == []


def test_a_month_counts_as_before(store: Store) -> None:
    who = somebody(store)
    a_month(store, who)
    with store.read() as tx:
        before = reports.month(tx, 2026, 5)
    gone(store, who)
    with store.read() as tx:
        after = reports.month(tx, 2026, 5)
        quarter = reports.quarter(tx, 2569, 3)
    assert (before.people, before.visits) == (3, 11)
    assert replace(after, by_group=()) == replace(before, by_group=())
    assert (quarter.people, quarter.visits) == (3, 11)
    assert sound(store)


def test_bands_are_those_of_the_reports() -> None:
    assert erasing.BANDS == reports.BANDS
    assert erasing.band_in("1966-06-30", date(2026, 6, 2)) == "60–69"
    assert erasing.band_in("1966-07-01", date(2026, 6, 2)) == "40–59"
    assert erasing.band_in(None, date(2026, 6, 2)) == "unknown"
    assert erasing.band_in("1900-01-01", date(2026, 6, 2)) == "80+"


def test_certificates_leave_number_and_days_and_no_name(store: Store, tmp_path: Any) -> None:
    who = somebody(store)
    with store.write("a") as tx:
        made = planned(tx, first="2026-05-06", last="2026-05-15")
        for one in made.sessions:
            attendance.mark(tx, one.id, who, "present")
    (paper,) = issue.issue(store, Order(made.activity.code), tmp_path / "a.pdf")
    done = gone(store, who)
    assert done.certificates == (paper.number,)
    assert found(plain(store)) == []
    with store.read() as tx:
        (row,) = numbers.register(tx)
        assert (row.number, row.name, row.course, row.token) == (paper.number, "", "สานตะกร้า", "")
        assert genuine.verify_text(tx, paper.token).verdict == "genuine", "the paper proves itself"
        with pytest.raises(Refused, match="certificate_erased"):
            reprint(tx, paper.number, tmp_path / "b.pdf")
    with store.write("certificates.void") as tx:
        numbers.void(tx, paper.number, "ออกผิดคน")
    with store.read() as tx:
        assert genuine.verify_text(tx, paper.token).verdict == "revoked"
    assert sound(store)


def test_only_a_keeper_may(store: Store) -> None:
    who = somebody(store)
    with store.write("v") as tx:
        clerk = volunteers.add(tx, "ลุงคำ", role="desk")
    with store.write("learners.erase", clerk) as tx, pytest.raises(Refused, match="keeper_only"):
        erasing.erase(tx, who, "เหตุผล")


@pytest.mark.parametrize("why", [f"ลบ {NAME}", f"โทร {PHONE}", NUMBER])
def test_the_reason_may_not_name_them(store: Store, why: str) -> None:
    who = somebody(store)
    with store.write("learners.erase") as tx, pytest.raises(BadValue, match="why_names_somebody"):
        erasing.erase(tx, who, why)
    with store.write("learners.erase") as tx, pytest.raises(BadValue, match="why_missing"):
        erasing.erase(tx, who, "  ")


def test_later_writes_about_them_are_refused_in_words(store: Store) -> None:
    who = somebody(store)
    made = a_month(store, who)
    gone(store, who)
    for deed in (
        lambda tx: attendance.mark(tx, made.sessions[0].id, who, "present"),
        lambda tx: enrolments.enrol(tx, made.activity.id, [who]),
    ):
        with pytest.raises(Refused, match="person_erased"), store.write("x") as tx:
            deed(tx)
    with pytest.raises(NotFound), store.write("x") as tx:
        profile.save(tx, who, profile.Changed(phone="0811111111"))
    with pytest.raises(NotFound), store.write("x") as tx:
        erasing.erase(tx, who, "อีกครั้ง")
    assert sound(store)


def test_undo_leaves_it_out_and_says_so(store: Store) -> None:
    who = somebody(store)
    gone(store, who)
    with store.write("undo") as tx, pytest.raises(Refused, match="stands_for_ever"):
        undo_what_can_be(tx)
    with store.write("undo") as tx:
        assert {one.why for one in undo(tx).kept} == {"never_undone"}
    with store.write("undo") as tx:
        done = undo(tx)
    assert done.verb == "learners.amend"
    assert {one.why for one in done.kept} == {"erased"}
    assert found(plain(store)) == []
    assert sound(store)


def test_records_that_were_joined_go_together(store: Store) -> None:
    who = somebody(store)
    with store.write("a") as tx:
        other = register.add(tx, "สมหญิง รักเรียน").id
        made = planned(tx)
        for key in (who, other):
            attendance.mark(tx, made.sessions[0].id, key, "present")
    with store.write("learners.merge") as tx:
        merging.merge(tx, who, other)
    with store.read() as tx:
        seen = erasing.foresee(tx, other)
    assert (seen.learner, seen.also, seen.marks) == (who, ("สมหญิง รักเรียน",), 2)
    assert gone(store, other).marks == 1, "one person came once"
    with store.read() as tx:
        assert register.listed(tx) == []
        assert tx.sql.execute("SELECT count(*) FROM alias").fetchone() == (0,)
    assert (
        b"\xe0\xb8\xa3\xe0\xb8\xb1\xe0\xb8\x81\xe0\xb9\x80\xe0\xb8\xa3\xe0\xb8\xb5\xe0\xb8\xa2\xe0\xb8\x99"
        not in plain(store)
    )
    assert sound(store)


def test_whoever_shows_people_is_told(store: Store) -> None:
    who = somebody(store)
    told: list[frozenset[str]] = []
    store.on_change(told.append)
    gone(store, who)
    assert {"learner", "attendance", "enrolment", "document_number", "erasure"} <= told[-1]
