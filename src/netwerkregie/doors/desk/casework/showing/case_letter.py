# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letter to the person of a case, in plain words; nothing of what others said."""

from datetime import date

from django.utils.translation import gettext as _

from netwerkregie.doors.desk.components import dates
from netwerkregie.foundation.documents import Facts, Lines, Paper, Part, Words


def letter_to(
    to: tuple[str, str], municipality: str, language: str, goes_on: date, *, short: bool
) -> Paper:
    """Return the letter as values.

    Args:
        to: the name and how the letter reaches the person; empty leaves a line.
        municipality: who keeps the case.
        language: the language of the letter.
        goes_on: the day on which everything is gone at the latest.
        short: the person was told of the concern before.

    """
    name, contact = to
    told = [(_("To"), name)] if name else []
    told += [(_("At"), contact)] if contact else []
    lead = _(
        "We work together with other organisations to help you and to prevent harm. "
        "For that we keep something about you. You have a right to know that."
    )
    if short:
        lead = _(
            "You heard from us before that we keep something about you. Something "
            "changed: organisations now work together on it."
        )
    return Paper(
        title=_("We work together around your situation"),
        language=language,
        from_whom=municipality,
        lead=lead,
        foot=municipality,
        parts=(
            Part(
                _("For you"),
                (Facts(tuple(told)) if told else Lines(2),),
            ),
            *(() if short else (_what_and_why(),)),
            _by_whom(municipality, goes_on),
            _rights(),
        ),
    )


def _what_and_why() -> Part:
    return Part(
        _("What we keep and why"),
        (
            Words(
                _(
                    "We keep what people saw or heard, what you want yourself, what "
                    "was agreed and what was done. We do that to prevent that "
                    "somebody is harmed, and to help. What you believe, think or wear "
                    "is no reason."
                )
            ),
            Words(
                _(
                    "The ground is the law: the mayor has the task to let "
                    "organisations work together around one person (GDPR, article "
                    "6(1)(e))."
                )
            ),
        ),
    )


def _by_whom(municipality: str, goes_on: date) -> Part:
    return Part(
        _("By whom and how long"),
        (
            Words(
                _(
                    "The mayor of {municipality} keeps it. Only the people who work on "
                    "it can read it, each until a day. Every half year at most two "
                    "organisations look whether it is still needed."
                ).format(municipality=municipality)
            ),
            Words(
                _(
                    "It ends by itself when nobody needs it any more. On {day} at the "
                    "latest everything is destroyed, unless we tell you another day."
                ).format(day=dates.day_words(goes_on))
            ),
        ),
    )


def _rights() -> Part:
    return Part(
        _("What you can do"),
        (
            Words(
                _(
                    "You can see what we keep, have mistakes corrected, object and ask "
                    "us to erase it. You can talk along about the plan, and say no to "
                    "help. Saying no has no consequence in what we keep."
                )
            ),
            Words(
                _(
                    "Call or visit the municipality and ask for the rights desk: the "
                    "contact point for all organisations. Asking costs nothing. You "
                    "can also ask our data protection officer, or complain to the "
                    "Dutch Data Protection Authority."
                )
            ),
        ),
    )
