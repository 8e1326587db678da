# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files with a statement: sealed under its part, read one at a time, gone in two weeks.

Two members can keep one up to the end of the case, for a reason of a closed list.
"""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from netwerkregie.domain.casework.actions.opening import open_part
from netwerkregie.domain.casework.actions.parts import require_open
from netwerkregie.domain.casework.models import Case, CaseFile, CaseStatement
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.rules import casefiles as rules
from netwerkregie.domain.casework.rules.casefiles import KeepReason
from netwerkregie.domain.casework.sealing import place
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault.opening import OpenDossier


def add_files(
    actor: Actor,
    case: Case,
    said: CaseStatement,
    opened: OpenDossier,
    files: Iterable[FileDraft],
) -> None:
    """Seal what came with a statement; part of writing it."""
    today = clock.today()
    for file in files:
        file_id = new_hidden_id()
        sealed = opened.seal_file(place("casefile", file_id, "content"), [file.content])
        CaseFile.objects.create(
            id=file_id,
            municipality_id=case.municipality_id,
            part_id=said.part_id,
            statement_id=said.id,
            content_type=file.content_type,
            content=b"".join(sealed),
            added_by=policies.member_of(actor),
            added_on=today,
            destroy_on=min(rules.file_gone_on(today, case.band), case.destroy_on),
        )


def open_file(actor: Actor, case_id: UUID, file_id: UUID) -> tuple[str, bytes]:
    """Open one file, and write that it was read; return its type and content.

    Raises:
        NotFound: absent, or its part is not the actor's.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    require_open(actor, case)
    file = queries.get_file(actor, case, file_id)
    opened = open_part(actor, file.part, Verb.CASE_FILE_READ)
    here = place("casefile", file.id, "content")
    content = b"".join(opened.unseal_file(here, [bytes(file.content)]))
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_FILE_READ, file)
    return file.content_type, content


def ask_to_keep(
    actor: Actor, case_id: UUID, file_id: UUID, reason: KeepReason
) -> CaseFile:
    """Ask that a file stays longer than its days; another member decides.

    Raises:
        RuleBroken: it was asked already, or the case is closed.

    """
    case = cases.get_case(actor, case_id, lock=True)
    require_open(actor, case)
    file = queries.get_file(actor, case, file_id, lock=True)
    if file.keep_asked_by is not None:
        raise RuleBroken("casework.file_is_kept")
    file.keep_reason, file.keep_asked_by = reason, policies.member_of(actor)
    file.save(update_fields=["keep_reason", "keep_asked_by"])
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_FILE_KEEP_ASKED, file)
    return file


def keep(actor: Actor, case_id: UUID, file_id: UUID) -> CaseFile:
    """Say as the second person that a file stays, up to the end of the case.

    Raises:
        RuleBroken: nobody asked, it is kept, or the actor asked.

    """
    case = cases.get_case(actor, case_id, lock=True)
    require_open(actor, case)
    file = queries.get_file(actor, case, file_id, lock=True)
    if file.keep_asked_by is None or file.kept_by is not None:
        raise RuleBroken("casework.file_is_kept")
    if file.keep_asked_by == actor.membership_id:
        raise RuleBroken("casework.keep_takes_another")
    file.kept_by = policies.member_of(actor)
    file.destroy_on = case.destroy_on
    file.save(update_fields=["kept_by", "destroy_on"])
    record(actor.for_purpose(Purpose.CASE), Verb.CASE_FILE_KEPT, file)
    return file


def destroy_files(actor: Actor, today: date) -> int:
    """Destroy files whose days are over; for the clock, repeatable.

    Returns:
        how many are gone now.

    """
    policies.require(policies.may_destroy(actor))
    due = queries.files_due(actor, today)
    for file_id in due:
        CaseFile.objects.filter(id=file_id).only("id", "municipality").delete()
        record(actor, Verb.CASE_FILE_DESTROYED, file_id)
    return len(due)
