"""Dates read in every form people use, kept as written, and shown in พ.ศ."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.errors import BadValue
from desktop.thai import date_words, dates, eras
from desktop.thai.dates import WrittenDate, age_on, read_date, show

TODAY = date(2026, 10, 20)
DAY = "2026-06-03"


def read(value: str | float | date, *, birth: bool = True) -> WrittenDate:
    return read_date(value, today=TODAY, birth=birth)


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-03", "2026/06/03", "2569-06-03", "2569/6/3", "3/6/2569", "03/06/2569", "3-6-2569",
        "3.6.2569", "3 6 2569", "3 / 6 / 2569", " 3/6/2569 ", "3/6/2026", "๓/๖/๒๕๖๙", "๐๓/๐๖/๒๕๖๙",
        "3 มิ.ย. 2569", "3 มิ.ย 2569", "3 มิย 2569", "3 มิย. 2569", "3มิย2569", "3 มิถุนายน 2569",
        "3มิถุนายน2569", "3 มิถุนายน พ.ศ. 2569", "3มิถุนายนพ.ศ.2569", "๓ มิถุนายน พุทธศักราช ๒๕๖๙",
        "วันที่ ๓ เดือน มิถุนายน พ.ศ. ๒๕๖๙", "วันที่ 3 เดือนมิถุนายน ปี พ.ศ. 2569",
        "วันพุธที่ 3 มิถุนายน 2569", "พุธ 3 มิถุนายน 2569", "พ. 3 มิ.ย. 2569", "วันที่ 3/6/2569",
        "3/6/2569 พ.ศ.", "3 มิถุนายม 2569", "3 มิถุนา 2569", "3-มิ.ย.-2569", "3/มิ.ย./2569",
        "3 June 2026", "3 Jun 2026", "3rd of June 2026", "June 3, 2026", "Wed, 3 June 2026",
        "03-JUN-2026", "พ.ศ. 2569/6/3",
        "3 มิถุนายน ค.ศ. 2026", "3 June 2026 AD", "2569 มิถุนายน 3", "2026-06-03 00:00:00",
        "2026-06-03T08:30:00Z", "3/6/2569 0:00", "3/6/2569 เวลา", "25690603", "20260603",
        "03062569",
        "2\u200b569-06-03", "'3/6/2569",
    ],
)  # fmt: skip
def test_one_day_in_every_form(text: str) -> None:
    if text.endswith("เวลา"):
        with pytest.raises(BadValue):
            read(text)
        return
    found = read(text)
    assert (found.iso, found.precision, found.notes) == (DAY, "day", ())
    assert found.earliest == found.latest == date(2026, 6, 3)
    assert found.text == text
    assert (found.month, found.day) == (6, 3)
    assert (found.year, found.era) in {(2569, "be"), (2026, "ce")}


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, "มกราคม ม.ค. มค มกรา January jan"),
        (2, "กุมภาพันธ์ ก.พ. กพ กุมภาพันธุ์ กุมภาพัน February"),
        (3, "มีนาคม มี.ค. มีค มีนา March"),
        (4, "เมษายน เม.ย. เมย เมษา Apr"),
        (5, "พฤษภาคม พ.ค. พค พฤษภา พฤกษภาคม May"),
        (6, "มิถุนายน มิ.ย. มิย มิถุนา Jun"),
        (7, "กรกฎาคม ก.ค. กค กรกฏาคม กรกฎา July"),
        (8, "สิงหาคม ส.ค. สค สิงหา Aug"),
        (9, "กันยายน ก.ย. กย กันยา Sept"),
        (10, "ตุลาคม ต.ค. ตค ตุลา Oct"),
        (11, "พฤศจิกายน พ.ย. พย พฤศจิกา พฤษจิกายน Nov"),
        (12, "ธันวาคม ธ.ค. ธค ธันวา Dec"),
    ],
)
def test_every_month(number: int, names: str) -> None:
    for name in names.split():
        assert read(f"9 {name} 2530").month == number, name
        assert read(f"{name} 2530").precision == "month", name


@pytest.mark.parametrize(
    ("value", "iso", "earliest", "latest"),
    [
        ("1947", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("พ.ศ. 2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("พ.ศ.๒๔๙๐", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("ค.ศ. 1947", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("ปี 2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("เกิดปี พ.ศ. 2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        (2490, "1947", date(1947, 1, 1), date(1947, 12, 31)),
        (2490.0, "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("??/??/2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("?/?/2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("-/-/2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("xx/xx/2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("00/00/2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("2490-00-00", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("3/00/2490", "1947", date(1947, 1, 1), date(1947, 12, 31)),
        ("25440000", "2001", date(2001, 1, 1), date(2001, 12, 31)),
        (25440000, "2001", date(2001, 1, 1), date(2001, 12, 31)),
        ("00002544", "2001", date(2001, 1, 1), date(2001, 12, 31)),
        ("1969-07", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("2512/7", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("7/2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("พ.ศ. 7/2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("00/07/2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("??/07/2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("25120700", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("ก.ค. 2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("เดือนกรกฎาคม 2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("?? ก.ค. 2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("00 ก.ค. 2512", "1969-07", date(1969, 7, 1), date(1969, 7, 31)),
        ("ก.พ. 2567", "2024-02", date(2024, 2, 1), date(2024, 2, 29)),
    ],
)
def test_what_is_unknown_stays_unknown(
    value: str | float, iso: str, earliest: date, latest: date
) -> None:
    found = read(value)
    assert (found.iso, found.earliest, found.latest) == (iso, earliest, latest)
    assert found.day is None
    assert found.precision == ("year" if len(iso) == 4 else "month")
    assert (found.month is None) == (found.precision == "year")
    assert found.notes == ()
    assert found.text == str(value).removesuffix(".0")


@pytest.mark.parametrize(
    ("value", "iso", "notes"),
    [
        (date(1986, 6, 3), "1986-06-03", ()),
        (datetime(1986, 6, 3, 14, 30, tzinfo=UTC), "1986-06-03", ()),
        (date(2569, 6, 3), DAY, ()),
        (datetime(2569, 6, 3), DAY, ()),  # noqa: DTZ001 - cells have no zone
        (date(3112, 6, 3), DAY, ("be_twice",)),
        ("3/6/3112", DAY, ("be_twice",)),
        ("3 มิ.ย. พ.ศ. 3112", DAY, ("be_twice",)),
        (45811, "2025-06-03", ()),
        (45811.0, "2025-06-03", ()),
        (45811.75, "2025-06-03", ()),
        ("45811", "2025-06-03", ()),
        ("45811.0", "2025-06-03", ()),
        (244347, "2025-12-29", ()),
        (442672, "2025-12-29", ("be_twice",)),
        ("29/02/2567", "2024-02-29", ()),
        ("6/13/2026", "2026-06-13", ("month_first",)),
        ("13/6/2026", "2026-06-13", ()),
    ],
)
def test_excel_and_slips(value: str | float | date, iso: str, notes: tuple[str, ...]) -> None:
    found = read(value)
    assert (found.iso, found.notes) == (iso, notes)
    assert found.year is not None
    assert found.year < 2700


@pytest.mark.parametrize(
    ("text", "year", "era", "birth"),
    [
        ("3 มิ.ย. 69", 2569, "be", True),
        ("3/6/69", 2569, "be", True),
        ("ต.ค. 69", 2569, "be", True),  # this month has begun
        ("3 มิ.ย. '69", 2569, "be", True),
        ("3 มิ.ย. 70", 2470, "be", True),  # 2570 has not come
        ("1 ธ.ค. 69", 2469, "be", True),  # nor has December
        ("1 ธ.ค. 69", 2569, "be", False),
        ("3 มิ.ย. 70", 2570, "be", False),
        ("12สค.20", 2520, "be", True),
        ("มิ.ย. 20", 2520, "be", True),
        ("3 June 75", 1975, "ce", True),
        ("3 June 05", 2005, "ce", True),
        ("3 มิ.ย. ค.ศ. 75", 1975, "ce", True),
        ("3 June พ.ศ. 20", 2520, "be", True),
        ("31/2/30", 2530, "be", True),
    ],
)
def test_years_of_two_digits(text: str, year: int, era: str, birth: bool) -> None:
    found = read(text, birth=birth)
    assert (found.year, found.era) == (year, era)
    assert "year_two_digits" in found.notes


def test_two_digits_on_leap_day() -> None:
    found = read_date("1 มี.ค. 67", today=date(2024, 2, 29), birth=False)
    assert found.iso == "2024-03-01"


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2482", date(1939, 4, 1), date(1940, 3, 31)),
        ("2483", date(1940, 4, 1), date(1940, 12, 31)),
        ("15/2/2482", date(1940, 2, 15), date(1940, 2, 15)),
        ("29/2/2482", date(1940, 2, 29), date(1940, 2, 29)),
        ("31/3/2482", date(1940, 3, 31), date(1940, 3, 31)),
        ("ก.พ. 2482", date(1940, 2, 1), date(1940, 2, 29)),
    ],
)
def test_before_2484_the_year_began_in_april(text: str, earliest: date, latest: date) -> None:
    found = read(text)
    assert (found.earliest, found.latest) == (earliest, latest)
    assert found.notes == ("year_before_2484",)
    assert found.year == int(text[-4:])


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("1/4/2482", "1939-04-01"),
        ("31/12/2483", "1940-12-31"),
        ("1/1/2484", "1941-01-01"),
        ("2484", "1941"),
        ("15/2/1940", "1940-02-15"),
    ],
)
def test_where_the_april_rule_changes_nothing(text: str, iso: str) -> None:
    found = read(text)
    assert (found.iso, found.notes) == (iso, ())


@pytest.mark.parametrize(
    "text",
    [
        "31 ก.พ. 2530", "30/02/2530", "29/2/2566", "31/4/2560", "32/1/2530", "15/13/2530", "29/2/2023",
        "29/2/1900", "2530-02-30", "25300230", "31 มิถุนายน 2530",
    ],
)  # fmt: skip
def test_a_day_that_never_was_is_moved_nowhere(text: str) -> None:
    found = read(text)
    assert (found.iso, found.earliest, found.latest) == (None, None, None)
    assert found.notes == ("no_such_date",)
    assert found.text == text == show(found)
    assert found.day is not None
    assert found.day > 12


@pytest.mark.parametrize("text", ["15/2/2483", "1 มกราคม 2483", "31/3/2483", "ก.พ. 2483"])
def test_january_to_march_2483_never_were(text: str) -> None:
    found = read(text)
    assert found.iso is None
    assert found.notes == ("no_such_date", "year_before_2484")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("", "form"), ("   ", "form"), ("ไม่ทราบ", "form"), ("สมชาย", "form"),
        ("3 มิ.ย. 2569 ถึง", "form"),
        ("มิ.ย. ก.ค. 2569", "form"), ("1 2 มิ.ย. 2569", "form"), ("3 มิ.ย. 569", "form"),
        ("12", "form"),
        ("1234567", "form"), ("244347", "form"), ("99999", "form"), ("3/6/2569 & 4", "form"),
        ("พ.ศ.", "form"),
        ("วันที่ 3/6", "form"), ("1-2-3-4", "form"), ("พ.ศ. 2530 เดือน 6", "form"), ("มิ.ย.", "form"),
        (True, "form"), (float("nan"), "form"), (float("inf"), "form"), (2490.5, "form"),
        (123, "form"),
        (1e12, "form"), (-5, "form"),
        ("3 ก.พ.", "year"), ("3/6", "year"), ("3/6/????", "year"), ("3 มิ.ย. ??", "year"),
        ("พ.ศ. ??", "year"),
        ("3/6/xx", "year"),
        ("9999-12-31", "range"), ("31/12/9999", "range"), (date(9999, 12, 31), "range"),
        ("2200", "range"),
        ("1799", "range"), ("25301325", "range"), ("พ.ศ. 2026", "range"), ("ค.ศ. 2569", "range"),
        ("3 มิ.ย. 2750", "range"),
        (date(1, 1, 1), "range"), ("0000", "range"),
        ("ร.ศ. 112", "era"), ("จ.ศ. 1387", "era"), ("5 มิ.ย. ฮ.ศ. 1447", "era"),
    ],
)  # fmt: skip
def test_what_is_no_date(value: str | float | date, why: str) -> None:
    with pytest.raises(BadValue) as caught:
        read(value)
    assert caught.value.code == "date_unreadable"
    assert caught.value.fields["field"] == "date"
    assert caught.value.fields["why"] == why
    assert caught.value.fields["value"] is value


def test_two_digits_that_fit_no_century() -> None:
    with pytest.raises(BadValue, match="range"):
        read_date("3/6/50", today=date(2300, 1, 1))


@given(st.text(st.sampled_from("0123456789๒๕/-. ?มิยกพศคเดือน:TxX_²'"), max_size=16))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        found = read(text)
    except BadValue:
        return
    assert found.text == text
    assert (found.iso is None) == ("no_such_date" in found.notes)
    if found.earliest and found.latest:
        assert date(1800, 1, 1) <= found.earliest <= found.latest <= date(2101, 3, 31)


def test_every_day_of_two_centuries_comes_back() -> None:
    day, end = date(1900, 1, 1), date(2100, 12, 31)
    forms = (
        dates.official,
        dates.long,
        dates.short,
        lambda d: f"{d.day}/{d.month}/{eras.be_year(d)}",
    )
    while day <= end:
        written = forms[day.toordinal() % 4](day)
        found = read(written)
        assert found.earliest == found.latest == day, written
        assert found.iso == day.isoformat()
        assert read(day).earliest == day
        assert read(day.isoformat()).earliest == day
        day += timedelta(days=1)


@given(st.dates(date(1900, 1, 1), date(2100, 12, 31)), st.sampled_from(["thai", "arabic"]))
def test_every_form_comes_back(day: date, digits: str) -> None:
    for written in (
        dates.official(day, digits=digits),
        dates.long(day, digits),
        dates.short(day, digits),
        show(read(day)),
    ):
        assert read(written).earliest == day


@given(st.integers(1, 31), st.integers(1, 12), st.integers(2400, 2640))
def test_a_date_is_never_moved(day: int, month: int, year: int) -> None:
    found = read(f"{day}/{month}/{year}")
    assert (found.day, found.month, found.year) == (day, month, year)
    if found.earliest:
        assert (found.earliest.day, found.earliest.month) == (day, month)
        assert found.earliest.year in {year - 543, year - 542}


def test_written_for_papers() -> None:
    day = date(2026, 7, 10)
    assert dates.official(day) == "วันที่ ๑๐ เดือน กรกฎาคม พ.ศ. ๒๕๖๙"
    assert dates.official(day, digits="arabic") == "วันที่ 10 เดือน กรกฎาคม พ.ศ. 2569"
    assert dates.long(day) == "10 กรกฎาคม พ.ศ. 2569"
    assert dates.long(day, "thai") == "๑๐ กรกฎาคม พ.ศ. ๒๕๖๙"
    assert dates.short(day) == "10 ก.ค. 2569"
    assert dates.short(date(1940, 2, 15)) == "15 ก.พ. 2482"


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2026, 6, 1), date(2026, 7, 10), "ระหว่างวันที่ ๑ มิถุนายน – ๑๐ กรกฎาคม พ.ศ. ๒๕๖๙"),
        (date(2026, 7, 1), date(2026, 7, 10), "ระหว่างวันที่ ๑ – ๑๐ กรกฎาคม พ.ศ. ๒๕๖๙"),
        (date(2026, 7, 10), date(2026, 7, 10), "เมื่อวันที่ ๑๐ กรกฎาคม พ.ศ. ๒๕๖๙"),
        (
            date(2025, 12, 30),
            date(2026, 1, 2),
            "ระหว่างวันที่ ๓๐ ธันวาคม พ.ศ. ๒๕๖๘ – ๒ มกราคม พ.ศ. ๒๕๖๙",
        ),
        (
            date(2025, 7, 1),
            date(2026, 7, 2),
            "ระหว่างวันที่ ๑ กรกฎาคม พ.ศ. ๒๕๖๘ – ๒ กรกฎาคม พ.ศ. ๒๕๖๙",
        ),
    ],
)
def test_official_range(first: date, last: date, text: str) -> None:
    assert dates.official_range(first, last) == text
    assert (
        dates.official_range(first, last, digits="arabic").translate(
            str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
        )
        == text
    )


def test_official_range_the_wrong_way_round() -> None:
    with pytest.raises(BadValue) as caught:
        dates.official_range(date(2026, 7, 2), date(2026, 7, 1))
    assert caught.value.code == "dates_reversed"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2026-07-10", "10 ก.ค. 2569"),
        ("ก.ค. 2569", "ก.ค. 2569"),
        ("2569", "พ.ศ. 2569"),
        ("1947", "พ.ศ. 2490"),
        ("1940-02", "ก.พ. 2482"),
        ("2482", "พ.ศ. 2482"),
        ("1939", "ค.ศ. 1939"),  # it lay in พ.ศ. 2481 and 2482
        ("31 ก.พ. 2530", "31 ก.พ. 2530"),
    ],
)
def test_show(value: str, shown: str) -> None:
    assert show(read(value)) == shown


@pytest.mark.parametrize(
    ("birth", "day", "ages"),
    [
        ("2011-10-20", date(2026, 10, 20), (15, 15)),
        ("2011-10-21", date(2026, 10, 20), (14, 14)),
        ("2011", date(2026, 10, 20), (14, 15)),
        ("ต.ค. 2554", date(2026, 10, 20), (14, 15)),
        ("29/2/2567", date(2025, 2, 28), (0, 0)),
        ("29/2/2567", date(2025, 3, 1), (1, 1)),
        ("2482", date(2026, 10, 20), (86, 87)),
        ("31/2/2530", date(2026, 10, 20), (38, 39)),
        ("2569", date(2026, 10, 20), (0, 0)),
    ],
)
def test_age_on(birth: str, day: date, ages: tuple[int, int]) -> None:
    assert age_on(read(birth), day) == ages


def test_written_date_is_a_value() -> None:
    found = read("3/6/2569")
    assert found == read("3/6/2569")
    with pytest.raises(AttributeError):
        found.year = 1  # type: ignore[misc]


def test_words_of_the_calendar() -> None:
    assert len(dates.MONTHS) == len(dates.MONTHS_SHORT) == 12
    assert dates.WEEKDAYS[date(2026, 6, 3).weekday()] == "พุธ"
    assert date_words.read_words("วันพุธที่") == [("filler", "")] * 3
    assert date_words.read_words("สมชาย") is None
