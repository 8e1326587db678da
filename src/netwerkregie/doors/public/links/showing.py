# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation reads of itself: every contact, word for word."""

from collections.abc import Iterable

from django.urls import reverse

from netwerkregie.domain.network.drafts import (
    AnswerKind,
    ContactKind,
    Outcome,
    Subject,
)
from netwerkregie.domain.network.models import ContactMoment
from netwerkregie.domain.network.phrases import label


def contacts_of(
    contacts: Iterable[ContactMoment], token: str
) -> list[dict[str, object]]:
    """Return contacts with their words unchanged, and the answers beside them."""
    return [
        {
            "title": _title(one),
            "held_on": one.held_on,
            "next_on": one.next_on,
            "words": one.agreement,
            "gone_on": one.text_gone_on,
            "until": one.text_until,
            "url": reverse("public:answer_contact", args=[token, one.id]),
            "answers": [
                {
                    "kind": label(AnswerKind(answer.kind)),
                    "text": answer.text,
                    "outcome": label(Outcome(answer.outcome)) if answer.outcome else "",
                }
                for answer in one.answers.all()
            ],
        }
        for one in contacts
    ]


def _title(one: ContactMoment) -> str:
    kind = label(ContactKind(one.kind))
    return f"{kind}: {label(Subject(one.subject))}" if one.subject else kind
