# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two people sign a version; then other municipalities read a copy; calling it back.

The copy holds what was signed and not a column more: no colleague, no experience, no
lesson, and no identifier of a row of ours.
"""

from uuid import UUID

from netwerkregie.domain.programme.actions.materials import touch
from netwerkregie.domain.programme.actions.materials_words import checked
from netwerkregie.domain.programme.drafts.materials import FormatReadingDraft
from netwerkregie.domain.programme.models import (
    FormatFile,
    FormatReading,
    FormatVersion,
    SharedFile,
    SharedFormat,
    SharedRecall,
)
from netwerkregie.domain.programme.models.materials import FormatTexts
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.domain.programme.queries import materials as queries
from netwerkregie.domain.programme.queries.materials import KIND
from netwerkregie.domain.programme.rules import licences
from netwerkregie.domain.programme.rules import materials as rules
from netwerkregie.domain.programme.rules.materials import (
    FormatSentBack,
    Licence,
    RecallReason,
    VersionState,
    VersionStep,
)
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.domain.programme.wording import clean
from netwerkregie.foundation.kernel import Actor, Purpose, RuleBroken, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.modules import require_writable

_NOT_COPIED = {"id", "municipality", "content_hash"}
_COPIED = [
    one.name
    for one in FormatTexts._meta.get_fields()  # noqa: SLF001 - the documented way
    if one.name not in _NOT_COPIED
]


def ask(actor: Actor, version_id: UUID, draft: FormatReadingDraft) -> FormatVersion:
    """Put one's name under a version, and ask a second person to let it out.

    Raises:
        RuleBroken: it changed, a point is missing, its licence is not known, or nobody
            can read.

    """
    version = _locked(actor, version_id, draft)
    policies.require(policies.may_write(actor))
    version.state = rules.step(VersionState(version.state), VersionStep.ASK)
    licences.check_shareable(Licence(version.licence))
    version.written_by = actor.membership_id
    version.sent_back = ""
    version.save(update_fields=["state", "written_by", "sent_back"])
    reading = _note(actor, version, draft)
    signing.ask(
        actor,
        Asking(
            KIND,
            version.id,
            draft.content_hash,
            Purpose.PROGRAMME,
            pool=policies.SIGNERS,
            words_id=reading.id,
            reader_id=draft.reader_id,
        ),
    )
    told = actor.for_purpose(Purpose.PROGRAMME)
    record(told, Verb.FORMAT_READER_ASKED, version)
    return version


def open_version(actor: Actor, version_id: UUID) -> FormatVersion:
    """Open a version to read along; who did not open it cannot sign it."""
    version = queries.get_version(actor, version_id)
    request = signatures.open_request(actor, KIND, version.id)
    if request is not None and policies.may_sign(actor, version):
        signing.opened(actor, request.id)
    return version


def sign(actor: Actor, version_id: UUID, draft: FormatReadingDraft) -> FormatVersion:
    """Sign what another put their name under; with that it is shared.

    Raises:
        RuleBroken: it changed, was not opened, or a point is missing.

    """
    version = _locked(actor, version_id, draft)
    policies.require(policies.may_sign(actor, version))
    after = rules.step(VersionState(version.state), VersionStep.SIGN)
    request = signatures.open_request(actor, KIND, version.id)
    if request is None:
        raise RuleBroken("signing.over")
    reading = _note(actor, version, draft)
    hashed = queries.hash_of(version)
    signing.sign(actor, request.id, content_hash=hashed, words_id=reading.id)
    told = actor.for_purpose(Purpose.PROGRAMME)
    if not signatures.is_signed(actor, KIND, version.id, hashed):
        record(told, Verb.FORMAT_SIGNED, version)
        return version
    FormatVersion.objects.filter(
        municipality_id=actor.municipality_id,
        format_id=version.format_id,
        state=VersionState.SHARED,
    ).update(state=VersionState.REPLACED)
    version.state = after
    version.signed_by = actor.membership_id
    version.shared_on = clock.today()
    version.content_hash = hashed
    version.save(update_fields=["state", "signed_by", "shared_on", "content_hash"])
    _publish(version)
    record(told, Verb.FORMAT_SHARED, version)
    return version


def send_back(actor: Actor, version_id: UUID, reason: FormatSentBack) -> FormatVersion:
    """Do not sign, and say why; the writer changes it or leaves it in the house.

    Raises:
        RuleBroken: it does not wait for a reader.

    """
    version = queries.get_version(actor, version_id, lock=True)
    policies.require(policies.may_sign(actor, version))
    require_writable(actor, Module.PROGRAMME)
    version.state = rules.step(VersionState(version.state), VersionStep.SEND_BACK)
    version.sent_back = reason
    version.save(update_fields=["state", "sent_back"])
    signing.void(actor, KIND, version.id)
    told = actor.for_purpose(Purpose.PROGRAMME)
    record(told, Verb.FORMAT_SENT_BACK, version, reason=str(reason))
    return version


def recall(
    actor: Actor, version_id: UUID, reason: RecallReason, words: str
) -> FormatVersion:
    """Call back what was shared: others read why, and who took it over hears it.

    Their copies stay theirs; what can be read and taken over goes.

    Raises:
        RuleBroken: it is not shared, or the words are about a person.

    """
    version = queries.get_version(actor, version_id, lock=True)
    policies.require(policies.may_write(actor))
    require_writable(actor, Module.PROGRAMME)
    after = rules.step(VersionState(version.state), VersionStep.RECALL)
    said = clean(words, "words", rules.TEXT_LENGTH)
    line, today = version.format.line, clock.today()
    SharedFormat.objects.filter(
        municipality_id=actor.municipality_id, line=line
    ).delete()
    recalls = SharedRecall.objects.filter(municipality_id=actor.municipality_id)
    recalls.filter(line=line).delete()
    SharedRecall.objects.create(
        municipality_id=actor.municipality_id,
        line=line,
        title=version.title,
        reason=reason,
        words=said,
        recalled_on=today,
        gone_on=rules.gone_on(today),
    )
    version.state = after
    version.save(update_fields=["state"])
    told = actor.for_purpose(Purpose.PROGRAMME)
    record(told, Verb.FORMAT_RECALLED, version, reason=str(reason))
    return version


def _publish(version: FormatVersion) -> SharedFormat:
    """Put the copy where others read it, instead of the one before it."""
    line, here = version.format.line, version.municipality_id
    SharedFormat.objects.filter(municipality_id=here, line=line).delete()
    SharedRecall.objects.filter(municipality_id=here, line=line).delete()
    assert version.shared_on is not None
    made = SharedFormat.objects.create(
        municipality_id=here,
        line=line,
        content_hash=version.content_hash,
        shared_on=version.shared_on,
        gone_on=rules.gone_on(version.shared_on),
        **{name: getattr(version, name) for name in _COPIED},
    )
    for one in FormatFile.objects.filter(municipality_id=here, version_id=version.id):
        SharedFile.objects.create(
            municipality_id=here,
            shared=made,
            title=one.title,
            content_type=one.content_type,
            content=one.content,
            size=one.size,
            digest=one.digest,
        )
    return made


def _locked(actor: Actor, version_id: UUID, draft: FormatReadingDraft) -> FormatVersion:
    """Return a version whose words are still those that were shown, locked."""
    version = queries.get_version(actor, version_id, lock=True)
    require_writable(actor, Module.PROGRAMME)
    if draft.content_hash != queries.hash_of(version):
        raise RuleBroken("programme.format_other_text")
    rules.check_checklist(draft.checks)
    # The guard may know more than on the day on which this was written.
    checked(version.content)
    touch(actor, version.format_id)
    return version


def _note(
    actor: Actor, version: FormatVersion, draft: FormatReadingDraft
) -> FormatReading:
    assert actor.membership_id is not None
    return FormatReading.objects.create(
        municipality_id=actor.municipality_id,
        version=version,
        membership_id=actor.membership_id,
        content_hash=draft.content_hash,
        checks=sorted(str(one) for one in draft.checks),
        read_on=clock.today(),
    )
