# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Adopting a plan: two people of two organisations sign one hash, in own words."""

from uuid import UUID

from netwerkregie.domain.casework.actions.opening import read_words, seal_words
from netwerkregie.domain.casework.actions.plan_opening import (
    OpenPlan,
    checked,
    to_write,
    unlock,
    write_note,
)
from netwerkregie.domain.casework.actions.plans import SUBJECT
from netwerkregie.domain.casework.drafts.plans import SeenDraft
from netwerkregie.domain.casework.models.plans import Plan, PlanSeen, PlanVersion
from netwerkregie.domain.casework.policies import plans as policies
from netwerkregie.domain.casework.policies.cases import SEATED
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.domain.casework.queries.plans import Helper
from netwerkregie.domain.casework.rules import plans as rules
from netwerkregie.domain.casework.rules.plans import NoteKind, SeenBy
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.models import SigningRequest
from netwerkregie.foundation.signing.queries import Standing


def ask_reader(actor: Actor, case_id: UUID, reader_id: UUID, words: str) -> Plan:
    """Sign the plan in own words, and ask a member of another organisation to.

    Raises:
        RuleBroken: nothing stands in it, the reader does not hold its key or works
            for the same organisation, or somebody was asked already.

    """
    whole = to_write(actor, case_id, Verb.PLAN_READER_ASKED)
    if not whole.living_goals and not whole.living_helps:
        code = "casework.plan_is_empty"
        raise RuleBroken(code)
    if reader_id not in {one.id for one in co_signers(actor, whole)}:
        code = "casework.choose_reader"
        raise RuleBroken(code, "reader")
    text = checked(words, field_name="words")
    values = {**text, "kind": str(NoteKind.ADOPTING)}
    mine = write_note(actor, whole, whole.plan.id, values)
    signing.ask(
        actor,
        Asking(
            SUBJECT,
            whole.plan.id,
            whole.content_hash(),
            Purpose.SUPPORT,
            pool=SEATED,
            words_id=mine.id,
            reader_id=reader_id,
            apart=_apart(actor, whole),
        ),
    )
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_READER_ASKED, whole.plan)
    return whole.plan


def adopt(actor: Actor, case_id: UUID, words: str) -> PlanVersion | None:
    """Sign the plan as the second, in own words; with two it is adopted.

    Returns:
        the version that stands now; None where a signature is still missing.

    Raises:
        RuleBroken: nobody asked, it changed since, or both are of one organisation.

    """
    whole = to_write(actor, case_id, Verb.PLAN_SIGNED)
    request = signatures.open_request(actor, SUBJECT, whole.plan.id)
    if request is None:
        code = "casework.nobody_asked"
        raise RuleBroken(code, "words")
    first_for = request.asked_by.organisation
    rules.check_two_organisations(first_for, actor.organisation)
    text = checked(words, field_name="words")
    values = {**text, "kind": str(NoteKind.ADOPTING)}
    mine = write_note(actor, whole, whole.plan.id, values)
    signed = whole.content_hash()
    signing.sign(actor, request.id, content_hash=signed, words_id=mine.id)
    version = None
    if signatures.is_signed(actor, SUBJECT, whole.plan.id, signed):
        version = _keep_version(actor, whole, request)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_SIGNED, whole.plan)
    return version


def write_seen(actor: Actor, case_id: UUID, draft: SeenDraft) -> PlanSeen:
    """Write down that the person or the guardian saw the plan, and when.

    Whether they agreed is sealed; outside the seal it is the same (row M22). The
    guardian is a word for a relation, never a name.

    Raises:
        RuleBroken: the plan changed since it was shown, no guardian signs at this
            age, or something else was typed.

    """
    whole = to_write(actor, case_id, Verb.PLAN_SEEN)
    now = whole.content_hash()
    if draft.content_hash != now:
        code = "casework.plan_changed_since"
        raise RuleBroken(code)
    require_signer(whole, draft.by)
    agreed = rules.typed_agreement(draft.words)
    known = PlanSeen.objects.filter(
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        content_hash=now,
        seen_by=draft.by,
    ).first()
    seen = known or PlanSeen(
        id=new_hidden_id(),
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        content_hash=now,
        seen_by=draft.by,
    )
    seen.way, seen.seen_on = draft.way, clock.today()
    seen.written_by = policies.member_of(actor)
    values = {"agreed": agreed, "text": " ".join(draft.words.split())}
    seen.body = seal_words(whole.opened, "planseen", seen.id, values)
    if known is None:
        seen.save(force_insert=True)
    else:
        seen.save(update_fields=["way", "seen_on", "written_by", "body"])
    _keep(whole.plan, now)
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_SEEN, whole.plan)
    return seen


def require_signer(whole: OpenPlan, by: SeenBy) -> None:
    """Refuse a guardian from sixteen on, and one who is kept out.

    Raises:
        RuleBroken: no guardian sees the plan at this age.

    """
    if by not in queries.signers_of(whole.case):
        code = "casework.no_guardian_here"
        raise RuleBroken(code, "by")


def typed_by(actor: Actor, whole: OpenPlan) -> dict[SeenBy, str]:
    """Return what was typed under the plan as it stands, for whoever opened it."""
    rows = PlanSeen.objects.filter(
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        content_hash=whole.content_hash(),
        # What a guardian typed before is not shown while that guardian is kept out.
        seen_by__in=queries.signers_of(whole.case),
    )
    found = {}
    for one in rows.order_by("seen_by"):
        values, _ = read_words(whole.opened, "planseen", one.id, bytes(one.body))
        found[SeenBy(one.seen_by)] = str(values["text"])
    return found


def read_version(actor: Actor, case_id: UUID, version_id: UUID) -> dict[str, object]:
    """Open the plan as it was adopted once, and write that it was read."""
    case = cases.get_case(actor, case_id)
    plan = queries.get_plan(actor, case)
    version = queries.get_version(actor, plan, version_id)
    opened = unlock(actor, case, plan, Verb.PLAN_READ)
    values, _ = read_words(opened, "planversion", version.id, bytes(version.body))
    record(actor.for_purpose(Purpose.SUPPORT), Verb.PLAN_READ, plan)
    return values


def co_signers(actor: Actor, whole: OpenPlan) -> tuple[Helper, ...]:
    """Return who can sign with the actor: readers of another organisation."""
    mine = actor.organisation.strip().casefold()
    helpers = queries.helpers_of(actor, whole.case, whole.plan.part_id)
    return tuple(
        one
        for one in helpers
        if one.reads
        and one.user_id != actor.user_id
        and one.organisation.strip().casefold() != mine
    )


def standing(actor: Actor, whole: OpenPlan) -> Standing:
    """Return how the signing of an opened plan stands, for its page."""
    return signatures.standing(
        actor,
        SUBJECT,
        whole.plan.id,
        whole.content_hash(),
        pool=SEATED,
        apart=_apart(actor, whole),
    )


def _apart(actor: Actor, whole: OpenPlan) -> tuple[UUID, ...]:
    """Return everybody of the pool who may not know of this plan."""
    may = {one.user_id for one in co_signers(actor, whole)} | {actor.user_id}
    pool = accounts.members_with(actor, *SEATED)
    return tuple({one.user_id for one in pool if one.user_id} - may)


def _keep_version(
    actor: Actor, whole: OpenPlan, request: SigningRequest
) -> PlanVersion:
    others = PlanVersion.objects.filter(
        municipality_id=actor.municipality_id, plan_id=whole.plan.id
    )
    version_id = new_hidden_id()
    version = PlanVersion.objects.create(
        id=version_id,
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        position=others.count() + 1,
        content_hash=whole.content_hash(),
        adopted_on=clock.today(),
        first_by=request.asked_by_id,
        second_by=policies.member_of(actor),
        first_for=request.asked_by.organisation,
        second_for=actor.organisation,
        body=seal_words(whole.opened, "planversion", version_id, whole.snapshot()),
    )
    _keep(whole.plan, version.content_hash)
    return version


def _keep(plan: Plan, content_hash: str) -> None:
    """Write down what the plan says now, where the clock had made that unknown."""
    if plan.content_hash != content_hash:
        plan.content_hash = content_hash
        plan.save(update_fields=["content_hash"])
