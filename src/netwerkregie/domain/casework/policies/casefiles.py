# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with seats, parts, files and identities of a case: side by side."""

from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.casework.models import (
    Case,
    CaseFile,
    CaseKnown,
    CaseMember,
    CasePart,
    CasePerson,
    PoliceConsent,
)
from netwerkregie.domain.casework.policies import CLOCK, member_of
from netwerkregie.domain.casework.policies.cases import (
    living_seats,
    may_hold,
    seat_in,
    visible_cases,
    visible_parts,
)
from netwerkregie.domain.casework.rules.cases import PartKind, Seat, State
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind


def may_give_seats(actor: Actor, case: Case) -> bool:
    """The holder of an open case."""
    return case.state == State.OPEN and may_hold(actor, case)


def may_seat_chair(actor: Actor, case: Case) -> bool:
    """The holder of a closed case in which no chair sits: two keep what is closed."""
    seated = CaseMember.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        seat=Seat.CHAIR,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    return case.state == State.CLOSED and may_hold(actor, case) and not seated.exists()


def may_renew(actor: Actor, case: Case, seat: CaseMember, *, chaired: bool) -> bool:
    """The holder renews the others; the holder's own seat is for the chair, if any."""
    if case.state != State.OPEN:
        return False
    mine = seat_in(actor, case)
    if seat.seat == Seat.HOLDER:
        return mine is Seat.CHAIR or (mine is Seat.HOLDER and not chaired)
    return mine is Seat.HOLDER


def may_end_seat(actor: Actor, case: Case, seat: CaseMember) -> bool:
    """The holder ends a seat, and everybody their own."""
    return may_hold(actor, case) or (
        seat.membership_id == actor.membership_id and seat_in(actor, case) is not None
    )


def may_widen(actor: Actor, case: Case, part: CasePart) -> bool:
    """Who made a part; of what all members read, whoever sits there gives the key."""
    if case.state != State.OPEN:
        return False
    return part.kind == PartKind.SHARED or part.made_by == actor.membership_id


def may_pass_on(part: CasePart) -> bool:
    """Tell whether what stands in a part may go further, as far as its provider goes.

    Data of the police goes nowhere without the provider's recorded consent (trust.md,
    section 7.11); other parts know other rules. Every way out asks this.
    """
    if part.kind != PartKind.POLICE:
        return True
    consents = PoliceConsent.objects.filter(
        municipality_id=part.municipality_id,
        part_id=part.id,
        given_on__lte=clock.today(),
        until__gte=clock.today(),
    )
    return consents.exists()


def visible_files(actor: Actor) -> QuerySet[CaseFile]:
    """Return the files of parts whose key the actor holds."""
    files = CaseFile.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return files
    return files.filter(part_id__in=visible_parts(actor).values("id"))


def visible_persons(actor: Actor) -> QuerySet[CasePerson]:
    """Return the identities whose own key the actor holds, where they sit."""
    persons = CasePerson.objects.filter(municipality_id=actor.municipality_id)
    if actor.kind in CLOCK:
        return persons
    if actor.membership_id is None:
        return persons.none()
    held = DossierWrap.objects.filter(
        municipality_id=actor.municipality_id,
        holder_kind=HolderKind.MEMBER,
        holder_id=actor.membership_id,
    )
    return persons.filter(
        case_id__in=visible_cases(actor).values("id"),
        id__in=held.values("dossier_id"),
        erase_asked_on__isnull=True,
    )


def visible_known(actor: Actor) -> QuerySet[CaseKnown]:
    """Return for a holder that colleagues work on a person of theirs; nobody else."""
    found = CaseKnown.objects.filter(municipality_id=actor.municipality_id)
    held = living_seats(actor).filter(seat=Seat.HOLDER)
    return found.filter(case_id__in=held.values("case_id"), case__state=State.OPEN)


def has_opened(actor: Actor, case: Case) -> bool:
    """Tell whether the actor made the case's first part: who concluded the weighing."""
    return CasePart.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        position=1,
        made_by=member_of(actor),
        made_on=clock.today(),
    ).exists()


def may_keep_person(actor: Actor, case: Case) -> bool:
    """The holder; and who opens the case, in that same act, the first time only."""
    if case.state != State.OPEN or actor.membership_id is None:
        return False
    if may_hold(actor, case):
        return True
    known = CasePerson.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id
    )
    return has_opened(actor, case) and not known.exists()


def sits_in(actor: Actor, case: Case, membership_ids: frozenset[UUID]) -> bool:
    """Tell whether all of these sit in the case today."""
    seated = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        membership_id__in=membership_ids,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    return seated.count() == len(membership_ids)
