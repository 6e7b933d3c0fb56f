"""Whether a printer takes work, as the system's own spooler tells it.

Qt says nothing of it: a queue that refuses is printed on without a word, and the paper is lost.
CUPS tells by `lpstat`; where there is none (Windows) nothing is known here, and who asks has to ask
elsewhere.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Literal, TypeAlias

Standing: TypeAlias = Literal["ready", "stopped", "refuses", "unknown"]
PATIENCE = 5
"""Seconds for an answer: a spooler on another computer may be gone."""


def names() -> tuple[str, ...]:
    """The printers of this computer, as far as the spooler can be asked."""
    return tuple(line.strip() for line in _asked("-e").splitlines() if line.strip())


def standing(printer: str) -> Standing:
    """How a printer stands: it may print, keep the work for later, or refuse it."""
    takes = _asked("-a", printer)
    if not takes:
        return "unknown"
    if f"{printer} not accepting requests" in takes:
        return "refuses"
    return "stopped" if f"printer {printer} disabled" in _asked("-p", printer) else "ready"


def _asked(*what: str) -> str:
    program = shutil.which("lpstat")
    if program is None:
        return ""
    try:
        done = subprocess.run(  # noqa: S603  (a program of the system's, no shell)
            [program, *what],
            check=False,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=PATIENCE,
            env={**os.environ, "LC_ALL": "C"},
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout if done.returncode == 0 else ""
