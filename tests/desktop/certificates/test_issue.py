"""Numbers, frozen wording and signatures; reprint, void, register; and what is genuine."""

from __future__ import annotations

import json
from pathlib import Path

import cbor2
import openpyxl
import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import Image

from desktop import centre
from desktop.certificates import listing, register, token, verify
from desktop.certificates.issue import Order, issue
from desktop.certificates.reprint import reprint
from desktop.certificates.workbook import write_register
from desktop.errors import Ambiguous, BadValue, DeskError, FileTrouble, NotFound, Refused
from desktop.models import Certificate, Learner, Template, show_id
from desktop.store.store import Store
from desktop.thai import keyboard
from tests.desktop.certificates.conftest import NAMES


def test_all_who_earned_it_get_one_in_one_file(issued: list[register.Issued], tmp_path: Path) -> None:
    assert [one.number for one in issued] == ["1/2569", "2/2569", "3/2569"]
    assert sorted(one.name for one in issued) == sorted(NAMES)
    assert (tmp_path / "all.pdf").read_bytes().startswith(b"%PDF")
    assert [p.name for p in tmp_path.glob("*.part")] == []


def test_who_has_one_gets_no_second_and_who_was_voided_gets_a_new_number(
    store: Store, issued: list[register.Issued], course: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="nobody_earned"):
        issue(store, Order(course), tmp_path / "again.pdf")
    assert not (tmp_path / "again.pdf").exists()
    with store.write("void") as tx:
        register.void(tx, "2/2569", "สะกดชื่อผิด")
    again = issue(store, Order(course), tmp_path / "again.pdf")
    assert [(one.number, one.name) for one in again] == [("4/2569", issued[1].name)]


def test_a_further_desk_gives_its_letter_with_the_number(
    store: Store, course: str, tmp_path: Path
) -> None:
    with store.write("desk") as tx:
        desk = tx.desk
        desk.letter, desk.first = "B", 0
    assert issue(store, Order(course), tmp_path / "b.pdf")[0].number == "B 1/2569"


def test_numbers_begin_anew_each_year(
    store: Store, issued: list[register.Issued], course: str, tmp_path: Path
) -> None:
    with store.write("void") as tx:
        register.void(tx, "1/2569", "ใหม่ปีหน้า")
    (one,) = issue(store, Order(course, day="3 ม.ค. 2570"), tmp_path / "next.pdf")
    assert one.number == "1/2570"
    assert one.issued_on.isoformat() == "2027-01-03"


def test_a_day_before_the_last_session_is_refused(store: Store, course: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="before_the_end"):
        issue(store, Order(course, day="2026-05-26"), tmp_path / "x.pdf")


def test_a_name_that_no_font_has_gives_nobody_a_number(
    store: Store, course: str, tmp_path: Path
) -> None:
    with store.write("name") as tx:
        tx.sql.execute("UPDATE learner SET given_name = '🌱' WHERE family_name = 'ใจดี'")
    with pytest.raises(Refused, match="cannot_print") as told:
        issue(store, Order(course), tmp_path / "x.pdf")
    assert "🌱" in str(told.value.fields["letters"])
    with store.read() as tx:
        assert tx.all(Certificate) == []
    assert list(tmp_path.glob("*.pdf*")) == []


def test_a_folder_that_is_not_there_gives_nobody_a_number(
    store: Store, course: str, tmp_path: Path
) -> None:
    with pytest.raises(DeskError, match="file_missing"):
        issue(store, Order(course), tmp_path / "no" / "x.pdf")
    for name in ("unknown", "../certificates/formal-gold", ""):
        with pytest.raises(NotFound, match="template"):
            issue(store, Order(course, template=name), tmp_path / "x.pdf")
    with store.read() as tx:
        assert tx.all(Certificate) == []


def test_the_wording_is_frozen_and_a_reprint_is_the_same_for_ever(
    store: Store, issued: list[register.Issued], tmp_path: Path
) -> None:
    with store.read() as tx:
        reprint(tx, "2/2569", tmp_path / "a.pdf")
    with store.write("afterwards") as tx:  # the profile, the centre and the activity go on changing
        tx.sql.execute("UPDATE learner SET given_name = 'ชื่อใหม่'")
        centre.amend(tx, name="ศูนย์ใหม่", signers=["ใครอีกคน|ตำแหน่งใหม่"])
        tx.sql.execute("UPDATE activity SET title = 'หลักสูตรใหม่'")
    with store.read() as tx:
        (one,) = reprint(tx, " ๒/๒๕๖๙ ", tmp_path / "b.pdf")
        (by_id,) = reprint(tx, str(show_id(one.id)), tmp_path / "c.pdf")
        everybody = reprint(tx, "A01", tmp_path / "all again.pdf")
        assert [again.number for again in everybody] == ["1/2569", "2/2569", "3/2569"]
        wording = json.loads(tx.all(Certificate)[0].wording)
        assert len(tx.all(Template)) == 1
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "c.pdf").read_bytes()
    assert by_id.name == issued[1].name
    assert "ศาลาแม่กา" in json.dumps(wording, ensure_ascii=False)


def test_a_void_one_stays_in_the_register_with_its_reason(
    store: Store, issued: list[register.Issued], tmp_path: Path
) -> None:
    with store.write("void") as tx:
        one = register.void(tx, "2/2569", " สะกดชื่อผิด ")
        assert (one.void_on, one.void_why) == ("2026-07-10", "สะกดชื่อผิด")
    for again in (
        lambda tx: register.void(tx, "2/2569", "อีกที"),
        lambda tx: reprint(tx, "2/2569", tmp_path / "x"),
    ):
        with pytest.raises(Refused, match="certificate_void"), store.write("again") as tx:
            again(tx)
    with pytest.raises(BadValue, match="reason_needed"), store.write("why") as tx:
        register.void(tx, "1/2569", "  ")
    with store.read() as tx:
        rows = listing.book(tx)
        write_register(rows, tmp_path / "reg.xlsx", "ศาลาแม่กา")
    sheet = openpyxl.load_workbook(tmp_path / "reg.xlsx").active
    lines = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert [line[0] for line in lines] == ["1/2569", "2/2569", "3/2569"]
    assert lines[1][4:7] == ["ยกเลิก", "10 ก.ค. 2569", "สะกดชื่อผิด"]
    with pytest.raises(DeskError):
        write_register(rows, tmp_path / "no" / "reg.xlsx", "ศาลาแม่กา")


def test_no_such_number_and_a_number_given_twice_are_named(
    store: Store, issued: list[register.Issued]
) -> None:
    with store.write("twice") as tx:
        for text in ("9/2569", "กขค"):
            with pytest.raises(NotFound):
                register.named(tx, text)
        tx.sql.execute("UPDATE certificate SET number = '1/2569' WHERE number = '2/2569'")
        with pytest.raises(Ambiguous, match="number_twice"):
            register.named(tx, "1/2569")


def test_a_clock_that_cannot_be_true_signs_nothing_unless_the_day_is_said(
    store: Store, course: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SALA_NOW", "2569-07-10T15:00")
    with pytest.raises(Refused, match="clock_unbelievable"):
        issue(store, Order(course), tmp_path / "x.pdf")
    assert issue(store, Order(course, day="10 ก.ค. 2569"), tmp_path / "x.pdf")[0].number == "1/2569"


def test_the_paper_says_the_days_on_which_it_met(store: Store, course: str, tmp_path: Path) -> None:
    with store.write("holiday") as tx:
        tx.sql.execute("UPDATE session SET status = 'cancelled' WHERE number = 1")
    issue(store, Order(course), tmp_path / "x.pdf")
    with store.read() as tx:
        assert "๑๓ – ๒๗ พฤษภาคม" in tx.all(Certificate)[0].wording


def test_texts_of_any_allowed_length_make_a_token_that_reads_back() -> None:
    key = Ed25519PrivateKey.generate()
    kid = token.kid_of(key.public_key().public_bytes_raw())
    day = register.date(2026, 7, 10)
    claims = token.Claims(kid, 7, "B 1/2569", "é" + "ก" * 200, "é" + "ข" * 300, "é" + "ค" * 200, day, 60)
    signed = token.sign(claims, key)
    assert token.from_text(token.to_text(signed, "https://sala.example/v")) == signed
    assert token.read(signed)[0] == claims


GOOD = {1: b"k" * 8, 2: 1, 3: "1/2569", 4: "ก", 5: "ข", 6: "ค", 7: 20000, 8: 60}


@pytest.mark.parametrize(
    "value",
    [
        cbor2.CBORTag(98, [token.PROTECTED, {}, cbor2.dumps(GOOD), b"s" * 64]),
        cbor2.CBORTag(18, [b"\xa0", {}, cbor2.dumps(GOOD), b"s" * 64]),
        cbor2.CBORTag(18, [token.PROTECTED, {4: b"kid"}, cbor2.dumps(GOOD), b"s" * 64]),
        cbor2.CBORTag(18, [token.PROTECTED, {}, cbor2.dumps(GOOD), 10**6]),
        *(
            cbor2.CBORTag(18, [token.PROTECTED, {}, cbor2.dumps({**GOOD, key: wrong}), b"s" * 64])
            for key, wrong in ((1, 10**9), (2, "1"), (4, 7), (7, 10**12), (8, 1.5))
        ),
    ],
)
def test_what_only_looks_like_a_token_is_none(value: object) -> None:
    with pytest.raises(token.NoToken):
        token.read(cbor2.dumps(value))


def test_a_number_too_large_for_any_token_is_none() -> None:
    with pytest.raises(token.NoToken):
        token.from_text("1" + "9" * 10000)


def test_a_number_given_twice_is_judged_by_the_token_itself(
    store: Store, issued: list[register.Issued]
) -> None:
    # Given two clones of a desk that gave number and index 1 to two people, and one was voided
    with store.write("twin") as tx:
        twin = tx.all(Certificate)[0]
        tx.sql.execute(
            "UPDATE certificate SET desk_index = ?, void_on = '2026-07-11', void_why = 'แฝด' WHERE number = '2/2569'",
            (twin.desk_index,),
        )
    assert judged(store, issued[0].token) == "genuine"
    assert judged(store, issued[1].token) == "revoked"


# --- genuine or not ------------------------------------------------------------------------------


def judged(store: Store, text: str) -> str:
    with store.read() as tx:
        return verify.verify_text(tx, text).verdict


def test_a_token_is_genuine_however_it_comes(store: Store, issued: list[register.Issued]) -> None:
    text = issued[0].token
    digits = text.partition("#")[2]
    assert judged(store, text) == "genuine"
    assert judged(store, digits) == "genuine"
    assert judged(store, "\n".join(digits[i : i + 40] for i in range(0, len(digits), 40))) == "genuine"
    assert judged(store, keyboard.us_to_kedmanee(text)) == "genuine", "a scanner under the Thai layout"
    with store.read() as tx:
        claims = verify.verify_text(tx, text).claims
    assert claims is not None
    assert (claims.name, claims.number, claims.centre, claims.minutes) == (
        issued[0].name,
        "1/2569",
        "ศาลาแม่กา",
        720,
    )


def test_a_token_altered_anywhere_is_named_altered(store: Store, issued: list[register.Issued]) -> None:
    with store.read() as tx:
        data = tx.all(Certificate)[0].token
    verdicts = {}
    for at in range(len(data)):
        spoiled = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        verdicts[at] = judged(store, token.to_text(spoiled, "https://sala.example/v"))
    assert set(verdicts.values()) <= {"altered", "unreadable"}
    # only the wrapping's own first bytes can make it unrecognisable
    assert [at for at, verdict in verdicts.items() if verdict == "unreadable"] == [0, 1, 2, 3, 4, 5]


def test_a_name_changed_by_one_letter_is_altered(store: Store, issued: list[register.Issued]) -> None:
    data = token.from_text(issued[0].token)
    claims, _ = token.read(data)
    name = claims.name.encode("cp874")
    other = data.replace(name, name[:-1] + "ง".encode("cp874"))
    assert other != data
    assert judged(store, token.to_text(other, "x")) == "altered"


def test_the_same_claims_spelled_in_other_bytes_are_not_what_was_printed(
    store: Store, issued: list[register.Issued]
) -> None:
    data = token.from_text(issued[0].token)
    # an indefinite-length array means the same to a CBOR reader
    loose = data[:1] + b"\x9f" + data[2:] + b"\xff"
    assert judged(store, token.to_text(loose, "x")) in {"altered", "unreadable"}


def test_another_issuer_is_unknown_and_a_void_one_revoked(
    store: Store, issued: list[register.Issued]
) -> None:
    key = Ed25519PrivateKey.generate()
    claims, _ = token.read(token.from_text(issued[0].token))
    kid = token.kid_of(key.public_key().public_bytes_raw())
    forged = token.sign(token.Claims(kid, 1, claims.number, "ใครก็ได้", "x", "x", claims.issued, 60), key)
    assert judged(store, token.to_text(forged, "x")) == "unknown_issuer"
    pretended = token.sign(claims, key)
    assert judged(store, token.to_text(pretended, "x")) == "altered"
    with store.write("void") as tx:
        register.void(tx, "1/2569", "สะกดผิด")
    with store.read() as tx:
        verdict = verify.verify_text(tx, issued[0].token)
    assert (verdict.verdict, verdict.void_why) == ("revoked", "สะกดผิด")


@pytest.mark.parametrize(
    "text", ["", "สวัสดี", "https://sala.example/v", "1" * 30, "1" + "9" * 200, "#1", "1" * 20000]
)
def test_anything_else_is_unreadable(store: Store, issued: list[register.Issued], text: str) -> None:
    assert judged(store, text) == "unreadable"


def picture(text: str, path: Path) -> Path:
    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode)
    image = Image.fromarray(zxingcpp.write_barcode_to_image(code, scale=4))
    sheet = Image.new("L", (1200, 1600), 255)
    sheet.paste(image, (300, 400))
    sheet.rotate(3, fillcolor=255).save(path)
    return path


def test_a_code_in_a_picture_or_a_pdf_is_read(
    store: Store, issued: list[register.Issued], tmp_path: Path
) -> None:
    image = picture(issued[0].token, tmp_path / "scan.png")
    with Image.open(image) as opened:
        opened.save(tmp_path / "scan.pdf", resolution=150)
    (tmp_path / "token.txt").write_text(issued[0].token, encoding="utf-8")
    with store.read() as tx:
        for name in ("scan.png", "scan.pdf", "token.txt"):
            found = verify.as_file(str(tmp_path / name))
            assert found is not None
            assert [v.verdict for v in verify.verify_file(tx, found)] == ["genuine"], name


def test_files_without_a_code_or_that_cannot_be_opened_are_named(
    store: Store, issued: list[register.Issued], tmp_path: Path
) -> None:
    Image.new("L", (100, 100), 255).save(tmp_path / "empty.png")
    (tmp_path / "torn.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    (tmp_path / "torn.pdf").write_bytes(b"%PDF-1.4 nothing")
    with store.read() as tx:
        assert [v.verdict for v in verify.verify_file(tx, tmp_path / "empty.png")] == ["unreadable"]
        for name in ("torn.png", "torn.pdf"):
            with pytest.raises(FileTrouble, match="picture_unreadable"):
                verify.verify_file(tx, tmp_path / name)
        with pytest.raises(FileTrouble, match="file_missing"):
            verify.verify_file(tx, tmp_path / "none.png")
        big = tmp_path / "big.png"
        with big.open("wb") as out:
            out.truncate(verify.LARGEST_FILE + 1)
        with pytest.raises(FileTrouble, match="file_too_large"):
            verify.verify_file(tx, big)


def test_text_is_not_mistaken_for_a_file(tmp_path: Path) -> None:
    assert verify.as_file("https://sala.example/v#1234") is None
    assert verify.as_file("1234567890") is None
    assert verify.as_file(str(tmp_path / "missing.pdf")) == tmp_path / "missing.pdf"
    assert verify.as_file("\x00bad") is None
    assert Learner.table_name() == "learner"


def test_a_reprint_of_all_is_the_file_that_was_issued(
    store: Store, issued: list[register.Issued], course: str, tmp_path: Path
) -> None:
    with store.read() as tx:
        reprint(tx, course, tmp_path / "again.pdf")
    assert (tmp_path / "again.pdf").read_bytes() == (tmp_path / "all.pdf").read_bytes()
