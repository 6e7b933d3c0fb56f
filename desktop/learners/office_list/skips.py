"""Rows of a list that are not people: totals, signatures, repeated headings, remarks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop.learners.office_list.cells import Row, filled, text_of
from desktop.learners.office_list.columns import Columns
from desktop.learners.office_list.headings import key, meaning

_TOTAL = re.compile(
    r"(?:ยอด)?รวม\s*(?:$|[:=.\d๐-๙(]|ทั้ง|จำนวน|คน|ชาย|หญิง|ยอด|เป็น|ผู้|เงิน)|(?:ทั้งสิ้น|ทั้งหมด|จำนวน)(?:$|[\s\d๐-๙:]|ผู้|ทั้ง)"
    r"|(?:grand |sub)?total\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(
    r"(?:\(?\s*)?(?:ลงชื่อ|ลงนาม|ผู้อำนวยการ|ผอ\.|ผู้รับรอง|ผู้จัดทำ|ผู้ตรวจสอบ|ผู้รายงาน|ผู้รับผิดชอบ|ผู้ขออนุมัติ|ผู้อนุมัติ|ผู้เห็นชอบ|ตำแหน่ง"
    r"|นายก(?:เทศมนตรี|องค์การ|สมาคม|\s*อบต)|นายอำเภอ|signed\b|signature\b)|[.…_]{6}",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\(\s*[^()]{2,80}\)")
_NOTE = re.compile(
    r"หมายเหตุ|หน้า(?:ที่)?\s*[\d๐-๙]|แผ่นที่|พิมพ์เมื่อ|ข้อมูล\s*ณ|ที่มา\s*:|\*|(?:page|printed|note)\b|-\s*[\d๐-๙]+\s*-$",
    re.IGNORECASE,
)
# One look at a name tells most people from everything above.
_SUSPECT = re.compile(
    r"[\d๐-๙(*.…_:]|รวม|ยอด|ทั้งสิ้น|ทั้งหมด|จำนวน|ลง|ผู้|ผอ|ตำแหน่ง|นายก|นายอ|หมายเหตุ|หน้า|แผ่น|พิมพ์|ข้อมูล|ที่มา|"
    r"total|sign|page|print|note|grand|sub",
    re.IGNORECASE,
)
_FEW = 2  # filled cells of a line that is no row of the table


class Skips:
    """Says why a row is no person. It remembers whether the list has been closed by a total."""

    def __init__(self, columns: Columns) -> None:
        """Prepare for a layout."""
        self._label = columns.first_of("row_label")
        names = (columns.first_of(field) for field in ("full_name", "given_name"))
        self._name = next((column for column in names if column is not None), 0)
        self._heading = columns.headings[self._name] if columns.headings else ""
        self._heading_key = key(self._heading)
        self._closed = False

    def reason(self, row: Row, name: str) -> str | None:
        """Return the code of the reason, or None for a person.

        Args:
            row: the cells; at least one is filled.
            name: what the name columns say, joined.

        Returns:
            total_row, signature_row, repeated_header, note_row, no_name, or None.
        """
        if name and not self._odd(row, name):
            self._closed = False
            return None
        texts = [text for text in map(text_of, row) if text]
        found = self._told_by(texts, name) or self._by_place(texts, name)
        if found in {"total_row", "signature_row"}:
            self._closed = True
        elif found in {None, "repeated_header"}:
            self._closed = False
        return found

    def _odd(self, row: Row, name: str) -> bool:
        """Tell whether a second look is needed."""
        if _SUSPECT.match(name) or not name[0].isalpha() or name == self._heading:
            return True
        if "ชื่อ" in name or _has_digit(name):
            return True
        label = row[self._label] if self._label is not None and self._label < len(row) else None
        if isinstance(label, str) and not label.strip().rstrip(".").isdecimal():
            return True
        return (self._closed or label is None) and filled(row) <= _FEW

    def _told_by(self, texts: Sequence[str], name: str) -> str | None:
        if self._is_heading(texts, name):
            return "repeated_header"
        thin = len(texts) <= _FEW + 2
        for text in texts:
            if thin and _TOTAL.match(text):
                return "total_row"
            if thin and (_SIGNED.match(text) or _dotted(text)):
                return "signature_row"
        if len(texts) <= _FEW:
            if any(_IN_BRACKETS.fullmatch(text) for text in texts):
                return "signature_row"
            if any(_NOTE.match(text) for text in texts):
                return "note_row"
        return None

    def _is_heading(self, texts: Sequence[str], name: str) -> bool:
        if name and self._heading_key and key(name) == self._heading_key:
            return True
        if name and meaning(name)[1] < 2:
            return False
        known = sum(meaning(text)[1] == 2 for text in texts)
        return known >= 2 and known * 2 >= len(texts)

    def _by_place(self, texts: Sequence[str], name: str) -> str | None:
        """Judge by where the text stands, when the words do not tell."""
        alone = len(texts) == 1
        if not any(sign.isalpha() for sign in name):
            told = alone and any(sign.isalpha() for sign in texts[0])
            if told and self._closed:
                return "signature_row"
            return "note_row" if told else "no_name"
        if self._label is None or not alone:
            return None
        if self._closed:
            return "signature_row"
        return "note_row" if _has_digit(name) else None


def _has_digit(text: str) -> bool:
    return any(map(str.isdecimal, text))


def _dotted(text: str) -> bool:
    return "....." in text or "……" in text or "_____" in text
