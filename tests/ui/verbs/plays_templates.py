"""The verbs of templates, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from tests.conftest import Desk


def _copied(d: Desk, _p: Path) -> dict[str, Any]:
    told = d("templates", "copy", "lotus-honour", "ours", "--title", "แบบของเรา")
    assert (told["template"]["own"], told["template"]["title"]) == (True, "แบบของเรา")
    return told


def _pictured(d: Desk, p: Path) -> dict[str, Any]:
    _copied(d, p)
    Image.new("RGBA", (60, 40), (20, 60, 120, 128)).save(p / "logo.png")
    return d("templates", "picture", "ours", "logo", p / "logo.png")


def _brought(d: Desk, p: Path) -> dict[str, Any]:
    kept = _pictured(d, p)["template"]["id"]
    file = d("templates", "export", "ours", "--out", p / "ours.sala-template")["file"]
    d("templates", "remove", "ours")
    told = d("templates", "import", file)
    assert told["template"]["id"] == kept
    return told


def _issued_by_it(d: Desk, p: Path) -> dict[str, Any]:
    _copied(d, p)
    made = d("certificates", "issue", "A01", "--template", "ours", "--out", p / "a.pdf")
    assert made["issued"]
    told = d("templates", "remove", "ours")
    assert "ours" not in {one["name"] for one in d("templates", "list")["templates"]}
    d("certificates", "reprint", made["issued"][0]["number"], "--out", p / "again.pdf")
    return told


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("templates.list", "all", lambda d, _p: d("templates", "list")),
    ("templates.copy", "own", _copied),
    ("templates.picture", "logo", _pictured),
    (
        "templates.export",
        "folder",
        lambda d, p: d("templates", "export", "star-malay", "--out", p / "folder"),
    ),
    ("templates.import", "there and back", _brought),
    ("templates.check", "well", lambda d, _p: d("templates", "check", "weave-attendance")),
    (
        "templates.show",
        "page",
        lambda d, p: d("templates", "show", "hills-english", "--out", p / "s.pdf"),
    ),
    ("templates.remove", "what it issued stays", _issued_by_it),
)
