# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The recovery key first, then everybody's own, then the advice team's.

What is sealed before the custodians' ceremony would be beyond recovery, so nothing is.
"""

from pathlib import Path

from django.conf import settings

from netwerkregie.config.demo import cast
from netwerkregie.config.places import write_secret
from netwerkregie.domain.intake.actions.advice import ADVICE_TEAM
from netwerkregie.domain.intake.actions.concerns import INTAKE_TEAM
from netwerkregie.domain.intake.queries.advice import ADVICE_DESK
from netwerkregie.foundation.accounts import actions
from netwerkregie.foundation.kernel import ASKING_ROLES, CONTENT_ROLES, Purpose, Role
from netwerkregie.foundation.vault import keys, recovery, teams
from netwerkregie.foundation.vault.models import RecoveryKey, Team

from .house import LATE, LATE_DAYS, SETTLED_DAYS
from .stage import Stage

HOLDERS = CONTENT_ROLES | ASKING_ROLES
CEREMONY_DAYS = SETTLED_DAYS - 6
PAPER = """\
Netwerkregie {name}: the share of {custodian}

This is one of three shares of the recovery key. Two of them together open what was
lost; one alone opens nothing. On paper it lies in a sealed envelope in a safe; in this
demo it lies here. Use: netwerkregie recover {slug} <membership>

{share}
"""


def hold_ceremony(stage: Stage) -> None:
    """Make the recovery key and hand each custodian a share, on the demo's paper."""
    with stage.at(stage.days_ago(CEREMONY_DAYS, hour=11)):
        if RecoveryKey.objects.exists():
            return
        shares = recovery.hold_ceremony(stage.municipality_id)
        custodians = stage.with_role(Role.CUSTODIAN)
        folder = paper_of(stage.place.slug)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for slug, share in zip(custodians, shares, strict=True):
            text = PAPER.format(
                name=stage.place.name,
                custodian=stage.people[slug].name,
                slug=stage.place.slug,
                share=share,
            )
            write_secret(folder / f"{slug}.txt", text)


def paper_of(slug: str) -> Path:
    """Return where the shares of a municipality's custodians lie in the demo."""
    return Path(settings.DATA_DIR) / "custodians" / slug


def hand_out_keys(stage: Stage) -> None:
    """Let everybody with content choose a phrase, and the director make the team."""
    with stage.at(stage.days_ago(CEREMONY_DAYS, hour=14)):
        for slug, person in stage.people.items():
            if slug not in LATE and not HOLDERS.isdisjoint(person.roles):
                _choose(stage, slug)
        _make_team(stage)
        _make_intake_team(stage)
    with stage.at(stage.days_ago(LATE_DAYS - 1, hour=9, minute=20)):
        for slug in LATE.intersection(stage.people):
            _choose(stage, slug)
            for code in (ADVICE_TEAM, INTAKE_TEAM):
                teams.expect(teams.get_team(code), stage.people[slug].membership_id)


def _choose(stage: Stage, slug: str) -> None:
    if not keys.has_keys(stage.people[slug].membership_id):
        actor = stage.actor(slug, Purpose.ACCOUNT)
        stage.opened[slug] = actions.choose_phrase(actor, cast.PHRASE)


def _make_team(stage: Stage) -> None:
    """The director is the team's first member and gives the others the key."""
    if Team.objects.filter(code=ADVICE_TEAM).exists():
        return
    director = stage.first_with(Role.NETWORK_DIRECTOR)
    team = teams.create_team(stage.unlocked(director, Purpose.ADVICE), ADVICE_TEAM)
    for slug, person in stage.people.items():
        if slug in LATE | {director} or person.roles.isdisjoint(ADVICE_DESK):
            continue
        teams.expect(team, person.membership_id)
        giver = stage.unlocked(director, Purpose.ADVICE)
        actions.give_access(giver, ADVICE_TEAM, person.membership_id)


def _make_intake_team(stage: Stage) -> None:
    """Concerns are sealed to who takes them in; the director is not among them."""
    officers = [
        slug for slug in stage.with_role(Role.INTAKE_OFFICER) if slug not in LATE
    ]
    if Team.objects.filter(code=INTAKE_TEAM).exists():
        return
    first, *others = officers
    team = teams.create_team(stage.unlocked(first, Purpose.CONCERN), INTAKE_TEAM)
    for slug in others:
        teams.expect(team, stage.people[slug].membership_id)
        giver = stage.unlocked(first, Purpose.CONCERN)
        actions.give_access(giver, INTAKE_TEAM, stage.people[slug].membership_id)
