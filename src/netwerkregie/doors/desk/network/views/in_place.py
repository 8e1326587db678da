# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changing one thing where it stands; without a script each is a page of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.network.actions import in_place as actions
from netwerkregie.domain.network.actions.organisations import ChangedMeanwhile
from netwerkregie.domain.network.models import Organisation
from netwerkregie.domain.network.queries import in_place as queries
from netwerkregie.domain.network.queries import organisations
from netwerkregie.doors.desk.network.forms.in_place import (
    DistrictsForm,
    NextForm,
    PracticalForm,
)
from netwerkregie.doors.desk.network.showing import practical_of
from netwerkregie.doors.desk.network.views.organisations import crumbs_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import Actor, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@dataclass(frozen=True, slots=True)
class Place:
    """Something on the page that is changed where it stands.

    Args:
        anchor: its id on the page.
        title: what the page without a script is called.
        box: the template that shows it.
        form: makes its form from what was typed.
        save: does it.
        seen: what stands there now, as the form carries it.
        shown: the values of its box.

    """

    anchor: str
    title: Any
    box: str
    form: Callable[[Actor, Organisation, QueryDict | None], Any]
    save: Callable[[Actor, UUID, Any], Organisation]
    seen: Callable[[Organisation], str]
    shown: Callable[[Actor, Organisation], dict[str, Any]]


def _next_form(_actor: Actor, found: Organisation, typed: QueryDict | None) -> NextForm:
    seen = queries.next_as_seen(found)
    return NextForm(typed, initial={"next_on": found.next_on, "seen": seen})


def _practical_form(
    _actor: Actor, found: Organisation, typed: QueryDict | None
) -> PracticalForm:
    seen = {"seen": queries.practical_as_seen(found)}
    names = ("best_time", "reach_by", "entrance", "shoes_off")
    return PracticalForm(
        typed, initial={one: getattr(found, one) for one in names} | seen
    )


def _districts_form(
    actor: Actor, found: Organisation, typed: QueryDict | None
) -> DistrictsForm:
    seen = queries.districts_as_seen(found.id)
    every = [(str(one.id), one.name) for one in organisations.districts(actor)]
    initial = {"district_ids": seen.split(","), "seen": seen}
    return DistrictsForm(typed, initial=initial, districts=every)


NEXT = Place(
    "volgende",
    _("The next date"),
    "desk/network/in_place/_next.html",
    _next_form,
    lambda actor, key, form: actions.set_next(actor, key, form.draft()),
    queries.next_as_seen,
    lambda _actor, _found: {},
)
PRACTICAL = Place(
    "praktisch",
    _("Practical"),
    "desk/network/in_place/_practical.html",
    _practical_form,
    lambda actor, key, form: actions.change_practical(actor, key, form.draft()),
    queries.practical_as_seen,
    lambda _actor, found: {"practical": practical_of(found)},
)
DISTRICTS = Place(
    "wijken",
    _("Works in"),
    "desk/network/in_place/_districts.html",
    _districts_form,
    lambda actor, key, form: actions.change_districts(actor, key, form.draft()),
    lambda found: queries.districts_as_seen(found.id),
    lambda actor, found: {
        "districts": organisations.with_family(actor, found.id).districts
    },
)


@require_http_methods(["GET", "POST"])
def next_date(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Set, move or clear the day on which we speak again."""
    return _change(request, organisation_id, NEXT)


@require_http_methods(["GET", "POST"])
def practical(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Change how to call on an organisation."""
    return _change(request, organisation_id, PRACTICAL)


@require_http_methods(["GET", "POST"])
def districts(request: DeskRequest, organisation_id: UUID) -> HttpResponse:
    """Change where an organisation works."""
    return _change(request, organisation_id, DISTRICTS)


def _change(request: DeskRequest, organisation_id: UUID, place: Place) -> HttpResponse:
    found = organisations.get_organisation(request.actor, organisation_id)
    if request.GET.get("klaar"):
        return _box(request, found, place)
    form = place.form(request.actor, found, request.POST or None)
    now = None
    if request.method == "POST" and form.is_valid():
        try:
            saved = place.save(request.actor, organisation_id, form)
        except ChangedMeanwhile as met:
            form.add_error(None, say_error(met))
            now = {"organisation": met.current}
            now |= place.shown(request.actor, met.current)
            _see(form, place.seen(met.current))
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            return _saved(request, saved, place)
    return _form(request, found, place, form, now)


def _see(form: forms.Form, seen: str) -> None:
    """Keep what was typed; the next press is about what stands there now."""
    typed = QueryDict(mutable=True)
    for name in form.data:
        typed.setlist(name, form.data.getlist(name))  # type: ignore[attr-defined]
    typed["seen"] = seen
    form.data = typed


def _saved(request: DeskRequest, saved: Organisation, place: Place) -> HttpResponse:
    if getattr(request, "htmx", False):
        return _box(request, saved, place, is_saved=True)
    here = reverse("desk:organisation", args=[saved.id])
    return redirect(f"{here}#{place.anchor}")


def _box(
    request: DeskRequest, found: Organisation, place: Place, *, is_saved: bool = False
) -> HttpResponse:
    context = {"organisation": found, "is_saved": is_saved}
    context |= place.shown(request.actor, found)
    return render(request, place.box, context)


def _form(
    request: DeskRequest,
    found: Organisation,
    place: Place,
    form: forms.Form,
    now: dict[str, Any] | None,
) -> HttpResponse:
    here = reverse("desk:organisation", args=[found.id])
    context = {
        "form": form,
        "place": place,
        "now": now,
        "organisation": found,
        "back_url": f"{here}#{place.anchor}",
        "crumbs": crumbs_of(found, str(place.title)),
    }
    if getattr(request, "htmx", False):
        # A script swaps answers that succeeded only; the form says what was wrong.
        return render(request, "desk/network/in_place/_form.html", context)
    status = 422 if form.is_bound else 200
    return render(request, "desk/network/in_place/page.html", context, status=status)
