"""The first start's steps that are typed, by their number; the rest follows once the centre stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ui.opening.first_person import PersonStep, SecretStep
from ui.opening.first_start import CentreStep, LookStep, Step
from ui.opening.invited import InvitedStep

if TYPE_CHECKING:
    from desktop.settings import Settings
    from ui.opening.answers import Answers

LAST = 4
"""Confirming this one founds the centre."""


def step_of(answers: Answers, settings: Settings) -> Step:
    """The step at which the answers stand."""
    match answers.step:
        case 1:
            return LookStep(answers, settings)
        case 2:
            return InvitedStep(answers) if answers.invitation else CentreStep(answers)
        case 3:
            return PersonStep(answers, settings.language)
        case _:
            return SecretStep(answers)
