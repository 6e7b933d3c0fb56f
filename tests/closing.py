"""The last line of `.ci/run`, `N passed, N failed`: `python3 tests/closing.py FAILED-STAGES junit.xml…`.

A test that was skipped is a test that did not hold, unless it is listed here with its reason. What is
marked as a known fault (xfail, strict) counts as skipped.
"""
# ruff: noqa: T201  (a script: it prints)

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

MAY_SKIP: dict[str, str] = {
    # "tests.desktop.devices.test_reader::test_card": "no card reader in CI",
}


def main(failed_stages: int, reports: list[str]) -> int:
    """Count, say what was skipped and may not be, print the closing line; 0 when all is well."""
    told: Counter[str] = Counter()
    for report in filter(Path.exists, map(Path, reports)):
        told.update(map(outcome, ElementTree.parse(report).iter("testcase")))
    # a stage of tests that failed shows by its tests; any other failed stage counts at least as one
    failed = max(told["failed"], failed_stages)
    skipped = f", {told['skipped']} skipped" if told["skipped"] else ""
    print(f"{told['passed']} passed, {failed} failed{skipped}")
    return 1 if failed else 0


def outcome(case: ElementTree.Element) -> str:
    """passed, failed or skipped."""
    name = f"{case.get('classname')}::{case.get('name')}"
    skip = case.find("skipped")
    if case.find("failure") is not None or case.find("error") is not None:
        return "failed"
    if skip is None:
        return "passed"
    if skip.get("type") == "pytest.xfail" or name.split("[", maxsplit=1)[0] in MAY_SKIP:
        return "skipped"
    print(f"skipped, but not listed in tests/closing.py: {name}", file=sys.stderr)
    return "failed"


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), sys.argv[2:]))
