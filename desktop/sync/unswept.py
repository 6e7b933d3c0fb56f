"""Python's search for rings of objects rests while an exchange makes hundreds of thousands of tuples.

Nothing of an exchange holds itself; looking through it again and again took a seventh of its time.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def unswept() -> Iterator[None]:
    """Let the search rest; of several at once the one that stopped it begins it again."""
    searched = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if searched:
            gc.enable()
