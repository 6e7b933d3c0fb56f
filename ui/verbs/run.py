"""From arguments to an exit code: 0 done, 2 the world said no, 1 a bug of ours."""

from __future__ import annotations

import argparse
import importlib
import json
import logging
import logging.handlers
import os
import sys
import traceback
from collections.abc import Sequence
from functools import cache
from typing import Any, NoReturn

from desktop.errors import BadValue, DeskError, from_os
from desktop.paths import Home
from ui import words
from ui.verbs.at import Answer, At

log = logging.getLogger("sala")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command as every other trouble is said; takes no half words."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{**options, "allow_abbrev": False})

    def error(self, message: str) -> NoReturn:
        raise BadValue("usage", field="command", value="", why=message)


ROOMS = {
    "home": ("setup", "demo", "centre", "passphrase", "backup", "restore", "check", "undo", "journal"),
    "learners": ("learners",),
    "activities": ("activities", "enrol"),
    "attendance": ("attendance",),
    "devices": ("cards", "card"),
    "printers": ("printers",),
    "sheets": ("sheets",),
    "offers": ("offer", "programmes", "rules"),
    "certificates": ("certificates",),
    "templates": ("templates",),
    "reports": ("report",),
    "calendar": ("holidays", "calendar", "facilitators"),
    "exchange": ("sync",),
    "hub": ("hub",),
    "practice": ("practice",),
}
"""Which file of this folder has which verbs: a verb loads its own room only."""


def parser(argv: Sequence[str] = ()) -> argparse.ArgumentParser:
    """The verbs with their options; the common ones may stand before or after the verb.

    Args:
        argv: the arguments, to load only the room they need; all rooms when they name no verb.
    """
    asked = tuple(room for room, names in ROOMS.items() if not set(names).isdisjoint(argv))
    return _parser_of(asked or tuple(ROOMS))


@cache
def _parser_of(rooms: tuple[str, ...]) -> argparse.ArgumentParser:
    common = _common(argparse.SUPPRESS)
    made = _Parser(prog="main.py", description="ศาลา", parents=[_common(None)])
    made.add_argument("--version", action="version", version="Sala 0.1.0")
    verbs = made.add_subparsers(dest="verb", metavar="VERB", required=True)
    for room in rooms:
        importlib.import_module(f"ui.verbs.{room}").add_to(verbs, common)
    return made


def _common(default: object) -> argparse.ArgumentParser:
    """The options of every verb; behind the verb they keep what stood before it."""
    made = _Parser(add_help=False)
    made.add_argument("--home", metavar="DIR", default=default, help="use that folder for everything")
    made.add_argument("--by", metavar="NAME", default=default, help="the volunteer who acts")
    made.add_argument("--language", choices=words.LANGUAGES, default=default)
    off = False if default is None else default
    made.add_argument("--json", action="store_true", default=off, help="one JSON object on stdout")
    made.add_argument("--practice", action="store_true", default=off, help="the practice home")
    return made


def run(argv: Sequence[str]) -> int:
    """Run one verb; returns the exit code.

    Args:
        argv: the arguments without the program's name.
    """
    as_json, language, home = "--json" in argv, _asked_language(argv), Home.usual()
    try:
        args = parser(argv).parse_args(argv)
        at = At.of(args)
        language, home = at.language, at.home
        answer: Answer = args.door(at, args)
    except DeskError as error:
        _say_no(error, language, as_json=as_json)
        return 2
    except OSError as error:  # a place that no room had a name for is the world's all the same
        _say_no(from_os(error, error.filename or ""), language, as_json=as_json)
        return 2
    except UnicodeEncodeError as error:
        _say_no(
            BadValue("text_unreadable", field="command", value=ascii(error.object)),
            language,
            as_json=as_json,
        )
        return 2
    except (KeyboardInterrupt, EOFError):
        print(words.say(words.ERRORS, "stopped", language), file=sys.stderr)
        return 130
    except Exception as error:  # one of the house's two broad doors: a bug keeps its traceback
        _keep_traceback(error, home)
        raise
    _tell(answer, as_json=as_json)
    return answer.exit_code


def _asked_language(argv: Sequence[str]) -> str:
    """The language of a command that may turn out not to be one."""
    words_ = [word.removeprefix("--language=") for word in argv]
    after = [words_[i + 1] for i, word in enumerate(argv[:-1]) if word == "--language"]
    joined = [word for word, raw in zip(words_, argv, strict=True) if word != raw]
    return next((word for word in [*after, *joined] if word in words.LANGUAGES), "th")


def _tell(answer: Answer, *, as_json: bool) -> None:
    text = json.dumps(answer.data, ensure_ascii=False) if as_json else "\n".join(answer.lines)
    try:
        print(text, flush=True)
    except BrokenPipeError:  # whoever read has read enough; the deed itself is done
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _say_no(error: DeskError, language: str, *, as_json: bool) -> None:
    message = words.sentence(error, language)
    if as_json:
        fields = {name: _plain(value) for name, value in error.fields.items()}
        told = {"code": error.code, "fields": fields, "message": message}
        print(json.dumps({"error": told}, ensure_ascii=False), flush=True)
    else:
        print(message, file=sys.stderr)


def _plain(value: object) -> object:
    return value if isinstance(value, str | int | float | bool | None) else str(value)


def _keep_traceback(error: Exception, home: Home) -> None:
    """Write a bug down in the home's log: where and what kind; its words may hold names."""
    try:
        home.logs.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            home.logs / "sala.log", maxBytes=1 << 20, backupCount=5, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    log.error("%s\n%s", type(error).__name__, "".join(traceback.format_tb(error.__traceback__)))
    log.removeHandler(handler)
    handler.close()
