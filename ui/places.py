"""Where every page is, which stands under which on the rail, and the way back from a search."""

from __future__ import annotations

from typing import Final

from ui.pages.page import SEEK, Go

PAGES: Final = {
    "today": "today.page.TodayPage",
    "roll": "roll.page.RollPage",
    "absences": "absences.page.AbsencesPage",
    "learners": "learners.page.LearnersPage",
    "learner_form": "learner.form.LearnerForm",
    "passbook": "passbook.page.PassbookPage",
    "card": "card.page.CardPage",
    "import": "importing.page.ImportPage",
    "same": "same.page.SamePage",
    "leaving": "leaving.page.LeavingPage",
    "arriving": "arriving.page.ArrivingPage",
    "rights": "rights.page.RightsPage",
    "activities": "activities.page.ActivitiesPage",
    "activity": "activities.one.ActivityPage",
    "activity_form": "activities.form.ActivityForm",
    "move": "activities.move_page.MovePage",
    "holidays": "holidays.page.HolidaysPage",
    "teachers": "teachers.page.TeachersPage",
    "calendar_file": "calendar_files.page.CalendarFilesPage",
    "programmes": "programmes.page.ProgrammesPage",
    "terms": "terms.page.TermsPage",
    "results": "results.page.ResultsPage",
    "sheet": "sheet.page.SheetPage",
    "certificates": "certificates.page.CertificatesPage",
    "register": "register.page.RegisterPage",
    "thanks": "thanks.page.ThanksPage",
    "proof": "proof.page.ProofPage",
    "template": "template.page.TemplatePage",
    "reports": "reports.page.ReportsPage",
    "credit_bank": "credit_bank.page.CreditBankPage",
    "send": "send.page.SendPage",
    "printer": "printer.page.PrinterPage",
    "help": "help_page.HelpPage",
    "settings": "settings.page.SettingsPage",
}
"""Every page by its name, and where it is."""
STANDS_UNDER: Final = {
    "printer": "certificates",
    "absences": "roll",
    "learner_form": "learners",
    "passbook": "learners",
    "card": "learners",
    "import": "learners",
    "same": "learners",
    "leaving": "learners",
    "arriving": "learners",
    "rights": "learners",
    "activity": "activities",
    "activity_form": "activities",
    "programmes": "activities",
    "terms": "activities",
    "results": "activities",
    "sheet": "activities",
    "move": "activities",
    "holidays": "activities",
    "teachers": "activities",
    "calendar_file": "activities",
    "credit_bank": "reports",
    "register": "certificates",
    "thanks": "certificates",
    "proof": "certificates",
    "template": "certificates",
}
"""Pages that stand on the rail under another."""

PEOPLE: Final = "learners"
"""The page on which anybody is found."""


class WayBack:
    """Ctrl+F leaves a page to look for somebody; Esc comes back to it as it was left."""

    def __init__(self) -> None:
        """Nobody is being looked for."""
        self._left: Go | None = None

    def went(self, at: Go, to: Go) -> None:
        """Somebody went from one page to another.

        Args:
            at: where they were; no place at the very first.
            to: where they go.
        """
        if to.key == SEEK:
            self._left = at if at.place else None
        elif self._left is not None:
            among_people = STANDS_UNDER.get(to.place, to.place) == PEOPLE
            if to.place == self._left.place or not among_people:
                self._left = None  # it shows something else now, or the search is over

    def back(self, place: str) -> tuple[Go, bool] | None:
        """Where Esc leads when a page has no step back of its own, and whether that stands as left."""
        if place == PEOPLE and self._left is not None:
            return self._left, True
        above = STANDS_UNDER.get(place)
        return (Go(above), False) if above else None
