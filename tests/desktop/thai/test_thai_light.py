"""The room is light: nothing heavy comes with it, and the word list only when words are asked for."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import desktop.thai

_ROOM = Path(desktop.thai.__file__).parent
_MODULES = sorted(
    "desktop.thai" + ("" if file.stem == "__init__" else f".{file.stem}") for file in _ROOM.glob("*.py")
)
_HEAVY = {
    "pythainlp", "sqlmodel", "sqlalchemy", "pydantic", "reportlab", "uharfbuzz", "PySide6",
    "cryptography",
    "lzma", "json", "asyncio", "typing_extensions", "calendar", "locale", "logging", "csv", "sqlite3",
}  # fmt: skip


def _run(code: str) -> str:
    done = subprocess.run(
        [
            sys.executable,
            "-I",
            "-c",
            f"import sys; sys.path.insert(0, {str(_ROOM.parents[1])!r})\n{code}",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_importing_the_room_imports_nothing_heavy() -> None:
    code = f"import {', '.join(_MODULES)}\nprint(*sorted(sys.modules))"
    loaded = {name.partition(".")[0] for name in _run(code).split()}
    assert {"desktop", "re"} <= loaded
    assert not loaded & _HEAVY


def test_the_word_list_waits_until_words_are_asked_for() -> None:
    code = (
        "from desktop.thai import words\n"
        "print(words._costs.cache_info().currsize)\n"
        "words.words('ขอมอบ')\n"
        "print(words._costs.cache_info().currsize)"
    )
    assert _run(code).split() == ["0", "1"]


@pytest.mark.parametrize("file", sorted(_ROOM.glob("*.py")), ids=lambda file: file.stem)
def test_only_the_standard_library_and_the_errors(file: Path) -> None:
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    outside = {n for n in names if n.partition(".")[0] not in sys.stdlib_module_names}
    assert all(n == "desktop.errors" or n.startswith("desktop.thai") for n in outside)
    assert not names & {"time", "zoneinfo"}
