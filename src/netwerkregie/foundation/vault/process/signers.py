# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who asks: signature, clock, replay and rate, in that order."""

from dataclasses import dataclass
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)

from netwerkregie.foundation.vault import wire
from netwerkregie.foundation.vault.process import log
from netwerkregie.foundation.vault.process.calls import (
    MEMBER,
    RECOVERY,
    REPORTER,
    Refusal,
    Sitting,
)

NONCE = 16
VERIFY_KEY = 32
MICROSECONDS = 1_000_000
MINUTE, DAY = 60 * MICROSECONDS, 24 * 3600 * MICROSECONDS

# Checked when there is no key, so that "no such dossier" takes as long as "not yours".
_NOBODY = Ed25519PrivateKey.generate().public_key().public_bytes_raw()


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody whose signature held, with the municipality's log locked for them."""

    kind: str
    id: UUID
    head: log.Head


def require_signer(sitting: Sitting, *kinds: str, own_key: bytes = b"") -> Signer:
    """Return who signed this call, having taken the municipality's lock.

    Args:
        sitting: the call.
        kinds: which kinds of holder may make it.
        own_key: the key in the request itself, where a new holder proves possession.

    """
    call = sitting.call
    kind, signer = call.word("signer_kind"), call.uuid("signer")
    if kind not in kinds:
        raise Refusal("wrong_signer")
    known = own_key or _verify_key(sitting, kind, signer)
    message = wire.signed_bytes(call.operation, call.body)
    try:
        key = Ed25519PublicKey.from_public_bytes(known or _NOBODY)
        key.verify(call.signature, message)
    except (InvalidSignature, ValueError):
        raise Refusal("signature" if known else "unknown_signer") from None
    if (
        abs(sitting.now - call.number("at"))
        > sitting.limits.skew_seconds * MICROSECONDS
    ):
        raise Refusal("clock")
    head = log.lock_head(sitting.connection, sitting.tenant)
    _once(sitting, signer, call.raw("nonce", NONCE))
    return Signer(kind, signer, head)


def count(sitting: Sitting, holder: UUID, kind: str, limits: dict[int, int]) -> None:
    """Count one use and refuse beyond the limits, given as {span: most}."""
    rows = sitting.connection.execute(
        "insert into meter (tenant, holder, kind, span, used)"
        " select %s, %s, %s || ':' || length, %s / length, 1"
        " from unnest(%s::bigint[]) as length"
        " on conflict (tenant, holder, kind, span) do update set used = meter.used + 1"
        " returning split_part(kind, ':', 2)::bigint, used",
        (sitting.tenant, holder, kind, sitting.now, list(limits)),
    ).fetchall()
    if any(used > limits[length] for length, used in rows):
        raise Refusal("too_many")


def _verify_key(sitting: Sitting, kind: str, signer: UUID) -> bytes:
    query, values = {
        MEMBER: (
            "select verify_key from member_key where tenant = %s and member = %s",
            (sitting.tenant, signer),
        ),
        REPORTER: (
            (
                "select verify_key from dossier_member where tenant = %s"
                " and kind = 'reporter' and holder = %s and dossier = %s"
            ),
            (sitting.tenant, signer, sitting.call.maybe_uuid("dossier")),
        ),
        RECOVERY: (
            "select verify_key from recovery_key where tenant = %s and holder = %s",
            (sitting.tenant, signer),
        ),
    }[kind]
    row = sitting.connection.execute(query, values).fetchone()
    return bytes(row[0]) if row else b""


def _once(sitting: Sitting, signer: UUID, nonce: bytes) -> None:
    fresh = sitting.connection.execute(
        "insert into nonce values (%s, %s, %s, %s) on conflict do nothing returning 1",
        (sitting.tenant, signer, nonce, sitting.now),
    ).fetchone()
    if fresh is None:
        raise Refusal("replay")
