# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The guard over every text of intake that is not sealed."""

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.privacy.texts import About, findings_in


def require_clean(text: str, field: str, about: About = About.TEXT) -> None:
    """Refuse a text with a fact about a person in it; the words are logged nowhere.

    Raises:
        RuleBroken: the door marks the words and offers what to do with them.

    """
    if text and findings_in(text, about):
        raise RuleBroken("intake.library_guarded", field)
