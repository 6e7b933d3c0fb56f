from __future__ import annotations

import geothai
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.paths import RESOURCES
from desktop.tambons import Match, Tambon, _country, find, line, of_code, old_code
from desktop.thai.text import for_search, normalise
from resources.tambons import make_tambons

MAE_KA = Tambon("560110", "แม่กา", "เมืองพะเยา", "พะเยา", ("56000",))


def shown(matches: tuple[Match, ...]) -> list[tuple[str, str, bool]]:
    return [(match.tambon.name, match.tambon.changwat, match.alike) for match in matches]


def lit(text: str) -> list[list[str]]:
    """The parts of each name that are lit up."""
    return [[match.tambon.name[start:end] for start, end in match.spans] for match in find(text)]


# ---- as in the picture of the first start


def test_a_name_finds_what_begins_with_it_then_what_sounds_like_it():
    assert shown(find("แม่กา")) == [
        ("แม่กา", "พะเยา", False),
        ("แม่กาษา", "ตาก", False),
        ("แม่ก๊า", "เชียงใหม่", True),
    ]
    assert lit("แม่กา") == [["แม่กา"], ["แม่กา"], ["ก๊า"]]


def test_a_name_that_only_holds_the_word_comes_after_those_that_begin_with_it():
    assert shown(find("ธนู")) == [("ธนู", "พระนครศรีอยุธยา", False), ("โก่งธนู", "ลพบุรี", False)]
    assert lit("ธนู")[1] == ["ธนู"]


@pytest.mark.parametrize(
    "text",
    [
        "แม่กา พะเยา",
        "แม่กา เมือง พะเยา",
        "แม่กา เมืองพะเยา 56000",
        "ต.แม่กา อ.เมือง จ.พะเยา",
        "ตำบลแม่กา อำเภอเมืองพะเยา จังหวัดพะเยา 56000",
        "  เเม่กา   พะเยา ",
        "แม่กา ๕๖๐๐๐",
    ],
)
def test_more_words_tell_which(text):
    assert [match.tambon for match in find(text)] == [MAE_KA]


def test_one_name_typed_as_two_words_is_found_too():
    assert shown(find("แม่ กา", limit=2)) == [("แม่กา", "พะเยา", False), ("แม่กาษา", "ตาก", False)]


def test_bangkok_is_known_by_its_short_name():
    assert [match.tambon.code for match in find("พระบรม กทม")] == ["100101"]
    assert find("พระบรม กทม.") == find("พระบรม กรุงเทพฯ") == find("แขวงพระบรม เขตพระนคร")


def test_an_amphoe_or_a_postcode_alone_finds_its_tambons():
    by_amphoe, by_code = find("อ.ภูกามยาว"), find("56140", limit=30)

    assert {match.tambon.amphoe for match in by_amphoe} == {"ภูกามยาว"}
    assert [match.spans for match in by_amphoe] == [()] * 3
    assert {match.tambon.postcode for match in by_code} == {"56140"}


def test_signs_in_a_name_need_not_be_typed():
    assert lit("โกลก")[0] == ["โก-ลก"]
    assert lit("จปร") == lit("จ.ป.ร.") == [["จ.ป.ร"]]
    assert lit("ปอพาน")[1] == ["ปอพาน"]  # of ปอภาร (ปอพาน)


def test_of_many_tambons_of_one_name_the_nearest_comes_first():
    near = [match.tambon.amphoe for match in find("เวียง", near=MAE_KA.code)]
    far = [match.tambon.changwat for match in find("เวียง")]

    assert near[:2] == ["เมืองพะเยา", "เชียงคำ"]
    assert far[0] != "พะเยา"


def test_no_more_are_given_than_asked_for():
    assert [len(find("หนองบัว", limit=limit)) for limit in (1, 3, 8)] == [1, 3, 8]


@pytest.mark.parametrize("text", ["", "  ", "ต.", "()", "ฯ", "xyz", "แม่กา ยะลา"])
def test_what_no_tambon_is_called_finds_nothing(text):
    assert find(text) == ()


def test_of_a_name_that_only_sounds_so_the_part_written_otherwise_is_lit():
    assert lit("ดงเจ็น") == [["เจน"]]
    assert lit("วังจันทร์")[-1] == ["จั่น"]
    assert ["แม่กา"] in lit("แม่กาห์")  # nothing of its own differs: the whole name


# ---- codes and lines


def test_a_code_tells_its_tambon():
    assert of_code("560110") == MAE_KA
    assert of_code("104701") is None  # abolished in 2565
    assert of_code("") is None


def test_a_line_says_what_each_part_is():
    assert line(MAE_KA) == (
        ("tambon", "แม่กา"),
        ("amphoe", "เมืองพะเยา"),
        ("changwat", "พะเยา"),
        ("postcode", "56000"),
    )


def test_bangkok_has_other_words_for_the_same():
    place = of_code("100101")

    assert line(place) == (
        ("khwaeng", "พระบรมมหาราชวัง"),
        ("khet", "พระนคร"),
        ("city", "กรุงเทพมหานคร"),
        ("postcode", "10200"),
    )


def test_where_a_tambon_has_two_postcodes_none_is_guessed():
    place = of_code("100203")

    assert place.postcodes == ("10300", "10303")
    assert place.postcode == ""
    assert [kind for kind, _ in line(place)] == ["khwaeng", "khet", "city"]


# ---- the whole table


def test_the_table_is_what_its_script_makes():
    shipped = (RESOURCES / "tambons" / "tambons.tsv").read_text("utf-8")

    assert shipped.splitlines() == list(make_tambons.lines())
    assert geothai.DATA_VERSION in (RESOURCES / "tambons" / "LICENSE-tambons.txt").read_text("utf-8")


def every() -> list[str]:
    """The codes of all tambons in force."""
    rows = (RESOURCES / "tambons" / "tambons.tsv").read_text("utf-8").splitlines()
    return [code for code, *told in (row.split("\t") for row in rows) if len(told) == 3]


CODES = every()


@given(st.sampled_from(CODES))
def test_every_tambon_is_found_by_its_own_line(code):
    place = of_code(code)

    found = find(f"{place.name} {place.amphoe} {place.changwat}", limit=20)

    assert place in [match.tambon for match in found]


@given(st.sampled_from(CODES), st.integers(1, 12))
def test_what_is_lit_is_what_was_typed(code, letters):
    typed = normalise(of_code(code).name[:letters])

    for match in find(typed):
        for start, end in match.spans:
            part = match.tambon.name[start:end]
            assert part
            assert match.alike or for_search(part) == for_search(typed)


@given(st.text(max_size=20))
def test_no_text_breaks_the_search(text):
    for match in find(text):
        assert all(0 <= start < end <= len(match.tambon.name) for start, end in match.spans)


# --- codes no longer in force -----------------------------------------------------------------------


def test_an_abolished_code_leads_to_what_stands_in_its_place() -> None:
    old = old_code("100205")
    assert old is not None
    assert (old.name, [one.code for one in old.now]) == ("บางซื่อ", ["102901"])
    assert old_code("560101") is None, "it is in force"
    assert old_code("999999") is None


def test_every_abolished_code_ends_in_tambons_in_force() -> None:
    country = _country()
    for code in country.old:
        old = old_code(code)
        assert of_code(code) is None or old is None
        for one in old.now if old else ():
            assert of_code(one.code) == one
