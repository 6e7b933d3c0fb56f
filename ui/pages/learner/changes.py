"""What a learner's form says as text by field: as the desk has it, what was touched, what it means.

Pure: the form's widgets hold nothing but these texts, a draft is made of them, and only what was touched
is told to the desk.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from desktop.learners.profile import Changed, Document, Given, Numbered, Profile, Standing
from desktop.thai.dates import WrittenDate

TEXTS: Final = (
    "title", "given_name", "middle_name", "family_name", "nickname", "name_english", "phone", "address",
    "tambon", "education", "occupation", "line_id", "emergency_name", "emergency_phone", "remark",
)  # fmt: skip
"""Fields that are told to the desk as they were typed."""
PURPOSES: Final = ("enrol_report", "photo", "share_province", "contact", "sensitive")
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
    }


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


def changed(texts: Texts, now: Texts, birth: WrittenDate | None, document: Document | None) -> Changed:
    """What the desk is told.

    Args:
        texts: the touched fields.
        now: all of them.
        birth: what the date field reads, if it can be read.
        document: the one that the form is about.
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
    )


def _numbers(texts: Texts, now: Texts, document: Document | None) -> tuple[Numbered, ...]:
    kind = now["id_kind"] or None
    if kind == "none":
        told = {"id_kind", "id_why"} & set(texts)
        return (Numbered("none", why=now["id_why"], replaces=_id(document)),) if told else ()
    if "id_number" not in texts:
        return ()
    return (Numbered(kind, texts["id_number"], replaces=_id(document)),)


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
