# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What intake hangs on an organisation follows it when it is joined with another."""

from __future__ import annotations

from uuid import UUID

from netwerkregie.domain.intake.actions import mailbox, referrals, short_addresses
from netwerkregie.domain.intake.drafts.triage import (
    HelpKind,
    Reason,
    ReceiverDraft,
    ReferralDraft,
)
from netwerkregie.domain.intake.queries import referrals as asked
from netwerkregie.domain.network.actions import merges, own_page
from netwerkregie.domain.network.factories import a_link, an_organisation
from netwerkregie.domain.network.tests.being import holding
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose
from netwerkregie.foundation.tenancy.enter import as_host
from tests.asking import ask_anonymously
from tests.cast import acting_as
from tests.harness.world import World

DIRECTOR = "director_mergelstad"


def test_a_short_address_greets_as_the_organisation_that_stayed(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        stays = an_organisation(director, "De Regenboog", domain="education")
        goes = an_organisation(director, "Regenboogschool", domain="education")
        word = short_addresses.make(director, goes.pk).word
        merges.merge(director, kept_id=stays.id, gone_id=goes.id)
    with world.as_process("mailbox"), as_host("advies.mergelstad.localhost") as here:
        visitor = Actor(
            ActorKind.REPORTER, here.municipality_id, purpose=Purpose.ADVICE
        )
        greeting = mailbox.greet(visitor, word)
    assert greeting is not None
    assert greeting.name == "De Regenboog"


def test_what_a_joined_receiver_was_asked_is_read_by_who_stayed(world: World) -> None:
    thread, _code = ask_anonymously(world, "Mijn zoon luistert niet meer.")
    goes, _ = _read("Wijkteam Noord")
    stays, token = _read("Wijkteams")
    with acting_as(DIRECTOR) as director:
        kind = HelpKind.NEIGHBOURHOOD_TEAM
        receiver = referrals.add_receiver(director, ReceiverDraft(kind, goes)).id
    with acting_as(DIRECTOR, unlocked=True) as director:
        draft = ReferralDraft(
            receiver, Reason.HELP_AT_HOME, "Het wijkteam denkt mee.", "Denkt u mee?"
        )
        sent = referrals.refer(director, thread, draft)
    with acting_as(DIRECTOR) as director:
        merges.merge(director, kept_id=stays, gone_id=goes)
    with holding(token) as holder:
        assert [one.id for one in asked.own_referrals(holder)] == [sent.id]


def _read(name: str) -> tuple[UUID, str]:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, name, domain="welfare")
        _link, token = a_link(director, organisation.id)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    return organisation.id, token
