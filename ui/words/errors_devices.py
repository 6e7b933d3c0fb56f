"""What learner cards and readers say when it does not go."""

from __future__ import annotations

DEVICES: dict[str, tuple[str, str]] = {
    "nobody_for_cards": (
        "ไม่มีใครให้ทำบัตร ลงชื่อคนเข้ากิจกรรมนี้ก่อน",
        "There is nobody to make a card for: enrol somebody first.",
    ),
    "card_program_missing": (
        "เครื่องนี้ยังอ่านบัตรประชาชนไม่ได้ ขาดโปรแกรมของเครื่องอ่านบัตร พิมพ์ชื่อเองได้ตามปกติ",
        "This computer cannot read identity cards: the card reader's program is missing. Type the name as usual.",
    ),
    "no_reader": (
        "ไม่พบเครื่องอ่านบัตร เสียบสายให้แน่นแล้วลองใหม่",
        "No card reader was found: plug it in firmly and try again.",
    ),
    "no_card": (
        "ไม่มีบัตรในเครื่องอ่าน เสียบบัตรโดยให้ชิปเข้าก่อน",
        "There is no card in the reader: put it in with the chip first.",
    ),
    "card_pulled": (
        "บัตรถูกดึงออกก่อนอ่านเสร็จ ไม่มีอะไรเปลี่ยน เสียบบัตรใหม่แล้วรอสักครู่",
        "The card was taken out too early. Nothing was changed: put it in again and wait a moment.",
    ),
    "card_foreign": (
        "บัตรนี้ไม่ใช่บัตรประชาชนไทย ถ้าใช่ ลองกลับด้านแล้วเสียบใหม่",
        "This is no Thai identity card. If it is one, turn it over and put it in again.",
    ),
    "card_unreadable": (
        "อ่านบัตรนี้ไม่ออก เช็ดชิปแล้วเสียบใหม่ หรือพิมพ์ชื่อเอง",
        "This card cannot be read: wipe its chip and put it in again, or type the name.",
    ),
}
