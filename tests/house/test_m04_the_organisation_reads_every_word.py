# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M4: every record about a contact reads back, byte for byte, by the organisation."""

from __future__ import annotations

import html
import re

from django.apps import apps
from django.db.models import EmailField
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    an_organisation,
)
from netwerkregie.domain.network.models import ContactMoment
from netwerkregie.domain.network.rules import terms
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from netwerkregie.domain.network.wording import found_in
from tests.cast import acting_as
from tests.harness.world import World

TYPED = {"CharField", "TextField"}
REVIEWED = {
    "Organisation.about": "written by the organisation itself",
    "ContactMoment.agreement": "read back through the link it needs",
    "ContactAnswer.text": "written by the organisation itself",
    "OrganisationLink.confirmed_as": "written by the organisation itself",
    "Promise.text": "read back through the link it needs",
    "Promise.view": "written by the organisation itself",
    "Offer.words": "read, changed and withdrawn by the organisation",
    "Agreement.words": "read by every party through its own link",
    "PersonEntry.offer": "written by the person",
    "OfferedTraining.about": "about a training, the same words to all who are asked",
    "Message.body": "about a matter, the same words to many",
    "MessageReply.text": "written by whoever replies",
    "Incident.lessons": "about what was done, not about anybody",
    "IncidentLine.text": "a decision, by function",
    "IncidentCard.first_hour": "steps, prepared on a quiet day",
    "IncidentCard.first_day": "steps, prepared on a quiet day",
    "IncidentCard.school_nl": "handed out in public",
    "IncidentCard.school_en": "handed out in public",
    "Initiative.about": "about what is done together; its partners read it",
    "InitiativeResult.text": "about what came of it; its partners read it",
    "Proposal.about": "written by whoever proposes it",
    "Proposal.said_back": "written by whoever proposes it",
    "Proposal.words": "the public answer, read with the code",
}
FACTS = 130
"""A column longer than a name or an address holds text."""


def test_every_text_of_the_room_is_on_the_reviewed_list() -> None:
    found = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("network").get_models()
        for field in model._meta.concrete_fields
        if field.get_internal_type() in TYPED
        and not isinstance(field, EmailField)
        and not field.choices
        and (field.max_length or 10_000) > FACTS
    }
    assert found <= set(REVIEWED)
    assert ContactMoment._meta.get_field("agreement").max_length == 160


def test_a_contact_has_one_text_and_it_needs_a_reader() -> None:
    texts = {
        field.name
        for field in ContactMoment._meta.concrete_fields
        if field.get_internal_type() in TYPED and not field.choices
    }
    assert texts == {"agreement"}
    names = {one.name for one in ContactMoment._meta.constraints}
    assert "no_words_without_a_reader" in names
    assert terms.READABLE_HOURS <= 24


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    words=st.text(
        st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\x00"),
        min_size=1,
        max_size=160,
    ).filter(lambda text: text.strip() and not found_in(text))
)
def test_whatever_was_agreed_is_on_the_organisations_page_at_once(
    world: World, words: str
) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        _, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        a_contact(director, organisation.id, words)
    visitor = Client(headers={"host": "mergelstad.localhost"})
    page = visitor.get(f"/organisatie/{token}/").content.decode()
    [shown] = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", page, re.DOTALL)
    assert html.unescape(shown).encode() == words.encode()
