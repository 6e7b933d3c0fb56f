"""The page's addresses: the question, the totals, the way out, the letters they are written in."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from urllib.parse import parse_qs

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from desktop import clock
from desktop.errors import BadValue
from desktop.hub import above, totals
from desktop.hub.hub import Hub
from desktop.hub.totals import Totals
from desktop.paths import RESOURCES
from desktop.reports import period
from ui.hub_page import page
from ui.hub_page.entrance import STAYS_S, Inside, Password

COOKIE = "sala"
LETTERS = ("Sarabun-Regular.ttf", "Sarabun-SemiBold.ttf")
LONGEST_FORM = 4096
COUNTED_S, YEARS = 60.0, 6
"""So long, and of so many years, the totals are kept as they were counted."""
GUARDS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; font-src 'self';"
    " form-action 'self'; frame-ancestors 'none'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


def routes(hub: Hub, language: str = "th") -> tuple[BaseRoute, ...]:
    """The page of a hub, to be served beside its doors."""
    page_ = _Page(hub, language)
    return (
        Route("/", page_.look, methods=["GET"]),
        Route("/", page_.enter, methods=["POST"]),
        Route("/leave", page_.leave, methods=["POST"]),
        *(Route(f"/page/{name}", _letters(name), methods=["GET"]) for name in LETTERS),
    )


class _Page:
    """What each address answers."""

    def __init__(self, hub: Hub, language: str) -> None:
        self._hub, self._language = hub, language
        self._inside, self._counted = Inside(), _Counted(hub)

    def _asks(self, status: int, trouble: str | None = None) -> Response:
        text = page.entrance(self._hub.name, self._language, trouble)
        return HTMLResponse(text, status, headers=GUARDS)

    async def look(self, request: Request) -> Response:
        """The totals, for who is in."""
        kept = Password.of(self._hub.folder)
        if kept is None:
            return self._asks(404, "unset")
        if not self._inside.is_in(request.cookies.get(COOKIE, ""), kept):
            return self._asks(401)
        asked = request.query_params.get("year", "")
        year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else None
        try:
            own = await run_in_threadpool(self._counted.of, year)
        except BadValue:  # a year that no report is about
            own = await run_in_threadpool(self._counted.of, None)
        below = tuple(one.totals for one in await run_in_threadpool(above.below, self._hub))
        return HTMLResponse(page.shown(own, below, self._language), headers=GUARDS)

    async def enter(self, request: Request) -> Response:
        """The password was told."""
        kept = Password.of(self._hub.folder)
        if kept is None:
            return self._asks(404, "unset")
        if not self._inside.may_try(request.client.host if request.client else ""):
            return self._asks(429, "often")
        told = await _form(request)
        if not await run_in_threadpool(kept.is_it, told):
            return self._asks(401, "wrong")
        there = RedirectResponse("/", 303)
        secure = request.headers.get("x-forwarded-proto", request.url.scheme) == "https"
        token = self._inside.enter(kept)
        there.set_cookie(COOKIE, token, max_age=STAYS_S, httponly=True, samesite="strict", secure=secure)
        return there

    async def leave(self, request: Request) -> Response:
        """Out."""
        self._inside.leave(request.cookies.get(COOKIE, ""))
        there = RedirectResponse("/", 303)
        there.delete_cookie(COOKIE)
        return there


class _Counted:
    """A hub's totals, counted at most once a minute for each year: many may look at once."""

    def __init__(self, hub: Hub) -> None:
        self._hub, self._door = hub, threading.Lock()
        self._kept: OrderedDict[int, tuple[float, Totals]] = OrderedDict()

    def of(self, year: int | None) -> Totals:
        """Of a fiscal year; of this one when none is said.

        Raises:
            BadValue: `period_unfit`.
        """
        asked = year or period.fiscal(clock.today())[0]
        with self._door:
            at, told = self._kept.pop(asked, (0.0, None))
            if told is None or time.monotonic() - at > COUNTED_S:
                at, told = time.monotonic(), totals.of_hub(self._hub, asked)
            self._kept[asked] = (at, told)
            while len(self._kept) > YEARS:
                self._kept.popitem(last=False)
        return told


def _letters(name: str) -> Callable[[Request], Awaitable[Response]]:
    async def give(_request: Request) -> Response:
        path = RESOURCES / "fonts" / name
        return FileResponse(path, media_type="font/ttf", headers={"Cache-Control": "max-age=604800"})

    return give


async def _form(request: Request) -> str:
    """The password of a form; read here, so that no library for forms is needed."""
    body = bytearray()
    async for some in request.stream():
        body += some
        if len(body) > LONGEST_FORM:
            return ""
    told = parse_qs(body.decode("utf-8", "replace"))
    return told.get("password", [""])[0]
