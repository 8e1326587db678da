# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an intake officer does with a concern: open it, read, add, end, hand over.

Opening sealed content is an action, not a query: the vault writes its line before it
gives its half of the key, and the ledger writes who read and for what.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from secrets import randbits
from typing import Any
from uuid import UUID

from netwerkregie.domain.intake.actions import concern_reading
from netwerkregie.domain.intake.actions.concern_opening import (
    INTAKE_TEAM as INTAKE_TEAM,
)
from netwerkregie.domain.intake.actions.concern_opening import (
    KIND,
    OpenConcern,
    end_concern,
    intake_team,
    read_all,
    unlocked,
    write_all,
    write_statement,
)
from netwerkregie.domain.intake.actions.concern_opening import NoKey as NoKey
from netwerkregie.domain.intake.actions.feedback_owed import about_concern, owe
from netwerkregie.domain.intake.drafts import FileDraft
from netwerkregie.domain.intake.drafts.concerns import (
    ConcernDraft,
    FactDraft,
    PartDraft,
)
from netwerkregie.domain.intake.models import Concern, ConcernFile
from netwerkregie.domain.intake.policies import concerns as policies
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules import grounds
from netwerkregie.domain.intake.rules.advice import nickname
from netwerkregie.domain.intake.rules.concerns import DropReason, Kind, State, Step
from netwerkregie.domain.intake.sealing import concern_file_place
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.domain.intake.wording import require_reason, require_tokens
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
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.tenancy.modules import ModuleState, require_writable
from netwerkregie.foundation.vault import dossiers, teams
from netwerkregie.foundation.vault.opening import OpenDossier

_PARTS = ("interpretation", "alternative", "protective", "done")


def register(actor: Actor, draft: ConcernDraft) -> Concern:
    """Open a concern; the same form sent twice is one concern.

    Raises:
        RuleBroken: no concrete behaviour, no possible harm, only lawful expression, a
            child under twelve, a name in the words, or a part missing or too long.
        Locked: the actor's vault is locked.
        ModuleClosed: concerns are not on in this municipality.

    """
    policies.require(policies.may_register(actor))
    stands = require_writable(actor, Module.CONCERN)
    known = policies.visible_concerns(actor).filter(once=draft.once).first()
    if known is not None:
        return known
    band = ages.check_band(draft.age_band)
    parts = _checked(draft)
    concern_id, today = new_hidden_id(), clock.today()
    opened = dossiers.create(
        actor,
        KIND,
        purpose=Purpose.CONCERN,
        teams=[intake_team(actor)],
        dossier_id=concern_id,
    )
    end = rules.destroyed_on(today, band)
    concern = Concern.objects.create(
        id=concern_id,
        municipality_id=actor.municipality_id,
        nickname=nickname(randbits(64)),
        state=State.DRAFTED,
        age_band=band,
        opened_on=today,
        next_on=rules.next_look(today, band, end),
        destroy_on=end,
        owner_id=policies.member_of(actor),
        taken_in_by=policies.member_of(actor),
        once=draft.once,
        is_practice=stands is ModuleState.PRACTICE,
    )
    write_all(actor, concern, opened, parts)
    due_on = rules.feedback_on(today, band)
    if draft.thread_id is None:
        owe(actor, due_on=due_on, concern_id=concern.id)
    else:
        about_concern(
            actor, thread_id=draft.thread_id, concern_id=concern.id, due_on=due_on
        )
    record(actor.for_purpose(Purpose.CONCERN), Verb.CONCERN_REGISTERED, concern)
    return concern


def open_concern(actor: Actor, concern_id: UUID) -> OpenConcern:
    """Open a concern and its statements, and write that it was read.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.
        NoKey: the actor waits for the team's key.

    """
    concern = queries.get_concern(actor, concern_id)
    policies.require(policies.may_read(actor, concern))
    opened = unlocked(actor, concern, Verb.CONCERN_READ)
    whole = OpenConcern(
        concern,
        read_all(actor, concern, opened),
        queries.files_of(actor, concern),
    )
    seen = concern_reading.as_read_by(actor, whole)
    record(actor.for_purpose(Purpose.CONCERN), Verb.CONCERN_READ, concern)
    return seen


def open_file(actor: Actor, concern_id: UUID, file_id: UUID) -> tuple[str, bytes]:
    """Open a file of a concern, and write that it was read; return type and content.

    Raises:
        NotFound: absent, or not the actor's.
        Locked: the actor's vault is locked.

    """
    concern = queries.get_concern(actor, concern_id)
    policies.require(policies.may_read(actor, concern))
    file = queries.get_file(actor, concern, file_id)
    opened = unlocked(actor, concern, Verb.CONCERN_FILE_READ)
    place = concern_file_place(file.id)
    content = b"".join(opened.unseal_file(place, [bytes(file.content)]))
    record(actor.for_purpose(Purpose.CONCERN), Verb.CONCERN_FILE_READ, concern)
    return file.content_type, content


def add_part(actor: Actor, concern_id: UUID, draft: PartDraft) -> Concern:
    """Add a statement, or one that corrects an earlier one; nothing is overwritten.

    Whatever was confirmed has to be read again: other words are other words.

    Raises:
        RuleBroken: the concern is over, or the words are not possible.
        NotFound: the statement to correct is not of this concern.
        Locked: the actor's vault is locked.

    """
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_write(actor, concern))
    require_writable(actor, Module.CONCERN)
    concern.state = rules.step(State(concern.state), Step.WRITE)
    values = _checked_part(draft)
    if draft.corrects is not None:
        _require_own(actor, concern, draft.corrects, draft.kind)
    opened = unlocked(actor, concern, Verb.CONCERN_WRITTEN_TO)
    if draft.sensitive_why.strip():
        why = rules.check_part(draft.sensitive_why, "sensitive_why")
        write_statement(actor, concern, opened, Kind.SENSITIVE, {"text": why})
    written = write_statement(
        actor, concern, opened, draft.kind, values, corrects=draft.corrects
    )
    _keep_files(concern, opened, written.id, draft.files)
    concern.confirmed_on = None
    concern.save(update_fields=["state", "confirmed_on"])
    signing.void(actor, KIND, concern.id)
    record(actor.for_purpose(Purpose.CONCERN), Verb.CONCERN_WRITTEN_TO, concern)
    return concern


def plan(actor: Actor, concern_id: UUID, next_on: date) -> Concern:
    """Set the next day of a concern; it is never without one (M11).

    Raises:
        RuleBroken: the day has passed, is too far off, or after the end.

    """
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_write(actor, concern))
    rules.step(State(concern.state), Step.WRITE)
    band = AgeBand(concern.age_band)
    concern.next_on = rules.check_next(next_on, clock.today(), band, concern.destroy_on)
    concern.save(update_fields=["next_on"])
    record(actor.for_purpose(Purpose.CONCERN), Verb.CONCERN_PLANNED, concern)
    return concern


def drop(actor: Actor, concern_id: UUID, reason: DropReason, why: str) -> Concern:
    """End a concern without a weighing; a count remains after its days.

    Raises:
        RuleBroken: it is over already, or no reason was written.
        Locked: the actor's vault is locked.

    """
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_hold(actor, concern))
    after = rules.step(State(concern.state), Step.DROP)
    text = rules.check_filled(why, "why")
    require_tokens(text, "why")
    opened = unlocked(actor, concern, Verb.CONCERN_DROPPED)
    write_statement(actor, concern, opened, Kind.ENDING, {"text": text})
    end_concern(concern, after, reason)
    signing.void(actor, KIND, concern.id)
    told = actor.for_purpose(Purpose.CONCERN)
    record(told, Verb.CONCERN_DROPPED, concern, reason=str(reason))
    return concern


def hand_over(actor: Actor, concern_id: UUID, *, reason: str) -> Concern:
    """Release a confirmed concern to casework; called by open_weighing.

    The upper room seals what it needs under keys of its own; the end of this record
    stays as it was. Who must be at the table: rules.ages.needed_at_weighing.

    Raises:
        RuleBroken: nobody confirmed it, or it is over.

    """
    concern = queries.get_concern(actor, concern_id, lock=True)
    policies.require(policies.may_hold(actor, concern))
    require_writable(actor, Module.CONCERN)
    concern.state = rules.step(State(concern.state), Step.HAND_OVER)
    concern.ended_on = clock.today()
    concern.save(update_fields=["state", "ended_on"])
    signing.void(actor, KIND, concern.id)
    told = actor.for_purpose(Purpose.CONCERN)
    record(told, Verb.CONCERN_HANDED_OVER, concern, reason=reason)
    return concern


def readers_of(actor: Actor, concern: Concern) -> Iterable[UUID]:
    """Return the memberships that can open this concern."""
    policies.require(policies.may_read(actor, concern))
    held = dossiers.holders_of(concern.id)
    found = {holder for kind, holder in held if kind == "member"}
    return found | set(teams.holders_of(teams.get_team(INTAKE_TEAM)))


def _keep_files(
    concern: Concern,
    opened: OpenDossier,
    statement_id: UUID,
    files: Iterable[FileDraft],
) -> None:
    """Seal what came with a statement: it was drawn afresh, and goes soon (M6)."""
    for file in files:
        file_id = new_hidden_id()
        sealed = opened.seal_file(concern_file_place(file_id), [file.content])
        ConcernFile.objects.create(
            id=file_id,
            municipality_id=concern.municipality_id,
            concern_id=concern.id,
            statement_id=statement_id,
            content_type=file.content_type,
            content=b"".join(sealed),
            destroy_on=rules.file_gone_on(clock.today(), AgeBand(concern.age_band)),
        )


def _checked(draft: ConcernDraft) -> list[tuple[Kind, Mapping[str, Any]]]:
    """Return the parts of a draft, each looked at; what is empty is left out."""
    grounds.check_chosen(draft.behaviours, draft.harms)
    fact = _checked_fact(draft.fact, "fact")
    harm = rules.check_filled(draft.harm, "harm")
    require_tokens(harm, "harm")
    grounds.check_words(fact["text"])
    parts: list[tuple[Kind, Mapping[str, Any]]] = [
        (
            Kind.GROUND,
            {
                "behaviours": sorted(str(one) for one in draft.behaviours),
                "harms": sorted(str(one) for one in draft.harms),
            },
        ),
        (Kind.FACT, fact),
        (Kind.HARM, {"text": harm}),
    ]
    for field in _PARTS:
        text = rules.check_part(getattr(draft, field), field)
        require_tokens(text, field)
        if text:
            parts.append((Kind(field), {"text": text}))
    why = rules.check_part(draft.sensitive_why, "sensitive_why")
    require_tokens(why, "sensitive_why")
    require_reason(tuple(str(one.get("text", "")) for _, one in parts), why)
    if why:
        parts.append((Kind.SENSITIVE, {"text": why}))
    return parts


def _checked_part(draft: PartDraft) -> Mapping[str, Any]:
    if draft.kind not in rules.WRITTEN_LATER:
        code = "intake.statement_of_its_own_act"
        raise RuleBroken(code, "kind")
    require_reason((draft.text,), draft.sensitive_why)
    require_tokens(draft.sensitive_why, "sensitive_why")
    if draft.kind is Kind.FACT:
        if draft.fact is None:
            code = "intake.fact_without_source"
            raise RuleBroken(code, "said_by")
        return _checked_fact(draft.fact, "text")
    text = rules.check_filled(draft.text, "text")
    require_tokens(text, "text")
    return {"text": text}


def _checked_fact(fact: FactDraft, field: str) -> dict[str, Any]:
    text = rules.check_filled(fact.text, field)
    require_tokens(text, field)
    if fact.said_on > clock.today():
        code = "intake.said_in_the_future"
        raise RuleBroken(code, "said_on")
    return {
        "text": text,
        "said_by": str(fact.said_by),
        "said_on": fact.said_on.isoformat(),
        "hearing": str(fact.hearing),
    }


def _require_own(
    actor: Actor, concern: Concern, statement_id: UUID, kind: Kind
) -> None:
    """Let a correction point only at an earlier statement of its own kind."""
    for one in queries.statements_of(actor, concern):
        if one.id == statement_id and one.kind == kind:
            return
    raise NotFound
