"""What was typed before anybody works: it outlives going back, another language, another text size."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the desk's parts load behind the first paint
    from desktop.clock import Doubt
    from desktop.founding import Founded, Founding
    from desktop.store.backup import Restored
    from desktop.store.backups import Kept as Backup

FIRST_PICTURE = "lotus"
_LETTERED = re.compile(r"(?:โต๊ะ|desk)?\s*([A-Za-z])", re.IGNORECASE)


@dataclass(slots=True)
class Answers:
    """The answers of the first start, as typed."""

    step: int = 1
    centre: str = ""
    place: str = ""
    """What stands in the search field of the tambon."""
    tambon: str | None = None
    desk: str = ""
    invitation: str = ""
    """The file by which this becomes a further desk of a centre; empty when a centre is founded."""
    invited: tuple[str, str] = ("", "")
    """What it says: (centre, letter)."""
    volunteer: str = ""
    picture: str = FIRST_PICTURE
    pin: str = ""
    pin_again: str = ""
    passphrase: str = ""
    passphrase_again: str = ""
    sheet: str = ""
    """Where the recovery sheet goes; empty when it is written down by hand."""
    put_away: bool = False
    """The recovery code was said to be in a safe place."""

    def desk_letter(self) -> tuple[str, str | None]:
        """The desk's letter, and its name where it has one of its own."""
        named = self.desk.strip()
        lettered = _LETTERED.fullmatch(named)
        if lettered is not None:
            return lettered[1].upper(), None
        return "A", named or None

    def take_invitation(self, file: str, centre: str, letter: str, name: str) -> None:
        """An invitation was read: become that desk of that centre."""
        self.invitation, self.invited, self.desk = file, (centre, letter), name

    def leave_invitation(self) -> None:
        """A centre of its own after all."""
        self.take_invitation("", "", "", "")

    def founding(self) -> Founding:
        """The answers as the desk takes them; loads the desk's parts, so call it off the main thread."""
        from desktop.founding import Founding  # noqa: PLC0415  (after the first paint)
        from desktop.sync import invitation  # noqa: PLC0415  (as above)

        letter, name = self.desk_letter()
        read = invitation.read(Path(self.invitation)) if self.invitation else None
        return Founding(
            centre=read.centre if read else self.centre,
            passphrase=self.passphrase,
            letter=letter,
            volunteer=self.volunteer,
            pin=self.pin,
            tile=self.picture,
            desk_name=name,
            tambon=None if read else self.tambon,
            sheet=Path(self.sheet) if self.sheet else None,
            joining=read.joining() if read else None,
        )


@dataclass(slots=True)
class Kept:
    """Where the opening stood and what was typed: handed to the one that is built after it."""

    screen: str = ""
    """`first`, `sheet`, `import`, `passphrase`, `backup`, `preparing`, `tiles`, `forgot` or `clock`."""
    answers: Answers = field(default_factory=Answers)
    secret: str = ""
    secret_kind: str = "passphrase"  # noqa: S105  (the name of a kind)
    founded: Founded | None = None
    chosen: bytes | None = None
    """Whose tile was chosen."""
    pin: str = ""
    doubt: Doubt | None = None
    """Why the day is asked."""
    day: str | None = None
    """What was typed as the day."""
    before: str = "tiles"
    """What stood before the day was asked."""
    file: str = ""
    """A backup that was chosen elsewhere, such as on a stick."""
    backups: tuple[Backup, ...] = ()
    """This computer's own backups, newest first."""
    before_backup: str = "first"
    """What stood before a backup was asked for: `first` or `passphrase`."""
    restored: Restored | None = None
    """What was brought back just now."""
