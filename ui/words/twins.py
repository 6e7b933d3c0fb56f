"""What is said of a desk that exists twice, and of the letter that one of the two takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.words.days import day_year
from ui.words.saying import say

if TYPE_CHECKING:
    from desktop.sync.twins import Twin

TWINS: dict[str, tuple[str, str]] = {
    "title": ("โต๊ะ {letter} มีสองเครื่อง", "Desk {letter} exists twice"),
    "here": (
        "เครื่องนี้กับอีกเครื่องหนึ่งใช้อักษร {letter} เหมือนกันตั้งแต่ {since} ข้อมูลไม่หาย แต่เลขและรหัสอาจซ้ำกัน",
        "This computer and another have both been {letter} since {since}. Nothing is lost, but numbers may clash.",
    ),
    "there": (
        "มีสองเครื่องใช้อักษร {letter} เหมือนกันตั้งแต่ {since} ข้อมูลไม่หาย แต่เลขและรหัสอาจซ้ำกัน",
        "Two computers have both been {letter} since {since}. Nothing is lost, but numbers may clash.",
    ),
    "how_1": (
        "1. ที่โต๊ะแรกของศูนย์ กด F9 ทำคำเชิญโต๊ะใหม่ลงแฟลชไดรฟ์",
        "1. At the centre's first desk press F9 and put an invitation on a stick.",
    ),
    "how_2": (
        "2. ที่เครื่องหนึ่งในสองเครื่องนั้น เสียบแฟลชไดรฟ์ เปิดหน้านี้ แล้วกดปุ่มด้านล่าง",
        "2. At one of the two plug the stick in, open this page and press the button below.",
    ),
    "how_2_there": (
        "2. ที่เครื่องหนึ่งในสองเครื่องนั้น เสียบแฟลชไดรฟ์ เปิดหน้าส่งข้อมูล แล้วกด “ให้เครื่องนี้ใช้อักษรใหม่”",
        "2. At one of the two plug the stick in, open the page Send and press “A new letter here”.",
    ),
    "take": ("ให้เครื่องนี้ใช้อักษรใหม่", "A new letter here"),
    "sure": ("กดอีกครั้ง แล้วเลือกคำเชิญ", "Press again, then choose the invitation"),
    "choose": ("เลือกคำเชิญจากโต๊ะแรก", "Choose the first desk's invitation"),
    "wished": (
        "ปิดโปรแกรมแล้วเปิดใหม่ เครื่องนี้จะเป็นโต๊ะ {letter}",
        "Close the program and start it again: this computer will be desk {letter}",
    ),
}


def line(code: str, language: str, **fields: object) -> str:
    """A sentence."""
    return say(TWINS, code, language, **fields)


def told(one: Twin, language: str) -> tuple[str, str, tuple[str, str]]:
    """A desk that exists twice: what it is, since when, and in two steps what to do."""
    since = day_year(one.since.date(), language)
    more = line("here" if one.here else "there", language, letter=one.letter, since=since)
    steps = (line("how_1", language), line("how_2" if one.here else "how_2_there", language))
    return line("title", language, letter=one.letter), more, steps
