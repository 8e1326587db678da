# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Row M23: for every age band each term is at most half, and no birthday adds a day."""

from datetime import date, timedelta

import pytest

from netwerkregie.domain.intake.rules import concerns, notices
from netwerkregie.foundation.kernel import RuleBroken, ages
from netwerkregie.foundation.kernel.ages import AgeBand, Needed

TODAY = date(2026, 11, 23)
FAR = TODAY + timedelta(days=400)
MINORS = [band for band in AgeBand if band is not AgeBand.ADULT]
TERMS = {
    "never weighed": lambda band: concerns.destroyed_on(TODAY, band),
    "dropped": lambda band: concerns.gone_on(TODAY, band),
    "next day": lambda band: concerns.next_look(TODAY, band, FAR),
    "file": lambda band: concerns.file_gone_on(TODAY, band),
    "feedback": lambda band: concerns.feedback_on(TODAY, band),
    "notice": lambda band: notices.due_on(TODAY, band),
    "deferral": lambda band: notices.deferred_until(TODAY, band),
}


@pytest.mark.parametrize("band", MINORS)
@pytest.mark.parametrize("term", TERMS)
def test_m23_every_term_of_a_minor_is_at_most_half(term: str, band: AgeBand) -> None:
    adult = (TERMS[term](AgeBand.ADULT) - TODAY).days
    assert 0 < (TERMS[term](band) - TODAY).days <= adult / 2


@pytest.mark.parametrize("days", range(2, 130))
@pytest.mark.parametrize("band", MINORS)
def test_m23_so_it_is_for_a_term_of_any_length(days: int, band: AgeBand) -> None:
    assert ages.days_for(days, band) <= days / 2


@pytest.mark.parametrize("band", MINORS)
def test_m23_turning_eighteen_or_being_found_adult_lengthens_nothing(
    band: AgeBand,
) -> None:
    before = ages.ends_on(TODAY, 60, band)
    for later in range(60):
        day = TODAY + timedelta(days=later)
        assert ages.ends_on(day, 60, AgeBand.ADULT, before) <= before


def test_m23_unknown_counts_as_a_minor_and_a_youth_professional_is_needed() -> None:
    assert ages.is_minor(AgeBand.UNKNOWN)
    for band in MINORS:
        assert ages.needed_at_weighing(band) == {Needed.YOUTH_PROFESSIONAL}
    assert ages.needed_at_weighing(AgeBand.ADULT) == frozenset()


def test_m23_under_twelve_there_is_no_concern() -> None:
    with pytest.raises(RuleBroken) as refused:
        ages.check_band(AgeBand.CHILD)
    assert refused.value.code == "age.child_gets_help"
    with pytest.raises(RuleBroken):
        ages.check_birth_date(date(2015, 1, 1), TODAY, AgeBand.UNKNOWN)


@pytest.mark.parametrize(
    ("born", "band", "fits"),
    [
        (date(2008, 11, 23), AgeBand.ADULT, True),
        (date(2008, 11, 24), AgeBand.ADULT, False),
        # Eighteen today: the rules for minors go on.
        (date(2008, 11, 23), AgeBand.OLDER_TEEN, True),
        (date(2026, 11, 24), AgeBand.UNKNOWN, False),
        (date(1890, 1, 1), AgeBand.ADULT, False),
    ],
)
def test_a_birth_date_fits_the_band_or_is_refused(
    born: date, band: AgeBand, fits: bool
) -> None:
    if fits:
        assert ages.check_birth_date(born, TODAY, band) == born
    else:
        with pytest.raises(RuleBroken):
            ages.check_birth_date(born, TODAY, band)
