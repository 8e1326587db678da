# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organisations in the open format for social maps: Open Referral HSDS 3.0.

Its 'contacts' are persons and stay out; the phone and e-mail address are those of the
organisation itself.
"""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID, uuid5

from netwerkregie.domain.network.exporter.columns import Listed
from netwerkregie.domain.network.models import Offer, Organisation
from netwerkregie.domain.network.phrases import label
from netwerkregie.domain.network.rules.offers import OfferKind

COUNTRY = "NL"
_SCHEMES = {"kvk": "NL-KVK"}


def as_hsds(listed: Iterable[Listed], offers: Iterable[Offer] = ()) -> bytes:
    """Return organisations with their places, and the services they confirmed."""
    whole = {
        "organizations": [_organization(one) for one in listed],
        "services": [_service(one) for one in offers],
    }
    return json.dumps(whole, ensure_ascii=False, indent=1).encode()


def _organization(one: Listed) -> dict[str, Any]:
    organisation = one.organisation
    made: dict[str, Any] = {
        "id": str(organisation.id),
        "name": organisation.name,
        # Required by the format; what it says of itself it says to whoever visits it.
        "description": organisation.name,
    }
    if organisation.email:
        made["email"] = organisation.email
    if organisation.website:
        made["website"] = _address(organisation.website)
    if organisation.phone:
        number = {"id": _part(organisation.id, "phone"), "number": organisation.phone}
        made["phones"] = [number]
    if organisation.register_number:
        made["organization_identifiers"] = [_identifier(organisation)]
    if organisation.street and organisation.city:
        made["locations"] = [_location(organisation, one.districts)]
    return made


def _service(offer: Offer) -> dict[str, str]:
    organisation = offer.organisation
    made = {
        "id": str(offer.id),
        "organization_id": str(organisation.merged_into_id or organisation.id),
        "name": label(OfferKind(offer.kind)),
        "status": "active",
    }
    return made | ({"description": offer.words} if offer.words else {})


def _identifier(organisation: Organisation) -> dict[str, str]:
    made = {
        "id": _part(organisation.id, "identifier"),
        "organization_id": str(organisation.id),
        "identifier_type": organisation.register_kind,
        "identifier": organisation.register_number,
    }
    if organisation.register_kind in _SCHEMES:
        made["identifier_scheme"] = _SCHEMES[organisation.register_kind]
    return made


def _location(organisation: Organisation, districts: Sequence[str]) -> dict[str, Any]:
    location_id = _part(organisation.id, "location")
    street = f"{organisation.street} {organisation.house_number}".strip()
    made: dict[str, Any] = {
        "id": location_id,
        "location_type": "physical",
        "organization_id": str(organisation.id),
        "name": organisation.name,
        "addresses": [
            {
                "id": _part(organisation.id, "address"),
                "location_id": location_id,
                "address_1": street,
                "city": organisation.city,
                # The format wants one; a Dutch address has none.
                "state_province": "",
                "postal_code": organisation.postcode,
                "country": COUNTRY,
                "address_type": "physical",
            }
        ],
    }
    if districts:
        made["description"] = ", ".join(districts)
    return made


def _part(organisation_id: UUID, part: str) -> str:
    """Return the same id for the same part, export after export."""
    return str(uuid5(organisation_id, part))


def _address(website: str) -> str:
    return website if "://" in website else f"https://{website}"
