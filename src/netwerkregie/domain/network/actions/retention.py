# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the clock ends: words, invitations, entries, links and codes past their term."""

from collections.abc import Iterable
from datetime import timedelta
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.network import letters, policies
from netwerkregie.domain.network.actions.contacts import remove_words
from netwerkregie.domain.network.actions.invitations import block
from netwerkregie.domain.network.actions.joining import silent_about_charter
from netwerkregie.domain.network.models import (
    ContactAnswer,
    ImportItem,
    Invitation,
    InvitationBlock,
    OrganisationLink,
    PersonEntry,
    Posting,
    RegistrationCode,
    Term,
)
from netwerkregie.domain.network.rules import invitations as rules
from netwerkregie.domain.network.rules import terms
from netwerkregie.domain.network.rules.invitations import State
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.ledger import record


def destroy_words(actor: Actor) -> int:
    """Destroy words about contacts of more than 24 months ago, answers included."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    over = policies.visible_contacts(actor).filter(text_until__lte=today)
    ids = list(over.exclude(agreement="").values_list("id", flat=True))
    answered = ContactAnswer.objects.filter(contact__in=over).exclude(text="")
    answered.update(text="")
    if ids:
        remove_words(ids)
        record(actor, Verb.CONTACT_TEXT_DESTROYED, None, subjects=ids)
    return len(ids)


def expire_invitations(actor: Actor) -> int:
    """Let unanswered invitations vanish; keep a hash that leaves people in peace."""
    policies.require(policies.may_destroy(actor))
    now, today = clock.now(), clock.today()
    here = policies.visible_invitations(actor)
    # One that was called back while its letter never went ends on the same day.
    over = list(here.filter(expires_on__lte=today))
    block(actor.municipality_id, [bytes(one.address_hash) for one in over])
    unsent = here.filter(
        state=State.READY,
        made_at__lt=now - timedelta(hours=rules.MAIL_WITHIN_HOURS),
    )
    gone = [*over, *unsent]
    ids = [one.id for one in gone]
    Invitation.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.INVITATION_EXPIRED, None, subjects=ids)
    InvitationBlock.objects.filter(
        municipality_id=actor.municipality_id, until__lt=today
    ).delete()
    return len(ids)


def ask_again(actor: Actor) -> int:
    """Mail the people whose yearly confirmation is near; nothing is written down."""
    policies.require(policies.may_destroy(actor))
    today = clock.today()
    days = [today + timedelta(days=days) for days in terms.ENTRY_REMINDERS]
    asked = 0
    for entry in policies.visible_people(actor).filter(confirm_by__in=days):
        letters.confirm_again(entry)
        asked += 1
    return asked


def expire_entries(actor: Actor) -> int:
    """Remove entries left unconfirmed for a year and a month, or a new charter's."""
    policies.require(policies.may_destroy(actor))
    last = clock.today() - timedelta(days=terms.ENTRY_GRACE_DAYS)
    silent = Q(confirm_by__lt=last) | silent_about_charter(actor)
    over = policies.visible_people(actor).filter(silent)
    ids = list(over.values_list("id", flat=True))
    PersonEntry.objects.filter(id__in=ids).delete()
    if ids:
        record(actor, Verb.ENTRY_EXPIRED, None, subjects=ids)
    return len(ids)


def close_links(actor: Actor) -> int:
    """Delete links nobody confirmed in thirty days, and codes that were shown."""
    policies.require(policies.may_destroy(actor))
    over = OrganisationLink.objects.filter(
        municipality_id=actor.municipality_id,
        confirmed_on__isnull=True,
        expires_on__lte=clock.today(),
    )
    ids = list(over.values_list("id", flat=True))
    OrganisationLink.objects.filter(id__in=ids).delete()
    RegistrationCode.objects.filter(
        municipality_id=actor.municipality_id, expires_at__lt=clock.now()
    ).delete()
    if ids:
        record(actor, Verb.LINK_CLOSED, None, subjects=ids)
    return len(ids)


def drop_undo_data(actor: Actor) -> int:
    """Destroy what is needed to undo an import once its thirty days are over."""
    policies.require(policies.may_destroy(actor))
    over = policies.visible_runs(actor).filter(undo_until__lt=clock.today())
    items = ImportItem.objects.filter(run__in=over)
    runs = list(items.values_list("run_id", flat=True).distinct())
    items.delete()
    if runs:
        record(actor, Verb.UNDO_DATA_DESTROYED, None, subjects=runs)
    _drop_unused_terms(actor)
    return len(runs)


def _drop_unused_terms(actor: Actor) -> None:
    """A word that is in no name any more is nobody's business."""
    here = Posting.objects.filter(municipality_id=actor.municipality_id)
    Term.objects.filter(municipality_id=actor.municipality_id).exclude(
        term__in=here.values("term")
    ).delete()


def erase_entries(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Erase entries at the request of the people themselves (GDPR article 17)."""
    policies.require(policies.may_erase(actor))
    found = PersonEntry.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    gone = list(found.values_list("id", flat=True))
    PersonEntry.objects.filter(id__in=gone).delete()
    record(actor, Verb.ENTRY_ERASED, None, subjects=gone, reason=reason)
    return len(gone)


def erase_invitations(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    """Erase invitations at the request of whoever was asked, and leave them alone."""
    policies.require(policies.may_erase(actor))
    found = Invitation.objects.filter(
        municipality_id=actor.municipality_id, id__in=list(ids)
    )
    gone = list(found)
    block(actor.municipality_id, [bytes(one.address_hash) for one in gone])
    Invitation.objects.filter(id__in=[one.id for one in gone]).delete()
    erased = [one.id for one in gone]
    record(actor, Verb.INVITATION_ERASED, None, subjects=erased, reason=reason)
    return len(gone)
