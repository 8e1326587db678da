# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""After a case closed: one question, one restart, and at most two longer terms."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.actions import own_words
from netwerkregie.domain.casework.drafts.closing import (
    Aftercare,
    LongerGround,
    LongerState,
)
from netwerkregie.domain.casework.models import (
    Case,
    CaseClosing,
    CaseLonger,
    CaseMember,
)
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules import closing as rules
from netwerkregie.domain.casework.rules import reviews as looks
from netwerkregie.domain.casework.rules.cases import Kind, State, member_until
from netwerkregie.domain.casework.rules.closing import ClosingState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


@dataclass(frozen=True, slots=True)
class OpenRestart:
    """Why a case should start again, for this request only."""

    closing: CaseClosing
    words: str


def check_after(actor: Actor, case_id: UUID, outcome: Aftercare) -> CaseClosing:
    """Write down what came of the one question afterwards; there is no second one.

    A new concern goes the ordinary way: nothing of this case leads there.

    Raises:
        RuleBroken: the case is open, or the question was asked already.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_keep(actor, case))
    rules.check_closed(State(case.state))
    closing = queries.closing_of(actor, case)
    if closing.aftercare_done_on is not None:
        code = "casework.aftercare_asked_before"
        raise RuleBroken(code)
    closing.aftercare = outcome
    closing.aftercare_by = policies.member_of(actor)
    closing.aftercare_done_on = clock.today()
    closing.save(update_fields=["aftercare", "aftercare_by", "aftercare_done_on"])
    case.next_on = case.destroy_on
    case.save(update_fields=["next_on"])
    # No outcome in the line: the log outlives the case.
    record(actor.for_purpose(Purpose.CASE), Verb.AFTERCARE_DONE, closing)
    return closing


def ask_restart(actor: Actor, case_id: UUID, words: str) -> CaseClosing:
    """Ask to start a closed case again: within three months, and once.

    Raises:
        RuleBroken: it is open, started again before, is too long ago, was asked
            already, or nobody else can still open it.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_keep(actor, case))
    require_writable(actor, Module.CASE)
    closing = _restartable(actor, case)
    if closing.restart_asked_by is not None:
        code = "casework.restart_asked_already"
        raise RuleBroken(code)
    text = own_words.checked(words, "words")
    if not queries.others_in(actor, case):
        code = "casework.nobody_else_sits_here"
        raise RuleBroken(code)
    values = {"text": text}
    kept = own_words.keep(actor, case, Verb.RESTART_ASKED, Kind.AGREED, values)
    closing.restart_words_id = kept.statement.id
    closing.restart_asked_by = policies.member_of(actor)
    closing.restart_asked_on = clock.today()
    closing.save(
        update_fields=["restart_words", "restart_asked_by", "restart_asked_on"]
    )
    record(actor.for_purpose(Purpose.CASE), Verb.RESTART_ASKED, closing)
    return closing


def read_restart(actor: Actor, case_id: UUID) -> OpenRestart:
    """Open why a case should start again, and write that it was read."""
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_keep(actor, case))
    closing = queries.closing_of(actor, case)
    if closing.restart_words_id is None:
        code = "casework.restart_not_asked"
        raise RuleBroken(code)
    key = closing.restart_words_id
    words = own_words.read(actor, case, Verb.RESTART_READ, [key])
    record(actor.for_purpose(Purpose.CASE), Verb.RESTART_READ, closing)
    return OpenRestart(closing, str(words[key][0]["text"]))


def sign_restart(actor: Actor, case_id: UUID) -> Case:
    """Sign the restart as another person than who asked; the five years run on.

    Raises:
        RuleBroken: nobody asked, the same person asked, or its days are over.
        Locked: the actor's vault is locked; without the words nobody signs.

    """
    opened = read_restart(actor, case_id)
    case = queries.locked_case(actor, case_id)
    require_writable(actor, Module.CASE)
    closing = _restartable(actor, case)
    assert opened.closing.restart_asked_by is not None
    # Two natural persons, not two places of one.
    asker = accounts.user_behind(actor, opened.closing.restart_asked_by)
    looks.check_two(asker, actor.user_id)
    today = clock.today()
    closing.state = ClosingState.REOPENED
    closing.restart_signed_by = policies.member_of(actor)
    closing.restarted_on = today
    closing.save(update_fields=["state", "restart_signed_by", "restarted_on"])
    case.review_on = looks.next_review(today, case.first_processed_on, case.band)
    case.destroy_on = looks.ends_after(
        case.review_on, case.first_processed_on, case.band
    )
    case.state, case.closed_on, case.next_on = State.OPEN, None, today
    case.reminded = 0
    case.save(
        update_fields=[
            "review_on",
            "destroy_on",
            "state",
            "closed_on",
            "next_on",
            "reminded",
        ]
    )
    CaseMember.objects.filter(
        municipality_id=actor.municipality_id, case_id=case.id, ended_on__isnull=True
    ).update(until=member_until(today, case.band))
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_RESTARTED, case)
    return case


def ask_longer(actor: Actor, case_id: UUID, ground: LongerGround) -> CaseLonger:
    """Ask the privacy officer to let a closed case stay longer; at most twice.

    Raises:
        RuleBroken: it is open, was extended twice, waits already, or the five years
            leave nothing to add.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_keep(actor, case))
    rules.check_closed(State(case.state))
    before = queries.longer_of(actor, case)
    place = rules.check_longer(
        sum(one.state == LongerState.SIGNED for one in before),
        sum(one.state == LongerState.ASKED for one in before),
    )
    longer = CaseLonger.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        position=place,
        state=LongerState.ASKED,
        ground=ground,
        until=rules.longer_until(case.destroy_on, case.first_processed_on, case.band),
        asked_by=policies.member_of(actor),
        asked_on=clock.today(),
    )
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.LONGER_ASKED, longer, reason=str(ground))
    return longer


def answer_longer(actor: Actor, longer_id: UUID, *, agrees: bool) -> CaseLonger:
    """Say as the privacy officer whether a closed case stays longer.

    Raises:
        NotFound: absent, or the actor is not the privacy officer.
        RuleBroken: it was answered already, or the same person asked.

    """
    longer = queries.get_longer(actor, longer_id)
    if longer.state != LongerState.ASKED:
        code = "casework.longer_answered"
        raise RuleBroken(code)
    looks.check_two(accounts.user_behind(actor, longer.asked_by), actor.user_id)
    longer.state = LongerState.SIGNED if agrees else LongerState.REFUSED
    longer.signed_by, longer.signed_on = policies.member_of(actor), clock.today()
    longer.save(update_fields=["state", "signed_by", "signed_on"])
    if agrees:
        _stay(longer)
    verb = Verb.LONGER_SIGNED if agrees else Verb.LONGER_REFUSED
    record(actor.for_purpose(Purpose.OVERSIGHT), verb, longer)
    return longer


def _stay(longer: CaseLonger) -> None:
    case = Case.objects.select_for_update().get(
        municipality_id=longer.municipality_id, id=longer.case_id
    )
    rules.check_closed(State(case.state))
    # What was asked for, and never beyond the longest term as it stands today.
    longest = looks.latest(case.first_processed_on, case.band)
    case.destroy_on = max(case.destroy_on, min(longer.until, longest))
    case.save(update_fields=["destroy_on"])
    CaseMember.objects.filter(
        municipality_id=case.municipality_id, case_id=case.id, ended_on__isnull=True
    ).update(until=case.destroy_on)


def _restartable(actor: Actor, case: Case) -> CaseClosing:
    rules.check_closed(State(case.state))
    assert case.closed_on is not None
    restarts = queries.restarts_of(actor, case)
    rules.check_restart(case.closed_on, clock.today(), case.band, restarts)
    return queries.closing_of(actor, case)
