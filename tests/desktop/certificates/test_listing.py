"""The register as a list looks through it: what is found, in what order, and a window of lines at a time."""

from __future__ import annotations

import pytest

from desktop.certificates import listing
from desktop.models import Certificate, new_id
from desktop.store.store import Store

GIVEN = listing.WINDOW + 50


@pytest.fixture
def keys(store: Store) -> list[bytes]:
    """So many numbers of a year; every hundredth is void, all are named by their number."""
    made = [new_id() for _ in range(GIVEN)]
    with store.write("test") as tx:
        tx.insert(Certificate, [_row(tx.about.desk, n, key) for n, key in enumerate(made, 1)])
    return made


def _row(desk: bytes, number: int, key: bytes) -> dict[str, object]:
    year = 2569
    void = ("2026-06-01", "สะกดชื่อผิด") if number % 100 == 0 else (None, None)
    return {
        "id": key, "desk": desk, "desk_index": number, "serial": number, "year": year,
        "number": f"{number}/{year}", "activity": bytes(16), "learner": bytes(16),
        "name": f"นางคำ{number} ใจดี", "course": "Excel เบื้องต้น" if number % 2 else "ทำขนมไทย", "minutes": 600,
        "issued_on": "2026-06-01", "template": bytes(32), "wording": "[]", "token": b"",
        "void_on": void[0], "void_why": void[1],
    }  # fmt: skip


def numbers(read: listing.Listing) -> list[int]:
    return [int(one.number.split("/")[0]) for one in read.lines]


def test_the_newest_stand_first_and_only_a_window_of_them_is_read(
    store: Store, keys: list[bytes]
) -> None:
    with store.read() as tx:
        read = listing.read(tx)

        assert (len(read.keys), read.all, read.void) == (GIVEN, GIVEN, 2)
        assert (read.place, read.first) == (0, 0)
        assert numbers(read) == list(range(GIVEN, 50, -1))
        rest = listing.lines(tx, read.keys[listing.WINDOW :])
    assert [one.number for one in rest] == [f"{n}/2569" for n in range(50, 0, -1)]


def test_the_one_that_is_looked_at_comes_with_the_window_it_stands_in(
    store: Store, keys: list[bytes]
) -> None:
    with store.read() as tx:
        read = listing.read(tx, stood=keys[9])

    assert (read.place, read.first) == (GIVEN - 10, listing.WINDOW)
    assert read.lines[read.place - read.first].id == keys[9]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("๗/๒๕๖๙", [7, *range(247, 7, -10)]),  # that very number before those that end with it
        ("คำ24 EXCEL", [249, 247, 245, 243, 241]),
        ("  นางคำ100  ", [100]),
        ("%", []),
        ("ไม่มีใคร", []),
    ],
)
def test_every_word_must_be_held_by_number_name_or_course(
    store: Store, keys: list[bytes], text: str, found: list[int]
) -> None:
    with store.read() as tx:
        read = listing.read(tx, text)

    assert numbers(read) == found
    assert (read.all, read.void) == (GIVEN, 2), "the whole register is counted, whatever is sought"


def test_who_is_looked_at_and_not_found_leaves_the_lamp_to_the_first(
    store: Store, keys: list[bytes]
) -> None:
    with store.read() as tx:
        read = listing.read(tx, "คำ24", stood=keys[0])
        assert (read.place, read.lines[0].id) == (0, keys[248])
        assert listing.read(tx, "คำ24", stood=keys[240]).place == 8


def test_a_void_line_bears_its_day_and_reason_and_a_removed_one_is_not_there(
    store: Store, keys: list[bytes]
) -> None:
    with store.write("test") as tx:
        tx.sql.execute("UPDATE certificate SET gone = 1 WHERE id = ?", (keys[GIVEN - 1],))
    with store.read() as tx:
        read = listing.read(tx, "คำ200")
        whole = listing.read(tx)

    (void,) = read.lines
    assert (void.void_on, void.void_why) == ("2026-06-01", "สะกดชื่อผิด")
    assert (whole.all, numbers(whole)[0]) == (GIVEN - 1, GIVEN - 1)


def test_nothing_given_yet(store: Store) -> None:
    with store.read() as tx:
        assert listing.read(tx, stood=new_id()) == listing.Listing()
