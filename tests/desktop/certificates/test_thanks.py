"""ขอบคุณวิทยากร: who taught is thanked in the same register, and no learner's count takes it for theirs."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from desktop import passbook
from desktop.activities import named
from desktop.certificates import board, gaps, listing, own_copy, register, thanks, verify
from desktop.certificates.issue import Order, issue
from desktop.certificates.reissue import reissue
from desktop.certificates.reprint import reprint
from desktop.errors import Refused
from desktop.models import Activity, ActivityFacilitator, Certificate, Facilitator, new_id
from desktop.store import check
from desktop.store.store import Store

ORDER = Order("A01", thanks.TEMPLATE)


@pytest.fixture
def taught(store: Store, course: str) -> dict[str, bytes]:
    """ครูสมใจ teaches four times three hours, a helper beside her, a guest once in her place."""
    keys = {name: new_id() for name in ("นางสมใจ ใจงาม", "นายช่วย ดีมาก", "นางแขก มาเยือน", "นายไม่เคย สอน")}
    main, helper, guest, _never = keys.values()
    with store.write("test") as tx:
        activity = named(tx, course)
        tx.add(*(Facilitator(id=key, name=name) for name, key in keys.items()))
        tx.sql.execute("UPDATE activity SET facilitator = ? WHERE id = ?", (main, activity.id))
        tx.add(ActivityFacilitator(activity=activity.id, facilitator=helper, part="helper"))
        tx.sql.execute(
            "UPDATE session SET facilitator = ? WHERE activity = ? AND number = 2", (guest, activity.id)
        )
    return keys


def test_everybody_who_taught_is_told_with_their_own_hours_and_part(
    store: Store, taught: dict[str, bytes]
) -> None:
    with store.read() as tx:
        found = thanks.taught(tx, named(tx, "A01"))
    assert [(one.name, one.part, one.minutes, one.number) for one in found] == [
        ("นางแขก มาเยือน", "main", 180, None),
        ("นางสมใจ ใจงาม", "main", 540, None),
        ("นายช่วย ดีมาก", "helper", 720, None),
    ]


def test_thanks_are_numbered_with_the_others_signed_and_verified(
    store: Store, taught: dict[str, bytes], tmp_path: Path
) -> None:
    issue(store, Order("A01"), tmp_path / "a.pdf")
    made = thanks.thank(store, ORDER, tmp_path / "t.pdf")

    assert [one.number for one in made] == ["4/2569", "5/2569", "6/2569"]
    with pypdfium2.PdfDocument(tmp_path / "t.pdf") as document:
        told = [page.get_textpage().get_text_range() for page in document]
    assert "ผู้ช่วยวิทยากร" in told[2]
    assert "๑๒ ชั่วโมง" in told[2]
    assert "๙ ชั่วโมง" in told[1]
    with store.read() as tx:
        verdicts = {verify.verify_text(tx, one.token).verdict for one in made}
        lines = {one.number: one for one in listing.book(tx)}
    assert verdicts == {"genuine"}
    assert [number for number, one in lines.items() if one.thanks] == ["4/2569", "5/2569", "6/2569"]
    with pytest.raises(Refused, match="all_thanked"):
        thanks.thank(store, ORDER, tmp_path / "u.pdf")


def test_no_count_of_learners_takes_them_for_a_learners(
    store: Store, taught: dict[str, bytes], tmp_path: Path
) -> None:
    thanks.thank(store, ORDER, tmp_path / "t.pdf")
    with store.read() as tx:
        activity = tx.all(Activity)[0]
        told = board.read(tx, activity.id)
        assert told.issued == ()
        assert len(told.waiting) == 3
        assert [one.waiting for one in board.activities(tx)] == [3]
        with pytest.raises(Refused, match="nothing_to_reprint"):
            reprint(tx, "A01", tmp_path / "x.pdf")
        reprint(tx, "1/2569", tmp_path / "one.pdf")
    sql = store.driver()
    assert [one for one in check.check(sql) if one.code == "dangling"] == []
    sql.close()
    assert len(issue(store, Order("A01"), tmp_path / "a.pdf")) == 3
    with store.read() as tx:
        learner = told.waiting[0].learner
        assert passbook.read(tx, learner).certificates == 1
        assert gaps.gaps(tx) == ()


def test_thanks_are_voided_and_issued_anew_too(
    store: Store, taught: dict[str, bytes], tmp_path: Path
) -> None:
    thanks.thank(store, ORDER, tmp_path / "t.pdf", facilitators=[taught["นายช่วย ดีมาก"]])
    with store.write("test") as tx:
        tx.sql.execute("UPDATE facilitator SET name = 'นายช่วย ดียิ่ง' WHERE name = 'นายช่วย ดีมาก'")
    made = reissue(store, "1/2569", "สะกดผิด", tmp_path / "n.pdf")
    assert (made.new.number, made.new.name) == ("2/2569", "นายช่วย ดียิ่ง")
    with store.read() as tx:
        (row,) = (one for one in tx.all(Certificate) if one.void_on is None)
        assert row.facilitator == taught["นายช่วย ดีมาก"]
        assert register.named(tx, "1/2569").void_why == "สะกดผิด"


def test_no_credential_says_that_who_taught_completed_it(
    store: Store, taught: dict[str, bytes], tmp_path: Path
) -> None:
    thanks.thank(store, ORDER, tmp_path / "t.pdf")
    with store.read() as tx:
        for refused in (lambda: own_copy.of(tx, "1/2569"), lambda: own_copy.credential_of(tx, "1/2569")):
            with pytest.raises(Refused, match="thanks_no_copy"):
                refused()
        with pytest.raises(Refused, match="nothing_to_copy"):
            own_copy.of(tx, "A01")


def test_an_activity_that_nobody_taught_thanks_nobody(store: Store, course: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nobody_taught"):
        thanks.thank(store, ORDER, tmp_path / "t.pdf")
    assert not (tmp_path / "t.pdf").exists()
