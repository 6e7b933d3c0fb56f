"""The file's pages in the clear, as somebody with the key could read them: used and free, gaps too."""

from __future__ import annotations

import struct
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

PAGE, RESERVED = 4096, 80


def clear(path: Path, key: bytes) -> bytes:
    """Every page of a database and of the log beside it, deciphered (SQLCipher 4's own layout)."""
    data = path.read_bytes()
    pages = [data[at : at + PAGE] for at in range(0, len(data), PAGE)]
    found = [_page(page, key, first=number == 0) for number, page in enumerate(pages)]
    wal = path.with_name(path.name + "-wal")
    if wal.exists() and wal.stat().st_size > 32:
        log = wal.read_bytes()
        for at in range(32, len(log), 24 + PAGE):
            number = struct.unpack(">I", log[at : at + 4])[0]
            found.append(_page(log[at + 24 : at + 24 + PAGE], key, first=number == 1))
    return b"".join(found)


def _page(page: bytes, key: bytes, *, first: bool) -> bytes:
    start = 16 if first else 0
    body = page[start : PAGE - RESERVED]
    if len(page) < PAGE:
        return b""
    start_vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    opened = Cipher(algorithms.AES(key), modes.CBC(start_vector)).decryptor()
    return opened.update(body) + opened.finalize()
