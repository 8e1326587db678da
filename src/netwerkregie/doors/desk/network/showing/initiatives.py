# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives and proposals as rows, tables and pairs."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.drafts.initiatives import (
    Need,
    ProposalReason,
    ProposalState,
    Stage,
    Topic,
)
from netwerkregie.domain.network.models import (
    Initiative,
    Organisation,
    Partnership,
    Proposal,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.doors.desk.components.values import Pair, QueueRow
from netwerkregie.foundation.kernel import Actor

SOON = timedelta(days=30)


def rows_of(found: Iterable[Initiative], today: date) -> list[QueueRow]:
    """Return initiatives as rows: stage, who carries them, where."""
    return [
        QueueRow(
            title=one.name,
            url=reverse("desk:initiative", args=[one.id]),
            meta=[words for words in (_carried(one), _where(one)) if words],
            status=label(Stage(one.stage)),
            due=one.confirm_by if one.confirm_by <= today + SOON else None,
        )
        for one in found
    ]


def proposal_rows(found: Iterable[Proposal]) -> list[QueueRow]:
    """Return proposals as rows, with the day before which they get their answer."""
    return [
        QueueRow(
            title=one.name,
            url=reverse("desk:proposal", args=[one.id]),
            meta=[one.place] if one.place else [],
            status=label(ProposalState(one.state)),
            due=one.until,
        )
        for one in found
    ]


def facts_of(one: Initiative) -> list[Pair]:
    """Return what is known of an initiative, as pairs."""
    topics = ", ".join(label(Topic(topic)) for topic in one.topics)
    return [
        Pair(_("Stage"), label(Stage(one.stage))),
        Pair(_("About"), topics or _("not said")),
        Pair(_("Where"), _where(one) or _("not said")),
    ]


def partners_of(one: Initiative) -> list[dict[str, Any]]:
    """Return who carries an initiative, and who was asked."""
    return [
        {
            "id": partner.id,
            "name": partner.organisation.name,
            "url": reverse("desk:organisation", args=[partner.organisation_id]),
            "confirmed_on": partner.confirmed_on,
            "asked_on": partner.asked_on,
            "is_shown": partner.shown_on is not None,
        }
        for partner in one.partners.all()
    ]


def needs_of(one: Initiative) -> list[dict[str, Any]]:
    """Return what an initiative needs, in words."""
    return [
        {"id": need.id, "kind": label(Need(need.kind)), "text": need.text}
        for need in one.needs.all()
    ]


def is_public(one: Initiative) -> bool:
    """Tell whether every partner agreed that it stands on the public list."""
    carried = [partner for partner in one.partners.all() if partner.confirmed_on]
    return (
        bool(carried)
        and all(partner.shown_on for partner in carried)
        and one.stage != Stage.STOPPED
    )


def answer_of(one: Proposal) -> dict[str, Any]:
    """Return the public answer to a proposal, in words."""
    return {
        "state": label(ProposalState(one.state)),
        "reason": label(ProposalReason(one.reason)) if one.reason else "",
        "words": one.words,
    }


def section(
    actor: Actor, organisation: Organisation, family: Sequence[UUID]
) -> dict[str, Any]:
    """Return what the page of an organisation shows of its initiatives."""
    del organisation
    return {
        "initiatives": [
            {
                "name": own.initiative.name,
                "url": reverse("desk:initiative", args=[own.initiative_id]),
                "stage": label(Stage(own.initiative.stage)),
                "is_confirmed": own.confirmed_on is not None,
            }
            for own in _once(queries.of_organisation(actor, list(family)))
        ]
    }


def _once(found: Iterable[Partnership]) -> list[Partnership]:
    """A merged organisation may have been asked under both its names."""
    by_initiative = {own.initiative_id: own for own in found}
    return list(by_initiative.values())


def _carried(one: Initiative) -> str:
    names = [own.organisation.name for own in one.partners.all() if own.confirmed_on]
    if not names:
        return _("no partners yet")
    if len(names) > 2:  # noqa: PLR2004 - two names fit a phone
        more = len(names) - 2
        rest = ngettext("%(n)s more", "%(n)s more", more) % {"n": more}
        return ", ".join([*names[:2], rest])
    return ", ".join(names)


def _where(one: Initiative) -> str:
    return ", ".join(sorted(place.district.name for place in one.places.all()))
