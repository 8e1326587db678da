# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agreements as the components want them: values only."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.drafts.agreements import (
    AgreementPurpose,
    DateKind,
    EndReason,
    Ground,
    LeaveReason,
    Shareable,
    State,
)
from netwerkregie.domain.network.models import (
    Agreement,
    AgreementDate,
    AgreementParty,
    Organisation,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import agreements as queries
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Pair, QueueRow
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor

_IN_TITLE = 3


def section(
    actor: Actor, organisation: Organisation, family: Sequence[UUID]
) -> dict[str, Any]:
    """Return the agreements of an organisation for its page, in two questions."""
    found = queries.of_organisation(actor, family)
    return {"agreement_rows": rows_of(found), "agreement_for": organisation.id}


def rows_of(agreements: Iterable[Agreement]) -> list[QueueRow]:
    """Return agreements as rows of a list."""
    return [
        QueueRow(
            title=title_of(one),
            url=reverse("desk:agreement", args=[one.id]),
            meta=[label(AgreementPurpose(one.purpose)), _term(one)],
            status=label(State(one.state)),
            due=one.valid_until if one.state == State.IN_FORCE else None,
        )
        for one in agreements
    ]


def title_of(one: Agreement) -> str:
    """Return the parties by name: the first three, and how many more."""
    names = [party_name(party) for party in one.parties.all()]
    more = len(names) - _IN_TITLE
    shown = ", ".join(names[:_IN_TITLE])
    if more <= 0:
        return shown
    words = ngettext("{shown} and {more} more", "{shown} and {more} more", more)
    return f"{words}".format(shown=shown, more=more)


def party_name(party: AgreementParty) -> str:
    """Return the name of a party as it is called today."""
    into = party.organisation.merged_into
    return str(into.name if into else party.organisation.name)


def facts_of(actor: Actor, one: Agreement) -> list[Pair]:
    """Return what is known of an agreement, as terms."""
    names = accounts.names_of(actor, [one.owner]) if one.owner else {}
    owner = names.get(one.owner, "") if one.owner else ""
    facts: list[tuple[str, str]] = [
        (_("Purpose"), label(AgreementPurpose(one.purpose))),
        (_("Valid"), _term(one)),
        (_("Looked after by"), owner or _("nobody yet")),
        (_("Edition"), str(one.edition) if one.edition > 1 else ""),
        (_("Offered on"), day_words(one.offered_on) if one.offered_on else ""),
        (_("In force since"), day_words(one.in_force_on) if one.in_force_on else ""),
        (_("Ended"), _ended(one)),
    ]
    return [Pair(term, detail) for term, detail in facts if detail]


def parties_of(one: Agreement) -> list[dict[str, object]]:
    """Return the parties with what each of them said."""
    return [
        {
            "id": queries.root_of(party),
            "name": party_name(party),
            "said": _said(one, party),
            "functions": party.functions,
        }
        for party in one.parties.all()
    ]


def shares_of(one: Agreement) -> list[Pair]:
    """Return what may be shared, each with its ground."""
    return [
        Pair(label(Shareable(share.what)), label(Ground(share.ground)))
        for share in one.shares.all()
    ]


def days_of(dates: Iterable[AgreementDate]) -> list[dict[str, object]]:
    """Return the days on which the parties meet."""
    return [
        {
            "id": one.id,
            "kind": label(DateKind(one.kind)),
            "on_day": one.on_day,
            "at_time": one.at_time,
            "place": one.place.name if one.place else _("At the town hall"),
        }
        for one in dates
    ]


def _term(one: Agreement) -> str:
    return _("{first} until {last}").format(
        first=day_words(one.valid_from), last=day_words(one.valid_until)
    )


def _ended(one: Agreement) -> str:
    if one.ended_on is None:
        return ""
    why = label(EndReason(one.end_reason)) if one.end_reason else ""
    return f"{day_words(one.ended_on)}: {why}"


def _said(one: Agreement, party: AgreementParty) -> str:
    if party.left_on:
        why = label(LeaveReason(party.left_reason)) if party.left_reason else ""
        return _("left on {day}: {why}").format(day=day_words(party.left_on), why=why)
    if party.confirmed_on:
        day = day_words(party.confirmed_on)
        if not party.confirmed_as:
            return _("said yes on {day}").format(day=day)
        return _("said yes on {day}, as {who}").format(day=day, who=party.confirmed_as)
    if party.declined_on:
        return _("said no on {day}").format(day=day_words(party.declined_on))
    return _("not asked yet") if one.state == State.DRAFT else _("has not answered yet")
