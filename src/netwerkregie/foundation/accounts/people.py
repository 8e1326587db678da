# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The account behind a membership: made when an invitation is accepted."""

from allauth.account.models import EmailAddress
from django.db import transaction

from netwerkregie.foundation.accounts.models import User
from netwerkregie.foundation.accounts.router import SIGN_IN


def account_of(email: str) -> User | None:
    """Return the account of an address, if there is one in this installation."""
    return User.objects.filter(email=email.strip().lower()).first()


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
