# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Giving a family what was written in its conversations: through the gate, on paper."""

from uuid import UUID

from netwerkregie.domain.casework.actions import disclosures, families
from netwerkregie.domain.casework.actions.families import OpenTalk
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    FieldKind,
    LegalGround,
    Piece,
    RecipientKind,
    SubjectKind,
    Way,
)
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.queries import families as queries
from netwerkregie.domain.casework.rules.families import OF_THE_COUNSELLOR
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken


def give_notes(actor: Actor, talk_id: UUID, why: str, once: UUID) -> OpenTalk:
    """Return the notes to be printed for the family, after the line that they left.

    The words go as they stand, with tokens and without a name: the paper is handed
    over by who knows whom it is about. What the counsellor thought goes along too,
    because it is about them.

    Raises:
        RuleBroken: there are no notes.
        Locked: the actor's vault is locked.

    """
    talk = queries.get_talk(actor, talk_id, lock=True)
    policies.require(policies.may_hold(actor, talk))
    whole = families.read_talk(actor, talk_id)
    notes = [note for sheet in whole.sheets for note in sheet.notes]
    if not notes:
        code = "casework.family_no_notes"
        raise RuleBroken(code)
    disclosures.disclose(
        actor,
        DisclosureDraft(
            subject_kind=SubjectKind.FAMILY,
            subject_id=talk.id,
            to=RecipientKind.PERSON,
            ground=LegalGround.OWN_RIGHT,
            purpose=Purpose.FAMILY,
            pieces=[
                Piece(
                    FieldKind.SUMMARY
                    if note.part in OF_THE_COUNSELLOR
                    else FieldKind.STATEMENT,
                    note.text,
                    note.id,
                )
                for note in notes
            ],
            way=Way.PAPER,
            why=why,
            once=once,
        ),
    )
    return whole
