"""Requests to a hub: each asked until it is answered, bounded in size and time, and given up on a wish.

Nothing here knows what is asked. Whoever answers is not trusted: not with the length of an answer, not
with its time, not with its shape, and it is never followed to another place.
"""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

import httpx

from desktop.errors import DeskError, DiskTrouble, Refused

TRIES = 6
"""How often one request is tried before the line counts as broken."""
FIRST_WAIT_S, LONGEST_WAIT_S = 0.5, 20.0
"""A hub that asks for a longer wait is believed: the exchange ends, and comes again another time."""
TIMEOUT = httpx.Timeout(30.0, connect=8.0)
LONGEST_ANSWER_S = 900.0
"""So long one answer may take in all: a MiB over the slowest line that still carries one."""
LARGEST_ANSWER, LARGEST_ERROR = 1 << 20, 1 << 16
PART = 1 << 16
"""Bytes between two looks whether somebody wishes to stop."""

T = TypeVar("T")
GoesOn = Callable[[], object]
"""Is asked between two parts; it may raise to stop."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a hub answered."""

    hub: str
    status: int
    retry_s: float | None
    """What it said in `Retry-After`."""
    content: bytes

    @property
    def is_success(self) -> bool:
        """Whether it did what was asked."""
        return httpx.codes.is_success(self.status)

    def told(self, name: str, kind: type[T]) -> T:
        """A value of a JSON answer.

        Raises:
            Refused: `line_broke`, when it is not there or something else.
        """
        try:
            value = json.loads(self.content)[name]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise Refused("line_broke", hub=self.hub) from error
        if type(value) is not kind:
            raise Refused("line_broke", hub=self.hub)
        return value

    def id(self, name: str) -> bytes:
        """The id of a bundle in a JSON answer.

        Raises:
            Refused: as `told`.
        """
        try:
            told = bytes.fromhex(self.told(name, str))
        except ValueError as error:
            raise Refused("line_broke", hub=self.hub) from error
        if len(told) != 32:
            raise Refused("line_broke", hub=self.hub)
        return told


class Asker:
    """Asks one hub."""

    def __init__(
        self, address: str, hub: str, wait: Callable[[float], object], tries: int = TRIES
    ) -> None:
        """Nothing is asked yet.

        Args:
            address: of the hub.
            hub: its name, for what is said when it does not answer.
            wait: lets so many seconds pass.
            tries: of each request.
        """
        self._hub, self._wait, self._tries = hub, wait, tries
        # a body that was packed could unpack to anything
        self._http = httpx.Client(
            base_url=address,
            timeout=TIMEOUT,
            follow_redirects=False,
            verify=not address.startswith(
                "http://"
            ),  # without TLS the authorities need not be read: 20 ms
            headers={"Accept-Encoding": "identity"},
        )

    def close(self) -> None:
        """Hang up."""
        self._http.close()

    def ask(
        self,
        method: str,
        url: str,
        token: str | None = None,
        *,
        body: bytes | None = None,
        span: tuple[int, int] | None = None,
        goes_on: GoesOn = lambda: None,
    ) -> Answer:
        """Ask until it is answered, waiting longer each time.

        Args:
            method: of HTTP.
            url: below the hub's address.
            token: of the bundle this is about.
            body: what is sent along.
            span: first and last byte of what is fetched; no more is taken.
            goes_on: see `GoesOn`.

        Raises:
            Refused: `hub_unreachable`, `line_broke`, or what the hub says no with.
        """
        headers = {"Authorization": f"Bearer {token}"} if token else {}
        if span is not None:
            headers["Range"] = f"bytes={span[0]}-{span[1]}"
        most = LARGEST_ANSWER if span is None else max(LARGEST_ERROR, span[1] + 1 - span[0])
        pause = FIRST_WAIT_S
        for left in range(self._tries - 1, -1, -1):
            try:
                answer = self._once(method, url, body, headers, most, goes_on)
            except httpx.TransportError:
                answer = None
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                raise Refused("hub_unreachable", hub=self._hub) from error
            if answer is not None and answer.is_success:
                return answer
            wanted = self._wanted(answer)
            if not left or wanted > LONGEST_WAIT_S:
                break
            # drawn by lot, so that desks do not come at once; never before what the hub asked for
            self._wait(max(random.uniform(pause / 2, pause), wanted))  # noqa: S311
            pause = min(LONGEST_WAIT_S, pause * 2)
        raise (said_no(answer) if answer else None) or Refused("hub_unreachable", hub=self._hub)

    def _wanted(self, answer: Answer | None) -> float:
        """Seconds to wait before the same is asked again.

        Raises:
            DeskError: when asking again helps nobody.
        """
        if answer is None:
            return 0.0
        said = said_no(answer)
        if answer.status in _PASSING if said is None else said.code in _LATER:
            return answer.retry_s or 0.0
        raise said or Refused("hub_unreachable", hub=self._hub)

    def _once(
        self,
        method: str,
        url: str,
        body: bytes | None,
        headers: Mapping[str, str],
        most: int,
        goes_on: GoesOn,
    ) -> Answer:
        until = time.monotonic() + LONGEST_ANSWER_S
        content = None if body is None else _parts(body, goes_on)
        length = {} if body is None else {"Content-Length": str(len(body))}
        with self._http.stream(method, url, content=content, headers={**headers, **length}) as answer:
            some = bytearray()
            for part in answer.iter_raw(PART):
                goes_on()
                some += part
                if len(some) > most or time.monotonic() > until:
                    raise Refused("line_broke", hub=self._hub)
            after = answer.headers.get("Retry-After", "")
            retry = float(after) if after.isascii() and after.isdigit() else None
            return Answer(self._hub, answer.status_code, retry, bytes(some))


def _parts(body: bytes, goes_on: GoesOn) -> Iterator[bytes]:
    for at in range(0, len(body), PART):
        goes_on()
        yield body[at : at + PART]


_LATER = frozenset({"hub_often", "hub_full", "hub_stopping", "hub_slow", "store_busy"})
"""Refusals after which the same request may be asked again."""
_OF_HUBS = (
    "hub_",
    "bundle_",
    "totals_",
    "store_",
    "disk_",
    "not_allowed",
    "practice_stays",
    "nobody_invited",
)
"""What a hub's codes begin with; anything else is no word of a hub's."""
_FIELDS = frozenset({"count", "most", "centre", "letter", "hub", "desk", "value", "listen"})
_PASSING = frozenset({429, 502, 503, 504})
"""What a proxy says while the hub behind it begins anew."""


def said_no(answer: Answer) -> DeskError | None:
    """What a hub says no with; none when it is no hub that answers."""
    try:
        error = json.loads(answer.content)["error"]
        code, fields = str(error["code"]), dict(error["fields"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not code.startswith(_OF_HUBS):
        return Refused("hub_said_no", value=code[:40])
    told = {
        name: value[:120] if isinstance(value, str) else value
        for name, value in fields.items()
        if name in _FIELDS and isinstance(value, str | int | float)
    }
    if code == "disk_full":
        return Refused("hub_disk_full")  # the hub's, not this computer's
    family = DiskTrouble if code in {"not_allowed", "disk_error"} else Refused
    return family(code[:60], **{"file": "", **told})
