"""A desk with a valid key that lies: each lie is refused by its name, and nothing of it is kept."""

from __future__ import annotations

import os
import shutil
import struct
import tracemalloc
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import cbor2
import pytest
import zstandard

from desktop import clock
from desktop.errors import DeskError
from desktop.models import Learner
from desktop.paths import Home
from desktop.store import change, erase, merge
from desktop.store.change import canonical
from desktop.store.fits import unfit
from desktop.sync import bundle, incoming, records
from desktop.sync.records import EraseOrder, LogHead, Statement
from tests.desktop.sync import forge
from tests.desktop.sync.desks import Desks, add, edit, image, names, value
from tests.desktop.sync.forge import Lie
from ui import words

Told = list[Any]


def _told(desks: Desks) -> Path:
    """A bundle of desk A: a person whom B holds edited twice, two new ones, two logs."""
    who = add(desks["A"], "มาลี ใจดี")
    desks.calm()
    edit(desks["A"], who, phone="0810000001")
    desks.restart("A")
    edit(desks["A"], who, phone="0810000002", nickname="หมวย")
    add(desks["A"], "คำปัน ศรีวงศ์")
    add(desks["A"], "จันทร์ หอมดี")
    (left,) = desks.visit("A")
    assert left.file is not None
    return left.file


@pytest.fixture(scope="module")
def _pair(_founded_pair: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Desks, Path]]:
    folder = tmp_path_factory.mktemp("lies")
    for name in ("A", "B", "stick"):
        shutil.copytree(_founded_pair / name, folder / name)
    made = Desks(folder, folder / "stick", {name: Home(folder / name) for name in "AB"})
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-05-20T08:30")
        for letter in "AB":
            made.open(letter)
        yield made, _told(made)
        made.close()


@pytest.fixture
def lie(_pair: tuple[Desks, Path]) -> Lie:
    """What is refused leaves the reader as it was: one pair of desks is enough for all of it."""
    desks, file = _pair
    made = forge.opened(desks["A"], desks["B"], file)
    assert len(made.changes) == 4
    assert len(made.section.logs) == 2
    return made


@pytest.fixture
def taken(desks: Desks, monkeypatch: pytest.MonkeyPatch) -> Lie:
    """The same, for a reader of its own that takes something in."""
    monkeypatch.setattr(incoming, "SLICE", 2)
    return forge.opened(desks["A"], desks["B"], _told(desks))


def refused(lie: Lie, file: Path, body: forge.Body, frames: Any = None) -> tuple[str, object]:
    """The code, and what does not hold, with which the other desk refuses; nothing may be kept of it."""
    before, secrets = image(lie.to), _own(lie)
    lie.put(file, body, frames)
    with pytest.raises(DeskError) as no:
        incoming.read(lie.to, file)
    assert image(lie.to) == before
    assert _own(lie) == secrets
    assert list(lie.to.home.folder.glob("*.part")) == []
    assert words.sentence(no.value)
    return no.value.code, no.value.fields.get("why")


def _own(lie: Lie) -> list[Any]:
    """What a desk keeps beside its rows."""
    tables = (
        "log",
        "peer",
        "bundle_read",
        "erasure_order",
        "unread",
        "set_aside",
        "foreign_kind",
        "head",
    )
    sql = lie.to.driver()
    try:
        return [sql.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in tables]
    finally:
        sql.close()


def test_what_was_only_signed_again_is_taken(taken: Lie, desks: Desks) -> None:
    file = taken.put(desks.folder / "x.sala", taken.body())
    assert incoming.read(taken.to, file).changes == 4
    desks.sound()


# --- chains, ends, logs ------------------------------------------------------------------------------


def _with(lie: Lie, place: int, **said: Any) -> None:
    lie.changes[place] = lie.changes[place]._replace(**said)


def _altered(lie: Lie) -> Told:
    body = lie.body()
    _with(lie, 1, fields=change.fields_bytes({"phone": "0899999999"}))
    return body


def _row_is_another(lie: Lie) -> Told:
    body = lie.body()
    _with(lie, 3, row=b"\x05" * 16, person=b"\x05" * 16)
    return body


def _gap(lie: Lie) -> Told:
    del lie.changes[2]
    return lie.body()


def _begins_behind(lie: Lie) -> Told:
    _with(lie, 1, n=2)
    _with(lie, 2, n=3)
    return lie.body()


def _over_what_is_younger(lie: Lie) -> Told:
    """The first one of all, and yet over what came before."""
    assert lie.changes[0].over is not None
    _with(lie, 0, at=1)
    return lie.body()


def _order_turned(lie: Lie) -> Told:
    _with(lie, 2, at=lie.changes[3].at + 1)
    return lie.body()


def _over(lie: Lie, dots: Any) -> Told:
    _with(lie, 1, over=dots if isinstance(dots, bytes) else canonical(dots))
    return lie.body()


def _heads(lie: Lie, alter: Callable[[LogHead], LogHead | None]) -> Told:
    lie.section = lie.signed()
    told = (alter(head) for head in lie.section.logs)
    section = replace(lie.section, logs=tuple(head for head in told if head is not None))
    return [lie.statement, lie.desks, section, lie.changes]


def _new(lie: Lie) -> bytes:
    """The log that the other desk has nothing of yet."""
    return lie.changes[-1].log


def _claimed(lie: Lie, desk: bytes) -> Told:
    return _heads(lie, lambda h: replace(h, desk=desk) if h.id == _new(lie) else h)


def _ring(lie: Lie) -> Told:
    one, other = b"ring one", b"ring two"
    rings = tuple(
        LogHead(log, lie.sender.about.desk, (parent, 1), 1, bytes(64))
        for log, parent in ((one, other), (other, one))
    )
    lie.section = replace(lie.section, logs=(*lie.section.logs, *rings))
    told = [lie.changes[-1]._replace(log=log, n=1, at=lie.changes[-1].at + 1) for log in (one, other)]
    told.sort(key=lambda told: (told.at, told.log))
    lie.changes += told
    return lie.body()


def _own_parent(lie: Lie) -> Told:
    return _heads(lie, lambda h: replace(h, parent=(h.id, 1)) if h.id == _new(lie) else h)


def _empty_log(lie: Lie, log: bytes = b"not mine") -> Told:
    """It would take a log's id away from the desk that it belongs to."""
    claimed = LogHead(log, lie.sender.about.desk, None, 1, bytes(64))
    lie.section = replace(lie.section, logs=(*lie.section.logs, claimed))
    return lie.body()


def _no_end(lie: Lie) -> Told:
    return _heads(lie, lambda h: replace(h, end=0) if h.id == _new(lie) else h)


def _other_end(lie: Lie) -> Told:
    first = lie.signed().logs[0].signature
    return _heads(lie, lambda h: replace(h, signature=first))


def _doubled(lie: Lie) -> Told:
    lie.section = replace(lie.section, logs=(*lie.section.logs, lie.section.logs[-1]))
    return lie.body()


CHAINS: dict[str, tuple[Callable[[Lie], Told], str, str | None]] = {
    "a payload is altered": (_altered, "bundle_forged", None),
    "a row is another": (_row_is_another, "bundle_forged", None),
    "a Change lacks": (_gap, "bundle_broken", "gap"),
    "a log begins behind its beginning": (_begins_behind, "bundle_broken", "gap"),
    "over a log nobody knows": (lambda o: _over(o, {"phone": [[b"nobody's", 1]]}), "bundle_broken", "over"),
    "over what comes later": (lambda o: _over(o, {"phone": [[_new(o), 1]]}), "bundle_broken", "over"),
    "over what was written after it": (_over_what_is_younger, "bundle_broken", "time"),
    "Changes out of their order": (_order_turned, "bundle_broken", "order"),
    "over that is a number": (lambda o: _over(o, 7), "bundle_broken", "over"),
    "over that is no CBOR": (lambda o: _over(o, b"\xff"), "bundle_broken", "over"),
    "over nested deeply": (lambda o: _over(o, b"\x81" * 5000 + b"\x00"), "bundle_broken", "over"),
    "over that holds itself": (lambda o: _over(o, b"\xd8\x1c\x81\xd8\x1d\x00"), "bundle_broken", "over"),
    "no log has an end": (lambda o: _heads(o, lambda _h: None), "bundle_broken", None),
    "an end is forged": (
        lambda o: _heads(o, lambda h: replace(h, signature=bytes(64))), "bundle_forged", None),
    "an end is that of another log": (_other_end, "bundle_forged", None),
    "an end is nothing": (_no_end, "bundle_broken", "end"),
    "an end is beyond": (
        lambda o: _heads(o, lambda h: replace(h, end=h.end + 5)), "bundle_broken", "end"),
    "a log is claimed for the reader": (lambda o: _claimed(o, o.to.about.desk), "bundle_forged", None),
    "a log is claimed for nobody": (lambda o: _claimed(o, b"somebody"), "bundle_unknown_desk", None),
    "a log is its own parent": (_own_parent, "bundle_broken", "parent"),
    "parents in a ring": (_ring, "bundle_broken", "parent"),
    "a log without Changes": (_empty_log, "bundle_broken", "end"),
    "a log twice": (_doubled, "bundle_broken", "log"),
}  # fmt: skip


@pytest.mark.parametrize("case", CHAINS)
def test_a_journal_that_does_not_hold_is_refused(lie: Lie, tmp_path: Path, case: str) -> None:
    alter, code, why = CHAINS[case]
    said = refused(lie, tmp_path / "x.sala", alter(lie))
    assert said[0] == code
    assert why is None or said[1] == why


# --- what a Change says ------------------------------------------------------------------------------


def _said(**said: Any) -> Callable[[Lie], Told]:
    def alter(lie: Lie) -> Told:
        _with(lie, 3, **said)
        return lie.body()

    return alter


CHANGES: dict[str, tuple[Callable[[Lie], Told], str]] = {
    "written after the end of time": (_said(at=clock.AT_CEILING), "time"),
    "written before all time": (_said(at=-1), "order"),
    "at a moment that no file can keep": (_said(at=1 << 70), "time"),
    "a payload that is a text": (_said(fields=b"\x78\x05aaaaa"), "payload"),
    "a payload that is no CBOR": (_said(fields=b"\xa5"), "payload"),
    "a payload with numbers for names": (_said(fields=canonical({1: "ก"})), "payload"),
    "a payload nested deeply": (_said(fields=b"\xa1\x61a" * 5000 + b"\x00"), "payload"),
    "a payload that lacks, of somebody who was not erased": (
        _said(fields=None, salt=None, digest=bytes(32)), "payload"),
    "a table with control signs": (_said(table="learner\x1b[2J"), "record"),
    "a table like a path": (_said(table="../../learner"), "record"),
    "a table with SQL in it": (_said(table='x"; DROP TABLE learner'), "record"),
    "a key that is too long": (_said(row=bytes(300)), "record"),
    "a person in whose key another stands": (_said(person=bytes(16)), "person"),
    "a person who is too long": (_said(person=bytes(300)), "record"),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES)
def test_a_change_that_nobody_can_have_written_is_refused(lie: Lie, tmp_path: Path, case: str) -> None:
    alter, why = CHANGES[case]
    assert refused(lie, tmp_path / "x.sala", alter(lie)) == ("bundle_broken", why)


def test_a_verb_with_control_signs_is_kept_without_them(taken: Lie, desks: Desks) -> None:
    _with(taken, 3, verb="learners\x1b[31m.\u202eadd\n")
    incoming.read(taken.to, taken.put(desks.folder / "x.sala", taken.body()))
    with taken.to.read() as tx:
        assert ("learners[31m.add",) in tx.sql.execute("SELECT verb FROM change").fetchall()
    desks.sound()


# --- sections, orders, desks -------------------------------------------------------------------------


def _order(lie: Lie, desk: bytes, signature: bytes) -> Told:
    person = lie.changes[0].row
    lie.section = replace(lie.section, orders=(EraseOrder(person, desk, 1 << 50, signature),))
    return lie.body()


def _order_of_other(lie: Lie) -> Told:
    """Signed, but in the name of another desk."""
    said = erase.said(lie.section.scope, lie.changes[0].row, lie.to.about.desk, 1 << 50)
    return _order(lie, lie.to.about.desk, lie.sender.keys.signing.sign(said))


def _voucher(lie: Lie, voucher: bytes) -> Told:
    lie.desks = replace(lie.desks, vouchers=(voucher,))
    return lie.body()


def _other_scope(lie: Lie) -> Told:
    lie.section = replace(lie.section, scope=b"\x09" * 16)
    return lie.body()


def _spoiled_voucher(lie: Lie) -> Told:
    told = cbor2.loads(lie.desks.vouchers[0])
    told[7] = b"somebody"  # the same two signatures, another desk
    return _voucher(lie, canonical(told))


SECTIONS: dict[str, tuple[Callable[[Lie], Told], str, str | None]] = {
    "an order that nobody signed": (
        lambda o: _order(o, o.sender.about.desk, bytes(64)), "bundle_broken", "order"),
    "an order of a desk nobody knows": (
        lambda o: _order(o, b"somebody", bytes(64)), "bundle_broken", "order"),
    "an order in another desk's name": (_order_of_other, "bundle_broken", "order"),
    "a voucher that is a number": (lambda o: _voucher(o, b"\x07"), "bundle_unknown_desk", None),
    "a voucher that holds itself": (
        lambda o: _voucher(o, b"\xd8\x1c\x8b" + b"\xd8\x1d\x00" * 11), "bundle_unknown_desk", None),
    "a voucher of another desk": (_spoiled_voucher, "bundle_unknown_desk", None),
    "too many vouchers": (
        lambda o: [replace(o.desks, vouchers=(b"",) * 501), *o.body()], "bundle_broken", "desks"),
    "a section of another centre": (_other_scope, "bundle_broken", "section"),
    "two sections of one centre": (
        lambda o: [*o.body()[:3], o.signed(), o.changes], "bundle_broken", "section"),
    "Changes before their section": (
        lambda o: [o.changes, *o.body()[:3]], "bundle_broken", "section"),
}  # fmt: skip


@pytest.mark.parametrize("case", SECTIONS)
def test_a_section_or_a_desk_that_lies_is_refused(lie: Lie, tmp_path: Path, case: str) -> None:
    alter, code, why = SECTIONS[case]
    said = refused(lie, tmp_path / "x.sala", alter(lie))
    assert said[0] == code
    assert why is None or said[1] == why


def test_records_of_a_newer_program_are_passed_over(taken: Lie, desks: Desks) -> None:
    body = [canonical(["weather", 1, {"rain": True}]), *taken.body(), canonical(["farewell"])]
    assert incoming.read(taken.to, taken.put(desks.folder / "x.sala", body)).changes == 4
    desks.sound()


def test_a_desk_that_says_it_holds_what_it_does_not_harms_only_itself(taken: Lie, desks: Desks) -> None:
    scope = taken.section.scope
    tips = dict.fromkeys([*taken.statement.tips[scope], b"nobody's", *desks_logs(taken)], (1 << 63) - 1)
    taken.statement = Statement(
        {scope: tips, b"\x09" * 16: tips}, frozenset({b"somebody"}), (bytes(32),)
    )
    incoming.read(taken.to, taken.put(desks.folder / "x.sala", taken.body()))
    mine = add(desks["B"], "สมศรี มีสุข")
    desks.visit("B", "A", "B", "A", "B", "A")
    assert value(desks["A"], mine, "given_name") == "สมศรี"
    desks.same()
    desks.sound()


def desks_logs(lie: Lie) -> list[bytes]:
    """Logs of the reader."""
    with lie.to.read() as tx:
        return [row[0] for row in tx.sql.execute("SELECT id FROM log")]


# --- bombs -------------------------------------------------------------------------------------------


def _zeros(_plain: bytes) -> bytes:
    return zstandard.ZstdCompressor(level=1).compress(bytes(300 << 20))


def _size_not_said(_plain: bytes) -> bytes:
    packer = zstandard.ZstdCompressor(level=1, write_content_size=False)
    return packer.compress(bytes(300 << 20))


def _window(_plain: bytes) -> bytes:
    shape = zstandard.ZstdCompressionParameters(window_log=27, write_content_size=False)
    stream = zstandard.ZstdCompressor(compression_params=shape).compressobj()
    return stream.compress(bytes(1000)) + stream.flush()


def _long_record(some: bytes, times: int) -> list[bytes]:
    """A record of very many things, in chunks; the end lacks, it is never reached."""
    plain = struct.pack(">I", 1 + 9 + 5 + len(some) * times)
    plain += b"\x82" + cbor2.dumps("weather!") + b"\x9a" + struct.pack(">I", times)
    plain += some * times
    return [forge.chunk(plain[at : at + bundle.PIECE]) for at in range(0, len(plain), bundle.PIECE)]


def _many_logs(lie: Lie, many: int) -> Told:
    heads = tuple(LogHead(n.to_bytes(8), lie.sender.about.desk, None, 1, bytes(64)) for n in range(many))
    return [lie.statement, replace(lie.section, logs=heads), lie.changes]


BOMBS: dict[str, tuple[Callable[[Lie], list[bytes]], str]] = {
    "three hundred million zeros in one chunk": (lambda _: [forge.chunk(b"", _zeros)], "chunk"),
    "the same, without saying so": (lambda _: [forge.chunk(b"", _size_not_said)], "chunk"),
    "a window of 128 MiB": (lambda _: [forge.chunk(b"", _window)], "record"),
    "a chunk that is said to be four gigabytes": (lambda _: [b"\xff\xff\xff\xff"], "size"),
    "a chunk that is no zstd": (lambda _: [forge.chunk(b"", lambda _p: b"hello")], "chunk"),
    "an empty chunk": (lambda _: [bytes(4)], "chunk"),
    "a record that is said to be two gigabytes": (
        lambda _: [forge.chunk(struct.pack(">I", 1 << 31))], "size"),
    "an empty record": (lambda _: [forge.chunk(bytes(4))], "record"),
    "sixty million empty lists": (lambda _: _long_record(b"\x80", 60 << 20), "record"),
    "three million empty texts": (lambda _: _long_record(b"\x78\x00", 3 << 20), "record"),
    "deep nesting": (lambda _: forge.framed([b"\x81" * 100_000 + b"\x00"]), "record"),
    "a list that is said to be endless": (
        lambda _: forge.framed([b"\x9b" + b"\x7f" + b"\xff" * 7]), "record"),
    "no end": (lambda o: forge.framed(o.body()), "end"),
    "an end that counts wrong": (lambda o: forge.framed([*o.body(), canonical(["end", 9])]), "end"),
    "something behind the end": (
        lambda o: forge.framed([*o.body(), canonical(["end", 4]), canonical(["end", 4])]), "end"),
    "half a record behind the end": (
        lambda o: [*forge.framed([*o.body(), canonical(["end", 4])]), forge.chunk(b"\x00\x00")], "end"),
    "two hundred thousand empty logs": (lambda o: forge.framed(_many_logs(o, 200_000)), "record"),
    "ten thousand empty logs": (
        lambda o: forge.framed([*_many_logs(o, 10_000), canonical(["end", 3])]), "log"),
}  # fmt: skip


@pytest.mark.parametrize("case", BOMBS)
def test_a_bomb_is_refused_and_memory_does_not_grow_with_it(
    lie: Lie, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: str
) -> None:
    monkeypatch.setattr(records, "MOST_ITEMS", 1 << 17)  # whoever traces memory counts slowly
    make, why = BOMBS[case]
    frames = make(lie)
    file = lie.put(tmp_path / "x.sala", [], frames)
    before = image(lie.to)
    tracemalloc.start()
    try:
        with pytest.raises(DeskError) as no:
            incoming.read(lie.to, file)
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (no.value.code, no.value.fields["why"]) == ("bundle_broken", why)
    assert most < 260 << 20
    assert image(lie.to) == before


# --- the header --------------------------------------------------------------------------------------

HEADERS: dict[str, tuple[dict[str, Any], str]] = {
    "another centre's": ({"scopes": [b"\x09" * 16]}, "bundle_other_centre"),
    "for a hundred thousand others": (
        {"to": [n.to_bytes(8) for n in range(100_000)]}, "bundle_not_for_us"),
    "for two hundred thousand": ({"to": [n.to_bytes(8) for n in range(200_000)]}, "bundle_damaged"),
    "from a desk nobody knows": ({"sender": b"somebody"}, "bundle_unknown_desk"),
    "with a voucher that is a number": ({"sender": b"somebody", "voucher": 7}, "bundle_unknown_desk"),
    "with a voucher that is a list": ({"sender": b"somebody", "voucher": [[]]}, "bundle_unknown_desk"),
    "more pieces than there are": ({"pieces": [bytes(32)] * 30_000}, "bundle_damaged"),
    "no pieces": ({"pieces": []}, "bundle_damaged"),
    "a size that lies": ({"size": 5}, "bundle_damaged"),
    "a size that no file has": ({"size": 1 << 80}, "bundle_damaged"),
    "a size below nothing": ({"size": -1}, "bundle_damaged"),
    "after the end of time": ({"at": clock.AT_CEILING}, "bundle_damaged"),
    "at a moment that no file can keep": ({"at": 1 << 80}, "bundle_damaged"),
    "at a moment that is half": ({"at": 1.5}, "bundle_damaged"),
    "of a newer program": ({"format": 2}, "bundle_too_new"),
    "of no format": ({"format": "one"}, "bundle_damaged"),
    "scopes that are a number": ({"scopes": 1}, "bundle_damaged"),
    "a mark too long": ({"mark": bytes(17)}, "bundle_damaged"),
    "something nobody knows": ({"more": 1}, "bundle_damaged"),
}  # fmt: skip


@pytest.mark.parametrize("case", HEADERS)
def test_a_header_that_lies_is_refused(lie: Lie, tmp_path: Path, case: str) -> None:
    said, code = HEADERS[case]
    lie.header |= said
    assert refused(lie, tmp_path / "x.sala", lie.body())[0] == code


@pytest.mark.parametrize(
    "header",
    [b"\xd8\x1c\x81\xd8\x1d\x00", b"\x81" * 5000 + b"\x00", b"\x80", b"\xa0", b"", b"\xd8\x23\x61("],
)
def test_a_header_that_is_none_is_refused(lie: Lie, tmp_path: Path, header: bytes) -> None:
    file = tmp_path / "x.sala"
    file.write_bytes(bundle.MAGIC + len(header).to_bytes(4) + header + bytes(64))
    with pytest.raises(DeskError) as no:
        incoming.read(lie.to, file)
    assert no.value.code == "bundle_damaged"
    held = cbor2.loads(canonical({"voucher": None}))
    held["voucher"] = held  # a header that holds itself is no header either
    with pytest.raises(DeskError) as again:
        lie.header |= {"voucher": None}
        cyclic = cbor2.dumps({**lie.header, "voucher": held}, value_sharing=True)
        file.write_bytes(bundle.MAGIC + len(cyclic).to_bytes(4) + cyclic + bytes(64))
        incoming.read(lie.to, file)
    assert again.value.code == "bundle_damaged"


def test_the_next_bundles_of_the_stick_are_taken_all_the_same(taken: Lie, desks: Desks) -> None:
    for file in (desks.stick / "Sala").glob("*.sala"):
        if file.name.startswith("A"):
            honest = file
    liar = taken.put(desks.stick / "liar.sala", _altered(taken))
    os.utime(liar, (1, 1))  # it is read first
    (told,) = desks.visit("B")
    assert [one.file for one in told.not_taken] == [liar.name]
    assert honest.exists()
    assert names(desks["B"]) == {"มาลี", "คำปัน", "จันทร์"}
    assert told.not_taken[0].trouble.code == "bundle_forged"


def test_a_field_with_a_zero_byte_in_its_name_is_held_and_not_read() -> None:
    """SQLite would take it; a hub's PostgreSQL would not, and its centre would get no further."""
    assert merge._read(canonical({"given_name": "มาลี"})) == {"given_name": "มาลี"}
    assert merge._read(canonical({"given\0name": "มาลี"})) is None
    assert unfit(Learner, {"given_name": "มา\0ลี"}) == "given_name"
