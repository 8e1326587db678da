# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing questions anew when who holds them changed; done by who has a key in hand."""

from netwerkregie.domain.intake.actions.advice import ADVICE_TEAM
from netwerkregie.domain.intake.models import (
    AdviceFile,
    AdviceMessage,
    AdviceThread,
    PassedOn,
)
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.domain.intake.sealing import body_place, file_place, passed_on_place
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers, teams
from netwerkregie.foundation.vault.holding import members_of
from netwerkregie.foundation.vault.models import HolderKind
from netwerkregie.foundation.vault.opening import OpenDossier


def reseal_due(actor: Actor, most: int = 20) -> int:
    """Seal threads anew whose holders changed; done by the next unlocked member.

    Returns:
        how many threads have another key now; none for who holds no key.

    """
    if not policies.may_see_threads(actor) or actor.membership_id is None:
        return 0
    if ADVICE_TEAM not in teams.teams_of(actor.membership_id):
        return 0
    due = set(dossiers.rotation_due())
    own = policies.visible_threads(actor).filter(id__in=due)
    count = 0
    for thread in own.order_by("id")[:most]:
        if not end_left_behind(actor, thread):
            dossiers.rotate(actor, thread.id, reencrypt=reseal(thread))
        record(actor, Verb.THREAD_RESEALED, thread)
        count += 1
    return count


def end_left_behind(actor: Actor, thread: AdviceThread) -> int:
    """Take the wraps away that somebody gave who no longer holds the question.

    Part of sealing a question anew after its asker left: with the asker, the sharing
    ends too.

    Returns:
        how many wraps were taken away.

    """
    held = members_of(thread.id)
    left = [one for one, giver in held.items() if giver and giver not in held]
    for member in left:
        dossiers.remove_holder(
            actor,
            thread.id,
            kind=HolderKind.MEMBER,
            holder_id=member,
            reencrypt=reseal(thread),
        )
    return len(left)


def reseal(thread: AdviceThread) -> dossiers.Reencrypt:
    """Return what seals all of a question under another key."""

    def seal_anew(old: OpenDossier, new: OpenDossier) -> None:
        for message in AdviceMessage.objects.filter(thread_id=thread.id):
            place = body_place(message.id)
            raw = old.unseal_bytes(place, bytes(message.body))
            message.body = new.seal_bytes(place, raw)
            message.save(update_fields=["body"])
        for file in AdviceFile.objects.filter(thread_id=thread.id):
            place = file_place(file.id)
            raw = b"".join(old.unseal_file(place, [bytes(file.content)]))
            file.content = b"".join(new.seal_file(place, [raw]))
            file.save(update_fields=["content"])
        for passed in PassedOn.objects.filter(thread_id=thread.id):
            place = passed_on_place(passed.id)
            raw = old.unseal_bytes(place, bytes(passed.body))
            passed.body = new.seal_bytes(place, raw)
            passed.save(update_fields=["body"])

    return seal_anew
