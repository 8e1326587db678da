# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What who applies does, without an account: apply, correct, take back, report."""

from datetime import date
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from stdnum import iban as iban_number
from stdnum.exceptions import ValidationError as NumberError

from netwerkregie.domain.network.tokens import Opens, stored_hash, token_for
from netwerkregie.domain.programme.drafts.small_grants import (
    AccountDraft,
    ContactDraft,
    GrantReportDraft,
    SmallGrantDraft,
)
from netwerkregie.domain.programme.models import (
    GrantRound,
    GrantView,
    SmallGrant,
    SmallGrantContact,
    SmallGrantCost,
)
from netwerkregie.domain.programme.policies import small_grants as policies
from netwerkregie.domain.programme.queries import small_grants as queries
from netwerkregie.domain.programme.rules import small_grants as rules
from netwerkregie.domain.programme.rules.small_grants import GrantState, GrantStep
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, kept, named
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.tenancy.enter import ALIAS
from netwerkregie.foundation.tenancy.modules import require_writable


@transaction.atomic(using=ALIAS)
def apply(actor: Actor, round_id: UUID, draft: SmallGrantDraft) -> tuple[UUID, str]:
    """Take in an application; returns its id and the word of its own link.

    A second press of the button meets the key of the first.

    Raises:
        NotFound: the round is not the visitor's to see.
        RuleBroken: it is not open, the sum does not fit, or words about a person.

    """
    found = queries.get_round(actor, round_id, lock=True)
    policies.require(policies.may_apply(actor))
    require_writable(actor, Module.PROGRAMME)
    today = clock.today()
    if not found.is_open(today):
        raise RuleBroken("programme.grant_round_closed")
    key = draft.key or new_hidden_id()
    word = token_for(Opens.SMALL_GRANT, key, 1)
    if policies.visible_grants(actor).filter(id=key).exists():
        return key, word
    made = SmallGrant.objects.create(
        id=key,
        municipality_id=actor.municipality_id,
        round=found,
        token_hash=stored_hash(Opens.SMALL_GRANT, key, 1),
        made_on=today,
        state=GrantState.RECEIVED,
        decide_by=rules.decide_by(today),
        language=draft.language,
        **_plan(found, draft),
    )
    _set_costs(made, draft)
    contact = _contact(draft.contact)
    until = rules.contact_until_decided(today)
    SmallGrantContact.objects.create(
        municipality_id=actor.municipality_id, grant=made, destroy_on=until, **contact
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_ASKED, made)
    return key, word


@transaction.atomic(using=ALIAS)
def correct(actor: Actor, grant_id: UUID, draft: SmallGrantDraft) -> SmallGrant:
    """Change an application that was not decided; what two people began is over.

    Raises:
        RuleBroken: it was decided, changed meanwhile, or does not fit.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_apply(actor))
    require_writable(actor, Module.PROGRAMME)
    if draft.version != grant.version:
        raise RuleBroken("programme.grant_changed_meanwhile")
    state = rules.step(GrantState(grant.state), GrantStep.CORRECT)
    for name, value in _plan(grant.round, draft).items():
        setattr(grant, name, value)
    resume(grant, clock.today())
    grant.state = state
    grant.version += 1
    grant.save()
    SmallGrantCost.objects.filter(grant_id=grant.id).delete()
    _set_costs(grant, draft)
    queries.contacts_of(actor, grant).update(**_contact(draft.contact))
    _let_lapse(actor, grant)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_CORRECTED, grant)
    return grant


def withdraw(actor: Actor, grant_id: UUID) -> SmallGrant:
    """Take an application back; who applied is forgotten the same minute.

    Raises:
        RuleBroken: it was decided already.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_apply(actor))
    grant.state = rules.step(GrantState(grant.state), GrantStep.WITHDRAW)
    grant.destroy_on = rules.complete_by(clock.today())
    grant.save(update_fields=["state", "destroy_on"])
    queries.contacts_of(actor, grant).delete()
    _let_lapse(actor, grant)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_WITHDRAWN, grant)
    return grant


def give_account(actor: Actor, grant_id: UUID, draft: AccountDraft) -> SmallGrant:
    """Say where the money goes; asked of who gets some, and of nobody else.

    Raises:
        RuleBroken: nothing was granted, it was paid already, or it is no account.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_apply(actor))
    require_writable(actor, Module.PROGRAMME)
    if grant.state != GrantState.GRANTED or grant.paid_on is not None:
        raise RuleBroken("programme.grant_step_closed")
    holder = named(draft.holder, "holder", rules.PERSON_LENGTH)
    try:
        number = iban_number.validate(draft.iban)
    except NumberError:
        raise RuleBroken("programme.grant_account_wrong", "iban") from None
    if not queries.contacts_of(actor, grant).update(iban=number, holder=holder):
        raise RuleBroken("programme.grant_contact_gone")
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_ACCOUNT, grant)
    return grant


def report(actor: Actor, grant_id: UUID, draft: GrantReportDraft) -> SmallGrant:
    """Tell what came of it and what it cost; once more until it is settled.

    Raises:
        RuleBroken: nothing was granted, it is settled, or words about a person.

    """
    grant = queries.get_grant(actor, grant_id, lock=True)
    policies.require(policies.may_apply(actor))
    require_writable(actor, Module.PROGRAMME)
    if grant.state != GrantState.GRANTED:
        raise RuleBroken("programme.grant_step_closed")
    if draft.spent.amount < 0:
        raise RuleBroken("programme.no_amount", "spent")
    grant.report = kept(draft.words, "words", rules.ABOUT_LENGTH)
    grant.spent = draft.spent.amount
    grant.report_on = clock.today()
    grant.save(update_fields=["report", "spent", "report_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANT_REPORTED, grant)
    return grant


def _plan(found: GrantRound, draft: SmallGrantDraft) -> dict[str, object]:
    rules.require_days(draft.starts_on, draft.ends_on)
    rules.require_sum([one.amount for one in draft.costs], draft.asked, found.terms)
    return {
        "applicant": draft.applicant,
        "title": named(draft.title, "title", rules.TITLE_LENGTH, About.TEXT),
        "about": kept(draft.about, "about", rules.ABOUT_LENGTH),
        "place": clean(draft.place, "place", rules.PLACE_LENGTH),
        "starts_on": draft.starts_on,
        "ends_on": draft.ends_on,
        "asked": draft.asked.amount,
    }


def _set_costs(grant: SmallGrant, draft: SmallGrantDraft) -> None:
    SmallGrantCost.objects.bulk_create(
        SmallGrantCost(
            municipality_id=grant.municipality_id,
            grant=grant,
            position=place,
            what=named(one.what, "costs", rules.COST_LENGTH, About.TEXT),
            amount=one.amount.amount,
        )
        for place, one in enumerate(draft.costs, start=1)
    )


def _contact(draft: ContactDraft) -> dict[str, str]:
    email = draft.email.strip().lower()
    phone = " ".join(draft.phone.split())
    if not email and not phone:
        raise RuleBroken("programme.grant_no_contact", "email")
    if email:
        try:
            validate_email(email)
        except ValidationError:
            raise RuleBroken("programme.grant_email_wrong", "email") from None
    if len(phone) > rules.PHONE_LENGTH:
        raise RuleBroken("programme.words_too_long", "phone", most=rules.PHONE_LENGTH)
    name = named(draft.name, "contact", rules.PERSON_LENGTH, About.ORGANISATION)
    return {"name": name, "email": email, "phone": phone}


def resume(grant: SmallGrant, today: date) -> None:
    """Let the term of decision run on after a question (Awb 4:15)."""
    if grant.asked_on is not None:
        grant.decide_by = rules.resumed(grant.decide_by, grant.asked_on, today)
        grant.asked_on = None
        grant.question = ""


def _let_lapse(actor: Actor, grant: SmallGrant) -> None:
    """End what two people began: they would sign another plan than they read."""
    signing.void(actor, queries.KIND, grant.id)
    GrantView.objects.filter(
        municipality_id=grant.municipality_id, grant_id=grant.id
    ).delete()
