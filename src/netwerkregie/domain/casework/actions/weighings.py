# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one crossing: a confirmed concern comes before people of two organisations.

Its statements are sealed anew under a key that the chair holds, and who took it in
does not; who it is about stays where it was.
"""

from uuid import UUID

from netwerkregie.domain.casework.actions.weighing_opening import (
    DOSSIER_KIND,
    SUBJECT,
    OpenWeighing,
    read_for,
    unlocked,
    write_word,
)
from netwerkregie.domain.casework.actions.weighing_outcomes import conclude as conclude
from netwerkregie.domain.casework.models import Weighing
from netwerkregie.domain.casework.policies import weighings as policies
from netwerkregie.domain.casework.queries import weighings as queries
from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.rules.weighings import Kind, State
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.actions import concerns as intake
from netwerkregie.domain.intake.actions.concern_opening import OpenConcern
from netwerkregie.domain.intake.drafts.concerns import Kind as Said
from netwerkregie.domain.intake.queries import concerns as concerns
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import policies as signing_policies
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing import rules as signing_rules
from netwerkregie.foundation.tenancy.modules import ModuleState, require_writable
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.keys import has_keys
from netwerkregie.foundation.vault.opening import OpenDossier

CROSSES = {
    Said.FACT: Kind.FACT,
    Said.HARM: Kind.HARM,
    Said.INTERPRETATION: Kind.VIEW,
    Said.ALTERNATIVE: Kind.ALTERNATIVE,
    Said.PROTECTIVE: Kind.PROTECTIVE,
    Said.DONE: Kind.DONE,
    # A protected fact keeps the sentence that says why it cannot be left out (M1).
    Said.SENSITIVE: Kind.SENSITIVE,
}
"""What crosses, and as what; never who [P1] is, never what a colleague read along."""


def open_weighing(actor: Actor, concern_id: UUID, chair_id: UUID) -> Weighing:
    """Put a confirmed concern before a weighing; the same concern once.

    Raises:
        NotFound: the concern is not the actor's to hold.
        RuleBroken: nobody confirmed it, or the chair took it in, is away or has no
            key.
        Locked: the actor's vault is locked.
        ModuleClosed: weighing is not on in this municipality.

    """
    stands = require_writable(actor, Module.WEIGHING)
    concern = concerns.require_holder(actor, concern_id)
    known = Weighing.objects.filter(
        municipality_id=actor.municipality_id, concern_id=concern.id
    ).first()
    if known is not None:
        return known
    _require_chair(actor, concern_id, chair_id)
    taker = accounts.user_behind(actor, concern.taken_in_by)
    whole = intake.open_concern(actor, concern.id)
    intake.hand_over(actor, concern.id, reason="weighing")
    weighing_id, today = new_hidden_id(), clock.today()
    opened = dossiers.create(
        actor,
        DOSSIER_KIND,
        purpose=Purpose.WEIGHING,
        members=[chair_id],
        dossier_id=weighing_id,
    )
    band = AgeBand(concern.age_band)
    end = rules.destroyed_on(today, band, concern.destroy_on)
    weighing = Weighing.objects.create(
        id=weighing_id,
        municipality_id=actor.municipality_id,
        concern_id=concern.id,
        nickname=concern.nickname,
        age_band=band,
        state=State.CONVENING,
        chair_id=chair_id,
        taken_in_by=concern.taken_in_by,
        taken_in_user=taker or policies.user_of(actor),
        handed_over_user=policies.user_of(actor),
        opened_on=today,
        first_processed_on=concern.opened_on,
        next_on=rules.next_step_on(today, band, end),
        destroy_on=end,
        is_practice=concern.is_practice or stands is ModuleState.PRACTICE,
    )
    _bring(weighing, opened, whole)
    record(actor.for_purpose(Purpose.WEIGHING), Verb.WEIGHING_OPENED, weighing)
    return weighing


def read_weighing(actor: Actor, weighing_id: UUID) -> OpenWeighing:
    """Open a weighing, and write that it was read.

    Before the table a reader sees no judgement but the own one.

    Raises:
        NotFound: absent, or not the actor's to know of.
        NotAllowed: the actor did not declare yet to have no conflict of interest.
        Locked: the actor's vault is locked.

    """
    weighing = queries.get_weighing(actor, weighing_id)
    policies.require(policies.may_read(actor, weighing))
    opened = unlocked(actor, weighing, Verb.WEIGHING_READ)
    read = read_for(actor, weighing, opened)
    if read.outcome is not None:
        _note_opened(actor, read.outcome.outcome.id)
    record(actor.for_purpose(Purpose.WEIGHING), Verb.WEIGHING_READ, weighing)
    return read


def open_table(actor: Actor, weighing_id: UUID) -> Weighing:
    """Open the table: everybody who sits wrote own words, and now reads the others'.

    Raises:
        RuleBroken: somebody has not judged yet; one organisation sits; a youth
            professional is missing.

    """
    weighing = queries.get_weighing(actor, weighing_id, lock=True)
    policies.require(policies.may_read(actor, weighing))
    require_writable(actor, Module.WEIGHING)
    after = rules.step(weighing.stands, rules.Step.OPEN_TABLE)
    seats = queries.living(queries.seats_of(actor, weighing))
    if any(one.judged_on is None for one in seats):
        code = "casework.somebody_has_not_judged"
        raise RuleBroken(code)
    rules.require_table(
        [one.controller for one in seats],
        weighing.band,
        youth_professional=any(one.is_youth_professional for one in seats),
    )
    today = clock.today()
    weighing.state, weighing.table_on = after, weighing.table_on or today
    weighing.next_on = rules.next_step_on(today, weighing.band, weighing.destroy_on)
    weighing.save(update_fields=["state", "table_on", "next_on"])
    record(actor.for_purpose(Purpose.WEIGHING), Verb.TABLE_OPENED, weighing)
    return weighing


def _require_chair(actor: Actor, concern_id: UUID, chair_id: UUID) -> None:
    if chair_id not in {one.pk for one in queries.chairs_for(actor, concern_id)}:
        code = "casework.no_such_chair"
        raise RuleBroken(code, "chair")
    if not has_keys(chair_id):
        code = "casework.chair_without_keys"
        raise RuleBroken(code, "chair")


def _bring(weighing: Weighing, opened: OpenDossier, whole: OpenConcern) -> None:
    """Seal anew what stands in the concern now, each with who wrote it."""
    corrected = {one.corrects for one in whole.statements}
    for one in whole.statements:
        kind = CROSSES.get(one.kind)
        if kind is not None and one.id not in corrected:
            write_word(
                weighing,
                opened,
                kind,
                one.values,
                by=one.written_by,
                on=one.written_on,
            )


def _note_opened(actor: Actor, outcome_id: UUID) -> None:
    """Note for the signatures that a reader opened what they may sign."""
    request = signatures.open_request(actor, SUBJECT, outcome_id)
    if (
        request is not None
        and signing_policies.may_read(actor, request)
        and not signing_rules.has_expired(request.asked_on, clock.today())
    ):
        signing.opened(actor, request.id)
