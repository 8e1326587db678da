# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of one planned lesson, for the teacher: by its code, without an account."""

from uuid import UUID

from django.db import connections

from netwerkregie.domain.programme.models import FormatFile, FormatUse
from netwerkregie.domain.programme.policies import materials as policies
from netwerkregie.foundation.kernel import Actor, ActorKind, NotFound, Purpose
from netwerkregie.foundation.tenancy.enter import ALIAS

_LONGEST_CODE = 40


def come_to_lesson(visitor: Actor, code: str) -> tuple[Actor, FormatUse]:
    """Enter this transaction as whoever has the code of one planned lesson.

    Raises:
        NotFound: never made, over, or of another municipality.

    """
    if not code or len(code) > _LONGEST_CODE:
        raise NotFound
    with connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.enter_lesson(%s)", [code.lower()])
        (found,) = cursor.fetchone()
    if found is None:
        raise NotFound
    actor = Actor(
        kind=ActorKind.LINK_HOLDER,
        municipality_id=visitor.municipality_id,
        purpose=Purpose.PROGRAMME,
        trace_id=visitor.trace_id,
    )
    uses = policies.visible_uses(actor).select_related("activity", "version")
    return actor, uses.get(id=found)


def file_of_lesson(use: FormatUse, file_id: UUID) -> FormatFile:
    """Return one file of the version from which a lesson was planned.

    Raises:
        NotFound: it belongs to another version.

    """
    found = FormatFile.objects.filter(
        municipality_id=use.municipality_id, version_id=use.version_id, id=file_id
    ).first()
    if found is None:
        raise NotFound
    return found
