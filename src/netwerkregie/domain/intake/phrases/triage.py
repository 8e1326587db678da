# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of triage: outcomes, reasons, referrals, danger, and what may be told."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules.advice import Outcome
from netwerkregie.domain.intake.rules.counting import Group
from netwerkregie.domain.intake.rules.danger import Ground, PassedTo, Review
from netwerkregie.domain.intake.rules.feedback import Means, OwedState, Situation
from netwerkregie.domain.intake.rules.referrals import (
    HelpKind,
    ReferralState,
    ReturnReason,
)
from netwerkregie.domain.intake.rules.triage import Reason
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Reason.HOW_TO_TALK, _("How to have the conversation")),
        (Reason.HOW_TO_SUPPORT, _("How to stand beside somebody")),
        (Reason.WHAT_IS_ALLOWED, _("What may and what must be shared")),
        (Reason.WHERE_TO_GO, _("Where to go with it")),
        (Reason.FREE_TO_DO, _("It is something people are free to do, say or wear")),
        (Reason.OTHER_EXPLANATION, _("There is another, ordinary explanation")),
        (Reason.GROWING_UP, _("It belongs to growing up")),
        (Reason.SETTLED, _("It was settled in the meantime")),
        (Reason.HELP_AT_HOME, _("Help at home is what is needed")),
        (Reason.HELP_AT_SCHOOL, _("Help at school is what is needed")),
        (Reason.SOMEBODY_TO_TALK_TO, _("Somebody to talk to is what is needed")),
        (Reason.PRACTICAL_HELP, _("Practical help is what is needed")),
        (Reason.THREAT_TO_LIFE, _("A life was in danger")),
        (
            Reason.BEHAVIOUR_AND_HARM,
            _("There is concrete behaviour, and harm that may come of it"),
        ),
        (Reason.ELSEWHERE, _("It is about another municipality")),
        (Reason.OTHER_SERVICE, _("Another service is there for this")),
        (Reason.NOT_OUR_TASK, _("It has nothing to do with our work")),
        (Reason.JOKE_OR_TRIAL, _("A joke, or somebody trying out the page")),
        (Reason.FLOODING, _("The same text over and over")),
        (Reason.ADVERTISING, _("Advertising")),
        (Reason.ONLY_ABUSE, _("Nothing but abuse")),
        (HelpKind.NEIGHBOURHOOD_TEAM, _("Neighbourhood team")),
        (HelpKind.YOUTH_TEAM, _("Youth team")),
        (HelpKind.GP, _("General practitioner")),
        (HelpKind.SCHOOL_CARE, _("School care team")),
        (HelpKind.PARENTING, _("Help with parenting")),
        (HelpKind.YOUTH_WORK, _("Youth work")),
        (HelpKind.MEDIATION, _("Mediation between neighbours or at home")),
        (ReferralState.WAITING, _("Waiting for the receiver")),
        (ReferralState.ACCEPTED, _("Accepted")),
        (ReferralState.RETURNED, _("Given back")),
        (ReferralState.EXPIRED, _("No answer; it is ours again")),
        (ReferralState.TAKEN_ALONG, _("The asker goes there")),
        (ReturnReason.FULL, _("We have no room now")),
        (ReturnReason.NOT_OUR_HELP, _("This is not the help we give")),
        (ReturnReason.OTHER_AREA, _("We do not work in that area")),
        (ReturnReason.UNCLEAR, _("It is not clear what is asked")),
        (PassedTo.EMERGENCY, _("112")),
        (PassedTo.DOCTOR, _("A doctor")),
        (PassedTo.CRISIS_LINE, _("A crisis line")),
        (PassedTo.SAFE_HOME, _("Veilig Thuis")),
        (Ground.LIFE, _("A life was in danger")),
        (Review.RIGHT, _("This was right")),
        (Review.TOO_MUCH, _("More was told than needed")),
        (Review.NOT_NEEDED, _("No life was in danger")),
        (OwedState.OPEN, _("Still owed")),
        (OwedState.GIVEN, _("Given")),
        (OwedState.MISSED, _("Not given in time, and no longer possible")),
        (Situation.ADVICE, _("Our advice")),
        (Situation.REGULAR_CARE, _("What became of the help that was asked")),
        (Situation.LOOKED_AT, _("Somebody is looking at it")),
        (Situation.ENDED, _("It has ended")),
        (Situation.CANNOT_TELL, _("We cannot tell more")),
        (Means.THREAD, _("In the thread of the question")),
        (Means.TELEPHONE, _("By telephone")),
        (Means.IN_PERSON, _("In person")),
        (Group.EDUCATION, _("Education")),
        (Group.CARE, _("Care and welfare")),
        (Group.YOUTH, _("Youth work")),
        (Group.SPORT, _("Sport")),
        (Group.SAFETY, _("Safety")),
        (Group.MUNICIPALITY, _("Municipality")),
        (Group.BUSINESS, _("Business")),
        (Group.CIVIL, _("Civil society")),
        (Group.UNKNOWN, _("Not said")),
    ]
)

EXPLAINED = {
    Outcome.ADVICE_GIVEN: _("The asker can go on with what we said."),
    Outcome.DISPELLED: _(
        "There is nothing to worry about. A good result, counted like any other."
    ),
    Outcome.REGULAR_CARE: _(
        "The asker is helped by a neighbourhood team, a youth team, a doctor or a "
        "school. Nobody is named: the asker brings themself."
    ),
    Outcome.IMMEDIATE_DANGER: _(
        "A life is in danger now. Call 112 first; then write down what was passed on."
    ),
    Outcome.BECAME_CONCERN: _(
        "There is concrete behaviour, and harm that may come of it. Only an intake "
        "officer opens a concern, and writes the facts anew."
    ),
    Outcome.NOT_FOR_US: _("Somebody else is there for this. Say who, and how."),
    Outcome.DISHONEST: _(
        "A joke, a flood, advertising or abuse. Two people read it; then text, files "
        "and keys are destroyed at once, and a number remains."
    ),
}
"""What an outcome means, beside its name."""

# A beginning for the last word; the colleague makes it fit. In the asker's language.
LAST_WORDS = {
    Outcome.ADVICE_GIVEN: _(
        "Thank you for asking. We have given our advice above. You need do nothing "
        "more for us. If it goes differently than you hoped, write again with the "
        "same code: we read it."
    ),
    Outcome.DISPELLED: _(
        "Thank you for asking. What you describe is no reason to worry, and nothing "
        "was noted about anybody. It was good that you asked: looking together is "
        "what we are for."
    ),
    Outcome.REGULAR_CARE: _(
        "Thank you for asking. This is something for which there is ordinary help. "
        "Nobody is told who you are or whom you mean: you decide whether you go, and "
        "what you tell there."
    ),
    Outcome.IMMEDIATE_DANGER: _(
        "You did right to tell this. Because a life may be in danger, we have called "
        "for help at once and told them only what was needed. Is it happening now? "
        "Call 112."
    ),
    Outcome.BECAME_CONCERN: _(
        "Thank you for telling this. A colleague who is trained for it looks at it "
        "with care. You hear from us what we may tell. You need not find out anything "
        "yourself."
    ),
    Outcome.NOT_FOR_US: _(
        "Thank you for asking. We are not the right place for this question. Below "
        "stands who is, and how you reach them."
    ),
}
"""A beginning for the last word per outcome."""

TOLD = {
    Situation.ADVICE: _(
        "We have thought about your question once more. This is our advice:"
    ),
    Situation.REGULAR_CARE: _(
        "About the help that was asked for: the party we asked has answered. What is "
        "talked about there stays between you and them."
    ),
    Situation.LOOKED_AT: _(
        "What you told us is being looked at with care by people who are trained for "
        "it. We cannot say yet what comes of it. You hear from us again."
    ),
    Situation.ENDED: _(
        "We have looked at what you told us, and it has ended for us. What was "
        "written about it is destroyed on time. Thank you for telling it."
    ),
    Situation.CANNOT_TELL: _(
        "We have looked at what you told us. We may not tell you what comes of it, to "
        "protect the people it is about. That you told it was right, and it was used."
    ),
}
"""What may be told per situation, in the asker's language."""

MAY_TELL = {
    Situation.ADVICE: _("Anything about the question of the asker themself."),
    Situation.REGULAR_CARE: _(
        "That the receiver accepted or gave it back. Not who came, nor what was said."
    ),
    Situation.LOOKED_AT: _(
        "That somebody looks at it. Not who, nor what was found, nor about whom."
    ),
    Situation.ENDED: _("That it ended. Not how, nor what was decided about anybody."),
    Situation.CANNOT_TELL: _("That it was taken seriously, and nothing else."),
}
"""What may be told back and what not, for the colleague."""

VERBS = {
    Verb.THREAD_TAKEN: _("took a question on"),
    Verb.THREAD_HANDED: _("handed a question to a colleague"),
    Verb.THREAD_REFERRED: _("referred a question to regular care"),
    Verb.REFERRAL_ACCEPTED: _("accepted a referral"),
    Verb.REFERRAL_RETURNED: _("gave a referral back"),
    Verb.REFERRAL_EXPIRED: _("a referral got no answer and came back to us"),
    Verb.REFERRAL_WORDS_DESTROYED: _("the words of referrals were destroyed"),
    Verb.RECEIVER_ADDED: _("put a party on the list of regular care"),
    Verb.RECEIVER_ENDED: _("took a party off the list of regular care"),
    Verb.DANGER_PASSED_ON: _("passed on an immediate danger to life"),
    Verb.DANGER_REVIEWED: _("looked back at what was passed on"),
    Verb.DISHONEST_PROPOSED: _("asked a second reader about a dishonest question"),
    Verb.THREAD_REFUSED: _("a question was called dishonest by two"),
    Verb.FEEDBACK_OWED: _("promised feedback"),
    Verb.FEEDBACK_GIVEN: _("gave feedback"),
    Verb.FEEDBACK_REMINDED: _("colleagues were reminded of feedback"),
    Verb.FEEDBACK_HANDED_ON: _("feedback owed by who left became everybody's"),
}

SENTENCES = {
    "intake.reason_not_of_outcome": _("Choose one of the reasons in the list."),
    "intake.not_for_your_role": _(
        "Only an intake officer opens a concern. Hand this question to one."
    ),
    "intake.owner_changed": _(
        "A colleague was just before you. Look who has this question now."
    ),
    "intake.no_such_colleague": _(
        "This colleague cannot open questions. Choose somebody else."
    ),
    "intake.dishonest_too_early": _(
        "This question came in today. Wait a day: whoever wrote in anger or by "
        "mistake can come back first."
    ),
    "intake.question_too_long": _(
        "This has {length} characters; {longest} fit. Say what help is wanted, not "
        "the story."
    ),
    "intake.text_guarded": _(
        "There are words about a person in it. Leave them out: the receiver gets no "
        "name from us."
    ),
    "intake.referral_settled": _(
        "This referral was answered, or came back, a moment ago. Look at it again."
    ),
    "intake.receiver_gone": _(
        "This party is no longer on the list, or nobody there reads along. Choose "
        "another."
    ),
    "intake.receiver_not_possible": _(
        "Nothing is referred to this organisation. Choose a party that helps."
    ),
    "intake.receiver_no_reader": _(
        "Nobody of this organisation reads along yet. Ask them to confirm first."
    ),
    "intake.receiver_known": _("This party is on the list already."),
    "intake.only_for_life": _(
        "Only a danger to life may be passed on this way. For anything else choose "
        "another outcome."
    ),
    "intake.reviewed_already": _("A colleague has looked back at this already."),
    "intake.review_by_another": _(
        "Somebody else than who passed it on looks back at it."
    ),
    "intake.feedback_in_past": _("Choose a day that is still to come."),
    "intake.feedback_too_far": _(
        "Choose a day within {days} days, so that it stays a promise."
    ),
    "intake.feedback_given": _("A colleague has just told it. Look at it again."),
    "intake.feedback_needs_means": _("Say how it was told."),
    "intake.thread_gone": _("The thread of this question is gone."),
}

phrases.register(SENTENCES | {str(verb): told for verb, told in VERBS.items()})
