# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Incidents: a card that is ready, a log nobody changes, an end with a count."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import Error as DatabaseError

from netwerkregie.domain.network.actions import incidents, message_terms
from netwerkregie.domain.network.drafts.incidents import (
    CallDraft,
    CardDraft,
    Function,
    IncidentDraft,
    IncidentKind,
    LineDraft,
)
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.models import (
    EndedCount,
    Incident,
    IncidentLine,
)
from netwerkregie.domain.network.phrases.starters import SCHOOL, starter
from netwerkregie.domain.network.queries import incidents as queries
from netwerkregie.domain.network.tests.being import DIRECTOR, the_clock
from netwerkregie.domain.network.wording import found_in
from netwerkregie.foundation.kernel import RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

KIND = IncidentKind.UNREST


def a_line(text: str = "Geen persbericht vandaag.") -> LineDraft:
    """A decision of this moment."""
    return LineDraft(clock.now(), Function.DUTY_OFFICER, text, once=uuid4())


def test_a_card_is_ready_before_anybody_wrote_one(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for kind in IncidentKind:
            card = queries.card(director, kind)
            assert card.first_hour.splitlines()
            assert (card.school_nl, card.school_en) == SCHOOL[kind]


def test_what_we_ship_names_nobody() -> None:
    for kind in IncidentKind:
        for text in starter(kind).values():
            assert found_in(text) == frozenset(), text


def test_a_card_is_changed_and_the_second_is_told(world: World) -> None:
    draft = CardDraft(KIND, "Bel.", "Praat.", "Rustig.", "Calm.")
    with acting_as(DIRECTOR) as director:
        incidents.change_card(director, draft)
        with pytest.raises(RuleBroken, match="changed_meanwhile"):
            incidents.change_card(director, draft)
        incidents.change_card(director, replace(draft, version=1))
        named = "Bel Jan Smeets van de moskee."
        with pytest.raises(RuleBroken, match="guarded"):
            incidents.change_card(director, replace(draft, version=2, first_hour=named))
        assert queries.card(director, KIND).first_hour == "Bel."


def test_one_calls_a_function_and_no_person(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        brug = an_organisation(director, "De Brug", phone="043 111 1111")
        draft = CallDraft(Function.YOUTH_WORK, "", brug.id)
        assert incidents.add_call(director, KIND, draft).phone == "043 111 1111"
        named = CallDraft(Function.POLICE, "Jan 06 12345678")
        with pytest.raises(RuleBroken, match="phone_broken"):
            incidents.add_call(director, KIND, named)
        [call] = queries.calls(director, KIND)
        assert incidents.drop_call(director, call.id) == KIND
        assert queries.calls(director, KIND) == []


def test_the_log_is_only_added_to(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        incident = incidents.open_incident(director, IncidentDraft(KIND, once=uuid4()))
        line = a_line()
        assert incidents.log(director, incident.id, line) == incidents.log(
            director, incident.id, line
        )
        incidents.log(director, incident.id, a_line("Correctie: morgen wel."))
        with pytest.raises(RuleBroken, match="guarded"):
            incidents.log(director, incident.id, a_line("Jan Smeets gaat mee."))
        assert len(queries.log_of(director, incident)) == 2
    with acting_as(DIRECTOR), pytest.raises(DatabaseError, match="permission"):
        IncidentLine.objects.update(text="x")
    with acting_as(DIRECTOR), pytest.raises(DatabaseError, match="permission"):
        IncidentLine.objects.all().delete()


def test_a_closed_incident_takes_no_lines_and_goes_after_a_year(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        incident = incidents.open_incident(director, IncidentDraft(KIND))
        incidents.log(director, incident.id, a_line())
        incidents.close(director, incident.id, "Eerder de scholen bellen.")
        with pytest.raises(RuleBroken, match="incident_over"):
            incidents.log(director, incident.id, a_line())
    for days, left in ((364, 1), (366, 0)):
        later = clock.now() + timedelta(days=days)
        with clock.travel_to(later), the_clock(world, "retention") as retention:
            message_terms.end_incidents(retention)
            assert Incident.objects.count() == left
            assert IncidentLine.objects.count() == left
    with acting_as(DIRECTOR):
        assert EndedCount.objects.get().kind == "incident"


def test_a_forgotten_incident_is_closed_by_the_clock(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        incidents.open_incident(director, IncidentDraft(KIND))
    later = clock.now() + timedelta(days=61)
    with clock.travel_to(later), the_clock(world, "retention") as retention:
        message_terms.end_incidents(retention)
        assert Incident.objects.get().closed_at is not None
