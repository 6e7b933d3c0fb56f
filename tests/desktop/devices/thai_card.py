"""A Thai identity card of our own making: its answers, pure, and the same over the virtual reader's wire.

The person is made up and the number's check digit does not fit anybody's.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading

ATR = bytes.fromhex("3B781800005448204E49442031339000")
OLD_ATR = bytes.fromhex("3B6700002920006F789000")
PERSON: dict[tuple[int, int], str] = {
    (0x0004, 0x0D): "1560000000019",
    (0x0011, 0x64): "นางสาว#กัญญาณัฐ##ฤทธิ์ศักดิ์ไพบูลย์",
    (0x0075, 0x64): "Miss#Kanyanat##Ritsakphaibun",
    (0x00D9, 0x08): "25440000",
    (0x00E1, 0x01): "2",
    (0x016F, 0x08): "25750102",
    (0x1579, 0x64): "19#หมู่ที่ 2####ตำบลแม่กา#อำเภอเมืองพะเยา#จังหวัดพะเยา",
}
_ATR = 4


def raw(**changed: bytes) -> dict[tuple[int, int], bytes]:
    """The card's bytes, some changed: `at_00D9=b"…"`."""
    told = {field: text.encode("cp874").ljust(field[1]) for field, text in PERSON.items()}
    for name, data in changed.items():
        offset = int(name.removeprefix("at_"), 16)
        field = next(one for one in told if one[0] == offset)
        told[field] = data.ljust(field[1])
    return told


class ThaiCard:
    """Answers commands as the card does; `asked` keeps which offsets were read."""

    def __init__(self, fields: dict[tuple[int, int], bytes] | None = None, *, old: bool = False) -> None:
        self.fields = fields if fields is not None else raw()
        self.atr = OLD_ATR if old else ATR
        self.asked: list[int] = []
        self._waiting = b""

    def send(self, command: bytes) -> tuple[bytes, int, int]:
        """One command, its answer and status."""
        if command[:2] == b"\x00\xa4":
            known = command[5:] == bytes.fromhex("A000000054480001")
            return (b"", 0x61, 0x0A) if known else (b"", 0x6A, 0x82)
        if command[:2] == b"\x80\xb0":
            offset, length = int.from_bytes(command[2:4], "big"), command[6]
            self.asked.append(offset)
            self._waiting = self.fields[(offset, length)]
            return b"", 0x61, length
        wanted = 0x01 if self.atr == OLD_ATR else 0x00
        if command[:2] == b"\x00\xc0" and command[3] == wanted:
            return self._waiting, 0x90, 0x00
        return b"", 0x6D, 0x00


class Plugged:
    """A card in the virtual reader, until it is pulled out."""

    def __init__(self, card: ThaiCard, port: int) -> None:
        self._card = card
        self._wire = socket.create_connection(("127.0.0.1", port), timeout=10)
        self._wire.settimeout(None)
        threading.Thread(target=self._serve, daemon=True).start()

    def pull(self) -> None:
        """Take the card out."""
        with contextlib.suppress(OSError):
            self._wire.shutdown(socket.SHUT_RDWR)
        self._wire.close()

    def _serve(self) -> None:
        with contextlib.suppress(OSError, ConnectionError):
            while True:
                told = self._take(struct.unpack(">H", self._take(2))[0])
                if len(told) > 1:
                    data, first, second = self._card.send(told)
                    self._give(data + bytes([first, second]))
                elif told[0] == _ATR:
                    self._give(self._card.atr)

    def _take(self, many: int) -> bytes:
        found = b""
        while len(found) < many:
            # without it every answer waits 40 ms for the other side's acknowledgement
            self._wire.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
            part = self._wire.recv(many - len(found))
            if not part:
                raise ConnectionError
            found += part
        return found

    def _give(self, data: bytes) -> None:
        self._wire.sendall(struct.pack(">H", len(data)) + data)
