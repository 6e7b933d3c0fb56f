"""The network as the carrier: the very bundle of a stick goes to the hub, and the hub's comes back.

    with Line(store, hub) as line:
        done = line.exchange(told)

Whoever answers must have the key that this centre's first desk vouched for. A line that breaks is taken
up where it broke: pieces that have come are not sent again, on either side.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType

import httpx

from desktop import clock
from desktop.errors import BadValue, FileTrouble, Refused, from_os
from desktop.store import apart
from desktop.store.store import Store
from desktop.sync import bundle, hubs, incoming, outgoing, stick
from desktop.sync.asking import Answer, Asker
from desktop.sync.bundle import PIECE, Opened
from desktop.sync.incoming import Received
from desktop.sync.outgoing import Told, Written, silent
from desktop.sync.stick import Exchanged

LOOK_S = 0.2
"""From one question to the next whether the hub has merged."""
LONGEST_LOOK_S = 2.0
STILL_S = 900.0
"""So long a hub may say the same; then it has too much to do, and the next exchange asks again."""
ANEW = 5
"""So often an exchange is begun again within one, when the hub forgot it: it began anew itself."""
LARGEST = 4 << 30
"""Bytes of a hub's bundle: what a stick of FAT32 takes too."""
CLOCK_OFF = timedelta(days=1)
"""A difference between this clock and the hub's that somebody should be told of."""
_FORGOTTEN = frozenset({"hub_token", "hub_bundle_unknown", "hub_bundle_lacks"})


@dataclass(frozen=True, slots=True)
class Lined:
    """What one exchange over the line did."""

    hub: str
    exchanged: Exchanged
    hub_now: datetime | None
    """The hub's time, where this computer's differs by more than a day."""


class Line:
    """A line to a hub."""

    def __init__(
        self, store: Store, hub: hubs.Known, *, wait: Callable[[float], object] = time.sleep
    ) -> None:
        """Nothing is sent yet.

        Args:
            store: this desk's.
            hub: of this centre.
            wait: lets so many seconds pass.

        Raises:
            BadValue: `hub_no_address`.
        """
        if hub.address is None:
            raise BadValue("hub_no_address", field="hub", value=hub.name)
        self._store, self._hub, self._wait = store, hub, wait
        self._told: Told = silent
        self._asker = Asker(hub.address, hub.name, self._pause)

    def __enter__(self) -> Line:
        """A line is a context: it hangs up by itself."""
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        """Hang up."""
        self._asker.close()

    def exchange(self, told: Told = silent) -> Lined:
        """Both ways at once, as with a stick.

        Args:
            told: see `desktop.sync.outgoing.Told`; it may raise to stop.

        Raises:
            Refused: `practice_stays`, `hub_unreachable`, `hub_impostor`, `line_broke`, or what the hub
                says no with.
            DiskTrouble, FileTrouble: this computer's disk is full or may not be written.
        """
        self._told = told
        apart.keep_off_line(practice=self._store.about.practice)
        hub_now = self._greet()
        self._answer()
        written = self._write()
        came = self._both_ways(written.file)
        taken = stick.Taken()
        if came is not None:
            taken.add(came)
        return Lined(self._hub.name, stick.told_of(self._store, taken, written), hub_now)

    # --- one step after the other ---------------------------------------------------------------------

    def _greet(self) -> datetime | None:
        """Who answers has the key that was vouched for.

        An impostor can repeat a key; it cannot open what is sealed for it, nor sign a bundle. This names
        a wrong address before anything is written.
        """
        self._told("reach", 0, 0)
        who = self._asker.ask("GET", "/v1/hub")
        try:
            key, now = bytes.fromhex(who.told("key", str)), datetime.fromisoformat(who.told("now", str))
        except (ValueError, Refused) as error:
            raise Refused("hub_unreachable", hub=self._hub.name) from error
        if key != self._hub.public:
            raise Refused("hub_impostor", hub=self._hub.name)
        off = abs(now - clock.now()) if now.tzinfo else CLOCK_OFF
        return now if off > CLOCK_OFF else None

    def _answer(self) -> None:
        """The first time the hub is told which centre this is."""
        if self._hub.answer is not None and not self._hub.heard:
            self._asker.ask("POST", "/v1/answers", body=self._hub.answer)

    def _write(self) -> Written:
        path = self._store.home.folder / "outgoing" / f"line-{self._hub.desk.hex()}.sala"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os(error, path) from error
        return outgoing.write(self._store, path, self._told, only=self._hub.desk)

    def _both_ways(self, path: Path) -> Received | None:
        """Send and fetch; a hub that was started anew meanwhile is told once more what this is about."""
        for left in range(ANEW - 1, -1, -1):
            try:
                return self._fetch(*self._send(path))
            except Refused as refused:
                if refused.code == "bundle_damaged":  # torn here or there: the next time it is another
                    path.unlink(missing_ok=True)
                    raise Refused("line_broke", hub=self._hub.name) from refused
                if refused.code not in _FORGOTTEN or not left:
                    raise
        raise Refused("line_broke", hub=self._hub.name)

    def _send(self, path: Path) -> tuple[bytes, str]:
        """The id of the bundle that was sent, and its token."""
        opened = bundle.read_header(path)
        begun = self._asker.ask("POST", "/v1/bundles", body=opened.said + opened.signature)
        token = begun.told("token", str)
        if not (token.isascii() and token.isprintable()):
            raise Refused("line_broke", hub=self._hub.name)
        if begun.told("state", str) != "done":
            lacks = {n for n in begun.told("lacks", list) if isinstance(n, int)}
            self._pieces(opened, lacks, token)
            self._asker.ask("POST", f"/v1/bundles/{opened.id.hex()}/merge", token)
            self._until_merged(opened.id, token)
        return opened.id, token

    def _pieces(self, opened: Opened, lacks: set[int], token: str) -> None:
        many = len(opened.header.pieces)
        wanted = [n for n in range(many) if n in lacks]
        done = many - len(wanted)
        with opened.path.open("rb") as body:
            for n in wanted:
                self._told("carry", done, many)
                body.seek(opened.body_at + n * PIECE)
                url = f"/v1/bundles/{opened.id.hex()}/pieces/{n}"
                piece = body.read(PIECE)
                self._asker.ask("PUT", url, token, body=piece, goes_on=self._still("carry", done, many))
                done += 1
        self._told("carry", many, many)

    def _until_merged(self, id_: bytes, token: str) -> None:
        self._until_done(
            lambda: self._asker.ask("GET", f"/v1/bundles/{id_.hex()}", token), "merge", "done"
        )

    def _until_done(self, ask: Callable[[], Answer], stage: str, end: str) -> Answer:
        """Ask again and again how far the hub is; as long as it moves."""
        pause, still, before = LOOK_S, 0.0, b""
        while True:
            told = ask()
            if told.told("state", str) == end:
                return told
            self._told(stage, told.told("done", int), told.told("of", int))
            still = still + pause if told.content == before else 0.0
            before = told.content
            if still > STILL_S:
                raise Refused("hub_full")
            self._wait(pause)
            pause = min(LONGEST_LOOK_S, pause * 1.5)

    def _fetch(self, id_: bytes, token: str) -> Received | None:
        """The hub's bundle; none when this very one was read before."""
        url = f"/v1/bundles/{id_.hex()}/reply"
        told = self._until_done(lambda: self._asker.ask("POST", url, token), "fetch", "written")
        reply, size = told.id("id"), told.told("size", int)
        if not 0 < size <= LARGEST:
            raise Refused("line_broke", hub=self._hub.name)
        with self._store.read() as tx:
            asked = "SELECT 1 FROM bundle_read WHERE id = ?"
            if tx.sql.execute(asked, (reply,)).fetchone() is not None:
                return None
        path = (
            self._store.home.folder / "incoming" / f"line-{self._hub.desk.hex()}-{reply[:8].hex()}.part"
        )
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.glob(f"line-{self._hub.desk.hex()}-*.part"):
                if old != path:
                    old.unlink()
            self._download(url, token, path, size)
            return self._read(path)
        except OSError as error:
            raise from_os(error, path) from error

    def _read(self, path: Path) -> Received:
        try:
            came = incoming.read(self._store, path, self._told)
        except FileTrouble as error:  # torn on the way: the next time it is fetched from its beginning
            with suppress(OSError):
                path.unlink()
            raise Refused("line_broke", hub=self._hub.name) from error
        path.unlink()
        return came

    def _download(self, url: str, token: str, path: Path, size: int) -> None:
        """From where it broke, piece by piece."""
        have = path.stat().st_size if path.exists() else 0
        with path.open("ab") as out:
            while have < size:
                self._told("fetch", have, size)
                last = min(size, have + PIECE) - 1
                part = self._asker.ask(
                    "GET",
                    url,
                    token,
                    span=(have, last),
                    goes_on=self._still("fetch", have, size),
                )
                if part.status != httpx.codes.PARTIAL_CONTENT or len(part.content) != last + 1 - have:
                    raise Refused("line_broke", hub=self._hub.name)
                out.write(part.content)
                out.flush()
                have = last + 1

    def _still(self, stage: str, done: int, of: int) -> Callable[[], object]:
        return lambda: self._told(stage, done, of)

    def _pause(self, seconds: float) -> None:
        self._told("reach", 0, 0)
        self._wait(seconds)


# --- without a store yet -----------------------------------------------------------------------------


def send_totals(hub: str, address: str | None, data: bytes) -> None:
    """Give a hub above its totals (`desktop.hub.above`).

    Raises:
        BadValue: `hub_no_address`.
        Refused: `hub_unreachable`, or what the hub says no with.
    """
    if address is None:
        raise BadValue("hub_no_address", field="hub", value=hub)
    with closing(Asker(address, hub, time.sleep)) as asker:
        asker.ask("PUT", "/v1/totals", body=data)


def fetch_invitation(address: str, code: str) -> hubs.Invitation:
    """The invitation behind a typed code.

    Args:
        address: of the hub.
        code: as it was typed.

    Raises:
        BadValue: `hub_address`, `hub_code`.
        Refused: `hub_unreachable`, `hub_code_unknown`.
        FileTrouble: `hub_invitation_damaged`.
    """
    where, letters = hubs.read_address(address), hubs.read_code(code)
    if letters is None:
        raise BadValue("hub_code", field="code", value=code[:40])
    with closing(Asker(where, where, time.sleep, tries=2)) as asker:
        answer = asker.ask("GET", f"/v1/invitations/{hubs.code_id(letters).hex()}")
    return hubs.opened_by_code(letters, answer.content)
