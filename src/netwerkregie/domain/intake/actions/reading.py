# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people sign the same words before they are offered (four eyes).

The days, the pool, absence and reminders are foundation.signing's; what each of the
two looked at stands here.
"""

from uuid import UUID

from netwerkregie.domain.intake.actions.library import begin_reading_term
from netwerkregie.domain.intake.drafts.library import ReadingDraft
from netwerkregie.domain.intake.models import LibraryItem, LibraryReading
from netwerkregie.domain.intake.policies import ADVICE_DESK, require
from netwerkregie.domain.intake.policies import library as policies
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.domain.intake.queries.library import KIND
from netwerkregie.domain.intake.rules import library as rules
from netwerkregie.domain.intake.rules.library import (
    ItemKind,
    ItemStep,
    SentBack,
    Standing,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.modules import require_writable


def ask(actor: Actor, item_id: UUID, draft: ReadingDraft) -> LibraryItem:
    """Put one's name under a text, and ask a second person to read it.

    Raises:
        RuleBroken: it changed, a point of a lesson is missing, or nobody can read.

    """
    item = _locked(actor, item_id, draft)
    require(policies.may_write_item(actor))
    item.state = rules.step(Standing(item.state), ItemStep.ASK)
    item.written_by = actor.membership_id
    item.sent_back = ""
    item.save(update_fields=["state", "written_by", "sent_back"])
    reading = _note(actor, item, draft)
    signing.ask(
        actor,
        Asking(
            KIND,
            item.id,
            item.hash,
            Purpose.ADVICE,
            pool=ADVICE_DESK,
            words_id=reading.id,
            reader_id=draft.reader_id,
        ),
    )
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_READER_ASKED, item)
    return item


def open_text(actor: Actor, item_id: UUID) -> LibraryItem:
    """Open a text to read along; who did not open it cannot sign it."""
    item = queries.get_item(actor, item_id)
    request = signatures.open_request(actor, KIND, item.id)
    if request is not None and policies.may_sign_item(actor, item):
        signing.opened(actor, request.id)
    return item


def sign(actor: Actor, item_id: UUID, draft: ReadingDraft) -> LibraryItem:
    """Sign the words that another put their name under; then they are offered.

    Raises:
        RuleBroken: they changed, were not opened, or a point is missing.

    """
    item = _locked(actor, item_id, draft)
    require(policies.may_sign_item(actor, item))
    after = rules.step(Standing(item.state), ItemStep.SIGN)
    request = signatures.open_request(actor, KIND, item.id)
    if request is None:
        raise RuleBroken("signing.over")
    reading = _note(actor, item, draft)
    signing.sign(actor, request.id, content_hash=item.hash, words_id=reading.id)
    if signatures.is_signed(actor, KIND, item.id, item.hash):
        item.state = after
        item.signed_by = actor.membership_id
        begin_reading_term(item)
        item.save()
    record(actor.for_purpose(Purpose.ADVICE), Verb.LIBRARY_SIGNED, item)
    return item


def send_back(actor: Actor, item_id: UUID, reason: SentBack) -> LibraryItem:
    """Do not sign, and say why; the writer changes it or takes it out.

    Raises:
        RuleBroken: it does not wait for a reader.

    """
    item = queries.get_item(actor, item_id, lock=True)
    require(policies.may_sign_item(actor, item))
    require_writable(actor, Module.ADVICE)
    item.state = rules.step(Standing(item.state), ItemStep.SEND_BACK)
    item.sent_back = reason
    item.save(update_fields=["state", "sent_back"])
    signing.void(actor, KIND, item.id)
    told = actor.for_purpose(Purpose.ADVICE)
    record(told, Verb.LIBRARY_SENT_BACK, item, reason=str(reason))
    return item


def _locked(actor: Actor, item_id: UUID, draft: ReadingDraft) -> LibraryItem:
    """Return a text whose words are still those that were shown, locked."""
    item = queries.get_item(actor, item_id, lock=True)
    require_writable(actor, Module.ADVICE)
    if draft.content_hash != item.hash:
        raise RuleBroken("intake.item_other_text")
    rules.check_checklist(ItemKind(item.kind), draft.checks)
    return item


def _note(actor: Actor, item: LibraryItem, draft: ReadingDraft) -> LibraryReading:
    assert actor.membership_id is not None
    return LibraryReading.objects.create(
        municipality_id=actor.municipality_id,
        item=item,
        membership_id=actor.membership_id,
        content_hash=item.hash,
        checks=sorted(str(one) for one in draft.checks),
        read_on=clock.today(),
    )
