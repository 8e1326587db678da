# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What stands on Vandaag: a few lists that need this person now, or nothing."""

from collections.abc import Callable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.intake.queries import advice as intake
from netwerkregie.domain.network.queries import agreements as network_agreements
from netwerkregie.domain.network.queries import contacts as network_contacts
from netwerkregie.domain.network.queries import doubles
from netwerkregie.domain.network.queries import initiatives as network_initiatives
from netwerkregie.domain.network.queries import joining as network_joining
from netwerkregie.domain.network.queries import offers as network_offers
from netwerkregie.domain.network.queries import organisations as network
from netwerkregie.domain.network.queries import people as network_people
from netwerkregie.domain.network.queries import promises as network_promises
from netwerkregie.domain.network.queries import relations as network_relations
from netwerkregie.domain.network.queries import visits as network_visits
from netwerkregie.doors.desk.components.values import QueueRow
from netwerkregie.doors.desk.intake.showing.threads import covers_today, rows_of
from netwerkregie.doors.desk.network.showing import brief_rows_of, objection_rows
from netwerkregie.doors.desk.network.showing import people as people_showing
from netwerkregie.doors.desk.network.showing.agreements import (
    rows_of as agreement_rows,
)
from netwerkregie.doors.desk.network.showing.doubles import pair_rows
from netwerkregie.doors.desk.network.showing.handovers import handing_rows
from netwerkregie.doors.desk.network.showing.initiatives import (
    SOON as INITIATIVES_SOON,
)
from netwerkregie.doors.desk.network.showing.initiatives import (
    proposal_rows,
)
from netwerkregie.doors.desk.network.showing.initiatives import (
    rows_of as initiative_rows,
)
from netwerkregie.doors.desk.network.showing.offers import introduction_rows
from netwerkregie.doors.desk.network.showing.promises import overdue_rows
from netwerkregie.doors.desk.network.showing.visits import rows_of_today, rows_to_log
from netwerkregie.doors.desk.signing.showing import rows_of as signing_rows
from netwerkregie.doors.desk.signing.showing import stalled_rows
from netwerkregie.doors.desk.today import owed
from netwerkregie.doors.desk.today.concerns import (
    concerns_waiting as concerns_waiting,
)
from netwerkregie.doors.desk.today.concerns import (
    keys_to_give as keys_to_give,
)
from netwerkregie.doors.desk.today.concerns import (
    my_own_key as my_own_key,
)
from netwerkregie.doors.desk.today.concerns import (
    people_to_tell as people_to_tell,
)
from netwerkregie.doors.desk.today.library import (
    answers_to_read_again,
    colleagues_waiting,
)
from netwerkregie.doors.desk.today.of_programme import activities, money
from netwerkregie.doors.desk.today.section import Section as Section
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.policies import (
    may_confirm_role,
    may_read_proposals,
)
from netwerkregie.foundation.kernel import Actor, Role
from netwerkregie.foundation.signing import queries as signatures
from netwerkregie.overview.oversight import queries as oversight

MOST_PAIRS = 3
ADVICE_DESK = (Role.NETWORK_DIRECTOR, Role.DEPUTY, Role.INTAKE_OFFICER)


def sections_for(actor: Actor, today: date) -> list[Section]:
    """Return what needs the actor now; an empty list is a calm day."""
    made = (section(actor, today) for section in SECTIONS)
    return [one for one in made if one is not None]


def questions_waiting(actor: Actor, _today: date) -> Section | None:
    """Questions with their promised dates, for the advice desk."""
    if not actor.has(*ADVICE_DESK):
        return None
    waiting = intake.waiting(actor)
    if not waiting:
        return None
    return Section(
        title=_("Questions waiting for an answer"),
        rows=rows_of(waiting, covers_today(actor)),
        url=reverse("desk:advice"),
        more=_("All questions"),
    )


def feedback_due(actor: Actor, today: date) -> Section | None:
    """Feedback that somebody who asked waits for, due soon or late."""
    rows = owed.feedback_rows(actor, today)
    if not rows:
        return None
    return Section(
        title=_("Feedback still owed"),
        rows=rows,
        url=reverse(owed.OWED_URL),
        more=_("All that we owe"),
    )


def danger_to_review(actor: Actor, today: date) -> Section | None:
    """A danger to life that a colleague passed on, to look back at (row M21)."""
    rows = owed.danger_rows(actor, today)
    if not rows:
        return None
    return Section(title=_("Passed on because a life was in danger"), rows=rows)


def roles_to_read(actor: Actor, _today: date) -> Section | None:
    """Roles that wait for a second reader, for whoever may be one."""
    if not may_read_proposals(actor):
        return None
    # One's own proposal waits for somebody else.
    proposed = [
        one for one in accounts.proposals(actor) if may_confirm_role(actor, one)
    ]
    if not proposed:
        return None
    return Section(
        title=_("Waiting for a second reader"),
        template="desk/today/_count.html",
        items=[len(proposed)],
        url=reverse("desk:role_proposals"),
        more=_("Read them"),
    )


def visits_today(actor: Actor, today: date) -> Section | None:
    """Where one goes today."""
    going = network_visits.of_today(actor, today)
    if not going:
        return None
    return Section(
        title=_("Your visits today"),
        rows=rows_of_today(going),
        url=reverse("desk:week"),
        more=_("The whole week"),
    )


def visits_to_log(actor: Actor, today: date) -> Section | None:
    """Visits of the past weeks that nobody logged yet."""
    waiting = network_visits.to_log(actor, today)
    if not waiting:
        return None
    return Section(title=_("Visits to log"), rows=rows_to_log(waiting))


def relations_due(actor: Actor, today: date) -> Section | None:
    """Organisations with a next date in the coming week, or past it."""
    agreed = network.agreed_for(actor, today)
    if not agreed:
        return None
    return Section(
        title=_("Agreed to speak"),
        rows=brief_rows_of(agreed),
        url=reverse("desk:organisations"),
        more=_("All organisations"),
    )


def relations_quiet(actor: Actor, today: date) -> Section | None:
    """Relations whose own rhythm was let go."""
    quiet = network.going_quiet(actor, today)
    if not quiet:
        return None
    return Section(
        title=_("Not spoken for a long time"),
        rows=brief_rows_of(quiet),
        url=reverse("desk:organisations") + "?stil=on&op=due",
        more=_("All that went quiet"),
    )


def maybe_twice(actor: Actor, _today: date) -> Section | None:
    """Organisations that may be here twice, the most alike first."""
    waiting = doubles.waiting(actor, MOST_PAIRS)
    if not waiting:
        return None
    return Section(
        title=_("Here twice?"),
        rows=pair_rows(waiting),
        url=reverse("desk:doubles_queue"),
        more=_("All pairs"),
    )


def objections(actor: Actor, _today: date) -> Section | None:
    """Organisations that object to what we noted and wait for an answer."""
    waiting = network_contacts.open_objections(actor)
    if not waiting:
        return None
    return Section(title=_("Objections to settle"), rows=objection_rows(waiting))


def promises_overdue(actor: Actor, today: date) -> Section | None:
    """Promises of both sides that are past their day."""
    late = network_promises.overdue(actor, today)
    if not late:
        return None
    return Section(title=_("Promises past their day"), rows=overdue_rows(late))


def relations_to_take_over(actor: Actor, _today: date) -> Section | None:
    """Handovers in which something waits, and organisations without a colleague."""
    if not actor.has(Role.NETWORK_DIRECTOR, Role.DEPUTY):
        return None
    rows = handing_rows(
        actor,
        network_relations.waiting_handovers(actor),
        network_relations.count_orphans(actor),
    )
    if not rows:
        return None
    return Section(title=_("Not taken over yet"), rows=rows)


def invitations_expiring(actor: Actor, today: date) -> Section | None:
    """Invitations that vanish within a week: of which organisation, when; no names."""
    ending = network_people.expiring(actor, today)
    if not ending:
        return None
    return Section(
        title=_("Invitations about to end"),
        rows=people_showing.ending_rows(ending),
        url=reverse("desk:invitations"),
        more=_("People we asked"),
    )


def agreements_ending(actor: Actor, today: date) -> Section | None:
    """Agreements that one looks after and that end within sixty days."""
    ending = network_agreements.ending_for(actor, today)
    if not ending:
        return None
    return Section(
        title=_("Agreements about to end"),
        rows=agreement_rows(ending),
        url=reverse("desk:agreements"),
        more=_("All agreements"),
    )


def agreements_refused(actor: Actor, _today: date) -> Section | None:
    """Agreements to which a party said no, for who looks after them."""
    refused = network_agreements.refused_for(actor)
    if not refused:
        return None
    return Section(
        title=_("A party said no to an agreement"), rows=agreement_rows(refused)
    )


def proposals_waiting(actor: Actor, _today: date) -> Section | None:
    """Proposals of residents that wait for an answer."""
    waiting = network_initiatives.open_proposals(actor)
    if not waiting:
        return None
    return Section(
        title=_("Proposals of residents"),
        rows=proposal_rows(waiting[:5]),
        url=reverse("desk:proposals"),
        more=_("All proposals"),
    )


def initiatives_ending(actor: Actor, today: date) -> Section | None:
    """Initiatives that end within a month unless somebody confirms them."""
    found = network_initiatives.ending(actor, today + INITIATIVES_SOON)
    if not found:
        return None
    return Section(
        title=_("Initiatives about to end"),
        rows=initiative_rows(found, today),
        url=reverse("desk:initiatives"),
        more=_("All initiatives"),
    )


def introductions_agreed(actor: Actor, _today: date) -> Section | None:
    """Introductions to which both sides said yes in the last fortnight."""
    agreed = network_offers.waiting(actor)
    if not agreed:
        return None
    return Section(
        title=_("Both want to be introduced"),
        rows=introduction_rows(agreed),
        url=reverse("desk:offers"),
        more=_("All offers and requests"),
    )


def newcomers(actor: Actor, _today: date) -> Section | None:
    """People who joined by themselves and were not welcomed yet."""
    joined = network_joining.newcomers(actor)
    if not joined:
        return None
    return Section(
        title=_("New in the network"),
        template="desk/network/people/_newcomers.html",
        items=people_showing.newcomer_rows(joined),
        url=reverse("desk:network_people"),
        more=_("People in the network"),
    )


def to_read_along(actor: Actor, today: date) -> Section | None:
    """What a colleague asked this person to read and sign."""
    rows = signing_rows(signatures.waiting_for(actor, today))
    return Section(title=_("Asked to read along"), rows=rows) if rows else None


def reading_stalls(actor: Actor, _today: date) -> Section | None:
    """What nobody reads, for the chair: of which kind, and until when."""
    rows = stalled_rows(signatures.stalled(actor))
    return Section(title=_("Nobody reads along"), rows=rows) if rows else None


def runs_asking(actor: Actor, _today: date) -> Section | None:
    """Destructions larger than usual, for the two people who look first."""
    asking = oversight.runs_asking(actor)
    if not asking:
        return None
    rows = [
        QueueRow(
            title=_("%(ripe)s of %(population)s records would go at once")
            % {"ripe": run.ripe, "population": run.population},
            url=reverse("desk:oversight_run", args=[run.id]),
        )
        for run in asking
    ]
    return Section(title=_("A second reader is needed"), rows=rows)


SECTIONS: tuple[Callable[[Actor, date], Section | None], ...] = (
    my_own_key,
    concerns_waiting,
    people_to_tell,
    danger_to_review,
    questions_waiting,
    feedback_due,
    keys_to_give,
    to_read_along,
    reading_stalls,
    roles_to_read,
    objections,
    colleagues_waiting,
    visits_today,
    visits_to_log,
    promises_overdue,
    relations_to_take_over,
    relations_due,
    agreements_refused,
    agreements_ending,
    introductions_agreed,
    proposals_waiting,
    newcomers,
    invitations_expiring,
    initiatives_ending,
    answers_to_read_again,
    relations_quiet,
    maybe_twice,
    runs_asking,
    activities,
    money,
)
