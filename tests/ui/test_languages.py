from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintPreviewDialog
from PySide6.QtWidgets import (
    QAbstractButton,
    QDialogButtonBox,
    QFileDialog,
    QFileSystemModel,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
)

from ui import languages, translations

Button = QDialogButtonBox.StandardButton

PAGE = """
from PySide6.QtWidgets import QWidget


class RollPage(QWidget):
    def say(self, count):
        self.setWindowTitle(self.tr("เช็กชื่อ"))
        return self.tr("พบ {count} คน").format(count=count)
"""


@pytest.fixture
def app(qapp):
    """The application, which speaks afterwards what it spoke before."""
    before = QLocale()
    yield qapp
    languages._take_out(qapp)
    QLocale.setDefault(before)


@pytest.fixture
def thai(app):
    languages.install(app, "th")
    return app


@pytest.fixture
def page(tmp_path):
    """The source of one page, and the English of it."""
    sources = tmp_path / "ui"
    sources.mkdir()
    (sources / "roll.py").write_text(PAGE, "utf-8")
    target = tmp_path / "sala_en.ts"
    translations.update(target, sources)
    return sources, target


def say(target: Path, source: str, translation: str) -> None:
    """Translate one label, as a person does by hand."""
    text = target.read_text("utf-8")
    open_ = f'<source>{source}</source>\n        <translation type="unfinished"></translation>'
    assert open_ in text
    target.write_text(
        text.replace(
            open_, f"<source>{source}</source>\n        <translation>{translation}</translation>"
        ),
        "utf-8",
    )


def texts(widget, kind) -> set[str]:
    return {part.text() for part in widget.findChildren(kind) if part.text()}


# ---- Qt's own Thai


@pytest.mark.parametrize(
    ("button", "word"),
    [
        (Button.Save, "บันทึก"),
        (Button.Cancel, "ยกเลิก"),
        (Button.Ok, "ตกลง"),
        (Button.Yes, "ใช่"),
        (Button.NoToAll, "ไม่ทั้งหมด"),
        (Button.RestoreDefaults, "คืนค่าเริ่มต้น"),
    ],
)
def test_the_buttons_of_a_dialog_are_thai(thai, qtbot, button, word):
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)

    assert box.button(button).text() == word


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
def test_the_menu_of_a_field_is_thai(thai, qtbot, kind):
    field = kind()
    qtbot.addWidget(field)
    field.show()  # a field that is not shown has no standard menu on every style

    menu = field.createStandardContextMenu()
    menu.setParent(field)

    said = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert said[:7] == ["เลิกทำ", "ทำซ้ำ", "ตัด", "คัดลอก", "วาง", "ลบ", "เลือกทั้งหมด"]


def test_qts_own_file_dialog_is_thai(thai, qtbot, tmp_path):
    dialog = QFileDialog(None, "", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)

    files = dialog.findChild(QFileSystemModel)
    headings = [files.headerData(n, Qt.Orientation.Horizontal) for n in range(4)]

    assert headings == ["ชื่อ", "ขนาด", "ชนิด", "แก้ล่าสุด"]
    assert texts(dialog, QLabel) == {"ดูใน", "ชื่อไฟล์", "ชนิดไฟล์"}
    assert {"เปิด", "ยกเลิก"} <= texts(dialog, QAbstractButton)
    assert dialog.nameFilters() == ["ไฟล์ทั้งหมด (*)"]


def test_the_other_dialogs_of_qt_are_thai(thai, qtbot):
    question, box, preview = QInputDialog(), QMessageBox(), QPrintPreviewDialog()
    for dialog in (question, box, preview):
        qtbot.addWidget(dialog)
    box.setDetailedText("…")

    assert question.labelText() == "ใส่ค่า"
    assert "ดูรายละเอียด" in texts(box, QAbstractButton)
    assert preview.windowTitle() == "ดูก่อนพิมพ์"


def test_keys_are_named_as_on_the_keycaps_and_still_understood(thai):
    native = QKeySequence.SequenceFormat.NativeText

    assert [
        QKeySequence(key).toString(native) for key in ("Ctrl+Space", "PgDown", "Alt+Down", "Ctrl+Z")
    ] == [
        "Ctrl+เว้นวรรค",
        "PgDn",
        "Alt+↓",
        "Ctrl+Z",
    ]


def test_every_word_of_qt_has_its_thai():
    said = translations.messages(languages.FOLDER / "qt_th.ts")

    assert len(said) > 300
    assert [message.trouble for message in said if message.trouble] == []
    assert [message for message in said if "&" in message.translation] == []  # no letter to press


# ---- one language after the other


def test_english_leaves_qts_own_words(thai, qtbot):
    languages.install(thai, "en")

    box = QDialogButtonBox(Button.Cancel)
    qtbot.addWidget(box)
    assert box.button(Button.Cancel).text() == "Cancel"
    assert QLocale().language() == QLocale.Language.English


def test_going_to_and_fro_leaves_one_language(app):
    for language in ("th", "en", "th", "th"):
        languages.install(app, language)

    assert len(app.findChildren(QTranslator, languages._OURS)) == 1
    assert QLocale().name() == "th_TH"


def test_a_developers_start_builds_what_is_missing_or_old(app, tmp_path, monkeypatch):
    shutil.copy(languages.FOLDER / "qt_th.ts", tmp_path)
    monkeypatch.setattr(languages, "FOLDER", tmp_path)

    languages.install(app, "th")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ยกเลิก"
    assert not languages._is_stale(tmp_path / "qt_th.ts")


def test_a_frozen_program_builds_nothing(app, tmp_path, monkeypatch):
    shutil.copy(languages.FOLDER / "qt_th.ts", tmp_path)
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    languages.install(app, "th")

    assert not (tmp_path / "qt_th.qm").exists()
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


# ---- our own labels


def test_labels_are_found_translated_and_spoken(app, page, tmp_path, monkeypatch):
    sources, target = page
    say(target, "เช็กชื่อ", "Roll")
    say(target, "พบ {count} คน", "{count} found")
    assert translations.check(target, sources) == []

    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    languages.install(app, "en")

    assert QCoreApplication.translate("RollPage", "เช็กชื่อ") == "Roll"


def test_a_label_without_english_is_told(page):
    sources, target = page

    assert translations.check(target, sources) == [
        "not translated: RollPage: พบ {count} คน",
        "not translated: RollPage: เช็กชื่อ",
    ]


def test_a_lost_placeholder_is_told(page):
    sources, target = page
    say(target, "เช็กชื่อ", "Roll")
    say(target, "พบ {count} คน", "{found} found")

    assert translations.check(target, sources) == ["placeholders differ: RollPage: พบ {count} คน"]


def test_a_label_that_is_new_or_gone_is_told_and_then_taken_in(page):
    sources, target = page
    say(target, "เช็กชื่อ", "Roll")
    say(target, "พบ {count} คน", "{count} found")
    (sources / "roll.py").write_text(PAGE.replace("เช็กชื่อ", "รายงาน"), "utf-8")

    assert translations.check(target, sources) == [
        "labels are new or gone: python -m ui.translations update"
    ]

    translations.update(target, sources)
    assert [message.source for message in translations.messages(target)] == ["พบ {count} คน", "รายงาน"]


def test_a_label_no_tool_can_read_is_told(page):
    sources, target = page
    say(target, "เช็กชื่อ", "Roll")
    say(target, "พบ {count} คน", "{count} found")
    (sources / "week.py").write_text('def say(page, n):\n    return page.tr(f"พบ {n} คน")\n', "utf-8")

    assert "f-string in a label: week.py:2" in translations.check(target, sources)


def test_a_label_within_a_sentence_is_told_since_no_tool_finds_it(page):
    sources, target = page
    (sources / "week.py").write_text("def say(page, n):\n    return f\"{n} {page.tr('คน')}\"\n", "utf-8")

    assert "a label in an f-string: week.py:2" in translations.check(target, sources)


def test_updating_twice_changes_nothing(page):
    sources, target = page
    before = target.read_bytes()

    translations.update(target, sources)

    assert target.read_bytes() == before
    assert b"<location" not in before


def test_a_file_that_is_no_translation_is_refused(tmp_path):
    (tmp_path / "broken.ts").write_text("<TS><context>", "utf-8")

    with pytest.raises(OSError, match="lrelease would not"):
        translations.build(tmp_path)
    assert list(tmp_path.glob("*.qm")) == []


def test_a_tool_that_is_not_there_is_named():
    with pytest.raises(FileNotFoundError, match="lfly"):
        translations._run("lfly")


def test_the_command_updates_checks_and_builds(page, tmp_path, monkeypatch, capsys):
    sources, target = page
    monkeypatch.setattr(translations, "SOURCES", sources)
    monkeypatch.setattr(translations, "ENGLISH", target)
    monkeypatch.setattr(languages, "FOLDER", tmp_path)
    target.unlink()

    assert translations.main("update") == 0
    assert translations.main("check") == 1
    assert "not translated: RollPage: เช็กชื่อ" in capsys.readouterr().out
    say(target, "เช็กชื่อ", "Roll")
    say(target, "พบ {count} คน", "{count} found")
    assert translations.main("check") == 0
    assert translations.main("build") == 0
    assert (tmp_path / "sala_en.qm").exists()
