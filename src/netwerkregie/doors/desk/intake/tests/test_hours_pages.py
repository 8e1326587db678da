# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The director says when the desk is there; a colleague says who covers."""

from datetime import timedelta

from django.test import Client

from netwerkregie.foundation.kernel import clock
from tests.asking import ask_anonymously
from tests.cast import PEOPLE, sign_in
from tests.harness.world import World

TYPED = {
    "telephone": "043 350 40 40",
    "answer_days": "2",
    "own_days": "24-12-2030\n2030-12-31",
    "crisis_telephone": "0800 0113",
    "crisis_nl": "De crisisdienst, dag en nacht",
    "crisis_en": "The crisis service, day and night",
    "away_nl": "",
    "away_en": "",
    "version": "0",
    **{f"day_{number}": "9-17:30" for number in range(5)},
}


def test_hours_are_typed_once_and_stand_on_the_anonymous_site(world: World) -> None:
    director = sign_in(Client(), "director_mergelstad")
    odd = director.post("/vragen/bereikbaarheid/", TYPED | {"day_0": "17-9"})
    assert odd.status_code == 422
    assert "24-12-2030" in odd.content.decode()
    named = TYPED | {"away_nl": "Bel Fatima el Amrani op 06-12345678"}
    assert director.post("/vragen/bereikbaarheid/", named).status_code == 422
    assert director.post("/vragen/bereikbaarheid/", TYPED).status_code == 302
    page = director.get("/vragen/bereikbaarheid/").content.decode()
    assert "9:00-17:30" in page
    with world.as_process("mailbox"):
        visitor = Client(headers={"host": "advies.mergelstad.localhost"})
        home = visitor.get("/").content.decode()
    assert "tel:112" in home
    assert 'href="tel:08000113"' in home
    assert "9:00–17:30" in home  # noqa: RUF001 - from, until
    assert "043 350 40 40" in home


def test_a_colleague_is_away_and_the_queue_of_questions_says_who_covers(
    world: World,
) -> None:
    thread, _ = ask_anonymously(world, "Wat doe ik met leuzen op de muur?")
    officer, deputy = PEOPLE["intake_officer_mergelstad"], PEOPLE["deputy_mergelstad"]
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "UPDATE intake_advicethread SET owner_id = %s WHERE id = %s",
            [officer.membership_id, thread],
        )
    client = sign_in(Client(), "intake_officer_mergelstad")
    today = clock.today()
    typed = {
        "first_day": today.isoformat(),
        "last_day": (today - timedelta(days=1)).isoformat(),
        "cover": str(deputy.membership_id),
    }
    assert client.post("/toegang/afwezig/", typed).status_code == 422
    typed["last_day"] = (today + timedelta(days=7)).isoformat()
    assert client.post("/toegang/afwezig/", typed).status_code == 302
    director = sign_in(Client(), "director_mergelstad")
    words = f"{officer.name} is er niet, {deputy.name} neemt waar"
    assert words in director.get("/vandaag/").content.decode()
    assert words in director.get("/advies/").content.decode()
