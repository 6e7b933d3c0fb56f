"""What the page of exchange says of hubs: who has what, joining one, sending to it over the network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words.days import at_hour, day_near
from ui.words.saying import say

if TYPE_CHECKING:
    from desktop.sync.hubs import Invitation
    from desktop.sync.nearby import Nearby
    from desktop.sync.standing import Other

HUBS: dict[str, tuple[str, str]] = {
    "nameless": ("ศูนย์กลาง", "The hub"),
    "never": ("ยังไม่เคยติดต่อ แลกข้อมูลครั้งหนึ่งก่อน", "No contact yet: exchange once"),
    "today": ("ติดต่อล่าสุดวันนี้ {hour} น.", "Last contact today {hour}"),
    "before": (
        "ติดต่อล่าสุด {day} · {days} วันก่อน",
        "Last contact {day} · {days} days ago",
    ),
    "by_line": ("ทางเน็ต {address}", "By network: {address}"),
    "by_stick": ("ไปด้วยแฟลชไดรฟ์", "By stick"),
    "revoke": ("เลิกแลกกับ {name}", "Stop exchanging with {name}"),
    "revoke_sure": (
        "กดอีกครั้ง เลิกแลกกับ {name} เลิกทำไม่ได้",
        "Press again: stop exchanging with {name} for good",
    ),
    "revoked_now": ("ไม่แลกข้อมูลกับ {name} อีก", "Nothing is exchanged with {name} any more"),
    "join": ("เข้าร่วมกับเทศบาล", "Join the municipality"),
    "join_how": (
        "เทศบาลให้คำเชิญมาเป็นไฟล์ หรือเป็นรหัส 16 ตัว ใช้อย่างใดอย่างหนึ่ง",
        "The municipality gives an invitation: a file, or a code of 16 letters. Either will do.",
    ),
    "join_file": (
        "เทศบาลให้คำเชิญมาเป็นไฟล์ที่ลงท้าย .sala-hub",
        "The municipality gives an invitation: a file that ends in .sala-hub.",
    ),
    "on_stick": ("เปิดคำเชิญในแฟลชไดรฟ์", "Open the one on the stick"),
    "take": ("ใช้ที่อยู่นี้", "Use this address"),
    "choose": ("เลือกไฟล์คำเชิญ", "Choose the invitation file"),
    "code": ("รหัสจากเทศบาล", "The code"),
    "code_help": ("16 ตัว เช่น ABCD-EFGH-JKMN-PQRS", "16 letters, like ABCD-EFGH-JKMN-PQRS"),
    "code_wrong": (
        "รหัสต้องมี 16 ตัว ดูในกระดาษที่เทศบาลให้มาแล้วพิมพ์ใหม่",
        "A code has 16 letters. Look at the paper from the municipality and type it again.",
    ),
    "address": ("ที่อยู่ของเทศบาล", "The hub's address"),
    "address_help": ("เช่น sala.example.go.th", "Like sala.example.go.th"),
    "address_lacks": (
        "พิมพ์ที่อยู่ที่เทศบาลให้มา หรือเลือกที่พบด้านล่าง",
        "Type the address that came with the code, or choose one that was found below.",
    ),
    "look": ("หาในวงเน็ตอีกครั้ง", "Look on the network again"),
    "looking": ("กำลังหาในวงเน็ตนี้…", "Looking on this network…"),
    "found_none": (
        "ไม่พบเทศบาลในวงเน็ตนี้ ถ้าใช้รหัส พิมพ์ที่อยู่ที่ให้มาด้วยกัน",
        "No hub was found on this network. With a code, type the address that came with it.",
    ),
    "found": ("พบ {name} ที่ {address}", "Found {name} at {address}"),
    "found_one": ("พบ {name} ในวงเน็ตนี้แล้ว", "Found {name} on this network"),
    "open": ("ดูคำเชิญ", "See the invitation"),
    "opening": ("กำลังเปิดคำเชิญ…", "Opening the invitation…"),
    "is_it": ("เข้าร่วมกับ “{hub}” ใช่ไหม", "Join “{hub}”?"),
    "is_it_more": (
        "ข้อมูลของศูนย์นี้จะไปถึงที่นั่น และเขาเรียกศูนย์นี้ว่า “{centre}”",
        "This centre's data will go there. They call this centre “{centre}”.",
    ),
    "is_it_by_line": ("ส่งทางเน็ตถึง {address}", "Over the network to {address}"),
    "is_it_by_stick": (
        "คำเชิญนี้ไม่บอกที่อยู่ทางเน็ต จึงไปด้วยแฟลชไดรฟ์",
        "The invitation names no address: a stick goes there.",
    ),
    "yes": ("ใช่ เข้าร่วม", "Yes, join"),
    "no": ("ไม่ใช่ ย้อนกลับ", "No, go back"),
    "close": ("ไว้ทีหลัง", "Later"),
    "joined": (
        "เข้าร่วมกับ {hub} แล้ว เสียบแฟลชไดรฟ์แล้วกดแลกข้อมูลครั้งหนึ่ง นำไปให้เทศบาล",
        "Joined {hub}. Plug in a stick, exchange once, and take it there.",
    ),
    "joined_line": (
        "เข้าร่วมกับ {hub} แล้ว กดส่งข้อมูลได้เลย",
        "Joined {hub}. You may send now.",
    ),
    "only_keeper": (
        "เข้าร่วมกับเทศบาลได้เฉพาะผู้ดูแล",
        "Only a keeper joins the municipality",
    ),
    "joined_before": ("ศูนย์นี้เข้าร่วมกับ {hub} อยู่แล้ว", "This centre has joined {hub} already"),
}


def line(code: str, language: str, **fields: object) -> str:
    """A sentence."""
    return say(HUBS, code, language, **fields)


def name(one: Other, language: str) -> str:
    """What a hub is called."""
    return one.name or line("nameless", language)


def heard(one: Other, language: str) -> str:
    """When a hub was last heard."""
    if one.heard_at is None:
        return line("never", language)
    if not one.days:
        return line("today", language, hour=at_hour(f"{one.heard_at:%H:%M}"))
    return line("before", language, day=day_near(one.heard_at.date(), language), days=one.days)


def way(one: Other, language: str) -> str:
    """How it is reached."""
    if one.address is None:
        return line("by_stick", language)
    return line("by_line", language, address=bare(one.address))


def bare(address: str) -> str:
    """An address as people say it: without `https://`."""
    return address.removeprefix("https://")


def asked(invitation: Invitation, language: str) -> tuple[str, tuple[str, ...]]:
    """Whether this is the hub that is meant: a question, and what follows from a yes."""
    hub = invitation.hub
    where = line("is_it_by_stick", language)
    if hub.address is not None:
        where = line("is_it_by_line", language, address=bare(hub.address))
    more = line("is_it_more", language, centre=invitation.centre)
    return line("is_it", language, hub=hub.name), (more, where)


def found(one: Nearby, language: str) -> str:
    """A hub that was heard on the network."""
    return line("found", language, name=one.name, address=bare(one.address))
