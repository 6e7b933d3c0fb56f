"""What the page of exchange says of hubs: who has what, joining one, sending to it over the network."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from ui.words.days import at_hour, day_near, day_year
from ui.words.errors import sentence
from ui.words.exchange import LINES
from ui.words.saying import say

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.errors import DeskError
    from desktop.sync.hubs import Invitation
    from desktop.sync.line import Lined
    from desktop.sync.nearby import Nearby
    from desktop.sync.standing import Other


class State(Protocol):
    """How the exchange by itself stands (`ui.by_itself.State`)."""

    @property
    def last(self) -> datetime | None:
        """When it last went well."""

    @property
    def trouble(self) -> DeskError | None:
        """Why the last try failed."""

    @property
    def why_not(self) -> str | None:
        """What it waits for."""

    @property
    def next(self) -> datetime | None:
        """When it is tried again."""


HUBS: dict[str, tuple[str, str]] = {
    "nameless": ("ศูนย์กลาง", "The hub"),
    "never": ("ยังไม่เคยติดต่อ แลกข้อมูลครั้งหนึ่งก่อน", "No contact yet: exchange once"),
    "today": ("ติดต่อล่าสุดวันนี้ {hour} น.", "Last contact today {hour}"),
    "before": (
        "ติดต่อล่าสุด {day} · {days} วันก่อน",
        "Last contact {day} · {days} days ago",
    ),
    "by_line": ("ไปทางเน็ต หรือแฟลชไดรฟ์", "By network, or by stick"),
    "by_stick": ("ไปด้วยแฟลชไดรฟ์", "By stick"),
    "revoke": ("เลิกแลกกับที่นี่", "Stop exchanging"),
    "revoke_sure": (
        "กดอีกครั้ง เลิกแลกเลย เลิกทำไม่ได้",
        "Press again: stop for good",
    ),
    "revoked_now": ("เลิกแลกข้อมูลกับที่นั่นแล้ว", "Nothing is exchanged with that hub any more"),
    "join": ("เข้าร่วมกับเทศบาล", "Join the municipality"),
    "join_how": (
        "เทศบาลให้คำเชิญมาเป็นไฟล์ หรือเป็นรหัส 16 ตัว ใช้อย่างใดอย่างหนึ่ง",
        "The municipality gives an invitation: a file, or a code of 16 letters. Either will do.",
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
    "joined": ("เข้าร่วมกับ {hub} แล้ว", "Joined {hub}"),
    "joined_short": ("เข้าร่วมแล้ว", "Joined"),
    "joined_stick": (
        "เสียบแฟลชไดรฟ์ กดปุ่มนี้ครั้งหนึ่ง แล้วนำแฟลชไดรฟ์ไปให้เทศบาล",
        "Plug in a stick, press this button once, and take the stick there.",
    ),
    "joined_line": ("กดปุ่มนี้ ส่งข้อมูลทางเน็ตได้เลย", "Press this button to send over the network."),
    "only_keeper": (
        "เข้าร่วมกับเทศบาลได้เฉพาะผู้ดูแล",
        "Only a keeper joins the municipality",
    ),
    "by_itself": ("ส่งเองเมื่อมีเน็ต", "Send by itself when there is a network"),
    "by_itself_note": (
        "ทำเงียบ ๆ ตอนไม่มีใครพิมพ์ แล้วบอกบรรทัดล่างว่าส่งอะไรไป",
        "Quietly, while nobody types; the line at the foot says what was sent.",
    ),
    "often": ("บ่อยแค่ไหน", "How often"),
    "battery": ("ใช้แบตเตอรี่อยู่ ไม่ส่งเมื่อเหลือน้อยกว่า", "On battery, not below"),
    "battery_note": ("เสียบปลั๊กอยู่ส่งได้เสมอ", "At the wall it always may"),
    "metered": ("ใช้เน็ตมือถือหรือเน็ตคิดตามปริมาณด้วย", "Also on mobile data"),
    "metered_note": (
        "เครื่องรู้เองถ้าระบบบอก ถ้าระบบไม่บอก จะส่งเสมอ",
        "Known where the system tells; where it does not, it is sent all the same.",
    ),
    "every_15": ("ทุก 15 นาที", "Every 15 minutes"),
    "every_60": ("ทุกชั่วโมง", "Every hour"),
    "every_240": ("ทุก 4 ชั่วโมง", "Every 4 hours"),
    "every_1440": ("วันละครั้ง", "Once a day"),
    "percent_0": ("ส่งเสมอ", "Always send"),
    "percent": ("{count}%", "{count}%"),
    "to_send": ("ไปที่ส่งข้อมูล", "To the exchange"),
    "kept": ("จะส่งเองเมื่อมีเน็ต", "It is sent by itself when there is a network"),
    "kept_off": ("จะไม่ส่งเอง กดส่งที่หน้าส่งข้อมูล", "Nothing is sent by itself: press on the page Send"),
    "goes_to": ("ส่งถึง {name}", "To {name}"),
    "goes_nowhere": (
        "ยังไม่มีเทศบาลที่ส่งถึงทางเน็ต เข้าร่วมได้ที่หน้าส่งข้อมูล",
        "No hub is reached over the network yet: join one on the page Send.",
    ),
    "press": ("แลกข้อมูลทางเน็ต", "Exchange over the network"),
    "press_to": ("ถึง {hub}", "With {hub}"),
    "press_line": ("ส่งทางเน็ต", "Over the network"),
    "press_more": (
        "กดปุ่มนี้ ส่งและรับทางเน็ตในครั้งเดียว",
        "Press this button: it sends and takes in over the network",
    ),
    "runs": ("กำลังแลกข้อมูลกับ {hub}", "Exchanging with {hub}"),
    "by_itself_last": ("ส่งเองครั้งล่าสุด {at} น.", "Last sent by itself at {at}"),
    "by_itself_next": ("จะลองเองอีกครั้ง {at} น.", "It is tried again at {at}"),
    "waits_offline": ("ยังไม่มีเน็ต พอมีแล้วจะส่งเอง", "No network yet: it is sent as soon as there is one"),
    "waits_metered": (
        "เน็ตนี้คิดตามปริมาณ จึงไม่ส่งเอง กดส่งได้",
        "This network is paid by use, so nothing is sent by itself; you may press",
    ),
    "waits_battery": (
        "แบตเตอรี่เหลือน้อย จึงไม่ส่งเอง เสียบปลั๊กหรือกดส่งได้",
        "The battery is low, so nothing is sent by itself; plug it in, or press",
    ),
    "done": ("แลกข้อมูลกับ {hub} แล้ว", "Exchanged with {hub}"),
    "done_short": ("แลกข้อมูลทางเน็ตแล้ว", "Exchanged over the network"),
    "broke_short": ("ยังแลกข้อมูลทางเน็ตไม่ครบ", "The exchange over the network is not complete"),
    "sent": ("ส่งถึง {hub} แล้ว {count} รายการ", "Sent {count} changes to {hub}"),
    "sent_nothing": ("{hub} มีครบอยู่แล้ว", "{hub} has everything already"),
    "received": ("รับจาก {hub} {count} รายการ", "Took in {count} changes from {hub}"),
    "nothing_new": ("ไม่มีอะไรใหม่จาก {hub}", "Nothing new from {hub}"),
    "clock": (
        "นาฬิกาเครื่องนี้ไม่ตรง ที่ {hub} วันนี้ {day} ดูวันที่ของเครื่อง",
        "This computer's clock is off: at {hub} it is {day}. Look at the date.",
    ),
    "broke": ("ยังแลกข้อมูลกับ {hub} ไม่ครบ", "The exchange with {hub} is not complete"),
    "broke_more": (
        "ไม่มีอะไรหาย กดอีกครั้งจะทำต่อจากเดิม หรือใช้แฟลชไดรฟ์",
        "Nothing is lost. Press again and it goes on from there, or use a stick.",
    ),
    "joined_before": ("ศูนย์นี้เข้าร่วมกับเทศบาลแล้ว", "This centre has joined a hub already"),
}


STAGES: dict[str, tuple[str, str]] = {
    "reach": ("ติดต่อ", "Reach"),
    "gather": ("รวบรวม", "Gather"),
    "carry": ("ส่ง", "Send"),
    "fetch": ("รับ", "Take in"),
    "open": ("รวม", "Merge"),
}
"""The stages of an exchange over the network, in their order."""
_PART_OF = {"prove": "gather", "seal": "gather"}


def stages(language: str) -> tuple[str, ...]:
    """The names of the stages, in their order."""
    return tuple(say(STAGES, code, language) for code in STAGES)


def stage_at(code: str) -> int:
    """Which stage a code of the line is, from 0; the first where it does not say: none is gone back to."""
    known = _PART_OF.get(code, code)
    return list(STAGES).index(known) if known in STAGES else 0


def line(code: str, language: str, **fields: object) -> str:
    """A sentence."""
    return say(HUBS, code, language, **fields)


def every(minutes: int, language: str) -> str:
    """How often: `ทุกชั่วโมง`."""
    return line(f"every_{minutes}", language)


def percent(count: int, language: str) -> str:
    """`30%`; 0 is always."""
    return line("percent" if count else "percent_0", language, count=count)


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
    return line("by_stick" if one.address is None else "by_line", language)


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


def lines_of(lined: Lined, language: str) -> list[tuple[str, str]]:
    """What one exchange over the network did: (tone, sentence); tone `ok` or `look`."""
    done, hub = lined.exchanged, lined.hub

    def said(code: str, count: int = 0) -> str:
        return line(code, language, hub=hub, count=f"{count:,}")

    told = [("ok", said("sent" if done.sent else "sent_nothing", done.sent))]
    told.append(("ok", said("received" if done.received else "nothing_new", done.received)))
    if done.pictures:
        told.append(("ok", say(LINES, "pictures", language, count=done.pictures)))
    if done.conflicts:
        told.append(("look", say(LINES, "conflicts", language, count=done.conflicts)))
    if lined.hub_now is not None:
        day = day_year(lined.hub_now.date(), language)
        told.append(("look", line("clock", language, hub=hub, day=day)))
    return told


def by_itself(state: State, language: str) -> str:
    """How the exchange by itself stands, in one line; empty where there is nothing to say."""

    def at(code: str, when: datetime | None) -> str:
        return line(code, language, at=at_hour(f"{when:%H:%M}")) if when is not None else ""

    if state.trouble is not None:
        return f"{sentence(state.trouble, language)} · {at('by_itself_next', state.next)}"
    if state.why_not is not None and f"waits_{state.why_not}" in HUBS:
        return line(f"waits_{state.why_not}", language)
    return at("by_itself_last", state.last)
