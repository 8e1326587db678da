# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The rules of plans and measures, without a database."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

import pytest
from django.utils import translation

from netwerkregie.domain.casework.rules import measures, plans
from netwerkregie.domain.casework.rules.measures import (
    ARTICLE,
    DECIDED_BY,
    Authority,
    Law,
)
from netwerkregie.domain.casework.rules.plans import (
    EndReason,
    GoalStatus,
    HelpKind,
    LifeDomain,
    OfferStep,
    SeenBy,
    Voice,
)
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, age_on
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.privacy.guard.special import matches_special_category

TODAY = date(2026, 11, 23)
FAR = TODAY + timedelta(days=4000)
LISTS: tuple[type[StrEnum], ...] = (
    LifeDomain,
    Voice,
    GoalStatus,
    HelpKind,
    OfferStep,
    EndReason,
    SeenBy,
    Law,
    Authority,
)
ORDINAL = re.compile(
    r"\b(first|second|third|low|middle|high|less|more|most|better|worse|level|score|"
    r"eerste|tweede|derde|laag|midden|hoog|minder|meer|meest|beter|slechter|niveau)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_m07_no_choice_of_a_plan_has_a_digit_an_order_or_a_share(language: str) -> None:
    with translation.override(language):
        labels = [label(one) for every in LISTS for one in every]
    assert [one for one in labels if re.search(r"[0-9%]", one)] == []
    assert [one for one in labels if ORDINAL.search(one)] == []
    assert [one for one in labels if matches_special_category(one)] == []


@pytest.mark.parametrize("band", [one for one in AgeBand if one is not AgeBand.ADULT])
@pytest.mark.parametrize(
    "term", [plans.look_on, plans.answer_by, plans.agreed_until, measures.review_on]
)
def test_m23_every_term_of_a_minor_is_at_most_half(
    term: Callable[[date, AgeBand, date], date], band: AgeBand
) -> None:
    adult = term(TODAY, AgeBand.ADULT, FAR) - TODAY
    assert (term(TODAY, band, FAR) - TODAY) * 2 <= adult
    assert term(TODAY, band, TODAY + timedelta(days=1)) <= TODAY + timedelta(days=1)


def test_m23_what_lies_still_about_a_minor_reaches_the_chair_sooner() -> None:
    adult = TODAY - plans.escalates_from(TODAY, AgeBand.ADULT)
    assert (TODAY - plans.escalates_from(TODAY, AgeBand.UNKNOWN)) * 2 <= adult


@pytest.mark.parametrize(
    ("band", "guardian"),
    [
        (AgeBand.CHILD, True),
        (AgeBand.YOUNG_TEEN, True),
        (AgeBand.UNKNOWN, True),
        (AgeBand.OLDER_TEEN, False),
        (AgeBand.ADULT, False),
    ],
)
def test_m23_a_guardian_signs_below_sixteen_and_where_the_age_is_unknown(
    band: AgeBand, guardian: bool
) -> None:
    assert plans.signers_of(band)[0] is SeenBy.PERSON
    assert (SeenBy.GUARDIAN in plans.signers_of(band)) is guardian


@pytest.mark.parametrize(
    ("today", "guardian"),
    [
        (date(2026, 11, 22), True),
        (date(2026, 11, 23), False),
        (date(2028, 11, 22), False),
        (date(2028, 11, 23), False),
    ],
)
def test_m23_a_guardian_goes_on_the_sixteenth_birthday_and_stays_away_at_eighteen(
    today: date, guardian: bool
) -> None:
    age = age_on(date(2010, 11, 23), today)
    for band in (AgeBand.YOUNG_TEEN, AgeBand.UNKNOWN):
        assert (SeenBy.GUARDIAN in plans.signers_of(band, age)) is guardian


@pytest.mark.parametrize("now", list(OfferStep))
@pytest.mark.parametrize("to", list(OfferStep))
def test_nobody_answers_before_it_was_explained_and_everybody_may_come_back(
    now: OfferStep, to: OfferStep
) -> None:
    allowed = {
        ("offered", "informed"),
        ("informed", "accepted"),
        ("informed", "declined"),
        ("accepted", "stopped"),
        ("declined", "accepted"),
        ("stopped", "accepted"),
    }
    if (str(now), str(to)) in allowed:
        assert plans.step(now, to) is to
    else:
        with pytest.raises(RuleBroken):
            plans.step(now, to)


@pytest.mark.parametrize(
    ("typed", "agreed"),
    [
        ("gezien en akkoord", True),
        (" Gezien  en akkoord. ", True),
        ("Seen and agreed", True),
        ("gezien", False),
    ],
)
def test_seen_is_as_good_an_answer_as_agreed(typed: str, agreed: bool) -> None:
    assert plans.typed_agreement(typed) is agreed


def test_something_else_is_no_signature() -> None:
    with pytest.raises(RuleBroken):
        plans.typed_agreement("akkoord namens")


@pytest.mark.parametrize(("following", "end"), [(-1, 30), (31, 30), (1, 183), (1, -1)])
def test_m11_nothing_is_agreed_without_a_next_day_and_an_end(
    following: int, end: int
) -> None:
    latest = plans.agreed_until(TODAY, AgeBand.ADULT, FAR)
    with pytest.raises(RuleBroken):
        plans.check_days(
            TODAY,
            TODAY + timedelta(days=following),
            TODAY + timedelta(days=end),
            TODAY,
            latest,
        )


def test_every_law_has_an_article_and_one_authority_that_decides() -> None:
    assert set(ARTICLE) == set(DECIDED_BY) == set(Law)
    for law in Law:
        for authority in Authority:
            if DECIDED_BY[law] is authority:
                measures.check_decision(law, authority, TODAY, TODAY)
            else:
                with pytest.raises(RuleBroken):
                    measures.check_decision(law, authority, TODAY, TODAY)
