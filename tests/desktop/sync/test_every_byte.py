"""A small bundle cut or altered at every single byte: refused by name, wherever it is (RULES §5).

The outer seal is judged as it lies on the stick; the inner one also behind a header that its sender signed
over the damage, so that neither leans on the other.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.errors import DeskError
from desktop.store.keys import Keys
from desktop.sync import bundle, chunks, records, sealed
from desktop.sync.bundle import Header, Sealing
from desktop.sync.records import Statement
from tests.desktop.sync.world import environment

pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third

SCOPE, A, B = b"s" * 16, b"a" * 8, b"b" * 8
SENDER, RECEIVER, OTHER = Keys.fresh(), Keys.fresh(), Keys.fresh()
BODY = (Statement({SCOPE: {b"l" * 8: 7}}, frozenset({A}), (b"d" * 32,)),)
HEADER = Header(A, 1 << 40, (SCOPE,), (B,), b"m" * 16)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Where one byte after the other is written: in memory, where there is a folder for that."""
    usual = tmp_path_factory.mktemp("bytes")
    path = Path(environment() or usual) / f"sala-{os.getpid()}.sala"
    yield path
    path.unlink(missing_ok=True)


@pytest.fixture(scope="module")
def whole(place: Path) -> bytes:
    to = (RECEIVER.public_opening, OTHER.public_opening)
    bundle.write(place, HEADER, BODY, Sealing(SENDER.signing, to, place.with_suffix(".part")))
    return place.read_bytes()


def judged(path: Path, data: bytes) -> str | None:
    """What a reader says of these bytes; none when it takes them for good."""
    path.write_bytes(data)
    try:
        opened = bundle.read_header(path)
        bundle.check_signature(opened, SENDER.public)
        bundle.check_pieces(opened)
        bundle.read_body(opened, RECEIVER.opening, lambda _record: None)
    except DeskError as no:
        return no.code
    return None


def signed_over(body: bytes) -> bytes:
    """A bundle whose sender signed whatever its sealed body is."""
    digests = tuple(
        hashlib.sha256(body[at : at + bundle.PIECE]).digest() for at in range(0, len(body), bundle.PIECE)
    )
    full = Header(A, 1 << 40, (SCOPE,), (B,), b"m" * 16, None, len(body), digests).to_bytes()
    said = bundle.MAGIC + len(full).to_bytes(4) + full
    return said + SENDER.signing.sign(said) + body


def altered(data: bytes) -> Iterator[tuple[int, bytes]]:
    """With one bit turned, each of every byte's eight."""
    for at, byte in enumerate(data):
        for bit in range(8):
            yield at, data[:at] + bytes([byte ^ 1 << bit]) + data[at + 1 :]


CUT = {"bundle_damaged", "bundle_foreign"}
ALTERED = {"bundle_damaged", "bundle_foreign", "bundle_forged", "bundle_too_new"}
UNSEALED = {"bundle_not_for_us", "bundle_broken"}


def test_the_bundle_is_good_as_it_is(place: Path, whole: bytes) -> None:
    assert judged(place, whole) is None
    assert judged(place, signed_over(_body(whole))) is None
    assert 500 < len(whole) < 4000


def test_cut_after_any_byte_it_is_refused(place: Path, whole: bytes) -> None:
    for length in range(len(whole)):
        assert judged(place, whole[:length]) in CUT, length
    assert judged(place, whole + b"\0") == "bundle_damaged"


def test_with_any_byte_altered_it_is_refused(place: Path, whole: bytes) -> None:
    for at, data in altered(whole):
        assert judged(place, data) in ALTERED, at


def test_a_sealed_body_cut_after_any_byte_is_refused_though_it_is_signed(
    place: Path, whole: bytes
) -> None:
    body = _body(whole)
    for length in range(len(body)):
        assert judged(place, signed_over(body[:length])) in UNSEALED, length


def test_a_sealed_body_with_any_byte_altered_is_refused_though_it_is_signed(
    place: Path, whole: bytes
) -> None:
    for at, data in altered(_body(whole)):
        assert judged(place, signed_over(data)) in UNSEALED, at


def test_what_is_sealed_cut_after_any_byte_is_refused_though_all_seals_hold(place: Path) -> None:
    """The sender sealed and signed half a body himself, or his disk did."""
    plain = b"".join(chunks.packed(BODY))
    for length in range(len(plain)):
        out = io.BytesIO()
        sealed.seal([plain[:length]], out, (RECEIVER.public_opening,))
        assert judged(place, signed_over(out.getvalue())) == "bundle_broken", length


def test_what_is_sealed_with_any_bit_turned_never_ends_in_an_error_of_the_program(place: Path) -> None:
    """Where the seals hold, the sender said it so: it is refused by name, or it says something else."""
    plain = b"".join(chunks.packed(BODY))
    taken = 0
    for _at, data in altered(plain):
        out = io.BytesIO()
        sealed.seal([data], out, (RECEIVER.public_opening,))
        said: list[records.Record] = []
        place.write_bytes(signed_over(out.getvalue()))
        try:
            bundle.read_body(bundle.read_header(place), RECEIVER.opening, said.append)
        except DeskError as no:
            assert no.code in {"bundle_broken", "bundle_too_new", "bundle_damaged"}  # noqa: PT017
            continue
        taken += 1
    assert 0 < taken < len(plain) * 4


def test_pieces_that_changed_places_are_refused_though_it_is_signed(place: Path) -> None:
    """A body of several pieces: age numbers its own, the header says the sum of each."""
    pictures = [records.Content(bytes([n]) * 32, 0, 900_000, os.urandom(900_000)) for n in range(4)]
    sealing = Sealing(SENDER.signing, (RECEIVER.public_opening,), place.with_suffix(".part"))
    bundle.write(place, HEADER, [*BODY, *pictures], sealing)
    whole = place.read_bytes()
    body = _body(whole)
    assert judged(place, whole) is None
    pieces = [body[at : at + bundle.PIECE] for at in range(0, len(body), bundle.PIECE)]
    assert len(pieces) == 4
    swapped = b"".join([pieces[0], pieces[2], pieces[1], pieces[3]])
    assert judged(place, whole[: -len(body)] + swapped) == "bundle_damaged"
    assert judged(place, signed_over(swapped)) in UNSEALED
    doubled = b"".join([pieces[0], pieces[1], pieces[1], *pieces[2:]])
    assert judged(place, signed_over(doubled)) in UNSEALED
    assert judged(place, signed_over(b"".join([*pieces[:1], *pieces[2:]]))) in UNSEALED


def _body(whole: bytes) -> bytes:
    length = int.from_bytes(whole[len(bundle.MAGIC) : len(bundle.MAGIC) + 4])
    return whole[len(bundle.MAGIC) + 4 + length + 64 :]
