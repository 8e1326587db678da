# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals to begin with, so that nobody starts with an empty page.

Only words and figures that are meant to be adapted: the targets are those of a town of
some seventy thousand people in the first year of a network.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from netwerkregie.domain.programme.rules.activities import ActivityKind
from netwerkregie.domain.programme.rules.goals import Counter, Side


class Template(StrEnum):
    """The goals of a first programme."""

    NETWORK = "network"
    LESSONS = "lessons"
    ADVICE = "advice"


class Said(StrEnum):
    """The indicators of those goals; each has its words in phrases."""

    ORGANISATIONS_KNOWN = "organisations_known"
    CONTACTS_HELD = "contacts_held"
    RELATIONS_LIVE = "relations_live"
    KEY_PERSONS_JOINED = "key_persons_joined"
    FOUND_IN_UNREST = "found_in_unrest"
    LESSONS_HELD = "lessons_held"
    PUPILS_REACHED = "pupils_reached"
    EVENINGS_HELD = "evenings_held"
    DARE_TO_TALK = "dare_to_talk"
    KNOW_TO_CHECK = "know_to_check"
    LESS_EXTREMISM = "less_extremism"
    PLACES_TOLD = "places_told"
    FOCAL_POINTS_TRAINED = "focal_points_trained"
    QUESTIONS_ASKED = "questions_asked"
    ANSWERED_IN_TIME = "answered_in_time"
    KNOW_WHERE = "know_where"
    CALL_AGAIN = "call_again"


@dataclass(frozen=True, slots=True)
class Begin:
    """An indicator to begin with.

    Args:
        said: which words it has.
        side: what we did, or what came of it.
        counter: what the registers count; None where it is counted by hand, or is not
            measurable when there is no target either.
        target: what to aim at.
        kind: which kind of activity is counted, where not every kind is.

    """

    said: Said
    side: Side
    counter: Counter | None = None
    target: int | None = None
    kind: ActivityKind | None = None

    @property
    def is_measurable(self) -> bool:
        """Tell whether there is anything to count."""
        return self.counter is not None or self.target is not None


_OUT, _COME = Side.OUTPUT, Side.OUTCOME
TEMPLATES: Mapping[Template, tuple[Begin, ...]] = {
    Template.NETWORK: (
        Begin(Said.ORGANISATIONS_KNOWN, _OUT, Counter.ORGANISATIONS, 60),
        Begin(Said.CONTACTS_HELD, _OUT, Counter.CONTACTS, 120),
        Begin(Said.RELATIONS_LIVE, _COME, Counter.LIVING, 40),
        Begin(Said.KEY_PERSONS_JOINED, _COME, Counter.KEY_PERSONS, 10),
        Begin(Said.FOUND_IN_UNREST, _COME),
    ),
    Template.LESSONS: (
        Begin(Said.LESSONS_HELD, _OUT, Counter.ACTIVITIES, 20, ActivityKind.LESSON),
        Begin(Said.PUPILS_REACHED, _OUT, Counter.ATTENDED, 500, ActivityKind.LESSON),
        Begin(Said.EVENINGS_HELD, _OUT, Counter.ACTIVITIES, 6, ActivityKind.DIALOGUE),
        Begin(Said.DARE_TO_TALK, _COME, Counter.SAID_TALK, 60),
        Begin(Said.KNOW_TO_CHECK, _COME, Counter.SAID_CHECK, 60),
        Begin(Said.LESS_EXTREMISM, _COME),
    ),
    Template.ADVICE: (
        Begin(Said.PLACES_TOLD, _OUT, Counter.ACTIVITIES, 10, ActivityKind.TRAINING),
        Begin(Said.FOCAL_POINTS_TRAINED, _OUT, Counter.FOCAL_POINTS, 15),
        Begin(Said.QUESTIONS_ASKED, _COME, Counter.QUESTIONS),
        Begin(Said.ANSWERED_IN_TIME, _COME, Counter.IN_TIME, 20),
        Begin(Said.KNOW_WHERE, _COME, Counter.SAID_WHERE, 70),
        Begin(Said.CALL_AGAIN, _COME),
    ),
}
