"""What the first time would wait for, done once before it, for nobody: read, and drawn.

The desk's answers, the drawing of a page and its painting are all quicker the second time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.certificates import board, preview
from desktop.certificates.issue import Order
from desktop.models import show_id
from desktop.thai import dates
from ui.pages.certificates.choice import Offered, still_offered
from ui.pages.certificates.look import look

if TYPE_CHECKING:
    from desktop.store.store import Tx


def rehearse(tx: Tx) -> tuple[Offered, bytes]:
    """What can be chosen, and the page that would be looked at first as a PDF; empty when there is none.

    Raises:
        DeskError: what the desk has against that page.
    """
    dates.read_date("1/1/2569", today=tx.today)
    offered = still_offered(tx, Offered())
    first = offered.first
    waiting = board.read(tx, first.id).waiting if first else ()
    if not first or not waiting:
        return offered, b""
    order = Order(str(show_id(first.id)))
    seen = look(tx, order, [line.learner for line in waiting])
    return offered, preview.page(tx, order, seen.together[0], seen.together)
