"""The verbs of the passbook, as people type them: for the test of the contract."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from tests.conftest import Desk

WHO = "A00001E"
WEAVING = (
    "--title", "ทอผ้าที่วัดศรีโคมคำ", "--way", "other_centre", "--held-at", "วัดศรีโคมคำ", "--since", "มี.ค. 2569",
    "--hours", "๑๒", "--evidence", "certificate", "--evidence-note", "เลขที่ 4/2569",
)  # fmt: skip


def outside(desk: Desk, path: Path) -> dict[str, Any]:
    """A line with its picture, checked by somebody who is named."""
    file = path / "ใบ.png"
    Image.new("RGB", (90, 60), "navy").save(file)
    told = desk("learners", "outside", WHO, *WEAVING, "--picture", file)
    (line,) = told["outside"]
    assert (told["minutes_checked"], line["minutes"], line["pictures"]) == (0, 720, 1)
    told = desk(
        "learners",
        "outside",
        WHO,
        "--line",
        line["id"],
        "--check",
        "ครูสมใจ ดีงาม|ครู ศกร.ตำบล|1 มิ.ย. 2569",
    )
    assert told["minutes_checked"] == 720
    return told


def _changed(desk: Desk, path: Path) -> dict[str, Any]:
    outside(desk, path)
    assert desk.no("learners", "outside", WHO, "--check")["code"] == "outside_which"
    assert desk.no("learners", "outside", WHO, "--line", "2", "--remove")["code"] == "no_such"
    told = desk("learners", "outside", WHO, "--line", "1", "--hours", "10")
    (one,) = told["outside"]
    assert (one["minutes"], one["checked_by"], one["since"]) == (600, None, "2026-03")
    return told


def _removed(desk: Desk, path: Path) -> dict[str, Any]:
    line = outside(desk, path)["outside"][0]
    told = desk("learners", "outside", WHO, "--line", line["id"], "--remove")
    assert told["outside"] == []
    desk("undo")
    told = desk("learners", "outside", WHO)
    assert told["minutes_checked"] == 720
    return told


def _booklet(desk: Desk, path: Path) -> dict[str, Any]:
    outside(desk, path)
    told = desk("learners", "passbook", WHO, "--out", path / "เล่ม.pdf", "--booklet")
    assert told["pages"] % 4 == 0
    assert (path / "เล่ม.pdf").read_bytes().startswith(b"%PDF")
    return told


def _credits(desk: Desk, path: Path) -> dict[str, Any]:
    desk("rules", "credit.hours=10")
    desk("learners", "amend", WHO, "--id-number", "1560100000019")
    outside(desk, path)
    desk("programmes", "add", "--title", "นักจัดการเมือง", "--credits", "3", "A01=1.5")
    line = desk("learners", "outside", WHO)["outside"][0]["id"]
    desk("learners", "outside", WHO, "--line", line, "--programme", "PA01")
    told = desk("report", "credits", "2569", "--out", path / "รายชื่อ.xlsx")
    first = next(one for one in told["candidates"] if one["code"] == WHO)
    assert (first["outside_minutes"], first["programme"], first["confirmed"] > 0) == (720, True, True)
    assert first["number"] == "1-5601-xxxxx-xx-9"
    return told


PLAYS: tuple[tuple[str, str, Callable[[Desk, Path], dict[str, Any]]], ...] = (
    ("learners.outside", "checked", outside),
    ("learners.outside", "changed", _changed),
    ("learners.outside", "taken out and back", _removed),
    ("learners.passbook", "folded", _booklet),
    ("report.credits", "with a programme", _credits),
    (
        "report.credits",
        "nobody, on paper",
        lambda d, p: d("report", "credits", "๒๕๖๘", "--out", p / "a.pdf"),
    ),
    (
        "learners.passbook",
        "in order",
        lambda d, p: d("learners", "passbook", WHO, "--out", p / "a.pdf"),
    ),
)
