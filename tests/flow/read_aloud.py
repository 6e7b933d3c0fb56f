# ruff: noqa: T201  (a script: it prints)
"""What a screen reader hears, as JSON: run by the system's own Python, which has pyatspi.

/usr/bin/python3 tests/flow/read_aloud.py PROGRAM-NAME SECONDS
"""

import json
import sys
import time

import pyatspi

MOST_CHILDREN = 60


def application(name, seconds):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and name in (app.name or ""):
                return app
        time.sleep(0.2)
    names = [app.name for app in pyatspi.Registry.getDesktop(0) if app is not None]
    raise SystemExit(f"no application {name!r} on the bus, only {names}")


def heard(node, depth=0):
    states = node.getState()
    told = {
        "role": node.getRoleName(),
        "name": node.name or "",
        "focusable": states.contains(pyatspi.STATE_FOCUSABLE),
        "focused": states.contains(pyatspi.STATE_FOCUSED),
        "showing": states.contains(pyatspi.STATE_SHOWING),
        "depth": depth,
    }
    yield told
    if told["showing"] and depth < 30:
        for place in range(min(node.childCount, MOST_CHILDREN)):
            child = node.getChildAtIndex(place)
            if child is not None:
                yield from heard(child, depth + 1)


def main():
    app = application(sys.argv[1], float(sys.argv[2]))
    until = time.monotonic() + float(sys.argv[2])
    while time.monotonic() < until:
        frames = [frame for frame in app if frame is not None]
        if frames and frames[0].getState().contains(pyatspi.STATE_SHOWING):
            break
        time.sleep(0.2)
    print(json.dumps([told for frame in app for told in heard(frame)], ensure_ascii=False))


main()
