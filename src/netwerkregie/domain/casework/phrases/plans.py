# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of plans, agreements and offers on screen."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from netwerkregie.domain.casework.rules import plans as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.LifeDomain.LIVING, _("A place to live")),
        (rules.LifeDomain.WORK_AND_SCHOOL, _("Work and school")),
        (rules.LifeDomain.MONEY, pgettext_lazy("part of life", "Money")),
        (rules.LifeDomain.HOME_AND_FRIENDS, _("Home and friends")),
        (rules.LifeDomain.HELP_AND_CARE, _("Help and care")),
        (rules.LifeDomain.FREE_TIME, _("Free time")),
        (rules.Voice.OWN, _("The person, in own words")),
        (rules.Voice.HELPER, _("A helper adds this")),
        (rules.GoalStatus.STANDS, _("We are working on it")),
        (rules.GoalStatus.WORKED_OUT, _("It worked out")),
        (rules.GoalStatus.BECAME_ANOTHER, _("It became something else")),
        (rules.GoalStatus.LET_GO, _("No longer needed")),
        (rules.HelpKind.TALK, _("Talking together")),
        (rules.HelpKind.COMPANION, _("Somebody who walks along")),
        (rules.HelpKind.SCHOOL, _("Help with school or training")),
        (rules.HelpKind.WORK, _("Help with work")),
        (rules.HelpKind.HOME, _("Help with a place to live")),
        (rules.HelpKind.MONEY, _("Help with money")),
        (rules.HelpKind.REGULAR_CARE, _("The way to regular care")),
        (rules.HelpKind.ACTIVITY, _("Something to do together")),
        (rules.HelpKind.PRACTICAL, _("Practical help")),
        (rules.OfferStep.OFFERED, _("Offered")),
        (rules.OfferStep.INFORMED, _("Explained")),
        (rules.OfferStep.ACCEPTED, _("The person says yes")),
        (rules.OfferStep.DECLINED, _("The person says no thank you")),
        (rules.OfferStep.STOPPED, _("The person stops")),
        (rules.NoteKind.STATUS, _("How it is with the goal")),
        (rules.NoteKind.EVIDENCE, _("What was done")),
        (rules.NoteKind.WAITING, _("For whom it waits")),
        (rules.NoteKind.END, _("How it ended")),
        (rules.NoteKind.STEP, _("What was said about the offer")),
        (rules.NoteKind.ADOPTING, _("Why somebody stands for the plan")),
        (rules.EndReason.DONE, _("It is done")),
        (rules.EndReason.NOT_NEEDED, _("It is no longer needed")),
        (rules.EndReason.PERSON_STOPPED, _("The person stops with it")),
        (rules.EndReason.OTHERWISE, _("It goes on in another way")),
        (rules.SeenBy.PERSON, _("The person")),
        (rules.SeenBy.GUARDIAN, _("A parent or guardian")),
        (rules.SeenWay.PAPER, _("On paper")),
        (rules.SeenWay.SCREEN, _("On this screen")),
    ]
)

VERBS = {
    Verb.PLAN_STARTED: _("began the plan of a case"),
    Verb.PLAN_READ: _("read a plan"),
    Verb.PLAN_LET_IN: _("gave a member the key of a plan"),
    Verb.PLAN_NEXT_SET: _("set the next day of a plan"),
    Verb.GOAL_WRITTEN: _("wrote a goal in a plan"),
    Verb.GOAL_LOOKED_AT: _("looked at a goal of a plan"),
    Verb.HELP_AGREED: _("wrote down what was agreed in a plan"),
    Verb.HELP_NOTED: _("wrote what was done of an agreement"),
    Verb.HELP_MOVED: _("gave an agreement another owner or day"),
    Verb.HELP_ENDED: _("ended an agreement of a plan"),
    Verb.OFFER_MADE: _("offered help"),
    Verb.OFFER_TOLD: _("explained an offer of help"),
    Verb.OFFER_ANSWERED: _("wrote down the answer to an offer"),
    Verb.PLAN_READER_ASKED: _("signed a plan and asked another organisation"),
    Verb.PLAN_SIGNED: _("signed a plan"),
    Verb.PLAN_SEEN: _("wrote down that the person saw the plan"),
    Verb.PLAN_PRINTED: _("printed a plan for the person"),
    Verb.PLAN_HANDED_ON: _("gave a plan or agreement to the case holder"),
    Verb.PLAN_REMOVED: _("removed a plan"),
}

REFUSALS = {
    "casework.offer_step_not_open": _(
        "That was written down already, or it does not follow on what the person said "
        "before."
    ),
    "casework.tell_first": _(
        "Tell the person first what it is, that it is voluntary and what is kept. "
        "Write that down; then the answer."
    ),
    "casework.next_before_end": _(
        "Choose a next day from today, up to the end on {latest}."
    ),
    "casework.end_too_late": _(
        "Choose an end after the beginning, up to {latest}. It can be agreed anew "
        "after that."
    ),
    "casework.type_seen": _(
        "Type 'seen and agreed', or only 'seen'. Both are fine: nobody has to agree."
    ),
    "casework.two_organisations": _(
        "You work for the same organisation as who signed first. Somebody of another "
        "organisation signs with you."
    ),
    "casework.plan_is_there": _(
        "This case has a plan already. Ask the case holder for its key."
    ),
    "casework.no_member_of_case": _(
        "Choose among the members of this case who have an account today."
    ),
    "casework.member_without_key": _(
        "Somebody you chose has made no key yet. Ask your colleague to open the vault "
        "once; then choose again."
    ),
    "casework.goal_of_another_voice": _(
        "The person's own goals stay in the person's own words. Add a goal of a helper "
        "beside it instead."
    ),
    "casework.owner_reads_plan": _(
        "Choose somebody who sits in this case and holds the key of the plan: who does "
        "it must be able to read it."
    ),
    "casework.done_later": _(
        "That day still has to come. Write it down when it is done."
    ),
    "casework.help_ended_already": _("This ended already. Agree on something new."),
    "casework.plan_full": _(
        "There are {most} of these in the plan. Nobody can follow more; start with "
        "what matters now."
    ),
    "casework.plan_is_empty": _(
        "Nothing stands in the plan yet. Begin with what the person wants."
    ),
    "casework.choose_reader": _(
        "Choose somebody of another organisation who holds the key of this plan."
    ),
    "casework.nobody_asked": _(
        "Nobody waits for your signature now, or the plan changed and the signature of "
        "your colleague lapsed. Ask who keeps the plan."
    ),
    "casework.plan_changed_since": _(
        "The plan changed after it was shown. Go through it together once more."
    ),
    "casework.no_guardian_here": _(
        "From sixteen years on the person decides alone who sees the plan."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
