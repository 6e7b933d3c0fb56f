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
    "picture_unfit": (
        "ใช้รูป {field} ไม่ได้ ใช้ไฟล์ PNG, JPEG หรือ PDF ที่เปิดดูได้",
        "The picture {field} cannot be used. Take a PNG, JPEG or PDF that opens elsewhere.",
    ),
}
