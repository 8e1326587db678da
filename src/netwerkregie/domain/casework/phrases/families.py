# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of family conversations on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import families as rules
from netwerkregie.domain.casework.rules import family_handovers as handovers
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.State.WAITING, _("Nobody agreed yet")),
        (rules.State.RUNNING, _("Going on")),
        (rules.State.STOPPED, _("Somebody withdrew")),
        (rules.State.ENDED, _("Ended")),
        (rules.ConsentAbout.NOTES, _("Keeping notes of what is said")),
        (rules.ConsentAbout.SPEAK_WITH, _("Speaking with somebody")),
        (rules.ConsentWay.SAID, _("Said in a conversation")),
        (rules.ConsentWay.PAPER, _("On paper")),
        (rules.Part.WORRY, _("What the family itself worries about")),
        (rules.Part.GOES_WELL, _("What goes well")),
        (rules.Part.WANTED, _("What the family wants")),
        (rules.Part.AGREED, _("What was agreed")),
        (rules.Part.CALLS, _("Who calls whom, and when")),
        (rules.Part.OBSERVED, _("What you saw or heard yourself")),
        (rules.Part.THOUGHT, _("What you think of it")),
        (rules.Part.SENSITIVE, _("Why a protected fact cannot be left out")),
        (rules.Choice.ERASE_ALL, _("Everything goes")),
        (rules.Choice.ERASE_PERSON, _("One person goes, the words stay")),
        (rules.Choice.KEEP, _("What was written stays until its day")),
        (rules.EndReason.GOES_ON_ALONE, _("The family goes on without us")),
        (rules.EndReason.OTHER_HELP, _("Other help took over")),
        (rules.EndReason.FAMILY_STOPS, _("The family wants to stop")),
        (rules.EndReason.NO_CONTACT, _("No contact any more")),
        (rules.EndReason.NEVER_AGREED, _("Nobody agreed")),
        (rules.EndReason.WITHDRAWN, _("Consent was withdrawn")),
        (rules.EndReason.EXPIRED, _("Ended by itself")),
        (handovers.HandoverState.DRAFTED, _("Being written")),
        (handovers.HandoverState.SENT, _("Passed on")),
        (handovers.HandoverState.REACHED, _("They reached each other")),
        (handovers.HandoverState.NOT_REACHED, _("They did not reach each other")),
        (handovers.HandoverState.CANCELLED, _("Taken back")),
    ]
)

VERBS = {
    Verb.FAMILY_OPENED: _("began conversations with a family"),
    Verb.FAMILY_READ: _("read the notes of a family"),
    Verb.FAMILY_AGREED: _("recorded what a family agreed to"),
    Verb.FAMILY_WITHDREW: _("recorded that consent was withdrawn"),
    Verb.FAMILY_CHOSE: _("recorded what a family wants erased or kept"),
    Verb.FAMILY_PERSON_ENTERED: _("entered somebody of a family"),
    Verb.FAMILY_PERSON_READ: _("looked who somebody of a family is"),
    Verb.FAMILY_PERSON_GOES: _("took out who somebody of a family is"),
    Verb.FAMILY_PERSON_GONE: _("destroyed who somebody of a family is"),
    Verb.FAMILY_WRITTEN: _("wrote notes of a conversation with a family"),
    Verb.FAMILY_PLANNED: _("set the next day with a family"),
    Verb.FAMILY_LET_IN: _("let a colleague in with a family"),
    Verb.FAMILY_LET_OUT: _("ended a colleague's access to a family"),
    Verb.FAMILY_OWNED: _("gave conversations with a family to a colleague"),
    Verb.FAMILY_LONGER_ASKED: _("asked to keep notes of a family longer"),
    Verb.FAMILY_LONGER_READ: _("read why notes of a family are kept longer"),
    Verb.FAMILY_LONGER_SIGNED: _("signed for keeping notes of a family longer"),
    Verb.FAMILY_HANDOVER_WRITTEN: _("wrote a handover with a family"),
    Verb.FAMILY_HANDED_OVER: _("passed on what a family agreed to"),
    Verb.FAMILY_HANDOVER_ENDED: _("ended a handover with a family"),
    Verb.FAMILY_ENDED: _("ended conversations with a family"),
    Verb.FAMILY_RESEALED: _("sealed notes of a family anew"),
    Verb.FAMILY_DESTROYED: _("destroyed conversations with a family"),
}

REFUSALS = {
    "casework.family_no_key": _(
        "You look after these conversations, but nobody has given you the key yet. A "
        "colleague who was let in can do that, or two custodians."
    ),
    "casework.family_no_consent": _(
        "Nobody of the family agreed to notes yet. Record that first; until then "
        "nothing is kept."
    ),
    "casework.family_withdrawn": _(
        "Somebody withdrew, so no notes are kept now. First record what the family "
        "wants with what was written."
    ),
    "casework.family_over": _("These conversations are over."),
    "casework.family_until_not_possible": _(
        "Choose a day from today up to {latest}; you can renew it then."
    ),
    "casework.family_held_later": _("That day is still to come."),
    "casework.family_before_consent": _(
        "On that day nobody had agreed to notes. Somebody agreed on {agreed}."
    ),
    "casework.family_too_long": _("At most {longest} characters fit here."),
    "casework.family_unknown_token": _(
        "{token} is nobody in these conversations. Add the person first, or choose "
        "another token."
    ),
    "casework.family_sheet_empty": _("Fill in at least one part of the sheet."),
    "casework.family_end_reason": _("Choose how it ends."),
    "casework.family_choose_first": _(
        "Somebody withdrew. First record what the family wants with what was written."
    ),
    "casework.family_who_agreed": _("Choose who of the family agreed."),
    "casework.family_agreed_when": _("Choose a day from {earliest} up to today."),
    "casework.family_nothing_to_choose": _(
        "There is nothing to choose: nobody withdrew, or the choice was made."
    ),
    "casework.family_whom": _("Choose whose name goes."),
    "casework.family_full": _("At most {most} people fit in one family."),
    "casework.family_no_profile": _("Leave web addresses and profiles out."),
    "casework.family_longer_not_now": _(
        "This can be asked in the last sixty days before the notes go."
    ),
    "casework.still_readable": _(
        "A key could not be destroyed. Nothing was removed; the next round tries again."
    ),
    "casework.handover_over": _("This handover has left or was taken back."),
    "casework.handover_full": _("At most {most} sentences fit in a handover."),
    "casework.handover_who_agreed": _("Choose who of the family agreed to this."),
    "casework.handover_child": _(
        "This speaks of a child, or of somebody whose age is not known. It goes along "
        "only when a parent says so: choose who."
    ),
    "casework.handover_nothing_agreed": _(
        "The family agreed to nothing yet, so there is nothing to pass on."
    ),
    "casework.handover_under_way": _(
        "A handover is under way already. Finish that one first."
    ),
    "casework.handover_needs_consent": _(
        "A handover needs consent that holds today. Nobody of the family agrees now."
    ),
    "casework.family_no_notes": _("There are no notes to give yet."),
    "casework.handover_nobody": _(
        "Choose to whom. The municipality keeps this list itself."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
