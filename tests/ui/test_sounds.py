"""The scanner's tones: played whole by the very library, silent where there is none, told apart."""

from __future__ import annotations

import builtins
import wave
from typing import Any

import miniaudio
import pytest
from pytestqt.qtbot import QtBot

from ui import sounds
from ui.sounds import FOLDER, Sounds, play
from ui.work import Work

NULL = [miniaudio.Backend.NULL]
TONES = ("known", "already", "unknown")


@pytest.mark.parametrize("tone", TONES)
def test_a_tone_is_handed_to_the_device_to_its_last_sample(tone: str) -> None:
    sound = miniaudio.decode((FOLDER / f"{tone}.wav").read_bytes(), nchannels=1)
    assert play(tone, NULL) == sound.num_frames
    assert 0.1 < sound.duration < 0.5


def test_the_tones_are_three_and_soft() -> None:
    heard = set()
    for tone in TONES:
        with wave.open(str(FOLDER / f"{tone}.wav")) as file:
            samples = memoryview(file.readframes(file.getnframes())).cast("h")
        heard.add(bytes(samples))
        assert samples[0] == 0, "it swells and does not click"
        assert 5_000 < max(samples) < 14_000
    assert len(heard) == 3


def test_without_a_device_it_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_args: object, **_more: object) -> None:
        raise miniaudio.MiniaudioError("failed to init device", -100)

    monkeypatch.setattr(miniaudio, "PlaybackDevice", none)
    assert play("known") == 0


def test_without_the_library_it_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *more: Any) -> Any:
        if name == "miniaudio":
            raise OSError("libasound.so.2 is missing")
        return real(name, *more)

    monkeypatch.setattr(builtins, "__import__", without)
    assert play("known") == 0


def test_without_the_files_it_is_silent(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(sounds, "FOLDER", tmp_path)
    assert play("known", NULL) == 0


def test_a_device_that_takes_nothing_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    class Deaf:
        closed = 0

        def __init__(self, **_more: object) -> None: ...
        def start(self, _feed: object) -> None: ...

        def close(self) -> None:
            Deaf.closed += 1

    monkeypatch.setattr(miniaudio, "PlaybackDevice", Deaf)
    monkeypatch.setattr(sounds, "LATE_SECONDS", 0.0)
    assert play("known") == 0
    assert Deaf.closed == 1


def test_of_tones_that_wait_only_the_last_is_played_and_the_window_is_idle(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    work, played = Work(), list[str]()
    try:
        made = Sounds(work, NULL)
        monkeypatch.setattr(sounds, "play", lambda tone, *_more: played.append(tone))
        held = work.beside(sounds.TONES, made, _until_stopped)
        for tone in TONES:
            made.play(tone)
        assert work.is_idle, "nobody waits for a tone"
        held.stop()
        qtbot.waitUntil(lambda: bool(played))
    finally:
        work.rest()
    assert played == ["unknown"]


def _until_stopped(steps: Any) -> None:
    while steps.goes_on(0, 0):
        pass
