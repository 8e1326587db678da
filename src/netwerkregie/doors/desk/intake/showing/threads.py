# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Threads as the components want them: values only."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from uuid import UUID

from django.urls import reverse
from django.utils.translation import get_language_info, ngettext
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.actions import advice as actions
from netwerkregie.domain.intake.actions.advice import OpenThread
from netwerkregie.domain.intake.drafts import Channel, Domain, Outcome, State, Want
from netwerkregie.domain.intake.models import AdviceThread, Author
from netwerkregie.domain.intake.phrases.advice import (
    DOMAINS,
    OUTCOMES,
    STATES,
    WANTS_TOLD,
    say_nickname,
)
from netwerkregie.domain.intake.queries.asking import holders_beside_team
from netwerkregie.doors.desk.components.values import Crumb, Entry, QueueRow, Reader
from netwerkregie.doors.desk.intake.showing.conversation import pairs_of
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.labels import label


def rows_of(
    threads: Iterable[AdviceThread], covers: Mapping[UUID, str] = MappingProxyType({})
) -> list[QueueRow]:
    """Return the rows of a queue; nothing in them comes from what is sealed."""
    return [_row(thread, covers) for thread in threads]


def covers_today(actor: Actor) -> dict[UUID, str]:
    """Return who is away today, with the words that say who covers: one question."""
    today = clock.today()
    return {
        one.membership_id: (
            _("{name} is away, {cover} covers").format(
                name=one.membership.name, cover=one.cover.name
            )
            if one.cover
            else _("{name} is away").format(name=one.membership.name)
        )
        for one in accounts.absences(actor, today)
        if one.first_day <= today
    }


def queue_rows(actor: Actor, threads: Sequence[AdviceThread]) -> list[QueueRow]:
    """Return the rows of the queue, each with its way in and whose it is."""
    owners = {one.owner_id for one in threads if one.owner_id}
    names = accounts.names_of(actor, owners) if owners else {}
    covers = covers_today(actor) if owners else {}
    rows = []
    for thread, row in zip(threads, rows_of(threads, covers), strict=True):
        whose = names.get(thread.owner_id) if thread.owner_id else _("Nobody's")
        way = label(Channel(thread.channel))
        rows.append(replace(row, meta=[*row.meta, way, whose or ""]))
    return rows


def entries_of(actor: Actor, opened: OpenThread) -> list[Entry]:
    """Return the messages of an opened thread for a timeline."""
    names = accounts.names_of(
        actor, {one.membership_id for one in opened.messages if one.membership_id}
    )
    return [
        Entry(
            title="",
            when=message.written_on,
            who=(
                _("The asker")
                if message.author == Author.ASKER or message.membership_id is None
                else names.get(message.membership_id, _("A former colleague"))
            ),
            body=message.text,
            is_own=message.author == Author.ADVISER,
            parts=pairs_of(message.text),
        )
        for message in opened.messages
    ]


def readers_of(actor: Actor, thread: AdviceThread) -> list[Reader]:
    """Return who can open a thread, by name: the holders of the team's key."""
    holders = set(actions.readers_of(actor, thread))
    names = accounts.names_of(actor, holders)
    return askers_of(thread) + [Reader(name) for name in sorted(names.values())]


def askers_of(thread: AdviceThread) -> list[Reader]:
    """Return who asked, as far as the desk may know: a way in, and never a name."""
    if thread.channel != Channel.SIGNED_IN:
        return [Reader(_("The asker"), _("with the code"))]
    held = holders_beside_team(thread)
    if not held.has_asker:
        return [Reader(_("The asker"), _("left, and reads no answer any more"))]
    asker = Reader(_("A signed-in professional"), _("you do not see who"))
    if not held.colleagues:
        return [asker]
    shared = ngettext("{n} colleague", "{n} colleagues", held.colleagues)
    return [asker, Reader(shared.format(n=held.colleagues), _("of the asker"))]


def facts_of(thread: AdviceThread) -> list[object]:
    """Return what is known of a thread without opening it."""
    facts: list[object] = [WANTS_TOLD[Want(thread.want)]]
    if thread.domain:
        facts.append(DOMAINS[Domain(thread.domain)])
    if thread.language == "en":
        facts.append(_("in English"))
    elif thread.language != "nl":
        language = get_language_info(thread.language)["name_translated"]
        facts.append(_("language: {language}").format(language=language))
    if thread.is_practice:
        facts.append(_("practice"))
    return facts


def status_of(thread: AdviceThread) -> object:
    """Return the state of a thread in words."""
    if thread.state == State.CLOSED:
        return OUTCOMES[Outcome(thread.outcome)]
    return STATES[State(thread.state)]


def crumbs_of(found: AdviceThread, last: str = "") -> list[Crumb]:
    """Return the way to a thread, and what is done with it."""
    here = reverse("desk:advice_thread", args=[found.id])
    crumbs = [Crumb(_("Questions"), reverse("desk:advice"))]
    crumbs.append(Crumb(say_nickname(found.nickname), here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs


def _row(thread: AdviceThread, covers: Mapping[UUID, str]) -> QueueRow:
    away = covers.get(thread.owner_id, "") if thread.owner_id else ""
    count = thread.message_count
    return QueueRow(
        title=say_nickname(thread.nickname),
        url=reverse("desk:advice_thread", args=[thread.id]),
        meta=[
            *facts_of(thread),
            ngettext("{n} message", "{n} messages", count).format(n=count),
            *([away] if away else []),
        ],
        status=status_of(thread),
        due=thread.promised_on
        if thread.state in {State.WAITING, State.REFERRED}
        else None,
        is_new=thread.state == State.WAITING and count == 1,
    )
