# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Suppliers at the desk: organisations by their public facts."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from netwerkregie.domain.programme.actions import suppliers as actions
from netwerkregie.domain.programme.models import Supplier
from netwerkregie.domain.programme.queries import quotes as queries
from netwerkregie.doors.desk.components.values import Crumb
from netwerkregie.doors.desk.programme.forms.quotes import SupplierForm
from netwerkregie.doors.desk.programme.showing import quotes as showing
from netwerkregie.doors.desk.programme.views.trying import form_page, tried
from netwerkregie.foundation.accounts.typed import DeskRequest

FACTS = ("name", "number", "email", "phone", "facts", "version")


@require_GET
def suppliers(request: DeskRequest) -> HttpResponse:
    """Show the suppliers by name."""
    context = {
        "rows": showing.supplier_rows(queries.suppliers(request.actor)),
        "tabs": showing.tabs_of("desk:suppliers"),
        "can_buy": queries.can_buy(request.actor),
        "crumbs": [Crumb(_("Suppliers"))],
    }
    return render(request, "desk/programme/quotes/suppliers.html", context)


@require_http_methods(["GET", "POST"])
def add(request: DeskRequest) -> HttpResponse:
    """Write a supplier down."""
    queries.require_buyer(request.actor)
    form = SupplierForm(request.POST or None)
    made: list[Supplier] = []
    if tried(
        request,
        form,
        lambda: made.append(actions.add_supplier(request.actor, form.draft())),
    ):
        messages.success(request, _("Written down."))
        return redirect("desk:supplier", made[0].id)
    crumbs = [Crumb(_("Suppliers"), reverse("desk:suppliers")), Crumb(_("New"))]
    template = "desk/programme/quotes/supplier_form.html"
    return form_page(request, form, template, crumbs=crumbs)


@require_http_methods(["GET", "POST"])
def supplier(request: DeskRequest, supplier_id: UUID) -> HttpResponse:
    """Show a supplier with what it offered, and change its facts."""
    found = queries.get_supplier(request.actor, supplier_id)
    before = {name: getattr(found, name) for name in FACTS}
    form = SupplierForm(request.POST or None, initial=before)
    if tried(
        request,
        form,
        lambda: actions.change_supplier(request.actor, supplier_id, form.draft()),
    ):
        messages.success(request, _("Changed."))
        return redirect("desk:supplier", supplier_id)
    if form.is_bound:
        # What was typed stays; the next press is about what is saved now.
        form.data = request.POST.copy()
        form.data["version"] = str(found.version)
    return form_page(
        request,
        form,
        "desk/programme/quotes/supplier.html",
        supplier=found,
        facts=showing.supplier_facts(found),
        rows=showing.offered_rows(queries.quotes_of_supplier(request.actor, found)),
        can_buy=queries.can_buy(request.actor),
        crumbs=[Crumb(_("Suppliers"), reverse("desk:suppliers")), Crumb(found.name)],
    )
