"""A template travels: as one file `*.sala-template`, or as a folder that people can look into.

The file is a mark, a version, and the template's own content, compressed. It names no paths, unfolds
to a bounded size only, and is taken apart by the same checks as everything else.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desktop.certificates import art, faces, limits
from desktop.certificates.document import MM
from desktop.certificates.slots import wrong
from desktop.certificates.template import Template
from desktop.errors import BadValue, from_os
from desktop.paths import RESOURCES, write_whole

SUFFIX = ".sala-template"
MARK = b"SALA template 1\n"
_EVERY = re.compile(rb"SALA template (\d{1,4})\n")
MOST = 6_000_000
"""Bytes of a packed file."""
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,39}")


def packed(template: Template) -> bytes:
    """The single file of a template; equal templates give equal files."""
    return MARK + zlib.compress(template.content(), 9)


def unpacked(data: bytes) -> Template:
    """The template of a single file, whole and drawable.

    Raises:
        BadValue: `template_newer`, `template_too_large`, `template_broken`, `art_broken`, `art_unknown`,
            `picture_unfit`.
    """
    found = _EVERY.match(data)
    if found is None:
        raise wrong("file", "mark")
    if found[0] != MARK:
        raise BadValue("template_newer", field="file", value=found[1].decode())
    if len(data) > MOST:
        raise limits.too_large("file", len(data))
    unfolding = zlib.decompressobj()
    try:
        content = unfolding.decompress(data[len(MARK) :], limits.ALL)
    except zlib.error as error:
        raise wrong("file", error) from None
    if unfolding.unconsumed_tail:
        raise limits.too_large("file", limits.ALL)
    if not unfolding.eof or unfolding.unused_data:
        raise wrong("file", "end")
    return drawable(Template.from_content(content))


def read(path: Path) -> Template:
    """A template from its single file, or from a folder.

    Raises:
        FileTrouble: it cannot be read.
        BadValue: as `unpacked`.
    """
    if path.is_dir():
        return drawable(Template.load(path))
    try:
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except OSError as error:
        raise from_os(error, path) from None
    return unpacked(data)


def write(template: Template, out: Path) -> Path:
    """Write a template: into `*.sala-template`, or where the name has no ending, as a folder.

    Raises:
        FileTrouble, DiskTrouble: it cannot be written.
    """
    if out.suffix == SUFFIX:
        write_whole(out, packed(template))
        return out
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise from_os(error, out) from None
    settings = template.tables()
    files = {
        "template.toml": toml(settings).encode(),
        str(settings.get("art", "art.svg")): template.art.encode(),
        **dict(template.images),
        **{settings["fonts"][key]: data for key, data in template.fonts if key not in faces.WEIGHTS},
    }
    for name, data in files.items():
        write_whole(out / Path(name).name, data)
    return out


def drawable(template: Template) -> Template:
    """The same template, when its name, drawing and fonts can be used.

    Raises:
        BadValue: `template_broken`, `art_broken`, `art_unknown`.
    """
    if not NAME.fullmatch(template.name):
        raise wrong("name", template.name[:60])
    if not template.title.strip() or len(template.title) > 80:
        raise wrong("title", template.title[:60])
    art.operators(template.art, template.width * MM, template.height * MM)
    for key, data in template.fonts:
        line = template.face(key).shape("กA") if data[:4] in {b"\0\1\0\0", b"true"} else None
        if line is None or line.missing:
            raise wrong(f"fonts.{key}", "ก A")
    if "bold" not in dict(template.fonts):
        raise wrong("fonts.bold", "")
    return template


def font_files() -> dict[str, bytes]:
    """The fonts that come with the program, by file name."""
    return {file.name: file.read_bytes() for file in sorted((RESOURCES / "fonts").glob("*.ttf"))}


def toml(settings: Mapping[str, Any]) -> str:
    """Settings as `template.toml`: what is read back is the same."""
    plain = {key: value for key, value in settings.items() if not _is_table(value)}
    lines = [f"{key} = {_value(value)}" for key, value in plain.items()]
    for key, value in settings.items():
        if isinstance(value, dict):
            lines += _table(key, value)
        elif _is_table(value):
            for part in value:
                lines += ["", f"[[{key}]]", *(f"{k} = {_value(v)}" for k, v in part.items())]
    return "\n".join(lines) + "\n"


def _table(name: str, told: Mapping[str, Any]) -> list[str]:
    lines = ["", f"[{name}]"]
    lines += [f"{key} = {_value(value)}" for key, value in told.items() if not isinstance(value, dict)]
    for key, value in told.items():
        if isinstance(value, dict):
            lines += _table(f"{name}.{key}", value)
    return lines


def _is_table(value: object) -> bool:
    return isinstance(value, dict) or (
        isinstance(value, list) and bool(value) and all(isinstance(part, dict) for part in value)
    )


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        kept = value.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + "".join(c if c >= " " and c != "\x7f" else f"\\u{ord(c):04x}" for c in kept) + '"'
    if isinstance(value, list):
        return "[" + ", ".join(_value(part) for part in value) + "]"
    return repr(value)
