# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""M3: a person is in the network by their own word; an invitation is nowhere else."""

from __future__ import annotations

import re
from datetime import timedelta

from django.apps import apps

from netwerkregie.domain.network import figures
from netwerkregie.domain.network.actions import imports, own_entry
from netwerkregie.domain.network.factories import an_invitation, an_organisation
from netwerkregie.domain.network.models import Invitation, JoinRequest, PersonEntry
from netwerkregie.domain.network.rules import invitations as rules
from netwerkregie.domain.network.tests.being import DIRECTOR
from netwerkregie.foundation.kernel import clock
from tests.cast import acting_as
from tests.harness.world import World
from tests.house.source import SOURCE, name_of, python_files

NAMES_IT = r"domain\.network\S* import (\([^)]*|[^\n(]*)\bInvitation\b"
KNOWS_INVITATIONS = (
    "domain/network/",
    "doors/desk/network/",
    "doors/desk/today/",
    "doors/public/links/",
    "config/",
)
"""Rooms that may name an invitation; no figure, search, export or feed is in them."""


def test_an_invitation_holds_what_a_letter_needs_and_nothing_more() -> None:
    content = {
        field.name
        for field in Invitation._meta.concrete_fields
        if field.get_internal_type() in {"CharField", "TextField", "EmailField"}
        and not field.choices
        and field.name != "language"
    }
    assert content == {"name", "address", "role"}


def test_no_entry_comes_from_an_import(world: World) -> None:
    from pathlib import Path

    data = Path("tests/data/relatielijst.xlsx").read_bytes()
    with acting_as(DIRECTOR) as director:
        sealed = imports.preview(director, data).sealed
        imports.accept(director, sealed, [])
        assert Invitation.objects.count() > 100
        assert PersonEntry.objects.count() == 0


def test_no_figure_search_or_export_names_an_invitation() -> None:
    files = [
        name_of(path)
        for path in python_files()
        if re.search(NAMES_IT, path.read_text("utf-8"))
        and not name_of(path).startswith(KNOWS_INVITATIONS)
    ]
    assert files == []
    for name in (
        "figures/__init__.py",
        "figures/reach.py",
        "queries/search.py",
        "queries/organisations.py",
        "queries/reach.py",
    ):
        text = (SOURCE / "domain" / "network" / name).read_text()
        assert "nvitation" not in text


def test_figures_are_the_same_with_and_without_invitations(world: World) -> None:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director)
        before = figures.count_reach(director, clock.today())
        for number in range(5):
            an_invitation(
                director,
                address=f"x{number}@brug.example",
                organisation_id=organisation.id,
            )
        assert figures.count_reach(director, clock.today()) == before


def test_thirty_days_is_all_there_is() -> None:
    today = clock.today()
    assert rules.expires_on(today) == today + timedelta(days=30)


def test_an_entry_has_no_column_for_who_entered_it() -> None:
    names = {field.name for field in PersonEntry._meta.concrete_fields}
    assert not names & {"made_by", "created_by", "added_by", "invited_by", "note"}
    assert set(own_entry.OWN) < names


def test_no_other_model_of_the_room_holds_a_persons_name_or_address() -> None:
    found = {
        f"{model.__name__}.{field.name}"
        for model in apps.get_app_config("network").get_models()
        for field in model._meta.concrete_fields
        if field.name in {"name", "address", "email"}
    }
    assert found == {
        "Organisation.name",
        "Organisation.email",
        "OrganisationLink.address",
        "District.name",
        "PersonEntry.name",
        "PersonEntry.email",
        "Invitation.name",
        "Invitation.address",
        # A thing that organisations do together, and what a resident proposes; the
        # address is the resident's own, for the answer only, and goes with it.
        "Initiative.name",
        "Proposal.name",
        "Proposal.email",
        # Given by whoever joins; nothing beside it is kept before it is confirmed.
        "JoinRequest.address",
    }


def test_before_somebody_confirms_there_is_an_address_and_nothing_else() -> None:
    names = {field.name for field in JoinRequest._meta.concrete_fields}
    assert names == {
        *("id", "municipality", "address", "address_hash", "language"),
        *("token_hash", "round", "asked_on", "sent_on"),
    }
