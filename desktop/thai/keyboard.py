"""What a scanner types while the Thai layout is on, undone: the Kedmanee and US keys, key by key.

A USB scanner presses US keys. With the Thai layout on, `LC-00123` arrives as `ศฉขจจๅ/-`. The two
layouts are one bijection over the 94 printing keys, so nothing is lost. Text from a scanner must
come here before `text.normalise`, which puts Thai marks in order and so would change keys.
"""

from __future__ import annotations

from collections.abc import Callable

# One row of keys per line, unshifted rows first: what US keys print, and what Kedmanee prints
# there.
_US = (
    "`1234567890-=" "qwertyuiop[]" "asdfghjkl;'\\" "zxcvbnm,./"
    "~!@#$%^&*()_+" "QWERTYUIOP{}" 'ASDFGHJKL:"|' "ZXCVBNM<>?"
)  # fmt: skip
_KEDMANEE = (
    "_ๅ/-ภถุึคตจขช" "ๆไำพะัีรนยบล" "ฟหกดเ้่าสวงฃ" "ผปแอิืทมใฝ"
    '%+๑๒๓๔ู฿๕๖๗๘๙' '๐"ฎฑธํ๊ณฯญฐ,' "ฤฆฏโฌ็๋ษศซ.ฅ" "()ฉฮฺ์?ฒฬฦ"
)  # fmt: skip
_UNDO = str.maketrans(_KEDMANEE, _US)
_DO = str.maketrans(_US, _KEDMANEE)


def kedmanee_to_us(text: str) -> str:
    """Give the US characters of the keys that printed this Kedmanee text; other characters stay."""
    return text.translate(_UNDO)


def us_to_kedmanee(text: str) -> str:
    """Give the Kedmanee characters of the keys that printed this US text; other characters stay."""
    return text.translate(_DO)


def untype(text: str, accepts: Callable[[str], bool]) -> str | None:
    """Find the reading of scanned text that its own check character confirms.

    Some keys print the same in both layouts' alphabets (`2` gives `/`), so the text alone cannot
    tell: the code's check does. CapsLock swaps cases in either layout.

    Args:
        text: what arrived, before any normalising.
        accepts: whether a reading is a good code, e.g. its check character fits.

    Returns:
        The first accepted of: as it is, undone, and both with cases swapped; None if none is.
    """
    undone = kedmanee_to_us(text)
    for reading in (text, undone, text.swapcase(), undone.swapcase()):
        if accepts(reading):
            return reading
    return None
