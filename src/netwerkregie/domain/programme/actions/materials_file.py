# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A format out of the house as a file, and one from elsewhere into it."""

from collections.abc import Sequence
from uuid import UUID

from netwerkregie.domain.programme.actions.materials import (
    add_version,
    keep_file,
    put_on_shelf,
    touch,
)
from netwerkregie.domain.programme.actions.materials_words import checked
from netwerkregie.domain.programme.drafts.materials import MaterialFile
from netwerkregie.domain.programme.format_file import Packed, PackedFile, pack
from netwerkregie.domain.programme.models import (
    FormatFile,
    FormatVersion,
    LessonFormat,
)
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.rules.materials import (
    Came,
    Content,
    VersionState,
    VersionStep,
    content_hash,
    step,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import named
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.privacy.texts import About
from netwerkregie.foundation.tenancy.modules import require_writable


def take_out(actor: Actor, version_id: UUID, origin: str, read_me: str) -> bytes:
    """Make a file of a version that two people signed, for who works elsewhere.

    Args:
        actor: the director or the deputy.
        version_id: which version; its words and files as they were signed.
        origin: the municipality that gives it out.
        read_me: the same for people, as plain text.

    Raises:
        RuleBroken: it was not shared, or called back.

    """
    version = queries.get_version(actor, version_id)
    policies.require(policies.may_write(actor))
    if version.state != VersionState.SHARED:
        raise RuleBroken("programme.format_not_shared")
    files = FormatFile.objects.filter(version_id=version.id).order_by("title", "id")
    packed = Packed(
        line=version.format.line,
        number=version.number,
        origin=origin,
        content=version.content,
        files=tuple(
            PackedFile(one.title, bytes(one.content), one.content_type) for one in files
        ),
    )
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_EXPORTED, version)
    return pack(packed, read_me)


def bring_in(
    actor: Actor, packed: Packed, files: Sequence[MaterialFile]
) -> FormatVersion:
    """Take in a format from a file; a newer version of one we know comes beside it.

    Args:
        actor: the director or the deputy.
        packed: what the file says (format_file.unpack).
        files: its files, each drawn afresh in the sandbox.

    Raises:
        RuleBroken: a text is about a person, or we have this version already.

    """
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    content, origin = _looked_at(packed)
    made = _ours(actor, packed)
    number = 1
    if made is None:
        made = put_on_shelf(
            actor,
            Came.IMPORTED,
            maker_line=packed.line,
            maker_name=origin,
            maker_number=packed.number,
        )
    else:
        before = queries.newest_of(actor, made.id, lock=True)
        step(VersionState(before.state), VersionStep.RENEW)
        FormatVersion.objects.filter(id=before.id).update(is_newest=False)
        number = before.number + 1
        made.maker_number = packed.number
        made.save(update_fields=["maker_number"])
        touch(actor, made.id)
    version = add_version(actor, made, content, number=number)
    kept = [keep_file(version, one) for one in files]
    version.state = VersionState.TAKEN
    version.content_hash = content_hash(
        content, [(one.title, one.digest) for one in kept]
    )
    version.save(update_fields=["state", "content_hash"])
    record(actor.for_purpose(Purpose.PROGRAMME), Verb.FORMAT_IMPORTED, version)
    return version


def _looked_at(packed: Packed) -> tuple[Content, str]:
    """Return the words of a file after the guard; the refusal names the part."""
    try:
        origin = named(packed.origin, "origin", len(packed.origin), About.TEXT)
        for one in packed.files:
            named(one.title, "files", len(one.title), About.TEXT)
        return checked(packed.content), origin
    except RuleBroken as broken:
        why = "guarded" if broken.code == "programme.text_guarded" else "field"
        code = f"programme.format_file_{why}"
        raise RuleBroken(code, "file", part=broken.field or "") from broken


def _ours(actor: Actor, packed: Packed) -> LessonFormat | None:
    """Return the format that we took in before, if this file is a newer version."""
    known = policies.visible_formats(actor).select_for_update()
    if known.filter(line=packed.line).exists():
        raise RuleBroken("programme.format_own", "file")
    found = known.filter(maker_line=packed.line).first()
    if found is None:
        return None
    if found.came != Came.IMPORTED or packed.number <= (found.maker_number or 0):
        raise RuleBroken("programme.format_taken_already", "file")
    return found
