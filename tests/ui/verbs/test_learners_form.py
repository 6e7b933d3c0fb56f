"""`learners amend` knows the whole form, and `learners find` what the search box finds."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from desktop import volunteers
from desktop.learners import profile
from desktop.learners.profile import Changed, Given
from desktop.store.keys import KeyFile
from desktop.store.store import open_with
from tests.conftest import PASSPHRASE, Desk


def test_amend_takes_what_the_form_has(verb: Desk) -> None:
    code = verb("learners", "add", "--name", "นางบุญมี ศรีวิชัย")["learner"]["code"]
    verb("learners", "amend", code, "--nickname", "แม่มี", "--address", "45 ม.3", "--tambon", "แม่กา")
    verb("learners", "amend", code, "--emergency-name", "ลูก", "--emergency-phone", "0812345678")
    verb(
        "learners",
        "amend",
        code,
        "--education",
        "ป.4",
        "--occupation",
        "ทำนา",
        "--line-id",
        "b",
        "--remark",
        "",
    )
    (found,) = verb("learners", "find", "แม่มี")["learners"]
    assert (found["code"], found["score"], found["why"]) == (code, 100, "nickname")
    verb.sound()


def test_amend_names_the_field_that_cannot_be_meant(verb: Desk) -> None:
    code = verb("learners", "add", "--name", "นางบุญมี ศรีวิชัย")["learner"]["code"]
    error = verb.no("learners", "amend", code, "--emergency-phone", "abc", "--nickname", "แม่มี")
    assert (error["code"], error["fields"]["field"]) == ("phone_unreadable", "emergency_phone")
    (found,) = verb("learners", "find", "แม่มี")["learners"]  # as มี, since nobody is called so
    assert found["nickname"] is None, "nothing was kept"


def test_who_was_imported_and_undone_is_not_found(verb: Desk) -> None:
    verb("learners", "add", "--name", "นางบุญมี ศรีวิชัย", "--id-number", "1101700230708")
    assert verb("learners", "find", "1101700230708")["learners"][0]["why"] == "number"
    verb("undo")
    for text in ("บุญมี", "1101700230708"):
        assert verb("learners", "find", text) == {"learners": []}
    verb.sound()


def test_amend_takes_what_lies_beside_the_name(verb: Desk, tmp_path: Path) -> None:
    code = verb("learners", "add", "--name", "ด.ช.ก้อง ใจดี", "--birth", "2558")["learner"]["code"]
    Image.new("RGB", (90, 120), "red").save(tmp_path / "a.png")
    verb(
        "learners",
        "amend",
        code,
        "--photo",
        tmp_path / "a.png",
        "--income",
        "none",
        "--mother-tongue",
        "ม้ง",
    )
    verb("learners", "amend", code, "--id-kind", "none", "--id-why", "ไม่ได้แจ้งเกิด")
    verb("learners", "amend", code, "--id-number", "G123456789012")
    verb("learners", "amend", code, "--id-number", "1101700230708")
    told = verb("learners", "show", code)["learner"]
    assert (told["income"], told["mother_tongue"], told["photo"] > 0) == ("none", "ม้ง", True)
    assert [d["kind"] for d in told["documents"] if d["until"] is None] == ["thai"]
    assert {d["kind"]: d["why"] for d in told["documents"]}["none"] == "ไม่ได้แจ้งเกิด"
    verb("learners", "amend", code, "--no-photo")
    assert verb("learners", "show", code)["learner"]["photo"] is None
    said = verb.raw("learners", "show", code)
    assert said.code == 0
    verb.sound()


def test_sensitive_data_wait_for_consent_and_bad_files_for_another(verb: Desk, tmp_path: Path) -> None:
    code = verb("learners", "add", "--name", "ด.ช.ก้อง ใจดี")["learner"]["code"]
    assert verb.no("learners", "amend", code, "--religion", "อิสลาม")["code"] == "sensitive_needs_consent"
    assert verb("learners", "show", code)["learner"]["sensitive"] is None
    (tmp_path / "a.png").write_text("no picture")
    assert (
        verb.no("learners", "amend", code, "--photo", tmp_path / "a.png")["code"]
        == "portrait_unreadable"
    )
    assert verb.no("learners", "amend", code, "--income", "lots")["fields"]["field"] == "income"
    assert verb.no("learners", "groups", code, "--join", "nobody")["code"] == "no_such"
    assert verb.no("learners", "groups", "--add", "ผู้สูงอายุ")["code"] == "group_exists"


def test_the_code_list_is_changed_by_verbs(verb: Desk) -> None:
    code = verb("learners", "groups", "--add", "ช่างทอผ้า")["groups"][-1]["code"]
    assert verb("learners", "groups", "--rename", code, "ช่างทอ")["groups"][-1]["name"] == "ช่างทอ"
    assert code not in [one["code"] for one in verb("learners", "groups", "--retire", code)["groups"]]
    verb("undo")
    assert code in [one["code"] for one in verb("learners", "groups", "--standard")["groups"]]


def test_who_lacks_what_is_listed(verb: Desk) -> None:
    whole = verb("learners", "add", "--name", "นางบุญมี", "--phone", "0812345678", "--sex", "f")[
        "learner"
    ]["code"]
    bare = verb("learners", "add", "--name", "จะแฮ")["learner"]["code"]

    def lacking(*what: str) -> set[str]:
        return {one["code"] for one in verb("learners", "list", "--lacking", *what)["learners"]}

    assert {whole, bare} <= lacking()
    assert bare in lacking("phone")
    assert whole not in lacking("phone")
    assert verb.no("learners", "list", "--lacking", "luck")["code"] == "choice_unknown"


def test_add_takes_the_whole_form_at_once(verb: Desk) -> None:
    code = verb(
        "learners",
        "add",
        "--name",
        "จะแฮ",
        "--id-kind",
        "pink",
        "--id-number",
        "0000000000001",
        "--nationality",
        "ไร้สัญชาติ",
    )["learner"]["code"]
    told = verb("learners", "show", code)["learner"]
    assert (told["nationality"], [one["kind"] for one in told["documents"]]) == ("ไร้สัญชาติ", ["pink"])
    verb.no("learners", "add", "--name", "ใครสักคน", "--income", "lots")
    assert len(verb("learners", "find", "ใครสักคน")["learners"]) == 0, "nothing is kept of it"
    verb("undo")
    assert verb("learners", "find", "จะแฮ") == {"learners": []}
    verb.sound()


def test_the_desk_role_is_not_told_what_section_26_guards(verb: Desk) -> None:
    keys = KeyFile.load(verb.home.key).open(passphrase=PASSPHRASE)
    with open_with(verb.home, keys) as store, store.write("learners.add") as tx:
        volunteers.add(tx, "ป้าจันทร์", role="desk")
        code = profile.save(
            tx, None, Changed(given_name="มะลิ", consents=(Given("sensitive"),), sensitive={"food": "เจ"})
        ).code
    assert verb("learners", "show", code)["learner"]["sensitive"]["food"] == "เจ"
    assert verb("--by", "ป้าจันทร์", "learners", "show", code)["learner"]["sensitive"] is None
    refused = verb.no("--by", "ป้าจันทร์", "learners", "amend", code, "--food", "ฮาลาล")
    assert refused["code"] == "sensitive_not_for_desk"


def test_whoever_may_be_there_already_is_told_when_somebody_is_added(verb: Desk) -> None:
    first = verb("learners", "add", "--name", "นางบัวคำ สุขใจ")
    assert first["alike"] == []
    again = verb("learners", "add", "--name", "บัวคำ สุขใจ")
    assert [one["code"] for one in again["alike"]] == [first["learner"]["code"]]
    assert "name" in again["alike"][0]["agrees"]
