# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sealing parts, identities and what left anew after a seat ended."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import F

from netwerkregie.domain.casework.actions.disclosure_words import KIND
from netwerkregie.domain.casework.actions.opening import purpose_of
from netwerkregie.domain.casework.actions.sealed_rows import SEALED, SealedRows
from netwerkregie.domain.casework.models import Case, CasePart, CasePerson, Disclosure
from netwerkregie.domain.casework.policies import cases as policies
from netwerkregie.domain.casework.policies.disclosures import visible_disclosures
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.rules.cases import PartKind
from netwerkregie.domain.casework.sealing import place
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.vault import dossiers, holding
from netwerkregie.foundation.vault.opening import OpenDossier

MOST = 20
PERSON_COLUMNS = ("name", "birth_date", "contact", "why")


def reseal_due(actor: Actor, case: Case | None = None) -> int:
    """Seal anew what somebody left, of the cases in which the actor sits.

    Called when somebody opens their vault, and before a case is read.

    Returns:
        how many dossiers have another key now; none for who sits nowhere.

    """
    if actor.membership_id is None or not actor.is_unlocked:
        return 0
    due = dossiers.rotation_due()
    if not due:
        return 0
    count = _parts(actor, due, case) + _persons(actor, due, case)
    return count + _disclosures(actor, due, case)


def _parts(actor: Actor, due: Iterable[UUID], case: Case | None) -> int:
    parts = policies.visible_parts(actor).filter(id__in=due)
    if case is not None:
        parts = parts.filter(case_id=case.id)
    count = 0
    for part in parts.order_by("id")[:MOST]:
        dossiers.rotate(actor, part.id, reencrypt=words_of(part))
        purpose = purpose_of(PartKind(part.kind))
        record(actor.for_purpose(purpose), Verb.PART_RESEALED, part)
        count += 1
    return count


def _persons(actor: Actor, due: Iterable[UUID], case: Case | None) -> int:
    persons = queries.visible_persons(actor).filter(id__in=due)
    if case is not None:
        persons = persons.filter(case_id=case.id)
    count = 0
    for person in persons.order_by("id")[:MOST]:
        dossiers.rotate(actor, person.id, reencrypt=identity_of(person))
        record(actor.for_purpose(Purpose.CASE), Verb.PART_RESEALED, person)
        count += 1
    return count


def _disclosures(actor: Actor, due: Iterable[UUID], case: Case | None) -> int:
    """Seal anew what left, where its own key stayed behind; its words stay the same."""
    mine = holding.held_by(policies.member_of(actor), KIND).values("dossier_id")
    found = visible_disclosures(actor).filter(id__in=due, dossier_id=F("id"))
    found = found.filter(id__in=mine)
    if case is not None:
        found = found.filter(case_id=case.id)
    count = 0
    for one in found.order_by("id")[:MOST]:
        dossiers.rotate(actor, one.id, reencrypt=words_of(one))
        told = actor.for_purpose(Purpose(one.purpose))
        record(told, Verb.DISCLOSURE_RESEALED, one)
        count += 1
    return count


def words_of(under: CasePart | Disclosure) -> dossiers.Reencrypt:
    """Return what seals all that stands under one key under another one."""

    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        for rows in SEALED:
            _reseal_rows(under, rows, old, new)

    return reseal


def identity_of(person: CasePerson) -> dossiers.Reencrypt:
    """Return what seals an identity under another key."""

    def reseal(old: OpenDossier, new: OpenDossier) -> None:
        for column in PERSON_COLUMNS:
            sealed = getattr(person, column)
            if sealed:
                here = place("caseperson", person.id, column)
                raw = old.unseal_bytes(here, bytes(sealed))
                setattr(person, column, new.seal_bytes(here, raw))
        person.save(update_fields=list(PERSON_COLUMNS))

    return reseal


def _reseal_rows(
    under: CasePart | Disclosure, rows: SealedRows, old: OpenDossier, new: OpenDossier
) -> None:
    table = str(rows.model._meta.model_name)  # noqa: SLF001 - the documented way
    found = rows.model._default_manager.filter(  # noqa: SLF001 - of any model
        **{"municipality_id": under.municipality_id, rows.part: under.id}
    )
    changed = []
    for row in found.select_for_update(of=("self",)):
        for column in rows.columns:
            sealed = getattr(row, column)
            if sealed:
                here = place(table, row.pk, column)
                raw = old.unseal_bytes(here, bytes(sealed))
                setattr(row, column, new.seal_bytes(here, raw))
        for column in rows.files:
            sealed = getattr(row, column)
            if sealed:
                here = place(table, row.pk, column)
                whole = b"".join(old.unseal_file(here, [bytes(sealed)]))
                setattr(row, column, b"".join(new.seal_file(here, [whole])))
        changed.append(row)
    if changed:
        rows.model._default_manager.bulk_update(  # noqa: SLF001 - of any model
            changed, [*rows.columns, *rows.files], batch_size=100
        )
