# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of keeping a guardian out."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules.guardians import AwayGround, AwayState
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (AwayGround.UNSAFE, _("The young person is not safe when they know")),
        (AwayGround.TAKES_PART, _("They take part in what the worry is about")),
        (AwayGround.COURT, _("A court or youth protection decided so")),
        (AwayGround.NOT_REACHED, _("There is nobody, or nobody can be reached")),
        (AwayState.ASKED, _("Waits for a second signature")),
        (AwayState.STANDS, _("No guardian is asked, signed by two")),
        (AwayState.REFUSED, _("Refused: the guardian is asked")),
        (AwayState.ENDED, _("Over: the guardian is asked")),
    ]
)

VERBS = {
    Verb.AWAY_ASKED: _("asked to keep a guardian out"),
    Verb.AWAY_READ: _("read why a guardian is kept out"),
    Verb.AWAY_SIGNED: _("signed for keeping a guardian out"),
    Verb.AWAY_REFUSED: _("refused to keep a guardian out"),
    Verb.AWAY_ENDED: _("ended that a guardian is kept out"),
}

REFUSALS = {
    "casework.away_step_not_open": _(
        "This was asked or decided already. Look at the page again."
    ),
    "casework.guardian_is_kept_out": _(
        "Two people decided that nothing goes to the parent or guardian now."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
