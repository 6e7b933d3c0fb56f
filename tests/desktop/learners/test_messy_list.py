"""The made-up messy list is read as it was meant, row by row, and its people are nobody's."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.learners.office_list.people import read_people
from desktop.learners.office_list.sheet import read_sheet
from desktop.practice.messy_list import write_messy_list
from desktop.practice.names import FAMILY, FEMALE, MALE, NICKNAMES, SINGLE, made_up_id
from desktop.thai.identity import check_id13

TODAY = date(2026, 6, 3)


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
@pytest.mark.parametrize(("people", "seed"), [(1, 1), (40, 1), (40, 7), (130, 3), (400, 5)])
def test_all_of_it_is_found(tmp_path: Path, suffix: str, people: int, seed: int) -> None:
    path = tmp_path / f"a.{suffix}"
    told = write_messy_list(path, people=people, seed=seed)
    found = read_people(path, today=TODAY)
    assert found.duplicates == told["duplicates"]
    assert found.skipped == told["skipped"]
    assert found.rows == told["rows"]
    assert len(found.people) == people
    read = [{key: getattr(person, key) for key in told["people"][0]} for person in found.people]
    assert read == told["people"]


def test_it_has_the_faults_it_promises(tmp_path: Path) -> None:
    found = read_people(_written(tmp_path), today=TODAY)
    codes = {(problem.field, problem.code) for problem in found.problems}
    assert codes >= {
        ("birth", "be_twice"),
        ("phone", "phone_zero_restored"),
        ("id_number", "id_checksum"),
    }
    assert {len(person.birth) for person in found.people if person.birth} == {4, 10}
    assert {reason for _, reason in found.skipped} == {
        "repeated_header",
        "total_row",
        "signature_row",
    }
    assert found.duplicates


def _written(folder: Path) -> Path:
    write_messy_list(folder / "a.xlsx")
    return folder / "a.xlsx"


def test_equal_seeds_give_equal_lists(tmp_path: Path) -> None:
    one = write_messy_list(tmp_path / "a.csv", seed=4)
    assert write_messy_list(tmp_path / "b.csv", seed=4) == one
    assert (tmp_path / "a.csv").read_bytes() == (tmp_path / "b.csv").read_bytes()
    assert write_messy_list(tmp_path / "c.csv", seed=5) != one


def test_csv_is_in_the_old_thai_encoding(tmp_path: Path) -> None:
    write_messy_list(tmp_path / "a.csv")
    raw = (tmp_path / "a.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        raw.decode()
    assert "รวมทั้งสิ้น" in raw.decode("cp874")


def test_xlsx_has_real_dates_of_buddhist_years(tmp_path: Path) -> None:
    cells = [cell for row in read_sheet(_written(tmp_path)).rows for cell in row]
    years = {cell.year for cell in cells if isinstance(cell, date)}
    assert any(1900 < year < 2020 for year in years)
    assert any(2480 < year < 2560 for year in years)
    assert any(year > 3000 for year in years)


def test_made_up_numbers_are_nobodys() -> None:
    numbers = [made_up_id(n) for n in (*range(3_000), 9_999_999, 10_000_000, 79_999_999)]
    assert len(set(numbers)) == len(numbers)
    for number in numbers:
        assert len(number) == 13
        assert number[1:5] == "0000"
        assert not check_id13(number)


def test_names_are_many_and_once_each() -> None:
    for names, least in ((FEMALE, 60), (MALE, 60), (FAMILY, 80), (NICKNAMES, 40), (SINGLE, 5)):
        assert len(set(names)) == len(names) >= least
        assert all(name == name.strip() and name for name in names)
