"""The files of tests that last longest, longest first, so that both workers of `.ci/run` end together.

Left to itself xdist begins with the files of most tests, and hands out those of one long test at the end:
then one worker idles while the other plays a morning. To renew: `pytest --durations=0` of a whole run.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

SECONDS: Mapping[str, int] = {
    "tests/desktop/sync/test_histories.py": 60,
    "tests/desktop/sync/test_hub_histories.py": 45,
    "tests/desktop/sync/test_state_histories.py": 38,
    "tests/desktop/hub/test_line.py": 46,
    "tests/flow/test_bad_days.py": 52,
    "tests/flow/test_sudden_ends.py": 40,
    "tests/ui/test_proof.py": 38,
    "tests/flow/test_screen_reader.py": 34,
    "tests/flow/test_side_by_side.py": 32,
    "tests/ui/test_english.py": 31,
    "tests/desktop/hub/test_service.py": 30,
    "tests/desktop/hub/test_postgres.py": 28,
    "tests/desktop/hub/test_bad_disks.py": 12,
    "tests/desktop/sync/test_faults_of_others.py": 28,
    "tests/desktop/sync/test_rules_are_needed.py": 30,
    "tests/desktop/sync/test_postgres_histories.py": 18,
    "tests/desktop/sync/test_twins.py": 16,
    "tests/desktop/sync/test_stick.py": 28,
    "tests/flow/test_window_sudden_ends.py": 25,
    "tests/ui/verbs/test_contract.py": 21,
    "tests/flow/test_morning_by_hand.py": 18,
    "tests/ui/pages/test_learner_form.py": 17,
    "tests/desktop/sync/test_lies_at_random.py": 14,
    "tests/ui/test_main_window.py": 14,
    "tests/ui/pages/test_settings_page.py": 14,
    "tests/flow/test_morning_by_verbs.py": 13,
    "tests/flow/test_window_bad_days.py": 13,
    "tests/flow/test_scanner_by_hand.py": 12,
    "tests/flow/test_bad_disks.py": 12,
    "tests/ui/pages/test_roll_page.py": 12,
    "tests/desktop/sheets/test_reading.py": 20,
    "tests/desktop/store/test_journal.py": 12,
    "tests/desktop/learners/test_histories.py": 11,
    "tests/flow/test_printing_right.py": 10,
}
"""What each took on one core, traced for coverage; what is not named takes less than ten seconds."""


def first(items: list[pytest.Item]) -> None:
    """Put the long files before all others, which stay in their order."""
    items.sort(key=lambda item: -SECONDS.get(item.nodeid.partition("::")[0], 0))
