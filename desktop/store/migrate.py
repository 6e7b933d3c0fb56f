"""Bringing a file to this program's shape: numbered steps, `user_version`, a checked backup before.

A step and its number go in one transaction: a step that fails leaves the old file and says so.
The backup is the way back; there are no downgrades.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as cipher

from desktop import clock
from desktop.errors import StoreTrouble
from desktop.store import file, finding, later, schema
from desktop.store.steps import STEPS, check_version, steps, version

__all__ = ["STEPS", "laid_triggers", "lay_triggers", "migrate", "steps", "version"]


def migrate(sql: Any, backup: Callable[[], object] | None = None, folder: Path = STEPS) -> list[int]:
    """Take the steps that the file lacks, then lay the triggers of the models.

    Args:
        sql: the driver's connection, outside a transaction.
        backup: makes a checked backup; called before the first step on a file that has data.
        folder: where the steps lie.

    Returns:
        The numbers of the steps taken.

    Raises:
        StoreTrouble: `store_too_new`, or `migration_failed` with the old file as it was.
    """
    known = steps(folder)
    have = check_version(sql, known[-1][0])
    sql.execute(
        "PRAGMA journal_mode = WAL"
    )  # stays in the file; only now, so that a newer one is untouched
    todo = [(number, text) for number, text in known if number > have]
    if todo and have and backup is not None:
        backup()
    for number, text in todo:
        _take(sql, number, text)
    lay_triggers(sql)
    later.bring_up(sql)
    finding.bring_up(sql)
    return [number for number, _ in todo]


def _take(sql: Any, number: int, text: str) -> None:
    sql.execute("PRAGMA foreign_keys = OFF")
    try:
        sql.execute("BEGIN IMMEDIATE")
        if version(sql) >= number:  # another process was here first
            sql.execute("ROLLBACK")
            return
        for statement in re.split(r";\n", text):
            if statement.strip():
                sql.execute(statement)
        sql.execute(f"PRAGMA user_version = {number}")
        sql.execute("COMMIT")
    except BaseException as error:
        if sql.in_transaction:
            sql.execute("ROLLBACK")
        if isinstance(error, cipher.Error) and (said := file.named(error, "sala.db")) is not None:
            raise said from error
        raise StoreTrouble("migration_failed", step=number, why=str(error)) from error
    finally:
        sql.execute("PRAGMA foreign_keys = ON")


def laid_triggers(sql: Any) -> dict[str, str]:
    """The file's own triggers by name."""
    return dict(sql.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"))


def lay_triggers(sql: Any) -> bool:
    """Make the file's triggers those of the models; say whether anything had to change."""
    wanted = schema.triggers()
    if laid_triggers(sql) == wanted:
        return False
    sql.execute("BEGIN IMMEDIATE")
    try:
        # this very program laid them: then another hand changed them since, and `check` will say so
        sql.execute(
            "UPDATE about SET altered_at = ? WHERE triggers = ?",
            (clock.now().isoformat(timespec="seconds"), schema.triggers_mark()),
        )
        sql.execute("UPDATE about SET triggers = ?", (schema.triggers_mark(),))
        for name in laid_triggers(sql):
            sql.execute(f"DROP TRIGGER {name}")
        for text in wanted.values():
            sql.execute(text)
        sql.execute("COMMIT")
    except BaseException:
        if sql.in_transaction:
            sql.execute("ROLLBACK")
        raise
    return True
