# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages on which two organisations become one, or stay two."""

import re
from datetime import timedelta

from django.test import Client

from netwerkregie.domain.network.actions import doubles
from netwerkregie.domain.network.factories import a_contact, an_organisation
from netwerkregie.domain.network.models import Double, Merge, Organisation
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

QUEUE = "/relaties/dubbel/"


def a_pair(world: World) -> tuple[Organisation, Organisation]:
    with acting_as(DIRECTOR) as director:
        one = an_organisation(
            director, "Buurthuis De Kade", street="Kadestraat", phone="043 1"
        )
        other = an_organisation(
            director, "Buurthuis Kade", street="Kadestraat", phone="043 2"
        )
        doubles.find_for(director, one.id)
    return one, other


def text_of(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined, no-any-return]


def test_the_queue_explains_each_pair_and_leads_to_it(world: World) -> None:
    a_pair(world)
    director = sign_in(Client(), DIRECTOR)
    page = text_of(director.get(QUEUE))
    assert "Buurthuis De Kade en Buurthuis Kade" in page
    assert re.search(r"dezelfde straat, namen \d+ % gelijk", page)
    [url] = re.findall(r'nr-queue__link" href="([^"]+)"', page)
    shown = director.get(url.replace("&amp;", "&"))
    assert shown.status_code == 200
    assert "Wat het wordt" in text_of(shown)


def test_looking_with_other_choices_stores_nothing(world: World) -> None:
    one, other = a_pair(world)
    director = sign_in(Client(), DIRECTOR)
    chosen = {"ander": str(other.id), "name": "gone", "phone": "gone", "step": "look"}
    page = text_of(director.post(f"/relaties/{one.id}/samenvoegen/", chosen))
    together = page.partition('id="together"')[2]
    assert "Wat het wordt: Buurthuis Kade" in together
    assert "043 2" in together.partition("</section>")[0]
    with acting_as(DIRECTOR):
        assert not Merge.objects.exists()


def test_joining_as_chosen_empties_the_queue_and_parting_fills_it(
    world: World,
) -> None:
    one, other = a_pair(world)
    director = sign_in(Client(), DIRECTOR)
    chosen = {"ander": str(other.id), "name": "kept", "phone": "gone", "rij": "1"}
    path = f"/relaties/{one.id}/samenvoegen/"
    assert director.post(path, chosen)["Location"] == QUEUE
    # The same button once more, and the old page once more.
    assert director.post(path, chosen).status_code == 302
    assert director.get(f"{path}?ander={other.id}").status_code == 302
    with acting_as(DIRECTOR):
        [merge] = Merge.objects.all()
        assert Organisation.objects.get(id=one.id).phone == "043 2"
    assert "Buurthuis" not in text_of(director.get(QUEUE)).partition("<main")[2]
    assert "Buurthuis Kade" in text_of(director.get(f"{QUEUE}?toon=samen"))
    director.post(f"/relaties/samenvoeging/{merge.id}/terug/")
    with acting_as(DIRECTOR):
        assert Organisation.objects.get(id=one.id).phone == "043 1"
    assert "Buurthuis Kade" in text_of(director.get(QUEUE))


def test_these_are_two_is_remembered_everywhere_and_can_be_taken_back(
    world: World,
) -> None:
    one, other = a_pair(world)
    director = sign_in(Client(), DIRECTOR)
    both = {"een": str(one.id), "ander": str(other.id)}
    assert director.post(f"{QUEUE}twee/", both)["Location"] == QUEUE
    assert director.post(f"{QUEUE}twee/", both)["Location"] == QUEUE
    assert "Buurthuis Kade" not in text_of(director.get(QUEUE)).partition("<main")[2]
    hint = text_of(director.get(f"/relaties/{one.id}/dubbel/"))
    assert "Buurthuis Kade" not in hint
    assert "Buurthuis Kade" in text_of(director.get(f"{QUEUE}?toon=twee"))
    with acting_as(DIRECTOR):
        [pair] = Double.objects.all()
    director.post(f"{QUEUE}{pair.id}/opnieuw/")
    assert "Buurthuis Kade" in text_of(director.get(QUEUE))


def test_two_people_at_one_pair_the_second_reads_what_the_first_did(
    world: World,
) -> None:
    one, other = a_pair(world)
    first = sign_in(Client(), DIRECTOR)
    second = sign_in(Client(), "deputy_mergelstad")
    first.post(f"{QUEUE}twee/", {"een": str(one.id), "ander": str(other.id)})
    path = f"/relaties/{one.id}/samenvoegen/"
    answer = second.post(path, {"ander": str(other.id), "phone": "gone"})
    assert answer.status_code == 422
    assert "Er is gezegd dat dit er twee zijn" in text_of(answer)
    assert re.search(r'name="phone" value="gone"[^>]*checked', text_of(answer))


def test_a_pair_of_elsewhere_or_of_nonsense_is_not_there(world: World) -> None:
    one, other = a_pair(world)
    stranger = sign_in(Client(), "director_gouwedam")
    both = {"een": str(one.id), "ander": str(other.id)}
    assert stranger.post(f"{QUEUE}twee/", both).status_code == 404
    director = sign_in(Client(), DIRECTOR)
    for wrong in ({}, {"een": "x", "ander": "y"}):
        assert director.post(f"{QUEUE}twee/", wrong).status_code == 404
    assert director.get(f"{QUEUE}?na=9~x").status_code == 404
    assert director.get("/relaties/lijkt-op/?name=Kade&zelf=x").status_code == 200


def test_older_contacts_follow_by_link_until_there_are_none(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        one = an_organisation(director, "De Brug")
        for day in range(120):
            a_contact(
                director, one.id, held_on=clock.today() - timedelta(days=day // 2)
            )
    client = sign_in(Client(), DIRECTOR)
    page = text_of(client.get(f"/relaties/{one.id}/"))
    counts = [page.count("nr-timeline__item--own")]
    for _ in range(2):
        [url] = re.findall(r'hx-get="([^"]*contact/eerder/[^"]*)"', page)
        page = text_of(client.get(url.replace("&amp;", "&")))
        counts.append(page.count("nr-timeline__item--own"))
    assert counts == [50, 50, 20]
    assert not re.search(r"hx-get=.[^ ]*contact/eerder/", page)
    assert client.get(f"/relaties/{one.id}/contact/eerder/?voor=x~y").status_code == 404
