"""เกี่ยวกับ: what program this is, under which licence, made of what, and where its log lies."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui import icons, theme
from ui.outside import look_at
from ui.pages.page import Page
from ui.pages.settings.card import SettingsCard, buttons
from ui.widgets.button import Button
from ui.widgets.card import Line
from ui.widgets.label import Label, plain
from ui.widgets.lines import Lines

PICTURE = QSize(190, 210)
RADIUS = 10
MADE_OF = (
    ("Sarabun", "SIL Open Font License 1.1"),
    ("Phosphor Icons", "MIT"),
    ("Qt · PySide6", "LGPL 3"),
    ("Python", "PSF License 2"),
    ("SQLCipher", "BSD 3-Clause"),
    ("SQLModel · SQLAlchemy", "MIT"),
    ("cryptography", "Apache 2.0 · BSD"),
    ("ReportLab", "BSD"),
    ("pypdfium2", "Apache 2.0 · BSD"),
)
"""What the program stands on, and under which licence each comes."""


class SalaPicture(QWidget):
    """The sala at dusk; decoration, it says nothing to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """As large as the look says."""
        super().__init__(parent)
        now = theme.current()
        self.setFixedSize(now.scaled(PICTURE.width()), now.scaled(PICTURE.height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint teak and sala within rounded corners."""
        now, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), now.colour("teak"))
        colours = {"gold": now.hex("gold"), "teak": now.hex("teak"), "hill": now.hex("hill")}
        colours |= {"roof": now.hex("teak2"), "water": now.hex("rail_ink2")}
        tall = self.height() - now.scaled(16)
        art = icons.art("sala", QSize(self.width(), tall), colours, self.devicePixelRatioF())
        painter.drawPixmap(0, self.height() - tall, art)


class AboutCard(SettingsCard):
    """About the program."""

    def __init__(self, page: Page, title: str, parent: QWidget) -> None:
        """All of it is known from the start."""
        super().__init__(page, title, parent)
        home = page.room.home
        self._logs = home.logs
        self.show_log = Button(self.tr("เปิดโฟลเดอร์บันทึก"), icon="folder-open")
        self.copy = Button(self.tr("คัดลอกรายละเอียด"), icon="copy")
        self.show_log.clicked.connect(self._open_log)
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(20)
        picture = QVBoxLayout()
        picture.addWidget(SalaPicture())
        picture.addStretch(1)
        row.addLayout(picture)
        beside = QVBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(Label(plain(self._named()), weight="semibold"))
        for told in (
            self.tr("โปรแกรมประจำโต๊ะของศูนย์การเรียนรู้ชุมชน ใช้ได้โดยไม่ต้องมีอินเทอร์เน็ต"),
            self.tr("ซอฟต์แวร์เสรี สัญญาอนุญาต GPL รุ่น 3 ขึ้นไป ใช้ แจก และแก้ได้"),
        ):
            beside.addWidget(Lines(told, colour="ink2"))
        beside.addSpacing(6)
        beside.addWidget(Label(self.tr("ข้อมูลของศูนย์อยู่ที่"), weight="medium"))
        beside.addWidget(Lines(str(home.folder), "note", colour="ink2"))
        beside.addLayout(buttons(self.show_log, self.copy))
        beside.addStretch(1)
        row.addLayout(beside, 1)
        self.column.addLayout(row)
        self.column.addWidget(Line())
        self.column.addWidget(Label(self.tr("ทำจาก"), weight="medium"))
        for name, licence in MADE_OF:
            self.column.addWidget(_pair(name, licence))

    def _named(self) -> str:
        app = QApplication.instance()
        version = app.applicationVersion() if app is not None else ""
        return self.tr("ศาลา รุ่น {version}").format(version=version or "–")

    def _open_log(self) -> None:
        if self._logs.is_dir():
            look_at(self._logs)
        else:
            self.say("info", self.tr("ยังไม่มีบันทึก เพราะยังไม่มีอะไรสะดุด"))

    def _copy(self) -> None:
        """What a helper at the other end of the telephone asks for; nothing about people is in it."""
        QGuiApplication.clipboard().setText(f"{self._named()}\n{self._logs.parent}\n{self._logs}")
        self.say("ok", self.tr("คัดลอกแล้ว วางส่งให้ผู้ดูแลได้"))


def _pair(name: str, licence: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(Lines(name, "note"), 1)
    row.addWidget(Lines(licence, "note", colour="ink2"), 1)
    return line
