# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words about who knows an organisation, and about handing that over."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.handing import Answer, PackFor, WhyNot
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (Answer.OPEN, _("Not answered yet")),
    (Answer.ACCEPTED, _("Taken over")),
    (Answer.DECLINED, _("Not taken over")),
    (WhyNot.NO_ROOM, _("No room for it now")),
    (WhyNot.OTHER_COLLEAGUE, _("Another colleague fits better")),
    (WhyNot.HAS_ENDED, _("This relation has ended")),
    (PackFor.SUCCESSOR, _("For the successor, to read in")),
    (PackFor.MEETING, _("For the conversation in which we hand over")),
    (PackFor.ARCHIVE, _("For the archive of the municipality")),
]

name_them(PAIRS)

phrases.register(
    {
        "network.nothing_to_hand_over": _(
            "There is no organisation that you know here. There is nothing to hand "
            "over."
        ),
        "network.successor_unknown": _(
            "Choose a colleague who is director or deputy here."
        ),
        "network.handing_over_already": _(
            "You are handing over already. Finish or stop that first."
        ),
        "network.handover_closed": _("This handover is closed."),
        "network.nothing_chosen": _("Choose at least one organisation."),
        "network.why_not_missing": _("Choose why not."),
        "network.too_many_at_once": _("Take at most {most} at a time."),
        Verb.RELATION_BEGAN: _("knows an organisation from now on"),
        Verb.RELATION_ENDED: _("no longer knows an organisation"),
        Verb.RELATION_TAKEN_OVER: _("took over relations"),
        Verb.RELATION_DECLINED: _("did not take over relations"),
        Verb.RELATIONS_FORGOTTEN: _("relations of who left long ago were destroyed"),
        Verb.HANDOVER_STARTED: _("started to hand over"),
        Verb.HANDOVER_STOPPED: _("stopped handing over"),
        Verb.HANDOVER_FORGOTTEN: _("a handover of long ago was destroyed"),
        Verb.PACK_READ: _("read a handover pack"),
        Verb.PACK_MADE: _("made a handover pack on paper"),
        Verb.NEXT_DATE_SET: _("set, moved or cleared the next date"),
    }
)
