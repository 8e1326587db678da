# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking over what another municipality shares, and keeping up with its maker.

A copy comes as it is and stays so: what we change in it is a version of our own that
names what it was made from.
"""

from uuid import UUID

from netwerkregie.domain.programme.actions.materials import (
    add_version,
    copy_files,
    put_on_shelf,
    touch,
)
from netwerkregie.domain.programme.models import (
    FormatVersion,
    LessonFormat,
    SharedFile,
    SharedFormat,
)
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries import materials_shared as shared
from netwerkregie.domain.programme.rules.materials import (
    Came,
    VersionState,
    VersionStep,
    step,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.tenancy.modules import require_writable


def adopt(actor: Actor, shared_id: UUID) -> FormatVersion:
    """Put a format of another municipality in one's own library, as it is.

    Raises:
        RuleBroken: it is our own, stands there already, or the library is full.

    """
    found = shared.get_shared(actor, shared_id)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    if found.municipality_id == actor.municipality_id:
        raise RuleBroken("programme.format_own")
    if shared.adopted(actor, [found.line]):
        raise RuleBroken("programme.format_taken_already")
    made = put_on_shelf(
        actor,
        Came.ADOPTED,
        maker_line=found.line,
        maker_name=found.municipality.name,
        maker_number=found.number,
    )
    version = _take(actor, made, found, number=1)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_ADOPTED, version)
    return version


def take_newer(actor: Actor, format_id: UUID) -> FormatVersion:
    """Take over the newer version of its maker; ours stay in the history.

    Raises:
        RuleBroken: there is none, or a version of ours is still being written.

    """
    made = queries.get_format(actor, format_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    newer = shared.news_of(actor, made).newer
    if newer is None:
        raise RuleBroken("programme.format_nothing_newer")
    before = queries.newest_of(actor, format_id, lock=True)
    step(VersionState(before.state), VersionStep.RENEW)
    FormatVersion.objects.filter(id=before.id).update(is_newest=False)
    version = _take(actor, made, newer, number=before.number + 1)
    made.maker_number = newer.number
    made.save(update_fields=["maker_number"])
    touch(actor, made.id)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_UPDATED, version)
    return version


def recall_seen(actor: Actor, format_id: UUID) -> LessonFormat:
    """Say that one has read that a format was called back: it leaves Today."""
    made = queries.get_format(actor, format_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    made.recall_seen_on = clock.today()
    made.save(update_fields=["recall_seen_on"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_CONFIRMED, made)
    return made


def _take(
    actor: Actor, made: LessonFormat, found: SharedFormat, *, number: int
) -> FormatVersion:
    """Copy what is shared, words and files; then not a word of it changes."""
    version = add_version(actor, made, found.content, number=number)
    copy_files(SharedFile.objects.filter(shared_id=found.id), version)
    version.state = VersionState.TAKEN
    version.content_hash = found.content_hash
    version.save(update_fields=["state", "content_hash"])
    return version
