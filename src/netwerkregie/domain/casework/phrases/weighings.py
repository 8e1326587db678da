# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of weighings on screen."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.casework.rules import weighings as rules
from netwerkregie.domain.casework.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (rules.State.CONVENING, _("Being convened")),
        (rules.State.JUDGING, _("First round")),
        (rules.State.TABLE, _("At the table")),
        (rules.State.INFORMING, _("Waits for one answer")),
        (rules.State.DECIDED, _("Decided")),
        (rules.SeatState.ASKED, _("Asked")),
        (rules.SeatState.READY, _("Sits")),
        (rules.SeatState.ASIDE, _("Stepped aside")),
        (rules.SeatState.ENDED, _("Left the table")),
        (rules.AsideReason.KNOWS_SOMEBODY, _("I know somebody who occurs in it")),
        (rules.AsideReason.WORKED_ON_IT, _("I worked on it before")),
        (rules.AsideReason.OWN_INTEREST, _("I have another interest in it")),
        (rules.Criterion.NECESSITY, _("Necessity")),
        (rules.Criterion.PROPORTIONALITY, _("Proportionality")),
        (rules.Criterion.SUBSIDIARITY, _("Subsidiarity")),
        (rules.Criterion.FACTS, _("Coherence and firmness of the facts")),
        (rules.Criterion.ALTERNATIVES, _("Alternative explanations")),
        (rules.Criterion.PROTECTIVE, _("What goes well and protects")),
        (rules.Answer.MET, _("Criterion met")),
        (rules.Answer.NOT_MET, _("Not met")),
        (rules.Answer.CANNOT_TELL, _("I cannot tell")),
        (rules.Outcome.NO_ACTION, _("No action")),
        (rules.Outcome.MORE_INFORMATION, _("More information")),
        (rules.Outcome.REGULAR_CARE, _("Regular care")),
        (rules.Outcome.PERSON_CENTRED, _("Person-centred approach")),
        (rules.Outcome.HANDED_OVER, _("Handed to police or prosecutor")),
        (rules.NoActionReason.DISPELLED, _("Dispelled")),
        (
            rules.NoActionReason.NOT_ENOUGH,
            _("Not enough for a person-centred approach"),
        ),
        (rules.NoActionReason.OTHER_HELP, _("Other help is there already")),
        (rules.Receiver.POLICE, _("Police")),
        (rules.Receiver.PROSECUTOR, _("Prosecutor")),
        (rules.Kind.FACT, _("What was seen or heard")),
        (rules.Kind.HARM, _("To whom what could happen")),
        (rules.Kind.VIEW, _("What somebody thinks of it")),
        (rules.Kind.ALTERNATIVE, _("What else could explain it")),
        (rules.Kind.PROTECTIVE, _("What goes well")),
        (rules.Kind.DONE, _("What was done already")),
        (rules.Kind.SENSITIVE, _("Why a protected fact cannot be left out")),
        (rules.Kind.ANSWER, _("What one party answered")),
        (rules.Kind.DISSENT, _("Who sees it differently")),
        (rules.Decider.EXECUTIVE, _("The mayor and aldermen")),
        (rules.Decider.MAYOR, _("The mayor")),
        (rules.Ground.PUBLIC_TASK, _("GDPR article 6(1)(e): a task of the mayor")),
        (rules.Ground.LEGAL_DUTY, _("GDPR article 6(1)(c): a duty by law")),
        (rules.Ground.VITAL_INTEREST, _("GDPR article 6(1)(d): a life is at stake")),
    ]
)

QUESTIONS = {
    rules.Criterion.NECESSITY: _("Does something have to be done, and why now?"),
    rules.Criterion.PROPORTIONALITY: _(
        "Does what would be done stand in proportion to what can happen?"
    ),
    rules.Criterion.SUBSIDIARITY: _("Is there no lighter way to the same result?"),
    rules.Criterion.FACTS: _("Do the facts hold, and do they hold together?"),
    rules.Criterion.ALTERNATIVES: _("What else could explain what was seen?"),
    rules.Criterion.PROTECTIVE: _("What goes well, and who stands by this person?"),
}
"""The written criteria: the same questions for every concern and every weigher."""

VERBS = {
    Verb.WEIGHING_OPENED: _("put a concern before a weighing"),
    Verb.WEIGHING_READ: _("read a weighing"),
    Verb.WEIGHER_SEATED: _("gave a seat at a weighing"),
    Verb.WEIGHER_DECLARED: _("declared no conflict of interest"),
    Verb.WEIGHER_LEFT: _("left a seat at a weighing"),
    Verb.WEIGHING_BEGUN: _("began the first round of a weighing"),
    Verb.JUDGED: _("wrote an own judgement"),
    Verb.TABLE_OPENED: _("opened the table of a weighing"),
    Verb.OUTCOME_WRITTEN: _("wrote a joint outcome"),
    Verb.OUTCOME_SIGNED: _("signed a joint outcome"),
    Verb.WEIGHING_DECIDED: _("decided a weighing, with another organisation"),
    Verb.DISSENT_WRITTEN: _("wrote to see it differently"),
    Verb.NAME_RELEASED: _("released a name to a weighing"),
    Verb.NAME_READ: _("read a name at a weighing"),
    Verb.INFORMATION_ANSWERED: _("typed in the answer of one party"),
    Verb.WEIGHING_HANDED_ON: _("gave a weighing to another chair"),
    Verb.WEIGHINGS_REMINDED: _("told who weighs that it goes by itself soon"),
    Verb.WEIGHING_BROUGHT_BACK: _("ended a weighing whose key nobody held"),
    Verb.WEIGHING_FAILED: _("counted a weighing that nobody decided"),
    Verb.WEIGHING_DESTROYED: _("destroyed a weighing"),
    Verb.WEIGHING_RESEALED: _("sealed a weighing anew"),
    Verb.FRAME_RECORDED: _("recorded on what weighing rests"),
}

REFUSALS = {
    "casework.weighing_step_not_open": _("That is not open now in this weighing."),
    "casework.weighing_of_two": _(
        "At least two people of two organisations decide. Give somebody of another "
        "organisation a seat."
    ),
    "casework.youth_professional_needed": _(
        "This is about a minor, or nobody knows the age: somebody who knows young "
        "people by profession has to sit here."
    ),
    "casework.every_criterion": _("Write something with each criterion."),
    "casework.answer_day_not_possible": _("Choose a day from today up to {latest}."),
    "casework.answer_day_needed": _("Choose the day by which they answer."),
    "casework.no_such_chair": _(
        "Choose a chair who is here and who did not take this concern in."
    ),
    "casework.chair_without_keys": _(
        "This chair has not made a vault yet, and could not open it."
    ),
    "casework.somebody_has_not_judged": _(
        "Not everybody who sits here has written yet. Until then nobody reads another."
    ),
    "casework.not_a_weigher_here": _(
        "This colleague cannot weigh this one: away, here already, or involved in "
        "taking it in."
    ),
    "casework.weigher_without_keys": _(
        "This weigher has not made a vault yet, and could not read."
    ),
    "casework.who_judged_stays": _(
        "Who judged keeps the seat: what was judged is not taken away."
    ),
    "casework.no_frame": _(
        "First record on what weighing rests here: who decided on the criteria, the "
        "legal ground, and the advice of the privacy officer."
    ),
    "casework.advice_before_decision": _(
        "The privacy officer advises before the decision, and both lie behind us."
    ),
    "casework.reference_not_possible": _(
        "Write where the advice can be found, at most {longest} characters, without "
        "anybody's name."
    ),
    "casework.nothing_to_sign": _(
        "Nothing waits for a signature. Put an outcome before the others."
    ),
    "casework.reason_needed": _("Choose why nothing is done."),
    "casework.holder_needed": _("Choose who becomes the case holder."),
    "casework.holder_without_keys": _(
        "This case holder has not made a vault yet, and could not open the case."
    ),
    "casework.receiver_needed": _("Choose who receives it."),
    "casework.party_needed": _(
        "Name one party, such as a school, in at most {longest} characters."
    ),
    "casework.party_asked_before": _(
        "This party was asked before. Each party is asked one thing, once."
    ),
    "casework.nobody_entered": _(
        "Nobody entered who this is about. Do that on the concern's page first."
    ),
    "casework.weighing_still_readable": _(
        "A key could not be destroyed; nothing was removed."
    ),
}

phrases.register(REFUSALS)
phrases.register({verb.value: text for verb, text in VERBS.items()})
