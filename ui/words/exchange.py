"""What is said of an exchange with other desks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ui.words.codes import FIELDS, TABLES
from ui.words.errors import sentence
from ui.words.saying import say

if TYPE_CHECKING:
    from desktop.sync.known import Peer
    from desktop.sync.stick import Exchanged

LINES: dict[str, tuple[str, str]] = {
    "received": (
        "รับ {count} รายการจากโต๊ะ {desks}",
        "Took in {count} changes from desk {desks}.",
    ),
    "nothing_new": ("ไม่มีอะไรใหม่จากโต๊ะ {desks}", "Nothing new from desk {desks}."),
    "nobody_came": ("ไม่มีถุงข้อมูลถึงโต๊ะนี้", "No bundle for this desk was there."),
    "sent": (
        "เขียน {count} รายการลงแฟลชไดรฟ์และอ่านทวนแล้ว ดึงออกได้",
        "Wrote {count} changes and read them back. You may pull out the stick.",
    ),
    "sent_nothing": (
        "โต๊ะอื่นมีครบแล้ว ดึงแฟลชไดรฟ์ออกได้",
        "The other desks have everything. You may pull out the stick.",
    ),
    "waiting": (
        "ยังรอคำตอบรับ {count} รายการ นำแฟลชไดรฟ์กลับมาเมื่อโต๊ะอื่นรับแล้ว",
        "{count} changes wait for a receipt: bring the stick back when the others have read it.",
    ),
    "conflicts": (
        "มี {count} แห่งที่สองโต๊ะเขียนไม่ตรงกัน ต้องเลือกว่าใช้ค่าไหน",
        "In {count} places two desks wrote differently: somebody must say which holds.",
    ),
    "lacks": (
        "ถุงของโต๊ะ {desks} ต่อจากข้อมูลที่ยังไม่มีที่นี่ ขอส่วนที่ขาดไปกับแฟลชไดรฟ์แล้ว",
        "The bundle of desk {desks} goes on from what is not here yet; the rest was asked for.",
    ),
    "pictures": ("รับรูป {count} รูป", "Took in {count} pictures."),
    "not_taken": ("{file}: {why}", "{file}: {why}"),
    "peer": (
        "โต๊ะ {letter} {name} · ได้ยินล่าสุด {heard} · ยังไม่มี {waiting} รายการ",
        "Desk {letter} {name} · last heard {heard} · lacks {waiting} changes",
    ),
    "peer_revoked": ("โต๊ะ {letter} {name} · ยกเลิกแล้ว", "Desk {letter} {name} · revoked"),
    "never": ("ยังไม่เคย", "never"),
    "conflict": (
        "{id}  {table} · {field}: ที่โต๊ะ {desk} {who} เขียน “{value}” เมื่อ {when}",
        "{id}  {table} · {field}: at desk {desk} {who} wrote “{value}” on {when}",
    ),
    "against": (
        " · โต๊ะ {desk} {who} เขียน “{value}” เมื่อ {when}",
        " · at desk {desk} {who} wrote “{value}” on {when}",
    ),
    "nothing": ("(ว่าง)", "(empty)"),
}


def of_stick(done: Exchanged, language: str) -> list[str]:
    """What one visit of a stick did, line by line."""

    def line(code: str, **fields: object) -> str:
        return say(LINES, code, language, **fields)

    desks = " ".join(done.heard)
    told = [line("received", count=done.received, desks=desks)] if done.received else []
    if not told:
        told.append(line("nothing_new", desks=desks) if desks else line("nobody_came"))
    if done.pictures:
        told.append(line("pictures", count=done.pictures))
    if done.lacks:
        told.append(line("lacks", desks=" ".join(done.lacks)))
    told += [
        line("not_taken", file=one.file, why=sentence(one.trouble, language)) for one in done.not_taken
    ]
    if done.conflicts:
        told.append(line("conflicts", count=done.conflicts))
    if done.file is not None:
        told.append(line("sent", count=done.sent) if done.sent else line("sent_nothing"))
    if done.waiting:
        told.append(line("waiting", count=done.waiting))
    return told


def of_peer(peer: Peer, waiting: int, language: str) -> str:
    """Who another desk is and how far it has come."""
    name = peer.name or ""
    if peer.revoked:
        return say(LINES, "peer_revoked", language, letter=peer.letter, name=name)
    heard = peer.heard_on or say(LINES, "never", language)
    return say(LINES, "peer", language, letter=peer.letter, name=name, heard=heard, waiting=waiting)


def of_conflict(told: dict[str, Any], language: str) -> str:
    """A conflict in plain words, from what the verb tells of it."""
    table, field = say(TABLES, told["table"], language), say(FIELDS, told["field"], language)
    shown = {"id": told["id"], "table": table, "field": field, **_side(told["current"], language)}
    return say(LINES, "conflict", language, **shown) + "".join(
        say(LINES, "against", language, **_side(o, language)) for o in told["others"]
    )


def _side(side: dict[str, Any], language: str) -> dict[str, object]:
    value = side["value"]
    return {
        "desk": side["desk"] or "?",
        "who": side["volunteer"] or "",
        "value": say(LINES, "nothing", language) if value is None else value,
        "when": side["at"],
    }
