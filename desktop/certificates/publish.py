"""Numbers and their paper in one deed: rows are kept and drawn slice by slice, then the files are named.

All of the paper is on the disk, under waiting names, before the numbers are kept: a full disk, a stop
or a killed program gives nobody a number and leaves no half file. A power cut in the moment between the
numbers and the files' names leaves numbers whose paper is still to come, and the register says so.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import BinaryIO, TypeAlias

from desktop.certificates.draw import draw
from desktop.certificates.register import Issued, told, wordings
from desktop.certificates.template import Template
from desktop.errors import Refused
from desktop.models import Certificate
from desktop.models import Template as TemplateRow
from desktop.paths import whole_file
from desktop.store.store import Store, Tx

Step: TypeAlias = Callable[[int, int], bool]
"""Told (pages drawn, of so many) before each page and at the end; answers whether to go on."""
PART = 10_000
"""Pages of one file: what is longer comes in several, `-1`, `-2`."""
SLICE = 500
"""Certificates that are held in memory together."""


@dataclass(frozen=True, slots=True)
class Making:
    """Certificates about to be kept and drawn."""

    template: Template
    title: str
    count: int
    slices: Iterable[Sequence[Certificate]]
    """Their rows, in the order of their numbers; each slice is made when it is drawn."""


@dataclass(frozen=True, slots=True)
class Look:
    """How pages are drawn, beside what they say."""

    practice: bool = False
    overlay: bool = False
    """The paper bears its drawing already: it is left out of the PDF."""
    mark: str = ""
    """What stands on the page because of this paper alone: ฉบับแทน."""


def publish(  # noqa: PLR0913  (what, by whom, and on which paper)
    store: Store,
    verb: str,
    make: Callable[[Tx], Making],
    out: Path,
    by: bytes | None = None,
    step: Step | None = None,
    *,
    overlay: bool = False,
) -> list[Issued]:
    """Keep new certificates and draw them, as one deed.

    Args:
        store: an open one.
        verb: the deed's.
        make: says in the deed what is made.
        out: where the PDF goes; see `files`.
        by: the volunteer.
        step: told how far it is; where it answers no, nobody gets a number.
        overlay: without the drawing.

    Raises:
        Refused: `stopped`, or what `make` raises.
        DiskTrouble: the PDF cannot be written; nothing was issued.
    """
    with ExitStack() as papers, store.write(verb, by) as tx:
        making = make(tx)
        _keep_template(tx, making.template)
        issued: list[Issued] = []
        waiting = [papers.enter_context(whole_file(file)) for file in files(out, making.count)]
        pages = stepped(_kept(tx, making, issued), making.count, step)
        print_into(waiting, making.template, pages, making.title, Look(tx.about.practice, overlay))
        for file in waiting:
            file.flush()
            os.fsync(file.fileno())
        return issued


def files(out: Path, count: int) -> tuple[Path, ...]:
    """The files that so many pages go into: the one that was named, or `-1`, `-2` and so on."""
    many = -(-count // PART)
    return (out,) if many < 2 else tuple(out.with_stem(f"{out.stem}-{n}") for n in range(1, many + 1))


def print_into(
    out: Sequence[BinaryIO],
    template: Template,
    pages: Iterator[Mapping[str, object]],
    title: str,
    look: Look,
) -> None:
    """Draw pages into one file after the other.

    Args:
        out: open files, as many as `files` names.
        template: of all of them.
        pages: their wordings.
        title: of the documents.
        look: how.
    """
    for file in out:
        some = islice(pages, PART)
        draw(
            template, some, file,
            title=title, practice=look.practice, overlay=look.overlay, mark=look.mark,
        )  # fmt: skip
    next(pages, None)  # the last page is told too


def stepped(
    pages: Iterator[Mapping[str, object]], count: int, step: Step | None
) -> Iterator[Mapping[str, object]]:
    """The pages one by one, asking before each and after the last whether to go on.

    Raises:
        Refused: `stopped`.
    """
    for done, page in enumerate(pages):
        _ask(step, done, count)
        yield page
    _ask(step, count, count)


def _ask(step: Step | None, done: int, count: int) -> None:
    if step is not None and not step(done, count):
        raise Refused("stopped")


_NAMES = tuple(name for name in Certificate.columns() if name not in Certificate.local)


def _kept(tx: Tx, making: Making, issued: list[Issued]) -> Iterator[Mapping[str, object]]:
    """Keep slice by slice, and give the wordings to draw."""
    for rows in making.slices:
        tx.insert(Certificate, [{name: getattr(row, name) for name in _NAMES} for row in rows])
        issued += [told(tx, row) for row in rows]
        yield from wordings(rows)


def _keep_template(tx: Tx, template: Template) -> None:
    if tx.row(TemplateRow, template.digest) is None:
        tx.add(TemplateRow(id=template.digest, name=template.name, content=template.content()))
