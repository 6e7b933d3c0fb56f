"""What the world can do to us, as codes and fields; `ui.words` turns them into sentences.

    DeskError                    the world said no: nothing was changed, and a sentence says what to do
    ├── BadValue                 what was asked for cannot be meant so (a date, a number, a name)
    ├── NotFound, Ambiguous      no learner, activity, session … answers to that name, or several do
    ├── Refused                  the rules of the house forbid it, and say which one
    ├── FileTrouble              a file that was handed in: missing, empty, foreign, broken
    ├── StoreTrouble             the centre's own files: none yet, damaged, newer, in use
    │   └── WrongKey             the passphrase, the recovery code or the key file does not open it
    └── DiskTrouble              the disk is full or may not be written

Anything that is not a DeskError is a bug of ours and keeps its traceback.
"""

from __future__ import annotations

import errno
from pathlib import Path
from typing import ClassVar


class DeskError(Exception):
    """The world said no. `code` names what happened; `fields` are plain values for the sentence."""

    family: ClassVar[str] = "desk"

    def __init__(self, code: str, **fields: object) -> None:
        """Keep the code (a stable word such as `file_missing`) and what the sentence needs."""
        super().__init__(code)
        self.code = code
        self.fields: dict[str, object] = fields

    def __str__(self) -> str:
        """Show code and fields, for logs and tests; people read `ui.words.sentence`."""
        told = ", ".join(f"{k}={v!r}" for k, v in self.fields.items())
        return f"{self.code}({told})"


class BadValue(DeskError):
    """A value that cannot be meant as given: fields `field`, `value`, sometimes `why`."""


class NotFound(DeskError):
    """Nothing answers to that name: fields `kind`, `text`."""


class Ambiguous(DeskError):
    """Several answer to that name: fields `kind`, `text`, `matches`."""


class Refused(DeskError):
    """A rule of the house forbids it: the code names the rule."""


class FileTrouble(DeskError):
    """A file that was handed in cannot be used: field `file`."""


class StoreTrouble(DeskError):
    """The centre's own files are missing, damaged, newer than the program or in use."""


class WrongKey(StoreTrouble):
    """The passphrase, recovery code or key file does not open the store."""


class DiskTrouble(DeskError):
    """The disk is full, or the folder may not be written: field `file`."""


def from_os(error: OSError, file: Path | str) -> DeskError:
    """Name an operating system error in our own words.

    Args:
        error: what the operating system raised.
        file: the file or folder it was about, as the user knows it.
    """
    name = str(file)
    match error.errno:
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return DiskTrouble("disk_full", file=name)
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return DiskTrouble("not_allowed", file=name)
        case errno.ENAMETOOLONG | errno.ELOOP | errno.EINVAL | errno.EEXIST:
            return FileTrouble("path_unfit", file=name[:80])
        case errno.ENOENT | errno.ENOTDIR:
            return FileTrouble("file_missing", file=name)
        case errno.EISDIR:
            return FileTrouble("file_is_folder", file=name)
        case _:
            return DiskTrouble("disk_error", file=name, why=error.strerror or type(error).__name__)
