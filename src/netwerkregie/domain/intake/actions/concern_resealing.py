# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing concerns and identities anew after somebody left, by who is unlocked."""

from netwerkregie.domain.intake.actions.concern_opening import INTAKE_TEAM
from netwerkregie.domain.intake.models import (
    Concern,
    ConcernFile,
    ConcernPerson,
    ConcernStatement,
)
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.rules.concerns import State
from netwerkregie.domain.intake.sealing import (
    concern_file_place,
    person_place,
    statement_place,
)
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers, teams
from netwerkregie.foundation.vault.opening import OpenDossier

MOST = 20


def reseal_due(actor: Actor) -> int:
    """Seal anew what has other holders now; done by the next unlocked officer.

    A chair who read a concern along loses its key here.

    Returns:
        how many dossiers have another key now; none for who holds no key.

    """
    if not policies.may_register(actor):
        return 0
    if INTAKE_TEAM not in teams.teams_of(policies.member_of(actor)):
        return 0
    due = set(dossiers.rotation_due())
    count = _show_out(actor)
    own = policies.visible_concerns(actor)
    for concern in own.filter(id__in=due).order_by("id")[:MOST]:
        dossiers.rotate(actor, concern.id, reencrypt=_words_of(concern))
        record(actor, Verb.CONCERN_RESEALED, concern)
        count += 1
    persons = ConcernPerson.objects.filter(
        municipality_id=actor.municipality_id,
        id__in=due,
        erase_asked_on__isnull=True,
    )
    for person in persons.order_by("id")[:MOST]:
        dossiers.rotate(actor, person.id, reencrypt=_person_of(person))
        record(actor, Verb.CONCERN_RESEALED, person)
        count += 1
    return count


def _show_out(actor: Actor) -> int:
    """Take the key back from a chair whose reading is over."""
    read = policies.visible_concerns(actor).filter(reader_id__isnull=False)
    count = 0
    for concern in read.exclude(state=State.DRAFTED).order_by("id")[:MOST]:
        assert concern.reader_id is not None
        dossiers.remove_member(
            actor, concern.id, concern.reader_id, reencrypt=_words_of(concern)
        )
        concern.reader_id = None
        concern.save(update_fields=["reader_id"])
        record(actor, Verb.CONCERN_RESEALED, concern)
        count += 1
    return count


def _words_of(concern: Concern) -> dossiers.Reencrypt:
    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        for one in ConcernStatement.objects.filter(concern_id=concern.id):
            place = statement_place(one.id)
            one.body = new.seal_bytes(place, old.unseal_bytes(place, bytes(one.body)))
            one.save(update_fields=["body"])
        for file in ConcernFile.objects.filter(concern_id=concern.id):
            place = concern_file_place(file.id)
            raw = b"".join(old.unseal_file(place, [bytes(file.content)]))
            file.content = b"".join(new.seal_file(place, [raw]))
            file.save(update_fields=["content"])

    return reseal


def _person_of(person: ConcernPerson) -> dossiers.Reencrypt:
    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        for column in ("name", "birth_date", "contact"):
            sealed, place = getattr(person, column), person_place(person.id, column)
            if sealed:
                raw = old.unseal_bytes(place, bytes(sealed))
                setattr(person, column, new.seal_bytes(place, raw))
        person.save(update_fields=["name", "birth_date", "contact"])

    return reseal
