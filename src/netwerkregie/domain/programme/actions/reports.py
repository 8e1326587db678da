# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The council report: words, fixed versions, and handing them over.

What a report says of other rooms comes as a value from whoever may read them: this
room cannot (it never learns of a person of concern), and keeps what it is given.
"""

from collections.abc import Callable
from uuid import UUID

from netwerkregie.domain.programme.drafts.reports import (
    CHANGED_LENGTH,
    WORDS_LENGTH,
    ChapterKey,
    Report,
    hash_of,
)
from netwerkregie.domain.programme.models import (
    BudgetYear,
    ReportVersion,
    ReportWords,
    Source,
)
from netwerkregie.domain.programme.policies import accounts as policies
from netwerkregie.domain.programme.queries import budget, goals, sources
from netwerkregie.domain.programme.queries import reports as queries
from netwerkregie.domain.programme.rules.budget import YearState
from netwerkregie.domain.programme.rules.reports import require_fixable
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean, clean_paragraphs
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def write_words(
    actor: Actor, year: int, chapter: ChapterKey, text: str, sequence: int
) -> ReportWords:
    """Write the director's words of a chapter.

    Args:
        sequence: which words were on the screen; nothing yet is 0.

    Raises:
        RuleBroken: the guard stops them, or somebody else wrote meanwhile.

    """
    found = budget.get_year(actor, year, lock=True)
    policies.require(policies.may_write_reports(actor))
    require_writable(actor, Module.PROGRAMME)
    words = clean_paragraphs(text, "text", WORDS_LENGTH)
    before = queries.words_of(actor, found).get(chapter)
    if (before.sequence if before else 0) != sequence:
        raise RuleBroken("programme.words_changed", "text")
    made, _is_new = ReportWords.objects.update_or_create(
        municipality_id=actor.municipality_id,
        year=found,
        chapter=chapter,
        defaults={
            "text": words,
            "sequence": sequence + 1,
            "changed_at": clock.now(),
            "made_by": actor.membership_id,
        },
    )
    record(
        actor.for_purpose(Purpose.PROGRAMME),
        Verb.REPORT_WRITTEN,
        found,
        reason=chapter.value,
    )
    return made


def fix(
    actor: Actor,
    year: int,
    compose: Callable[[BudgetYear], Report],
    *,
    what_changed: str = "",
    once: UUID | None = None,
) -> ReportVersion:
    """Fix a version of the report of a closed year: nothing of it changes any more.

    Args:
        compose: makes the report, while the year is held.
        what_changed: what differs from the version before; needed from the second on.

    Raises:
        RuleBroken: the books or the goals are open, or a correction does not say what
            changed.

    """
    found = budget.get_year(actor, year, lock=True)
    policies.require(policies.may_write_reports(actor))
    require_writable(actor, Module.PROGRAMME)
    before = policies.visible_versions(actor).filter(year_id=found.id)
    if again := before.filter(once=once).exclude(once=None).first():
        return again
    number = before.count() + 1
    why = clean(what_changed, "what_changed", CHANGED_LENGTH)
    require_fixable(
        YearState(found.state),
        goals_run=goals.is_running(actor, year),
        number=number,
        what_changed=why,
    )
    body = compose(found).plain()
    made = ReportVersion.objects.create(
        municipality_id=actor.municipality_id,
        year=found,
        number=number,
        body=body,
        content_hash=hash_of(body),
        what_changed=why if number > 1 else "",
        fixed_at=clock.now(),
        fixed_by=actor.membership_id,
        once=once,
    )
    record(
        actor.for_purpose(Purpose.PROGRAMME),
        Verb.REPORT_FIXED,
        made,
        reason=made.content_hash,
    )
    return made


def hand_over(actor: Actor, version_id: UUID, form: str) -> ReportVersion:
    """Return a fixed version for a file, and write down that it left."""
    made = queries.get_version(actor, version_id)
    policies.require(policies.may_read_reports(actor))
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.REPORT_TAKEN, made, reason=form)
    return made


def hand_over_grant(actor: Actor, source_id: UUID, form: str) -> Source:
    """Return a grant whose account leaves as a file, and write that down."""
    found = sources.get_source(actor, source_id)
    policies.require(policies.may_read_reports(actor))
    record(
        actor.for_purpose(Purpose.PROGRAMME),
        Verb.GRANT_ACCOUNT_TAKEN,
        found,
        reason=form,
    )
    return found


def hand_over_grants(actor: Actor) -> None:
    """Write down that the list of grants leaves as open data."""
    policies.require(policies.may_read_reports(actor))
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.GRANTS_TAKEN, None, reason="json")
