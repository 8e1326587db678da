# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="BudgetYear",
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
                        ("year", models.PositiveSmallIntegerField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Still running"),
                                    ("closed", "Closed"),
                                ],
                                default="open",
                                max_length=6,
                            ),
                        ),
                        ("closed_on", models.DateField(null=True)),
                        ("closed_by", models.UUIDField(null=True)),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "year"),
                                name="one_budget_a_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("year__gte", 2000), ("year__lte", 2100)
                                ),
                                name="a_budget_year_of_our_time",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("closed_on__isnull", True), ("state", "open")
                                    ),
                                    models.Q(
                                        ("closed_on__isnull", False),
                                        ("state", "closed"),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_closed_year_has_its_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="BudgetLine",
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
                        (
                            "heading",
                            models.CharField(
                                choices=[
                                    (
                                        "appointment",
                                        "The network director's appointment",
                                    ),
                                    ("networks", "Building networks"),
                                    ("guidance", "Guidance and support"),
                                    ("research", "Research"),
                                    ("activities", "Activities and lessons"),
                                    ("running", "Running costs"),
                                ],
                                max_length=12,
                            ),
                        ),
                        ("name", models.CharField(max_length=80)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
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
                            "year",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="lines",
                                to="programme.budgetyear",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "year", "name"),
                                name="one_line_by_this_name",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="line_made_once"
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Commitment",
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
                        ("party", models.CharField(max_length=80)),
                        ("what", models.CharField(max_length=160)),
                        ("on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("open", "Still running"),
                                    ("settled", "Settled"),
                                ],
                                default="open",
                                max_length=8,
                            ),
                        ),
                        (
                            "overrun_reason",
                            models.CharField(blank=True, max_length=300),
                        ),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "line",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="commitments",
                                to="programme.budgetline",
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
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "line", "-on", "id"],
                                name="commitment_of_line",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="committed_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Delivery",
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
                        ("on", models.DateField()),
                        ("what", models.CharField(max_length=160)),
                        ("seen_by", models.UUIDField(null=True)),
                        ("once", models.UUIDField(null=True)),
                        (
                            "commitment",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="deliveries",
                                to="programme.commitment",
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
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="delivered_once"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Invoice",
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
                        ("number", models.CharField(max_length=60)),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("currency", models.CharField(default="EUR", max_length=3)),
                        ("received_on", models.DateField()),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("received", "To be paid"),
                                    ("paid", "Paid"),
                                    ("refused", "Refused"),
                                ],
                                default="received",
                                max_length=8,
                            ),
                        ),
                        ("settled_on", models.DateField(null=True)),
                        ("settled_by", models.UUIDField(null=True)),
                        (
                            "commitment",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="invoices",
                                to="programme.commitment",
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
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("state", "received")),
                                fields=["municipality", "received_on"],
                                name="invoice_waiting",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "commitment", "number"),
                                name="one_invoice_by_this_number",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("currency", "EUR"),
                                    models.Q(("amount", 0), _negated=True),
                                ),
                                name="an_invoice_is_money",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("settled_on__isnull", True),
                                        ("state", "received"),
                                    ),
                                    models.Q(
                                        models.Q(("state", "received"), _negated=True),
                                        ("settled_on__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="a_settled_invoice_has_its_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Source",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("own", "Own money"),
                                    ("state", "Grant of the state"),
                                    ("other", "Grant of another giver"),
                                ],
                                max_length=6,
                            ),
                        ),
                        ("name", models.CharField(max_length=80)),
                        ("reference", models.CharField(blank=True, max_length=60)),
                        ("decided_on", models.DateField(null=True)),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("currency", models.CharField(default="EUR", max_length=3)),
                        ("starts_on", models.DateField()),
                        ("ends_on", models.DateField()),
                        ("conditions", models.TextField(blank=True, max_length=2000)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        ("once", models.UUIDField(null=True)),
                        (
                            "municipality",
                            models.ForeignKey(
                                db_index=False,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="tenancy.municipality",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "ends_on"], name="source_by_end"
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "once"), name="source_made_once"
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("amount__gt", 0), ("currency", "EUR")
                                ),
                                name="a_source_is_money",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ends_on__gte", models.F("starts_on"))
                                ),
                                name="a_source_ends_after_it_begins",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ReportDue",
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
                        ("due_on", models.DateField()),
                        ("what", models.CharField(max_length=160)),
                        ("sent_on", models.DateField(null=True)),
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
                            "source",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="reports",
                                to="programme.source",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("sent_on__isnull", True)),
                                fields=["municipality", "due_on"],
                                name="report_owed",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Instalment",
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
                        ("due_on", models.DateField()),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("received_on", models.DateField(null=True)),
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
                            "source",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="instalments",
                                to="programme.source",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                condition=models.Q(("received_on__isnull", True)),
                                fields=["municipality", "due_on"],
                                name="instalment_awaited",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("amount__gt", 0)),
                                name="an_instalment_is_money",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Entry",
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
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("committed", "Committed"),
                                    ("spent", "Spent"),
                                ],
                                max_length=9,
                            ),
                        ),
                        (
                            "amount",
                            models.DecimalField(decimal_places=2, max_digits=12),
                        ),
                        ("currency", models.CharField(default="EUR", max_length=3)),
                        ("on", models.DateField()),
                        ("reason", models.CharField(blank=True, max_length=300)),
                        ("made_by", models.UUIDField(null=True)),
                        ("made_at", models.DateTimeField()),
                        (
                            "commitment",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="programme.commitment",
                            ),
                        ),
                        (
                            "line",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="programme.budgetline",
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
                            "invoice",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="programme.invoice",
                            ),
                        ),
                        (
                            "source",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="entries",
                                to="programme.source",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "line", "source", "kind"],
                                include=("amount",),
                                name="entry_of_line",
                            ),
                            models.Index(
                                fields=["municipality", "source", "kind"],
                                include=("amount",),
                                name="entry_of_source",
                            ),
                            models.Index(
                                condition=models.Q(("commitment__isnull", False)),
                                fields=["municipality", "commitment"],
                                include=("kind", "source", "amount"),
                                name="entry_of_commitment",
                            ),
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("currency", "EUR"),
                                    models.Q(("amount", 0), _negated=True),
                                ),
                                name="an_entry_is_money",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("commitment__isnull", True),
                                        ("kind", "planned"),
                                    ),
                                    models.Q(
                                        models.Q(("kind", "planned"), _negated=True),
                                        ("commitment__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="promised_money_has_its_commitment",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("invoice__isnull", False), ("kind", "spent")
                                    ),
                                    models.Q(
                                        models.Q(("kind", "spent"), _negated=True),
                                        ("invoice__isnull", True),
                                    ),
                                    _connector="OR",
                                ),
                                name="spent_money_has_its_invoice",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Earmark",
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
                        (
                            "heading",
                            models.CharField(
                                choices=[
                                    (
                                        "appointment",
                                        "The network director's appointment",
                                    ),
                                    ("networks", "Building networks"),
                                    ("guidance", "Guidance and support"),
                                    ("research", "Research"),
                                    ("activities", "Activities and lessons"),
                                    ("running", "Running costs"),
                                ],
                                max_length=12,
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
                            "source",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="earmarks",
                                to="programme.source",
                            ),
                        ),
                    ],
                    options={
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "source", "heading"),
                                name="one_earmark",
                            )
                        ],
                    },
                ),
            ]
        ),
    ]
