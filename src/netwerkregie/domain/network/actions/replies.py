# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a reader of a message does: replying, stopping, and wanting messages again."""

from uuid import UUID

from netwerkregie.domain.network.models import MessageReply
from netwerkregie.domain.network.queries.links import get_own_entry
from netwerkregie.domain.network.queries.messages import sent_message
from netwerkregie.domain.network.rules import messages as rules
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import RuleBroken, clock
from netwerkregie.foundation.ledger import record


def reply(holder: Holder, message_id: UUID, text: str) -> MessageReply:
    """Reply to a message; the director reads of which organisation, not from whom."""
    entry = get_own_entry(holder)
    message = sent_message(holder, message_id)
    if not text.strip():
        raise RuleBroken("network.reply_empty", field="text")
    require_clean(text, "text")
    today = clock.today()
    made, is_new = MessageReply.objects.get_or_create(
        municipality_id=holder.actor.municipality_id,
        message=message,
        organisation=entry.organisation,
        text=text.strip()[: rules.REPLY_LENGTH],
        made_on=today,
        defaults={"until": rules.reply_until(today)},
    )
    if is_new:
        record(holder.actor, Verb.MESSAGE_REPLIED, made)
    return made
