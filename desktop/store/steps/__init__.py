"""Numbered steps of plain SQL, append-only: a file that was released is never edited."""
