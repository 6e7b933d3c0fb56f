"""The body of a bundle: records in chunks, each packed by itself (docs/formats.md §10); no files here.

Sizes are looked at before anything is unpacked.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterable, Iterator

import zstandard

from desktop.sync import records
from desktop.sync.check import broken

WHOLE = 1 << 20
"""Bytes that a chunk unpacks to at most."""
LONGEST_RECORD = 1 << 26
LEVEL = 9
"""Of zstd: 10 packs a hundredth better and takes longer, 19 takes a hundred times as long."""
_LENGTH = struct.Struct(">I")


def _counted(body: Iterable[records.Record]) -> Iterator[records.Record]:
    count = 0
    for count, record in enumerate(body, 1):  # noqa: B007
        yield record
    yield records.End(count)


def packed(body: Iterable[records.Record]) -> Iterator[bytes]:
    """The chunks of a body, one by one, with the record that counts the others at its end."""
    packer, waits = zstandard.ZstdCompressor(level=LEVEL), bytearray()
    for record in _counted(body):
        told = records.packed(record)
        waits += _LENGTH.pack(len(told)) + told
        while len(waits) >= WHOLE:
            yield _chunk(packer, bytes(waits[:WHOLE]))
            del waits[:WHOLE]
    if waits:
        yield _chunk(packer, bytes(waits))


def _chunk(packer: zstandard.ZstdCompressor, plain: bytes) -> bytes:
    packed = packer.compress(plain)
    return _LENGTH.pack(len(packed)) + packed


class Reader:
    """Takes the body as it comes: chunks, then records; sizes are looked at before unpacking."""

    def __init__(self, take: Callable[[records.Record], None]) -> None:
        """Hand each record on to `take`."""
        self._take = take
        self._packed, self._plain = bytearray(), bytearray()
        self._unpacker = zstandard.ZstdDecompressor()
        self._count, self._ended = 0, False

    def feed(self, some: bytes) -> None:
        """Some more of the body."""
        self._packed += some
        for packed in _framed(self._packed, WHOLE + (WHOLE >> 4)):
            try:
                if zstandard.frame_content_size(packed) > WHOLE:
                    raise broken("chunk")
                self._plain += self._unpacker.decompress(packed, max_output_size=WHOLE)
            except zstandard.ZstdError as error:
                raise broken("chunk") from error
            for told in _framed(self._plain, LONGEST_RECORD):
                self._record(told)

    def _record(self, told: bytes) -> None:
        if self._ended:
            raise broken("end")
        try:
            record = records.read(told)
        except ValueError as error:
            raise broken("record") from error
        if isinstance(record, records.End):
            self._ended = record.count == self._count
            if not self._ended:
                raise broken("end")
            return
        self._count += 1
        self._take(record)

    def close(self) -> None:
        """The body is over.

        Raises:
            Refused: `bundle_broken`, when it stopped in the middle.
        """
        if not self._ended or self._packed or self._plain:
            raise broken("end")


def _framed(waits: bytearray, longest: int) -> Iterator[bytes]:
    """The whole frames at the front of what waits; they are taken out of it."""
    while len(waits) >= _LENGTH.size:
        length = _LENGTH.unpack_from(waits)[0]
        if length > longest:
            raise broken("size")
        if len(waits) < _LENGTH.size + length:
            return
        yield bytes(waits[_LENGTH.size : _LENGTH.size + length])
        del waits[: _LENGTH.size + length]
