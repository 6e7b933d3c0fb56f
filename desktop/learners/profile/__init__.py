"""One learner's profile: the form that fills it, the panel that sums it up, who changed what."""

from desktop.learners.consents import Given, Standing
from desktop.learners.numbers import Document, Numbered, mask, show_number
from desktop.learners.profile.alike import look_alikes
from desktop.learners.profile.around import Around, FormerName, Guardian, Schooling
from desktop.learners.profile.edits import history
from desktop.learners.profile.reading import card, every_group, incomplete, read
from desktop.learners.profile.saving import save
from desktop.learners.profile.shape import (
    PARTS,
    Card,
    Changed,
    Edit,
    Group,
    Joined,
    LookAlike,
    Part,
    Profile,
    TakingPart,
)

__all__ = [
    "PARTS",
    "Around",
    "Card",
    "Changed",
    "Document",
    "Edit",
    "FormerName",
    "Given",
    "Group",
    "Guardian",
    "Joined",
    "LookAlike",
    "Numbered",
    "Part",
    "Profile",
    "Schooling",
    "Standing",
    "TakingPart",
    "card",
    "every_group",
    "history",
    "incomplete",
    "look_alikes",
    "mask",
    "read",
    "save",
    "show_number",
]
