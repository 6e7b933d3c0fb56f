"""A burst is told from a hand, and means the same under every layout and CapsLock."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.codes import learner_code
from desktop.devices.scanner import GAP, SHORTEST, Burst, meaning
from desktop.thai.keyboard import us_to_kedmanee

CODES = st.builds(learner_code, st.sampled_from("ABKZ"), st.integers(1, 999_999))


@settings(max_examples=60)
@given(code=CODES, thai=st.booleans(), caps=st.booleans())
def test_a_code_is_known_under_any_layout_and_caps_lock(*, code: str, thai: bool, caps: bool) -> None:
    typed = code.swapcase() if caps else code
    told = meaning(us_to_kedmanee(typed) if thai else typed)
    assert (told.kind, told.text) == ("learner", code)


@pytest.mark.parametrize("typed", ["]C0", ""])
@pytest.mark.parametrize("turned", [str, us_to_kedmanee])
def test_what_the_scanner_adds_is_tolerated(typed: str, turned: type[str]) -> None:
    code = learner_code("A", 12)
    assert meaning(turned(f"{typed}{code}%"), prefix="]C0", suffix="%").text == code


def test_a_wrong_check_letter_is_unknown_and_kept_as_it_came() -> None:
    good = learner_code("A", 12)
    wrong = good[:-1] + ("B" if good[-1] != "B" else "C")
    assert meaning(wrong) == meaning(f" {wrong} ")
    assert (meaning(wrong).kind, meaning(wrong).text) == ("unknown", wrong)


@pytest.mark.parametrize("typed", ["232323", "/-/-/-", "8851959132012", "นวลจันทร์"])
def test_goods_and_twos_and_names_are_no_learner(typed: str) -> None:
    assert meaning(typed).kind == "unknown"


def test_the_code_of_a_certificate_says_what_it_is() -> None:
    token = "https://sala.example/v#1" + "1234567890" * 5
    assert meaning(us_to_kedmanee(token)).kind == "certificate"


def _typed(text: str, gap: float) -> str | None:
    burst = Burst()
    for place, sign in enumerate(text):
        burst.press(sign, place * gap)
    return burst.end(len(text) * gap)


@pytest.mark.parametrize("gap", [0.001, 0.005, 0.025])
def test_a_scanner_is_told_by_its_speed(gap: float) -> None:
    assert _typed("A00012X", gap) == "A00012X"


@pytest.mark.parametrize("gap", [GAP + 0.005, 0.08, 0.3])
def test_a_hand_is_never_a_burst(gap: float) -> None:
    assert _typed("A00012X", gap) is None


def test_a_short_roll_of_keys_is_no_burst() -> None:
    assert _typed("A" * (SHORTEST - 1), 0.005) is None


def test_a_hand_before_the_burst_and_an_arrow_within_do_not_belong_to_it() -> None:
    burst = Burst()
    burst.press("ก", 0.0)
    for place, sign in enumerate("A00012X"):
        burst.press(sign, 1 + place * 0.01)
    assert burst.end(1.07) == "A00012X"
    for place, sign in enumerate("A00"):
        burst.press(sign, 2 + place * 0.01)
    burst.forget()
    for place, sign in enumerate("012X"):
        burst.press(sign, 2.03 + place * 0.01)
    assert burst.end(2.07) is None


def test_enter_long_after_is_a_hand_and_signs_in_one_commit_count_each() -> None:
    burst = Burst()
    burst.press("A00012X", 0.0)
    assert burst.end(0.5) is None
    burst.press("ุึ", 1.0)
    burst.press("", 1.01)
    burst.press("ภถคต", 1.02)
    assert burst.end(1.03) == "ุึภถคต"
