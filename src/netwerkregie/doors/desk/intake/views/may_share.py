# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""May I share this? A short aid for whoever is signed in; it asks no name.

It looks nothing up, opens nothing and writes nothing down, not even that it was asked.
"""

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from netwerkregie.domain.intake.drafts.sharing import Receiver, Secrecy, Stage
from netwerkregie.doors.desk.components.values import Crumb, Tab
from netwerkregie.doors.desk.intake.forms.may_share import MayShareForm
from netwerkregie.doors.desk.intake.showing import may_share as showing
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel.labels import label


@require_GET
def ask(request: DeskRequest) -> HttpResponse:
    """Ask three questions, and answer them on the same page."""
    form = MayShareForm(request.GET or None)
    answer = None
    if form.is_valid():
        values = form.cleaned_data
        answer = showing.told(
            Stage(values["fase"]), Receiver(values["aan"]), form.answer()
        )
    status = 422 if form.is_bound and answer is None else 200
    context = {"form": form, "answer": answer}
    return render(request, "desk/intake/may_share.html", context, status=status)


@require_GET
def table(request: DeskRequest) -> HttpResponse:
    """Show all answers at once, for who would rather look than be asked."""
    wanted = request.GET.get("geheim", "")
    secrecy = Secrecy(wanted) if wanted in set(Secrecy) else Secrecy.NO
    context = {
        "table": showing.table_of(secrecy),
        "tabs": [
            Tab(label(one), f"?geheim={one}", current=one is secrecy) for one in Secrecy
        ],
        "crumbs": [
            Crumb(_("May I share this?"), reverse("desk:may_share")),
            Crumb(_("The whole table")),
        ],
    }
    return render(request, "desk/intake/may_share_table.html", context)
