"""What is said of an exchange with other desks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from ui.words import written
from ui.words.codes import TABLES
from ui.words.days import day_year
from ui.words.errors import sentence
from ui.words.saying import say
from ui.words.settings import size

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from desktop.errors import DeskError
    from desktop.sync.known import Peer
    from desktop.sync.standing import Other, Standing
    from desktop.sync.stick import Exchanged


class Stick(Protocol):
    """What is known of a stick."""

    @property
    def name(self) -> str:
        """What it is called."""

    @property
    def free(self) -> int | None:
        """Bytes."""


LETTER_OF_HUB = "0"
"""As `desktop.sync.known` has it."""
LINES: dict[str, tuple[str, str]] = {
    "received": (
        "รับ {count} รายการจาก{desks}",
        "Took in {count} changes from {desks}.",
    ),
    "nothing_new": ("ไม่มีอะไรใหม่จาก{desks}", "Nothing new from {desks}."),
    "nobody_came": ("ไม่มีถุงข้อมูลถึงโต๊ะนี้", "No bundle for this desk was there."),
    "sent": (
        "เขียน {count} รายการลงแฟลชไดรฟ์และอ่านทวนแล้ว ดึงออกได้",
        "Wrote {count} changes and read them back. You may pull out the stick.",
    ),
    "sent_nothing": (
        "โต๊ะอื่นมีครบแล้ว ดึงแฟลชไดรฟ์ออกได้",
        "The other desks have everything. You may pull out the stick.",
    ),
    "sent_before": (
        "บนแฟลชไดรฟ์มีครบอยู่แล้ว ดึงออกได้",
        "The stick has everything already. You may pull it out.",
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
        "ถุงของ{desks} ต่อจากข้อมูลที่ยังไม่มีที่นี่ ขอส่วนที่ขาดไปกับแฟลชไดรฟ์แล้ว",
        "The bundle of {desks} goes on from what is not here yet; the rest was asked for.",
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
    "hub": ("ศูนย์กลาง", "the hub"),
    "desks": ("โต๊ะ {letters}", "desk {letters}"),
    "and": ("{desks} และ{hub}", "{desks} and {hub}"),
    "line_received": ("รับ {count} รายการ", "Took in {count} changes."),
    "line_sent": ("ส่ง {count} รายการ", "Sent {count} changes."),
    "line_even": ("ตรงกันแล้ว ไม่มีอะไรต้องส่ง", "Both have everything: nothing was to be sent."),
    "waiting_line": (
        "ยังมีโต๊ะที่ไม่ได้รับ {count} รายการ",
        "{count} changes have not reached every desk yet.",
    ),
    "hub_peer": (
        "{name} · ได้ยินล่าสุด {heard} · ยังไม่มี {waiting} รายการ",
        "{name} · last heard {heard} · lacks {waiting} changes",
    ),
}
STAGES: dict[str, tuple[str, str]] = {
    "carry": ("รับ", "Take in"),
    "open": ("ตรวจ", "Check"),
    "merge": ("รวม", "Merge"),
    "gather": ("เขียน", "Write"),
    "prove": ("อ่านทวน", "Read back"),
}
"""The stages of an exchange, in their order (`desktop.sync.outgoing.Told`)."""
PAGE: dict[str, tuple[str, str]] = {
    "alone": ("ศูนย์นี้มีโต๊ะเดียว", "This centre has one desk"),
    "alone_more": (
        "ข้อมูลอยู่ในเครื่องนี้ครบ {count} รายการ ถ้ามีเครื่องที่สอง เชิญโต๊ะใหม่ก่อน แล้วจึงแลกข้อมูลกัน",
        "All {count} entries are on this computer. For a second one invite a desk first, then exchange.",
    ),
    "invited_only": ("รอโต๊ะที่เชิญไว้", "Waiting for the desk that was invited"),
    "invited_more": (
        "เปิดคำเชิญที่เครื่องใหม่ แลกข้อมูลที่นั่นหนึ่งครั้ง แล้วนำแฟลชไดรฟ์กลับมาแลกที่นี่",
        "Open the invitation on the new computer, exchange there once, then bring the stick back here.",
    ),
    "waits": (
        "ยังรอคำตอบรับ {count} รายการ",
        "{count} changes wait for a receipt",
    ),
    "waits_days": (
        "ยังรอคำตอบรับ {count} รายการ · {days} วัน",
        "{count} changes wait for a receipt · {days} days",
    ),
    "waits_more": (
        "เสียบแฟลชไดรฟ์แล้วกดปุ่มนี้ ทั้งรับและส่งในครั้งเดียว",
        "Plug in the stick and press this button: it takes in and sends at once",
    ),
    "plugged_more": (
        "กดปุ่มนี้ ทั้งรับและส่งในครั้งเดียว",
        "Press this button: it takes in and sends at once",
    ),
    "even_hub": ("{hub} มีครบแล้ว", "{hub} has everything"),
    "even": ("ทุกโต๊ะตอบรับครบแล้ว", "Every desk has everything"),
    "runs": ("กำลังแลกข้อมูล อย่าเพิ่งถอดแฟลชไดรฟ์", "Exchanging: leave the stick in"),
    "may_go": ("ดึงแฟลชไดรฟ์ออกได้", "You may pull out the stick"),
    "may_go_look": (
        "ดึงแฟลชไดรฟ์ออกได้ แต่มีถุงที่รับไม่ได้",
        "You may pull out the stick, but a bundle was not taken",
    ),
    "broke": ("ยังแลกข้อมูลไม่ครบ", "The exchange is not complete"),
    "broke_more": (
        "ที่รับเข้ามาแล้วอยู่ครบ เสียบแฟลชไดรฟ์แล้วกดแลกอีกครั้งได้เลย",
        "What was taken in is kept. Plug in the stick and press again.",
    ),
    "at": ("แฟลชไดรฟ์ “{name}” ที่ {folder}", "The stick “{name}” at {folder}"),
    "at_free": (
        "แฟลชไดรฟ์ “{name}” · เหลือที่ว่าง {free}",
        "The stick “{name}” · {free} free",
    ),
    "no_stick": (
        "ยังไม่เห็นแฟลชไดรฟ์ เสียบให้แน่นแล้วกดอีกครั้ง หรือเลือกโฟลเดอร์เอง",
        "There is no stick. Push it in firmly and press again, or choose a folder.",
    ),
    "same": ("ตรงกัน", "Even"),
    "lacks": ("รอ {count}", "{count} wait"),
    "by_hub": ("ผ่านศูนย์กลาง", "By the hub"),
    "unanswered": ("ยังไม่ตอบรับ", "No receipt"),
    "revoked": ("ยกเลิกแล้ว", "Revoked"),
    "heard": ("ได้ยินล่าสุด {day}", "Last heard {day}"),
    "heard_days": ("ได้ยินล่าสุด {day} · {days} วันก่อน", "Last heard {day} · {days} days ago"),
    "unheard": ("ยังไม่เคยได้ยิน", "Never heard"),
    "invited": ("เชิญไว้ {day} ยังไม่มา", "Invited {day}, not here yet"),
    "desk": ("โต๊ะ {letter}", "Desk {letter}"),
    "desk_named": ("โต๊ะ {letter} · {name}", "Desk {letter} · {name}"),
    "only_first": (
        "เชิญหรือยกเลิกโต๊ะได้ที่โต๊ะ {letter}",
        "Desk {letter} invites desks and revokes them",
    ),
    "begun": (
        "โต๊ะนี้เริ่มจากข้อมูลที่เป็นอยู่ตอนเข้ามา สิ่งที่ถูกแก้ก่อนหน้านั้นไม่ได้มาด้วย",
        "This desk began with what stood when it came. What was written over before did not come along",
    ),
    "history_ask": ("ขอประวัติมาด้วย", "Ask for the history too"),
    "history_asked": (
        "ขอประวัติไว้แล้ว จะมาเองเมื่อส่งข้อมูลครั้งต่อไป",
        "The history was asked for. It comes with the next exchange",
    ),
    "history_leave": ("ไม่ต้องมาแล้ว", "Leave it where it is"),
    "only_keeper": (
        "เชิญหรือยกเลิกโต๊ะได้เฉพาะผู้ดูแล",
        "Only a keeper invites desks and revokes them",
    ),
    "made": (
        "ทำคำเชิญโต๊ะ {letter} แล้วที่ {file}",
        "The invitation of desk {letter} is at {file}",
    ),
    "how_1": (
        "1. นำแฟลชไดรฟ์ไปเสียบที่เครื่องใหม่ แล้วเปิดโปรแกรมศาลา",
        "1. Plug the stick into the new computer and start Sala.",
    ),
    "how_2": (
        "2. กด “มีคำเชิญจากโต๊ะแรก” เลือกไฟล์ {file} แล้วทำตามทีละขั้น",
        "2. Press “I have an invitation”, choose {file}, and follow the steps.",
    ),
    "how_3": (
        "3. กดแลกข้อมูลที่เครื่องใหม่ แล้วนำแฟลชไดรฟ์กลับมาแลกที่นี่ ทำอีกรอบหนึ่งจึงเห็นข้อมูลกันครบ",
        "3. Exchange there, bring the stick back and exchange here; after one more round both have all.",
    ),
    "revoke": ("เลิกรับจากโต๊ะ {letter}", "Revoke desk {letter}"),
    "revoke_sure": (
        "กดอีกครั้ง เลิกรับจากโต๊ะ {letter} เลิกทำไม่ได้",
        "Press again: revoke desk {letter} for good",
    ),
    "revoked_now": ("ไม่รับข้อมูลจากโต๊ะ {letter} อีก", "Nothing is taken from desk {letter} any more"),
    "settled": ("ใช้ {value} แล้ว: {asked}", "{value} holds now: {asked}"),
    "of": ("{at} จาก {of} เรื่อง", "{at} of {of}"),
    "both": (
        "ต่างคนต่างแก้โดยไม่เห็นของกัน เลือกอันที่ถูก กดผิดเลิกทำได้",
        "Both wrote without seeing the other. Choose what is right; it can be undone.",
    ),
    "guarded": (
        "ข้อมูลนี้ปิดไว้ ให้ผู้ประสานงานหรือผู้ดูแลเลือก",
        "This is hidden here: a coordinator or a keeper chooses",
    ),
    "use": ("ใช้ {value}", "Use {value}"),
    "now": ("แสดงอยู่ตอนนี้", "Shown now"),
}
"""What the page of exchange says."""


def page(code: str, language: str, **fields: object) -> str:
    """A sentence of the page."""
    return say(PAGE, code, language, **fields)


def stages(language: str) -> tuple[str, ...]:
    """The names of the stages, in their order."""
    return tuple(say(STAGES, code, language) for code in STAGES)


def stage_at(code: str) -> int:
    """Which stage a code of the exchange is, from 0; its last word is the end."""
    return list(STAGES).index(code) if code in STAGES else len(STAGES) - 1


def how_it_stands(told: Standing, waits: int, language: str) -> tuple[str, str]:
    """Whether anything waits, in a sentence and a second one.

    Args:
        told: the desks.
        waits: entries of this desk that nobody has taken, while there is no other.
        language: of the words.
    """
    if not [one for one in told.others if not one.revoked]:
        if told.invited:
            return page("invited_only", language), page("invited_more", language)
        return page("alone", language), page("alone_more", language, count=f"{waits:,}")
    if not told.waiting:
        hub = next((one for one in told.hubs if one.answered), None)
        even = page("even_hub" if hub else "even", language, hub=hub.name if hub else "")
        return even, page("waits_more", language)
    code = "waits_days" if told.days else "waits"
    count = f"{told.waiting:,}"
    return page(code, language, count=count, days=told.days), page("waits_more", language)


def where(stick: Stick, folder: Path, language: str) -> str:
    """Which stick it is, by its name and the room on it, or by its folder."""
    if stick.free is None:
        return page("at", language, name=stick.name, folder=folder)
    return page("at_free", language, name=stick.name, free=size(stick.free))


def desk(letter: str, name: str | None, language: str) -> str:
    """`โต๊ะ B · หน้าบ้าน`."""
    return page("desk_named" if name else "desk", language, letter=letter, name=name or "")


def heard(one: Other, language: str) -> str:
    """When another desk was last heard."""
    if one.heard_on is None:
        return page("unheard", language)
    day = on_day(one.heard_on, language)
    return page("heard_days" if one.days else "heard", language, day=day, days=one.days)


def on_day(day: date, language: str) -> str:
    """`20 พ.ค. 2569`, `20 May 2026`."""
    return day.isoformat() if language == "th" else day_year(day, language).partition(" ")[2]


def receipt(one: Other, language: str) -> tuple[str, str, str]:
    """What another desk has said it holds: words, tone and icon of a chip; green only by its receipt."""
    if one.revoked:
        return page("revoked", language), "quiet", "x"
    if one.by_hub:
        return page("by_hub", language), "quiet", "buildings"
    if not one.answered:
        return page("unanswered", language), "amber", "clock"
    if one.waiting:
        return page("lacks", language, count=f"{one.waiting:,}"), "amber", "clock"
    return page("same", language), "leaf", "check"


def lines_of(done: Exchanged, language: str) -> list[tuple[str, str]]:
    """What one visit did: (tone, sentence); tone `ok`, `look` or `error`."""
    refused = {f"{one.file}: {sentence(one.trouble, language)}" for one in done.not_taken}
    look = {say(LINES, "lacks", language, desks=_letters(done.lacks, language))}
    look.add(say(LINES, "waiting", language, count=done.waiting))
    look.add(say(LINES, "conflicts", language, count=done.conflicts))
    look.add(say(LINES, "nobody_came", language))
    return [
        ("error" if line in refused else "look" if line in look else "ok", line)
        for line in of_stick(done, language)
    ]


def trouble(error: DeskError, language: str) -> str:
    """Why an exchange ended before its end."""
    return sentence(error, language)


def of_stick(done: Exchanged, language: str) -> list[str]:
    """What one visit of a stick did, line by line."""

    def line(code: str, **fields: object) -> str:
        return say(LINES, code, language, **fields)

    desks = _letters(done.heard, language)
    told = [line("received", count=done.received, desks=desks)] if done.received else []
    if not told:
        told.append(line("nothing_new", desks=desks) if desks else line("nobody_came"))
    if done.pictures:
        told.append(line("pictures", count=done.pictures))
    if done.lacks:
        told.append(line("lacks", desks=_letters(done.lacks, language)))
    told += [
        line("not_taken", file=one.file, why=sentence(one.trouble, language)) for one in done.not_taken
    ]
    if done.conflicts:
        told.append(line("conflicts", count=done.conflicts))
    if done.file is not None:
        again = "sent_before" if done.waiting else "sent_nothing"
        told.append(line("sent", count=done.sent) if done.sent else line(again))
    if done.waiting:
        told.append(line("waiting", count=done.waiting))
    return told


def of_line(done: Exchanged, language: str) -> list[str]:
    """What one exchange over the network did, line by line."""

    def line(code: str, **fields: object) -> str:
        return say(LINES, code, language, **fields)

    told = [line("line_received", count=done.received)] if done.received else []
    told += [line("line_sent", count=done.sent)] if done.sent else []
    told += [line("pictures", count=done.pictures)] if done.pictures else []
    told += [line("conflicts", count=done.conflicts)] if done.conflicts else []
    if done.waiting:
        told.append(line("waiting_line", count=done.waiting))
    return told or [line("line_even")]


def _letters(desks: tuple[str, ...], language: str) -> str:
    """`โต๊ะ A B และศูนย์กลาง`; nobody is nothing."""
    letters, hub = [one for one in desks if one != LETTER_OF_HUB], say(LINES, "hub", language)
    if not letters:
        return hub if desks else ""
    told = say(LINES, "desks", language, letters=" ".join(letters))
    return say(LINES, "and", language, desks=told, hub=hub) if len(letters) < len(desks) else told


def of_peer(peer: Peer, waiting: int, language: str) -> str:
    """Who another desk is and how far it has come."""
    name = peer.name or ""
    if peer.revoked:
        return say(LINES, "peer_revoked", language, letter=peer.letter, name=name)
    heard = peer.heard_on or say(LINES, "never", language)
    code = "hub_peer" if peer.hub else "peer"
    return say(LINES, code, language, letter=peer.letter, name=name, heard=heard, waiting=waiting)


def of_conflict(told: dict[str, Any], language: str) -> str:
    """A conflict in plain words, from what the verb tells of it."""
    table = say(TABLES, told["table"], language)
    field = written.field(told["table"], told["field"], language)
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
