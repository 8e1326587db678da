# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter to the person a concern is about: what we keep, why, and their rights."""

from datetime import date

from django.utils.translation import gettext as _

from netwerkregie.domain.intake.actions.concern_persons import OpenPerson
from netwerkregie.doors.desk.components import dates
from netwerkregie.foundation.documents import Facts, Paper, Part, Words


def letter_to(
    person: OpenPerson, municipality: str, language: str, goes_on: date
) -> Paper:
    """Return the letter as values; it holds nothing of what others said.

    It names the day itself: for whoever is not known to be adult that is sooner.
    """
    told = [(_("To"), person.name)]
    if person.contact:
        told.append((_("At"), person.contact))
    return Paper(
        title=_("We keep something about you"),
        language=language,
        from_whom=municipality,
        lead=_(
            "Somebody told us about a situation in which somebody could be harmed. "
            "You occur in it. You have a right to know that."
        ),
        foot=municipality,
        parts=(
            Part(_("For you"), (Facts(tuple(told)),)),
            Part(
                _("What we keep and why"),
                (
                    Words(
                        _(
                            "We keep what people saw or heard, who you are, and what "
                            "was done. We do that to prevent that somebody is harmed. "
                            "What you believe, think or wear is no reason for it."
                        )
                    ),
                    Words(
                        _(
                            "Two colleagues have read it. It may be discussed with "
                            "other organisations, first without your name. It is "
                            "destroyed by itself: on {day} if nobody takes it up."
                        ).format(day=dates.day_words(goes_on))
                    ),
                ),
            ),
            Part(
                _("What you can do"),
                (
                    Words(
                        _(
                            "You can see what we keep, have mistakes corrected, object "
                            "and ask us to erase it. Call or visit the municipality "
                            "and ask for the rights desk. Asking costs nothing."
                        )
                    ),
                    Words(
                        _(
                            "You can also ask our data protection officer, or complain "
                            "to the Dutch Data Protection Authority."
                        )
                    ),
                ),
            ),
        ),
    )
