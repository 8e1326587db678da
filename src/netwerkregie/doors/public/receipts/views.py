# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A receiver says that something came, or that something is not right."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from netwerkregie.domain.casework.actions import receipts
from netwerkregie.domain.casework.drafts.disclosures import ReceiptAnswer
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel.labels import label

SAID = {"ja": ReceiptAnswer.RECEIVED, "nee": ReceiptAnswer.NOT_RIGHT}


@require_http_methods(["GET", "POST"])
def receipt(request: DeskRequest, token: str) -> HttpResponse:
    """Show a number and two buttons, and take in which was pressed."""
    bearer = receipts.come_in(request.actor, token)
    said = SAID.get(request.POST.get("doen", ""))
    if request.method == "POST" and said is not None:
        receipts.answer(bearer, said)
        return redirect("public:receipt", token)
    answer = bearer.receipt.answer
    context = {
        "number": bearer.number,
        "is_recall": bearer.is_recall,
        "asked_on": bearer.receipt.asked_on,
        "said": label(ReceiptAnswer(answer)) if answer else "",
        "is_wrong": answer == ReceiptAnswer.NOT_RIGHT,
    }
    return render(request, "public/receipts/receipt.html", context)
