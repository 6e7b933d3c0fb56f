"""Files in which every line and every branch is tested: `python tests/perfect.py coverage.json`."""

# ruff: noqa: T201  (a script: it prints)
from __future__ import annotations

import json
import sys
from pathlib import Path

PERFECT = (
    "desktop/attendance/marks.py",
    "desktop/certificates/credential.py",
    "desktop/certificates/earned.py",
    "desktop/certificates/token.py",
    "desktop/codes.py",
    "desktop/schedule/recurrence.py",
    "desktop/schedule/weekly.py",
    "desktop/store/change.py",
)


def main(report: str) -> int:
    """Say which of them is not perfect, and where; 1 when one is not."""
    files = json.loads(Path(report).read_text("utf-8"))["files"]
    found = {name.replace("\\", "/"): told for name, told in files.items()}
    spoilt = 0
    for name in PERFECT:
        told = found.get(name)
        if told is None:
            print(f"{name}: never ran", file=sys.stderr)
        elif told["missing_lines"] or told.get("missing_branches"):
            branches = [f"{a}→{b}" for a, b in told.get("missing_branches", [])]
            print(f"{name}: lines {told['missing_lines']}, branches {branches}", file=sys.stderr)
        else:
            continue
        spoilt += 1
    print(f"{len(PERFECT) - spoilt} of {len(PERFECT)} files are tested whole")
    return 1 if spoilt else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
