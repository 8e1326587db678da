# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody can do with the telling of a person; no content."""

from netwerkregie.domain.casework.models import Case, CaseNotice
from netwerkregie.domain.casework.policies import reviews as policies
from netwerkregie.domain.casework.queries import guardians
from netwerkregie.domain.casework.rules import notices as rules
from netwerkregie.domain.casework.rules.notices import OPEN as NOTICE_OPEN
from netwerkregie.domain.casework.rules.notices import NoticeState, NoticeWay
from netwerkregie.foundation.kernel import Actor


def can_tell(actor: Actor, case: Case, notice: CaseNotice | None) -> bool:
    """Tell whether the actor can write down that the person was told."""
    return (
        notice is not None
        and notice.state in NOTICE_OPEN
        and policies.may_tell(actor, case)
    )


def can_ask_later(actor: Actor, case: Case, notice: CaseNotice | None) -> bool:
    """Tell whether the actor can ask to tell the person later: once."""
    return (
        notice is not None
        and notice.state == NoticeState.DUE
        and notice.later_until is None
        and policies.may_tell(actor, case)
    )


def can_sign_later(actor: Actor, case: Case, notice: CaseNotice | None) -> bool:
    """Tell whether the actor can sign for telling later: never who asked it."""
    return (
        notice is not None
        and notice.state == NoticeState.ASKED
        and notice.asked_by != actor.membership_id
        and policies.may_sign_later(actor, case)
    )


def ways_for(case: Case) -> tuple[NoticeWay, ...]:
    """Return how the person of a case may be told today."""
    return rules.ways_for(case.band, guardian_away=guardians.is_away(case))
