# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Letting a colleague in by name, until a day; showing out; sealing anew after that."""

from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.family_opening import person_of, words_of
from netwerkregie.domain.casework.models import FamilyPerson, FamilySeat, FamilyTalk
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules import families as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers

MOST = 20
MEMBER = "member"


def let_in(
    actor: Actor, talk_id: UUID, colleague_id: UUID, until: date | None = None
) -> FamilySeat:
    """Let a colleague read and write along until a day; again sets another day.

    Raises:
        NotFound: the colleague talks with no families, or has no keys.
        RuleBroken: the day has passed or lies too far ahead.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    require_writable(actor, Module.FAMILY)
    today = clock.today()
    latest = rules.access_until(today, talk.destroy_on, talk.band)
    day = rules.check_until(until or latest, today, latest)
    seat = FamilySeat.objects.filter(
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        membership_id=colleague_id,
        ended_on__isnull=True,
    ).first()
    if seat is None:
        if colleague_id not in {one.pk for one in queries.could_be_let_in(actor, talk)}:
            raise NotFound
        seat = FamilySeat.objects.create(
            municipality_id=actor.municipality_id,
            talk_id=talk.id,
            membership_id=colleague_id,
            since=today,
            until=day,
            added_by=policies.member_of(actor),
        )
    for dossier_id in _open_dossiers(talk):
        if (MEMBER, colleague_id) not in dossiers.holders_of(dossier_id):
            dossiers.add_member(actor, dossier_id, colleague_id)
    seat.until = day
    seat.save(update_fields=["until"])
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_LET_IN, talk)
    return seat


def show_out(actor: Actor, talk_id: UUID, colleague_id: UUID) -> FamilyTalk:
    """End a colleague's access; everything is sealed anew at once.

    Raises:
        NotFound: they were not let in.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    seats = FamilySeat.objects.filter(
        municipality_id=actor.municipality_id,
        talk_id=talk.id,
        membership_id=colleague_id,
        ended_on__isnull=True,
    )
    if not seats.update(ended_on=clock.today()):
        raise NotFound
    for person in _persons(talk):
        dossiers.remove_member(
            actor, person.id, colleague_id, reencrypt=person_of(person)
        )
    dossiers.remove_member(actor, talk.id, colleague_id, reencrypt=words_of(talk))
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_LET_OUT, talk)
    return talk


def reseal_due(actor: Actor) -> int:
    """Seal anew what has other holders now; done by the next unlocked counsellor.

    Returns:
        how many dossiers have another key now.

    """
    if not policies.may_talk(actor):
        return 0
    due = set(dossiers.rotation_due())
    count = 0
    for talk in policies.visible_talks(actor).order_by("id"):
        if count >= MOST:
            break
        if not due.intersection(_open_dossiers(talk)):
            continue
        if not queries.holds_key(actor, talk):
            continue
        count += _reseal(actor, talk, due)
    return count


def _reseal(actor: Actor, talk: FamilyTalk, due: set[UUID]) -> int:
    gone = FamilySeat.objects.filter(talk_id=talk.id, ended_on__isnull=False)
    living = FamilySeat.objects.filter(talk_id=talk.id, ended_on__isnull=True)
    out = set(gone.values_list("membership_id", flat=True))
    out -= {talk.owner_id, *living.values_list("membership_id", flat=True)}
    count = 0
    for person in _persons(talk):
        if person.id in due:
            _shut(actor, person.id, out, person_of(person))
            count += 1
    if talk.id in due:
        _shut(actor, talk.id, out, words_of(talk))
        count += 1
    record(actor.for_purpose(Purpose.FAMILY), Verb.FAMILY_RESEALED, talk)
    return count


def _shut(
    actor: Actor, dossier_id: UUID, out: set[UUID], reencrypt: dossiers.Reencrypt
) -> None:
    """Take who is out from the vault's own list too, then seal anew."""
    if not out:
        dossiers.rotate(actor, dossier_id, reencrypt=reencrypt)
    for membership_id in sorted(out):
        dossiers.remove_member(actor, dossier_id, membership_id, reencrypt=reencrypt)


def _persons(talk: FamilyTalk) -> list[FamilyPerson]:
    found = FamilyPerson.objects.filter(talk_id=talk.id, erase_asked_on__isnull=True)
    return list(found.order_by("number"))


def _open_dossiers(talk: FamilyTalk) -> list[UUID]:
    return [*(one.id for one in _persons(talk)), talk.id]
