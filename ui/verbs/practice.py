"""Verbs of practice: a round of exchange with a made-up second desk and hub."""

from __future__ import annotations

import argparse
from typing import Any

from desktop.practice import exchange
from desktop.practice.exchange import Round
from desktop.store.store import Store
from desktop.sync import conflicts
from ui.verbs.at import Answer, At
from ui.words import practice as said

ANEW = "anew"


def add_to(verbs: Any, common: argparse.ArgumentParser) -> None:
    """Add these verbs to the parser."""
    made = verbs.add_parser("practice", parents=[common], help="what can be tried in the practice home")
    doors = made.add_subparsers(dest="what", metavar="exchange", required=True)
    played = doors.add_parser(
        "exchange", parents=[common], help="a round with a made-up second desk, a stick and a hub"
    )
    played.add_argument(
        "step",
        nargs="?",
        choices=(*exchange.STEPS, ANEW),
        help="play it; without one: where the round stands",
    )
    played.set_defaults(door=_exchange)


def _exchange(at: At, args: argparse.Namespace) -> Answer:
    with at.store() as store:
        if args.step == ANEW:
            now = exchange.throw_away(store, at.who(store))
        elif args.step is not None:
            now = exchange.play(store, args.step, at.who(store))
        else:
            with store.read() as tx:
                now = exchange.read(tx, store.home)
        return _told(at, store, now)


def _told(at: At, store: Store, now: Round) -> Answer:
    with store.read() as tx:
        open_ones = conflicts.count(tx.sql)
    data: dict[str, object] = {
        "step": now.step,
        "letter": now.letter,
        "newcomer": now.newcomer,
        "learner": now.learner,
        "conflicts": open_ones,
        "stick": str(exchange.stick_of(store.home)) if now.letter else None,
        "holders": [
            {
                "letter": one.letter,
                "learners": one.learners,
                "changes": one.changes,
                "conflicts": one.conflicts,
            }
            for one in now.holders
        ],
    }
    sentence, more, _press = said.told(now, at.language)
    return Answer(data, [sentence, *said.holders(now, at.language), more])
