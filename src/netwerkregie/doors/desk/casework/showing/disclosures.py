# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What left, notices and emergency access as the components want them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from netwerkregie.domain.casework.actions.case_disclosures import (
    Offered,
    OfferedField,
)
from netwerkregie.domain.casework.actions.disclosure_words import OpenDisclosure
from netwerkregie.domain.casework.drafts.disclosures import (
    DisclosureDraft,
    DisclosureState,
    LegalGround,
    RecallReason,
    ReceiptAnswer,
    RecipientKind,
    Way,
)
from netwerkregie.domain.casework.drafts.emergency import (
    EmergencyReason,
    EmergencyState,
    ReviewOutcome,
)
from netwerkregie.domain.casework.models import (
    Disclosure,
    DisclosureRecipient,
    EmergencyAccess,
    Recall,
)
from netwerkregie.domain.casework.queries.readings import Reading
from netwerkregie.domain.intake.phrases.advice import say_nickname
from netwerkregie.doors.desk.casework.forms.disclosures import PiecesForm
from netwerkregie.doors.desk.components.dates import day_words, moment_words
from netwerkregie.doors.desk.components.values import Column, Pair, QueueRow, Table
from netwerkregie.foundation.accounts import queries as accounts
from netwerkregie.foundation.kernel import Actor, Purpose, clock
from netwerkregie.foundation.kernel.labels import label
from netwerkregie.foundation.ledger.phrases import say_verb


def receiver_of(one: Disclosure) -> str:
    """Return to whom it goes: the name on the list, or what it is."""
    return one.recipient.name if one.recipient else label(RecipientKind(one.to_kind))


def rows_of(found: Iterable[Disclosure]) -> list[QueueRow]:
    """Return what left, without a word of it."""
    return [
        QueueRow(
            title=f"{one.number} · {receiver_of(one)}",
            url=reverse("desk:disclosure", args=[one.id]),
            meta=[
                label(LegalGround(one.ground)),
                label(Way(one.way)),
                day_words(one.left_on or one.made_on),
                *_receipt_words(one),
            ],
            status=label(DisclosureState(one.state)),
        )
        for one in found
    ]


def left_rows(found: Iterable[Disclosure], actor: Actor) -> list[QueueRow]:
    """Return what left by an emergency: to whom and when; a link for its maker only."""
    return [
        replace(row, url=row.url if one.made_by == actor.membership_id else "")
        for one, row in ((one, rows_of([one])[0]) for one in found)
    ]


def _receipt_words(one: Disclosure) -> list[str]:
    said = [
        label(ReceiptAnswer(each.answer)) for each in one.receipts.all() if each.answer
    ]
    if said or not one.has_left or one.recipient is None:
        return said
    return [_("no receipt yet")]


def pairs_of(one: Disclosure, names: dict[UUID, str]) -> list[Pair]:
    """Return the frame of a disclosure: to whom, on what ground, by whom."""
    pairs = [
        Pair(_("Reference number"), one.number),
        Pair(_("To whom"), receiver_of(one)),
        Pair(_("Ground"), label(LegalGround(one.ground))),
        Pair(_("How"), label(Way(one.way))),
        Pair(_("Prepared by"), names.get(one.made_by, _("A former colleague"))),
    ]
    if one.second_id:
        who = names.get(one.second_id, _("A former colleague"))
        pairs.append(Pair(_("Second reader"), who))
    if one.left_on:
        pairs.append(Pair(_("Disclosed on"), day_words(one.left_on)))
    return [*pairs, *(Pair(_("Receiver says"), said) for said in _receipt_words(one))]


def pieces_of(whole: OpenDisclosure) -> list[Pair]:
    """Return exactly what leaves."""
    return [Pair(label(one.kind), one.text) for one in whole.pieces]


def words_of(whole: OpenDisclosure, names: dict[UUID, str]) -> list[Pair]:
    """Return what the writer and the second reader wrote about it."""
    return [
        Pair(names.get(who, _("A former colleague")), text) for who, text in whole.words
    ]


def offered_choices(found: Iterable[Offered]) -> list[tuple[str, str]]:
    """Return what can leave, each with what it is and the words themselves."""
    return [
        (str(one.said.id), f"{label(one.said.kind)}: {one.said.text}") for one in found
    ]


def identity_choices(found: Iterable[OfferedField]) -> list[tuple[str, str]]:
    """Return which fields of whom can leave; never what stands in them."""
    return [
        (f"{one.person.id}:{one.kind.value}", f"{one.person.token}: {label(one.kind)}")
        for one in found
    ]


def draft_pieces(draft: DisclosureDraft) -> list[Pair]:
    """Return exactly what would leave."""
    return [Pair(label(one.kind), one.text) for one in draft.pieces]


def draft_pairs(draft: DisclosureDraft, form: PiecesForm) -> list[Pair]:
    """Return the frame of what would leave."""
    readers = dict(form.fields["reader"].choices)  # type: ignore[attr-defined]
    pairs = [
        Pair(_("To whom"), label(draft.to)),
        Pair(_("Ground"), label(draft.ground)),
        Pair(_("How"), label(draft.way)),
        Pair(_("Why"), draft.why),
    ]
    if draft.reader_id:
        pairs.append(Pair(_("Second reader"), readers.get(str(draft.reader_id), "")))
    return pairs


def names_about(actor: Actor, one: Disclosure) -> dict[UUID, str]:
    """Return the names of who took part in a disclosure."""
    people = {one.made_by, one.second_id, one.left_by} - {None}
    return accounts.names_of(actor, {who for who in people if who})


def receiver_choices(found: Iterable[DisclosureRecipient]) -> list[tuple[str, str]]:
    """Return the list of receivers as choices."""
    return [
        (str(one.id), f"{label(RecipientKind(one.kind))}: {one.name}") for one in found
    ]


def receiver_rows(found: Iterable[DisclosureRecipient]) -> list[QueueRow]:
    """Return the list of receivers."""
    return [
        QueueRow(
            title=one.name,
            url=reverse("desk:disclosure_receiver", args=[one.id]),
            meta=[label(RecipientKind(one.kind)), one.email or _("by paper only")],
            status=_key_words(one),
        )
        for one in found
    ]


def _key_words(one: DisclosureRecipient) -> str:
    if one.kind != RecipientKind.ZVH:
        return ""
    if one.has_key:
        return _("Key compared by two people")
    return _("Key not compared yet") if one.age_key else _("No key yet")


def recall_rows(found: Iterable[Recall]) -> list[QueueRow]:
    """Return notices to earlier receivers; a number, no content."""
    return [
        QueueRow(
            title=f"{one.number} · {one.recipient.name}",
            url=reverse("desk:recalls"),
            meta=[
                label(RecallReason(one.reason)),
                _("told on %(day)s") % {"day": day_words(one.told_on)}
                if one.told_on
                else _("not told yet"),
            ],
            due=None if one.told_on else one.tell_by.date(),
        )
        for one in found
    ]


def emergency_rows(found: Iterable[EmergencyAccess]) -> list[QueueRow]:
    """Return emergency accesses by the drawn name of the case."""
    now = clock.now()
    return [
        QueueRow(
            title=say_nickname(one.case.nickname),
            url=reverse("desk:emergency_one", args=[one.id]),
            meta=[
                label(EmergencyReason(one.reason)),
                moment_words(one.asked_at),
                _("alone") if one.is_alone else _("with a second person"),
                *_until_when(one, now),
            ],
            status=label(one.state_now(now)),
            due=_look_back_by(one, now),
        )
        for one in found
    ]


def _until_when(one: EmergencyAccess, now: datetime) -> list[str]:
    """Return what the clock does next with it: minutes while it waits or is open."""
    state = one.state_now(now)
    at = moment_words(one.ends_at)
    if state is EmergencyState.WAITING:
        return [_("closes at {at} unless a second person confirms").format(at=at)]
    if state is EmergencyState.OPEN:
        return [_("open until {at}").format(at=at)]
    return [_("to look back on")] if _look_back_by(one, now) else []


def _look_back_by(one: EmergencyAccess, now: datetime) -> date | None:
    """Return the day of the look back, once there is something to look back on."""
    is_over = one.state_now(now) is EmergencyState.CLOSED
    return one.review_by if is_over and not one.outcome else None


def emergency_pairs(actor: Actor, one: EmergencyAccess) -> list[Pair]:
    """Return what everybody who may see it knows of an emergency access."""
    people = {one.asked_by, one.confirmed_by, one.reviewed_by} - {None}
    names = accounts.names_of(actor, {who for who in people if who})
    gone = _("A former colleague")
    pairs = [
        Pair(_("Case"), say_nickname(one.case.nickname)),
        Pair(_("Why"), label(EmergencyReason(one.reason))),
        Pair(_("Asked by"), names.get(one.asked_by, gone)),
        Pair(_("Asked at"), moment_words(one.asked_at)),
    ]
    if one.confirmed_by:
        pairs.append(Pair(_("Confirmed by"), names.get(one.confirmed_by, gone)))
    if one.state_now(clock.now()) in (EmergencyState.OPEN, EmergencyState.WAITING):
        pairs.append(Pair(_("Closes by itself at"), moment_words(one.ends_at)))
    pairs.append(Pair(_("Look back before"), day_words(one.review_by)))
    if one.outcome and one.reviewed_by:
        pairs.append(Pair(_("Looked back on"), label(ReviewOutcome(one.outcome))))
        pairs.append(Pair(_("Looked back by"), names.get(one.reviewed_by, gone)))
    return pairs


def readings_table(
    actor: Actor, found: list[Reading], *, with_case: bool = False
) -> Table:
    """Return who opened what when; each on a line, and never a total."""
    names = accounts.names_of(actor, {one.by for one in found})
    return Table(
        caption=_("Openings, newest first"),
        columns=[
            Column(_("When")),
            Column(_("Case") if with_case else _("Who")),
            Column(_("Did what")),
            Column(_("Purpose")),
        ],
        rows=[
            [
                moment_words(one.at),
                say_nickname(one.case.nickname)
                if with_case
                else names.get(one.by, _("A former colleague")),
                _act_words(one.action),
                _purpose_words(one.purpose),
            ]
            for one in found
        ],
        hides_caption=True,
    )


def _act_words(action: str) -> str:
    # Steps of the vault with a key are no verbs of a room.
    words = {
        "": _("The vault changed the key"),
        "vault.rotate": _("Opened it to change the key, after a change of members"),
    }
    return words.get(action) or say_verb(action)


def _purpose_words(purpose: str) -> str:
    words = {
        Purpose.CASE: _("The case"),
        Purpose.SUPPORT: _("Voluntary support"),
        Purpose.COERCION: _("A measure without consent"),
        Purpose.RIGHTS: _("A right of the person"),
    }
    found = {one.value: said for one, said in words.items()}
    # A line of the vault about a key carries no purpose.
    return found.get(purpose, purpose or "-")
