# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The letters of the network; a word that opens a door is made for one letter only."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.template.loader import render_to_string
from django.utils import translation

from netwerkregie.domain.network.models import (
    Agreement,
    Initiative,
    Introduction,
    Invitation,
    Offer,
    OrganisationLink,
    PersonEntry,
    Proposal,
)
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.rules import InvitationSource
from netwerkregie.domain.network.rules.initiatives import ProposalReason
from netwerkregie.domain.network.rules.trainings import refresher_due
from netwerkregie.domain.network.tokens import Opens, token_for
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.tenancy.models import Host, Site, TenantModel

Attached = tuple[str, bytes, str]
"""The name of a file, what is in it, and its kind."""

PATHS = {
    Opens.ORGANISATION: "organisatie",
    Opens.ENTRY: "eigen",
    Opens.INVITATION: "uitnodiging",
    Opens.REGISTRATION: "aanmelden",
    Opens.PROPOSAL: "initiatieven/voorstel",
    Opens.JOINING: "meedoen",
}


def address_for(opens: Opens, subject: Any, language: str = "nl") -> str:
    """Return the full address of the page that a link opens."""
    token = token_for(opens, subject.id, subject.round)
    return site_of(subject) + path_for(opens, token, language)


def path_for(opens: Opens, token: str, language: str = "nl") -> str:
    """Return the path of the page that a word opens."""
    prefix = "" if language == settings.LANGUAGE_CODE else f"/{language}"
    return f"{prefix}/{PATHS[opens]}/{token}/"


def site_of(subject: TenantModel) -> str:
    """Return the beginning of the addresses of a record's municipality."""
    return str(settings.SITE_ADDRESS.format(host=_host_of(subject).name))


def invitation(asked: Invitation) -> None:
    """Ask somebody, with source, purpose and 'no thanks'."""
    write("invitation", asked, asked.address, asked.language, _of_invitation(asked))


def reminder(asked: Invitation) -> None:
    """Ask once more, saying when the question ends by itself."""
    write("reminder", asked, asked.address, asked.language, _of_invitation(asked))


def called_back(asked: Invitation) -> None:
    """Say that the question is withdrawn and the address forgotten."""
    write("called_back", asked, asked.address, asked.language, {"name": asked.name})


def organisation_link(link: OrganisationLink) -> None:
    """Ask an organisation to confirm that it reads along."""
    write("organisation_link", link, link.address, link.language, _of_link(link))


def something_to_read(link: OrganisationLink) -> None:
    """Say that there is something new to read; not what."""
    write("something_to_read", link, link.address, link.language, _of_link(link))


def agreement_offered(link: OrganisationLink) -> None:
    """Say that an agreement waits for a yes or a no; not what it says."""
    write("agreement_offered", link, link.address, link.language, _of_link(link))


def agreement_ending(agreement: Agreement, owner: Membership) -> None:
    """Tell a colleague that an agreement ends soon."""
    values = {
        "name": owner.name,
        "ends": agreement.valid_until,
        "address": site_of(agreement) + f"/relaties/afspraken/{agreement.id}/",
    }
    write("agreement_ending", agreement, owner.email, owner.language, values)


def offer_again(link: OrganisationLink, offer: Offer) -> None:
    """Ask whether an offer still holds; not which."""
    values = _of_link(link) | {"ends": offer.expires_on}
    write("offer_again", link, link.address, link.language, values)


def offer_written(link: OrganisationLink) -> None:
    """Say that a colleague wrote something down for the organisation."""
    write("offer_written", link, link.address, link.language, _of_link(link))


def introduction_asked(link: OrganisationLink, met: Introduction) -> None:
    """Ask whether the organisation wants to be introduced; not to whom."""
    values = _of_link(link) | {"ends": met.ends_on}
    write("introduction_asked", link, link.address, link.language, values)


def introduced(link: OrganisationLink) -> None:
    """Say that both said yes; how to reach each other stands behind the link."""
    write("introduced", link, link.address, link.language, _of_link(link))


def own_entry(entry: PersonEntry) -> None:
    """Give somebody the link to their own entry."""
    write("own_entry", entry, entry.email, entry.language, of_entry(entry))


def confirm_again(entry: PersonEntry) -> None:
    """Ask somebody whether they still want to be in the network."""
    write("confirm_again", entry, entry.email, entry.language, of_entry(entry))


def initiative_partner(link: OrganisationLink, initiative: Initiative) -> None:
    """Ask an organisation whether it carries an initiative."""
    values = _of_link(link) | {"initiative": initiative.name}
    write("initiative_partner", link, link.address, link.language, values)


def initiative_goes_on(link: OrganisationLink, initiative: Initiative) -> None:
    """Ask an organisation whether an initiative goes on."""
    values = _of_link(link) | {
        "initiative": initiative.name,
        "ends": initiative.confirm_by,
    }
    write("initiative_goes_on", link, link.address, link.language, values)


def proposal_answered(proposal: Proposal, to: str) -> None:
    """Mail the public answer to a proposal, with the code that opens it."""
    values = {
        "initiative": proposal.name,
        "reason": ProposalReason(proposal.reason),
        "words": proposal.words,
        "state": proposal.state,
        "ends": proposal.until,
        "address": address_for(Opens.PROPOSAL, proposal, proposal.language),
    }
    write("proposal_answered", proposal, to, proposal.language, values)


def _of_invitation(asked: Invitation) -> dict[str, Any]:
    return {
        "name": asked.name,
        "role": asked.role,
        "organisation": asked.organisation.name if asked.organisation else "",
        "source": InvitationSource(asked.source),
        "ends": asked.expires_on,
        "address": address_for(Opens.INVITATION, asked, asked.language),
    }


def _of_link(link: OrganisationLink) -> dict[str, Any]:
    return {
        "organisation": link.organisation.name,
        "ends": link.expires_on,
        "address": address_for(Opens.ORGANISATION, link, link.language),
    }


def of_entry(entry: PersonEntry) -> dict[str, Any]:
    """Return what letters to somebody in the network may say."""
    return {
        "name": entry.name,
        "ends": entry.confirm_by,
        "address": address_for(Opens.ENTRY, entry, entry.language),
        "refresher": refresher_due(entry.followed) if entry.is_focal_point else None,
    }


def write(
    name: str,
    subject: TenantModel,
    to: str,
    language: str,
    values: dict[str, Any],
    *,
    attached: Sequence[Attached] = (),
    headers: Mapping[str, str] | None = None,
) -> None:
    """Mail one letter of this room to one address, in the reader's language."""
    host = _host_of(subject)
    with translation.override(language):
        values = values | {"municipality": host.municipality.name}
        for name_of_list in {"source", "reason"} & values.keys():
            values[name_of_list] = label(values[name_of_list])
        text = render_to_string(f"network/{name}.txt", values)
    # The first line of a letter is its subject, so the two are never apart.
    first, _, body = text.strip().partition("\n")
    words = body.strip() + "\n"
    letter = EmailMessage(first.strip(), words, None, [to], headers=dict(headers or {}))
    for name_, content, kind in attached:
        letter.attach(name_, content, kind)
    letter.send()


def _host_of(subject: TenantModel) -> Host:
    return Host.objects.select_related("municipality").get(
        municipality_id=subject.municipality_id, site=Site.DESK
    )
