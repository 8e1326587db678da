# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of the library in an answer: looked for, put in, and then the adviser's own.

It works without a script: a press puts the text behind what was typed, and the page
comes back with both.
"""

from dataclasses import dataclass
from uuid import UUID

from netwerkregie.domain.intake.models import AdviceThread
from netwerkregie.domain.intake.queries import library as queries
from netwerkregie.doors.desk.intake.library.forms import PickForm
from netwerkregie.doors.desk.intake.library.showing import to_put_in
from netwerkregie.foundation.accounts.typed import DeskRequest
from netwerkregie.foundation.kernel import NotFound

FIND, PUT_IN = "find_text", "put_in"


@dataclass(frozen=True, slots=True)
class Picking:
    """The list of texts, and the answer with what was put in it."""

    form: PickForm
    body: str = ""
    is_asked: bool = False
    is_missing: bool = False


def picking(request: DeskRequest, thread: AdviceThread) -> Picking:
    """Return the texts that fit what was looked for, and put the chosen one in."""
    posted = request.POST if request.method == "POST" else {}
    text = str(posted.get("zoek", ""))[:80]
    found = queries.to_put_in(request.actor, text)
    texts = [(str(one.id), one.title_in(thread.language)) for one in found]
    initial = {"zoek": text, "pick": posted.get("pick", "")}
    form = PickForm(initial=initial, texts=texts)
    step, typed = posted.get("step"), str(posted.get("body", ""))
    if step not in {FIND, PUT_IN}:
        return Picking(form)
    if step == FIND:
        return Picking(form, typed, is_asked=True, is_missing=not texts)
    try:
        item = queries.get_to_put_in(request.actor, UUID(str(posted.get("pick", ""))))
    except (NotFound, ValueError):
        return Picking(form, typed, is_asked=True, is_missing=True)
    words = to_put_in(item, thread.language)
    body = f"{typed.rstrip()}\n\n{words}" if typed.strip() else words
    return Picking(form, body, is_asked=True)
