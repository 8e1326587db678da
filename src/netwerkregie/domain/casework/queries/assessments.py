# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of forms: which, whose and until when; never an answer (row M7)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.casework.models import (
    Assessment,
    Case,
    CaseMember,
    CasePart,
    Instrument,
)
from netwerkregie.domain.casework.policies import assessments as policies
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.rules.assessments import LIVING, TERMS, Stage
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock

SHOWN_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody who sits in a case, as one who can be chosen."""

    membership_id: UUID
    user_id: UUID
    name: str
    organisation: str


def get_assessment(
    actor: Actor, assessment_id: UUID, *, lock: bool = False
) -> Assessment:
    """Return one form, without a word of it.

    Raises:
        NotFound: absent, or the actor does not hold its key.

    """
    found = policies.visible_assessments(actor).filter(id=assessment_id)
    if lock:
        found = found.select_for_update(of=("self",))
    form = found.select_related("case", "part").first()
    if form is None:
        raise NotFound
    return form


def get_instrument(actor: Actor, instrument_id: UUID) -> Instrument:
    """Return one record of an instrument; NotFound when it is not the actor's."""
    found = policies.visible_instruments(actor).filter(id=instrument_id)
    one = found.select_related("case", "part").first()
    if one is None:
        raise NotFound
    return one


def assessments_of(actor: Actor, case: Case) -> Sequence[Assessment]:
    """Return the forms of a case that the actor can open, the newest first."""
    found = policies.visible_assessments(actor).filter(case_id=case.id)
    return list(found.order_by("-started_on", "-id")[:SHOWN_AT_ONCE])


def instruments_of(actor: Actor, case: Case) -> Sequence[Instrument]:
    """Return the instruments of a case whose conclusion the actor can open."""
    found = policies.visible_instruments(actor).filter(case_id=case.id)
    return list(found.order_by("-used_on", "-id")[:SHOWN_AT_ONCE])


def colleagues_in(actor: Actor, case: Case) -> tuple[Colleague, ...]:
    """Return who sits in a case today, with the organisation of each."""
    policies.require(case_policies.may_read(actor, case))
    seats = CaseMember.objects.filter(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        ended_on__isnull=True,
        until__gte=clock.today(),
    )
    seated = set(seats.values_list("membership_id", flat=True))
    people = accounts.members_with(actor, *case_policies.SEATED)
    return tuple(
        Colleague(one.pk, one.user_id, one.name, one.organisation)
        for one in people
        if one.pk in seated and one.user_id is not None
    )


def earlier_of(actor: Actor, case: Case, names: Sequence[str]) -> Assessment | None:
    """Return the last signed form of the same kind that the actor can open."""
    found = policies.visible_assessments(actor).filter(
        case_id=case.id, form__in=list(names), stage=Stage.SIGNED
    )
    return found.order_by("-signed_on", "-id").first()


def citable(actor: Actor, case: Case) -> Sequence[Assessment]:
    """Return the forms that can be used as evidence today: signed, and not over."""
    found = policies.visible_assessments(actor).filter(
        case_id=case.id, stage=Stage.SIGNED, valid_until__gte=clock.today()
    )
    return list(found.order_by("-signed_on", "-id")[:SHOWN_AT_ONCE])


def require_citable(actor: Actor, assessment_id: UUID) -> Assessment:
    """Return a form that may be used as evidence; for every act that cites one.

    Raises:
        NotFound: absent, or the actor does not hold its key.
        RuleBroken: nobody signed it, or its day has passed.

    """
    form = get_assessment(actor, assessment_id)
    if not form.is_valid(clock.today()):
        code = "casework.form_not_citable"
        raise RuleBroken(code)
    return form


def shared_parts(actor: Actor, case: Case) -> tuple[CasePart, ...]:
    """Return the parts that every member of a case reads: evidence comes from those.

    What only some may read, what is support and what the police gave is not cited: a
    form may have other readers, and other uses (rows M20 and M21).
    """
    parts = cases.parts_of(actor, case)
    return tuple(one for one in parts if one.kind == PartKind.SHARED)


def ending_soon(actor: Actor, today: date) -> Sequence[Assessment]:
    """Return one's own forms that lapse or end within two weeks."""
    if actor.membership_id is None or not actor.has(*case_policies.SEATED):
        return []
    mine = Q(first_id=actor.membership_id) | Q(second_id=actor.membership_id)
    edge = today + timedelta(days=TERMS.warning)
    found = policies.visible_assessments(actor).filter(
        mine, stage__in=[*LIVING, Stage.SIGNED], next_on__gte=today, next_on__lte=edge
    )
    return list(found.select_related("case").order_by("next_on", "id")[:20])


def to_lapse(actor: Actor, today: date) -> list[UUID]:
    """Return the forms that two people did not sign in time; for the clock."""
    found = policies.visible_assessments(actor).filter(
        stage__in=LIVING, next_on__lt=today
    )
    return list(found.values_list("id", flat=True))


def dossiers_of_case(actor: Actor, case: Case) -> list[UUID]:
    """Return the dossiers that forms and instruments of a case are sealed under."""
    del actor
    kept: list[UUID] = []
    for model in (Assessment, Instrument):
        held = model.objects.filter(
            municipality_id=case.municipality_id, case_id=case.id
        )
        kept += held.values_list("part_id", flat=True)
    return kept
