# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Initiatives: carried by organisations that say so, shown when all agree, ended."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from django.core import mail
from django.db import Error as DatabaseError

from netwerkregie.domain.network.actions import (
    ending,
    initiatives,
    merges,
    own_page,
    partners,
)
from netwerkregie.domain.network.drafts.initiatives import (
    InitiativeDraft,
    Need,
    NeedDraft,
    ResultDraft,
    Stage,
)
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.models import (
    EndedCount,
    Initiative,
    Organisation,
    Partnership,
)
from netwerkregie.domain.network.queries import initiatives as queries
from netwerkregie.domain.network.rules import initiatives as rules
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    HOST,
    holding,
    lines,
    the_clock,
)
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from netwerkregie.foundation.tenancy.enter import as_host
from tests.cast import acting_as
from tests.harness.world import World

DRAFT = InitiativeDraft("Samen koken", "Elke maand eten met de straat.")


def a_reader(name: str) -> tuple[Organisation, str]:
    """An organisation of which somebody reads along, and its word."""
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, name)
        _, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return organisation, token


def an_initiative(*organisations: Organisation) -> tuple[UUID, list[UUID]]:
    """An initiative whose partners were asked."""
    with acting_as(DIRECTOR) as director:
        made = initiatives.add(director, DRAFT)
        asked = [
            initiatives.ask_partner(director, made.id, one.id) for one in organisations
        ]
    return made.id, [one.id for one in asked]


def test_a_partner_counts_only_by_its_own_word(world: World) -> None:
    brug, token = a_reader("De Brug")
    made, [asked] = an_initiative(brug)
    with acting_as(DIRECTOR) as director:
        assert queries.confirmed_partnerships(director, clock.today()) == []
    with holding(token) as holder:
        partners.confirm(holder, asked, shown=False)
    with acting_as(DIRECTOR) as director:
        pairs = queries.confirmed_partnerships(director, clock.today())
        assert pairs == [(made, brug.id)]
        over = clock.today() + timedelta(days=400)
        assert queries.confirmed_partnerships(director, over) == []


def test_a_merged_partner_is_the_one_that_stayed(world: World) -> None:
    brug, token = a_reader("De Brug")
    made, [asked] = an_initiative(brug)
    with holding(token) as holder:
        partners.confirm(holder, asked, shown=True)
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "Stichting De Brug")
        merges.merge(director, kept_id=kept.id, gone_id=brug.id)
        pairs = queries.confirmed_partnerships(director, clock.today())
    assert pairs == [(made, kept.id)]


def test_it_is_public_once_every_partner_agreed(world: World) -> None:
    brug, first = a_reader("De Brug")
    veer, second = a_reader("Het Veer")
    made, [one, two] = an_initiative(brug, veer)
    with acting_as(DIRECTOR) as director:
        initiatives.add_need(director, made, NeedDraft(Need.ROOM, "een keuken"))
        result = ResultDraft(clock.today(), "Twaalf avonden gehouden.")
        initiatives.add_result(director, made, result)
    assert shown() == []
    with holding(first) as holder:
        partners.confirm(holder, one, shown=True)
    assert shown() == ["Samen koken"]
    with holding(second) as holder:
        partners.confirm(holder, two, shown=False)
    assert shown() == []
    with holding(second) as holder:
        partners.confirm(holder, two, shown=True)
    with as_host(HOST):
        [found] = queries.public_initiatives()
    assert found["partners"] == ["De Brug", "Het Veer"]
    assert found["needs"] == [{"kind": "room", "text": "een keuken"}]
    assert found["results"][0]["text"] == "Twaalf avonden gehouden."


def test_in_other_words_it_is_shown_again_once_partners_agree(world: World) -> None:
    brug, token = a_reader("De Brug")
    made, [asked] = an_initiative(brug)
    with holding(token) as holder:
        partners.confirm(holder, asked, shown=True)
    with acting_as(DIRECTOR) as director:
        same = replace(DRAFT, stage=Stage.RUNNING, version=1)
        initiatives.change(director, made, same)
    assert shown() == ["Samen koken"]
    with acting_as(DIRECTOR) as director:
        other = replace(DRAFT, about="Elke week eten.", version=2)
        initiatives.change(director, made, other)
    assert shown() == []


def test_a_visitor_reads_nothing_but_the_public_list(world: World) -> None:
    an_initiative()
    with as_host(HOST), pytest.raises(DatabaseError, match="ticket"):
        Initiative.objects.count()


def test_a_link_answers_for_its_own_organisation_only(world: World) -> None:
    brug, _ = a_reader("De Brug")
    _, token = a_reader("Het Veer")
    _, [asked] = an_initiative(brug)
    with holding(token) as holder, pytest.raises(NotFound):
        partners.confirm(holder, asked, shown=True)


def test_no_thanks_takes_the_organisation_off(world: World) -> None:
    brug, token = a_reader("De Brug")
    _, [asked] = an_initiative(brug)
    with holding(token) as holder:
        partners.leave(holder, asked)
        assert lines("network.partner_left") == 1
    with acting_as(DIRECTOR):
        assert Partnership.objects.count() == 0


def test_the_director_does_not_speak_for_a_partner(world: World) -> None:
    brug, token = a_reader("De Brug")
    made, [asked] = an_initiative(brug)
    with acting_as(DIRECTOR) as director:
        initiatives.confirm(director, made)
    with holding(token) as holder:
        partners.confirm(holder, asked, shown=True)
    for act in (initiatives.confirm, initiatives.remove):
        with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
            act(director, made)
    with acting_as(DIRECTOR) as director, pytest.raises(RuleBroken):
        initiatives.take_off(director, asked)


@pytest.mark.parametrize(
    "text", ["De trainer is moslim", "Bel Jan Smeets", "06 12345678 van de trainer"]
)
def test_nobody_stands_in_an_initiative(world: World, text: str) -> None:
    made, _ = an_initiative()
    with acting_as(DIRECTOR) as director:
        with pytest.raises(RuleBroken, match="guarded"):
            initiatives.add(director, InitiativeDraft("Voetbal", text))
        with pytest.raises(RuleBroken, match="guarded"):
            initiatives.add_need(director, made, NeedDraft(Need.HANDS, text))
        with pytest.raises(RuleBroken, match="guarded"):
            initiatives.add_result(director, made, ResultDraft(clock.today(), text))


def test_twice_pressed_is_once(world: World) -> None:
    draft = replace(DRAFT, once=uuid4())
    with acting_as(DIRECTOR) as director:
        assert initiatives.add(director, draft) == initiatives.add(director, draft)
        assert Initiative.objects.count() == 1


def test_the_second_to_save_is_told(world: World) -> None:
    made, _ = an_initiative()
    with acting_as(DIRECTOR) as director:
        initiatives.change(director, made, replace(DRAFT, version=1))
        with pytest.raises(RuleBroken, match="changed_meanwhile"):
            initiatives.change(director, made, replace(DRAFT, version=1))


def test_partners_are_asked_a_month_before_and_a_week_before(world: World) -> None:
    brug, token = a_reader("De Brug")
    made, [asked] = an_initiative(brug)
    with holding(token) as holder:
        partners.confirm(holder, asked, shown=True)
    days = (31, 30, 8, 7, 1)
    asked_on = []
    for before in days:
        end = rules.confirm_by(clock.today())
        moment = clock.now().astimezone(clock.AMSTERDAM) + timedelta(
            days=(end - clock.today()).days - before
        )
        with clock.travel_to(moment), the_clock(world) as worker:
            if ending.ask_whether_it_goes_on(worker):
                asked_on.append(before)
    assert asked_on == [30, 7]
    assert "Samen koken" in mail.outbox[-1].subject
    with holding(token) as holder:
        partners.still_going(holder, asked)
    with acting_as(DIRECTOR):
        assert Initiative.objects.get(id=made).confirmed_on == clock.today()


def test_nobodys_initiative_ends_after_a_year_and_is_counted(world: World) -> None:
    an_initiative()
    later = clock.now().astimezone(clock.AMSTERDAM) + timedelta(days=370)
    with clock.travel_to(later), the_clock(world, "retention") as retention:
        assert ending.end_initiatives(retention) == 1
        assert Initiative.objects.count() == 0
        counted = EndedCount.objects.get()
    assert (counted.kind, counted.number, counted.year) == ("initiative", 1, later.year)


def test_an_unanswered_partner_is_no_partner_after_a_month(world: World) -> None:
    brug, _ = a_reader("De Brug")
    an_initiative(brug)
    later = clock.now().astimezone(clock.AMSTERDAM) + timedelta(days=30)
    with clock.travel_to(later), the_clock(world, "retention") as retention:
        ending.end_initiatives(retention)
        assert Partnership.objects.count() == 0


def test_the_year_ends_on_the_same_day() -> None:
    assert rules.confirm_by(date(2026, 3, 3)) == date(2027, 3, 3)


def shown() -> list[str]:
    """What a visitor of the public page reads."""
    with as_host(HOST):
        return [str(one["name"]) for one in queries.public_initiatives()]
