# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person who signs in, and a session: tables of the installation.

A user has an address and a password and nothing else: the name that colleagues see
belongs to the membership, because a person may work for two municipalities.
"""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Now

from netwerkregie.foundation.kernel import new_id


class UserManager(BaseUserManager["User"]):
    """Makes users; there is no superuser, so there is nothing else to make."""

    def create_user(self, email: str, password: str | None = None) -> "User":
        """Make a person who signs in with this address."""
        user = self.model(email=email.strip().lower())
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """Somebody who can sign in; who they are and what they may do is elsewhere."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    email = models.EmailField(max_length=254, unique=True)
    is_active = models.BooleanField(default=True)
    created = models.DateTimeField(db_default=Now(), editable=False)
    # When somebody last came in is nobody's business but the session's.
    last_login = None

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects: ClassVar[UserManager] = UserManager()

    def __str__(self) -> str:
        return self.email


class Session(models.Model):
    """One browser of one person in one municipality.

    The key itself is only in the cookie: who reads this table cannot continue a
    session with it. The times are the database's own, whatever our clock says.
    """

    key_hash = models.CharField(max_length=64, primary_key=True)
    data = models.TextField()
    user = models.ForeignKey(User, null=True, on_delete=models.CASCADE)
    municipality_id = models.UUIDField(null=True)
    membership_id = models.UUIDField(null=True, db_index=True)
    second_factor = models.BooleanField(default=False)
    device = models.CharField(max_length=60, blank=True)
    created = models.DateTimeField(db_default=Now())
    last_seen = models.DateTimeField(db_default=Now())
    ends = models.DateTimeField(db_index=True)

    def __str__(self) -> str:
        return f"session of {self.created:%Y-%m-%d}"
