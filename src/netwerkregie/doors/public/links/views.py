# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages behind a link. Opening one changes nothing: mail programs open links too."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from netwerkregie.domain.network.actions import own_entry, own_page
from netwerkregie.domain.network.queries import links as queries
from netwerkregie.domain.network.queries.promises import own_promises
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.doors.public.joining.showing import record_of
from netwerkregie.doors.public.links import agreements, initiatives, referrals
from netwerkregie.doors.public.links.forms import (
    AnswerForm,
    EntryForm,
    OwnFactsForm,
    ReaderForm,
    initial_of_entry,
    initial_of_facts,
)
from netwerkregie.doors.public.links.promises import promises_of
from netwerkregie.doors.public.links.showing import contacts_of
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound, RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error

# Most who register were asked at work and read their mail: two fields and one tap.
AT_WORK = {"kind": "professional", "reach_by": "email"}


@require_safe
def organisation(request: DeskRequest, token: str) -> HttpResponse:
    """Show an organisation what is kept about contacts with it."""
    holder = queries.come_in(request.actor, token)
    link = queries.get_link(holder)
    context: dict[str, Any] = {
        "token": token,
        "link": link,
        "organisation": queries.get_own_organisation(holder),
    }
    if link.confirmed_on is None:
        context["form"] = ReaderForm()
        return render(request, "public/links/confirm_reader.html", context)
    context["contacts"] = contacts_of(queries.own_contacts(holder), token)
    context["promises"] = promises_of(own_promises(holder), token)
    context |= agreements.section(holder, context["organisation"], token)
    context |= initiatives.section(holder, token)
    context |= referrals.section(holder, token)
    return render(request, "public/links/organisation.html", context)


@require_POST
def confirm_reader(request: DeskRequest, token: str) -> HttpResponse:
    """Take in that somebody speaks for the organisation."""
    holder = queries.come_in(request.actor, token)
    form = ReaderForm(request.POST)
    if form.is_valid():
        try:
            own_page.confirm(holder, confirmed_as=form.cleaned_data["confirmed_as"])
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("From now on your organisation reads along."))
            return redirect("public:own_organisation", token)
    own = queries.get_own_organisation(holder)
    context = {"token": token, "form": form, "organisation": own}
    return render(request, "public/links/confirm_reader.html", context, status=422)


@require_http_methods(["GET", "POST"])
def own_facts(request: DeskRequest, token: str) -> HttpResponse:
    """Let an organisation say what it is and how to reach it."""
    holder = queries.come_in(request.actor, token)
    own = queries.get_own_organisation(holder)
    form = OwnFactsForm(request.POST or None, initial=initial_of_facts(own))
    if request.method == "POST" and form.is_valid():
        try:
            own_page.change_facts(holder, form.draft())
        except RuleBroken as broken:
            _add(form, broken)
        else:
            messages.success(request, _("Saved."))
            return redirect("public:own_organisation", token)
    context = {"token": token, "form": form, "organisation": own}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/own_facts.html", context, status=status)


@require_http_methods(["GET", "POST"])
def step_down(request: DeskRequest, token: str) -> HttpResponse:
    """Ask once more, and let somebody stop reading along."""
    holder = queries.come_in(request.actor, token)
    if request.method == "POST":
        own_page.step_down(holder)
        return redirect("public:done")
    own = queries.get_own_organisation(holder)
    context = {"token": token, "organisation": own}
    return render(request, "public/links/step_down.html", context)


@require_http_methods(["GET", "POST"])
def answer(request: DeskRequest, token: str, contact_id: UUID) -> HttpResponse:
    """Take in an organisation's view of a contact, or its objection."""
    holder = queries.come_in(request.actor, token)
    listed = [one for one in queries.own_contacts(holder) if one.id == contact_id]
    if not listed:
        raise NotFound
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            own_page.answer(holder, contact_id, form.draft())
        except RuleBroken as broken:
            _add(form, broken)
        else:
            messages.success(request, _("It stands beside the contact."))
            return redirect("public:own_organisation", token)
    context = {"token": token, "form": form, "contact": contacts_of(listed, token)[0]}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/answer.html", context, status=status)


@require_http_methods(["GET", "POST"])
def invitation(request: DeskRequest, token: str) -> HttpResponse:
    """Ask somebody, who decides what stands in the entry, or says no thanks."""
    holder = queries.come_in(request.actor, token)
    asked = queries.get_own_invitation(holder)
    form = EntryForm(
        request.POST or None,
        initial=AT_WORK
        | {"name": asked.name, "role": asked.role, "email": asked.address},
    )
    done = _registered(request, holder, form, own_entry.accept)
    if done is not None:
        return done
    context = {"token": token, "form": form, "asked": asked}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/invitation.html", context, status=status)


@require_POST
def decline(request: DeskRequest, token: str) -> HttpResponse:
    """Take in a 'no thanks'."""
    own_entry.decline(queries.come_in(request.actor, token))
    return redirect("public:done")


@require_http_methods(["GET", "POST"])
def register(request: DeskRequest, token: str) -> HttpResponse:
    """Let somebody register with the code on a colleague's phone."""
    holder = queries.come_in(request.actor, token)
    code = queries.get_own_code(holder)
    form = EntryForm(request.POST or None, initial=AT_WORK)
    done = _registered(request, holder, form, own_entry.register)
    if done is not None:
        return done
    context = {"form": form, "organisation": code.organisation}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/register.html", context, status=status)


@require_http_methods(["GET", "POST"])
def entry(request: DeskRequest, token: str) -> HttpResponse:
    """Show somebody their own entry, to change or to leave."""
    holder = queries.come_in(request.actor, token)
    own = queries.get_own_entry(holder)
    form = EntryForm(request.POST or None, initial=initial_of_entry(own))
    if request.method == "POST" and form.is_valid():
        try:
            own_entry.change(holder, form.draft())
        except RuleBroken as broken:
            _add(form, broken)
        else:
            messages.success(request, _("Saved."))
            return redirect("public:own_entry", token)
    context = {"token": token, "form": form, "entry": own, **record_of(holder)}
    status = 422 if form.is_bound else 200
    return render(request, "public/links/entry.html", context, status=status)


@require_POST
def renew(request: DeskRequest, token: str) -> HttpResponse:
    """Take in that somebody still wants to be here."""
    own_entry.renew(queries.come_in(request.actor, token))
    messages.success(request, _("Thank you. We ask again in a year."))
    return redirect("public:own_entry", token)


@require_POST
def withdraw(request: DeskRequest, token: str) -> HttpResponse:
    """Let somebody leave; the entry is gone when this page answers."""
    own_entry.withdraw(queries.come_in(request.actor, token))
    return redirect("public:done")


@require_safe
def done(request: DeskRequest) -> HttpResponse:
    """Say that it is gone; this page knows nobody."""
    return render(request, "public/links/done.html")


def _registered(
    request: DeskRequest, holder: Holder, form: EntryForm, act: Any
) -> HttpResponse | None:
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        token = act(holder, form.draft())
    except RuleBroken as broken:
        _add(form, broken)
        return None
    messages.success(
        request,
        _("You are in the network. Keep this address: the link also comes by mail."),
    )
    return redirect("public:own_entry", token)


def _add(form: forms.Form, broken: RuleBroken) -> None:
    form.add_error(broken.field, say_error(broken))
