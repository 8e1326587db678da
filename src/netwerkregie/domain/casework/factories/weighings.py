# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings for tests and the demo, in each state, through the real actions.

Who acts is given as a way to become somebody: `acting_as` of the tests' cast, or the
demo's own.
"""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from netwerkregie.domain.casework.actions import (
    weighing_frames,
    weighing_judging,
    weighing_outcomes,
    weighing_seats,
    weighings,
)
from netwerkregie.domain.casework.drafts.weighings import (
    Answer,
    Criterion,
    Decider,
    FrameDraft,
    Ground,
    JudgementDraft,
    NoActionReason,
    Outcome,
    OutcomeDraft,
    SeatDraft,
)
from netwerkregie.domain.casework.models import Weighing, WeighingFrame
from netwerkregie.foundation.kernel import Actor, clock

Become = Callable[[str], AbstractContextManager[Actor]]

WORDS: Mapping[Criterion, str] = {
    Criterion.NECESSITY: "De dreiging was concreet; zonder stap kan het misgaan.",
    Criterion.PROPORTIONALITY: "Een gesprek past bij wat er gebeurde.",
    Criterion.SUBSIDIARITY: "De jongerenwerker alleen redt het niet meer.",
    Criterion.FACTS: "Twee mensen zagen hetzelfde, los van elkaar.",
    Criterion.ALTERNATIVES: "[P1] wilde misschien indruk maken op vrienden.",
    Criterion.PROTECTIVE: "[P1] luistert naar de trainer.",
}
DISPELLED = "Het mes was van karton en hoorde bij een toneelstuk. De zorg is weg."


@dataclass(frozen=True, slots=True)
class Table:
    """Who does what at a weighing that is made, by the names that `become` knows.

    Args:
        become: gives the named person, with an open vault, in one transaction.
        owner: the intake officer who owns the confirmed concern.
        chair: who convenes.
        weighers: who sit, of at least two organisations; the first writes the outcome.
        members: the membership of each of them.
        youth: which weigher knows young people by profession.

    """

    become: Become
    owner: str
    chair: str
    weighers: Sequence[str]
    members: Mapping[str, UUID]
    youth: str = ""


def a_judgement(**changes: Any) -> JudgementDraft:
    """Return a judgement that finds the criteria met."""
    draft = JudgementDraft(
        words=WORDS,
        answers=dict.fromkeys(Criterion, Answer.MET),
        seems_met=Answer.MET,
    )
    return replace(draft, **changes)


def an_outcome(**changes: Any) -> OutcomeDraft:
    """Return the outcome that a concern is dispelled."""
    draft = OutcomeDraft(
        kind=Outcome.NO_ACTION, text=DISPELLED, reason=NoActionReason.DISPELLED
    )
    return replace(draft, **changes)


def a_frame(chair: Actor, **changes: Any) -> WeighingFrame:
    """Record on what weighing rests here."""
    today = clock.today()
    draft = FrameDraft(
        decided_by=Decider.EXECUTIVE,
        decided_on=today - timedelta(days=30),
        ground=Ground.PUBLIC_TASK,
        advice_reference="advies 7 over de weging",
        advice_on=today - timedelta(days=60),
    )
    return weighing_frames.record_frame(chair, replace(draft, **changes))


def a_weighing(table: Table, concern_id: UUID) -> Weighing:
    """Put a confirmed concern before a weighing; it is being convened."""
    with table.become(table.owner) as owner:
        return weighings.open_weighing(owner, concern_id, table.members[table.chair])


def a_weighing_begun(table: Table, concern_id: UUID) -> Weighing:
    """Return a weighing in its first round: everybody declared, nobody judged."""
    weighing = a_weighing(table, concern_id)
    with table.become(table.chair) as chair:
        for name in table.weighers:
            seat = SeatDraft(table.members[name], name == table.youth)
            weighing_seats.give_seat(chair, weighing.id, seat)
    for name in table.weighers:
        with table.become(name) as weigher:
            weighing_seats.declare_free(weigher, weighing.id)
    with table.become(table.chair) as chair:
        return weighing_seats.begin(chair, weighing.id)


def a_weighing_at_the_table(table: Table, concern_id: UUID, **changes: Any) -> Weighing:
    """Return a weighing whose members all judged; the table is open."""
    weighing = a_weighing_begun(table, concern_id)
    for name in table.weighers:
        with table.become(name) as weigher:
            weighing_judging.judge(weigher, weighing.id, a_judgement(**changes))
    with table.become(table.chair) as chair:
        return weighings.open_table(chair, weighing.id)


def a_weighing_to_sign(
    table: Table, concern_id: UUID, draft: OutcomeDraft | None = None
) -> Weighing:
    """Return a weighing whose outcome one organisation signed."""
    weighing = a_weighing_at_the_table(table, concern_id)
    with table.become(table.weighers[0]) as weigher:
        weighing_outcomes.propose(weigher, weighing.id, draft or an_outcome())
    return weighing


def a_decided_weighing(
    table: Table, concern_id: UUID, draft: OutcomeDraft | None = None
) -> Weighing:
    """Return a weighing that two organisations decided; or one question is asked."""
    weighing = a_weighing_to_sign(table, concern_id, draft)
    with table.become(table.weighers[1]) as second:
        weighings.read_weighing(second, weighing.id)
        return weighing_outcomes.conclude(second, weighing.id)
