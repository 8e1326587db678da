# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Asking quotes, writing them down, choosing one; a choice becomes a promise."""

from uuid import UUID

from django.db import transaction

from netwerkregie.domain.programme.actions.commitments import promise
from netwerkregie.domain.programme.actions.entering import require_open, require_sources
from netwerkregie.domain.programme.drafts.budget import CommitmentDraft
from netwerkregie.domain.programme.drafts.quotes import (
    ChoiceDraft,
    QuoteDraft,
    QuoteRequestDraft,
)
from netwerkregie.domain.programme.models import (
    Quote,
    QuoteCriterion,
    QuoteRemark,
    QuoteRequest,
    QuoteView,
)
from netwerkregie.domain.programme.policies import quotes as policies
from netwerkregie.domain.programme.queries import activities, budget
from netwerkregie.domain.programme.queries import quotes as queries
from netwerkregie.domain.programme.rules import quotes as rules
from netwerkregie.domain.programme.rules.budget import REASON_LENGTH
from netwerkregie.domain.programme.rules.money import euro
from netwerkregie.domain.programme.rules.quotes import RequestState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, kept, named
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.modules import require_writable


@transaction.atomic(using=ALIAS)
def ask_for_quotes(actor: Actor, draft: QuoteRequestDraft) -> QuoteRequest:
    """Write down what we ask quotes for, and the criteria, before any comes in.

    Raises:
        NotFound: the line or the source is not the actor's.
        RuleBroken: no criterion, or the source may not pay for this line.

    """
    line = budget.get_line(actor, draft.line_id, lock=True)
    policies.require(policies.may_buy(actor))
    require_writable(actor, Module.PROGRAMME)
    require_open(line.year)
    before = policies.visible_requests(actor).filter(once=draft.once)
    if again := before.exclude(once=None).first():
        return again
    [source] = require_sources(actor, [draft.source_id], line, in_year=line.year.year)
    wanted = [one for one in draft.criteria if one.strip()]
    if not 0 < len(wanted) <= rules.MOST_CRITERIA:
        raise RuleBroken("programme.quote_criteria", "criteria")
    activity = (
        activities.get_activity(actor, draft.activity_id) if draft.activity_id else None
    )
    made = QuoteRequest.objects.create(
        municipality_id=actor.municipality_id,
        line=line,
        source=source,
        activity=activity,
        title=named(draft.title, "title", rules.TITLE_LENGTH, About.TEXT),
        what=kept(draft.what, "what", rules.WHAT_LENGTH),
        answer_by=draft.answer_by,
        state=RequestState.OPEN,
        made_by=actor.membership_id,
        made_at=clock.now(),
        once=draft.once,
    )
    QuoteCriterion.objects.bulk_create(
        QuoteCriterion(
            municipality_id=actor.municipality_id,
            request=made,
            position=place,
            name=named(one, "criteria", rules.CRITERION_LENGTH, About.TEXT),
        )
        for place, one in enumerate(wanted, start=1)
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.QUOTES_ASKED, made)
    return made


@transaction.atomic(using=ALIAS)
def receive_quote(actor: Actor, request_id: UUID, draft: QuoteDraft) -> Quote:
    """Write down a quote that came in.

    Raises:
        RuleBroken: it was chosen already, the supplier has one, or no amount.

    """
    request = _running(actor, request_id)
    supplier = queries.get_supplier(actor, draft.supplier_id, lock=True)
    there = policies.visible_quotes(actor).filter(request_id=request.id)
    if again := there.filter(once=draft.once).exclude(once=None).first():
        return again
    rules.require_quote(draft.amount, draft.valid_until, draft.received_on)
    if there.filter(supplier_id=supplier.id).exists():
        raise RuleBroken("programme.quote_there", "supplier")
    if there.count() >= rules.MOST_QUOTES:
        raise RuleBroken("programme.quote_enough")
    made = Quote.objects.create(
        municipality_id=actor.municipality_id,
        request=request,
        supplier=supplier,
        amount=draft.amount.amount,
        received_on=draft.received_on,
        valid_until=draft.valid_until,
        content_type=draft.content_type,
        content=draft.content or None,
        once=draft.once,
    )
    known = {one.id for one in queries.criteria_of(request)}
    QuoteRemark.objects.bulk_create(
        QuoteRemark(
            municipality_id=actor.municipality_id,
            quote=made,
            criterion_id=key,
            words=clean(words, f"remark_{key.hex}", rules.REMARK_LENGTH),
        )
        for key, words in draft.remarks.items()
        if key in known and words.strip()
    )
    supplier.used_on = clock.today()
    supplier.save(update_fields=["used_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.QUOTE_RECEIVED, made)
    return made


@transaction.atomic(using=ALIAS)
def choose(actor: Actor, request_id: UUID, draft: ChoiceDraft) -> QuoteRequest:
    """Choose a quote; a large one waits for a second person, a small one is promised.

    Raises:
        RuleBroken: too few quotes, it stands no more, an interest, or it does not fit.

    """
    request = _running(actor, request_id)
    found = queries.quotes_of(actor, request)
    chosen = next((one for one in found if one.id == draft.quote_id), None)
    if chosen is None:
        raise NotFound
    amount = euro(chosen.amount)
    rules.require_choice(
        amount, chosen.valid_until, len(found), draft.only_one_why, clock.today()
    )
    signing.void(actor, queries.KIND, request.id)
    QuoteView.objects.filter(
        municipality_id=actor.municipality_id, request_id=request.id
    ).delete()
    request.chosen_id = chosen.id
    request.needs_two = rules.needs_two(amount)
    request.why = kept(draft.reason, "reason", rules.WHY_LENGTH)
    request.only_one_why = clean(draft.only_one_why, "only_one_why", rules.WHY_LENGTH)
    request.overrun_reason = clean(
        draft.overrun_reason, "overrun_reason", REASON_LENGTH
    )
    request.first_by = actor.user_id
    now = queries.hash_of_choice(actor, request)
    view = _look(actor, request, 1, request.why, now, no_interest=draft.no_interest)
    request.state = RequestState.CHOSEN
    request.save()
    if request.needs_two:
        signing.ask(
            actor,
            Asking(
                queries.KIND,
                request.id,
                now,
                Purpose.PROGRAMME,
                pool=queries.POOL,
                words_id=view.id,
                reader_id=draft.reader_id,
            ),
        )
    else:
        _decide(actor, request)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.QUOTE_CHOSEN, request)
    return request


def open_choice(actor: Actor, request_id: UUID) -> QuoteRequest:
    """Open a choice to look along; who did not cannot sign."""
    request = queries.get_request(actor, request_id)
    reading = signatures.open_request(actor, queries.KIND, request.id)
    is_other = reading is not None and reading.asked_by_user != actor.user_id
    if reading is not None and is_other and policies.may_second(actor):
        signing.opened(actor, reading.id)
    return request


@transaction.atomic(using=ALIAS)
def agree(
    actor: Actor, request_id: UUID, words: str, *, no_interest: bool
) -> QuoteRequest:
    """Sign a choice as the second of two; then it is promised in the books.

    Raises:
        RuleBroken: it is over or changed, an interest, or it does not fit the line.

    """
    request = queries.get_request(actor, request_id, lock=True)
    policies.require(policies.may_second(actor))
    require_writable(actor, Module.PROGRAMME)
    reading = signatures.open_request(actor, queries.KIND, request.id)
    if request.state != RequestState.CHOSEN or reading is None:
        raise RuleBroken("signing.over")
    if request.first_by == actor.user_id:
        raise RuleBroken("signing.not_yourself")
    now = queries.hash_of_choice(actor, request)
    view = _look(actor, request, 2, words, now, no_interest=no_interest)
    signing.sign(actor, reading.id, content_hash=now, words_id=view.id)
    if signatures.is_signed(actor, queries.KIND, request.id, now):
        request.second_by = actor.user_id
        _decide(actor, request)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.QUOTE_AGREED, request)
    return request


def end_request(actor: Actor, request_id: UUID) -> QuoteRequest:
    """Buy nothing: what was asked ends without a choice.

    Raises:
        RuleBroken: it was decided already.

    """
    request = _running(actor, request_id)
    signing.void(actor, queries.KIND, request.id)
    request.state = RequestState.ENDED
    request.save(update_fields=["state"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.QUOTES_ENDED, request)
    return request


def _running(actor: Actor, request_id: UUID) -> QuoteRequest:
    request = queries.get_request(actor, request_id, lock=True)
    policies.require(policies.may_buy(actor))
    require_writable(actor, Module.PROGRAMME)
    if request.state not in (RequestState.OPEN, RequestState.CHOSEN):
        raise RuleBroken("programme.quote_decided")
    return request


def _look(
    actor: Actor,
    request: QuoteRequest,
    place: int,
    words: str,
    now: str,
    *,
    no_interest: bool,
) -> QuoteView:
    if not no_interest:
        raise RuleBroken("programme.quote_interest", "no_interest")
    assert actor.membership_id is not None
    assert actor.user_id is not None
    return QuoteView.objects.create(
        municipality_id=actor.municipality_id,
        request=request,
        place=place,
        membership_id=actor.membership_id,
        user_id=actor.user_id,
        words=kept(words, "words", rules.WHY_LENGTH),
        no_interest=True,
        content_hash=now,
        written_on=clock.today(),
    )


def _decide(actor: Actor, request: QuoteRequest) -> None:
    """Promise the amount of the chosen quote; what does not fit needs its reason."""
    assert request.chosen_id is not None
    chosen = queries.get_quote(actor, request.chosen_id)
    request.commitment = promise(
        actor,
        request.line_id,
        CommitmentDraft(
            party=chosen.supplier.name,
            what=request.title,
            on=clock.today(),
            shares={request.source_id: euro(chosen.amount)},
            overrun_reason=request.overrun_reason,
            once=request.id,
            activity_id=request.activity_id,
        ),
    )
    request.state = RequestState.DECIDED
    request.decided_on = clock.today()
    request.save()
