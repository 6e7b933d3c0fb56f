"""The hub's doors over HTTP (docs/formats.md §12): the very bundles that sticks carry, piece by piece.

    GET  /v1/hub                            who is here, and what time it is
    GET  /v1/invitations/{id}               what a typed code fetches; only the code opens it
    POST /v1/answers                        a centre answers its invitation
    PUT  /v1/totals                         a hub below tells its totals
    POST /v1/bundles                        a bundle's clear start: judged before a byte of its body
    PUT  /v1/bundles/{id}/pieces/{n}        a piece, judged by the digest in the signed header
    POST /v1/bundles/{id}/merge             it has come whole
    GET  /v1/bundles/{id}                   how far the merge is, and what came of it
    POST /v1/bundles/{id}/reply             the hub's bundle for that desk is written
    GET  /v1/bundles/{id}/reply             its bytes, from any place on
    GET  /health, /metrics

A start is signed by its desk; it opens everything that is about this bundle, and nothing else.
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import threading
import time
import traceback
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractContextManager, ExitStack, asynccontextmanager, suppress
from dataclasses import dataclass, field

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Message, Receive, Scope, Send

from desktop import clock
from desktop.errors import DeskError, DiskTrouble, Refused, StoreTrouble
from desktop.hub import above
from desktop.hub.hub import Hub
from desktop.hub.inbox import Inbox
from desktop.hub.merges import Merges
from desktop.hub.metrics import Metrics
from desktop.hub.rate import Rate
from desktop.hub.replies import Replies
from desktop.sync import bundle, hubs, incoming, known
from desktop.sync.bundle import LONGEST_HEADER, PIECE

log = logging.getLogger("sala.hub")

LONGEST_START = LONGEST_HEADER + 256
SLOW_S, SLOWEST = 30, 1024
"""Seconds that a part of a body may be on its way; bytes a second that all of it must come with."""
BODIES, BODIES_OF_ONE = 64, 16
"""Bodies that come at once, in all and from one address: what the hub's memory is asked for."""
SOON_S = 5
"""So long a request waits for a reply to be written; then the desk asks again."""
TOKENS = 10_000
"""So many bundles have their token at once; a desk whose token is gone begins anew."""
_STATUS = {
    "hub_unknown_centre": 404,
    "hub_bundle_unknown": 404,
    "hub_bundle_lacks": 409,
    "hub_token": 401,
    "hub_too_large": 413,
    "hub_slow": 408,
    "hub_broke": 500,
    "hub_often": 429,
    "hub_full": 503,
    "hub_stopping": 503,
    "store_busy": 503,
    "disk_full": 507,
    "bundle_unknown_desk": 403,
    "bundle_revoked": 403,
    "bundle_forged": 403,
    "bundle_not_for_us": 403,
}
RETRY_S = {429: 2, 503: 5, 507: 300}
"""What `Retry-After` says."""

Door = Callable[["Doors", Request], Awaitable[Response]]


@dataclass
class Doors:
    """What every door has at hand."""

    hub: Hub
    inbox: Inbox
    merges: Merges
    replies: Replies
    metrics: Metrics = field(default_factory=Metrics)
    rate: Rate = field(default_factory=Rate)
    stopping: threading.Event = field(default_factory=threading.Event)
    tokens: dict[str, bytes] = field(default_factory=dict)
    bodies: Counter[str] = field(default_factory=Counter)
    """Bodies that are coming, by address."""

    def admit(self, id_: bytes) -> str:
        """A token for a bundle whose start was judged."""
        while len(self.tokens) >= TOKENS:
            del self.tokens[next(iter(self.tokens))]
        token = secrets.token_urlsafe(24)
        self.tokens[token] = id_
        return token


def application(
    hub: Hub,
    *,
    more: tuple[BaseRoute, ...] = (),
    announce: Callable[[], AbstractContextManager[None]] | None = None,
) -> Starlette:
    """The hub as an ASGI application.

    Args:
        hub: open; closed by the caller after the application ended.
        more: routes beside these, such as the page.
        announce: makes a context that says on the network that the hub is here.
    """
    inbox = Inbox(hub.folder / "inbox")
    merges = Merges(hub, inbox)
    doors = Doors(hub, inbox, merges, Replies(hub, inbox, merges))

    @asynccontextmanager
    async def lives(_app: Starlette) -> AsyncIterator[None]:
        with ExitStack() as said:
            if announce is not None:
                with suppress(OSError):  # no network to say it on
                    await run_in_threadpool(said.enter_context, announce())
            try:
                yield
            finally:
                doors.stopping.set()
                await run_in_threadpool(doors.merges.close)
                await run_in_threadpool(doors.replies.close)

    routes = [Route(path, _opened(doors, door), methods=[method]) for method, path, door in DOORS]
    made = Starlette(routes=[*routes, *more], lifespan=lives)
    made.state.doors = doors
    return made


def _opened(doors: Doors, door: Door) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        began = time.monotonic()
        try:
            _let_in(doors, request)
            response = await door(doors, request)
        except DeskError as error:
            response = refusal(error)
        except ClientDisconnect:
            response = Response(status_code=400)
        except Exception as error:  # noqa: BLE001  (a bug of ours; what it says may hold names)
            where = "".join(traceback.format_tb(error.__traceback__))
            log.error("%s: %s\n%s", door.__name__, type(error).__name__, where)  # noqa: TRY400
            response = refusal(Refused("hub_broke"))
        doors.metrics.answered(request.method, response.status_code, time.monotonic() - began)
        return response

    return answer


def _let_in(doors: Doors, request: Request) -> None:
    if doors.stopping.is_set():
        raise Refused("hub_stopping")
    doors.rate.take(request.client.host if request.client else "")


def refusal(error: DeskError) -> Response:
    """What the world said, as code and fields; the desk makes the sentence."""
    plain = {
        k: v for k, v in error.fields.items() if isinstance(v, str | int | float | bool) and k != "file"
    }
    status = _STATUS.get(error.code, 500 if isinstance(error, StoreTrouble | DiskTrouble) else 422)
    headers = {"Retry-After": str(RETRY_S[status])} if status in RETRY_S else None
    return JSONResponse({"error": {"code": error.code, "fields": plain}}, status, headers=headers)


async def _body(doors: Doors, request: Request, most: int) -> bytes:
    """A request's body, bounded in size, in time and in how many come at once.

    Raises:
        Refused: `hub_too_large`, `hub_slow`, `hub_full`, `hub_often`.
    """
    told = request.headers.get("content-length", "0")
    if told.isascii() and told.isdigit() and int(told) > most:
        raise Refused("hub_too_large", most=most)
    address = request.client.host if request.client else ""
    if doors.bodies.total() >= BODIES:
        raise Refused("hub_full")
    if doors.bodies[address] >= BODIES_OF_ONE:
        raise Refused("hub_often")
    doors.bodies[address] += 1
    try:
        return await _read(request, most)
    finally:
        doors.bodies[address] -= 1
        doors.bodies += Counter()  # lets go of those at nought


async def _read(request: Request, most: int) -> bytes:
    some, began = bytearray(), time.monotonic()
    parts = request.stream().__aiter__()
    while True:
        try:
            some += await asyncio.wait_for(parts.__anext__(), SLOW_S)
        except StopAsyncIteration:
            return bytes(some)
        except TimeoutError as error:
            raise Refused("hub_slow") from error
        if len(some) > most:
            raise Refused("hub_too_large", most=most)
        if time.monotonic() - began > SLOW_S + len(some) / SLOWEST:
            raise Refused("hub_slow")


# --- the doors ---------------------------------------------------------------------------------------


async def _who(doors: Doors, _request: Request) -> Response:
    hub = doors.hub
    now = clock.now().isoformat(timespec="seconds")
    return JSONResponse({"format": 1, "name": hub.name, "key": hub.keys.public.hex(), "now": now})


async def _invitation(doors: Doors, request: Request) -> Response:
    doors.rate.take(f"code {request.client.host if request.client else ''}", cost=20)
    sealed = await run_in_threadpool(doors.hub.shelf.sealed, _hex(request, "id", 16))
    if sealed is None:
        raise Refused("hub_code_unknown")
    return Response(sealed, media_type="application/octet-stream")


async def _answer(doors: Doors, request: Request) -> Response:
    body = await _body(doors, request, hubs.LONGEST)
    bound = await run_in_threadpool(doors.hub.bind, body)
    return JSONResponse({"centre": bound.centre})


async def _totals(doors: Doors, request: Request) -> Response:
    body = await _body(doors, request, above.LONGEST)
    await run_in_threadpool(above.take, doors.hub, body)
    return Response(status_code=204)


async def _begin(doors: Doors, request: Request) -> Response:
    start = await _body(doors, request, LONGEST_START)
    return JSONResponse(await run_in_threadpool(_judge, doors, start))


def _judge(doors: Doors, start: bytes) -> dict[str, object]:
    """Whether this bundle may come at all; nothing of its body has been asked for yet."""
    opened = bundle.header_of(start)
    read = _may_come(doors.hub, opened)
    doors.merges.meet(opened.id, opened.header.scopes[0], opened.header.sender)
    told: dict[str, object] = {"id": opened.id.hex(), "token": doors.admit(opened.id)}
    if read:
        return {**told, "state": "done", "lacks": []}
    coming = doors.inbox.begin(start)
    return {**told, "state": doors.merges.state(opened.id) or "coming", "lacks": list(coming.lacks)}


def _may_come(hub: Hub, opened: bundle.Opened) -> bool:
    """Whether it was read before.

    Raises:
        Refused: `hub_unknown_centre`, or as `incoming.read` has it.
    """
    for scope in opened.header.scopes:
        with hub.beside(scope) as store, store.read() as tx:
            me = known.own(tx.sql, store.about.desk, scope, hub.keys.public)
            incoming.may_come(tx.sql, me, opened)
            return incoming.was_read(tx.sql, opened)
    raise Refused("hub_unknown_centre")


async def _piece(doors: Doors, request: Request) -> Response:
    id_ = _named(doors, request)
    piece = await _body(doors, request, PIECE)
    await run_in_threadpool(doors.inbox.put, id_, int(request.path_params["n"]), piece)
    doors.metrics.came(len(piece))
    return Response(status_code=204)


async def _merge(doors: Doors, request: Request) -> Response:
    id_ = _named(doors, request)
    await run_in_threadpool(doors.merges.begin, id_)
    return JSONResponse({"state": doors.merges.state(id_)}, 202)


async def _stands(doors: Doors, request: Request) -> Response:
    return JSONResponse(doors.merges.told(_named(doors, request)))


async def _write_reply(doors: Doors, request: Request) -> Response:
    id_ = _named(doors, request)
    reply = await run_in_threadpool(doors.replies.ask, id_)
    with suppress(TimeoutError, DeskError):
        await asyncio.wait_for(asyncio.shield(asyncio.wrap_future(reply.written)), SOON_S)
    told = doors.replies.told(id_, reply)
    return JSONResponse(told, 202 if told["state"] == "writing" else 200)


class _Counted(FileResponse):
    """A file, or a part of one (`Range`), whose bytes are counted as they go."""

    went: Callable[[int], None]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def counted(message: Message) -> None:
            await send(message)
            self.went(len(message.get("body", b"")))

        await super().__call__(scope, receive, counted)


async def _reply(doors: Doors, request: Request) -> Response:
    path = doors.replies.of(_named(doors, request))
    response = _Counted(path, media_type="application/octet-stream")
    response.went = doors.metrics.went
    return response


async def _health(doors: Doors, _request: Request) -> Response:
    trouble = await run_in_threadpool(doors.merges.trouble)
    return JSONResponse({"ok": trouble is None, "trouble": trouble}, 200 if trouble is None else 503)


async def _metrics(doors: Doors, _request: Request) -> Response:
    waiting, coming = doors.merges.waiting, await run_in_threadpool(len, doors.inbox)
    return PlainTextResponse(
        doors.metrics.told(waiting, coming, doors.merges.counted), media_type="text/plain; version=0.0.4"
    )


DOORS: tuple[tuple[str, str, Door], ...] = (
    ("GET", "/v1/hub", _who),
    ("GET", "/v1/invitations/{id}", _invitation),
    ("POST", "/v1/answers", _answer),
    ("PUT", "/v1/totals", _totals),
    ("POST", "/v1/bundles", _begin),
    ("PUT", "/v1/bundles/{id}/pieces/{n:int}", _piece),
    ("POST", "/v1/bundles/{id}/merge", _merge),
    ("GET", "/v1/bundles/{id}", _stands),
    ("POST", "/v1/bundles/{id}/reply", _write_reply),
    ("GET", "/v1/bundles/{id}/reply", _reply),
    ("GET", "/health", _health),
    ("GET", "/metrics", _metrics),
)


def _hex(request: Request, name: str, size: int) -> bytes:
    try:
        told = bytes.fromhex(request.path_params[name])
    except ValueError as error:
        raise Refused("hub_bundle_unknown") from error
    if len(told) != size:
        raise Refused("hub_bundle_unknown")
    return told


def _named(doors: Doors, request: Request) -> bytes:
    """The bundle a request is about, when its token is of that bundle.

    Raises:
        Refused: `hub_token`.
    """
    id_ = _hex(request, "id", 32)
    _kind, _, token = request.headers.get("authorization", "").partition(" ")
    if doors.tokens.get(token) != id_:
        raise Refused("hub_token")
    return id_
