"""ช่วยเหลือ: the keys of the house, what each page is for, and the card to print and stand on the desk."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QScrollArea, QVBoxLayout, QWidget

from ui import theme
from ui.pages.page import Go, Page, Room
from ui.widgets.button import Button
from ui.widgets.card import Card
from ui.widgets.key_row import KeyRow
from ui.widgets.label import Label, plain
from ui.widgets.scrolled import Scrolled
from ui.words import practice
from ui.work import Steps

SIDE = 372
UNBOUND = 16777215
"""Qt's own word for a width that is not held."""


class HelpPage(Page):
    """Help for the page one came from, beside the keys that are the same everywhere."""

    place = "help"

    def __init__(self, room: Room) -> None:
        """Lay the keys out once; the words beside them are those of the page one came from."""
        super().__init__(room)
        self._from = "today"
        self.head.say(self.tr("ช่วยเหลือ"))
        self.print_card = Button(self.tr("พิมพ์บัตรปุ่มตั้งโต๊ะ"), icon="printer", key="Ctrl+P")
        self.print_card.clicked.connect(self.paper)
        self.head.put(self.print_card)
        self._about = Label("", "section", wrap=True)
        self._words = Label("", wrap=True)
        self._back = Button(self.tr("กลับไปทำต่อ"), "primary", icon="caret-left", key="Esc")
        self._back.clicked.connect(self.step_back)
        self._lay_out()

    def _lay_out(self) -> None:
        keys = Card()
        self._grid = QGridLayout(keys)
        self._grid.setContentsMargins(20, 14, 20, 14)
        self._grid.setHorizontalSpacing(28)
        self._grid.setVerticalSpacing(2)
        self._rows = [KeyRow(key, does) for key, does in self.keys()]
        self._lay_keys(columns=2)
        self.side = Card()
        column = QVBoxLayout(self.side)
        column.setContentsMargins(20, 14, 20, 18)
        column.setSpacing(8)
        column.addWidget(self._about)
        column.addWidget(self._words)
        column.addSpacing(8)
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        inner = Scrolled()
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, inner)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(20)
        self._row.addWidget(self.side)
        self._row.addWidget(keys, 1, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # PgUp and PgDn come to it from the button
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        self.body.addWidget(area, 1)

    def _lay_keys(self, columns: int) -> None:
        tall = -(-len(self._rows) // columns)
        for place, row in enumerate(self._rows):
            self._grid.addWidget(row, place % tall, place // tall)

    def fold(self, compact: bool) -> None:
        """When it is tight the keys stand below the words, in one column; all of it scrolls."""
        super().fold(compact)
        self._lay_keys(1 if compact else 2)
        way = QBoxLayout.Direction
        self._row.setDirection(way.TopToBottom if compact else way.LeftToRight)
        wide = theme.current().scaled(SIDE)
        self.side.setMinimumWidth(0 if compact else wide)
        self.side.setMaximumWidth(UNBOUND if compact else wide)

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Every key of the house and what it does, as the card prints them."""
        return (
            ("F1", self.tr("ช่วยเหลือหน้านี้")),
            ("F2 – F8", self.tr("เปลี่ยนหน้า ตามแถบซ้าย")),
            ("F9", self.tr("คนใหม่ · คนมาใหม่")),
            ("F10", self.tr("อ่านบัตรประชาชน")),
            ("F11", self.tr("ใครยังขาดข้อมูล")),
            ("F12", self.tr("ล็อกหน้าจอ")),
            ("Enter", self.tr("ไปต่อ · เปิดแถวนี้")),
            ("Esc", self.tr("หยุด · ถอยหนึ่งก้าว ไม่มีอะไรหาย")),
            ("↑ ↓", self.tr("เลื่อนแถว")),
            ("Tab", self.tr("ช่องถัดไป")),
            ("1 – 5", self.tr("มา สาย กลับก่อน ลา ขาด")),
            ("Del", self.tr("ลบที่เช็กไว้")),
            ("← →", self.tr("นาทีที่สาย ทีละ 5")),
            ("Space", self.tr("ติ๊กแถวนี้")),
            ("Ctrl+F", self.tr("ไปช่องค้นหา")),
            ("Ctrl+N", self.tr("เพิ่มใหม่")),
            ("Ctrl+S", self.tr("บันทึก")),
            ("Ctrl+Z", self.tr("เลิกทำครั้งล่าสุด")),
            ("Ctrl+P", self.tr("พิมพ์")),
            ("Ctrl+E", self.tr("ลง Excel")),
            ("Ctrl+C V", self.tr("คัดลอก วาง กับ Excel")),
            ("Ctrl + −", self.tr("ตัวหนังสือใหญ่ เล็ก")),
        )

    def about(self, page: str) -> tuple[str, str]:
        """A page's heading and what one does there, in a few sentences."""
        told = {
            "today": (
                self.tr("วันนี้"),
                self.tr("ใครมาถึง พิมพ์ชื่อเล่นแล้วกด Enter ก็เช็กว่ามา ช่องว่างแล้วกด Enter เปิดใบเช็กชื่อถัดไป ด้านขวาคือเรื่องที่รอให้ช่วย กดแล้วไปถึงที่เลย"),
            ),
            "roll": (
                self.tr("เช็กชื่อ"),
                self.tr("กด 1 ถึง 5 แล้วลงบรรทัดถัดไปเอง พิมพ์ตัวอักษรเพื่อหาชื่อ กดผิดกด Ctrl+Z ทุกครั้งที่กดเก็บลงเครื่องทันที ไม่ต้องบันทึก เช็กเสร็จแล้วกดปุ่มล่างขวา ที่เหลือเป็นขาด"),
            ),
            "learners": (
                self.tr("ผู้เรียน"),
                self.tr("พิมพ์ชื่อ ชื่อเล่น เบอร์โทร หรือเลขบัตร สะกดไม่ตรงก็หาเจอ กด Enter เปิดประวัติ ไม่พบให้กด F9 ลงชื่อคนใหม่ มีแค่ชื่อก็บันทึกได้ ที่ขาดเติมวันหลัง"),
            ),
            "passbook": (
                self.tr("สมุดของผู้เรียน"),
                self.tr("สามรายการ: กิจกรรมที่เช็กชื่อไว้ สิ่งที่เรียนรู้จากที่อื่น และหน่วยกิต กด F9 จดเรื่องจากที่อื่น บอกชั่วโมงและหลักฐาน แล้วกดตรวจ ตรวจแล้วจึงนับชั่วโมง กด Ctrl+B พิมพ์ทั้งหมดเป็นเล่ม พิมพ์สองด้าน พับครึ่ง เย็บกลาง"),
            ),
            "credit_bank": (
                self.tr("ธนาคารหน่วยกิต"),
                self.tr("ใครมีชั่วโมงพอหนึ่งหน่วยกิตในปีงบประมาณนั้น กดลูกศรซ้ายขวาเปลี่ยนปี ช่องก่อนส่งบอกว่ายังขาดอะไร เช่น ใบยินยอมให้ส่งต่อ เลขบัตรเต็มลงให้เฉพาะคนที่ยินยอม กด Ctrl+E ลงแบบของสำนักงาน"),
            ),
            "activities": (
                self.tr("กิจกรรม"),
                self.tr("ดูทั้งสัปดาห์ กดลูกศรเลือกกิจกรรม Enter เปิด วันหยุดเว้นให้เอง กด Ctrl+N เพิ่มกิจกรรมใหม่ บอกแค่วัน เวลา แล้วเครื่องจัดครั้งเรียนให้"),
            ),
            "certificates": (
                self.tr("วุฒิบัตร"),
                self.tr("เลือกกิจกรรม เครื่องบอกว่าใครได้แล้ว ใครยังทัน เพราะอะไร ด้านขวาคือใบจริงที่จะพิมพ์ ดูให้ถูกก่อนกดออกเลข เลขที่ออกแล้วแก้ไม่ได้ ยกเลิกได้พร้อมเหตุผล ปุ่มสำเนาของผู้เรียนทำไฟล์ใบละคนให้เก็บไว้"),
            ),
            "printer": (
                self.tr("ปรับเครื่องพิมพ์"),
                self.tr("เลือกเครื่องพิมพ์และกระดาษ พิมพ์แผ่นวัด พับตามเส้นประทีละด้าน อ่านเลขที่ขอบกระดาษทับ ใส่ให้ครบแปดช่องแล้วกดใช้เลขนี้ แล้วพิมพ์แผ่นตรวจดูอีกแผ่น"),
            ),
            "reports": (
                self.tr("รายงาน"),
                self.tr("เลือกเดือน ไตรมาส หรือปีงบประมาณ นับคนและคน-ครั้งให้เอง ที่ยังขาดบอกไว้ที่บรรทัดล่าง กด B ดูว่าใครมีชั่วโมงพอเสนอธนาคารหน่วยกิต"),
            ),
            "send": (
                self.tr("ส่งข้อมูล"),
                self.tr("เสียบแฟลชไดรฟ์แล้วกด Enter รับและส่งในครั้งเดียว รอให้ขึ้นว่าดึงออกได้ ไม่มีแฟลชไดรฟ์แต่มีเน็ต ปุ่มเดียวกันส่งถึงเทศบาล ที่สองโต๊ะเขียนไม่ตรงกัน กด 1 หรือ 2 เลือก กดผิดเลิกทำได้ กด F9 เชิญโต๊ะใหม่ Ctrl+J เข้าร่วมกับเทศบาล และ Ctrl+S สำรองลงแฟลชไดรฟ์"),
            ),
            "settings": (
                self.tr("ตั้งค่า"),
                self.tr("ภาษา ขนาดตัวหนังสือ คนที่นั่งโต๊ะ ผู้ลงนามในวุฒิบัตร และรหัสผ่านของศูนย์"),
            ),
        }  # fmt: skip
        return told.get(page, told["today"])

    # --- what the page does ---------------------------------------------------------------------------

    def enter(self, key: object) -> None:
        """Help for the page one came from."""
        if isinstance(key, str) and key != "help":
            self._from = key
        head, text = self.about(self._from)
        if self._from == "send" and self.room.home.is_practice:
            text = practice.line("help", self.room.language)
        self._about.say(plain(head))
        self._words.say(plain(text))

    def first_focus(self) -> QWidget:
        """Back is one key away."""
        return self._back

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Keys that help."""
        return (("Esc", self.tr("กลับ")), ("Ctrl+P", self.tr("พิมพ์")))

    def step_back(self) -> bool:
        """To where one came from."""
        self.go.emit(Go(self._from))
        return True

    def paper(self) -> None:
        """Print the card of keys."""
        rows, title = self.keys(), self.tr("ปุ่มบนแป้นพิมพ์")
        out = Path(tempfile.mkdtemp(prefix="sala-")) / "keys.pdf"

        def job(_steps: Steps) -> Path:
            from desktop.papers import desk_card  # noqa: PLC0415  (ReportLab, only for paper)

            desk_card.write(out, rows, title, practice=self.room.home.is_practice)
            return out

        self.room.work.run(self, job, lambda file: self.room.print_file(file, title))
