# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of concerns on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.intake.rules import concerns as rules
from netwerkregie.domain.intake.rules import grounds, notices
from netwerkregie.domain.intake.verbs import Verb
from netwerkregie.foundation.kernel import ages, phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.State.DRAFTED, _("Waits for a second reader")),
        (rules.State.CONFIRMED, _("Confirmed by a second reader")),
        (rules.State.HANDED_OVER, _("Handed over to the weighing")),
        (rules.State.DROPPED, _("Ended without a weighing")),
        (rules.State.EXPIRED, _("Not taken up in time")),
        (rules.DropReason.NOT_CONFIRMED, _("The second reader does not confirm it")),
        (rules.DropReason.DISPELLED, _("Worry taken away")),
        (rules.DropReason.REGULAR_CARE, _("Regular care takes it over")),
        (rules.DropReason.YOUTH_HELP, _("Youth help or family support takes it over")),
        (rules.DropReason.NOT_FOR_US, _("Not for us, referred on")),
        (rules.Kind.FACT, _("What was seen or heard")),
        (rules.Kind.HARM, _("Possible harm")),
        (rules.Kind.GROUND, _("Ground")),
        (rules.Kind.INTERPRETATION, _("What you think it means")),
        (rules.Kind.ALTERNATIVE, _("What else could explain it")),
        (rules.Kind.PROTECTIVE, _("What goes well")),
        (rules.Kind.DONE, _("What was done already")),
        (rules.Kind.SENSITIVE, _("Why a protected fact cannot be left out")),
        (rules.Kind.SECOND_READING, _("Words of the second reader")),
        (rules.Kind.IDENTITY, _("Why it must be known who this is")),
        (rules.Kind.DEFERRAL, _("Why the person is told later")),
        (rules.Kind.ENDING, _("Why it ended")),
        (rules.Hearing.FIRST_HAND, _("seen or heard by themselves")),
        (rules.Hearing.HEARD, _("heard from somebody else")),
        (rules.SaidBy.PERSON_CONCERNED, _("the person concerned")),
        (rules.SaidBy.FAMILY, _("somebody of the family")),
        (rules.SaidBy.TEACHER, _("a teacher or mentor")),
        (rules.SaidBy.YOUTH_WORKER, _("a youth worker")),
        (rules.SaidBy.CARE_WORKER, _("a care worker")),
        (rules.SaidBy.POLICE_OFFICER, _("a community police officer")),
        (rules.SaidBy.COMMUNITY_MEMBER, _("somebody of a community or club")),
        (rules.SaidBy.NEIGHBOUR, _("a neighbour")),
        (rules.SaidBy.COLLEAGUE, _("a colleague or employer")),
        (rules.SaidBy.OTHER_PROFESSIONAL, _("another professional")),
        (rules.SaidBy.ANONYMOUS, _("somebody who stays unnamed")),
        (ages.AgeBand.CHILD, _("A child of primary school age, under twelve")),
        (ages.AgeBand.YOUNG_TEEN, _("Twelve to fifteen")),
        (ages.AgeBand.OLDER_TEEN, _("Sixteen or seventeen")),
        (ages.AgeBand.ADULT, _("Eighteen or older")),
        (ages.AgeBand.UNKNOWN, _("Not known: the rules for minors hold")),
        (ages.Needed.YOUTH_PROFESSIONAL, _("a youth professional")),
        (grounds.Behaviour.THREATENING, _("Threatens somebody or a group")),
        (grounds.Behaviour.USING_FORCE, _("Uses violence or destroys something")),
        (grounds.Behaviour.PREPARING_FORCE, _("Plans or prepares violence")),
        (grounds.Behaviour.WEAPONS, _("Has, seeks or makes weapons or explosives")),
        (grounds.Behaviour.CALLING_FOR_FORCE, _("Calls on others to use violence")),
        (grounds.Behaviour.RECRUITING, _("Recruits others for violence")),
        (grounds.Behaviour.BEING_RECRUITED, _("Is being recruited or groomed")),
        (grounds.Behaviour.LEAVING_TO_FIGHT, _("Wants to leave, or left, to fight")),
        (grounds.Behaviour.COERCING, _("Forces or intimidates others")),
        (grounds.Behaviour.BEING_COERCED, _("Is forced or intimidated")),
        (grounds.Behaviour.SUPPORTING, _("Gives money or means for violence")),
        (grounds.Harm.INJURY_TO_OTHERS, _("Others could be hurt or killed")),
        (grounds.Harm.INJURY_TO_PERSON, _("The person could be hurt or killed")),
        (grounds.Harm.FEAR, _("Others live in fear or stay away")),
        (grounds.Harm.LOSS_OF_FREEDOM, _("Somebody loses their freedom to choose")),
        (grounds.Harm.EXPLOITATION, _("Somebody is used by others")),
        (grounds.Harm.DESTRUCTION, _("Buildings or property could be destroyed")),
        (notices.NoticeState.DUE, _("To be told")),
        (notices.NoticeState.ASKED, _("Waits for a second signature")),
        (notices.NoticeState.DEFERRED, _("Told later")),
        (notices.NoticeState.SENT, _("Told")),
        (notices.NoticeWay.LETTER, _("by letter")),
        (notices.NoticeWay.IN_PERSON, _("in a conversation, with the letter")),
        (notices.NoticeWay.THROUGH_PARENT, _("through a parent or guardian")),
        (
            notices.DeferralGround.DANGER_TO_ANOTHER,
            _("Telling now would endanger somebody else"),
        ),
        (
            notices.DeferralGround.DANGER_TO_PERSON,
            _("Telling now would endanger the person"),
        ),
        (
            notices.DeferralGround.INQUIRY,
            _("Telling now would frustrate a criminal inquiry"),
        ),
    ]
)

VERBS = {
    Verb.CONCERN_REGISTERED: _("opened a new concern"),
    Verb.CONCERN_READ: _("read a concern"),
    Verb.CONCERN_WRITTEN_TO: _("added a statement to a concern"),
    Verb.CONCERN_PLANNED: _("set the next day of a concern"),
    Verb.CONCERN_OWNED: _("a concern got another owner"),
    Verb.CONCERN_COPIED_WITHOUT_IDENTITY: _("copied a concern without identity"),
    Verb.CONCERN_READER_ASKED: _("asked a second reader for a concern"),
    Verb.CONCERN_READ_SECOND: _("wrote own words as a second reader"),
    Verb.CONCERN_CONFIRMED: _("confirmed a concern as a second reader"),
    Verb.CONCERN_DROPPED: _("ended a concern without a weighing"),
    Verb.CONCERN_HANDED_OVER: _("handed a concern over to the weighing"),
    Verb.CONCERN_CAME_BACK: _("a concern came back: its weighing could not go on"),
    Verb.CONCERN_RESEALED: _("a concern got another key"),
    Verb.CONCERN_DESTROYED: _("a concern was destroyed"),
    Verb.CONCERN_FILE_READ: _("opened a file with a concern"),
    Verb.CONCERN_FILE_DESTROYED: _("a file with a concern was destroyed"),
    Verb.PERSON_ENTERED: _("entered who a concern is about"),
    Verb.PERSON_CORRECTED: _("corrected who a concern is about"),
    Verb.PERSON_READ: _("read who a concern is about"),
    Verb.PERSON_ERASE_ASKED: _("asked to erase who a concern is about"),
    Verb.PERSON_DESTROYED: _("who a concern is about was destroyed"),
    Verb.NOTICE_DELAY_ASKED: _("asked to tell the person later"),
    Verb.NOTICE_DELAY_SIGNED: _("signed for telling the person later"),
    Verb.NOTICE_DELAY_REFUSED: _("did not sign for telling the person later"),
    Verb.NOTICE_DUE_AGAIN: _("telling the person can wait no longer"),
    Verb.NOTICE_LETTER_MADE: _("made the letter to the person concerned"),
    Verb.NOTICE_SENT: _("told the person concerned"),
}

SENTENCES = {
    "age.child_gets_help": _(
        "There is no concern about a child under twelve. Ask for youth help or family "
        "support: call the youth team of the neighbourhood, or ask our advice."
    ),
    "intake.concern_step_not_open": _(
        "This is no longer possible: somebody changed this concern just before you. "
        "Look at it again."
    ),
    "intake.no_behaviour": _(
        "Choose what somebody does, or what is done to somebody. Without concrete "
        "behaviour there is no concern; advice is always possible."
    ),
    "intake.no_harm": _(
        "Choose what could come of it. Without a possible harm there is no concern; "
        "advice is always possible."
    ),
    "intake.statement_empty": _("Fill this in with a few words of your own."),
    "intake.statement_too_long": _(
        "This part has {length} characters; {longest} fit. Make it two statements."
    ),
    "intake.statement_of_its_own_act": _("Choose one of the parts in the list."),
    "intake.fact_without_source": _("Say who said this, when, and how they know."),
    "intake.said_in_the_future": _(
        "This day still has to come. Choose an earlier one."
    ),
    "intake.next_day_not_possible": _(
        "Choose a day from today up to {latest}. A concern never lies still."
    ),
    "intake.write_a_token": _(
        "A name, number, address or profile stands here. Write [P1] for the person it "
        "is about, and [P2] or [P3] for others. Who [P1] is can be kept apart, later."
    ),
    "intake.protected_without_reason": _(
        "Belief, origin, opinion, health or sexual life stands here. Leave it out, or "
        "write in one sentence why it cannot be left out."
    ),
    "intake.no_intake_key": _(
        "You do not have the key of the intake team yet. A colleague who has it can "
        "give you access on Today."
    ),
    "intake.only_lawful": _(
        "This tells what somebody believes, wears, says or is: {words}. Everybody may "
        "do that, so it is no ground for a concern. Write what the person did: "
        "threatened, used violence, recruited. If there is no such thing, ask for "
        "advice, or take the worry away."
    ),
    "intake.nothing_concrete": _(
        "No concrete behaviour stands here. Write what the person did, or what was "
        "done to the person: threatened, used violence, forced, recruited. If there is "
        "no such thing, ask for advice, or take the worry away."
    ),
    "intake.own_words_first": _(
        "First write what you think it means, in own words. The second reader sees "
        "them only after having written."
    ),
    "intake.person_after_confirming": _(
        "Who this is can be kept only after a second reader has confirmed the concern."
    ),
    "intake.name_not_possible": _(
        "Write the name only: up to {longest} characters, without a web address."
    ),
    "intake.contact_not_possible": _(
        "Write only how the letter reaches the person: an address or telephone number, "
        "up to {longest} characters. No profile or web address."
    ),
    "age.birth_date_not_possible": _(
        "This birth date does not fit the age you chose for this concern."
    ),
    "intake.nobody_asked": _(
        "Nobody asks for a second reader of these words now. The owner can ask again."
    ),
    "intake.person_is_going": _(
        "This identity is being destroyed. Enter it again in an hour, if it is needed."
    ),
    "intake.second_is_another": _(
        "You asked for this yourself. Somebody else has to sign for it."
    ),
    "intake.notice_step_not_open": _(
        "This is no longer possible: somebody changed it just before you. Look at it "
        "again."
    ),
}

phrases.register(SENTENCES | {str(verb): told for verb, told in VERBS.items()})
