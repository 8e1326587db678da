# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees which form of a case and does what with it: side by side.

A form stands in a part with keys of its own: who was not chosen when it was started
does not know that it is there.
"""

from django.db.models import QuerySet

from netwerkregie.domain.casework.models import Assessment, Case, Instrument
from netwerkregie.domain.casework.policies import cases
from netwerkregie.domain.casework.policies import member_of as member_of
from netwerkregie.domain.casework.policies import require as require
from netwerkregie.domain.casework.rules.assessments import LIVING, Stage
from netwerkregie.domain.casework.rules.cases import State
from netwerkregie.foundation.kernel import Actor


def visible_assessments(actor: Actor) -> QuerySet[Assessment]:
    """Return the forms whose key the actor holds; all of them for the clock."""
    found = Assessment.objects.filter(municipality_id=actor.municipality_id)
    return found.filter(part_id__in=cases.visible_parts(actor).values("id"))


def visible_instruments(actor: Actor) -> QuerySet[Instrument]:
    """Return the instruments whose conclusion the actor can open."""
    found = Instrument.objects.filter(municipality_id=actor.municipality_id)
    return found.filter(part_id__in=cases.visible_parts(actor).values("id"))


def may_start(actor: Actor, case: Case) -> bool:
    """Whoever sits in an open case."""
    return cases.may_write(actor, case)


def is_assessor(actor: Actor, form: Assessment) -> bool:
    """One of the two who stand for it."""
    return actor.membership_id in form.assessors


def may_fill(actor: Actor, form: Assessment) -> bool:
    """Its two assessors, while it is not signed and the case is open."""
    is_open = form.stage in LIVING and form.case.state == State.OPEN
    return is_open and is_assessor(actor, form)


def may_ask(actor: Actor, form: Assessment) -> bool:
    """Who started it asks the other to sign."""
    mine = actor.membership_id == form.first_id
    return mine and form.stage == Stage.FILLING and may_fill(actor, form)


def may_sign(actor: Actor, form: Assessment) -> bool:
    """The other assessor, once asked."""
    mine = actor.membership_id == form.second_id
    return mine and form.stage == Stage.ASKED and may_fill(actor, form)


def may_dissent(actor: Actor, form: Assessment) -> bool:
    """Either assessor, from asking on: who sees it otherwise says so beside it."""
    stages = (Stage.ASKED, Stage.SIGNED)
    is_open = form.stage in stages and form.case.state == State.OPEN
    return is_open and is_assessor(actor, form)
