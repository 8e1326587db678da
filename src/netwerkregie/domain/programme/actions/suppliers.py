# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers: organisations by their public facts, with one business address."""

from collections.abc import Iterable
from uuid import UUID

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from netwerkregie.domain.programme.drafts.quotes import SupplierDraft
from netwerkregie.domain.programme.models import Supplier
from netwerkregie.domain.programme.policies import quotes as policies
from netwerkregie.domain.programme.queries import quotes as queries
from netwerkregie.domain.programme.rules import quotes as rules
from netwerkregie.domain.programme.rules.budget import NAME_LENGTH
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def add_supplier(actor: Actor, draft: SupplierDraft) -> Supplier:
    """Write a supplier down.

    Raises:
        RuleBroken: the name is taken, or a fact cannot be.

    """
    policies.require(policies.may_buy(actor))
    require_writable(actor, Module.PROGRAMME)
    before = policies.visible_suppliers(actor)
    if again := before.filter(once=draft.once).exclude(once=None).first():
        return again
    values = _facts(draft)
    if before.filter(name=values["name"]).exists():
        raise RuleBroken("programme.name_there", "name")
    made = Supplier.objects.create(
        municipality_id=actor.municipality_id,
        made_by=actor.membership_id,
        made_at=clock.now(),
        used_on=clock.today(),
        once=draft.once,
        **values,
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.SUPPLIER_ADDED, made)
    return made


def change_supplier(actor: Actor, supplier_id: UUID, draft: SupplierDraft) -> Supplier:
    """Change the facts of a supplier.

    Raises:
        RuleBroken: somebody changed it meanwhile, or the name is taken.

    """
    found = queries.get_supplier(actor, supplier_id, lock=True)
    policies.require(policies.may_buy(actor))
    require_writable(actor, Module.PROGRAMME)
    if draft.version != found.version:
        raise RuleBroken("programme.supplier_changed_meanwhile")
    values = _facts(draft)
    others = policies.visible_suppliers(actor).exclude(id=found.id)
    if others.filter(name=values["name"]).exists():
        raise RuleBroken("programme.name_there", "name")
    for name, value in values.items():
        setattr(found, name, value)
    found.version += 1
    found.save(update_fields=[*values, "version"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.SUPPLIER_CHANGED, found)
    return found


def destroy_suppliers(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Destroy suppliers of whom nothing was asked for as long as accounts are kept.

    Returns:
        how many were destroyed now.

    """
    policies.require(policies.may_destroy(actor))
    found = policies.visible_suppliers(actor).filter(
        id__in=list(ids), quotes__isnull=True
    )
    gone = sorted(found.values_list("id", flat=True))
    rows = Supplier.objects.filter(id__in=gone)
    rows._raw_delete(rows.db)  # noqa: SLF001 - no quote of theirs is left
    for one in gone:
        record(actor, Verb.SUPPLIER_DESTROYED, one, reason=reason)
    return len(gone)


def _facts(draft: SupplierDraft) -> dict[str, str]:
    email = draft.email.strip().lower()
    if email:
        try:
            validate_email(email)
        except ValidationError:
            raise RuleBroken("programme.grant_email_wrong", "email") from None
    phone = " ".join(draft.phone.split())
    if len(phone) > rules.PHONE_LENGTH:
        raise RuleBroken("programme.words_too_long", "phone", most=rules.PHONE_LENGTH)
    return {
        "name": named(draft.name, "name", NAME_LENGTH),
        "number": rules.require_number(draft.number),
        "email": email,
        "phone": phone,
        "facts": clean(draft.facts, "facts", rules.FACTS_LENGTH),
    }
