# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""People in the network, each by their own word: asked, confirmed, renewed, gone."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from uuid import UUID

from django.test import override_settings

from netwerkregie.config.demo import content
from netwerkregie.domain.network.actions import (
    invitations,
    links,
    own_entry,
    retention,
)
from netwerkregie.domain.network.drafts import (
    EntryDraft,
    EntryKind,
    InvitationDraft,
    InvitationSource,
    ReachBy,
)
from netwerkregie.domain.network.models import PersonEntry, RegistrationCode
from netwerkregie.domain.network.tokens import Opens, hash_of
from netwerkregie.foundation.kernel import Purpose

from .relations import Register, holder_of
from .stage import Event
from .wording import topics_of

NO_MAIL = "django.core.mail.backends.dummy.EmailBackend"
LONGEST_OFFER = 300


def events_of_members(register: Register) -> Iterator[Event]:
    """Yield how everybody came into the network, or did not."""
    for person in register.people:
        yield from _Asked(register, person).events()
    for days in range(30, -1, -1):
        yield Event(register.stage.days_ago(days, hour=6), partial(_remind, register))


class _Asked:
    """One professional and the way into the network or past it."""

    def __init__(self, register: Register, person: content.Professional) -> None:
        self.register, self.person = register, person
        self.stage = register.stage
        self.invitation = self.entry = UUID(int=0)

    def events(self) -> Iterator[Event]:
        """Yield what happened to this person's invitation and entry."""
        person, ago = self.person, self.stage.days_ago
        if person.invited_days is not None:
            yield Event(ago(person.invited_days, hour=12), self._invite)
        if person.since_days is not None:
            # Later in the day than the invitation, earlier than a withdrawal.
            yield Event(ago(person.since_days, hour=13), self._come)
            if person.last_confirmed_days not in (None, person.since_days):
                renewed = person.last_confirmed_days or 0
                yield Event(ago(renewed, hour=14), self._renew)
        if person.ended_days is not None:
            yield Event(ago(person.ended_days, hour=20), self._end)

    def _invite(self) -> None:
        person = self.person
        draft = InvitationDraft(
            name=person.name,
            address=person.email,
            role=content.role_title_nl(person.role),
            organisation_id=self.register.ids[person.organisation],
            source=InvitationSource.COLLEAGUE,
        )
        made = invitations.invite(self.register.director(), draft)
        self.invitation = made.pk
        # What was answered long ago needs no letter any more.
        with nullcontext() if person.state == "invited" else without_mail():
            invitations.send(self.stage.job(Purpose.NETWORK), made.pk)

    def _come(self) -> None:
        person = self.person
        draft = EntryDraft(
            kind=EntryKind.PROFESSIONAL,
            name=person.name,
            email=person.email,
            role=content.role_title_nl(person.role),
            reach_by=ReachBy.EMAIL,
            topics=topics_of(person.topics),
        )
        if person.invited_days is None:
            organisation = self.register.ids[person.organisation]
            self.entry = _register(self.register, organisation, draft)
            return
        holder = holder_of(self.stage, Opens.INVITATION, self.invitation)
        self.entry = entry_of(own_entry.accept(holder, draft))

    def _renew(self) -> None:
        own_entry.renew(holder_of(self.stage, Opens.ENTRY, self.entry))

    def _end(self) -> None:
        state = self.person.state
        if state == "withdrawn":
            own_entry.withdraw(holder_of(self.stage, Opens.ENTRY, self.entry))
        elif state == "declined":
            holder = holder_of(self.stage, Opens.INVITATION, self.invitation)
            own_entry.decline(holder)
        else:
            retention.expire_invitations(self.stage.job(Purpose.RETENTION))


def _register(register: Register, organisation: UUID | None, draft: EntryDraft) -> UUID:
    """Somebody scans the code on the director's phone and fills in the form."""
    word = links.show_code(register.director(), organisation)
    code = RegistrationCode.objects.only("id").get(token_hash=hash_of(word))
    holder = holder_of(register.stage, Opens.REGISTRATION, code.pk)
    return entry_of(own_entry.register(holder, draft))


def entry_of(word: str) -> UUID:
    """Return which entry a word opens."""
    return PersonEntry.objects.only("id").get(token_hash=hash_of(word)).pk


def _remind(register: Register) -> None:
    with without_mail():
        invitations.remind(register.stage.job(Purpose.NETWORK))


def without_mail() -> AbstractContextManager[object]:
    """Write no letter about what was long ago."""
    return override_settings(EMAIL_BACKEND=NO_MAIL)
