"""A learner and a mark, with the same fields as the bench's rows."""

from django.db import models
from morango.models.core import SyncableModel

TEXTS = (
    "code", "title", "given_name", "middle_name", "family_name", "nickname", "name_english", "sex", "birth",
    "birth_as_written", "birth_era", "birth_earliest", "birth_latest", "phone", "address", "remark", "notes",
    "sort_key", "search", "name_key",
)  # fmt: skip


class OfTheCentre(SyncableModel):
    """A row of the one centre."""

    morango_profile = "centre"

    class Meta:
        abstract = True

    centre = models.CharField(max_length=32)

    def calculate_source_id(self, *_args, **_kwargs):
        """A row's own name."""
        return self.name_of_row()

    def calculate_partition(self, *_args, **_kwargs):
        """All of the centre."""
        return self.centre


class Learner(OfTheCentre):
    """Who learns."""

    morango_model_name = "learner"
    number = models.CharField(max_length=32)

    def name_of_row(self):
        """The learner's own id."""
        return self.number


for _name in TEXTS:
    models.TextField(null=True, blank=True, db_index=_name in {"code", "sort_key"}).contribute_to_class(
        Learner, _name
    )


class Mark(OfTheCentre):
    """One learner at one session."""

    morango_model_name = "mark"
    session = models.CharField(max_length=32, db_index=True)
    learner = models.CharField(max_length=32, db_index=True)
    status = models.TextField()

    def name_of_row(self):
        """By session and learner, so that two desks meet in one row."""
        return f"{self.session}:{self.learner}"
