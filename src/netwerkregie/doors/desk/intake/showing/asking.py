# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One's own questions as the components want them: values only."""

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.intake.actions.advice import OpenThread
from netwerkregie.domain.intake.drafts import Domain, State, Want
from netwerkregie.domain.intake.models import AdviceThread, Author
from netwerkregie.domain.intake.phrases.advice import DOMAINS, WANTS, say_nickname
from netwerkregie.domain.intake.queries import asking as queries
from netwerkregie.domain.intake.queries.feedback import Owed
from netwerkregie.doors.desk.components.values import Crumb, Entry, QueueRow, Reader
from netwerkregie.doors.desk.intake.showing.conversation import pairs_of
from netwerkregie.doors.desk.intake.showing.threads import status_of
from netwerkregie.foundation.kernel import Actor


def rows_of(threads: Iterable[AdviceThread]) -> list[QueueRow]:
    """Return the rows of one's own list; nothing in them comes from what is sealed."""
    return [_row(thread) for thread in threads]


def entries_of(opened: OpenThread, asker: str) -> list[Entry]:
    """Return the messages of an opened question for a timeline.

    Args:
        opened: the question.
        asker: the name of the colleague who shares it; empty for one's own.

    """
    return [
        Entry(
            title="",
            when=message.written_on,
            who=(
                _("The advice team")
                if message.author == Author.ADVISER
                else asker or _("You")
            ),
            body=message.text,
            is_own=message.author == Author.ASKER and not asker,
            parts=pairs_of(message.text),
        )
        for message in opened.messages
    ]


def facts_of(thread: AdviceThread) -> list[object]:
    """Return what was chosen when it was asked."""
    facts: list[object] = [WANTS[Want(thread.want)]]
    if thread.domain:
        facts.append(DOMAINS[Domain(thread.domain)])
    if thread.is_practice:
        facts.append(_("practice"))
    return facts


def readers_of(actor: Actor, thread: AdviceThread, asker: str) -> list[Reader]:
    """Return who can open a question, as its asker and their colleagues see it."""
    shared = queries.shared_with(actor, thread)
    colleagues = [
        Reader(_("You") if one == actor.membership_id else name, _("colleague"))
        for one, name in sorted(shared.items(), key=lambda pair: pair[1])
    ]
    first = Reader(asker, _("asked it")) if asker else Reader(_("You"))
    team = Reader(
        _("The advice team"), _("sees a professional and the field, not your name")
    )
    return [first, *colleagues, team]


def crumbs_of(last: str) -> list[Crumb]:
    """Return the way to a page of one's own questions."""
    return [Crumb(_("My questions"), reverse("desk:my_questions")), Crumb(last)]


def owed_rows(owed: Iterable[Owed]) -> list[QueueRow]:
    """Return what one still hears from the advice team, by day."""
    return [
        QueueRow(
            title=say_nickname(one.thread.nickname),
            url=reverse("desk:my_question", args=[one.thread.id]),
            meta=[_what_is_owed(one)],
            due=one.due_on,
        )
        for one in owed
        if one.thread is not None
    ]


def _what_is_owed(owed: Owed) -> str:
    if owed.debt is not None:
        return _("We tell you what was done with it")
    return _("We answer you")


def _row(thread: AdviceThread) -> QueueRow:
    count = thread.message_count
    return QueueRow(
        title=say_nickname(thread.nickname),
        url=reverse("desk:my_question", args=[thread.id]),
        meta=[
            *facts_of(thread),
            ngettext("{n} message", "{n} messages", count).format(n=count),
        ],
        status=status_of(thread),
        due=thread.promised_on if thread.state == State.WAITING else None,
        is_new=thread.state == State.ANSWERED,
    )
