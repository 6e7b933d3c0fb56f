"""What the system tells of the way out: whether there is one, and whether it is paid by the byte."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from desktop.sync.by_itself import Line

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

BACKENDS: Final = {"linux": "networkmanager", "win32": "networklistmanager"}
"""Qt's name of what is asked: NetworkManager by D-Bus, Windows' own list of networks."""


class Network(QObject):
    """Asks the system; where it has nothing to say, neither has this."""

    came = Signal()
    """There is a network again."""

    def __init__(self, parent: QObject) -> None:
        """Load what asks; without it nothing is ever told."""
        super().__init__(parent)
        self._asked = _loaded()
        self._was_online = self.line().online
        if self._asked is not None:
            self._asked.reachabilityChanged.connect(self._changed)

    def line(self) -> Line:
        """As it is now."""
        asked = self._asked
        if asked is None:
            return Line()
        reach = type(asked).Reachability
        at = asked.reachability()
        feature = type(asked).Feature.Metered
        return Line(
            None if at == reach.Unknown else at != reach.Disconnected,
            asked.isMetered() if asked.supports(feature) else None,
        )

    def _changed(self) -> None:
        online = self.line().online
        if online and not self._was_online:
            self.came.emit()
        self._was_online = online


def _loaded() -> QNetworkInformation | None:
    """Qt's own asker, once it can ask; none on a system that has none of them."""
    name = BACKENDS.get(sys.platform)
    if name is None:
        return None
    from PySide6.QtNetwork import QNetworkInformation  # noqa: PLC0415  (after the first paint)

    if not QNetworkInformation.loadBackendByName(name):
        return None
    return QNetworkInformation.instance()
