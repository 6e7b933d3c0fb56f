"""What a hub's page says in the browser."""

from __future__ import annotations

from typing import Final

PAGE: Final[dict[str, tuple[str, str]]] = {
    "title": ("ศาลา · {hub}", "Sala · {hub}"),
    "sign_in": ("เข้าดูยอดรวม", "See the totals"),
    "password": ("รหัสของหน้านี้", "The page's password"),
    "enter": ("เข้าดู", "Enter"),
    "wrong": ("รหัสไม่ถูก ลองใหม่", "That is not the password. Try again."),
    "often": ("ลองหลายครั้งแล้ว รอหนึ่งนาที", "Too many tries. Wait a minute."),
    "unset": (
        "ยังไม่ได้ตั้งรหัสของหน้านี้ ผู้ดูแลศูนย์กลางตั้งได้ที่เครื่องของศูนย์กลาง",
        "This page has no password yet. Who runs the hub sets one on the hub's computer.",
    ),
    "year": ("ปีงบประมาณ {year} · ณ {day}", "Fiscal year {year} · as of {day}"),
    "people": ("ผู้เรียนในทะเบียน", "Learners registered"),
    "came": ("มาเรียนแล้ว", "Came to learn"),
    "hours": ("ชั่วโมงเรียนรวม", "Hours learned"),
    "certificates": ("วุฒิบัตร", "Certificates"),
    "centres": ("ศูนย์", "Centres"),
    "centre": ("ศูนย์", "Centre"),
    "heard": ("ได้ยินล่าสุด", "Last heard"),
    "never": ("ยังไม่เคย", "Never"),
    "silent": ("เงียบ {days} วัน", "Silent for {days} days"),
    "activities": ("กิจกรรม", "Activities"),
    "conflicts": ("รอเลือก", "To settle"),
    "tambons": ("ผู้เรียนตามตำบล", "Learners by tambon"),
    "tambon": ("ตำบล", "Tambon"),
    "unwritten": ("ไม่ได้บันทึกตำบล", "No tambon written"),
    "few": ("น้อยคน", "Few"),
    "few_note": (
        "“น้อยคน” คือน้อยจนอาจรู้ว่าเป็นใคร จึงไม่บอกจำนวน",
        "“Few” are so few that one could be recognised; no number is told.",
    ),
    "at_least": ("{people} ขึ้นไป", "{people} or more"),
    "who": ("ใครมาเรียน", "Who came"),
    "age": ("อายุ", "Age"),
    "groups": ("คนที่มาเรียน ตามกลุ่มเป้าหมาย", "Who came, by target group"),
    "visits": ("คน-ครั้ง", "Visits"),
    "sessions": ("ครั้งที่เปิดสอน", "Sessions held"),
    "taught": ("ชั่วโมงสอน", "Hours taught"),
    "hub": ("ศูนย์กลาง", "Hub"),
    "other_year": ("ปีงบประมาณ {year}", "Fiscal year {year}"),
    "below": ("ศูนย์กลางที่บอกยอดมา", "Hubs that told their totals"),
    "nothing": (
        "ยังไม่มีศูนย์ เมื่อศูนย์เข้าร่วมและส่งข้อมูลครั้งแรก ยอดจะขึ้นที่นี่",
        "No centre yet. Once one has joined and sent its first bundle, its numbers stand here.",
    ),
    "leave": ("ออก", "Leave"),
}
"""The sentences; numbers and names are put in by the page."""
