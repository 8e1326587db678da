# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who the tokens of a case are: entered when the work needs it, each under its own key.

Reading one is another act than reading the case, with its own line. Erasing one
destroys that key and nothing else. There is no list of people and no search.
"""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from netwerkregie.domain.casework.actions import notices, own_words, recalls
from netwerkregie.domain.casework.actions.parts import require_open
from netwerkregie.domain.casework.drafts.casefiles import PersonDraft
from netwerkregie.domain.casework.models import Case, CasePerson
from netwerkregie.domain.casework.policies import casefiles as policies
from netwerkregie.domain.casework.policies import cases as case_policies
from netwerkregie.domain.casework.queries import casefiles as queries
from netwerkregie.domain.casework.queries import cases as cases
from netwerkregie.domain.casework.queries import seats as seat_queries
from netwerkregie.domain.casework.rules import casefiles as rules
from netwerkregie.domain.casework.rules.cases import Kind, check_statement
from netwerkregie.domain.casework.rules.disclosures import RecallReason
from netwerkregie.domain.casework.sealing import place
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import leads_online, require_tokens
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    ages,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import blindindex, dossiers, holding
from netwerkregie.foundation.vault.opening import OpenDossier
from netwerkregie.foundation.vault.padding import padded, unpadded

PERSON_KIND = "case_person"
SEALED_COLUMNS = ("name", "birth_date", "contact", "why")


@dataclass(frozen=True, slots=True)
class OpenPerson:
    """Who a token is, for this request only."""

    token: str
    name: str
    birth_date: date | None
    contact: str
    why: str
    entered_on: date


def keep(actor: Actor, case: Case, draft: PersonDraft) -> CasePerson:
    """Enter who a token is; its key goes to the case holder and to chosen members.

    Who concludes the weighing does this once, in the act that opens the case, and
    keeps no key of it. From this day on the person is to be told.

    Args:
        actor: the case holder, or who opens the case now; with unlocked keys.
        case: the case, fetched in this transaction.
        draft: the name and why it must be known.

    Raises:
        RuleBroken: a field is not possible, or there are enough people in the case.
        Locked: the actor's vault is locked.

    """
    case_policies.require(policies.may_keep_person(actor, case))
    require_writable(actor, Module.CASE)
    draft = _checked(draft, case)
    # One more than are known, or one of those whose identity was taken out.
    rules.check_token(draft.number, _highest(case))
    held_by = draft.members | {case.owner_id}
    if not policies.sits_in(actor, case, held_by):
        raise RuleBroken("casework.audience_not_seated", "members")
    if _living(case).filter(number=draft.number).exists():
        raise RuleBroken("casework.too_many_persons", "number", most=rules.MOST_PERSONS)
    me = case_policies.member_of(actor)
    person_id = new_hidden_id()
    opened = dossiers.create(
        actor,
        PERSON_KIND,
        purpose=Purpose.CASE,
        members=held_by | {me},
        dossier_id=person_id,
    )
    person = CasePerson.objects.create(
        id=person_id,
        municipality_id=actor.municipality_id,
        case_id=case.id,
        number=draft.number,
        entered_by=me,
        entered_on=clock.today(),
        **_sealed(opened, draft),
    )
    _index(actor, person_id, draft)
    if me not in held_by:
        holding.let_go(actor, person_id)
    if draft.number == 1:
        # From this day on [P1] is to be told (row M16).
        notices.owe(actor, case)
    record(actor.for_purpose(Purpose.CASE), Verb.PERSON_KEPT, person)
    return person


def open_person(actor: Actor, case_id: UUID, person_id: UUID) -> OpenPerson:
    """Open who a token is; another line than that of reading the case.

    Raises:
        NotFound: absent, or its key is not the actor's.
        Locked: the actor's vault is locked.

    """
    case = cases.get_case(actor, case_id)
    require_open(actor, case)
    person = queries.get_person(actor, case, person_id)
    opened = _unlocked(actor, person, Verb.PERSON_READ)
    born = _unseal(opened, person, "birth_date")
    read = OpenPerson(
        token=person.token,
        name=_unseal(opened, person, "name"),
        birth_date=date.fromisoformat(born) if born else None,
        contact=_unseal(opened, person, "contact"),
        why=_unseal(opened, person, "why"),
        entered_on=person.entered_on,
    )
    record(actor.for_purpose(Purpose.CASE), Verb.PERSON_READ, person)
    return read


def correct(
    actor: Actor, case_id: UUID, person_id: UUID, draft: PersonDraft, was_wrong: str
) -> CasePerson:
    """Correct who a token is; the days of the telling stay as they are.

    The identity keeps no earlier version: a wrong name is somebody else's. That it was
    corrected, by whom and why, is a new statement in the case.

    Raises:
        RuleBroken: a field is not possible, or nobody says what was wrong.
        NotFound: absent, or its key is not the actor's.

    """
    case = cases.get_case(actor, case_id, lock=True)
    case_policies.require(case_policies.may_hold(actor, case))
    require_open(actor, case)
    require_writable(actor, Module.CASE)
    person = queries.get_person(actor, case, person_id, lock=True)
    draft = _checked(draft, case)
    said = {"text": f"{person.token}: {own_words.checked(was_wrong, 'was_wrong')}"}
    opened = _unlocked(actor, person, Verb.PERSON_CORRECTED)
    for column, value in _sealed(opened, draft).items():
        setattr(person, column, value)
    person.save(update_fields=list(SEALED_COLUMNS))
    _index(actor, person.id, draft)
    own_words.keep(actor, case, Verb.PERSON_CORRECTED, Kind.AGREED, said)
    # Whoever received the old one hears of it (row M14).
    recalls.owe_for(actor, [person.id])
    record(actor.for_purpose(Purpose.CASE), Verb.PERSON_CORRECTED, person)
    return person


def share(
    actor: Actor, case_id: UUID, person_id: UUID, membership_id: UUID
) -> CasePerson:
    """Let one more member look who a token is; the case holder decides.

    Raises:
        RuleBroken: that member has no seat or no keys.
        NotFound: absent, or its key is not the actor's.

    """
    case = cases.get_case(actor, case_id, lock=True)
    case_policies.require(case_policies.may_hold(actor, case))
    require_open(actor, case)
    person = queries.get_person(actor, case, person_id)
    chosen = frozenset({membership_id})
    if not policies.sits_in(actor, case, chosen) or not seat_queries.with_keys(chosen):
        raise RuleBroken("casework.audience_not_seated", "membership_id")
    if membership_id not in holding.members_of(person.id):
        dossiers.add_member(actor, person.id, membership_id)
    record(actor.for_purpose(Purpose.CASE), Verb.PERSON_SHARED, person)
    return person


def ask_erasure(actor: Actor, case_id: UUID, person_id: UUID) -> None:
    """Take an identity out: empty at once, its key destroyed by the clock.

    Raises:
        NotFound: absent, or its key is not the actor's.

    """
    case = cases.get_case(actor, case_id, lock=True)
    case_policies.require(case_policies.may_hold(actor, case))
    person = queries.get_person(actor, case, person_id, lock=True)
    if actor.is_unlocked:
        # At once; with a closed vault the clock does it, with the key.
        blindindex.leave(actor, person.id)
    person.name = person.why = b""
    person.birth_date = person.contact = None
    person.erase_asked_on = clock.today()
    person.save(update_fields=[*SEALED_COLUMNS, "erase_asked_on"])
    recalls.owe_for(actor, [person.id], RecallReason.ERASURE)
    record(actor.for_purpose(Purpose.CASE), Verb.PERSON_ERASE_ASKED, person)


def _living(case: Case) -> QuerySet[CasePerson]:
    return CasePerson.objects.filter(
        municipality_id=case.municipality_id,
        case_id=case.id,
        erase_asked_on__isnull=True,
    )


def _highest(case: Case) -> int:
    return max(_living(case).values_list("number", flat=True), default=0)


def _index(actor: Actor, person_id: UUID, draft: PersonDraft) -> None:
    """Enter the identity in the blind index; a name alone is shared by many."""
    if draft.birth_date is None:
        blindindex.leave(actor, person_id)
        return
    born = draft.birth_date.isoformat()
    blindindex.enter(actor, person_id, name=draft.name, birth_date=born)


def _sealed(opened: OpenDossier, draft: PersonDraft) -> dict[str, bytes | None]:
    born = draft.birth_date.isoformat() if draft.birth_date else ""
    values = {
        "name": draft.name,
        "birth_date": born,
        "contact": draft.contact,
        "why": draft.why,
    }
    return {
        column: opened.seal_bytes(place("caseperson", opened.id, column), padded(text))
        if text
        else None
        for column, text in values.items()
    }


def _unseal(opened: OpenDossier, person: CasePerson, column: str) -> str:
    sealed = getattr(person, column)
    if not sealed:
        return ""
    here = place("caseperson", person.id, column)
    return unpadded(opened.unseal_bytes(here, bytes(sealed)))


def _unlocked(actor: Actor, person: CasePerson, verb: Verb) -> OpenDossier:
    return dossiers.open(actor, person.id, purpose=Purpose.CASE, action=str(verb))


def _checked(draft: PersonDraft, case: Case) -> PersonDraft:
    name, contact = draft.name.strip(), draft.contact.strip()
    if not name or len(name) > rules.LONGEST_NAME or leads_online(name):
        longest = rules.LONGEST_NAME
        raise RuleBroken("casework.name_not_possible", "name", longest=longest)
    if len(contact) > rules.LONGEST_CONTACT or leads_online(contact):
        longest = rules.LONGEST_CONTACT
        raise RuleBroken("casework.contact_not_possible", "contact", longest=longest)
    why = check_statement(draft.why, "why")
    require_tokens(why, "why")
    if draft.birth_date is not None:
        # Turning eighteen changes nothing: the band of the case stays as it was.
        ages.check_birth_date(draft.birth_date, clock.today(), case.band)
    return PersonDraft(
        name, why, draft.birth_date, contact, draft.number, draft.members
    )
