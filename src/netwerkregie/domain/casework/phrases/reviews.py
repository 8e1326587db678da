# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of looks, waits, tellings and ends on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import closing, notices, reviews, waiting
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (reviews.Choice.GO_ON, _("Go on as it is")),
        (reviews.Choice.CHANGE, _("Go on in another way")),
        (reviews.Choice.CLOSE, _("Close it")),
        (reviews.ReviewState.ASKED, _("Waits for a second signature")),
        (reviews.ReviewState.SIGNED, _("Signed by two")),
        (reviews.ReviewState.LAPSED, _("Lapsed")),
        (waiting.WaitingState.WAITING, _("Waiting")),
        (waiting.WaitingState.CAME, _("It came")),
        (waiting.WaitingState.EXPIRED, _("Did not come; back to the case holder")),
        (waiting.WaitingState.TAKEN_UP, _("Taken up by the case holder")),
        (closing.Reason.NOT_NEEDED, _("Working together is not needed any more")),
        (closing.Reason.REGULAR_HELP, _("It goes on in regular help")),
        (closing.Reason.ELSEWHERE, _("It goes on somewhere else")),
        (closing.Reason.NO_GROUND, _("There is no ground for it any more")),
        (closing.Reason.NO_DECISION, _("Nobody decided in time; it closed by itself")),
        (closing.ClosingState.ASKED, _("Waits for a second reader")),
        (closing.ClosingState.CLOSED, _("Closed")),
        (closing.ClosingState.REOPENED, _("Started again")),
        (closing.ClosingState.LAPSED, _("Lapsed")),
        (closing.Aftercare.ALL_WELL, _("Everything is still all right")),
        (closing.Aftercare.NO_ANSWER, _("No answer; we leave it there")),
        (
            closing.Aftercare.ORDINARY_WAY,
            _("There is something new; that goes the ordinary way"),
        ),
        (closing.ReadingWhy.QUESTION, _("To answer a question about it")),
        (closing.ReadingWhy.RIGHTS, _("For a request of the person concerned")),
        (closing.ReadingWhy.AFTERCARE, _("For the question afterwards")),
        (closing.ReadingWhy.RESTART, _("To look whether it should start again")),
        (
            closing.LongerGround.RIGHTS_REQUEST,
            _("A request of the person concerned is being answered"),
        ),
        (closing.LongerGround.COMPLAINT, _("A complaint is being handled")),
        (closing.LongerGround.PROCEEDINGS, _("A court or supervisor asks for it")),
        (closing.LongerState.ASKED, _("Waits for the privacy officer")),
        (closing.LongerState.SIGNED, _("Stays longer")),
        (closing.LongerState.REFUSED, _("Goes on its day")),
        (notices.NoticeState.DUE, _("Still to be told")),
        (notices.NoticeState.ASKED, _("Somebody asks to tell it later")),
        (notices.NoticeState.DEFERRED, _("Later, signed by two")),
        (notices.NoticeState.SENT, _("Told")),
        (notices.NoticeWay.LETTER, _("By a letter on paper")),
        (notices.NoticeWay.IN_PERSON, _("In a talk, with the letter")),
        (notices.NoticeWay.THROUGH_GUARDIAN, _("Through a parent or guardian")),
        (notices.LaterGround.DANGER_TO_ANOTHER, _("Telling puts somebody in danger")),
        (
            notices.LaterGround.DANGER_TO_PERSON,
            _("Telling puts the person in danger"),
        ),
        (notices.LaterGround.INQUIRY, _("Telling harms a criminal investigation")),
    ]
)

VERBS = {
    Verb.REVIEW_ASKED: _("put a look at a case before a second member"),
    Verb.REVIEW_READ: _("read a look at a case"),
    Verb.REVIEW_SIGNED: _("signed a look at a case"),
    Verb.REVIEWS_REMINDED: _("told members that a case ends by itself"),
    Verb.WAITING_BEGUN: _("agreed that a case waits for a member"),
    Verb.WAITING_READ: _("read what a case waits for"),
    Verb.WAITING_CAME: _("wrote down that it came"),
    Verb.WAITING_TAKEN_UP: _("took up what did not come"),
    Verb.WAITING_EXPIRED: _("let waiting end on its day"),
    Verb.CLOSING_ASKED: _("put the end of a case before a second reader"),
    Verb.CLOSING_READ: _("read the end of a case"),
    Verb.CASE_CLOSED: _("closed a case"),
    Verb.CASE_CLOSED_BY_CLOCK: _("closed a case on which nobody decided"),
    Verb.CLOSED_CASE_READ: _("read a closed case"),
    Verb.PERSON_TOLD_OF_END: _("told the person that it ended"),
    Verb.AFTERCARE_DONE: _("asked afterwards whether all is well"),
    Verb.RESTART_ASKED: _("asked to start a case again"),
    Verb.RESTART_READ: _("read why a case should start again"),
    Verb.CASE_RESTARTED: _("started a case again"),
    Verb.LONGER_ASKED: _("asked to keep a closed case longer"),
    Verb.LONGER_SIGNED: _("signed that a closed case stays longer"),
    Verb.LONGER_REFUSED: _("said that a closed case goes on its day"),
    Verb.CASE_NOTICE_OWED: _("started the days for telling the person"),
    Verb.CASE_NOTICE_LATER_ASKED: _("asked to tell the person later"),
    Verb.CASE_NOTICE_WHY_READ: _("read why the person is told later"),
    Verb.CASE_NOTICE_LATER_SIGNED: _("signed for telling the person later"),
    Verb.CASE_NOTICE_LATER_REFUSED: _("said no to telling the person later"),
    Verb.CASE_NOTICE_LETTER: _("made the letter to the person of a case"),
    Verb.CASE_NOTICE_SENT: _("told the person of a case"),
    Verb.CASE_NOTICE_DUE_AGAIN: _("let telling later end on its day"),
    Verb.CASE_NOTICE_LATE: _("let watchers hear that somebody was not told in time"),
    Verb.CASE_DESTROYED: _("destroyed a case"),
}

REFUSALS = {
    "casework.longest_term_over": _(
        "Five years after the first record nothing stays, for a minor half of that. "
        "This can only close."
    ),
    "casework.asked_it_yourself": _(
        "You asked this yourself. Another person has to sign it."
    ),
    "casework.review_two_organisations": _(
        "The two who decide work for different organisations. Ask a member of another "
        "one."
    ),
    "casework.nobody_of_another_organisation": _(
        "Nobody of another organisation sits in this case. Add a member first; two "
        "organisations decide together."
    ),
    "casework.nobody_else_sits_here": _(
        "Nobody else can open this case, so nobody can read along. Add a member first."
    ),
    "casework.review_asked_already": _(
        "A look at this case waits for a second signature already."
    ),
    "casework.waiting_day_not_possible": _(
        "Choose a day after today, up to {latest}. Then it is yours again."
    ),
    "casework.waits_already": _("The case waits for this member already."),
    "casework.waited_twice": _(
        "The case waited for this member twice without an answer. Take it up another "
        "way: call, ask somebody else, or put it on the conference."
    ),
    "casework.waits_for_a_member": _("Choose somebody who sits in this case."),
    "casework.wait_is_over": _("This was written down already. Nothing was changed."),
    "casework.aftercare_day_not_possible": _(
        "Choose a day after today, up to {latest}, to ask once whether all is well."
    ),
    "casework.reason_of_the_clock": _("Choose one of the reasons in the list."),
    "casework.case_is_closed": _("This case is closed. Nobody writes in it any more."),
    "casework.case_is_open": _("This case is open. Close it first."),
    "casework.closing_asked_already": _(
        "The end of this case waits for a second reader already."
    ),
    "casework.told_already": _("It was written down already that the person knows."),
    "casework.aftercare_asked_before": _(
        "The one question afterwards was asked already."
    ),
    "casework.restarted_before": _(
        "This case started again once. A second time there is a new concern, the "
        "ordinary way."
    ),
    "casework.restart_too_late": _(
        "Until {latest} it could start again. Now there is a new concern, the ordinary "
        "way."
    ),
    "casework.restart_asked_already": _(
        "Somebody asked to start it again. Another person has to sign it."
    ),
    "casework.restart_not_asked": _("Nobody asked to start this case again."),
    "casework.longer_asked_already": _("The privacy officer looks at it already."),
    "casework.longer_twice": _("It was kept longer twice. There is no third time."),
    "casework.longer_answered": _("This was answered already. Nothing was changed."),
    "casework.notice_way_not_possible": _(
        "Below sixteen a parent or guardian is told; an adult is told in person or by "
        "letter."
    ),
    "casework.notice_step_not_open": _(
        "Somebody did this before you. Look how it stands now."
    ),
    "casework.later_only_once": _(
        "Telling was put off once and that is over. Now the person is told."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
