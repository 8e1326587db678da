# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Handing over to the Zorg- en Veiligheidshuis: a file that only the receiver opens.

The age format (age-encryption.org/v1). The key of the receiver is entered by one
colleague and compared with the receiver, by telephone, by another. Afterwards our own
copy goes on the shortest clock: see queries.disclosures.is_handed_over.
"""

import hashlib
import json
from uuid import UUID

import pyrage
from pyrage import x25519

from netwerkregie.domain.casework.actions import disclosures
from netwerkregie.domain.casework.actions.disclosure_words import OpenDisclosure
from netwerkregie.domain.casework.models import DisclosureRecipient
from netwerkregie.domain.casework.policies import disclosures as policies
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.rules.disclosures import (
    DisclosureState,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.ledger import record

FORMAT = "netwerkregie-handover/1"


def fingerprint(age_key: str) -> str:
    """Return what two people read to each other over the telephone."""
    digest = hashlib.sha256(age_key.encode()).hexdigest()[:24].upper()
    return " ".join(digest[at : at + 4] for at in range(0, len(digest), 4))


def enter_key(actor: Actor, recipient_id: UUID, age_key: str) -> DisclosureRecipient:
    """Write down the key of a receiver; nothing is sealed to it until it is compared.

    Raises:
        RuleBroken: it is no public key of age, or no Zorg- en Veiligheidshuis.

    """
    recipient = queries.get_recipient(actor, recipient_id, lock=True)
    policies.require(policies.may_keep_recipients(actor))
    key = age_key.strip().lower()
    if recipient.kind != RecipientKind.ZVH or not _is_key(key):
        code = "casework.key_not_possible"
        raise RuleBroken(code, "age_key")
    recipient.age_key = key
    recipient.key_entered_by = policies.member_of(actor)
    recipient.key_entered_on = clock.today()
    recipient.key_checked_by, recipient.key_checked_on = None, None
    recipient.save(update_fields=_KEY)
    record(actor, Verb.KEY_ENTERED, recipient)
    return recipient


def check_key(actor: Actor, recipient_id: UUID, read_out: str) -> DisclosureRecipient:
    """Compare the fingerprint that the receiver reads out; as another person.

    Raises:
        RuleBroken: it differs, or the same person entered the key.

    """
    recipient = queries.get_recipient(actor, recipient_id, lock=True)
    policies.require(policies.may_keep_recipients(actor))
    entered = recipient.key_entered_by
    if entered is None:
        raise NotFound
    if accounts.user_behind(actor, entered) in (actor.user_id, None):
        code = "casework.compare_by_another"
        raise RuleBroken(code, "key_mark")
    told = "".join(read_out.split()).upper()
    if told != fingerprint(recipient.age_key).replace(" ", ""):
        code = "casework.fingerprint_differs"
        raise RuleBroken(code, "key_mark")
    recipient.key_checked_by = policies.member_of(actor)
    recipient.key_checked_on = clock.today()
    recipient.save(update_fields=["key_checked_by", "key_checked_on"])
    record(actor, Verb.KEY_CHECKED, recipient)
    return recipient


def make_file(actor: Actor, disclosure_id: UUID) -> tuple[str, bytes]:
    """Seal exactly what left to the receiver's key; in memory, kept nowhere.

    Returns:
        the file's name, which tells a number only, and its bytes.

    Raises:
        NotFound: it did not leave as a sealed file, or is not the actor's.
        RuleBroken: the key was replaced and not compared again.
        Locked: the actor's vault is locked.

    """
    disclosure = queries.get_disclosure(actor, disclosure_id)
    is_file = disclosure.way == Way.SEALED_FILE
    if not is_file or disclosure.state != DisclosureState.LEFT:
        raise NotFound
    policies.require(disclosure.left_by == actor.membership_id)
    receiver = disclosure.recipient
    if receiver is None or not receiver.has_key:
        code = "casework.receiver_without_key"
        raise RuleBroken(code)
    whole = disclosures.read(actor, disclosure.id)
    raw = _content(whole).encode()
    key = x25519.Recipient.from_str(receiver.age_key)
    return f"{disclosure.number}.json.age", pyrage.encrypt(raw, [key])


_KEY = [
    "age_key",
    "key_entered_by",
    "key_entered_on",
    "key_checked_by",
    "key_checked_on",
]


def _is_key(key: str) -> bool:
    try:
        x25519.Recipient.from_str(key)
    except pyrage.RecipientError:
        return False
    return True


def _content(whole: OpenDisclosure) -> str:
    """Return what is in the file: for a machine, and the same to be read by people."""
    pieces = [{"kind": str(one.kind), "text": one.text} for one in whole.pieces]
    read = "\n\n".join(f"{label(one.kind)}\n{one.text}" for one in whole.pieces)
    values = {
        "format": FORMAT,
        "number": whole.disclosure.number,
        "receiver": whole.receiver,
        "ground": str(whole.disclosure.ground),
        "purpose": str(whole.disclosure.purpose),
        "left_on": str(whole.disclosure.left_on),
        "pieces": pieces,
        "text": read,
    }
    return json.dumps(values, ensure_ascii=False, indent=1)
