# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""When the desk is there: for promises, for who asks, and for who sets it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from netwerkregie.domain.intake.models import DeskHours
from netwerkregie.domain.intake.policies import hours as policies
from netwerkregie.domain.intake.rules import hours as rules
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from netwerkregie.foundation.tenancy.models import Municipality


@dataclass(frozen=True, slots=True)
class Desk:
    """What a page says about the desk of this municipality.

    Args:
        is_there: somebody is there at this moment.
        opens_on: the next day on which somebody is.
        crisis: the municipality's own words by language; 112 is the page's.
        away: what it says by language while nobody is there.

    """

    telephone: str
    week: tuple[int, ...]
    crisis_telephone: str
    crisis: tuple[tuple[str, str], ...]
    away: tuple[tuple[str, str], ...]
    languages: tuple[str, ...]
    is_there: bool
    opens_on: date | None
    days_off: frozenset[date]


def desk_of(
    telephones: tuple[str | None, str | None],
    week: Sequence[int] | None,
    days_off: Sequence[date] | None,
    texts: Sequence[str] | None,
    languages: Sequence[str] | None,
) -> Desk:
    """Return the desk as it is at this moment; what was never said is office hours.

    Args:
        telephones: the numbers of the desk and of the crisis service.
        week: the hours of each day.
        days_off: days on which nobody is there.
        texts: crisis in Dutch and English, away in Dutch and English.
        languages: languages switched on besides the two of the house.

    """
    hours = tuple(week or rules.OFFICE_HOURS)
    closed = frozenset(days_off or ())
    now = clock.now().astimezone(clock.AMSTERDAM)
    crisis_nl, crisis_en, away_nl, away_en = texts or ("", "", "", "")
    return Desk(
        telephones[0] or "",
        hours,
        telephones[1] or "",
        (("nl", crisis_nl), ("en", crisis_en)),
        (("nl", away_nl), ("en", away_en)),
        tuple(languages or ()),
        rules.is_open(hours, closed, now),
        rules.opens_on(hours, closed, now),
        closed,
    )


def hours_of(actor: Actor) -> DeskHours:
    """Return what was set, or what holds until somebody does."""
    found = policies.visible_hours(actor).first()
    return found or DeskHours(municipality_id=actor.municipality_id, version=0)


def for_municipality(actor: Actor) -> Desk:
    """Return the desk of the actor's municipality, for a signed-in page."""
    one = hours_of(actor)
    texts = (one.crisis_nl, one.crisis_en, one.away_nl, one.away_en)
    numbers = (one.telephone, one.crisis_telephone)
    return desk_of(numbers, one.week, one.days_off, texts, ())


def answer_days(actor: Actor) -> int:
    """Return within how many working days an answer is promised."""
    house = Municipality.objects.only("answer_days").get(id=actor.municipality_id)
    return house.answer_days


def days_off(actor: Actor) -> frozenset[date]:
    """Return the days that a promise does not count."""
    found = policies.visible_hours(actor).values_list("days_off", flat=True).first()
    return frozenset(found or ())


def to_renew(actor: Actor, until: date) -> tuple[DeskHours, ...]:
    """Return the row whose holidays end too soon."""
    found = policies.visible_hours(actor).filter(days_known_until__lt=until)
    return tuple(found)


def require_director(actor: Actor) -> None:
    """Refuse whoever does not speak for the desk.

    Raises:
        NotFound: there is nothing here for this actor.

    """
    if not policies.may_set_hours(actor):
        raise NotFound
