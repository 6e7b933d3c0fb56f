"""A hub on PostgreSQL: the same bundles end in the same rows, each centre behind its own policy."""

from __future__ import annotations

import shutil
import threading
import time
from pathlib import Path

import psycopg
import pytest

from desktop.errors import DeskError
from desktop.hub import opening as hubs_room
from desktop.hub.hub import Hub
from desktop.hub.postgres import shape, speech, stores
from desktop.hub.postgres.stores import PostgresShelf
from desktop.learners import erasing
from desktop.models import Sensitive
from desktop.store import keys, schema, thin, verify
from desktop.sync import conflicts, hubs, incoming, stick
from desktop.sync.outgoing import silent
from tests.desktop.hub.cluster import Cluster
from tests.desktop.hub.hubs import PASSPHRASE, Town
from tests.desktop.hub.served import bulky, served
from tests.desktop.hub.test_line import lined
from tests.desktop.sync.desks import Desks, add, edit, image, names, value
from tests.flow.bad_days import disk

CENTRE = "ศาลาแม่กา"


def on(town: Town, url: str) -> Hub:
    """The same hub, its stores on PostgreSQL."""
    town.hub.close()
    town.hub = hubs_room.open_hub(town.folder / "hub", passphrase=PASSPHRASE, database=url)
    return town.hub


@pytest.fixture
def there(town: Town, cluster: Cluster) -> Town:
    on(town, cluster.database())
    return town


def at_hub(town: Town, name: str = CENTRE) -> dict[str, object]:
    with town.hub.store(town.scope(name)) as store:
        return image(store)


def sound_at_hub(town: Town, name: str = CENTRE) -> None:
    with town.hub.store(town.scope(name)) as store:
        sql = store.driver()
        assert verify.verify(sql) == []
        sql.close()


def met(town: Town, desks: int = 2) -> Desks:
    made = town.join(CENTRE, desks=desks)
    made.visit("B", "A", "B")
    town.hub.stick(town.stick)
    made.visit("A", "B")
    town.hub.stick(town.stick)
    return made


def refused(deed: object, *args: object, **more: object) -> str:
    with pytest.raises(DeskError) as told:
        deed(*args, **more)  # type: ignore[operator]
    return told.value.code


def test_two_desks_meet_through_it_and_all_three_hold_the_same(there: Town) -> None:
    desks = met(there)
    learner = add(desks["A"], "มาลี")
    desks.visit("A")
    there.hub.stick(there.stick)
    for old in (there.stick / "Sala").glob("A-*"):
        old.unlink()
    desks.visit("B")
    edit(desks["B"], learner, phone="0810000001", nickname="ลี")
    desks.visit("B")
    there.hub.stick(there.stick)
    desks.visit("A")
    assert value(desks["A"], learner, "nickname") == "ลี"
    desks.same()
    assert at_hub(there) == image(desks["A"])
    sound_at_hub(there)


def test_the_same_bundles_end_in_the_same_rows_as_in_a_file(town: Town, cluster: Cluster) -> None:
    desks = met(town)
    other = hubs_room.open_hub
    learner = add(desks["A"], "มาลี")
    desks.visit("A", "B")
    edit(desks["A"], learner, phone="0810000001")
    edit(desks["B"], learner, phone="0820000002", nickname="ลี")
    for number in range(60):  # more than go one by one
        add(desks["B"], f"คนที่{number}")
    desks.visit("B", "A")
    town.hub.stick(town.stick)
    expected = at_hub(town)
    with desks["A"].read() as tx:
        (conflict,) = conflicts.listed(tx.sql)
        answer = tx.sql.execute("SELECT answer FROM hub").fetchone()[0]

    # the same bundles, from the first on, into a hub whose centres are in a database
    with other(town.folder / "hub", passphrase=PASSPHRASE) as old:
        invitees = old.shelf.invitees()
    shelf = PostgresShelf(cluster.database(), town.folder / "pg", town.hub.keys)
    (town.folder / "pg").mkdir()
    for invitee in invitees:
        shelf.invite(invitee, b"x" * 16, b"")
    hub = Hub(town.folder / "pg", town.hub.name, town.hub.keys, shelf)
    hub.bind(answer)
    with hub.store(town.scope(CENTRE)) as store, town.hub.store(town.scope(CENTRE)) as files:
        whole = town.folder / "whole.sala"
        with files.local() as tx:
            tx.sql.execute("UPDATE peer SET said = NULL, said_at = 0")
        stick.outgoing.write(files, whole)
        # a hub's own bundle, read by the hub's twin: all that it holds goes in one piece
        assert incoming.read(store, whole, silent).changes > 100
        assert image(store) == expected
        with store.read() as tx:
            assert [one.id for one in conflicts.listed(tx.sql)] == [conflict.id]
    hub.close()


def test_a_new_desk_begins_with_what_stands_in_it(there: Town) -> None:
    desks = met(there)
    people = [add(desks["A"], f"คนที่ {n}") for n in range(3)]
    for nick in "กขคง":
        for person in people:
            edit(desks["A"], person, nickname=nick)
    there.hub.stick(there.stick)
    desks.visit("A", "B")
    edit(desks["A"], people[0], phone="0810000001")
    edit(desks["B"], people[0], phone="0820000002")
    with desks["B"].write("learners.edit") as tx:
        tx.insert(Sensitive, [{"learner": people[1], "health": "แพ้ถั่ว"}])
    desks.visit("A", "B")
    there.hub.stick(there.stick)
    new = desks.invite("โต๊ะใหม่")
    shutil.rmtree(there.stick)  # only by the hub, of which its invitation tells
    there.stick.mkdir()
    desks.visit(new)
    there.hub.stick(there.stick)
    desks.visit(new)
    here = desks[new]
    assert names(here) == names(desks["A"])
    with here.read() as tx:
        assert thin.spans(tx.sql)
        assert [(one.row, one.field) for one in conflicts.listed(tx.sql)] == [(people[0], "phone")]
        assert tx.sql.execute("SELECT health FROM sensitive").fetchall() == [("แพ้ถั่ว",)]
    desks.visit("A", "B")
    there.hub.stick(there.stick)
    desks.visit("A", "B", new)
    there.hub.stick(there.stick)
    desks.visit("A", "B", new)
    desks.same()
    desks.sound()
    sound_at_hub(there)


def test_an_erasure_leaves_nothing_of_the_person(there: Town) -> None:
    desks = met(there)
    learner = add(desks["A"], "มาลีผู้จะถูกลบ")
    edit(desks["A"], learner, phone="0819998887")
    desks.visit("A")
    there.hub.stick(there.stick)
    with desks["A"].write("learners.erase") as tx:
        erasing.erase(tx, learner, "ขอลบ")
    desks.visit("A")
    there.hub.stick(there.stick)
    with there.hub.store(there.scope(CENTRE)) as store, store.read() as tx:
        for name, table in shape.tables().items():
            for row in tx.sql.execute(f"SELECT {', '.join(table.columns)} FROM {name}").fetchall():
                assert "0819998887" not in repr(row), name
                assert "มาลีผู้จะถูกลบ" not in repr(row), name
                assert "มาลีผู้จะถูกลบ".encode() not in b"".join(c for c in row if isinstance(c, bytes))
    sound_at_hub(there)


def test_each_centre_sees_and_writes_its_own_rows_only(there: Town, cluster: Cluster) -> None:
    one, other = there.join("ศาลาแม่กา"), there.join("ศาลาดอกคำใต้")
    add(one["A"], "มาลี")
    add(other["A"], "คำปัน")
    one.visit("A")
    other.visit("A")
    there.hub.stick(there.stick)
    with there.hub.store(there.scope("ศาลาแม่กา")) as store:
        assert names(store) == {"มาลี"}
        sql = store.driver()
        sql.raw("BEGIN")
        sql.execute("UPDATE writer SET applying = 1")
        assert sql.execute("UPDATE learner SET nickname = 'x' WHERE given_name = 'คำปัน'").rowcount == 0
        stranger = there.scope("ศาลาดอกคำใต้")
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            sql.raw("UPDATE learner SET centre_of_row = %s", (stranger,))
        sql.undo()
        sql.close()
    assert at_hub(there, "ศาลาดอกคำใต้") == image(other["A"])


def test_a_hand_in_the_database_is_refused(there: Town) -> None:
    desks = met(there)
    add(desks["A"], "มาลี")
    desks.visit("A")
    there.hub.stick(there.stick)
    with there.hub.store(there.scope(CENTRE)) as store:
        sql = store.driver()
        for hand in (
            "UPDATE learner SET gone = 1",
            "DELETE FROM learner",
            "INSERT INTO place (id) VALUES ('x')",
        ):
            with pytest.raises(psycopg.errors.RaiseException, match="by the merge only"):
                sql.raw(hand)
        sql.close()


def test_it_is_partitioned_by_the_database_itself(there: Town) -> None:
    url = there.hub.shelf._url  # type: ignore[attr-defined]
    with psycopg.connect(url) as sql:
        split = dict(
            sql.execute(
                "SELECT p.relname, count(*) FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent"
                " WHERE p.relkind = 'p' GROUP BY 1"
            ).fetchall()
        )
    assert set(split) == set(shape.tables())
    assert set(split.values()) == {shape.PARTS}


def test_the_database_is_killed_in_mid_merge_and_the_rerun_completes(
    town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "SLICE", 1000)
    own = Cluster()
    try:
        on(town, own.database())
        desks = met(town)
        for number in range(2500):
            if number % 500 == 0:
                with desks["A"].write("learners.import") as tx:
                    for more in range(500):
                        tx.sql.execute(
                            "INSERT INTO place (id, name) VALUES (randomblob(16), ?)",
                            (f"ที่{number + more}",),
                        )
        (done,) = desks.visit("A")
        assert done.file is not None
        times = 0

        def kill(stage: str, merged: int, _of: int) -> None:
            nonlocal times
            if stage == "merge" and merged and not times:
                times += 1
                own.kill()

        assert refused(town.hub.take, done.file, kill) in {"hub_database_unreachable", "store_busy"}
        assert times == 1
        own.start()
        before = at_hub(town)
        assert 0 < len(before["place"]) < 2500, "a shorter front stands"  # type: ignore[arg-type]
        assert town.hub.take(done.file).changes > 0
        assert at_hub(town) == image(desks["A"])
        sound_at_hub(town)
    finally:
        town.hub.close()
        own.end()


def test_a_full_disk_of_the_database_loses_nothing_and_is_gone_on_with_after_room_is_made(
    town: Town, cluster: Cluster
) -> None:
    with disk(cluster.folder / "small", "80m") as small:
        shutil.chown(small.folder, "postgres")
        with psycopg.connect(cluster.url("postgres", "postgres"), autocommit=True) as sql:
            sql.execute(f"CREATE TABLESPACE small LOCATION '{small.folder}'")
        url = cluster.database("small")
        try:
            on(town, url)
            desks = met(town)
            bulky(desks, "A", 2)
            (done,) = desks.visit("A")
            assert done.file is not None
            small.fill(leave=64 << 10)
            assert refused(town.hub.take, done.file) == "disk_full"
            sound_at_hub(town)
            assert at_hub(town)["volunteer"] != image(desks["A"])["volunteer"]
            small.free()
            assert town.hub.take(done.file).changes > 0
            assert at_hub(town) == image(desks["A"])
            sound_at_hub(town)
        finally:
            town.hub.close()
            with psycopg.connect(cluster.url("postgres", "postgres"), autocommit=True) as sql:
                sql.execute(f"DROP DATABASE {url.partition('@/')[2].partition('?')[0]} WITH (FORCE)")
                sql.execute("DROP TABLESPACE small")


def test_two_centres_are_merged_side_by_side(there: Town) -> None:
    """The second finishes while the first is held up in the middle of its merge."""
    files: dict[str, Path] = {}
    for name in ("ศาลาแม่กา", "ศาลาดอกคำใต้"):
        desks = there.join(name)
        add(desks["A"], "มาลี")
        (done,) = desks.visit("A")
        assert done.file is not None
        files[name] = done.file
    for path in sorted((there.stick / "Sala").glob("*.sala-answer")):
        there.hub.bind(path.read_bytes())
    begun, go_on = threading.Event(), threading.Event()

    def hold(stage: str, _done: int, _of: int) -> None:
        if stage == "merge":
            begun.set()
            assert go_on.wait(60)

    slow = threading.Thread(target=there.hub.take, args=(files["ศาลาแม่กา"], hold))
    slow.start()
    try:
        assert begun.wait(60)
        assert there.hub.take(files["ศาลาดอกคำใต้"]).changes > 0
    finally:
        go_on.set()
        slow.join()
    for name in files:
        assert at_hub(there, name) == image(there.centres[name]["A"])


def test_it_serves_over_the_line(town: Town, cluster: Cluster) -> None:
    desks = town.join(CENTRE, desks=2)
    desks.visit("B", "A")
    town.hub.close()
    empty = hubs_room.set_up(town.folder / "hub2", "เทศบาลสอง", PASSPHRASE, keys.CHEAP)
    url = cluster.database()
    with hubs_room.open_hub(town.folder / "hub2", passphrase=PASSPHRASE, database=url) as hub:
        hub.invite("ศาลาใหม่", town.folder / "n.sala-hub")
    other = town.centre("ศาลาใหม่")
    hubs.join(other["A"], hubs.read(town.folder / "n.sala-hub"))
    add(other["A"], "มาลี")
    with served(town.folder / "hub2", SALA_HUB_DATABASE=url) as process:
        assert lined(other["A"], process.address).hub == empty.name
    with (
        hubs_room.open_hub(town.folder / "hub2", passphrase=PASSPHRASE, database=url) as hub,
        hub.store(other["A"].about.centre) as store,
    ):
        assert names(store) == {"มาลี"}


# --- bad luck ----------------------------------------------------------------------------------------


def test_what_the_database_says_no_with_is_named(town: Town, cluster: Cluster) -> None:
    folder, own = town.folder / "hub", town.hub.keys
    assert refused(PostgresShelf, "mysql://x", folder, own) == "hub_database_address"
    assert (
        refused(PostgresShelf, "postgresql://x@127.0.0.1:9/y", folder, own) == "hub_database_unreachable"
    )
    nobody = cluster.url("postgres", "nobody_at_all")
    assert refused(PostgresShelf, nobody, folder, own) == "hub_database_refused"
    assert refused(PostgresShelf, cluster.url("no_such"), folder, own) == "hub_database_refused"
    above = cluster.url("postgres", "postgres")
    assert refused(PostgresShelf, above, folder, own) == "hub_database_superuser"
    url = cluster.database()
    with psycopg.connect(url, autocommit=True) as sql:
        sql.execute("UPDATE hub_schema SET version = 99")
    assert refused(PostgresShelf, url, folder, own) == "hub_database_newer"


def test_a_hub_stays_where_its_centres_are(town: Town, cluster: Cluster) -> None:
    url = cluster.database()
    hubs_room.set_up(town.folder / "two", "เทศบาลสอง", PASSPHRASE, keys.CHEAP)
    hubs_room.open_hub(town.folder / "two", passphrase=PASSPHRASE, database=url).close()
    assert (
        refused(hubs_room.open_hub, town.folder / "two", passphrase=PASSPHRASE) == "hub_database_needed"
    )
    town.hub.invite(CENTRE, town.folder / "x.sala-hub")
    hub = {"passphrase": PASSPHRASE, "database": url}
    assert refused(hubs_room.open_hub, town.folder / "hub", **hub) == "hub_has_files"


# --- the words of the database -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("SELECT a FROM t WHERE b = ? AND c = ?", "SELECT a FROM t WHERE b = %s AND c = %s"),
        ("SELECT 1 FROM t WHERE a LIKE 'x%' AND b = ?", "SELECT 1 FROM t WHERE a LIKE 'x%%' AND b = %s"),
        (
            "UPDATE writer SET last_at = max(last_at, ?)",
            "UPDATE writer SET last_at = greatest(last_at, %s)",
        ),
        ("SELECT max(n) FROM change", "SELECT max(n) FROM change"),
        (
            "INSERT OR IGNORE INTO content (digest, bytes) SELECT ?1, ?2",
            "INSERT INTO content (digest, bytes) SELECT %s, %s ON CONFLICT DO NOTHING",
        ),
        (
            "INSERT OR REPLACE INTO unread VALUES (?, ?, ?)",
            "INSERT INTO unread (log, n, why) VALUES (%s, %s, %s) ON CONFLICT (centre_of_row, log, n)"
            " DO UPDATE SET why = excluded.why",
        ),
        (
            "INSERT INTO counter VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET last = max(last, ?2)",
            "INSERT INTO counter (name, last) VALUES (%s, %s) ON CONFLICT (centre_of_row, name)"
            " DO UPDATE SET last = greatest(last, %s)",
        ),
        ("SELECT :one", "SELECT %(one)s"),
        (
            'SELECT c."row" FROM temp.touched c CROSS JOIN head h ON h.kind = ? AND h."row" = c."row"',
            'SELECT c."row" FROM pg_temp.touched c CROSS JOIN LATERAL (SELECT * FROM head h WHERE h.kind = %s'
            ' AND h."row" = c."row" OFFSET 0) h',
        ),
    ],
)
def test_a_statement_is_said_so_that_it_is_understood(ours: str, theirs: str) -> None:
    assert speech.translated(ours).sql == theirs


@pytest.mark.parametrize(
    ("one", "many"),
    [
        (
            "UPDATE learner SET phone = ?, gone = ? WHERE id = ?",
            'UPDATE learner t SET "phone" = given.v0, "gone" = given.v1 FROM unnest(%b::text[], %b::int8[],'
            ' %b::bytea[]) AS given(v0, v1, v2) WHERE t."id" = given.v2',
        ),
        (
            'DELETE FROM head WHERE kind = ? AND "row" = ?',
            "DELETE FROM head t USING unnest(%b::int8[], %b::bytea[]) AS given(v0, v1)"
            ' WHERE t."kind" = given.v0 AND t."row" = given.v1',
        ),
        ("UPDATE log SET signed_n = ? WHERE id = ? AND signed_n < ?", None),
    ],
)
def test_many_of_one_statement_go_at_once_where_they_can(one: str, many: str | None) -> None:
    assert speech.translated(one).at_once == many


def test_an_exchange_reads_few_changes_however_many_a_centre_has(there: Town) -> None:
    """A plan that joins whatever the centre has would cost more with each year."""
    desks = met(there)
    with desks["A"].write("learners.import") as tx:
        for number in range(3000):
            tx.sql.execute("INSERT INTO place (id, name) VALUES (randomblob(16), ?)", (f"ที่{number}",))
    (done,) = desks.visit("A")
    assert done.file is not None
    there.hub.take(done.file)
    url = there.hub.shelf._url  # type: ignore[attr-defined]
    before = _read_of_changes(there, url)
    add(desks["A"], "มาลี")
    (done,) = desks.visit("A")
    on(there, url)
    assert there.hub.take(done.file).changes > 0
    assert 0 < _read_of_changes(there, url) - before < 1000


def _read_of_changes(town: Town, url: str) -> int:
    """Rows of the journal that were read so far, by whatever way; the hub is closed for it."""
    town.hub.close()  # a session tells for certain what it has read when it ends
    others = (
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    with psycopg.connect(url, autocommit=True) as sql:
        while sql.execute(others).fetchone():
            time.sleep(0.05)
        told = sql.execute(
            "SELECT sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint FROM pg_stat_user_tables"
            " WHERE relname LIKE 'change!_%' ESCAPE '!'"
        ).fetchone()
    assert told is not None
    return int(told[0])


def test_every_table_of_a_desk_is_there_but_those_of_its_people() -> None:
    told = schema.JOURNAL + schema.tables_sql() + schema.others.SHAPE
    there = {line.split()[2] for line in told.splitlines() if line.startswith("CREATE TABLE ")}
    assert there - set(shape.tables()) == {"unsealed", "pin", "draft", "undone"}
    assert all(table.key for name, table in shape.tables().items() if name != "number_shown")


def test_the_address_of_a_database() -> None:
    assert stores.read_url("postgresql+psycopg://h@x/y") == "postgresql://h@x/y"
    with pytest.raises(DeskError) as told:
        stores.read_url("mysql://user:secret@host/x")
    assert "secret" not in str(told.value)
