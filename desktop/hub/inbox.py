"""Bundles on their way in over the network: piece by piece, in any order, over any number of lines.

A bundle's clear header names the digest of each MiB of its body, so a piece is judged as it comes and a
broken line costs one piece. What has come stays on the disk: a hub that starts anew asks for the rest.
"""

from __future__ import annotations

import hashlib
import shutil
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.errors import DiskTrouble, FileTrouble, Refused, from_os
from desktop.paths import write_whole
from desktop.sync import bundle
from desktop.sync.bundle import PIECE, Opened

LARGEST = 4 << 30
"""Bytes of a body: what a stick of FAT32 takes too."""
MOST = 400
"""Bundles that may be on their way at once."""
MOST_OF_ONE = 3
"""Of one desk: the one that comes, and those that a lost line left."""
SPARE = 64 << 20
"""Bytes of the disk that stay free."""
STALE_S = 7 * 24 * 3600
"""So long an unfinished bundle waits for the rest."""


@dataclass(frozen=True, slots=True)
class Coming:
    """A bundle on its way in."""

    opened: Opened
    """Its header; `path` is where its body gathers."""
    has: frozenset[int]
    """The pieces that have come."""

    @property
    def lacks(self) -> tuple[int, ...]:
        """The pieces that have not."""
        return tuple(n for n in range(len(self.opened.header.pieces)) if n not in self.has)


class Inbox:
    """The folder where bundles gather."""

    def __init__(self, folder: Path) -> None:
        """In the hub's home."""
        self._folder = folder
        self._door = threading.Lock()

    def begin(self, start: bytes) -> Coming:
        """A bundle's header has come; judged by the caller before this.

        Args:
            start: magic, header and signature.

        Raises:
            Refused: `hub_full`, with too many on their way.
            DiskTrouble: `disk_full`, or it cannot be written.
        """
        with self._door:
            self._folder.mkdir(parents=True, exist_ok=True)
            opened = bundle.header_of(start)
            folder = self._folder / opened.id.hex()
            if not folder.exists():
                self._make_room(opened)
                folder.mkdir()
                write_whole(folder / "start", start)
            return self._standing(opened)

    def _make_room(self, opened: Opened) -> None:
        header = opened.header
        if header.size > LARGEST or len(header.pieces) != -(-header.size // PIECE):
            raise FileTrouble("bundle_damaged", file="")
        now = time.time()  # noqa: TID251  (the age of a file on the disk, not the time of day)
        others: list[tuple[float, Path]] = []
        for folder in self._folder.iterdir():
            if folder.is_dir():
                age = folder.stat().st_mtime
                if now - age > STALE_S:
                    shutil.rmtree(folder, ignore_errors=True)
                else:
                    others.append((age, folder))
        own = sorted(one for one in others if _sender(one[1]) == header.sender)
        for _age, folder in own[: max(0, len(own) - MOST_OF_ONE + 1)]:
            shutil.rmtree(folder, ignore_errors=True)  # a newer bundle of the same desk says more
        if len(others) >= MOST:
            raise Refused("hub_full")
        if shutil.disk_usage(self._folder).free < 2 * header.size + SPARE:
            raise DiskTrouble("disk_full", file=str(self._folder))

    def _standing(self, opened: Opened) -> Coming:
        folder = self._folder / opened.id.hex()
        try:
            told = (folder / "has").read_bytes()
        except OSError:
            told = b""
        has = {int.from_bytes(told[i : i + 4], "big") for i in range(0, len(told) - 3, 4)}
        held = frozenset(n for n in has if n < len(opened.header.pieces))
        return Coming(bundle.at(opened, folder / "bundle.sala"), held)

    def find(self, id_: bytes) -> Coming:
        """A bundle that was begun.

        Raises:
            Refused: `hub_bundle_unknown`.
        """
        start = self._folder / id_.hex() / "start"
        if not start.exists():
            raise Refused("hub_bundle_unknown")
        return self._standing(bundle.read_header(start))

    def put(self, id_: bytes, number: int, piece: bytes) -> None:
        """Keep a piece.

        Raises:
            Refused: `hub_bundle_unknown`.
            FileTrouble: `bundle_damaged`, when it is not what the header says.
            DiskTrouble: the disk is full or may not be written.
        """
        coming = self.find(id_)
        pieces = coming.opened.header.pieces
        if not 0 <= number < len(pieces) or hashlib.sha256(piece).digest() != pieces[number]:
            raise FileTrouble("bundle_damaged", file="")
        path = coming.opened.path
        try:
            with self._door:
                if not path.exists():
                    path.write_bytes(coming.opened.said + coming.opened.signature)
                with path.open("r+b") as body:
                    body.seek(coming.opened.body_at + number * PIECE)
                    body.write(piece)
                with (path.parent / "has").open("ab") as has:
                    has.write(number.to_bytes(4, "big"))
        except OSError as error:
            raise from_os(error, path) from error

    def whole(self, id_: bytes) -> Path:
        """The file of a bundle that has come whole.

        Raises:
            Refused: `hub_bundle_unknown`, `hub_bundle_lacks`.
        """
        coming = self.find(id_)
        if coming.lacks:
            raise Refused("hub_bundle_lacks", count=len(coming.lacks))
        path = coming.opened.path
        if not coming.opened.header.pieces and not path.exists():
            path.write_bytes(coming.opened.said + coming.opened.signature)
        return path

    def again(self, id_: bytes) -> None:
        """What was kept is not what came (a torn write): all of it is asked for once more."""
        with suppress(OSError):
            (self._folder / id_.hex() / "has").unlink()

    def drop(self, id_: bytes) -> None:
        """Let go of a bundle that was taken in, or never will be."""
        shutil.rmtree(self._folder / id_.hex(), ignore_errors=True)

    def __len__(self) -> int:
        """How many are on their way."""
        return (
            sum(1 for folder in self._folder.iterdir() if folder.is_dir())
            if self._folder.exists()
            else 0
        )


def _sender(folder: Path) -> bytes | None:
    try:
        return bundle.read_header(folder / "start").header.sender
    except (DiskTrouble, FileTrouble):
        return None
