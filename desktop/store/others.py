"""What a file keeps of other desks: who they are, what they said they hold, what cannot be read here.

All of it is this desk's own and never travels as a Change. What travels of it (an order to erase, a
voucher) is signed by itself, so that whoever relays it need not be believed.
"""

from __future__ import annotations

from typing import Any

SHAPE = """\
CREATE TABLE peer (
  desk BLOB PRIMARY KEY, letter TEXT NOT NULL, name TEXT, root INTEGER NOT NULL DEFAULT 0,
  public_key BLOB NOT NULL, opening_key BLOB NOT NULL, voucher BLOB,
  said BLOB, said_at INTEGER NOT NULL DEFAULT 0,
  lacks INTEGER NOT NULL DEFAULT 0, wants BLOB, has BLOB, heard_on TEXT, written_on TEXT, revoked BLOB,
  fresh INTEGER NOT NULL DEFAULT 0, lacks_before BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE invited (
  public BLOB PRIMARY KEY, letter TEXT NOT NULL, name TEXT, on_day TEXT NOT NULL, desk BLOB
) STRICT, WITHOUT ROWID;
CREATE TABLE own_voucher (one INTEGER PRIMARY KEY CHECK (one = 1), voucher BLOB NOT NULL) STRICT;
CREATE TABLE bundle_read (id BLOB PRIMARY KEY, desk BLOB NOT NULL, at TEXT NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE erasure_order (
  learner BLOB PRIMARY KEY, desk BLOB NOT NULL, at INTEGER NOT NULL, signature BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE unread (
  log INTEGER NOT NULL, n INTEGER NOT NULL, why TEXT NOT NULL, PRIMARY KEY (log, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE set_aside (
  kind INTEGER NOT NULL, "row" BLOB NOT NULL, why TEXT NOT NULL, field TEXT, PRIMARY KEY (kind, "row")
) STRICT, WITHOUT ROWID;
CREATE TABLE foreign_kind (kind INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE withheld (
  log INTEGER NOT NULL, n INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (log, n)
) STRICT, WITHOUT ROWID;
CREATE TABLE centre_key (one INTEGER PRIMARY KEY CHECK (one = 1), key BLOB NOT NULL) STRICT;
CREATE TABLE directory (hub BLOB PRIMARY KEY, at INTEGER NOT NULL, data BLOB NOT NULL)
  STRICT, WITHOUT ROWID;
CREATE TABLE hub (desk BLOB PRIMARY KEY, address TEXT, answer BLOB) STRICT, WITHOUT ROWID;
CREATE TABLE free_seat (volunteer BLOB PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE TABLE thin (
  log INTEGER PRIMARY KEY, after INTEGER NOT NULL DEFAULT 0, upto INTEGER NOT NULL DEFAULT 0, before BLOB
) STRICT;
CREATE TABLE opened_here (log INTEGER PRIMARY KEY) STRICT;
INSERT INTO opened_here SELECT no FROM log WHERE desk = (SELECT desk FROM about);
"""
"""`peer.said` are the peer's last statements, `said_at` the stamp of the bundle that made the last
one, `wants` the pictures it asked for, `has` the hubs' lists it holds; `lacks` says that its last
bundle was built on more than is held here, `revoked` is the signed order. `unread` are Changes of a
newer program, to be applied after the update; `set_aside` are rows that some Change made unreadable
here. `thin` are spans of logs of which only what stood is held (`desktop.store.thin`); `peer.fresh` says
that the peer holds nothing of others yet and takes what stands for a beginning, `lacks_before` of which
logs it asks for the history. `foreign_kind` numbers the tables that this program does not know, below 0.
`withheld` are payloads that only the centre's desks read, by `centre_key`, which no hub has. `directory`
are the hubs' lists (`desktop.sync.directory`). `hub` says where a hub is reached, and at the first desk
what it is to be told before it knows the centre. `free_seat` are the volunteers who may sit down here
without a PIN. `opened_here` are the logs that this very file began: another of this desk's was written
by its copy, or before its disk was restored."""


def kind_of(sql: Any, table: str, known: dict[str, int]) -> int:
    """The number of a table in this file; a table nobody here knows gets one below zero.

    Args:
        sql: the driver's connection, inside a write transaction.
        table: its name, as every Change bears it.
        known: the program's own tables, and the foreign ones that were asked for; added to.
    """
    if table not in known:
        sql.execute(
            "INSERT INTO foreign_kind (kind, name)"
            " SELECT coalesce(min(kind), 0) - 1, ? FROM foreign_kind WHERE true"
            " ON CONFLICT (name) DO NOTHING",
            (table,),
        )
        known[table] = sql.execute("SELECT kind FROM foreign_kind WHERE name = ?", (table,)).fetchone()[
            0
        ]
    return known[table]


def names(sql: Any) -> dict[int, str]:
    """The tables that only a newer program knows, by their number in this file."""
    return dict(sql.execute("SELECT kind, name FROM foreign_kind"))
