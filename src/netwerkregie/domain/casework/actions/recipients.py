# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of receivers: organisations and functions, never a person."""

from uuid import UUID

from netwerkregie.domain.casework.drafts.disclosures import RecipientDraft
from netwerkregie.domain.casework.models import Disclosure, DisclosureRecipient, Recall
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy.guard import Kind
from netwerkregie.foundation.privacy.texts import About, findings_in


def add(actor: Actor, draft: RecipientDraft) -> DisclosureRecipient:
    """Put an organisation or function on the list.

    Raises:
        RuleBroken: it has no name, names a person, or is no receiver of the list.

    """
    policies.require(policies.may_keep_recipients(actor))
    name, email = draft.name.strip(), draft.email.strip()
    if draft.kind not in rules.NAMED:
        code = "casework.receiver_not_of_the_list"
        raise RuleBroken(code, "kind")
    if not name or len(name) > rules.LONGEST_NAME or len(email) > rules.LONGEST_EMAIL:
        code = "casework.receiver_incomplete"
        raise RuleBroken(code, "name")
    _require_no_person(name)
    recipient = DisclosureRecipient.objects.create(
        municipality_id=actor.municipality_id,
        kind=draft.kind,
        name=name,
        email=email,
        added_by=policies.member_of(actor),
        added_on=clock.today(),
    )
    record(actor, Verb.RECIPIENT_ADDED, recipient)
    return recipient


def end(actor: Actor, recipient_id: UUID) -> DisclosureRecipient:
    """Take a receiver off the list; what it received stays known."""
    recipient = queries.get_recipient(actor, recipient_id, lock=True)
    policies.require(policies.may_keep_recipients(actor))
    recipient.ended_on = clock.today()
    recipient.save(update_fields=["ended_on"])
    record(actor, Verb.RECIPIENT_ENDED, recipient)
    return recipient


def forget(actor: Actor) -> int:
    """Forget receivers long off the list to whom nothing stands open; by the clock."""
    policies.require(policies.may_destroy(actor))
    edge = rules.kept_since(clock.today())
    scope = {"municipality_id": actor.municipality_id}
    used = Disclosure.objects.filter(**scope, recipient_id__isnull=False)
    owed = Recall.objects.filter(**scope)
    gone = DisclosureRecipient.objects.filter(**scope, ended_on__lt=edge)
    gone = gone.exclude(id__in=used.values("recipient_id"))
    ids = list(
        gone.exclude(id__in=owed.values("recipient_id")).values_list("id", flat=True)
    )
    if ids:
        DisclosureRecipient.objects.filter(id__in=ids).delete()
        record(actor, Verb.RECIPIENT_FORGOTTEN, ids[0], subjects=ids[1:])
    return len(ids)


def _require_no_person(name: str) -> None:
    found = findings_in(name, About.TEXT)
    if any(one.kind is Kind.PERSON for one in found):
        code = "casework.receiver_names_a_person"
        raise RuleBroken(code, "name")
