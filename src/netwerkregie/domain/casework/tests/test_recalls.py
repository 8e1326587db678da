# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Receipts, notices to earlier receivers, and the sealed file (rows M13 and M14)."""

import json
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pyrage
import pytest
from django.core import mail
from pyrage import x25519

from netwerkregie.domain.casework.actions import (
    case_persons,
    disclosures,
    disclosures_ending,
    handovers,
    opening,
    recalls,
    receipts,
)
from netwerkregie.domain.casework.drafts.cases import Kind
from netwerkregie.domain.casework.drafts.disclosures import (
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.factories.cases import a_person
from netwerkregie.domain.casework.factories.disclosures import a_disclosure, a_draft
from netwerkregie.domain.casework.models import Case, Disclosure, Receipt
from netwerkregie.domain.casework.queries import cases as case_queries
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules.disclosures import RecallReason, ReceiptAnswer
from netwerkregie.domain.casework.tests.test_disclosures import (
    CHAIR,
    HOLDER,
    on_the_list,
    opened,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

CARE = "Stichting Welzijn, jongerenwerk"


@dataclass
class Sent:
    """One statement of a case that a care provider received."""

    case: Case
    disclosure: Disclosure
    source: UUID
    token: str


@pytest.fixture
def sent(world: World) -> Sent:
    """Let one statement leave."""
    case = opened()
    care = on_the_list(RecipientKind.CARE, CARE)
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        (part,) = case_queries.parts_of(holder, case)
        key = opening.open_part(holder, part, Verb.CASE_WRITTEN_TO)
        said = opening.write_statement(holder, part, key, Kind.FACT, {"text": "[P1] x"})
        piece = Piece(FieldKind.STATEMENT, "[P1] x", source_id=said.id)
        left = a_disclosure(holder, case, recipient_id=care, pieces=(piece,))
        found = receipts.link_of(holder, left)
    assert found is not None
    return Sent(case, left, said.id, found[1])


def test_m14_a_correction_makes_a_notice_and_silence_goes_up(
    world: World, sent: Sent
) -> None:
    with acting_as("case_holder_mergelstad") as holder:
        assert recalls.owe_for(holder, [sent.source]) == 1
        assert recalls.owe_for(holder, [sent.source]) == 0
        (owed,) = queries.recalls_to_tell(holder)
        assert owed.tell_by - clock.now() <= timedelta(hours=24)
    with the_clock(world, "worker") as actor:
        assert recalls.tell_by_mail(actor) == 1
        assert recalls.tell_by_mail(actor) == 0
    letter = mail.outbox[-1]
    assert sent.disclosure.number in letter.body
    assert "/ontvangst/" in letter.body
    assert "[P1]" not in letter.body
    for days, passed_on in ((13, 0), (14, 1), (15, 0)):
        later = clock.now() + timedelta(days=days)
        with clock.travel_to(later), the_clock(world, "worker") as actor:
            done = recalls.escalate(actor, clock.today(), clock.now())
            assert done == passed_on
    with acting_as("dpo_mergelstad") as officer:
        assert [one.number for one in queries.recalls_escalated(officer)] == [
            sent.disclosure.number
        ]


def test_m14_erasing_a_case_tells_every_earlier_receiver_and_the_notice_stays(
    world: World, sent: Sent
) -> None:
    with the_clock(world, "retention") as actor:
        disclosures_ending.remove_of_case(actor, sent.case.id)
        disclosures_ending.remove_of_case(actor, sent.case.id)
    with the_clock(world, "worker") as actor:
        assert recalls.tell_by_mail(actor) == 1
    with world.connect_as_superuser() as superuser:
        rows = superuser.execute(
            "SELECT (SELECT count(*) FROM casework_disclosure),"
            " (SELECT count(*) FROM casework_recall WHERE reason = 'erasure')"
        ).fetchone()
    assert rows == (0, 1)
    later = clock.now() + timedelta(days=14 + 91)
    with the_clock(world, "worker") as actor, clock.travel_to(later):
        recalls.escalate(actor, clock.today() - timedelta(days=91), clock.now())
    with the_clock(world, "retention") as actor, clock.travel_to(later):
        assert recalls.forget(actor, clock.today()) == 1


def test_without_an_address_the_holder_makes_a_letter_once(
    world: World, sent: Sent
) -> None:
    with acting_as("case_holder_mergelstad") as holder:
        recalls.recall(holder, sent.disclosure.id)
        (owed,) = queries.recalls_to_tell(holder)
        told, word = recalls.tell_on_paper(holder, owed.id)
        again, same = recalls.tell_on_paper(holder, owed.id)
    assert told.told_on == again.told_on == clock.today()
    assert word == same


def test_an_unanswered_receipt_is_late_after_fourteen_days(sent: Sent) -> None:
    for days, late in ((14, 0), (15, 1)):
        later = clock.now() + timedelta(days=days)
        with (
            clock.travel_to(later),
            acting_as("case_holder_mergelstad") as holder,
        ):
            assert len(queries.late_receipts(holder)) == late


def test_a_sealed_file_opens_with_the_receivers_key_and_no_other(
    world: World,
) -> None:
    case = opened()
    zvh = on_the_list(RecipientKind.ZVH, "Zorg- en Veiligheidshuis, procesregie")
    theirs, stranger = x25519.Identity.generate(), x25519.Identity.generate()
    key = str(theirs.to_public())
    with acting_as("chair_mergelstad") as chair:
        with pytest.raises(RuleBroken):
            handovers.enter_key(chair, zvh, "age1nonsense")
        handovers.enter_key(chair, zvh, key)
        with pytest.raises(RuleBroken) as refused:
            handovers.check_key(chair, zvh, handovers.fingerprint(key))
        assert refused.value.code == "casework.compare_by_another"
    with acting_as("director_mergelstad") as director:
        with pytest.raises(RuleBroken) as refused:
            handovers.check_key(director, zvh, "0000 0000")
        assert refused.value.code == "casework.fingerprint_differs"
        handovers.check_key(director, zvh, handovers.fingerprint(key))
    draft = a_draft(
        case,
        to=RecipientKind.ZVH,
        ground=LegalGround.PUBLIC_TASK,
        way=Way.SEALED_FILE,
        recipient_id=zvh,
        readers=(HOLDER, CHAIR),
    )
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        made = disclosures.disclose(holder, draft)
    with acting_as("chair_mergelstad", unlocked=True) as chair:
        disclosures.read(chair, made.id)
        disclosures.sign(chair, made.id, "[P1] hoort aan die tafel.")
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        left = disclosures.let_leave(holder, made.id)
        name, sealed = handovers.make_file(holder, left.id)
        assert not queries.is_handed_over(holder, case.id)
        stands = queries.handover_of(holder, case)
        assert stands.receiver is not None
        assert (stands.last, stands.is_received) == (left, False)
        said = Receipt.objects.filter(disclosure=left)
        said.update(answer=ReceiptAnswer.RECEIVED, answered_on=clock.today())
        assert queries.is_handed_over(holder, case.id)
    assert name == f"{left.number}.json.age"
    assert sealed.startswith(b"age-encryption.org/v1\n")
    inside = json.loads(pyrage.decrypt(sealed, [theirs]))
    assert [one["text"] for one in inside["pieces"]] == [draft.pieces[0].text]
    assert draft.pieces[0].text in inside["text"]
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(sealed, [stranger])


@pytest.mark.parametrize("erased", [False, True])
def test_m14_who_received_a_person_hears_that_it_was_corrected_or_erased(
    world: World, *, erased: bool
) -> None:
    case = opened()
    care = on_the_list(RecipientKind.CARE, CARE)
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        person = case_persons.keep(holder, case, a_person())
        piece = Piece(FieldKind.SUMMARY, "[P1] x", source_id=person.id)
        a_disclosure(holder, case, recipient_id=care, pieces=(piece,))
        if erased:
            case_persons.ask_erasure(holder, case.id, person.id)
        else:
            draft = a_person(name="Joris Anders")
            case_persons.correct(holder, case.id, person.id, draft, "De naam.")
        (owed,) = queries.recalls_to_tell(holder)
        reason = RecallReason.ERASURE if erased else RecallReason.CORRECTION
        assert owed.reason == reason
