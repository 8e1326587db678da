# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What hangs on two organisations is read as one after they were joined."""

from datetime import timedelta

from netwerkregie.domain.network import figures
from netwerkregie.domain.network.actions import links, merges, own_entry, undoing
from netwerkregie.domain.network.factories import (
    a_contact,
    a_promise,
    a_visit,
    an_invitation,
    an_organisation,
    own_words,
)
from netwerkregie.domain.network.factories.offers import an_offer
from netwerkregie.domain.network.models import Organisation, PersonEntry
from netwerkregie.domain.network.queries import agreements, offers, promises, visits
from netwerkregie.domain.network.queries.links import family_of
from netwerkregie.domain.network.queries.people import people_of
from netwerkregie.domain.network.tests.agreeing import in_force, two_parties
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    holding,
    the_clock,
)
from netwerkregie.domain.network.tests.test_import import a_list, taken
from netwerkregie.domain.network.tokens import Opens, token_for
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as
from tests.harness.world import World


def test_people_of_both_are_shown_and_no_entry_is_touched(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug")
        gone = an_organisation(director, "Wijkhuis Oost")
        codes = [links.show_code(director, one.id) for one in (kept, gone)]
    for number, code in enumerate(codes):
        with holding(code) as holder:
            own_entry.register(holder, own_words(email=f"truus{number}@brug.example"))
    with acting_as(DIRECTOR) as director:
        before = list(PersonEntry.objects.order_by("id").values())
        merges.merge(director, kept_id=kept.id, gone_id=gone.id)
        assert len(people_of(director, family_of(kept.id))) == 2
        assert list(PersonEntry.objects.order_by("id").values()) == before


def test_who_was_asked_before_a_merge_is_shown_after_it(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug")
        gone = an_organisation(director, "Wijkhuis Oost")
        asked = an_invitation(director, organisation_id=gone.id)
        asked.state = "sent"
        asked.expires_on = asked.made_at.date().replace(year=2099)
        asked.save()
        merges.merge(director, kept_id=kept.id, gone_id=gone.id)
    token = token_for(Opens.INVITATION, asked.id, asked.round)
    with holding(token) as holder:
        own_entry.accept(holder, own_words())
    with acting_as(DIRECTOR) as director:
        assert len(people_of(director, family_of(kept.id))) == 1


def test_agreements_and_promises_of_what_went_are_read_as_one(world: World) -> None:
    brug, poort = two_parties()
    agreement = in_force(brug, poort)
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "Stichting De Brug")
        late = clock.today() - timedelta(days=9)
        with clock.travel_to(clock.now() - timedelta(days=20)):
            made = a_promise(director, brug.id, "Wij sturen de folders", due_on=late)
        merges.merge(director, kept_id=kept.id, gone_id=brug.id)
        family = family_of(kept.id)
        assert agreements.of_organisation(director, family) == [agreement]
        assert promises.promises_of(director, family) == [made]
        assert promises.overdue(director, clock.today()) == [made]


def test_visits_and_offers_of_what_went_are_read_as_one(world: World) -> None:
    brug, _ = two_parties()
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "Stichting De Brug")
        offered = an_offer(director, brug.id)
        planned = a_visit(director, brug.id)
        merges.merge(director, kept_id=kept.id, gone_id=brug.id)
        family = family_of(kept.id)
        assert offers.of_organisation(director, family) == [offered]
        assert visits.coming_of(director, family) == [planned]


def test_who_hangs_on_one_is_counted_as_one_after_a_merge(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        kept, gone = an_organisation(director), an_organisation(director)
        a_contact(director, kept.id)
    with acting_as("deputy_mergelstad") as deputy:
        a_contact(deputy, gone.id)
        assert figures.count_reach(deputy, clock.today()).one_contact == 2
        merges.merge(deputy, kept_id=kept.id, gone_id=gone.id)
        assert figures.count_reach(deputy, clock.today()).one_contact == 0


def test_undoing_an_import_leaves_who_was_joined_since(world: World) -> None:
    run = taken(world, a_list(["Organisatie", "Soort"], ["De Brug", "Zorg"]))
    with acting_as(DIRECTOR) as director:
        brought = Organisation.objects.get(name="De Brug")
        kept = an_organisation(director, "Het Veer")
        merges.merge(director, kept_id=kept.id, gone_id=brought.id)
        assert undoing.undo(director, run.id) == 1
        assert family_of(kept.id) == [kept.id, brought.id]


def test_what_was_joined_is_called_as_what_it_became(world: World) -> None:
    """A reply to a message and a function on a card keep showing a name."""
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug")
        gone = an_organisation(director, "Wijkhuis Oost")
        merges.merge(director, kept_id=kept.id, gone_id=gone.id)
        assert Organisation.objects.get(id=gone.id).name == "Wijkhuis Oost"
    late = clock.now() + timedelta(days=31)
    with clock.travel_to(late), the_clock(world, "retention") as retention:
        assert merges.settle(retention) == 1
    with acting_as(DIRECTOR):
        pointer = Organisation.objects.get(id=gone.id)
        assert (pointer.name, pointer.street) == ("De Brug", "")
