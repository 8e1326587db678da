# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A request of the anonymous site: it has an actor, and never a user or a session."""

from django.http import HttpRequest

from netwerkregie.domain.intake.actions.mailbox import Greeting
from netwerkregie.foundation.kernel import Actor


class AnonymousRequest(HttpRequest):
    """A request to which the middleware gave an actor without identity."""

    actor: Actor
    # What a short address shows above the page; nothing on the ordinary one.
    greeting: Greeting | None = None
