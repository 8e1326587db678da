# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of organisations, one of them, and writing it down."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.network import figures
from netwerkregie.domain.network.actions import organisations as actions
from netwerkregie.domain.network.drafts import Known
from netwerkregie.domain.network.models import ContactMoment, Organisation
from netwerkregie.domain.network.queries import contacts, imports, people
from netwerkregie.domain.network.queries import organisations as queries
from netwerkregie.domain.network.queries.doubles import apart_from
from netwerkregie.domain.network.queries.organisations import Family, Filter, Sort
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.network.forms import (
    FilterForm,
    OrganisationForm,
    initial_of,
)
from netwerkregie.doors.desk.network.showing import (
    agreements,
    facts_of,
    initiatives,
    offers,
    people_rows,
    practical_of,
    promises,
    reason_words,
    relations,
    rows_of,
    timeline_of,
    together_of,
    visits,
)
from netwerkregie.doors.desk.network.showing import people as showing_people
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, NotFound, RuleBroken, clock
from netwerkregie.foundation.kernel.phrases import say_error

# What else hangs on an organisation, a function per noun, each one or two questions.
SECTIONS: tuple[
    Callable[[Actor, Organisation, Sequence[UUID]], dict[str, Any]], ...
] = (
    promises.section,
    agreements.section,
    offers.section,
    initiatives.section,
    showing_people.section,
)


@require_GET
def organisation_list(request: DeskRequest) -> HttpResponse:
    """Show the organisations that fit, by name or longest not spoken first."""
    queries.require_workplace(request.actor)
    form = FilterForm(request.GET, districts=_district_choices(request.actor))
    wanted = _wanted(form)
    page = queries.organisations(request.actor, wanted, request.GET.get("na", ""))
    context = {
        "form": form,
        "rows": rows_of(page.organisations),
        "more": _more(request.GET, page.next),
        "is_filtered": form.has_changed(),
        "is_narrowed": any(
            request.GET.get(name) for name in ("domein", "wijk", "stil")
        ),
    }
    return render(request, _template(request, "list", "_rows"), context)


@require_GET
def detail(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Show an organisation with everything that was spoken."""
    try:
        found = queries.with_family(request.actor, organisation_id)
    except NotFound:
        elsewhere = queries.merged_into(request.actor, organisation_id)
        if elsewhere is None:
            raise
        return redirect("desk:organisation", elsewhere)
    page = _page_of(request.actor, found)
    return render(request, "desk/network/detail.html", page)


@require_GET
def doubles(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Show which others may be this one; a part of the page, or a page by itself."""
    found = queries.get_organisation(request.actor, organisation_id)
    context = {
        "organisation": found,
        "same": _same(request.actor, vars(found), besides=found),
        "crumbs": crumbs_of(found, _("Here twice?")),
    }
    return render(request, _template(request, "doubles", "_doubles"), context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write down an organisation, after asking whether it is here already."""
    queries.require_workplace(request.actor)
    districts = _district_choices(request.actor)
    form = OrganisationForm(request.POST or None, districts=districts)
    same: list[dict[str, object]] = []
    if request.method == "POST" and form.is_valid():
        if "sure" not in request.POST:
            same = _same(request.actor, form.cleaned_data)
        if not same:
            try:
                made = actions.add(request.actor, form.draft())
            except RuleBroken as broken:
                form.add_error(broken.field, say_error(broken))
            else:
                messages.success(request, _("The organisation is written down."))
                return redirect("desk:organisation", made.id)
    crumbs = [Crumb(_("Organisations"), reverse("desk:organisations")), Crumb(_("New"))]
    context = {"form": form, "same": same, "crumbs": crumbs}
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/add.html", context, status=status)


@require_GET
def alike(request: DeskRequest) -> HttpResponse:
    """Say, while somebody types a name, which may be here already."""
    queries.require_workplace(request.actor)
    name = request.GET.get("name", "")[:120]
    besides = None
    with suppress(ValueError):
        own = UUID(request.GET.get("zelf", ""))
        besides = queries.get_organisation(request.actor, own)
    same = _same(request.actor, {"name": name}, besides)
    return render(request, "desk/network/_alike.html", {"same": same})


@require_http_methods(["GET", "POST"])
def change(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Change the public facts; whoever saves second sees what the first changed."""
    found = queries.get_organisation(request.actor, organisation_id)
    served = [one.id for one in queries.districts_of(request.actor, [found.id])]
    form = OrganisationForm(
        request.POST or None,
        initial=initial_of(found, served),
        districts=_district_choices(request.actor),
    )
    changed: list[dict[str, object]] = []
    if request.method == "POST" and form.is_valid():
        try:
            actions.change(request.actor, organisation_id, form.draft())
        except actions.ChangedMeanwhile as met:
            form.add_error(None, say_error(met))
            changed = _what_changed(form, met.current)
            # What was typed stays; the next press is about what is saved now.
            typed = request.POST.copy()
            typed["version"] = str(met.current.version)
            form.data = typed
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Saved."))
            return redirect("desk:organisation", organisation_id)
    context = {
        "form": form,
        "organisation": found,
        "changed": changed,
        "crumbs": crumbs_of(found, _("Change")),
    }
    template = _template(request, "change", "_change")
    return render(request, template, context, status=422 if form.is_bound else 200)


def crumbs_of(found: Organisation, last: str = "") -> list[Crumb]:
    """Return the way to an organisation."""
    here = reverse("desk:organisation", args=[found.id])
    crumbs = [Crumb(_("Organisations"), reverse("desk:organisations"))]
    crumbs.append(Crumb(found.name, here if last else ""))
    return [*crumbs, Crumb(last)] if last else crumbs


def _page_of(actor: Actor, whole: Family) -> dict[str, Any]:
    found, family = whole.organisation, whole.ids
    newest = contacts.spoken(actor, family)
    spoken = newest.contacts
    links = contacts.links_of(actor, family)
    known = relations.section(actor, found, family)
    makers = {one.made_by for one in spoken if one.made_by}
    makers |= {one.colleague for one in known["known_by"]}
    names = accounts.names_of(actor, makers) if makers else {}
    known["known_by"] = relations.knowers(known["known_by"], names, actor)
    page = {
        "organisation": found,
        "facts": facts_of(found),
        "practical": practical_of(found),
        "districts": whole.districts,
        "entries": timeline_of(spoken, names),
        "older": newest.older,
        "together": together_of(spoken),
        "latest": _own_latest(actor, spoken),
        "people": people_rows(people.people_of(actor, family)),
        "readers": [one for one in links if one.confirmed_on],
        "asked": [one for one in links if not one.confirmed_on],
        "merges": imports.merges_of(actor, found.id) if family[1:] else [],
        "agreed_on": found.agreed_on(clock.today()),
        "is_quiet": found.has_gone_quiet(clock.today()),
        "hangs_on_one": figures.all_by_one(spoken, clock.today()),
        "visits": visits.section(actor, found, family),
        "crumbs": crumbs_of(found),
    }
    for section in SECTIONS:
        page |= section(actor, found, family)
    return page | known


def _own_latest(actor: Actor, spoken: list[ContactMoment]) -> ContactMoment | None:
    return next((one for one in spoken if one.made_by == actor.membership_id), None)


def _same(
    actor: Actor, values: dict[str, Any], besides: Organisation | None = None
) -> list[dict[str, object]]:
    names = Known.__dataclass_fields__
    known = Known(**{name: values.get(name) or "" for name in names})
    own = besides.id if besides else None
    apart = apart_from(actor, [own]) if own else set()
    return [
        {"organisation": one, "why": reason_words(likeness)}
        for one, likeness in queries.maybe_the_same(actor, known, own)
        if one.id not in apart
    ]


def _what_changed(
    form: OrganisationForm, current: Organisation
) -> list[dict[str, object]]:
    """Return the fields in which the typed values differ from what is saved now."""
    return [
        {"label": form.fields[name].label, "now": getattr(current, name)}
        for name in form.cleaned_data
        if name not in {"version", "district_ids", "rhythm_days"}
        and form.cleaned_data[name] != getattr(current, name)
    ]


def _wanted(form: FilterForm) -> Filter:
    form.is_valid()
    values = form.cleaned_data
    return Filter(
        text=values.get("q", ""),
        domain=values.get("domein", ""),
        district_id=UUID(values["wijk"]) if values.get("wijk") else None,
        is_quiet=values.get("stil", False),
        sort=Sort(values.get("op") or Sort.NAME),
    )


def _district_choices(actor: Actor) -> list[tuple[str, Any]]:
    return [(str(id_), name) for id_, name in queries.district_names(actor)]


def _more(asked: QueryDict, mark: str) -> str:
    if not mark:
        return ""
    query = asked.copy()
    query["na"] = mark
    return f"?{query.urlencode()}"


def _template(request: DeskRequest, whole: str, part: str) -> str:
    """Choose the whole page, or the part that a script asked for."""
    name = part if getattr(request, "htmx", False) else whole
    return f"desk/network/{name}.html"
