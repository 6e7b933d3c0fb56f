"""Sala: no verb opens the window; a verb runs without a screen."""

import sys


def main() -> int:
    """Read the arguments and go to the right room."""
    if len(sys.argv) == 1:
        from ui import words  # noqa: PLC0415

        # the window is the next room to be built; until then the verbs are the program
        print(words.say(words.ERRORS, "no_window"), file=sys.stderr)
        return 2
    from ui.verbs import run  # noqa: PLC0415

    for stream in (sys.stdout, sys.stderr):  # a Windows console may speak another code page
        if hasattr(stream, "reconfigure"):
            # a file name in another code page is shown as well as can be, never a reason to fail
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
