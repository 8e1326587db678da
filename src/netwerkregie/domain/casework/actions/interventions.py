# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is agreed in a plan: who does what until when, and what was done of it."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import seal_words
from netwerkregie.domain.casework.actions.plan_opening import (
    OpenPlan,
    checked,
    next_place,
    to_write,
    write_note,
)
from netwerkregie.domain.casework.actions.plans import changed
from netwerkregie.domain.casework.drafts.plans import AgreementDraft, NoteDraft
from netwerkregie.domain.casework.models.plans import Intervention
from netwerkregie.domain.casework.policies import plans as policies
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.domain.casework.rules import plans as rules
from netwerkregie.domain.casework.rules.cases import check_next
from netwerkregie.domain.casework.rules.plans import EndReason, NoteKind
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record


def agree(actor: Actor, case_id: UUID, draft: AgreementDraft) -> Intervention:
    """Write down what somebody will do; nothing is without an owner, a day, an end.

    Raises:
        RuleBroken: the owner is no member with an account and the plan's key, the
            days do not fit, or a name stands in the words.

    """
    whole = to_write(actor, case_id, Verb.HELP_AGREED)
    words = checked(draft.text, draft.sensitive_why)
    require_helper(actor, whole, draft.owner_id)
    band, last = whole.case.band, whole.case.review_on
    latest = rules.agreed_until(draft.start_on, band, last)
    rules.check_days(draft.start_on, draft.next_on, draft.end_on, clock.today(), latest)
    check_next(draft.next_on, clock.today(), _look_on(whole, draft.end_on))
    if draft.goal_id and draft.goal_id not in {one.id for one in whole.living_goals}:
        raise NotFound
    help_id = new_hidden_id()
    values = {
        **words,
        "kind": str(draft.kind),
        "goal_id": str(draft.goal_id) if draft.goal_id else "",
    }
    agreed = Intervention.objects.create(
        id=help_id,
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        position=next_place(actor, Intervention, whole.plan),
        owner_id=draft.owner_id,
        start_on=draft.start_on,
        next_on=draft.next_on,
        end_on=draft.end_on,
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=seal_words(whole.opened, "intervention", help_id, values),
    )
    changed(actor, whole)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.HELP_AGREED, agreed)
    return agreed


def note(
    actor: Actor,
    case_id: UUID,
    intervention_id: UUID,
    draft: NoteDraft,
    next_on: date,
) -> Intervention:
    """Write that something was done, or that one waits, and the next day with it.

    Waiting for a partner always has a day; on that day it is the owner's again.

    Raises:
        RuleBroken: it ended, the day does not fit, or a name stands in the words.

    """
    whole = to_write(actor, case_id, Verb.HELP_NOTED)
    agreed = _living(actor, whole, intervention_id)
    if draft.kind not in {NoteKind.EVIDENCE, NoteKind.WAITING}:
        raise ValueError(draft.kind)
    words = checked(draft.text, draft.sensitive_why)
    today = clock.today()
    done_on = draft.done_on or today
    if done_on > today:
        code = "casework.done_later"
        raise RuleBroken(code, "done_on")
    check_next(next_on, today, _look_on(whole, agreed.end_on))
    values = {**words, "kind": str(draft.kind), "done_on": done_on.isoformat()}
    write_note(actor, whole, agreed.id, values)
    agreed.next_on = next_on
    agreed.waits_until = next_on if draft.kind is NoteKind.WAITING else None
    agreed.save(update_fields=["next_on", "waits_until"])
    record(actor.for_purpose(Purpose.SUPPORT), Verb.HELP_NOTED, agreed)
    return agreed


def hand_over(
    actor: Actor, case_id: UUID, intervention_id: UUID, owner_id: UUID, next_on: date
) -> Intervention:
    """Give something agreed another owner or another next day.

    Raises:
        RuleBroken: it ended, the day does not fit, or this is no member who reads
            the plan.

    """
    whole = to_write(actor, case_id, Verb.HELP_MOVED)
    agreed = _living(actor, whole, intervention_id)
    require_helper(actor, whole, owner_id)
    check_next(next_on, clock.today(), _look_on(whole, agreed.end_on))
    is_another = agreed.owner_id != owner_id
    agreed.owner_id, agreed.next_on, agreed.waits_until = owner_id, next_on, None
    agreed.save(update_fields=["owner_id", "next_on", "waits_until"])
    if is_another:
        changed(actor, whole)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.HELP_MOVED, agreed)
    return agreed


def end(
    actor: Actor, case_id: UUID, intervention_id: UUID, reason: EndReason, text: str
) -> Intervention:
    """End something agreed; how it ended is sealed, whatever it was.

    Raises:
        RuleBroken: it ended already, or a name stands in the words.

    """
    whole = to_write(actor, case_id, Verb.HELP_ENDED)
    agreed = _living(actor, whole, intervention_id)
    words = checked(text)
    values = {**words, "kind": str(NoteKind.END), "reason": str(reason)}
    write_note(actor, whole, agreed.id, values)
    agreed.ended_on, agreed.waits_until = clock.today(), None
    agreed.save(update_fields=["ended_on", "waits_until"])
    changed(actor, whole)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.HELP_ENDED, agreed)
    return agreed


def require_helper(actor: Actor, whole: OpenPlan, owner_id: UUID) -> None:
    """Refuse an owner who has no account, no seat or no key of this plan (M11).

    Raises:
        RuleBroken: somebody who could not do it or not read it.

    """
    helpers = queries.helpers_of(actor, whole.case, whole.plan.part_id)
    if owner_id not in {one.id for one in helpers if one.reads}:
        code = "casework.owner_reads_plan"
        raise RuleBroken(code, "owner")


def _look_on(whole: OpenPlan, end_on: date) -> date:
    last = min(end_on, whole.case.review_on)
    return rules.look_on(clock.today(), whole.case.band, last)


def _living(actor: Actor, whole: OpenPlan, intervention_id: UUID) -> Intervention:
    agreed = queries.get_intervention(actor, whole.plan, intervention_id, lock=True)
    if agreed.ended_on is not None:
        code = "casework.help_ended_already"
        raise RuleBroken(code)
    return agreed
