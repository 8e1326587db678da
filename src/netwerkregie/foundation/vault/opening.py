# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Opening and making dossiers from values: no models, so the mailbox can use it too.

A dossier's key exists only here, in memory, when both halves meet:
DEK = HKDF-SHA256(S_user || S_vault, info = tenant | dossier | version).
"""

import hmac
import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from uuid import UUID, uuid4

from netwerkregie.foundation.kernel import NotFound, Purpose
from netwerkregie.foundation.vault import asking, client, envelope, files, wire
from netwerkregie.foundation.vault.asking import Asker, Holder
from netwerkregie.foundation.vault.codes import ReporterKeys
from netwerkregie.foundation.vault.derivation import hkdf
from netwerkregie.foundation.vault.envelope import Key, KeyId, Place
from netwerkregie.foundation.vault.hpke import PrivateKey, PublicKey
from netwerkregie.foundation.vault.keypairs import KeyPairs
from netwerkregie.foundation.vault.sealing import SealingError, pack

SHARE = 32

# A rights request may always be answered from what was stored for another purpose
# (GDPR article 15); every other purpose is the dossier's own or refused.
ALWAYS = (Purpose.RIGHTS,)


@dataclass(frozen=True, slots=True)
class OpenDossier:
    """An opened dossier: seals and opens what belongs to it, for this request only."""

    tenant: UUID
    id: UUID
    key: Key = field(repr=False)

    @property
    def version(self) -> int:
        """The version of the key, which each sealed value names."""
        return self.key.id.version

    def seal(self, place: Place, text: str) -> bytes:
        """Return a text sealed to its place."""
        return self.seal_bytes(place, text.encode())

    def unseal(self, place: Place, blob: bytes) -> str:
        """Return a sealed text.

        Raises:
            SealingError: it was not sealed here, or changed.

        """
        return self.unseal_bytes(place, blob).decode()

    def seal_bytes(self, place: Place, raw: bytes) -> bytes:
        """Return bytes sealed to their place."""
        return envelope.seal(self.key, self.tenant, place, raw)

    def unseal_bytes(self, place: Place, blob: bytes) -> bytes:
        """Return sealed bytes."""
        return envelope.unseal(self.key, self.tenant, place, bytes(blob))

    def digest(self, text: str) -> bytes:
        """Return a keyed digest, to know a text sent twice without keeping it."""
        key = hkdf(self.key.secret, b"netwerkregie digest v1")
        return hmac.digest(key, text.encode(), "sha256")

    def seal_file(self, place: Place, source: Iterable[bytes]) -> Iterable[bytes]:
        """Yield a file sealed chunk by chunk; pass [data] for data at hand."""
        return files.seal_stream(self.key, self.tenant, place, source)

    def unseal_file(self, place: Place, source: Iterable[bytes]) -> Iterable[bytes]:
        """Yield a sealed file chunk by chunk; being cut off shows at its end."""
        return files.unseal_stream(self.key, self.tenant, place, source)


@dataclass(frozen=True, slots=True)
class SealTo:
    """A holder a new dossier is sealed to."""

    kind: str
    id: UUID
    public: PublicKey
    verify_key: bytes | None = None


@dataclass(frozen=True, slots=True)
class Wrap:
    """A row of DossierWrap as values, to be stored by whoever may."""

    holder_kind: str
    holder_id: UUID
    version: int
    wrapped: bytes
    public: bytes | None = None


@dataclass(frozen=True, slots=True)
class NewDossier:
    """A dossier that the vault knows, and the wraps that must be stored with it."""

    opened: OpenDossier
    wraps: tuple[Wrap, ...]


def reporter_holder(reporter: ReporterKeys) -> SealTo:
    """Return the public side of a return code, to be a holder of a dossier."""
    return SealTo(
        asking.REPORTER,
        reporter.holder_id,
        reporter.keys.public(),
        reporter.keys.verify_key(),
    )


def make(
    asker: Asker,
    dossier: UUID,
    holders: Sequence[SealTo],
    purpose: Purpose,
    *,
    door: str,
) -> NewDossier:
    """Make a dossier in the vault and the wraps for its holders.

    Args:
        asker: who signs.
        dossier: the new dossier's id.
        holders: who can open it; the recovery key must be among them.
        purpose: the one purpose for which it may be read.
        door: the desk's or the mailbox's.

    """
    if not any(holder.kind == asking.RECOVERY for holder in holders):
        raise ValueError("a dossier without the recovery key would be beyond recovery")
    members = [
        Holder(holder.kind, holder.id, holder.verify_key)
        for holder in holders
        if holder.kind != asking.RECOVERY
    ]
    purposes = [str(each) for each in dict.fromkeys((purpose, *ALWAYS))]
    answer = client.ask(door, asking.create_share(asker, dossier, members, purposes))
    user_share = os.urandom(SHARE)
    opened = join(asker.tenant, dossier, 1, user_share, wire.to_bytes(answer["share"]))
    return NewDossier(opened, wrap_all(asker.tenant, dossier, 1, user_share, holders))


def wrap_all(
    tenant: UUID,
    dossier: UUID,
    version: int,
    user_share: bytes,
    holders: Iterable[SealTo],
) -> tuple[Wrap, ...]:
    """Seal the house's half to each holder."""
    return tuple(
        Wrap(
            holder.kind,
            holder.id,
            version,
            holder.public.seal(
                user_share, wrap_info(tenant, dossier, version, holder.kind, holder.id)
            ),
            holder.public.to_bytes() if holder.kind == asking.REPORTER else None,
        )
        for holder in holders
    )


def wrap_info(
    tenant: UUID, dossier: UUID, version: int, kind: str, holder: UUID
) -> bytes:
    """Return what a wrap is bound to: it opens for no other dossier or holder."""
    return pack("dossier wrap", tenant, dossier, version, kind, holder)


def join(
    tenant: UUID, dossier: UUID, version: int, user_share: bytes, vault_share: bytes
) -> OpenDossier:
    """Join both halves to the dossier's key."""
    secret = hkdf(user_share + vault_share, pack(tenant, dossier, version))
    return OpenDossier(tenant, dossier, Key(KeyId(dossier, version), secret))


def open_with(
    asker: Asker,
    private: PrivateKey,
    dossier: UUID,
    wrap: Wrap,
    *,
    purpose: Purpose,
    action: str,
    door: str,
) -> OpenDossier:
    """Open a dossier by one of its wraps: one release, one line in the log.

    Args:
        asker: who signs the request.
        private: what opens the wrap: one's own half, or the team's.
        dossier: the dossier.
        wrap: the wrap, as it is stored.
        purpose: what it is opened for.
        action: the act, in the ledger's word for it.
        door: the desk's or the mailbox's.

    """
    # Our half first: what fails here leaves no line that says it was released.
    user_share = private.open(
        wrap.wrapped,
        wrap_info(
            asker.tenant, dossier, wrap.version, wrap.holder_kind, wrap.holder_id
        ),
    )
    frame = asking.release(
        asker, dossier, wrap.version, purpose=str(purpose), action=action
    )
    share = wire.to_bytes(client.ask(door, frame)["share"])
    return join(asker.tenant, dossier, wrap.version, user_share, share)


def create_as_reporter(
    tenant: UUID,
    dossier: UUID,
    reporter: ReporterKeys,
    holders: Sequence[SealTo],
    *,
    purpose: Purpose,
    trace: UUID | None = None,
) -> NewDossier:
    """Make a dossier for a new thread; the reporter becomes one of its holders.

    Args:
        tenant: the municipality.
        dossier: an id that tells no time (kernel.new_hidden_id).
        reporter: the keys of the return code.
        holders: the team and the recovery key.
        purpose: what the thread is for.
        trace: joins the release log to the ledger.

    """
    return make(
        _asker(tenant, reporter, trace),
        dossier,
        [*holders, reporter_holder(reporter)],
        purpose,
        door=wire.MAILBOX,
    )


def open_as_reporter(
    tenant: UUID,
    dossier: UUID,
    reporter: ReporterKeys,
    wrap: Wrap,
    *,
    purpose: Purpose,
    action: str,
    trace: UUID | None = None,
) -> OpenDossier:
    """Open one's own thread by its code; the mailbox hands in the stored wrap."""
    return open_with(
        _asker(tenant, reporter, trace),
        reporter.keys.opening,
        dossier,
        wrap,
        purpose=purpose,
        action=action,
        door=wire.MAILBOX,
    )


def open_nothing_as_reporter(
    tenant: UUID, reporter: ReporterKeys, *, purpose: Purpose, action: str
) -> None:
    """Do the same work for a code without a thread, so that time tells nothing."""
    dossier = uuid4()
    stranger = KeyPairs.generate()
    info = wrap_info(tenant, dossier, 1, asking.REPORTER, reporter.holder_id)
    wrap = Wrap(
        asking.REPORTER, reporter.holder_id, 1, stranger.public().seal(bytes(32), info)
    )
    try:
        reporter.keys.opening.open(wrap.wrapped, info)
    except SealingError:
        asker = _asker(tenant, reporter, None)
        frame = asking.release(asker, dossier, 1, purpose=str(purpose), action=action)
        try:
            client.ask(wire.MAILBOX, frame)
        except NotFound:
            return


def _asker(tenant: UUID, reporter: ReporterKeys, trace: UUID | None) -> Asker:
    return Asker(
        tenant, asking.REPORTER, reporter.holder_id, reporter.keys, trace or uuid4()
    )
