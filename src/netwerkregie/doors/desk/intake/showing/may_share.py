# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""An answer of the sharing aid as its page wants it, and the whole table."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.drafts.sharing import (
    SOURCES,
    Answer,
    Receiver,
    Secrecy,
    Stage,
    Verdict,
    may_share,
)
from netwerkregie.domain.intake.phrases.sharing import (
    GROUNDS,
    INSTEAD,
    REASONS,
    TO_CONFIRM,
    say_secrecy,
)
from netwerkregie.doors.desk.components.values import Column, Pair, Table
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class Told:
    """An answer in words."""

    verdict: str
    stage: str
    receiver: str
    reason: Any
    secrecy: Any
    instead: Any
    instead_head: str
    grounds: list[Pair]
    to_confirm: Any


def told(stage: Stage, receiver: Receiver, answer: Answer) -> Told:
    """Return an answer in the reader's language, each ground with where it stands."""
    is_no = answer.verdict is Verdict.NO
    return Told(
        verdict=label(answer.verdict),
        stage=label(stage),
        receiver=label(receiver),
        reason=REASONS[answer.reason],
        secrecy=say_secrecy(answer),
        instead=INSTEAD[answer.instead],
        instead_head=_("What you can do instead") if is_no else _("Along with it"),
        grounds=[Pair(GROUNDS[one], "", SOURCES[one]) for one in answer.grounds],
        to_confirm=TO_CONFIRM if answer.to_confirm else "",
    )


def table_of(secrecy: Secrecy) -> Table:
    """Return every answer in one table, each leading to its own page."""
    columns = [Column(_("Whom?")), *(Column(label(stage)) for stage in Stage)]
    rows = [
        [
            label(receiver),
            *(_cell(stage, receiver, secrecy) for stage in Stage),
        ]
        for receiver in Receiver
    ]
    return Table(_("What may be told to whom"), columns, rows, hides_caption=True)


def _cell(stage: Stage, receiver: Receiver, secrecy: Secrecy) -> tuple[str, str]:
    chosen = urlencode({"fase": stage, "aan": receiver, "geheim": secrecy})
    answer = may_share(stage, receiver, secrecy)
    return label(answer.verdict), f"{reverse('desk:may_share')}?{chosen}#antwoord"
