# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag in at most five parts: what comes first, whichever room it comes from.

A source is a function of `sections` that gives a list. `PLACED` says in one word what
its rows are, and where they stand when no date says so. A source without a line there
is placed by its dates, and called by its own title.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.queries import cases
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.today import (
    library,
    of_assessments,
    of_cases,
    of_concerns,
    of_conferences,
    of_disclosures,
    of_ends,
    of_families,
    of_measures,
    of_plans,
    of_programme,
    of_weighings,
    sections,
)
from netwerkregie.doors.desk.today.sections import Section
from netwerkregie.foundation.kernel import Actor, Role

SHOWN = 6
"""Rows of a part that are seen at once; the others unfold."""
A_WEEK = timedelta(days=7)


class When(StrEnum):
    """The parts of Vandaag, in their order."""

    NOW = "now"
    TODAY = "today"
    WEEK = "week"
    OTHERS = "others"
    KNOW = "know"


TITLES: dict[When, str | Promise] = {
    When.NOW: _("Now"),
    When.TODAY: _("Due today"),
    When.WEEK: _("This week"),
    When.OTHERS: _("Waiting for others"),
    When.KNOW: _("Good to know"),
}


@dataclass(frozen=True, slots=True)
class Placed:
    """What the rows of a source are, and where they stand.

    Args:
        kind: one word for a row.
        when: the part for rows without a date, or with one that is far away.
        always: the date does not move them: it is somebody else's turn, or one's day.
        awaited: a colleague waits for it, so it is never merely good to know.

    """

    kind: str | Promise
    when: When = When.KNOW
    always: bool = False
    awaited: bool = False


Source = Callable[[Actor, date], Section | None]
PLACED: dict[Source, Placed] = {
    of_conferences.conferences_ahead: Placed(_("Case conference"), When.WEEK),
    of_conferences.minutes_waiting: Placed(
        _("Minutes of the conference"), When.TODAY, always=True
    ),
    of_conferences.actions_of_cases: Placed(_("Action"), When.WEEK),
    sections.my_own_key: Placed(_("Key"), When.NOW),
    sections.concerns_waiting: Placed(_("Concern"), When.TODAY),
    sections.people_to_tell: Placed(_("To tell"), When.WEEK),
    sections.danger_to_review: Placed(_("Danger"), When.NOW),
    sections.feedback_due: Placed(_("Owed feedback"), When.WEEK),
    library.colleagues_waiting: Placed(_("Question of a colleague"), When.WEEK),
    library.answers_to_read_again: Placed(_("Answer to read again")),
    sections.questions_waiting: Placed(_("Question"), When.WEEK),
    sections.keys_to_give: Placed(_("Key"), When.NOW),
    sections.roles_to_read: Placed(_("Second reader"), When.TODAY, awaited=True),
    sections.to_read_along: Placed(_("Second reader"), When.TODAY, awaited=True),
    sections.reading_stalls: Placed(_("Second reader"), When.NOW, always=True),
    of_concerns.concerns_too_long: Placed(_("Concern"), When.NOW, always=True),
    of_assessments.forms_ending: Placed(_("Assessment form"), When.WEEK),
    of_disclosures.emergencies: Placed(_("Emergency access"), When.NOW, always=True),
    of_disclosures.told_and_not_answered: Placed(_("Receiver"), When.TODAY),
    of_assessments.second_looks: Placed(_("Second look"), When.WEEK),
    of_weighings.to_judge: Placed(_("To weigh"), When.TODAY),
    of_weighings.at_table: Placed(_("To weigh"), When.TODAY),
    of_weighings.chaired: Placed(_("Weighing"), When.WEEK),
    of_weighings.names_to_release: Placed(_("Name to release"), When.NOW),
    of_weighings.answers_due: Placed(_("Answer to type in"), When.WEEK),
    of_weighings.failed: Placed(_("Weighing"), When.KNOW),
    of_concerns.colleagues_to_call: Placed(_("Call"), When.TODAY),
    of_ends.my_cases: Placed(_("Case"), When.WEEK),
    of_ends.not_told: Placed(_("To tell"), When.NOW, always=True),
    of_ends.guardians_away: Placed(_("Parent or guardian"), When.TODAY),
    of_ends.longer_asked: Placed(_("Keep longer"), When.WEEK),
    of_families.families_waiting: Placed(_("Family"), When.TODAY),
    of_families.handovers_to_ask: Placed(_("Handover"), When.WEEK),
    of_cases.cases_waiting: Placed(_("Case"), When.TODAY),
    of_cases.seats_to_look_at: Placed(_("Member of a case"), When.WEEK),
    of_cases.colleagues_to_speak: Placed(_("Call"), When.TODAY),
    of_plans.agreed_due: Placed(_("Agreed"), When.WEEK),
    of_plans.lying_still: Placed(_("Lies still"), When.NOW, always=True),
    of_plans.to_speak_about: Placed(_("Offer"), When.WEEK),
    of_plans.to_show: Placed(_("Plan to show"), When.WEEK),
    of_measures.to_look_at: Placed(_("Still needed?"), When.WEEK),
    sections.objections: Placed(_("Objection"), When.NOW),
    sections.visits_today: Placed(_("Visit"), When.TODAY, always=True),
    sections.visits_to_log: Placed(_("Visit to log"), When.TODAY, always=True),
    sections.promises_overdue: Placed(_("Promise"), When.NOW),
    sections.relations_to_take_over: Placed(_("Handover"), When.WEEK),
    sections.relations_due: Placed(_("Agreed to speak"), When.WEEK),
    sections.agreements_refused: Placed(_("Agreement refused"), When.WEEK),
    sections.agreements_ending: Placed(_("Agreement ends")),
    sections.introductions_agreed: Placed(_("Introduction"), When.WEEK),
    sections.proposals_waiting: Placed(_("Proposal"), When.WEEK),
    sections.newcomers: Placed(_("New in the network")),
    sections.invitations_expiring: Placed(_("Invitation"), When.OTHERS, always=True),
    sections.initiatives_ending: Placed(_("Initiative ends")),
    sections.relations_quiet: Placed(_("Gone quiet")),
    sections.maybe_twice: Placed(_("Here twice?")),
    of_programme.money: Placed(_("Money"), When.WEEK),
    of_programme.activities: Placed(_("Activity"), When.WEEK),
    sections.runs_asking: Placed(_("Second reader"), When.NOW),
}


@dataclass(slots=True)
class Part:
    """One part of Vandaag.

    Args:
        when: which of the five.
        rows: the earliest date first; then what has none.
        blocks: lists that are more than rows, such as a form per line.
        links: where all of a kind stand.

    """

    when: When
    rows: list[QueueRow] = field(default_factory=list)
    blocks: list[Section] = field(default_factory=list)
    links: list[Section] = field(default_factory=list)

    @property
    def title(self) -> str | Promise:
        """What the part is called."""
        return TITLES[self.when]

    @property
    def count(self) -> int:
        """How many things stand in it."""
        return len(self.rows) + sum(max(1, len(one.items)) for one in self.blocks)

    @property
    def first(self) -> list[QueueRow]:
        """The rows that are seen at once."""
        return self.rows[:SHOWN]

    @property
    def rest(self) -> list[QueueRow]:
        """The rows that unfold."""
        return self.rows[SHOWN:]


IN_CASES = (
    *of_assessments.IN_CASES,
    *of_ends.IN_CASES,
    *of_conferences.SECTIONS,
    *of_cases.SECTIONS,
    *of_plans.SECTIONS,
    *of_measures.SECTIONS,
)
"""Sources for who sits in a case."""
AT_WEIGHINGS = (Role.WEIGHER, Role.CHAIR, Role.INTAKE_OFFICER, Role.DPO)
"""Who convenes, weighs, releases a name, or hears that one was not decided."""


def parts_for(actor: Actor, today: date) -> list[Part]:
    """Return what needs the actor, by when; an empty list is a calm day."""
    # Most people sit in no case: one question says so for all of its sources.
    in_cases = IN_CASES if cases.sits_anywhere(actor) else ()
    found = [
        (source, source(actor, today))
        for source in (
            *of_concerns.SECTIONS,
            *of_disclosures.SECTIONS,
            *(of_weighings.SECTIONS if actor.has(*AT_WEIGHINGS) else ()),
            *of_assessments.SECTIONS,
            *of_ends.SECTIONS,
            *of_families.SECTIONS,
            *in_cases,
            *sections.SECTIONS,
        )
    ]
    return merged(((source, one) for source, one in found if one is not None), today)


def merged(found: Iterable[tuple[Source, Section]], today: date) -> list[Part]:
    """Lay the lists of all rooms into parts, by date across rooms."""
    parts = {when: Part(when) for when in When}
    for source, section in found:
        placed = PLACED.get(source, Placed(section.title))
        _lay(parts, section, placed, today)
    for part in parts.values():
        part.rows.sort(key=lambda row: row.due or date.max)
    return [part for part in parts.values() if part.rows or part.blocks]


def _lay(
    parts: dict[When, Part], section: Section, placed: Placed, today: date
) -> None:
    touched = set()
    for row in section.rows:
        when = _when(row, placed, today)
        parts[when].rows.append(replace(row, kind=row.kind or placed.kind))
        touched.add(when)
    if section.template:
        parts[placed.when].blocks.append(section)
    elif section.url:
        # One link, under the first part in which this kind stands.
        for when in When:
            if when in touched:
                parts[when].links.append(section)
                return


def _when(row: QueueRow, placed: Placed, today: date) -> When:
    if placed.always or row.due is None:
        return placed.when
    if row.due < today:
        return When.NOW
    if row.due == today:
        return When.TODAY
    is_near = row.due <= today + A_WEEK
    return When.WEEK if is_near or placed.awaited else When.KNOW
