# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The queue of doubles: filled by lists and names, emptied by people, never twice."""

from datetime import date, timedelta
from threading import Barrier, Thread
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netwerkregie.domain.network.actions import (
    doubles,
    imports,
    merges,
    organisations,
    own_page,
)
from netwerkregie.domain.network.drafts import OrganisationDraft
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    an_organisation,
)
from netwerkregie.domain.network.models import Double, Merge, Organisation
from netwerkregie.domain.network.queries import doubles as queries
from netwerkregie.domain.network.rules.doubles import (
    ALL_FIELDS,
    CHOSEN,
    FIELDS,
    Fact,
    PairState,
    differing,
    in_order,
    joined,
)
from netwerkregie.domain.network.rules.names import Likeness, Why
from netwerkregie.domain.network.tests.being import (
    DIRECTOR,
    holding,
    lines,
    the_clock,
)
from netwerkregie.domain.network.tests.test_import import a_list
from netwerkregie.foundation.kernel import NotAllowed, NotFound, RuleBroken, clock
from tests.cast import acting_as
from tests.harness.world import World

OPEN, TWO = PairState.OPEN, PairState.TWO

# -- what joining comes to, without a database ---------------------------------------


def values(number: int) -> Any:
    dates = st.none() | st.dates(date(2024, 1, 1), date(2026, 1, 1))
    word = st.sampled_from(["", "a", "b"])
    return st.fixed_dictionaries(
        {
            field: dates
            if field.endswith(("_on", "_since"))
            else st.booleans()
            if field == "shoes_off"
            else word
            for field in ALL_FIELDS
        }
        | {"name": st.just(f"De Brug {number}")}
    )


@given(values(1), values(2), st.sets(st.sampled_from(CHOSEN)))
def test_of_each_fact_one_side_stays_whole_and_nothing_known_is_dropped(
    kept: dict[str, Any], gone: dict[str, Any], taken: set[Fact]
) -> None:
    whole = joined(kept, gone, taken)
    assert set(whole) == set(ALL_FIELDS)
    for fact, columns in FIELDS.items():
        # Since when a domain is confirmed may come from the side that says the same.
        fields = ("domain",) if fact is Fact.DOMAIN else columns
        made = [whole[field] for field in fields]
        sides = [[side[field] for field in fields] for side in (kept, gone)]
        assert made in sides
        if any(sides[0]) or any(sides[1]):
            known = [f for f in fields if not f.endswith("_on") and f != "name_key"]
            assert any(whole[f] for f in known) == any(
                side[f] for side in (kept, gone) for f in known
            )
        if fact in taken and fact in differing(kept, gone):
            assert made == sides[1]


@given(values(1), values(2))
def test_a_fact_is_asked_only_when_both_have_it_otherwise(
    kept: dict[str, Any], gone: dict[str, Any]
) -> None:
    for fact in differing(kept, gone):
        first = FIELDS[fact][0]
        assert [kept[f] for f in FIELDS[fact]] != [gone[f] for f in FIELDS[fact]]
        assert first
    assert differing(kept, kept) == ()


# -- the queue ------------------------------------------------------------------------


def waiting(who: Any) -> set[tuple[str, str]]:
    found = queries.pairs(who, OPEN).pairs
    return {tuple(sorted((one.first.name, one.second.name))) for one in found}


def test_a_job_finds_a_new_name_that_is_here_twice_and_says_why(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "Buurthuis De Kade", street="Kadestraat")
        other = an_organisation(director, "Buurthuis Kade", street="Kadestraat")
    with the_clock(world) as worker:
        assert doubles.find_for(worker, other.id) == 1
        assert doubles.find_for(worker, other.id) == 0
        assert doubles.find_for(worker, uuid4()) == 0
    with acting_as(DIRECTOR) as director:
        [pair] = queries.pairs(director, OPEN).pairs
        assert pair.why == "same_street"
        assert pair.per_cent >= 70


def test_a_changed_name_comes_into_the_queue(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "Wijkhuis Oost")
        other = an_organisation(director, "Het Veer")
        draft = OrganisationDraft("Wijkhuis Oostt", version=other.version)
        organisations.change(director, other.id, draft)
    with the_clock(world) as worker:
        assert doubles.find_for(worker, other.id) == 1


def test_adding_changing_joining_and_a_list_set_the_job_off() -> None:
    from netwerkregie.config.wiring import WHEN
    from netwerkregie.domain.network.verbs import Verb

    by_verb = {verb: task.name for verb, task in WHEN if "doubles" in task.name}
    assert by_verb == {
        Verb.ORGANISATION_ADDED: "network.find_doubles",
        Verb.ORGANISATION_CHANGED: "network.find_doubles",
        Verb.ORGANISATION_MERGED: "network.find_doubles",
        Verb.LIST_IMPORTED: "network.find_doubles_in_list",
    }


def test_what_a_list_asked_and_nobody_answered_waits_however_many(
    world: World,
) -> None:
    rows: list[list[object]] = [["Organisatie", "Soort"]]
    for number in range(200):
        name = "".join(chr(97 + int(digit)) * 3 for digit in f"{number:03}")
        rows += [[f"Club {name}", "Sport"], [f"Stichting Club {name}", "Sport"]]
    with acting_as(DIRECTOR) as director:
        preview = imports.preview(director, a_list(*rows))
        asked = len(preview.asked)
        assert asked >= 200
        run = imports.accept(director, preview.sealed, [0, 1, 2])
        noted = Double.objects.count()
        assert noted >= asked - 3
    with the_clock(world) as worker:
        doubles.find_in_list(worker, run.id)
        assert doubles.find_in_list(worker, run.id) == 0
    with acting_as(DIRECTOR):
        assert Double.objects.count() >= noted


def test_pages_hold_each_pair_once(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        made = [an_organisation(director, f"Club {n}x") for n in range(10)]
        pairs = [
            (one.id, other.id, Likeness(Why.ALIKE, 90 + place % 3))
            for place, one in enumerate(made)
            for other in made[place + 1 :]
        ]
        assert doubles.note(director, pairs) == 45
        seen, mark = [], ""
        while True:
            part = queries.pairs(director, OPEN, mark)
            seen += [one.id for one in part.pairs]
            if not (mark := part.next):
                break
        assert len(seen) == len(set(seen)) == 45
        for broken in ("x~y", f"9~{seen[0]}x"):
            with pytest.raises(NotFound):
                queries.pairs(director, OPEN, broken)


def test_two_never_come_back_not_even_after_another_is_joined(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one = an_organisation(director, "Wijkhuis Oost")
        other = an_organisation(director, "Wijkhuis Oostt")
        third = an_organisation(director, "Wijkhuis Oosttt")
        doubles.say_two(director, one.id, other.id)
        doubles.say_two(director, other.id, one.id)
        assert Double.objects.get().state == TWO
        assert lines("network.said_two") == 1
        made = merges.merge(director, kept_id=third.id, gone_id=one.id)
    with the_clock(world) as worker:
        # Who is another than the one that went is another than who stayed.
        assert doubles.find_for(worker, third.id) == 0
        assert doubles.find_for(worker, other.id) == 0
    with acting_as(DIRECTOR) as director:
        assert waiting(director) == set()
        merges.undo(director, made.id)
    with the_clock(world) as worker:
        doubles.find_for(worker, third.id)
    with acting_as(DIRECTOR) as director:
        names = {"Wijkhuis Oost", "Wijkhuis Oostt"}
        assert tuple(sorted(names)) not in waiting(director)
        assert len(waiting(director)) == 2


def test_a_pair_that_waited_is_answered_by_a_merge_and_waits_again_after_undoing(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        one = an_organisation(director, "Wijkhuis Oost")
        other = an_organisation(director, "Wijkhuis Oostt")
        third = an_organisation(director, "Wijkhuis Oosttt")
        why = Likeness(Why.ALIKE, 90)
        ids = (one.id, other.id, third.id)
        doubles.note(director, [(ids[0], ids[1], why), (ids[0], ids[2], why)])
        doubles.say_two(director, other.id, third.id)
        before = waiting(director)
        made = merges.merge(director, kept_id=one.id, gone_id=other.id)
        # 'other' is not 'third', so the joined one is not either.
        assert waiting(director) == set()
        merges.undo(director, made.id)
        assert waiting(director) == before


def test_ask_again_brings_a_pair_back(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one, other = an_organisation(director), an_organisation(director)
        pair = doubles.say_two(director, one.id, other.id)
        with pytest.raises(RuleBroken) as refused:
            merges.merge(director, kept_id=one.id, gone_id=other.id)
        assert refused.value.code == "network.are_two"
        doubles.ask_again(director, pair.id)
        doubles.ask_again(director, pair.id)
        assert lines("network.asked_again") == 1
        merges.merge(director, kept_id=one.id, gone_id=other.id)
        with pytest.raises(RuleBroken) as late:
            doubles.say_two(director, one.id, other.id)
        assert late.value.code == "network.joined_meanwhile"


def test_only_who_works_here_joins_or_parts(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one, other = an_organisation(director), an_organisation(director)
        pair = doubles.say_two(director, one.id, other.id)
    for who in ("intake_officer_mergelstad", "director_gouwedam"):
        with acting_as(who) as stranger:
            with pytest.raises(NotFound):
                doubles.say_two(stranger, one.id, other.id)
            with pytest.raises(NotFound):
                merges.merge(stranger, kept_id=one.id, gone_id=other.id)
            with pytest.raises(NotFound):
                doubles.ask_again(stranger, pair.id)
            assert queries.pairs(stranger, TWO).pairs == []
    with acting_as("intake_officer_mergelstad") as stranger, pytest.raises(NotAllowed):
        doubles.note(stranger, [])


# -- joining as somebody chose --------------------------------------------------------


def test_what_was_chosen_is_what_was_shown_and_parting_puts_it_back(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug", domain="care", phone="043 1")
        gone = an_organisation(
            director,
            "De Brug 2",
            domain="sport",
            register_kind="kvk",
            register_number="12345678",
            shoes_off=True,
        )
        taken = {Fact.NAME, Fact.DOMAIN}
        chosen: dict[str, Any] = {"kept_id": kept.id, "gone_id": gone.id}
        shown = merges.preview(director, **chosen, taken=taken)
        before = list(Organisation.objects.order_by("id").values(*ALL_FIELDS))
        made = merges.merge(director, **chosen, taken=taken)
        kept.refresh_from_db()
        assert [getattr(kept, f) for f in ALL_FIELDS] == [
            getattr(shown, f) for f in ALL_FIELDS
        ]
        assert (kept.name, kept.domain) == ("De Brug 2", "sport")
        assert (kept.phone, kept.register_number) == ("043 1", "12345678")
        assert kept.shoes_off
        merges.undo(director, made.id)
        after = list(Organisation.objects.order_by("id").values(*ALL_FIELDS))
        assert after == before


def test_a_second_press_is_the_same_merge(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one, other = an_organisation(director), an_organisation(director)
        first = merges.merge(director, kept_id=one.id, gone_id=other.id)
        assert merges.merge(director, kept_id=one.id, gone_id=other.id) == first
        assert Merge.objects.count() == 1
        with pytest.raises(RuleBroken) as refused:
            merges.merge(director, kept_id=other.id, gone_id=one.id)
        assert refused.value.code == "network.joined_meanwhile"


def test_who_looked_at_an_older_version_looks_once_more(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one, other = an_organisation(director), an_organisation(director)
        with pytest.raises(RuleBroken) as refused:
            merges.merge(director, kept_id=one.id, gone_id=other.id, versions=(1, 2))
        assert refused.value.code == "network.pair_changed_meanwhile"


def test_of_two_people_at_one_pair_one_wins_and_the_other_hears_it(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        one, other = an_organisation(director), an_organisation(director)
    ready = Barrier(2)
    heard: list[str] = []

    def press(who: str, act: Any) -> None:
        try:
            ready.wait(10)
            with acting_as(who) as actor:
                act(actor)
                heard.append("done")
        except RuleBroken as broken:
            heard.append(broken.code)
        finally:
            connections.close_all()

    acts = [
        (DIRECTOR, lambda a: merges.merge(a, kept_id=one.id, gone_id=other.id)),
        ("deputy_mergelstad", lambda a: doubles.say_two(a, other.id, one.id)),
    ]
    threads = [Thread(target=press, args=act) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert "done" in heard
    with acting_as(DIRECTOR):
        said = Double.objects.filter(state=TWO).exists()
        assert said != Merge.objects.exists()
    assert set(heard) <= {"done", "network.joined_meanwhile", "network.are_two"}
    assert heard.count("done") == 1


def test_readers_who_came_and_went_while_it_was_one_are_right_after_parting(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        kept = an_organisation(director, "De Brug")
        gone = an_organisation(director, "Wijkhuis Oost")
        _, leaving = a_link(director, gone.id)
        _, coming = a_link(director, kept.id)
    with holding(leaving) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        made = merges.merge(director, kept_id=kept.id, gone_id=gone.id)
    with holding(coming) as holder:
        own_page.confirm(holder, confirmed_as="penningmeester")
    with holding(leaving) as holder:
        own_page.step_down(holder)
    with acting_as(DIRECTOR) as director:
        merges.undo(director, made.id)
        kept.refresh_from_db()
        gone.refresh_from_db()
        assert kept.representative_since == clock.today()
        assert gone.representative_since is None


@settings(
    max_examples=10,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    steps=st.lists(
        st.tuples(
            st.integers(0, 2),
            st.integers(0, 2),
            st.sets(st.sampled_from(CHOSEN), max_size=4),
        ).filter(lambda step: step[0] != step[1]),
        min_size=1,
        max_size=3,
    )
)
def test_with_any_choice_joining_and_parting_loses_nothing(
    world: World, steps: list[tuple[int, int, set[Fact]]]
) -> None:
    with acting_as(DIRECTOR) as director:
        made = [
            an_organisation(
                director,
                f"De Brug {place}",
                domain=["care", "sport", ""][place],
                register_kind=["kvk", "kvk", ""][place],
                register_number=["1", "2", ""][place],
                phone=f"043 {place}",
                street=["", "Markt", "Plein"][place],
            )
            for place in range(3)
        ]
        for one in made:
            a_contact(director, one.id, next_on=clock.today() + timedelta(days=5))
        doubles.note(
            director,
            [
                (one.id, other.id, Likeness(Why.ALIKE, 90))
                for one in made
                for other in made
                if one.id < other.id
            ],
        )
        columns = [*ALL_FIELDS, "id", "merged_into", "next_on", "due_on"]

        def everything() -> list[Any]:
            return [
                list(Organisation.objects.order_by("id").values(*columns)),
                list(Double.objects.order_by("id").values()),
            ]

        before = everything()
        done: list[Merge] = []
        for kept, gone, taken in steps:
            try:
                merged = merges.merge(
                    director, kept_id=made[kept].id, gone_id=made[gone].id, taken=taken
                )
            except RuleBroken:
                continue
            if merged not in done:
                done.append(merged)
        for merged in reversed(done):
            merges.undo(director, merged.id)
            merges.undo(director, merged.id)
        assert everything() == before
        Organisation.objects.all().delete()


def test_after_thirty_days_a_waiting_pair_of_what_went_is_gone(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one, other = an_organisation(director), an_organisation(director)
        doubles.note(director, [(one.id, other.id, Likeness(Why.ALIKE, 90))])
        merges.merge(director, kept_id=one.id, gone_id=other.id)
    with (
        clock.travel_to(clock.now() + timedelta(days=31)),
        the_clock(world, "retention") as retention,
    ):
        assert merges.settle(retention) == 1
    with acting_as(DIRECTOR):
        assert not Double.objects.exists()
        # A bare pointer, called as what it became.
        assert Organisation.objects.get(id=other.id).name == one.name


def test_a_pair_has_one_order() -> None:
    one, other = sorted((uuid4(), uuid4()))
    assert in_order(other, one) == in_order(one, other) == (one, other)
