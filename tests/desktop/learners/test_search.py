"""Who is found while a name is typed, by what, in which order, and what of the name is underlined."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.learners import register, search
from desktop.learners.hits import age
from desktop.learners.search import Hit
from desktop.models import FormerName, new_id
from desktop.store.store import Store, Tx
from desktop.store.undo import undo
from desktop.thai import keyboard

PEOPLE = (
    ("นางสีจันทร์ ใจคำ", "ป้าจันทร์"),
    ("นายสีจันทร์แก้ว วงค์คำ", "ลุงแก้ว"),
    ("นางศรีจันทร์ ปันทะ", "แม่ศรี"),
    ("นางสาวศรีจันทร์ เรือนคำ", "จันทร์"),
    ("นายสีจันท์ ฟูใจ", None),
    ("นางษีจัน นามแก้ว", "ป้าษี"),
    ("นายคำปัน แสงทอง", None),
)


@pytest.fixture
def tx(store: Store) -> Iterator[Tx]:
    with store.write("test") as writing:
        for name, nickname in PEOPLE:
            register.add(writing, name, nickname=nickname)
    with store.read() as reading:
        yield reading


def names(hits: tuple[Hit, ...]) -> list[str]:
    return [hit.name for hit in hits]


def marked(hit: Hit) -> list[str]:
    return [hit.name[start:end] for start, end in hit.spans]


def test_what_is_typed_comes_first_and_what_only_sounds_so_after_it(tx: Tx) -> None:
    found = search.search(tx, "สีจัน")
    assert names(found.exact) == ["นายสีจันท์ ฟูใจ", "นางสีจันทร์ ใจคำ", "นายสีจันทร์แก้ว วงค์คำ"]
    assert names(found.alike) == ["นางษีจัน นามแก้ว", "นางศรีจันทร์ ปันทะ", "นางสาวศรีจันทร์ เรือนคำ"]
    assert [marked(hit) for hit in found.exact] == [["สีจัน"]] * 3
    assert [marked(hit) for hit in found.alike] == [["ษีจัน"], ["ศรีจัน"], ["ศรีจัน"]]
    assert [hit.reason for hit in found.alike] == [("ษ", "ส"), ("ศรี", "สี"), ("ศรี", "สี")]
    assert not found.more


def test_a_whole_word_comes_before_a_beginning_and_a_middle(tx: Tx) -> None:
    found = search.search(tx, "จันทร์").exact
    assert found[0].name == "นางสาวศรีจันทร์ เรือนคำ"
    assert (found[0].field, found[0].score, found[0].spans) == ("nickname", 100, ())
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)
    assert {hit.field for hit in found[1:]} == {"name"}


def test_the_silent_end_of_a_word_is_told_with_its_letter(tx: Tx) -> None:
    alike = {hit.name: hit for hit in search.search(tx, "สีจันทร์").alike}
    assert alike["นายสีจันท์ ฟูใจ"].reason == ("ท์", "ทร์")
    assert marked(alike["นายสีจันท์ ฟูใจ"]) == ["สีจันท์"]


@pytest.mark.parametrize(
    ("text", "who", "underlined"),
    [
        ("นางสาวศรีจันทร์", "นางสาวศรีจันทร์ เรือนคำ", ["ศรีจันทร์"]),  # with the title
        ("สีจัน ใจ", "นางสีจันทร์ ใจคำ", ["สีจัน", "ใจ"]),  # the beginnings of both names
        ("สีจันทร์ใจ", "นางสีจันทร์ ใจคำ", ["สีจันทร์ ใจ"]),  # without the blank
        ("ปั", "นางศรีจันทร์ ปันทะ", ["ปั"]),  # two letters of the family name
        ("ทะ", "นางศรีจันทร์ ปันทะ", ["ทะ"]),  # two letters at the very end
        ("ฟ", "นายสีจันท์ ฟูใจ", ["ฟู"]),  # a letter is underlined with its marks
        ("แก้วว", "นายสีจันทร์แก้ว วงค์คำ", ["แก้ว ว"]),
        ("cdh;", "นายสีจันทร์แก้ว วงค์คำ", ["แก้ว"]),  # the keyboard left in English
        ("ลุง", "นายสีจันทร์แก้ว วงค์คำ", []),  # a nickname: nothing of the name
    ],
)
def test_a_hit_is_underlined_in_the_name_as_it_is_shown(
    tx: Tx, text: str, who: str, underlined: list[str]
) -> None:
    found = {hit.name: hit for hit in search.search(tx, text).exact}
    assert who in found
    assert marked(found[who]) == underlined


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Htay Win", keyboard.us_to_kedmanee("htay")),  # a Latin name with the layout left in Thai
        ("Htay Win", keyboard.us_to_kedmanee("HTAY")),
        ("นางแก้ว อินตา", "CDH;"),  # English and CapsLock
        ("นางแก้ว อินตา", keyboard.us_to_kedmanee("CDH;")),  # Thai and CapsLock
    ],
)
def test_a_keyboard_left_in_another_state_finds_who_was_meant(
    store: Store, name: str, typed: str
) -> None:
    with store.write("test") as writing:
        register.add(writing, name)
        register.add(writing, "นายคำปัน แสงทอง")
    with store.read() as reading:
        assert names(search.search(reading, typed).exact) == [name]


def test_a_telephone_typed_with_the_layout_left_in_thai_is_found(store: Store) -> None:
    with store.write("test") as writing:
        register.add(writing, "นางแก้ว อินตา", phone="0812345678")
    with store.read() as reading:
        found = search.search(reading, keyboard.us_to_kedmanee("08123")).exact
    assert [(hit.name, hit.field) for hit in found] == [("นางแก้ว อินตา", "phone")]


def test_who_is_meant_by_the_sound_is_not_lost_to_a_slip_of_the_keyboard(store: Store) -> None:
    latin = keyboard.kedmanee_to_us("สีจัน")
    with store.write("test") as writing:
        register.add(writing, "นางษีจัน นามแก้ว")
        register.add(writing, "Somsri Win", nickname=latin)
    with store.read() as reading:
        found = search.search(reading, "สีจัน")
    assert names(found.exact) == []
    assert names(found.alike) == ["นางษีจัน นามแก้ว", "Somsri Win"]


def test_a_letter_inside_is_found_where_no_word_begins_with_it(tx: Tx) -> None:
    assert names(search.search(tx, "ฟ").exact) == ["นายสีจันท์ ฟูใจ"]
    assert "นางศรีจันทร์ ปันทะ" in names(search.search(tx, "ท").exact)


@pytest.mark.parametrize(
    "text", ["", "  ", "%", "_", '"', "*", "AND", "NOT (", "a:b", "\u200b", "๚", "-", "'"]
)
def test_what_is_no_name_finds_nobody(tx: Tx, text: str) -> None:
    assert search.search(tx, text) == search.Hits()


@given(text=st.text(max_size=12) | st.text(alphabet="สศษีจันทร์รคำ ", max_size=12))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_can_be_typed_and_spans_lie_in_the_name(tx: Tx, text: str) -> None:
    found = search.search(tx, text)
    for hit in (*found.exact, *found.alike):
        assert all(0 <= start < end <= len(hit.name) for start, end in hit.spans)


def test_numbers_codes_and_phones_say_by_what_they_were_found(store: Store) -> None:
    with store.write("test") as tx:
        known = register.add(tx, "แก้วตา น้ำใส", id_number="1101700230708", phone="0812345678")
    with store.read() as tx:
        told = {
            text: [(hit.learner, hit.field, hit.score) for hit in search.search(tx, text).exact]
            for text in (
                "1101700230708",
                "00230",
                "0812345678",
                "345678",
                known.code,
                known.code.lower(),
            )
        }
    assert told == {
        "1101700230708": [(known.id, "number", 100)],
        "00230": [(known.id, "number", 70)],
        "0812345678": [(known.id, "phone", 100)],
        "345678": [(known.id, "phone", 60)],
        known.code: [(known.id, "code", 100)],
        known.code.lower(): [(known.id, "code", 100)],
    }


def test_a_few_digits_do_not_look_into_document_numbers(store: Store) -> None:
    with store.write("test") as tx:
        register.add(tx, "แก้วตา น้ำใส", id_number="1101700230708")
        known = register.add(tx, "มาลี ใจดี", phone="0811016666")
    with store.read() as tx:
        for text in ("110", "11"):
            assert [hit.learner for hit in search.search(tx, text).exact] == [known.id]
        assert {hit.field for hit in search.search(tx, "1101").exact} == {"number", "phone"}


def test_there_are_more_than_fit(tx: Tx) -> None:
    found = search.search(tx, "จัน", limit=3)
    assert (len(found.exact), found.more) == (3, True)
    assert not search.search(tx, "จัน", limit=7).more


def test_a_write_finds_what_it_wrote_itself(store: Store) -> None:
    with store.write("test") as tx:
        register.add(tx, "มาใหม่ เมื่อกี้")
        assert names(search.search(tx, "เมื่อ").exact) == ["มาใหม่ เมื่อกี้"]
        assert search.count(tx).all == 1
        assert names(search.page(tx, 0, 10)) == ["มาใหม่ เมื่อกี้"]


def test_who_was_taken_back_is_not_found(store: Store) -> None:
    with store.write("learners.add") as tx:
        register.add(tx, "ผู้ถูก เลิกทำ")
    with store.write("undo") as tx:
        undo(tx)
    with store.read() as tx:
        assert search.search(tx, "ถูก") == search.Hits()
        assert search.page(tx, 0, 10) == ()
        assert search.count(tx) == search.Count(0, 0)


def test_the_whole_list_is_read_by_windows_in_the_order_of_names(tx: Tx) -> None:
    whole = names(search.page(tx, 0, 100))
    assert whole == [one.name for one in register.listed(tx)]
    for count in (1, 2, 3):
        told = [names(search.page(tx, first, count)) for first in range(len(whole) + 2)]
        assert told == [whole[first : first + count] for first in range(len(whole) + 2)]
    assert search.page(tx, -5, 2) == search.page(tx, 0, 2)
    for place, line in enumerate(search.page(tx, 0, 100)):
        assert search.place(tx, line.learner) == place
        assert (line.spans, line.field) == ((), None)
    assert search.place(tx, bytes(16)) is None
    assert search.count(tx) == search.Count(len(PEOPLE), len(PEOPLE))


def test_a_line_tells_age_and_village(store: Store) -> None:
    with store.write("test") as tx:
        known = register.add(tx, "ยายคำ ใจดี", birth="มีนาคม 2488")
        tx.sql.execute(
            "UPDATE learner SET address = '45 หมู่ที่ ๓ ตำบลแม่กา อำเภอเมือง' WHERE id = ?", (known.id,)
        )
    with store.read() as tx:
        (line,) = search.page(tx, 0, 1)
    assert (line.age, line.place) == (81, "ม.3 ต.แม่กา")


def test_an_age_of_a_year_alone_is_the_difference_of_the_years(store: Store) -> None:
    with store.read() as tx:  # 20 May 2026
        assert age("1945-01-01", tx.today) == 81
        assert age("1945-05-20", tx.today) == 81
        assert age("1945-05-21", tx.today) == 80
        assert age("2026-05-20", tx.today) == 0
        assert age(None, tx.today) is None


# --- other names, titles, what people are called ----------------------------------------------------


def test_a_name_borne_before_is_found_and_says_so(store: Store) -> None:
    with store.write("test") as writing:
        who = register.add(writing, "นางสาวรัตนา ทองดี").id
        writing.insert(
            FormerName, [{"id": new_id(), "learner": who, "name": "นางสาวบุญเรือน แก้วใส", "until": "2560"}]
        )
    with store.read() as reading:
        for typed in ("บุญเรือน", "บุญเรือน แก้วใส", "ญเรือ", "นางสาวบุญเรือน"):
            (hit,) = search.search(reading, typed).exact
            assert (hit.name, hit.field, hit.former) == (
                "นางสาวรัตนา ทองดี",
                "former",
                "นางสาวบุญเรือน แก้วใส",
            )
        (now,) = search.search(reading, "รัตนา").exact
        assert (now.field, now.former) == ("name", None)
        (heard,) = search.search(reading, "บุนเรือน").alike
        assert heard.learner == who
    with store.write("test") as writing:
        writing.sql.execute("UPDATE former_name SET gone = 1")
    with store.read() as reading:
        assert search.search(reading, "บุญเรือน").exact == ()


def test_who_was_registered_twice_is_found_by_the_other_name_and_says_so(store: Store) -> None:
    with store.write("test") as writing:
        keep = register.add(writing, "นางสาวรัตนา ทองดี").id
        other = register.add(writing, "นางรัตนาวดี เรืองใจ").id
        writing.sql.execute("UPDATE learner SET merged_into = ? WHERE id = ?", (keep, other))
    with store.read() as reading:
        (hit,) = search.search(reading, "เรืองใจ").exact
    assert (hit.learner, hit.field, hit.former) == (keep, "former", "รัตนาวดี เรืองใจ")


@pytest.mark.parametrize("typed", ["นาง", "นางส", "นางสา", "นางสาว"])
def test_nobody_sees_an_empty_list_on_the_way_from_a_title_to_a_name(tx: Tx, typed: str) -> None:
    found = names(search.search(tx, typed).exact)
    assert "นางสาวศรีจันทร์ เรือนคำ" in found or (typed == "นาง" and "นางศรีจันทร์ ปันทะ" in found)


def test_a_title_alone_lists_its_people_behind_whoever_is_spelled_so(store: Store) -> None:
    with store.write("test") as writing:
        for name, _nickname in (*PEOPLE, ("เด็กชายมะแอ นางาม", None)):
            register.add(writing, name)
    with store.read() as reading:
        found = search.search(reading, "นาง").exact
    assert found[0].name == "เด็กชายมะแอ นางาม"
    assert {hit.field for hit in found[1:]} == {"title"}
    assert {hit.name[:3] for hit in found[1:]} == {"นาง"}
    assert [marked(hit) for hit in found[1:]] == [["นาง"]] * 3


def test_what_people_are_called_by_is_left_out_when_nobody_bears_it(tx: Tx) -> None:
    assert names(search.search(tx, "ลุงคำปัน").exact) == ["นายคำปัน แสงทอง"]
    assert names(search.search(tx, "ลุงแก้ว").exact) == ["นายสีจันทร์แก้ว วงค์คำ"]  # the nickname itself
