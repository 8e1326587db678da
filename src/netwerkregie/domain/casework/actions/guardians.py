# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeping a guardian out of a case: asked by one, signed by another, until a day.

While it stands no page asks for the guardian or shows one, and nothing is sent to one.
Letting a guardian in again takes one person; keeping out takes two, each time anew.
"""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions import own_words
from netwerkregie.domain.casework.drafts.guardians import AwayDraft
from netwerkregie.domain.casework.models import Case, GuardianAway
from netwerkregie.domain.casework.policies import guardians as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import guardians as queries
from netwerkregie.domain.casework.rules import guardians as rules
from netwerkregie.domain.casework.rules.cases import Kind
from netwerkregie.domain.casework.rules.guardians import AwayGround, AwayState
from netwerkregie.domain.casework.rules.reviews import check_two
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing.policies import signer
from netwerkregie.foundation.tenancy.modules import require_writable

GROUND = "GDPR article 23(1)(i), and the interest of the child"


def ask(actor: Actor, case_id: UUID, draft: AwayDraft) -> GuardianAway:
    """Ask to keep a guardian out: a ground of the list and a reason, both sealed.

    Raises:
        RuleBroken: no guardian has a place at this age, something is open already,
            or no reason was written.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    policies.require(policies.may_ask(actor, case))
    require_writable(actor, Module.CASE)
    rules.check_band(case.band)
    before = queries.latest_of(actor, case, lock=True)
    if not queries.can_ask(actor, case, before):
        code = "casework.away_step_not_open"
        raise RuleBroken(code)
    if before is not None and before.state in rules.OPEN:
        # Its day has passed and the clock did not come by yet.
        _end(before)
    values = {"text": own_words.checked(draft.why, "why"), "ground": str(draft.ground)}
    kept = own_words.keep(actor, case, Verb.AWAY_ASKED, Kind.AGREED, values)
    person = signer(actor)
    away = GuardianAway.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        state=AwayState.ASKED,
        why_id=kept.statement.id,
        asked_by=person.membership_id,
        asked_by_user=person.user_id,
        asked_on=clock.today(),
    )
    record(actor.for_purpose(Purpose.CASE), Verb.AWAY_ASKED, away, ground=GROUND)
    return away


def read_why(actor: Actor, case_id: UUID) -> tuple[AwayGround, str]:
    """Open why, and write that it was read.

    Raises:
        NotFound: the actor does not sit in the case, or nobody asked.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    away = queries.latest_of(actor, case)
    if away is None:
        raise NotFound
    found = own_words.read(actor, case, Verb.AWAY_READ, [away.why_id])
    values, _ = found[away.why_id]
    record(actor.for_purpose(Purpose.CASE), Verb.AWAY_READ, away)
    return AwayGround(values["ground"]), str(values["text"])


def sign(actor: Actor, case_id: UUID) -> GuardianAway:
    """Sign for keeping a guardian out, as another person; it ends by itself.

    Raises:
        RuleBroken: nobody asks, or the actor asked it.
        Locked: the actor's vault is locked; without the reason nobody signs.

    """
    read_why(actor, case_id)
    case, away = _asked(actor, case_id)
    person = signer(actor)
    away.state = AwayState.STANDS
    away.signed_by, away.signed_by_user = person.membership_id, person.user_id
    away.until = rules.until(clock.today(), case.band, case.destroy_on)
    away.save(update_fields=["state", "signed_by", "signed_by_user", "until"])
    record(actor.for_purpose(Purpose.CASE), Verb.AWAY_SIGNED, away, ground=GROUND)
    return away


def refuse(actor: Actor, case_id: UUID) -> GuardianAway:
    """Say no: the guardian keeps the place that the law gives."""
    _, away = _asked(actor, case_id)
    away.state, away.ended_on = AwayState.REFUSED, clock.today()
    away.save(update_fields=["state", "ended_on"])
    record(actor.for_purpose(Purpose.CASE), Verb.AWAY_REFUSED, away)
    return away


def end(actor: Actor, case_id: UUID) -> GuardianAway:
    """Let the guardian in again, before the day; any member alone.

    Raises:
        RuleBroken: no guardian is kept out.

    """
    case = cases.get_case(actor, case_id, lock=True)
    away = queries.latest_of(actor, case, lock=True)
    policies.require(policies.may_sign(actor, case))
    if away is None:
        raise NotFound
    rules.check_state(AwayState(away.state), AwayState.STANDS)
    _end(away)
    record(actor.for_purpose(Purpose.CASE), Verb.AWAY_ENDED, away)
    return away


def expire(actor: Actor, today: date) -> int:
    """Let it end on its day; the policies read the day themselves, so no hour is lost.

    What nobody signed within its days lapses as well.
    """
    policies.require(policies.may_destroy(actor))
    open_ones = policies.visible_aways(actor).filter(state__in=rules.OPEN)
    over = [
        one
        for one in open_ones.select_related("case").order_by("id")
        if (one.until or rules.until(one.asked_on, one.case.band, one.case.destroy_on))
        < today
    ]
    for one in over:
        _end(one)
        record(actor, Verb.AWAY_ENDED, one)
    return len(over)


def _end(away: GuardianAway) -> None:
    away.state, away.ended_on = AwayState.ENDED, clock.today()
    away.save(update_fields=["state", "ended_on"])


def _asked(actor: Actor, case_id: UUID) -> tuple[Case, GuardianAway]:
    case = cases.get_case(actor, case_id, lock=True)
    away = queries.latest_of(actor, case, lock=True)
    policies.require(policies.may_sign(actor, case))
    if away is None:
        raise NotFound
    rules.check_state(AwayState(away.state), AwayState.ASKED)
    # Two natural persons, not two places of one.
    check_two(away.asked_by_user, actor.user_id)
    return case, away
