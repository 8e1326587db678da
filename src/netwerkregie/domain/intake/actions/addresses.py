# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A referral address of the library below a last word: the place to go."""

from uuid import UUID

from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.domain.intake.rules.library import in_words
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken


def with_address(
    actor: Actor, text: str, address_id: UUID | None, language: str, field: str
) -> str:
    """Return a last word with the address below it, in the asker's language.

    Raises:
        RuleBroken: the address went stale or was taken away a moment ago.

    """
    if address_id is None:
        return text
    try:
        one = queries.get_address(actor, address_id)
    except NotFound:
        raise RuleBroken("intake.receiver_gone", field) from None
    english = language != "nl"
    title = (english and one.title_en) or one.title
    hours = (english and one.hours_en) or one.hours
    return f"{text.rstrip()}\n\n{in_words(title, one.phone, hours, one.website)}"
