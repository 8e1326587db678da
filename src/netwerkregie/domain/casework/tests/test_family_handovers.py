# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A warm handover: only what the family agreed to leaves, and never about a child."""

from uuid import uuid4

import pytest

from netwerkregie.domain.casework.actions import (
    disclosures,
    family_consents,
    family_handovers,
    family_papers,
    recipients,
)
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    FieldKind,
    LegalGround,
    Piece,
    RecipientDraft,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.drafts.families import AgreementDraft
from netwerkregie.domain.casework.factories.families import (
    FATHER,
    MOTHER,
    SHEET,
    SON,
    a_family,
    a_sheet,
)
from netwerkregie.domain.casework.models import FamilyConsent
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules.family_handovers import (
    HandoverState,
    HandoverStep,
    Item,
    check_agreement,
)
from netwerkregie.foundation.kernel import Purpose, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

COUNSELLOR = "family_counsellor_mergelstad"
OURS = "[P1] wil praten over hoe het thuis gaat."
OF_THE_CHILD = "[P3] is sinds de zomer veel alleen."


def test_nothing_of_a_child_goes_along_unless_a_parent_ticks() -> None:
    for ticked in (0, 3):
        with pytest.raises(RuleBroken) as refused:
            check_agreement(Item(OF_THE_CHILD, 1, ticked), {1, 2}, {3})
        assert refused.value.code == "casework.handover_child"
    for item in (Item(OF_THE_CHILD, 1, 2), Item(OURS, 3)):
        assert check_agreement(item, {1, 2}, {3}) == item


def test_only_what_the_family_agreed_to_leaves_with_a_line(world: World) -> None:
    with acting_as("director_mergelstad", unlocked=True) as director:
        listed = RecipientDraft(RecipientKind.FAMILY_SUPPORT, "Steunpunt voor gezinnen")
        support = recipients.add(director, listed)
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor, (MOTHER, FATHER, SON))
        made = family_handovers.begin(counsellor, talk.id, support.id)
        assert family_handovers.read(counsellor, talk.id, made.id).items == ()
        ours = family_handovers.add_item(counsellor, talk.id, made.id, OURS)
        theirs = family_handovers.add_item(counsellor, talk.id, made.id, OF_THE_CHILD)
        with pytest.raises(RuleBroken) as nothing:
            family_handovers.send(counsellor, talk.id, made.id, "Zij vragen het zelf.")
        assert nothing.value.code == "casework.handover_nothing_agreed"
        child = AgreementDraft(theirs, by=1)
        with pytest.raises(RuleBroken):
            family_handovers.agree(counsellor, talk.id, made.id, child)
        family_handovers.agree(counsellor, talk.id, made.id, AgreementDraft(ours, 1))
        left = family_handovers.send(counsellor, talk.id, made.id, "Zij vragen het.")
        whole = disclosures.read(counsellor, left.id)
        assert [one.text for one in whole.pieces] == [OURS]
        (handover,) = queries.handovers_of(counsellor, talk)
        assert handover.state == HandoverState.SENT
        soon = queries.handovers_to_ask(counsellor, handover.next_on)
        assert [one.id for one in soon] == [handover.id]
        family_handovers.finish(counsellor, talk.id, made.id, HandoverStep.REACH)
        assert not queries.handovers_to_ask(counsellor, handover.next_on)


def test_who_withdrew_is_handed_over_to_nobody(world: World) -> None:
    with acting_as("director_mergelstad", unlocked=True) as director:
        listed = RecipientDraft(RecipientKind.FAMILY_SUPPORT, "Steunpunt voor gezinnen")
        support = recipients.add(director, listed)
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        made = family_handovers.begin(counsellor, talk.id, support.id)
        item = family_handovers.add_item(counsellor, talk.id, made.id, OURS)
        family_handovers.agree(counsellor, talk.id, made.id, AgreementDraft(item, 1))
        consent = FamilyConsent.objects.get(talk_id=talk.id)
        family_consents.withdraw(counsellor, talk.id, consent.id)
        with pytest.raises(RuleBroken) as refused:
            family_handovers.send(counsellor, talk.id, made.id, "Zij vragen het.")
    assert refused.value.code == "casework.handover_needs_consent"


def test_m21_the_gate_lets_nothing_of_a_family_reach_who_can_coerce(
    world: World,
) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor)
        for to in (RecipientKind.POLICE, RecipientKind.PROSECUTOR, RecipientKind.ZVH):
            with pytest.raises(RuleBroken) as refused:
                disclosures.disclose(
                    counsellor,
                    DisclosureDraft(
                        SubjectKind.FAMILY,
                        talk.id,
                        to,
                        LegalGround.PUBLIC_TASK,
                        Purpose.FAMILY,
                        [Piece(FieldKind.STATEMENT, OURS)],
                        Way.PAPER,
                        "Zij vragen het.",
                    ),
                )
            assert refused.value.code == "casework.never_to_coercion"


def test_the_notes_are_given_to_the_family_with_a_line(world: World) -> None:
    with acting_as(COUNSELLOR, unlocked=True) as counsellor:
        talk = a_family(counsellor, (MOTHER, FATHER, SON))
        once = uuid4()
        with pytest.raises(RuleBroken):
            family_papers.give_notes(counsellor, talk.id, "Op hun vraag.", once)
        a_sheet(counsellor, talk, SHEET)
        given = family_papers.give_notes(counsellor, talk.id, "Op hun vraag.", once)
        assert len(given.sheets[0].notes) == len(SHEET)
        assert given.sheets[0].sheet.held_on == clock.today()
