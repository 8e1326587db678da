# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of conferences on screen; the labels of TLP 2.0 with what they mean."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import conferences as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

TLP_NAMES = {
    rules.Tlp.RED: "TLP:RED",
    rules.Tlp.AMBER_STRICT: "TLP:AMBER+STRICT",
    rules.Tlp.AMBER: "TLP:AMBER",
    rules.Tlp.GREEN: "TLP:GREEN",
    rules.Tlp.CLEAR: "TLP:CLEAR",
}
"""The names of the standard, which are the same in every language."""

TLP_MEANINGS = {
    rules.Tlp.RED: _("For the ears of who is named here, nobody else. Not on paper."),
    rules.Tlp.AMBER_STRICT: _(
        "Only within your own organisation, to who must know it to act."
    ),
    rules.Tlp.AMBER: _(
        "Within your own organisation and to those it works for, to who must know it."
    ),
    rules.Tlp.GREEN: _("Within the circle of organisations that work on this."),
    rules.Tlp.CLEAR: _("May be told to everybody."),
}

name_them(
    [
        (rules.State.PLANNED, _("Planned")),
        (rules.State.RUNNING, _("At the table")),
        (rules.State.MINUTES, _("Minutes to sign")),
        (rules.State.SIGNED, _("Closed")),
        (rules.State.CANCELLED, _("Cancelled")),
        (rules.Place.CITY_HALL, _("At city hall")),
        (rules.Place.SAFETY_HOUSE, _("At the Zorg- en Veiligheidshuis")),
        (rules.Place.PARTNER, _("At one of the partners")),
        (rules.Place.ONLINE, _("Online")),
        (rules.Coming.INVITED, _("asked")),
        (rules.Coming.ACCEPTED, _("comes")),
        (rules.Coming.DECLINED, _("does not come")),
        (rules.Coming.PRESENT, _("is here")),
        (rules.ActionState.OPEN, _("To do")),
        (rules.ActionState.DONE, _("Done")),
        (rules.ActionState.NOT_DONE, _("Not done")),
        (rules.PrintFor.TO_PREPARE, _("To prepare myself")),
        (rules.PrintFor.AT_THE_TABLE, _("To have it at the table")),
        (rules.PrintFor.TO_SIGN, _("To read the minutes before I sign")),
        *TLP_NAMES.items(),
    ]
)

VERBS = {
    Verb.CONFERENCE_PLANNED: _("planned a case conference"),
    Verb.CONFERENCE_INVITED: _("asked members to a case conference"),
    Verb.CONFERENCE_ANSWERED: _("answered whether somebody comes"),
    Verb.CONFERENCE_MOVED_ON: _("moved a case conference on"),
    Verb.CONFERENCE_MAILED: _("mailed who is asked"),
    Verb.CONFERENCE_PRINTED: _("took part of a conference along on paper"),
    Verb.CONFERENCES_REMOVED: _("removed the conferences of a case"),
    Verb.ITEM_ADDED: _("put something on the agenda"),
    Verb.ITEM_READ: _("read an agenda item"),
    Verb.NOTE_TYPED: _("typed at an agenda item"),
    Verb.DECISION_TAKEN: _("recorded a decision"),
    Verb.ACTION_AGREED: _("recorded an action"),
    Verb.ACTION_SETTLED: _("said what came of an action"),
    Verb.ACTION_HANDED_ON: _("gave an action to another member"),
    Verb.ACTION_REMINDED: _("reminded of an action"),
    Verb.MINUTES_SIGNED: _("signed minutes"),
}

REFUSALS = {
    "casework.conference_step": _("The conference stands elsewhere now. Look again."),
    "casework.conference_day": _(
        "Choose a day from today up to {latest}: on that day the case ends unless "
        "somebody looks whether it is still needed."
    ),
    "casework.invite_two_organisations": _(
        "Ask members of at least two organisations to the table."
    ),
    "casework.quorum_not_possible": _(
        "Choose from two up to {most}: so many organisations are asked."
    ),
    "casework.seat_not_member": _(
        "Somebody whom you chose does not sit in the case any more. Look again."
    ),
    "casework.too_many_seats": _("At most {most} people fit at one table."),
    "casework.item_of_one_organisation": _(
        "Choose people of at least two organisations: one alone cannot sign minutes."
    ),
    "casework.item_audience_without_you": _("You bring it in, so you hear it too."),
    "casework.item_audience_not_seated": _(
        "Somebody whom you chose is not asked to this table. Look again."
    ),
    "casework.item_audience_no_keys": _(
        "{name} has not chosen a phrase yet and cannot open anything. Ask your "
        "colleague to do so first."
    ),
    "casework.talk_is_over": _(
        "The talk at this table is over. Nothing is added to it any more."
    ),
    "casework.talk_not_over": _("Minutes are signed once the talk is over."),
    "casework.no_quorum": _(
        "{here} organisations are at the table; {needed} are needed. Note first who "
        "is here."
    ),
    "casework.sign_present": _("Who was at the table signs the minutes."),
    "casework.minutes_empty": _("Nothing was said at this item, so nothing is signed."),
    "casework.minutes_not_signed": _(
        "Minutes wait for a second signature. Two people of two organisations sign."
    ),
    "casework.action_day": _("Choose a day from today up to {latest}."),
    "casework.owner_not_in_audience": _(
        "Choose somebody who hears this item: others cannot read what is to be done."
    ),
    "casework.action_settled_already": _("What came of it was written down already."),
    "casework.print_nothing": _("Choose at least one item."),
    "casework.print_red": _(
        "TLP:RED stays with who heard it: it cannot go on paper. Leave it out."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
