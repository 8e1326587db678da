# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the addresses of casework: one of each, made as people make them.

Each noun adds a function and its line in `of_casework`; the case comes first.
"""

from uuid import uuid4

from netwerkregie.domain.casework.actions import (
    family_handovers,
    measures,
    plans,
    recipients,
)
from netwerkregie.domain.casework.drafts.cases import Seat
from netwerkregie.domain.casework.drafts.disclosures import (
    RecipientDraft,
    RecipientKind,
)
from netwerkregie.domain.casework.factories.assessments import (
    an_assessment,
    an_instrument,
)
from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.factories.families import a_family, a_sheet
from netwerkregie.domain.casework.factories.plans import (
    a_measure,
    a_plan,
    an_agreement,
    an_offer,
)
from netwerkregie.domain.casework.factories.weighings import a_weighing_begun
from netwerkregie.domain.casework.models import (
    Case,
    CaseMember,
    FamilyConsent,
    FamilyNote,
)
from netwerkregie.domain.casework.tests.test_weighings import (
    a_confirmed_concern,
    a_table,
)
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE, acting_as
from tests.house.objects_of_casefile import of_casefile

HOLDER = PEOPLE["case_holder_mergelstad"].membership_id
PARTNER = PEOPLE["case_partner_mergelstad"].membership_id
CHAIR = PEOPLE["chair_mergelstad"].membership_id


ENDS = (
    *("review_id", "closing_id", "wait_id", "longer_id"),
    *("conference_id", "action_id"),
    *("recipient_id", "recall_id", "access_id", "disclosure_id"),
)
"""Nobody has such a one: who asks for them finds what a stranger finds."""


def of_casework() -> dict[str, str]:
    """Return what stands in an address of casework, by the name it has there."""
    case = _a_case()
    none = {name: str(uuid4()) for name in ENDS}
    found = {"case_id": str(case.id)} | of_casefile(case)
    found |= _of_forms() | _of_families()
    return none | found | _of_plan(case) | _of_weighings()


def _a_case() -> Case:
    """A case in which the holder and the chair sit."""
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        return a_case(weigher, HOLDER, chair_id=CHAIR)


def _of_plan(case: Case) -> dict[str, str]:
    """A plan that its holder alone reads, and measures that the chair alone reads."""
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        plan = a_plan(holder, case)
        agreed = an_agreement(holder, case)
        offer = an_offer(holder, case)
        goal = plans.read_plan(holder, case.id).living_goals[0]
        measures.start(holder, case.id, [CHAIR])
    with acting_as("chair_mergelstad", unlocked=True) as chair:
        measure = a_measure(chair, case)
    return {
        "plan_id": str(plan.id),
        "plan_goal_id": str(goal.id),
        "intervention_id": str(agreed.id),
        "offered_id": str(offer.id),
        "version_id": str(plan.id),
        "measure_id": str(measure.id),
    }


def _of_forms() -> dict[str, str]:
    """A form that is being filled in, in a case with a partner; and an instrument."""
    with acting_as("weigher_mergelstad", unlocked=True) as weigher:
        case = a_case(weigher, HOLDER)
        CaseMember.objects.create(
            municipality_id=case.municipality_id,
            case_id=case.id,
            membership_id=PARTNER,
            seat=Seat.PARTNER,
            since=clock.today(),
            until=case.review_on,
            added_by=HOLDER,
        )
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        form = an_assessment(holder, case.id, PARTNER)
        kept = an_instrument(holder, case.id)
    return {
        "assessment_id": str(form.id),
        "form_page": "facts",
        "instrument_id": str(kept.id),
        # Who looks again is drawn by chance: no cell can say beforehand who it is.
        "sample_id": str(uuid4()),
        "lesson_id": str(uuid4()),
    }


def _of_families() -> dict[str, str]:
    """Conversations with a family, with a note and a handover; nobody withdrew."""
    with acting_as("director_mergelstad", unlocked=True) as director:
        listed = RecipientDraft(RecipientKind.FAMILY_SUPPORT, "Gezinssteun Mergelland")
        support = recipients.add(director, listed)
    with acting_as("family_counsellor_mergelstad", unlocked=True) as counsellor:
        talk = a_family(counsellor)
        sheet = a_sheet(counsellor, talk)
        handover = family_handovers.begin(counsellor, talk.id, support.id)
        note = FamilyNote.objects.get(conversation_id=sheet.id)
        consent = FamilyConsent.objects.get(talk_id=talk.id)
    return {
        "talk_id": str(talk.id),
        "note_id": str(note.id),
        "consent_id": str(consent.id),
        "number": "1",
        "member_id": str(PEOPLE["deputy_mergelstad"].membership_id),
        "family_handover_id": str(handover.id),
        # Nobody can ask yet to keep them longer: their end is far off.
        "extension_id": str(uuid4()),
    }


def _of_weighings() -> dict[str, str]:
    """A weighing in its first round: the chair and a weigher sit, nobody judged."""
    weighing = a_weighing_begun(a_table(), a_confirmed_concern())
    none = {name: str(uuid4()) for name in ("seat_id", "outcome_id")}
    return none | {"weighing_id": str(weighing.id)}
