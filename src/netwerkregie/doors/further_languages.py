# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which languages the anonymous site speaks: those that have a catalogue.

A translation file is enough to have a language; a municipality decides whether its own
site offers it, because answers have to be written in it too.
"""

from pathlib import Path

from netwerkregie.domain.intake.queries.hours import Desk
from netwerkregie.doors.hours import HOUSE
from netwerkregie.foundation.kernel import NotFound

LOCALE = Path(__file__).parent / "mailbox" / "locale"


def found() -> tuple[str, ...]:
    """Return the languages beyond those of the house that have a catalogue."""
    there = (path.parent.parent.name for path in LOCALE.glob("*/LC_MESSAGES/django.mo"))
    return tuple(sorted(set(there) - set(HOUSE)))


def is_offered(desk: Desk, language: str) -> bool:
    """Tell whether this municipality's site speaks a language."""
    return language in HOUSE or language in desk.languages


def require_language(desk: Desk, language: str) -> None:
    """Have no page in a language that the municipality did not switch on.

    Raises:
        NotFound: the site does not speak it here.

    """
    if not is_offered(desk, language):
        raise NotFound
