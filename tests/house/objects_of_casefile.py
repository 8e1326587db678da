# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands in the addresses of a case file."""

from netwerkregie.domain.casework.actions import case_persons, cases
from netwerkregie.domain.casework.factories.cases import a_fact, a_person
from netwerkregie.domain.casework.models import Case, CaseFile, CaseKnown
from netwerkregie.domain.casework.queries import cases as queries
from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE, acting_as
from tests.pictures import a_photo_with_a_place

CHAIR = PEOPLE["chair_mergelstad"].membership_id


def of_casefile(case: Case) -> dict[str, str]:
    """A seat, the part all members read with a file in it, and who [P1] is."""
    photo = FileDraft("image/jpeg", a_photo_with_a_place())
    with acting_as("case_holder_mergelstad", unlocked=True) as holder:
        (part,) = queries.parts_of(holder, case)
        said = cases.write(holder, case.id, part.id, a_fact(files=(photo,)))
        file = CaseFile.objects.get(statement_id=said.id)
        person = case_persons.keep(holder, case, a_person())
        known = CaseKnown.objects.create(
            municipality_id=case.municipality_id,
            case_id=case.id,
            asked_by=CHAIR,
            asked_on=clock.today(),
        )
        seat = next(one for one in queries.seats_of(holder, case))
    return {
        "case_seat_id": str(seat.id),
        "case_part_id": str(part.id),
        "casefile_id": str(file.id),
        "case_person_id": str(person.id),
        "case_known_id": str(known.id),
    }
