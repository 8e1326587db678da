# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contacts of earlier days come in together, under the rules of every contact."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

import pytest

from netwerkregie.domain.network.actions import own_page
from netwerkregie.domain.network.actions.earlier import Earlier, log_all
from netwerkregie.domain.network.drafts import ContactDraft
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.models import ContactMoment
from netwerkregie.domain.network.queries.links import own_contacts
from netwerkregie.domain.network.rules import ContactKind, Subject
from netwerkregie.domain.network.tests.being import DIRECTOR, holding, lines
from netwerkregie.foundation.kernel import (
    Actor,
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from tests.cast import acting_as
from tests.harness.world import World

WORDS = "De zaal is van ons op dinsdag."


def earlier(
    actor: Actor, organisation_id: UUID, at: datetime, agreement: str = ""
) -> Earlier:
    draft = ContactDraft(
        kind=ContactKind.VISIT,
        subject=Subject.SPACE,
        held_on=at.date(),
        agreement=agreement,
    )
    return Earlier(actor, organisation_id, draft, at)


def test_each_contact_keeps_its_moment_and_gets_its_own_line(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        moments = [clock.now() - timedelta(days=days) for days in (9, 5, 2)]
        log_all([earlier(director, organisation.id, at) for at in moments])
        held = ContactMoment.objects.order_by("held_on")
        assert [one.held_on for one in held] == [at.date() for at in moments]
        for one, at in zip(held, moments, strict=True):
            assert abs(one.made_at - at) < timedelta(seconds=30)
        organisation.refresh_from_db()
        assert organisation.last_contact_on == moments[-1].date()
        assert lines("network.contact_logged") == 3


def test_words_need_a_reader_who_was_there_on_that_day(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        _, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        before = earlier(director, organisation.id, clock.now() - timedelta(days=1))
        with_words = replace(before, draft=replace(before.draft, agreement=WORDS))
        with pytest.raises(RuleBroken):
            log_all([with_words])
        log_all([earlier(director, organisation.id, clock.now(), WORDS)])
    with holding(token) as holder:
        assert [one.agreement for one in own_contacts(holder)] == [WORDS]


def test_an_organisation_that_is_not_there_stops_everything(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        known = earlier(director, organisation.id, clock.now())
        with pytest.raises(NotFound):
            log_all([known, replace(known, organisation_id=UUID(int=7))])
        assert ContactMoment.objects.count() == 0


def test_who_does_not_work_in_the_network_logs_nothing(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation_id = an_organisation(director).id
    with acting_as("dpo_mergelstad") as officer, pytest.raises((NotAllowed, NotFound)):
        log_all([earlier(officer, organisation_id, clock.now())])
