# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Second looks as people meet them: prepared in one tap, read without a name."""

from uuid import uuid4

from django.test import Client

from netwerkregie.domain.casework.actions import samples
from netwerkregie.domain.casework.factories.samples import a_dropped_concern
from netwerkregie.domain.casework.models import Sample
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import clock
from tests.cast import PEOPLE, acting_as, sign_in
from tests.harness.world import World

OFFICER = "intake_officer_mergelstad"
WEIGHERS = {
    PEOPLE[f"{name}_mergelstad"].membership_id: f"{name}_mergelstad"
    for name in ("weigher", "police_weigher", "youth_weigher")
}


def test_a_second_look_is_prepared_in_one_tap_and_read_without_a_name(
    world: World,
) -> None:
    with acting_as(OFFICER, unlocked=True) as officer:
        concern = a_dropped_concern(officer)
    with the_clock(world) as actor:
        samples.draw(actor, clock.today())
    officer_client = sign_in(Client(), OFFICER, unlocked=True)
    assert "/wegingen/steekproef/" in officer_client.get("/vandaag/").content.decode()
    done = officer_client.post("/wegingen/steekproef/klaarzetten/")
    assert done.status_code == 302
    with acting_as(OFFICER):
        sample = Sample.objects.get()
    assert sample.first_id is not None
    reader = sign_in(Client(), WEIGHERS[sample.first_id], unlocked=True)
    url = f"/wegingen/steekproef/{sample.id}/"
    assert url in reader.get("/vandaag/").content.decode()
    page = reader.get(url).content.decode()
    assert say_nickname(concern.nickname) not in page
    assert str(concern.id) not in page
    half = {"firmness": "Een leraar zag het.", "view": "end_here"}
    kept = reader.post(url, half)
    assert kept.status_code == 422
    assert "Een leraar zag het." in kept.content.decode()
    whole = half | {f"{one}__unknown": "on" for one in ("needed", "protective")}
    whole["explanation"] = "Een ruzie."
    assert reader.post(url, whole).status_code == 302
    assert "Een ruzie." in reader.get(url).content.decode()
    assert officer_client.get(url).status_code == 404
    lesson = {"once": uuid4(), "text": "Vraag altijd wie het zelf zag."}
    assert reader.post("/wegingen/steekproef/les/", lesson).status_code == 302
    about = lesson | {"once": uuid4(), "text": "Mohammed el Amrani is moslim."}
    assert reader.post("/wegingen/steekproef/les/", about).status_code == 422
