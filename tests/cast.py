# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The standing cast: two municipalities and their people in every role.

Everybody knows them: `actor_of("director_mergelstad")`. Their ids follow from their
names, so a test finds them without asking the database. They move into the template
database once per run; each test gets a copy of that.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from uuid import UUID, uuid5

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.hashers import make_password
from django.db import connections, transaction
from django.http import HttpResponse
from django.test import Client

from netwerkregie.foundation.accounts.adapter import SecondFactorAdapter
from netwerkregie.foundation.accounts.enter import as_session
from netwerkregie.foundation.accounts.models import (
    Membership,
    MembershipState,
    RoleGrant,
    User,
)
from netwerkregie.foundation.accounts.session_store import (
    MEMBERSHIP,
    MUNICIPALITY,
    SessionStore,
)
from netwerkregie.foundation.accounts.unlocking import keep_unlocked
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, Role, clock
from netwerkregie.foundation.tenancy.enter import ALIAS, as_command
from netwerkregie.foundation.tenancy.models import Host, Municipality, Site
from netwerkregie.foundation.vault import keys, recovery, teams
from netwerkregie.foundation.vault.derivation import PhraseCost
from netwerkregie.foundation.vault.keys import UnlockedKeys

_NAMES = UUID("6f1c2f0e-8a57-4c55-9f0e-000000000000")
PASSWORD = "koffie met zes klontjes"
PHRASE = "vijf woorden van het standaardgezelschap"
TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
# A guess of a test's phrase may cost nothing; unlocking reads the cost beside it.
CHEAP = PhraseCost(1, 1, 64)
ADVICE_TEAM = "advice"
INTAKE_TEAM = "intake"
TOWNS = {"mergelstad": "Mergelstad", "gouwedam": "Gouwedam"}


def id_of(name: str) -> UUID:
    """The identifier that belongs to a name of the cast, for ever the same."""
    return uuid5(_NAMES, name)


MERGELSTAD, GOUWEDAM = id_of("mergelstad"), id_of("gouwedam")


@dataclass(frozen=True)
class Person:
    """Somebody's place in one municipality.

    A person of two municipalities has two of these with the same e-mail address.
    """

    key: str
    name: str
    town: str
    roles: tuple[Role, ...]
    organisation: str = ""
    email: str = ""
    has_keys: bool = False
    in_advice_team: bool = False

    @property
    def address(self) -> str:
        """The address to sign in with."""
        return self.email or f"{self.key}@{self.town}.example"

    @property
    def user_id(self) -> UUID:
        """The account."""
        return id_of(f"user {self.address}")

    @property
    def membership_id(self) -> UUID:
        """The membership."""
        return id_of(f"membership {self.key}")

    @property
    def municipality_id(self) -> UUID:
        """The municipality."""
        return id_of(self.town)

    @property
    def host(self) -> str:
        """The host of the desk where this person works."""
        return f"{self.town}.localhost"

    @property
    def controller(self) -> str:
        """For whom this person works."""
        return self.organisation or f"Gemeente {TOWNS[self.town]}"


def _of(town: str) -> list[Person]:
    """The people that every municipality has."""

    def person(key: str, name: str, *roles: Role, **more: object) -> Person:
        return Person(f"{key}_{town}", name, town, roles, **more)  # type: ignore[arg-type]

    desk = {"has_keys": True, "in_advice_team": True}
    return [
        person("administrator", "Aad Beheer", Role.ADMINISTRATOR),
        person("second_administrator", "Bea Beheer", Role.ADMINISTRATOR),
        person("director", "Dirk Regisseur", Role.NETWORK_DIRECTOR, **desk),
        person("deputy", "Door Vervanger", Role.DEPUTY, **desk),
        person("intake_officer", "Ine Intaker", Role.INTAKE_OFFICER, **desk),
        # Has keys, and waits until a colleague gives access.
        person("newcomer", "Nora Nieuw", Role.INTAKE_OFFICER, has_keys=True),
        # Was given the role, and chose no phrase yet.
        person("keyless", "Karel Zonder", Role.INTAKE_OFFICER),
        person("weigher", "Wim Weger", Role.WEIGHER, has_keys=True),
        person(
            "police_weigher",
            "Pia Politie",
            Role.WEIGHER,
            organisation="Politie",
            has_keys=True,
        ),
        person(
            "youth_weigher",
            "Yara Jeugd",
            Role.WEIGHER,
            organisation="Jeugdhulp",
            has_keys=True,
        ),
        person("chair", "Chris Voorzitter", Role.CHAIR, has_keys=True),
        person("case_holder", "Cas Houder", Role.CASE_HOLDER, has_keys=True),
        person(
            "case_partner",
            "Carla Partner",
            Role.CASE_PARTNER,
            organisation="Welzijn",
            has_keys=True,
        ),
        person(
            "care_partner",
            "Gijs Zorg",
            Role.CASE_PARTNER,
            organisation="GGZ",
            has_keys=True,
        ),
        person(
            "family_counsellor",
            "Fien Gesprek",
            Role.FAMILY_COUNSELLOR,
            organisation="Welzijn",
            has_keys=True,
        ),
        person(
            "focal_point",
            "Fatima Focus",
            Role.FOCAL_POINT,
            organisation="Scholengroep",
            has_keys=True,
        ),
        person(
            "teacher",
            "Teun Docent",
            Role.FOCAL_POINT,
            organisation="Scholengroep",
            has_keys=True,
        ),
        person(
            "partner",
            "Paul Partner",
            Role.PARTNER,
            organisation="Welzijn",
            has_keys=True,
        ),
        person("key_person", "Kees Sleutel", Role.KEY_PERSON, organisation="-"),
        person("volunteer", "Vera Vrijwillig", Role.VOLUNTEER, organisation="-"),
        person("policy_adviser", "Bram Beleid", Role.POLICY_ADVISER),
        person("mayor", "Bob Burgemeester", Role.MAYOR),
        person("dpo", "Fenna Gegevens", Role.DPO),
        person("auditor", "Oscar Rekening", Role.AUDITOR, organisation="Rekenkamer"),
        person("rights_desk", "Lia Loket", Role.RIGHTS_DESK, has_keys=True),
        person("custodian", "Stan Sleutelbewaarder", Role.CUSTODIAN),
        person("nobody", "Niels Nergens"),
    ]


_SHARED = "in.both@samen.example"
PEOPLE: dict[str, Person] = {
    one.key: one
    for one in (
        *_of("mergelstad"),
        *_of("gouwedam"),
        Person(
            "both_in_mergelstad",
            "Samira Beide",
            "mergelstad",
            (Role.INTAKE_OFFICER,),
            email=_SHARED,
            has_keys=True,
            in_advice_team=True,
        ),
        Person(
            "both_in_gouwedam",
            "Samira Beide",
            "gouwedam",
            (Role.DEPUTY,),
            email=_SHARED,
            has_keys=True,
            in_advice_team=True,
        ),
    )
}


# Being somebody


def actor_of(name: str, *, unlocked: bool = False) -> Actor:
    """The person as an actor, as the middleware would make it."""
    person = PEOPLE[name]
    return Actor(
        kind=ActorKind.MEMBER,
        municipality_id=person.municipality_id,
        membership_id=person.membership_id,
        user_id=person.user_id,
        name=person.name,
        roles=frozenset(person.roles),
        organisation=person.controller,
        purpose=Purpose.NETWORK,
        keys=keys_of(name) if unlocked else None,
    )


@contextmanager
def acting_as(name: str, *, unlocked: bool = False) -> Iterator[Actor]:
    """Be somebody inside one real transaction of a real session; it commits."""
    person = PEOPLE[name]
    opened = keys_of(name) if unlocked else None
    with as_session(session_of(name).session_key or "", person.host) as entered:
        actor = entered.actor()
        yield Actor(
            **{
                field: getattr(actor, field)
                for field in actor.__slots__
                if field != "keys"
            },
            keys=opened,
        )


def keys_of(name: str) -> UnlockedKeys:
    """The person's unlocked keys."""
    person = PEOPLE[name]
    if connections[ALIAS].in_atomic_block:
        return keys.unlock(person.membership_id, PHRASE)
    with as_session(session_of(name).session_key or "", person.host):
        return keys.unlock(person.membership_id, PHRASE)


def session_of(name: str) -> SessionStore:
    """A fresh session of this person, with a second factor given."""
    person = PEOPLE[name]
    user = User.objects.get(pk=person.user_id)
    store = SessionStore()
    store["_auth_user_id"] = str(user.pk)
    store["_auth_user_backend"] = "allauth.account.auth_backends.AuthenticationBackend"
    store["_auth_user_hash"] = user.get_session_auth_hash()
    now = time.time()
    store["account_authentication_methods"] = [
        {"method": "password", "at": now, "email": user.email},
        {"method": "mfa", "at": now, "type": "totp"},
    ]
    store["account_authentication_methods_user"] = str(user.pk)
    store[MUNICIPALITY] = str(person.municipality_id)
    store[MEMBERSHIP] = str(person.membership_id)
    store.create()
    return store


def sign_in(client: Client, name: str, *, unlocked: bool = False) -> Client:
    """Give a test client a real session of this person, on the person's own host."""
    person = PEOPLE[name]
    store = session_of(name)
    client.defaults["HTTP_HOST"] = person.host
    client.cookies["sessionid"] = str(store.session_key)
    if unlocked:
        _unlock(client, store, name)
    return client


def _unlock(client: Client, store: SessionStore, name: str) -> None:
    response = HttpResponse()

    class Request:
        session = store

    keep_unlocked(Request(), response, keys_of(name))  # type: ignore[arg-type]
    store.save()
    for cookie, morsel in response.cookies.items():
        client.cookies[cookie] = morsel.value


def code_now(shift: int = 0) -> str:
    """The six digits that the person's code app shows now; each works once."""
    counter = int(time.time()) // 30 + shift
    return str(format_hotp_value(hotp_value(TOTP_SECRET, counter)))


# Moving in


def seed() -> None:
    """Let the cast move in: as the owner of the tables, in one process per run."""
    # Only here: the harness imports this module while it starts.
    from tests.harness.world import as_it_is, point_django, settings_of

    before = as_it_is()
    point_django(settings_of("command")["DATABASES"], None)
    try:
        _seed_towns()
        _seed_accounts()
        for town in TOWNS:
            with as_command(id_of(town)):
                _seed_members(town)
            _seed_keys(town)
    finally:
        point_django(before, None)


def _seed_towns() -> None:
    for slug, name in TOWNS.items():
        Municipality.objects.create(id=id_of(slug), slug=slug, name=name)
        for host, site in (
            (f"{slug}.localhost", Site.DESK),
            (f"advies.{slug}.localhost", Site.MAILBOX),
        ):
            Host.objects.create(name=host, municipality_id=id_of(slug), site=site)


def _seed_accounts() -> None:
    password = make_password(PASSWORD)
    secret = SecondFactorAdapter().encrypt(TOTP_SECRET)
    everybody = {one.user_id: one.address for one in PEOPLE.values()}
    with transaction.atomic(using="signin"):
        User.objects.bulk_create(
            User(id=key, email=email, password=password)
            for key, email in everybody.items()
        )
        EmailAddress.objects.bulk_create(
            EmailAddress(user_id=key, email=email, verified=True, primary=True)
            for key, email in everybody.items()
        )
        Authenticator.objects.bulk_create(
            Authenticator(
                user_id=key, type=Authenticator.Type.TOTP, data={"secret": secret}
            )
            for key in everybody
        )


def _seed_members(town: str) -> None:
    people = [one for one in PEOPLE.values() if one.town == town]
    Membership.objects.bulk_create(
        Membership(
            id=one.membership_id,
            municipality_id=one.municipality_id,
            user_id=one.user_id,
            name=one.name,
            email=one.address,
            organisation=one.controller,
            state=MembershipState.ACTIVE,
        )
        for one in people
    )
    first = PEOPLE[f"administrator_{town}"].membership_id
    second = PEOPLE[f"second_administrator_{town}"].membership_id
    RoleGrant.objects.bulk_create(
        RoleGrant(
            municipality_id=one.municipality_id,
            membership_id=one.membership_id,
            role=role.value,
            proposed_by_id=None if role is Role.ADMINISTRATOR else first,
            confirmed_by_id=None if role is Role.ADMINISTRATOR else second,
            given=clock.now(),
        )
        for one in people
        for role in one.roles
    )


def _seed_keys(town: str) -> None:
    people = [one for one in PEOPLE.values() if one.town == town]
    with as_command(id_of(town)):
        recovery.hold_ceremony(id_of(town))
        made = {
            one.key: keys.make_keys(
                one.municipality_id, one.membership_id, PHRASE, cost=CHEAP
            )
            for one in people
            if one.has_keys
        }
        director = _unlocked(PEOPLE[f"director_{town}"], made)
        team = teams.create_team(director, ADVICE_TEAM)
        for one in people:
            if Role.INTAKE_OFFICER in one.roles or one.in_advice_team:
                teams.expect(team, one.membership_id)
            if one.in_advice_team and one.membership_id != director.membership_id:
                teams.give_access(director, team, one.membership_id)
        _seed_intake_team(town, people, made)


def _seed_intake_team(
    town: str, people: list[Person], made: dict[str, UnlockedKeys]
) -> None:
    """Concerns are sealed to who takes them in; no director is among them."""
    officer = _unlocked(PEOPLE[f"intake_officer_{town}"], made)
    team = teams.create_team(officer, INTAKE_TEAM)
    for one in people:
        if Role.INTAKE_OFFICER not in one.roles:
            continue
        teams.expect(team, one.membership_id)
        if one.in_advice_team and one.membership_id != officer.membership_id:
            teams.give_access(officer, team, one.membership_id)


def _unlocked(person: Person, made: dict[str, UnlockedKeys]) -> Actor:
    return Actor(
        kind=ActorKind.MEMBER,
        municipality_id=person.municipality_id,
        membership_id=person.membership_id,
        roles=frozenset(person.roles),
        keys=made[person.key],
    )
