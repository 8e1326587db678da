# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of this room: states, verbs, and why something is refused."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from netwerkregie.foundation.kernel.labels import name_them
from netwerkregie.foundation.signing.rules import State

name_them(
    [
        (State.OPEN, _("Waiting for a second reader")),
        (State.SIGNED, _("Read and signed by two people")),
        (State.VOID, _("Changed after it was read: both signatures lapsed")),
        (State.WITHDRAWN, _("Taken back by who asked")),
        (State.EXPIRED, _("Not read within fourteen days")),
    ]
)

REFUSALS: dict[str, Promise] = {
    "signing.not_yourself": _(
        "You wrote or asked this yourself, so somebody else reads it."
    ),
    "signing.kept_apart": _(
        "You had a part in this earlier. Somebody who had none reads it."
    ),
    "signing.not_in_pool": _("This colleague may not read this along."),
    "signing.reader_away": _("This colleague is away. Choose another one."),
    "signing.pool_too_small": _(
        "At least three colleagues must be able to read this along. Ask an"
        " administrator to give another colleague the role."
    ),
    "signing.nobody_here": _(
        "Everybody who may read this along is away today. Try again tomorrow, or ask"
        " an administrator to give another colleague the role."
    ),
    "signing.asked_already": _("A colleague was asked to read this already."),
    "signing.over": _("This second reading is over. Ask for a new one."),
    "signing.changed": _(
        "The content changed after you opened it. Open it again: you sign what you"
        " read."
    ),
    "signing.not_opened": _("Open and read it first, then sign."),
    "signing.signed_already": _("You signed this already."),
    "signing.own_words": _("Say in your own words what you think of it."),
}

VERBS: dict[str, Promise] = {
    "signing.asked": _("asked a colleague to read along"),
    "signing.asked_another": _("asked another colleague to read along"),
    "signing.opened": _("opened something to read along"),
    "signing.signed": _("signed as a reader"),
    "signing.voided": _("changed something that was being read: signatures lapsed"),
    "signing.withdrawn": _("took back the question to read along"),
    "signing.reminded": _("reminded a second reader"),
    "signing.chair_told": _("told the chair that nobody reads along"),
    "signing.expired": _("let a second reading end after fourteen days"),
    "signing.forgotten": _("destroyed the record of a second reading"),
}
