# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People and trainings as the pages want them: values only, and no number of anyone."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerkregie.domain.network.drafts import (
    Availability,
    Domain,
    EntryKind,
    Language,
    Topic,
    Training,
    standing,
)
from netwerkregie.domain.network.models import Invitation, Organisation, PersonEntry
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import people as queries
from netwerkregie.domain.network.queries.joining import Newcomer
from netwerkregie.domain.network.queries.trainings import Offer
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.foundation.kernel import Actor, clock


def section(
    actor: Actor, organisation: Organisation, family: Sequence[UUID]
) -> dict[str, Any]:
    """Return how an organisation stands with focal points, in one question."""
    del organisation
    records = [one.followed for one in queries.focal_points_of(actor, family)]
    return {"focal_standing": label(standing(records, clock.today()))}


def offers_of(one: PersonEntry) -> dict[str, object]:
    """Return what somebody offers besides words: when, and in which languages."""
    return {
        "languages": [label(Language(word)) for word in one.languages],
        "availability": [label(Availability(word)) for word in one.availability],
        "is_focal_point": one.is_focal_point,
    }


def organisation_of(one: PersonEntry) -> dict[str, str]:
    """Return for which organisation somebody works; not one of faith, on this list."""
    organisation = one.organisation
    if organisation is None or organisation.domain == Domain.FAITH:
        return {}
    url = reverse("desk:organisation", args=[organisation.id])
    return {"name": organisation.name, "url": url}


def newcomer_rows(found: Iterable[Newcomer]) -> list[dict[str, object]]:
    """Return who joined, with the bell that a welcome takes away."""
    return [
        {
            "arrival": one.arrival_id,
            "name": one.name,
            "kind": label(EntryKind(one.kind)),
            "topics": [label(Topic(topic)) for topic in one.topics],
            "offer": one.offer,
        }
        for one in found
    ]


def ending_rows(found: Iterable[Invitation]) -> list[QueueRow]:
    """Return which invitations end soon, by organisation and day; no name."""
    return [
        QueueRow(
            title=one.organisation.name if one.organisation else _("Not yet placed"),
            url=reverse("desk:invitations"),
            meta=[_("gone by itself, unless they answer")],
            due=one.expires_on,
        )
        for one in found
    ]


def training_rows(offers: Iterable[Offer]) -> list[QueueRow]:
    """Return trainings as rows of a list."""
    today = clock.today()
    return [
        QueueRow(
            title=label(Training(one.training.kind)),
            url=reverse("desk:training", args=[one.training.id]),
            meta=[one.training.place, _asked(one), _coming(one)],
            status=_("Called off") if one.training.called_off_on else "",
            due=one.training.held_on if one.training.held_on >= today else None,
        )
        for one in offers
    ]


def _asked(offer: Offer) -> str:
    asked = offer.training.asked
    return ngettext("{n} asked", "{n} asked", asked).format(n=asked)


def _coming(offer: Offer) -> str:
    words = _("{coming} said yes, of {organisations} organisations; {left} places left")
    return words.format(
        coming=offer.coming, organisations=offer.organisations, left=offer.left
    )
