# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""On which page a second reader finds what is to be read, and how it is called there.

A room that asks second readers adds one row: its kind of subject, the name of the page
(with the subject's id as its argument) and the words on Today.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Place:
    """The page of one kind of subject, and its words on Today."""

    page: str
    words: str | Promise


PLACES: dict[str, Place] = {
    "library_item": Place("desk:answer", _("A text for the answer library")),
    "lesson_format": Place(
        "desk:format_version", _("A lesson format to read and sign")
    ),
    "weighing_outcome": Place(
        "desk:weighing_outcome", _("A joint outcome to read and sign")
    ),
    "concern": Place("desk:concern_read", _("A concern to read along")),
    "assessment": Place("desk:assessment", _("An assessment form to sign")),
    "case_review": Place("desk:case_review_place", _("Is a case still needed?")),
    "case_closing": Place("desk:case_close_place", _("The end of a case")),
    "family_extension": Place("desk:family_extension", _("Keeping notes longer")),
    "plan": Place("desk:plan_to_sign", _("A plan to adopt")),
    "advice_thread": Place("desk:advice_thread", _("Is this an honest question?")),
    "disclosure": Place("desk:disclosure", _("A disclosure to read along")),
    "small_grant": Place("desk:small_grant", _("A small grant to decide")),
    "quote_choice": Place("desk:quote_request", _("A choice between quotes")),
}
