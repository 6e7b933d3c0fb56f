"""Sealed with age to the X25519 keys of the desks a bundle is for, streamed both ways.

`age -d` opens a bundle's body in an emergency, with the desk's key written as age writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import BinaryIO

import pyrage
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from desktop.errors import Refused

_LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)


def seal(pieces: Iterable[bytes], out: BinaryIO, to: Sequence[bytes]) -> None:
    """Seal a stream of bytes.

    Args:
        pieces: the bytes, in order.
        out: where the sealed bytes go.
        to: X25519 public keys, 32 bytes each.
    """
    recipients = [pyrage.x25519.Recipient.from_str(_bech32("age", key)) for key in to]
    source, sink = _Source(iter(pieces)), _Sink(out.write)
    try:
        pyrage.encrypt_io(source, sink, recipients)
    except pyrage.EncryptError as error:
        raise (source.failed or sink.failed or error) from error


def unseal(source: BinaryIO, key: X25519PrivateKey, take: Callable[[bytes], object]) -> None:
    """Open a sealed stream and hand on its bytes as they come.

    Raises:
        Refused: `bundle_not_for_us`, `bundle_broken` where the seal is torn, or whatever `take` says.
        OSError: the stream cannot be read.
    """
    read, sink = _Stream(source), _Sink(take)
    try:
        pyrage.decrypt_io(read, sink, [_identity(key)])
    except pyrage.DecryptError as error:
        raise (read.failed or sink.failed or Refused("bundle_not_for_us")) from error
    except OSError as error:  # age's library says so too of a torn seal, where no disk failed
        raise (read.failed or sink.failed or Refused("bundle_broken", why="seal")) from error


@lru_cache(maxsize=1)
def _identity(key: X25519PrivateKey) -> pyrage.x25519.Identity:
    """A key as age takes it: a desk opens everything by its one key."""
    return pyrage.x25519.Identity.from_str(_bech32("age-secret-key-", key.private_bytes_raw()).upper())


class _Stream:
    """A file that remembers what it raised: age's library makes its own error of it."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.failed: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes."""
        try:
            return self._source.read(size)
        except BaseException as error:
            self.failed = error
            raise


class _Source:
    """The pieces as a file to read from."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._left = pieces, memoryview(b"")
        self.failed: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        """At most so many bytes; none at the end."""
        if not self._left:
            try:
                self._left = memoryview(next((piece for piece in self._pieces if piece), b""))
            except BaseException as error:
                self.failed = error
                raise
        size = len(self._left) if size < 0 else size
        some, self._left = self._left[:size], self._left[size:]
        return bytes(some)


class _Sink:
    """Hands on what is written to it."""

    def __init__(self, take: Callable[[bytes], object]) -> None:
        self._take = take
        self.failed: BaseException | None = None

    def write(self, some: bytes) -> int:
        """Hand it on; after a refusal nothing more, though the library empties its buffer once again."""
        if self.failed is not None:
            raise self.failed
        try:
            self._take(some)
        except BaseException as error:
            self.failed = error
            raise
        return len(some)

    def flush(self) -> None:
        """Nothing waits here."""


def _bech32(kind: str, data: bytes) -> str:
    """Bytes as age writes keys (BIP 173)."""
    bits = "".join(f"{byte:08b}" for byte in data)
    bits += "0" * (-len(bits) % 5)
    values = [int(bits[i : i + 5], 2) for i in range(0, len(bits), 5)]
    spread = [ord(sign) >> 5 for sign in kind] + [0] + [ord(sign) & 31 for sign in kind]
    check = 1
    for value in [*spread, *values, 0, 0, 0, 0, 0, 0]:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ value
        for i, word in enumerate(_GENERATOR):
            check ^= word if top >> i & 1 else 0
    ends = [(check ^ 1) >> 5 * (5 - i) & 31 for i in range(6)]
    return f"{kind}1" + "".join(_LETTERS[value] for value in values + ends)
