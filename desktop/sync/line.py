"""The network as the carrier: the very bundle of a stick goes to the hub, and the hub's comes back.

    with Line(store, hub) as line:
        done = line.exchange(told)

Whoever answers must have the key that this centre's first desk vouched for. A line that breaks is taken
up where it broke: pieces that have come are not sent again, on either side.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from desktop import clock
from desktop.errors import BadValue, DeskError, DiskTrouble, FileTrouble, Refused, from_os
from desktop.store.store import Store
from desktop.sync import bundle, hubs, incoming, outgoing, stick
from desktop.sync.bundle import PIECE, Opened
from desktop.sync.incoming import Received
from desktop.sync.outgoing import Told, Written, silent
from desktop.sync.stick import Exchanged

TRIES = 6
"""How often one request is tried before the line counts as broken."""
FIRST_WAIT_S, LONGEST_WAIT_S = 0.5, 20.0
LOOK_S = 0.2
"""From one question to the next whether the hub has merged."""
LONGEST_LOOK_S = 2.0
TIMEOUT = httpx.Timeout(30.0, connect=8.0)
CLOCK_OFF = timedelta(days=1)
"""A difference between this clock and the hub's that somebody should be told of."""
LARGEST_ANSWER = 1 << 20


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
        self._http = httpx.Client(base_url=hub.address, timeout=TIMEOUT, follow_redirects=False)

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
        self._http.close()

    def exchange(self, told: Told = silent) -> Lined:
        """Both ways at once, as with a stick.

        Args:
            told: see `desktop.sync.outgoing.Told`; it may raise to stop.

        Raises:
            Refused: `hub_unreachable`, `hub_impostor`, `line_broke`, or what the hub says no with.
            DiskTrouble, FileTrouble: this computer's disk is full or may not be written.
        """
        self._told = told
        if self._store.about.practice:
            raise Refused("practice_stays")
        hub_now = self._greet()
        self._answer()
        written, token, id_ = self._send()
        came = self._fetch(id_, token)
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
        who = self._ask("GET", "/v1/hub").json()
        try:
            key, now = bytes.fromhex(who["key"]), datetime.fromisoformat(who["now"])
        except (KeyError, TypeError, ValueError) as error:
            raise Refused("hub_unreachable", hub=self._hub.name) from error
        if key != self._hub.public:
            raise Refused("hub_impostor", hub=self._hub.name)
        off = abs(now - clock.now()) if now.tzinfo else CLOCK_OFF
        return now if off > CLOCK_OFF else None

    def _answer(self) -> None:
        """The first time the hub is told which centre this is."""
        if self._hub.answer is not None and not self._hub.heard:
            self._ask("POST", "/v1/answers", content=self._hub.answer)

    def _send(self) -> tuple[Written, str, bytes]:
        path = self._store.home.folder / "outgoing" / f"line-{self._hub.desk.hex()}.sala"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise from_os(error, path) from error
        written = outgoing.write(self._store, path, self._told, only=self._hub.desk)
        opened = bundle.read_header(path)
        begun = self._ask("POST", "/v1/bundles", content=opened.said + opened.signature).json()
        token, state = str(begun["token"]), begun["state"]
        if state != "done":
            self._pieces(opened, list(begun["lacks"]), token)
            self._ask("POST", f"/v1/bundles/{opened.id.hex()}/merge", token)
            self._until_merged(opened.id, token)
        return written, token, opened.id

    def _pieces(self, opened: Opened, lacks: list[int], token: str) -> None:
        done, many = len(opened.header.pieces) - len(lacks), len(opened.header.pieces)
        with opened.path.open("rb") as body:
            for n in lacks:
                self._told("carry", done, many)
                body.seek(opened.body_at + n * PIECE)
                self._ask(
                    "PUT", f"/v1/bundles/{opened.id.hex()}/pieces/{n}", token, content=body.read(PIECE)
                )
                done += 1
        self._told("carry", many, many)

    def _until_merged(self, id_: bytes, token: str) -> None:
        pause = LOOK_S
        while True:
            told = self._ask("GET", f"/v1/bundles/{id_.hex()}", token).json()
            if told["state"] == "done":
                return
            self._told("merge", int(told["done"]), int(told["of"]))
            self._wait(pause)
            pause = min(LONGEST_LOOK_S, pause * 1.5)

    def _fetch(self, id_: bytes, token: str) -> Received | None:
        """The hub's bundle; none when this very one was read before."""
        told = self._ask("POST", f"/v1/bundles/{id_.hex()}/reply", token).json()
        reply, size = str(told["id"]), int(told["size"])
        with self._store.read() as tx:
            asked = "SELECT 1 FROM bundle_read WHERE id = ?"
            if tx.sql.execute(asked, (bytes.fromhex(reply),)).fetchone() is not None:
                return None
        path = self._store.home.folder / "incoming" / f"line-{self._hub.desk.hex()}-{reply[:16]}.part"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            for old in path.parent.glob(f"line-{self._hub.desk.hex()}-*.part"):
                if old != path:
                    old.unlink()
            self._download(f"/v1/bundles/{id_.hex()}/reply", token, path, size)
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
                part = self._ask("GET", url, token, headers={"Range": f"bytes={have}-{last}"})
                if (
                    part.status_code != httpx.codes.PARTIAL_CONTENT
                    or len(part.content) != last + 1 - have
                ):
                    raise Refused("line_broke", hub=self._hub.name)
                out.write(part.content)
                out.flush()
                have = last + 1

    # --- one request ----------------------------------------------------------------------------------

    def _ask(self, method: str, url: str, token: str | None = None, **more: Any) -> httpx.Response:
        """Ask until it is answered, waiting longer each time; what the hub says no with is raised."""
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        headers |= more.pop("headers", {})
        pause = FIRST_WAIT_S
        for left in range(TRIES - 1, -1, -1):
            try:
                answer = self._http.request(method, url, headers=headers, **more)
            except httpx.TransportError as error:
                if not left:
                    raise Refused("hub_unreachable", hub=self._hub.name) from error
                wanted = pause
            else:
                if answer.is_success:
                    return answer
                said = _said_no(answer)
                wanted = max(pause, _retry_after(answer) or 0.0)
                if said is None or said.code not in _LATER or not left:
                    raise said or Refused("hub_unreachable", hub=self._hub.name)
            self._pause(random.uniform(wanted / 2, wanted))  # noqa: S311  (so that desks do not come at once)
            pause = min(LONGEST_WAIT_S, pause * 2)
        raise Refused("hub_unreachable", hub=self._hub.name)

    def _pause(self, seconds: float) -> None:
        self._told("reach", 0, 0)
        self._wait(min(seconds, LONGEST_WAIT_S))


_LATER = frozenset({"hub_often", "hub_full", "hub_stopping", "hub_slow", "store_busy", "hub_token"})
"""Refusals after which the same request may be asked again."""


def _said_no(answer: httpx.Response) -> DeskError | None:
    """What a hub says no with; none when it is no hub that answers."""
    try:
        error = answer.json()["error"]
        code, fields = str(error["code"]), dict(error["fields"])
    except (ValueError, KeyError, TypeError):
        return None
    told = {
        str(name)[:40]: value for name, value in fields.items() if isinstance(value, str | int | float)
    }
    if code == "disk_full":
        return Refused("hub_disk_full")  # the hub's, not this computer's
    family = DiskTrouble if code in {"not_allowed", "disk_error"} else Refused
    return family(code[:60], **{"file": "", **told})


def _retry_after(answer: httpx.Response) -> float | None:
    told = answer.headers.get("Retry-After", "")
    return float(told) if told.isascii() and told.isdigit() else None


# --- without a store yet -----------------------------------------------------------------------------


def send_totals(hub: str, address: str | None, data: bytes) -> None:
    """Give a hub above its totals (`desktop.hub.above`).

    Raises:
        BadValue: `hub_no_address`.
        Refused: `hub_unreachable`, or what the hub says no with.
    """
    if address is None:
        raise BadValue("hub_no_address", field="hub", value=hub)
    try:
        with httpx.Client(base_url=address, timeout=TIMEOUT, follow_redirects=False) as http:
            answer = http.put("/v1/totals", content=data)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Refused("hub_unreachable", hub=hub) from error
    if not answer.is_success:
        raise _said_no(answer) or Refused("hub_unreachable", hub=hub)


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
    try:
        with httpx.Client(base_url=where, timeout=TIMEOUT, follow_redirects=False) as http:
            answer = http.get(f"/v1/invitations/{hubs.code_id(letters).hex()}")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise Refused("hub_unreachable", hub=where) from error
    if not answer.is_success:
        raise _said_no(answer) or Refused("hub_unreachable", hub=where)
    if len(answer.content) > LARGEST_ANSWER:
        raise Refused("hub_unreachable", hub=where)
    return hubs.opened_by_code(letters, answer.content)
