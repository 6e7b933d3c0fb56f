"""What a centre says of itself can be changed, and taken away again."""

from __future__ import annotations

import pytest

from desktop import centre, volunteers
from desktop.errors import BadValue
from desktop.store import undo
from desktop.store.store import Store


def test_what_is_not_said_stays(store: Store) -> None:
    with store.write("centre.set") as tx:
        before = centre.told(tx)
        told = centre.amend(tx, tambon="560116", verify_url="https://sala.example/v")
    assert (told.name, told.signers) == (before.name, before.signers)
    assert (told.tambon, told.verify_url) == ("560116", "https://sala.example/v")
    with store.read() as tx:
        assert centre.told(tx) == told


def test_what_is_said_empty_goes(store: Store) -> None:
    with store.write("centre.set") as tx:
        centre.amend(tx, tambon="560116", verify_url="https://sala.example/v", signers=["ก ข|ครู"])
        told = centre.amend(tx, tambon="", verify_url=" ", signers=[])
    assert (told.tambon, told.verify_url, told.signers) == (None, None, ())


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"tambon": "5601"}, "tambon_unfit"),
        ({"tambon": "๕๖๐๑๑๖"}, "tambon_unfit"),
        ({"verify_url": "sala.example"}, "url_unfit"),
        ({"verify_url": "https://sala.example/#v"}, "url_unfit"),
        ({"name": "  "}, "centre_name"),
        ({"signers": ["ไม่มีตำแหน่ง|"]}, "signer_unfit"),
    ],
)
def test_what_cannot_be_is_refused(store: Store, said: dict[str, object], code: str) -> None:
    with pytest.raises(BadValue, match=code), store.write("centre.set") as tx:
        centre.amend(tx, **said)  # type: ignore[arg-type]


def test_a_desk_has_a_name_or_its_letter(store: Store) -> None:
    with store.write("desk.name") as tx:
        assert centre.name_desk(tx, " โต๊ะหน้าบ้าน ").desk_name == "โต๊ะหน้าบ้าน"
        assert centre.name_desk(tx, "").desk_name is None
        assert centre.told(tx).desk_letter == "A"
    with pytest.raises(BadValue, match="desk_name"), store.write("desk.name") as tx:
        centre.name_desk(tx, "ก" * (centre.LONGEST_DESK_NAME + 1))


def test_a_changed_centre_is_taken_back(store: Store) -> None:
    with store.read() as tx:
        by, before = volunteers.listed(tx)[0].id, centre.told(tx)
    with store.write("centre.set", by) as tx:
        centre.amend(tx, name="ศาลาใหม่", tambon="560116", signers=["ก ข|ครู"])
    with store.write("undo", by) as tx:
        assert undo.undo(tx).kept == ()
    with store.read() as tx:
        assert centre.told(tx) == before
