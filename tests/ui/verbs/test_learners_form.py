"""`learners amend` knows the whole form, and `learners find` what the search box finds."""

from __future__ import annotations

from tests.conftest import Desk


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
    assert verb("learners", "find", "แม่มี") == {"learners": []}, "nothing was kept"


def test_who_was_imported_and_undone_is_not_found(verb: Desk) -> None:
    verb("learners", "add", "--name", "นางบุญมี ศรีวิชัย", "--id-number", "1101700230708")
    assert verb("learners", "find", "1101700230708")["learners"][0]["why"] == "number"
    verb("undo")
    for text in ("บุญมี", "1101700230708"):
        assert verb("learners", "find", text) == {"learners": []}
    verb.sound()
