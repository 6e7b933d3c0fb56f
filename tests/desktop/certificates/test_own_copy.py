"""The learner's own copy: exact to three readers, named for people, whole or not there, never of a void one."""

from __future__ import annotations

import dataclasses
import io
import re
import resource
import shutil
import subprocess
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from PIL import ImageChops, ImageFilter

from desktop.certificates import credential, own_copy, register, token, verify
from desktop.certificates.draw import draw
from desktop.certificates.issue import Order, issue
from desktop.certificates.own_copy import Copy, file_name
from desktop.certificates.template import Template, shipped, shipped_names
from desktop.certificates.wording import Facts, freeze
from desktop.errors import DeskError, DiskTrouble, FileTrouble, NotFound, Refused
from desktop.models import Certificate, Desk, show_id
from desktop.store.store import Store

HARD = (
    "นายน้ำคำ ก้ำกึ่ง",
    "นางสาวกัญญาณัฐ ฤทธิ์ศักดิ์ไพบูลย์",
    "เด็กชายเปี๊ยะ ทองคำเปลว",
    "นางกตัญญู ณัฏฐินันท์",
    "ปี๊ฏูญู ฏิ๊ฐู",
    "นายฟ้า ฝ้ำ ป้ำ ฬุ",
    "นายปิ่น ที่นี่ น้ำผึ้ง",
    "แม่ชีเเก้ว เเสงหล้า",
    "พระครูปลัดสุวัฒนปัญญาคุณกิตติศาล ฐิติญาโณวัฒนานุกูล",
    "ม.ล. ก๋องแก้ว (ตุ้ย) ๆ ฯ",
    "Mr. Müller Sô’n A",
    "ํา",
)
"""Every mark over every kind of letter, stacked, below, with am, as it is typed wrong, and other letters."""


@pytest.fixture
def copy_of(template: Template, facts: Callable[..., Facts]) -> Callable[..., Copy]:
    """A copy of the sample's certificate, with changes; it needs no store."""

    def made(of: Template = template, practice: bool = False, **changes: Any) -> Copy:
        told = facts(**changes)
        frozen = {**freeze(of, told), "code": "https://sala.example/v#1" + "0" * 531}
        return Copy(
            b"1" * 16, told.number, told.name, told.course, told.issued,
            file_name(told.number, told.name), "eyJhIjoxfQ.e30.AA", told.centre, frozen, of, practice,
        )  # fmt: skip

    return made


def lines_of(frozen: Any) -> list[str]:
    own = [told for key, told in frozen.items() if isinstance(told, list) and key != "signers"]
    own += [told for who in frozen["signers"] for told in who.values()]
    return [line for told in own for line in told]


def read_by(tool: str, pdf: bytes, tmp_path: Path) -> str:
    """The text of a page as one program copies it out."""
    file = tmp_path / "read.pdf"
    file.write_bytes(pdf)
    if tool == "pdfium":
        document = pypdfium2.PdfDocument(file)
        try:
            return str(document[0].get_textpage().get_text_range()).replace("\r\n", "\n")
        finally:
            document.close()
    command = {
        "pdftotext": ["pdftotext", "-layout", str(file), "-"],
        "mutool": ["mutool", "draw", "-F", "txt", str(file)],
    }[tool]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


TOOLS = ("pdftotext", "pdfium", "mutool")


@pytest.mark.parametrize("tool", TOOLS)
@pytest.mark.parametrize("name", HARD)
def test_every_reader_copies_the_text_out_exactly(
    copy_of: Callable[..., Copy], tool: str, name: str, tmp_path: Path
) -> None:
    one = copy_of(name=name)
    told = read_by(tool, own_copy.draw(one), tmp_path)
    if tool == "pdftotext":  # it keeps what stands side by side on one line
        wanted = sorted(lines_of(one.wording))
        found = [part for line in told.split("\n") for part in re.split(r" {3,}", line.strip("\f"))]
        assert sorted(part.strip() for part in found if part.strip()) == wanted
    else:
        assert sorted(line.strip() for line in told.split("\n") if line.strip(" \f")) == sorted(
            lines_of(one.wording)
        )
    assert not [c for c in told if unicodedata.category(c) in {"Cf", "Co"}]


@pytest.mark.parametrize("design", shipped_names())
def test_so_does_mutool_for_each_design(
    copy_of: Callable[..., Copy], design: str, tmp_path: Path
) -> None:
    one = copy_of(of=shipped(design), name=HARD[0], course="ก้ำกึ่ง ปี๊ฏู น้ำปั่น")
    told = read_by("mutool", own_copy.draw(one), tmp_path)
    assert sorted(line.strip() for line in told.split("\n") if line.strip(" \f")) == sorted(
        lines_of(one.wording)
    )


def test_it_looks_like_the_printed_one(copy_of: Callable[..., Copy]) -> None:
    one = copy_of(name="เด็กชายเปี๊ยะ ก้ำกึ่ง ฏุฐูญู")
    printed = io.BytesIO()
    draw(one.template, [one.wording], printed, title="x")
    pictures = [
        pypdfium2.PdfDocument(pdf)[0].render(scale=3).to_pil().convert("L")
        for pdf in (own_copy.draw(one), printed.getvalue())
    ]
    # a renderer puts each glyph on whole pixels, and here some are one: no ink is further off than that
    for first, other in (pictures, pictures[::-1]):
        apart = ImageChops.subtract(first.filter(ImageFilter.MinFilter(3)), other)
        assert apart.point(lambda value: 255 * (value > 96)).getbbox() is None


def test_the_file_says_what_it_is_and_whose(
    copy_of: Callable[..., Copy], poppler: Callable[..., str]
) -> None:
    pdf = own_copy.draw(copy_of(name="เด็กชายเปี๊ยะ ทองคำเปลว", course="ทำขนม (๒) <สอง>"))
    title = "เด็กชายเปี๊ยะ ทองคำเปลว – ทำขนม (๒) <สอง> – เลขที่ 7/2569"
    told = poppler("pdfinfo", pdf)
    assert f"Title:           {title}\n" in told
    assert "Tagged:          yes" in told
    assert "2026" in re.findall("CreationDate: .*", told)[0]
    meta = poppler("pdfinfo", pdf, "-meta")
    assert "<rdf:li>th-TH</rdf:li>" in meta
    assert f">{title.replace('<', '&lt;').replace('>', '&gt;')}</rdf:li>" in meta
    assert b"/Lang (th-TH)" in pdf
    assert b"/DisplayDocTitle true" in pdf


def test_a_listener_hears_it_from_top_to_bottom(
    copy_of: Callable[..., Copy], poppler: Callable[..., str]
) -> None:
    one = copy_of()
    told = poppler("pdfinfo", own_copy.draw(one), "-struct-text")
    heard = re.findall('"(.+)"', told)
    assert sorted("".join(heard)) == sorted("".join(lines_of(one.wording)))
    assert "H1" in told
    assert told.index("วุฒิบัตร") < told.index(one.name) < told.index("ให้ไว้ ณ")
    assert heard[-4:] == [
        "(นายฐิติวัฒน์ ปู่เจ้าสมิงพราย)",
        "ผู้อำนวยการศูนย์การเรียนรู้ชุมชน",
        "(นางกตัญญู ณัฏฐินันท์)",
        "ประธานคณะกรรมการศูนย์ฯ",
    ]


def test_a_practice_copy_is_called_a_sample(
    copy_of: Callable[..., Copy], poppler: Callable[..., str]
) -> None:
    pdf = own_copy.draw(copy_of(practice=True))
    assert re.search("Title: +ตัวอย่าง", poppler("pdfinfo", pdf))
    assert "ตัวอย่าง" in poppler("pdftotext", pdf)


def test_equal_copies_are_equal_bytes(copy_of: Callable[..., Copy]) -> None:
    assert own_copy.draw(copy_of()) == own_copy.draw(copy_of())
    assert len(own_copy.draw(copy_of())) < 45_000


def test_the_credential_hangs_on_it_and_comes_off_again(
    store: Store, issued: list[register.Issued], tmp_path: Path
) -> None:
    with store.read() as tx:
        (one,) = own_copy.of(tx, issued[0].number)
        public, practice = tx.desk.public_key, tx.about.practice
    (file,) = own_copy.write([one], tmp_path)
    assert not practice
    subprocess.run(["pdfdetach", "-saveall", "-o", tmp_path, file], check=True, capture_output=True)
    by_poppler = (tmp_path / "credential.jwt").read_text("ascii")
    document = pypdfium2.PdfDocument(file)
    attached = [document.get_attachment(n) for n in range(document.count_attachments())]
    assert [one.get_name() for one in attached] == ["credential.jwt"]
    assert bytes(attached[0].get_data()).decode("ascii") == by_poppler == one.credential
    document.close()
    spec = subprocess.run(
        ["mutool", "show", file, "trailer/Root/AF/1"], check=True, capture_output=True, text=True
    ).stdout
    assert "/AFRelationship /Alternative" in spec
    kind = subprocess.run(
        ["mutool", "show", file, "trailer/Root/AF/1/EF/F"], check=True, capture_output=True, text=True,
        errors="replace",
    ).stdout  # fmt: skip
    assert "application#2Fvc+jwt" in kind
    opened = credential.read(by_poppler)
    assert opened.key == public
    assert opened.credential["credentialSubject"]["identifier"][0]["identityHash"] == one.name


# --- of whom -------------------------------------------------------------------------------------


def test_of_an_activity_a_learner_or_one(
    store: Store, issued: list[register.Issued], course: str
) -> None:
    with store.write("void") as tx:
        register.void(tx, "2/2569", "สะกดชื่อผิด")
    with store.read() as tx:
        assert [one.number for one in own_copy.of(tx, course)] == ["1/2569", "3/2569"]
        assert [one.number for one in own_copy.of(tx, "๓/๒๕๖๙")] == ["3/2569"]
        assert [one.number for one in own_copy.of(tx, show_id(issued[0].learner))] == ["1/2569"]
        chosen = own_copy.of_ids(tx, [one.id for one in issued])
        assert [one.number for one in chosen] == ["1/2569", "3/2569"]
        with pytest.raises(Refused, match="nothing_to_copy"):
            own_copy.of(tx, show_id(issued[1].learner))
        with pytest.raises(Refused, match="certificate_void"):
            own_copy.of(tx, "2/2569")
        with pytest.raises(Refused, match="certificate_void"):
            own_copy.credential_of(tx, "2/2569")
        for nobody in ("9/2569", "ไม่มี"):
            with pytest.raises(NotFound):
                own_copy.of(tx, nobody)


def test_what_was_not_signed_so_gets_no_copy(store: Store, issued: list[register.Issued]) -> None:
    """The desk's key goes only under what the issuing desk's key stands under already."""
    with store.write("forged") as tx:
        for one, change in zip(issued, ("name", "token", "desk"), strict=True):
            row = tx.row(Certificate, one.id)
            assert row is not None
            if change == "name":
                row.name = "นายปลอม แปลง"
            elif change == "token":
                row.token = row.token[:-1] + bytes([row.token[-1] ^ 1])
            else:
                row.desk = b"\1" * 8
        tx.flush()
    with store.read() as tx:
        for number, code in (("1", "altered"), ("2", "altered"), ("3", "elsewhere")):
            with pytest.raises(Refused, match=f"certificate_{code}"):
                own_copy.of(tx, f"{number}/2569")


def test_a_further_desk_of_the_centre_copies_by_its_own_key(
    store: Store, issued: list[register.Issued], tmp_path: Path
) -> None:
    """What desk B has numbered is drawn at desk A with B's code on it, and A stands for the credential."""
    theirs = Ed25519PrivateKey.generate()
    public = theirs.public_key().public_bytes_raw()
    with store.write("desk B") as tx:
        other = Desk(
            id=b"\2" * 8, centre=tx.about.centre, letter="B", public_key=public, opening_key=bytes(32)
        )
        tx.add(other)
        row = tx.row(Certificate, issued[0].id)
        assert row is not None
        claims = dataclasses.replace(token.read(row.token)[0], kid=token.kid_of(public))
        row.desk, row.token = other.id, token.sign(claims, theirs)
        tx.flush()
    with store.read() as tx:
        (one,) = own_copy.of(tx, issued[0].number)
        own = tx.desk.public_key
    assert credential.read(one.credential).key == own
    assert judged(store, own_copy.write([one], tmp_path)[0]) == ["genuine"]


def test_a_token_of_rubbish_gets_no_copy(store: Store, issued: list[register.Issued]) -> None:
    with store.write("forged") as tx:
        row = tx.row(Certificate, issued[0].id)
        assert row is not None
        row.token = b"rubbish"
        tx.flush()
    with store.read() as tx, pytest.raises(Refused, match="certificate_altered"):
        own_copy.of(tx, "1/2569")


def test_erased_people_have_none(store: Store, issued: list[register.Issued], course: str) -> None:
    with store.write("erased") as tx:
        row = tx.row(Certificate, issued[0].id)
        assert row is not None
        row.token = b""
        tx.flush()
    with store.read() as tx:
        assert len(own_copy.of(tx, course)) == 2
        with pytest.raises(Refused, match="certificate_erased"):
            own_copy.of(tx, "1/2569")


# --- is it genuine -------------------------------------------------------------------------------


@pytest.fixture
def copies(store: Store, issued: list[register.Issued], course: str, tmp_path: Path) -> list[Path]:
    (tmp_path / "copies").mkdir()
    with store.read() as tx:
        told = own_copy.of(tx, course)
    return list(own_copy.write(told, tmp_path / "copies"))


def judged(store: Store, file: Path) -> list[str]:
    with store.read() as tx:
        return [one.verdict for one in verify.verify_file(tx, file)]


def with_attached(file: Path, text: str, out: Path) -> Path:
    """The same page with another file under the credential's name."""
    document = pypdfium2.PdfDocument(file)
    while document.count_attachments():
        document.del_attachment(0)
    document.new_attachment("credential.jwt").set_data(text.encode())
    document.save(out)
    document.close()
    return out


def test_a_copy_is_genuine_until_its_number_is_void(store: Store, copies: list[Path]) -> None:
    assert judged(store, copies[0]) == ["genuine"]
    with store.write("void") as tx:
        register.void(tx, "1/2569", "สะกดชื่อผิด")
    assert judged(store, copies[0]) == ["revoked"]


def test_a_credential_that_says_something_else_shows(
    store: Store, copies: list[Path], tmp_path: Path
) -> None:
    with store.read() as tx:
        own, other = (own_copy.of(tx, f"{n}/2569")[0].credential for n in (1, 2))
    out = tmp_path / "swapped.pdf"
    assert judged(store, with_attached(copies[0], own, out)) == ["genuine"]
    assert judged(store, with_attached(copies[0], other, out)) == ["genuine", "altered"]
    head, _, tail = own.partition(".")
    assert judged(store, with_attached(copies[0], f"{head}.A{tail}", out)) == ["genuine", "altered"]
    assert judged(store, with_attached(copies[0], "สวัสดี", out)) == ["genuine", "unreadable"]


def test_a_credential_alone_is_judged(store: Store, copies: list[Path], tmp_path: Path) -> None:
    with store.read() as tx:
        (one,) = own_copy.of(tx, "1/2569")
        made, hashed = own_copy.credential_of(tx, "1/2569", hashed=True)
    file = tmp_path / "mine.jwt"
    for secured in (one.credential, hashed):
        file.write_text(secured, "ascii")
        with store.read() as tx:
            (found,) = verify.verify_file(tx, file)
        assert found.verdict == "genuine"
        assert found.claims is not None
        assert found.claims.number == "1/2569"
    with store.write("another desk") as tx:
        for desk in tx.all(Desk):
            desk.public_key = bytes(32)
        tx.flush()
    assert judged(store, file) == ["unknown_issuer"]
    with store.write("void") as tx:
        tx.desk.public_key = tx.signing.public_key().public_bytes_raw()
        register.void(tx, "1/2569", "ผิด")
    assert judged(store, file) == ["revoked"]
    assert credential.readable(made).decode().startswith("{")


# --- files ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("number", "name", "wanted"),
    [
        ("7/2569", "นาย ก้อง ใจดี", "7-2569 นาย ก้อง ใจดี"),
        ("B 7/2569", 'A/B:C*?<>|"\\ ด', "B 7-2569 ABC ด"),
        ("7/2569", "ด.ช. ก. ...", "7-2569 ด.ช. ก"),
        ("7/2569", "ก\x00\u200b\nข", "7-2569 ก ข"),
        ("7/2569", "...", "7-2569"),
    ],
)
def test_a_file_is_called_by_number_and_name(number: str, name: str, wanted: str) -> None:
    assert file_name(number, name) == wanted


@pytest.mark.parametrize("name", ["กี๋" * 200, "ก" + "ี" * 300, "น้ำ" * 120, "🌱" * 90])
def test_a_long_name_is_cut_between_letters(name: str, tmp_path: Path) -> None:
    told = file_name("7/2569", name)
    assert len(told.encode()) <= own_copy.LONGEST_NAME
    rest = f"7-2569 {name}"[len(told) :]
    assert unicodedata.category(rest[0]) != "Mn"
    (tmp_path / f"{told} (99).pdf.1234567.part").touch()


def test_nothing_is_written_over_and_nothing_twice(copy_of: Callable[..., Copy], tmp_path: Path) -> None:
    one = copy_of()
    same = dataclasses.replace(one, certificate=b"2" * 16, course="อีกหลักสูตร")
    first, second = own_copy.write([one, same], tmp_path)
    assert (first.name, second.name) == (f"{one.file}.pdf", f"{one.file} (2).pdf")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()}
    assert own_copy.write([one, same], tmp_path) == (first, second)
    assert {path: path.stat().st_mtime_ns for path in tmp_path.iterdir()} == before
    first.write_bytes(b"somebody's own")
    assert [p.name for p in own_copy.write([one], tmp_path)] == [f"{one.file} (3).pdf"]
    assert first.read_bytes() == b"somebody's own"


def test_a_folder_in_the_way_is_walked_round(copy_of: Callable[..., Copy], tmp_path: Path) -> None:
    (tmp_path / f"{copy_of().file}.pdf").mkdir()
    assert [p.name for p in own_copy.write([copy_of()], tmp_path)] == [f"{copy_of().file} (2).pdf"]


def test_too_many_of_one_name(
    copy_of: Callable[..., Copy], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_copy, "MOST_ALIKE", 1)
    (tmp_path / f"{copy_of().file}.pdf").touch()
    with pytest.raises(FileTrouble, match="too_many_alike"):
        own_copy.write([copy_of()], tmp_path)


def test_a_folder_that_is_none(copy_of: Callable[..., Copy], tmp_path: Path) -> None:
    with pytest.raises(FileTrouble, match="folder_missing"):
        own_copy.write([copy_of()], tmp_path / "stick")
    (tmp_path / "file").touch()
    with pytest.raises(FileTrouble, match="folder_is_file"):
        own_copy.write([copy_of()], tmp_path / "file")


def test_who_is_stopped_has_whole_files_and_goes_on(
    copy_of: Callable[..., Copy], tmp_path: Path
) -> None:
    many = [copy_of(number=f"{n}/2569") for n in range(1, 5)]
    seen: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        seen.append((done, of))
        if done == 2:
            raise Refused("stopped")

    with pytest.raises(Refused, match="stopped"):
        own_copy.write(many, tmp_path, stop)
    assert seen == [(0, 4), (1, 4), (2, 4)]
    assert len(list(tmp_path.iterdir())) == 2
    assert len(own_copy.write(many, tmp_path)) == len(list(tmp_path.iterdir())) == 4


@pytest.fixture
def small_disk() -> Iterator[None]:
    """No file may grow over 10 kB: the disk says it is full in the middle of one."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, hard))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_leaves_no_half_a_copy(
    copy_of: Callable[..., Copy], tmp_path: Path, small_disk: None
) -> None:
    with pytest.raises(DiskTrouble, match="disk_full"):
        own_copy.write([copy_of()], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_stick_pulled_out_is_named(copy_of: Callable[..., Copy], tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()

    def pull(done: int, _of: int) -> None:
        if done == 1:
            shutil.rmtree(folder)

    with pytest.raises(DeskError, match="file_missing"):
        own_copy.write([copy_of(number=f"{n}/2569") for n in (1, 2)], folder, pull)


def test_a_certificate_of_another_design_keeps_it(
    store: Store, issued: list[register.Issued], course: str, tmp_path: Path
) -> None:
    with store.write("void") as tx:
        register.void(tx, "1/2569", "แบบผิด")
    issue(store, Order(course, "lotus-honour"), tmp_path / "again.pdf")
    with store.read() as tx:
        told = own_copy.of(tx, course)
    assert [one.template.name for one in told] == ["formal-gold", "formal-gold", "lotus-honour"]
    assert len(own_copy.write(told, tmp_path)) == 3


def test_one_from_before_there_were_codes_has_no_figure(
    copy_of: Callable[..., Copy], poppler: Callable[..., str]
) -> None:
    one = copy_of()
    plain = dataclasses.replace(one, wording={k: v for k, v in one.wording.items() if k != "code"})
    assert "Figure" in poppler("pdfinfo", own_copy.draw(one), "-struct")
    assert "Figure" not in poppler("pdfinfo", own_copy.draw(plain), "-struct")
