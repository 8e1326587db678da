# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The account behind a membership: made when an invitation is accepted."""

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.db import transaction

from netwerkregie.foundation.accounts.models import Session, User
from netwerkregie.foundation.accounts.router import SIGN_IN


def account_of(email: str) -> User | None:
    """Return the account of an address, if there is one in this installation."""
    return User.objects.filter(email=email.strip().lower()).first()


def renew_account(user: User, password: str) -> None:
    """Give an account another password, and no second factor until it is set up."""
    with transaction.atomic(using=SIGN_IN):
        user.set_password(password)
        user.save(update_fields=["password"])
        Authenticator.objects.filter(user=user).delete()
        Session.objects.filter(user=user).delete()


def make_account(email: str, password: str | None) -> User:
    """Make an account; the invitation that reached the address verified it.

    Without a password nobody signs in until there is one.
    """
    with transaction.atomic(using=SIGN_IN):
        user = User.objects.create_user(email, password)
        EmailAddress.objects.create(
            user=user, email=user.email, verified=True, primary=True
        )
    return user
