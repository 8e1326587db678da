# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What planning, reporting and booking an activity take as input."""

from dataclasses import dataclass
from datetime import date, time
from uuid import UUID

from netwerkregie.domain.programme.rules.activities import LENGTHS as LENGTHS
from netwerkregie.domain.programme.rules.activities import MOST_SEATS as MOST_SEATS
from netwerkregie.domain.programme.rules.activities import MOST_TIMES as MOST_TIMES
from netwerkregie.domain.programme.rules.activities import PLACE_LENGTH as PLACE_LENGTH
from netwerkregie.domain.programme.rules.activities import (
    REASON_LENGTH as REASON_LENGTH,
)
from netwerkregie.domain.programme.rules.activities import TEXT_LENGTH as TEXT_LENGTH
from netwerkregie.domain.programme.rules.activities import TITLE_LENGTH as TITLE_LENGTH
from netwerkregie.domain.programme.rules.activities import (
    ActivityKind as ActivityKind,
)
from netwerkregie.domain.programme.rules.activities import (
    ActivityState as ActivityState,
)
from netwerkregie.domain.programme.rules.activities import Audience as Audience
from netwerkregie.domain.programme.rules.activities import (
    BookingState as BookingState,
)
from netwerkregie.domain.programme.rules.activities import ClassLevel as ClassLevel
from netwerkregie.domain.programme.rules.activities import Repeat as Repeat
from netwerkregie.domain.programme.rules.activities import Seats as Seats


@dataclass(frozen=True, slots=True)
class ActivityDraft:
    """An activity, or a series of them.

    Args:
        kind: what it is.
        title: what we call it; nothing about a person.
        audience: for whom it is.
        on: the day, of the first one in a series.
        at: when it begins, Dutch time.
        minutes: how long it takes.
        class_level: which class, for a lesson.
        organisation_id: the school or organisation where it is or that carries it.
        place: where it is, when that is not at the organisation.
        places: how many fit in; None where nobody books.
        is_public: whether it stands in the public agenda.
        about: what whoever comes may expect.
        preparation: what the teacher or host prepares.
        plan: how the lesson or evening goes, with its materials.
        repeat: how it returns.
        times: how often, the first one included.
        mails_them: whether the organisation gets it in its own agenda.
        once: drawn with the form, to know a double click.
        sequence: which version was changed, so that nobody overwrites a colleague.

    """

    kind: ActivityKind
    title: str
    audience: Audience
    on: date
    at: time
    minutes: int
    class_level: ClassLevel | None = None
    organisation_id: UUID | None = None
    place: str = ""
    places: int | None = None
    is_public: bool = False
    about: str = ""
    preparation: str = ""
    plan: str = ""
    repeat: Repeat = Repeat.ONCE
    times: int = 1
    mails_them: bool = False
    once: UUID | None = None
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class ReportDraft:
    """What came of an activity.

    Args:
        attended: how many came; a number, never names.
        went_well: what worked.
        next_time: what we do otherwise.

    """

    attended: int
    went_well: str = ""
    next_time: str = ""
