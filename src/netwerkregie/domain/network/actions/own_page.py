# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an organisation does through its own link."""

from uuid import UUID

from netwerkregie.domain.network.actions import contacts, promises, words
from netwerkregie.domain.network.actions.agreed import (
    forget_unread as forget_agreed_words,
)
from netwerkregie.domain.network.actions.own_offers import (
    forget_unread as forget_offers,
)
from netwerkregie.domain.network.drafts import AnswerDraft, OwnFactsDraft
from netwerkregie.domain.network.models import (
    ContactAnswer,
    ContactMoment,
    Organisation,
    OrganisationLink,
    Promise,
)
from netwerkregie.domain.network.queries.links import (
    family_of,
    get_link,
    get_own_organisation,
)
from netwerkregie.domain.network.rules import AnswerKind, Domain
from netwerkregie.domain.network.tokens import Holder
from netwerkregie.domain.network.verbs import Verb
from netwerkregie.domain.network.wording import require_clean
from netwerkregie.foundation.kernel import NotFound, RuleBroken, clock
from netwerkregie.foundation.ledger import record

LONGEST_ANSWER = 500
_OWN_FACTS = (
    "about",
    "email",
    "phone",
    "best_time",
    "entrance",
    "shoes_off",
    "reach_by",
)


def confirm(holder: Holder, *, confirmed_as: str) -> OrganisationLink:
    """Say that one speaks for the organisation; from now on it reads along."""
    link = get_link(holder, lock=True)
    require_clean(confirmed_as, "confirmed_as")
    organisation = get_own_organisation(holder, lock=True)
    today = clock.today()
    link.confirmed_on = link.confirmed_on or today
    link.confirmed_as = confirmed_as.strip()[:60]
    link.save(update_fields=["confirmed_on", "confirmed_as"])
    if organisation.representative_since is None:
        organisation.representative_since = today
        organisation.save(update_fields=["representative_since"])
    record(holder.actor, Verb.REPRESENTATIVE_CONFIRMED, link)
    return link


def step_down(holder: Holder) -> None:
    """Stop speaking for the organisation; without a reader no words stay (M4)."""
    link = get_link(holder, lock=True)
    organisation = get_own_organisation(holder, lock=True)
    family = family_of(organisation.id)
    link.closed_on = clock.today()
    link.address = ""
    link.save(update_fields=["closed_on", "address"])
    others = OrganisationLink.objects.filter(
        organisation_id__in=family, confirmed_on__isnull=False, closed_on__isnull=True
    )
    if not others.exists():
        written = ContactMoment.objects.filter(organisation_id__in=family)
        contacts.remove_words(
            list(written.exclude(agreement="").values_list("id", flat=True))
        )
        promised = Promise.objects.filter(organisation_id__in=family).exclude(text="")
        promises.remove_words(list(promised.values_list("id", flat=True)))
        organisation.representative_since = None
        organisation.about = ""
        organisation.save(update_fields=["representative_since", "about"])
        words.index(organisation.municipality_id, [organisation])
        forget_agreed_words(family)
        forget_offers(family)
    record(holder.actor, Verb.REPRESENTATIVE_LEFT, link)


def change_facts(holder: Holder, draft: OwnFactsDraft) -> Organisation:
    """Let an organisation say what it is and how it wants to be reached."""
    _require_confirmed(holder)
    organisation = get_own_organisation(holder, lock=True)
    for field in ("about", "phone"):
        require_clean(getattr(draft, field), field, organisation=True)
    organisation.domain = Domain(draft.domain)
    organisation.domain_confirmed_on = clock.today()
    for field in _OWN_FACTS:
        setattr(organisation, field, getattr(draft, field))
    organisation.version += 1
    organisation.save(
        update_fields=[*_OWN_FACTS, "domain", "domain_confirmed_on", "version"]
    )
    words.index(organisation.municipality_id, [organisation])
    record(holder.actor, Verb.OWN_FACTS_CHANGED, organisation)
    return organisation


def answer(holder: Holder, contact_id: UUID, draft: AnswerDraft) -> ContactAnswer:
    """Put the organisation's own view, or its objection, beside a contact."""
    link = _require_confirmed(holder)
    organisation = get_own_organisation(holder)
    contact = (
        ContactMoment.objects.select_for_update()
        .filter(id=contact_id, organisation_id__in=family_of(organisation.id))
        .first()
    )
    if contact is None:
        raise NotFound
    require_clean(draft.text, "text")
    if draft.kind is AnswerKind.VIEW and not draft.text.strip():
        raise RuleBroken("network.name_empty", field="text")
    if contact.answers.filter(kind=draft.kind, text=draft.text).exists():
        raise RuleBroken("network.already_answered", field="text")
    made = ContactAnswer.objects.create(
        municipality_id=holder.actor.municipality_id,
        contact=contact,
        link=link,
        kind=draft.kind,
        text=draft.text[:LONGEST_ANSWER],
        made_at=clock.now(),
    )
    record(holder.actor, Verb.CONTACT_ANSWERED, made, reason=draft.kind.value)
    return made


def _require_confirmed(holder: Holder) -> OrganisationLink:
    link = get_link(holder)
    if link.confirmed_on is None:
        raise RuleBroken("network.not_confirmed")
    return link
