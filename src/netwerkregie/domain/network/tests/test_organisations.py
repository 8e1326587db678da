# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Finding, changing and joining organisations."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netwerkregie.domain.network import figures
from netwerkregie.domain.network.actions import merges, organisations, own_page
from netwerkregie.domain.network.drafts import OrganisationDraft
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    an_organisation,
)
from netwerkregie.domain.network.models import (
    ContactMoment,
    Merge,
    Organisation,
    Serves,
)
from netwerkregie.domain.network.models import District as DistrictModel
from netwerkregie.domain.network.queries import contacts
from netwerkregie.domain.network.queries import organisations as queries
from netwerkregie.domain.network.queries.links import family_of, own_contacts
from netwerkregie.domain.network.queries.organisations import Filter, Sort
from netwerkregie.domain.network.rules.names import Known
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from netwerkregie.foundation.kernel import (
    Actor,
    NotAllowed,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import acting_as
from tests.harness.world import World


def names(actor: Actor, text: str) -> list[str]:
    page = queries.organisations(actor, Filter(text=text))
    return [one.name for one in page.organisations]


def test_search_knows_dutch_forms_beginnings_and_slips(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for name in (
            "Sportvereniging Olympia",
            "Buurtvereniging Limmel",
            "Stichting De Springplank",
            "Scholengemeenschap Trajekt",
            "Café Süd",
        ):
            an_organisation(director, name)
        for text, found in (
            ("sport", ["Sportvereniging Olympia"]),
            ("springplnak", ["Stichting De Springplank"]),
            ("lymmel", ["Buurtvereniging Limmel"]),
            ("buurtverenigingen", ["Buurtvereniging Limmel"]),
            ("CAFE sud", ["Café Süd"]),
            ("olympia limmel", []),
            ("de springplank", ["Stichting De Springplank"]),
            ("xyzxyz", []),
        ):
            assert (text, names(director, text)) == (text, found)


def test_a_page_takes_at_most_four_queries(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for number in range(25):
            an_organisation(director, f"Wijkraad {number:02}")
        with CaptureQueriesContext(connections[ALIAS]) as asked:
            page = queries.organisations(director, Filter(text="wijkraad"))
            assert [one.districts for one in page.organisations] == [[]] * 20
        assert len(asked) <= 3
        assert len(page.organisations) == 20


def test_pages_follow_each_other_without_a_gap(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for number in range(45):
            an_organisation(director, f"Wijkraad {number % 7}")
        for sort in Sort:
            seen: list[Any] = []
            mark = ""
            for _ in range(3):
                page = queries.organisations(director, Filter(sort=sort), mark)
                seen += [one.id for one in page.organisations]
                mark = page.next
            assert mark == ""
            assert len(seen) == len(set(seen)) == 45


def test_words_filters_orders_and_pages_go_together(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        for number in range(50):
            an_organisation(
                director,
                f"Wijkraad Oost {number:02}" if number % 2 else f"Wijkraad {number:02}",
                domain="sport" if number % 3 else "care",
            )
        for text, fits in (("wijkraad", 33), ("oost wijkraden", 17), ("wijk oos", 17)):
            for sort in Sort:
                seen: list[str] = []
                mark = ""
                while True:
                    wanted = Filter(text=text, domain="sport", sort=sort)
                    page = queries.organisations(director, wanted, mark)
                    seen += [one.name for one in page.organisations]
                    mark = page.next
                    if not mark:
                        break
                assert (text, sort, len(seen)) == (text, sort, fits)
                assert len(set(seen)) == fits
                assert sort is Sort.DUE or seen == sorted(seen)


def test_a_mark_that_somebody_made_up_is_the_first_page(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director)
        for mark in ("x", "~", "a~b", "2026-01-01~x", "\x00~1"):
            assert (
                len(queries.organisations(director, Filter(), mark).organisations) == 1
            )


def test_the_second_writer_loses_nothing_and_sees_what_changed(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "De Brug")
    seen = OrganisationDraft(name="De Brug", version=1, phone="043 111 1111")
    with acting_as("deputy_mergelstad") as deputy:
        organisations.change(deputy, organisation.id, seen)
    other = OrganisationDraft(name="De Nieuwe Brug", version=1)
    with (
        acting_as(DIRECTOR) as director,
        pytest.raises(organisations.ChangedMeanwhile) as refused,
    ):
        organisations.change(director, organisation.id, other)
    assert refused.value.current.phone == "043 111 1111"


@pytest.mark.parametrize("who", ["dpo_mergelstad", "director_gouwedam"])
def test_another_role_or_municipality_finds_nothing(world: World, who: str) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
    with acting_as(who) as other:
        assert queries.organisations(other, Filter()).organisations == []
        with pytest.raises(NotFound):
            queries.get_organisation(other, organisation.id)


def test_a_double_is_named_while_typing_with_the_reason(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "Buurtvereniging Limmel")
        [(found, why)] = queries.maybe_the_same(
            director, Known("buurtverenging limmel")
        )
        assert found.name == "Buurtvereniging Limmel"
        assert why.per_cent > 90


def test_one_register_number_stands_once(world: World) -> None:
    facts = {"register_kind": "kvk", "register_number": "12345678"}
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "De Brug", **facts)
        with pytest.raises(RuleBroken) as refused:
            an_organisation(director, "De Poort", **facts)
        assert refused.value.params == {"name": "De Brug"}


def everything() -> dict[str, Any]:
    """All that could be lost by joining and parting, versions apart."""
    rows = [
        {key: value for key, value in row.items() if key != "version"}
        for row in Organisation.objects.order_by("id").values()
    ]
    return {
        "organisations": rows,
        "serves": sorted(
            map(str, Serves.objects.values_list("organisation_id", "district_id"))
        ),
        "contacts": list(ContactMoment.objects.order_by("id").values()),
    }


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    pairs=st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3)).filter(lambda p: p[0] != p[1]),
        min_size=1,
        max_size=3,
    )
)
def test_joining_and_parting_loses_nothing(
    world: World, pairs: list[tuple[int, int]]
) -> None:
    with acting_as(DIRECTOR) as director:
        made = _four(director)
        before = everything()
        done: list[Merge] = []
        for kept, gone in pairs:
            try:
                merged = merges.merge(
                    director, kept_id=made[kept].id, gone_id=made[gone].id
                )
            except (NotFound, RuleBroken):
                continue
            if merged not in done:
                done.append(merged)
            assert ContactMoment.objects.count() == len(before["contacts"])
        for merged in reversed(done):
            merges.undo(director, merged.id)
            merges.undo(director, merged.id)
        assert everything() == before
        Organisation.objects.all().delete()


def _four(director: Actor) -> list[Organisation]:
    facts: list[dict[str, Any]] = [
        {"email": "", "domain": ""},
        {"register_kind": "kvk", "register_number": "12345678"},
        {"street": "Markt", "house_number": "1", "phone": "043 111"},
        {"email": "info@vier.example", "domain": "sport"},
    ]
    made = [
        an_organisation(director, f"De Brug {place}", **values)
        for place, values in enumerate(facts)
    ]
    district, _ = DistrictModel.objects.get_or_create(
        municipality_id=director.municipality_id,
        code="BU1",
        defaults={"name": "Noord", "refreshed_on": clock.today()},
    )
    organisations.serve(made[2], [district.id])
    for place, one in enumerate(made):
        a_contact(director, one.id, held_on=clock.today() - timedelta(days=place))
    return [Organisation.objects.get(id=one.id) for one in made]


def test_a_joined_organisation_is_read_as_one_and_found_by_both_names(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug")
        gone = an_organisation(director, "Wijkhuis Oost")
        a_contact(director, gone.id)
        merges.merge(director, kept_id=kept.id, gone_id=gone.id)
        assert len(contacts.timeline(director, family_of(kept.id))) == 1
        assert names(director, "wijkhuis") == ["De Brug"]
        assert queries.merged_into(director, gone.id) == kept.id
        with pytest.raises(NotFound):
            queries.get_organisation(director, gone.id)


def test_the_reader_of_a_joined_organisation_reads_on(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug")
        gone = an_organisation(director, "Wijkhuis Oost")
        _, token = a_link(director, gone.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        merges.merge(director, kept_id=kept.id, gone_id=gone.id)
        a_contact(director, kept.id, "Wij krijgen de zaal")
    with holding(token) as holder:
        assert [one.agreement for one in own_contacts(holder)] == [
            "Wij krijgen de zaal"
        ]


def test_after_thirty_days_it_cannot_be_undone(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug")
        gone = an_organisation(director, "Wijkhuis Oost")
        merged = merges.merge(director, kept_id=kept.id, gone_id=gone.id)
    with (
        clock.travel_to(clock.now() + timedelta(days=31)),
        acting_as(DIRECTOR) as director,
        pytest.raises(RuleBroken),
    ):
        merges.undo(director, merged.id)


def test_the_figures_agree_with_counting_by_hand(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        made = [an_organisation(director) for _ in range(4)]
        a_contact(director, made[0].id)
        a_contact(director, made[1].id, held_on=clock.today() - timedelta(days=100))
        a_contact(director, made[2].id, held_on=clock.today() - timedelta(days=400))
    with acting_as("deputy_mergelstad") as deputy:
        a_contact(deputy, made[0].id)
        reach = figures.count_reach(deputy, clock.today())
        assert reach == figures.Reach(
            organisations=4, living=1, quiet=2, one_contact=1, read_along=0
        )
        assert figures.hangs_on_one(deputy, made[1].id, clock.today())
        assert not figures.hangs_on_one(deputy, made[0].id, clock.today())
    with acting_as("intake_officer_mergelstad") as other, pytest.raises(NotAllowed):
        figures.count_reach(other, clock.today())
