# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A session that ends while somebody types: the words are kept, and only for them.

They are sealed to the writer's own public key, for which nothing has to be unlocked,
and given back on the same page once the writer has signed in and opened the vault.
A page that takes long texts asks for this with `keeps_words`; its form carries a pass
that names the writer, so that the words find their way after the session is gone.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar
from uuid import UUID

from django.core import signing
from django.db import connections
from django.http import HttpRequest

from netwerkregie.foundation.accounts.models import Unsent
from netwerkregie.foundation.accounts.verbs import Verb
from netwerkregie.foundation.kernel import Actor, ActorKind, Purpose, clock
from netwerkregie.foundation.ledger import record
from netwerkregie.foundation.tenancy.enter import ALIAS, as_host
from netwerkregie.foundation.vault import keys

KEPT_FOR = timedelta(hours=24)
PASS = "unsent_pass"  # noqa: S105 - the name of a form field
_SALT = "netwerkregie.unsent"

View = TypeVar("View", bound=Callable[..., Any])


def keeps_words(*fields: str) -> Callable[[View], View]:
    """Say which fields of a page are kept when its writer is no longer let in."""

    def mark(view: View) -> View:
        view.keeps_words = fields  # type: ignore[attr-defined]
        return view

    return mark


def pass_for(request: HttpRequest, actor: Actor, place: str = "") -> str:
    """Return what the form carries: who writes it and on which page, signed.

    Args:
        request: the page that shows the form.
        actor: who writes.
        place: where the form is sent, when that is another page.

    """
    whose = {"m": str(actor.membership_id), "p": place or request.path}
    return signing.dumps(whose, salt=_SALT)


def keep(request: HttpRequest, host: str, writer: UUID | None) -> bool:
    """Keep what was posted for its writer; False when there is nothing to keep.

    Args:
        request: the post that could not be let in.
        host: the host that was called; it names the municipality.
        writer: the membership of the session, or None when it is gone.

    """
    values = _words(request)
    whose = writer or _writer_of_pass(request)
    if not values or whose is None:
        return False
    with as_host(host) as here, connections[ALIAS].cursor() as cursor:
        cursor.execute("SELECT gate.key_of(%s::uuid)", [whose])
        public = cursor.fetchone()[0]
        if public is None:
            return False
        sealed = keys.seal_to_key(
            bytes(public), here.municipality_id, whose, json.dumps(values)
        )
        cursor.execute(
            "SELECT gate.keep_unsent(%s::uuid, %s::text, %s::bytea, %s)",
            [whose, request.path, sealed, clock.now()],
        )
        nobody = Actor(
            kind=ActorKind.VISITOR,
            municipality_id=here.municipality_id,
            purpose=Purpose.SIGN_IN,
        )
        record(nobody, Verb.WORDS_KEPT, whose)
    return True


def given_back(actor: Actor, place: str) -> dict[str, str]:
    """Return one's own words of this page; nothing while the vault is locked."""
    if actor.keys is None or actor.membership_id is None:
        return {}
    found = _own(actor).filter(place=place, ends__gt=clock.now()).first()
    if found is None:
        return {}
    opened = json.loads(keys.open_own(keys.keys_of(actor), bytes(found.body)))
    return {str(name): str(text) for name, text in opened.items()}


def forget(actor: Actor, place: str) -> None:
    """Let one's own words of this page go: they were sent."""
    if actor.membership_id is not None:
        _own(actor).filter(place=place).delete()


def forget_ended(actor: Actor) -> int:
    """Let all words go that were not fetched within a day."""
    gone, _ = Unsent.objects.filter(
        municipality_id=actor.municipality_id, ends__lte=clock.now()
    ).delete()
    return gone


def _own(actor: Actor) -> Any:
    assert actor.membership_id is not None
    return Unsent.objects.filter(
        municipality_id=actor.municipality_id, membership_id=actor.membership_id
    )


def _words(request: HttpRequest) -> dict[str, str]:
    match = request.resolver_match
    fields = getattr(match.func, "keeps_words", ()) if match else ()
    if request.method != "POST":
        return {}
    posted = {name: request.POST.get(name, "") for name in fields}
    return posted if any(text.strip() for text in posted.values()) else {}


def _writer_of_pass(request: HttpRequest) -> UUID | None:
    try:
        whose = signing.loads(request.POST.get(PASS, ""), salt=_SALT, max_age=KEPT_FOR)
    except signing.BadSignature:
        return None
    return UUID(whose["m"]) if whose["p"] == request.path else None
