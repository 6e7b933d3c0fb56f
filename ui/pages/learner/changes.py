"""What a learner's form says as text by field: as the desk has it, what was touched, what it means.

Pure: the form's widgets hold nothing but these texts, a draft is made of them, and only what was touched
is told to the desk.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.learners.groups import SELF_TOLD
from desktop.learners.profile import (
    Around,
    Changed,
    Document,
    FormerName,
    Given,
    Group,
    Guardian,
    Joined,
    Numbered,
    Profile,
    Schooling,
    Standing,
)
from desktop.learners.profile.beside import BACKGROUND, SENSITIVE
from desktop.thai import eras
from desktop.thai.dates import WrittenDate

TEXTS: Final = (
    "title", "given_name", "middle_name", "family_name", "nickname", "name_english", "phone", "address",
    "tambon", "education", "occupation", "line_id", "emergency_name", "emergency_phone", "remark",
)  # fmt: skip
"""Fields that are told to the desk as they were typed."""
ROWS: Final[dict[str, type[Around]]] = {
    "former_names": FormerName,
    "guardians": Guardian,
    "schooling": Schooling,
}
"""Fields that are lists of rows, each a JSON text of its own."""
_STANDS: Final = frozenset({"consent", "public_task", "contract"})
PURPOSES: Final = ("enrol_report", "photo", "share_province", "contact", "sensitive", "move")
"""In the order of the form: those that are asked of everybody first."""
WITHDRAWN: Final = "withdrawn"
"""Said in the place of a basis: it was given and taken back."""
Texts = Mapping[str, str]


class Slot(NamedTuple):
    """How the text of one field is read and put."""

    read: Callable[[], str]
    put: Callable[[str], object]


def consent_field(purpose: str) -> str:
    """The name of the field in which a purpose's answer stands."""
    return f"consent.{purpose}"


# --- as the desk has it -----------------------------------------------------------------------------


def texts_of(profile: Profile | None) -> dict[str, str]:
    """What stands in the form before anything is touched; the birth's text is the date field's own."""
    if profile is None:
        return {
            **dict.fromkeys((*TEXTS, "sex", "birth", "id_kind", "id_number", "id_why", "groups"), ""),
            **dict.fromkeys((*BACKGROUND, *SENSITIVE, *ROWS, "portrait", "joined"), ""),
            **{consent_field(purpose): "pending||" for purpose in PURPOSES},
        }
    document = standing_document(profile)
    return {
        **{name: getattr(profile, name) or "" for name in TEXTS},
        "sex": "" if profile.sex == "not_stated" else profile.sex,
        "birth": "",
        "id_kind": document.kind if document else "",
        "id_number": "",
        "id_why": (document.why or "") if document else "",
        "groups": ",".join(sorted(one.code for one in profile.groups if one.until is None)),
        **{consent_field(one.purpose): consent_text(one) for one in profile.consents},
        **{name: profile.background[name] or "" for name in BACKGROUND},
        **{name: (profile.sensitive or {}).get(name) or "" for name in SENSITIVE},
        **{name: rows_text([_row(one) for one in getattr(profile, name)]) for name in ROWS},
        "joined": rows_text(
            [
                _joined(one)
                for one in sorted(profile.groups, key=lambda one: one.code)
                if one.until is None
            ]
        ),
        "portrait": f"={hashlib.sha256(profile.portrait).hexdigest()}" if profile.portrait else "",
    }


def _joined(one: Group) -> dict[str, str]:
    """Since when and by whose word; that this form said it goes without saying."""
    source = "" if one.source in SELF_TOLD else one.source or ""
    return {"code": one.code, "since": shown_day(one.since) if one.since else "", "source": source}


def _row(one: Around) -> dict[str, str]:
    """A row as texts; a guardian's number is its mask, and what is typed over it stands apart."""
    told = {name: _said(name, getattr(one, name)) for name in one.__slots__ if name != "gone"}
    mask = told["number"] if isinstance(one, Guardian) else ""
    return {**told, "mask": mask, **({"number": ""} if mask else {})}


def _said(name: str, value: object) -> str:
    if isinstance(value, bytes):
        return value.hex()
    if isinstance(value, bool):
        return "1" if value else ""
    text = str(value or "")
    return shown_day(text) if name in _DAYS and text else text


_DAYS: Final = frozenset({"until", "since", "referred_on", "follow_up_on"})


def shown_day(iso: str) -> str:
    """A day, a month or a year as a line of the form shows it: `3/6/2569`, `6/2569`, `2569`."""
    year, *rest = (int(part) for part in iso.split("-"))
    # a year began in April once: what is known of the month tells which it was
    be = eras.be_year(date(year, rest[0], 1)) if rest else year + 543
    return "/".join(str(part) for part in (*reversed(rest), be))


def rows_text(rows: Sequence[Mapping[str, str]]) -> str:
    """Rows as one text; nothing for none."""
    return json.dumps(list(rows), ensure_ascii=False, sort_keys=True) if rows else ""


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows of such a text; none for a text that is not one."""
    try:
        found = json.loads(text) if text else []
    except json.JSONDecodeError:
        return []
    return [row for row in found if isinstance(row, dict)] if isinstance(found, list) else []


def standing_document(profile: Profile | None) -> Document | None:
    """The document that the form is about: the first that stands."""
    return next((one for one in profile.documents if one.until is None), None) if profile else None


def consent_text(one: Standing) -> str:
    """A purpose's answer in one line: `consent|2026-05-20|31`."""
    basis = WITHDRAWN if one.withdrawn_on is not None else one.basis
    return "|".join((basis, one.given_on.isoformat() if one.given_on else "", one.paper or ""))


def consent_parts(text: str) -> tuple[str, str, str]:
    """(basis, ISO day, number of the sheet) of such a line."""
    basis, _, rest = text.partition("|")
    day, _, paper = rest.partition("|")
    return basis or "pending", day, paper


def touched(before: Texts, now: Texts) -> dict[str, str]:
    """The fields that stand otherwise than before."""
    return {name: text for name, text in now.items() if text != before.get(name, "")}


# --- what it means ----------------------------------------------------------------------------------


def changed(
    texts: Texts,
    now: Texts,
    birth: WrittenDate | None,
    document: Document | None,
    before: Texts | None = None,
) -> Changed:
    """What the desk is told.

    Args:
        texts: the touched fields.
        now: all of them.
        birth: what the date field reads, if it can be read.
        document: the one that the form is about.
        before: all fields as the desk has them.
    """
    plain: dict[str, Any] = {name: texts[name] for name in TEXTS if name in texts}
    sex = (texts["sex"] or "not_stated") if "sex" in texts else None
    groups = tuple(filter(None, texts["groups"].split(","))) if "groups" in texts else None
    answers = {purpose: texts.get(consent_field(purpose)) for purpose in PURPOSES}
    given = tuple(_given(purpose, text) for purpose, text in answers.items() if text and not _back(text))
    return Changed(
        **plain,
        sex=sex,
        birth=(birth or texts["birth"]) if "birth" in texts else None,
        numbers=_numbers(texts, now, document),
        groups=groups,
        consents=given,
        withdrawn=tuple(purpose for purpose, text in answers.items() if text and _back(text)),
        background={name: texts[name] for name in BACKGROUND if name in texts} or None,
        sensitive=_sensitive(texts, now),
        joined=tuple(_told_joined(texts, now, before or {})),
        around=tuple(_around(texts, before or {})),
        portrait=_portrait(texts["portrait"]) if "portrait" in texts else None,
    )


def _sensitive(texts: Texts, now: Texts) -> dict[str, str] | None:
    """What was touched of it, as long as the consent in the form stands."""
    if consent_parts(now[consent_field("sensitive")])[0] not in _STANDS:
        return None
    return {name: texts[name] for name in SENSITIVE if name in texts} or None


def _told_joined(texts: Texts, now: Texts, before: Texts) -> list[Joined]:
    """Days and sources that were said otherwise than before, of groups that are ticked."""
    had, ticked = rows_of(before.get("joined", "")), set(now.get("groups", "").split(","))
    return [
        Joined(row["code"], row["since"] or None, row["source"] or None)
        for row in rows_of(texts.get("joined", ""))
        if row not in had and row["code"] in ticked and (row["since"] or row["source"])
    ]


def _around(texts: Texts, before: Texts) -> list[Around]:
    """The rows that are new or otherwise than before, and those that are there no more."""
    told: list[Around] = []
    for name, kind in ROWS.items():
        if name in texts:
            had, now = rows_of(before.get(name, "")), rows_of(texts[name])
            told += [_meant(kind, row) for row in now if row not in had]
            kept = {row.get("id") for row in now}
            told += [
                kind(id=bytes.fromhex(row["id"]), gone=True) for row in had if row["id"] not in kept
            ]
    return told


def _meant(kind: type[Around], row: Mapping[str, str]) -> Around:
    names = [name for name in kind.__slots__ if name not in {"id", "gone"}]
    said: dict[str, Any] = {
        name: bool(row.get(name)) if name in {"may_sign", "may_fetch"} else row.get(name) or None
        for name in names
    }
    if "name" in said:
        said["name"] = said["name"] or ""
    return kind(id=bytes.fromhex(row["id"]) if row.get("id") else None, **said)


def _portrait(text: str) -> bytes:
    """A new portrait's bytes; none take it away."""
    return base64.b64decode(text) if text else b""


def _numbers(texts: Texts, now: Texts, document: Document | None) -> tuple[Numbered, ...]:
    kind = now["id_kind"] or None
    if kind == "none":
        told = {"id_kind", "id_why"} & set(texts)
        return (Numbered("none", why=now["id_why"], replaces=_id(document)),) if told else ()
    if "id_number" not in texts:
        return ()
    return (Numbered(kind, texts["id_number"], now["id_why"] or None, _id(document)),)


def _id(document: Document | None) -> bytes | None:
    return document.id if document else None


def _back(text: str) -> bool:
    return consent_parts(text)[0] == WITHDRAWN


def _given(purpose: str, text: str) -> Given:
    basis, day, paper = consent_parts(text)
    how = "signed" if basis == "consent" else None
    return Given(purpose, basis, how, date.fromisoformat(day) if day else None, paper or None)


# --- what it lacks ----------------------------------------------------------------------------------


def lacking(now: Texts, *, has_number: bool) -> tuple[str, ...]:
    """What a profile of these texts would lack, by the codes of `desktop.store.finding.MISSING`.

    Args:
        now: all fields.
        has_number: whether a document's number stands in the form, masked or not.
    """
    there = {
        "sex": bool(now["sex"]),
        "birth": bool(now["birth"]),
        "id_number": has_number or now["id_kind"] == "none",
        "phone": bool(now["phone"]),
        "address": bool(now["address"] or now["tambon"]),
        "emergency_contact": bool(now["emergency_name"] or now["emergency_phone"]),
    }
    for purpose in ("enrol_report", "photo"):
        there[f"consent_{purpose}"] = consent_parts(now[consent_field(purpose)])[0] != "pending"
    return tuple(code for code, fine in there.items() if not fine)
