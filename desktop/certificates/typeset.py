"""Thai and Latin text becomes placed glyphs here, by HarfBuzz and never by ReportLab.

ReportLab's own drawing leaves tone marks on top of vowels, and HarfBuzz shapes a whole buffer as
the script of its first letter. So text is cut into Thai and Latin runs first, each is shaped with
its script set, and every glyph keeps the piece of source text it stands for.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import uharfbuzz as hb

# The vowel am is drawn as two glyphs; these are the letters they stand for when told apart.
_SARA_AM, _NIKHAHIT, _SARA_AA = "\u0e33", "\u0e4d", "\u0e32"
# Nothing a printed line needs from these tables survives shaping.
_SPENT_TABLES = ("GSUB", "GPOS", "GDEF", "DSIG", "name", "OS/2", "cmap", "post", "gasp")

Box: TypeAlias = tuple[int, int, int, int]
"""Left, bottom, right, top in font units."""


class Glyph(NamedTuple):
    """A glyph at its place: `x`, `y` in font units from the line's start and baseline.

    `text` is what it stands for, `advance` what the font's own width table says (in font units).
    """

    gid: int
    text: str
    x: int
    y: int
    advance: int


@dataclass(frozen=True, slots=True)
class Line:
    """One shaped line. Lengths are in em: times the size in points they are points.

    Attributes:
        text: what was shaped.
        glyphs: in reading order.
        width: where the pen ends.
        left, right, bottom, top: the ink itself. Stacked Thai marks reach far beyond a font's line
            box (Sarabun's says +1.07 and -0.23 em, its ink goes to +1.25 and -0.54).
        missing: the pieces of text the font has no glyph for, in order, each once.
    """

    text: str
    glyphs: tuple[Glyph, ...]
    width: float
    left: float
    right: float
    bottom: float
    top: float
    missing: tuple[str, ...]

    @property
    def reach(self) -> float:
        """The room needed from side to side, in em: pen or ink, whichever is wider."""
        return max(self.right, self.width) - min(self.left, 0.0)


def itemise(text: str) -> Iterator[tuple[str, str]]:
    """Cut text into runs of one script: pairs (run, OpenType script name, `Thai` or `Latn`).

    Spaces, digits and signs belong to the run they stand in; those at the very front to the first.
    """
    start, script = 0, ""
    for i, letter in enumerate(text):
        own = _script(letter)
        if own and script and own != script:
            yield text[start:i], script
            start = i
        script = own or script
    if text:
        yield text[start:], script or "Thai"


class Face:
    """One font file, ready to shape. Ask `face(data)` for it: that keeps the few in use.

    Attributes:
        data: the whole TrueType file.
        digest: its SHA-256.
        upem: font units per em.
        name: its PostScript name, letters, digits and hyphens only.
    """

    def __init__(self, data: bytes) -> None:
        """Open a TrueType file (glyf outlines)."""
        self.data = data
        self.digest = hashlib.sha256(data).digest()
        self._face = hb.Face(data)
        self._font = hb.Font(self._face)
        self.upem = int(self._face.upem)
        told = self._face.get_name(hb.OTNameIdPredefined.POSTSCRIPT_NAME) or ""
        self.name = re.sub(r"[^A-Za-z0-9-]", "", told) or "Font"
        self._metrics = lru_cache(maxsize=None)(self._metrics_of)
        # A line of 30 letters weighs some 5 KB; a class of names does not need to be remembered.
        self.shape = lru_cache(maxsize=512)(self._shape)

    @property
    def line_box(self) -> tuple[int, int]:
        """The font's own ascent and (negative) descent in font units."""
        extents = self._font.get_font_extents("ltr")
        return int(extents.ascender), int(extents.descender)

    def subset(self, gids: set[int]) -> tuple[bytes, dict[int, int]]:
        """Cut the font down to these glyphs: always the same bytes for the same set.

        Returns:
            A small TrueType file and, for each old glyph id, the new one.
        """
        wanted = hb.SubsetInput()
        wanted.glyph_set.set(gids | {0})
        wanted.drop_table_tag_set.update(_tag(name) for name in _SPENT_TABLES)
        wanted.flags = (
            hb.SubsetFlags.NO_LAYOUT_CLOSURE | hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
        )
        plan = hb.SubsetPlan(self._face, wanted)
        return bytes(plan.execute().blob.data), dict(plan.old_to_new_glyph_mapping)

    def _shape(self, text: str) -> Line:
        """Shape one line of text; the cached door to this is `shape`."""
        glyphs: list[Glyph] = []
        pen = 0
        for run, script in itemise(text):
            pen = self._shape_run(run, script, pen, glyphs)
        left, bottom, right, top = self._ink_of(glyphs)
        em = self.upem
        missing = tuple(dict.fromkeys(g.text for g in glyphs if not g.gid))
        return Line(text, tuple(glyphs), pen / em, left / em, right / em, bottom / em, top / em, missing)

    def _shape_run(self, run: str, script: str, pen: int, glyphs: list[Glyph]) -> int:
        """Append the glyphs of a run that starts at `pen`; return where the pen ends."""
        buffer = hb.Buffer()
        # Characters, not graphemes: each mark shall know the letter it stands for.
        buffer.cluster_level = hb.BufferClusterLevel.MONOTONE_CHARACTERS
        buffer.add_str(run)
        buffer.direction, buffer.script, buffer.language = "ltr", script, "th"
        hb.shape(self._font, buffer)
        infos = buffer.glyph_infos
        texts, order = share_out(run, [info.cluster for info in infos])
        placed: list[Glyph] = []
        for info, place, text in zip(infos, buffer.glyph_positions, texts, strict=True):
            gid = info.codepoint
            own = self._metrics(gid)[0]
            placed.append(Glyph(gid, text, pen + place.x_offset, place.y_offset, own))
            pen += place.x_advance
        glyphs.extend(placed if order is None else [placed[i] for i in order])
        return pen

    def _ink_of(self, glyphs: list[Glyph]) -> Box:
        """The bounds of the ink of placed glyphs, in font units; all zero where there is none."""
        lefts, bottoms, rights, tops = [], [], [], []
        for gid, _, x, y, _ in glyphs:
            box = self._metrics(gid)[1]
            if box is not None:
                lefts.append(x + box[0])
                bottoms.append(y + box[1])
                rights.append(x + box[2])
                tops.append(y + box[3])
        return (min(lefts), min(bottoms), max(rights), max(tops)) if lefts else (0, 0, 0, 0)

    def _metrics_of(self, gid: int) -> tuple[int, Box | None]:
        """A glyph's own advance and its ink (None for a blank), in font units."""
        advance = int(self._font.get_glyph_h_advance(gid))
        box = self._font.get_glyph_extents(gid)
        if box is None or not box.width:
            return advance, None
        left, top = box.x_bearing, box.y_bearing
        return advance, (left, top + box.height, left + box.width, top)


@lru_cache(maxsize=8)
def face(data: bytes) -> Face:
    """The face of a font file; the same object while the file is in use."""
    return Face(data)


def _script(letter: str) -> str:
    if "\u0e00" <= letter <= "\u0e7f" and letter != "\u0e3f":  # the baht sign is common to all
        return "Thai"
    return "Latn" if letter.isalpha() else ""


def _tag(name: str) -> int:
    return int.from_bytes(name.encode("ascii"), "big")


def share_out(run: str, clusters: list[int]) -> tuple[list[str], list[int] | None]:
    """Share a run's letters among its glyphs, so that reading them in order gives the text back.

    Only the vowel am makes more glyphs than letters. HarfBuzz puts its ring before a tone mark, as
    it is drawn; readers compare with tone, ring, aa, as it decomposes, so the ring moves back.

    Args:
        run: the text that was shaped.
        clusters: for each glyph, where in `run` its letters begin; never falling.

    Returns:
        The text of each glyph, and the order in which to read them (None for: as they are).
    """
    n = len(clusters)
    texts: list[str] = []
    order = list(range(n))
    while (first := len(texts)) < n:
        end = first + 1
        while end < n and clusters[end] == clusters[first]:
            end += 1
        letters = run[clusters[first] : clusters[end] if end < n else len(run)]
        glyphs = end - first
        if glyphs > len(letters) and letters.endswith(_SARA_AM):
            tones = letters[:-1]
            letters = _NIKHAHIT + tones + _SARA_AA
            order[first:end] = [*range(first + 1, end - 1), first, end - 1]
        texts += letters if glyphs == len(letters) else [letters] + [""] * (glyphs - 1)
    return texts, order if order != list(range(n)) else None
