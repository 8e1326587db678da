# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Preparing an agreement, offering it, renewing it and ending it."""

from collections.abc import Iterable
from uuid import UUID

from netwerkregie.domain.network import policies
from netwerkregie.domain.network.drafts.agreements import AgreementDraft
from netwerkregie.domain.network.models import (
    Agreement,
    AgreementParty,
    AgreementShare,
    Organisation,
)
from netwerkregie.domain.network.policies.agreements import may_make_agreements
from netwerkregie.domain.network.queries import agreements as queries
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.queries.organisations import get_organisation
from netwerkregie.domain.network.rules import agreements as rules
from netwerkregie.domain.network.rules.agreements import EndReason, State, Step
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record


def prepare(
    actor: Actor, draft: AgreementDraft, organisation_ids: Iterable[UUID]
) -> Agreement:
    """Prepare an agreement with these organisations; nobody is bound by it yet."""
    policies.require(may_make_agreements(actor))
    parties = [
        get_organisation(actor, one, lock=True)
        for one in sorted(dict.fromkeys(organisation_ids))
    ]
    if draft.once is not None:
        # The locks above make a second press wait until the first is there to see.
        before = Agreement.objects.filter(once=draft.once).first()
        if before is not None:
            return before
    _require_parties(actor, parties, draft.words)
    _require_sound(draft)
    agreement = Agreement.objects.create(
        municipality_id=actor.municipality_id,
        state=State.DRAFT,
        owner=actor.membership_id,
        made_by=actor.membership_id,
        made_at=clock.now(),
        changed_on=clock.today(),
        once=draft.once,
        purpose=draft.purpose,
        words=draft.words,
        valid_from=draft.valid_from,
        valid_until=draft.valid_until,
    )
    _share(agreement, draft)
    for one in parties:
        _join(agreement, one)
    record(actor, Verb.AGREEMENT_DRAFTED, agreement)
    return agreement


def change(actor: Actor, agreement_id: UUID, draft: AgreementDraft) -> Agreement:
    """Change what an agreement will say, while it is being prepared."""
    agreement = _draft_of(actor, agreement_id)
    if draft.version != agreement.version:
        raise RuleBroken("network.changed_meanwhile")
    _require_parties(actor, _organisations(agreement), draft.words)
    _require_sound(draft)
    agreement.purpose = draft.purpose
    agreement.words = draft.words
    agreement.valid_from = draft.valid_from
    agreement.valid_until = draft.valid_until
    AgreementShare.objects.filter(agreement_id=agreement.id).delete()
    _share(agreement, draft)
    _touch(agreement, "purpose", "words", "valid_from", "valid_until")
    record(actor, Verb.AGREEMENT_CHANGED, agreement)
    return agreement


def add_party(actor: Actor, agreement_id: UUID, organisation_id: UUID) -> Agreement:
    """Take an organisation into an agreement that is being prepared."""
    agreement = _draft_of(actor, agreement_id)
    organisation = get_organisation(actor, organisation_id)
    here = _organisations(agreement)
    if organisation.id in {one.id for one in here}:
        return agreement
    _require_parties(actor, [*here, organisation], agreement.words)
    _join(agreement, organisation)
    _touch(agreement)
    record(actor, Verb.AGREEMENT_CHANGED, agreement)
    return agreement


def drop_party(actor: Actor, agreement_id: UUID, organisation_id: UUID) -> Agreement:
    """Take an organisation out of an agreement that is being prepared."""
    agreement = _draft_of(actor, agreement_id)
    gone = agreement.parties.filter(organisation_id__in=family_of(organisation_id))
    if not gone.exists():
        return agreement
    if agreement.parties.count() == 1:
        raise RuleBroken("network.agreement_last_party")
    gone.delete()
    _touch(agreement)
    record(actor, Verb.AGREEMENT_CHANGED, agreement)
    return agreement


def offer(actor: Actor, agreement_id: UUID, *, version: int) -> Agreement:
    """Offer an agreement to its parties; with this the municipality says yes."""
    agreement = _stepped(actor, agreement_id, Step.OFFER)
    if version != agreement.version:
        raise RuleBroken("network.changed_meanwhile")
    _require_parties(actor, _organisations(agreement), agreement.words)
    if agreement.valid_until <= clock.today():
        raise RuleBroken("network.agreement_past")
    agreement.offered_on = clock.today()
    agreement.parties.update(declined_on=None)
    _touch(agreement, "state", "offered_on")
    record(actor, Verb.AGREEMENT_OFFERED, agreement)
    return agreement


def take_back(actor: Actor, agreement_id: UUID) -> Agreement:
    """Take an offer back to change it; whoever said yes is asked anew."""
    agreement = _stepped(actor, agreement_id, Step.TAKE_BACK)
    unsay(agreement)
    _touch(agreement, "state", "offered_on")
    record(actor, Verb.AGREEMENT_CHANGED, agreement)
    return agreement


def withdraw(actor: Actor, agreement_id: UUID) -> Agreement:
    """Withdraw an agreement that never began."""
    agreement = _stepped(actor, agreement_id, Step.WITHDRAW)
    _touch(agreement, "state")
    record(actor, Verb.AGREEMENT_WITHDRAWN, agreement)
    return agreement


def end(actor: Actor, agreement_id: UUID) -> Agreement:
    """End an agreement today; what rests on it stops with this same act."""
    agreement = _stepped(actor, agreement_id, Step.END)
    agreement.ended_on = clock.today()
    agreement.end_reason = EndReason.MUNICIPALITY
    _touch(agreement, "state", "ended_on", "end_reason")
    record(actor, Verb.AGREEMENT_ENDED, agreement, reason=EndReason.MUNICIPALITY.value)
    return agreement


def renew(actor: Actor, agreement_id: UUID) -> Agreement:
    """Prepare the next edition; both sides confirm it as they did this one."""
    old = queries.get_agreement(actor, agreement_id, lock=True)
    policies.require(may_make_agreements(actor))
    if old.state not in {State.IN_FORCE, State.ENDED}:
        raise RuleBroken("network.agreement_step_not_open")
    before = old.renewals.exclude(state=State.WITHDRAWN).first()
    if before is not None:
        return before
    staying = [one for one in old.parties.all() if one.left_on is None]
    until = old.ended_on or old.valid_until
    first, last = rules.next_term(old.valid_from, until, clock.today())
    made = Agreement.objects.create(
        municipality_id=actor.municipality_id,
        state=State.DRAFT,
        owner=actor.membership_id,
        made_by=actor.membership_id,
        made_at=clock.now(),
        changed_on=clock.today(),
        purpose=old.purpose,
        words=old.words if _all_read(actor, staying) else "",
        valid_from=first,
        valid_until=last,
        renews=old,
        edition=old.edition + 1,
    )
    AgreementShare.objects.bulk_create(
        AgreementShare(
            municipality_id=actor.municipality_id,
            agreement=made,
            what=one.what,
            ground=one.ground,
        )
        for one in old.shares.all()
    )
    for party in staying:
        _join(made, party.organisation.merged_into or party.organisation)
    record(actor, Verb.AGREEMENT_RENEWED, made, subjects=[old])
    return made


def own(actor: Actor, agreement_id: UUID) -> Agreement:
    """Look after an agreement from now on."""
    agreement = queries.get_agreement(actor, agreement_id, lock=True)
    policies.require(may_make_agreements(actor))
    if agreement.owner != actor.membership_id:
        agreement.owner = actor.membership_id
        agreement.save(update_fields=["owner"])
        record(actor, Verb.AGREEMENT_OWNED, agreement)
    return agreement


def unsay(agreement: Agreement) -> None:
    """Let nobody be bound to terms that are looked at again."""
    agreement.offered_on = None
    agreement.parties.update(confirmed_on=None, confirmed_as="", link=None)


def stepped(agreement: Agreement, wanted: Step) -> Agreement:
    """Put an agreement in its next state, or say that it moved on."""
    try:
        agreement.state = rules.step(agreement.state, wanted)
    except rules.WrongStep:
        raise RuleBroken("network.agreement_step_not_open") from None
    agreement.changed_on = clock.today()
    return agreement


def _stepped(actor: Actor, agreement_id: UUID, wanted: Step) -> Agreement:
    agreement = queries.get_agreement(actor, agreement_id, lock=True)
    policies.require(may_make_agreements(actor))
    return stepped(agreement, wanted)


def _draft_of(actor: Actor, agreement_id: UUID) -> Agreement:
    agreement = queries.get_agreement(actor, agreement_id, lock=True)
    policies.require(may_make_agreements(actor))
    if agreement.state != State.DRAFT:
        raise RuleBroken("network.agreement_step_not_open")
    return agreement


def _touch(agreement: Agreement, *fields: str) -> None:
    agreement.changed_on = clock.today()
    agreement.version += 1
    agreement.save(update_fields=[*fields, "changed_on", "version"])


def _share(agreement: Agreement, draft: AgreementDraft) -> None:
    AgreementShare.objects.bulk_create(
        AgreementShare(
            municipality_id=agreement.municipality_id,
            agreement=agreement,
            what=what,
            ground=ground,
        )
        for what, ground in dict(draft.shares).items()
    )


def _join(agreement: Agreement, organisation: Organisation) -> None:
    AgreementParty.objects.create(
        municipality_id=agreement.municipality_id,
        agreement=agreement,
        organisation=organisation,
    )


def _organisations(agreement: Agreement) -> list[Organisation]:
    return [
        one.organisation.merged_into or one.organisation
        for one in agreement.parties.all()
    ]


def _all_read(actor: Actor, parties: Iterable[AgreementParty]) -> bool:
    roots = {queries.root_of(one) for one in parties}
    return roots == queries.readers_among(actor.municipality_id, roots)


def _require_parties(
    actor: Actor, organisations: list[Organisation], words: str
) -> None:
    """Refuse whom nobody can look up, and words that a party cannot read (M4)."""
    if not organisations:
        raise RuleBroken("network.agreement_nobody")
    if len(organisations) > rules.MOST_PARTIES:
        raise RuleBroken("network.agreement_too_many", most=rules.MOST_PARTIES)
    readers = queries.readers_among(
        actor.municipality_id, [one.id for one in organisations]
    )
    for one in organisations:
        if one.id in readers:
            continue
        if not one.register_kind:
            raise RuleBroken("network.agreement_not_known_publicly", name=one.name)
        if words:
            raise RuleBroken("network.agreement_no_reader", "words", name=one.name)


def _require_sound(draft: AgreementDraft) -> None:
    if len(draft.words) > rules.WORDS_LENGTH:
        raise RuleBroken(
            "network.agreement_words_too_long", "words", most=rules.WORDS_LENGTH
        )
    require_clean(draft.words, "words")
    if not rules.is_sound_term(draft.valid_from, draft.valid_until):
        raise RuleBroken("network.agreement_term", field="valid_until")
    if draft.valid_until <= clock.today():
        raise RuleBroken("network.agreement_past", field="valid_until")
    for what, ground in draft.shares:
        if not rules.is_sound_ground(what, ground):
            raise RuleBroken("network.agreement_ground")
