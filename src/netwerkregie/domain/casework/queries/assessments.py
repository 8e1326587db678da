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
from netwerkregie.domain.casework.rules.assessments import (
    LIVING,
    TERMS,
    Act,
    Stage,
)
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.rules.form_files import SECOND_LOOK, forms
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.models import HolderKind

SHOWN_AT_ONCE = 50
OFFERED = frozenset(forms()) - {SECOND_LOOK}
"""The forms that can be started in a case: all but the second look."""


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


def readers_of(actor: Actor, form: Assessment) -> frozenset[UUID]:
    """Return the memberships that can open a form the actor can open."""
    del actor
    held = dossiers.holders_of(form.part_id)
    return frozenset(holder for kind, holder in held if kind == HolderKind.MEMBER)


def may_start(actor: Actor, case: Case) -> bool:
    """Tell whether the actor can start a form in a case."""
    return policies.may_start(actor, case)


def require_may_start(actor: Actor, case: Case) -> None:
    """Refuse a page on which the actor can do nothing."""
    policies.require(policies.may_start(actor, case))


def require_fill(actor: Actor, form: Assessment) -> None:
    """Refuse the pages of a form to whoever does not fill it in."""
    policies.require(policies.may_fill(actor, form))


def require_sign(actor: Actor, form: Assessment) -> bool:
    """Refuse the page of signing to whoever does not; tell whether as the second."""
    is_second = policies.may_sign(actor, form)
    policies.require(is_second or policies.may_ask(actor, form))
    return is_second


def require_dissent(actor: Actor, form: Assessment) -> None:
    """Refuse the page of seeing it otherwise to whoever does not stand for it."""
    policies.require(policies.may_dissent(actor, form))


def require_follows(actor: Actor, form: Assessment) -> Assessment:
    """Return the form before this one; NotFound where the actor cannot open it."""
    if form.follows_id is None:
        raise NotFound
    return get_assessment(actor, form.follows_id)


def steps_open_to(actor: Actor, form: Assessment) -> frozenset[str]:
    """Return what the actor can do with a form now: which buttons to show."""
    follows = policies.visible_assessments(actor).filter(later=form)
    found = {
        Act.SAVE.value: policies.may_fill(actor, form),
        Act.ASK.value: policies.may_ask(actor, form),
        Act.SIGN.value: policies.may_sign(actor, form),
        Act.DISSENT.value: policies.may_dissent(actor, form),
        "compare": form.follows_id is not None and follows.exists(),
        "print": form.stage == Stage.SIGNED,
    }
    return frozenset(name for name, is_open in found.items() if is_open)


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
