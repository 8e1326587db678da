# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of activities: planning, the calendar, and booking as a resident."""

from datetime import timedelta

from django.test import Client
from django.urls import reverse

from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.programme.factories.activities import an_activity
from netwerkregie.foundation.kernel import clock, new_hidden_id
from tests.cast import acting_as, sign_in
from tests.harness.world import World

DIRECTOR = "director_mergelstad"


def _visitor() -> Client:
    """Somebody on the public page, without a session."""
    return Client(headers={"host": "mergelstad.localhost"})


def _typed(**changes: object) -> dict[str, object]:
    on = clock.today() + timedelta(days=20)
    return {
        "kind": "lesson",
        "title": "Gastles over nepnieuws",
        "audience": "pupils_teachers",
        "class_level": "mbo",
        "organisation": "",
        "place": "Aula",
        "on": on.isoformat(),
        "at": "13:30",
        "minutes": "50",
        "repeat": "weekly",
        "times": "3",
        "once": new_hidden_id(),
        **changes,
    }


def test_a_series_is_planned_once_and_stands_in_the_calendar(world: World) -> None:
    desk = sign_in(Client(), DIRECTOR)
    typed = _typed()
    first = desk.post(reverse("desk:activity_add"), typed)
    assert first.status_code == 302, first.content.decode()
    assert (
        desk.post(reverse("desk:activity_add"), typed)["Location"] == first["Location"]
    )
    page = desk.get(first["Location"]).content.decode()
    assert "In dezelfde reeks" in page
    assert page.count("Gastles over nepnieuws") >= 3
    month = f"{reverse('desk:activities')}?maand={str(typed['on'])[:7]}"
    assert "13:30" in desk.get(month).content.decode()


def test_where_it_is_held_is_a_link_only_for_who_can_open_that(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        school = an_organisation(director, "De Regenboogschool")
        made = an_activity(director, organisation_id=school.id)
    page = reverse("desk:activity", args=[made.id])
    link = reverse("desk:organisation", args=[school.id])
    shown = sign_in(Client(), DIRECTOR).get(page).content.decode()
    assert "De Regenboogschool" in shown
    assert link in shown
    shown = sign_in(Client(), "intake_officer_mergelstad").get(page).content.decode()
    assert "De Regenboogschool" in shown
    assert link not in shown


def test_what_is_refused_comes_back_as_it_was_typed(world: World) -> None:
    desk = sign_in(Client(), DIRECTOR)
    answer = desk.post(
        reverse("desk:activity_add"), _typed(class_level="", place="", at="03:00")
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Gastles over nepnieuws" in page
    assert "Kies een tijd tussen 07:00 en 22:00" in page


def test_a_calendar_of_a_mangled_address_is_a_page(world: World) -> None:
    desk = sign_in(Client(), DIRECTOR)
    for address in ("?maand=9999-99", "?maand=x", "?maand=0001-01"):
        assert desk.get(reverse("desk:activities") + address).status_code == 200
    assert desk.get(reverse("desk:activity_week") + "?dag=gisteren").status_code == 200
    assert desk.get(reverse("desk:activity_list") + "?na=x_y").status_code == 200


def test_a_resident_books_and_takes_it_back_without_an_account(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        shown = an_activity(director, is_public=True, places=3, title="Dialoogavond")
    visitor = _visitor()
    assert "Dialoogavond" in visitor.get(reverse("public:agenda")).content.decode()
    page = reverse("public:public_activity", args=[shown.id])
    assert "Er zijn nog 3 plaatsen." in visitor.get(page).content.decode()
    booked = visitor.post(page, {"seats": "2"})
    assert booked.status_code == 302
    mine = visitor.get(booked["Location"]).content.decode()
    assert "U hebt uw plaatsen" in mine
    assert not visitor.cookies.get("sessionid")
    waiting = visitor.post(page, {"seats": "2"})
    later = visitor.get(waiting["Location"]).content.decode()
    assert "U staat op de wachtlijst" in later
    visitor.post(booked["Location"])
    assert "U hebt uw plaatsen" in visitor.get(waiting["Location"]).content.decode()
    assert visitor.post(page, {"seats": "0"}).status_code == 422


def test_the_public_agenda_is_a_calendar_file(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_activity(director, is_public=True)
    answer = _visitor().get(reverse("public:agenda_file"))
    assert answer["Content-Type"].startswith("text/calendar")
    assert b"BEGIN:VEVENT" in answer.content


def test_five_phones_answer_without_a_cookie_and_the_room_sees_it(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        shown = an_activity(director)
    desk = sign_in(Client(), DIRECTOR)
    opened = desk.post(
        reverse("desk:evaluation_open", args=[shown.id]), {"moment": "after"}
    )
    page = desk.get(opened["Location"]).content.decode()
    assert "Nog geen uitslag" in page
    code = page.partition("/e/")[2].partition("/")[0]
    for number in range(5):
        phone = _visitor()
        form = reverse("public:evaluate", args=[code])
        assert phone.get(form).status_code == 200
        words = "Graag meer tijd." if number == 0 else ""
        sent = phone.post(form, {"talk": "yes", "words": words})
        assert sent.status_code == 302
        assert not phone.cookies
    page = desk.get(opened["Location"]).content.decode()
    assert "5 antwoorden zijn geteld." in page
    assert "Graag meer tijd." in page
    assert _visitor().post(form, {}).status_code == 422
