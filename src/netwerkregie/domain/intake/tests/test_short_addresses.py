# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Short addresses: drawn, greeted, ended; and what a question keeps of them."""

import re
from datetime import timedelta
from uuid import UUID

import pytest
from django.test import Client

from netwerkregie.domain.intake.actions import short_addresses
from netwerkregie.domain.intake.models import AdviceThread, ShortAddress
from netwerkregie.domain.intake.rules.advice import Domain
from netwerkregie.domain.intake.rules.channels import Channel
from netwerkregie.domain.intake.rules.short_addresses import (
    DOMAIN_OF,
    FEWEST,
    FIRST,
    SECOND,
    can_have,
    canonical_word,
    draw_word,
    way_of,
)
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.rules import Domain as OfNetwork
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.doors.mailbox import busy
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR = "director_mergelstad"
WORDS = "Een leerling zegt dat niemand te vertrouwen is."


def addressed(name: str, domain: OfNetwork) -> tuple[UUID, str]:
    """Return an organisation and the word of its short address."""
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, name, domain=domain)
        made = short_addresses.make(director, organisation.pk)
    return organisation.pk, made.word


def visitor() -> Client:
    return Client(headers={"host": "advies.mergelstad.localhost"})


def ask_at(world: World, word: str) -> str:
    """Ask by a short address and return the page that was shown first."""
    where = f"/bij/{word}/"
    with world.as_process("mailbox"):
        client = visitor()
        shown = client.get(where).content.decode()
        chosen = re.findall(r'<option value="([a-z_]+)" selected', shown)
        values = {"body": WORDS, "want": "only_advice", "domain": "".join(chosen)}
        looked = client.post(where, values).content.decode()
        code = re.findall(r'name="code" value="([^"]+)"', looked)[0]
        assert f'action="{where}"' in looked
        sent = client.post(where, values | {"code": code, "step": "send"})
        assert code in sent.content.decode()
    return shown


# Rules


def test_words_are_neutral_unique_and_typed_in_any_way() -> None:
    assert len({*FIRST, *SECOND}) == len(FIRST) + len(SECOND)
    every = {draw_word(dice) for dice in range(len(FIRST) * len(SECOND))}
    assert len(every) == len(FIRST) * len(SECOND) > 1_000
    assert {canonical_word(word) for word in every} == every
    assert canonical_word(" Stille  Molen ") == "stille-molen"


def test_m05_who_sells_to_us_or_studies_us_can_have_no_address() -> None:
    assert {one.value for one in OfNetwork} - set(DOMAIN_OF) == {"business"}
    assert not can_have("business")
    assert not can_have("")


def test_too_few_organisations_leave_the_way_untold() -> None:
    assert way_of("education", FEWEST) is Channel.SHORT_ADDRESS
    assert way_of("education", FEWEST - 1) is Channel.ANONYMOUS
    assert way_of("faith", 100) is Channel.ANONYMOUS


def test_a_short_address_waits_its_turn_like_the_ordinary_page() -> None:
    ordinary = busy.kind_of("/bericht/")
    assert ordinary is not None
    for path in ("/bij/stille-molen/", "/en/bij/stille-molen/"):
        assert busy.kind_of(path) is ordinary


# With the database


def test_a_question_by_a_short_address_keeps_the_domain_and_no_organisation(
    world: World,
) -> None:
    school, word = addressed("De Regenboog", OfNetwork.EDUCATION)
    shown = ask_at(world, word)
    assert "De Regenboog" in shown
    for number in range(FEWEST - 1):
        addressed(f"School {number}", OfNetwork.EDUCATION)
    ask_at(world, word)
    with acting_as(DIRECTOR):
        kept = list(AdviceThread.objects.values_list("channel", "domain"))
    assert sorted(kept) == [
        (Channel.ANONYMOUS, Domain.EDUCATION),
        (Channel.SHORT_ADDRESS, Domain.EDUCATION),
    ]
    with world.connect_as_superuser() as superuser:
        for table in ("intake_advicethread", "intake_advicemessage", "vault_dossier"):
            rows = superuser.execute(f"SELECT * FROM {table}").fetchall()
            assert rows
            said = repr(rows)
            assert str(school) not in said
            assert word not in said


def test_a_house_of_faith_is_greeted_and_its_domain_is_not_filled_in(
    world: World,
) -> None:
    _, word = addressed("Huis van Stilte", OfNetwork.FAITH)
    shown = ask_at(world, word)
    assert "Huis van Stilte" in shown
    with acting_as(DIRECTOR):
        assert AdviceThread.objects.get().domain == ""


def test_an_unknown_and_an_ended_word_are_the_ordinary_page(world: World) -> None:
    school, word = addressed("De Regenboog", OfNetwork.EDUCATION)
    with acting_as(DIRECTOR) as director:
        address = ShortAddress.objects.get(organisation_id=school)
        short_addresses.end(director, address.pk)
        assert short_addresses.end(director, address.pk).ended_on is not None
        again = short_addresses.make(director, school)
        assert again.word != word
    with world.as_process("mailbox"):
        ended = visitor().get(f"/bij/{word}/")
        unknown = visitor().get("/bij/nooit-gemaakt/")
        ordinary = visitor().get("/bericht/")
    assert ended.status_code == unknown.status_code == 200
    texts = [
        re.sub(
            r"/(bij/[a-z-]+|bericht)/|<div data-turn.*?</div>",
            "/x/",
            page.content.decode(),
            flags=re.DOTALL,
        )
        for page in (ended, unknown, ordinary)
    ]
    assert texts[0] == texts[1] == texts[2]


def test_another_town_does_not_know_the_word(world: World) -> None:
    _, word = addressed("De Regenboog", OfNetwork.EDUCATION)
    with world.as_process("mailbox"):
        other = Client(headers={"host": "advies.gouwedam.localhost"})
        assert "Regenboog" not in other.get(f"/bij/{word}/").content.decode()


def test_only_who_works_in_the_network_hands_out_addresses(world: World) -> None:
    school, word = addressed("De Regenboog", OfNetwork.EDUCATION)
    with acting_as(DIRECTOR) as director:
        assert short_addresses.make(director, school).word == word
        firm = an_organisation(director, "Zorgadvies BV", domain=OfNetwork.BUSINESS)
        with pytest.raises(RuleBroken, match="no_short_address"):
            short_addresses.make(director, firm.pk)
    for stranger in ("intake_officer_mergelstad", "director_gouwedam"):
        with acting_as(stranger) as somebody, pytest.raises(NotFound):
            short_addresses.make(somebody, school)


def test_an_ended_address_is_forgotten_after_two_years(world: World) -> None:
    school, _ = addressed("De Regenboog", OfNetwork.EDUCATION)
    with acting_as(DIRECTOR) as director:
        address = ShortAddress.objects.get(organisation_id=school)
        short_addresses.end(director, address.pk)
    with the_clock(world, "retention") as ticking:
        today = clock.today()
        assert short_addresses.forget(ticking, today + timedelta(days=729)) == 0
        assert short_addresses.forget(ticking, today + timedelta(days=731)) == 1


def test_the_director_prints_the_poster_and_ends_the_address(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        school = an_organisation(director, "De Regenboog", domain=OfNetwork.EDUCATION)
    client = sign_in(Client(), DIRECTOR)
    page = f"/advies/kort-adres/{school.pk}/"
    assert "kort-adres" in client.get(f"/relaties/{school.pk}/").content.decode()
    assert "<svg" not in client.get(page).content.decode().partition("<main")[2]
    made = client.post(f"{page}maken/", follow=True).content.decode()
    word = re.findall(r"/bij/([a-z-]+)/", made)[0]
    assert "nr-qr" in made
    end = re.findall(r'action="(/advies/kort-adres/[^"]+/stoppen/)"', made)[0]
    assert word not in client.post(end, follow=True).content.decode()
