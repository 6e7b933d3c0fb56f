"""Whatever the desk can say has words in Thai and in English, and both tell the same fields."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from desktop import attendance, errors, models
from desktop.certificates import preflight
from desktop.certificates import verify as certificate_verify
from desktop.learners import choices
from desktop.learners.office_list import mended, skips
from desktop.store import undo
from ui import words

ROOT = Path(__file__).resolve().parents[2]
CODE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
THAI = re.compile("[ก-๙]")
TABLES = {
    name: table
    for name, table in vars(words).items()
    if name.isupper() and isinstance(table, dict) and not name.startswith("_") and name != "LANGUAGES"
}


# --- what the program can say, read out of its source --------------------------------------------


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def sources(*folders: str) -> list[Path]:
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def text_of(node: ast.AST | None) -> str | None:
    said = node.value if isinstance(node, ast.Constant) else None
    return said if isinstance(said, str) else None


def called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    if isinstance(node.func, ast.Attribute):
        return node.func.attr
    return node.func.id if isinstance(node.func, ast.Name) else ""


def families(kind: type[errors.DeskError]) -> set[str]:
    return {kind.__name__}.union(*(families(one) for one in kind.__subclasses__()))


def raised(path: Path) -> Iterator[tuple[ast.Call, str | None]]:
    """Every place that makes a DeskError, with its code where it stands there as a text."""
    names = families(errors.DeskError)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and called(node) in names and node.args:
            yield node, text_of(node.args[0])


def values_of(path: Path, name: str) -> set[str]:
    """Every text that a name of this file is set to, straight or by a condition."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Assign) and any(
            isinstance(target, ast.Name) and target.id == name for target in node.targets
        ):
            parts = ast.walk(node.value) if isinstance(node.value, ast.IfExp) else [node.value]
            found |= {text for text in map(text_of, parts) if text and CODE.fullmatch(text)}
    return found


def errors_of(path: Path) -> Iterator[tuple[str, str]]:
    """(code, where) of every error a file can raise."""
    for node, code in raised(path):
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        if code is not None:
            yield code, where
            continue
        name = node.args[0]
        codes = values_of(path, name.id) if isinstance(name, ast.Name) else set()
        assert codes, f"{where}: the code of this error cannot be read out of the source"
        yield from ((one, where) for one in codes)


ERRORS = sorted({found for path in sources("desktop", "ui") for found in errors_of(path)})

_DOCUMENTED = re.compile(r"^    ([a-z][a-z0-9]*(?:_[a-z0-9]+)+)  +\S", re.MULTILINE)
NOTING = ("desktop/thai", "desktop/learners")


def notes() -> set[str]:
    """The codes of notes and problems: told in a module's own words, or put into `notes`."""
    found: set[str] = set()
    for path in sources(*NOTING):
        found |= set(_DOCUMENTED.findall(ast.get_docstring(tree(path), clean=False) or ""))
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Tuple) and len(node.elts) == 1:
                found.add(text_of(node.elts[0]) or "")
            elif called(node) == "Problem" and isinstance(node, ast.Call) and len(node.args) > 2:
                found.add(text_of(node.args[2]) or "")
            elif called(node) == "append" and isinstance(node, ast.Call):
                made = node.args[0]
                if isinstance(made, ast.Tuple) and len(made.elts) == 3:
                    found.add(text_of(made.elts[0]) or "")
    # a birth that cannot be read is kept, and noted by the code of its refusal
    found |= {code for code, _ in errors_of(ROOT / "desktop/thai/reading.py")}
    return {code for code in found if CODE.fullmatch(code) and "_" in code}


def reasons() -> set[str]:
    """Why a row of a list is left out, and why something is not undone."""
    found: set[str] = set()
    for node in ast.walk(tree(Path(skips.__file__))):
        if isinstance(node, ast.Return) and node.value is not None:
            parts = [node.value]
            while parts:
                part = parts.pop()
                if isinstance(part, ast.IfExp):
                    parts += [part.body, part.orelse]
                found.add(text_of(part) or "")
    for node in ast.walk(tree(Path(undo.__file__))):
        if called(node) == "Kept" and isinstance(node, ast.Call):
            found.add(text_of(node.args[3]) or "")
    return {code for code in found if CODE.fullmatch(code)}


def findings() -> set[str]:
    """What `check` and `journal verify` find."""
    found: set[str] = set()
    for path in sources("desktop/store"):
        for node in ast.walk(tree(path)):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            code = text_of(node.args[0])
            if code and called(node) == "Finding":
                found.add(code)
            elif code and called(node) == "Broken":
                found.add(f"journal_{code}")
    change = ROOT / "desktop/store/verify.py"
    for node in ast.walk(tree(change)):
        if isinstance(node, ast.Return) and isinstance(node.value, ast.Tuple):
            first = node.value.elts[0]
            parts = [first, *((first.body, first.orelse) if isinstance(first, ast.IfExp) else ())]
            found |= {f"journal_{text}" for text in map(text_of, parts) if text}
    return found


def kinds() -> set[str]:
    """The kinds of thing that can be looked for in vain."""
    found = set()
    for path in sources("desktop", "ui"):
        for node, _code in raised(path):
            found |= {text_of(word.value) or "" for word in node.keywords if word.arg == "kind"}
    return found - {""}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


# --- promises ------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", sorted({code for code, _ in ERRORS}))
def test_every_error_has_words(code: str) -> None:
    assert code in words.ERRORS, [where for one, where in ERRORS if one == code]


def test_errors_were_found_where_they_are_known_to_be() -> None:
    assert {code for code, _ in ERRORS} >= {
        "file_missing", "wrong_passphrase", "wrong_recovery_code", "backup_damaged", "no_such", "usage",
    }  # fmt: skip


@pytest.mark.parametrize("code", sorted(notes()))
def test_every_note_of_an_import_has_words(code: str) -> None:
    assert code in words.PROBLEMS


def test_notes_were_found_where_they_are_known_to_be() -> None:
    assert notes() >= {
        "id_checksum", "be_twice", "no_such_date", "year_before_2484", "name_brackets", "same_name",
        "id_taken", "phone_zero_restored", "date_unreadable", "second_list", "duplicate_differs",
    }  # fmt: skip


def test_every_finding_before_printing_has_words() -> None:
    told = set(re.findall(r"`([a-z_]+)`", preflight.__doc__ or ""))
    assert told == words.PREFLIGHT.keys()
    assert told >= preflight.STOPS


def test_all_that_an_import_mends_or_leaves_out_has_words() -> None:
    told = set(re.findall(r"`([a-z_]+)` \(", mended.__doc__ or ""))
    assert told == {"letters_mended", "title_spelled_out", "name_tidied"}
    assert told <= words.PROBLEMS.keys()
    assert {choices.LEFT_BY_HAND} <= words.REASONS.keys()


@pytest.mark.parametrize("code", sorted(reasons()))
def test_every_reason_has_words(code: str) -> None:
    assert code in words.REASONS


def test_reasons_were_found_where_they_are_known_to_be() -> None:
    assert reasons() >= {"total_row", "signature_row", "no_name", "written_since", "never_undone"}


@pytest.mark.parametrize("code", sorted(findings()))
def test_every_finding_has_words(code: str) -> None:
    assert code in words.FINDINGS


def test_findings_were_found_where_they_are_known_to_be() -> None:
    assert findings() >= {
        "desk_twice",
        "desk_parted",
        "clock_behind",
        "journal_gap",
        "journal_chain",
        "page_altered",
    }


def test_every_kind_status_and_verdict_has_words() -> None:
    assert kinds() <= words.KINDS.keys()
    assert set(attendance.STATUSES) <= words.STATUSES.keys()
    verdicts = {getattr(certificate_verify, name) for name in ("GENUINE", "ALTERED", "REVOKED")}
    verdicts |= {certificate_verify.UNKNOWN_ISSUER, certificate_verify.UNREADABLE}
    assert verdicts == words.VERDICTS.keys()


@pytest.mark.parametrize("name", sorted(TABLES))
def test_both_languages_tell_the_same_fields(name: str) -> None:
    differ = {
        code: pair
        for code, pair in TABLES[name].items()
        if placeholders(pair[0]) != placeholders(pair[1])
    }
    assert not differ


@pytest.mark.parametrize("name", sorted(TABLES))
def test_thai_is_thai_and_english_is_english(name: str) -> None:
    for code, (thai, english) in TABLES[name].items():
        bare = re.sub(r"\{\w+\}", "", english)
        if any(map(str.isalpha, re.sub(r"\{\w+\}", "", thai))):
            assert THAI.search(thai), code
        # the names of Thai columns and dates may be shown as they are written
        assert not THAI.search(bare) or code in {"no_name_column", "date_unreadable"}, code


NOT_OF_THE_SCREEN = re.compile(
    r"--|main\.py|restore|setup|PIN|รหัสผ่าน|แผ่นกู้คืน|โปรด|ผิดพลาด|ล้มเหลว|USB|ไม่สำเร็จ"
)


@pytest.mark.parametrize("code", sorted(words.ERRORS))
def test_an_error_is_said_in_the_words_of_the_screen(code: str) -> None:
    """The window shows the same sentence as a verb: it names no option, and what it names is on the screen."""
    thai, english = words.ERRORS[code]
    assert not NOT_OF_THE_SCREEN.search(thai)
    assert "--" not in english
    assert not re.search(r"\buse (restore|setup|demo|check|certificates)\b", english, re.IGNORECASE)


GIVEN_ELSEWHERE = {"wrong_passphrase", "wrong_recovery_code"}


@pytest.mark.parametrize(("code", "where"), ERRORS, ids=[f"{c}@{w}" for c, w in ERRORS])
def test_a_sentence_asks_for_no_field_that_its_error_does_not_tell(code: str, where: str) -> None:
    if code not in words.ERRORS:
        pytest.skip("has no words: told by another test")
    name, line = where.rsplit(":", 1)
    told = next(node for node, _ in raised(ROOT / name) if node.lineno == int(line))
    given = {word.arg for word in told.keywords}
    if None in given:
        pytest.skip("its fields are handed on")
    assert placeholders(words.ERRORS[code][0]) <= given


def test_a_code_without_words_is_still_shown() -> None:
    assert words.sentence(errors.Refused("never_heard_of")) == "never_heard_of"


def test_a_field_that_was_not_told_shows_as_a_dash() -> None:
    assert "–" in words.sentence(errors.FileTrouble("file_missing"), "en")


@pytest.mark.parametrize(
    ("minutes", "shown"), [(0, "0"), (180, "3"), (150, "2.5"), (75, "1.25"), (600, "10")]
)
def test_hours_show_a_point_only_where_there_is_one(minutes: int, shown: str) -> None:
    assert words.hours(minutes) == shown


def test_every_table_has_its_word() -> None:
    tables = [one.table_name() for one in vars(models).values() if hasattr(one, "table_name")]
    assert {name for name in tables if name != "row"} <= set(words.TABLES)
