# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Four hundred fictional people in a professional role, in every state of invitation.

A faith or interest organisation is never invited: there, people only register
themselves. An organisation without a public register source gets text only through
such a person, so most organisations have one who represents them.
"""

from collections import Counter
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

from .content_files import (
    cast,
    happens,
    key_persons,
    organisations,
    read,
    slugify,
)
from .content_shapes import (
    MUNICIPALITIES,
    SELF_REGISTERING_DOMAINS,
    TOPICS,
    Organisation,
    Professional,
)

PEOPLE_PER_MUNICIPALITY = {"mergelstad": 318, "gouwedam": 82}
# Of those who were asked and are not in the network, out of every hundred.
NOT_IN_THE_NETWORK = {"invited": 42, "declined": 19, "expired": 24, "withdrawn": 15}
WITHOUT_REPRESENTATIVE_PERCENT = 12
NOT_IN_THE_NETWORK_PERCENT = 22
# Whoever has been in for a year has confirmed the entry again since.
CONFIRMED_AGAIN_AFTER_DAYS = 360


@cache
def professionals() -> tuple[Professional, ...]:
    """Everyone who was invited or registered in a professional role."""
    names = _Names()
    found: list[Professional] = []
    for municipality in MUNICIPALITIES:
        found.extend(_of_municipality(municipality, names))
    return tuple(found)


@cache
def represented_since() -> dict[tuple[str, str], int]:
    """Per organisation with a representative: since how many days."""
    return {
        (person.municipality, person.organisation): person.since_days or 0
        for person in professionals()
        if person.is_representative
    }


def _of_municipality(municipality: str, names: "_Names") -> list[Professional]:
    rng = Random(f"professionals {municipality}")
    here = [o for o in organisations() if o.municipality == municipality]
    spoken_for = [o for o in here if not happens(rng, WITHOUT_REPRESENTATIVE_PERCENT)]
    rest = PEOPLE_PER_MUNICIPALITY[municipality] - len(spoken_for)
    outside = PEOPLE_PER_MUNICIPALITY[municipality] * NOT_IN_THE_NETWORK_PERCENT // 100
    invitable = [o for o in here if o.domain not in SELF_REGISTERING_DOMAINS]
    people = [_representative(o, names, rng) for o in spoken_for]
    for position in range(rest):
        if position < outside:
            people.append(_outsider(rng.choice(invitable), names, rng))
        else:
            people.append(_member(rng.choice(spoken_for), names, rng))
    return people


def _representative(
    organisation: Organisation, names: "_Names", rng: Random
) -> Professional:
    """The person who confirmed for the organisation, early in the eighteen months."""
    member = _member(organisation, names, rng)
    since = rng.randint(380, 545) if happens(rng, 80) else rng.randint(60, 379)
    return _since(replace(member, is_representative=True), since, rng)


def _member(organisation: Organisation, names: "_Names", rng: Random) -> Professional:
    registers = organisation.domain in SELF_REGISTERING_DOMAINS
    registers = registers or happens(rng, 14)
    person = _person(organisation, names, rng)
    person = replace(person, state="registered" if registers else "confirmed")
    return _since(person, rng.randint(2, 520), rng)


def _since(person: Professional, since: int, rng: Random) -> Professional:
    """The dates of a member: who has been in for a year confirmed again since."""
    last = min(since, rng.randint(5, CONFIRMED_AGAIN_AFTER_DAYS))
    if since <= CONFIRMED_AGAIN_AFTER_DAYS:
        last = since
    invited = since + rng.randint(0, 27) if person.state == "confirmed" else None
    return replace(
        person, since_days=since, last_confirmed_days=last, invited_days=invited
    )


def _outsider(organisation: Organisation, names: "_Names", rng: Random) -> Professional:
    person = _person(organisation, names, rng)
    states = list(NOT_IN_THE_NETWORK)
    state = rng.choices(states, weights=list(NOT_IN_THE_NETWORK.values()))[0]
    if state == "invited":
        return replace(person, state=state, invited_days=rng.randint(0, 29), topics=())
    ended = rng.randint(1, 330)
    waited = {"declined": rng.randint(0, 20), "expired": 30}.get(state)
    if waited is not None:
        asked = ended + waited
        return replace(
            person, state=state, invited_days=asked, ended_days=ended, topics=()
        )
    since = ended + rng.randint(30, 200)
    return replace(
        person,
        state=state,
        invited_days=since + 3,
        since_days=since,
        last_confirmed_days=min(since, ended + 30),
        ended_days=ended,
    )


def _person(organisation: Organisation, names: "_Names", rng: Random) -> Professional:
    name = names.next()
    roles: list[str] = people_file()["roles"][organisation.domain]
    weights = [len(roles) + 2, *range(len(roles), 1, -1)]
    local_part = slugify(name).replace("-", ".")
    return Professional(
        slug=slugify(name),
        municipality=organisation.municipality,
        name=name,
        organisation=organisation.slug,
        role=rng.choices(roles, weights=weights)[0],
        email=f"{local_part}@{organisation.slug}.example",
        state="invited",
        invited_days=None,
        since_days=None,
        last_confirmed_days=None,
        ended_days=None,
        topics=tuple(sorted(rng.sample(TOPICS, k=rng.randint(1, 3)))),
        is_representative=False,
    )


@cache
def people_file() -> dict[str, Any]:
    """Names, and the closed list of role titles with their Dutch words."""
    return read("people.toml")


class _Names:
    """Hands out full names, each once, and none that the cast already carries."""

    def __init__(self) -> None:
        self._rng = Random("names")
        self._pools = people_file()["pool"]
        shares: list[int] = [pool["share"] for pool in self._pools]
        self._shares = shares
        self._taken: Counter[str] = Counter(
            slugify(name)
            for name in (
                *(member.name for member in cast()),
                *(person.name for person in key_persons()),
            )
        )

    def next(self) -> str:
        """A name that nobody has yet."""
        while True:
            pool = self._pool()
            family = self._pool() if happens(self._rng, 7) else pool
            first = self._rng.choice(pool["first"])
            name = f"{first} {self._rng.choice(family['last'])}"
            if not self._taken[slugify(name)]:
                self._taken[slugify(name)] += 1
                return name

    def _pool(self) -> Any:
        return self._rng.choices(self._pools, weights=self._shares)[0]
