"""Sala: no verb opens the window; a verb runs without a screen."""

import argparse
import os
import sys
from pathlib import Path


def main() -> int:
    """Read the arguments and go to the right room."""
    wanted = window_asked(sys.argv[1:])
    if wanted is not None and not has_screen():
        from ui import words  # noqa: PLC0415  (verbs need no Qt, the window needs no verbs)

        print(words.say(words.ERRORS, "no_window", wanted.language or "th"), file=sys.stderr)
        return 2
    if wanted is not None:
        from ui import app  # noqa: PLC0415  (verbs need no Qt)

        return app.run(wanted)
    from ui.verbs import run  # noqa: PLC0415  (the window needs no verbs)

    for stream in (sys.stdout, sys.stderr):  # a Windows console may speak another code page
        if hasattr(stream, "reconfigure"):
            # a file name in another code page is shown as well as can be, never a reason to fail
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run(sys.argv[1:])


def window_asked(arguments: list[str]) -> argparse.Namespace | None:
    """What the window is asked for: a home, practice, a language; none when there is a verb."""
    reader = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    reader.add_argument("--home", type=Path)
    reader.add_argument("--practice", action="store_true")
    reader.add_argument("--language", choices=("th", "en"))
    try:
        found, rest = reader.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None  # the verbs say what is wrong with it
    return None if rest else found


def has_screen() -> bool:
    """Whether a window can be shown; only X and Wayland may be missing."""
    asked = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform != "linux" or any(os.environ.get(name) for name in asked)


if __name__ == "__main__":
    sys.exit(main())
