"""One morning at ศาลาแม่กา, played by verbs as a person would type them: `python -m ui.morning`.

From a messy list to signed certificates and back from a backup, in a practice home that is emptied
first. Each step says one line with its figures; a figure that is not as it must be ends the morning.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import shlex
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop.practice.messy_list import write_messy_list
from ui.verbs import run

USUAL = Path(__file__).resolve().parents[1] / ".practice"
LIST = "รายชื่อผู้เรียน.xlsx"
CRAFT = """
    activities add --title ทอผ้าพื้นเมือง --from 2026-05-27 --until 2026-07-01
    --weekly wed,fri --time 09:00-12:00 --rule 80%
"""
SIGNERS = """
    centre --signer 'นางบัวคำ ใจกว้าง|ครูผู้สอน' --signer 'นายสมบูรณ์ แม่กา|ประธานศูนย์การเรียนรู้'
"""
SETTING = {"SALA_NOW": "2026-07-03T15:30", "SALA_PASSPHRASE": "ดอกคูนริมกว๊าน", "SALA_RECOVERY_CODE": ""}
"""Two days after the last session; made-up people only, so the passphrase may be known."""

Told = dict[str, Any]
Tell = Callable[[str], object]


class NotAsTold(Exception):
    """A verb failed, or a figure of the morning is not what it must be."""


def type_in(home: Path, line: str, *more: str | Path) -> Told:
    """Type one command at the desk of a practice home; returns what it said."""
    typed = [*shlex.split(line), *map(str, more), "--home", str(home), "--practice", "--json"]
    with contextlib.redirect_stdout(io.StringIO()) as heard:
        code = run(typed)
    said: Told = json.loads(heard.getvalue())
    if code:
        raise NotAsTold(f"{' '.join(typed)} → {code}: {said}")
    return said


@dataclass(slots=True)
class Morning:
    """What came of it; one step after the other fills it in."""

    home: Path
    people: int
    tell: Tell
    list: Told = field(default_factory=dict)
    """`rows people duplicates skipped` of the import, as counts."""
    activity: str = ""
    sessions: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    """Public holidays: date and name."""
    learners: tuple[str, ...] = ()
    standing: Told = field(default_factory=dict)
    """`earned possible lost`, as counts."""
    issued: tuple[Told, ...] = ()
    verdicts: tuple[str, ...] = ()
    """Of a certificate as it was issued, of a changed one, of one that was voided."""
    certificates: Path = Path()
    register: Path = Path()
    backup: Path = Path()

    def desk(self, line: str, *more: str | Path) -> Told:
        """Type one command at this home's desk."""
        return type_in(self.home, line, *more)

    def say(self, step: str, words: str) -> None:
        """One line of the story; Thai marks above and below take no room."""
        room = 16 - sum(unicodedata.category(letter) != "Mn" for letter in step)
        self.tell(f"{step}{' ' * room}{words}")


def play(home: Path = USUAL, people: int = 40, seed: int = 1, tell: Tell = print) -> Morning:
    """Play the morning with that many people (ten at least); equal seeds give equal lists.

    Raises:
        NotAsTold: something is not as it must be; or the folder, which is emptied, is somebody's.
    """
    if home.exists() and any(home.iterdir()) and not (home / LIST).exists():
        raise NotAsTold(f"{home} holds something else: choose an empty folder")
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    day = Morning(home, people, tell)
    with _setting(SETTING):
        _take_in(day, write_messy_list(home / LIST, people=people, seed=seed))
        for step in (_plan, _take_rolls, _judge, _issue, _prove, _keep):
            step(day)
    return day


def _take_in(day: Morning, handed: Told) -> None:
    day.desk("setup --centre ศาลาแม่กา --volunteer ป้าบัว --recovery", day.home / "แผ่นกู้คืน.txt")
    day.say("ตั้งศูนย์", "ศาลาแม่กา โต๊ะ A ผู้ดูแล ป้าบัว")
    tried = day.desk("learners import --dry-run", day.home / LIST)
    _expect("people after a dry run", day.desk("learners list")["learners"], [])
    taken = day.desk("learners import", day.home / LIST)
    kinds = ("people", "duplicates", "skipped")
    day.list = {"rows": taken["rows"]} | {kind: len(taken[kind]) for kind in kinds}
    _expect("the list", day.list, {"rows": handed["rows"]} | {kind: len(handed[kind]) for kind in kinds})
    _expect("imported", (taken["imported"], tried["imported"]), (day.people, day.people))
    _expect("every row", sum(day.list[kind] for kind in kinds), day.list["rows"])
    day.say("นำเข้ารายชื่อ", "{rows} แถว = ใหม่ {people} ซ้ำ {duplicates} ข้าม {skipped}".format(**day.list))


def _plan(day: Morning) -> None:
    planned = day.desk(CRAFT)
    day.activity = planned["activity"]["code"]
    day.sessions = tuple(one["code"] for one in planned["sessions"])
    day.left_out = tuple((one["date"], one["name"]) for one in planned["left_out"])
    _expect("sessions", (len(day.sessions), [date for date, _ in day.left_out]), (10, ["2026-06-03"]))
    day.say("วางแผนกิจกรรม", f"{day.activity} ทอผ้าพื้นเมือง {len(day.sessions)} ครั้ง ครั้งละ 3 ชั่วโมง")
    day.say("", f"เว้น 3 มิ.ย. 2569 {day.left_out[0][1]}")
    _expect("enrolled", day.desk(f"enrol {day.activity} --all")["enrolled"], day.people)
    roll = day.desk(f"attendance roll {day.sessions[0]}")["roll"]
    day.learners = tuple(line["code"] for line in roll)


def _take_rolls(day: Morning) -> None:
    """The exceptions, then all the rest. Of ten sessions two may be missed.

    The first learner misses three; the second two, and the last is not marked yet; the third just
    two; the fourth comes half an hour late; the fifth is excused once.
    """
    lost, possible, just, late, excused, *_ = day.learners
    *most, last = day.sessions
    for absent, of in ((lost, most[:3]), (possible, most[3:5]), (just, most[5:7])):
        for session in of:
            day.desk(f"attendance mark {session} {absent} absent")
    day.desk(f"attendance mark {most[7]} {late} late --minutes 30")
    day.desk(f"attendance mark {most[8]} {excused} excused")
    rest = sum(day.desk(f"attendance mark {one} --all present")["marked"] for one in most)
    _expect("the rest", rest, 9 * day.people - 9)
    there = [one for one in day.learners if one != possible]
    done = day.desk(f"attendance mark {last}", *there, "present")
    _expect("the last roll", done["marked"], day.people - 1)
    day.say("เช็กชื่อ", f"{day.people} คน {len(day.sessions)} ครั้ง ขาด สาย และลา รวม 9 ยังไม่เช็ก 1")


def _judge(day: Morning) -> None:
    found = day.desk(f"certificates earned {day.activity}")
    day.standing = {verdict: len(people) for verdict, people in found.items()}
    _expect("standing", day.standing, {"earned": day.people - 2, "possible": 1, "lost": 1})
    others = [*found["lost"], *found["possible"]]
    _expect("who", tuple(one["code"] for one in others), day.learners[:2])
    day.say("ผลการเรียน", "ผ่าน {earned} ยังมีสิทธิ์ {possible} ไม่ผ่าน {lost}".format(**day.standing))
    for one in others:
        day.say("", f"{one['name']}: {one['why']}")


def _issue(day: Morning) -> None:
    day.desk(SIGNERS)
    day.certificates = day.home / "วุฒิบัตร.pdf"
    done = day.desk(f"certificates issue {day.activity} --out", day.certificates)
    day.issued = tuple(done["issued"])
    numbers = [one["number"] for one in day.issued]
    _expect("numbers", numbers, [f"{n}/2569" for n in range(1, day.people - 1)])
    day.say("ออกวุฒิบัตร", f"{len(numbers)} ใบ เลขที่ {numbers[0]} ถึง {numbers[-1]} ในไฟล์เดียว")


def _prove(day: Morning) -> None:
    """Print the first again, twice; void the last; hold three tokens against the register."""
    first, last = day.issued[0], day.issued[-1]
    prints = [day.home / f"พิมพ์ซ้ำ {turn}.pdf" for turn in (1, 2)]
    for out in prints:
        day.desk(f"certificates reprint {first['number']} --out", out)
    _expect("the reprints are alike", prints[0].read_bytes() == prints[1].read_bytes(), True)
    day.say("พิมพ์ซ้ำ", f"เลขที่ {first['number']} สองครั้ง เหมือนกันทุกไบต์")
    day.desk(f"certificates void {last['number']} --why ชื่อสะกดผิด")
    token: str = first["token"]
    changed = f"{token[:-9]}{(int(token[-9]) + 1) % 10}{token[-8:]}"
    tokens = (token, changed, last["token"])
    day.verdicts = tuple(day.desk("certificates verify", text)["verdict"] for text in tokens)
    _expect("verdicts", day.verdicts, ("genuine", "altered", "revoked"))
    day.say("ตรวจวุฒิบัตร", f"{first['number']} ของแท้ · แก้หนึ่งตัวเลข จับได้ · {last['number']} ยกเลิกแล้ว")


def _keep(day: Morning) -> None:
    day.register = day.home / "ทะเบียนคุม.xlsx"
    day.desk("certificates register --out", day.register)
    day.backup = Path(day.desk("backup", day.home / "สำรอง")["file"])
    again = day.home / "เครื่องใหม่"
    changes = type_in(again, "restore", day.backup)["restored"]["changes"]
    for home in (day.home, again):
        _expect("the journal", type_in(home, "journal verify"), {"ok": True, "broken": []})
        _expect("check", type_in(home, "check")["ok"], True)
    for line in ("learners list", f"certificates earned {day.activity}"):
        _expect("what came back", type_in(again, line), day.desk(line))
    day.say("สำรองและกู้คืน", f"{changes} รายการ ครบถ้วนบนเครื่องใหม่ สมุดบันทึกถูกต้อง")
    day.say("วุฒิบัตรอยู่ที่", str(day.certificates))


def _expect(what: str, got: object, wanted: object) -> None:
    if got != wanted:
        raise NotAsTold(f"{what}: {got!r}, not {wanted!r}")


@contextlib.contextmanager
def _setting(told: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(told)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def main() -> int:
    """Read the arguments and play."""
    asked = argparse.ArgumentParser(prog="python -m ui.morning", description="ศาลา")
    asked.add_argument("--home", type=Path, default=USUAL, metavar="DIR")
    asked.add_argument("--people", type=int, default=40, metavar="N")
    asked.add_argument("--seed", type=int, default=1, metavar="N")
    args = asked.parse_args()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a console may speak another code page
            stream.reconfigure(encoding="utf-8", line_buffering=True)
    try:
        play(args.home.absolute(), people=args.people, seed=args.seed)
    except NotAsTold as error:
        print(f"ไม่เป็นไปตามที่ควร: {error}", file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
