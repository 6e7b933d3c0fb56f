"""A screen reader's own tree of the real window, over the real bus: everything has a name."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.screen import run_on_a_bus, screen
from tests.ui.standing import filled

KEYS = {
    "today": "F2",
    "roll": "F3",
    "learners": "F4",
    "activities": "F5",
    "certificates": "F6",
    "reports": "F7",
}
SCRIPT = """
/usr/libexec/at-spi-bus-launcher --launch-immediately & launcher=$!
{python} main.py --home {home} --practice & sala=$!
xdotool search --sync --onlyvisible --name 'วันนี้ ·' >/dev/null
xdotool key --delay 30 F2 {key}
sleep 2
/usr/bin/python3 tests/flow/read_aloud.py Sala 30; code=$?
kill $sala; wait $sala; kill $launcher
exit $code
"""
SPOKEN = {
    "push button",
    "button",
    "text",
    "entry",
    "combo box",
    "check box",
    "radio button",
    "table",
    "page tab",
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("read")).folder.parent


@pytest.mark.parametrize("page", KEYS)
def test_every_control_of_a_page_is_named_to_a_screen_reader(page: str, home: Path) -> None:
    with screen(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1") as shown:
        script = SCRIPT.format(
            python=shlex.quote(sys.executable), home=shlex.quote(str(home)), key=KEYS[page]
        )
        heard: list[dict[str, Any]] = json.loads(
            run_on_a_bus(script, shown.environment).splitlines()[-1]
        )
    controls = [
        one
        for one, parent in zip(heard, [{"role": ""}, *heard], strict=False)
        if one["showing"]
        and (one["focusable"] or one["role"] in SPOKEN)
        and not (one["role"] == "text" and parent["role"] in {"list", "combo box"})  # Qt's own part
    ]
    assert len(controls) >= 8, heard
    nameless = [one for one in controls if not one["name"].strip() and one["role"] != "frame"]
    assert not nameless, nameless
    names = [one["name"] for one in heard]
    assert any("เช็กชื่อ F3" in name for name in names)
    assert any(one["focused"] and one["name"] for one in heard)
