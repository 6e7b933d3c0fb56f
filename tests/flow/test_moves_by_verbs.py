"""A learner moves from ศาลาแม่กา to ศาลาดอกคำใต้ by verbs: what goes along, what stays, who is believed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop import leaving
from desktop.certificates import token
from desktop.errors import Refused
from desktop.learners import rights
from desktop.learners.profile import Changed, Given, save
from desktop.learners.register import named
from desktop.leaving import sealing
from desktop.paths import Home
from desktop.store.change import canonical
from desktop.store.store import Store, unlock
from desktop.sync import directory
from tests.conftest import PASSPHRASE, Desk

WHO = "A00001E"
SECRETS = ("1101700230705", "0810000003", "พุทธ", "ยายแก้ว", "คนอื่นมาก", "ใจร้อน")
WEAVING = (
    "--title",
    "ทอผ้าที่วัด",
    "--way",
    "course",
    "--since",
    "2568",
    "--hours",
    "12",
    "--evidence",
    "letter",
)


def opened(home: Home) -> Store:
    return unlock(home, passphrase=PASSPHRASE)


@pytest.fixture
def there(ended: Desk, tmp_path: Path) -> Home:
    """Another centre."""
    home = Home(tmp_path / "there")
    ended("setup", "--centre", "ศาลาดอกคำใต้", "--volunteer", "ลุงตา", home=home)
    return home


def known_to_a_hub(here: Home, there: Home) -> None:
    """A hub's list, as it comes with a bundle, tells the new centre of the old one's key."""
    hub = Ed25519PrivateKey.generate()
    with opened(here) as store:
        entry = ("ศาลาแม่กา", (store.keys.public,), ())
    data = directory.signed(("เทศบาลเมืองพะเยา", hub), 1 << 50, [entry])
    with opened(there) as store, store.local() as tx:
        public = hub.public_key().public_bytes_raw()
        tx.sql.execute("INSERT INTO directory VALUES (?, ?, ?)", (public, 1 << 50, data))


def learned(desk: Desk) -> None:
    """มาลี has all that may go, and all that may not."""
    desk("learners", "outside", WHO, *WEAVING)
    desk("learners", "outside", WHO, "--line", "1", "--check", "ครูสมใจ ดีงาม|ครู ศกร.ตำบล|1 มิ.ย. 2569")
    desk("learners", "amend", WHO, "--id-number", SECRETS[0], "--phone", "0810000001")
    desk("learners", "amend", WHO, "--guardian", f"ยายแก้ว|grandparent|{SECRETS[1]}", "--remark", "ใจร้อน")
    desk("learners", "amend", WHO, "--emergency-name", "คนอื่นมาก", "--address", "12 หมู่ 3 แม่กา")
    with opened(desk.home) as store, store.write("test") as tx:
        who = named(tx, WHO).id
        tx.sql.execute("UPDATE volunteer SET role = 'keeper'")
        save(tx, who, Changed(consents=(Given("sensitive"),)))
        save(tx, who, Changed(sensitive={"religion": "พุทธ"}))


def rests(home: Home, who: str) -> None:
    """Their data may not be used for now."""
    with opened(home) as store, store.write("test") as tx:
        rights.settle(tx, rights.ask(tx, named(tx, who).id, "restrict").id, "restricted")


def lines_of(desk: Desk, who: str, home: Home) -> dict[str, dict[str, Any]]:
    told = desk("learners", "outside", who, home=home)
    return {line["title"]: line for line in told["outside"]}


def test_a_passbook_goes_along_and_nothing_else(ended: Desk, there: Home, tmp_path: Path) -> None:
    desk, file = ended, tmp_path / "m.sala-move"
    learned(desk)
    issued = desk("certificates", "issue", "A01", "--out", tmp_path / "c.pdf")["issued"]
    (number,) = [one["number"] for one in issued if one["name"] == "นางสาวมาลี ใจดี"]
    assert desk.no("learners", "move", WHO, "--out", file)["code"] == "move_no_consent"
    assert not file.exists()
    move = ("learners", "move", WHO, "--out", file, "--to", "ศาลาดอกคำใต้")
    told = desk(*move, "--consent", "signed", "--on", "30 มิ.ย. 2569")
    assert (told["lines"], told["minutes"], told["certificates"]) == (2, 900 + 720, 1)
    held = leaving.opened(file, told["code"]).book.to_bytes()
    assert "มาลี".encode() in held
    for secret in SECRETS:
        assert secret.encode() not in held, secret
    assert "มาลี".encode() not in file.read_bytes()

    take = ("learners", "take-in", file, "--code", told["code"].lower().replace("-", " "))
    assert desk.no(*take)["code"] == "move_own"
    seen = desk(*take, "--dry-run", home=there)
    assert (seen["name"], seen["from"], seen["known_by"]) == ("นางสาวมาลี ใจดี", "ศาลาแม่กา", None)
    assert seen["certificates"] == [{"verdict": "unknown_issuer", "count": 1}]
    assert desk("learners", "list", home=there)["learners"] == []
    came = desk(*take, home=there)["taken"]["learner"]["code"]
    before = desk("journal", "list", home=there)
    again = desk(*take, home=there)["taken"]
    assert (again["written"], again["new"], again["learner"]["code"]) == (0, False, came)
    assert desk("journal", "list", home=there) == before, "twice changes nothing"
    lines = lines_of(desk, came, there)
    assert {title: one["counts"] for title, one in lines.items()} == {
        "สานตะกร้า": False,
        "ทอผ้าที่วัด": False,
    }
    basket = lines["สานตะกร้า"]
    assert (basket["proof"], lines["ทอผ้าที่วัด"]["proof"]) == ("unknown_issuer", None)
    assert (basket["minutes"], basket["held_at"], basket["from_centre"]) == (900, "ศาลาแม่กา", "ศาลาแม่กา")
    assert (basket["since"], basket["until"], basket["evidence_note"]) == (
        "2026-06-05",
        "2026-06-19",
        number,
    )
    verdict = desk("certificates", "verify", basket["certificate"], home=there)
    assert (verdict["verdict"], verdict["certificate"]["name"]) == ("unknown_issuer", "นางสาวมาลี ใจดี")

    known_to_a_hub(desk.home, there)
    assert desk(*take, home=there)["taken"]["written"] == 2
    lines = lines_of(desk, came, there)
    assert (lines["สานตะกร้า"]["checked_by"], lines["สานตะกร้า"]["signed"]) == ("ศาลาแม่กา", True)
    assert lines["สานตะกร้า"]["proof"] == "genuine"
    assert (lines["ทอผ้าที่วัด"]["checked_by"], lines["ทอผ้าที่วัด"]["signed"]) == ("ครูสมใจ ดีงาม", True)
    assert desk("certificates", "verify", basket["certificate"], home=there)["verdict"] == "genuine"
    assert desk("learners", "hours", came, home=there)["outside_minutes"] == 1620
    desk("undo", home=there)
    assert desk("learners", "hours", came, home=there)["outside_minutes"] == 0
    for home in (None, there):
        assert desk("journal", "verify", home=home) == {"ok": True, "broken": []}
        assert desk("check", home=home)["ok"] is True


def test_what_is_no_whole_file_of_a_known_code_is_refused(
    ended: Desk, there: Home, tmp_path: Path
) -> None:
    desk, file = ended, tmp_path / "m.sala-move"
    assert desk.no("learners", "move", WHO, "--out", tmp_path / "no" / "m", "--consent", "spoken")[
        "code"
    ]
    assert desk.no("learners", "move", WHO, "--out", file)["code"] == "move_no_consent", "all or nothing"
    code = desk("learners", "move", WHO, "--out", file, "--consent", "spoken")["code"]
    whole = file.read_bytes()

    def no(data: bytes, said: str = code) -> str:
        file.write_bytes(data)
        return str(desk.no("learners", "take-in", file, "--code", said, home=there)["code"])

    assert no(whole, "7K2M-9QXD") == "move_code_unfit"
    assert no(whole, "7K2M-9QXD-3HTB") == "move_code_wrong"
    assert no(whole[:-1]) == no(whole[:90]) == no(whole[:8]) == "move_damaged"
    for place in range(8, len(whole), 97):
        assert no(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :]) == "move_damaged"
    assert no(b"PK" + whole) == "move_foreign"
    assert desk("learners", "list", home=there)["learners"] == []
    file.write_bytes(whole)
    desk("learners", "add", "--name", "นางสาวมาลี ใจดี", "--birth", "3/6/2500", home=there)
    take = ("learners", "take-in", file, "--code", code)
    assert desk.no(*take, home=there)["code"] == "move_which"
    (alike,) = desk(*take, "--dry-run", home=there)["alike"]
    taken = desk(*take, "--into", alike["code"], home=there)["taken"]
    assert (taken["new"], taken["learner"]["code"]) == (False, alike["code"])
    other = desk("learners", "add", "--name", "คนอื่น ไกล", home=there)["learner"]["code"]
    assert desk.no(*take, "--into", other, home=there)["code"] == "move_other_person"
    rests(there, alike["code"])
    assert desk.no(*take, home=there)["code"] == "move_rests_here"
    desk("learners", "erase", alike["id"], "--why", "เจ้าตัวขอให้ลบ", home=there)
    assert desk.no(*take, "--new", home=there)["code"] == "person_erased"
    rests(desk.home, WHO)
    other = tmp_path / "other.sala-move"
    assert desk.no("learners", "move", WHO, "--out", other)["code"] == "move_restricted"


def test_a_lying_centre_is_not_believed(ended: Desk, there: Home, tmp_path: Path) -> None:
    """Who signs with another key, or puts another name on a certificate, changes nothing that counts."""
    desk, file = ended, tmp_path / "m.sala-move"
    desk("certificates", "issue", "A01", "--out", tmp_path / "c.pdf")
    known_to_a_hub(desk.home, there)
    code = desk("learners", "move", WHO, "--out", file, "--consent", "spoken")["code"]
    came = desk("learners", "take-in", file, "--code", code, home=there)["taken"]["learner"]["code"]
    assert desk("learners", "hours", came, home=there)["outside_minutes"] == 900
    desk("learners", "outside", came, "--line", "1", "--uncheck", home=there)
    assert desk("learners", "take-in", file, "--code", code, home=there)["taken"]["written"] == 0
    assert desk("learners", "hours", came, home=there)["outside_minutes"] == 0, "somebody said no to it"
    desk("undo", home=there)
    book = leaving.opened(file, code).book
    (line,) = book.lines
    more = replace(book, lines=(replace(line, minutes=60_000),))
    code = sealing.write(file, more, Ed25519PrivateKey.generate())
    seen = desk("learners", "take-in", file, "--code", code, home=there)
    assert (seen["known_by"], seen["taken"]["written"]) == (None, 0)
    assert desk("learners", "hours", came, home=there)["outside_minutes"] == 900
    with opened(desk.home) as store:
        claims, _signature = token.read(line.token or b"")
        forged = token.sign(replace(claims, name="นายอื่น"), Ed25519PrivateKey.generate())
        bad = replace(book, lines=(replace(line, token=forged),))
        code = sealing.write(file, bad, store.keys.signing)
        assert desk.no("learners", "take-in", file, "--code", code, home=there)["code"] == "move_forged"
        told: dict[str, object]
        for told in (
            {"sex": "อะไร"}, {"given_name": None, "family_name": None}, {"given_name": "ก" * 301},
            {"birth_earliest": "2026-01-01"}, {"birth_earliest": "3/6/2500"}, {"phone": 5}, {"birth": "เก่า"},
        ):  # fmt: skip
            bad = replace(book, profile={**book.profile, **told})  # type: ignore[dict-item]
            with pytest.raises(Refused, match="move_forged"):
                sealing.write(file, bad, store.keys.signing)
        for told in (
            {"minutes": -1}, {"minutes": 10**9}, {"since": "2026-13"}, {"learned_by": "x"}, {"title": ""},
            {"origin": b"short"}, {"token": b"none"}, {"evidence_note": "\0"}, {"years": ((1, 2, 3),)},
        ):  # fmt: skip
            bad = replace(book, lines=(replace(line, **told),))  # type: ignore[arg-type]
            with pytest.raises(Refused, match="move_forged"):
                sealing.write(file, bad, store.keys.signing)
        with store.write("test") as tx:
            tx.about = replace(tx.about, practice=True)
            with pytest.raises(Refused, match="practice_stays"):
                leaving.leave(tx, book.learner, file)
    for outer, said in (
        ([2, "whatever"], "bundle_too_new"),
        ([1, [1 << 20, 3, 1], bytes(16), b"x"], "move_damaged"),  # a gigabyte to open it
        ([1, "x"], "move_damaged"),
    ):
        raw = canonical(outer)
        file.write_bytes(sealing.MAGIC + raw + hashlib.sha256(raw).digest())
        assert desk.no("learners", "take-in", file, "--code", code, home=there)["code"] == said


def test_over_two_ways_and_after_an_undo_it_is_one_person_and_one_line(
    ended: Desk, there: Home, tmp_path: Path
) -> None:
    desk, third = ended, Home(tmp_path / "third")
    desk("setup", "--centre", "ศาลาบ้านต๋อม", home=third)

    def moves(source: Home | None, who: str, *homes: Home) -> list[dict[str, Any]]:
        file = tmp_path / "m.sala-move"
        file.unlink(missing_ok=True)
        code = desk("learners", "move", who, "--out", file, "--consent", "signed", home=source)["code"]
        return [desk("learners", "take-in", file, "--code", code, home=home)["taken"] for home in homes]

    first, direct = moves(None, WHO, there, third)
    assert (first["new"], direct["new"]) == (True, True)
    desk("undo", home=there)
    assert desk("learners", "list", home=there)["learners"] == []
    (again,) = moves(None, WHO, there)
    assert (again["new"], again["learner"]) == (True, first["learner"]), (
        "who was taken back stands again"
    )
    file = tmp_path / "third.sala-move"
    code = desk(
        "learners", "move", first["learner"]["code"], "--out", file, "--consent", "signed", home=there
    )
    take = ("learners", "take-in", file, "--code", code["code"], "--into", direct["learner"]["code"])
    taken = desk(*take, home=third)["taken"]
    assert (taken["new"], taken["learner"]) == (False, direct["learner"])
    (line,) = desk("learners", "outside", direct["learner"]["code"], home=third)["outside"]
    assert (line["title"], line["minutes"], line["held_at"]) == ("สานตะกร้า", 900, "ศาลาแม่กา")
    assert desk("journal", "verify", home=third)["ok"] is True


def test_who_comes_home_brings_no_hours_that_were_taught_here(
    ended: Desk, there: Home, tmp_path: Path
) -> None:
    desk = ended
    learned(desk)
    known_to_a_hub(desk.home, there)
    out, back, again = (tmp_path / f"{name}.sala-move" for name in ("out", "back", "again"))
    told = desk("learners", "move", WHO, "--out", out, "--consent", "signed")
    assert desk.no("learners", "move", WHO, "--out", out)["code"] == "file_exists"
    assert desk.no("learners", "move", WHO, "--out", desk.home.database)["code"] == "file_exists"
    came = desk("learners", "take-in", out, "--code", told["code"], home=there)["taken"]["learner"]
    known_to_a_hub(there, desk.home)
    told = desk("learners", "move", came["code"], "--out", back, "--consent", "signed", home=there)
    before = lines_of(desk, WHO, desk.home)
    desk("learners", "take-in", back, "--code", told["code"], "--into", WHO)
    assert lines_of(desk, WHO, desk.home).keys() == before.keys()
    told = desk("learners", "move", WHO, "--out", again)
    assert told["lines"] == len(before) + 1


def test_two_records_of_one_activity_keep_a_line_each_and_a_doubled_one_counts_once(
    ended: Desk, there: Home, tmp_path: Path
) -> None:
    desk = ended
    known_to_a_hub(desk.home, there)
    told = desk("certificates", "earned", "A01")
    everybody = [one for kind in ("earned", "possible", "lost") for one in told[kind]]
    other = next(one["code"] for one in everybody if one["code"] != WHO and one["attended"])
    files = {}
    for who in (WHO, other):
        file = tmp_path / f"{who}.sala-move"
        files[file] = desk("learners", "move", who, "--out", file, "--consent", "signed")["code"]
    (first, code), (second, other_code) = files.items()
    came = desk("learners", "take-in", first, "--code", code, home=there)["taken"]["learner"]["code"]
    desk("learners", "take-in", second, "--code", other_code, "--into", came, home=there)
    here = desk("learners", "outside", came, home=there)["outside"]
    assert len(here) == 2
    with opened(there) as store, store.write("test") as tx:  # as another desk took the same file in
        who = named(tx, came).id
        tx.sql.execute(
            "INSERT INTO outside_learning (id, learner, title, minutes, learned_by, origin, from_centre)"
            " SELECT ?, learner, title, minutes, learned_by, origin, from_centre FROM outside_learning"
            " WHERE learner = ? AND checked_on IS NOT NULL LIMIT 1",
            (b"d" * 16, who),
        )
    assert desk("learners", "outside", came, home=there)["outside"] == here
    out = tmp_path / "on.sala-move"
    assert desk("learners", "move", came, "--out", out, "--consent", "signed", home=there)["lines"] == 2
