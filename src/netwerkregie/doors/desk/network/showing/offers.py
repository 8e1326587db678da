# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offers, requests and introductions as the components want them: values only."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.network.drafts.offers import (
    Direction,
    Meeting,
    OfferKind,
    Reason,
    When,
    meeting_of,
)
from netwerkregie.domain.network.models import Introduction, Offer, Organisation
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.queries import offers as queries
from netwerkregie.domain.network.queries.offers import Suggestion
from netwerkregie.doors.desk.components.dates import day_words
from netwerkregie.doors.desk.components.values import Pair, QueueRow
from netwerkregie.foundation.kernel import Actor, clock


def section(
    actor: Actor, organisation: Organisation, family: Sequence[UUID]
) -> dict[str, Any]:
    """Return what an organisation offers and asks, in two questions."""
    found = queries.of_organisation(actor, family)
    return {"offer_rows": rows_of(found), "offer_for": organisation.id}


def rows_of(offers: Iterable[Offer]) -> list[QueueRow]:
    """Return offers and requests as rows of a list."""
    return [
        QueueRow(
            title=title_of(one),
            url=reverse("desk:offer", args=[one.id]),
            meta=[
                name_of(one.organisation),
                label(When(one.when)),
                places_of(one),
                *([one.words] if one.words else []),
            ],
            status=_("Partners only") if one.for_partners else "",
        )
        for one in offers
    ]


def title_of(one: Offer) -> str:
    """Return what it is, and whether it is offered or asked."""
    return f"{label(Direction(one.direction))}: {label(OfferKind(one.kind))}"


def name_of(organisation: Organisation) -> str:
    """Return the name of an organisation as it is called today."""
    into = organisation.merged_into
    return str(into.name if into else organisation.name)


def places_of(one: Offer) -> str:
    """Return where it is offered or asked."""
    names = sorted(place.district.name for place in one.places.all())
    return ", ".join(names) or _("everywhere")


def facts_of(one: Offer) -> list[Pair]:
    """Return what is known of an offer, as terms."""
    writer = (
        _("a colleague, for the organisation")
        if one.made_by
        else _("the organisation itself")
    )
    facts = [
        (_("When?"), label(When(one.when))),
        (_("Where?"), places_of(one)),
        (_("Who sees it"), _who_sees(one)),
        (_("Written by"), writer),
        (_("Last confirmed"), day_words(one.confirmed_on)),
        (_("Gone by itself"), day_words(one.expires_on)),
    ]
    return [Pair(term, detail) for term, detail in facts]


def suggestions_of(found: Iterable[Suggestion]) -> list[dict[str, object]]:
    """Return what may fit, each with its reasons in words."""
    return [
        {
            "id": one.offer.id,
            "title": title_of(one.offer),
            "name": name_of(one.offer.organisation),
            "words": one.offer.words,
            "why": ", ".join(reason_words(reason) for reason in one.reasons),
            "url": reverse("desk:offer", args=[one.offer.id]),
        }
        for one in found
    ]


def reason_words(reason: Reason) -> str:
    """Return one reason: 'both in Limmel'."""
    return label(reason.why).format(about=", ".join(reason.about))


def introductions_of(found: Iterable[Introduction]) -> list[dict[str, object]]:
    """Return introductions; who said no is known to nobody."""
    today = clock.today()
    rows: list[dict[str, object]] = []
    for one in found:
        state = meeting_of(one.state, one.ends_on, today)
        rows.append(
            {
                "names": _sides(one),
                "state": label(state),
                "asked_on": one.asked_on,
                "ends_on": one.ends_on if state is Meeting.ASKED else None,
                "agreed_on": one.agreed_on,
            }
        )
    return rows


def introduction_rows(found: Iterable[Introduction]) -> list[QueueRow]:
    """Return introductions as rows of Today."""
    return [
        QueueRow(
            title=_sides(one),
            url=reverse("desk:offer", args=[one.offered_id]),
            meta=[title_of(one.asked), day_words(one.agreed_on or one.asked_on)],
            status=label(Meeting(one.state)),
        )
        for one in found
    ]


def _sides(one: Introduction) -> str:
    return _("{one} and {other}").format(
        one=name_of(one.offered.organisation), other=name_of(one.asked.organisation)
    )


def _who_sees(one: Offer) -> str:
    if one.for_partners:
        return _("you, the organisation, and its partners by agreement")
    return _("you and the organisation")
