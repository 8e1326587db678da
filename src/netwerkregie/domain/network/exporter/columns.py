# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What may go out of an organisation: a closed list, and nothing else.

There is no column for the domain: left out of one kind of organisation it would point
that kind out. Nothing counts contacts, and no person is in it (trust, 7.5 and 7.12).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from netwerkregie.domain.network.models import Organisation


@dataclass(frozen=True, slots=True)
class Listed:
    """An organisation as it goes out."""

    organisation: Organisation
    districts: Sequence[str] = ()


FIELDS = (
    "name",
    "register_kind",
    "register_number",
    "street",
    "house_number",
    "postcode",
    "city",
    "email",
    "phone",
    "website",
)
"""The public facts that go out; the districts stand in a column of their own."""


def row_of(one: Listed) -> list[str]:
    """Return an organisation as a row of texts."""
    values = [str(getattr(one.organisation, field)) for field in FIELDS]
    return [*values, ", ".join(one.districts)]
