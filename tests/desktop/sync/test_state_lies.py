"""A giver that lies about what stands is refused by name, and nothing of it is kept."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop.errors import DeskError
from desktop.paths import Home
from desktop.store import thin, verify
from desktop.store.change import canonical
from desktop.sync import bundle, history, incoming, outgoing, records
from desktop.sync.block import Carried, Standing
from desktop.sync.records import State
from tests.desktop.sync import forge
from tests.desktop.sync.desks import Desks, add, edit, image, names
from ui.words import errors as words

Body = list[Any]


@pytest.fixture(scope="module")
def _met(
    two_and_a_newcomer: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Desks, Path]]:
    """A has lived, C has spoken for the first time; the bundle that C is to begin with."""
    folder = tmp_path_factory.mktemp("state-lies")
    made = Desks(folder, folder / "stick")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", "2026-06-01T08:30")
        for name in "AC":
            shutil.copytree(two_and_a_newcomer / name, folder / name)
            made.homes[name] = Home(folder / name)
            made.open(name)
        person = add(made["A"], "มาลี ใจดี")
        for nick in "กขค":
            edit(made["A"], person, nickname=nick)
        made.restart("A")
        add(made["A"], "คำปัน ศรีวงศ์")
        outgoing.write(made["C"], folder / "c.sala")
        incoming.read(made["A"], folder / "c.sala")
        outgoing.write(made["A"], folder / "a.sala")
        yield made, folder / "a.sala"
        made.close()


@pytest.fixture
def told(_met: tuple[Desks, Path]) -> tuple[forge.Lie, Body]:
    """The bundle and its records."""
    desks, file = _met
    body: Body = []
    bundle.read_body(bundle.read_header(file), desks["C"].keys.opening, body.append)
    return forge.opened(desks["A"], desks["C"], file), body[:-1]  # the count of records is made anew


def _state(body: Body, **said: Any) -> Body:
    return [replace(one, **said) if isinstance(one, State) else one for one in body]


def _end(body: Body, **said: Any) -> Body:
    """The last log of the state, with something else said of it."""
    (head,) = [one for one in body if isinstance(one, State)]
    return _state(body, logs=(*head.logs[:-1], replace(head.logs[-1], **said)))


def _changes(body: Body, alter: Callable[[list[Carried]], list[Carried]]) -> Body:
    return [
        replace(one, changes=alter(one.changes)) if isinstance(one, Standing) else one for one in body
    ]


def _last(body: Body, **said: Any) -> Body:
    return _changes(body, lambda some: [*some[:-1], some[-1]._replace(**said)])


LIES: dict[str, tuple[Callable[[Body], Body], str | None]] = {
    "an end with another chain": (lambda b: _end(b, chain=bytes(32)), "end"),
    "an end that nobody signed": (lambda b: _end(b, signature=bytes(64)), "end"),
    "a log that goes on from nothing": (lambda b: _end(b, parent=(b"nowhere!", 1)), "parent"),
    "a log of somebody unknown": (lambda b: _end(b, desk=b"somebody"), None),
    "an end that does not come": (
        lambda b: [replace(o, changes=o.changes[:-1], stands={}, beside={}, whole=frozenset()) if isinstance(o, Standing) else o for o in b],
        "end"),
    "a Change behind the end": (lambda b: _last(b, n=99), "log"),
    "a Change of no log": (lambda b: _last(b, log=b"nowhere!"), "log"),
    "out of order": (lambda b: _changes(b, lambda some: [*some[:-2], some[-1], some[-2]]), "order"),
    "a time beyond all time": (lambda b: _last(b, at=1 << 62), "time"),
    "a payload that is none": (lambda b: _last(b, fields=b"\x01"), "payload"),
    "over that is a number": (lambda b: _last(b, over=canonical(7)), "over"),
    "the head of it twice": (lambda b: [b[0], b[1], *[o for o in b if isinstance(o, State)], *b[2:]], "state"),
    "nothing after it": (lambda b: [o for o in b if not isinstance(o, records.Section)], "state"),
    "a place that there is not": (
        lambda b: [replace(o, stands={9999: ["nickname"]}) if isinstance(o, Standing) else o for o in b],
        "record"),
}  # fmt: skip


@pytest.mark.parametrize("case", LIES)
def test_a_beginning_that_does_not_hold_is_refused(
    told: tuple[forge.Lie, Body], tmp_path: Path, case: str
) -> None:
    lie, body = told
    alter, why = LIES[case]
    before = image(lie.to)
    file = lie.put(tmp_path / "x.sala", alter(body))
    with pytest.raises(DeskError) as no:
        incoming.read(lie.to, file)
    assert image(lie.to) == before
    assert words.sentence(no.value)
    assert no.value.fields.get("why") == why


def test_who_is_not_new_takes_no_beginning_and_asks_for_the_history(
    told: tuple[forge.Lie, Body], tmp_path: Path
) -> None:
    lie, body = told
    file = lie.put(tmp_path / "x.sala", _state(body, to=(b"somebody",)))
    received = incoming.read(lie.to, file)
    assert received.lacks
    assert received.changes == 0


def test_a_history_that_leads_elsewhere_than_what_was_begun_with_is_refused(
    told: tuple[forge.Lie, Body],
    tmp_path: Path,
    _met: tuple[Desks, Path],  # noqa: PT019
) -> None:
    """The owner of a log signs another past for it than the one that the desk began with."""
    lie, body = told
    desks, _file = _met
    shutil.copytree(desks.homes["C"].folder, tmp_path / "D", ignore=shutil.ignore_patterns("*.sala"))
    desks.homes["D"] = Home(tmp_path / "D")
    lie.to = here = desks.open("D")
    incoming.read(here, lie.put(tmp_path / "x.sala", body))
    assert names(here) == {"มาลี", "คำปัน"}
    with here.local() as tx:
        history.ask(tx.sql, whole=True)
    outgoing.write(here, tmp_path / "d.sala")
    incoming.read(desks["A"], tmp_path / "d.sala")
    outgoing.write(desks["A"], tmp_path / "h.sala")
    past = forge.opened(desks["A"], here, tmp_path / "h.sala")
    place = next(at for at, one in enumerate(past.changes) if one.table == "learner" and one.n > 1)
    true, past.changes[place] = (
        past.changes[place],
        past.changes[place]._replace(fields=canonical({"nickname": "ปลอม"})),
    )
    with pytest.raises(DeskError) as no:
        incoming.read(here, past.put(tmp_path / "y.sala", past.body()))
    assert no.value.fields.get("why") == "chain"
    past.changes[place] = true
    incoming.read(here, past.put(tmp_path / "z.sala", past.body()))
    with here.read() as tx:
        assert not thin.spans(tx.sql)
    sql = here.driver()
    assert verify.verify(sql) == []
    sql.close()
    assert image(here)["changes"] == image(desks["A"])["changes"]
