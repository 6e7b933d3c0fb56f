"""Bundles of a desk with a valid key whose records were altered at random, and signed again.

Whatever stands in them: they are refused by name and nothing is kept, or they are taken and the file is
sound; never anything between, and never an error that has no name.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cbor2
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop.errors import DeskError
from desktop.models import TABLES
from desktop.paths import Home
from desktop.store import change, keys, verify
from desktop.store.store import Store, open_with
from desktop.sync import incoming, outgoing, records
from tests.desktop.sync import forge
from tests.desktop.sync.desks import PASSPHRASE, add, edit, image
from tests.desktop.sync.world import environment

MANY = int(os.environ.get("SALA_LIES", "40"))
pytestmark = pytest.mark.no_cover  # the same lines a thousand times: counting them costs a third
any_settings = settings(
    max_examples=MANY,
    phases=(Phase.generate, Phase.shrink),
    deadline=None,
    database=None,
    print_blob=False,
    suppress_health_check=list(HealthCheck),
)

leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.integers(),
    st.sampled_from([1 << 62, (1 << 63) - 1, 1 << 63, -(1 << 63), 1 << 70]),
    st.floats(),
    st.text(max_size=6),
    st.sampled_from(["", "\x00", "\u202e", "ก" * 300, "2026-02-30", "late", "learner", "gone"]),
    st.binary(max_size=40),
    st.sampled_from([bytes(8), bytes(16), bytes(32), bytes(64)]),
)
values = st.recursive(
    leaves,
    lambda each: st.lists(each, max_size=3) | st.dictionaries(leaves, each, max_size=2),
    max_leaves=5,
)


@dataclass
class Bench:
    """A folder with a liar, its honest bundle, and a reader that is put back after what it took in."""

    folder: Path
    pattern: Path
    sender: Store
    to: Store
    file: Path

    def lie(self) -> forge.Lie:
        return forge.opened(self.sender, self.to, self.file)

    def again(self) -> None:
        self.to.close()
        home = self.folder / "B"
        shutil.rmtree(home)
        shutil.copytree(self.pattern / "B", home)
        self.to = _open(home)

    def _sound(self) -> None:
        sql = self.to.driver()
        try:
            assert verify.verify(sql) == []
        finally:
            sql.close()

    def read(self, path: Path) -> str | None:
        """Take it in; the code it was refused with."""
        before = image(self.to)
        try:
            incoming.read(self.to, path)
        except DeskError as no:
            code = no.code
        except BaseException:
            self.again()
            raise
        else:
            code = None
        if code is not None:
            assert code.startswith(("bundle_", "invitation_"))
            assert image(self.to) == before
            return code
        try:
            self._sound()
            outgoing.write(self.to, self.folder / "out.sala")  # and goes on to the next desk
        finally:
            self.again()
        return None


def _open(folder: Path) -> Store:
    home = Home(folder)
    return open_with(home, keys.KeyFile.load(home.key).open(passphrase=PASSPHRASE))


@pytest.fixture(scope="module")
def bench(_founded_pair: Path) -> Iterator[Bench]:
    with (
        tempfile.TemporaryDirectory(dir=environment() or None) as name,
        pytest.MonkeyPatch.context() as patch,
    ):
        patch.setenv("SALA_NOW", "2026-05-20T08:30")
        patch.setattr(incoming, "SLICE", 2)
        folder = Path(name)
        shutil.copytree(_founded_pair / "A", folder / "A")
        shutil.copytree(_founded_pair / "B", folder / "pattern" / "B")
        sender = _open(folder / "A")
        who = add(sender, "มาลี ใจดี")
        edit(sender, who, phone="0810000001", gone=0)
        add(sender, "คำปัน ศรีวงศ์")
        file = folder / "honest.sala"
        outgoing.write(sender, file)
        shutil.copytree(folder / "pattern" / "B", folder / "B")
        made = Bench(folder, folder / "pattern", sender, _open(folder / "B"), file)
        yield made
        made.to.close()
        sender.close()


@any_settings
@given(data=st.data())
def test_changes_that_say_anything_are_taken_whole_or_not_at_all(
    bench: Bench, data: st.DataObject
) -> None:
    lie = bench.lie()
    for place in range(len(lie.changes)):
        if data.draw(st.booleans()):
            one = lie.changes[place]._replace(**data.draw(_changed()))
            if data.draw(st.integers(0, 9)):
                one = one._replace(person=one.row[-16:])
            lie.changes[place] = one
    bench.read(lie.put(bench.folder / "x.sala", lie.body()))


def _changed() -> st.SearchStrategy[dict[str, Any]]:
    """What a Change says instead: fields of some table, with what may and may not be kept in them."""
    tables = st.sampled_from(TABLES)
    return tables.flatmap(
        lambda table: st.fixed_dictionaries(
            {
                "table": st.just(table.table_name()) | st.just("learner") | st.just("weather"),
                "fields": st.dictionaries(
                    st.sampled_from([*table.fields(), "gone", "x", ""]), values, max_size=6
                ).map(change.canonical),
            },
            optional={
                "row": st.binary(min_size=table.key_length(), max_size=table.key_length())
                | st.binary(max_size=40),
                "person": st.none() | st.binary(min_size=16, max_size=16) | st.binary(max_size=20),
                "op": st.integers(0, 6) | st.just(255),
                "at": st.integers(0, 1 << 58),
                "deed": st.binary(min_size=16, max_size=16),
                "by": st.none() | st.binary(min_size=16, max_size=16),
                "verb": st.text(max_size=9),
            },
        )
    )


@any_settings
@given(data=st.data())
def test_records_that_say_anything_are_taken_whole_or_not_at_all(
    bench: Bench, data: st.DataObject
) -> None:
    lie = bench.lie()
    told = [cbor2.loads(records.packed(one)) for one in lie.body()]  # type: ignore[arg-type]
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(told) - 1))
        told[place] = _altered(data, told[place])
    body = [cbor2.dumps(one) for one in told]
    if data.draw(st.integers(0, 3)) == 0:
        body = data.draw(st.permutations(body))
    bench.read(lie.put(bench.folder / "x.sala", body))


def _altered(data: st.DataObject, told: Any) -> Any:
    """One thing somewhere inside is another."""
    if isinstance(told, list) and told and data.draw(st.integers(0, 5)):
        place = data.draw(st.integers(0, len(told) - 1))
        if data.draw(st.integers(0, 9)) == 0:
            return told[:place] + told[place + 1 :]
        return [*told[:place], _altered(data, told[place]), *told[place + 1 :]]
    if isinstance(told, dict) and told and data.draw(st.booleans()):
        key = data.draw(st.sampled_from(sorted(told, key=repr)))
        return {**told, key: _altered(data, told[key])}
    return data.draw(values)


@any_settings
@given(data=st.data())
def test_bytes_that_are_anything_are_refused(bench: Bench, data: st.DataObject) -> None:
    lie = bench.lie()
    body = [records.packed(one) for one in lie.body()]  # type: ignore[arg-type]
    place = data.draw(st.integers(0, len(body) - 1))
    one = bytearray(body[place])
    for _ in range(data.draw(st.integers(1, 4))):
        one[data.draw(st.integers(0, len(one) - 1))] = data.draw(st.integers(0, 255))
    body[place] = bytes(one)
    bench.read(lie.put(bench.folder / "x.sala", body))
