# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of goals to begin with; whoever takes them makes them their own."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.goal_templates import Said, Template
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Template.NETWORK, _("Network and reach")),
        (Template.LESSONS, _("Lessons and dialogue")),
        (Template.ADVICE, _("Advice that people know and trust")),
    ]
)

GOALS: Mapping[Template, tuple[Any, Any]] = {
    Template.NETWORK: (
        _("City hall and the town know how to find each other"),
        _(
            "Schools, clubs, neighbourhoods and communities know whom to call at city "
            "hall, and we know them before there is unrest."
        ),
    ),
    Template.LESSONS: (
        _("Young people and adults talk about what divides them"),
        _(
            "In class and in the neighbourhood people practise disagreeing without "
            "turning away from each other, and checking what they read."
        ),
    ),
    Template.ADVICE: (
        _("Whoever is worried knows where to go and dares to go there"),
        _(
            "A teacher, a parent or a neighbour gets good advice in a few days, and "
            "nothing is written down about anybody for asking."
        ),
    ),
}
INDICATORS: Mapping[Said, Any] = {
    Said.ORGANISATIONS_KNOWN: _("Organisations that we know"),
    Said.CONTACTS_HELD: _("Contacts with organisations"),
    Said.RELATIONS_LIVE: _("Organisations with which the relation lives"),
    Said.KEY_PERSONS_JOINED: _("Key persons who joined the network themselves"),
    Said.FOUND_IN_UNREST: _("When there is unrest, we find each other faster"),
    Said.LESSONS_HELD: _("Lessons that were held"),
    Said.PUPILS_REACHED: _("Pupils and teachers who were there"),
    Said.EVENINGS_HELD: _("Dialogue evenings that were held"),
    Said.DARE_TO_TALK: _("Afterwards say: I dare to talk about this"),
    Said.KNOW_TO_CHECK: _("Afterwards say: I know how to check what I read"),
    Said.LESS_EXTREMISM: _("Fewer people go down the road of extremism"),
    Said.PLACES_TOLD: _("Trainings at which we told about the advice line"),
    Said.FOCAL_POINTS_TRAINED: _("Organisations with a trained focal point"),
    Said.QUESTIONS_ASKED: _("Questions that came in for advice"),
    Said.ANSWERED_IN_TIME: _("Questions that were answered by the promised day"),
    Said.KNOW_WHERE: _("Afterwards say: I know where to go when I am worried"),
    Said.CALL_AGAIN: _("People trust the advice line"),
}
NOT_MEASURABLE: Mapping[Said, tuple[Any, Any]] = {
    Said.FOUND_IN_UNREST: (
        _("Unrest is rare and never twice the same, so a number would say nothing."),
        _(
            "After each time of unrest: what went well, who was called, who should "
            "have been called. That is told in words."
        ),
    ),
    Said.LESS_EXTREMISM: (
        _(
            "It is rare, has many causes, and what did not happen cannot be counted. "
            "Whoever shows a number here is guessing."
        ),
        _("What people who came say that they learned, and what teachers tell us."),
    ),
    Said.CALL_AGAIN: (
        _(
            "Whoever asks may stay unknown, so we do not know who comes back and do "
            "not want to know."
        ),
        _("What organisations tell us in our talks, and how many questions come in."),
    ),
}
