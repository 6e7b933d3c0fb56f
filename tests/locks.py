"""The locks are whole, agree with each other and with pyproject, and name no place.

Runs before anything is installed, so with Python alone: `python3 tests/locks.py`.
"""

# ruff: noqa: T201  (a script: it prints)
from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LOCKS = {
    "requirements.lock": ("freeze", "dev"),
    "requirements-freeze.lock": ("freeze",),
    "requirements-run.lock": (),
}
"""Each lock, and the dependency groups that are in it beside the program's own."""

PLACES = re.compile(
    r"file:|https?:|git\+|://|--(?!hash=)|^-|^\s*/|@\s|\s/|[A-Za-z]:\\|\.whl|\.tar", re.MULTILINE
)
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==(\S+)( ; [^\\]+?)? \\$")
HASH = re.compile(r"^    --hash=sha256:[0-9a-f]{64}( \\)?$")


def main() -> int:
    """Say everything that is wrong; 1 when something is."""
    wrong = list(faults())
    for line in wrong:
        print(line, file=sys.stderr)
    return 1 if wrong else 0


def faults() -> Iterator[str]:
    """What is wrong with the locks of this checkout."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    whole = pins((ROOT / "requirements.lock").read_text("utf-8"))
    for name, groups in LOCKS.items():
        text = (ROOT / name).read_text("utf-8")
        for found in sorted(set(PLACES.findall(text))):
            yield f"{name}: names a place or an option: {found!r}"
        yield from (f"{name}: {line}" for line in strange_lines(text))
        pinned = pins(text)
        for one in sorted(asked(project, groups) - pinned.keys()):
            yield f"{name}: lacks {one} of pyproject.toml: make lock"
        for one, version in pinned.items():
            if whole.get(one) != version:
                yield f"{name}: {one} {version} is {whole.get(one)} in requirements.lock: make lock"


def strange_lines(text: str) -> Iterator[str]:
    """Lines that are neither a pin nor one of its hashes; pins without any."""
    lines = text.splitlines()
    for number, line in enumerate(lines):
        after = lines[number + 1] if number + 1 < len(lines) else ""
        if PIN.match(line) and not HASH.match(after):
            yield f"{line!r} has no hash"
        elif not PIN.match(line) and not HASH.match(line):
            yield f"{line!r} is neither a pin nor a hash"


def pins(text: str) -> dict[str, str]:
    """Each package and its version."""
    return {match[1]: match[2] for line in text.splitlines() if (match := PIN.match(line))}


def asked(project: dict[str, object], groups: tuple[str, ...]) -> set[str]:
    """The packages that pyproject names itself."""
    of_program, of_groups = project["project"], project["dependency-groups"]
    assert isinstance(of_program, dict)
    assert isinstance(of_groups, dict)
    wanted = list(of_program["dependencies"])
    for group in groups:
        wanted += [one for one in of_groups[group] if isinstance(one, str)]
    return {re.split(r"[^A-Za-z0-9._-]", one)[0].lower().replace("_", "-") for one in wanted}


if __name__ == "__main__":
    sys.exit(main())
