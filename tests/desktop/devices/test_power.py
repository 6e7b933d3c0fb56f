"""What a computer lives on, as Linux tells it in files and Windows in twelve bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.devices import power
from desktop.devices.power import Power


@pytest.fixture
def supplies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setattr(power, "SUPPLIES", tmp_path)
    return tmp_path


def put(folder: Path, **told: str) -> None:
    folder.mkdir()
    for name, text in told.items():
        (folder / name).write_text(f"{text}\n")


def test_a_laptop_on_its_battery(supplies: Path) -> None:
    put(supplies / "BAT0", type="Battery", capacity="34", status="Discharging")
    put(supplies / "AC", type="Mains", online="0")
    assert power.now() == Power(34, plugged=False)


def test_a_laptop_at_the_wall(supplies: Path) -> None:
    put(supplies / "BAT0", type="Battery", capacity="34", status="Charging")
    put(supplies / "AC", type="Mains", online="1")
    assert power.now() == Power(34, plugged=True)


def test_the_battery_of_a_mouse_is_none(supplies: Path) -> None:
    put(supplies / "hid", type="Battery", scope="Device", capacity="5", status="Discharging")
    assert power.now() is None


@pytest.mark.parametrize("capacity", ["", "-1", "101", "๕๐", "unknown"])
def test_a_battery_that_does_not_know_itself_is_none(supplies: Path, capacity: str) -> None:
    put(supplies / "BAT0", type="Battery", capacity=capacity, status="Unknown")
    assert power.now() is None


def test_a_computer_without_any_says_nothing(supplies: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert power.now() is None
    monkeypatch.setattr(power, "SUPPLIES", supplies / "none")
    assert power.now() is None


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (bytes([0, 1, 34]), Power(34, plugged=False)),
        (bytes([1, 8, 90]), Power(90, plugged=True)),
        (bytes([1, 128, 255]), None),
        (bytes([255, 255, 255]), None),
        (bytes([0, 0, 255]), None),
    ],
)
def test_what_windows_tells(told: bytes, found: Power | None) -> None:
    assert power.of_status(told.ljust(12, b"\0")) == found
