"""Charts say every number to who cannot see them, and what does not fit is counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from tests.ui.proof import look
from ui import theme
from ui.widgets.charts import Bar, BarChart, LineBars, Pair, SexAgeChart

PAIRS = (Pair("15–24", 6, 5), Pair("60–69", 24, 12), Pair("ไม่ทราบ", 0, 2))
MONTHS = [
    Bar(name, 1236)
    for name in [
        "ต.ค.",
        "พ.ย.",
        "ธ.ค.",
        "ม.ค.",
        "ก.พ.",
        "มี.ค.",
        "เม.ย.",
        "พ.ค.",
        "มิ.ย.",
        "ก.ค.",
        "ส.ค.",
        "ก.ย.",
    ]
]
GROUPS = [Bar(f"กลุ่มที่ {n}", 30 - n) for n in range(12)]


@pytest.fixture
def ages(qtbot: QtBot) -> SexAgeChart:
    made = SexAgeChart("เพศและอายุ", ("หญิง", "ชาย"))
    qtbot.addWidget(made)
    made.show_pairs(PAIRS)
    made.resize(made.sizeHint())
    made.show()
    return made


def texts(widget: SexAgeChart | BarChart | LineBars) -> list[str]:
    return [drawn.text for drawn in look(widget).drawn]


def cut(widget: SexAgeChart | BarChart | LineBars) -> list[str]:
    return [drawn.text for drawn in look(widget).drawn if drawn.cut and not drawn.may_cut]


def test_all_numbers_are_read_out(ages: SexAgeChart) -> None:
    assert ages.accessibleName() == (
        "เพศและอายุ: 15–24 หญิง 6 ชาย 5, 60–69 หญิง 24 ชาย 12, ไม่ทราบ หญิง 0 ชาย 2"
    )


def test_the_number_stands_on_every_bar_also_where_there_is_none(ages: SexAgeChart) -> None:
    drawn = texts(ages)
    assert [drawn.count(one) for one in ("6", "5", "24", "12", "0")] == [1, 1, 1, 1, 1]
    assert cut(ages) == []


def test_the_first_series_is_solid_and_the_second_is_hatched(ages: SexAgeChart) -> None:
    picture = ages.grab().toImage()
    row = ages.height() // 2
    colours = {picture.pixelColor(x, row).name() for x in range(ages.width() // 2)}
    assert theme.current().hex("indigo").lower() in colours
    hatched = [picture.pixelColor(x, row) for x in range(ages.width() // 2, ages.width())]
    assert QColor(theme.current().hex("gold")) in hatched
    assert QColor(theme.current().hex("gold_t")) in hatched
    assert QColor(theme.current().hex("indigo")) not in hatched


@pytest.mark.parametrize("size", theme.SIZES)
def test_twelve_months_of_thousands_stand_beside_each_other(qtbot: QtBot, size: str) -> None:
    theme.use(theme.Theme(size=size))
    chart = BarChart("")
    qtbot.addWidget(chart)
    chart.show_bars(MONTHS, "คน-ครั้ง แต่ละเดือน")
    chart.resize(theme.current().scaled(560), chart.sizeHint().height())
    chart.show()
    assert cut(chart) == []
    assert texts(chart).count("1,236") == 12
    assert chart.accessibleName().startswith("คน-ครั้ง แต่ละเดือน: ต.ค. 1236, พ.ย. 1236")


@pytest.mark.parametrize("pairs", [(), (Pair("ก", 0, 0),)])
def test_nothing_to_draw_is_no_trouble(qtbot: QtBot, pairs: tuple[Pair, ...]) -> None:
    chart = SexAgeChart("เพศและอายุ", ("หญิง", "ชาย"))
    qtbot.addWidget(chart)
    chart.show_pairs(pairs)
    chart.show()
    assert texts(chart) == [one.label for one in pairs] + ["0", "0"] * len(pairs)


def test_groups_that_have_no_room_are_counted_below(qtbot: QtBot) -> None:
    chart = LineBars("กลุ่มเป้าหมาย", lambda left: f"อีก {left} กลุ่ม")
    qtbot.addWidget(chart)
    chart.show_bars(GROUPS)
    chart.resize(QSize(480, 5 * theme.current().scaled(LineBars.CLOSEST)))
    chart.show()
    assert chart.shown() == 4
    assert texts(chart)[-1] == "อีก 8 กลุ่ม"
    chart.resize(480, chart.sizeHint().height())
    assert chart.shown() == 12
    assert not texts(chart)[-1].startswith("อีก")


def test_a_long_name_leaves_room_for_its_bar(qtbot: QtBot) -> None:
    chart = LineBars("กลุ่มเป้าหมาย", str)
    qtbot.addWidget(chart)
    chart.show_bars([Bar("เด็กและเยาวชนนอกระบบการศึกษาในพื้นที่ห่างไกลและชายแดน", 6)])
    chart.resize(480, 60)
    chart.show()
    drawn = {one.text: one for one in look(chart).drawn}
    assert drawn["6"].cut is False
    picture = chart.grab().toImage()
    y = theme.current().scaled(LineBars.ROW) // 2
    indigo = QColor(theme.current().hex("indigo"))
    assert sum(picture.pixelColor(x, y) == indigo for x in range(picture.width())) > 100
