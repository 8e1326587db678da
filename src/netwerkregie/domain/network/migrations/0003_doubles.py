# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.network.rules.doubles
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import SecureTable

WHY = [
    ("same_name", "the same name"),
    ("same_name_other_domain", "the same name, in another domain"),
    ("same_register_number", "the same register number"),
    ("same_address", "the same address, names {per_cent} % alike"),
    ("same_street", "the same street, names {per_cent} % alike"),
    ("alike", "names {per_cent} % alike"),
]
GRANTS = {
    "nr_desk": "SELECT, INSERT, UPDATE, DELETE",
    # The job that fills the queue; it decides nothing.
    "nr_worker": "SELECT, INSERT",
    "nr_retention": "SELECT, DELETE",
}


class Migration(migrations.Migration):
    dependencies = [("network", "0002_walls")]

    operations = [
        migrations.CreateModel(
            name="Double",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=netwerkregie.foundation.kernel.ids.new_id,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("why", models.CharField(choices=WHY, max_length=30)),
                ("per_cent", models.PositiveSmallIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[("open", "To look at"), ("two", "Two organisations")],
                        default=netwerkregie.domain.network.rules.doubles.PairState[
                            "OPEN"
                        ],
                        max_length=5,
                    ),
                ),
                ("found_on", models.DateField()),
                ("decided_on", models.DateField(null=True)),
                (
                    "first",
                    netwerkregie.foundation.tenancy.models.TenantKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="network.organisation",
                    ),
                ),
                (
                    "municipality",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.municipality",
                    ),
                ),
                (
                    "second",
                    netwerkregie.foundation.tenancy.models.TenantKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="network.organisation",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["municipality", "state", "-per_cent", "id"],
                        name="pair_by_likeness",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("municipality", "first", "second"), name="pair_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="a_pair_has_one_order",
                    ),
                ],
            },
        ),
        SecureTable("Double", grants=GRANTS, foreign_keys=("first", "second")),
        # The job looks at what a list brought.
        migrations.RunSQL("GRANT SELECT ON network_importitem TO nr_worker"),
    ]
