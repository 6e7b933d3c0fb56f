"""Why a template cannot be taken or kept."""

from __future__ import annotations

TEMPLATES: dict[str, tuple[str, str]] = {
    "template_newer": (
        "แบบวุฒิบัตรนี้ทำจากโปรแกรมรุ่นใหม่กว่า (รุ่นแบบ {value}) อัปเดตโปรแกรมก่อน แล้วรับแบบอีกครั้ง",
        "This template was made by a newer program (version {value}). Update this one, then take it again.",
    ),
    "template_too_large": (
        "แบบวุฒิบัตรใหญ่เกินไปที่ {field} ยังไม่ได้เก็บอะไร ย่อรูปให้เล็กลงแล้วลองใหม่",
        "The template is too large at {field}. Nothing was kept: make its pictures smaller and try again.",
    ),
    "template_name_taken": (
        "มีแบบชื่อ {name} อยู่แล้ว ตั้งชื่ออื่น",
        "There is a template called {name} already. Choose another name.",
    ),
    "template_broken": (
        "แบบวุฒิบัตรใช้ไม่ได้ตรง{field} ยังไม่ได้เปลี่ยนอะไร ถ้าเป็นไฟล์ที่รับมา ขอไฟล์ใหม่จากผู้ส่ง",
        "The template cannot be used because of {field}. Nothing was changed; if it came as a file, ask for it anew.",
    ),
    "art_unknown": (
        "ลายพื้นของแบบนี้มีสิ่งที่โปรแกรมไม่รับ ({value}) ยังไม่ได้เปลี่ยนอะไร ขอไฟล์ใหม่จากผู้ส่ง หรือใช้แบบอื่น",
        "The template's drawing has something that is not taken ({value}). Nothing was changed; use another.",
    ),
    "art_broken": (
        "ลายพื้นของแบบนี้เสีย ({value}) ยังไม่ได้เปลี่ยนอะไร ขอไฟล์ใหม่จากผู้ส่ง หรือใช้แบบอื่น",
        "The template's drawing is damaged ({value}). Nothing was changed; use another.",
    ),
    "picture_unfit": (
        "เปิดรูป {field} ไม่ได้ ใช้ไฟล์ PNG, JPEG, SVG หรือ PDF ที่เปิดดูได้",
        "The picture {field} cannot be used. Take a PNG, JPEG, SVG or PDF that opens elsewhere.",
    ),
    "picture_huge": (
        "รูป {field} ใหญ่ถึง {value} ล้านจุด เครื่องนี้เปิดไม่ไหว ย่อรูปหรือถ่ายใหม่ แล้วใส่อีกครั้ง",
        "The picture {field} has {value} million dots, too many for this computer. Make it smaller first.",
    ),
    "picture_heavy": (
        "ไฟล์รูป {field} หนักเกิน {value} ล้านไบต์ ย่อรูปหรือถ่ายใหม่ แล้วใส่อีกครั้ง",
        "The picture file {field} is over {value} million bytes. Make it smaller first.",
    ),
    "picture_locked": (
        "PDF {field} ล็อกไว้ ให้เจ้าของบันทึกใหม่แบบไม่ล็อก หรือบันทึกเป็นรูป แล้วใส่อีกครั้ง",
        "The PDF {field} has a password. Have it saved without one, or as a picture, then add it again.",
    ),
    "picture_acts": (
        "รูป {field} มีคำสั่งหรือลิงก์ซ่อนอยู่ ({value}) จึงไม่รับ ให้คนทำรูปบันทึกเป็น PNG แล้วใส่ใหม่",
        "The picture {field} hides a script or a link ({value}), so it is not taken. Have it saved as PNG.",
    ),
    "picture_part": (
        "รูป {field} มี{value} ซึ่งยังวาดให้เหมือนไม่ได้ ให้คนทำรูปบันทึกเป็น PNG หรือ PDF แล้วใส่ใหม่",
        "The picture {field} has {value}, which cannot be drawn the same. Have it saved as PNG or PDF.",
    ),
    "font_unfit": (
        "ใช้ฟอนต์ {field} ไม่ได้ ใช้ไฟล์ .ttf ที่ใช้ในเครื่องอื่นได้",
        "The font {field} cannot be used. Take a .ttf file that works elsewhere.",
    ),
    "font_letters": (
        "ฟอนต์ {field} ไม่มีอักษร {value} พิมพ์ชื่อคนไม่ครบ เลือกฟอนต์ที่มีทั้งไทยและอังกฤษ",
        "The font {field} lacks {value}: names would not be whole. Choose one with Thai and Latin letters.",
    ),
    "font_large": (
        "ฟอนต์ {field} ใหญ่เกิน {value} ล้านไบต์ เลือกฟอนต์อื่น",
        "The font {field} is over {value} million bytes. Choose another.",
    ),
    "code_stays": (
        "คิวอาร์เอาออกไม่ได้ เพราะใช้พิสูจน์ว่าใบนี้จริง ย้ายที่ได้",
        "The QR code cannot go: it proves the certificate. It can be moved.",
    ),
    "signers_stay": (
        "ใครลงนามบ้างตั้งที่หน้าตั้งค่า ที่นี่ย้ายที่และปรับขนาดได้",
        "Who signs is said in the settings. Here they are moved and sized.",
    ),
}
"""Why a template, a picture or a font cannot be taken or kept."""

PLACES: dict[str, tuple[str, str]] = {
    "file": ("ตัวไฟล์ ซึ่งขาดหรือไม่ใช่แบบวุฒิบัตร", "the file, which is torn or no template"),
    "content": ("ตัวไฟล์ ซึ่งขาดหรือไม่ใช่แบบวุฒิบัตร", "the file, which is torn or no template"),
    "settings": ("ตัวไฟล์ ซึ่งขาดหรือไม่ใช่แบบวุฒิบัตร", "the file, which is torn or no template"),
    "template.toml": ("ไฟล์ template.toml ในโฟลเดอร์", "the file template.toml in its folder"),
    "name": ("ชื่อไฟล์ของแบบ", "its file name"),
    "title": ("ชื่อแบบ ซึ่งต้องมีและไม่เกิน 80 ตัว", "its title, which may not be empty or over 80 letters"),
    "kind": ("ชนิดของใบ", "its kind"),
    "digits": ("ชนิดของตัวเลข", "its digits"),
    "paper": ("ขนาดกระดาษ", "the paper's size"),
    "fonts": ("ฟอนต์", "its fonts"),
    "images": ("รูป", "its pictures"),
    "pictures": ("รูป", "its pictures"),
    "rules": ("เส้น ซึ่งมีมากไปหรือยาวไป", "its lines, which are too many or too long"),
    "qr": ("คิวอาร์ ซึ่งต้องอยู่บนกระดาษทั้งอัน", "the QR code, which must be on the paper as a whole"),
    "column": ("ช่วงของข้อความกลางใบ", "the column of texts"),
    "signing": ("ที่ลงนาม ซึ่งต้องอยู่บนกระดาษ", "the place to sign, which must be on the paper"),
    "slots": (
        "ข้อความ ซึ่งยาวหรือใหญ่ไป หรือมีช่องในปีกกาที่ไม่รู้จัก เลือกช่องจาก “ใส่ช่อง”",
        "a text, which is too long or too large, or names an unknown field in braces",
    ),
}
"""What is wrong with a template, by the first word of the place that its checks name."""
LARGE: dict[str, tuple[str, str]] = {
    "file": ("ตัวไฟล์", "the file"),
    "images": ("รูป", "the pictures"),
    "fonts": ("ฟอนต์", "the fonts"),
    "art": ("ลายพื้น", "the drawing"),
}
"""What of a template is too large."""
PARTS: dict[str, tuple[str, str]] = {
    "text": ("ตัวหนังสือ", "letters"),
    "gradient": ("สีไล่เฉด", "a gradient"),
    "image": ("รูปถ่ายซ้อนอยู่", "a photograph inside"),
    "mask": ("การบังบางส่วน", "a mask"),
    "clip-path": ("การตัดขอบ", "a cut-out"),
    "filter": ("เงาหรือความเบลอ", "a shadow or blur"),
    "stroke-dasharray": ("เส้นประ", "dashed lines"),
    "style": ("สีที่กำหนดแบบซับซ้อน", "styles of a difficult kind"),
    "colour": ("สีแบบพิเศษ", "a colour of a special kind"),
    "use": ("ชิ้นที่อ้างถึงชิ้นอื่น", "parts that point at others"),
    "copies": ("ชิ้นส่วนมากเกินไป", "too many parts"),
}
"""What of a drawing cannot be drawn."""
