# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Planning from a format, and what we learned of it afterwards."""

import base64
import secrets
from uuid import UUID

from netwerkregie.domain.programme.actions import activities
from netwerkregie.domain.programme.actions.materials import touch
from netwerkregie.domain.programme.drafts.activities import ActivityDraft
from netwerkregie.domain.programme.drafts.materials import NoteDraft
from netwerkregie.domain.programme.models import Activity, FormatNote, FormatUse
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries import materials_shared as shared
from netwerkregie.domain.programme.queries.activities import of_series
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.materials import VersionState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import named
from netwerkregie.foundation.kernel import Actor, NotFound, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable

_CODE_BYTES = 16


def plan_from(actor: Actor, version_id: UUID, draft: ActivityDraft) -> Activity:
    """Plan an activity or a series from a version; each gets a page for its teacher.

    Raises:
        RuleBroken: its maker called it back, or as in planning.

    """
    version = queries.get_version(actor, version_id)
    policies.require(policies.may_write(actor))
    news = shared.news_of(actor, version.format)
    rules.check_plannable(VersionState(version.state), news.reason)
    first = activities.plan(actor, draft)
    for one in of_series(actor, first) or [first]:
        FormatUse.objects.get_or_create(
            municipality_id=actor.municipality_id,
            activity=one,
            defaults={"version": version, "code": _code()},
        )
    touch(actor, version.format_id)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_PLANNED, version)
    return first


def note(actor: Actor, format_id: UUID, draft: NoteDraft) -> FormatNote:
    """Write an experience with a format; a second press is the same one.

    Raises:
        RuleBroken: it is about a person, or there are too many.

    """
    found = queries.get_format(actor, format_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    notes = FormatNote.objects.filter(municipality_id=actor.municipality_id)
    if draft.once is not None and (again := notes.filter(once=draft.once).first()):
        return again
    if notes.filter(format_id=found.id).count() >= rules.MOST_NOTES:
        raise RuleBroken("programme.format_too_many_notes", most=rules.MOST_NOTES)
    made = FormatNote.objects.create(
        municipality_id=actor.municipality_id,
        format=found,
        number=queries.newest_of(actor, found.id).number,
        side=draft.side,
        words=named(draft.words, "words", rules.TEXT_LENGTH, About.TEXT),
        written_on=clock.today(),
        written_by=actor.membership_id,
        once=draft.once,
    )
    touch(actor, found.id)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_NOTED, found)
    return made


def remove_note(actor: Actor, format_id: UUID, note_id: UUID) -> None:
    """Take an experience out.

    Raises:
        NotFound: it is gone, or not of this format.

    """
    found = queries.get_format(actor, format_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    gone, _each = FormatNote.objects.filter(
        municipality_id=actor.municipality_id, format_id=found.id, id=note_id
    ).delete()
    if not gone:
        raise NotFound
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_NOTE_REMOVED, found)


def _code() -> str:
    drawn = base64.b32encode(secrets.token_bytes(_CODE_BYTES)).decode()
    return drawn.rstrip("=").lower()
