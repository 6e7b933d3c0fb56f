"""A hub for the tests, and centres with desks that exchange through it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.store import keys
from desktop.sync import hubs
from tests.desktop.sync.desks import Desks

PASSPHRASE = "เทศบาลของเรา"
MUNICIPALITY = "เทศบาลเมืองพะเยา"


@dataclass
class Town:
    """A municipality: its hub, its centres by name, and one stick that goes round."""

    folder: Path
    hub: Hub = field(init=False)
    centres: dict[str, Desks] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.stick.mkdir(parents=True)
        hubs_room.set_up(self.folder / "hub", MUNICIPALITY, PASSPHRASE, keys.CHEAP)
        self.open()

    @property
    def stick(self) -> Path:
        return self.folder / "stick"

    def open(self) -> Hub:
        self.hub = hubs_room.open_hub(self.folder / "hub", passphrase=PASSPHRASE)
        return self.hub

    def restart(self) -> Hub:
        self.hub.close()
        return self.open()

    def centre(self, name: str, desks: int = 1) -> Desks:
        """A centre of its own, that knows nothing of the hub yet."""
        made = Desks(self.folder / name, self.stick)
        made.folder.mkdir()
        made.found_first(name)
        for number in range(1, desks):
            made.invite(f"โต๊ะ{number}")
        self.centres[name] = made
        return made

    def join(self, name: str, desks: int = 1) -> Desks:
        """A centre that has joined the hub, and whose answer waits for the next stick."""
        made = self.centre(name, desks)
        file = self.folder / f"{name}.sala-hub"
        self.hub.invite(name, file)
        hubs.join(made["A"], hubs.read(file))
        return made

    def scope(self, name: str) -> bytes:
        return self.centres[name]["A"].about.centre

    def close(self) -> None:
        self.hub.close()
        for desks in self.centres.values():
            desks.close()
