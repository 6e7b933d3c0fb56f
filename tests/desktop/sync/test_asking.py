"""Whoever answers a request is not believed: not its length, its time, its shape, nor where it points."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from desktop.errors import DeskError, Refused
from desktop.sync.asking import LARGEST_ANSWER, TRIES, Answer, Asker, said_no
from ui import words

HUB = "เทศบาลเมืองพะเยา"
Say = Callable[[BaseHTTPRequestHandler], None]


def says(status: int, body: bytes = b"", **headers: str) -> Say:
    def say(to: BaseHTTPRequestHandler) -> None:
        to.send_response(status)
        for name, value in headers.items():
            to.send_header(name.replace("_", "-"), value)
        to.send_header("Content-Length", str(len(body)))
        to.end_headers()
        to.wfile.write(body)

    return say


def hangs_up(to: BaseHTTPRequestHandler) -> None:
    to.close_connection = True


class There:
    """A real server that says one thing after the other; the last one for ever."""

    def __init__(self, *said: Say, tls: Path | None = None) -> None:
        self.asked: list[str] = []
        self.came = 0
        outer, left = self, list(said)

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                outer.asked.append(self.path)
                say = left.pop(0) if len(left) > 1 else left[0]
                with suppress(OSError):
                    say(self)

            def do_PUT(self) -> None:
                with suppress(OSError):
                    size = int(self.headers["Content-Length"])
                    while outer.came < size and (some := self.rfile.read1(1 << 16)):
                        outer.came += len(some)
                self.do_GET()

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if tls is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(tls)
            self.server.socket = context.wrap_socket(self.server.socket, server_side=True)
        self.address = f"http{'s' if tls else ''}://127.0.0.1:{self.server.server_port}"


@contextmanager
def there(*said: Say, tls: Path | None = None) -> Iterator[There]:
    made = There(*said, tls=tls)
    thread = threading.Thread(target=made.server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        made.server.shutdown()
        made.server.server_close()
        thread.join()


def ask(at: There, waits: list[float] | None = None, **how: object) -> Answer:
    seen: list[float] = [] if waits is None else waits
    with closing(Asker(at.address, HUB, seen.append)) as asker:
        return asker.ask("PUT" if "body" in how else "GET", "/v1/hub", **how)  # type: ignore[arg-type]


def refused(at: There, waits: list[float] | None = None, **how: object) -> DeskError:
    with pytest.raises(DeskError) as told:
        ask(at, waits, **how)
    return told.value


def test_what_a_proxy_says_while_the_hub_begins_anew_is_waited_out() -> None:
    waits: list[float] = []
    down = says(502, b"<html>Bad Gateway</html>")
    with there(down, says(503), hangs_up, says(200, b'{"x": 1}')) as at:
        assert ask(at, waits).told("x", int) == 1
    assert len(waits) == 3
    assert all(0 < wait <= 2 for wait in waits)


def test_a_line_that_stays_broken_is_tried_a_few_times_with_longer_waits() -> None:
    waits: list[float] = []
    with there(hangs_up) as at:
        assert refused(at, waits).code == "hub_unreachable"
        assert len(at.asked) == TRIES
    assert len(waits) == TRIES - 1
    assert waits[-1] > 2 * waits[0]


def test_a_hub_that_asks_to_wait_is_waited_for_or_left_alone() -> None:
    waits: list[float] = []
    full = b'{"error": {"code": "hub_full", "fields": {}}}'
    with there(says(503, full, Retry_After="7"), says(200, b"{}")) as at:
        ask(at, waits)
    assert len(waits) == 1
    assert 7 <= waits[0] <= 8
    with there(says(503, full, Retry_After="3600")) as at:
        assert refused(at, waits).code == "hub_full"
        assert len(at.asked) == 1
    assert len(waits) == 1


def test_nobody_is_followed_to_another_place() -> None:
    with there(says(200, b"{}")) as other, there(says(307, Location=other.address + "/v1/hub")) as at:
        assert refused(at).code == "hub_unreachable"
        assert not other.asked


def certified(path: Path) -> Path:
    """A certificate that nobody but itself vouches for, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "sala")])
    began = datetime(2020, 1, 1, tzinfo=UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(began)
        .not_valid_after(began + timedelta(days=36_500))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(secret + made.public_bytes(pem))
    return path


def test_tls_is_believed_only_with_a_certificate_that_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    own = certified(tmp_path / "hub.pem")
    with there(says(200, b'{"x": 1}'), tls=own) as at:
        assert refused(at).code == "hub_unreachable"
        assert not at.asked
        monkeypatch.setenv("SSL_CERT_FILE", str(own))  # the municipality's own authority
        assert ask(at).told("x", int) == 1


def test_an_answer_without_end_is_not_taken() -> None:
    sent = 0

    def pours(to: BaseHTTPRequestHandler) -> None:
        nonlocal sent
        to.send_response(200)
        to.send_header("Content-Length", str(1 << 40))
        to.end_headers()
        while True:
            to.wfile.write(bytes(1 << 16))
            sent += 1 << 16

    with there(pours) as at:
        assert refused(at).code == "line_broke"
    assert sent < 16 * LARGEST_ANSWER  # what the two ends' sockets hold, not what it would pour


def test_a_part_is_not_longer_than_was_asked_for() -> None:
    with there(says(206, bytes(1 << 17))) as at:
        assert refused(at, span=(0, 9)).code == "line_broke"


def test_a_wish_to_stop_ends_a_piece_that_is_on_its_way() -> None:
    asked = 0

    def stop() -> None:
        nonlocal asked
        asked += 1
        if asked == 3:
            raise Refused("stopped")

    with there(says(204)) as at:
        assert refused(at, body=bytes(1 << 20), goes_on=stop).code == "stopped"
        assert at.came < 1 << 20


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"null", b'"x"', b"{}", b'{"x": "1"}', b'{"x": true}', b"[" * 100_000, b"\xff\xfe"],
)
def test_answers_of_another_shape_are_a_broken_line(content: bytes) -> None:
    answer = Answer(HUB, 200, None, content)
    with pytest.raises(Refused) as told:
        answer.told("x", int)
    assert told.value.code == "line_broke"
    with pytest.raises(Refused):
        answer.id("x")


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b'{"error": {"code": "hub_full", "fields": {"code": "x", "self": 1}}}', "hub_full"),
        (b'{"error": {"code": "template_too_large", "fields": {}}}', "hub_said_no"),
        (b'{"error": {"code": "hub_of_2031", "fields": {"count": 3}}}', "hub_of_2031"),
        (b'{"error": {"code": 7, "fields": {}}}', "hub_said_no"),
        (b'{"error": {"code": "disk_full", "fields": {"file": "/srv"}}}', "hub_disk_full"),
    ],
)
def test_what_a_hub_says_no_with_becomes_a_sentence(content: bytes, code: str) -> None:
    said = said_no(Answer(HUB, 422, None, content))
    assert said is not None
    assert said.code == code
    for language in ("th", "en"):
        assert words.sentence(said, language) not in {code, ""}


@pytest.mark.parametrize(
    "content", [b"", b"<html>", b"[]", b'{"error": []}', b'{"error": {"code": "x"}}']
)
def test_what_is_no_refusal_of_a_hub_is_none(content: bytes) -> None:
    assert said_no(Answer(HUB, 500, None, content)) is None
