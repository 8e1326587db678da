# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The one gate through which anything leaves: prepare, read along, let leave.

Whoever has words that should leave calls disclose(). It refuses what crosses a wall,
keeps exactly what leaves sealed, waits for a second reader where one is due, and
writes a line for everybody it is about. Nothing leaves beside it.
"""

from collections.abc import Collection
from dataclasses import dataclass
from secrets import choice
from uuid import UUID

from netwerkregie.domain.casework.actions.disclosure_checking import (
    as_recorded,
    life_in_danger,
    purposes_of,
    receiver_of,
    second_of_weighing,
)
from netwerkregie.domain.casework.actions.disclosure_words import (
    KIND,
    OpenDisclosure,
    open_words,
    persons_in,
    values_of,
    write_words,
)
from netwerkregie.domain.casework.actions.opening import (
    read_words,
    seal_words,
)
from netwerkregie.domain.casework.actions.receipts import make as make_receipt
from netwerkregie.domain.casework.drafts.disclosures import DisclosureDraft
from netwerkregie.domain.casework.models import (
    Case,
    Disclosure,
    DisclosureRecipient,
    DisclosureSource,
    DisclosureWords,
)
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries import cases, guardians
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules import disclosures as rules
from netwerkregie.domain.casework.rules.cases import check_statement
from netwerkregie.domain.casework.rules.disclosures import (
    NAMED,
    DisclosureState,
    Piece,
    RecipientKind,
    SubjectKind,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.domain.intake.wording import require_tokens
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import (
    Actor,
    NotFound,
    Purpose,
    RuleBroken,
    clock,
    new_hidden_id,
)
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.privacy import Module
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing import policies as signing_policies
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.signing.queries import Standing
from netwerkregie.foundation.tenancy.modules import require_writable
from netwerkregie.foundation.vault import dossiers
from netwerkregie.foundation.vault.opening import OpenDossier

MODULE_OF = {
    SubjectKind.WEIGHING: Module.WEIGHING,
    SubjectKind.FAMILY: Module.FAMILY,
}
_SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class _Checked:
    """What the rules found possible."""

    draft: DisclosureDraft
    case: Case | None
    receiver: DisclosureRecipient | None
    pieces: tuple[Piece, ...]
    life_in_danger: bool = False


def disclose(
    actor: Actor, draft: DisclosureDraft, opened: OpenDossier | None = None
) -> Disclosure:
    """Let something leave, or prepare it for the second reader who must see it first.

    Args:
        actor: who lets it out.
        draft: what, to whom, on what ground.
        opened: the dossier under which what left is kept; one of its own if left out.

    Returns:
        the disclosure; while its state is PREPARED nothing has left.

    Raises:
        RuleBroken: more than one person, another purpose, a wall, a ground or a way
            that does not fit, or police data without its provider's consent.
        NotFound: the subject or the receiver is not the actor's.
        Locked: the actor's vault is locked.

    """
    policies.require(policies.may_start(actor))
    case = _case_of(actor, draft)
    require_writable(actor, MODULE_OF.get(draft.subject_kind, Module.CASE))
    if before := _pressed_before(actor, draft):
        return before
    checked = _check(actor, draft, case, opened)
    pieces = checked.pieces
    made = _prepare(actor, checked, opened)
    if not made.needs_second:
        return _leave(actor, made, persons_in(pieces))
    if draft.second_id is not None:
        made.second_id = second_of_weighing(actor, draft)
        return _leave(actor, made, persons_in(pieces))
    record(actor.for_purpose(draft.purpose), Verb.DISCLOSURE_PREPARED, made)
    return made


def check(actor: Actor, draft: DisclosureDraft) -> None:
    """Refuse what the gate would refuse, before somebody looks at it; nothing leaves.

    Raises:
        RuleBroken: as disclose().
        NotFound: as disclose().

    """
    _check(actor, draft, _case_of(actor, draft), None)


def _check(
    actor: Actor,
    draft: DisclosureDraft,
    case: Case | None,
    opened: OpenDossier | None,
) -> _Checked:
    pieces = as_recorded(actor, draft, case)
    rules.check_pieces(pieces)
    if draft.to is RecipientKind.GUARDIAN and case and guardians.is_away(case):
        code = "casework.guardian_is_kept_out"
        raise RuleBroken(code, "recipient")
    in_danger = life_in_danger(actor, draft, case)
    rules.check_receiver(
        draft.to,
        draft.ground,
        purposes_of(draft, pieces, opened),
        draft.purpose,
        life_in_danger=in_danger,
    )
    rules.check_way(draft.to, draft.way)
    receiver = receiver_of(actor, draft)
    return _Checked(draft, case, receiver, pieces, life_in_danger=in_danger)


def read(
    actor: Actor, disclosure_id: UUID, verb: Verb = Verb.DISCLOSURE_READ
) -> OpenDisclosure:
    """Open exactly what leaves or left; a second reader has then opened it.

    Raises:
        NotFound: absent, or the actor cannot open it.
        Locked: the actor's vault is locked.

    """
    disclosure = queries.get_disclosure(actor, disclosure_id)
    whole, _ = open_words(actor, disclosure, verb)
    if policies.may_read_along(actor, disclosure):
        request = signatures.open_request(actor, KIND, disclosure.id)
        if request is not None and signing_policies.may_read(actor, request):
            signing.opened(actor, request.id)
    record(actor.for_purpose(Purpose(disclosure.purpose)), verb, disclosure)
    return whole


def sign(actor: Actor, disclosure_id: UUID, words: str) -> Disclosure:
    """Stand behind exactly these words as the second reader, in one's own.

    Raises:
        RuleBroken: it left or was withdrawn, it was not opened, or no words.
        Locked: the actor's vault is locked.

    """
    disclosure = queries.get_disclosure(actor, disclosure_id, lock=True)
    policies.require(policies.may_read_along(actor, disclosure))
    text = check_statement(words, "words")
    require_tokens(text, "words")
    whole, opened = open_words(actor, disclosure, Verb.DISCLOSURE_SIGNED)
    request = signatures.open_request(actor, KIND, disclosure.id)
    if request is None:
        code = "casework.disclosure_not_open"
        raise RuleBroken(code)
    written = write_words(actor, disclosure, opened, text)
    signing.sign(actor, request.id, content_hash=whole.digest, words_id=written.id)
    if signatures.is_signed(actor, KIND, disclosure.id, whole.digest):
        disclosure.second_id = policies.member_of(actor)
        disclosure.save(update_fields=["second_id"])
    told = actor.for_purpose(Purpose(disclosure.purpose))
    record(told, Verb.DISCLOSURE_SIGNED, disclosure)
    return disclosure


def let_leave(actor: Actor, disclosure_id: UUID) -> Disclosure:
    """Let what was prepared leave, now that the second reader stands behind it.

    Raises:
        RuleBroken: it left already, or nobody signed these very words in time.
        Locked: the actor's vault is locked.

    """
    disclosure = queries.get_disclosure(actor, disclosure_id, lock=True)
    if disclosure.state == DisclosureState.LEFT:
        return disclosure
    policies.require(policies.may_let_leave(actor, disclosure))
    require_writable(
        actor, MODULE_OF.get(SubjectKind(disclosure.subject_kind), Module.CASE)
    )
    whole, _ = open_words(actor, disclosure, Verb.DISCLOSED)
    is_signed = signatures.is_signed(actor, KIND, disclosure.id, whole.digest)
    if disclosure.needs_second and not is_signed:
        code = "casework.disclosure_not_signed"
        raise RuleBroken(code)
    return _leave(actor, disclosure, whole.persons)


def withdraw(actor: Actor, disclosure_id: UUID) -> Disclosure:
    """Take back what was prepared; nothing leaves."""
    disclosure = queries.get_disclosure(actor, disclosure_id, lock=True)
    if disclosure.state != DisclosureState.PREPARED:
        code = "casework.disclosure_not_open"
        raise RuleBroken(code)
    policies.require(policies.may_let_leave(actor, disclosure))
    signing.void(actor, KIND, disclosure.id)
    disclosure.state = DisclosureState.WITHDRAWN
    disclosure.save(update_fields=["state"])
    told = actor.for_purpose(Purpose(disclosure.purpose))
    record(told, Verb.DISCLOSURE_WITHDRAWN, disclosure)
    return disclosure


def standing(actor: Actor, whole: OpenDisclosure) -> Standing:
    """Return how the second reading of an opened disclosure stands."""
    return signatures.standing(
        actor, KIND, whole.disclosure.id, whole.digest, pool=policies.READERS
    )


def _case_of(actor: Actor, draft: DisclosureDraft) -> Case | None:
    case_id = draft.case_id
    if draft.subject_kind is SubjectKind.CASE:
        case_id = draft.subject_id
    if case_id is None:
        return None
    if draft.emergency_id is not None:
        case = Case.objects.filter(
            municipality_id=actor.municipality_id, id=case_id
        ).first()
        if case is None:
            raise NotFound
        return case
    case = cases.get_case(actor, case_id)
    policies.require(policies.may_disclose(actor, case, draft.to))
    return case


def _pressed_before(actor: Actor, draft: DisclosureDraft) -> Disclosure | None:
    if draft.once is None:
        return None
    return policies.visible_disclosures(actor).filter(once=draft.once).first()


def _prepare(actor: Actor, checked: _Checked, opened: OpenDossier | None) -> Disclosure:
    draft, pieces = checked.draft, checked.pieces
    case, receiver = checked.case, checked.receiver
    why = check_statement(draft.why, "why")
    require_tokens(why, "why")
    me, made_id = policies.member_of(actor), new_hidden_id()
    if opened is None:
        opened = dossiers.create(
            actor,
            KIND,
            purpose=draft.purpose,
            members={me, *draft.readers},
            dossier_id=made_id,
        )
    made = Disclosure.objects.create(
        id=made_id,
        municipality_id=actor.municipality_id,
        case_id=case.id if case else None,
        subject_kind=draft.subject_kind,
        subject_id=draft.subject_id,
        dossier_id=opened.id,
        number=_number(),
        state=DisclosureState.PREPARED,
        to_kind=draft.to,
        recipient_id=receiver.id if receiver else None,
        ground=draft.ground,
        purpose=draft.purpose,
        way=draft.way,
        needs_second=rules.needs_second(
            draft.to, pieces, life_in_danger=checked.life_in_danger
        ),
        has_identity=rules.has_identity(pieces),
        emergency_id=draft.emergency_id,
        made_by=me,
        made_on=clock.today(),
        body=seal_words(
            opened, KIND, made_id, values_of(draft, receiver, pieces), "body"
        ),
        once=draft.once,
    )
    sources = {one.source_id for one in pieces if one.source_id}
    DisclosureSource.objects.bulk_create(
        DisclosureSource(
            municipality_id=actor.municipality_id, disclosure=made, source_id=one
        )
        for one in sorted(sources)
    )
    own = write_words(actor, made, opened, why)
    if made.needs_second and draft.second_id is None:
        _ask(actor, draft, made, opened, own)
    return made


def _ask(
    actor: Actor,
    draft: DisclosureDraft,
    made: Disclosure,
    opened: OpenDossier,
    own: DisclosureWords,
) -> None:
    """Ask somebody who can open it to read along; who cannot is not asked."""
    others = [one for one in draft.readers if one != made.made_by]
    away = accounts.absent_on(actor, clock.today())
    here = [one for one in others if one not in away]
    if not here:
        code = "casework.nobody_can_read_along"
        raise RuleBroken(code, "reader")
    reader = draft.reader_id if draft.reader_id in others else here[0]
    _, digest = read_words(opened, KIND, made.id, bytes(made.body))
    signing.ask(
        actor,
        Asking(
            KIND,
            made.id,
            digest,
            Purpose(made.purpose),
            pool=policies.READERS,
            words_id=own.id,
            reader_id=reader,
        ),
    )


def _leave(
    actor: Actor, disclosure: Disclosure, persons: Collection[UUID]
) -> Disclosure:
    today = clock.today()
    disclosure.state = DisclosureState.LEFT
    disclosure.left_by, disclosure.left_on = policies.member_of(actor), today
    disclosure.save(update_fields=["state", "second_id", "left_by", "left_on"])
    if disclosure.to_kind in NAMED:
        make_receipt(actor, disclosure=disclosure)
    record(
        actor.for_purpose(Purpose(disclosure.purpose)),
        Verb.DISCLOSED,
        disclosure,
        ground=str(disclosure.ground),
        reason=str(disclosure.to_kind),
        subjects=[disclosure.subject_id, *sorted(persons)],
    )
    return disclosure


def _number() -> str:
    """Draw a number that tells nothing; 30 signs to the sixth power."""
    return "V-" + "".join(choice(_SIGNS) for _ in range(6))
