"""Who sits at the desk: tiles, roles, and PINs that make a guesser wait."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from desktop import clock, volunteers
from desktop.errors import BadValue, DeskError, NotFound, Refused
from desktop.models import new_id
from desktop.store import undo
from desktop.store.store import Store, first_volunteer

START = datetime(2026, 5, 20, 9, 0, tzinfo=clock.THAILAND)
PIN = "1234"


@pytest.fixture
def teacher(store: Store) -> bytes:
    """ครูสมใจ, keeper, whose PIN is 1234."""
    with store.read() as tx:
        found = first_volunteer(tx.sql)
    assert found is not None
    return found


@pytest.fixture
def uncle(store: Store) -> bytes:
    """ลุงคำ, who has no PIN."""
    with store.write("volunteers.add") as tx:
        return volunteers.add(tx, "ลุงคำ")


def tiles(store: Store) -> list[volunteers.Tile]:
    with store.read() as tx:
        return volunteers.listed(tx)


def take_back(store: Store) -> None:
    with store.write("undo") as tx:
        undo.undo(tx)


def at(monkeypatch: pytest.MonkeyPatch, after: timedelta) -> None:
    monkeypatch.setenv("SALA_NOW", (START + after).isoformat())


def sign_in(store: Store, who: bytes, pin: str | None) -> dict[str, object] | None:
    """The refusal's code and fields; nothing when they may sit down."""
    try:
        with store.local() as tx:
            volunteers.sign_in(tx, who, pin)
    except DeskError as error:
        return {"code": error.code, **error.fields}
    return None


# --- tiles ---------------------------------------------------------------------------------------


def test_each_volunteer_has_a_tile_and_the_first_picture_nobody_has(
    store: Store, teacher: bytes, uncle: bytes
) -> None:
    with store.write("volunteers.add") as tx:
        aunt = volunteers.add(tx, " ป้าจันทร์ดี ", role="coordinator", tile="bird", pin="98765")
        boy = volunteers.add(tx, "น้องฟ้า")
    assert tiles(store) == [
        volunteers.Tile(teacher, "ครูสมใจ", "keeper", "lotus", has_pin=True),
        volunteers.Tile(uncle, "ลุงคำ", "desk", "fish", has_pin=False),
        volunteers.Tile(aunt, "ป้าจันทร์ดี", "coordinator", "bird", has_pin=True),
        volunteers.Tile(boy, "น้องฟ้า", "desk", "butterfly", has_pin=False),
    ]


def test_more_volunteers_than_pictures_share_them_evenly(store: Store) -> None:
    with store.write("volunteers.add") as tx:
        for n in range(len(volunteers.PICTURES)):
            volunteers.add(tx, f"คนที่ {n}")
    taken = [tile.tile for tile in tiles(store)]
    assert taken == [*volunteers.PICTURES, volunteers.PICTURES[0]]


def test_what_is_said_of_a_volunteer_is_amended_and_can_be_undone(store: Store, uncle: bytes) -> None:
    with store.write("volunteers.amend") as tx:
        volunteers.amend(tx, uncle, name="ลุงคำปัน", role="coordinator", tile="boat")
    with store.write("volunteers.amend") as tx:
        volunteers.amend(tx, uncle, tile="star")
    assert tiles(store)[1] == volunteers.Tile(uncle, "ลุงคำปัน", "coordinator", "star", has_pin=False)
    take_back(store)
    assert tiles(store)[1].tile == "boat"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"name": "  "}, "volunteer_name"),
        ({"role": "king"}, "role_unknown"),
        ({"tile": "dragon"}, "picture_unknown"),
    ],
)
def test_what_cannot_be_meant_is_refused(
    store: Store, uncle: bytes, wrong: dict[str, str], code: str
) -> None:
    with pytest.raises(BadValue, match=code), store.write("volunteers.amend") as tx:
        volunteers.amend(tx, uncle, **wrong)
    with pytest.raises(BadValue, match=code), store.write("volunteers.add") as tx:
        volunteers.add(tx, **{"name": "ก", **wrong})
    assert len(tiles(store)) == 2


def test_the_last_keeper_stays_one(store: Store, teacher: bytes, uncle: bytes) -> None:
    for role in ("desk", "coordinator"):
        with pytest.raises(Refused, match="last_keeper") as told, store.write("volunteers.amend") as tx:
            volunteers.amend(tx, teacher, role=role)
        assert told.value.fields == {"name": "ครูสมใจ"}
    with pytest.raises(Refused, match="last_keeper"), store.write("volunteers.remove") as tx:
        volunteers.remove(tx, teacher)
    with store.write("volunteers.amend") as tx:
        volunteers.amend(tx, uncle, role="keeper")
    with store.write("volunteers.remove") as tx:
        volunteers.remove(tx, teacher)
    assert [tile.name for tile in tiles(store)] == ["ลุงคำ"]


def test_who_was_removed_is_gone_and_comes_back_with_their_pin(store: Store, uncle: bytes) -> None:
    with store.local() as tx:
        volunteers.set_pin(tx, uncle, "5555")
    with store.write("volunteers.remove") as tx:
        volunteers.remove(tx, uncle)
    with pytest.raises(NotFound), store.local() as tx:
        volunteers.sign_in(tx, uncle, "5555")
    for deed in (volunteers.remove, volunteers.amend):
        with pytest.raises(NotFound), store.write("volunteers") as tx:
            deed(tx, uncle)
    take_back(store)
    assert tiles(store)[1].has_pin
    assert sign_in(store, uncle, "5555") is None


# --- PINs ----------------------------------------------------------------------------------------


def test_the_right_pin_signs_in_and_who_has_none_needs_none(
    store: Store, teacher: bytes, uncle: bytes
) -> None:
    assert sign_in(store, teacher, PIN) is None
    assert sign_in(store, uncle, None) is None
    assert sign_in(store, uncle, "0000") is None
    assert sign_in(store, teacher, None) == {"code": "pin_wrong", "tries_left": 4}


def test_signing_in_leaves_nothing_in_the_journal(store: Store, teacher: bytes) -> None:
    def count() -> object:
        with store.read() as tx:
            return tx.sql.execute("SELECT count(*), max(log) FROM change").fetchone()

    before = count()
    sign_in(store, teacher, "0000")
    sign_in(store, teacher, PIN)
    assert count() == before


def test_a_guesser_waits_longer_each_time(
    store: Store, teacher: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, timedelta())
    for left in (4, 3, 2, 1):
        assert sign_in(store, teacher, "0000") == {"code": "pin_wrong", "tries_left": left}
    passed = timedelta()
    for wait in (30, 60, 120, 240, 480, 900, 900, 900):
        assert sign_in(store, teacher, "0000") == {"code": "pin_wait", "seconds": wait}
        at(monkeypatch, passed + timedelta(seconds=wait - 1))
        assert sign_in(store, teacher, PIN) == {"code": "pin_wait", "seconds": 1}, (
            "not even the right one"
        )
        passed += timedelta(seconds=wait)
        at(monkeypatch, passed)
    assert sign_in(store, teacher, PIN) is None
    assert sign_in(store, teacher, "0000") == {"code": "pin_wrong", "tries_left": 4}, "counted anew"


def test_waiting_is_each_volunteers_own(store: Store, teacher: bytes, uncle: bytes) -> None:
    with store.local() as tx:
        volunteers.set_pin(tx, uncle, "5555")
    for _ in range(5):
        sign_in(store, teacher, "0000")
    assert sign_in(store, uncle, "5555") is None
    assert sign_in(store, teacher, PIN) == {"code": "pin_wait", "seconds": 30}


def test_closing_the_program_shortens_no_wait(store: Store, teacher: bytes) -> None:
    from desktop.store.store import open_with  # noqa: PLC0415

    for _ in range(5):
        sign_in(store, teacher, "0000")
    with open_with(store.home, store.keys) as again:
        assert sign_in(again, teacher, PIN) == {"code": "pin_wait", "seconds": 30}


def test_turning_the_clock_back_neither_shortens_nor_stretches_a_wait(
    store: Store, teacher: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, timedelta())
    for _ in range(5):
        sign_in(store, teacher, "0000")
    at(monkeypatch, timedelta(seconds=30))
    assert sign_in(store, teacher, "0000") == {"code": "pin_wait", "seconds": 60}
    for day in (-4000, -5000):
        at(monkeypatch, timedelta(days=day))
        assert sign_in(store, teacher, PIN) == {"code": "pin_wait", "seconds": 60}
        at(monkeypatch, timedelta(days=day, seconds=59))
        assert sign_in(store, teacher, PIN) == {"code": "pin_wait", "seconds": 1}
    at(monkeypatch, timedelta(days=-5000, seconds=60))
    assert sign_in(store, teacher, PIN) is None


def test_saying_that_it_is_tomorrow_shortens_no_wait(
    store: Store, teacher: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    at(monkeypatch, timedelta())
    for _ in range(5):
        sign_in(store, teacher, "0000")
    clock.set_today(date(2026, 5, 21))
    try:
        assert sign_in(store, teacher, PIN) == {"code": "pin_wait", "seconds": 30}
    finally:
        clock.set_today(None)


def test_a_new_pin_ends_a_wait(store: Store, teacher: bytes) -> None:
    for _ in range(6):
        sign_in(store, teacher, "0000")
    with store.local() as tx:
        volunteers.reset_pin(tx, teacher, "777777")
    assert sign_in(store, teacher, PIN) == {"code": "pin_wrong", "tries_left": 4}
    assert sign_in(store, teacher, "777777") is None
    with store.local() as tx:
        volunteers.drop_pin(tx, teacher)
    assert sign_in(store, teacher, None) is None
    assert not tiles(store)[0].has_pin


@pytest.mark.parametrize("pin", ["", "123", "1234567", "12a4", "๑๒๓๔"])
def test_a_pin_that_cannot_be_is_refused_and_the_old_one_stands(
    store: Store, teacher: bytes, pin: str
) -> None:
    with pytest.raises(BadValue, match="pin_unfit"), store.local() as tx:
        volunteers.reset_pin(tx, teacher, pin)
    assert sign_in(store, teacher, PIN) is None


def test_nobody_has_a_pin_who_is_not_there(store: Store) -> None:
    with pytest.raises(NotFound), store.local() as tx:
        volunteers.set_pin(tx, new_id(), "1234")
    with pytest.raises(NotFound), store.local() as tx:
        volunteers.sign_in(tx, new_id(), "1234")


def test_a_sign_in_is_no_deed_where_a_wrong_pin_would_not_be_counted(
    store: Store, teacher: bytes
) -> None:
    with pytest.raises(RuntimeError), store.write("sign in") as tx:
        volunteers.sign_in(tx, teacher, "0000")
