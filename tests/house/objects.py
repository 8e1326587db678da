# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One of everything that has an address, in Mergelstad; made as people make it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from uuid import UUID, uuid4

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from netwerkregie.domain.intake.actions import (
    asking,
    colleagues,
    concern_persons,
    concern_reading,
    concerns,
    danger,
    feedback,
    library,
    library_sharing,
    reading,
    referrals,
)
from netwerkregie.domain.intake.actions.notes import write_note
from netwerkregie.domain.intake.drafts import FileDraft, NoteDraft, QuestionDraft, Want
from netwerkregie.domain.intake.drafts.colleagues import ColleagueDraft
from netwerkregie.domain.intake.drafts.concerns import Kind, PartDraft, PersonDraft
from netwerkregie.domain.intake.drafts.library import (
    ItemDraft,
    ItemKind,
    ReadingDraft,
    Texts,
    Theme,
)
from netwerkregie.domain.intake.drafts.triage import (
    DangerDraft,
    HelpKind,
    PassedTo,
    Reason,
    ReceiverDraft,
    ReferralDraft,
)
from netwerkregie.domain.intake.factories.concerns import a_concern
from netwerkregie.domain.intake.queries import concerns as queries
from netwerkregie.domain.intake.queries import library as library_queries
from netwerkregie.domain.network.actions import (
    agenda,
    doubles,
    handovers,
    incidents,
    initiatives,
    links,
    merges,
    messages,
    own_page,
    proposals,
)
from netwerkregie.domain.network.actions.own_page import answer
from netwerkregie.domain.network.drafts import AnswerDraft, AnswerKind
from netwerkregie.domain.network.drafts.incidents import (
    CallDraft,
    Function,
    IncidentDraft,
    IncidentKind,
)
from netwerkregie.domain.network.drafts.initiatives import (
    InitiativeDraft,
    ProposalDraft,
)
from netwerkregie.domain.network.drafts.messages import Audience, MessageDraft
from netwerkregie.domain.network.drafts.visits import DeviceKind
from netwerkregie.domain.network.factories import (
    a_contact,
    a_link,
    a_promise,
    a_visit,
    an_invitation,
    an_organisation,
)
from netwerkregie.domain.network.factories.agreements import an_agreement
from netwerkregie.domain.network.factories.offers import an_offer
from netwerkregie.domain.network.factories.people import (
    a_code,
    a_focal_point,
    a_training,
)
from netwerkregie.domain.network.tests.being import DIRECTOR, holding
from netwerkregie.domain.programme.actions import bookings, evaluations, grant_rounds
from netwerkregie.domain.programme.drafts.budget import euro
from netwerkregie.domain.programme.drafts.evaluations import Moment
from netwerkregie.domain.programme.drafts.photos import PhotoState
from netwerkregie.domain.programme.drafts.small_grants import RoundDraft
from netwerkregie.domain.programme.factories import (
    a_commitment,
    a_line,
    a_year,
    an_invoice,
    own_money,
)
from netwerkregie.domain.programme.factories.activities import an_activity
from netwerkregie.domain.programme.factories.goals import a_goal, an_indicator
from netwerkregie.domain.programme.factories.materials import (
    a_format,
    ask_to_read,
    read_and_sign,
    with_a_file,
)
from netwerkregie.domain.programme.factories.quotes import (
    a_quote,
    a_quote_request,
    a_supplier,
)
from netwerkregie.domain.programme.factories.small_grants import an_application
from netwerkregie.domain.programme.models import BudgetLine, Photo, SharedFormat, Source
from netwerkregie.domain.programme.queries import activities as activity_queries
from netwerkregie.foundation.accounts import actions as accounts
from netwerkregie.foundation.accounts.actions import absence
from netwerkregie.foundation.accounts.drafts import AbsenceDraft, RoleDraft
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, Role, clock
from netwerkregie.foundation.signing import actions as signing
from netwerkregie.foundation.signing.drafts import Asking
from netwerkregie.foundation.tenancy.enter import as_host
from tests.asking import ask_anonymously
from tests.cast import MERGELSTAD, PEOPLE, acting_as, sign_in
from tests.harness.world import World
from tests.house.objects_of_accounts import accounts_of
from tests.house.objects_of_casework import of_casework
from tests.pictures import a_photo_with_a_place

LIST = Path(__file__).resolve().parents[1] / "data" / "relatielijst.xlsx"


def one_of_everything(world: World) -> dict[str, str]:
    """Return what stands in an address, by the name that the address gives it."""
    network = _of_network()
    return (
        _of_intake(world)
        | network
        | _of_triage(world, UUID(network["organisation_id"]))
        | _of_accounts()
        | _of_oversight(world)
        | _of_programme()
        | _of_materials()
        | of_casework()
        | {"word": "a" * 26, "token": "a" * 26, "pk": "1", "name": "advice"}
    )


def _of_intake(world: World) -> dict[str, str]:
    photo = SimpleUploadedFile("x.jpg", a_photo_with_a_place(), "image/jpeg")
    thread, _ = ask_anonymously(world, "Wat kan ik doen?", files=(photo,))
    with world.connect_as_superuser() as superuser:
        file = superuser.execute("SELECT id FROM intake_advicefile").fetchone()
    assert file
    with acting_as(DIRECTOR, unlocked=True) as director:
        note = write_note(director, NoteDraft(body="Morgen bellen."))
    with acting_as("focal_point_mergelstad", unlocked=True) as asker:
        draft = QuestionDraft("Wat kan ik nog doen?", Want.ONLY_ADVICE)
        question = asking.ask(asker, draft, once=uuid4())
    return {
        "thread_id": str(thread),
        "file_id": str(file[0]),
        "note_id": str(note.id),
        "question_id": str(question.id),
        "member_id": str(uuid4()),
        "address_id": str(uuid4()),
        **_of_concerns(),
        **_of_library(),
    }


def _of_library() -> dict[str, str]:
    texts = Texts("Hoe begin ik?", "Begin met wat u zag.")
    draft = ItemDraft(ItemKind.ANSWER, Theme.CONVERSATION, texts)
    with acting_as("director_gouwedam") as elsewhere:
        theirs = library.write(elsewhere, draft).id
        said = ReadingDraft(library_queries.get_item(elsewhere, theirs).hash)
        reading.ask(elsewhere, theirs, said)
    with acting_as("deputy_gouwedam") as elsewhere:
        reading.open_text(elsewhere, theirs)
        reading.sign(elsewhere, theirs, said)
    with acting_as("director_gouwedam") as elsewhere:
        shared = library_sharing.share(elsewhere, theirs)
    with acting_as(DIRECTOR) as director:
        item = library.write(director, draft)
        centre = ColleagueDraft("", Theme.HELP, "Ouders", "Wat helpt ouders?")
        asked = colleagues.ask(director, centre)
    return {
        "item_id": str(item.id),
        "shared_id": str(shared.id),
        "colleague_id": str(asked.id),
    }


def _of_concerns() -> dict[str, str]:
    """A concern as far as it goes: with a file, read along, and known who it is."""
    file = FileDraft("image/jpeg", a_photo_with_a_place())
    done = PartDraft(Kind.DONE, "De mentor belde met thuis.", files=(file,))
    who = PersonDraft("Joris Verzonnen", "De brief moet bezorgd worden.")
    with acting_as("intake_officer_mergelstad", unlocked=True) as officer:
        concern = a_concern(officer)
        concerns.add_part(officer, concern.id, done)
        concern_reading.ask_reader(officer, concern.id, None)
    with acting_as("both_in_mergelstad", unlocked=True) as reader:
        concerns.open_concern(reader, concern.id)
        concern_reading.confirm(reader, concern.id, "Dit is concreet.")
    with acting_as("intake_officer_mergelstad", unlocked=True) as officer:
        concern_persons.enter_person(officer, concern.id, who)
        (picture,) = queries.files_of(officer, concern)
    return {"concern_id": str(concern.id), "picture_id": str(picture.id)}


def _of_triage(world: World, organisation: UUID) -> dict[str, str]:
    """A referral that waits, feedback that is owed, and a danger that was passed on."""
    first, _ = ask_anonymously(world, "Waar kan ik terecht?")
    second, _ = ask_anonymously(world, "Het gebeurt vanavond.")
    with acting_as(DIRECTOR, unlocked=True) as director:
        party = ReceiverDraft(HelpKind.NEIGHBOURHOOD_TEAM, organisation)
        receiver = referrals.add_receiver(director, party)
        referral = referrals.refer(
            director,
            first,
            ReferralDraft(
                receiver.id, Reason.HELP_AT_HOME, "Zij helpen u.", "Hulp thuis gezocht."
            ),
        )
        debt = feedback.owe(director, thread_id=first, due_on=clock.today())
        called = DangerDraft(PassedTo.EMERGENCY, True, "Gebeld.", "Wij belden 112.")
        passed = danger.pass_on(director, second, called)
    return {
        "outcome": "advice_given",
        "receiver_id": str(receiver.id),
        "referral_id": str(referral.id),
        "debt_id": str(debt.id),
        "passed_id": str(passed.id),
    }


def _of_network() -> dict[str, str]:
    with acting_as(DIRECTOR) as director:
        organisation = an_organisation(director, "De Brug")
        other = an_organisation(director, "Het Veer")
        merge = merges.merge(director, kept_id=organisation.id, gone_id=other.id)
        third = an_organisation(director, "De Brugg")
        pair = doubles.say_two(director, organisation.id, third.id)
        _, token = a_link(director, organisation.id)
        invitation = an_invitation(director)
        links.show_code(director, None)
        visit = a_visit(director, organisation.id)
        feed, _ = agenda.connect(director, DeviceKind.OUTLOOK)
    with holding(token) as holder:
        own_page.confirm(holder, confirmed_as="secretaris")
    with acting_as(DIRECTOR) as director:
        contact = a_contact(director, organisation.id, "Zaal op 3 juli")
        agreement = an_agreement(director, [organisation.id])
        promise = a_promise(director, organisation.id)
        handover = handovers.start(director, PEOPLE["deputy_mergelstad"].membership_id)
        offer = an_offer(director, organisation.id)
        code = a_code(director, organisation.id)
    with holding(code) as holder:
        a_focal_point(holder.actor, code)
    with acting_as(DIRECTOR) as director:
        training = a_training(director)
    with holding(token) as holder:
        objection = answer(holder, contact.id, AnswerDraft(AnswerKind.OBJECTION, "Nee"))
    return {
        "organisation_id": str(organisation.id),
        "contact_id": str(contact.id),
        "agreement_id": str(agreement.id),
        "offer_id": str(offer.id),
        "introduction_id": str(uuid4()),
        "training_id": str(training.id),
        "arrival_id": str(uuid4()),
        "invitation_id": str(invitation.id),
        "merge_id": str(merge.id),
        "pair_id": str(pair.id),
        "visit_id": str(visit.id),
        "feed_id": str(feed.id),
        **_of_initiatives(str(organisation.id)),
        **_of_messages(),
        "answer_id": str(objection.id),
        "promise_id": str(promise.id),
        "handover_id": str(handover.id),
        "run_id": _a_list(),
    }


def _of_programme() -> dict[str, str]:
    with acting_as(DIRECTOR) as director:
        year, source = a_year(director), own_money(director)
        line = a_line(director, {source.id: "2000"})
        commitment = a_commitment(director, line, {source.id: "300"})
        invoice = an_invoice(director, commitment, "300")
        activity = an_activity(director, is_public=True, places=20)
        evaluation = evaluations.open_evaluation(director, activity.id, Moment.AFTER)
        goal = a_goal(director, year.year)
        indicator = an_indicator(director, goal.id)
        told = accounts_of(director, commitment, source)
        buying = _of_buying(director, line, source)
    with as_host("mergelstad.localhost") as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        holder = activity_queries.come_to(visitor, activity.id)
        _booking, code = bookings.book(holder, activity.id, 2)
    return told | {
        "activity_id": str(activity.id),
        "goal_id": str(goal.id),
        "indicator_id": str(indicator.id),
        "code": code,
        "evaluation_id": str(evaluation.id),
        "words_id": str(uuid4()),
        "year": str(year.year),
        "source_id": str(source.id),
        "line_id": str(line.id),
        "commitment_id": str(commitment.id),
        "invoice_id": str(invoice.id),
        **buying,
    }


def _of_buying(director: Actor, line: BudgetLine, source: Source) -> dict[str, str]:
    """A round that is open, an application with a photo, and a quote."""
    today = clock.today()
    money = euro("200")
    wanted = RoundDraft(
        line.id, source.id, "Ronde", "Open.", money, money, today, today
    )
    found = grant_rounds.add_round(director, wanted)
    grant_rounds.publish_round(director, found.id)
    key, _word = an_application(director, found, asked=euro("100"))
    photo = Photo.objects.create(
        municipality_id=director.municipality_id,
        grant_id=key,
        content=b"x",
        content_type="image/png",
        alt="Een tafel",
        nobody=True,
        state=PhotoState.WAITING,
        added_on=today,
        destroy_on=today,
    )
    asking = a_quote_request(director, line, source)
    supplier = a_supplier(director)
    return {
        "round_id": str(found.id),
        "asked_id": str(key),
        "photo_id": str(photo.id),
        "asking_id": str(asking.id),
        "supplier_id": str(supplier.id),
        "quote_id": str(a_quote(director, asking, supplier).id),
    }


def _of_materials() -> dict[str, str]:
    with acting_as("director_gouwedam") as elsewhere:
        theirs = a_format(elsewhere, title="Van elders")
        with_a_file(elsewhere, theirs)
        ask_to_read(elsewhere, theirs.id)
    with acting_as("deputy_gouwedam") as reader:
        read_and_sign(reader, theirs.id)
        shared = SharedFormat.objects.get()
        file = shared.files.get()
    with acting_as(DIRECTOR) as director:
        version = a_format(director)
        with_a_file(director, version)
        return {
            "format_id": str(version.format_id),
            "format_version_id": str(version.id),
            "format_file_id": str(version.files.get().id),
            "shared_format_id": str(shared.id),
            "shared_file_id": str(file.id),
        }


def _of_messages() -> dict[str, str]:
    with acting_as(DIRECTOR) as director:
        words = MessageDraft("Bijeenkomst", "Koffie.", Audience.PROFESSIONALS)
        message = messages.write(director, words)
        happens = IncidentDraft(IncidentKind.UNREST)
        incident = incidents.open_incident(director, happens)
        police = CallDraft(Function.POLICE, "0900 8844")
        call = incidents.add_call(director, IncidentKind.UNREST, police)
    return {
        "message_id": str(message.id),
        "incident_id": str(incident.id),
        "call_id": str(call.id),
        "kind": IncidentKind.UNREST.value,
    }


def _of_initiatives(organisation_id: str) -> dict[str, str]:
    key = uuid4()
    with as_host("mergelstad.localhost") as here:
        visitor = Actor(ActorKind.VISITOR, here.municipality_id)
        proposals.propose(visitor, ProposalDraft(key, "Fietsles", "In het park."))
    with acting_as(DIRECTOR) as director:
        made = initiatives.add(director, InitiativeDraft("Buurtmaaltijd"))
        asked = initiatives.ask_partner(director, made.id, UUID(organisation_id))
    return {
        "initiative_id": str(made.id),
        "partnership_id": str(asked.id),
        "proposal_id": str(key),
    }


def _a_list() -> str:
    director = sign_in(Client(), DIRECTOR)
    upload = SimpleUploadedFile("lijst.xlsx", LIST.read_bytes())
    seen = director.post("/relaties/lijsten/", {"kind": "relations", "file": upload})
    [sealed] = re.findall(r'name="sealed"[^>]*value="([^"]*)"', seen.content.decode())
    taken = director.post(
        "/relaties/lijsten/aannemen/", {"kind": "relations", "sealed": sealed}
    )
    return str(taken["Location"]).rstrip("/").rpartition("/")[2]


def _of_accounts() -> dict[str, str]:
    volunteer = PEOPLE["volunteer_mergelstad"].membership_id
    with acting_as("administrator_mergelstad") as administrator:
        grant = accounts.propose_role(
            administrator, RoleDraft(volunteer, Role.INTAKE_OFFICER)
        )
    return {
        "membership_id": str(volunteer),
        "grant_id": str(grant.id),
        "request_id": _a_second_reading(),
        "known_id": str(uuid4()),
        "absence_id": _an_absence(),
    }


def _an_absence() -> str:
    deputy = PEOPLE["deputy_mergelstad"].membership_id
    with acting_as("deputy_mergelstad") as actor:
        draft = AbsenceDraft(deputy, date(2030, 7, 1), date(2030, 7, 14))
        return str(absence.say_absent(actor, draft).pk)


def _a_second_reading() -> str:
    pool = (Role.INTAKE_OFFICER, Role.DEPUTY)
    asking = Asking("lesson", uuid4(), "0" * 64, Purpose.ADVICE, pool, uuid4())
    with acting_as("intake_officer_mergelstad") as officer:
        return str(signing.ask(officer, asking).id)


def _of_oversight(world: World) -> dict[str, str]:
    """A certificate, a stopped run and a failed job, as found in the morning."""
    certificate, run = uuid4(), uuid4()
    with world.connect_as_superuser() as superuser:
        superuser.execute(
            "INSERT INTO oversight_erasurecertificate (id, municipality_id, model,"
            " retention_class, selection_category, reason, records,"
            " first_term_ended_on, last_term_ended_on, announced_on, erased_on,"
            " backups_gone_on, ledger_seq, trace_id) VALUES (%s, %s,"
            " 'intake.AdviceThread', 'advice thread', '-', '-', 1, current_date,"
            " current_date, current_date, current_date, current_date, 1, %s)",
            [certificate, MERGELSTAD, uuid4()],
        )
        superuser.execute(
            "INSERT INTO oversight_retentionrun (id, municipality_id, model,"
            " retention_class, started_on, ripe, population, state) VALUES (%s, %s,"
            " 'intake.AdviceThread', 'advice thread', current_date, 9, 9, 'asking')",
            [run, MERGELSTAD],
        )
        job = superuser.execute(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, args, status)"
            " VALUES ('main', 'intake.let_rest',"
            " jsonb_build_object('municipality_id', %s::text), 'failed') RETURNING id",
            [str(MERGELSTAD)],
        ).fetchone()
    assert job
    return {
        "certificate_id": str(certificate),
        "job_id": str(job[0]),
        "oversight_run_id": str(run),
    }
