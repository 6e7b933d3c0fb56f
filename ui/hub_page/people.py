"""Who came, on the page: by age and sex, and by target group."""

from __future__ import annotations

from collections import Counter
from html import escape

from desktop.hub.totals import Totals
from desktop.reports import BANDS
from ui.words import reports as said
from ui.words.hub_page import PAGE
from ui.words.saying import say


def ages(told: Totals, language: str) -> str:
    """A table of ages by sex, over all centres; empty where nobody came."""
    sums: Counter[tuple[str, int]] = Counter()
    hidden: set[tuple[str, int]] = set()
    for one in told.centres:
        for band, *cells in one.bands:
            for sex, people in enumerate(cells):
                sums[band, sex] += people or 0
                if people is None:
                    hidden.add((band, sex))
    if not sums.total() and not hidden:
        return ""
    heads = "".join(
        f'<th class="n">{escape(say(said.SEXES, code, language))}</th>' for code in said.SEXES
    )
    lines = "".join(
        f"<tr><td>{escape(said.band(band, language))}</td>"
        + "".join(
            f'<td class="n">{number(sums[band, sex], language, hidden=(band, sex) in hidden)}</td>'
            for sex in range(3)
        )
        + "</tr>"
        for band in BANDS
    )
    return (
        f'<section><h2>{_word("who", language)}</h2><table class="ages"><thead><tr>'
        f"<th>{_word('age', language)}</th>"
        f"{heads}</tr></thead><tbody>{lines}</tbody></table>{note(language) if hidden else ''}</section>"
    )


def groups(told: Totals, language: str) -> str:
    """People of each target group, over all centres; groups of one name are one."""
    sums: Counter[str] = Counter()
    hidden: set[str] = set()
    for one in told.centres:
        for name, people in one.groups:
            sums[name] += people or 0
            if people is None:
                hidden.add(name)
    if not sums:
        return ""
    most = max(sums.values()) or 1
    lines = "".join(
        f"<tr><td>{escape(name)}</td>"
        f'<td class="n">{number(people, language, hidden=name in hidden)}</td>'
        f'<td><span class="bar" style="width:{100 * people / most:.1f}%"></span></td></tr>'
        for name, people in sorted(sums.items(), key=lambda item: (-item[1], item[0]))
    )
    return (
        f"<section><h2>{_word('groups', language)}</h2>"
        f'<table class="bars"><tbody>{lines}</tbody></table>{note(language) if hidden else ""}</section>'
    )


def number(people: int, language: str, *, hidden: bool) -> str:
    """A number; where centres hid a few people from it, how much there is at least."""
    if not hidden:
        return f"{people:,}"
    return escape(say(PAGE, "at_least" if people else "few", language, people=f"{people:,}"))


def note(language: str) -> str:
    """Why some numbers are not told."""
    return f'<p class="note">{_word("few_note", language)}</p>'


def _word(code: str, language: str) -> str:
    return escape(say(PAGE, code, language))
