# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A member's own keys: made, unlocked, kept for a session, and asked for.

Single sign-on may log somebody in but never unlocks: whoever administers identities
must not open dossiers by resetting a password.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from netwerkregie.foundation.kernel import (
    Actor,
    Locked,
    NotFound,
    RuleBroken,
    clock,
)
from netwerkregie.foundation.vault import asking, client, envelope, wire
from netwerkregie.foundation.vault.asking import Asker
from netwerkregie.foundation.vault.derivation import (
    PHRASE_COST,
    SHORTEST_PHRASE,
    PhraseCost,
    canonical_phrase,
    hkdf,
    key_from_phrase,
)
from netwerkregie.foundation.vault.envelope import Key, KeyId, Place
from netwerkregie.foundation.vault.hpke import PublicKey
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.models import (
    Dossier,
    DossierWrap,
    HolderKind,
    MemberKey,
    PasskeyKey,
    Team,
    TeamSeat,
)
from netwerkregie.foundation.vault.sealing import SealingError, pack, unpack

SALT = 16


@dataclass(frozen=True, slots=True)
class UnlockedKeys:
    """A member's private halves, unlocked for this request (a kernel KeyRing)."""

    tenant: UUID
    membership_id: UUID
    pairs: KeyPairs = field(repr=False)

    def asker(self, trace: UUID) -> Asker:
        """Return who signs requests to the vault."""
        return Asker(self.tenant, asking.MEMBER, self.membership_id, self.pairs, trace)


def keys_of(actor: Actor) -> UnlockedKeys:
    """Return the actor's unlocked keys, which must be of this very membership.

    Raises:
        Locked: there are none.

    """
    keys = actor.keys
    if not isinstance(keys, UnlockedKeys):
        raise Locked
    whose = (keys.tenant, keys.membership_id)
    if whose != (actor.municipality_id, actor.membership_id):
        raise Locked
    return keys


def has_keys(membership_id: UUID) -> bool:
    """Tell whether a membership has made its keys."""
    return MemberKey.objects.filter(membership_id=membership_id).exists()


def make_keys(
    tenant: UUID, membership_id: UUID, phrase: str, *, cost: PhraseCost = PHRASE_COST
) -> UnlockedKeys:
    """Make a membership's first keys, under a phrase of their own choice.

    Args:
        tenant: the municipality.
        membership_id: whose keys.
        phrase: known to them alone.
        cost: what a guess costs; stored with the keys, so that it can rise over time.

    Raises:
        RuleBroken: the phrase is too short, or there are keys already.

    """
    _require_long(phrase)
    if has_keys(membership_id):
        raise RuleBroken("vault.keys_exist")
    keys = UnlockedKeys(tenant, membership_id, KeyPairs.generate())
    register(keys)
    _store(keys, phrase, cost)
    return keys


def start_over(tenant: UUID, membership_id: UUID, phrase: str) -> UnlockedKeys:
    """Make new keys for somebody who lost their phrase: they start with nothing.

    The vault drops all their memberships, and here their wraps go; colleagues give
    access again. What only they could open is for the custodians (recovery.recover).
    """
    _require_long(phrase)
    keys = UnlockedKeys(tenant, membership_id, KeyPairs.generate())
    register(keys)
    MemberKey.objects.filter(membership_id=membership_id).delete()
    TeamSeat.objects.filter(
        holder_kind=HolderKind.MEMBER, holder_id=membership_id
    ).update(wrapped=None)
    DossierWrap.objects.filter(
        holder_kind=HolderKind.MEMBER, holder_id=membership_id
    ).delete()
    _store(keys, phrase, PHRASE_COST)
    return keys


def unlock(membership_id: UUID, phrase: str) -> UnlockedKeys:
    """Unlock a membership's keys with its phrase.

    Raises:
        RuleBroken: this phrase does not open these keys.
        NotFound: there are no keys.

    """
    stored = MemberKey.objects.filter(membership_id=membership_id).first()
    if stored is None:
        raise NotFound("vault.no_keys")
    pairs = _opened(stored, phrase)
    if pairs is None:
        raise RuleBroken("vault.wrong_phrase", field="phrase")
    return UnlockedKeys(stored.municipality_id, membership_id, pairs)


def change_phrase(keys: UnlockedKeys, phrase: str) -> None:
    """Put the unlocked keys under another phrase; the old one opens nothing more."""
    _require_long(phrase)
    stored = MemberKey.objects.select_for_update().get(membership_id=keys.membership_id)
    _seal_under_phrase(stored, keys.pairs, phrase)
    stored.save(update_fields=["salt", "cost", "sealed"])


def add_passkey(keys: UnlockedKeys, credential_id: bytes, secret: bytes) -> None:
    """Let a passkey unlock too; secret is what its PRF extension gave for our salt."""
    stored = MemberKey.objects.get(membership_id=keys.membership_id)
    PasskeyKey.objects.filter(member_key=stored, credential_id=credential_id).delete()
    entry = PasskeyKey(
        municipality_id=keys.tenant,
        member_key=stored,
        credential_id=credential_id,
        made_on=clock.today(),
    )
    entry.sealed = envelope.seal(
        _passkey_key(entry.id, secret),
        keys.tenant,
        _place("passkey", keys.membership_id),
        keys.pairs.to_bytes(),
    )
    entry.save(force_insert=True)


def remove_passkey(membership_id: UUID, credential_id: bytes) -> None:
    """Take a passkey's way in away, as when the passkey itself is removed."""
    PasskeyKey.objects.filter(
        member_key__membership_id=membership_id, credential_id=credential_id
    ).delete()


def unlock_with_prf(
    membership_id: UUID, credential_id: bytes, secret: bytes
) -> UnlockedKeys:
    """Unlock a membership's keys with what a passkey's PRF extension gave.

    Raises:
        RuleBroken: this passkey does not open these keys.

    """
    entry = PasskeyKey.objects.filter(
        member_key__membership_id=membership_id, credential_id=credential_id
    ).first()
    if entry is None:
        raise RuleBroken("vault.wrong_passkey")
    try:
        raw = envelope.unseal(
            _passkey_key(entry.id, secret),
            entry.municipality_id,
            _place("passkey", membership_id),
            bytes(entry.sealed),
        )
    except SealingError:
        raise RuleBroken("vault.wrong_passkey") from None
    pairs = KeyPairs.from_bytes(raw)
    return UnlockedKeys(entry.municipality_id, membership_id, pairs)


def passkeys_that_unlock(membership_id: UUID) -> list[bytes]:
    """Return the credential ids with which this membership can unlock."""
    entries = PasskeyKey.objects.filter(member_key__membership_id=membership_id)
    return [bytes(raw) for raw in entries.values_list("credential_id", flat=True)]


def prf_salt(membership_id: UUID) -> bytes:
    """Return the input for the PRF extension: one per membership, not secret."""
    return hkdf(membership_id.bytes, b"netwerkregie passkey unlock salt v1")


def pack_for_session(keys: UnlockedKeys, cookie_key: bytes) -> bytes:
    """Seal unlocked keys with a key that only the browser's cookie holds."""
    plain = pack(keys.tenant, keys.membership_id, keys.pairs.to_bytes())
    return envelope.seal(_session_key(cookie_key), _NOWHERE, _SESSION, plain)


def unpack_from_session(packed: bytes, cookie_key: bytes) -> UnlockedKeys:
    """Open what pack_for_session() made.

    Raises:
        Locked: not with this cookie.

    """
    try:
        raw = envelope.unseal(
            _session_key(cookie_key), _NOWHERE, _SESSION, bytes(packed)
        )
    except SealingError:
        raise Locked from None
    tenant, membership, pairs = unpack(raw)
    return UnlockedKeys(
        UUID(bytes=tenant), UUID(bytes=membership), KeyPairs.from_bytes(pairs)
    )


def seal_to_member(membership_id: UUID, text: str) -> bytes:
    """Seal a text to a member without unlocking: a session that ended while typing.

    Raises:
        NotFound: the member has no keys.

    """
    stored = MemberKey.objects.filter(membership_id=membership_id).first()
    if stored is None:
        raise NotFound("vault.no_keys")
    return seal_to_key(
        bytes(stored.public), stored.municipality_id, membership_id, text
    )


def seal_to_key(public: bytes, tenant: UUID, membership_id: UUID, text: str) -> bytes:
    """Seal a text to a member whose public key is at hand."""
    return PublicKey.from_bytes(public).seal(
        text.encode(), _own_info(tenant, membership_id)
    )


def open_own(keys: UnlockedKeys, blob: bytes) -> str:
    """Open what was sealed to oneself.

    Raises:
        SealingError: it was not, or it changed.

    """
    info = _own_info(keys.tenant, keys.membership_id)
    return keys.pairs.opening.open(bytes(blob), info).decode()


def withdraw(tenant: UUID, membership_id: UUID, *, door: str = wire.DESK) -> None:
    """Take a member's keys and wraps away at once: leaving, or being shut out.

    Taking away needs no key, so that an administrator can do it; the teams' and
    dossiers' keys are rotated by the next unlocked member.
    """
    frame = asking.unsigned(tenant, "withdraw_member", member=str(membership_id))
    client.ask(door, frame)
    seats = TeamSeat.objects.filter(
        holder_kind=HolderKind.MEMBER, holder_id=membership_id
    )
    wraps = DossierWrap.objects.filter(
        holder_kind=HolderKind.MEMBER, holder_id=membership_id
    )
    Team.objects.filter(seats__in=seats).update(rotation_due=True)
    Dossier.objects.filter(wraps__in=wraps).update(rotation_due=True)
    seats.delete()
    wraps.delete()
    MemberKey.objects.filter(membership_id=membership_id).delete()


def opens_any_key(phrases: Iterable[str]) -> bool:
    """Tell whether one of these phrases opens any key of the entered municipality.

    Production asks this with the demo's phrases and does not start on a yes. It costs
    one Argon2id per phrase and member, on purpose the same as a real attempt.
    """
    known = list(phrases)
    return any(
        _opened(stored, phrase) is not None
        for stored in MemberKey.objects.iterator()
        for phrase in known
    )


def register(keys: UnlockedKeys) -> None:
    """Tell the vault the public half with which this member's requests are checked."""
    values = {"verify_key": wire.to_text(keys.pairs.verify_key())}
    client.ask(
        wire.DESK, asking.signed(keys.asker(uuid4()), "register_member_key", values)
    )


def _store(keys: UnlockedKeys, phrase: str, cost: PhraseCost) -> None:
    stored = MemberKey(
        municipality_id=keys.tenant,
        membership_id=keys.membership_id,
        public=keys.pairs.public().to_bytes(),
        verify_key=keys.pairs.verify_key(),
        made_on=clock.today(),
    )
    _seal_under_phrase(stored, keys.pairs, phrase, cost)
    stored.save(force_insert=True)


def put_under_phrase(stored: MemberKey, pairs: KeyPairs, phrase: str) -> None:
    """Give a membership other keys, under a phrase; used by the custodians."""
    _require_long(phrase)
    stored.public = pairs.public().to_bytes()
    stored.verify_key = pairs.verify_key()
    _seal_under_phrase(stored, pairs, phrase)
    stored.save(update_fields=["public", "verify_key", "salt", "cost", "sealed"])
    PasskeyKey.objects.filter(member_key=stored).delete()


def _seal_under_phrase(
    stored: MemberKey, pairs: KeyPairs, phrase: str, cost: PhraseCost = PHRASE_COST
) -> None:
    stored.salt = os.urandom(SALT)
    stored.cost = str(cost)
    secret = key_from_phrase(phrase, stored.salt, cost)
    stored.sealed = envelope.seal(
        Key(KeyId(stored.membership_id, 1), secret),
        stored.municipality_id,
        _place("phrase", stored.membership_id),
        pairs.to_bytes(),
    )


def _opened(stored: MemberKey, phrase: str) -> KeyPairs | None:
    cost = PhraseCost.parse(stored.cost)
    secret = key_from_phrase(phrase, bytes(stored.salt), cost)
    try:
        raw = envelope.unseal(
            Key(KeyId(stored.membership_id, 1), secret),
            stored.municipality_id,
            _place("phrase", stored.membership_id),
            bytes(stored.sealed),
        )
    except SealingError:
        return None
    return KeyPairs.from_bytes(raw)


def _require_long(phrase: str) -> None:
    if len(canonical_phrase(phrase)) < SHORTEST_PHRASE:
        raise RuleBroken(
            "vault.phrase_too_short", field="phrase", shortest=SHORTEST_PHRASE
        )


def _passkey_key(entry: UUID, secret: bytes) -> Key:
    return Key(KeyId(entry, 1), hkdf(secret, b"netwerkregie passkey unlock v1"))


def _session_key(cookie_key: bytes) -> Key:
    return Key(KeyId(_NOWHERE, 1), hkdf(cookie_key, b"netwerkregie session v1"))


def _place(way: str, membership_id: UUID) -> Place:
    return Place("vault_memberkey", way, membership_id)


def _own_info(tenant: UUID, membership_id: UUID) -> bytes:
    return pack("sealed to a member", tenant, membership_id)


_NOWHERE = UUID(int=0)
_SESSION = Place("session", "keys", _NOWHERE)
