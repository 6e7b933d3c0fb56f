"""The page itself: HTML from plain totals, every word escaped."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cache
from html import escape
from typing import Final

from desktop import tambons
from desktop.hub.totals import CentreTotals, Totals
from desktop.paths import RESOURCES
from desktop.reports import period
from ui.hub_page import people
from ui.words.days import day_year
from ui.words.hub_page import PAGE
from ui.words.saying import say

NUMBERS: Final = (
    *("people", "came", "hours", "activities", "sessions", "taught", "certificates", "conflicts"),
)
SILENT_DAYS: Final = 14
"""From so many days on a silent desk is pointed at."""


def framed(title: str, body: str, language: str) -> str:
    """A whole page around a body."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_style()}</style></head><body>{body}</body></html>"
    )


@cache
def _style() -> str:
    return (RESOURCES / "hub" / "page.css").read_text("utf-8")


def entrance(hub: str, language: str, trouble: str | None = None) -> str:
    """The question for the password."""

    def word(code: str, **fields: object) -> str:
        return escape(say(PAGE, code, language, **fields))

    wrong = f'<p class="wrong" role="alert">{word(trouble)}</p>' if trouble else ""
    asks = (
        f'<label for="p">{word("password")}</label>'
        '<input id="p" name="password" type="password" autofocus autocomplete="current-password">'
        f"<button>{word('enter')}</button>"
    )
    body = (
        f'<header><h1>{escape(hub)}</h1></header><form class="card" method="post" action="/">'
        f"<h2>{word('sign_in')}</h2>{wrong}{'' if trouble == 'unset' else asks}</form>"
    )
    return framed(say(PAGE, "title", language, hub=hub), body, language)


def shown(own: Totals, below: tuple[Totals, ...], language: str) -> str:
    """The totals of a hub and of those below it."""

    def word(code: str, **fields: object) -> str:
        return escape(say(PAGE, code, language, **fields))

    head = (
        f"<header><h1>{escape(own.hub)}</h1><p>{_when(own, language)}</p>{_years(own, language)}"
        f'<form method="post" action="/leave"><button>{word("leave")}</button></form></header>'
    )
    every = [one for told in (own, *below) for one in told.centres]
    parts = [_tiles(every, language)]
    if not every:
        parts.append(f"<section><p>{word('nothing')}</p></section>")
    if own.centres:
        parts.append(_of_one(own, language))
    if below:
        parts.append(f"<h2>{word('below')}</h2>")
        parts += [
            f"<h3>{escape(told.hub)}</h3><p>{_when(told, language)}</p>{_of_one(told, language)}"
            for told in below
        ]
    body = f"{head}<main>{''.join(parts)}</main>"
    return framed(say(PAGE, "title", language, hub=own.hub), body, language)


def _years(own: Totals, language: str) -> str:
    """The way to the years beside; none after the one that it is now."""
    this = period.fiscal(date.fromisoformat(own.as_of))[0]
    beside = (year for year in (own.fiscal_year - 1, own.fiscal_year + 1) if year <= this)
    return (
        "<nav>"
        + "".join(
            f'<a href="/?year={year}">{escape(say(PAGE, "other_year", language, year=year))}</a>'
            for year in beside
        )
        + "</nav>"
    )


def _of_one(told: Totals, language: str) -> str:
    made = (_centres, people.ages, people.groups, _tambons)
    return "".join(part(told, language) for part in made)


def _when(told: Totals, language: str) -> str:
    day = day_year(date.fromisoformat(told.as_of), language)
    return escape(say(PAGE, "year", language, year=told.fiscal_year, day=day))


def _tiles(centres: list[CentreTotals], language: str) -> str:
    told = (
        ("centres", len(centres)),
        ("people", sum(one.people for one in centres)),
        ("came", sum(one.came for one in centres)),
        ("hours", sum(one.minutes for one in centres) // 60),
        ("certificates", sum(one.certificates for one in centres)),
    )
    return (
        '<div class="tiles">'
        + "".join(
            f'<div class="tile"><b>{number:,}</b><span>{escape(say(PAGE, code, language))}</span></div>'
            for code, number in told
        )
        + "</div>"
    )


def _centres(told: Totals, language: str) -> str:
    heads = ("centre", "heard", *NUMBERS)
    row = "".join(
        f"<th{'' if at < 2 else ' class=n'}>{escape(say(PAGE, code, language))}</th>"
        for at, code in enumerate(heads)
    )
    return (
        f'<section><table class="centres"><thead><tr>{row}</tr></thead><tbody>'
        + "".join(_centre(one, language) for one in told.centres)
        + "</tbody></table></section>"
    )


def _centre(one: CentreTotals, language: str) -> str:
    heard = say(PAGE, "never", language)
    if one.heard_on:
        heard = day_year(date.fromisoformat(one.heard_on[:10]), language)
    late = ""
    if one.silent is not None and one.silent >= SILENT_DAYS:
        late = f' <span class="late">{escape(say(PAGE, "silent", language, days=one.silent))}</span>'
    numbers = (
        *(one.people, one.came, one.minutes // 60, one.activities, one.sessions, one.taught // 60),
        *(one.certificates, one.conflicts),
    )
    cells = "".join(
        f'<td class="n" data-is="{escape(say(PAGE, code, language))}">{number:,}</td>'
        for code, number in zip(NUMBERS, numbers, strict=True)
    )
    word = escape(say(PAGE, "heard", language))
    when = f'<td class="h" data-is="{word}">{escape(heard)}{late}</td>'
    return f"<tr><td>{escape(one.name)}</td>{when}{cells}</tr>"


def _tambons(told: Totals, language: str) -> str:
    sums: Counter[str] = Counter()
    hidden: set[str] = set()
    for one in told.centres:
        for code, people_ in one.tambons:
            sums[code] += people_ or 0
            if people_ is None:
                hidden.add(code)
    if not sums:
        return ""
    most = max(sums.values()) or 1
    rows = "".join(
        f'<tr><td>{escape(_tambon(code, language))}</td><td class="n">'
        f"{people.number(n, language, hidden=code in hidden)}</td>"
        f'<td><span class="bar" style="width:{100 * n / most:.1f}%"></span></td></tr>'
        for code, n in sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    )
    head = escape(say(PAGE, "tambons", language))
    note = people.note(language) if hidden else ""
    return f'<section><h2>{head}</h2><table class="bars"><tbody>{rows}</tbody></table>{note}</section>'


def _tambon(code: str, language: str) -> str:
    found = tambons.of_code(code) if code else None
    if found is None:
        return code or say(PAGE, "unwritten", language)
    return " · ".join(text for kind, text in tambons.line(found) if kind != "postcode")
