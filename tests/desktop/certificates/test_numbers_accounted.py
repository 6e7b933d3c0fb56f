"""Every number is accounted for: on paper or not yet, left out, voided and issued anew, substituted."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from desktop.certificates import gaps, listing, printing, register, verify
from desktop.certificates import issue as issuing
from desktop.certificates.gaps import Gap
from desktop.certificates.issue import Order, issue
from desktop.certificates.listing import Year
from desktop.certificates.reissue import reissue
from desktop.certificates.reprint import reprint, substitute
from desktop.errors import BadValue, FileTrouble, NotFound, Refused
from desktop.learners import held
from desktop.learners import register as learners
from desktop.models import Certificate, SkippedNumber
from desktop.store import backup
from desktop.store.store import Store, unlock
from desktop.store.undo import undo
from tests.desktop.conftest import PASSPHRASE

Issued = list[register.Issued]


def lines(store: Store, year: Year | None = None) -> dict[str, register.Numbered]:
    with store.read() as tx:
        return {one.number: one for one in listing.book(tx, year)}


def lose(store: Store, *serials: int) -> None:
    """As if the rows of another desk had not all come."""
    with store.write("test") as tx:
        for serial in serials:
            tx.sql.execute("UPDATE certificate SET gone = 1 WHERE serial = ?", (serial,))


# --- gaps ------------------------------------------------------------------------------------------


def test_a_register_whose_every_number_has_its_certificate_has_no_gap(
    store: Store, issued: Issued
) -> None:
    with store.read() as tx:
        assert gaps.gaps(tx) == ()
    assert list(lines(store)) == ["1/2569", "2/2569", "3/2569"]


def test_a_gap_stands_in_its_place_until_somebody_says_why(store: Store, issued: Issued) -> None:
    lose(store, 2)
    with store.read() as tx:
        (gap,) = gaps.gaps(tx)
    assert (gap.numbers, gap.cause, gap.why) == ("2/2569", "unexplained", None)
    assert list(lines(store)) == ["1/2569", "2/2569", "3/2569"]

    with store.write("certificates.explain") as tx:
        gaps.explain(tx, "๒/๒๕๖๙", " โต๊ะ B ยังไม่ส่งมา ")

    assert lines(store)["2/2569"].gap == Gap(gap.desk, "", 2569, 2, 2, "told", "โต๊ะ B ยังไม่ส่งมา")
    with store.write("undo") as tx:
        undo(tx)
    assert lines(store)["2/2569"].gap == gap
    with store.write("certificates.explain") as tx:  # what was undone can be said again
        gaps.explain(tx, "2/2569", "ฉีกทิ้ง")
    told = lines(store)["2/2569"].gap
    assert told is not None
    assert told.why == "ฉีกทิ้ง"


def test_a_span_is_explained_in_one_go_and_cut_where_the_reason_is_another(
    store: Store, issued: Issued
) -> None:
    with store.write("test") as tx:
        tx.sql.execute("UPDATE certificate SET serial = 9, number = '9/2569' WHERE serial = 3")
    with store.write("certificates.explain") as tx:
        gaps.explain(tx, "4-6/2569", "หมึกหก")
    with store.read() as tx:
        found = [(gap.first, gap.last, gap.cause) for gap in gaps.gaps(tx)]
    assert found == [(3, 3, "unexplained"), (4, 6, "told"), (7, 8, "unexplained")]
    with store.read() as tx:
        assert [one.number for one in listing.read(tx).lines] == [
            "9/2569", "7–8/2569", "4–6/2569", "3/2569", "2/2569", "1/2569",
        ]  # fmt: skip
        assert [one.number for one in listing.read(tx, "หมึก").lines] == ["4–6/2569"]
        assert [one.number for one in listing.read(tx, "5/2569").lines] == ["4–6/2569"]


@pytest.mark.parametrize(
    ("numbers", "why", "error"),
    [
        ("2/2569", "  ", "reason_needed"),
        ("สอง", "ก", "numbers_unreadable"),
        ("3-2/2569", "ก", "numbers_unreadable"),
        ("1-99999/2569", "ก", "numbers_unreadable"),
        ("1/2569", "ก", "not_a_gap"),
        ("2-3/2569", "ก", "not_a_gap"),
        ("4/2569", "ก", "not_a_gap"),
        ("B 2/2569", "ก", "not_a_gap"),
    ],
)
def test_what_cannot_be_explained_is_said(
    store: Store, issued: Issued, numbers: str, why: str, error: str
) -> None:
    lose(store, 2)
    with pytest.raises((BadValue, Refused), match=error), store.write("certificates.explain") as tx:
        gaps.explain(tx, numbers, why)


def test_numbers_given_after_a_backup_are_not_given_again_and_say_so(
    store: Store, course: str, tmp_path: Path
) -> None:
    sql = store.driver()
    made = backup.save(store.home, store.keys.data, sql, tmp_path)
    sql.close()
    issue(store, Order(course), tmp_path / "a.pdf")
    store.close()
    backup.restore(store.home, made, passphrase=PASSPHRASE)
    with unlock(store.home, passphrase=PASSPHRASE) as again:
        with again.read() as tx:
            assert [(gap.numbers, gap.cause) for gap in gaps.gaps(tx)] == [("1–3/2569", "restored")]
            assert [one.number for one in listing.read(tx).lines] == ["1–3/2569"]
        assert issue(again, Order(course), tmp_path / "b.pdf")[0].number == "4/2569"
        with again.read() as tx:
            assert [(gap.numbers, gap.cause) for gap in gaps.gaps(tx)] == [("1–3/2569", "restored")]
            assert len(tx.all(SkippedNumber)) == 3, "another desk is told as well"


def test_a_number_that_two_rows_bear_is_named_at_both(store: Store, issued: Issued) -> None:
    with store.write("test") as tx:
        row = tx.all(Certificate)[0]
        values = {name: getattr(row, name) for name in Certificate.fields()}
        tx.insert(Certificate, [{**values, "id": b"twin" * 4, "desk": b"clone678"}])
    with store.read() as tx:
        assert [one.number for one in listing.book(tx) if one.twice] == ["1/2569", "1/2569"]


# --- years -----------------------------------------------------------------------------------------


def test_a_fiscal_year_holds_what_was_issued_in_it_and_the_gaps_beside(
    store: Store, issued: Issued
) -> None:
    lose(store, 2)
    with store.write("test") as tx:
        tx.sql.execute("UPDATE certificate SET issued_on = '2026-11-02' WHERE serial = 3")
    assert list(lines(store, Year(2569))) == ["1/2569", "2/2569", "3/2569"]
    assert list(lines(store, Year(2569, fiscal=True))) == ["1/2569", "2/2569"]
    assert list(lines(store, Year(2570, fiscal=True))) == ["3/2569"]
    assert lines(store, Year(2568)) == {}
    with store.read() as tx:
        assert listing.read(tx).years == (Year(2569), Year(2569, fiscal=True))


# --- on paper or not yet ---------------------------------------------------------------------------


def test_a_number_waits_for_its_paper_until_it_is_out(store: Store, issued: Issued) -> None:
    assert [one.waits for one in lines(store).values()] == [True, True, True]
    with store.write("certificates.printed") as tx:
        assert printing.out(tx, [issued[0].id]) == 1
    assert [one.waits for one in lines(store).values()] == [False, True, True]
    with store.write("certificates.printed") as tx:
        assert printing.out(tx, [one.id for one in issued]) == 2
        assert printing.out(tx, [one.id for one in issued]) == 0
    assert [one.waits for one in lines(store).values()] == [False, False, False]


def test_whoever_stops_gets_neither_number_nor_file_nor_waiting_run(
    store: Store, course: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="stopped"):
        issue(store, Order(course), tmp_path / "a.pdf", step=lambda done, _of: done < 2)
    assert list(tmp_path.glob("a.pdf*")) == []
    assert lines(store) == {}
    assert issue(store, Order(course), tmp_path / "a.pdf")[0].number == "1/2569"


def test_a_long_run_comes_in_parts_and_a_part_that_fails_leaves_none(
    store: Store, course: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.certificates.publish.PART", 2)
    (tmp_path / "a-2.pdf").mkdir()
    with pytest.raises(FileTrouble, match="file_is_folder"):
        issue(store, Order(course), tmp_path / "a.pdf")
    assert not (tmp_path / "a-1.pdf").exists()
    assert lines(store) == {}
    (tmp_path / "a-2.pdf").rmdir()
    monkeypatch.setattr(issuing, "SLICE", 2)

    issue(store, Order(course), tmp_path / "a.pdf")

    pages = [len(pypdfium2.PdfDocument(tmp_path / name)) for name in ("a-1.pdf", "a-2.pdf")]
    assert pages == [2, 1]
    with store.read() as tx:
        reprint(tx, course, tmp_path / "b.pdf")
    for n in (1, 2):
        assert (tmp_path / f"a-{n}.pdf").read_bytes() == (tmp_path / f"b-{n}.pdf").read_bytes()


def test_printing_again_can_be_stopped_and_leaves_no_file(
    store: Store, issued: Issued, course: str, tmp_path: Path
) -> None:
    seen: list[tuple[int, int]] = []
    with store.read() as tx, pytest.raises(Refused, match="stopped"):
        reprint(
            tx, course, tmp_path / "b.pdf", step=lambda done, of: seen.append((done, of)) or done < 1
        )
    assert seen == [(0, 3), (1, 3)]
    assert list(tmp_path.glob("b.pdf*")) == []


def test_after_a_jam_it_goes_on_at_a_number(
    store: Store, issued: Issued, course: str, tmp_path: Path
) -> None:
    with store.read() as tx:
        rest = reprint(tx, course, tmp_path / "r.pdf", ("๒/๒๕๖๙", None))
        one = reprint(tx, course, tmp_path / "s.pdf", ("2/2569", "2/2569"))
        assert [each.number for each in rest] == ["2/2569", "3/2569"]
        assert [each.number for each in one] == ["2/2569"]
        for span in (("9/2569", None), (None, "9/2569"), ("3/2569", "1/2569")):
            with pytest.raises(NotFound, match="no_such"):
                reprint(tx, course, tmp_path / "x.pdf", span)
    assert not (tmp_path / "x.pdf").exists()


# --- void and issued anew --------------------------------------------------------------------------


def test_one_go_voids_and_issues_anew_and_both_point_to_each_other(
    store: Store, issued: Issued, tmp_path: Path
) -> None:
    with store.write("learners.amend") as tx:
        learners.amend(tx, learners.standing(tx, issued[1].learner), name="นางสาวกัญญา ฤทธิ์")
    made = reissue(store, "2/2569", "สะกดชื่อผิด", tmp_path / "new.pdf")

    assert (made.old.number, made.new.number, made.new.name) == ("2/2569", "4/2569", "นางสาวกัญญา ฤทธิ์")
    told = lines(store)
    assert (told["2/2569"].void_why, told["2/2569"].replaced_by) == ("สะกดชื่อผิด", "4/2569")
    assert told["4/2569"].replaces == "2/2569"
    with store.read() as tx:
        verdict = verify.verify_text(tx, issued[1].token)
        assert held.held(tx, issued[1].learner)["substitutes"] == []
    assert (verdict.verdict, verdict.replaced_by) == ("revoked", "4/2569")
    with pytest.raises(Refused, match="certificate_replaced"):
        reissue(store, "2/2569", "อีกที", tmp_path / "x.pdf")


def test_one_that_was_voided_before_keeps_its_reason_and_gets_its_new_one(
    store: Store, issued: Issued, tmp_path: Path
) -> None:
    with store.write("certificates.void") as tx:
        register.void(tx, "2/2569", "สะกดชื่อผิด")
    reissue(store, "2/2569", "ออกใหม่", tmp_path / "new.pdf")
    assert (lines(store)["2/2569"].void_why, lines(store)["4/2569"].replaces) == ("สะกดชื่อผิด", "2/2569")


def test_where_the_new_paper_cannot_be_written_nothing_is_voided(
    store: Store, issued: Issued, tmp_path: Path
) -> None:
    with pytest.raises(FileTrouble, match="file_is_folder"):
        reissue(store, "2/2569", "สะกดชื่อผิด", tmp_path)
    with pytest.raises(BadValue, match="reason_needed"):
        reissue(store, "2/2569", " ", tmp_path / "x.pdf")
    with store.write("certificates.void") as tx:
        register.void(tx, "1/2569", "ผิด")
    issue(store, Order("A01"), tmp_path / "b.pdf")
    with pytest.raises(Refused, match="number_stands"):
        reissue(store, "1/2569", "อีก", tmp_path / "x.pdf")
    assert lines(store)["2/2569"].void_on is None
    assert not (tmp_path / "x.pdf").exists()


# --- ฉบับแทน ---------------------------------------------------------------------------------------


def test_a_substitute_is_marked_counted_and_keeps_its_reason(
    store: Store, issued: Issued, tmp_path: Path
) -> None:
    first = substitute(store, "2/2569", "น้ำท่วม", tmp_path / "s.pdf")
    second = substitute(store, "2/2569", "หายอีก", tmp_path / "t.pdf")

    assert (first.nth, second.nth, lines(store)["2/2569"].substitutes) == (1, 2, 2)
    with store.read() as tx:
        kept = held.held(tx, issued[1].learner)["substitutes"]
    assert [(one["number"], one["nth"], one["why"]) for one in kept] == [
        ("2/2569", 1, "น้ำท่วม"),
        ("2/2569", 2, "หายอีก"),
    ]
    assert second.mark == "ฉบับแทน ครั้งที่ 2 · 10 ก.ค. 2569"
    with pypdfium2.PdfDocument(tmp_path / "t.pdf") as document:
        told = document[0].get_textpage().get_text_range()
    assert "ฉบับแทน" in told
    assert "๒/๒๕๖๙" in told
    with pytest.raises(BadValue, match="reason_needed"):
        substitute(store, "2/2569", "", tmp_path / "u.pdf")
    with store.read() as tx:
        reprint(tx, "2/2569", tmp_path / "plain.pdf")
        reprint(tx, "2/2569", tmp_path / "plain2.pdf")
    assert (tmp_path / "plain.pdf").read_bytes() == (tmp_path / "plain2.pdf").read_bytes()
