# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Visiting cards come in by the rules of a list, and most of a card stays outside."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netwerkregie.domain.network.actions import imports
from netwerkregie.domain.network.factories import an_organisation
from netwerkregie.domain.network.importer.cards import is_cards, read_cards
from netwerkregie.domain.network.importer.columns import Refusal
from netwerkregie.domain.network.importer.kinds import read_domain, word_for
from netwerkregie.domain.network.importer.people import NotAsked
from netwerkregie.domain.network.importer.sheets import UnreadableError
from netwerkregie.domain.network.models import Invitation, Organisation
from netwerkregie.domain.network.rules import Domain
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import RuleBroken
from tests.cast import acting_as
from tests.harness.world import World

CARDS = """BEGIN:VCARD
VERSION:3.0
KIND:org
FN:Buurthuis De Kade
ORG:Buurthuis De Kade
ADR;TYPE=WORK:;;Kadestraat 12a;Mergelstad;;6211 AB;Nederland
TEL;TYPE=WORK:043 123 45 67
EMAIL:info@kade.example
URL:https://kade.example
NOTE:Let op, lastige penningmeester.
END:VCARD
BEGIN:VCARD
VERSION:3.0
N:de Vries;Truus;;;
FN:Truus de Vries
ORG:De Brug;Team Jeugd
TITLE:jongerenwerker
EMAIL;TYPE=HOME:truusje@thuis.example
EMAIL;TYPE=WORK:truus@brug.example
TEL;TYPE=CELL:06 12345678
PHOTO;ENCODING=b;TYPE=JPEG:SGFsbG8=
BDAY:1980-05-04
NOTE:Gaat elke vrijdag naar de moskee
X-SOCIALPROFILE;TYPE=twitter:https://twitter.example/truusje
RELATED;TYPE=spouse:Piet
ADR;TYPE=HOME:;;Geheimstraat 3;Mergelstad;;6211 ZZ;
X-IETS:anders
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Jan Smeets
ORG:Onbekende Club
EMAIL:jan@club.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Losse Naam
EMAIL:los@naam.example
END:VCARD
"""
NEVER = (
    "Geheimstraat",
    "truusje",
    "06 12345678",
    "moskee",
    "1980-05",
    "1980, 5",
    "Piet",
    "lastige",
)


def card(*lines: str) -> bytes:
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""]).encode()


def test_a_card_of_an_organisation_becomes_an_organisation_and_a_person_is_asked(
    world: World,
) -> None:
    with acting_as(DIRECTOR) as director:
        brug = an_organisation(director, "De Brug Team Jeugd", domain="youth")
        preview = imports.preview(director, CARDS.encode())
        assert (preview.known, preview.fresh, preview.plan.people) == (1, 2, 1)
        run = imports.accept(director, preview.sealed, [])
        kade = Organisation.objects.get(name="Buurthuis De Kade")
        assert (kade.street, kade.house_number) == ("Kadestraat", "12a")
        assert (kade.postcode, kade.city) == ("6211 AB", "Mergelstad")
        assert (kade.email, kade.phone) == ("info@kade.example", "043 123 45 67")
        [asked] = Invitation.objects.filter(run_id=run.id)
        assert (asked.name, asked.role) == ("Truus de Vries", "jongerenwerker")
        assert asked.address == "truus@brug.example"
        assert asked.organisation_id == brug.id


def test_what_stays_outside_is_named_with_its_reason_and_is_nowhere(
    world: World, superuser_connection: Any
) -> None:
    with acting_as(DIRECTOR) as director:
        preview = imports.preview(director, CARDS.encode())
        outside = {(one.header, one.why): one.filled for one in preview.plan.refused}
        assert outside == {
            ("ADR", Refusal.HOME_ADDRESS): 1,
            ("BDAY", Refusal.BIRTHDAY): 1,
            ("EMAIL (HOME)", Refusal.HOME_ADDRESS): 1,
            ("NOTE", Refusal.REMARKS): 2,
            ("PHOTO", Refusal.PHOTO): 1,
            ("RELATED", Refusal.KINSHIP): 1,
            ("TEL", Refusal.PERSONAL_PHONE): 1,
            ("X-IETS", Refusal.UNKNOWN): 1,
            ("X-SOCIALPROFILE", Refusal.PROFILE): 1,
        }
        assert not [word for word in NEVER if word in repr(preview.plan)]
        imports.accept(director, preview.sealed, [])
    tables = superuser_connection.execute(
        "SELECT relname FROM pg_class WHERE relkind = 'r'"
        " AND relnamespace = 'public'::regnamespace"
    ).fetchall()
    whole = "".join(
        str(superuser_connection.execute(f'SELECT * FROM "{name}"').fetchall())
        for (name,) in tables
    )
    assert "Buurthuis De Kade" in whole
    assert not [word for word in NEVER if word in whole]


def test_who_may_not_be_asked_is_not_asked_by_card_either(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "Huis van Stilte", domain="faith")
        data = card("FN:Jan Smeets", "ORG:Huis van Stilte", "EMAIL:jan@huis.example")
        data += card("FN:Els Bos", "ORG:Onbekende Club", "EMAIL:els@club.example")
        plan = imports.preview(director, data).plan
        assert plan.people == 0
        assert [row.left_out for row in plan.rows] == [
            (NotAsked.REGISTERS_ITSELF,),
            (NotAsked.NO_DOMAIN,),
        ]


def test_a_name_with_more_than_a_name_is_not_taken(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        an_organisation(director, "De Brug", domain="youth")
        words = "FN:Jan Smeets broer van Piet"
        plan = imports.preview(
            director, card(words, "ORG:De Brug", "EMAIL:jan@brug.example")
        ).plan
        assert plan.people == 0


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCARD\r\n",
        b"BEGIN:VCARD\r\nEND:VEVENT\r\n",
        b"BEGIN:VCARD\r\n\xff\xfe\x00END:VCARD",
        b"BEGIN:VCARD\r\nFN\r\n" + b"X" * 10_000,
    ],
)
def test_a_damaged_card_gets_one_clear_sentence(world: World, data: bytes) -> None:
    assert is_cards(data)
    refused: RuleBroken | None = None
    with acting_as(DIRECTOR) as director:
        try:
            imports.preview(director, data)
        except RuleBroken as broken:
            refused = broken
    assert refused is not None
    assert refused.field == "file"


def test_too_many_cards_are_refused() -> None:
    with pytest.raises(UnreadableError):
        read_cards(card("FN:Jan", "ORG:De Brug") * 10_001, {})


def test_every_domain_has_a_word_that_reads_back() -> None:
    assert [read_domain(word_for(domain)) for domain in Domain] == list(Domain)


@given(st.binary(max_size=400))
def test_whatever_is_in_a_card_never_breaks_the_reader(noise: bytes) -> None:
    data = b"BEGIN:VCARD\r\nVERSION:3.0\r\n" + noise + b"\r\nEND:VCARD\r\n"
    try:
        sheet, _ = read_cards(data, {})
    except UnreadableError:
        return
    assert len(sheet.rows[0][1]) == len(sheet.rows[-1][1])
