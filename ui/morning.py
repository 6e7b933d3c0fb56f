"""One morning at ศาลาแม่กา, played by verbs as a person would type them: `python -m ui.morning`.

From a messy list to signed certificates and back from a backup, in a practice home that is emptied
first. Each step says one line with its figures; a figure that is not as expected ends the morning.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.practice.messy_list import write_messy_list
from ui.verbs import run

USUAL = Path(__file__).resolve().parents[1] / ".practice"
LIST = "รายชื่อผู้เรียน.xlsx"
SETTING = {"SALA_NOW": "2026-07-03T15:30", "SALA_PASSPHRASE": "ดอกคูนริมกว๊าน", "SALA_RECOVERY_CODE": ""}
"""After the last session; the home is a practice home, so its passphrase may be known."""
SIGNERS = ("นางบัวคำ ใจกว้าง|ครูผู้สอน", "นายสมบูรณ์ แม่กา|ประธานศูนย์การเรียนรู้")
HOLIDAY = "2026-06-03"

Told = dict[str, Any]
Tell = Callable[[str], object]


class NotAsTold(Exception):
    """A verb failed, or a figure of the morning is not what it must be."""


@dataclass(frozen=True, slots=True)
class Morning:
    """What came of it."""

    home: Path
    imported: int
    duplicates: int
    skipped: int
    sessions: int
    left_out: tuple[tuple[str, str], ...]
    earned: int
    possible: int
    lost: int
    numbers: tuple[str, ...]
    verdicts: tuple[str, ...]
    """Of a certificate as it was issued, of a changed one, of one that was voided."""
    certificates: Path
    register: Path
    backup: Path


@dataclass(frozen=True, slots=True)
class Desk:
    """Somebody at a keyboard; the home is a practice home."""

    home: Path

    def __call__(self, *words: str | Path) -> Told:
        """Type one command; returns what it said."""
        typed = ["--home", str(self.home), "--practice", "--json", *map(str, words)]
        heard = io.StringIO()
        with contextlib.redirect_stdout(heard):
            code = run(typed)
        said: Told = json.loads(heard.getvalue())
        if code:
            raise NotAsTold(f"{' '.join(typed)} → {code}: {said}")
        return said


def play(home: Path = USUAL, *, people: int = 40, seed: int = 1, tell: Tell = print) -> Morning:
    """Play the morning.

    Args:
        home: a folder that is emptied first; it must be new, or of an earlier morning.
        people: how many are on the list, ten at least.
        seed: equal seeds give equal lists.
        tell: takes each line of the story.

    Raises:
        NotAsTold: something is not as it must be.
    """
    _empty(home)
    with _setting(SETTING):
        return _play(Desk(home), people, seed, tell)


def _play(desk: Desk, people: int, seed: int, tell: Tell) -> Morning:
    desk("setup", "--centre", "ศาลาแม่กา", "--volunteer", "ป้าบัว", "--pin", "2569",
         "--recovery", desk.home / "แผ่นกู้คืน.txt")  # fmt: skip
    tell("ตั้งศูนย์        ศาลาแม่กา โต๊ะ A ผู้ดูแล ป้าบัว")

    handed = write_messy_list(desk.home / LIST, people=people, seed=seed)
    tried = desk("learners", "import", desk.home / LIST, "--dry-run")
    _expect("a dry run keeps nobody", desk("learners", "list")["learners"], [])
    taken = desk("learners", "import", desk.home / LIST)
    counts = tuple(len(taken[name]) for name in ("people", "duplicates", "skipped"))
    _expect("the list", counts, tuple(len(handed[name]) for name in ("people", "duplicates", "skipped")))
    _expect("rows", (sum(counts), taken["imported"]), (handed["rows"], tried["imported"]))
    tell(f"นำเข้ารายชื่อ     {handed['rows']} แถว = ใหม่ {counts[0]} ซ้ำ {counts[1]} ข้าม {counts[2]}")

    planned = desk("activities", "add", "--title", "ทอผ้าพื้นเมือง", "--from", "2026-05-27",
                   "--until", "2026-07-01", "--weekly", "wed,fri", "--time", "09:00-12:00")  # fmt: skip
    code, sessions = planned["activity"]["code"], [one["code"] for one in planned["sessions"]]
    left_out = tuple((one["date"], one["name"]) for one in planned["left_out"])
    _expect("the holiday is left out", [day for day, _ in left_out], [HOLIDAY])
    _expect("sessions", len(sessions), 10)
    tell(f"วางแผนกิจกรรม   {code} ทอผ้าพื้นเมือง {len(sessions)} ครั้ง เว้น 3 มิ.ย. 2569 {left_out[0][1]}")

    _expect("enrolled", desk("enrol", code, "--all")["enrolled"], people)
    learners = [line["code"] for line in desk("attendance", "roll", sessions[0])["roll"]]
    _take_rolls(desk, sessions, learners)
    tell(f"ลงทะเบียนเรียน   {people} คน แล้วเช็กชื่อครบ {len(sessions)} ครั้ง")

    found = desk("certificates", "earned", code)
    standing = tuple(len(found[name]) for name in ("earned", "possible", "lost"))
    _expect("earned, possible, lost", standing, (people - 2, 1, 1))
    _expect("who", (found["possible"][0]["code"], found["lost"][0]["code"]), (learners[1], learners[0]))
    tell(f"ผลการเรียน       ผ่าน {standing[0]} ยังมีสิทธิ์ {standing[1]} ไม่ผ่าน {standing[2]}")
    for one in (*found["possible"], *found["lost"]):
        tell(f"                 {one['name']}: {one['why']}")

    desk("centre", *(word for one in SIGNERS for word in ("--signer", one)))
    paper = desk.home / "วุฒิบัตร.pdf"
    issued = desk("certificates", "issue", code, "--out", paper)["issued"]
    numbers = tuple(one["number"] for one in issued)
    _expect("numbers", (len(numbers), len(set(numbers)), _pages(paper)), (standing[0],) * 3)
    tell(f"ออกวุฒิบัตร       {len(numbers)} ใบ เลขที่ {numbers[0]} ถึง {numbers[-1]} ไฟล์เดียว")

    verdicts = _prove(desk, issued)
    tell(f"พิมพ์ซ้ำ          เลขที่ {numbers[0]} เหมือนเดิมทุกไบต์ทั้งสองครั้ง")
    tell(
        f"ตรวจสอบ         ใบจริง {verdicts[0]} ถูกแก้ {verdicts[1]} ยกเลิกแล้ว {verdicts[2]} ({numbers[-1]})"
    )

    register = Path(desk("certificates", "register", "--out", desk.home / "ทะเบียนคุม.xlsx")["file"])
    backup = Path(desk("backup", desk.home / "สำรอง")["file"])
    again = Desk(desk.home / "อีกเครื่อง")
    changes = again("restore", backup)["restored"]["changes"]
    for where in (desk, again):
        _expect("the journal", where("journal", "verify"), {"ok": True, "broken": []})
        _expect("check", where("check")["ok"], True)
    _expect(
        "what came back", again("certificates", "earned", code), desk("certificates", "earned", code)
    )
    tell(f"สำรองและกู้คืน    {changes} รายการ ตรวจสมุดบันทึกแล้ว ครบถ้วนทั้งสองเครื่อง")
    tell(f"วุฒิบัตรอยู่ที่      {paper}")
    return Morning(
        desk.home,
        *counts,
        len(sessions),
        left_out,
        *standing,
        numbers,
        verdicts,
        paper,
        register,
        backup,
    )


def _take_rolls(desk: Desk, sessions: Sequence[str], learners: Sequence[str]) -> None:
    """The exceptions, then all the rest; the second learner's last session stays open.

    Of ten sessions two may be missed: the first learner misses three, the second two and perhaps the
    last, the third two, the fourth comes half an hour late, the fifth is excused once.
    """
    lost, possible, just, late, excused, *_ = learners
    for absent, of in ((lost, sessions[:3]), (possible, sessions[3:5]), (just, sessions[5:7])):
        for session in of:
            desk("attendance", "mark", session, absent, "absent")
    desk("attendance", "mark", sessions[7], late, "late", "--minutes", "30")
    desk("attendance", "mark", sessions[8], excused, "excused")
    marked = sum(desk("attendance", "mark", one, "--all", "present")["marked"] for one in sessions[:-1])
    _expect("the rest was there", marked, 9 * len(learners) - 9)
    there = [one for one in learners if one != possible]
    _expect(
        "the last roll",
        desk("attendance", "mark", sessions[-1], *there, "present")["marked"],
        len(there),
    )


def _prove(desk: Desk, issued: Sequence[Told]) -> tuple[str, ...]:
    """Print one again, twice; void the last; hold three tokens against the register."""
    first, last = issued[0], issued[-1]
    prints = [desk.home / f"พิมพ์ซ้ำ{turn}.pdf" for turn in (1, 2)]
    for out in prints:
        desk("certificates", "reprint", first["number"], "--out", out)
    _expect("a reprint", prints[0].read_bytes() == prints[1].read_bytes(), True)
    desk("certificates", "void", last["number"], "--why", "ชื่อสะกดผิด")
    token: str = first["token"]
    spoiled = f"{token[:-9]}{(int(token[-9]) + 1) % 10}{token[-8:]}"
    texts = (token, spoiled, last["token"])
    verdicts = tuple(desk("certificates", "verify", text)["verdict"] for text in texts)
    _expect("verdicts", verdicts, ("genuine", "altered", "revoked"))
    _expect("the printed code", desk("certificates", "verify", prints[0])["verdict"], "genuine")
    return verdicts


def _pages(pdf: Path) -> int:
    import pypdfium2  # noqa: PLC0415

    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def _expect(what: str, got: object, wanted: object) -> None:
    if got != wanted:
        raise NotAsTold(f"{what}: {got!r}, not {wanted!r}")


def _empty(home: Path) -> None:
    """Make the folder anew; somebody's own files are never thrown away."""
    if home.exists() and any(home.iterdir()) and not (home / LIST).exists():
        raise NotAsTold(f"{home} holds something else: choose an empty folder")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)


@contextlib.contextmanager
def _setting(told: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in told}
    os.environ.update(told)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name) if value is None else os.environ.update({name: value})


def main() -> int:
    """Read the arguments and play."""
    asked = argparse.ArgumentParser(prog="python -m ui.morning", description=__doc__)
    asked.add_argument("--home", type=Path, default=USUAL, metavar="DIR")
    asked.add_argument("--people", type=int, default=40, metavar="N")
    asked.add_argument("--seed", type=int, default=1, metavar="N")
    args = asked.parse_args()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", line_buffering=True)
    try:
        play(args.home.absolute(), people=args.people, seed=args.seed, tell=print)
    except NotAsTold as error:
        print(f"ไม่เป็นไปตามที่ควร: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
