# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of the case file on screen: seats, parts, files, identities."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import casefiles as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.KeepReason.THREAT, _("The words or picture themselves are a threat")),
        (rules.KeepReason.SIGNED, _("A paper that the person signed")),
        (rules.KeepReason.DECISION, _("A decision of a court or an authority")),
        (rules.Provider.POLICE, _("Police")),
        (rules.Provider.PROSECUTOR, _("Public prosecutor")),
        (rules.Provider.MARECHAUSSEE, _("Royal Marechaussee")),
        (rules.Provider.PROBATION, _("Probation service")),
        (rules.Provider.JUSTICE, _("Prison service")),
        (
            rules.PoliceGround.STANDING,
            _("A standing decision to provide to this cooperation"),
        ),
        (rules.PoliceGround.ONCE, _("Provided for this occasion")),
        (rules.PoliceGround.PROSECUTION, _("Data of the prosecution, provided")),
        (rules.PoliceGround.CASE_TABLE, _("Provided for the person-centred approach")),
    ]
)

VERBS = {
    Verb.CASE_PLANNED: _("set the next day of a case"),
    Verb.CASE_HANDED_TO: _("handed a case to another holder"),
    Verb.CASE_HANDED_ON: _("gave a case whose holder was gone to a colleague"),
    Verb.SEAT_GIVEN: _("gave somebody a seat in a case"),
    Verb.SEAT_RENEWED: _("renewed a seat in a case"),
    Verb.SEAT_ENDED: _("ended a seat in a case"),
    Verb.SEAT_DROPPED: _("took the keys of an ended seat away"),
    Verb.CASE_KEY_GIVEN: _("gave a member the key of a case"),
    Verb.PART_READ: _("read a part of a case"),
    Verb.PART_WIDENED: _("let one more member read a part of a case"),
    Verb.PART_RESEALED: _("sealed a part of a case under another key"),
    Verb.CASE_FILE_READ: _("opened a file of a case"),
    Verb.CASE_FILE_KEEP_ASKED: _("asked to keep a file of a case"),
    Verb.CASE_FILE_KEPT: _("kept a file of a case as the second person"),
    Verb.CASE_FILE_DESTROYED: _("destroyed a file of a case"),
    Verb.PERSON_KEPT: _("entered who somebody in a case is"),
    Verb.PERSON_READ: _("looked who somebody in a case is"),
    Verb.PERSON_CORRECTED: _("corrected who somebody in a case is"),
    Verb.PERSON_ERASE_ASKED: _("took an identity out of a case"),
    Verb.PERSON_DESTROYED: _("destroyed an identity of a case"),
    Verb.PERSON_SHARED: _("let one more member look who somebody in a case is"),
    Verb.DOUBLES_CHECKED: _("checked whether a colleague holds the same person"),
    Verb.DOUBLE_SETTLED: _("spoke with the colleague who works on the same person"),
    Verb.CONSENT_RECORDED: _("wrote down that the police agree to passing on"),
    Verb.POLICE_DESTROYED: _("destroyed data of the police in a case"),
}

REFUSALS = {
    "casework.seat_until_not_possible": _(
        "Choose a day from today up to {latest}; a seat is renewed, never endless."
    ),
    "casework.seat_not_possible": _(
        "This person cannot sit in the case as that. A chair has the role of chair; "
        "the case itself is handed over, not given."
    ),
    "casework.no_such_candidate": _(
        "This colleague cannot be a member: their role does not allow it, or they "
        "have not made their own keys yet."
    ),
    "casework.seat_is_over": _("This seat has ended. Give a new one."),
    "casework.holder_hands_over": _(
        "A case is never without a holder. Hand it to another member first."
    ),
    "casework.holder_needs_role": _(
        "Only a case holder or a chair of this municipality can hold a case."
    ),
    "casework.audience_not_seated": _(
        "Choose from the members of this case who have a key."
    ),
    "casework.part_not_by_hand": _("A part of this kind is made where it is used."),
    "casework.widen_by_maker": _(
        "Who made a part decides who else reads it. Ask them, or write a part of "
        "your own."
    ),
    "casework.police_must_agree": _(
        "This is data of the police. First write down that the provider agrees to "
        "its being passed on."
    ),
    "casework.police_conditions_missing": _(
        "Say who provided it, on which ground, for what, and until when."
    ),
    "casework.police_end_not_possible": _(
        "Choose a day after today, and at the latest {latest}."
    ),
    "casework.kind_not_by_hand": _("Choose what kind of statement this is."),
    "casework.fact_needs_a_source": _(
        "Say who says it and how they know. What somebody thinks is a view."
    ),
    "casework.fact_needs_a_day": _(
        "Say on which day it was seen or said; not a day to come."
    ),
    "casework.too_many_persons": _(
        "A case is about at most {most} people, [P1] first. Others stay tokens "
        "without a name."
    ),
    "casework.name_not_possible": _(
        "Write a name of at most {longest} characters, without a profile or web "
        "address."
    ),
    "casework.contact_not_possible": _(
        "Write an address or telephone number of at most {longest} characters, "
        "without a profile or web address."
    ),
    "casework.no_birth_date": _(
        "Without a birth date nothing is compared: a name alone is shared by many."
    ),
    "casework.reason_not_possible": _(
        "Write why you check this now, in {shortest} to {longest} characters."
    ),
    "casework.keep_takes_another": _(
        "Another member than who asked says that it stays."
    ),
    "casework.file_is_kept": _("This file is kept already, or was asked to be."),
    "casework.key_not_given_to": _("This member has no seat or no keys of their own."),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
