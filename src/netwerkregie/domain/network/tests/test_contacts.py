# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Logging a contact: quick, once, and read back byte for byte by the organisation."""

from datetime import timedelta

import pytest
from django.db import Error as DatabaseError
from django.db import transaction

from netwerkregie.domain.network.actions import contacts, own_page
from netwerkregie.domain.network.drafts import AnswerDraft
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    an_organisation,
)
from netwerkregie.domain.network.models import ContactMoment, Organisation
from netwerkregie.domain.network.queries import contacts as queries
from netwerkregie.domain.network.queries.links import own_contacts
from netwerkregie.domain.network.rules import AnswerKind, Outcome
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, lines
from netwerkregie.foundation.kernel import (
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
    new_hidden_id,
)
from tests.cast import acting_as
from tests.harness.world import World

WORDS = "Sleutel  terug vóór 3 juli; “afgesproken” ☕ "


def a_reading_organisation(name: str = "") -> tuple[Organisation, str]:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, name)
        _, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return organisation, token


def test_a_contact_without_words_needs_nobody_else(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        contact = a_contact(director, organisation.id)
        organisation.refresh_from_db()
        assert organisation.last_contact_on == contact.held_on
        assert organisation.due_on == contact.held_on + timedelta(days=60)
        assert lines("network.contact_logged") == 1


def test_words_are_refused_while_nobody_of_the_organisation_reads_along(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        a_link(director, organisation.id)
        with pytest.raises(RuleBroken) as refused:
            a_contact(director, organisation.id, "Wij komen dinsdag")
        assert refused.value.code == "network.no_text_without_representative"


def test_the_organisation_reads_the_same_bytes(world: World) -> None:
    organisation, token = a_reading_organisation()
    with acting_as(DIRECTOR) as director:
        a_contact(director, organisation.id, WORDS)
    with holding(token) as holder:
        [read] = own_contacts(holder)
        assert read.agreement.encode() == WORDS.encode()


def test_a_link_reads_its_own_organisation_only(world: World) -> None:
    organisation, _ = a_reading_organisation("De Brug")
    _, other = a_reading_organisation("De Poort")
    with acting_as(DIRECTOR) as director:
        a_contact(director, organisation.id, "Alleen voor De Brug")
    with holding(other) as holder:
        assert own_contacts(holder) == []


def test_a_link_of_another_municipality_opens_nothing(world: World) -> None:
    _, token = a_reading_organisation()
    with pytest.raises(NotFound), holding(token, "gouwedam.localhost"):
        pass


@pytest.mark.parametrize(
    "words",
    [
        "Zij is moslim en bidt vijf keer",
        "De broer van de voorzitter wil niet meewerken",
        "Betrouwbaarheid 2 van 5",
        "Bel Ahmed el Amrani op 06 12345678",
    ],
)
def test_words_about_a_person_are_stopped(world: World, words: str) -> None:
    organisation, _ = a_reading_organisation()
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken) as refused:
        a_contact(director, organisation.id, words)
    assert refused.value.code == "network.text_guarded"


def test_pressing_twice_is_one_contact(world: World) -> None:
    once = new_hidden_id()
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        first = a_contact(director, organisation.id, once=once)
    with acting_as(DIRECTOR) as director:
        assert a_contact(director, organisation.id, once=once).id == first.id
        assert len(queries.timeline(director, [organisation.id])) == 1


def test_the_database_refuses_words_without_a_reader_and_other_words(
    world: World,
) -> None:
    organisation, _ = a_reading_organisation()
    with acting_as(DIRECTOR) as director:
        contact = a_contact(director, organisation.id, "Wij komen dinsdag")
        found = ContactMoment.objects.filter(id=contact.id)
        with pytest.raises(DatabaseError), transaction.atomic():
            found.update(agreement="Wij komen nooit")
        with pytest.raises(DatabaseError), transaction.atomic():
            found.update(link=None)
        with pytest.raises(DatabaseError), transaction.atomic():
            ContactMoment.objects.create(
                municipality_id=director.municipality_id,
                organisation=organisation,
                kind="call",
                agreement="x",
                held_on=clock.today(),
                made_at=clock.now(),
                text_until=clock.today(),
            )


@pytest.mark.parametrize(
    "who", ["intake_officer_mergelstad", "administrator_mergelstad", "dpo_mergelstad",
            "policy_adviser_mergelstad", "partner_mergelstad", "director_gouwedam"]
)  # fmt: skip
def test_nobody_else_finds_the_organisation_at_all(world: World, who: str) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
    with acting_as(who) as other, pytest.raises(NotFound):
        a_contact(other, organisation.id)


def test_a_slip_is_taken_back_the_same_day_by_who_made_it(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        contact = a_contact(director, organisation.id)
    with acting_as("deputy_mergelstad") as deputy, pytest.raises(NotAllowed):
        contacts.take_back(deputy, contact.id)
    with acting_as(DIRECTOR) as director:
        contacts.take_back(director, contact.id)
        organisation.refresh_from_db()
        assert organisation.last_contact_on is None
        assert queries.timeline(director, [organisation.id]) == []


def test_a_contact_of_two_days_ago_is_not_taken_back(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        contact = a_contact(director, organisation.id)
    with (
        clock.travel_to(clock.now() + timedelta(hours=25)),
        acting_as(DIRECTOR) as director,
        pytest.raises(RuleBroken),
    ):
        contacts.take_back(director, contact.id)


def test_an_objection_takes_the_words_away_and_says_so(world: World) -> None:
    organisation, token = a_reading_organisation()
    with acting_as(DIRECTOR) as director:
        contact = a_contact(director, organisation.id, "Wij krijgen de zaal")
    with holding(token) as holder:
        draft = AnswerDraft(AnswerKind.OBJECTION, "Dat hebben wij niet gezegd")
        own_page.answer(holder, contact.id, draft)
    with acting_as(DIRECTOR) as director:
        [objection] = queries.open_objections(director)
        contacts.settle(director, objection.id, Outcome.TEXT_REMOVED)
        assert queries.open_objections(director) == []
    with holding(token) as holder:
        [read] = own_contacts(holder)
        assert read.agreement == ""
        assert [one.outcome for one in read.answers.all()] == ["text_removed"]


def test_an_organisation_cannot_answer_anothers_contact(world: World) -> None:
    organisation, _ = a_reading_organisation("De Brug")
    _, other = a_reading_organisation("De Poort")
    with acting_as(DIRECTOR) as director:
        contact = a_contact(director, organisation.id)
    with holding(other) as holder, pytest.raises(NotFound):
        own_page.answer(holder, contact.id, AnswerDraft(AnswerKind.VIEW, "Hm"))


def test_without_a_reader_no_words_stay(world: World) -> None:
    organisation, token = a_reading_organisation()
    with acting_as(DIRECTOR) as director:
        contact = a_contact(director, organisation.id, "Wij krijgen de zaal")
    with holding(token) as holder:
        own_page.step_down(holder)
    with acting_as(DIRECTOR):
        contact.refresh_from_db()
        assert contact.agreement == ""
        assert contact.kind == "call"
    with pytest.raises(NotFound), holding(token):
        pass
