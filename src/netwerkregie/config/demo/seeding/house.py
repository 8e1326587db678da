# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A municipality gets its place in the installation, its people and their roles."""

from collections.abc import Iterator
from functools import cache
from uuid import UUID

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.contrib.auth.hashers import make_password

from netwerkregie.config.demo import cast, content
from netwerkregie.foundation.accounts import actions, queries
from netwerkregie.foundation.accounts.drafts import MemberDraft, RoleDraft
from netwerkregie.foundation.accounts.models import Membership, User
from netwerkregie.foundation.accounts.people import account_of, make_account
from netwerkregie.foundation.kernel import Purpose, Role, new_id
from netwerkregie.foundation.tenancy.models import Host, Municipality, Site

from .stage import Person, Place, Stage

SETTLED_DAYS = 592
"""Before the first contact moment: the house stood when the work began."""
LATE_DAYS = 2
LATE = {"lotte", "bram"}
"""Who came to the advice team two days ago and still waits for its key."""
INVITED = {
    "mergelstad": MemberDraft(
        "Femke Raedts", "femke.raedts@mergelstad.example", "Gemeente Mergelstad"
    ),
    "gouwedam": MemberDraft(
        "Sjoerd Vink", "sjoerd.vink@gouwedam.example", "Gemeente Gouwedam"
    ),
}
"""Who got a letter yesterday and did not answer yet."""


def found_municipality(place: Place) -> UUID:
    """Make the municipality and its two host names; return its id."""
    municipality, _ = Municipality.objects.get_or_create(
        slug=place.slug, defaults={"id": new_id(), "name": place.name}
    )
    for name, site in (
        (cast.desk_host(place.slug), Site.DESK),
        (cast.mailbox_host(place.slug), Site.MAILBOX),
    ):
        Host.objects.get_or_create(
            name=name, defaults={"municipality": municipality, "site": site}
        )
    return municipality.pk


def move_in(stage: Stage) -> None:
    """Give everybody of the cast a place, an account, a code app and their roles."""
    members = list(_members(stage.place.tells))
    first = [m for m in members if Role.ADMINISTRATOR in cast.roles_of(m[1])]
    rest = [m for m in members if m not in first]
    with stage.at(stage.days_ago(SETTLED_DAYS)):
        for person, membership in first:
            _add(stage, person, membership)
            _give_as_founder(stage, person.slug)
        for person, membership in rest:
            if person.slug not in LATE:
                _add(stage, person, membership)
                _give_roles(stage, person.slug)
    with stage.at(stage.days_ago(LATE_DAYS, hour=10)):
        for person, membership in rest:
            if person.slug in LATE:
                _add(stage, person, membership)
                _give_roles(stage, person.slug)
    # In the cast's own order, whoever came first.
    stage.people = {person.slug: stage.people[person.slug] for person, _ in members}


def leave_something_to_do(stage: Stage) -> None:
    """Invite a colleague, and propose a role that waits for its second reader."""
    draft = INVITED[stage.place.tells]
    if Membership.objects.filter(email=draft.email).exists():
        return
    administrator = stage.actor(
        stage.first_with(Role.ADMINISTRATOR), Purpose.ADMINISTRATION
    )
    invitation = actions.invite_member(administrator, draft)
    actions.mail_invitation(stage.job(Purpose.ADMINISTRATION), invitation.pk)
    holder = stage.people[stage.first_with(Role.CASE_HOLDER)]
    actions.propose_role(
        administrator, RoleDraft(holder.membership_id, Role.CASE_PARTNER)
    )


def _members(
    municipality: str,
) -> Iterator[tuple[content.CastMember, content.CastMembership]]:
    for person in content.cast():
        for membership in person.memberships:
            if membership.municipality == municipality:
                yield person, membership


def _add(
    stage: Stage, person: content.CastMember, membership: content.CastMembership
) -> None:
    user = _account(person)
    added = Membership.objects.filter(email=person.email).first()
    added = added or actions.add_member(
        stage.command(),
        MemberDraft(person.name, person.email, cast.controller(membership)),
        user_id=user.pk,
    )
    stage.people[person.slug] = Person(
        membership_id=added.pk,
        user_id=user.pk,
        name=person.name,
        organisation=added.organisation,
        roles=frozenset(cast.roles_of(membership)),
    )


def _account(person: content.CastMember) -> User:
    user = account_of(person.email)
    if user is None:
        user = make_account(person.email, None)
        user.password = _hash_of_password()
        user.save(update_fields=["password"])
    factors = Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP)
    if not factors.exists():
        TOTP.activate(user, cast.totp_secret(person.slug))
    return user


@cache
def _hash_of_password() -> str:
    """Hash the one open password once: fifty times costs half a minute."""
    return make_password(cast.PASSWORD)


def _give_as_founder(stage: Stage, slug: str) -> None:
    """The first administrators are given by the installation: nobody is there yet."""
    person = stage.people[slug]
    for role in sorted(person.roles - _held(stage, person)):
        actions.propose_role(stage.command(), RoleDraft(person.membership_id, role))


def _give_roles(stage: Stage, slug: str) -> None:
    """One administrator proposes; what opens content is read by a second one."""
    person = stage.people[slug]
    proposer, second = (
        stage.actor(slug, Purpose.ADMINISTRATION)
        for slug in stage.with_role(Role.ADMINISTRATOR)[:2]
    )
    for role in sorted(person.roles - _held(stage, person)):
        grant = actions.propose_role(proposer, RoleDraft(person.membership_id, role))
        if grant.given is None:
            actions.confirm_role(second, grant.pk)


def _held(stage: Stage, person: Person) -> frozenset[Role]:
    return queries.roles_of(stage.command(), person.membership_id)
