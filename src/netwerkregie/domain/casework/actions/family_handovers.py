# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A warm handover: the family agrees sentence by sentence, and then it goes.

It starts empty. It leaves through the one gate of the house, on consent, to help that
stands on the municipality's own list; on a day somebody asks whether they found each
other.
"""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.casework.actions import disclosures
from netwerkregie.domain.casework.actions.family_opening import (
    ITEM,
    opened_words,
    sealed,
    unlocked,
)
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.drafts.families import AgreementDraft
from netwerkregie.domain.casework.models import (
    Disclosure,
    FamilyHandover,
    FamilyHandoverItem,
    FamilyTalk,
)
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import disclosures as gate
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules import families as life
from netwerkregie.domain.casework.rules import family_handovers as rules
from netwerkregie.domain.casework.rules.families import State
from netwerkregie.domain.casework.rules.family_handovers import (
    HandoverState,
    HandoverStep,
    Item,
)
from netwerkregie.domain.casework.sealing import read_words, seal_words
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class OpenHandover:
    """A handover with its sentences opened, for this request only."""

    handover: FamilyHandover
    items: tuple[tuple[UUID, Item], ...]


def begin(actor: Actor, talk_id: UUID, recipient_id: UUID) -> FamilyHandover:
    """Begin an empty handover to help on the municipality's list.

    Raises:
        RuleBroken: nobody agreed to notes, the help is not on the list, or a handover
            is under way.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    require_writable(actor, Module.FAMILY)
    _require_running(talk)
    _receiver(actor, recipient_id)
    if any(one.state in rules.WAITING for one in queries.handovers_of(actor, talk)):
        code = "casework.handover_under_way"
        raise RuleBroken(code)
    today = clock.today()
    handover = FamilyHandover.objects.create(
        id=new_hidden_id(),
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        recipient_id=recipient_id,
        state=HandoverState.DRAFTED,
        made_by=policies.member_of(actor),
        made_on=today,
        next_on=life.next_step_on(today, talk.destroy_on, talk.band),
    )
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_HANDOVER_WRITTEN, handover)
    return handover


def add_item(actor: Actor, talk_id: UUID, handover_id: UUID, text: str) -> UUID:
    """Add one sentence, in the exact words; nobody agreed to it yet.

    Raises:
        RuleBroken: it left, or the words are not possible.
        Locked: the actor's vault is locked.

    """
    talk, handover = _held(actor, talk_id, handover_id)
    rules.step(HandoverState(handover.state), HandoverStep.WRITE)
    count = FamilyHandoverItem.objects.filter(
        municipality_id=actor.municipality_id, handover_id=handover.id
    ).count()
    words = rules.check_item(text, count)
    require_tokens(words, "text")
    adults, minors = queries.numbers_of(talk)
    life.check_known(words, adults | minors, "text")
    opened = unlocked(actor, talk.id, Verb.FAMILY_HANDOVER_WRITTEN)
    item_id = new_hidden_id()
    FamilyHandoverItem.objects.create(
        id=item_id,
        municipality_id=actor.municipality_id,
        handover_id=handover.id,
        position=count + 1,
        body=sealed(opened, ITEM, item_id, {"text": words}),
    )
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_HANDOVER_WRITTEN, handover)
    return item_id


def agree(
    actor: Actor, talk_id: UUID, handover_id: UUID, draft: AgreementDraft
) -> FamilyHandover:
    """Record that the family saw one sentence and agrees that it goes along.

    Raises:
        NotFound: there is no such sentence.
        RuleBroken: who agreed is not in the conversations, or it speaks of a child and
            no parent ticked that.
        Locked: the actor's vault is locked.

    """
    talk, handover = _held(actor, talk_id, handover_id)
    rules.step(HandoverState(handover.state), HandoverStep.WRITE)
    item = FamilyHandoverItem.objects.filter(
        municipality_id=actor.municipality_id,
        handover_id=handover.id,
        id=draft.item_id,
    ).first()
    if item is None:
        raise NotFound
    opened = unlocked(actor, talk.id, Verb.FAMILY_HANDOVER_WRITTEN)
    text = str(opened_words(opened, ITEM, item.id, item.body)["text"])
    adults, minors = _present(actor, talk)
    rules.check_agreement(Item(text, draft.by, draft.child_by), adults, minors)
    values = {"by": draft.by, "child_by": draft.child_by}
    item.agreement = seal_words(opened, ITEM, item.id, values, "agreement")
    item.save(update_fields=["agreement"])
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_HANDOVER_WRITTEN, handover)
    return handover


def read(actor: Actor, talk_id: UUID, handover_id: UUID) -> OpenHandover:
    """Open the sentences, to read them together with the family.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id)
    handover = queries.get_handover(actor, talk, handover_id)
    opened = unlocked(actor, talk.id, Verb.FAMILY_READ)
    whole = OpenHandover(handover, _items(handover, opened))
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_READ, talk)
    return whole


def send(
    actor: Actor, talk_id: UUID, handover_id: UUID, why: str, way: Way = Way.PAPER
) -> Disclosure:
    """Pass on what the family agreed to and nothing else, through the gate.

    Raises:
        RuleBroken: nobody agreed to anything, it left, or consent was withdrawn.
        Locked: the actor's vault is locked.

    """
    talk, handover = _held(actor, talk_id, handover_id)
    _require_running(talk)
    after = rules.step(HandoverState(handover.state), HandoverStep.SEND)
    opened = unlocked(actor, talk.id, Verb.FAMILY_HANDED_OVER)
    items = _items(handover, opened)
    rules.check_sendable([item for _, item in items])
    adults, minors = _present(actor, talk)
    agreed = [(key, item) for key, item in items if item.agreed_by]
    for _, item in agreed:
        rules.check_agreement(item, adults, minors)
    left = disclosures.disclose(
        actor,
        DisclosureDraft(
            subject_kind=SubjectKind.FAMILY,
            subject_id=talk.id,
            to=RecipientKind.FAMILY_SUPPORT,
            ground=LegalGround.CONSENT,
            purpose=Purpose.FAMILY,
            pieces=[Piece(FieldKind.STATEMENT, one.text, key) for key, one in agreed],
            way=way,
            why=why,
            recipient_id=handover.recipient_id,
            once=handover.id,
        ),
    )
    handover.state, handover.disclosure_id = after, left.id
    handover.next_on = rules.ask_on(clock.today(), talk.destroy_on, talk.band)
    handover.save(update_fields=["state", "disclosure_id", "next_on"])
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_HANDED_OVER, handover)
    return left


def finish(
    actor: Actor, talk_id: UUID, handover_id: UUID, taken: HandoverStep
) -> FamilyHandover:
    """Record whether they reached each other, or take back what did not leave.

    Raises:
        RuleBroken: the step is not open.

    """
    _, handover = _held(actor, talk_id, handover_id)
    handover.state = rules.step(HandoverState(handover.state), taken)
    handover.answered_on = clock.today()
    handover.save(update_fields=["state", "answered_on"])
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_HANDOVER_ENDED, handover, reason=str(handover.state))
    return handover


def _held(
    actor: Actor, talk_id: UUID, handover_id: UUID
) -> tuple[FamilyTalk, FamilyHandover]:
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    require_writable(actor, Module.FAMILY)
    return talk, queries.get_handover(actor, talk, handover_id, lock=True)


def _require_running(talk: FamilyTalk) -> None:
    if talk.state != State.RUNNING or queries.agreed_to_notes_on(talk) is None:
        code = "casework.handover_needs_consent"
        raise RuleBroken(code)


def _receiver(actor: Actor, recipient_id: UUID) -> None:
    listed = gate.recipients(actor, RecipientKind.FAMILY_SUPPORT)
    if recipient_id not in {one.id for one in listed}:
        code = "casework.handover_nobody"
        raise RuleBroken(code, "recipient")


def _present(actor: Actor, talk: FamilyTalk) -> tuple[set[int], set[int]]:
    """Return the numbers of the adults who are here, and of every minor ever named.

    Who went can agree to nothing any more; a child who went stays a child.
    """
    here = {one.number for one in queries.persons_of(actor, talk)}
    adults, minors = queries.numbers_of(talk)
    return adults & here, minors


def _items(
    handover: FamilyHandover, opened: OpenDossier
) -> tuple[tuple[UUID, Item], ...]:
    found = FamilyHandoverItem.objects.filter(
        municipality_id=handover.municipality_id, handover_id=handover.id
    )
    items = []
    for one in found.order_by("position"):
        text = str(opened_words(opened, ITEM, one.id, one.body)["text"])
        said: dict[str, int] = {}
        if one.agreement:
            held = bytes(one.agreement)
            said, _ = read_words(opened, ITEM, one.id, held, "agreement")
        by, child_by = int(said.get("by", 0)), int(said.get("child_by", 0))
        items.append((one.id, Item(text, by, child_by)))
    return tuple(items)
