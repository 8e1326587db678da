# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Is it still needed, does it work: two members of two organisations sign one text."""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.actions import own_words
from netwerkregie.domain.casework.drafts.reviews import Choice, ReviewDraft
from netwerkregie.domain.casework.models import Case, CaseReview
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.queries import reviews as queries
from netwerkregie.domain.casework.rules import closing as ends
from netwerkregie.domain.casework.rules import reviews as rules
from netwerkregie.domain.casework.rules.cases import Kind, State
from netwerkregie.domain.casework.rules.reviews import ReviewState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.models import SigningRequest
from netwerkregie.foundation.signing.policies import may_read as may_sign
from netwerkregie.foundation.tenancy.modules import require_writable


@dataclass(frozen=True, slots=True)
class OpenReview:
    """A look at a case as it was put, for this request only."""

    review: CaseReview
    choice: Choice
    needed: str
    works: str
    content_hash: str


def ask_review(
    actor: Actor, case_id: UUID, draft: ReviewDraft, reader_id: UUID | None = None
) -> CaseReview:
    """Write down whether a case is still needed and works, and ask a second member.

    Raises:
        RuleBroken: the case is closed, nothing was written, one waits already, or
            nobody of another organisation sits in it.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_read(actor, case))
    require_writable(actor, Module.CASE)
    ends.check_open(State(case.state))
    _let_go_of_unasked(actor, case)
    values = {
        "needed": own_words.checked(draft.needed, "needed"),
        "works": own_words.checked(draft.works, "works"),
        "choice": str(draft.choice),
    }
    _require_another(actor, case)
    kept = own_words.keep(
        actor,
        case,
        Verb.REVIEW_ASKED,
        Kind.AGREED,
        {"text": f"{values['needed']}\n\n{values['works']}", **values},
    )
    review = CaseReview.objects.create(
        municipality_id=actor.municipality_id,
        case_id=case.id,
        state=ReviewState.ASKED,
        choice=draft.choice,
        due_on=case.review_on,
        words_id=kept.statement.id,
        asked_by=policies.member_of(actor),
        asked_on=clock.today(),
        first_controller=actor.organisation,
    )
    asking = Asking(
        queries.REVIEW,
        review.id,
        _hash(review, kept.digest),
        Purpose.CASE,
        pool=policies.POOL,
        words_id=kept.statement.id,
        reader_id=reader_id,
        apart=queries.kept_apart(actor, case, other_than=actor.organisation),
    )
    signing.ask(actor, asking)
    record(actor.for_purpose(Purpose.CASE), Verb.REVIEW_ASKED, review)
    return review


def read_review(actor: Actor, case_id: UUID) -> OpenReview:
    """Open a look that waits for a second signature, and write that it was read.

    Raises:
        NotFound: the actor does not sit in the case, or nothing waits.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_read(actor, case))
    review = _asked(actor, case)
    opened = _open(actor, case, review)
    request = signatures.open_request(actor, queries.REVIEW, review.id)
    if request is not None and _can_sign(actor, request):
        signing.opened(actor, request.pk)
    record(actor.for_purpose(Purpose.CASE), Verb.REVIEW_READ, review)
    return opened


def sign_review(actor: Actor, case_id: UUID, words: str) -> CaseReview:
    """Sign a look in own words, as a member of another organisation; then it holds.

    Going on sets the next look; closing leaves the case to its holder, and it closes
    by itself on the day it had.

    Raises:
        RuleBroken: it is the same person or organisation, it was not opened, or over.
        Locked: the actor's vault is locked.

    """
    case = queries.locked_case(actor, case_id)
    policies.require(policies.may_read(actor, case))
    require_writable(actor, Module.CASE)
    ends.check_open(State(case.state))
    review = _asked(actor, case)
    text = own_words.checked(words, "words")
    rules.check_two(review.asked_by, policies.member_of(actor))
    rules.check_two_organisations(review.first_controller, actor.organisation)
    opened = _open(actor, case, review)
    request = signatures.open_request(actor, queries.REVIEW, review.id)
    if request is None:
        raise RuleBroken("signing.over")
    kept = own_words.keep(actor, case, Verb.REVIEW_SIGNED, Kind.VIEW, {"text": text})
    signing.sign(
        actor,
        request.pk,
        content_hash=opened.content_hash,
        words_id=kept.statement.id,
    )
    review.state, review.own_words_id = ReviewState.SIGNED, kept.statement.id
    review.signed_by, review.signed_on = policies.member_of(actor), clock.today()
    review.second_controller = actor.organisation
    review.save(
        update_fields=[
            "state",
            "own_words",
            "signed_by",
            "signed_on",
            "second_controller",
        ]
    )
    _follow(case, opened.choice)
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.REVIEW_SIGNED, review, reason=str(opened.choice))
    return review


def _follow(case: Case, choice: Choice) -> None:
    today = clock.today()
    if choice in rules.GOES_ON:
        case.review_on = rules.next_review(today, case.first_processed_on, case.band)
        case.destroy_on = rules.ends_after(
            case.review_on, case.first_processed_on, case.band
        )
        case.reminded = 0
    else:
        # The holder closes it; what nobody closes ends by itself on its day.
        case.next_on = min(case.next_on, today)
    case.next_on = min(case.next_on, case.review_on)
    case.save(update_fields=["review_on", "destroy_on", "next_on", "reminded"])


def _open(actor: Actor, case: Case, review: CaseReview) -> OpenReview:
    found = own_words.read(actor, case, Verb.REVIEW_READ, [review.words_id])
    values, digest = found[review.words_id]
    return OpenReview(
        review,
        Choice(review.choice),
        str(values["needed"]),
        str(values["works"]),
        _hash(review, digest),
    )


def _hash(review: CaseReview, digest: str) -> str:
    return own_words.hash_of(str(review.id), str(review.choice), digest)


def _asked(actor: Actor, case: Case) -> CaseReview:
    review = queries.review_asked(actor, case)
    if review is None:
        raise NotFound
    return review


def _let_go_of_unasked(actor: Actor, case: Case) -> None:
    """Let a look lapse whose question was taken back or ran out; refuse a second."""
    before = queries.review_asked(actor, case)
    if before is None:
        return
    if signatures.open_request(actor, queries.REVIEW, before.id) is not None:
        code = "casework.review_asked_already"
        raise RuleBroken(code)
    before.state = ReviewState.LAPSED
    before.save(update_fields=["state"])


def _require_another(actor: Actor, case: Case) -> None:
    if not queries.others_in(actor, case, other_than=actor.organisation):
        code = "casework.nobody_of_another_organisation"
        raise RuleBroken(code)


def _can_sign(actor: Actor, request: SigningRequest) -> bool:
    return actor.user_id not in request.apart and may_sign(actor, request)
