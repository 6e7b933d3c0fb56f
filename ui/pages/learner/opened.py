"""All that a learner's form shows, asked of the desk at once, and what was left half typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop import drafts, leaving
from desktop.learners import profile
from desktop.learners.profile import Edit, Profile
from desktop.leaving import Came, Gone
from desktop.store.store import Tx

DRAFT: Final = "learner"
"""What a draft of this form is called."""
NEW: Final = "new:"
"""What a draft's key begins with for somebody new; the name they were begun by stands behind."""


@dataclass(frozen=True, slots=True)
class Opened:
    """All that the form shows."""

    profile: Profile | None
    groups: tuple[tuple[str, str], ...]
    history: tuple[Edit, ...]
    draft: drafts.Draft | None
    gone: Gone | None = None
    """Where they moved to."""
    came: tuple[Came, ...] = ()
    """Where they came from with a passbook."""


def read(tx: Tx, learner: bytes | None, draft_key: str, own: str, role: str) -> Opened:
    """Read it.

    Args:
        tx: to read with.
        learner: who; none for somebody new.
        draft_key: of what may be half typed here.
        own: what the keys of this volunteer's drafts begin with.
        role: of that volunteer.

    Raises:
        NotFound: `no_such`.
    """
    return Opened(
        profile.read(tx, learner, role) if learner else None,
        profile.every_group(tx),
        profile.history(tx, learner) if learner else (),
        _half_typed(tx, draft_key, own),
        leaving.gone_to(tx, learner) if learner else None,
        leaving.came_from(tx, learner) if learner else (),
    )


def _half_typed(tx: Tx, key: str, own: str) -> drafts.Draft | None:
    """What was half typed here; for somebody new without a name, whoever was begun last."""
    if key != NEW:
        return drafts.read(tx, DRAFT, own + key)
    news = (one for one in drafts.listed(tx) if one.form == DRAFT and one.key.startswith(own + NEW))
    return next(news, None)
