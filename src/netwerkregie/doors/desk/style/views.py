# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The living style page: every component, in every state, from the real templates."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from netwerkregie.doors.desk.style import samples
from netwerkregie.doors.desk.style.forms import SampleForm, wrong_form


@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """Show the components; nothing here comes from a municipality."""
    forms = {"form": SampleForm(), "wrong_form": wrong_form()}
    frame = {"navigation": samples.NAVIGATION, "menu": samples.MENU}
    return render(request, "desk/style/page.html", samples.samples() | forms | frame)
