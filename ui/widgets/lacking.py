"""What a profile can lack, each with its drawing."""

from __future__ import annotations

from typing import Final

LACK_ICONS: Final = {
    "sex": "user",
    "birth": "cake",
    "id_number": "identification-card",
    "phone": "phone",
    "address": "map-pin",
    "emergency_contact": "phone",
    "consent_enrol_report": "signature",
    "consent_photo": "signature",
}
