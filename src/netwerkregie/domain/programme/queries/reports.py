# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council report as it stands: the words so far, and the fixed versions."""

from uuid import UUID

from netwerkregie.domain.programme.drafts.reports import ChapterKey
from netwerkregie.domain.programme.models import (
    BudgetYear,
    ReportVersion,
    ReportWords,
)
from netwerkregie.domain.programme.policies import accounts as policies
from netwerkregie.foundation.kernel import Actor, NotFound


def can_write(actor: Actor) -> bool:
    """Tell whether a page shows the actor what can be written and fixed."""
    return policies.may_write_reports(actor)


def require_reader(actor: Actor) -> None:
    """Refuse whoever does not read the account of a year.

    Raises:
        NotAllowed: the actor's role reads none.

    """
    policies.require(policies.may_read_reports(actor))


def require_writer(actor: Actor) -> None:
    """Refuse whoever does not give account.

    Raises:
        NotAllowed: the actor's role only reads.

    """
    policies.require(policies.may_write_reports(actor))


def words_of(actor: Actor, year: BudgetYear) -> dict[ChapterKey, ReportWords]:
    """Return the director's words so far, by chapter."""
    found = policies.visible_words(actor).filter(year_id=year.id)
    return {ChapterKey(one.chapter): one for one in found}


def versions(actor: Actor, year: BudgetYear) -> list[ReportVersion]:
    """Return the fixed versions of a year, the latest first, without their body."""
    found = policies.visible_versions(actor).filter(year_id=year.id)
    return list(found.defer("body").order_by("-number"))


def versions_by_year(actor: Actor) -> dict[UUID, list[ReportVersion]]:
    """Return the fixed versions of every year, the latest first, without their body."""
    found: dict[UUID, list[ReportVersion]] = {}
    for one in policies.visible_versions(actor).defer("body").order_by("-number"):
        found.setdefault(one.year_id, []).append(one)
    return found


def get_version(actor: Actor, version_id: UUID) -> ReportVersion:
    """Return a fixed version.

    Raises:
        NotFound: there is none.

    """
    found = policies.visible_versions(actor).filter(id=version_id)
    one = found.select_related("year").first()
    if one is None:
        raise NotFound
    return one


def first_version(actor: Actor, year: BudgetYear) -> ReportVersion | None:
    """Return the first fixed version of a year."""
    return policies.visible_versions(actor).filter(year_id=year.id, number=1).first()
