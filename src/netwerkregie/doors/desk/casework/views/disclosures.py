# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What leaves a case: to whom, exactly what, read along, let leave, on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_GET,
    require_http_methods,
    require_POST,
)

from netwerkregie.domain.casework.actions import (
    case_disclosures,
    disclosures,
    handovers,
    recalls,
    receipts,
)
from netwerkregie.domain.casework.drafts.disclosures import (
    NAMED,
    CaseChoice,
    DisclosureState,
    LegalGround,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.letters_of_disclosure import (
    desk_host,
    receipt_address,
)
from netwerkregie.domain.casework.models import Case, Disclosure
from netwerkregie.domain.casework.queries import cases, readings
from netwerkregie.domain.casework.queries import disclosures as queries
from netwerkregie.domain.casework.queries import emergency as emergencies
from netwerkregie.doors.desk.casework.forms.disclosures import (
    OwnWordsForm,
    PiecesForm,
    ReceiverForm,
)
from netwerkregie.doors.desk.casework.showing import disclosures as showing
from netwerkregie.doors.desk.casework.views.cases import frame, show_error
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import (
    Locked,
    NotFound,
    RuleBroken,
    VaultUnavailable,
)
from netwerkregie.foundation.kernel.phrases import say_error

HERE = "desk/casework/disclosures/"


@require_GET
def disclosure_list(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show what left of a case and may leave, without a word of it."""
    case = cases.get_case(request.actor, case_id)
    found = queries.disclosures_of(request.actor, case)
    context = frame(request, case, _("Disclosures")) | {
        "rows": showing.rows_of(found),
        "can_start": queries.may_disclose(request.actor, case),
        "can_hand_over": queries.may_disclose_to_others(request.actor, case),
    }
    return render(request, f"{HERE}list.html", context)


@require_http_methods(["GET", "POST"])
def new(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Prepare a disclosure in steps: to whom, exactly what, look, let leave."""
    case = cases.get_case(request.actor, case_id)
    receivers = queries.recipients(request.actor)
    first = ReceiverForm(
        request.GET or None, receivers=showing.receiver_choices(receivers)
    )
    context = frame(request, case, _("Disclose")) | {"form": first, "step": 1}
    if not first.is_valid():
        status = 422 if first.is_bound else 200
        return render(request, f"{HERE}to_whom.html", context, status=status)
    kinds = {str(one.id): RecipientKind(one.kind) for one in receivers}
    return _what(request, case, context, _chosen(first, kinds))


def _chosen(first: ReceiverForm, kinds: dict[str, RecipientKind]) -> CaseChoice:
    to = first.cleaned_data["to"]
    kind = kinds.get(to) or RecipientKind(to)
    return CaseChoice(
        to=kind,
        ground=LegalGround(first.cleaned_data["ground"]),
        way=Way(first.cleaned_data["way"]),
        recipient_id=UUID(to) if kind in NAMED else None,
        statement_ids=(),
        why="",
    )


def _what(
    request: DeskRequest, case: Case, context: dict[str, Any], choice: CaseChoice
) -> HttpResponse:
    """Show what can leave, then exactly what does, then let it."""
    actor, step = request.actor, request.POST.get("step", "")
    try:
        found = case_disclosures.offered(actor, case.id, choice.to)
        who = case_disclosures.offered_identity(actor, case, choice.to)
    except (Locked, VaultUnavailable) as shut:
        context |= {"is_locked": isinstance(shut, Locked), "shut": say_error(shut)}
        return render(request, f"{HERE}what.html", context | {"form": None})
    form = _pieces_form(request, case, found, who)
    context |= {"form": form, "step": 2, "back": request.get_full_path()}
    if request.method == "POST" and form.is_valid():
        choice = _with_pieces(choice, form)
        try:
            draft = case_disclosures.draft_of(actor, case, choice, found)
            if step == "bekijk":
                context |= {"pieces": showing.draft_pieces(draft), "step": 3}
                context |= {"draft": showing.draft_pairs(draft, form)}
                disclosures.check(actor, draft)
                return render(request, f"{HERE}look.html", context)
            made = disclosures.disclose(actor, draft)
        except RuleBroken as broken:
            show_error(form, broken)
            context["step"] = 2
        else:
            return redirect("desk:disclosure", made.id)
    status = 422 if form.is_bound and form.errors else 200
    return render(request, f"{HERE}what.html", context, status=status)


def _pieces_form(
    request: DeskRequest,
    case: Case,
    found: list[case_disclosures.Offered],
    who: list[case_disclosures.OfferedField],
) -> PiecesForm:
    seats = cases.seats_of(request.actor, case)
    names = accounts.names_of(request.actor, {one.membership_id for one in seats})
    return PiecesForm(
        request.POST or None,
        pieces=showing.offered_choices(found),
        identity=showing.identity_choices(who),
        readers=[
            (str(key), name)
            for key, name in names.items()
            if key != request.actor.membership_id
        ],
    )


def _with_pieces(choice: CaseChoice, form: PiecesForm) -> CaseChoice:
    return CaseChoice(
        to=choice.to,
        ground=choice.ground,
        way=choice.way,
        recipient_id=choice.recipient_id,
        statement_ids=[UUID(one) for one in form.cleaned_data["pieces"]],
        why=form.cleaned_data["why"],
        identity=form.fields_of_whom(),
        reader_id=form.reader_id(),
        once=form.cleaned_data["once"],
    )


@require_http_methods(["GET", "POST"])
def disclosure(request: DeskRequest, disclosure_id: UUID) -> HttpResponse:
    """Show exactly what leaves or left; sign it, let it leave, take it back."""
    found = queries.get_disclosure(request.actor, disclosure_id)
    form = OwnWordsForm(request.POST if "words" in request.POST else None)
    if request.method == "POST":
        try:
            said = _act(request, disclosure_id, form)
        except (RuleBroken, Locked, VaultUnavailable) as error:
            messages.error(request, say_error(error))
        else:
            if said:
                messages.success(request, said)
                return redirect("desk:disclosure", disclosure_id)
    context = _page_of(request, disclosure_id) | {"form": form}
    status = 422 if form.is_bound else 200
    del found
    return render(request, f"{HERE}detail.html", context, status=status)


def _act(request: DeskRequest, disclosure_id: UUID, form: OwnWordsForm) -> str:
    """Do what was pressed and return what to say; empty when the form is not right."""
    actor, wish = request.actor, request.POST.get("doen", "")
    if wish == "verstrek":
        disclosures.let_leave(actor, disclosure_id)
        return _("Disclosed. It stands in the log.")
    if wish == "intrekken":
        disclosures.withdraw(actor, disclosure_id)
        return _("Withdrawn. Nothing has left.")
    if wish == "terug":
        recalls.recall(actor, disclosure_id)
        return _("Asked back. The receiver hears it within a day.")
    if wish == "teken" and form.is_valid():
        disclosures.sign(actor, disclosure_id, form.cleaned_data["words"])
        return _("Signed. Your words are sealed.")
    return ""


def _case_around(request: DeskRequest, found: Disclosure) -> Case | None:
    """Return the case it left from; who let it out in an emergency sits in none."""
    try:
        return cases.get_case(request.actor, found.case_id) if found.case_id else None
    except NotFound:
        return None


def _page_of(request: DeskRequest, disclosure_id: UUID) -> dict[str, Any]:
    actor = request.actor
    found = queries.get_disclosure(actor, disclosure_id)
    case = _case_around(request, found)
    names = showing.names_about(actor, found)
    context: dict[str, Any] = {
        "disclosure": found,
        "has_left": found.has_left,
        "pairs": showing.pairs_of(found, names),
        "is_mine": found.made_by == actor.membership_id,
        "can_leave": queries.may_let_leave(actor, found),
        "can_sign": queries.may_read_along(actor, found),
        "is_file": found.way == Way.SEALED_FILE,
        "is_named": RecipientKind(found.to_kind) in NAMED,
        "is_over": found.state == DisclosureState.WITHDRAWN,
    }
    if case is not None:
        context |= frame(request, case, found.number)
    try:
        whole = disclosures.read(actor, disclosure_id)
    except (Locked, VaultUnavailable) as shut:
        return context | {"shut": say_error(shut), "is_locked": not actor.is_unlocked}
    reading = disclosures.standing(actor, whole)
    mine = {who for who, _text in whole.words}
    return context | {
        "pieces": showing.pieces_of(whole),
        "words": showing.words_of(whole, names),
        "reading": reading if found.needs_second else None,
        "is_signed": reading.is_signed,
        "has_signed": actor.membership_id in mine and not context["is_mine"],
    }


@require_POST
def paper(request: DeskRequest, disclosure_id: UUID) -> HttpResponse:
    """Show what left as a sheet to print, with the link for the receipt; no copy."""
    found = queries.get_disclosure(request.actor, disclosure_id)
    if not found.has_left:
        return redirect("desk:disclosure", disclosure_id)
    whole = disclosures.read(request.actor, disclosure_id)
    link = receipts.link_of(request.actor, found)
    names = showing.names_about(request.actor, found)
    host = desk_host(request.actor)
    context = {
        "disclosure": found,
        "pairs": showing.pairs_of(found, names),
        "pieces": showing.pieces_of(whole),
        "address": receipt_address(host, link[1]) if link else "",
        "due_on": link[0].due_on if link else None,
    }
    return render(request, f"{HERE}paper.html", context)


@require_POST
def sealed_file(request: DeskRequest, disclosure_id: UUID) -> HttpResponse:
    """Hand over the file that only the receiver opens; nothing of it is kept."""
    name, raw = handovers.make_file(request.actor, disclosure_id)
    answer = HttpResponse(raw, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_GET
def who_looked(request: DeskRequest, case_id: UUID) -> HttpResponse:
    """Show the members of a case who opened it when; a line each and no total."""
    case = cases.get_case(request.actor, case_id)
    found = readings.readings_of(request.actor, case)
    by_emergency = emergencies.of_case(request.actor, case)
    context = frame(request, case, _("Who looked")) | {
        "table": showing.readings_table(request.actor, found) if found else None,
        "emergencies": showing.emergency_rows(by_emergency),
    }
    return render(request, f"{HERE}who_looked.html", context)


@require_GET
def own_readings(request: DeskRequest) -> HttpResponse:
    """Show somebody what they opened themselves, in which case, for what purpose."""
    found = readings.own_readings(request.actor)
    table = showing.readings_table(request.actor, found, with_case=True)
    context = {"table": table if found else None}
    return render(request, f"{HERE}own_readings.html", context)
