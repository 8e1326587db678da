# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures without consent: who decided what on which law, until when.

They stand in models, keys and pages of their own. Nothing of voluntary support, family
conversations or advice leads to one (row M21); this file knows none of them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.ages import AgeBand, ends_on


class Law(StrEnum):
    """The law under which another decided; we record it and decide nothing.

    Conditions of a sentence are data of the prosecutor: they stand in a part that names
    the provider and the permitted use, never here.
    """

    PUBLIC_ORDER = "public_order"
    YOUNG_CHILD_ORDER = "young_child_order"
    TEMPORARY_ACT = "temporary_act"
    TRAVEL_DOCUMENT = "travel_document"
    CHILD_PROTECTION = "child_protection"


class Authority(StrEnum):
    """Who decided."""

    MAYOR = "mayor"
    MINISTER = "minister"
    CHILDRENS_JUDGE = "childrens_judge"


DECIDED_BY: Mapping[Law, Authority] = {
    Law.PUBLIC_ORDER: Authority.MAYOR,
    Law.YOUNG_CHILD_ORDER: Authority.MAYOR,
    Law.TEMPORARY_ACT: Authority.MINISTER,
    Law.TRAVEL_DOCUMENT: Authority.MINISTER,
    Law.CHILD_PROTECTION: Authority.CHILDRENS_JUDGE,
}

ARTICLE: Mapping[Law, str] = {
    Law.PUBLIC_ORDER: "Gemeentewet 172a",
    Law.YOUNG_CHILD_ORDER: "Gemeentewet 172b",
    Law.TEMPORARY_ACT: "Tijdelijke wet bestuurlijke maatregelen "
    "terrorismebestrijding 2 en 3",
    Law.TRAVEL_DOCUMENT: "Paspoortwet 23",
    Law.CHILD_PROTECTION: "Burgerlijk Wetboek 1:255 en 1:265b",
}
"""The article beside each law; the privacy officer confirms the list."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The clocks of a measure about an adult, in days; for a minor half at most.

    Args:
        review: days between two looks whether it is still needed and as light as can.

    """

    review: int = 42


TERMS = Terms()


def review_on(today: date, band: AgeBand, end: date, terms: Terms = TERMS) -> date:
    """Return the latest day on which a measure is looked at again."""
    return ends_on(today, terms.review, band, end)


def check_decision(
    law: Law, authority: Authority, decided_on: date, today: date
) -> None:
    """Check that this authority decides under this law, and has done so.

    Raises:
        RuleBroken: another decides under that law, or the day still has to come.

    """
    if DECIDED_BY[law] is not authority:
        code = "casework.other_authority"
        raise RuleBroken(code, "authority")
    if decided_on > today:
        code = "casework.decided_later"
        raise RuleBroken(code, "decided_on")


def check_days(decided_on: date, end: date, today: date, last: date) -> None:
    """Check that a measure ends, and with the case at the latest.

    Raises:
        RuleBroken: it ended already, or would outlast the case.

    """
    if not max(decided_on, today) <= end <= last:
        code = "casework.measure_end"
        raise RuleBroken(code, "end_on", latest=last)
