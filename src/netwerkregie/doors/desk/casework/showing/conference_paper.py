# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Minutes on a page and on paper: who said what, and whose copy it is."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.conference_minutes import Minutes
from netwerkregie.domain.casework.actions.conference_reading import OpenItem
from netwerkregie.domain.casework.drafts.conferences import Tlp
from netwerkregie.domain.casework.models import AgendaItem, Conference
from netwerkregie.domain.casework.phrases.conferences import TLP_MEANINGS
from netwerkregie.domain.casework.queries.conferences import Person
from netwerkregie.doors.desk.casework.forms.conferences import SignForm
from netwerkregie.doors.desk.casework.showing import conferences as showing
from netwerkregie.doors.desk.components import dates
from netwerkregie.foundation.documents import Paper, Part, Rows, Words
from netwerkregie.foundation.documents.pages import Block
from netwerkregie.foundation.kernel import Actor, clock
from netwerkregie.foundation.kernel.labels import label


@dataclass(frozen=True, slots=True)
class ShownMinutes:
    """The minutes of an item, with a form to sign where the reader may."""

    item: showing.Shown
    said: tuple[showing.Said, ...]
    words: tuple[showing.Said, ...]
    is_signed: bool
    form: SignForm | None


def shown_minutes(
    actor: Actor, read: Iterable[Minutes], names: Mapping[UUID, Person]
) -> list[ShownMinutes]:
    """Return minutes as their page shows them, numbered for this reader."""
    ready = list(read)
    numbers = showing.numbers_of(one.opened.item.id for one in ready)
    items = showing.shown(actor, (m.opened for m in ready), dict(names), numbers)
    return [
        ShownMinutes(
            item=item,
            said=_said(names, one.opened),
            words=tuple(
                showing.Said(_name(names, r.membership_id), r.text)
                for r in one.opened.readings
                if not r.has_lapsed
            ),
            is_signed=one.is_signed,
            form=SignForm(
                initial={"content_hash": one.content_hash},
                auto_id=f"id_%s_{item.number}",
            )
            if one.may_sign
            else None,
        )
        for one, item in zip(ready, items, strict=True)
    ]


def print_choices(
    items: Iterable[AgendaItem], titles: Mapping[UUID, str]
) -> list[tuple[str, object]]:
    """Return the items with their labels, numbered for this reader."""
    return [
        (str(one.id), f"{place}. {titles.get(one.id, '')} {label(Tlp(one.tlp))}")
        for place, one in enumerate(items, start=1)
    ]


def paper_of(
    actor: Actor,
    found: Conference,
    opened: Iterable[OpenItem],
    names: Mapping[UUID, Person],
    items: Iterable[AgendaItem],
) -> Paper:
    """Return the paper; every page says whose it is and how far it goes."""
    ready = list(opened)
    numbers = showing.numbers_of(one.id for one in items)
    # The strictest label goes on every page: papers get mixed up.
    order = list(Tlp)
    strictest = label(min((one.tlp for one in ready), key=order.index))
    mark = f"{actor.name}, {actor.organisation}, {dates.day_words(clock.today())}"
    return Paper(
        title=showing.when_of(found),
        language=(get_language() or "nl")[:2],
        from_whom=actor.organisation or actor.name,
        lead=_("A copy for one reader. Destroy it when you no longer need it."),
        foot=f"{strictest} · {mark}",
        mark=f"{strictest}\n{mark}",
        parts=[_part(numbers[one.item.id], one, names) for one in ready],
    )


def _part(number: int, one: OpenItem, names: Mapping[UUID, Person]) -> Part:
    blocks: list[Block] = [Words(f"{label(one.tlp)}: {TLP_MEANINGS[one.tlp]}")]
    said = [[said.who, said.text] for said in _said(names, one)]
    if said:
        blocks.append(Rows(_("What was said"), [_("Who"), _("Words")], said))
    made = [[d.text] for d in one.decisions if not d.is_replaced]
    if made:
        blocks.append(Rows(_("Decisions"), [_("Decision")], made))
    tasks = [
        [a.text, _name(names, a.owner_id), dates.day_words(a.due_on)]
        for a in one.actions
    ]
    if tasks:
        columns = [_("What"), _("Who"), _("By")]
        blocks.append(Rows(_("Actions"), columns, tasks))
    return Part(f"{number}. {one.title}", blocks)


def _said(names: Mapping[UUID, Person], one: OpenItem) -> tuple[showing.Said, ...]:
    return tuple(
        showing.Said(_name(names, note.written_by), note.text)
        for note in one.notes
        if note.text.strip()
    )


def _name(names: Mapping[UUID, Person], membership_id: UUID) -> str:
    person = names.get(membership_id)
    return f"{person.name} ({person.organisation})" if person else _("A former member")
