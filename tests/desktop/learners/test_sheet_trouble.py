"""Each kind of trouble with a file has its own name."""

from __future__ import annotations

import io
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from desktop.errors import DiskTrouble
from desktop.learners.office_list import sheet
from desktop.learners.office_list.sheet import read_sheet
from tests.desktop.learners.made_files import (
    GRID,
    SMALL,
    change,
    compound_file,
    ods_table,
    trouble,
    write_csv,
    write_ods,
    write_xls,
    write_xlsx,
)

# --- What cannot --------------------------------------------------------------------------------


def test_missing_and_folder(tmp_path: Path) -> None:
    assert trouble(tmp_path / "none.xlsx").code == "file_missing"
    assert trouble(tmp_path / "none" / "a.xlsx").code == "file_missing"
    assert trouble(tmp_path).code == "file_is_folder"
    assert trouble(Path("a\0b.xlsx")).code == "file_missing"


def test_not_allowed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_csv(tmp_path / "a.csv", SMALL)

    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = trouble(path)
    assert isinstance(found, DiskTrouble)
    assert found.code == "not_allowed"


@pytest.mark.parametrize("raw", [b"", b"\n\n", b" , ,\n,,\n", b"\xef\xbb\xbf", b"\xff\xfe"])
def test_empty_text(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(raw)
    assert trouble(tmp_path / "a.csv").code == "file_empty"


def test_empty_workbook(tmp_path: Path) -> None:
    assert trouble(write_xlsx(tmp_path / "a.xlsx", [[]])).code == "file_empty"
    assert trouble(write_xlsx(tmp_path / "b.xlsx", [["  "]])).code == "file_empty"
    assert trouble(write_ods(tmp_path / "c.ods", ods_table([[None]]))).code == "file_empty"


def _zip(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as box:
        for name in names:
            box.writestr(name, "x")
    return held.getvalue()


def _png() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (3, 3)).save(held, "png")
    return held.getvalue()


FOREIGN = [
    ("a.pdf", b"%PDF-1.7\n%\xe2\xe3", "pdf"),
    ("a.xlsx", _png(), "picture"),
    ("a.xls", b"<html><body><table><tr><td>x</td></tr></table></body></html>", "html"),
    ("a.xls", "\ufeff<!DOCTYPE html><table>".encode(), "html"),
    ("a.xls", b"<?xml version='1.0'?><Workbook xmlns='x'/>", "xml"),
    ("a.xml", "<?xml version='1.0'?><ก/>".encode("utf-16"), "xml"),
    ("a.docx", _zip("[Content_Types].xml", "word/document.xml"), "document"),
    ("a.pptx", _zip("ppt/presentation.xml"), "slides"),
    ("a.xlsb", _zip("xl/workbook.bin"), "xlsb"),
    ("a.zip", _zip("readme.txt"), "archive"),
    ("a.zip", _zip(), "archive"),
    ("a.doc", compound_file(b"x", "WordDocument"), "document"),
    ("a.ppt", compound_file(b"x", "PowerPoint Document"), "slides"),
    ("a.rtf", b"{\\rtf1 x}", "document"),
    ("sala.db", b"SQLite format 3\0" + bytes(100), "database"),
    ("sala.db", bytes(range(256)) * 4, "database"),
    ("a.bin", bytes(range(256)) * 4, "unknown"),
    ("a.bin", b"MZ\x90\0" + bytes(80), "program"),
    ("a.csv", b"\xff\xfeabc", "unknown"),
]


@pytest.mark.parametrize(("name", "raw", "what"), FOREIGN)
def test_foreign(tmp_path: Path, name: str, raw: bytes, what: str) -> None:
    (tmp_path / name).write_bytes(raw)
    found = trouble(tmp_path / name)
    assert (found.code, found.fields["looks_like"]) == ("file_foreign", what)
    assert found.fields["file"] == str(tmp_path / name)


def test_odt_is_foreign(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", kind="application/vnd.oasis.opendocument.text")
    assert trouble(path).fields["looks_like"] == "document"


def test_a_text_may_begin_like_a_program(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"MZ,BM\nMali,1\n")
    assert read_sheet(tmp_path / "a.csv").rows == [["MZ", "BM"], ["Mali", "1"]]


def test_sqlite_of_ours_is_foreign(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.xlsx") as base:
        base.execute("create table t (x)")
    base.close()
    assert trouble(tmp_path / "x.xlsx").fields["looks_like"] == "database"


@pytest.mark.parametrize("part", [0.2, 0.5, 0.8, 0.99])
def test_a_truncated_workbook_is_broken(tmp_path: Path, part: float) -> None:
    for path in (
        write_xlsx(tmp_path / "a.xlsx", GRID),
        write_ods(tmp_path / "a.ods", ods_table(SMALL)),
    ):
        raw = path.read_bytes()
        path.write_bytes(raw[: int(len(raw) * part)])
        assert trouble(path).code == "file_broken"


def test_a_truncated_xls_is_broken_or_short_of_cells(tmp_path: Path) -> None:
    path = write_xls(tmp_path / "a.xls", GRID)
    path.write_bytes(path.read_bytes()[:700])
    assert trouble(path).code == "file_broken"


@pytest.mark.parametrize("raw", [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)])
def test_an_old_container_without_parts_is_broken(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.xls").write_bytes(raw)
    assert trouble(tmp_path / "a.xls").code == "file_broken"


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/_rels/workbook.xml.rels"])
def test_a_workbook_without_its_parts_is_broken(tmp_path: Path, part: str) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)
    change(path, part, None)
    assert trouble(path).code == "file_broken"


def test_damaged_bytes_inside_are_broken(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", GRID)
    raw = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as box:
        info = box.getinfo("xl/worksheets/sheet1.xml")
    middle = info.header_offset + 30 + len(info.filename) + info.compress_size // 2
    raw[middle] ^= 0x55
    path.write_bytes(raw)
    assert trouble(path).code == "file_broken"


def test_a_password_locks(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(compound_file(b"x", "EncryptedPackage"))
    assert trouble(tmp_path / "a.xlsx").code == "file_locked"
    path = write_xlsx(tmp_path / "b.xlsx", SMALL)
    raw = bytearray(path.read_bytes())
    place = raw.find(b"PK\x01\x02")
    while place >= 0:  # the flag "encrypted" in every entry of the directory
        raw[place + 8] |= 1
        place = raw.find(b"PK\x01\x02", place + 4)
    path.write_bytes(raw)
    assert trouble(path).code == "file_locked"


def test_an_ods_with_a_password(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", ods_table(SMALL))
    with zipfile.ZipFile(path) as box:
        manifest = box.read("META-INF/manifest.xml").decode()
    entry = (
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml">'
        '<manifest:encryption-data manifest:checksum="x"/></manifest:file-entry>'
    )
    locked = manifest.replace("</manifest:manifest>", f"{entry}</manifest:manifest>")
    change(path, "META-INF/manifest.xml", locked.encode())
    assert trouble(path).code == "file_locked"
    raw = bytearray(write_ods(path, ods_table(SMALL)).read_bytes())
    raw[raw.find(b"PK\x01\x02") + 8] |= 1
    raw[raw.find(b"PK\x03\x04") + 6] |= 1
    path.write_bytes(raw)
    assert trouble(path).code == "file_locked"


def test_the_reader_says_locked_or_panics(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", SMALL)

    class PanicException(BaseException):
        pass

    for error, code in (
        (sheet.PasswordError("x"), "file_locked"),
        (PanicException("x"), "file_broken"),
        (ValueError("x"), "file_broken"),
    ):
        monkeypatch.setattr(sheet, "_sheets", _raiser(error))
        assert trouble(path).code == code
    monkeypatch.setattr(sheet, "_sheets", _raiser(KeyboardInterrupt()))
    with pytest.raises(KeyboardInterrupt):
        read_sheet(path)
    monkeypatch.setattr(sheet, "_sheets", _raiser(GeneratorExit()))
    with pytest.raises(GeneratorExit):
        read_sheet(path)


def _raiser(error: BaseException) -> Callable[..., None]:
    def fail(*_: object) -> None:
        raise error

    return fail
