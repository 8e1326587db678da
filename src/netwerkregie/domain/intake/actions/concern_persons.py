# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who [P1] is: entered only when the step needs it, under a key of its own.

Reading it is another act than reading the concern, with its own line. Erasing it
destroys this key and nothing else.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from netwerkregie.domain.intake.actions import duplicates
from netwerkregie.domain.intake.actions.concern_opening import (
    NoKey,
    intake_team,
    unlocked,
    write_statement,
)
from netwerkregie.domain.intake.drafts.concerns import PersonDraft
from netwerkregie.domain.intake.models import Concern, ConcernNotice, ConcernPerson
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules import notices
from netwerkregie.domain.intake.rules.concerns import Kind, State
from netwerkregie.domain.intake.rules.notices import NoticeState
from netwerkregie.domain.intake.sealing import padded, person_place, unpadded
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.intake.wording import leads_online, require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    ages,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.opening import OpenDossier

PERSON_KIND = "person"
LONGEST_NAME, LONGEST_CONTACT = 120, 200


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """Who [P1] is, for this request only."""

    name: str
    birth_date: date | None
    contact: str
    entered_on: date


def enter_person(actor: Actor, concern_id: UUID, draft: PersonDraft) -> ConcernPerson:
    """Enter who [P1] is, with the sentence why that must be known now.

    From this day on the person is to be told within thirty days. Entering it again
    corrects what stands there; the telling keeps its day.

    Raises:
        RuleBroken: the concern was not confirmed, or a field is not possible.
        Locked: the actor's vault is locked.

    """
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_hold(actor, concern))
    require_writable(actor, Module.CONCERN)
    # At a weighing the step may need it, when two organisations recorded that.
    if concern.state not in (State.CONFIRMED, State.HANDED_OVER):
        code = "intake.person_after_confirming"
        raise RuleBroken(code)
    draft = _checked(draft, AgeBand(concern.age_band))
    narrative = unlocked(actor, concern, Verb.PERSON_ENTERED)
    why = {"text": draft.why}
    write_statement(actor, concern, narrative, Kind.IDENTITY, why)
    found = queries.person_of(actor, concern)
    if found is not None:
        person, verb = _corrected(actor, found, draft), Verb.PERSON_CORRECTED
    else:
        person, verb = _entered(actor, concern, draft), Verb.PERSON_ENTERED
    born = draft.birth_date.isoformat() if draft.birth_date else ""
    duplicates.enter(actor, person.id, name=draft.name, birth_date=born)
    _owe_notice(concern)
    record(actor.for_purpose(Purpose.CONCERN), verb, person)
    return person


def open_person(actor: Actor, concern_id: UUID) -> OpenPerson:
    """Open who [P1] is; another line than that of reading the concern.

    Raises:
        NotFound: nobody was entered, or the concern is not the actor's.
        Locked: the actor's vault is locked.

    """
    concern = queries.get_concern(actor, concern_id)
    policies.require(policies.may_hold(actor, concern))
    person = queries.person_of(actor, concern)
    if person is None or person.erase_asked_on is not None:
        raise NotFound
    opened = _unlocked(actor, person, Verb.PERSON_READ)
    born = _unseal(opened, person, "birth_date")
    read = OpenPerson(
        name=_unseal(opened, person, "name"),
        birth_date=date.fromisoformat(born) if born else None,
        contact=_unseal(opened, person, "contact"),
        entered_on=person.entered_on,
    )
    record(actor.for_purpose(Purpose.CONCERN), Verb.PERSON_READ, person)
    return read


def ask_erasure(actor: Actor, concern_id: UUID) -> None:
    """Take the identity out: empty at once, its key destroyed by the clock.

    Raises:
        NotFound: nobody was entered.

    """
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_hold(actor, concern))
    person = queries.person_of(actor, concern)
    if person is None:
        raise NotFound
    if actor.is_unlocked:
        # At once; with a closed vault the clock does it, with the key.
        duplicates.leave(actor, person.id)
    person.name, person.birth_date, person.contact = b"", None, None
    person.erase_asked_on = clock.today()
    person.save(update_fields=["name", "birth_date", "contact", "erase_asked_on"])
    record(actor.for_purpose(Purpose.CONCERN), Verb.PERSON_ERASE_ASKED, person)


def _entered(actor: Actor, concern: Concern, draft: PersonDraft) -> ConcernPerson:
    person_id = new_hidden_id()
    opened = dossiers.create(
        actor,
        PERSON_KIND,
        purpose=Purpose.CONCERN,
        teams=[intake_team(actor)],
        dossier_id=person_id,
    )
    return ConcernPerson.objects.create(
        id=person_id,
        municipality_id=actor.municipality_id,
        concern_id=concern.id,
        entered_by=policies.member_of(actor),
        entered_on=clock.today(),
        **_sealed(opened, draft),
    )


def _corrected(
    actor: Actor, person: ConcernPerson, draft: PersonDraft
) -> ConcernPerson:
    if person.erase_asked_on is not None:
        # Its key is being destroyed; a new one is made when that is done.
        code = "intake.person_is_going"
        raise RuleBroken(code)
    opened = _unlocked(actor, person, Verb.PERSON_CORRECTED)
    for column, value in _sealed(opened, draft).items():
        setattr(person, column, value)
    person.save(update_fields=["name", "birth_date", "contact"])
    return person


def _owe_notice(concern: Concern) -> None:
    """Start the days within which the person is told; entering again is no restart."""
    due = notices.due_on(clock.today(), AgeBand(concern.age_band))
    ConcernNotice.objects.get_or_create(
        municipality_id=concern.municipality_id,
        concern_id=concern.id,
        defaults={"state": NoticeState.DUE, "due_on": due},
    )


def _sealed(opened: OpenDossier, draft: PersonDraft) -> dict[str, bytes | None]:
    born = draft.birth_date.isoformat() if draft.birth_date else ""
    values = {"name": draft.name, "birth_date": born, "contact": draft.contact}
    return {
        column: opened.seal_bytes(person_place(opened.id, column), padded(text))
        if text
        else None
        for column, text in values.items()
    }


def _unseal(opened: OpenDossier, person: ConcernPerson, column: str) -> str:
    sealed = getattr(person, column)
    if not sealed:
        return ""
    place = person_place(person.id, column)
    return unpadded(opened.unseal_bytes(place, bytes(sealed)))


def _unlocked(actor: Actor, person: ConcernPerson, verb: Verb) -> OpenDossier:
    try:
        return dossiers.open(
            actor, person.id, purpose=Purpose.CONCERN, action=str(verb)
        )
    except NotFound:
        raise NoKey from None


def _checked(draft: PersonDraft, band: AgeBand) -> PersonDraft:
    name, contact = draft.name.strip(), draft.contact.strip()
    if not name or len(name) > LONGEST_NAME or leads_online(name):
        code = "intake.name_not_possible"
        raise RuleBroken(code, "name", longest=LONGEST_NAME)
    if len(contact) > LONGEST_CONTACT or leads_online(contact):
        code = "intake.contact_not_possible"
        raise RuleBroken(code, "contact", longest=LONGEST_CONTACT)
    why = rules.check_filled(draft.why, "why")
    require_tokens(why, "why")
    if draft.birth_date is not None:
        ages.check_birth_date(draft.birth_date, clock.today(), band)
    return PersonDraft(name, why, draft.birth_date, contact)
