# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cases as the components want them: dates and seats, nothing that is sealed."""

from collections.abc import Iterable
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.drafts.cases import Seat, State
from netwerkregie.domain.casework.models import Case
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.domain.casework.queries import seats as seat_queries
from netwerkregie.domain.casework.queries.cases import Seated
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.components import addresses, dates
from netwerkregie.doors.desk.components.values import Crumb, QueueRow, Reader, Tab
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.vault import holding


def rows_of(seats: Iterable[Seated]) -> list[QueueRow]:
    """Return the rows of the list; nothing in them comes from what is sealed."""
    return [
        QueueRow(
            title=say_nickname(one.case.nickname),
            url=addresses.to("desk:case", one.case.id),
            meta=[
                label(one.seat),
                _("your seat until {day}").format(day=dates.day_words(one.until)),
                *([_("practice")] if one.case.is_practice else []),
            ],
            status=label(State(one.case.state)),
            due=one.case.next_on if one.case.state == State.OPEN else None,
        )
        for one in seats
    ]


def tabs_of(*, is_over: bool) -> list[Tab]:
    """Return the two lists: what is open and what is closed."""
    here = reverse("desk:cases")
    return [
        Tab(_("Not closed yet"), here, current=not is_over),
        Tab(_("Closed"), f"{here}?welke=klaar", current=is_over),
    ]


def seats_of(actor: Actor, case: Case) -> list[Reader]:
    """Return who sits in a case today: the name, as what, and until when."""
    seats = queries.seats_of(actor, case)
    names = accounts.names_of(actor, {one.membership_id for one in seats})
    return [
        Reader(
            names.get(one.membership_id, _("A former colleague")),
            _("{seat}, until {day}").format(
                seat=label(Seat(one.seat)), day=dates.day_words(one.until)
            ),
        )
        for one in seats
    ]


def crumbs_of(case: Case, last: str = "") -> list[Crumb]:
    """Return the way to a page of a case."""
    here = reverse("desk:case", args=[case.id]) if last else ""
    crumbs = [
        Crumb(_("Cases"), reverse("desk:cases")),
        Crumb(say_nickname(case.nickname), here),
    ]
    return [*crumbs, Crumb(last)] if last else crumbs


def members_with_key(actor: Actor, case: Case) -> list[tuple[UUID, str]]:
    """Return the other members of a case who have keys, by name and organisation."""
    seated = queries.seats_of(actor, case)
    able = seat_queries.with_keys(one.membership_id for one in seated)
    others = able - {actor.membership_id}
    people = accounts.memberships_of(actor, others)
    found = [(id_, f"{name}, {work}") for id_, (name, work) in people.items()]
    return sorted(found, key=lambda one: one[1])


def members_without(
    actor: Actor, case: Case, dossier_id: UUID
) -> list[tuple[UUID, str]]:
    """Return the members with keys who do not hold this one yet."""
    held = holding.members_of(dossier_id)
    return [one for one in members_with_key(actor, case) if one[0] not in held]


def holders_of(actor: Actor, dossier_id: UUID) -> list[str]:
    """Return who holds a key, by name."""
    held = set(holding.members_of(dossier_id))
    return sorted(accounts.names_of(actor, held).values())


def holds(actor: Actor, case: Case) -> bool:
    """Tell whether the actor is the case holder."""
    return queries.seat_in(actor, case) is Seat.HOLDER
