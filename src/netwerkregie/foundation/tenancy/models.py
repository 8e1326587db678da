# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality, and the base of every record that belongs to one."""

from typing import Any
from uuid import UUID

from django.db import models

from netwerkregie.foundation.kernel import new_id


class Site(models.TextChoices):
    """The two sites that a host name can lead to."""

    DESK = "desk"
    MAILBOX = "mailbox"


class Municipality(models.Model):
    """A controller with its own keys, people and data in this installation."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    slug = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=80)
    answer_days = models.PositiveSmallIntegerField(default=3)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="municipality_promises_an_answer",
                condition=models.Q(answer_days__gte=1, answer_days__lte=14),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Host(models.Model):
    """A host name that leads to one site of one municipality."""

    name = models.CharField(primary_key=True, max_length=120)
    municipality = models.ForeignKey(Municipality, on_delete=models.PROTECT)
    site = models.CharField(max_length=8, choices=Site.choices)

    def __str__(self) -> str:
        return self.name


class TenantModel(models.Model):
    """A record of one municipality; the database checks that at every touch.

    A migration that creates such a table also runs operations.SecureTable on it, and
    a house test fails for one that does not.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="+", db_index=False
    )

    class Meta:
        abstract = True

    municipality_id: UUID


class TenantKey(models.ForeignKey[Any, Any]):
    """A reference within one municipality.

    PostgreSQL checks foreign keys without row security, so a plain one would accept
    another municipality's id. operations.SecureTable adds the key over both columns
    (municipality, id); this field therefore makes no constraint of its own.
    """

    def __init__(self, to: Any, on_delete: Any, **options: Any) -> None:
        options["db_constraint"] = False
        super().__init__(to, on_delete, **options)

    def deconstruct(self) -> Any:
        """Leave out what the class itself decides."""
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("db_constraint", None)
        return name, path, args, kwargs


class ModuleStep(models.TextChoices):
    """What can be recorded about a module; rows are only ever added."""

    ADVISED = "advised"
    DECIDED = "decided"
    SUSPENDED = "suspended"
    RESUMED = "resumed"


class ModuleDecision(TenantModel):
    """One step in switching a module on: the officer's advice, then the decision.

    The hash is that of the declarations at that moment (privacy.module_hash), so that
    a later change of what is kept turns the module read-only (row M18).
    """

    module = models.CharField(max_length=20)
    step = models.CharField(max_length=10, choices=ModuleStep.choices)
    dpia_hash = models.CharField(max_length=64)
    statement = models.TextField(max_length=2000)
    membership_id = models.UUIDField()
    written_on = models.DateField()

    class Meta:
        indexes = [
            models.Index(name="module_steps", fields=["municipality", "module", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.module} {self.step}"


class RunningModule(models.Model):
    """The hash of the declarations that this installation runs; set by `migrate`."""

    module = models.CharField(primary_key=True, max_length=20)
    dpia_hash = models.CharField(max_length=64)

    def __str__(self) -> str:
        return self.module
