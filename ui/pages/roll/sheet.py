"""The sheet of paper behind the roll's page: what was read, and on top of it what was marked since.

A mark is shown before the file has it. Until an answer comes that was asked for after the mark was
kept, the mark lies on top of whatever is read: an answer that was under way cannot wipe it out. A
mark that is refused is taken off, and what was read shows again. No Qt in here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop.attendance import Line, Roll


@dataclass(slots=True)
class _Laid:
    """A mark lying on top of what was read."""

    deed: int
    status: str | None
    minutes: int | None
    kept_at: int | None = None
    """How many answers had been asked for when the file took it; none until then."""


class Sheet:
    """One roll as it is shown."""

    def __init__(self, roll: Roll) -> None:
        """As it was read first."""
        self.roll = roll
        self.lines: tuple[Line, ...] = roll.lines
        self._read = roll.lines
        self._laid: dict[bytes, _Laid] = {}
        self._asks = 0
        self._deeds = 0
        self.numbers: dict[bytes, int] = {}
        """Everybody's number on the sheet, from 1."""
        self._lay()

    # --- answers --------------------------------------------------------------------------------------

    def ask(self) -> int:
        """A new answer is being asked for; give its number back with it."""
        self._asks += 1
        return self._asks

    def answer(self, ask: int, roll: Roll) -> None:
        """What was read: marks that the file had when this was asked for are in it."""
        self._laid = {
            learner: laid
            for learner, laid in self._laid.items()
            if laid.kept_at is None or laid.kept_at >= ask
        }
        self.roll, self._read = roll, roll.lines
        self._lay()

    # --- marks ----------------------------------------------------------------------------------------

    def make(self, learners: Iterable[bytes], status: str | None, minutes: int | None = None) -> int:
        """Lay a mark on top, or its absence; the number names the deed to `kept` and `refuse`."""
        self._deeds += 1
        for learner in learners:
            self._laid[learner] = _Laid(self._deeds, status, minutes)
        self._lay()
        return self._deeds

    @property
    def last(self) -> int:
        """The number of the deed that was laid last."""
        return self._deeds

    def kept(self, deed: int) -> None:
        """The file has it."""
        for laid in self._laid.values():
            if laid.deed == deed:
                laid.kept_at = self._asks

    def refuse(self, deed: int) -> None:
        """The file would not take it; a later mark of the same person stays."""
        self._laid = {who: laid for who, laid in self._laid.items() if laid.deed != deed}
        self._lay()

    def _lay(self) -> None:
        self.lines = tuple(self._shown(line) for line in self._read)
        self.numbers = {line.learner: number for number, line in enumerate(self.lines, 1)}

    def _shown(self, line: Line) -> Line:
        laid = self._laid.get(line.learner)
        return replace(line, status=laid.status, minutes=laid.minutes) if laid else line

    # --- questions ------------------------------------------------------------------------------------

    def line(self, learner: bytes) -> Line | None:
        """Somebody's line; none when they do not stand on the sheet."""
        number = self.numbers.get(learner)
        return None if number is None else self.lines[number - 1]

    @property
    def left(self) -> tuple[Line, ...]:
        """Who has no mark yet."""
        return tuple(line for line in self.lines if line.status is None)

    @property
    def counted(self) -> tuple[Line, ...]:
        """Who is expected; whoever came, where nobody was."""
        return tuple(line for line in self.lines if not line.walk_in) or self.lines

    @property
    def expected(self) -> int:
        """How many are counted."""
        return len(self.counted)

    @property
    def done(self) -> int:
        """How many of those have a mark."""
        return self.counts.total()

    @property
    def counts(self) -> Counter[str]:
        """How many of those bear each status."""
        return Counter(line.status for line in self.counted if line.status)
