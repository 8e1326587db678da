# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Using up a turn of the anonymous site, and forgetting it when its day is over."""

import hashlib
from datetime import date

from django.db import connections

from netwerkregie.domain.intake.models import SpentTurn
from netwerkregie.domain.intake.policies import advice as policies
from netwerkregie.foundation.kernel import Actor
from netwerkregie.foundation.tenancy.enter import ALIAS


def spend(_actor: Actor, mark: bytes, last_day: date) -> bool:
    """Use up a turn within this transaction; False when it was used before.

    A request that fails takes this back with all the rest, so that the same press of
    the button can be tried again. Of the turn a hash is kept, and the day it ends.
    """
    with connections[ALIAS].cursor() as cursor:
        cursor.execute(
            "SELECT mailbox.spend_turn(%s::bytea, %s::date)",
            [hashlib.sha256(mark).digest(), last_day],
        )
        (is_new,) = cursor.fetchone()
    return bool(is_new)


def forget_turns(actor: Actor, today: date) -> int:
    """Forget the turns whose day is over; nobody could use them any more.

    Nothing is written in the ledger: a turn is about nobody.
    """
    policies.require(policies.may_destroy(actor))
    due = SpentTurn.objects.filter(
        municipality_id=actor.municipality_id, last_day__lt=today
    )
    count, _ = due.only("id", "municipality", "last_day").delete()
    return count
