"""Lines on which nobody asks anything end by themselves; whoever asks is waited for."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import closing

import pytest
import uvicorn
from starlette.types import Receive, Scope, Send

from desktop.hub import patience
from desktop.hub.patience import Patient

HEAD = b"GET / HTTP/1.1\r\nHost: x\r\n\r\n"


async def says_so_late(scope: Scope, receive: Receive, send: Send) -> None:
    """Answers after longer than a line may be silent."""
    while scope["method"] == "PUT" and (await receive()).get("more_body"):
        pass
    await asyncio.sleep(0.6)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"ok"})


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(patience, "HEAD_S", 0.3)
    monkeypatch.setattr(patience, "LINES_OF_ONE", 3)
    monkeypatch.setattr(patience, "_own", lambda _address: False)
    with socket.create_server(("127.0.0.1", 0)) as door:
        config = uvicorn.Config(
            says_so_late, http=Patient, ws="none", lifespan="off", log_level="critical"
        )
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        yield door.getsockname()[1]
        server.should_exit = True
        thread.join(20)
    assert not patience.Patient._held


def line(port: int) -> socket.socket:
    made = socket.create_connection(("127.0.0.1", port))
    made.settimeout(20)
    return made


def rest(of: socket.socket) -> bytes:
    """Everything until the other side hangs up."""
    some = b""
    try:
        while part := of.recv(1 << 16):
            some += part
    except ConnectionResetError:
        pass
    return some


def test_a_line_that_says_nothing_is_ended(port: int) -> None:
    with closing(line(port)) as silent:
        assert rest(silent) == b""


def test_half_a_head_is_not_waited_for(port: int) -> None:
    with closing(line(port)) as slow:
        slow.sendall(HEAD[:20])
        assert rest(slow) == b""


def test_whoever_asked_is_answered_however_long_it_takes_and_then_ended(port: int) -> None:
    with closing(line(port)) as good:
        good.sendall(HEAD)
        assert rest(good).endswith(b"ok")


def test_two_requests_at_once_are_both_answered(port: int) -> None:
    with closing(line(port)) as good:
        good.sendall(HEAD + HEAD)
        assert rest(good).count(b"ok") == 2


def test_after_an_answer_half_a_head_is_not_waited_for(port: int) -> None:
    with closing(line(port)) as slow:
        slow.sendall(HEAD)
        some = b""
        while b"ok" not in some:
            some += slow.recv(100)
        slow.sendall(HEAD[:5])
        assert rest(slow) == b""


def test_one_address_holds_only_so_many_lines(port: int) -> None:
    held = [line(port) for _ in range(3)]
    for one in held:
        one.sendall(HEAD)
    with closing(line(port)) as further:
        assert rest(further) == b""
    for one in held:
        assert rest(one).endswith(b"ok")
        one.close()
    with closing(line(port)) as again:
        again.sendall(HEAD)
        assert rest(again).endswith(b"ok")


def test_small_answers_do_not_wait_for_receipts(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once: list[int] = []
    real = patience._at_once

    def looked(transport: asyncio.Transport) -> None:
        real(transport)
        door = transport.get_extra_info("socket")
        at_once.append(door.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY))

    monkeypatch.setattr(patience, "_at_once", looked)
    with closing(line(port)) as good:
        good.sendall(HEAD)
        assert rest(good).endswith(b"ok")
    assert at_once
    assert all(at_once)
