# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""How the demo's cast signs in: open secrets, typed into the ordinary forms.

They stand here for everyone to read, and production refuses to start when one of
them opens a key. This module needs no Django, so that the launcher can print from it.
"""

import base64
import hashlib
from dataclasses import dataclass
from functools import cache

from netwerkregie.foundation.kernel import ASKING_ROLES, CONTENT_ROLES, Role

from .content import CastMember, CastMembership
from .content import cast as members_of_cast

NAMES = {"mergelstad": "Mergelstad", "gouwedam": "Gouwedam"}
PASSWORD = "dit-is-maar-een-demo"  # noqa: S105 - open on purpose, see above
PHRASE = "in de demo kent iedereen deze zin"
PHRASES = (PHRASE,)
"""Every phrase that opens a key of the demo; production asks for them at its start."""

CONTROLLERS = {
    "politie": "Politie",
    "openbaar_ministerie": "Openbaar Ministerie",
    "jeugdhulp": "Jeugdhulp",
    "zorg_en_veiligheidshuis": "Zorg- en Veiligheidshuis",
    "welzijnsorganisatie": "Welzijnsorganisatie",
    "ggz": "GGZ",
    "school": "School",
    "woningcorporatie": "Woningcorporatie",
    "eigen_titel": "Op eigen titel",
    "rekenkamer": "Rekenkamer",
    "notariaat": "Notariaat",
}
# Who is worth meeting first; the launcher prints these, the sign-in page lists all.
FIRST = (
    Role.NETWORK_DIRECTOR,
    Role.INTAKE_OFFICER,
    Role.DPO,
    Role.ADMINISTRATOR,
)


@dataclass(frozen=True, slots=True)
class Login:
    """One membership of somebody of the cast, with all that the forms ask."""

    slug: str
    host: str
    municipality: str
    name: str
    roles: tuple[Role, ...]
    description_nl: str
    description_en: str
    email: str
    password: str
    totp_secret: str
    phrase: str

    def __str__(self) -> str:
        """Return the line that the launcher prints."""
        return f"{self.name:<18} {NAMES[self.municipality]:<11} {self.description_en}"


def desk_host(municipality: str) -> str:
    """Return the host of a municipality's desk and public pages, without port."""
    return f"{municipality}.localhost"


def mailbox_host(municipality: str) -> str:
    """Return the host of a municipality's anonymous site, without port."""
    return f"advies.{municipality}.localhost"


def controller(membership: CastMembership) -> str:
    """Return the words for whom somebody works."""
    if membership.controller == "gemeente":
        return f"Gemeente {NAMES[membership.municipality]}"
    return CONTROLLERS[membership.controller]


def totp_secret(slug: str) -> str:
    """Return the secret of somebody's code app, the same on every installation."""
    digest = hashlib.sha256(f"netwerkregie demo {slug}".encode()).digest()
    return base64.b32encode(digest[:20]).decode()


def roles_of(membership: CastMembership) -> tuple[Role, ...]:
    """Return the roles of a membership."""
    return tuple(Role(role) for role in membership.roles)


def has_keys(membership: CastMembership) -> bool:
    """Tell whether somebody reads or asks sealed content and so has a phrase."""
    return not (CONTENT_ROLES | ASKING_ROLES).isdisjoint(roles_of(membership))


@cache
def logins() -> tuple[Login, ...]:
    """Return everybody of the cast, once per municipality in which they work."""
    return tuple(
        _login(person, membership)
        for person in members_of_cast()
        for membership in person.memberships
    )


def met_first() -> list[Login]:
    """Return one person per municipality and role whom a newcomer meets first."""
    found: dict[tuple[str, Role], Login] = {}
    for login in logins():
        if login.roles[0] in FIRST:
            found.setdefault((login.municipality, login.roles[0]), login)
    return list(found.values())


def introduced() -> list[str]:
    """Return the lines that the launcher prints."""
    return [str(login) for login in met_first()]


def _login(person: CastMember, membership: CastMembership) -> Login:
    return Login(
        slug=person.slug,
        host=desk_host(membership.municipality),
        municipality=membership.municipality,
        name=person.name,
        roles=roles_of(membership),
        description_nl=person.description_nl,
        description_en=person.description_en,
        email=person.email,
        password=PASSWORD,
        totp_secret=totp_secret(person.slug),
        phrase=PHRASE if has_keys(membership) else "",
    )
