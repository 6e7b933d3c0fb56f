"""A bundle's file, `*.sala` (docs/formats.md §10): header, signature, sealed body.

    SALABUN1 · length · header · signature · body
    body = age( chunk, chunk, … )     chunk = length · one zstd frame of at most 1 MiB
    chunks together = records         record = length · CBOR

The header has the digest of each MiB of the sealed body, so that a copy is judged without its key, and a
broken line costs one piece. Nothing about people stands outside the seal.
"""

from __future__ import annotations

import hashlib
import os
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import cbor2
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop import clock
from desktop.errors import FileTrouble, Refused, from_os
from desktop.paths import whole_file
from desktop.store.change import canonical
from desktop.sync import chunks, records, sealed
from desktop.sync.block import count, sized

MAGIC = b"SALABUN1"
FORMAT = 1
PIECE = 1 << 20
"""Bytes of the sealed body under one digest."""
LONGEST_HEADER = 1 << 20
_LENGTH = struct.Struct(">I")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands in the clear: desks, scopes, sizes, digests."""

    sender: bytes
    at: int
    """The sender's stamp: a later bundle of the same desk bears a later one."""
    scopes: tuple[bytes, ...]
    to: tuple[bytes, ...]
    """The desks whom it is for."""
    mark: bytes
    """16 bytes: equal marks of one sender say the same."""
    voucher: bytes | None = None
    """Who vouches for the sender, so that a desk can be met for the first time."""
    size: int = 0
    pieces: tuple[bytes, ...] = ()
    practice: bool = False
    """Whether it was made in practice."""

    def to_bytes(self) -> bytes:
        """Canonical CBOR."""
        marked = {"practice": True} if self.practice else {}
        return canonical(
            {
                "format": FORMAT,
                "sender": self.sender,
                "at": self.at,
                "scopes": list(self.scopes),
                "to": list(self.to),
                "mark": self.mark,
                "voucher": self.voucher,
                "size": self.size,
                "pieces": list(self.pieces),
                **marked,
            }
        )


@dataclass(frozen=True, slots=True)
class Opened:
    """A bundle whose header was read: nothing is believed yet."""

    path: Path
    header: Header
    signature: bytes
    said: bytes
    body_at: int

    @property
    def id(self) -> bytes:
        """Its name: the digest of what was signed."""
        return hashlib.sha256(self.said).digest()


# --- writing -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Sealing:
    """How a bundle is made: who signs, for whose keys, and where its body waits meanwhile."""

    signing: Ed25519PrivateKey
    to: tuple[bytes, ...]
    """X25519 public keys."""
    spool: Path


def write(
    path: Path,
    header: Header,
    body: Iterable[records.Record],
    how: Sealing,
    reads_back: Callable[[], object] = lambda: None,
) -> int:
    """Put a bundle in place: whole or not at all, flushed, and read back.

    Args:
        path: of the file.
        header: without size and digests.
        body: the records but the last.
        how: see `Sealing`.
        reads_back: called once the file is in place, before it is read back.

    Returns:
        Bytes of the file.

    Raises:
        DiskTrouble, FileTrouble: the disk is full, gone or may not be written; nothing was put there.
    """
    try:
        size, pieces = _spool(how, body)
        full = replace(header, size=size, pieces=pieces).to_bytes()
        said = MAGIC + _LENGTH.pack(len(full)) + full
        with whole_file(path) as out, how.spool.open("rb") as kept:
            out.write(said)
            out.write(how.signing.sign(said))
            while some := kept.read(PIECE):
                out.write(some)
    finally:
        with suppress(OSError):
            how.spool.unlink()
    reads_back()
    _forget_cached(path)
    check_pieces(read_header(path))
    return len(said) + 64 + size


def _spool(how: Sealing, body: Iterable[records.Record]) -> tuple[int, tuple[bytes, ...]]:
    """Seal the body into a file of this computer; its size and digests."""
    try:
        how.spool.parent.mkdir(parents=True, exist_ok=True)
        with how.spool.open("wb") as out:
            sealed.seal(chunks.packed(body), out, how.to)
        with how.spool.open("rb") as kept:
            pieces = tuple(hashlib.sha256(some).digest() for some in iter(lambda: kept.read(PIECE), b""))
            return kept.tell(), pieces
    except OSError as error:
        raise from_os(error, how.spool) from error


def _forget_cached(path: Path) -> None:
    """Have what is read back come from the stick, where the system lets one ask for that."""
    forget = getattr(os, "posix_fadvise", None)
    if forget is not None:
        with suppress(OSError), path.open("rb") as stream:  # pulled out: reading it back says so
            forget(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


# --- reading -----------------------------------------------------------------------------------------


def read_header(path: Path) -> Opened:
    """Read what stands in the clear.

    Raises:
        FileTrouble: `bundle_foreign`, `bundle_damaged`, `bundle_too_new`.
        DiskTrouble, FileTrouble: it cannot be read.
    """
    try:
        with path.open("rb") as stream:
            start = stream.read(len(MAGIC) + _LENGTH.size)
            if start[: len(MAGIC)] != MAGIC[: len(start)] or not start:
                raise FileTrouble("bundle_foreign", file=path.name)
            if len(start) < len(MAGIC) + _LENGTH.size:
                raise FileTrouble("bundle_damaged", file=path.name)
            length = _LENGTH.unpack(start[len(MAGIC) :])[0]
            if length > LONGEST_HEADER:
                raise FileTrouble("bundle_damaged", file=path.name)
            told = stream.read(length)
            signature = stream.read(64)
    except OSError as error:
        raise from_os(error, path) from error
    if len(told) < length or len(signature) < 64:
        raise FileTrouble("bundle_damaged", file=path.name)
    return Opened(path, _header(path, told), signature, start + told, len(start) + length + 64)


def header_of(start: bytes) -> Opened:
    """A bundle's header from its clear start alone: magic, header, signature, and nothing behind.

    Raises:
        FileTrouble: as `read_header`.
    """
    front = len(MAGIC) + _LENGTH.size
    if start[: len(MAGIC)] != MAGIC:
        raise FileTrouble("bundle_foreign", file="")
    length = _LENGTH.unpack(start[len(MAGIC) : front])[0] if len(start) >= front else -1
    if len(start) != front + length + 64:
        raise FileTrouble("bundle_damaged", file="")
    header = _header(Path(), start[front:-64])
    return Opened(Path(), header, start[-64:], start[:-64], len(start))


def at(opened: Opened, path: Path) -> Opened:
    """The same bundle in another place."""
    return replace(opened, path=path)


def _header(path: Path, told: bytes) -> Header:
    try:
        read = cbor2.loads(told)
        newer = read["format"] > FORMAT
        made = Header(
            sized(read["sender"], 8),
            _stamp(read["at"]),
            tuple(sized(scope, 16) for scope in read["scopes"]),
            tuple(sized(desk, 8) for desk in read["to"]),
            sized(read["mark"], 16),
            read["voucher"],
            count(read["size"]),
            tuple(sized(digest, 32) for digest in read["pieces"]),
            practice="practice" in read,
        )
        whole = newer or made.to_bytes() == told  # one meaning, one spelling
    except (cbor2.CBORError, KeyError, TypeError, ValueError, OverflowError, AttributeError) as error:
        raise FileTrouble("bundle_damaged", file=path.name) from error
    if newer:
        raise FileTrouble("bundle_too_new", file=path.name)
    if not whole:
        raise FileTrouble("bundle_damaged", file=path.name)
    return made


def _stamp(value: object) -> int:
    """A stamp before the end of the journal's time: a later one would never be overtaken."""
    at = count(value)
    if at >= clock.AT_CEILING:
        raise ValueError(at)
    return at


@contextmanager
def fetched(opened: Opened, here: Path) -> Iterator[Opened]:
    """A bundle as a file of this computer for a while: a stick is read once, and may be pulled out then.

    Args:
        opened: as it lies on the stick.
        here: where the copy goes; it is taken away afterwards.

    Raises:
        FileTrouble: `bundle_damaged`.
        DiskTrouble, FileTrouble: the stick cannot be read, or the disk is full.
    """
    try:
        try:
            with here.open("wb") as copy:
                copy.write(opened.said + opened.signature)
                for some in _pieces(opened):
                    copy.write(some)
        except OSError as error:
            raise from_os(error, here) from error
        yield replace(opened, path=here)
    finally:
        with suppress(OSError):
            here.unlink()


def check_pieces(opened: Opened) -> None:
    """Whether the sealed body is, byte by byte, what the header says.

    Raises:
        FileTrouble: `bundle_damaged`.
        DiskTrouble, FileTrouble: it cannot be read.
    """
    for _some in _pieces(opened):
        pass


def _pieces(opened: Opened) -> Iterator[bytes]:
    header, size = opened.header, 0
    try:
        with opened.path.open("rb") as stream:
            stream.seek(opened.body_at)
            for digest in header.pieces:
                some = stream.read(PIECE)
                size += len(some)
                if hashlib.sha256(some).digest() != digest:
                    raise FileTrouble("bundle_damaged", file=opened.path.name)
                yield some
            if size != header.size or stream.read(1):
                raise FileTrouble("bundle_damaged", file=opened.path.name)
    except OSError as error:
        raise from_os(error, opened.path) from error


def check_signature(opened: Opened, public: bytes) -> None:
    """Whether the sender signed it.

    Raises:
        Refused: `bundle_forged`.
    """
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(opened.signature, opened.said)
    except (InvalidSignature, ValueError) as error:
        raise Refused("bundle_forged", desk=opened.header.sender.hex()) from error


def read_body(opened: Opened, key: X25519PrivateKey, take: Callable[[records.Record], None]) -> None:
    """Unseal a bundle and hand on its records as they come.

    Raises:
        Refused: `bundle_not_for_us`, `bundle_broken`, or whatever `take` raises.
        DiskTrouble, FileTrouble: it cannot be read.
    """
    reader = chunks.Reader(take)
    try:
        with opened.path.open("rb") as stream:
            stream.seek(opened.body_at)
            sealed.unseal(stream, key, reader.feed)
    except OSError as error:
        raise from_os(error, opened.path) from error
    reader.close()
