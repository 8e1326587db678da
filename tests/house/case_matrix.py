# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""x."""

from __future__ import annotations

from netwerkregie.foundation.kernel import Role

Person = tuple[str, tuple[Role, ...]]


def _all(town: str, *names: str) -> dict[str, Person]:
    return {name: (f"{name}_{town}", ()) for name in names}


_OUTSIDE: dict[str, Person] = {
    "director": ("director_mergelstad", ()),
    "administrator": ("administrator_mergelstad", ()),
    "dpo": ("dpo_mergelstad", ()),
    "mayor": ("mayor_mergelstad", ()),
    "nobody": ("nobody_mergelstad", ()),
    "their holder": ("case_holder_gouwedam", ()),
    "their chair": ("chair_gouwedam", ()),
    "their weigher": ("weigher_gouwedam", ()),
}
CASE: dict[str, Person] = {
    "holder": ("case_holder_mergelstad", ()),
    "chair": ("chair_mergelstad", ()),
    "partner": ("case_partner_mergelstad", ()),
    "former": ("care_partner_mergelstad", ()),
    "other": ("deputy_mergelstad", ()),
    "opener": ("weigher_mergelstad", ()),
    "took in": ("intake_officer_mergelstad", ()),
    "counsellor": ("family_counsellor_mergelstad", ()),
    **_OUTSIDE,
}
WEIGHING: dict[str, Person] = {
    "chair": ("chair_mergelstad", ()),
    "weigher": ("weigher_mergelstad", ()),
    "second": ("police_weigher_mergelstad", ()),
    "unseated": ("youth_weigher_mergelstad", ()),
    "took in": ("intake_officer_mergelstad", ()),
    "took in+": ("intake_officer_mergelstad", (Role.WEIGHER, Role.CHAIR)),
    "confirmed": ("both_in_mergelstad", ()),
    "holder": ("case_holder_mergelstad", ()),
    **_OUTSIDE,
}
FAMILY: dict[str, Person] = {
    "counsellor": ("family_counsellor_mergelstad", ()),
    "deputy": ("deputy_mergelstad", ()),
    "holder": ("case_holder_mergelstad", ()),
    "chair": ("chair_mergelstad", ()),
    "took in": ("intake_officer_mergelstad", ()),
    **{k: v for k, v in _OUTSIDE.items() if k != "their weigher"},
    "their counsellor": ("family_counsellor_gouwedam", ()),
}
PEOPLE_OF = {
    "open case": CASE,
    "closed case": CASE,
    "families": FAMILY,
    "weighings": WEIGHING,
    **{f"weighing {s}": WEIGHING for s in ("convening", "judging", "table", "decided")},
}
from tests.house.case_acts import acts

MATRIX = dict.fromkeys(acts(), "")


def rows_of(t):
    return {r: "?" * len(PEOPLE_OF[t]) for r in acts()[t]}
