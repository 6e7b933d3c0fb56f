"""Letters and the marks on them as one glyph each, so that every reader copies text out exactly.

`cidfont` leaves Thai marks as glyphs of their own. Readers that know ActualText give its text back all
the same; others, mutool among them, see a gap behind a tall letter's shifted marks and put a space
there, and tell the vowel am as two letters. Here a letter with all its marks, am too, becomes one
composite glyph of the font, with one CID, one advance and the very letters it stands for.
"""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from desktop.certificates.cidfont import CidFont
from desktop.certificates.typeset import Face, Glyph, Line

Part: TypeAlias = tuple[int, int, int]
"""A glyph of the font and where it stands in the composite, in font units."""
_SARA_AM, _NIKHAHIT, _SARA_AA = "\u0e33", "\u0e4d", "\u0e32"
_WORDS, _OFFSETS, _MORE = (
    0x0001,
    0x0002,
    0x0020,
)  # of a composite's part: 16-bit, x and y, another follows
_MAGIC_SUM = 0xB1B0AFBA  # what a TrueType file's words come to
_NO_INK = [(0, 0, 0, 0)]
_OURS = 1 << 30  # above every glyph id of a font: what we join has numbers of its own


class ClusterFont(CidFont):
    """A font of one document in which a letter and its marks are one glyph."""

    def __init__(self, name: str, face: Face) -> None:
        """Start with nothing joined."""
        super().__init__(name, face)
        self._joined: dict[tuple[Part, ...], tuple[int, int]] = {}

    def encode(self, line: Line) -> bytes:
        """The operators that show a line."""
        return self._operators(self._whole(line))

    def _whole(self, line: Line) -> Iterator[Glyph]:
        """A line's clusters, each as one glyph; the glyphs themselves where they tell another text."""
        found = list(clusters(line))
        if "".join(text for text, _ in found) != line.text:
            yield from line.glyphs
            return
        for text, glyphs in found:
            first = glyphs[0]
            if len(glyphs) == 1:
                yield first._replace(text=text)
                continue
            parts = tuple((one.gid, one.x - first.x, one.y - first.y) for one in glyphs)
            advance = sum(one.advance for one in glyphs if not _is_mark(one.text))
            number, _ = self._joined.setdefault(parts, (_OURS + len(self._joined), advance))
            yield Glyph(number, text, first.x, first.y, advance)

    def _subset(self, gids: set[int]) -> tuple[bytes, Mapping[int, int]]:
        """The font cut down to what is shown, with the composites behind its own glyphs."""
        own = {gid for gid in gids if gid < _OURS} | {
            gid for parts in self._joined for gid, _, _ in parts
        }
        data, moved = self.face.subset(own)
        composites = [
            ([(moved[gid], x, y) for gid, x, y in parts], advance)
            for parts, (_, advance) in self._joined.items()
        ]
        data, first = with_composites(data, composites)
        return data, dict(moved) | {
            number: first + place for place, (number, _) in enumerate(self._joined.values())
        }


def clusters(line: Line) -> Iterator[tuple[str, list[Glyph]]]:
    """A line cut into letters with their marks: the text of each, and its glyphs in reading order."""
    place, held, letters = 0, list[Glyph](), ""
    for glyph in line.glyphs:
        ring = letters.endswith(_NIKHAHIT) and line.text.startswith(_SARA_AM, place + len(letters) - 1)
        if held and ring and glyph.text == _SARA_AA:  # typeset told am apart, as it is drawn
            held.append(glyph)
            letters = letters[:-1] + _SARA_AM
        elif held and _is_mark(glyph.text):
            held.append(glyph)
            letters += glyph.text
        else:
            if held:
                yield letters, held
            place += len(letters)
            held, letters = [glyph], glyph.text
    if held:
        yield letters, held


def _is_mark(text: str) -> bool:
    """Whether a glyph stands on another: a mark, or a further glyph of the same letter."""
    return not text or unicodedata.category(text[0]) == "Mn"


def with_composites(data: bytes, composites: Sequence[tuple[Sequence[Part], int]]) -> tuple[bytes, int]:
    """A TrueType font with composite glyphs behind its own.

    Args:
        data: a font with simple outlines, such as HarfBuzz cuts.
        composites: of each, its parts and its advance in font units.

    Returns:
        The font, and the id of the first of them.
    """
    tables = _tables(data)
    head, maxp, hhea = (bytearray(tables[tag]) for tag in (b"head", b"maxp", b"hhea"))
    count = struct.unpack_from(">H", maxp, 4)[0]
    places = _places(tables[b"loca"], count, wide=bool(struct.unpack_from(">h", head, 50)[0]))
    outlines, metrics = bytearray(tables[b"glyf"]), _metrics(tables[b"hmtx"], hhea, count)
    # what HarfBuzz cut may hold composites of its own, such as an accented letter
    points_of_one, contours_of_one = struct.unpack_from(">HH", maxp, 10)
    most_points, most_contours = points_of_one, contours_of_one
    most_parts, deepest = struct.unpack_from(">HH", maxp, 28)
    for parts, advance in composites:
        boxes = [_box(tables[b"glyf"], places, gid, x, y) for gid, x, y in parts]
        lefts, lows, rights, tops = zip(*([one for one in boxes if one] or _NO_INK), strict=True)
        box = min(lefts), min(lows), max(rights), max(tops)
        record = struct.pack(">hhhhh", -1, *box) + _record(parts)
        outlines += record + bytes(-len(record) % 4)
        places.append(len(outlines))
        metrics.append((advance, box[0]))
        sizes = [
            _size(tables[b"glyf"], places, gid) or (points_of_one, contours_of_one)
            for gid, _, _ in parts
        ]
        most_points = max(most_points, sum(points for points, _ in sizes))
        most_contours = max(most_contours, sum(contours for _, contours in sizes))
        most_parts = max(most_parts, len(parts))
    struct.pack_into(">h", head, 50, 1)
    struct.pack_into(">H", maxp, 4, count + len(composites))
    struct.pack_into(">HH", maxp, 10, most_points, most_contours)
    struct.pack_into(">HH", maxp, 28, most_parts, deepest + 1)
    struct.pack_into(">H", hhea, 34, len(metrics))
    tables |= {
        b"head": bytes(head),
        b"maxp": bytes(maxp),
        b"hhea": bytes(hhea),
        b"glyf": bytes(outlines),
        b"loca": struct.pack(f">{len(places)}I", *places),
        b"hmtx": b"".join(struct.pack(">Hh", *one) for one in metrics),
    }
    return _font(tables), count


def _record(parts: Sequence[Part]) -> bytes:
    made = b""
    for place, (gid, x, y) in enumerate(parts, 1):
        flags = _WORDS | _OFFSETS | (_MORE if place < len(parts) else 0)
        made += struct.pack(">HHhh", flags, gid, x, y)
    return made


def _tables(data: bytes) -> dict[bytes, bytes]:
    count = struct.unpack_from(">H", data, 4)[0]
    found = (struct.unpack_from(">4sIII", data, 12 + 16 * place) for place in range(count))
    return {tag: data[start : start + size] for tag, _, start, size in found}


def _places(loca: bytes, count: int, *, wide: bool) -> list[int]:
    if wide:
        return list(struct.unpack_from(f">{count + 1}I", loca))
    return [2 * place for place in struct.unpack_from(f">{count + 1}H", loca)]


def _metrics(hmtx: bytes, hhea: bytearray, count: int) -> list[tuple[int, int]]:
    """Advance and left bearing of every glyph; those of the tail share the last advance."""
    whole = struct.unpack_from(">H", hhea, 34)[0]
    told: list[tuple[int, int]] = [struct.unpack_from(">Hh", hmtx, 4 * i) for i in range(whole)]
    tail = struct.unpack_from(f">{count - whole}h", hmtx, 4 * whole)
    return told + [(told[-1][0], left) for left in tail]


def _box(glyf: bytes, places: list[int], gid: int, x: int, y: int) -> tuple[int, int, int, int] | None:
    """The outline's bounds where it stands; none for a blank."""
    if places[gid] == places[gid + 1]:
        return None
    left, low, right, top = struct.unpack_from(">hhhh", glyf, places[gid] + 2)
    return left + x, low + y, right + x, top + y


def _size(glyf: bytes, places: list[int], gid: int) -> tuple[int, int] | None:
    """Points and contours of a simple outline; none for a composite."""
    if places[gid] == places[gid + 1]:
        return 0, 0
    contours = struct.unpack_from(">h", glyf, places[gid])[0]
    if contours < 0:
        return None
    last = struct.unpack_from(">H", glyf, places[gid] + 10 + 2 * (contours - 1))[0]
    return last + 1, contours


def _font(tables: Mapping[bytes, bytes]) -> bytes:
    """Put tables together: a directory with sums, each table on a boundary of four bytes."""
    tables = {**tables, b"head": _with_sum(tables[b"head"], 0)}
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">IHHHH", 0x00010000, count, 16 << power, power, 16 * count - (16 << power))
    directory, body, start, places = b"", b"", 12 + 16 * count, dict[bytes, int]()
    for tag in sorted(tables):
        padded = tables[tag] + bytes(-len(tables[tag]) % 4)
        directory += struct.pack(">4sIII", tag, _sum(padded), start + len(body), len(tables[tag]))
        places[tag] = start + len(body)
        body += padded
    whole = head + directory + body
    at = places[b"head"]
    told = _with_sum(whole[at:], _MAGIC_SUM - _sum(whole) & 0xFFFFFFFF)
    return whole[:at] + told


def _sum(data: bytes) -> int:
    """The sum of a table's words of four bytes, as its directory says it."""
    words: tuple[int, ...] = struct.unpack(f">{len(data) // 4}I", data)
    return sum(words) & 0xFFFFFFFF


def _with_sum(head: bytes, told: int) -> bytes:
    """The table `head` with what makes the whole file's sum come out right."""
    return head[:8] + struct.pack(">I", told) + head[12:]
