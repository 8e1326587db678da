# SPDX-FileCopyrightText: 2026 Netwerkregie contributors
# SPDX-License-Identifier: EUPL-1.2
import django.db.models.deletion
from django.db import migrations, models

import netwerkregie.domain.intake.rules
import netwerkregie.foundation.kernel.ids
import netwerkregie.foundation.tenancy.models
from netwerkregie.foundation.tenancy.operations import CreateTables, SecureTable


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("tenancy", "0004_module_stands"),
    ]

    operations = [
        CreateTables(
            [
                migrations.CreateModel(
                    name="AdviceThread",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("lookup_hash", models.BinaryField(max_length=32)),
                        ("nickname", models.CharField(max_length=40)),
                        ("language", models.CharField(default="nl", max_length=2)),
                        (
                            "want",
                            models.CharField(
                                choices=[
                                    ("only_advice", "only_advice"),
                                    ("help_me", "help_me"),
                                    ("look_at_this", "look_at_this"),
                                ],
                                max_length=16,
                            ),
                        ),
                        (
                            "domain",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("education", "education"),
                                    ("care", "care"),
                                    ("youth", "youth"),
                                    ("faith_and_philosophy", "faith_and_philosophy"),
                                    ("sport", "sport"),
                                    ("residents", "residents"),
                                    ("interest", "interest"),
                                    ("safety", "safety"),
                                    ("municipality", "municipality"),
                                    ("business", "business"),
                                ],
                                max_length=24,
                            ),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("waiting", "waiting"),
                                    ("answered", "answered"),
                                    ("closed", "closed"),
                                ],
                                max_length=12,
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("advice_given", "advice_given"),
                                    ("dispelled", "dispelled"),
                                    ("not_for_us", "not_for_us"),
                                    ("went_quiet", "went_quiet"),
                                ],
                                max_length=16,
                            ),
                        ),
                        ("received_on", models.DateField()),
                        ("promised_on", models.DateField()),
                        ("last_message_on", models.DateField()),
                        ("first_answer_on", models.DateField(blank=True, null=True)),
                        ("closed_on", models.DateField(blank=True, null=True)),
                        ("destroy_on", models.DateField()),
                        ("message_count", models.PositiveSmallIntegerField(default=0)),
                        ("has_answer", models.BooleanField(default=False)),
                        ("owner_id", models.UUIDField(blank=True, null=True)),
                        ("is_practice", models.BooleanField(default=False)),
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
                                fields=["municipality", "state", "promised_on", "id"],
                                name="advice_queue",
                            ),
                            models.Index(
                                fields=["municipality", "destroy_on"], name="advice_due"
                            ),
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "lookup_hash"),
                                name="one_thread_per_code",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("state", "closed"),
                                        models.Q(("outcome", ""), _negated=True),
                                        ("closed_on__isnull", False),
                                    ),
                                    models.Q(
                                        models.Q(
                                            ("state", "closed"),
                                            _negated=True,
                                        ),
                                        ("closed_on__isnull", True),
                                        ("outcome", ""),
                                    ),
                                    _connector="OR",
                                ),
                                name="closed_has_outcome_and_day",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdviceMessage",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("position", models.PositiveSmallIntegerField()),
                        (
                            "author",
                            models.CharField(
                                choices=[("asker", "Asker"), ("adviser", "Adviser")],
                                max_length=8,
                            ),
                        ),
                        ("membership_id", models.UUIDField(blank=True, null=True)),
                        ("written_on", models.DateField()),
                        ("body", models.BinaryField()),
                        ("digest", models.BinaryField(max_length=32)),
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
                            "thread",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.advicethread",
                            ),
                        ),
                    ],
                    options={
                        "ordering": ["thread", "position"],
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("municipality", "thread", "position"),
                                name="one_message_per_position",
                            ),
                            models.UniqueConstraint(
                                fields=("municipality", "thread", "author", "digest"),
                                name="one_message_per_digest",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("author", "asker"),
                                        ("membership_id__isnull", True),
                                    ),
                                    models.Q(
                                        ("author", "adviser"),
                                        ("membership_id__isnull", False),
                                    ),
                                    _connector="OR",
                                ),
                                name="an_adviser_signs",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdviceFile",
                    fields=[
                        (
                            "id",
                            models.UUIDField(
                                default=netwerkregie.foundation.kernel.ids.new_hidden_id,
                                editable=False,
                                primary_key=True,
                                serialize=False,
                            ),
                        ),
                        ("content_type", models.CharField(max_length=40)),
                        ("content", models.BinaryField()),
                        ("destroy_on", models.DateField()),
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
                            "message",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.advicemessage",
                            ),
                        ),
                        (
                            "thread",
                            netwerkregie.foundation.tenancy.models.TenantKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                to="intake.advicethread",
                            ),
                        ),
                    ],
                    options={
                        "indexes": [
                            models.Index(
                                fields=["municipality", "destroy_on"],
                                name="advice_file_due",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="AdviceCount",
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
                        ("month", models.DateField()),
                        ("domain", models.CharField(blank=True, max_length=24)),
                        ("outcome", models.CharField(max_length=16)),
                        ("answered_in_time", models.BooleanField()),
                        ("threads", models.PositiveIntegerField(default=0)),
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
                                fields=(
                                    "municipality",
                                    "month",
                                    "domain",
                                    "outcome",
                                    "answered_in_time",
                                ),
                                name="one_count_per_cell",
                            )
                        ],
                    },
                ),
            ]
        ),
        SecureTable(
            "AdviceThread",
            grants={
                "nr_desk": "SELECT, UPDATE",
                "nr_worker": "SELECT",
                "nr_retention": "SELECT, UPDATE, DELETE",
            },
        ),
        # The clock destroys what it cannot read: of sealed columns it has no right.
        SecureTable(
            "AdviceMessage",
            grants={
                "nr_desk": "SELECT, INSERT, UPDATE (body)",
                "nr_retention": "SELECT (id, municipality_id, thread_id, position), "
                "DELETE",
            },
            foreign_keys=["thread"],
        ),
        SecureTable(
            "AdviceFile",
            grants={
                "nr_desk": "SELECT, UPDATE (content)",
                "nr_retention": "SELECT (id, municipality_id, thread_id, message_id, "
                "content_type, destroy_on), DELETE",
            },
            foreign_keys=["thread", "message"],
        ),
        SecureTable(
            "AdviceCount",
            grants={
                "nr_desk": "SELECT",
                "nr_retention": "SELECT, INSERT, UPDATE (threads)",
            },
        ),
    ]
