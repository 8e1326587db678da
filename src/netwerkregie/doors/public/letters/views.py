# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages behind the links of a message to many: replying, and stopping with one tap."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_POST

from netwerkregie.domain.network.actions import own_entry, replies
from netwerkregie.domain.network.queries import links
from netwerkregie.domain.network.queries import messages as queries
from netwerkregie.doors.public.letters.forms import ReplyForm
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import RuleBroken
from netwerkregie.foundation.kernel.phrases import say_error


@require_http_methods(["GET", "POST"])
def letter(request: DeskRequest, word: str) -> HttpResponse:
    """Show a message once more, and take in a reply."""
    holder, message_id = queries.come_with_letter(request.actor, word)
    found = queries.sent_message(holder, message_id)
    form = ReplyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            replies.reply(holder, message_id, form.cleaned_data["text"])
        except RuleBroken as broken:
            form.add_error(broken.field, say_error(broken))
        else:
            messages.success(request, _("Sent. It is destroyed after thirty days."))
            return redirect("public:letter", word)
    context = {"message": found, "form": form, "word": word}
    status = 422 if form.is_bound else 200
    return render(request, "public/letters/letter.html", context, status=status)


# A mail program posts here by itself when its reader taps "unsubscribe" (RFC 8058): it
# has no cookie. The word in the address is the proof, and all it can do is stop.
@csrf_exempt
@require_http_methods(["GET", "POST"])
def stop(request: DeskRequest, word: str) -> HttpResponse:
    """Stop messages to many; looking at the page changes nothing."""
    holder, _message = queries.come_with_letter(request.actor, word)
    if request.method == "POST":
        own_entry.want_messages(holder, wanted=False)
        return render(request, "public/letters/stopped.html")
    return render(request, "public/letters/stop.html", {"word": word})


@require_POST
def choose(request: DeskRequest, token: str) -> HttpResponse:
    """Stop messages or have them again, at one's own entry."""
    holder = links.come_in(request.actor, token)
    own_entry.want_messages(holder, wanted=request.POST.get("wanted") == "yes")
    messages.success(request, _("Saved."))
    return redirect("public:own_entry", token)
