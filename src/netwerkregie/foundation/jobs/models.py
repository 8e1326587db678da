# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which slots of the clock have been rung; the queue's own tables are the library's."""

from django.db import models


class RungBell(models.Model):
    """A slot for which every municipality has been given its job."""

    pk = models.CompositePrimaryKey("task", "slot")
    task = models.CharField(max_length=80)
    slot = models.CharField(max_length=40)
    rung_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.task} {self.slot}"
