# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing lesson formats: a first version, changes, files, and the next version."""

from dataclasses import replace
from hashlib import sha256
from typing import Any
from uuid import UUID

from netwerkregie.domain.programme.actions.materials_words import checked, columns_of
from netwerkregie.domain.programme.drafts.materials import FormatDraft, MaterialFile
from netwerkregie.domain.programme.models import (
    FormatFile,
    FormatVersion,
    LessonFormat,
    SharedFormat,
)
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries.materials import KIND
from netwerkregie.domain.programme.rules import licences
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.materials import (
    Came,
    Content,
    Licence,
    VersionState,
    VersionStep,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import named
from netwerkregie.foundation.kernel import (
    Actor,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.tenancy.modules import require_writable

_BEGINNINGS = {
    "application/pdf": b"%PDF-",
    "image/jpeg": b"\xff\xd8\xff",
    "image/png": b"\x89PNG\r\n\x1a\n",
}
"""What the sandbox makes; that it did so the door sees to (doors.uploaded)."""
_UNSIGNED = ("state", "sent_back", "revision", "written_by", "changed_on")


def write(actor: Actor, draft: FormatDraft) -> FormatVersion:
    """Write a format of our own; a second press of the button is the same format.

    Raises:
        RuleBroken: a text is about a person, or something is missing or too long.

    """
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    if draft.once is not None:
        again = policies.visible_formats(actor).filter(once=draft.once).first()
        if again is not None:
            return queries.newest_of(actor, again.id)
    # What a format of our own was made from, only taking over and renewing can say.
    content = replace(checked(draft.content), based_on=())
    licences.check_licence(content.licence, content.permission)
    made = put_on_shelf(actor, Came.OWN, once=draft.once)
    version = add_version(actor, made, content, number=1)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_WRITTEN, version)
    return version


def change(actor: Actor, version_id: UUID, draft: FormatDraft) -> FormatVersion:
    """Change a version that was not shared; what was signed lapses.

    Raises:
        RuleBroken: it was shared or changed meanwhile, or as in writing.

    """
    found = queries.get_version(actor, version_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    found.state = rules.step(VersionState(found.state), VersionStep.CHANGE)
    if draft.revision is not None and draft.revision != found.revision:
        raise RuleBroken("programme.format_changed_meanwhile")
    content = replace(checked(draft.content), based_on=tuple(found.based_on))
    licences.check_licence(content.licence, content.permission)
    licences.check_adapted(licence_before(found), content.licence)
    columns = columns_of(content) | {"permission": content.permission}
    _unsign(actor, found)
    for name, value in columns.items():
        setattr(found, name, value)
    found.save()
    touch(actor, found.format_id)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_CHANGED, found)
    return found


def renew(actor: Actor, format_id: UUID) -> FormatVersion:
    """Begin the next version with the words and files of the last one.

    Raises:
        RuleBroken: the last one is still being written, or may not be changed at all.

    """
    before = queries.newest_of(actor, format_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    rules.step(VersionState(before.state), VersionStep.RENEW)
    content = before.content
    if before.state == VersionState.TAKEN:
        licences.check_adapted(content.licence, content.licence)
        number = before.format.maker_number or before.number
        line = licences.source_line(
            content.title, content.credit, content.licence, number
        )
        based_on = (*content.based_on, line)[-rules.MOST_LINES :]
        content = replace(content, based_on=based_on)
    FormatVersion.objects.filter(id=before.id).update(is_newest=False)
    made = add_version(actor, before.format, content, number=before.number + 1)
    copy_files(FormatFile.objects.filter(version_id=before.id), made)
    touch(actor, format_id)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_RENEWED, made)
    return made


def add_file(actor: Actor, version_id: UUID, file: MaterialFile) -> FormatFile:
    """Add a file that the sandbox drew; what was signed lapses.

    Raises:
        RuleBroken: too many or too large, there already, or a title about a person.

    """
    version = _open_version(actor, version_id)
    made = keep_file(version, file)
    _unsign(actor, version)
    version.save(update_fields=_UNSIGNED)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_FILE_ADDED, version)
    return made


def remove_file(actor: Actor, file_id: UUID) -> FormatVersion:
    """Take a file out of a version that was not shared; what was signed lapses."""
    file = queries.get_file(actor, file_id)
    version = _open_version(actor, file.version_id)
    FormatFile.objects.filter(id=file.id).delete()
    _unsign(actor, version)
    version.save(update_fields=_UNSIGNED)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_FILE_REMOVED, version)
    return version


def confirm(actor: Actor, format_id: UUID) -> LessonFormat:
    """Say that a format still holds, so that it does not go by itself."""
    found = queries.get_format(actor, format_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    touch(actor, found.id)
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_CONFIRMED, found)
    return found


def remove(actor: Actor, format_id: UUID) -> None:
    """Take a format out of the library, with all its versions.

    Raises:
        RuleBroken: others read it; it is called back first.

    """
    found = queries.get_format(actor, format_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    versions = found.versions.all()
    if versions.filter(state=VersionState.SHARED).exists():
        raise RuleBroken("programme.format_in_use")
    for version_id in versions.values_list("id", flat=True):
        signing.void(actor, KIND, version_id)
    LessonFormat.objects.filter(id=found.id).delete()
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_REMOVED, format_id)


# What the other acts on formats share.


def put_on_shelf(actor: Actor, came: Came, **more: Any) -> LessonFormat:
    """Make room for a format in one's own library.

    Raises:
        RuleBroken: it holds MOST_FORMATS.

    """
    if policies.visible_formats(actor).count() >= rules.MOST_FORMATS:
        code = "programme.format_too_many_formats"
        raise RuleBroken(code, most=rules.MOST_FORMATS)
    return LessonFormat.objects.create(
        municipality_id=actor.municipality_id,
        came=came,
        line=new_hidden_id(),
        gone_on=rules.gone_on(clock.today()),
        made_by=actor.membership_id,
        made_at=clock.now(),
        **more,
    )


def add_version(
    actor: Actor, made: LessonFormat, content: Content, *, number: int
) -> FormatVersion:
    """Add a version to a format, open to be worked on."""
    return FormatVersion.objects.create(
        municipality_id=actor.municipality_id,
        format=made,
        number=number,
        state=VersionState.OPEN,
        permission=content.permission,
        written_by=actor.membership_id,
        changed_on=clock.today(),
        **columns_of(content),
    )


def keep_file(version: FormatVersion, file: MaterialFile) -> FormatFile:
    """Keep a file with a version.

    Raises:
        RuleBroken: too many or too large, there already, or a title about a person.

    """
    beginning = _BEGINNINGS.get(file.content_type)
    if beginning is None or not file.content.startswith(beginning):
        raise RuleBroken("programme.format_file_kind", "files")
    if len(file.content) > rules.MOST_FILE_BYTES:
        most = rules.MOST_FILE_BYTES // 2**20
        raise RuleBroken("programme.format_file_large", "files", megabytes=most)
    there = queries.files_of(version)
    if len(there) >= rules.MOST_FILES:
        raise RuleBroken("programme.format_too_many", "files", most=rules.MOST_FILES)
    if sum(one.size for one in there) + len(file.content) > rules.MOST_BYTES:
        most = rules.MOST_BYTES // 2**20
        raise RuleBroken("programme.format_files_large", "files", megabytes=most)
    digest = sha256(file.content).hexdigest()
    if digest in {one.digest for one in there}:
        raise RuleBroken("programme.format_file_same", "files")
    return FormatFile.objects.create(
        municipality_id=version.municipality_id,
        version=version,
        title=named(file.title, "title", rules.TITLE_LENGTH, About.TEXT),
        content_type=file.content_type,
        content=file.content,
        size=len(file.content),
        digest=digest,
    )


def copy_files(files: Any, version: FormatVersion) -> None:
    """Put copies of files with another version: one's own, or what was shared."""
    for one in files:
        FormatFile.objects.create(
            municipality_id=version.municipality_id,
            version=version,
            **{
                name: getattr(one, name)
                for name in ("title", "content_type", "content", "size", "digest")
            },
        )


def touch(actor: Actor, format_id: UUID) -> None:
    """Let the term of a format begin again today: somebody had it in hand."""
    gone_on = rules.gone_on(clock.today())
    found = policies.visible_formats(actor).filter(id=format_id)
    found.update(gone_on=gone_on)
    SharedFormat.objects.filter(
        municipality_id=actor.municipality_id, line__in=found.values("line")
    ).update(gone_on=gone_on)


def licence_before(version: FormatVersion) -> Licence | None:
    """Return the licence of what a version was made from, if it was taken over."""
    taken = FormatVersion.objects.filter(
        municipality_id=version.municipality_id,
        format_id=version.format_id,
        state=VersionState.TAKEN,
        number__lt=version.number,
    )
    found = taken.order_by("-number").values_list("licence", flat=True).first()
    return Licence(found) if found else None


def _open_version(actor: Actor, version_id: UUID) -> FormatVersion:
    found = queries.get_version(actor, version_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    if found.is_fixed:
        raise RuleBroken("programme.format_is_fixed")
    return found


def _unsign(actor: Actor, version: FormatVersion) -> None:
    """Undo what hung on the words as they were."""
    signing.void(actor, KIND, version.id)
    version.state = VersionState.OPEN
    version.sent_back = ""
    version.revision += 1
    version.written_by = actor.membership_id
    version.changed_on = clock.today()
