# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""One way to try an act from a form: a refusal comes back beside what was typed."""

from collections.abc import Callable

from django import forms
from django.http import HttpResponse
from django.shortcuts import render

from netwerkregie.doors.amounts import said as said
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken


def tried(request: DeskRequest, form: forms.Form, act: Callable[[], object]) -> bool:
    """Do what a form asks, if it is sound; a refusal stands at its field.

    Returns:
        whether it was done.

    """
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        act()
    except RuleBroken as broken:
        field = broken.field if broken.field in form.fields else None
        form.add_error(field, said(broken))
        return False
    return True


def form_page(
    request: DeskRequest, form: forms.Form, template: str, **values: object
) -> HttpResponse:
    """Show a form; one that was refused says so to the browser as well."""
    context = {"form": form, **values}
    return render(request, template, context, status=422 if form.is_bound else 200)
