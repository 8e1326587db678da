# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening a plan and sealing words in it; used by the actions of the plan."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Max

from netwerkregie.domain.casework.actions.opening import (
    open_part,
    read_words,
    seal_words,
)
from netwerkregie.domain.casework.models.cases import Case
from netwerkregie.domain.casework.models.plans import (
    Intervention,
    Offer,
    Plan,
    PlanGoal,
    PlanNote,
)
from netwerkregie.domain.casework.policies import plans as policies
from netwerkregie.domain.casework.queries import cases
from netwerkregie.domain.casework.queries import plans as queries
from netwerkregie.domain.casework.rules import plans as rules
from netwerkregie.domain.casework.rules.cases import check_statement
from netwerkregie.domain.casework.rules.plans import (
    EndReason,
    GoalStatus,
    HelpKind,
    LifeDomain,
    NoteKind,
    OfferStep,
    Voice,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_reason, require_tokens
from netwerkregie.foundation.kernel import Actor, RuleBroken, clock, new_hidden_id
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault.opening import OpenDossier


@dataclass(frozen=True, slots=True)
class OpenNote:
    """A note as it can be read now."""

    id: UUID
    about_id: UUID
    kind: NoteKind
    values: Mapping[str, Any]
    written_by: UUID
    written_on: date

    @property
    def text(self) -> str:
        """The words."""
        return str(self.values.get("text", ""))


@dataclass(frozen=True, slots=True)
class OpenGoal:
    """A goal as it can be read now; the last status holds."""

    id: UUID
    voice: Voice
    life_domain: LifeDomain
    text: str
    instead_of: UUID | None
    status: GoalStatus
    written_by: UUID
    written_on: date
    digest: str


@dataclass(frozen=True, slots=True)
class OpenHelp:
    """Something agreed as it can be read now."""

    row: Intervention
    kind: HelpKind
    text: str
    goal_id: UUID | None
    notes: tuple[OpenNote, ...]
    digest: str

    @property
    def id(self) -> UUID:
        """The identifier."""
        return self.row.id

    @property
    def ended_how(self) -> EndReason | None:
        """How it ended, for whoever holds the key."""
        found = [one for one in self.notes if one.kind is NoteKind.END]
        return EndReason(found[-1].values["reason"]) if found else None


@dataclass(frozen=True, slots=True)
class OpenOffer:
    """An offer as it can be read now."""

    row: Offer
    kind: HelpKind
    text: str
    notes: tuple[OpenNote, ...]

    @property
    def id(self) -> UUID:
        """The identifier."""
        return self.row.id

    @property
    def step(self) -> OfferStep:
        """Where it stands: the last step written down."""
        found = [one for one in self.notes if one.kind is NoteKind.STEP]
        return OfferStep(found[-1].values["step"]) if found else OfferStep.OFFERED


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """A plan as it can be read now, for this request only."""

    plan: Plan
    case: Case
    opened: OpenDossier
    goals: tuple[OpenGoal, ...] = ()
    helps: tuple[OpenHelp, ...] = ()
    offers: tuple[OpenOffer, ...] = ()
    adopting: tuple[OpenNote, ...] = field(default_factory=tuple)

    @property
    def living_goals(self) -> tuple[OpenGoal, ...]:
        """The goals that no later one replaced, the person's own first."""
        replaced = {one.instead_of for one in self.goals}
        living = [one for one in self.goals if one.id not in replaced]
        return tuple(sorted(living, key=lambda one: one.voice is not Voice.OWN))

    @property
    def living_helps(self) -> tuple[OpenHelp, ...]:
        """What is agreed now."""
        return tuple(one for one in self.helps if one.row.ended_on is None)

    def content_hash(self) -> str:
        """Return what a signature stands for: the goals, and who does what until when.

        Notes, next days and offers are the work on the plan, not the plan: evidence
        changes nothing that was agreed, and no answer to an offer shows here.
        """
        goals = [[str(one.id), one.digest] for one in self.living_goals]
        helps = [
            [
                str(one.id),
                one.digest,
                str(one.row.owner_id),
                one.row.start_on.isoformat(),
                one.row.end_on.isoformat(),
            ]
            for one in self.living_helps
        ]
        written = json.dumps([sorted(goals), sorted(helps)])
        return hashlib.sha256(written.encode()).hexdigest()

    def snapshot(self) -> dict[str, Any]:
        """Return the plan as it stands, to be sealed as a version."""
        return {
            "goals": [
                {
                    "voice": str(one.voice),
                    "life_domain": str(one.life_domain),
                    "text": one.text,
                }
                for one in self.living_goals
            ],
            "helps": [
                {
                    "kind": str(one.kind),
                    "text": one.text,
                    "owner": str(one.row.owner_id),
                    "start_on": one.row.start_on.isoformat(),
                    "end_on": one.row.end_on.isoformat(),
                }
                for one in self.living_helps
            ],
        }


def unlock(actor: Actor, case: Case, plan: Plan, verb: Verb) -> OpenDossier:
    """Open the plan's part for one act; the vault writes its line first."""
    part = cases.get_part(actor, case, plan.part_id)
    return open_part(actor, part, verb)


def to_write(actor: Actor, case_id: UUID, verb: Verb) -> OpenPlan:
    """Lock a case and its plan, and open it whole, for an act that changes it.

    Raises:
        NotFound: absent, or the actor does not hold its key.
        NotAllowed: the case is closed.
        Locked: the actor's vault is locked.
        ModuleClosed: cases are not on in this municipality.

    """
    case = cases.get_case(actor, case_id, lock=True)
    plan = queries.get_plan(actor, case, lock=True)
    policies.require(policies.may_work(actor, plan, case))
    require_writable(actor, Module.CASE)
    return read_all(actor, case, plan, unlock(actor, case, plan, verb))


def read_all(actor: Actor, case: Case, plan: Plan, opened: OpenDossier) -> OpenPlan:
    """Read every word of a plan with its opened key."""
    mine = {"municipality_id": actor.municipality_id, "plan_id": plan.id}
    notes = [_note(opened, one) for one in PlanNote.objects.filter(**mine)]
    goals = [_goal(opened, one, notes) for one in PlanGoal.objects.filter(**mine)]
    helps = [_help(opened, one, notes) for one in Intervention.objects.filter(**mine)]
    offers = [_offer(opened, one, notes) for one in Offer.objects.filter(**mine)]
    return OpenPlan(
        plan,
        case,
        opened,
        goals=tuple(goals),
        helps=tuple(helps),
        offers=tuple(offers),
        adopting=tuple(one for one in notes if one.kind is NoteKind.ADOPTING),
    )


def checked(text: str, why: str = "", field_name: str = "text") -> dict[str, str]:
    """Return words for a seal: no names, no profile, no protected fact without need.

    Raises:
        RuleBroken: empty, too long, a name, or a protected fact without a reason.

    """
    text = check_statement(text, field_name)
    why = why.strip() and check_statement(why, "sensitive_why")
    require_tokens(text, field_name)
    require_tokens(why, "sensitive_why")
    require_reason((text,), why)
    return {"text": text, **({"why": why} if why else {})}


def write_note(
    actor: Actor, whole: OpenPlan, about_id: UUID, values: Mapping[str, Any]
) -> PlanNote:
    """Seal one note after the others; the caller holds the plan's row."""
    note_id = new_hidden_id()
    return PlanNote.objects.create(
        id=note_id,
        municipality_id=actor.municipality_id,
        plan_id=whole.plan.id,
        about_id=about_id,
        position=next_place(actor, PlanNote, whole.plan),
        written_by=policies.member_of(actor),
        written_on=clock.today(),
        body=seal_words(whole.opened, "plannote", note_id, values),
    )


def next_place(actor: Actor, model: Any, plan: Plan) -> int:
    """Return the place after the last row of a plan.

    Raises:
        RuleBroken: there are more than anybody reads.

    """
    rows = model.objects.filter(municipality_id=actor.municipality_id, plan_id=plan.id)
    last = int(rows.aggregate(last=Max("position"))["last"] or 0)
    if model is not PlanNote and last >= rules.MOST_ROWS:
        code = "casework.plan_full"
        raise RuleBroken(code, most=rules.MOST_ROWS)
    return last + 1


def keep_hash(actor: Actor, whole: OpenPlan) -> None:
    """Write down what the plan says now; a signature on anything else lapses."""
    fresh = read_all(actor, whole.case, whole.plan, whole.opened).content_hash()
    whole.plan.content_hash = fresh
    whole.plan.save(update_fields=["content_hash"])


def _note(opened: OpenDossier, one: PlanNote) -> OpenNote:
    values, _ = read_words(opened, "plannote", one.id, bytes(one.body))
    return OpenNote(
        one.id,
        one.about_id,
        NoteKind(values["kind"]),
        values,
        one.written_by,
        one.written_on,
    )


def _goal(opened: OpenDossier, one: PlanGoal, notes: list[OpenNote]) -> OpenGoal:
    values, digest = read_words(opened, "plangoal", one.id, bytes(one.body))
    said = [
        note.values["status"]
        for note in notes
        if note.about_id == one.id and note.kind is NoteKind.STATUS
    ]
    before = values["instead_of"]
    return OpenGoal(
        id=one.id,
        voice=Voice(values["voice"]),
        life_domain=LifeDomain(values["life_domain"]),
        text=values["text"],
        instead_of=UUID(before) if before else None,
        status=GoalStatus(said[-1]) if said else GoalStatus.STANDS,
        written_by=one.written_by,
        written_on=one.written_on,
        digest=digest,
    )


def _help(opened: OpenDossier, one: Intervention, notes: list[OpenNote]) -> OpenHelp:
    values, digest = read_words(opened, "intervention", one.id, bytes(one.body))
    goal = values["goal_id"]
    return OpenHelp(
        row=one,
        kind=HelpKind(values["kind"]),
        text=values["text"],
        goal_id=UUID(goal) if goal else None,
        notes=tuple(note for note in notes if note.about_id == one.id),
        digest=digest,
    )


def _offer(opened: OpenDossier, one: Offer, notes: list[OpenNote]) -> OpenOffer:
    values, _ = read_words(opened, "offer", one.id, bytes(one.body))
    return OpenOffer(
        row=one,
        kind=HelpKind(values["kind"]),
        text=values["text"],
        notes=tuple(note for note in notes if note.about_id == one.id),
    )
