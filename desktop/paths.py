"""Where a centre's files lie, and how one is put in place; a test passes a folder of its own."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import platformdirs

from desktop.errors import DiskTrouble, FileTrouble, from_os

PLAYGROUND = "playground"
RESOURCES = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[1])) / "resources"


@dataclass(frozen=True, slots=True)
class Home:
    """One folder that holds everything of one desk."""

    folder: Path

    @classmethod
    def usual(cls) -> Home:
        """The home in the user's data folder."""
        return cls(Path(platformdirs.user_data_dir("Sala", appauthor=False)))

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.folder / "sala.db"

    @property
    def key(self) -> Path:
        """The wrapped data key and the desk's private keys."""
        return self.folder / "sala.key"

    @property
    def settings(self) -> Path:
        """This computer's choices."""
        return self.folder / "settings.json"

    @property
    def logs(self) -> Path:
        """What happened, by ids, never names."""
        return self.folder / "logs"

    @property
    def backups(self) -> Path:
        """Rolling copies, each with its wrapped key."""
        return self.folder / "backups"

    @property
    def becoming(self) -> Path:
        """The invitation of the desk that this home is to become when it is opened next."""
        return self.folder / "becoming.sala-invitation"

    @property
    def practice(self) -> Home:
        """A home of its own for made-up people; it only ever exchanges in its playground."""
        return Home(self.folder / "practice")

    @property
    def playground(self) -> Path:
        """The folder in which practice plays other desks, a stick and a hub; it may not be there.

        Of a home that lies in one already, that one.
        """
        around = (one for one in (self.folder, *self.folder.parents) if one.name == PLAYGROUND)
        return next(around, self.folder / PLAYGROUND)

    @property
    def is_practice(self) -> bool:
        """Whether this is a practice home."""
        return self.folder.name == "practice"

    def exists(self) -> bool:
        """Whether a centre was set up here."""
        return any(p.exists() for p in (self.database, self.key, self.folder / "sala.key.new"))


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in place whole or not at all.

    Raises:
        DiskTrouble: the disk is full or may not be written; the old file stands.
        FileTrouble: the folder is missing, or something that is no file stands there.
    """
    with whole_file(path) as part:
        part.write(data)


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """A file that appears under its name, flushed, only when all of it was written.

    Raises:
        DiskTrouble, FileTrouble: as `write_whole`.
    """
    part: Path | None = None
    try:
        if not path.name or path.is_dir():
            raise FileTrouble("file_is_folder", file=str(path))
        if path.exists() and not path.is_file():
            raise DiskTrouble("not_allowed", file=str(path))  # a device is no place for a file
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        with part.open("wb") as stream:
            _sweep(path, part.stat().st_mtime)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
        flush_folder(path.parent)
    except OSError as error:
        raise from_os(error, path) from error
    finally:
        if part is not None:
            with suppress(OSError):
                part.unlink()


def spare(path: Path) -> Path:
    """A name for what this process keeps there meanwhile; what a killed one left is taken away."""
    with suppress(OSError):
        _sweep(path, path.parent.stat().st_mtime)
    return path.with_name(f"{path.name}.{os.getpid()}.part")


STALE_S = 3600


def _sweep(path: Path, now: float) -> None:
    """Take away what a killed writer left of this very file: half a paper holds people's names too."""
    for left in path.parent.glob(f"{glob.escape(path.name)}.*.part"):
        number = left.name.removeprefix(f"{path.name}.").removesuffix(".part")
        with suppress(OSError):
            if number.isdecimal() and (now - left.stat().st_mtime > STALE_S or _ended(int(number))):
                left.unlink()


def _ended(process: int) -> bool:
    """Whether a process of this computer is there no more; never asked where asking would end it."""
    if os.name != "posix":
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError):  # another's, or no number of a process
        return False
    return False


def flush_folder(folder: Path) -> None:
    """Have a folder's names on the disk; a rename is safe from a power cut only then."""
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
