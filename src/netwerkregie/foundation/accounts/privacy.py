# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tables of people hold, why, and until when; library tables included."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from django.apps import apps

from netwerkregie.foundation.accounts import retention
from netwerkregie.foundation.kernel import Actor, Purpose
from netwerkregie.foundation.privacy import Declaration, Due, Module, Retention, declare

_STAFF = "people who work with the product"
_IDS = {"id": "identifier", "municipality": "the wall between municipalities"}

_WHILE_WORKING = Retention(
    name="account",
    starts="end of the last membership",
    days=365,
    reason="who did what must stay readable while questions about it can come",
)
_SESSION = Retention(
    name="session",
    starts="sign-in",
    days=1,
    reason="a session ends by itself after eight hours; the row goes the next night",
)
_LIBRARY = Retention(
    name="library table",
    starts="installation",
    days=None,
    reason="holds nothing about anybody; stays as long as the program needs it",
)

_BASE = Declaration(
    model="base",
    module=Module.FOUNDATION,
    controller="the municipality",
    purpose=Purpose.SIGN_IN,
    ground="GDPR art. 6(1)(e) with art. 32: only authorised people come in",
    processor="the hoster of the installation",
    recipients=("nobody",),
    selection_category="municipal selection list 2020, 19.1.6 (access to systems)",
    retention=_WHILE_WORKING,
    persons=_STAFF,
)
_MEMBER = replace(_BASE, purpose=Purpose.ADMINISTRATION)
_NOTHING = replace(_BASE, retention=_LIBRARY, persons="nobody")


def _find(actor: Actor, key: Mapping[str, str]) -> Sequence[UUID]:
    return retention.memberships_of_address(actor, key.get("email", ""))


def _export(actor: Actor, ids: Iterable[UUID]) -> list[dict[str, Any]]:
    return retention.export(actor, ids)


def _erase(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    return retention.erase(actor, ids, reason)


def _due(actor: Actor, today: date) -> Sequence[Due]:
    return retention.due(actor, today)


def _due_invitations(actor: Actor, today: date) -> Sequence[Due]:
    return retention.due_invitations(actor, today)


def _due_absences(actor: Actor, today: date) -> Sequence[Due]:
    return retention.due_absences(actor, today)


def _erase_absences(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    return retention.erase_absences(actor, ids, reason)


def _due_unsent(actor: Actor, today: date) -> Sequence[Due]:
    return retention.due_unsent(actor, today)


def _erase_unsent(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    return retention.erase_unsent(actor, ids, reason)


def _erase_invitations(actor: Actor, ids: Iterable[UUID], reason: str) -> int:
    return retention.erase_invitations(actor, ids, reason)


def register() -> None:
    """Put every table of people in the register of processing."""
    _register_people()
    # The mailbox's process goes without the library: no account exists there.
    if apps.is_installed("allauth.account"):
        _register_addresses_and_factors()
    _register_members()
    _register_absences()
    _register_unsent()
    _register_library()


def _register_people() -> None:
    declare(
        replace(
            _BASE,
            model="accounts.User",
            fields={
                "id": "identifier",
                "password": "a slow hash of the password (Argon2id)",
                "email": "to sign in with and to write to",
                "is_active": "closes the account everywhere",
                "created": "when the account was made",
            },
        )
    )
    declare(
        replace(
            _BASE,
            model="accounts.Session",
            retention=_SESSION,
            fields={
                "key_hash": "a hash of the cookie's key",
                "data": "what the browser's sign-in has got to, signed",
                "user": "who signed in",
                "municipality_id": "where; one session is of one municipality",
                "membership_id": "as whom",
                "second_factor": "whether a passkey or code was given",
                "device": "kind of browser, so that a person knows it again",
                "created": "when it began",
                "last_seen": "ends an unattended session",
                "ends": "when it ends in any case",
            },
        )
    )


def _register_addresses_and_factors() -> None:
    declare(
        replace(
            _BASE,
            model="account.EmailAddress",
            fields={
                "id": "identifier",
                "user": "whose address",
                "email": "the address",
                "verified": "whether it was confirmed by the invitation",
                "primary": "which one is used",
            },
        )
    )
    declare(
        replace(
            _BASE,
            model="account.EmailConfirmation",
            fields={
                "id": "identifier",
                "email_address": "which address",
                "created": "when it was asked",
                "sent": "when it was mailed",
                "key": "the word in the link",
            },
        )
    )
    declare(
        replace(
            _BASE,
            model="mfa.Authenticator",
            fields={
                "id": "identifier",
                "user": "whose second factor",
                "type": "passkey, code app or recovery codes",
                "data": "public key, or the sealed secret of the code app",
                "created_at": "when it was added",
                "last_used_at": "shows a strange use to its owner",
            },
        )
    )


def _register_members() -> None:
    declare(
        replace(
            _MEMBER,
            model="accounts.Membership",
            recipients=("colleagues in the same municipality",),
            fields={
                **_IDS,
                "user_id": "which account",
                "name": "how colleagues know this person",
                "email": "work address for the invitation and mail",
                "organisation": "for which controller the person works",
                "language": "in which language the person works",
                "state": "invited, active or left",
                "created": "when the place was made",
                "left": "when access ended",
            },
            due=_due,
            find=_find,
            export=_export,
            erase=_erase,
        )
    )
    declare(
        replace(
            _MEMBER,
            model="accounts.RoleGrant",
            recipients=("second readers in the same municipality",),
            fields={
                **_IDS,
                "membership": "who has the role",
                "role": "which role",
                "proposed_by": "first of the two people",
                "proposed": "when",
                "confirmed_by": "second of the two people",
                "given": "from when it holds",
                "valid_until": "last day",
                "ended": "when it was taken back",
            },
        )
    )
    declare(
        replace(
            _MEMBER,
            model="accounts.MembershipInvitation",
            retention=Retention(
                name="invitation",
                starts="the invitation",
                days=30,
                reason="who does not come within a month is forgotten",
            ),
            fields={
                **_IDS,
                "membership": "who is invited",
                "token_hash": "a hash of the word in the link",
                "created": "when",
                "ends": "until when it can be accepted",
                "mailed": "when the letter went out",
                "accepted": "when it was accepted",
            },
            due=_due_invitations,
            erase=_erase_invitations,
        )
    )


def _register_absences() -> None:
    declare(
        replace(
            _MEMBER,
            model="accounts.Absence",
            recipients=("colleagues in the same municipality",),
            retention=Retention(
                name="absence",
                starts="the last day of the absence",
                days=14,
                reason="it keeps work from waiting; who was away when is no file",
            ),
            fields={
                **_IDS,
                "membership": "who is away; never why",
                "first_day": "from when",
                "last_day": "until when",
                "cover": "who looks after things meanwhile",
            },
            due=_due_absences,
            erase=_erase_absences,
        )
    )


def _register_unsent() -> None:
    declare(
        replace(
            _MEMBER,
            model="accounts.Unsent",
            recipients=("the writer alone",),
            retention=Retention(
                name="unsent words",
                starts="the moment the session ended",
                days=1,
                reason="who comes back the same day goes on; after that it is gone",
            ),
            fields={
                **_IDS,
                "membership": "who wrote it",
                "place": "on which page it is given back",
                "body": "the words, sealed to the writer's own key",
                "kept": "when the session ended",
                "ends": "when the words go",
            },
            due=_due_unsent,
            erase=_erase_unsent,
        )
    )


def _register_library() -> None:
    empty = {
        "sessions.Session": ("session_key", "session_data", "expire_date"),
        "auth.Permission": ("id", "name", "content_type", "codename"),
        "auth.Group": ("id", "name"),
        "auth.Group_permissions": ("id", "group", "permission"),
        "contenttypes.ContentType": ("id", "app_label", "model"),
    }
    for model, columns in empty.items():
        fields = dict.fromkeys(columns, "of the library; we store nothing in it")
        declare(replace(_NOTHING, model=model, fields=fields))
