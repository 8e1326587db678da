# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over every text that is typed or imported in this room."""

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.guard import Kind
from netwerkregie.foundation.privacy.texts import About, findings_in


def found_in(
    text: str, *, person: bool = False, organisation: bool = False
) -> frozenset[Kind]:
    """Return the kinds of facts about people that a text should not hold."""
    about = About.TEXT
    if person:
        about = About.PERSON
    elif organisation:
        about = About.ORGANISATION
    return frozenset(finding.kind for finding in findings_in(text, about))


def require_clean(
    text: str, field: str, *, person: bool = False, organisation: bool = False
) -> None:
    """Refuse a text with a fact about a person in it; the words are logged nowhere.

    Raises:
        RuleBroken: the door marks the words and offers what to do with them.

    """
    if text and found_in(text, person=person, organisation=organisation):
        raise RuleBroken("network.text_guarded", field=field)
