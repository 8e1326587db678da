# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demo's life holds together on whatever day somebody starts it."""

from collections import Counter
from datetime import date, datetime, timedelta

import pytest

from netwerkregie.config.demo import content
from netwerkregie.config.demo.content_files import paragraphs, passes_eleven_test
from netwerkregie.config.demo.content_population import represented_since
from netwerkregie.config.demo.content_rhythm import is_quiet
from netwerkregie.config.demo.content_shapes import AMSTERDAM, in_order
from netwerkregie.foundation.privacy.guard import Strictness, inspect

A_MONDAY = date(2026, 11, 23)
DAYS = [A_MONDAY + timedelta(days=n) for n in range(7)]
HOLIDAYS = [date(2027, 1, 1), date(2027, 8, 1), date(2028, 2, 29)]


@pytest.mark.parametrize("today", [*DAYS, *HOLIDAYS])
def test_the_content_holds_together_on_every_day_of_the_week(today: date) -> None:
    content.check(today)


def test_sixty_threads_are_told_of_which_ten_in_gouwedam() -> None:
    counted = Counter(thread.municipality for thread in content.advice_threads())
    assert counted == {"mergelstad": 50, "gouwedam": 10}


def test_the_queue_of_questions_looks_alive() -> None:
    states = Counter(thread.state for thread in content.advice_threads())
    assert set(states) == set(content.THREAD_STATES)
    assert states["waiting"] >= 14
    assert states["closed_dispelled"] >= 8


def test_every_domain_asks_and_every_want_occurs() -> None:
    threads = content.advice_threads()
    assert {thread.domain for thread in threads} == set(content.DOMAINS)
    assert {thread.want for thread in threads} == set(content.WANTS)
    assert {thread.language for thread in threads} == {"nl", "en"}


@pytest.mark.parametrize("today", DAYS)
@pytest.mark.parametrize("hour", [0, 5, 9, 23])
def test_messages_come_in_order_and_never_after_now(today: date, hour: int) -> None:
    now = datetime(today.year, today.month, today.day, hour, 10, tzinfo=AMSTERDAM)
    for thread in content.advice_threads():
        moments = thread.moments(now)
        assert in_order(moments), thread.slug
        assert moments[-1] < now, thread.slug
        closed = thread.closed_at(now)
        assert closed is None or moments[-1] < closed <= now, thread.slug


def test_an_adviser_does_not_answer_on_a_weekend_that_could_wait() -> None:
    for today in DAYS:
        now = datetime(today.year, today.month, today.day, 12, tzinfo=AMSTERDAM)
        in_a_weekend = [
            moment
            for thread in content.advice_threads()
            for message, moment in zip(
                thread.messages, thread.moments(now), strict=True
            )
            if message.by == "adviser" and moment.weekday() >= 5
        ]
        assert len(in_a_weekend) <= 8


def test_a_wrapped_line_is_joined_and_a_list_item_is_not() -> None:
    assert paragraphs("een\ntwee\n\n- drie\nvier\n- vijf\n") == (
        "een twee\n\n- drie vier\n- vijf"
    )


def test_the_answers_never_use_the_words_that_may_not_be_on_screen() -> None:
    forbidden = ("verdachte", "subject", "risico", "geradicaliseerde")
    for thread in content.advice_threads():
        for message in thread.messages:
            if message.by == "adviser":
                words = message.text.lower()
                assert not any(word in words for word in forbidden), thread.slug


def test_two_hundred_and_eighty_organisations_cover_every_dry_district() -> None:
    found = content.organisations()
    counted = Counter(organisation.municipality for organisation in found)
    assert counted == {"mergelstad": 220, "gouwedam": 60}
    dry = {district.code for district in content.districts() if not district.is_water}
    assert {organisation.district for organisation in found} == dry
    assert {organisation.source for organisation in found} == set(content.SOURCES)


def test_no_register_number_could_be_a_citizen_service_number() -> None:
    for organisation in content.organisations():
        number = organisation.register_number
        if number.isdigit():
            assert number.startswith("000")
            assert not passes_eleven_test(number.zfill(9)), organisation.slug


def test_four_hundred_professionals_are_in_every_state_of_invitation() -> None:
    found = content.professionals()
    assert len(found) == 400
    assert {person.state for person in found} == set(content.PROFESSIONAL_STATES)
    open_invitations = [p for p in found if p.state == "invited"]
    assert any((person.invited_days or 0) >= 25 for person in open_invitations)
    assert all((person.invited_days or 0) <= 29 for person in open_invitations)


def test_whoever_did_not_come_in_has_left_no_topic_and_no_confirmation() -> None:
    for person in content.professionals():
        if person.state in {"invited", "declined", "expired"}:
            assert person.topics == ()
            assert person.since_days is None
            assert not person.is_representative


def test_every_member_confirmed_within_the_last_twelve_months() -> None:
    for person in content.professionals():
        if person.is_in_the_network:
            assert person.last_confirmed_days is not None
            assert person.last_confirmed_days <= 360


def test_the_content_is_the_same_every_time_it_is_asked() -> None:
    assert content.contacts(A_MONDAY) == content.contacts(A_MONDAY)
    assert content.contacts(A_MONDAY) != content.contacts(A_MONDAY, seed=2)


@pytest.mark.parametrize("today", [*DAYS, *HOLIDAYS])
def test_about_two_and_a_half_thousand_contacts_fill_eighteen_months(
    today: date,
) -> None:
    assert 2_200 <= len(content.contacts(today)) <= 2_800


def test_contacts_fall_on_working_days_and_holidays_are_quiet() -> None:
    found = content.contacts(A_MONDAY)
    assert all(contact.moment.weekday() < 5 for contact in found)
    in_holidays = sum(is_quiet(contact.moment.date()) for contact in found)
    assert 0 < in_holidays < len(found) * 0.06


def test_some_relations_went_quiet_and_some_never_began() -> None:
    last = {
        (contact.municipality, contact.organisation): contact.moment.date()
        for contact in content.contacts(A_MONDAY)
    }
    silent = [
        organisation.slug
        for organisation in content.organisations()
        if (day := last.get((organisation.municipality, organisation.slug)))
        and (A_MONDAY - day).days > 2 * organisation.rhythm_days
    ]
    assert len(silent) >= 20
    assert 5 <= len(content.organisations()) - len(last) <= 30


def test_few_agreed_dates_have_passed_and_many_lie_ahead() -> None:
    last = {
        (contact.municipality, contact.organisation): contact.next_day
        for contact in content.contacts(A_MONDAY)
    }
    agreed = [day for day in last.values() if day]
    assert all(day.weekday() < 5 for day in agreed)
    assert 5 <= sum(day < A_MONDAY for day in agreed) <= 25
    assert sum(day >= A_MONDAY for day in agreed) >= 60


def test_an_agreement_has_text_only_where_a_representative_could_read_it() -> None:
    since = represented_since()
    with_text = [c for c in content.contacts(A_MONDAY) if c.agreement]
    assert len(with_text) > 1_000
    for contact in with_text:
        days_ago = (A_MONDAY - contact.moment.date()).days
        assert days_ago <= since[contact.municipality, contact.organisation]
        assert len(contact.agreement) <= content.AGREEMENT_LENGTH
        assert "{" not in contact.agreement


def test_there_are_enough_different_agreements() -> None:
    texts = [text for rows in content.agreement_texts().values() for text in rows]
    assert len(texts) == len(set(texts))
    assert len(texts) >= 120
    assert set(content.agreement_texts()) == set(content.CONTACT_SUBJECTS)


def test_one_person_of_the_cast_works_in_both_municipalities() -> None:
    in_both = [person.slug for person in content.cast() if len(person.memberships) == 2]
    assert in_both == ["samira"]


@pytest.mark.parametrize("municipality", content.MUNICIPALITIES)
def test_whoever_takes_in_never_weighs_and_the_privacy_officer_stands_apart(
    municipality: str,
) -> None:
    for person in content.cast():
        roles = set(person.roles_in(municipality))
        assert not {"intake_officer", "weigher"} <= roles
        if roles & {"dpo", "administrator", "custodian"}:
            assert len(roles) == 1


@pytest.mark.parametrize("municipality", content.MUNICIPALITIES)
def test_each_municipality_has_three_custodians_and_several_controllers(
    municipality: str,
) -> None:
    weighing: set[str] = set()
    custodians = 0
    for person in content.cast():
        for membership in person.memberships:
            if membership.municipality == municipality:
                custodians += "custodian" in membership.roles
                if "weigher" in membership.roles:
                    weighing.add(membership.controller)
    assert custodians == 3
    assert len(weighing) >= 3


def test_nothing_in_the_content_could_reach_anyone_outside_the_demo() -> None:
    addresses = [
        *(person.email for person in content.cast()),
        *(person.email for person in content.professionals()),
        *(person.email for person in content.key_persons()),
        *(organisation.email for organisation in content.organisations()),
    ]
    assert all(address.endswith(".example") for address in addresses)
    assert all(address.isascii() for address in addresses)
    assert len(content.key_persons()) == 39


def test_the_text_guard_stops_at_most_two_texts_in_a_hundred() -> None:
    known = [
        *(organisation.name for organisation in content.organisations()),
        *(district.name for district in content.districts()),
        *("Mergelstad", "Gouwedam"),
    ]
    messages = [m.text for t in content.advice_threads() for m in t.messages]
    agreements = [
        text.replace("{when}", when)
        for rows in content.agreement_texts().values()
        for text in rows
        for when in content.agreement_times()
    ]
    stopped = [text for text in messages if inspect(text, known=known)]
    assert len(stopped) <= len(messages) * 0.02, stopped
    stopped = [
        text
        for text in agreements
        if inspect(text, strictness=Strictness.UNSEALED, known=known)
    ]
    assert len(stopped) <= len(agreements) * 0.02, stopped
