# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Weighings, cases and talks with life in them, and who sees which page."""

from collections import defaultdict
from uuid import UUID

from netwerkregie.domain.casework.actions import (
    case_persons,
    emergency,
    guardians,
    notices,
    plans,
    reviews,
    samples,
)
from netwerkregie.domain.casework.drafts.disclosures import (
    LegalGround,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.drafts.emergency import EmergencyReason
from netwerkregie.domain.casework.factories.cases import a_case, a_person
from netwerkregie.domain.casework.factories.conferences import (
    a_decision,
    a_note,
    an_action,
    an_item,
)
from netwerkregie.domain.casework.factories.disclosures import (
    a_disclosure,
    a_recipient,
)
from netwerkregie.domain.casework.factories.emergency import (
    an_emergency,
    the_emergency_key,
)
from netwerkregie.domain.casework.factories.plans import (
    a_plan,
    an_agreement,
    an_offer,
)
from netwerkregie.domain.casework.factories.reviews import a_look, a_wait, asked_end
from netwerkregie.domain.casework.factories.samples import a_dropped_concern
from netwerkregie.domain.casework.factories.weighings import (
    a_frame,
    a_weighing,
    a_weighing_at_the_table,
    a_weighing_begun,
)
from netwerkregie.domain.casework.models import Conference, Sample
from netwerkregie.domain.casework.tests import being as table_of
from netwerkregie.domain.casework.tests.ends import (
    HOLDER,
    PARTNER,
    being,
    closed_case,
    opened_case,
)
from netwerkregie.domain.casework.tests.test_weighings import (
    a_confirmed_concern,
    a_table,
)
from netwerkregie.domain.network.tests.being import the_clock
from netwerkregie.foundation.kernel import clock
from netwerkregie.foundation.kernel.ages import AgeBand
from tests.cast import PEOPLE
from tests.harness.world import World
from tests.house.addresses import DESK, addresses, filled
from tests.house.case_town import AWAY
from tests.house.matrix import MATRIX, ROLES
from tests.house.objects_of_casework import of_casework

Pages = dict[str, list[str]]
PEOPLE_OF_CASES = (
    "case_holder",
    "chair",
    "weigher",
    "family_counsellor",
    "dpo",
)
ALL_OF_CASEWORK = (
    *PEOPLE_OF_CASES,
    "intake_officer",
    "police_weigher",
    "youth_weigher",
    "case_partner",
)
PLACES = ("wegingen/", "dossiers/", "gezinsgesprekken/")
# They answer with a picture, a paper, a piece of a page, or lead elsewhere at once.
NO_PAGES = {"desk:case_file", "desk:family_blank", "desk:conference_news"}
WEIGHERS = {
    PEOPLE[f"{name}_mergelstad"].membership_id: name
    for name in ("weigher", "police_weigher", "youth_weigher")
}


def pages_of_casework(world: World) -> Pages:
    """Return each page once, at somebody who sees it."""
    found: Pages = defaultdict(list)
    objects = of_casework()
    known = addresses(DESK)
    for row in MATRIX.strip().splitlines():
        name, _visitor, cells = row.split()
        if not known[name].startswith(PLACES) or name in NO_PAGES:
            continue
        seen = [one for one in PEOPLE_OF_CASES if cells[ROLES.index(one)] == "o"]
        if seen:
            found[seen[0]].append(filled(name, known[name], objects))
    made = (_weighed(), _met(), _planned(), _left(), _kept_out(), _ended())
    for more in (*made, _looked(world)):
        for who, paths in more.items():
            found[who] += paths
    return found


def _weighed() -> Pages:
    """A weighing that is put, one being convened, and one at the table."""
    with being("chair") as chair:
        a_frame(chair)
    put = a_confirmed_concern()
    convened = a_weighing(a_table(), a_confirmed_concern())
    begun = a_weighing_begun(a_table(), a_confirmed_concern())
    table = a_weighing_at_the_table(a_table(), a_confirmed_concern())
    here = f"/wegingen/{table.id}/"
    return {
        "intake_officer": [f"/wegingen/melding/{put}/"],
        "chair": [f"/wegingen/{convened.id}/", f"/wegingen/{begun.id}/", here],
        "weigher": [
            f"/wegingen/{begun.id}/oordeel/",
            here,
            *(f"{here}{one}/" for one in ("tafel", "uitkomst", "wie")),
        ],
    }


def _met() -> Pages:
    """A conference with an item, a note, a decision and an action, being held."""
    made: Conference = table_of.a_table()
    whom = table_of.ids(table_of.HOLDER, table_of.PARTNER)
    with being("case_holder") as holder:
        item = an_item(holder, made, whom)
    table_of.begin(made, (table_of.HOLDER, table_of.PARTNER))
    with being("case_holder") as holder:
        a_note(holder, item)
        a_decision(holder, item)
        action = an_action(holder, item, PARTNER)
    here = f"/dossiers/{made.case_id}/overleggen/"
    one = f"{here}{made.id}/"
    ways = ("", "punt/", "tafel/", "verslag/")
    mine = f"/dossiers/{made.case_id}/acties/{action.id}/"
    return {
        "case_holder": [here, *(f"{one}{way}" for way in ways)],
        "case_partner": [mine],
    }


def _planned() -> Pages:
    """A plan with a goal, an agreement and an offer; measures apart from it."""
    case = opened_case()
    with being("case_holder") as holder:
        a_plan(holder, case, PARTNER)
        agreed = an_agreement(holder, case)
        offer = an_offer(holder, case)
        goal = plans.read_plan(holder, case.id).living_goals[0]
    here = f"/dossiers/{case.id}/"
    ways = (
        "",
        "plan/",
        "plan/doel/",
        f"plan/doel/{goal.id}/",
        "plan/afspraak/",
        f"plan/afspraak/{agreed.id}/",
        f"plan/afspraak/{agreed.id}/overdragen/",
        f"plan/afspraak/{agreed.id}/einde/",
        "plan/aanbod/",
        f"plan/aanbod/{offer.id}/",
        "plan/laten-zien/",
        "plan/vaststellen/",
        "formulieren/nieuw/",
        "formulieren/instrument/",
    )
    return {"case_holder": [here + way for way in ways]}


def _left() -> Pages:
    """What left a case, who looked, and emergency access."""
    with being("chair") as chair:
        police = a_recipient(chair, RecipientKind.POLICE, "Politie, basisteam")
        care = a_recipient(chair)
        the_emergency_key(chair, HOLDER)
    case = opened_case()
    with being("weigher") as weigher:
        locked = a_case(weigher, PARTNER)
    with being("case_holder") as holder:
        case_persons.keep(holder, case, a_person())
        left = a_disclosure(holder, case, recipient_id=care.id)
        asked = an_emergency(holder, locked)
    with being("chair") as chair:
        alone = an_emergency(
            chair, locked, is_alone=True, reason=EmergencyReason.THREAT_TO_LIFE
        )
        emergency.read(chair, alone.id)
    here = f"/dossiers/{case.id}/"
    way = f"?to={police.id}&ground={LegalGround.PUBLIC_TASK}&way={Way.PAPER}"
    return {
        "case_holder": [
            f"{here}verstrekkingen/",
            f"{here}verstrekkingen/nieuw/",
            f"{here}verstrekkingen/nieuw/{way}",
            f"{here}wie-keek/",
            f"/dossiers/verstrekkingen/{left.id}/",
            f"/dossiers/noodtoegang/{asked.id}/",
            "/dossiers/mijn-inzagen/",
        ],
        "chair": [
            f"/dossiers/noodtoegang/{asked.id}/",
            f"/dossiers/noodtoegang/{alone.id}/",
            f"/dossiers/noodtoegang/{alone.id}/verstrekken/",
            f"/dossiers/ontvangers/{police.id}/",
            f"{here}overdracht/",
        ],
    }


def _kept_out() -> Pages:
    """A guardian who is to be kept out waits for a second person, and one is out."""
    waits, stands = (opened_case(age_band=AgeBand.YOUNG_TEEN) for _ in range(2))
    empty = opened_case(age_band=AgeBand.YOUNG_TEEN)
    with being("case_holder") as holder:
        guardians.ask(holder, waits.id, AWAY)
        guardians.ask(holder, stands.id, AWAY)
    with being("chair") as chair:
        guardians.read_why(chair, stands.id)
        guardians.sign(chair, stands.id)
    return {
        "case_holder": [f"/dossiers/{one.id}/ouder/" for one in (empty, waits, stands)],
        "chair": [f"/dossiers/{waits.id}/ouder/"],
    }


def _ended() -> Pages:
    """A look to sign, an end to sign, a wait, and a case that was closed."""
    case, ending, closed = opened_case(), opened_case(), closed_case()
    with being("case_holder") as holder:
        reviews.ask_review(holder, case.id, a_look())
        a_wait(holder, case, PARTNER)
        notices.owe(holder, case)
        asked_end(holder, ending)
    here = f"/dossiers/{case.id}/"
    return {
        "case_holder": [
            *(f"{here}{one}/" for one in ("evaluatie", "wachten", "vertellen")),
            f"/dossiers/{ending.id}/afsluiten/",
            f"/dossiers/{closed.id}/gesloten/",
        ],
        "chair": [f"/dossiers/{closed.id}/", f"/dossiers/{closed.id}/gesloten/"],
        "case_partner": [
            f"{here}evaluatie/tekenen/",
            f"/dossiers/{ending.id}/afsluiten/tekenen/",
        ],
    }


def _looked(world: World) -> Pages:
    """A second look at a concern that was dropped, at whom chance chose."""
    with being("intake_officer") as officer:
        a_dropped_concern(officer)
    with the_clock(world) as actor:
        samples.draw(actor, clock.today())
    with being("intake_officer") as officer:
        samples.prepare(officer)
        sample = Sample.objects.get()
    assert sample.first_id is not None
    first: UUID = sample.first_id
    return {WEIGHERS[first]: [f"/wegingen/steekproef/{sample.id}/"]}
