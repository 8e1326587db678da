# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typed input of this room."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from netwerkregie.foundation.kernel import Purpose, Role


@dataclass(frozen=True, slots=True)
class Asking:
    """What is put before a second reader.

    Args:
        kind: the kind of subject, as the asking room calls it ("concern").
        subject_id: which one.
        content_hash: SHA-256 in hex of exactly what is read.
        purpose: the one purpose of reading it.
        pool: the roles whose holders may read; at least three people hold them.
        words_id: the asking room's row with the author's own sealed words; None where
            the author does not sign.
        reader_id: the membership that is asked; None asks everybody of the pool.
        needed: how many people sign in all.
        apart: the users who may never sign this one.

    """

    kind: str
    subject_id: UUID
    content_hash: str
    purpose: Purpose
    pool: Collection[Role]
    words_id: UUID | None = None
    reader_id: UUID | None = None
    needed: int = 2
    apart: Collection[UUID] = ()
