# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The library of lesson formats through the browser's door."""

from datetime import timedelta

from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.mail import EmailMultiAlternatives
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext

from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.programme import letters_activities
from netwerkregie.domain.programme.actions import activities, materials_using
from netwerkregie.domain.programme.factories.activities import an_activity, draft_of
from netwerkregie.domain.programme.factories.materials import (
    a_format,
    ask_to_read,
    with_a_file,
)
from netwerkregie.domain.programme.models import (
    FormatFile,
    FormatUse,
    FormatVersion,
    SharedFormat,
)
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.tenancy.enter import ALIAS
from tests.cast import acting_as, sign_in
from tests.harness.world import World
from tests.pictures import a_photo_with_a_place

LIBRARY = "/programma/werkvormen"
FORM = {
    "title": "Wat zie je echt?",
    "kind": "lesson",
    "purpose": "Een bericht nagaan voordat je het deelt.",
    "audience": "pupils",
    "minutes": "50",
    "language": "nl",
    "licence": "cc_by",
    "credit": "Gemeente Mergelstad",
    "steps": "10 Kennismaken\n30 min: Nagaan\n10. Terugkijken",
    "needs": "Kaarten\n\nEen scherm",
}


def test_a_format_is_written_signed_shared_and_taken_over_by_its_pages(
    world: World,
) -> None:
    director = sign_in(Client(), "director_mergelstad")
    made = director.post(f"{LIBRARY}/nieuw/", FORM)
    assert made.status_code == 302
    with acting_as("director_mergelstad"):
        version = FormatVersion.objects.get()
        assert version.step_minutes == [10, 30, 10]
        assert version.needs == ["Kaarten", "Een scherm"]
    here = f"{LIBRARY}/versie/{version.id}"
    photo = SimpleUploadedFile("klas.jpg", a_photo_with_a_place(), "image/jpeg")
    file = {"title": "Kaart", "file": photo}
    assert director.post(f"{here}/bestand/", file).status_code == 302
    with acting_as("director_mergelstad"):
        # Drawn afresh: where and when it was taken is no longer in it.
        kept = bytes(FormatFile.objects.get().content)
        assert (kept[:3], b"Exif" in kept) == (b"\xff\xd8\xff", False)
    shown = director.get(f"{here}/").content.decode()
    hashed = shown.split('name="content_hash" value="')[1][:64]
    points = ["no_person", "no_school", "no_faces", "licence"]
    few = {"content_hash": hashed, "checks": points[:3]}
    assert director.post(f"{here}/vragen/", few).status_code == 422
    said = {"content_hash": hashed, "checks": points}
    assert director.post(f"{here}/vragen/", said).status_code == 302
    deputy = sign_in(Client(), "deputy_mergelstad")
    assert deputy.get(f"{here}/").status_code == 200
    assert deputy.post(f"{here}/tekenen/", said).status_code == 302
    zipped = director.post(f"{here}/meegeven/")
    assert zipped["Content-Type"] == "application/zip"
    theirs = sign_in(Client(), "director_gouwedam")
    with acting_as("director_gouwedam"):
        shared = SharedFormat.objects.get()
    there = f"{LIBRARY}/anderen/{shared.id}/"
    assert "Gemeente Mergelstad" in theirs.get(there).content.decode()
    assert theirs.post(f"{there}overnemen/").status_code == 302
    # The same by file: taken over already.
    again = SimpleUploadedFile("les.zip", zipped.content, "application/zip")
    refused = theirs.post(f"{LIBRARY}/inlezen/", {"file": again})
    assert refused.status_code == 422
    assert "al in uw bibliotheek" in refused.content.decode()
    recall = {"why": "mistake", "words": "Stap twee klopt niet."}
    assert director.post(f"{here}/terugroepen/", recall).status_code == 302
    for address in ("/vandaag/", f"{LIBRARY}/"):
        told = theirs.get(address).content.decode()
        assert "Teruggeroepen door de maker" in told, address
    assert theirs.get(there).status_code == 404


def test_what_was_typed_stays_when_a_format_is_refused(world: World) -> None:
    director = sign_in(Client(), "director_mergelstad")
    for change in (
        {"works": "Mohammed el Amrani deed goed mee."},
        {"steps": "Zonder minuten"},
        {"links": "instagram.com/jan.de.boer"},
        {"licence": "permission"},
    ):
        answer = director.post(f"{LIBRARY}/nieuw/", FORM | change)
        assert answer.status_code == 422, change
        assert "Een bericht nagaan" in answer.content.decode()
    bomb = SimpleUploadedFile("x.zip", b"PK\x03\x04")
    assert director.post(f"{LIBRARY}/inlezen/", {"file": bomb}).status_code == 422
    with acting_as("director_mergelstad"):
        assert not FormatVersion.objects.exists()


def test_a_teacher_reads_the_page_of_a_lesson_and_no_name_stands_in_it(
    world: World,
) -> None:
    with acting_as("director_mergelstad") as director:
        version = a_format(director)
        with_a_file(director, version)
    client = sign_in(Client(), "director_mergelstad")
    plan = f"{LIBRARY}/versie/{version.id}/plannen/"
    form = client.get(plan).content.decode()
    assert "Wat zie je echt?" in form
    on = clock.today() + timedelta(days=14)
    typed = {
        "kind": "lesson",
        "title": "Wat zie je echt?",
        "audience": "pupils",
        "class_level": "lower_vmbo",
        "place": "Lokaal 3",
        "on": on.isoformat(),
        "at": "10:00",
        "minutes": "50",
        "repeat": "weekly",
        "times": "2",
    }
    planned = client.post(plan, typed)
    assert planned.status_code == 302
    with acting_as("director_mergelstad"):
        uses = list(FormatUse.objects.order_by("activity__on"))
        file = FormatFile.objects.get()
    assert uses[0].code in client.get(planned["Location"]).content.decode()
    visitor = Client(headers={"host": "mergelstad.localhost"})
    page = visitor.get(f"/les/{uses[1].code}/")
    text = page.content.decode()
    assert page.status_code == 200
    assert "Leg de kaarten klaar." in text
    assert "Je hoeft niets over jezelf te vertellen." in text
    with acting_as("director_mergelstad") as director:
        assert director.name not in text
    assert visitor.get(f"/les/{uses[1].code}/{file.id}/").status_code == 200
    assert visitor.get(f"/les/{'a' * 26}/").status_code == 404
    assert not page.cookies


def test_the_letter_to_a_school_leads_to_the_teachers_page_unless_it_is_off(
    world: World, mailoutbox: list[EmailMultiAlternatives]
) -> None:
    with acting_as("director_mergelstad") as director:
        school = an_organisation(director, email="balie@school.example")
        there = {"organisation_id": school.id, "mails_them": True}
        plain = an_activity(director, **there)
        lesson = materials_using.plan_from(
            director, a_format(director).id, draft_of(**there)
        )
        code = FormatUse.objects.get(activity=lesson).code
        for one in (lesson, plain, activities.cancel(director, lesson.id, "Ziek.")):
            letters_activities.send(one)
    assert [f"/les/{code}/" in str(one.body) for one in mailoutbox] == [
        True,
        False,
        False,
    ]


def test_the_library_takes_few_queries_however_much_is_in_it(world: World) -> None:
    client = sign_in(Client(), "director_mergelstad")
    counts = []
    for number in (1, 21):
        with acting_as("director_mergelstad") as director:
            for place in range(number):
                a_format(director, title=f"Les {number} {place:02}")
        client.get(f"{LIBRARY}/")
        with CaptureQueriesContext(connections[ALIAS]) as seen:
            assert client.get(f"{LIBRARY}/?q=berichten").status_code == 200
        counts.append(len(seen))
    assert counts[0] == counts[1]
    with acting_as("director_mergelstad") as director:
        version = a_format(director, title="Met een lezer")
        ask_to_read(director, version.id)
    with CaptureQueriesContext(connections[ALIAS]) as seen:
        assert client.get(f"{LIBRARY}/versie/{version.id}/").status_code == 200
    assert len(seen) <= counts[1] + 20
