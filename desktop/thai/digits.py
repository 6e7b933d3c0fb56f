"""Thai digits ๐-๙ go in anywhere; a template says where they come out."""

from __future__ import annotations

_THAI = "๐๑๒๓๔๕๖๗๘๙"
_ARABIC = "0123456789"
_TO_ARABIC = str.maketrans(_THAI, _ARABIC)
_TO_THAI = str.maketrans(_ARABIC, _THAI)


def arabic(text: str) -> str:
    """Write every Thai digit as an Arabic one; all else stays (`๒๕๖๙` → `2569`)."""
    # Most cells hold no Thai digit at all, and ASCII cells cannot hold one.
    return text if text.isascii() else text.translate(_TO_ARABIC)


def thai(text: str) -> str:
    """Write every Arabic digit as a Thai one; all else stays (`2569` → `๒๕๖๙`)."""
    return text.translate(_TO_THAI)
