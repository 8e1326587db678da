# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reads of family conversations: days, states and numbers only; no content."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q

from netwerkregie.domain.casework.models import (
    FamilyConsent,
    FamilyConversation,
    FamilyExtension,
    FamilyHandover,
    FamilyPerson,
    FamilySeat,
    FamilyTalk,
)
from netwerkregie.domain.casework.policies import families as policies
from netwerkregie.domain.casework.rules import families as rules
from netwerkregie.domain.casework.rules.families import OPEN, ConsentAbout, State
from netwerkregie.domain.casework.rules.family_handovers import WAITING, HandoverState
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.accounts.models import Membership
from netwerkregie.foundation.kernel import Actor, NotFound, clock
from netwerkregie.foundation.kernel.ages import AgeBand, is_minor
from netwerkregie.foundation.vault.models import DossierWrap, HolderKind

PAGE = 20
_AHEAD = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class Page:
    """A part of one's list, and the place where the next begins."""

    talks: Sequence[FamilyTalk]
    next: str = ""


def require_talker(actor: Actor) -> None:
    """Refuse whoever talks with no families.

    Raises:
        NotAllowed: the actor does not hold the role.

    """
    policies.require(policies.may_talk(actor))


def may_see_list(actor: Actor) -> bool:
    """Tell whether the menu leads to family conversations."""
    return policies.may_talk(actor)


def get_talk(actor: Actor, talk_id: UUID, *, lock: bool = False) -> FamilyTalk:
    """Return the conversations with one family, without a word of them.

    Raises:
        NotFound: they do not exist, or are not the actor's to know of.

    """
    talks = policies.visible_talks(actor)
    if lock:
        talks = talks.select_for_update()
    talk = talks.filter(id=talk_id).first()
    if talk is None:
        raise NotFound
    return talk


def get_held(actor: Actor, talk_id: UUID) -> FamilyTalk:
    """Return conversations to who holds them, and to nobody else.

    Raises:
        NotFound: absent, or somebody else's to hold.

    """
    talk = get_talk(actor, talk_id)
    if not policies.may_hold(actor, talk):
        raise NotFound
    return talk


def holds(actor: Actor, talk: FamilyTalk) -> bool:
    """Tell whether these conversations are the actor's own."""
    return policies.may_hold(actor, talk)


def may_write(actor: Actor, talk: FamilyTalk) -> bool:
    """Tell whether the actor can add to these conversations."""
    return policies.may_write(actor, talk)


def listed(actor: Actor, *, is_over: bool = False, start: str = "") -> Page:
    """Return one's own conversations by their next day, and those one was let into."""
    require_talker(actor)
    found = policies.visible_talks(actor)
    found = found.filter(state=State.ENDED) if is_over else found.filter(state__in=OPEN)
    if start:
        day, _, last = start.partition("_")
        try:
            place = (date.fromisoformat(day), UUID(last))
        except ValueError:
            raise NotFound from None
        found = found.filter(
            Q(next_on__gt=place[0]) | Q(next_on=place[0], id__gt=place[1])
        )
    talks = list(found.order_by("next_on", "id")[: PAGE + 1])
    more = talks[PAGE - 1] if len(talks) > PAGE else None
    following = f"{more.next_on.isoformat()}_{more.id}" if more else ""
    return Page(talks[:PAGE], following)


def persons_of(actor: Actor, talk: FamilyTalk) -> list[FamilyPerson]:
    """Return who is in the conversations, by number; no names."""
    policies.require(policies.may_read(actor, talk))
    return list(
        FamilyPerson.objects.filter(
            municipality_id=actor.municipality_id,
            talk_id=talk.id,
            erase_asked_on__isnull=True,
        ).order_by("number")
    )


def get_person(actor: Actor, talk: FamilyTalk, number: int) -> FamilyPerson:
    """Return one person of the conversations, sealed.

    Raises:
        NotFound: there is none with that number, or it is going.

    """
    for one in persons_of(actor, talk):
        if one.number == number:
            return one
    raise NotFound


def numbers_of(talk: FamilyTalk) -> tuple[set[int], set[int]]:
    """Return the numbers of the adults and of the others; gone ones stay known."""
    found = FamilyPerson.objects.filter(
        municipality_id=talk.municipality_id, talk_id=talk.id
    )
    adults: set[int] = set()
    minors: set[int] = set()
    for number, band in found.values_list("number", "age_band"):
        (minors if is_minor(AgeBand(band)) else adults).add(number)
    return adults, minors


def consents_of(actor: Actor, talk: FamilyTalk) -> list[FamilyConsent]:
    """Return what was agreed to, sealed, in order."""
    policies.require(policies.may_read(actor, talk))
    return list(
        FamilyConsent.objects.filter(
            municipality_id=actor.municipality_id, talk_id=talk.id
        ).order_by("position")
    )


def agreed_to_notes_on(talk: FamilyTalk) -> date | None:
    """Return since when somebody agrees to notes; None when nobody does now."""
    living = FamilyConsent.objects.filter(
        municipality_id=talk.municipality_id,
        talk_id=talk.id,
        about=ConsentAbout.NOTES,
        withdrawn_on__isnull=True,
    )
    return living.order_by("given_on").values_list("given_on", flat=True).first()


def sheets_of(actor: Actor, talk: FamilyTalk) -> list[FamilyConversation]:
    """Return the days of the conversations, in order."""
    policies.require(policies.may_read(actor, talk))
    return list(
        FamilyConversation.objects.filter(
            municipality_id=actor.municipality_id, talk_id=talk.id
        ).order_by("position")
    )


def seats_of(actor: Actor, talk: FamilyTalk) -> list[FamilySeat]:
    """Return which colleagues were let in, and until when."""
    policies.require(policies.may_read(actor, talk))
    return list(
        FamilySeat.objects.filter(
            municipality_id=actor.municipality_id,
            talk_id=talk.id,
            ended_on__isnull=True,
            until__gte=clock.today(),
        ).order_by("since", "id")
    )


def could_be_let_in(actor: Actor, talk: FamilyTalk) -> list[Membership]:
    """Return the colleagues who talk with families and are not in yet."""
    inside = {talk.owner_id, *(one.membership_id for one in seats_of(actor, talk))}
    return [
        one
        for one in accounts.members_with(actor, *policies.TALKERS)
        if one.pk not in inside
    ]


def extensions_of(actor: Actor, talk: FamilyTalk) -> list[FamilyExtension]:
    """Return the longer keepings that were asked for, the newest first."""
    policies.require(policies.may_read(actor, talk))
    return list(
        FamilyExtension.objects.filter(
            municipality_id=actor.municipality_id, talk_id=talk.id
        ).order_by("-asked_on", "-id")
    )


def get_extension(
    actor: Actor, extension_id: UUID, *, lock: bool = False
) -> FamilyExtension:
    """Return a longer keeping whose reasons the actor can open.

    Raises:
        NotFound: absent, or not put before the actor.

    """
    found = policies.visible_extensions(actor).select_related("talk")
    if lock:
        found = found.select_for_update(of=("self",))
    extension = found.filter(id=extension_id).first()
    if extension is None:
        raise NotFound
    return extension


def can_ask_longer(actor: Actor, talk: FamilyTalk) -> bool:
    """Tell whether the actor can ask now that notes are kept longer."""
    return (
        policies.may_hold(actor, talk)
        and talk.state in (State.RUNNING, State.ENDED)
        and rules.can_ask_longer(talk.destroy_on, clock.today())
    )


def waiting(actor: Actor, today: date, most: int = 8) -> Sequence[FamilyTalk]:
    """Return one's own conversations whose next day has come."""
    if actor.membership_id is None or not policies.may_talk(actor):
        return ()
    found = policies.visible_talks(actor).filter(
        owner_id=actor.membership_id, state__in=OPEN, next_on__lte=today + _AHEAD
    )
    return list(found.order_by("next_on", "id")[:most])


def handovers_to_ask(
    actor: Actor, today: date, most: int = 8
) -> Sequence[FamilyHandover]:
    """Return the handovers of which it is time to ask whether they found each other."""
    if actor.membership_id is None or not policies.may_talk(actor):
        return ()
    found = policies.visible_handovers(actor).filter(
        made_by=actor.membership_id,
        state__in=WAITING,
        next_on__lte=today + _AHEAD,
    )
    return list(found.select_related("talk").order_by("next_on", "id")[:most])


def handovers_of(actor: Actor, talk: FamilyTalk) -> list[FamilyHandover]:
    """Return the handovers of one family, the newest first."""
    policies.require(policies.may_read(actor, talk))
    found = policies.visible_handovers(actor).filter(talk_id=talk.id)
    return list(found.order_by("-made_on", "-id"))


def get_handover(
    actor: Actor, talk: FamilyTalk, handover_id: UUID, *, lock: bool = False
) -> FamilyHandover:
    """Return one handover.

    Raises:
        NotFound: absent, or of conversations that are not the actor's.

    """
    found = policies.visible_handovers(actor).filter(talk_id=talk.id, id=handover_id)
    if lock:
        found = found.select_for_update(of=("self",))
    handover = found.first()
    if handover is None:
        raise NotFound
    return handover


def has_left(handover: FamilyHandover) -> bool:
    """Tell whether the words left the house."""
    return handover.state not in (HandoverState.DRAFTED, HandoverState.CANCELLED)


def due(actor: Actor, today: date) -> Sequence[FamilyTalk]:
    """Return the conversations that go: their term ended."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_talks(actor).filter(destroy_on__lte=today)
    return list(found.order_by("destroy_on", "id"))


def unchosen(actor: Actor, today: date) -> Sequence[UUID]:
    """Return the conversations of which nobody said in time what goes."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_talks(actor).filter(choice_by__lt=today)
    return list(found.order_by("choice_by", "id").values_list("id", flat=True))


def persons_to_erase(actor: Actor) -> Sequence[UUID]:
    """Return the identities whose key is to go."""
    policies.require(policies.may_destroy(actor))
    found = policies.visible_persons(actor).filter(erase_asked_on__isnull=False)
    return list(found.order_by("erase_asked_on", "id").values_list("id", flat=True))


def seats_over(actor: Actor, today: date) -> Sequence[FamilySeat]:
    """Return the access of colleagues whose day has passed."""
    policies.require(policies.may_destroy(actor))
    found = FamilySeat.objects.filter(
        municipality_id=actor.municipality_id, ended_on__isnull=True, until__lt=today
    )
    return list(found.order_by("until", "id"))


def dossiers_of(talk_id: UUID) -> list[UUID]:
    """Return every dossier of one family: persons, longer keepings, the talk itself."""
    persons = FamilyPerson.objects.filter(talk_id=talk_id)
    longer = FamilyExtension.objects.filter(talk_id=talk_id)
    return [
        *persons.values_list("id", flat=True),
        *longer.values_list("id", flat=True),
        talk_id,
    ]


def holds_key(actor: Actor, talk: FamilyTalk) -> bool:
    """Tell whether the actor holds the key: a new owner waits until one is given."""
    return DossierWrap.objects.filter(
        municipality_id=actor.municipality_id,
        dossier_id=talk.id,
        holder_kind=HolderKind.MEMBER,
        holder_id=policies.member_of(actor),
    ).exists()
