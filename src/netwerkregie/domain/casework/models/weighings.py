# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A weighing, who sits at it, what each judged, what it came to.

The identifier of a weighing is that of its own dossier: chair and seats hold the key,
and who took the concern in does not. Its words are sealed; answers are words too, so
that nothing can be counted about a person (row M7).
"""

from datetime import date
from enum import StrEnum
from uuid import UUID

from django.db import models
from django.db.models import F, Q

from netwerkregie.domain.casework.rules.weighings import (
    UNDECIDED,
    AsideReason,
    Decider,
    Ground,
    Kind,
    NoActionReason,
    Outcome,
    Receiver,
    SeatState,
    State,
)
from netwerkregie.foundation.kernel import new_hidden_id
from netwerkregie.foundation.kernel.ages import AgeBand
from netwerkregie.foundation.tenancy.models import TenantKey, TenantModel


def _choices(kind: type[StrEnum]) -> list[tuple[str, str]]:
    return [(str(one.value), str(one.value)) for one in kind]


class Weighing(TenantModel):
    """A confirmed concern before people of at least two organisations (row M10)."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    # Plain: the concern is destroyed on a clock of its own.
    concern_id = models.UUIDField()
    nickname = models.CharField(max_length=40)
    age_band = models.CharField(max_length=12, choices=_choices(AgeBand))
    state = models.CharField(max_length=10, choices=_choices(State))
    chair_id = models.UUIDField()
    # Who took it in, and who handed it over: as members and as natural persons.
    taken_in_by = models.UUIDField()
    taken_in_user = models.UUIDField()
    handed_over_user = models.UUIDField()
    opened_on = models.DateField()
    first_processed_on = models.DateField()
    next_on = models.DateField()
    destroy_on = models.DateField()
    table_on = models.DateField(null=True, blank=True)
    outcome = models.CharField(max_length=16, blank=True, choices=_choices(Outcome))
    reason = models.CharField(
        max_length=12, blank=True, choices=_choices(NoActionReason)
    )
    decided_on = models.DateField(null=True, blank=True)
    # How many times who sits here was told that it goes by itself.
    reminded = models.PositiveSmallIntegerField(default=0, db_default=0)
    is_practice = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_weighing_per_concern", fields=["municipality", "concern_id"]
            ),
            models.CheckConstraint(
                name="a_child_is_not_weighed", condition=~Q(age_band=AgeBand.CHILD)
            ),
            models.CheckConstraint(
                name="a_weighing_has_a_day_before_its_end",
                condition=Q(next_on__lte=F("destroy_on")),
            ),
            models.CheckConstraint(
                name="a_decided_weighing_has_an_outcome",
                condition=Q(state=State.DECIDED, decided_on__isnull=False)
                & ~Q(outcome="")
                | Q(state__in=UNDECIDED, decided_on__isnull=True, outcome=""),
            ),
            models.CheckConstraint(
                name="no_action_has_a_reason",
                condition=Q(outcome=Outcome.NO_ACTION) & ~Q(reason="")
                | ~Q(outcome=Outcome.NO_ACTION) & Q(reason=""),
            ),
            models.CheckConstraint(
                name="who_took_it_in_is_no_chair",
                condition=~Q(chair_id=F("taken_in_by")),
            ),
        ]
        indexes = [
            models.Index(
                name="weighing_list", fields=["municipality", "state", "next_on", "id"]
            ),
            models.Index(
                name="weighing_chair", fields=["municipality", "chair_id", "state"]
            ),
            models.Index(name="weighing_due", fields=["municipality", "destroy_on"]),
        ]

    municipality_id: UUID

    def __str__(self) -> str:
        return self.nickname

    @property
    def band(self) -> AgeBand:
        """The age band, which halves terms."""
        return AgeBand(self.age_band)

    @property
    def stands(self) -> State:
        """Where it stands."""
        return State(self.state)

    def is_late(self, today: date) -> bool:
        """Tell whether its next day has passed."""
        return self.state in UNDECIDED and today > self.next_on


class WeighingStatement(TenantModel):
    """One sealed statement before a weighing; nobody edits it."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    weighing = TenantKey(Weighing, on_delete=models.CASCADE, related_name="statements")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=12, choices=_choices(Kind))
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["weighing", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_weighed_statement_per_place",
                fields=["municipality", "weighing", "position"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position}"


class WeighingSeat(TenantModel):
    """Somebody who weighs, for one organisation; never who took the concern in.

    user_id is the natural person behind the membership, and controller the
    organisation they work for; the database looks both up once more.
    """

    weighing = TenantKey(Weighing, on_delete=models.CASCADE, related_name="seats")
    membership_id = models.UUIDField()
    user_id = models.UUIDField()
    controller = models.CharField(max_length=80)
    is_youth_professional = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=_choices(SeatState))
    aside_reason = models.CharField(
        max_length=16, blank=True, choices=_choices(AsideReason)
    )
    given_by = models.UUIDField()
    given_on = models.DateField()
    declared_on = models.DateField(null=True, blank=True)
    judged_on = models.DateField(null=True, blank=True)
    # The act that lets a name be released; what was found stays sealed.
    criteria_met_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_seat_per_person",
                fields=["municipality", "weighing", "user_id"],
            ),
            models.CheckConstraint(
                name="who_steps_aside_gives_a_code",
                condition=Q(state=SeatState.ASIDE) & ~Q(aside_reason="")
                | ~Q(state=SeatState.ASIDE) & Q(aside_reason=""),
            ),
            models.CheckConstraint(
                name="who_judges_declared_first",
                condition=Q(judged_on__isnull=True) | Q(declared_on__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                name="weighing_seat_of",
                fields=["municipality", "membership_id", "state"],
            ),
        ]

    weighing_id: UUID

    def __str__(self) -> str:
        return self.state


class Judgement(TenantModel):
    """One person's sealed judgement; written again is a new one, until the table."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    weighing = TenantKey(Weighing, on_delete=models.CASCADE, related_name="judgements")
    seat = TenantKey(WeighingSeat, on_delete=models.CASCADE, related_name="judgements")
    position = models.PositiveSmallIntegerField()
    written_by = models.UUIDField()
    written_on = models.DateField()
    body = models.BinaryField()

    class Meta:
        ordering = ["weighing", "seat", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_judgement_per_place",
                fields=["municipality", "seat", "position"],
            ),
        ]

    seat_id: UUID

    def __str__(self) -> str:
        return f"{self.position}"


class WeighingPerson(TenantModel):
    """Who [P1] is, released to the seats; its identifier is its own dossier's."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    weighing = TenantKey(Weighing, on_delete=models.CASCADE, related_name="persons")
    body = models.BinaryField()
    released_by = models.UUIDField()
    released_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_person_per_weighing", fields=["municipality", "weighing"]
            ),
        ]

    weighing_id: UUID

    def __str__(self) -> str:
        return "[P1]"


class WeighingOutcome(TenantModel):
    """A joint outcome in words, for two organisations to sign over one hash.

    Another text is another row; the database lets none be decided without signatures
    of two people of two controllers who sit here.
    """

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    weighing = TenantKey(Weighing, on_delete=models.CASCADE, related_name="outcomes")
    position = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=16, choices=_choices(Outcome))
    reason = models.CharField(
        max_length=12, blank=True, choices=_choices(NoActionReason)
    )
    holder_id = models.UUIDField(null=True, blank=True)
    receiver = models.CharField(max_length=10, blank=True, choices=_choices(Receiver))
    answer_by = models.DateField(null=True, blank=True)
    written_by = models.UUIDField()
    written_on = models.DateField()
    content_hash = models.CharField(max_length=64)
    body = models.BinaryField()
    decided_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["weighing", "position"]
        constraints = [
            models.UniqueConstraint(
                name="one_outcome_per_place",
                fields=["municipality", "weighing", "position"],
            ),
            models.CheckConstraint(
                name="an_outcome_says_what_it_needs",
                condition=(Q(kind=Outcome.NO_ACTION) & ~Q(reason=""))
                | Q(kind=Outcome.MORE_INFORMATION, answer_by__isnull=False)
                | Q(kind=Outcome.REGULAR_CARE)
                | Q(kind=Outcome.PERSON_CENTRED, holder_id__isnull=False)
                | (Q(kind=Outcome.HANDED_OVER) & ~Q(receiver="")),
            ),
        ]

    weighing_id: UUID

    def __str__(self) -> str:
        return self.kind


class InformationRequest(TenantModel):
    """One sealed question to one party, with a day; decided as an outcome."""

    id = models.UUIDField(primary_key=True, default=new_hidden_id, editable=False)
    weighing = TenantKey(Weighing, on_delete=models.CASCADE, related_name="requests")
    asked_by = models.UUIDField()
    asked_on = models.DateField()
    answer_by = models.DateField()
    body = models.BinaryField()
    answered_on = models.DateField(null=True, blank=True)
    answer = TenantKey(
        WeighingStatement, on_delete=models.CASCADE, null=True, blank=True
    )
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_open_question_per_weighing",
                fields=["municipality", "weighing"],
                condition=Q(closed_on__isnull=True),
            ),
        ]
        indexes = [
            models.Index(
                name="weighing_asked",
                fields=["municipality", "closed_on", "answer_by"],
            ),
        ]

    weighing_id: UUID

    def __str__(self) -> str:
        return f"by {self.answer_by}"


class WeighingFrame(TenantModel):
    """On what weighing rests in this municipality; the newest one holds."""

    decided_by = models.CharField(max_length=10, choices=_choices(Decider))
    decided_on = models.DateField()
    ground = models.CharField(max_length=16, choices=_choices(Ground))
    advice_reference = models.CharField(max_length=80)
    advice_on = models.DateField()
    recorded_by = models.UUIDField()
    recorded_on = models.DateField()
    position = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_frame_per_place", fields=["municipality", "position"]
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decided_on}"


class WeighingCount(TenantModel):
    """What remains of destroyed weighings: a number per month and what they came to."""

    month = models.DateField()
    outcome = models.CharField(max_length=16)
    weighings = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_weighing_count_per_cell",
                fields=["municipality", "month", "outcome"],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.month} {self.weighings}"
