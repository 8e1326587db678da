# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words about small grants and photos."""

from enum import StrEnum
from typing import Any

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.programme.rules.photos import PhotoState
from netwerkregie.domain.programme.rules.small_grants import Applicant, GrantState
from netwerkregie.domain.programme.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

PAIRS: list[tuple[StrEnum, Any]] = [
    (Applicant.RESIDENT, _("A resident")),
    (Applicant.GROUP, _("A group of residents")),
    (Applicant.ORGANISATION, _("An organisation")),
    (GrantState.RECEIVED, _("Received")),
    (GrantState.INCOMPLETE, _("We asked something")),
    (GrantState.PROPOSED, _("Two colleagues look at it")),
    (GrantState.GRANTED, _("Granted")),
    (GrantState.REFUSED, _("Not granted")),
    (GrantState.WITHDRAWN, _("Taken back")),
    (GrantState.SETTLED, _("Settled")),
    (PhotoState.WAITING, _("Waits for a second look")),
    (PhotoState.SHOWN, _("Shown")),
]

name_them(PAIRS)

phrases.register(
    {
        "programme.grant_step_closed": _("That cannot be done any more."),
        "programme.grant_most_above_ceiling": _(
            "What one application can get is more than nothing, and no more than the "
            "ceiling."
        ),
        "programme.grant_round_beyond_line": _(
            "This line has EUR {free} free for a round. Make the ceiling lower, or "
            "plan more on the line."
        ),
        "programme.grant_round_closed": _("One cannot apply in this round now."),
        "programme.grant_no_costs": _("Write down at least one cost, with its amount."),
        "programme.grant_cost_wrong": _(
            "Each cost has a description and an amount above nothing."
        ),
        "programme.grant_beyond_costs": _(
            "You ask more than the costs together, EUR {whole}."
        ),
        "programme.grant_beyond_most": _("You can ask EUR {most} at most."),
        "programme.grant_beyond_asked": _(
            "That is more than was asked, or more than one application can get."
        ),
        "programme.grant_beyond_ceiling": _(
            "The ceiling of this round is nearly reached: EUR {left} is left."
        ),
        "programme.grant_fixed_above": _(
            "It is fixed at what was granted at most, and never below nothing."
        ),
        "programme.grant_fixed_above_spent": _(
            "It is fixed at what was really spent, at most."
        ),
        "programme.grant_no_contact": _(
            "Give an e-mail address or a telephone number, so that we can reach you."
        ),
        "programme.grant_email_wrong": _("This is no e-mail address."),
        "programme.grant_account_wrong": _(
            "This is no account number. It begins with two letters, such as NL."
        ),
        "programme.grant_contact_gone": _(
            "The contact of this application was destroyed. Apply again, or call us."
        ),
        "programme.grant_changed_meanwhile": _(
            "This application was changed meanwhile. Look at it again."
        ),
        "programme.grant_interest": _(
            "Only who has no interest in it decides. Do you have one? Say so, and a "
            "colleague does it."
        ),
        "programme.grant_no_account": _(
            "Who applied did not say yet to which account it is paid."
        ),
        "programme.grant_not_paid": _("It was not paid yet. Pay it first."),
        "programme.grant_no_report": _(
            "There is no report yet. Without one it can only be fixed at nothing."
        ),
        "programme.photo_kind": _("Choose a photo: a JPEG, PNG, WebP or HEIC picture."),
        "programme.photo_heavy": _("This photo is too large. Send a smaller one."),
        "programme.photo_people": _(
            "Only a photo in which nobody can be recognised can be sent."
        ),
        "programme.photo_enough": _("There are enough photos already."),
        "programme.photo_before": _("A photo can be added once it was held."),
        str(Verb.ROUND_ADDED): _("wrote a round of small grants down"),
        str(Verb.ROUND_PUBLISHED): _("published a round of small grants"),
        str(Verb.GRANT_ASKED): _("a small grant was asked"),
        str(Verb.GRANT_CORRECTED): _("an application was corrected"),
        str(Verb.GRANT_WITHDRAWN): _("an application was taken back"),
        str(Verb.GRANT_QUESTIONED): _("asked something about an application"),
        str(Verb.GRANT_INTEREST): _("declared an interest in an application"),
        str(Verb.GRANT_PROPOSED): _("proposed a decision about an application"),
        str(Verb.GRANT_SENT_BACK): _("did not agree with a proposed decision"),
        str(Verb.GRANT_SECONDED): _("agreed with a proposed decision"),
        str(Verb.GRANT_DECIDED): _("an application was decided by two people"),
        str(Verb.GRANT_OBJECTED): _("wrote down that an objection came"),
        str(Verb.GRANT_ACCOUNT): _("an account to pay to was given"),
        str(Verb.GRANT_PAID): _("wrote down that a small grant was paid"),
        str(Verb.GRANT_REPORTED): _("a report of a small grant came"),
        str(Verb.GRANT_SETTLED): _("settled a small grant"),
        str(Verb.GRANT_MAILED): _("a letter about an application went"),
        str(Verb.GRANT_REMINDED): _("a letter asking for a report went"),
        str(Verb.GRANT_CONTACTS_GONE): _("contacts of applications were destroyed"),
        str(Verb.GRANTS_DESTROYED): _("an application was destroyed"),
        str(Verb.PHOTO_ADDED): _("a photo was sent"),
        str(Verb.PHOTO_SHOWN): _("let a photo be shown"),
        str(Verb.PHOTO_REMOVED): _("removed a photo"),
        str(Verb.PHOTOS_DESTROYED): _("photos were destroyed"),
    }
)
