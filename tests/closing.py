"""The last line of `.ci/run`, `N passed, N failed`: `python3 tests/closing.py FAILED-STAGES junit.xml…`.

A test that was skipped is a test that did not hold, unless it is listed here with its reason.
"""

# ruff: noqa: T201  (a script: it prints)
from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

MAY_SKIP: dict[str, str] = {
    # "tests.desktop.devices.test_reader::test_card": "no card reader in CI",
}


def main(failed_stages: int, reports: list[str]) -> int:
    """Count, say what was skipped and may not be, print the closing line; 0 when all is well."""
    passed = failed = skipped = 0
    for report in filter(Path.exists, map(Path, reports)):
        for case in ElementTree.parse(report).iter("testcase"):
            name = f"{case.get('classname')}::{case.get('name')}"
            outcome = {child.tag for child in case}
            if outcome & {"failure", "error"}:
                failed += 1
            elif "skipped" not in outcome:
                passed += 1
            elif name.split("[", maxsplit=1)[0] in MAY_SKIP:
                skipped += 1
            else:
                failed += 1
                print(f"skipped, but not listed in tests/closing.py: {name}", file=sys.stderr)
    failed = max(failed, failed_stages)
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
