# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Grants as open data, as the 360Giving standard writes them: received and given.

The standard wants names that are unique in the world: "360G-", a prefix that 360Giving
gives to a publisher, and our own. Until a municipality asked for one, its own short
name stands there. No private person is named, nor what they wrote: a resident who got
a grant is a recipient, and so are a group and an organisation as long as this room
does not know that their name may be published.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils import translation
from django.utils.translation import gettext as _
from moneyed import Money

from netwerkregie.domain.programme.drafts.budget import SourceKind, euro
from netwerkregie.domain.programme.drafts.small_grants import Applicant
from netwerkregie.domain.programme.models import Instalment
from netwerkregie.domain.programme.phrases import label
from netwerkregie.domain.programme.queries import budget, small_grants, sources
from netwerkregie.domain.programme.queries.small_grants import GrantedFacts
from netwerkregie.domain.programme.queries.sources import SourceStanding
from netwerkregie.foundation.kernel import Actor

LANGUAGE = "nl"
VERSION = "1.4"
_LONGEST_TITLE = 140


@dataclass(frozen=True, slots=True)
class Publisher:
    """The municipality whose grants these are.

    Args:
        prefix: its short name, with which every name in the file begins.

    """

    prefix: str
    name: str

    @property
    def organisation(self) -> dict[str, str]:
        """The municipality as an organisation of the standard."""
        return {"id": self.named("org", "gemeente"), "name": self.name}

    def named(self, kind: str, word: str) -> str:
        """Return a name for what has no number in a public register."""
        return f"360G-{self.prefix}-{kind}:{word}"


def grants_of(actor: Actor, publisher: Publisher) -> list[dict[str, Any]]:
    """Return every grant of a municipality: received first, then given, by year."""
    with translation.override(LANGUAGE):
        found = sources.grants(actor)
        came = sources.received_by(actor, [one.source.id for one in found])
        received = [
            _received(one, came.get(one.source.id, []), publisher) for one in found
        ]
        given = [
            _given(one, publisher)
            for year in reversed(budget.years(actor))
            for one in small_grants.granted_in(actor, year.year)
        ]
    return [*received, *given]


def grant_of(
    actor: Actor, standing: SourceStanding, publisher: Publisher
) -> dict[str, Any]:
    """Return one grant that was received."""
    with translation.override(LANGUAGE):
        came = sources.received_by(actor, [standing.source.id])
        return _received(standing, came.get(standing.source.id, []), publisher)


def package(
    grants: Sequence[dict[str, Any]], publisher: Publisher, today: date
) -> bytes:
    """Return grants as a file of the standard."""
    whole = {
        "version": VERSION,
        "title": f"Grants of {publisher.name}",
        "issued": today.isoformat(),
        "publisher": {
            "name": publisher.name,
            "identifier": publisher.organisation["id"],
        },
        "grants": list(grants),
    }
    return json.dumps(whole, ensure_ascii=False, indent=2).encode()


def _received(
    one: SourceStanding, came: Sequence[Instalment], publisher: Publisher
) -> dict[str, Any]:
    source = one.source
    what = ", ".join(label(mark) for mark in sorted(one.earmarks)) or _("Everything")
    is_state = source.kind == SourceKind.STATE
    giver = {
        "id": publisher.named("org", "rijk" if is_state else f"gever-{source.id}"),
        "name": _("The state") if is_state else source.name,
    }
    disbursed = [
        {
            "id": f"{source.id}-{place}",
            "transactionDate": (part.received_on or part.due_on).isoformat(),
            "currency": "EUR",
            "value": _number(euro(part.amount)),
        }
        for place, part in enumerate(came, start=1)
    ]
    grant = {
        "id": f"360G-{publisher.prefix}-{source.id}",
        "title": source.name[:_LONGEST_TITLE],
        "description": _("Grant for: {what}").format(what=what),
        "currency": "EUR",
        "amountAwarded": _number(one.amount),
        "amountDisbursed": _number(sum((euro(x.amount) for x in came), euro(0))),
        # Where no day of the decision was written down, the first day of the term.
        "awardDate": (source.decided_on or source.starts_on).isoformat(),
        "plannedDates": [_dates(source.starts_on, source.ends_on)],
        "fundingOrganization": [giver],
        "recipientOrganization": [publisher.organisation],
    }
    return {**grant, "disbursementTransaction": disbursed} if disbursed else grant


def _given(one: GrantedFacts, publisher: Publisher) -> dict[str, Any]:
    grant = {
        "id": f"360G-{publisher.prefix}-{one.id}",
        "title": _("Small grant {number}").format(number=one.number),
        "description": _("Initiative of residents, from the round {name}.").format(
            name=one.round_name
        ),
        "currency": "EUR",
        "amountAwarded": _number(one.granted),
        "amountDisbursed": _number(one.paid),
        "awardDate": one.decided_on.isoformat(),
        "plannedDates": [_dates(one.starts_on, one.ends_on)],
        "fundingOrganization": [publisher.organisation],
        "grantProgramme": [{"code": str(one.round_id), "title": one.round_name}],
    }
    if one.applicant is Applicant.RESIDENT:
        person = {
            "id": publisher.named("ind", str(one.id)),
            "name": _("A resident (not named)"),
        }
        return {**grant, "recipientIndividual": person}
    named = {
        Applicant.GROUP: _("A group of residents (not named)"),
        Applicant.ORGANISATION: _("An organisation (not named here)"),
    }
    place = {"id": publisher.named("org", str(one.id)), "name": named[one.applicant]}
    return {**grant, "recipientOrganization": [place]}


def _dates(first: date, last: date) -> dict[str, str]:
    return {"startDate": first.isoformat(), "endDate": last.isoformat()}


def _number(amount: Money) -> int | float:
    """Return an amount as a number of JSON, which has no cents of its own.

    Read back as a decimal it is the same: a float keeps fifteen digits, and no amount
    here has more than eleven.
    """
    whole = int(amount.amount)
    return whole if whole == amount.amount else float(amount.amount)
