"""The templates one can choose from: those that come with the program, and the centre's own.

An own one is kept by its content. Changing it keeps another content beside the first, so that what was
issued stands as it was; only the newest of a name is offered.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from sqlmodel import col

from desktop.certificates import packing
from desktop.certificates.slots import wrong
from desktop.certificates.template import Template, build, shipped, shipped_names
from desktop.errors import NotFound, Refused
from desktop.models import Template as TemplateRow
from desktop.store.store import Tx


@dataclass(frozen=True, slots=True)
class Offered:
    """One that can be chosen.

    Attributes:
        own: the centre's, not the program's.
        width, height: of the paper in mm.
    """

    id: bytes
    name: str
    title: str
    kind: str
    digits: str
    width: float
    height: float
    own: bool


def offered(tx: Tx) -> tuple[Offered, ...]:
    """All that can be chosen: the program's first, then the centre's own by title."""
    own = sorted((_told(template, own=True) for template in _own(tx)), key=lambda one: one.title)
    return (*(_told(shipped(name), own=False) for name in shipped_names()), *own)


def named(tx: Tx, name: str) -> Template:
    """The template of that name, shipped or own.

    Raises:
        NotFound: `no_such`.
    """
    if name in shipped_names():
        return shipped(name)
    row = _row(tx, name)
    if row is None:
        raise NotFound("no_such", kind="template", text=name)
    return Template.from_content(row.content)


def copy(tx: Tx, source: str, name: str, title: str = "") -> Template:
    """Make an own template out of another.

    Args:
        tx: the deed.
        source: the other's name.
        name: of the new one.
        title: shown to people; the other's with “สำเนา” when empty.

    Raises:
        NotFound: `no_such`.
        Refused: `template_name_taken`.
        BadValue: `template_broken`, the name cannot be one.
    """
    old = named(tx, source)
    settings = old.tables() | {"name": name, "title": title or f"{old.title} (สำเนา)"}
    made = build(settings, old.art, dict(old.fonts), dict(old.images))
    if name in shipped_names() or _row(tx, name) is not None:
        raise Refused("template_name_taken", name=name)
    return keep(tx, made)


def free_name(tx: Tx, source: str) -> str:
    """A name for a copy that nobody has."""
    taken = {*shipped_names(), *(row.name for row in tx.all(TemplateRow))}
    stem = source[:34]
    return next(name for n in range(1, 10_000) if (name := f"{stem}-{n}") not in taken)


def keep(tx: Tx, template: Template) -> Template:
    """Put a template on the centre's shelf, in the place of an older one of its name.

    Raises:
        Refused: `template_name_taken`, by one that comes with the program.
        BadValue: it cannot be used.
    """
    packing.drawable(template)
    if template.name in shipped_names():
        if template.digest == shipped(template.name).digest:
            return template
        raise Refused("template_name_taken", name=template.name)
    _take_down(tx, template.name, but=template.digest)
    row = tx.row(TemplateRow, template.digest)
    if row is None:
        content = template.content()
        tx.add(TemplateRow(id=template.digest, name=template.name, content=content, shelved=1))
    elif not row.shelved:
        row.shelved = 1
        tx.flush()
    return template


def put_away(tx: Tx, name: str) -> None:
    """Offer an own template no more; what was issued by it stays as it is.

    Raises:
        NotFound: `no_such`.
    """
    if _row(tx, name) is None:
        raise NotFound("no_such", kind="template", text=name)
    _take_down(tx, name)


def bring(tx: Tx, path: Path) -> Template:
    """Take a template from a file or folder onto the shelf.

    Raises:
        FileTrouble, BadValue, Refused: as `packing.read` and `keep`.
    """
    return keep(tx, packing.read(path))


def _own(tx: Tx) -> list[Template]:
    rows = tx.all(TemplateRow, col(TemplateRow.shelved) == 1)
    newest = {row.name: row for row in sorted(rows, key=lambda row: (row.stamp_n or 0, row.id))}
    return [Template.from_content(row.content) for row in newest.values()]


def _row(tx: Tx, name: str) -> TemplateRow | None:
    rows = tx.all(TemplateRow, col(TemplateRow.shelved) == 1, col(TemplateRow.name) == name)
    return max(rows, key=lambda row: (row.stamp_n or 0, row.id), default=None)


def _take_down(tx: Tx, name: str, but: bytes = b"") -> None:
    for row in tx.all(TemplateRow, col(TemplateRow.shelved) == 1, col(TemplateRow.name) == name):
        if row.id != but:
            row.shelved = 0
    tx.flush()


def _told(template: Template, *, own: bool) -> Offered:
    return Offered(
        template.digest, template.name, template.title, template.kind, template.digits, template.width,
        template.height, own,
    )  # fmt: skip


def changed(template: Template, **settings: object) -> Template:
    """The template with other settings at its top: `title`, `digits`, `kind`.

    Raises:
        BadValue: one is unknown or cannot be meant so.
    """
    if unknown := set(settings) - {"title", "digits", "kind", "name"}:
        raise wrong(min(unknown), "")
    return build(template.tables() | settings, template.art, dict(template.fonts), dict(template.images))
