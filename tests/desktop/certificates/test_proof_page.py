"""The page that proves certificates, in a real browser: from a disk and over plain http, both ways to check."""

from __future__ import annotations

import functools
import html
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.certificates import proof_page, register, token
from desktop.store.store import Store

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


class Browser:
    """Headless Chromium: what the page says of a text."""

    def __init__(self, program: str, profile: Path) -> None:
        self._command = [
            program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--no-first-run", f"--user-data-dir={profile}", "--virtual-time-budget=4000", "--dump-dom",
        ]  # fmt: skip

    def ask(self, address: str) -> dict[str, str]:
        """The verdict, by which library, and every fact that is shown."""
        done = subprocess.run(
            [*self._command, address], check=True, capture_output=True, text=True, timeout=60
        )
        body = re.search(r"<body([^>]*)>", done.stdout)
        assert body, done.stderr
        told = dict(re.findall(r'data-(verdict|by)="([^"]*)"', body[1]))
        shown = re.findall(r'<(?:dd|b|div) id="(\w+)"[^>]*>([^<]*)<', done.stdout)
        return {key: html.unescape(value) for key, value in shown} | told


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Browser:
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("CI") == "true":
            pytest.fail("chromium is missing: .ci/prepare system test")
        pytest.skip("NO CHROMIUM HERE: .ci/prepare system test brings it")
    return Browser(program, tmp_path_factory.mktemp("browser"))


@pytest.fixture
def page(store: Store, issued: list[register.Issued], tmp_path: Path) -> Path:
    """Of three certificates the second was voided."""
    with store.write("void") as tx:
        register.void(tx, issued[1].number, "สะกดชื่อผิด")
    with store.read() as tx:
        return proof_page.write(proof_page.trust(tx), tmp_path / "ตรวจ")


def _digits(one: register.Issued) -> str:
    return one.token.rpartition("#")[2]


def test_the_page_is_one_file_that_names_nobody(page: Path, issued: list[register.Issued]) -> None:
    text = page.read_text("utf-8")
    assert page.suffix == ".html"
    assert not re.search(r'(src|href)="', text)
    assert "สะกดชื่อผิด" not in text
    assert all(one.name not in text for one in issued)
    assert not re.search(r"https?://", text.replace("http-equiv", ""))


def test_each_is_named_for_what_it_is_from_a_disk(
    browser: Browser, page: Path, issued: list[register.Issued]
) -> None:
    here = page.as_uri()
    genuine = browser.ask(f"{here}#{_digits(issued[0])}")
    assert genuine["verdict"] == "genuine"
    assert genuine["by"] == "WebCrypto"
    assert genuine["name"] == issued[0].name
    assert (genuine["number"], genuine["hours"]) == ("1/2569", "12 ชั่วโมง")
    assert genuine["issued"] == genuine["asof"] == "10 กรกฎาคม พ.ศ. 2569"
    assert browser.ask(f"{here}#{_digits(issued[1])}")["verdict"] == "revoked"

    claims, _signature = token.read(token.from_text(issued[0].token))
    own = token.from_text(issued[0].token)
    at = own.index(claims.name.encode("cp874"))
    altered = own[:at] + bytes([own[at] ^ 1]) + own[at + 1 :]
    assert browser.ask(token.to_text(altered, here))["verdict"] == "altered"
    stranger = token.sign(replace(claims, kid=token.kid_of(KEY.public_key().public_bytes_raw())), KEY)
    assert browser.ask(token.to_text(stranger, here))["verdict"] == "unknown_issuer"
    # the stranger says to be our desk
    assert browser.ask(token.to_text(token.sign(claims, KEY), here))["verdict"] == "altered"
    assert browser.ask(f"{here}#1234567")["verdict"] == "unreadable"


@pytest.fixture
def served(page: Path) -> Iterator[str]:
    serve = functools.partial(SimpleHTTPRequestHandler, directory=str(page.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_over_plain_http_and_without_the_browsers_own_ed25519(
    browser: Browser, page: Path, served: str, issued: list[register.Issued]
) -> None:
    old = page.with_name("old.html")
    old.write_text(
        page.read_text("utf-8").replace("const trust = {", 'const trust = {"fallback": true,'), "utf-8"
    )
    told = browser.ask(f"{served}/old.html#{_digits(issued[2])}")
    assert (told["verdict"], told["by"], told["name"]) == ("genuine", "tweetnacl", issued[2].name)
    claims, _ = token.read(token.from_text(issued[2].token))
    forged = token.to_text(token.sign(claims, KEY), f"{served}/old.html")
    assert browser.ask(forged)["verdict"] == "altered"


def test_a_centres_name_cannot_end_the_script(tmp_path: Path) -> None:
    trust = proof_page.Trust(proof_page.date(2026, 7, 3), (("00" * 8, "11" * 32, "</script><b>"),), ())
    text = proof_page.write(trust, tmp_path / "a.html").read_text("utf-8")
    assert text.count("</script>") == 2
