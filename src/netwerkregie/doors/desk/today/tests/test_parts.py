# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Vandaag is laid by date across the rooms; no database is needed to see that."""

from datetime import date, timedelta

from django.utils.translation import override

from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.today import sections
from netwerkregie.doors.desk.today.parts import PLACED, SHOWN, When, merged
from netwerkregie.doors.desk.today.sections import Section
from netwerkregie.foundation.kernel import Actor

TODAY = date(2026, 11, 23)


def row(title: str, days: int | None = None) -> QueueRow:
    due = None if days is None else TODAY + timedelta(days=days)
    return QueueRow(title=title, url=f"/{title}/", due=due)


def a_new_source(_actor: Actor, _today: date) -> Section | None:
    return None


def test_what_is_late_comes_first_whichever_room_it_comes_from() -> None:
    questions = Section("Questions", [row("late", -1), row("soon", 3), row("far", 20)])
    speak = Section("Agreed", [row("very late", -9), row("due", 0), row("some day")])
    parts = merged(
        [(sections.questions_waiting, questions), (sections.relations_due, speak)],
        TODAY,
    )
    assert [(one.when, [str(row.title) for row in one.rows]) for one in parts] == [
        (When.NOW, ["very late", "late"]),
        (When.TODAY, ["due"]),
        (When.WEEK, ["soon", "some day"]),
        (When.KNOW, ["far"]),
    ]


def test_what_a_colleague_waits_for_is_never_merely_good_to_know() -> None:
    asked = Section("Asked to read along", [row("far", 20), row("late", -1)])
    parts = merged([(sections.to_read_along, asked)], TODAY)
    assert [one.when for one in parts] == [When.NOW, When.WEEK]


def test_each_row_says_what_it_is() -> None:
    with override("en"):
        [part] = merged(
            [(sections.questions_waiting, Section("Questions", [row("one", 1)]))],
            TODAY,
        )
        assert [str(one.kind) for one in part.rows] == ["Question"]


def test_a_source_of_tomorrow_falls_into_place_by_its_dates_and_its_title() -> None:
    owed = Section("Owed feedback", [row("late", -1), row("some day")])
    now, know = merged([(a_new_source, owed)], TODAY)
    assert (now.when, know.when) == (When.NOW, When.KNOW)
    assert str(now.rows[0].kind) == "Owed feedback"


def test_what_waits_for_others_stays_there_whatever_the_date() -> None:
    invited = Section("Invitations", [row("late", -1), row("today", 0)])
    [part] = merged([(sections.invitations_expiring, invited)], TODAY)
    assert part.when is When.OTHERS


def test_a_link_to_all_of_a_kind_stands_once() -> None:
    section = Section("Questions", [row("late", -1), row("soon", 2)], url="/all/")
    now, week = merged([(sections.questions_waiting, section)], TODAY)
    assert (now.links, week.links) == ([section], [])


def test_a_long_part_shows_its_first_rows_and_unfolds_the_rest() -> None:
    many = Section("Questions", [row(str(number), -1) for number in range(SHOWN + 3)])
    [part] = merged([(sections.questions_waiting, many)], TODAY)
    assert (len(part.first), len(part.rest), part.count) == (SHOWN, 3, SHOWN + 3)


def test_a_form_per_line_counts_its_lines() -> None:
    waiting = Section("Keys", template="desk/today/_keys.html", items=["a", "b"])
    [part] = merged([(sections.keys_to_give, waiting)], TODAY)
    assert (part.when, part.count, part.blocks) == (When.NOW, 2, [waiting])


def test_every_source_has_a_place_and_a_word() -> None:
    assert set(sections.SECTIONS) - set(PLACED) == set()
