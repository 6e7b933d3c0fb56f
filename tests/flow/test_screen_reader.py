"""A screen reader's own tree of the real window, over the real bus: everything has a name."""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any

from tests.screen import run_on_a_bus, screen
from tests.ui.standing import filled

KEYS = (
    "F2", "F3", "F4", "F4+Return", "F4+ctrl+Return", "F9", "F5", "F5+m", "F5+ctrl+n", "F6", "F7", "F8", "F1",
)  # fmt: skip
"""How each page is reached: a key of the rail, and perhaps one more on it."""
SCRIPT = """
/usr/libexec/at-spi-bus-launcher --launch-immediately & launcher=$!
{python} main.py --home {home} --practice & sala=$!
xdotool search --sync --onlyvisible --name 'วันนี้ ·' >/dev/null
for key in {keys}; do
    xdotool key --delay 30 ${{key%%+*}}
    sleep 1.5
    more=${{key#*+}}
    [ "$more" = "$key" ] || {{ xdotool key --delay 30 "$more"; sleep 1.5; }}
    echo "page $key"
    /usr/bin/python3 tests/flow/read_aloud.py Sala 30 || exit 1
done
kill $sala; wait $sala; kill $launcher
"""
SPOKEN = frozenset(
    {
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
)
Heard = dict[str, Any]


def test_every_control_of_every_page_is_named_to_a_screen_reader(tmp_path: Path) -> None:
    home = filled(tmp_path).folder.parent
    with screen(QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1") as shown:
        script = SCRIPT.format(
            python=shlex.quote(sys.executable), home=shlex.quote(str(home)), keys=" ".join(KEYS)
        )
        told = run_on_a_bus(script, shown.environment, seconds=240)
    pages = dict(_page(part) for part in told.split("page ")[1:])
    assert tuple(pages) == KEYS
    for key, heard in pages.items():
        controls = _controls(heard)
        assert len(controls) >= 8, (key, heard)
        assert not [one for one in controls if not one["name"].strip()], key
        assert any(one["focused"] and one["name"] for one in heard), key
        assert any("เช็กชื่อ F3" in one["name"] for one in heard), key


def _page(part: str) -> tuple[str, list[Heard]]:
    key, *lines = part.splitlines()
    heard: list[Heard] = json.loads(next(line for line in lines if line.startswith("[")))
    return key, heard


def _controls(heard: list[Heard]) -> list[Heard]:
    """What can be pressed or typed into; Qt's own part of a drop-down is none of ours."""
    return [
        one
        for one, before in zip(heard, [{"role": ""}, *heard], strict=False)
        if one["showing"]
        and one["role"] != "frame"
        and (one["focusable"] or one["role"] in SPOKEN)
        and not (one["role"] == "text" and before["role"] in {"list", "combo box"})
    ]
