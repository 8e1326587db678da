# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A case at a table of three organisations, for the tests of conferences."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from uuid import UUID

from netwerkregie.domain.casework.actions import conferences
from netwerkregie.domain.casework.drafts.cases import Seat
from netwerkregie.domain.casework.drafts.conferences import Coming, Step
from netwerkregie.domain.casework.factories.cases import a_case
from netwerkregie.domain.casework.factories.conferences import a_conference
from netwerkregie.domain.casework.models import Case, CaseMember, Conference
from netwerkregie.domain.casework.rules.cases import member_until
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.ages import AgeBand
from tests.cast import PEOPLE, acting_as

HOLDER = "case_holder_mergelstad"
CHAIR = "chair_mergelstad"
PARTNER = "case_partner_mergelstad"
CARE = "care_partner_mergelstad"
TABLE = (HOLDER, CHAIR, PARTNER, CARE)


def id_of(name: str) -> UUID:
    """The membership of somebody of the cast."""
    return PEOPLE[name].membership_id


def ids(*names: str) -> list[UUID]:
    """Their memberships."""
    return [id_of(name) for name in names]


@contextmanager
def open_as(name: str) -> Iterator[Actor]:
    """Be somebody with an open vault."""
    with acting_as(name, unlocked=True) as actor:
        yield actor


def a_table_case(names: Iterable[str] = (PARTNER, CARE)) -> Case:
    """A case with its holder, its chair and members of other organisations."""
    with open_as("weigher_mergelstad") as weigher:
        case = a_case(weigher, id_of(HOLDER), chair_id=id_of(CHAIR))
    with open_as(HOLDER) as holder:
        for name in names:
            CaseMember.objects.create(
                municipality_id=holder.municipality_id,
                case_id=case.id,
                membership_id=id_of(name),
                seat=Seat.PARTNER,
                since=clock.today(),
                until=member_until(clock.today(), AgeBand.ADULT),
                added_by=id_of(HOLDER),
            )
    return case


def a_table(*, here: Iterable[str] = (), names: Iterable[str] = TABLE) -> Conference:
    """A conference with everybody asked; begun, when somebody is here already."""
    others = [one for one in names if one not in {HOLDER, CHAIR}]
    case = a_table_case(others)
    with open_as(HOLDER) as holder:
        made = a_conference(holder, case, ids(*names))
    if here:
        begin(made, here)
    return made


def begin(conference: Conference, here: Iterable[str]) -> None:
    """Sit down, and note who is here."""
    at = (conference.case_id, conference.id)
    with open_as(HOLDER) as holder:
        conferences.move_on(holder, *at, Step.BEGIN)
        for name in here:
            conferences.answer(holder, *at, Coming.PRESENT, whose=id_of(name))


def end_talk(conference: Conference) -> None:
    """Rise from the table."""
    with open_as(HOLDER) as holder:
        conferences.move_on(holder, conference.case_id, conference.id, Step.END_TALK)
