# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of initiatives and proposals."""

from django.utils.translation import gettext_lazy as _

from netwerkregie.domain.network.rules.initiatives import (
    EndedKind,
    Need,
    ProposalReason,
    ProposalState,
    ProposalStep,
    Stage,
)
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.foundation.kernel import phrases
from netwerkregie.foundation.kernel.labels import name_them

name_them(
    [
        (Stage.IDEA, _("Idea")),
        (Stage.TRYING_OUT, _("Trying out")),
        (Stage.RUNNING, _("Running")),
        (Stage.LASTING, _("Lasting")),
        (Stage.STOPPED, _("Stopped")),
        (Need.ROOM, _("A room or a place")),
        (Need.HANDS, _("Hands: people who help")),
        (Need.MONEY, _("Money")),
        (Need.KNOWLEDGE, _("Knowledge or a speaker")),
        (Need.MATERIAL, _("Material")),
        (Need.PARTNER, _("An organisation that joins")),
        (Need.ATTENTION, _("Attention: that people know of it")),
        (ProposalState.WAITING, _("Waiting for our answer")),
        (ProposalState.ASKED, _("We asked a question")),
        (ProposalState.ACCEPTED, _("Accepted")),
        (ProposalState.DECLINED, _("Not accepted")),
        (ProposalStep.ACCEPT, _("Accept it")),
        (ProposalStep.ASK, _("Ask a question first")),
        (ProposalStep.DECLINE, _("Not accept it")),
        (ProposalStep.ANSWER, _("Answer the question")),
        (ProposalReason.FITS, _("It fits: we are going to look who can join")),
        (ProposalReason.JOINS, _("It fits with something that is going on already")),
        (ProposalReason.UNCLEAR, _("It is not clear yet what would happen")),
        (ProposalReason.PLACE_UNCLEAR, _("It is not clear yet where or for whom")),
        (ProposalReason.NOT_OURS, _("It is not something the network is for")),
        (ProposalReason.EXISTS, _("It exists already")),
        (ProposalReason.ABOUT_PERSONS, _("It is about particular people")),
        (ProposalReason.COMMERCIAL, _("It is an offer to sell something")),
        (ProposalReason.NO_ANSWER, _("Our question was not answered in time")),
        (ProposalReason.TOO_LATE, _("We did not get to it in time; we are sorry")),
        (EndedKind.PROPOSAL_ACCEPTED, _("Accepted proposals")),
        (EndedKind.PROPOSAL_DECLINED, _("Proposals that were not accepted")),
        (EndedKind.INITIATIVE, _("Initiatives that ended")),
        (EndedKind.MESSAGE, _("Messages whose term ended")),
        (EndedKind.INCIDENT, _("Incidents whose term ended")),
    ]
)

phrases.register(
    {
        "network.initiative_empty": _("Give the initiative a name."),
        "network.about_empty": _("Say in a few words what it is."),
        "network.result_empty": _("Say in a few words what came of it."),
        "network.day_not_yet": _("That day is still to come."),
        "network.partner_already": _("That organisation was asked already."),
        "network.partners_confirm": _(
            "The partners say themselves whether this goes on, through their own link."
        ),
        "network.has_partners": _(
            "An organisation carries this initiative. Put it on 'Stopped' instead."
        ),
        "network.proposal_answered": _("This proposal has its answer already."),
        "network.reason_of_another": _(
            "This reason belongs to another answer. Choose one that fits."
        ),
        "network.words_empty": _("Write it in your own words; it is read publicly."),
    }
)

phrases.register(
    {
        Verb.INITIATIVE_ADDED: _("wrote down an initiative"),
        Verb.INITIATIVE_CHANGED: _("changed an initiative"),
        Verb.INITIATIVE_REMOVED: _("removed an initiative without partners"),
        Verb.INITIATIVE_CONFIRMED: _("an initiative goes on for another year"),
        Verb.INITIATIVE_ENDED: _("an initiative that nobody confirmed ended"),
        Verb.PARTNER_ASKED: _("asked an organisation to carry an initiative"),
        Verb.PARTNER_TAKEN_OFF: _("no longer asks an organisation"),
        Verb.PARTNER_CONFIRMED: _("an organisation says that it carries an initiative"),
        Verb.PARTNER_LEFT: _("an organisation no longer carries an initiative"),
        Verb.PARTNER_ENDED: _("an unanswered question to a partner ended"),
        Verb.PROPOSAL_MADE: _("somebody proposed an initiative"),
        Verb.PROPOSAL_DECIDED: _("answered a proposal"),
        Verb.PROPOSAL_SAID_BACK: _("the proposer answered our question"),
        Verb.PROPOSAL_MAILED: _("mailed the answer to a proposal"),
        Verb.PROPOSAL_ENDED: _("a proposal was destroyed"),
    }
)
