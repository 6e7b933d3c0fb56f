"""The power fails at the window: what was half typed is offered back, what was half done is not there."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.learners import register
from desktop.paths import Home
from desktop.practice.messy_list import write_messy_list
from desktop.store import check
from desktop.store.store import unlock
from tests.conftest import NOW, PASSPHRASE, Desk
from tests.flow.conftest import NAMES
from tests.flow.sitting import Sitting, sitting
from tests.flow.struck import DEEDS, FORMS, TYPED, ended, struck

pytestmark = pytest.mark.usefixtures("qapp")
PEOPLE = 120


def typed(desk: Sitting) -> list[str]:
    return [line.text() for line in desk.lines() if line.text()]


def learners(home: Home) -> int:
    """How many there are; and the whole home is sound."""
    with unlock(home, passphrase=PASSPHRASE) as store:
        sql = store.driver()
        found = check.check(sql)
        sql.close()
        assert [one for one in found if one.grave] == []
        with store.read() as tx:
            return len(register.listed(tx))


@pytest.fixture(scope="module")
def cut_off(
    busy_centre: Home, finished: Home, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Home]:
    """A home for each deed, whose window was killed in its middle; all at once, to save time."""
    folder = tmp_path_factory.mktemp("cut off")
    write_messy_list(folder / "people.xlsx", people=PEOPLE)
    homes, running = {}, []
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SALA_NOW", NOW)
        for deed in DEEDS:
            homes[deed] = Home(folder / deed)
            whole = finished if deed == "issue" else busy_centre
            shutil.copytree(whole.folder, homes[deed].folder)
            running.append(struck(homes[deed], deed, folder / "people.xlsx"))
    for one in running:
        ended(one)
    return homes


@pytest.fixture
def desk(
    request: pytest.FixtureRequest, cut_off: dict[str, Home], at_the_desk: None
) -> Iterator[Sitting]:
    """The same volunteer, back at a window that was cut off."""
    with sitting(cut_off[request.param]) as made:
        made.unlock()
        made.sit_down()
        yield made


@pytest.mark.parametrize(("desk", "form"), [(form, form) for form in FORMS], indirect=["desk"])
def test_what_was_half_typed_when_the_power_failed_is_offered_back(desk: Sitting, form: str) -> None:
    # Given a window that was cut off a little after the last letter
    # When the same volunteer comes back to the same form
    FORMS[form](desk)
    desk.settle()
    # Then every letter is there, and the message line says so
    assert TYPED in typed(desk)
    assert "ค้าง" in desk.said()


def test_an_import_cut_off_in_its_middle_took_nobody_in(
    cut_off: dict[str, Home], at_the_desk: None
) -> None:
    home = cut_off["import"]
    # Then nobody of the list is there, and it can be taken in whole
    assert learners(home) == len(NAMES)
    with sitting(home) as desk:
        desk.unlock()
        desk.sit_down()
        page = desk.go("import", home.folder.parent / "people.xlsx")
        desk.until(lambda: page.listing.taken is not None)
        desk.settle()
        page.take()
        desk.until(lambda: desk.page.place == "learners")
        desk.settle()
    assert learners(home) == len(NAMES) + PEOPLE


def test_certificates_cut_off_while_they_are_drawn_gave_nobody_a_number(
    cut_off: dict[str, Home], tmp_path: Path, verb: Desk
) -> None:
    desk = Desk(cut_off["issue"], verb.read)
    papers = desk.home.folder / "papers"
    # Then nobody has a number, and all can be given
    assert desk("check")["findings"] == []
    issued = desk("certificates", "issue", "A01", "--out", tmp_path / "all.pdf")["issued"]
    assert [one["number"] for one in issued] == ["1/2569", "2/2569", "3/2569"]
    # And a paper with names that was left behind goes with the next window
    papers.mkdir(exist_ok=True)
    (papers / "1.pdf").write_bytes(b"%PDF-")
    with sitting(desk.home) as at:
        at.unlock()
        at.sit_down()
    assert not papers.exists()
