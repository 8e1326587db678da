# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Emergency access: ask, confirm within fifteen minutes, read, look back.

The vault keeps the same rule by itself (foundation.vault.process.emergency): what this
file forgets to refuse, the vault still does not open.
"""

from collections.abc import Iterable
from uuid import UUID

from django.utils import translation

from netwerkregie.domain.casework.actions import recalls
from netwerkregie.domain.casework.actions.opening import (
    OpenPart,
    purpose_of,
    read_opened,
    read_words,
    seal_words,
)
from netwerkregie.domain.casework.drafts.emergency import EmergencyDraft
from netwerkregie.domain.casework.models import Case, CasePart, EmergencyAccess
from netwerkregie.domain.casework.policies import emergency as policies
from netwerkregie.domain.casework.policies.cases import seat_in
from netwerkregie.domain.casework.queries import emergency as queries
from netwerkregie.domain.casework.rules import emergency as rules
from netwerkregie.domain.casework.rules.cases import PartKind, State, check_statement
from netwerkregie.domain.casework.rules.emergency import (
    EmergencyReason,
    EmergencyState,
    ReviewOutcome,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    Role,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.signing.policies import signer
from netwerkregie.foundation.vault import dossiers, teams
from netwerkregie.foundation.vault import emergency as vault
from netwerkregie.foundation.vault.emergency import holders as holders
from netwerkregie.foundation.vault.models import MemberKey, Team

KIND = "emergency"
TABLE = "emergencyaccess"


def make_team(actor: Actor) -> Team:
    """Make the emergency key, once; chairs and case holders are given it.

    What the maker holds is sealed to it at once; what others made before stays
    outside until they do so themselves (see cover).

    Raises:
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_use(actor))
    team = vault.team()
    if team is None:
        team = vault.make_team(actor)
        for one in accounts.members_with(actor, *policies.USERS):
            teams.expect(team, one.pk)
        record(actor.for_purpose(Purpose.CASE), Verb.EMERGENCY_TEAM_MADE, team)
    cover(actor, team)
    return team


def cover(actor: Actor, team: Team) -> int:
    """Seal the parts that the actor holds to the emergency key as well.

    Returns:
        how many were not sealed to it yet.

    """
    found = list(queries.uncovered(actor).values_list("id", flat=True))
    for part_id in found:
        dossiers.add_team(actor, part_id, team)
    return len(found)


def ask(actor: Actor, draft: EmergencyDraft) -> EmergencyAccess:
    """Ask to open one part of one case in which one does not sit.

    Everybody who sits in it and the privacy officer hear of it at once.

    Raises:
        RuleBroken: no such case, alone without a threat to life, or the part is not
            sealed to the emergency key.
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_use(actor))
    if draft.is_alone and draft.reason is not EmergencyReason.THREAT_TO_LIFE:
        code = "casework.emergency_alone"
        raise RuleBroken(code, "is_alone")
    words = check_statement(draft.words, "words")
    require_tokens(words, "words")
    if vault.team() is None:
        code = "casework.no_emergency_key"
        raise RuleBroken(code)
    part = _part_of(actor, draft)
    access = _write(actor, part, draft, words)
    _tell_vault(actor, part.id, alone=draft.is_alone)
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.EMERGENCY_ASKED, part.case_id, reason=str(draft.reason))
    return access


def confirm(actor: Actor, access_id: UUID) -> EmergencyAccess:
    """Let a colleague read it for four hours; as another person in another role.

    Raises:
        RuleBroken: it is over, or the actor is the same person or in the same role.
        Locked: the actor's vault is locked.

    """
    access = queries.get_access(actor, access_id, lock=True)
    policies.require(policies.may_use(actor))
    state = access.state_now(clock.now())
    if state is EmergencyState.OPEN:
        return access
    if state is not EmergencyState.WAITING:
        code = "casework.emergency_over"
        raise RuleBroken(code)
    person = signer(actor)
    theirs = accounts.roles_of(actor, access.asked_by)
    other_role = (actor.roles & set(policies.USERS)) - theirs
    if person.user_id == access.asked_by_user or not other_role:
        code = "casework.emergency_another_person"
        raise RuleBroken(code)
    vault.confirm(actor, access.part_id, access.asked_by)
    access.confirmed_by = person.membership_id
    access.confirmed_by_user = person.user_id
    access.confirmed_at = clock.now()
    access.ends_at = rules.open_until(access.confirmed_at)
    access.save(
        update_fields=["confirmed_by", "confirmed_by_user", "confirmed_at", "ends_at"]
    )
    told = actor.for_purpose(Purpose.CASE)
    record(told, Verb.EMERGENCY_CONFIRMED, access.case_id, subjects=[access.id])
    return access


def read(actor: Actor, access_id: UUID) -> OpenPart:
    """Open what was asked for; vault and ledger write a line that says emergency.

    Raises:
        NotFound: it was not the actor who asked.
        RuleBroken: it waits for a second person, or is over.
        Locked: the actor's vault is locked.

    """
    access = queries.get_access(actor, access_id)
    if access.asked_by != actor.membership_id:
        raise NotFound
    state = access.state_now(clock.now())
    if state is not EmergencyState.OPEN:
        waits = state is EmergencyState.WAITING
        raise RuleBroken(
            "casework.emergency_waits" if waits else "casework.emergency_over"
        )
    part = CasePart.objects.get(
        municipality_id=actor.municipality_id, id=access.part_id
    )
    purpose = purpose_of(PartKind(part.kind))
    opened = dossiers.open(
        actor,
        part.id,
        purpose=purpose,
        action=str(Verb.EMERGENCY_READ),
        by_emergency=True,
    )
    found = read_opened(actor, part, opened)
    told = actor.for_purpose(purpose)
    record(told, Verb.EMERGENCY_READ, access.case_id, subjects=[access.id])
    return found


def end(actor: Actor, access_id: UUID) -> EmergencyAccess:
    """Close it before its time; the look back stays due."""
    access = queries.get_access(actor, access_id, lock=True)
    if access.asked_by != actor.membership_id:
        raise NotFound
    if access.ended_at is None:
        vault.end(actor, access.part_id)
        access.ended_at = clock.now()
        access.save(update_fields=["ended_at"])
        told = actor.for_purpose(Purpose.CASE)
        record(told, Verb.EMERGENCY_CLOSED, access.case_id, subjects=[access.id])
    return access


def read_words_of(actor: Actor, access_id: UUID) -> str:
    """Open what the asker wrote: the asker and the chairs of that day hold it.

    Raises:
        NotFound: the actor holds no key of it.
        Locked: the actor's vault is locked.

    """
    access = queries.get_access(actor, access_id)
    verb = Verb.EMERGENCY_WORDS_READ
    opened = dossiers.open(actor, access.id, purpose=Purpose.CASE, action=str(verb))
    values, _ = read_words(opened, TABLE, access.id, bytes(access.body))
    told = actor.for_purpose(Purpose.CASE)
    record(told, verb, access.case_id, subjects=[access.id])
    return str(values["text"])


def review(actor: Actor, access_id: UUID, outcome: ReviewOutcome) -> EmergencyAccess:
    """Look back: somebody who neither asked nor confirmed says what it was.

    What left under it is looked back on with it: not needed means asked back.

    Raises:
        RuleBroken: nothing was opened, somebody looked back already, or the actor
            took part in it.

    """
    access = queries.get_access(actor, access_id, lock=True)
    policies.require(policies.may_review(actor))
    if not access.opens:
        code = "casework.nothing_was_opened"
        raise RuleBroken(code)
    if access.outcome:
        code = "casework.reviewed_already"
        raise RuleBroken(code)
    person = signer(actor)
    if person.user_id in (access.asked_by_user, access.confirmed_by_user):
        code = "casework.review_by_another"
        raise RuleBroken(code)
    access.outcome, access.reviewed_by = outcome, person.membership_id
    access.reviewed_on = clock.today()
    access.save(update_fields=["outcome", "reviewed_by", "reviewed_on"])
    if outcome is ReviewOutcome.NOT_RIGHT:
        recalls.owe_for_emergency(actor, access.id)
    told = actor.for_purpose(Purpose.CASE)
    reason = str(outcome)
    record(
        told,
        Verb.EMERGENCY_REVIEWED,
        access.case_id,
        subjects=[access.id],
        reason=reason,
    )
    return access


def _part_of(actor: Actor, draft: EmergencyDraft) -> CasePart:
    """Find the one case of that name and its part; not there and not possible alike."""
    code = "casework.emergency_no_case"
    cases = _named(actor, draft.nickname)
    if len(cases) != 1 or seat_in(actor, cases[0]) is not None:
        raise RuleBroken(code, "nickname")
    parts = CasePart.objects.filter(
        municipality_id=actor.municipality_id, case=cases[0], kind=draft.part
    )
    part = parts.order_by("position").first()
    if part is None:
        raise RuleBroken(code, "nickname")
    return part


def _named(actor: Actor, typed: str) -> list[Case]:
    """Return the open cases of exactly this name, as colleagues of any language say it.

    The whole name is needed: there is no search and nothing to complete.
    """
    wanted = _plain(typed)
    found = []
    for case in Case.objects.filter(
        municipality_id=actor.municipality_id, state=State.OPEN
    ):
        said = {_plain(case.nickname)}
        for language in ("nl", "en"):
            with translation.override(language):
                said.add(_plain(say_nickname(case.nickname)))
        if wanted in said:
            found.append(case)
    return found


def _plain(name: str) -> str:
    return " ".join(name.replace("-", " ").casefold().split())


def _write(
    actor: Actor, part: CasePart, draft: EmergencyDraft, words: str
) -> EmergencyAccess:
    person, now, access_id = signer(actor), clock.now(), new_hidden_id()
    readers = {person.membership_id, *_with_keys(actor)}
    opened = dossiers.create(
        actor, KIND, purpose=Purpose.CASE, members=readers, dossier_id=access_id
    )
    return EmergencyAccess.objects.create(
        id=access_id,
        municipality_id=actor.municipality_id,
        case_id=part.case_id,
        part_id=part.id,
        reason=draft.reason,
        is_alone=draft.is_alone,
        asked_by=person.membership_id,
        asked_by_user=person.user_id,
        asked_at=now,
        ends_at=rules.ends_at(now, is_alone=draft.is_alone),
        review_by=rules.review_by(clock.today()),
        body=seal_words(opened, TABLE, access_id, {"text": words}),
    )


def _with_keys(actor: Actor) -> Iterable[UUID]:
    chairs = [one.pk for one in accounts.members_with(actor, Role.CHAIR)]
    made = MemberKey.objects.filter(membership_id__in=chairs)
    return made.values_list("membership_id", flat=True)


def _tell_vault(actor: Actor, part_id: UUID, *, alone: bool) -> None:
    try:
        vault.ask(actor, part_id, alone=alone)
    except NotFound:
        code = "casework.emergency_not_sealed"
        raise RuleBroken(code, "nickname") from None
