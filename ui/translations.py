"""How the languages' files are made and checked: labels of `ui` in, English beside them, .qm out.

python -m ui.translations build     .ts → .qm, before the program is frozen or tested
python -m ui.translations update    takes new labels of `ui` into sala_en.ts
python -m ui.translations check     fails when a label has no English, or lost a placeholder
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import TypeGuard

import PySide6
from PySide6.QtCore import QProcess, QXmlStreamReader

from ui import languages

ENGLISH = languages.FOLDER / "sala_en.ts"
SOURCES = Path(__file__).parent

_HOLE = re.compile(r"\{(\w*)[^{}]*\}|%(\d|n)")  # {name} and Qt's %1


@dataclass(frozen=True, slots=True)
class Message:
    """One label and what it is in the other language."""

    context: str
    source: str
    translation: str
    finished: bool

    @property
    def trouble(self) -> str | None:
        """Why this message may not be shipped, if so."""
        if not self.finished or not self.translation:
            return f"not translated: {self.context}: {self.source}"
        if holes(self.source) != holes(self.translation):
            return f"placeholders differ: {self.context}: {self.source}"
        return None


def build(folder: Path) -> None:
    """Make each `.ts` of a folder into the `.qm` beside it.

    Raises:
        OSError: the tool is missing or would not; the old file stands.
    """
    for source in sorted(folder.glob("*.ts")):
        part = source.with_suffix(".part")
        _run("lrelease", "-silent", str(source), "-qm", str(part))
        part.replace(source.with_suffix(".qm"))


def update(target: Path, sources: Path) -> None:
    """Take the labels of all pages into a `.ts`; what is no longer said is dropped.

    Raises:
        OSError: the tool is missing or would not.
    """
    files = [str(path) for path in sorted(sources.rglob("*.py"))]
    how = ["-silent", "-extensions", "py", "-locations", "none", "-no-obsolete", "-sort-messages"]
    tongues = ["-source-language", "th", "-target-language", "en"]
    _run("lupdate", *how, *tongues, *files, "-ts", str(target))


def check(target: Path, sources: Path) -> list[str]:
    """Say why a `.ts` may not be shipped: labels it does not know, or does not say in English.

    Raises:
        OSError: the tool is missing or would not.
    """
    found = [message.trouble for message in messages(target)] + list(_unreadable(sources))
    with TemporaryDirectory() as folder:
        renewed = Path(folder) / target.name
        copyfile(target, renewed)
        update(renewed, sources)
        if messages(renewed) != messages(target):
            found.append("labels are new or gone: python -m ui.translations update")
    return [trouble for trouble in found if trouble]


def messages(source: Path) -> list[Message]:
    """Read a `.ts`."""
    reader = QXmlStreamReader(source.read_text("utf-8"))
    found: list[Message] = []
    context = said = ""
    while not reader.atEnd():
        tag = reader.name() if reader.readNext() == QXmlStreamReader.TokenType.StartElement else ""
        if tag == "name":
            context = reader.readElementText()
        elif tag == "source":
            said = reader.readElementText()
        elif tag == "translation":
            finished = not reader.attributes().hasAttribute("type")
            found.append(Message(context, said, reader.readElementText(), finished))
    return found


def holes(text: str) -> list[str]:
    """The placeholders of a label, in no order: translations may turn them round."""
    return sorted(match[0] for match in _HOLE.finditer(text))


def _unreadable(sources: Path) -> Iterator[str]:
    """Labels that the tool cannot read, so that they are never translated: with or inside f-strings."""
    for file in sorted(sources.rglob("*.py")):
        place = file.relative_to(sources)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if _is_label(node) and _has_f_string(node.args):
                yield f"f-string in a label: {place}:{node.lineno}"
            elif isinstance(node, ast.JoinedStr) and any(map(_is_label, ast.walk(node))):
                yield f"a label in an f-string: {place}:{node.lineno}"


def _is_label(node: ast.AST) -> TypeGuard[ast.Call]:
    called = node.func if isinstance(node, ast.Call) else None
    return isinstance(called, ast.Attribute) and called.attr in {"tr", "translate"}


def _has_f_string(arguments: Iterable[ast.expr]) -> bool:
    return any(isinstance(argument, ast.JoinedStr) for argument in arguments)


def _run(tool: str, *arguments: str) -> None:
    """Run one of the tools that PySide6 brings along."""
    beside = Path(PySide6.__file__).parent
    program = next((path for path in (beside / tool, beside / f"{tool}.exe") if path.exists()), None)
    if program is None:
        raise FileNotFoundError(f"PySide6 came without {tool}")
    if QProcess.execute(str(program), list(arguments)) != 0:
        raise OSError(f"{tool} would not")


def main(deed: str) -> int:
    """Do one of the three; how it went as the process's code."""
    if deed == "build":
        build(languages.FOLDER)
    elif deed == "update":
        update(ENGLISH, SOURCES)
    else:
        found = check(ENGLISH, SOURCES)
        sys.stdout.writelines(f"{trouble}\n" for trouble in found)
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
