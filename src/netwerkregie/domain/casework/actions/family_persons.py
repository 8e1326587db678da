# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who [P1] is in conversations with a family: each under a key of their own.

Who they are to each other stands in sealed words; there is no field for it. Erasing
one of four destroys one key, and not the conversations.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.family_opening import (
    KIND,
    PERSON,
    opened_words,
    sealed,
    unlocked,
)
from netwerkregie.domain.casework.drafts.families import MemberDraft
from netwerkregie.domain.casework.models import FamilyPerson, FamilyTalk
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules import families as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import leads_online
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class OpenMember:
    """Who somebody is, for this request only."""

    token: str
    name: str
    contact: str
    about: str
    entered_on: date


def add_person(actor: Actor, talk_id: UUID, draft: MemberDraft) -> FamilyPerson:
    """Put somebody in the conversations, under the next token and a key of their own.

    Somebody who is not known to be an adult shortens the term of everything (M23).

    Raises:
        RuleBroken: there are too many, or the words are not possible.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_write(actor, talk))
    require_writable(actor, Module.FAMILY)
    values = _checked(draft)
    adults, minors = queries.numbers_of(talk)
    number = max(adults | minors, default=0) + 1
    if number > rules.MOST_PERSONS:
        code = "casework.family_full"
        raise RuleBroken(code, most=rules.MOST_PERSONS)
    person_id = new_hidden_id()
    inside = {one.membership_id for one in queries.seats_of(actor, talk)}
    opened = dossiers.create(
        actor,
        KIND,
        purpose=Purpose.FAMILY,
        members={talk.owner_id, policies.member_of(actor), *inside},
        dossier_id=person_id,
    )
    person = FamilyPerson.objects.create(
        id=person_id,
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        number=number,
        age_band=draft.age_band,
        body=sealed(opened, PERSON, person_id, values),
        entered_by=policies.member_of(actor),
        entered_on=clock.today(),
    )
    _shorten(talk, draft.age_band)
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_PERSON_ENTERED, person)
    return person


def change_person(
    actor: Actor, talk_id: UUID, number: int, draft: MemberDraft
) -> FamilyPerson:
    """Correct who somebody is; being found to be older lengthens nothing.

    Raises:
        NotFound: there is nobody with that number.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_write(actor, talk))
    require_writable(actor, Module.FAMILY)
    person = queries.get_person(actor, talk, number)
    values = _checked(draft)
    opened = unlocked(actor, person.id, Verb.FAMILY_PERSON_ENTERED)
    person.body, person.age_band = _body(opened, person, values), draft.age_band
    person.save(update_fields=["body", "age_band"])
    _shorten(talk, draft.age_band)
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_PERSON_ENTERED, person)
    return person


def open_person(actor: Actor, talk_id: UUID, number: int) -> OpenMember:
    """Open who somebody is; another line than that of reading the conversations.

    Raises:
        NotFound: there is nobody with that number, or it is not the actor's.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id)
    policies.require(policies.may_read(actor, talk))
    person = queries.get_person(actor, talk, number)
    opened = unlocked(actor, person.id, Verb.FAMILY_PERSON_READ)
    words = opened_words(opened, PERSON, person.id, person.body)
    read = OpenMember(
        token=person.token,
        name=str(words["name"]),
        contact=str(words["contact"]),
        about=str(words["about"]),
        entered_on=person.entered_on,
    )
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_PERSON_READ, person)
    return read


def ask_erasure(actor: Actor, talk_id: UUID, number: int) -> None:
    """Take one person's identity out: empty at once, its key destroyed by the clock.

    Raises:
        NotFound: there is nobody with that number.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    person = queries.get_person(actor, talk, number)
    person.body, person.erase_asked_on = b"", clock.today()
    person.save(update_fields=["body", "erase_asked_on"])
    told = actor.for_purpose(Purpose.FAMILY)
    record(told, Verb.FAMILY_PERSON_GOES, person)


def _body(opened: OpenDossier, person: FamilyPerson, values: dict[str, str]) -> bytes:
    return sealed(opened, PERSON, person.id, values)


def _shorten(talk: FamilyTalk, band: AgeBand) -> None:
    """Let a minor's shorter term hold for everything of these conversations."""
    counts = rules.youngest(talk.band, band)
    if counts is talk.band:
        return
    end = rules.destroyed_on(talk.last_on, counts)
    talk.age_band, talk.destroy_on = (
        counts,
        max(clock.today(), min(talk.destroy_on, end)),
    )
    talk.next_on = min(talk.next_on, talk.destroy_on)
    talk.save(update_fields=["age_band", "destroy_on", "next_on"])


def _checked(draft: MemberDraft) -> dict[str, str]:
    longest = {
        "name": rules.LONGEST_NAME,
        "contact": rules.LONGEST_CONTACT,
        "about": rules.LONGEST_ABOUT,
    }
    values = {
        field: rules.check_short(getattr(draft, field), field, most)
        for field, most in longest.items()
    }
    for field, text in values.items():
        if leads_online(text):
            code = "casework.family_no_profile"
            raise RuleBroken(code, field)
    return values
