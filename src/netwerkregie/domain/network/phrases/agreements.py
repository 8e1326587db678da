# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels and sentences of agreements."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.agreements import (
    AgreementPurpose,
    DateKind,
    EndReason,
    Ground,
    LeaveReason,
    Shareable,
    State,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (AgreementPurpose.CONSULTATION, _("Meeting regularly")),
        (AgreementPurpose.TRAINING, _("Learning from each other")),
        (AgreementPurpose.LESSONS, _("Lessons at school")),
        (AgreementPurpose.NEIGHBOURHOOD, _("Working together in the neighbourhood")),
        (AgreementPurpose.HELP, _("Finding help for residents together")),
        (AgreementPurpose.MEANS, _("Sharing rooms and means")),
        (
            Shareable.FOCAL_POINTS,
            _("Focal points: function and general address of the organisation"),
        ),
        (Shareable.PARTNER_OFFERS, _("Offers and requests for partners only")),
        (Shareable.JOINT_DATES, _("The days on which we meet")),
        (
            Shareable.PRACTICAL_FACTS,
            _("Practical facts: best time to call, entrance, how to reach"),
        ),
        (Ground.NO_PERSONS, _("No personal data: facts about organisations")),
        (
            Ground.PUBLIC_TASK,
            _("A task in the public interest (GDPR article 6(1)(e))"),
        ),
        (
            Ground.CONSENT,
            _("Consent of whoever holds the function (GDPR article 6(1)(a))"),
        ),
        (State.DRAFT, _("Being prepared")),
        (State.OFFERED, _("Waiting for the parties")),
        (State.IN_FORCE, _("In force")),
        (State.ENDED, _("Ended")),
        (State.WITHDRAWN, _("Withdrawn")),
        (EndReason.DATE, _("the last day has passed")),
        (EndReason.MUNICIPALITY, _("the municipality ended it")),
        (EndReason.NO_PARTIES, _("all other parties left")),
        (LeaveReason.FINISHED, _("What it was for is done")),
        (LeaveReason.NO_TIME, _("We have no time for it")),
        (LeaveReason.OTHERWISE, _("We want to do it in another way")),
        (LeaveReason.NOT_SAID, _("We would rather not say")),
        (DateKind.CONSULTATION, _("Meeting")),
        (DateKind.TRAINING, _("Training")),
        (DateKind.GATHERING, _("Gathering")),
        (DateKind.REVIEW, _("Looking back together")),
    ]
)

phrases.register(
    {
        "network.agreement_step_not_open": _(
            "This is no longer possible: the agreement has moved on. Look at how it "
            "stands now."
        ),
        "network.agreement_meanwhile": _(
            "This agreement was changed while you were looking at it. What stands here "
            "now is what you say yes or no to."
        ),
        "network.agreement_term": _(
            "The last day comes after the first, and at most four years later."
        ),
        "network.agreement_past": _("The last day of an agreement lies in the future."),
        "network.agreement_words_too_long": _("At most {most} characters."),
        "network.agreement_ground": _("This cannot be shared on that ground."),
        "network.agreement_no_reader": _(
            "Nobody of {name} reads along yet, so an agreement with words is not "
            "possible. Ask the organisation to read along first, or leave the words "
            "out."
        ),
        "network.agreement_not_known_publicly": _(
            "{name} stands in no public register and nobody of it reads along. It can "
            "be a party once one of the two is so."
        ),
        "network.agreement_nobody": _("An agreement needs at least one organisation."),
        "network.agreement_too_many": _("At most {most} organisations."),
        "network.agreement_last_party": _(
            "This is the only organisation in it. Withdraw the agreement instead."
        ),
        "network.agreement_date_outside": _(
            "This day lies outside the agreement, or in the past."
        ),
        "network.agreement_place": _("Only a party or the town hall can be the place."),
        "network.agreement_renewed_already": _(
            "There is a renewal of this agreement already."
        ),
        "network.agreement_left_already": _("You have left this agreement already."),
    }
)

phrases.register(
    {
        Verb.AGREEMENT_DRAFTED: _("prepared an agreement"),
        Verb.AGREEMENT_CHANGED: _("changed an agreement that was being prepared"),
        Verb.AGREEMENT_OFFERED: _("offered an agreement to its parties"),
        Verb.AGREEMENT_CONFIRMED: _("a party said yes to an agreement"),
        Verb.AGREEMENT_DECLINED: _("a party said no to an agreement"),
        Verb.AGREEMENT_LEFT: _("a party left an agreement"),
        Verb.AGREEMENT_ENDED: _("an agreement ended"),
        Verb.AGREEMENT_WITHDRAWN: _("an agreement was withdrawn before it began"),
        Verb.AGREEMENT_RENEWED: _("prepared the renewal of an agreement"),
        Verb.AGREEMENT_OWNED: _("an agreement got another owner"),
        Verb.AGREEMENT_ENDING: _("the owner was told that an agreement ends soon"),
        Verb.AGREEMENT_DATES_CHANGED: _("changed the days of an agreement"),
        Verb.AGREEMENT_TEXT_DESTROYED: _("the words of an agreement were destroyed"),
        Verb.AGREEMENT_DESTROYED: _(
            "an agreement was destroyed at the end of its term"
        ),
    }
)
